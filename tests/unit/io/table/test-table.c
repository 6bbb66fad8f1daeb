/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Tables read as timelines: against tests/data/tables/reading.txt, in which each case is
 *
 *   ==== what it shows
 *   NAME=VALUE          options of the format; also format=, collect=no, lenient=yes, limit= of items
 *   ----
 *   the table, where {TAB} is a tab
 *   ----
 *   what comes of it: problems, and the items as JSON Lines without the head */
#include "config.h"

#include "tl-test.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

/* ---- cases in a file --------------------------------------------------------------------------------------------- */

static char *
read_case_file (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "data", "tables", name, NULL);
  char *text = NULL;

  TL_CHECK (path, g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static void
set_one_option (const char *row, TlReader *reader, const char *name, const char *value)
{
  g_autoptr (GError) error = NULL;

  if (strcmp (name, "format") == 0)
    TL_CHECK (row, tl_reader_set_format (reader, value, &error));
  else if (strcmp (name, "collect") == 0)
    tl_reader_set_collect (reader, FALSE);
  else if (strcmp (name, "lenient") == 0)
    tl_reader_set_lenient (reader, TRUE);
  else if (strcmp (name, "limit") == 0)
    tl_reader_set_limit (reader, TL_LIMIT_ITEMS, (guint64) g_ascii_strtoll (value, NULL, 10));
  else
    TL_CHECK (row, tl_reader_set_option (reader, name, value, &error));
}

static void
set_case_options (const char *row, TlReader *reader, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  tl_reader_set_collect (reader, TRUE);
  set_one_option (row, reader, "format", "csv");
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *equals = strchr (lines[i], '=');

      if (equals == NULL)
        continue;
      *equals = '\0';
      set_one_option (row, reader, lines[i], equals + 1);
    }
}

/* "warning no-year 2:1: row 1, "When": …" */
static void
append_found_problems (GString *out, TlReader *reader)
{
  for (guint i = 0; i < tl_reader_get_n_problems (reader); i++)
    {
      const TlProblem *problem = tl_reader_get_problem (reader, i);

      g_string_append_printf (out, "%s %s %s: %s\n", tl_severity_to_string (tl_problem_get_severity (problem)),
                              tl_problem_get_code (problem), tl_problem_get_where (problem),
                              tl_problem_get_message (problem));
    }
}

static void
append_items (GString *out, TlTimeline *timeline)
{
  g_autoptr (TlWriter) writer = tl_writer_new ();
  g_autofree char *text = NULL;

  TL_CHECK ("format", tl_writer_set_format (writer, "jsonl", NULL));
  text = tl_writer_write_data (writer, timeline, NULL, NULL);
  g_string_append (out, strchr (text, '\n') + 1);
}

static char *
read_as_text (TlReader *reader, const char *table)
{
  GString *out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TlTimeline) timeline = tl_reader_read_data (reader, table, -1, &error);

  append_found_problems (out, reader);
  if (timeline == NULL && !g_error_matches (error, TL_ERROR, TL_ERROR_PROBLEMS))
    g_string_append_printf (out, "%s\n", error->message);
  if (timeline != NULL)
    append_items (out, timeline);
  return g_string_free (out, FALSE);
}

static void
check_case (const char *text)
{
  const char *end = strchr (text, '\n');
  g_autofree char *name = g_strndup (text, (gsize) (end - text));
  g_auto (GStrv) parts = g_strsplit (end, "\n----\n", -1);
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autofree char *found = NULL;
  g_autoptr (GString) table = NULL;

  TL_CHECK_INT (name, g_strv_length (parts), 3);
  table = g_string_new (parts[1]);
  g_string_replace (table, "{TAB}", "\t", 0);
  g_string_append_c (table, '\n');
  set_case_options (name, reader, parts[0]);
  found = read_as_text (reader, table->str);
  if (g_getenv ("TL_SHOW_TABLES") != NULL)
    printf ("==== %s%s\n----\n%s\n----\n%s", name, parts[0], parts[1], found);
  else
    TL_CHECK_STR (name, found, parts[2]);
}

static void
test_cases (void)
{
  g_autofree char *text = read_case_file ("reading.txt");
  g_auto (GStrv) cases = g_strsplit (text, "==== ", -1);

  TL_CHECK ("cases", g_strv_length (cases) > 40);
  for (guint i = 1; cases[i] != NULL; i++)
    check_case (cases[i]);
}

/* ---- what holds for any table ------------------------------------------------------------------------------------ */

static const char *const rows[] = { "2014-05-19,Indictment,https://a.org/1", "05/06/2014,Talks,BBC",
                                    "2014,\"Talks, again\",", "June 2014,,https://a.org/1" };

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The lines of the timeline, sorted, whatever the order of the rows. */
static char *
read_in_order (const guint *order)
{
  GString *table = g_string_new ("date,title,source\n"), *sorted = g_string_new (NULL);
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_auto (GStrv) lines = NULL;
  g_autofree char *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_string_append_printf (table, "%s\n", rows[order[i]]);
  set_one_option ("order", reader, "format", "csv");
  {
    g_autoptr (TlTimeline) timeline = tl_reader_read_data (reader, table->str, -1, NULL);
    GString *items = g_string_new (NULL);

    append_items (items, timeline);
    found = g_string_free (items, FALSE);
  }
  lines = g_strsplit (found, "\n", -1);
  qsort (lines, g_strv_length (lines), sizeof *lines, compare_texts);
  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf (sorted, "%s\n", lines[i]);
  g_string_free (table, TRUE);
  return g_string_free (sorted, FALSE);
}

/* Ids that are made are the same in all 24 orders of the rows, and so is everything else. */
static void
test_order_of_rows (void)
{
  g_autofree char *first = NULL;

  for (guint i = 0; i < 256; i++)
    {
      guint order[4] = { i & 3, i >> 2 & 3, i >> 4 & 3, i >> 6 };
      guint seen = 1u << order[0] | 1u << order[1] | 1u << order[2] | 1u << order[3];
      g_autofree char *found = NULL;

      if (seen != 15)
        continue;
      found = read_in_order (order);
      if (first == NULL)
        first = g_strdup (found);
      TL_CHECK_STR ("order", found, first);
    }
  TL_CHECK ("first", strstr (first, "table-") != NULL);
}

/* The mapping that a table was read with reads it as the same timeline; so for each case that can be read. */
static void
test_written_mapping (void)
{
  g_autofree char *text = read_case_file ("reading.txt");
  g_auto (GStrv) cases = g_strsplit (text, "==== ", -1);
  guint n = 0;

  for (guint i = 1; cases[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (strchr (cases[i], '\n'), "\n----\n", -1);
      g_autoptr (TlReader) reader = tl_reader_new ();
      g_autoptr (TlTimeline) timeline = NULL, again = NULL;
      g_autofree char *mapping = NULL, *first = NULL, *second = NULL;
      g_autoptr (GString) table = g_string_new (parts[1]);

      g_string_replace (table, "{TAB}", "\t", 0);
      set_case_options (cases[i], reader, parts[0]);
      timeline = tl_reader_read_data (reader, table->str, -1, NULL);
      if (timeline == NULL)
        continue;
      mapping = tl_reader_dup_mapping (reader);
      TL_CHECK_STR (cases[i], tl_format_get_name (tl_reader_get_format (reader)),
                    strstr (parts[0], "format=tsv") != NULL ? "tsv" : "csv");
      TL_CHECK (cases[i], tl_reader_set_option (reader, "mapping", mapping, NULL));
      again = tl_reader_read_data (reader, table->str, -1, NULL);
      first = tl_test_write_json (timeline);
      second = again != NULL ? tl_test_write_json (again) : NULL;
      TL_CHECK_STR (cases[i], second, first);
      n++;
    }
  TL_CHECK ("read", n > 25);
}

/* ---- mappings that are wrong ------------------------------------------------------------------------------------- */

static const struct
{
  const char *mapping, *message;
} wrong_mappings[] = {
  { "[", "it is not JSON" },
  { "[]", "\"mapping\" is [ ], expected object" },
  { "{}", "there is no member \"format\"" },
  { "{'format':'other'}", "the format is \"other\"" },
  { "{'format':'libtimeline-mapping','version':2}", "there is no version 2, only 1" },
  { "{'format':'libtimeline-mapping','colums':{}}", "there is no member \"colums\"" },
  { "{'format':'libtimeline-mapping','columns':{'date':'when'}}", "there is no target \"when\"; the targets are" },
  { "{'format':'libtimeline-mapping','columns':{'date':{'tu':'date'}}}", "a column has no member \"tu\"" },
  { "{'format':'libtimeline-mapping','columns':{'date':{'to':'attribute','as':'date'}}}", "\"as\" is \"date\"" },
  { "{'format':'libtimeline-mapping','columns':{'date':{'to':'date','order':'ymd'}}}", "\"order\" is \"ymd\"" },
  { "{'format':'libtimeline-mapping','columns':{'Dates':'date'}}",
    "names a column \"Dates\", which the table does not" },
  { "{'format':'libtimeline-mapping','constants':{'id':'a'}}", "\"id\" cannot be constant" },
  { "{'format':'libtimeline-mapping','constants':{'status':'so'}}", "status" },
  { "{'format':'libtimeline-mapping','header':0}", "\"header\" is 0, expected a number from 1" },
  { "{'format':'libtimeline-mapping','split':'|'}", "\"split\" is \"|\", expected array" },
  { "{'format':'libtimeline-mapping','delimiter':1}", "\"delimiter\" is 1, expected string" },
  { "{'format':'libtimeline-mapping','columns':{'date':'title','title':'title'}}", "are both the title" },
};

static void
test_wrong_mappings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (wrong_mappings); i++)
    {
      g_autofree char *mapping = tl_test_json (wrong_mappings[i].mapping);
      g_autoptr (TlReader) reader = tl_reader_new ();
      g_autoptr (TlTimeline) timeline = NULL;
      g_autoptr (GError) error = NULL;

      set_one_option (mapping, reader, "format", "csv");
      TL_CHECK (mapping, tl_reader_set_option (reader, "mapping", mapping, NULL));
      timeline = tl_reader_read_data (reader, "date,title\n2014,x\n", -1, &error);
      TL_CHECK (mapping, timeline == NULL);
      tl_check_impl (error != NULL && strstr (error->message, wrong_mappings[i].message) != NULL, __FILE__, __LINE__,
                     mapping, "\"%s\"", error != NULL ? error->message : "");
    }
}

/* ---- options that are wrong -------------------------------------------------------------------------------------- */

static void
test_wrong_options (void)
{
  static const struct
  {
    const char *name, *value, *message;
  } options[] = { { "pivot", "soon", "the option pivot is \"soon\", expected a year from -9999 to 9999" },
                  { "year", "99999", "the option year is \"99999\", expected a year from -9999 to 9999" },
                  { "type", "nothing", "the option type is \"nothing\", which is no type of events" },
                  { "encoding", "no-such", "there is no encoding \"no-such\"" },
                  { "delimiter", "ab", "the delimiter is \"ab\", expected one character, or tab" },
                  { "dates", "ymd", "dmy" },
                  { "decimal", ";", "decimal" },
                  { "nothing", "x", "nothing" } };

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      g_autoptr (TlReader) reader = tl_reader_new ();
      g_autoptr (TlTimeline) timeline = NULL;
      g_autoptr (GError) error = NULL;

      set_one_option (options[i].name, reader, "format", "csv");
      if (tl_reader_set_option (reader, options[i].name, options[i].value, &error))
        timeline = tl_reader_read_data (reader, "date,title\n2014,x\n", -1, &error);
      TL_CHECK (options[i].name, timeline == NULL);
      tl_check_impl (error != NULL && strstr (error->message, options[i].message) != NULL, __FILE__, __LINE__,
                     options[i].name, "\"%s\"", error != NULL ? error->message : "");
    }
}

/* ---- tables beside the events ------------------------------------------------------------------------------------ */

typedef struct
{
  const char *events;
  const char *names[3], *texts[3];
  const char *expected; /* a part of the items, or of the message */
} Together;

static const Together together[] = {
  { "date,who\n2018,UK\n",
    { "actors.csv" },
    { "id,name,kind,alias\ngbr,United Kingdom,state,UK;Britain\n" },
    "'participants':[{'actor':'gbr','role':'initiator'}]" },
  { "date,who\n2018,GRU\n",
    { "Actors.csv" },
    { "id,name,aliases\na,X,GRU\nb,Y,GRU\n" },
    "row 1, \"who\": \"GRU\" names more than one actor; write the id" },
  { "date,source\n2018,BBC\n",
    { "case-sources.csv" },
    { "id,title,url,published\nbbc-1,BBC,https://bbc.co.uk/1,19/05/2018\n" },
    "'citations':[{'source':'bbc-1'}]" },
  { "date,source\n2018,https://bbc.co.uk/1\n",
    { "sources.csv" },
    { "id,title,url,reliability\nbbc-1,BBC,https://bbc.co.uk/1,B\n" },
    "'citations':[{'source':'bbc-1'}]" },
  { "id,date,effects\na,2018,us-cn=cold\n",
    { "tracks.csv" },
    { "id,between,states,initial\nus-cn,US|China,warm|cold,warm\n" },
    "'id':'us-cn','between':['usa','chn'],'states':['warm','cold'],'initial':'warm'" },
  { "id,date\na,2018\nb,2019\n",
    { "links.csv" },
    { "from,to,type,confidence,lag min,lag max,source,weight\na,b,causes,0.5,P1D,P2Y,BBC,3\n" },
    "'from':'a','to':'b','type':'causes','confidence':0.5,'lag':{'min':'P1D','max':'P2Y'},'citations':[{'source':'bbc'}"
    "],"
    "'attributes':{'weight':'3'}" },
  { "id,date\na,2018\n",
    { "links.csv" },
    { "from,to,type\na,b,causes\n" },
    "links.csv:2:1: row 1: there is no event \"b\"" },
  { "id,date\na,2018\n",
    { "links.csv" },
    { "from,to,kind\na,a,causes\n" },
    "links.csv:1:1: header: the table of links has no column \"type\"" },
  { "id,date\na,2018\n",
    { "links.csv" },
    { "from,to,type,confidence\na,a,causes,7\n" },
    "row 1, \"confidence\": found 7, expected a number from 0 to 1" },
  { "id,date\na,2018\n",
    { "actors.csv" },
    { "id,name,kind\nx,X,ghost\n" },
    "row 1, \"kind\": found \"ghost\", expected one of state, agency" },
  { "id,date\na,2018\n", { "actors.csv" }, { "id,name\n,\"\"\n-,-\n" }, "row 1: the row has no \"name\"" },
  { "id,date\na,2018\n",
    { "actors.csv" },
    { "name,label\nx,y\n" },
    "the columns \"name\" and \"label\" are both the name" },
  { "id,date\na,2018\n",
    { "actors.csv" },
    { "name,codes\nx,y\n" },
    "row 1, \"codes\": found \"y\", expected name=value" },
  { "id,date\na,2018\n",
    { "actors.csv" },
    { "name,codes,names.de,odd\nx,a=1;b=2,ex,3\n" },
    "'codes':{'a':'1','b':'2'},'odd':'3'" },
  { "id,date\na,2018\n",
    { "actors.csv", "sources.csv" },
    { "name,kind\nx,\n", "title,published\nx,soon\n" },
    "sources.csv:2:1: row 1, \"published\": \"soon\"" },
  { "id,date\na,2018\n",
    { "people.csv" },
    { "name,kind\nx,\n" },
    "people.csv: expected a name that ends in actors, sources, tracks or links" },
  { "id,date\na,2018\n",
    { "actors.csv" },
    { "name,affiliations\nx,minister=gbr;gbr\ngbr,\n" },
    "'affiliations':[{'actor':'gbr','office':'minister'},{'actor':'gbr'}]" },
};

static void
check_together (const Together *row, const char *directory)
{
  const char *paths[4] = { NULL };
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (TlTimeline) timeline = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *expected = row->expected[0] == '\'' ? tl_test_json (row->expected) : g_strdup (row->expected);

  for (guint i = 0; row->names[i] != NULL; i++)
    {
      paths[i] = g_build_filename (directory, row->names[i], NULL);
      TL_CHECK (paths[i], g_file_set_contents (paths[i], row->texts[i], -1, NULL));
    }
  set_one_option (row->events, reader, "format", "csv");
  tl_reader_set_companions (reader, paths);
  timeline = tl_reader_read_data (reader, row->events, -1, &error);
  if (timeline != NULL)
    append_items (out, timeline);
  else
    g_string_append (out, error->message);
  tl_check_impl (strstr (out->str, expected) != NULL, __FILE__, __LINE__, row->expected, "in \"%s\"", out->str);
  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_unlink (paths[i]);
      g_free ((char *) paths[i]);
    }
}

static void
test_together (void)
{
  g_autofree char *directory = g_dir_make_tmp ("test-table-XXXXXX", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (together); i++)
    check_together (&together[i], directory);
  g_rmdir (directory);
}

/* What is one file is not read with another, and a file that is not there is an error that names it. */
static void
test_companions (void)
{
  const char *const paths[] = { "nowhere-actors.csv", NULL };
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (GError) error = NULL, missing = NULL;
  g_autoptr (TlTimeline) alone = NULL;

  tl_reader_set_companions (reader, paths);
  TL_CHECK ("json", tl_reader_read_data (reader, "{\"format\":\"libtimeline\",\"version\":1}", -1, &error) == NULL);
  TL_CHECK ("json", g_error_matches (error, TL_ERROR, TL_ERROR_FORMAT));
  set_one_option ("csv", reader, "format", "csv");
  TL_CHECK ("csv", tl_reader_read_data (reader, "date,title\n2014,x\n", -1, &missing) == NULL);
  TL_CHECK ("csv", g_error_matches (missing, G_IO_ERROR, G_IO_ERROR_NOT_FOUND));
  TL_CHECK ("csv", strstr (missing->message, "nowhere-actors.csv") != NULL);
  tl_reader_set_companions (reader, NULL);
  alone = tl_reader_read_data (reader, "date,title\n2014,x\n", -1, NULL);
  TL_CHECK ("none", alone != NULL);
}

/* ---- the format of a table that has no name ---------------------------------------------------------------------- */

static void
test_content (void)
{
  static const struct
  {
    const char *text, *format; /* NULL: none */
  } contents[] = { { "date,title\n2014,x\n", "csv" },
                   { "Datum;Titre\n2014;x\n", "csv" },
                   { "date\ttitle\n2014\tx\n", "tsv" },
                   { "\xef\xbb\xbf"
                     "date,title\n",
                     "csv" },
                   { "Dear Sir, hello\nyes, no\n", NULL },
                   { "a,b\n1,2\n", NULL },
                   { "{\"format\":\"libtimeline\",\"version\":1}", "json" } };

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autoptr (TlReader) reader = tl_reader_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (TlTimeline) timeline = tl_reader_read_data (reader, contents[i].text, -1, &error);
      const TlFormat *format = tl_reader_get_format (reader);

      TL_CHECK_INT (contents[i].text, timeline != NULL, contents[i].format != NULL);
      TL_CHECK_STR (contents[i].text, format != NULL ? tl_format_get_name (format) : NULL, contents[i].format);
      TL_CHECK (contents[i].text, error == NULL || strstr (error->message, "this looks like") != NULL);
    }
}

static CU_TestInfo tests[] = {
  { "cases", test_cases },
  { "order of rows", test_order_of_rows },
  { "written mapping", test_written_mapping },
  { "wrong mappings", test_wrong_mappings },
  { "wrong options", test_wrong_options },
  { "together", test_together },
  { "companions", test_companions },
  { "content", test_content },
  CU_TEST_INFO_NULL,
};

int
main (int argc, char **argv)
{
  CU_SuiteInfo suites[] = { { "table", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
