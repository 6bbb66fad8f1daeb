/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Standing: who says so, who denies it. */
#include "config.h"

#include "tl-test.h"

#include <string.h>

static const struct
{
  const char *event, *statement, *link; /* members of the event; of a statement, and its link to the event */
  const char *verdict, *supporters, *deniers;
} rows[] = {
  { "\"citations\":[{\"source\":\"s\"}]", NULL, NULL, "asserted", "An author", "" },
  { "\"citations\":[{\"source\":\"s\",\"speaker\":\"usa\"}]", NULL, NULL, "asserted", "usa", "" },
  { "\"citations\":[{\"source\":\"s\"},{\"source\":\"t\",\"stance\":\"confirms\"}]", NULL, NULL, "confirmed",
    "An author", "" },
  { "\"citations\":[{\"source\":\"s\"},{\"source\":\"s\",\"speaker\":\"chn\",\"stance\":\"denies\"}]", NULL, NULL,
    "contested", "An author", "chn" },
  { "\"citations\":[{\"source\":\"s\",\"speaker\":\"chn\",\"stance\":\"denies\"}]", NULL, NULL, "denied", "", "chn" },
  { "\"citations\":[{\"source\":\"s\",\"stance\":\"doubts\"}]", NULL, NULL, "asserted", "", "" },
  { "\"status\":\"retracted\"", NULL, NULL, "retracted", "", "" },
  { "\"status\":\"confirmed\"", NULL, NULL, "confirmed", "", "" },
  { "\"citations\":[{\"source\":\"s\"}]", "\"participants\":[{\"actor\":\"chn\",\"role\":\"speaker\"}]", "denies",
    "contested", "An author", "chn" },
  { "\"citations\":[{\"source\":\"s\"}]", "\"participants\":[{\"actor\":\"chn\",\"role\":\"speaker\"}]", "contradicts",
    "contested", "An author", "chn" },
  { "\"citations\":[{\"source\":\"s\"}]", "\"participants\":[{\"actor\":\"usa\",\"role\":\"speaker\"}]", "confirms",
    "confirmed", "An author usa", "" },
  { "\"citations\":[{\"source\":\"s\"}]", "\"participants\":[{\"actor\":\"usa\",\"role\":\"speaker\"}]", "accuses-of",
    "asserted", "An author", "" },
  { "\"citations\":[{\"source\":\"s\"}]", "\"status\":\"retracted\"", "denies", "asserted", "An author", "" },
};

static void
test_verdicts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) json =
          g_string_new ("{\"format\":\"libtimeline\",\"version\":1,\"actors\":[{\"id\":\"usa\"},{\"id\":\"chn\"}],"
                        "\"sources\":[{\"id\":\"s\",\"author\":\"An author\"},{\"id\":\"t\"}],\"events\":[");
      g_autoptr (TlReader) reader = tl_reader_new ();
      g_autoptr (TlTimeline) timeline = NULL;
      g_autoptr (TlStanding) standing = NULL;
      g_autofree char *supporters = NULL, *deniers = NULL;

      g_string_append_printf (json, "{\"id\":\"e\",\"type\":\"espionage\",%s}", rows[i].event);
      if (rows[i].statement != NULL)
        g_string_append_printf (json, ",{\"id\":\"x\",\"type\":\"statement\",%s}", rows[i].statement);
      g_string_append (json, "]");
      if (rows[i].link != NULL)
        g_string_append_printf (json, ",\"links\":[{\"from\":\"x\",\"to\":\"e\",\"type\":\"%s\"}]", rows[i].link);
      g_string_append (json, "}");
      timeline = tl_reader_read_data (reader, json->str, -1, NULL);
      TL_CHECK (json->str, timeline != NULL);
      standing = tl_timeline_find_standing (timeline, "e", NULL);
      supporters = g_strjoinv (" ", (char **) tl_standing_get_supporters (standing));
      deniers = g_strjoinv (" ", (char **) tl_standing_get_deniers (standing));
      TL_CHECK_STR (json->str, tl_verdict_to_string (tl_standing_get_verdict (standing)), rows[i].verdict);
      TL_CHECK_STR (json->str, supporters, rows[i].supporters);
      TL_CHECK_STR (json->str, deniers, rows[i].deniers);
    }
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = { { "verdicts", test_verdicts }, CU_TEST_INFO_NULL };
  CU_SuiteInfo suites[] = { { "standing", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
