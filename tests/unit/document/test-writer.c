/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Writing: the same bytes whatever the order, everything kept, and back again in each format. */
#include "config.h"

#include "tl-test.h"

#include <string.h>

static char *
fixture (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "data", "model", name, NULL);
  char *text = NULL;

  TL_CHECK (name, g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static char *
convert (const char *text, const char *format, gboolean pretty)
{
  g_autoptr (TlWriter) writer = tl_writer_new ();
  g_autoptr (TlTimeline) timeline = tl_test_read_json (text);

  if (timeline == NULL)
    return NULL;
  tl_writer_set_format (writer, format, NULL);
  if (pretty)
    TL_CHECK (format, tl_writer_set_option (writer, "indent", "yes", NULL));
  return tl_writer_write_data (writer, timeline, NULL, NULL);
}

/* The fixture holds every member of every noun, unknown members on every object, and nothing in canonical order. */
static void
test_golden (void)
{
  g_autofree char *input = fixture ("everything.json"), *golden = fixture ("everything.canonical.json");
  g_autofree char *lines = fixture ("everything.canonical.jsonl");
  g_autofree char *written = convert (input, "json", FALSE), *as_lines = convert (input, "jsonl", FALSE);
  g_autofree char *pretty = convert (input, "json", TRUE);
  g_autofree char *again = convert (written, "json", FALSE), *from_lines = convert (as_lines, "json", FALSE);
  g_autofree char *from_pretty = convert (pretty, "json", FALSE);

  TL_CHECK_STR ("compact", written, golden);
  TL_CHECK_STR ("lines", as_lines, lines);
  TL_CHECK_STR ("again", again, golden);
  TL_CHECK_STR ("from lines", from_lines, golden);
  TL_CHECK_STR ("from pretty", from_pretty, golden);
  TL_CHECK (NULL, strstr (pretty, "\n  \"version\": 1,\n") != NULL);
}

/* The lines after the first one make the same timeline in any order. */
static void
test_shuffled (void)
{
  g_autofree char *lines = fixture ("everything.canonical.jsonl"), *golden = fixture ("everything.canonical.json");
  g_auto (GStrv) parts = g_strsplit (g_strchomp (lines), "\n", -1);
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  guint n = g_strv_length (parts);

  for (guint round = 0; round < 50; round++)
    {
      g_autofree char *shuffled = NULL, *written = NULL;

      for (guint i = n - 1; i > 1; i--)
        {
          guint j = 1 + g_rand_int (random) % i;
          char *swapped = parts[i];

          parts[i] = parts[j];
          parts[j] = swapped;
        }
      shuffled = g_strjoinv ("\n", parts);
      written = convert (shuffled, "json", FALSE);
      TL_CHECK_STR (shuffled, written, golden);
    }
}

/* What holds its default or nothing is not written. */
static void
test_defaults (void)
{
  g_autofree char *written =
      convert ("{'format':'libtimeline','version':1,'title':'','actors':[],'types':{},"
               "'sources':[{'id':'s','title':'','derived_from':[]}],'events':[{'id':'a','type':'talks',"
               "'status':'reported','date':{'edtf':'2014','verbatim':'','inferred':false},'titles':{'en':''},"
               "'place':{},'record':{},'citations':[{'source':'s','stance':'asserts'}],'attributes':{}}]}",
               "json", FALSE);

  TL_CHECK_JSON (NULL, written,
                 "{'format':'libtimeline','version':1,'sources':[{'id':'s'}],'events':[{'id':'a','type':'talks',"
                 "'date':'2014','citations':[{'source':'s'}]}]}\n");
}

/* A name may have no byte at all. */
static void
test_empty_names (void)
{
  static const char text[] =
      "{'format':'libtimeline','version':1,'events':[{'id':'a','type':'talks','attributes':{'':1},'':[]}],"
      "'':null}\n";
  g_autofree char *written = convert (text, "json", FALSE), *lines = convert (text, "jsonl", FALSE);
  g_autofree char *from_lines = convert (lines, "json", FALSE);

  TL_CHECK_JSON (NULL, written, text);
  TL_CHECK_JSON (NULL, from_lines, text);
}

/* ---- compact and indented ---------------------------------------------------------------------------------------- */

/* Indented text without what indents it. */
static char *
compact (const char *pretty)
{
  GString *text = g_string_new (NULL);
  gboolean quoted = FALSE;

  for (const char *p = pretty; *p != '\0'; p++)
    {
      if (quoted || (*p != ' ' && *p != '\n'))
        g_string_append_c (text, *p);
      if (quoted && *p == '\\')
        g_string_append_c (text, *++p);
      else if (*p == '"')
        quoted = !quoted;
    }
  g_string_append_c (text, '\n');
  return g_string_free (text, FALSE);
}

/* A name as JSON in single quotes holds it, the same for each NUMBER: of any length, one in some hundreds very long,
 * and where it is not PLAIN, with what is escaped. */
static void
append_name (GString *text, guint number, gboolean plain)
{
  static const char *const parts[] = { "a", "b", "é", "政", "x-y", "\\'", "\\\\", "\\t", "\\u0001" };

  g_string_append_printf (text, "'%u", number);
  for (guint i = 0; i < (number % 500 == 99 ? 4000 : number % 71); i++)
    g_string_append (text, parts[(i * 7 + number) % (plain ? 5 : G_N_ELEMENTS (parts))]);
  g_string_append_c (text, '\'');
}

static void
append_named (GString *text, const char *before, guint number, gboolean plain, const char *after)
{
  g_string_append (text, before);
  append_name (text, number, plain);
  g_string_append (text, after);
}

/* Numbers of every length, many of them again and again. */
static void
append_score (GString *text, GRand *random, guint key)
{
  static const char *const some[] = {
    "0", "-0", "-10", "0.1", "5e-324", "1.7976931348623157e308", "123456789012345680"
  };
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  append_named (text, "", key, FALSE, ":");
  if (g_rand_boolean (random))
    g_string_append (text, some[g_rand_int_range (random, 0, G_N_ELEMENTS (some))]);
  else
    g_string_append (text, g_ascii_dtostr (number, sizeof number, g_rand_double_range (random, -1e3, 1e3)));
}

static void
append_named_event (GString *text, GRand *random, guint i, guint n_tags)
{
  guint actor = i % 100, other = (i + 37) % 100, tag = i * 10 % n_tags;

  g_string_append_printf (text, "%s{'id':", i > 0 ? "," : "");
  append_name (text, i, TRUE);
  append_named (text, ",'type':'talks','date':'2014','title':", i + 3, FALSE, ",'titles':{");
  append_named (text, "", i % 50, FALSE, ":'x'},'participants':[{'actor':");
  append_named (text, "", actor, TRUE, ",'role':");
  append_named (text, "", other, FALSE, "},{'actor':");
  append_named (text, "", other, TRUE, ",'role':'target'}],'scores':{");
  append_score (text, random, actor);
  append_named (text, "},'citations':[{'source':", actor, TRUE, ",'stance':'denies'}],'tags':[");
  for (guint j = 0; j < 10; j++)
    append_named (text, j > 0 ? "," : "", tag + j, FALSE, "");
  append_named (text, "],'attributes':{", i % 60, FALSE, ":[1,'\\'']},");
  append_named (text, "", 1000000 + i % 60, FALSE, ":null}");
}

static char *
make_named (guint n_events, guint n_tags)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  GString *text = g_string_new ("{'format':'libtimeline','version':1,'actors':[");

  for (guint i = 0; i < 100; i++)
    append_named (text, i > 0 ? ",{'id':" : "{'id':", i, TRUE, "}");
  g_string_append (text, "],'sources':[");
  for (guint i = 0; i < 100; i++)
    append_named (text, i > 0 ? ",{'id':" : "{'id':", i, TRUE, "}");
  g_string_append (text, "],'events':[");
  for (guint i = 0; i < n_events; i++)
    append_named_event (text, random, i, n_tags);
  g_string_append (text, "],'links':[");
  for (guint i = 0; i + 1 < n_events; i++)
    {
      append_named (text, i > 0 ? ",{'from':" : "{'from':", i / 5, TRUE, ",'to':");
      append_named (text, "", i + 1, TRUE, ",'type':'causes','confidence':");
      g_string_append_printf (text, "0.%u}", i % 5000);
    }
  g_string_append (text, "]}");
  return g_string_free (text, FALSE);
}

/* Names of every length, with and without what is escaped, some often, some once, and more tags than are kept: what is
 * written from records is what is written from values. */
static void
test_names (void)
{
  g_autofree char *text = make_named (14000, 70000);
  g_autofree char *written = convert (text, "json", FALSE), *pretty = convert (text, "json", TRUE);
  g_autofree char *stripped = compact (pretty), *again = convert (written, "json", FALSE);

  TL_CHECK (NULL, strcmp (written, stripped) == 0);
  TL_CHECK (NULL, strcmp (written, again) == 0);
}

/* Each noun alone, to JSON and back. */
static void
test_alone (void)
{
  static const char event[] =
      "{'id':'e','type':'talks','date':'2014-05','participants':[{'actor':'a','role':'host','x':[1.50]}],"
      "'tags':['t'],'attributes':{'n':12,'s':'\\u0000é','t':true},'later':{'y':null}}";
  g_autoptr (GError) error = NULL;
  g_autofree char *json = tl_test_json (event), *bad = tl_test_json ("{'from':'a','to':'b'}");
  g_autoptr (TlEvent) value = tl_event_new_from_json (json, -1, &error);
  g_autofree char *written = tl_event_to_json (value), *text = tl_event_dup_attribute_string (value, "s");
  g_auto (GStrv) names = tl_event_dup_unknown_names (value);
  g_autofree char *joined = g_strjoinv (",", names);
  g_autoptr (TlLink) link = NULL;
  gint64 number = 0;
  gboolean flag = FALSE;
  double real = 0.0;

  TL_CHECK_STR (NULL, written, json);
  TL_CHECK_STR (NULL, joined, "later");
  TL_CHECK_JSON (NULL, tl_event_get_unknown (value, "later"), "{'y':null}");
  TL_CHECK (NULL, tl_event_get_attribute_int64 (value, "n", &number) && number == 12);
  TL_CHECK (NULL, tl_event_get_attribute_double (value, "n", &real) && real == 12.0);
  TL_CHECK (NULL, tl_event_get_attribute_boolean (value, "t", &flag) && flag);
  TL_CHECK (NULL, text != NULL && text[0] == '\0');
  TL_CHECK (NULL, !tl_event_get_attribute_int64 (value, "s", &number));
  TL_CHECK (NULL, tl_event_set_attribute (value, "big", " [ 1 , 123456789012345678901 ] ", NULL));
  TL_CHECK_STR (NULL, tl_event_get_attribute (value, "big"), "[1,123456789012345678901]");
  TL_CHECK (NULL, !tl_event_set_attribute (value, "big", "[NaN]", &error));
  TL_CHECK_STR (NULL, error->message, "1:2: found 'N', expected a value or ']'");
  g_clear_error (&error);
  TL_CHECK (NULL, !tl_event_set_unknown (value, "title", "1", &error));
  g_clear_error (&error);
  TL_CHECK (NULL, tl_event_set_unknown (value, "later", NULL, NULL));
  TL_CHECK_STR (NULL, tl_event_get_unknown (value, "later"), NULL);
  link = tl_link_new_from_json (bad, -1, &error);
  TL_CHECK (NULL, link == NULL);
  TL_CHECK_STR (NULL, error->message, "1:1: the link has no member \"type\"");
}

/* Names of unknown members may hold U+0000, which is another name than what comes before it. */
static void
test_nul_in_names (void)
{
  const char *const documents[] = {
    "{'format':'libtimeline','version':1,'a\\u0000b':{'c\\u0000':'\\u0000'},'a\\u0000':2,'a':3}",
    "{'format':'libtimeline','version':1,'\xef\xb7\x90"
    "0':1,'\\u0000':2,'\xef\xb7\x90':3,'\\\\u0000':4}",
    "{'format':'libtimeline','version':1,'actors':[{'id':'x','y\\u0000':1}],"
    "'types':{'events':[{'id':'o','z\\u0000':1}],'\\u0000':0},"
    "'events':[{'id':'a','type':'talks','date':{'edtf':'2014','d\\u0000':1},'attributes':{'k':{'\\u0000':1}},"
    "'p\\u0000q':1,'p\\u0000':2},{'id':'b','type':'talks'}],"
    "'links':[{'from':'a','to':'b','type':'causes','\\u0000':[]}]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autofree char *text = tl_test_json (documents[i]), *written = convert (text, "json", FALSE);
      g_autofree char *lines = convert (text, "jsonl", FALSE), *again = convert (written, "json", FALSE);

      TL_CHECK_STR (documents[i], again, written);
      TL_CHECK_STR (documents[i], written != NULL ? g_strchomp (written) : NULL, text);
      TL_CHECK (documents[i], lines != NULL && strstr (lines, "u0000") != NULL);
    }
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = {
    { "golden", test_golden },
    { "shuffled", test_shuffled },
    { "defaults", test_defaults },
    { "empty-names", test_empty_names },
    { "names", test_names },
    { "alone", test_alone },
    { "nul-in-names", test_nul_in_names },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = { { "writer", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
