/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Reading GDELT: what becomes of each cell, of rows of several widths, and of rows that are wrong. */
#include "config.h"

#include "tl-test.h"

#include <string.h>

/* A row is written as "column:cell|column:cell"; the other cells are blank. */
static char *
make_row (guint width, const char *cells)
{
  g_auto (GStrv) row = g_new0 (char *, width + 1), pairs = g_strsplit (cells, "|", -1);

  for (guint i = 0; i < width; i++)
    row[i] = g_strdup ("");
  for (guint i = 0; pairs[i] != NULL; i++)
    {
      const char *colon = strchr (pairs[i], ':');
      guint column = (guint) g_ascii_strtoull (pairs[i], NULL, 10);

      g_assert (colon != NULL && column < width);
      g_free (row[column]);
      row[column] = g_strdup (colon + 1);
    }
  return g_strjoinv ("\t", row);
}

static TlTimeline *
read_rows (const char *text, gssize length, GError **error)
{
  g_autoptr (TlReader) reader = tl_reader_new ();

  return tl_reader_read_data (reader, text, length, error);
}

static char *
write_event (TlTimeline *timeline, const char *id)
{
  g_autofree char *all = tl_test_write_json (timeline);
  g_autofree char *begin = g_strdup_printf ("{\"id\":\"%s\",\"type\"", id);
  const char *event = strstr (all, begin), *end;

  if (event == NULL)
    return g_strdup (all);
  end = strstr (event + 1, ",{\"id\":");
  if (end == NULL)
    end = all + strcspn (all, "\n") - 2; /* ]} */
  return g_strndup (event, (gsize) (end - event));
}

/* ---- cells ------------------------------------------------------------------------------------------------------- */

static const struct
{
  const char *name;
  guint width;
  const char *cells;
  const char *event; /* JSON */
} cell_rows[] = {
  { "bare", 57, "0:1|1:20140519|26:010",
    "{'id':'gdelt-1','type':'cameo-010','date':'2014-05-19','title':'Unspecified public "
    "statement','codings':[{'scheme':"
    "'cameo','code':'010'}],'citations':[{'source':'gdelt-1.0'}],'record':{'coder':'GDELT'},'attributes':{'gdelt':{"
    "'title':'made'}}}" },
  { "actors", 58,
    "0:2|1:20140519|5:USAGOV|6:WHITE "
    "HOUSE|7:USA|12:GOV|15:CHN|16:CHINA|17:CHN|25:1|26:173|29:4|30:-5.0|31:10|32:2|33:9|"
    "34:-3.25|56:20140519|57:http://example.org/a",
    "{'id':'gdelt-2','type':'cameo-173','date':'2014-05-19','title':'WHITE HOUSE \xe2\x80\x93 Arrest, detention or "
    "charges"
    " \xe2\x80\x93 "
    "CHINA','participants':[{'actor':'usagov','role':'initiator'},{'actor':'chn','role':'target'}],'scores':{"
    "'goldstein-gdelt':-5},'codings':[{'scheme':'cameo','code':'173'}],'citations':[{'source':'http://example.org/a',"
    "'date':'2014-05-19'}],'record':{'coder':'GDELT'},'attributes':{'gdelt':{'root':true,'title':'made','QuadClass':4,"
    "'Actor1Type1Code':'GOV','NumMentions':10,'NumSources':2,'NumArticles':9,'AvgTone':-3.25}}}" },
  { "places of version 2.0", 61,
    "0:3|1:20140218|15:GOV|16:PRESIDENT|25:0|26:043|29:1|35:0|43:1|44:China|45:CH|46:CH|48:35|49:105|50:CH|51:4|52:"
    "Beijing, "
    "Beijing, "
    "China|53:CH|54:CH22|55:13001|56:39.9289|57:116.388|58:-1898541|59:20150218230000|60:https://example.org/b",
    "{'id':'gdelt-3','type':'cameo-043','date':'2014-02-18','known':'2015-02-18T23:00:00Z','title':'Reception of a "
    "visitor"
    " \xe2\x80\x93 PRESIDENT','participants':[{'actor':'gov','role':'target'}],'place':{'name':'Beijing, Beijing, "
    "China',"
    "'country':'chn','lat':39.9289,'lon':116.388},'codings':[{'scheme':'cameo','code':'043'}],'citations':[{'source':"
    "'https://example.org/"
    "b','date':'2015-02-18T23:00:00Z'}],'record':{'coder':'GDELT'},'attributes':{'gdelt':{'root':false,"
    "'title':'made','QuadClass':1,'Actor1Geo_Type':0,'Actor2Geo_Type':1,'Actor2Geo_FullName':'China',"
    "'Actor2Geo_CountryCode':'CH','Actor2Geo_ADM1Code':'CH','Actor2Geo_Lat':35,'Actor2Geo_Long':105,"
    "'Actor2Geo_FeatureID':'CH','ActionGeo_Type':4,'ActionGeo_CountryCode':'CH','ActionGeo_ADM1Code':'CH22',"
    "'ActionGeo_ADM2Code':'13001','ActionGeo_FeatureID':'-1898541'}}}" },
  { "places of version 1.0", 58,
    "0:4|1:20140519|26:010|49:1|50:Russia|51:RS|52:RS|53:60|54:100|55:RS|56:20140519|57:http://example.org/c",
    "{'id':'gdelt-4','type':'cameo-010','date':'2014-05-19','title':'Unspecified public "
    "statement','place':{'name':'Russia',"
    "'country':'rus','lat':60,'lon':100},'codings':[{'scheme':'cameo','code':'010'}],'citations':[{'source':"
    "'http://example.org/c','date':'2014-05-19'}],'record':{'coder':'GDELT'},'attributes':{'gdelt':{'title':'made',"
    "'ActionGeo_Type':1,'ActionGeo_CountryCode':'RS','ActionGeo_ADM1Code':'RS','ActionGeo_FeatureID':'RS'}}}" },
  { "no coordinate", 58, "0:5|1:20140519|26:010|50:Nowhere|53:#|54:|57:BBC Monitoring",
    "{'id':'gdelt-5','type':'cameo-010','date':'2014-05-19','title':'Unspecified public statement','place':{'name':"
    "'Nowhere'},'codings':[{'scheme':'cameo','code':'010'}],'citations':[{'source':'BBC "
    "Monitoring'}],'record':{'coder':"
    "'GDELT'},'attributes':{'gdelt':{'title':'made'}}}" },
  { "one quote", 58, "0:6|1:20140519|6:THE \"THIRD|26:010|34:n/a|36:A \" B\\|57:http://example.org/\"",
    "{'id':'gdelt-6','type':'cameo-010','date':'2014-05-19','title':'THE \\\"THIRD \xe2\x80\x93 Unspecified public "
    "statement',"
    "'codings':[{'scheme':'cameo','code':'010'}],'citations':[{'source':'http://example.org/"
    "\\\"'}],'record':{'coder':'GDELT'"
    "},'attributes':{'gdelt':{'title':'made','AvgTone':'n/a','Actor1Geo_FullName':'A \\\" B\\\\'}}}" },
  { "unknown code", 58, "0:7|1:20140519|26:0439|57:http://example.org/d",
    "{'id':'gdelt-7','type':'cameo-043','date':'2014-05-19','title':'Reception of a "
    "visitor','codings':[{'scheme':'cameo',"
    "'code':'0439'}],'citations':[{'source':'http://example.org/d'}],'record':{'coder':'GDELT'},'attributes':{'gdelt':{"
    "'title':'made'}}}" },
};

/* As tl_test_json(), but \" stays an escaped quote. */
static void
check_event (const char *row, TlTimeline *timeline, const char *id, const char *expected)
{
  g_autofree char *found = write_event (timeline, id), *json = g_strdup (expected);

  for (char *p = json; *p != '\0'; p++)
    if (*p == '\'')
      *p = '"';
  TL_CHECK_STR (row, found, json);
}

static void
test_cells (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cell_rows); i++)
    {
      g_autofree char *row = make_row (cell_rows[i].width, cell_rows[i].cells);
      g_autofree char *id = g_strdup_printf ("gdelt-%u", i + 1);
      g_autoptr (GError) error = NULL;
      g_autoptr (TlTimeline) timeline = read_rows (row, -1, &error);

      TL_CHECK_STR (cell_rows[i].name, error != NULL ? error->message : NULL, NULL);
      if (timeline != NULL)
        check_event (cell_rows[i].name, timeline, id, cell_rows[i].event);
    }
}

/* Without attributes, the same but for them. */
static void
test_without_attributes (void)
{
  g_autofree char *row = make_row (58, cell_rows[1].cells);
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (TlTimeline) timeline = NULL;
  g_autofree char *found = NULL;

  CU_ASSERT (tl_reader_set_format (reader, "gdelt", NULL));
  CU_ASSERT (tl_reader_set_option (reader, "attributes", "no", NULL));
  timeline = tl_reader_read_data (reader, row, -1, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (timeline);
  found = write_event (timeline, "gdelt-2");
  CU_ASSERT_PTR_NOT_NULL (strstr (found, "\"goldstein-gdelt\":-5}"));
  CU_ASSERT_PTR_NULL (strstr (found, "attributes"));
}

/* ---- actors ------------------------------------------------------------------------------------------------------ */

static const struct
{
  const char *name;
  const char *code, *actor_name, *country, *type;
  const char *actors; /* all that are made */
} actor_rows[] = {
  { "a state", "CHN", "CHINA", "CHN", "", "[{'id':'chn','kind':'state','name':'CHINA','codes':{'cameo':'CHN'}}]" },
  { "an agency and its state", "CHNGOV", "BEIJING", "CHN", "GOV",
    "[{'id':'chn','kind':'state','name':'China','codes':{'cameo':'CHN'}},{'id':'chngov','kind':'agency','name':'"
    "BEIJING',"
    "'parent':'chn','codes':{'cameo':'CHNGOV'}}]" },
  { "armed forces", "MIL", "ARMY", "", "MIL",
    "[{'id':'mil','kind':'armed-unit','name':'ARMY','codes':{'cameo':'MIL'}}]" },
  { "a company", "MNC", "ACME", "", "MNC", "[{'id':'mnc','kind':'company','name':'ACME','codes':{'cameo':'MNC'}}]" },
  { "a newspaper", "MED", "PAPER", "", "MED", "[{'id':'med','kind':'medium','name':'PAPER','codes':{'cameo':'MED'}}]" },
  { "an organisation", "IGOUNO", "UNITED NATIONS", "", "IGO",
    "[{'id':'igouno','kind':'organisation','name':'UNITED NATIONS','codes':{'cameo':'IGOUNO'}}]" },
  { "others", "CVL", "VILLAGERS", "", "CVL",
    "[{'id':'cvl','kind':'group','name':'VILLAGERS','codes':{'cameo':'CVL'}}]" },
  { "a people whose code is that of a state", "chn", "CHINESE", "", "",
    "[{'id':'ethnic-chn','kind':'group','name':'CHINESE','codes':{'cameo':'chn'}}]" },
  { "a region", "AFR", "AFRICA", "AFR", "", "[{'id':'afr','kind':'group','name':'AFRICA','codes':{'cameo':'AFR'}}]" },
  { "no code", "", "SOMEBODY", "", "", NULL },
};

static void
test_actors (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (actor_rows); i++)
    {
      g_autofree char *cells = g_strdup_printf ("0:1|1:20140519|26:010|5:%s|6:%s|7:%s|12:%s", actor_rows[i].code,
                                                actor_rows[i].actor_name, actor_rows[i].country, actor_rows[i].type);
      g_autofree char *row = make_row (57, cells), *json = NULL, *expected = NULL, *found = NULL;
      g_autoptr (TlTimeline) timeline = read_rows (row, -1, NULL);
      const char *begin, *end;

      TL_CHECK (actor_rows[i].name, timeline != NULL);
      if (timeline == NULL)
        continue;
      json = tl_test_write_json (timeline);
      begin = strstr (json, "\"actors\":");
      end = strstr (json, ",\"sources\":");
      TL_CHECK (actor_rows[i].name, (begin != NULL) == (actor_rows[i].actors != NULL));
      if (begin == NULL || actor_rows[i].actors == NULL)
        continue;
      found = g_strndup (begin + 9, (gsize) (end - begin - 9));
      expected = tl_test_json (actor_rows[i].actors);
      TL_CHECK_STR (actor_rows[i].name, found, expected);
    }
}

/* The first name is the name, eight others are aliases, and each counts once. */
static void
test_names (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (TlTimeline) timeline = NULL;
  const TlActor *actor;

  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *cells = g_strdup_printf ("0:%u|1:20140519|26:010|5:OPP|6:NAME %u", i, i % 20);
      g_autofree char *row = make_row (57, cells);

      g_string_append_printf (text, "%s\n", row);
    }
  timeline = read_rows (text->str, (gssize) text->len, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (timeline);
  actor = tl_timeline_lookup_actor (timeline, "opp");
  CU_ASSERT_STRING_EQUAL (tl_actor_get_name (actor), "NAME 0");
  CU_ASSERT_EQUAL (g_strv_length ((GStrv) tl_actor_get_aliases (actor)), 8);
}

/* ---- rows -------------------------------------------------------------------------------------------------------- */

static const struct
{
  const char *name;
  const char *rows; /* "width;cells" by line; "=" is the line as it is */
  const char *error;
  guint n_events;
} files[] = {
  { "three widths and a blank line", "57;0:1|1:20140519|26:010\n58;0:2|1:20140519|26:010\n=\n61;0:3|1:20140519|26:010",
    NULL, 3 },
  { "carriage returns", "57;0:1|1:20140519|26:010|56:20140519\r\n58;0:2|1:20140519|26:010|57:http://a.example/\r", NULL,
    2 },
  { "an event twice", "58;0:1|1:20140519|26:010\n58;0:1|1:20140519|26:010", NULL, 1 },
  { "two events of one id", "58;0:1|1:20140519|26:010\n58;0:1|1:20140519|26:011",
    "2:1: row 2, \"GLOBALEVENTID\": the row differs from the one before: event \"gdelt-1\" is there already", 0 },
  { "two events of one id in an attribute", "58;0:1|1:20140519|26:010|34:1\n58;0:1|1:20140519|26:010|34:2",
    "2:1: row 2, \"GLOBALEVENTID\": the row differs from the one before: event \"gdelt-1\" is there already", 0 },
  { "too few cells", "58;0:1|1:20140519|26:010\n60;0:2|1:20140519|26:010",
    "2:1: the line has 60 cells, expected 57 or 58 of GDELT 1.0 or 61 of GDELT 2.0", 0 },
  { "too many cells", "58;0:1|1:20140519|26:010\n99;0:2|1:20140519|26:010",
    "2:1: the line has 99 cells, expected 57 or 58 of GDELT 1.0 or 61 of GDELT 2.0", 0 },
  { "mentions among events", "58;0:1|1:20140519|26:010\n16;0:2|1:20140519230000|2:20140519230000",
    "2:1: the line has 16 cells, expected 57 or 58 of GDELT 1.0 or 61 of GDELT 2.0; 16 are those of mentions, which "
    "are "
    "read beside their events",
    0 },
  { "no id", "58;0:1|1:20140519|26:010\n58;0:x1|1:20140519",
    "2:1: row 2, \"GLOBALEVENTID\": \"x1\" is not a number of at most 20 digits", 0 },
  { "no day", "58;0:1|1:20140519|26:010\n58;0:2|1:20140230",
    "2:3: row 2, \"SQLDATE\": \"20140230\" is not a day, YYYYMMDD", 0 },
  { "an instant for a day", "58;0:1|1:20140519|26:010\n58;0:2|1:20140519230000",
    "2:3: row 2, \"SQLDATE\": \"20140519230000\" is not a day, YYYYMMDD", 0 },
  { "no date of adding", "58;0:1|1:20140519|26:010\n58;0:2|1:20140519|26:010|56:2014",
    "2:69: row 2, \"DATEADDED\": \"2014\" is not a day, YYYYMMDD, or an instant, YYYYMMDDhhmmss", 0 },
  { "no score", "58;0:1|1:20140519|26:010\n58;0:2|1:20140519|26:010|30:warm",
    "2:43: row 2, \"GoldsteinScale\": \"warm\" is not a number", 0 },
  { "beyond the pole", "58;0:1|1:20140519|26:010\n58;0:2|1:20140519|26:010|53:91",
    "2:66: row 2, \"ActionGeo_Lat\": \"91\" is not a coordinate in degrees", 0 },
  { "beyond the meridian", "61;0:1|1:20140519|26:010\n61;0:2|1:20140519|26:010|41:-180.5",
    "2:54: row 2, \"Actor1Geo_Long\": \"-180.5\" is not a coordinate in degrees", 0 },
};

static char *
make_file (const char *rows)
{
  g_auto (GStrv) lines = g_strsplit (rows, "\n", -1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *cells = strchr (lines[i], ';');
      g_autofree char *row =
          cells != NULL ? make_row ((guint) g_ascii_strtoull (lines[i], NULL, 10), cells + 1) : g_strdup ("");

      g_string_append_printf (text, "%s\n", row);
    }
  return g_string_free (text, FALSE);
}

static void
test_files (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *text = make_file (files[i].rows);
      g_autoptr (GError) error = NULL;
      g_autoptr (TlTimeline) timeline = read_rows (text, -1, &error);

      TL_CHECK_STR (files[i].name, error != NULL ? error->message : NULL, files[i].error);
      if (timeline != NULL)
        TL_CHECK_INT (files[i].name, tl_timeline_get_n_events (timeline), files[i].n_events);
    }
}

/* In collect mode each wrong row is reported, in order; leniently it is left out. */
static void
test_collect_rows (void)
{
  g_autofree char *text =
      make_file ("58;0:1|1:20140519|26:010\n58;0:2|1:2014\n60;0:3\n58;0:4|1:20140519|26:010\n58;0:y");
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (TlTimeline) strict = NULL, lenient = NULL;
  g_autoptr (GError) error = NULL;

  tl_reader_set_collect (reader, TRUE);
  strict = tl_reader_read_data (reader, text, -1, &error);
  CU_ASSERT_PTR_NULL (strict);
  CU_ASSERT_EQUAL (tl_reader_get_n_errors (reader), 3);
  CU_ASSERT_STRING_EQUAL (tl_problem_get_where (tl_reader_get_problem (reader, 0)), "2:3: row 2, \"SQLDATE\"");
  CU_ASSERT_STRING_EQUAL (tl_problem_get_where (tl_reader_get_problem (reader, 1)), "3:1");
  tl_reader_set_lenient (reader, TRUE);
  lenient = tl_reader_read_data (reader, text, -1, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (lenient);
  CU_ASSERT_EQUAL (tl_timeline_get_n_events (lenient), 2);
}

/* ---- text -------------------------------------------------------------------------------------------------------- */

/* What is no text becomes U+FFFD and is warned of once; a NUL does not end a cell. */
static void
test_bytes (void)
{
  g_autofree char *first = make_row (58, "0:1|1:20140519|26:010|50:A\xff"
                                         "B|57:http://a.example/");
  g_autofree char *second = make_row (58, "0:2|1:20140519|26:010|50:Sa\xc3\xb3|57:http://a.example/\xc2\x91");
  g_autofree char *third = make_row (58, "0:3|1:20140519|26:010|50:C@D");
  g_autofree char *text = g_strdup_printf ("\xef\xbb\xbf%s\n%s\n%s", first, second, third);
  gsize length = strlen (text);
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (TlTimeline) timeline = NULL;
  g_autofree char *json = NULL;

  *strrchr (text, '@') = '\0';
  timeline = tl_reader_read_data (reader, text, (gssize) length, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (timeline);
  json = tl_test_write_json (timeline);
  CU_ASSERT_PTR_NOT_NULL (strstr (json, "\"place\":{\"name\":\"A\xef\xbf\xbd"
                                        "B\"}"));
  CU_ASSERT_PTR_NOT_NULL (strstr (json, "\"place\":{\"name\":\"Sa\xc3\xb3\"}"));
  CU_ASSERT_PTR_NOT_NULL (strstr (json, "{\"id\":\"http://a.example/\xef\xbf\xbd\""));
  CU_ASSERT_PTR_NOT_NULL (strstr (json, "\"place\":{\"name\":\"C\xef\xbf\xbd"
                                        "D\"}"));
  CU_ASSERT_EQUAL_FATAL (tl_reader_get_n_problems (reader), 1);
  CU_ASSERT_STRING_EQUAL (tl_problem_get_code (tl_reader_get_problem (reader, 0)), "assumed-encoding");
  CU_ASSERT_STRING_EQUAL (tl_problem_get_where (tl_reader_get_problem (reader, 0)), "1:1");
}

/* Rows do not depend on where the buffer ends: as many as fill it several times, with the odd row that is long. */
static void
test_many_rows (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (TlTimeline) timeline = NULL;
  g_autofree char *name = g_strnfill (300000, 'x');
  const char *found;
  TlEvent *event;

  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *cells = g_strdup_printf ("0:%u|1:2014%02u%02u|26:010|50:Place %s%u|57:http://a.example/%u", i,
                                                i % 12 + 1, i % 28 + 1, i == 7000 ? name : "", i, i / 3);
      g_autofree char *row = make_row (58, cells);

      g_string_append_printf (text, "%s\n", row);
    }
  timeline = read_rows (text->str, (gssize) text->len, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (timeline);
  CU_ASSERT_EQUAL (tl_timeline_get_n_events (timeline), 20000);
  for (guint i = 0; i < 20000; i += i < 6990 || i > 7010 ? 97 : 1)
    {
      g_autofree char *id = g_strdup_printf ("gdelt-%u", i),
                      *place = g_strdup_printf ("Place %s%u", i == 7000 ? name : "", i);

      event = tl_timeline_lookup_event (timeline, id);
      tl_event_get_place (event, &found, NULL, NULL, NULL);
      TL_CHECK_STR (id, found, place);
      tl_event_unref (event);
    }
}

static void
test_long_row (void)
{
  g_autofree char *name = g_strnfill (2 << 20, 'x'), *cells = g_strdup_printf ("0:1|1:20140519|26:010|50:%s", name);
  g_autofree char *first = make_row (58, "0:1|1:20140519|26:010"), *second = make_row (58, cells);
  g_autofree char *text = g_strdup_printf ("%s\n%s\n", first, second);
  g_autoptr (GError) error = NULL;
  g_autoptr (TlTimeline) timeline = read_rows (text, -1, &error);

  CU_ASSERT_PTR_NULL (timeline);
  TL_CHECK_STR ("long", error->message, "2:1: the line is longer than the limit of 1048576 bytes");
}

static CU_TestInfo tests[] = {
  { "cells", test_cells },         { "without attributes", test_without_attributes },
  { "actors", test_actors },       { "names of an actor", test_names },
  { "rows", test_files },          { "wrong rows", test_collect_rows },
  { "bytes", test_bytes },         { "many rows", test_many_rows },
  { "a long row", test_long_row }, CU_TEST_INFO_NULL,
};

int
main (int argc, char **argv)
{
  CU_SuiteInfo suites[] = { { "gdelt", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
