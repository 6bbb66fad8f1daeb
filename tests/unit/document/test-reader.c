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

static void
check_bad_document (const char *name, const char *expected, const char *document)
{
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
    { "invalid-date", "2:43: events[0].date" },
    { "wrong-type", "2:58: events[0].tags[0]" },
    { "wrong-type", "2:60: events[0].tags[1]" },
    { "duplicate", "3:7: events[1].id" },
    { "wrong-type", "3:37: events[2].type" },
    { "missing-member", "3:29: events[2]" },
    { "duplicate", "4:38: events[3].title" },
    { "invalid-value", "5:27: links[0].to" },
    { "dangling-reference", "3:18: events[1].type" },
    { "dangling-reference", "5:65: links[1].to" },
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
    { "bad-documents", test_bad_documents }, { "collect", test_collect }, { "limits", test_limits },
    { "problem-limit", test_problem_limit }, { "formats", test_formats }, { "long-tokens", test_long_tokens },
    { "many-members", test_many_members },   CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = { { "reader", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
