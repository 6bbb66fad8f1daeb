/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Writing tables: the cells, what reads back, and that the report of losses names what does not. */
#include "config.h"

#include "tl-test.h"

#include <libtimeline/tl-json.h>
#include <string.h>

static TlWriter *
new_writer (const char *format, gboolean leftovers)
{
  TlWriter *writer = tl_writer_new ();

  TL_CHECK (format, tl_writer_set_format (writer, format, NULL));
  if (leftovers)
    TL_CHECK (format, tl_writer_set_option (writer, "leftovers", "all", NULL));
  return writer;
}

static char *
write_table (TlTimeline *timeline, const char *format, gboolean leftovers)
{
  g_autoptr (TlWriter) writer = new_writer (format, leftovers);
  g_autoptr (GError) error = NULL;
  char *text = tl_writer_write_data (writer, timeline, NULL, &error);

  TL_CHECK (error != NULL ? error->message : format, text != NULL);
  return text;
}

static TlTimeline *
read_table (const char *format, const char *text)
{
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (GError) error = NULL;
  TlTimeline *timeline;

  tl_reader_set_format (reader, format, NULL);
  timeline = tl_reader_read_data (reader, text, -1, &error);
  TL_CHECK (error != NULL ? error->message : format, timeline != NULL);
  return timeline;
}

static char *
fixture (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "data", "model", name, NULL);
  char *text = NULL;

  TL_CHECK (name, g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

/* ---- cells ------------------------------------------------------------------------------------------------------- */

static const char story[] =
    "{'format':'libtimeline','version':1,'actors':[{'id':'usa','name':'USA'},{'id':'rus'}],"
    "'sources':[{'id':'bbc','url':'https://example.org/a;b'},{'id':'note'}],"
    "'events':[{'id':'attack','type':'cyber-operation','date':'2014-05','title':'=1+1','status':'alleged',"
    "'participants':[{'actor':'rus','role':'initiator'},{'actor':'usa','role':'target'},{'actor':'usa','role':'victim'}"
    "],"
    "'place':{'name':'Here, there','country':'usa','lat':-1.5,'lon':20},"
    "'citations':[{'source':'bbc','speaker':'usa'},{'source':'note','quote':'a|b'}],'tags':['x','y z'],"
    "'attributes':{'n':1},'scores':{'goldstein-icews':-10}},"
    "{'id':'answer','type':'accusation','date':'2014-05-19T10:30:00Z','known':'2014-06','title':' a \\n',"
    "'description':'two\\nlines'}],"
    "'links':[{'from':'attack','to':'answer','type':'provokes','confidence':0.9},"
    "{'from':'answer','to':'attack','type':'accuses-of'}]}";

static void
test_cells (void)
{
  g_autoptr (TlTimeline) timeline = tl_test_read_json (story);
  g_autofree char *text = write_table (timeline, "csv", FALSE), *tabs = write_table (timeline, "tsv", FALSE);

  TL_CHECK_STR (
      "csv", text,
      "id,type,date,earliest,latest,precision,known,title,description,status,initiators,targets,speakers,others,place,"
      "country,lat,lon,sources,urls,quotes,tags,marking,caused-by,links,effects,attributes,score.goldstein-icews\r\n"
      "attack,cyber-operation,2014-05,2014-05-01,2014-05-31,month,,'=1+1,,alleged,rus,usa,bbc/usa,victim=usa,"
      "\"Here, there\",usa,-1.5,20,bbc | note,https://example.org/a;b | -,'- | a\\|b,x | y "
      "z,,,,,\"{\"\"n\"\":1}\",-10\r\n"
      "answer,accusation,2014-05-19T10:30:00Z,2014-05-19T10:30:00Z,2014-05-19T10:30:00Z,second,2014-06,"
      "\" a \n\",\"two\nlines\",reported,,,,,,,,,,,,,,provokes:attack@0.9,accuses-of:attack,,,\r\n");
  TL_CHECK ("tsv", strncmp (tabs, "id\ttype\tdate\t", 13) == 0 && strstr (tabs, "\tHere, there\t") != NULL);
}

static void
test_byte_order_mark (void)
{
  g_autoptr (TlTimeline) timeline = tl_test_read_json (story);
  g_autoptr (TlWriter) writer = new_writer ("csv", FALSE);
  g_autoptr (TlTimeline) again = NULL;
  g_autofree char *text = NULL;

  TL_CHECK ("option", tl_writer_set_option (writer, "bom", "yes", NULL));
  text = tl_writer_write_data (writer, timeline, NULL, NULL);
  TL_CHECK ("mark", strncmp (text, "\357\273\277id,", 6) == 0);
  again = read_table ("csv", text);
  TL_CHECK_INT ("events", tl_timeline_get_n_events (again), 2);
}

/* ---- titles that other programs would change --------------------------------------------------------------------- */

static void
test_texts (void)
{
  static const char *const titles[] = { "plain", "=1+1",  "+1",     "-1",   "@x",    "'",
                                        "'=x",   "''=x",  "'x",     "a,b",  "\"",    "a\"b",
                                        "a|b",   "a\\|b", "\\",     "a\nb", "\tx;y", "null",
                                        "-",     "NA",    "5/6/14", "=",    "0014",  "\xe4\xb8\xad\xe6\x96\x87",
                                        "a\x01z" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (TlTimeline) timeline = tl_timeline_new (), again = NULL;
      g_autoptr (TlEvent) event = tl_event_new ("e", "event"), found = NULL;
      g_autofree char *trimmed = g_strchomp (g_strdup (titles[i])), *text = NULL;

      tl_event_set_title (event, titles[i]);
      tl_event_add_tag (event, trimmed);
      TL_CHECK (titles[i], tl_timeline_add_event (timeline, event, NULL));
      text = write_table (timeline, "csv", FALSE);
      again = read_table ("csv", text);
      found = tl_timeline_lookup_event (again, "e");
      TL_CHECK_STR (titles[i], tl_event_get_title (found), trimmed);
    }
}

/* ---- losses ------------------------------------------------------------------------------------------------------ */

/* "changed event.title of a" for each difference, in the words of the report. */
static char *
name_difference (const TlDifference *difference)
{
  const char *kind = tl_difference_get_kind (difference), *member = tl_difference_get_member (difference);
  const char *from, *to, *type, *id = tl_difference_get_id (difference);
  g_autofree char *triple = NULL;

  if (strcmp (kind, "timeline") == 0)
    kind = "document";
  else if (g_str_has_suffix (kind, " type"))
    kind = "type";
  if (id == NULL && tl_difference_get_link (difference, &from, &to, &type))
    triple = g_strjoin (" ", from, type, to, NULL);
  return g_strdup_printf ("%s%s%s of %s", kind, member != NULL ? "." : "", member != NULL ? member : "",
                          triple != NULL ? triple : id);
}

/* The report names exactly the differences, no more and no fewer. */
static void
check_losses (const char *row, TlTimeline *timeline, const char *format)
{
  g_autoptr (TlWriter) writer = new_writer (format, FALSE);
  g_autofree char *text = tl_writer_write_data (writer, timeline, NULL, NULL);
  g_autoptr (TlTimeline) again = read_table (format, text);
  g_autoptr (GPtrArray) differences = tl_timeline_find_differences (timeline, again, NULL, NULL);

  TL_CHECK_INT (row, tl_writer_get_n_losses (writer), differences->len);
  for (guint i = 0; i < MIN (tl_writer_get_n_losses (writer), differences->len); i++)
    {
      const TlProblem *loss = tl_writer_get_loss (writer, i);
      g_autofree char *named = g_strdup_printf ("%s of %s", tl_problem_get_what (loss), tl_problem_get_id (loss));
      g_autofree char *found = name_difference (differences->pdata[i]);

      TL_CHECK_STR (row, named, found);
      TL_CHECK (named, strcmp (tl_problem_get_code (loss), "hidden") != 0);
    }
}

/* With what the columns cannot carry as JSON, the same bytes come back. */
static void
check_same (const char *row, TlTimeline *timeline, const char *format)
{
  g_autofree char *text = write_table (timeline, format, TRUE), *before = tl_test_write_json (timeline), *after = NULL;
  g_autoptr (TlTimeline) again = read_table (format, text);

  after = tl_test_write_json (again);
  TL_CHECK_STR (row, after, before);
}

static void
test_losses (void)
{
  static const char *const formats[] = { "csv", "tsv" };
  g_autofree char *everything = fixture ("everything.json");
  const char *documents[] = {
    everything,
    story,
    "{'format':'libtimeline','version':1}",
    "{'format':'libtimeline','version':1,'events':[{'id':'e','type':'event','date':{'verbatim':'2014'}},"
    "{'id':'f','type':'event','date':{'edtf':'2014-05-06','verbatim':'05/06/2014'}},"
    "{'id':'g','type':'event','date':'-0044'},{'id':'h','type':'event','date':'2014-05/..'},"
    "{'id':'i','type':'event','date':'XXXX-11-22'},{'id':'j','type':'event','date':'Y-17E7'}]}",
    "{'format':'libtimeline','version':1,'events':[{'id':'a@0.5','type':'event'},{'id':'b;c|d','type':'event'}],"
    "'links':[{'from':'b;c|d','to':'a@0.5','type':'causes','confidence':1},"
    "{'from':'b;c|d','to':'a@0.5','type':'causes','id':'x','confidence':0.5}]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    for (guint j = 0; j < G_N_ELEMENTS (formats); j++)
      {
        g_autofree char *row = g_strdup_printf ("document %u as %s", i, formats[j]);
        g_autoptr (TlTimeline) timeline = tl_test_read_json (documents[i]);

        check_losses (row, timeline, formats[j]);
        check_same (row, timeline, formats[j]);
      }
}

/* An id that is no id in a table: nothing is written. */
static void
test_refused (void)
{
  g_autoptr (TlTimeline) timeline = tl_test_read_json (
      "{'format':'libtimeline','version':1,'events':[{'id':'-','type':'event'},{'id':'b','type':'event'}],"
      "'links':[{'from':'-','to':'b','type':'causes'}]}");
  g_autoptr (TlWriter) writer = new_writer ("csv", FALSE);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = tl_writer_write_data (writer, timeline, NULL, &error);

  TL_CHECK ("text", text == NULL);
  TL_CHECK (error != NULL ? error->message : "no error",
            error != NULL && strstr (error->message, "csv cannot hold this timeline") != NULL);
}

/* ---- cells that were edited -------------------------------------------------------------------------------------- */

static char *
replace_once (const char *text, const char *old, const char *new)
{
  const char *at = strstr (text, old);

  TL_CHECK (old, at != NULL);
  return at != NULL ? g_strdup_printf ("%.*s%s%s", (int) (at - text), text, new, at + strlen (old)) : g_strdup (text);
}

/* What was edited comes from the cell, and all the rest from the column json. */
static void
test_edited (void)
{
  static const char document[] = "{'format':'libtimeline','version':1,'title':'T','sources':[{'id':'s','title':'S'}],"
                                 "'events':[{'id':'a','type':'leak','title':'Old','titles':{'de':'Alt'},'citations':[{'"
                                 "source':'s','stance':'denies',"
                                 "'quote':'q'}]},{'id':'b','type':'leak'}],"
                                 "'links':[{'from':'a','to':'b','type':'causes','confidence':0.5,'note':'N'},"
                                 "{'from':'a','to':'b','type':'reveals','note':'M'}]}";
  static const struct
  {
    const char *name, *old, *new, *from, *to;
  } rows[] = {
    { "title", ",Old,", ",New,", "\"title\":\"Old\"", "\"title\":\"New\"" },
    { "quote", ",q,", ",other,", "\"quote\":\"q\"", "\"quote\":\"other\"" },
    { "type", "a,leak,", "a,talks,", "\"id\":\"a\",\"type\":\"leak\"", "\"id\":\"a\",\"type\":\"talks\"" },
    { "confidence", "causes:a@0.5", "causes:a@0.75", "\"confidence\":0.5", "\"confidence\":0.75" },
    { "link", ",reveals:b,", ",,", ",{\"from\":\"a\",\"to\":\"b\",\"type\":\"reveals\",\"note\":\"M\"}", "" },
  };
  g_autoptr (TlTimeline) timeline = tl_test_read_json (document);
  g_autofree char *text = write_table (timeline, "csv", TRUE), *before = tl_test_write_json (timeline);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *edited = replace_once (text, rows[i].old, rows[i].new);
      g_autofree char *expected = replace_once (before, rows[i].from, rows[i].to), *found = NULL;
      g_autoptr (TlReader) reader = tl_reader_new ();
      g_autoptr (TlTimeline) again = NULL;

      tl_reader_set_format (reader, "csv", NULL);
      again = tl_reader_read_data (reader, edited, -1, NULL);
      TL_CHECK (rows[i].name, again != NULL);
      if (again == NULL)
        continue;
      found = tl_test_write_json (again);
      TL_CHECK_STR (rows[i].name, found, expected);
      TL_CHECK_INT (rows[i].name, tl_reader_get_n_problems (reader), 1);
      TL_CHECK_STR (rows[i].name, tl_problem_get_code (tl_reader_get_problem (reader, 0)), "edited-elsewhere");
    }
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = { { "cells", test_cells },
                          { "byte-order-mark", test_byte_order_mark },
                          { "texts", test_texts },
                          { "losses", test_losses },
                          { "refused", test_refused },
                          { "edited", test_edited },
                          CU_TEST_INFO_NULL };
  CU_SuiteInfo suites[] = { { "table-writing", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
