/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Reading ICEWS: what becomes of each column, in any order, and of rows that are wrong. */
#include "config.h"

#include "tl-test.h"

#include <string.h>

#define HEADER                                                                                                         \
  "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\tTarget "      \
  "Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\tCity\tDistrict\tProvince\tCountry\t"    \
  "Latitude\tLongitude\n"
#define ROW                                                                                                            \
  "7\t2018-06-01\tForeign Affairs (Bangladesh)\tExecutive,Foreign Ministry,Government\tBangladesh\tConsult\t040\t1\t"  \
  "Vietnam\tNA\tVietnam\t123\t2\tA \"Paper\tHanoi\tNA\tHa Noi\tVietnam\t21.0245\t105.841\n"

static TlTimeline *
read_icews (const char *text, GError **error)
{
  g_autoptr (TlReader) reader = tl_reader_new ();

  return tl_reader_read_data (reader, text, -1, error);
}

static const char whole[] =
    "{'format':'libtimeline','version':1,'actors':[{'id':'bangladesh','kind':'state','name':'Bangladesh'},{'id':"
    "'foreign-affairs-bangladesh','kind':'agency','name':'Foreign Affairs "
    "(Bangladesh)','parent':'bangladesh','sectors':["
    "'Executive','Foreign Ministry','Government']},{'id':'vietnam','kind':'state','name':'Vietnam'}],'sources':[{'id':"
    "'icews-story-123','publisher':'A \\\"Paper'}],'events':[{'id':'icews-7-20180601','type':'cameo-040','date':"
    "'2018-06-01','participants':[{'actor':'foreign-affairs-bangladesh','role':'initiator'},{'actor':'vietnam','role':"
    "'target'}],'place':{'name':'Hanoi, Ha Noi, Vietnam','country':'vnm','lat':21.0245,'lon':105.841},'scores':{"
    "'goldstein-icews':1},'codings':[{'scheme':'cameo','code':'040'}],'citations':[{'source':'icews-story-123','"
    "locator':"
    "'sentence 2'}],'record':{'coder':'ICEWS'},'attributes':{'icews':{'text':'Consult'}}}]}\n";

static void
test_columns (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TlTimeline) timeline = read_icews (HEADER ROW, &error);
  g_autofree char *json = NULL, *expected = g_strdelimit (g_strdup (whole), "'", '"');

  CU_ASSERT_PTR_NOT_NULL_FATAL (timeline);
  json = tl_test_write_json (timeline);
  TL_CHECK_STR ("whole", g_strchomp (json), g_strchomp (expected));
}

/* The columns in the other order, which needs --from-format, for content tells the format by its first columns. */
static void
test_order (void)
{
  static const char text[] = HEADER ROW;
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GString) turned = g_string_new (NULL);
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (TlTimeline) straight = read_icews (text, NULL), timeline = NULL;
  g_autofree char *json = NULL, *expected = NULL;

  for (guint i = 0; i < 2; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      for (guint j = g_strv_length (cells); j > 0; j--)
        g_string_append_printf (turned, "%s%c", cells[j - 1], j > 1 ? '\t' : '\n');
    }
  CU_ASSERT (tl_reader_set_format (reader, "icews", NULL));
  timeline = tl_reader_read_data (reader, turned->str, -1, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (timeline);
  json = tl_test_write_json (timeline);
  expected = tl_test_write_json (straight);
  CU_ASSERT_STRING_EQUAL (json, expected);
}

/* ---- rows -------------------------------------------------------------------------------------------------------- */

#define REST "Consult\t040\t1\tIran\tNA\tIran\t1\t1\tP\tNA\tNA\tNA\tNA\tNA\tNA\n"

static const struct
{
  const char *name;
  const char *rows;
  const char *error;
  guint n_events;
  guint n_actors;
} files[] = {
  { "no row", "", NULL, 0, 0 },
  { "one actor on both sides", "1\t2018-06-01\tIran\tNA\tIran\t" REST, NULL, 1, 1 },
  { "a row twice", ROW ROW, NULL, 1, 3 },
  { "an id on two days", "1\t2018-06-01\tIran\tNA\tIran\t" REST "1\t2018-06-02\tIran\tNA\tIran\t" REST, NULL, 2, 1 },
  { "two events of one id", "1\t2018-06-01\tIran\tNA\tIran\t" REST "1\t2018-06-01\tIraq\tNA\tIraq\t" REST,
    "3:1: event \"icews-1-20180601\" is there already", 0, 0 },
  { "too few cells", "1\t2018-06-01\n", "2:1: the row has 2 cells, the header 20", 0, 0 },
  { "no day", "1\t2018-06\tIran\tNA\tIran\t" REST, "2:3: row 2, \"Event Date\": \"2018-06\" is not a day, YYYY-MM-DD",
    0, 0 },
  { "no id", "NA\t2018-06-01\tIran\tNA\tIran\t" REST, "2:1: row 2, \"Event ID\": the cell is empty, expected a number",
    0, 0 },
  { "no number", "1\t2018-06-01\tIran\tNA\tIran\tConsult\t040\tone\tIran\tNA\tIran\t1\t1\tP\tNA\tNA\tNA\tNA\tNA\tNA\n",
    "2:39: row 2, \"Intensity\": \"one\" is not a number", 0, 0 },
  { "no latitude", "1\t2018-06-01\tIran\tNA\tIran\tConsult\t040\t1\tIran\tNA\tIran\t1\t1\tP\tNA\tNA\tNA\tNA\t95\tNA\n",
    "2:72: row 2, \"Latitude\": \"95\" is not a latitude in degrees", 0, 0 },
};

static void
test_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *text = g_strconcat (HEADER, files[i].rows, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (TlTimeline) timeline = read_icews (text, &error);

      TL_CHECK_STR (files[i].name, error != NULL ? error->message : NULL, files[i].error);
      if (timeline == NULL)
        continue;
      TL_CHECK_INT (files[i].name, tl_timeline_get_n_events (timeline), files[i].n_events);
      TL_CHECK_INT (files[i].name, tl_timeline_get_n_actors (timeline), files[i].n_actors);
    }
}

static void
test_header (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TlTimeline) timeline = read_icews ("Event ID\tEvent Date\tSource Name\n", &error);

  CU_ASSERT_PTR_NULL (timeline);
  TL_CHECK_STR ("header", error->message, "1:1: the header has no column \"Source Sectors\"");
}

/* ---- actors ------------------------------------------------------------------------------------------------------ */

static const struct
{
  const char *name, *sectors;
  TlActorKind kind;
} kinds[] = {
  { "Ministry", "Government,Executive", TL_ACTOR_KIND_AGENCY },
  { "Army", "Military", TL_ACTOR_KIND_ARMED_UNIT },
  { "Firm", "Business", TL_ACTOR_KIND_COMPANY },
  { "Paper", "Media", TL_ACTOR_KIND_MEDIUM },
  { "Aid", "Nongovernmental Organization (International)", TL_ACTOR_KIND_ORGANISATION },
  { "League", "International Government Organization,Regional", TL_ACTOR_KIND_ORGANISATION },
  { "Party", "Parties,Government Major Party (In Government)", TL_ACTOR_KIND_NONE },
};

static void
test_kinds (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *text =
          g_strdup_printf (HEADER "1\t2018-06-01\t%s\t%s\tIran\t" REST, kinds[i].name, kinds[i].sectors);
      g_autofree char *id = g_ascii_strdown (kinds[i].name, -1);
      g_autoptr (TlTimeline) timeline = read_icews (text, NULL);
      const TlActor *actor = timeline != NULL ? tl_timeline_lookup_actor (timeline, id) : NULL;

      TL_CHECK (kinds[i].name, actor != NULL);
      TL_CHECK_INT (kinds[i].name, actor != NULL ? tl_actor_get_kind (actor) : TL_ACTOR_KIND_STATE, kinds[i].kind);
    }
}

static CU_TestInfo tests[] = {
  { "columns", test_columns }, { "order", test_order }, { "rows", test_rows },
  { "header", test_header },   { "kinds", test_kinds }, CU_TEST_INFO_NULL,
};

int
main (int argc, char **argv)
{
  CU_SuiteInfo suites[] = { { "icews", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
