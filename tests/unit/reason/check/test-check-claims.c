/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* What a check notes about claims: accusations of nothing, and statuses that contradict the standing. */
#include "config.h"

#include "tl-test.h"

#include <string.h>

/* The notes on claims, with the id of their event: "confirmed-but-contested e". */
static char *
list_notes (TlTimeline *timeline)
{
  static const char *const codes[] = { "accusation-of-nothing", "confirmed-but-contested", "status-against-standing",
                                       NULL };
  g_autoptr (GPtrArray) problems = tl_timeline_check (timeline, NULL, NULL);
  GString *notes = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      const char *code = tl_problem_get_code (problems->pdata[i]);

      if (!g_strv_contains (codes, code))
        continue;
      g_string_append_printf (notes, "%s%s %s", notes->len > 0 ? ", " : "", code,
                              tl_problem_get_where (problems->pdata[i]));
      TL_CHECK_INT (code, tl_problem_get_severity (problems->pdata[i]), TL_SEVERITY_NOTE);
    }
  return g_string_free (notes, FALSE);
}

/* An event with a status, citations of those stances, and a statement about it. */
static void
test_statuses (void)
{
  static const struct
  {
    const char *status, *stances, *link, *notes;
  } rows[] = {
    { "confirmed", "asserts", NULL, "" },
    { "confirmed", "confirms", NULL, "" },
    { "confirmed", "asserts", "denies", "confirmed-but-contested event e" },
    { "confirmed", "confirms", "contradicts", "confirmed-but-contested event e" },
    { "confirmed", "asserts denies", NULL, "confirmed-but-contested event e" },
    { "confirmed", NULL, "denies", "status-against-standing event e" },
    { "confirmed", "denies", "accuses-of", "confirmed-but-contested event e" },
    { "confirmed", "denies", NULL, "status-against-standing event e" },
    { "confirmed", "asserts doubts", NULL, "" },
    { "confirmed", "asserts", "doubts", "" },
    { "denied", NULL, NULL, "" },
    { "denied", "asserts", NULL, "status-against-standing event e" },
    { "denied", NULL, "reports", "status-against-standing event e" },
    { "denied", "asserts", "denies", "" },
    { "denied", "denies", NULL, "" },
    { "alleged", "asserts", "accuses-of", "" },
    { "alleged", "asserts", "denies", "" },
    { "alleged", "confirms", NULL, "status-against-standing event e" },
    { "alleged", "asserts", "confirms", "status-against-standing event e" },
    { "alleged", "confirms", "denies", "" },
    { "disputed", "asserts", NULL, "" },
    { "disputed", "confirms", NULL, "status-against-standing event e" },
    { "hypothetical", "asserts", NULL, "" },
    { "hypothetical", "confirms", NULL, "status-against-standing event e" },
    { "planned", "confirms", NULL, "" },
    { "reported", "confirms", NULL, "" },
    { "reported", "asserts", "denies", "" },
    { "retracted", "asserts", "denies", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (GStrv) stances = g_strsplit (rows[i].stances != NULL ? rows[i].stances : "", " ", -1);
      g_autoptr (GString) json = g_string_new ("{'format':'libtimeline','version':1,'actors':[{'id':'a'}],"
                                               "'sources':[{'id':'s'}],'events':[{'id':'x','type':'statement'},");
      g_autoptr (TlTimeline) timeline = NULL;
      g_autofree char *notes = NULL;

      g_string_append_printf (json, "{'id':'e','type':'arrest','status':'%s','citations':[", rows[i].status);
      for (guint j = 0; stances[j] != NULL; j++)
        g_string_append_printf (json, "%s{'source':'s','stance':'%s'}", j > 0 ? "," : "", stances[j]);
      g_string_append (json, "]}],'links':[");
      if (rows[i].link != NULL)
        g_string_append_printf (json, "{'from':'x','to':'e','type':'%s'}", rows[i].link);
      g_string_append (json, "]}");
      timeline = tl_test_read_json (json->str);
      notes = list_notes (timeline);
      TL_CHECK_STR (json->str, notes, rows[i].notes);
    }
}

static void
test_accusations (void)
{
  static const struct
  {
    const char *type, *link, *notes;
  } rows[] = {
    { "accusation", NULL, "accusation-of-nothing event x" },
    { "slur", NULL, "accusation-of-nothing event x" },
    { "accusation", "accuses-of", "" },
    { "slur", "accuses-of", "" },
    { "accusation", "reports", "accusation-of-nothing event x" },
    { "accusation", "causes", "accusation-of-nothing event x" },
    { "statement", NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *link =
          rows[i].link != NULL ? g_strdup_printf ("{'from':'x','to':'e','type':'%s'}", rows[i].link) : g_strdup ("");
      g_autofree char *json = g_strdup_printf ("{'format':'libtimeline','version':1,'types':{'events':[{'id':'slur',"
                                               "'parent':'accusation'}]},'events':[{'id':'x','type':'%s'},"
                                               "{'id':'e','type':'arrest'}],'links':[%s]}",
                                               rows[i].type, link);
      g_autoptr (TlTimeline) timeline = tl_test_read_json (json);
      g_autofree char *notes = list_notes (timeline);

      TL_CHECK_STR (json, notes, rows[i].notes);
    }
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = { { "statuses", test_statuses }, { "accusations", test_accusations }, CU_TEST_INFO_NULL };
  CU_SuiteInfo suites[] = { { "check-claims", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
