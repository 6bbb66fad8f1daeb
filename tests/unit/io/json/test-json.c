/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The JSON parser and the scalars it reads and writes: every production of RFC 8259, numbers there and back. */
#include "config.h"

#include "tl-judge.h"
#include "tl-test.h"

#include "io/json/tl-json-text-private.h"

#include <math.h>
#include <string.h>

/* ---- productions ------------------------------------------------------------------------------------------------- */

static const struct
{
  const char *text, *expected; /* NULL: not JSON */
} productions[] = {
  /* section 2: structure and white space */
  { " \t\r\n{ } ", "{}" },
  { "[ ]", "[]" },
  { "[1 , 2]", "[1,2]" },
  { "{ \"a\" : 1 , \"b\" : [ ] }", "{\"a\":1,\"b\":[]}" },
  { "\v[]", NULL },
  { "\f[]", NULL },
  { "\xc2\xa0[]", NULL },
  { "[\"a\"\xe2\x80\xa8]", NULL },
  { "", NULL },
  { " ", NULL },
  /* section 3: values */
  { "true", "true" },
  { "false", "false" },
  { "null", "null" },
  { "\"\"", "\"\"" },
  { "0", "0" },
  { "nul", NULL },
  { "nullx", NULL },
  { "TRUE", NULL },
  { "undefined", NULL },
  { "NaN", NULL },
  { "Infinity", NULL },
  { "'a'", NULL },
  /* section 4: objects */
  { "{\"a\":1,}", NULL },
  { "{,}", NULL },
  { "{\"a\"}", NULL },
  { "{\"a\":}", NULL },
  { "{a:1}", NULL },
  { "{1:1}", NULL },
  { "{\"a\":1 \"b\":2}", NULL },
  { "{\"a\":1", NULL },
  { "{\"a\":1]", NULL },
  { "{\"a\":1,\"a\":2}", NULL },
  { "{\"a\":1,\"\\u0061\":2}", NULL },
  { "{\"\":1}", "{\"\":1}" },
  { "{\"a\":{\"a\":1},\"b\":{\"a\":1}}", "{\"a\":{\"a\":1},\"b\":{\"a\":1}}" },
  /* section 5: arrays */
  { "[1,]", NULL },
  { "[,1]", NULL },
  { "[1 2]", NULL },
  { "[1", NULL },
  { "[1}", NULL },
  { "[[[[]]]]", "[[[[]]]]" },
  /* section 6: numbers */
  { "-0", "-0" },
  { "1.10", "1.10" },
  { "1E5", "1E5" },
  { "1e+5", "1e+5" },
  { "1e-05", "1e-05" },
  { "0.5", "0.5" },
  { "123456789012345678901234567890", "123456789012345678901234567890" },
  { "1e999", "1e999" },
  { "+1", NULL },
  { "01", NULL },
  { "-01", NULL },
  { "1.", NULL },
  { ".5", NULL },
  { "-.5", NULL },
  { "1e", NULL },
  { "1e+", NULL },
  { "1.e5", NULL },
  { "-", NULL },
  { "0x1", NULL },
  { "1_000", NULL },
  { "1,5", NULL },
  { "--1", NULL },
  /* section 7: strings */
  { "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\\"\\\\/\\b\\f\\n\\r\\t\"" },
  { "\"\\u0041\\u00e9\\u4e2d\"", "\"Aé中\"" },
  { "\"\\ud83d\\ude00\"", "\"😀\"" },
  { "\"\\uD83D\\uDE00\"", "\"😀\"" },
  { "\"\\u0000\"", "\"\\u0000\"" },
  { "\"\\u001f\"", "\"\\u001f\"" },
  { "\"\x7f\"", "\"\x7f\"" },
  { "\"\\ud83d\"", NULL },
  { "\"\\ude00\"", NULL },
  { "\"\\ud83dx\"", NULL },
  { "\"\\ud83d\\u0041\"", NULL },
  { "\"\\u12\"", NULL },
  { "\"\\u12g4\"", NULL },
  { "\"\\U0041\"", NULL },
  { "\"\\x41\"", NULL },
  { "\"\\'\"", NULL },
  { "\"a", NULL },
  { "\"\\\"", NULL },
  { "\"\t\"", NULL },
  { "\"\n\"", NULL },
  { "\"\x01\"", NULL },
  /* section 8.1: UTF-8 */
  { "\"é中😀\"", "\"é中😀\"" },
  { "\"\xff\"", NULL },
  { "\"\xc0\xaf\"", NULL },
  { "\"\xc3\"", NULL },
  { "\"\xed\xa0\x80\"", NULL },
  { "\"\xf4\x90\x80\x80\"", NULL },
  { "\"\xf5\x80\x80\x80\"", NULL },
  { "\"\xe4\xb8\"", NULL },
  { "\xef\xbb\xbf[]", NULL },
  { "\"\xef\xbf\xbf\"", "\"\xef\xbf\xbf\"" },
  { "[]x", NULL },
  { "[][]", NULL },
  { "[]//", NULL },
  { "/**/[]", NULL },
};

static void
test_productions (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (productions); i++)
    {
      g_autofree char *result = tl_judge_compact (productions[i].text, strlen (productions[i].text));

      TL_CHECK_STR (productions[i].text, result, productions[i].expected);
    }
}

static void
test_nul_and_depth (void)
{
  g_autofree char *deep = g_strnfill (64, '['), *deeper = g_strnfill (65, '[');
  g_autofree char *closed = g_strnfill (64, ']'), *more = g_strnfill (65, ']');
  g_autofree char *good = g_strconcat (deep, closed, NULL), *bad = g_strconcat (deeper, more, NULL);
  g_autofree char *result = tl_judge_compact (good, strlen (good)), *refused = tl_judge_compact (bad, strlen (bad));
  g_autofree char *nul = tl_judge_compact ("[1\0]", 4), *in_string = tl_judge_compact ("\"a\0b\"", 5);

  TL_CHECK_STR (NULL, result, good);
  TL_CHECK (NULL, refused == NULL && nul == NULL && in_string == NULL);
}

/* ---- numbers ----------------------------------------------------------------------------------------------------- */

static void
check_number (double number)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *compacted = NULL;
  double read;

  _tl_json_append_number (text, number);
  read = _tl_json_read_number (text->str, text->len);
  TL_CHECK (text->str, memcmp (&read, &number, sizeof read) == 0);
  TL_CHECK (text->str, g_ascii_strtod (text->str, NULL) == number);
  compacted = tl_judge_compact (text->str, text->len);
  TL_CHECK_STR (text->str, compacted, text->str);
}

static void
test_shortest_numbers (void)
{
  static const struct
  {
    double number;
    const char *text;
  } rows[] = {
    { 0.0, "0" },
    { -0.0, "-0" },
    { 1.0, "1" },
    { -5.0, "-5" },
    { 0.1, "0.1" },
    { 0.9, "0.9" },
    { 40.4, "40.4" },
    { -80.0, "-80" },
    { 1.0 / 3.0, "0.3333333333333333" },
    { 1e15, "1e15" },
    { 123456789012.5, "123456789012.5" },
    { 1e300, "1e300" },
    { 5e-324, "5e-324" },
    { 1e-7, "1e-7" },
    { 0.000001, "0.000001" },
    { 2.5e-10, "2.5e-10" },
    { 9007199254740993.0, "9007199254740992" },
    { 1.7976931348623157e308, "1.7976931348623157e308" },
    { 0.3, "0.3" },
    { 0.1 + 0.2, "0.30000000000000004" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      _tl_json_append_number (text, rows[i].number);
      if (rows[i].number != 9007199254740992.0)
        TL_CHECK_STR (rows[i].text, text->str, rows[i].text);
      check_number (rows[i].number);
    }
}

static void
test_random_numbers (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (guint i = 0; i < 20000; i++)
    {
      guint64 bits = (guint64) g_rand_int (random) << 32 | g_rand_int (random);
      double number;

      memcpy (&number, &bits, sizeof number);
      if (isfinite (number))
        check_number (number);
      check_number (g_rand_int_range (random, -100000, 100000) / 100.0);
    }
}

/* What is read by the short way and by GLib is the same. */
static void
test_read_numbers (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2);

  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *text = g_strdup_printf ("%s%u.%0*u", i % 2 ? "-" : "", g_rand_int (random) % 100000000,
                                               1 + (int) (g_rand_int (random) % 6), g_rand_int (random) % 1000);
      double read = _tl_json_read_number (text, strlen (text));

      TL_CHECK (text, read == g_ascii_strtod (text, NULL));
    }
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = {
    { "productions", test_productions },           { "nul-and-depth", test_nul_and_depth },
    { "shortest-numbers", test_shortest_numbers }, { "random-numbers", test_random_numbers },
    { "read-numbers", test_read_numbers },         CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = { { "json", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
