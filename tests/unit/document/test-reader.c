/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Reading documents: what is wrong with bad ones, collect mode, limits, formats, pieces of any size. */
#include "config.h"

#include "tl-test.h"

#include <string.h>

/* ---- bad documents ----------------------------------------------------------------------------------------------- */

/* The fixture's notation for bytes that no text file should hold. */
static GByteArray *
decode (const char *text)
{
  GByteArray *bytes = g_byte_array_new ();

  for (const char *p = text; *p != '\0'; p++)
    if (p[0] == '\\' && p[1] == 'x' && g_ascii_isxdigit (p[2]) && g_ascii_isxdigit (p[3]))
      {
        guint8 byte = (guint8) (g_ascii_xdigit_value (p[2]) * 16 + g_ascii_xdigit_value (p[3]));

        g_byte_array_append (bytes, &byte, 1);
        p += 3;
      }
    else
      g_byte_array_append (bytes, (const guint8 *) p, 1);
  return bytes;
}

/* A build without libarchive reads no workbooks. */
static char *
dup_expected (const char *message)
{
  const char *known = tl_format_is_read (tl_format_lookup ("xlsx"))
                          ? "json, jsonl, csv, tsv, xlsx, ods, gdelt, gdelt-mentions, icews and plover"
                          : "json, jsonl, csv, tsv, gdelt, gdelt-mentions, icews and plover";
  GString *text = g_string_new (message);

  g_string_replace (text, "{FORMATS}", known, 0);
  return g_string_free (text, FALSE);
}

static void
check_bad_document (const char *name, const char *message, const char *document)
{
  g_autofree char *expected = dup_expected (message);
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (GByteArray) bytes = decode (document);
  g_autoptr (GError) error = NULL;
  g_autoptr (TlTimeline) timeline =
      tl_reader_read_data (reader, (const char *) bytes->data, (gssize) bytes->len, &error);

  TL_CHECK (name, timeline == NULL);
  TL_CHECK (name, error != NULL && error->domain == TL_ERROR);
  TL_CHECK_STR (name, error != NULL ? error->message : NULL, expected);
  TL_CHECK (name, error == NULL || strchr (error->message, '\n') == NULL);
}

static void
test_bad_documents (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "data", "bad", "documents.txt", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) cases = NULL;

  TL_CHECK (NULL, g_file_get_contents (path, &text, NULL, NULL));
  cases = g_strsplit (text != NULL ? text : "", "\n== ", -1);
  TL_CHECK (NULL, g_strv_length (cases) > 140);
  for (guint i = 1; cases[i] != NULL; i++)
    {
      g_auto (GStrv) lines = g_strsplit (cases[i], "\n", 3);

      if (cases[i + 1] == NULL && g_str_has_suffix (lines[2], "\n"))
        lines[2][strlen (lines[2]) - 1] = '\0';
      check_bad_document (lines[0], lines[1], lines[2]);
    }
}

/* ---- collect mode ------------------------------------------------------------------------------------------------ */

static void
test_collect (void)
{
  static const char document[] =
      "{'format':'libtimeline','version':1,'title':7,\n"
      "'events':[{'id':'a','type':'talks','date':'soon','tags':[1,{'x':[]}]},\n"
      "{'id':'a','type':'no-such'},{'type':{}},\n"
      "{'id':'b','type':'talks','title':'x','title':{'y':1}}],\n"
      "'links':[{'from':'a','to':'a','type':'causes'},{'from':'b','to':'c','type':'causes'}]}";
  static const char *const expected[][2] = {
    { "wrong-type", "1:45: title" },
    { "invalid-date", "2:43: event \"a\" (events[0].date)" },
    { "wrong-type", "2:58: event \"a\" (events[0].tags[0])" },
    { "wrong-type", "2:60: event \"a\" (events[0].tags[1])" },
    { "duplicate", "3:7: event \"a\" (events[1].id)" },
    { "wrong-type", "3:37: events[2].type" },
    { "missing-member", "3:29: events[2]" },
    { "duplicate", "4:38: event \"b\" (events[3].title)" },
    { "invalid-value", "5:27: link \"a\" causes \"a\" (links[0].to)" },
    { "dangling-reference", "3:18: event \"a\" (events[1].type)" },
    { "dangling-reference", "5:65: link \"b\" causes \"c\" (links[1].to)" },
  };
  g_autofree char *json = tl_test_json (document), *bad = tl_test_json ("{'format':'libtimeline','version':1,]");
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TlTimeline) timeline = NULL;

  tl_reader_set_collect (reader, TRUE);
  timeline = tl_reader_read_data (reader, json, -1, &error);
  TL_CHECK (NULL, timeline == NULL && g_error_matches (error, TL_ERROR, TL_ERROR_PROBLEMS));
  TL_CHECK_INT (NULL, tl_reader_get_n_problems (reader), G_N_ELEMENTS (expected));
  for (guint i = 0; i < MIN (tl_reader_get_n_problems (reader), G_N_ELEMENTS (expected)); i++)
    {
      TL_CHECK_STR (expected[i][1], tl_problem_get_code (tl_reader_get_problem (reader, i)), expected[i][0]);
      TL_CHECK_STR (expected[i][1], tl_problem_get_where (tl_reader_get_problem (reader, i)), expected[i][1]);
    }
  /* what is not JSON ends it even so, and the next reading begins afresh */
  g_clear_error (&error);
  TL_CHECK (NULL, tl_reader_read_data (reader, bad, -1, &error) == NULL);
  TL_CHECK (NULL, g_error_matches (error, TL_ERROR, TL_ERROR_SYNTAX));
  TL_CHECK_INT (NULL, tl_reader_get_n_problems (reader), 0);
}

/* ---- lenient reading --------------------------------------------------------------------------------------------- */

#define HEAD "{'format':'libtimeline','version':1,"
#define ACTORS "'actors':[{'id':'x'},{'id':'y'}],"
#define SOURCES "'sources':[{'id':'s'}],"

static const struct
{
  const char *document;
  const char *problems; /* places and codes, each after the other */
  const char *kept;     /* what is written */
} lenient[] = {
  /* dates */
  { HEAD "'events':[{'id':'a','type':'talks','date':'4 March 2018'}]}", "event \"a\" (events[0].date) invalid-date",
    HEAD "'events':[{'id':'a','type':'talks','date':{'verbatim':'4 March 2018'}}]}" },
  { HEAD "'events':[{'id':'a','type':'talks','date':'2014-05-19/2013'}]}", "event \"a\" (events[0].date) invalid-date",
    HEAD "'events':[{'id':'a','type':'talks','date':{'verbatim':'2014-05-19/2013'}}]}" },
  { HEAD "'events':[{'id':'a','type':'talks','date':{'edtf':'soon','label':'l'}}]}",
    "event \"a\" (events[0].date.edtf) invalid-date",
    HEAD "'events':[{'id':'a','type':'talks','date':{'verbatim':'soon','label':'l'}}]}" },
  { HEAD "'events':[{'id':'a','type':'talks','date':{'edtf':'soon','verbatim':'v'}}]}",
    "event \"a\" (events[0].date.edtf) invalid-date",
    HEAD "'events':[{'id':'a','type':'talks','date':{'verbatim':'v'}}]}" },
  { HEAD "'events':[{'id':'a','type':'talks','date':2014}]}", "event \"a\" (events[0].date) wrong-type",
    HEAD "'events':[{'id':'a','type':'talks','date':{'verbatim':'2014'}}]}" },
  { HEAD SOURCES "'events':[{'id':'a','type':'talks','citations':[{'source':'s','date':'soon'}]}]}",
    "event \"a\" (events[0].citations[0].date) invalid-date",
    HEAD SOURCES "'events':[{'id':'a','type':'talks','citations':[{'source':'s','date':{'verbatim':'soon'}}]}]}" },
  /* parts */
  { HEAD SOURCES "'events':[{'id':'a','type':'talks','citations':[{'source':'s','stance':'denys'},{'source':'s'}]}]}",
    "event \"a\" (events[0].citations[0].stance) invalid-value",
    HEAD SOURCES "'events':[{'id':'a','type':'talks','citations':[{'source':'s'}]}]}" },
  { HEAD SOURCES
    "'events':[{'id':'a','type':'talks','citations':[{'source':'q','quote':'q'},{'source':'s','speaker':'q'}]"
    "}]}",
    "event \"a\" (events[0].citations[0].source) dangling-reference, "
    "event \"a\" (events[0].citations[1].speaker) dangling-reference",
    HEAD SOURCES "'events':[{'id':'a','type':'talks'}]}" },
  { HEAD ACTORS "'events':[{'id':'a','type':'talks','participants':[{'actor':'x'},{'actor':'z','role':'r'},"
                "{'actor':'y','role':'r'}]}]}",
    "event \"a\" (events[0].participants[0]) missing-member, "
    "event \"a\" (events[0].participants[1].actor) dangling-reference",
    HEAD ACTORS "'events':[{'id':'a','type':'talks','participants':[{'actor':'y','role':'r'}]}]}" },
  { HEAD
    "'tracks':[{'id':'t','states':['on']}],'events':[{'id':'a','type':'talks','effects':[{'track':'t','state':'of'},"
    "{'track':'u','state':'on'},{'track':'t','state':'on'},{'track':'t','state':'no'}]}]}",
    "event \"a\" (events[0].effects[1].track) dangling-reference, event \"a\" (events[0].effects) dangling-reference, "
    "event \"a\" (events[0].effects) dangling-reference",
    HEAD "'tracks':[{'id':'t','states':['on']}],"
         "'events':[{'id':'a','type':'talks','effects':[{'track':'t','state':'on'}]}]}" },
  /* members and items */
  { HEAD "'events':[{'id':'a','type':'talks','status':'denyed','title':7,'tags':[1,'u']}]}",
    "event \"a\" (events[0].status) invalid-value, event \"a\" (events[0].title) wrong-type, "
    "event \"a\" (events[0].tags[0]) wrong-type",
    HEAD "'events':[{'id':'a','type':'talks','tags':['u']}]}" },
  { HEAD "'events':[{'id':'a','type':'tlaks'},{'type':'talks'},{'id':'b'},7]}",
    "events[1] missing-member, event \"b\" (events[2]) missing-member, events[3] wrong-type, "
    "event \"a\" (events[0].type) dangling-reference",
    HEAD "'events':[{'id':'a','type':'event'}]}" },
  { HEAD "'actors':[{'id':'x','parent':'z','affiliations':[{'actor':'z'},{'actor':'x'}]}]}",
    "actor \"x\" (actors[0].parent) dangling-reference, "
    "actor \"x\" (actors[0].affiliations[0].actor) dangling-reference",
    HEAD "'actors':[{'id':'x','affiliations':[{'actor':'x'}]}]}" },
  { HEAD ACTORS
    "'tracks':[{'id':'t','between':['x','x'],'states':['on'],'initial':'no'},{'id':'u','between':['x','z']}]}",
    "track \"t\" (tracks[0].between) invalid-value, track \"t\" (tracks[0].initial) dangling-reference, "
    "track \"u\" (tracks[1].between[1]) dangling-reference",
    HEAD ACTORS "'tracks':[{'id':'t','states':['on']},{'id':'u'}]}" },
  { HEAD "'types':{'events':[{'id':'p','parent':'q'},{'id':'q','parent':'p'},{'id':'r','parent':'none'}]}}",
    "event type \"r\" (types.events[2].parent) dangling-reference, types.events invalid-value",
    HEAD "'types':{'events':[{'id':'p','parent':'q'},{'id':'q'},{'id':'r'}]}}" },
  /* ids */
  { HEAD "'actors':[{'id':'x'},{'id':'x','name':'2'},{'id':'x-2'},{'id':'x','name':'3'}]}",
    "actor \"x\" (actors[1].id) duplicate, actor \"x-2\" (actors[2].id) duplicate, actor \"x\" (actors[3].id) "
    "duplicate",
    HEAD "'actors':[{'id':'x'},{'id':'x-2','name':'2'},{'id':'x-2-2'},{'id':'x-3','name':'3'}]}" },
  { HEAD "'events':[{'id':'a','type':'talks'},{'id':'a','type':'leak'}],"
         "'links':[{'from':'a','to':'a-2','type':'causes'}]}",
    "event \"a\" (events[1].id) duplicate",
    HEAD "'events':[{'id':'a','type':'talks'},{'id':'a-2','type':'leak'}],"
         "'links':[{'from':'a','to':'a-2','type':'causes'}]}" },
/* links */
#define TWO "'events':[{'id':'a','type':'talks'},{'id':'b','type':'talks'}]"
  { HEAD TWO ",'links':[{'from':'a','to':'a','type':'causes'},{'from':'a','to':'c','type':'causes'},"
             "{'from':'a','to':'b','type':'cuases'},{'from':'a','to':'b','type':'causes','confidence':2},"
             "{'from':'a','to':'b'},{'from':'a','to':'b','type':'precedes','lag':{'min':'P1D'}},"
             "{'from':'a','to':'b','type':'causes','lag':{'min':'P2D','max':'P1D'}}]}",
    "link \"a\" causes \"a\" (links[0].to) invalid-value, link \"a\" causes \"b\" (links[3].confidence) invalid-value, "
    "link \"a\" to \"b\" (links[4]) missing-member, link \"a\" precedes \"b\" (links[5].lag) invalid-value, "
    "link \"a\" causes \"b\" (links[6].lag) invalid-value, link \"a\" causes \"c\" (links[1].to) dangling-reference, "
    "link \"a\" cuases \"b\" (links[2].type) dangling-reference",
    HEAD TWO "}" },
  { HEAD TWO ",'links':[{'id':'l','from':'a','to':'b','type':'causes'},{'id':'l','from':'b','to':'a','type':'denies'},"
             "{'from':'a','to':'b','type':'causes'},{'from':'a','to':'b','type':'causes','note':'n'}]}",
    "link \"l\" (links[1].id) duplicate, link \"a\" causes \"b\" (links[3].from) duplicate",
    HEAD TWO ",'links':[{'from':'a','to':'b','type':'causes'},{'id':'l','from':'a','to':'b','type':'causes'},"
             "{'id':'l-2','from':'b','to':'a','type':'denies'}]}" },
  { HEAD TWO ",'links':[{'from':'a','to':'b','type':'o','lag':{'min':'P1D'}}],"
             "'types':{'links':[{'id':'o','family':'structure'}]}}",
    "link \"a\" o \"b\" (links[0].lag) invalid-value",
    HEAD "'types':{'links':[{'id':'o','family':'structure'}]}," TWO "}" },
  { HEAD SOURCES TWO ",'links':[{'from':'a','to':'b','type':'causes','citations':[{'source':'q'},{'source':'s'}]}]}",
    "link \"a\" causes \"b\" (links[0].citations[0].source) dangling-reference",
    HEAD SOURCES TWO ",'links':[{'from':'a','to':'b','type':'causes','citations':[{'source':'s'}]}]}" },
};

/* "2:58: where code, ..." without the line and column */
static char *
list_problems (TlReader *reader)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < tl_reader_get_n_problems (reader); i++)
    {
      const TlProblem *problem = tl_reader_get_problem (reader, i);

      TL_CHECK_INT (NULL, tl_problem_get_severity (problem), TL_SEVERITY_ERROR);
      g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", strchr (tl_problem_get_where (problem), ' ') + 1,
                              tl_problem_get_code (problem));
    }
  return g_string_free (text, FALSE);
}

static void
test_lenient (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (lenient); i++)
    {
      g_autofree char *json = tl_test_json (lenient[i].document), *problems = NULL, *kept = NULL;
      g_autoptr (TlReader) reader = tl_reader_new (), strict = tl_reader_new ();
      g_autoptr (TlTimeline) timeline = NULL, again = NULL;

      tl_reader_set_lenient (reader, TRUE);
      timeline = tl_reader_read_data (reader, json, -1, NULL);
      TL_CHECK (json, timeline != NULL);
      if (timeline == NULL)
        continue;
      problems = list_problems (reader);
      TL_CHECK_STR (json, problems, lenient[i].problems);
      TL_CHECK_INT (json, tl_reader_get_n_errors (reader), tl_reader_get_n_problems (reader));
      kept = g_strchomp (tl_test_write_json (timeline));
      TL_CHECK_JSON (json, kept, lenient[i].kept);
      /* what is kept breaks no rule; what was read does */
      again = tl_reader_read_data (strict, kept, -1, NULL);
      TL_CHECK (kept, again != NULL);
      g_clear_object (&again);
      again = tl_reader_read_data (strict, json, -1, NULL);
      TL_CHECK (json, again == NULL);
    }
}

static void
test_lenient_limits (void)
{
  static const char *const refused[] = {
    "{'format':'libtimeline','version':1,'events':[}",
    "{'format':'other','version':1}",
    "{'format':'libtimeline','version':2}",
    "[1]",
    "{'format':'libtimeline','version':1,'x':01}",
  };
  g_autoptr (GString) document = g_string_new (HEAD "'events':[0");
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (TlTimeline) timeline = NULL;
  g_autofree char *json = NULL;

  tl_reader_set_lenient (reader, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *text = tl_test_json (refused[i]);

      TL_CHECK (text, tl_reader_read_data (reader, text, -1, NULL) == NULL);
    }
  /* many alike: nothing is quadratic, and all are counted */
  for (guint i = 0; i < 100000; i++)
    g_string_append (document, ",{'id':'a','type':'talks','date':'soon'}");
  g_string_append (document, "]}");
  json = tl_test_json (document->str);
  timeline = tl_reader_read_data (reader, json, -1, NULL);
  TL_CHECK (NULL, timeline != NULL && tl_timeline_get_n_events (timeline) == 100000);
  TL_CHECK_INT (NULL, tl_reader_get_n_problems (reader), 100);
  TL_CHECK_INT (NULL, tl_reader_get_n_errors (reader), 200000);
}

/* ---- limits ------------------------------------------------------------------------------------------------------ */

static void
test_limits (void)
{
  static const char document[] =
      "{'format':'libtimeline','version':1,'x':[1,2,3,4,5,6,7,8,9,10],'actors':[{'id':'a-long-id'},"
      "{'id':'b'}],'sources':[{'id':'c'}]}";
  static const struct
  {
    TlLimit limit;
    guint64 most;
    gboolean ok;
  } rows[] = {
    { TL_LIMIT_BYTES, sizeof document - 1, TRUE },
    { TL_LIMIT_BYTES, sizeof document - 2, FALSE },
    { TL_LIMIT_ITEMS, 3, TRUE },
    { TL_LIMIT_ITEMS, 2, FALSE },
    { TL_LIMIT_STRING, 24, TRUE },
    { TL_LIMIT_STRING, 12, FALSE },
    { TL_LIMIT_STRING, 5, FALSE },
    { TL_LIMIT_STRING, 0, TRUE },
  };
  g_autofree char *json = tl_test_json (document);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *row = g_strdup_printf ("row %u", i);
      g_autoptr (TlReader) reader = tl_reader_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (TlTimeline) timeline = NULL;

      tl_reader_set_limit (reader, rows[i].limit, rows[i].most);
      timeline = tl_reader_read_data (reader, json, -1, &error);
      TL_CHECK_INT (row, timeline != NULL, rows[i].ok);
      TL_CHECK (row, rows[i].ok || g_error_matches (error, TL_ERROR, TL_ERROR_LIMIT));
    }
}

static void
test_problem_limit (void)
{
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (GString) document = g_string_new ("{'format':'libtimeline','version':1,'events':[0");
  g_autofree char *json = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append (document, ",1");
  g_string_append (document, "]}");
  json = tl_test_json (document->str);
  tl_reader_set_collect (reader, TRUE);
  TL_CHECK (NULL, tl_reader_read_data (reader, json, -1, &error) == NULL);
  TL_CHECK_INT (NULL, tl_reader_get_n_problems (reader), 100);
  tl_reader_set_limit (reader, TL_LIMIT_PROBLEMS, 7);
  g_clear_error (&error);
  TL_CHECK (NULL, tl_reader_read_data (reader, json, -1, &error) == NULL);
  TL_CHECK (NULL, g_error_matches (error, TL_ERROR, TL_ERROR_PROBLEMS));
  TL_CHECK_INT (NULL, tl_reader_get_n_problems (reader), 7);
  TL_CHECK_INT (NULL, tl_reader_get_n_errors (reader), 1001);
}

/* ---- formats and pieces ------------------------------------------------------------------------------------------ */

static void
test_formats (void)
{
  static const struct
  {
    const char *format, *text;
    gboolean ok;
  } rows[] = {
    { NULL, "{'format':'libtimeline','version':1}", TRUE },
    { NULL, "{'format':'libtimeline','version':1}\n{'actor':{'id':'a'}}\n", TRUE },
    { NULL, "{'format':'libtimeline','version':1}\n\n{'actor':{'id':'a'}}\n\n", TRUE },
    { NULL, "{\n'format':'libtimeline','version':1}\n{'actor':{'id':'a'}}\n", FALSE },
    { NULL, "{'format':'libtimeline','version':1,'actors':[]}\n{'actor':{'id':'a'}}\n", FALSE },
    { "json", "{'format':'libtimeline','version':1}\n{'actor':{'id':'a'}}\n", FALSE },
    { "json", "{'format':'libtimeline','version':1,'actors':[]}", TRUE },
    { "jsonl", "{'format':'libtimeline','version':1,'actors':[]}", FALSE },
    { "jsonl", "{'format':'libtimeline','version':1}\r\n{'actor':{'id':'a'}}\r\n", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *row = g_strdup_printf ("row %u", i), *json = tl_test_json (rows[i].text);
      g_autoptr (TlReader) reader = tl_reader_new ();
      g_autoptr (TlTimeline) timeline = NULL;
      g_autoptr (GError) error = NULL;

      TL_CHECK (row, tl_reader_set_format (reader, rows[i].format, NULL));
      timeline = tl_reader_read_data (reader, json, -1, &error);
      TL_CHECK_INT (row, timeline != NULL, rows[i].ok);
    }
}

/* A long string and many members, met by buffers whose ends fall everywhere. */
static void
test_long_tokens (void)
{
  g_autoptr (GString) document = g_string_new (NULL);

  for (gsize pad = 262000; pad < 262300; pad += 7)
    {
      g_autoptr (TlTimeline) timeline = NULL;
      g_autoptr (TlEvent) event = NULL;

      g_string_assign (document, "{'format':'libtimeline','version':1,'title':'");
      for (gsize i = document->len; i < pad; i++)
        g_string_append_c (document, 'x');
      g_string_append (document, "','events':[{'id':'é\\u00e9\\ud83d\\ude00','type':'talks','scores':{'g':-12.5e-1},"
                                 "'attributes':{'a':[true,false,null,-0.0]}}]}");
      timeline = tl_test_read_json (document->str);
      event = timeline != NULL ? tl_timeline_lookup_event (timeline, "éé😀") : NULL;
      TL_CHECK (NULL, event != NULL);
      TL_CHECK_STR (NULL, event != NULL ? tl_event_get_attribute (event, "a") : NULL, "[true,false,null,-0.0]");
    }
}

/* Many members with the same names, many own types: nothing is quadratic. The harness ends a test that hangs. */
static void
test_many_members (void)
{
  g_autoptr (GString) document = g_string_new ("{'format':'libtimeline','version':1");
  g_autoptr (TlTimeline) timeline = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (document, ",'x%u':{}", i);
  g_string_append (document, ",'types':{'events':[{'id':'t0'}");
  for (guint i = 1; i < 50000; i++)
    g_string_append_printf (document, ",{'id':'t%u','parent':'t%u'}", i, i - 1);
  g_string_append (document, "]},'actors':[{'id':'a','names':{'n':'x'");
  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (document, ",'%u':'y'", i);
  g_string_append (document, "}}]}");
  timeline = tl_test_read_json (document->str);
  TL_CHECK (NULL, timeline != NULL);
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = {
    { "bad-documents", test_bad_documents },
    { "collect", test_collect },
    { "limits", test_limits },
    { "lenient", test_lenient },
    { "lenient-limits", test_lenient_limits },
    { "problem-limit", test_problem_limit },
    { "formats", test_formats },
    { "long-tokens", test_long_tokens },
    { "many-members", test_many_members },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = { { "reader", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
