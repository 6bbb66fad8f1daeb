/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The parser's values beside json-c's, on texts made at random and then damaged; and what json-c alone lets pass. */
#include "config.h"

#include "tl-judge.h"
#include "tl-test.h"

#include <string.h>

/* What json-c reads and RFC 8259 forbids, strict as it was asked to be: why it does not judge what is valid. Here each
 * is an error. */
static void
test_laxities (void)
{
  static const char *const texts[] = {
    "{'a':1}",
    "\"raw \t tab\"",
    "\"raw \n newline\"",
    "{\"a\":1,\"a\":2}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    TL_CHECK_INT (texts[i], tl_judge (texts[i], strlen (texts[i])), TL_JUDGED_JSONC);
}

/* ---- random texts ------------------------------------------------------------------------------------------------ */

static void
append_string (GString *out, GRand *random)
{
  static const char *const pieces[] = { "a",       "Zwischen", "会谈",           "é",   " ",
                                        "\\n",     "\\\"",     "\\\\",           "\\/", "\\u0041",
                                        "\\u00e9", "\\b",      "\\ud83d\\ude00", "😀",   "/",
                                        "\x7f",    "\\f",      "\\u4e2d",        "'",   "{[,:]}" };

  g_string_append_c (out, '"');
  for (guint n = g_rand_int (random) % 6; n > 0; n--)
    g_string_append (out, pieces[g_rand_int (random) % G_N_ELEMENTS (pieces)]);
  g_string_append_c (out, '"');
}

static void
append_number (GString *out, GRand *random)
{
  static const char *const wholes[] = { "0", "7", "12", "100", "98765", "9007199254740993", "123456789012345678" };
  static const char *const parts[] = { "",   "",    ".5",   ".0",       ".10", ".000001", ".123456789012345678",
                                       "e5", "E-7", "e+20", ".25e-300", "e308" };

  g_string_append (out, g_rand_boolean (random) ? "-" : "");
  g_string_append (out, wholes[g_rand_int (random) % G_N_ELEMENTS (wholes)]);
  g_string_append (out, parts[g_rand_int (random) % G_N_ELEMENTS (parts)]);
}

static void
append_space (GString *out, GRand *random)
{
  static const char *const spaces[] = { "", "", "", " ", "\n", "\t\r " };

  g_string_append (out, spaces[g_rand_int (random) % G_N_ELEMENTS (spaces)]);
}

static void append_value (GString *out, GRand *random, guint depth);

static void
append_items (GString *out, GRand *random, guint depth, gboolean named)
{
  g_string_append_c (out, named ? '{' : '[');
  for (guint i = 0, n = g_rand_int (random) % 4; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      append_space (out, random);
      if (named)
        {
          append_string (out, random);
          append_space (out, random);
          g_string_append_c (out, ':');
        }
      append_value (out, random, depth);
    }
  append_space (out, random);
  g_string_append_c (out, named ? '}' : ']');
}

static void
append_value (GString *out, GRand *random, guint depth)
{
  static const char *const words[] = { "true", "false", "null" };
  guint kind = g_rand_int (random) % (depth < 4 ? 5 : 3);

  append_space (out, random);
  if (kind == 0)
    append_string (out, random);
  else if (kind == 1)
    append_number (out, random);
  else if (kind == 2)
    g_string_append (out, words[g_rand_int (random) % G_N_ELEMENTS (words)]);
  else
    append_items (out, random, depth + 1, kind == 3);
  append_space (out, random);
}

/* One byte changed, taken out or doubled; or the text cut off. */
static void
damage (GString *text, GRand *random)
{
  static const char bytes[] = "\"\\{}[],:0189.eE+-tfnu'/ \x01\x80\xc3\xff";
  gsize at = g_rand_int (random) % text->len;

  switch (g_rand_int (random) % 4)
    {
    case 0:
      text->str[at] = bytes[g_rand_int (random) % (sizeof bytes - 1)];
      break;
    case 1:
      g_string_erase (text, (gssize) at, 1);
      break;
    case 2:
      g_string_insert_c (text, (gssize) at, text->str[at]);
      break;
    default:
      g_string_truncate (text, at);
      break;
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (8259);
  guint verdicts[TL_JUDGED_DIFFERENT + 1] = { 0 };

  for (guint i = 0; i < 60000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      TlJudged verdict;

      append_value (text, random, 0);
      for (guint n = i % 3; n > 0 && text->len > 0; n--)
        damage (text, random);
      verdict = tl_judge (text->str, text->len);
      TL_CHECK (text->str, verdict != TL_JUDGED_DIFFERENT && (i % 3 > 0 || verdict != TL_JUDGED_NEITHER));
      TL_CHECK (text->str, verdict != TL_JUDGED_HERE);
      verdicts[verdict]++;
    }
  /* the damage is neither always fatal nor never */
  TL_CHECK (NULL, verdicts[TL_JUDGED_SAME] > 20000 && verdicts[TL_JUDGED_NEITHER] > 10000);
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = { { "laxities", test_laxities }, { "random", test_random }, CU_TEST_INFO_NULL };
  CU_SuiteInfo suites[] = { { "judge", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
