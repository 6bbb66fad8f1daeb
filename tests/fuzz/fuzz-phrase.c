/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Fuzzing phrases: words of a table, or any text, said on a day. What is understood is a date, and so it is in
 * capitals. */
#include "fuzz-document.h"

static const char *const words[] = {
  "last",  "next",    "this",   "week",  "month",   "year",  "Monday", "Friday", "May",     "March",   "the",  "of",
  "early", "late",    "end",    "three", "days",    "ago",   "in",     "about",  "since",   "until",   "from", "to",
  "19",    "2014",    "summer", "1990s", "before",  "after", "today",  "night",  "quarter", "first",   "half", "two",
  "BC",    "century", "past",   "or",    "between", "and",   "a",      "few",    "later",   "weekend", "on",   "noon",
};

static char *
take_phrase (FuzzBytes *bytes)
{
  GString *phrase = NULL;
  guint n = fuzz_take (bytes, 9);

  if (n == 0)
    return g_strndup ((const char *) bytes->data, bytes->left);
  phrase = g_string_new (FUZZ_TAKE_TEXT (bytes, words));
  for (guint i = 1; i < n; i++)
    g_string_append_printf (phrase, " %s", FUZZ_TAKE_TEXT (bytes, words));
  return g_string_free (phrase, FALSE);
}

static void
assert_capitals (const char *phrase, const TlDate *anchor, TlTense tense, const TlDate *expected)
{
  g_autofree char *capitals = g_ascii_strup (phrase, -1);
  g_autoptr (TlDate) date = tl_date_resolve_full (capitals, anchor, tense, "en", NULL);

  g_assert_nonnull (date);
  g_assert_cmpstr (tl_date_get_edtf (date), ==, tl_date_get_edtf (expected));
}

void
fuzz_phrase (const guint8 *data, gsize size)
{
  static const char *const languages[] = { "en", "zh", NULL };
  FuzzBytes bytes = { data, size };
  const char *language = FUZZ_TAKE_TEXT (&bytes, languages);
  TlTense tense = (TlTense) fuzz_take (&bytes, TL_TENSE_EITHER + 1);
  g_autoptr (TlDate) anchor = fuzz_take_date (&bytes), date = NULL;
  g_autofree char *phrase = take_phrase (&bytes);
  g_autoptr (GError) error = NULL;

  if (!g_utf8_validate (phrase, -1, NULL))
    return;
  date = tl_date_resolve_full (phrase, anchor, tense, language, &error);
  g_assert_true ((date == NULL) == (error != NULL));
  if (date == NULL)
    return;
  fuzz_assert_date (date);
  g_assert_true (tl_date_is_inferred (date));
  g_assert_cmpstr (tl_date_get_verbatim (date), ==, phrase);
  if (g_strcmp0 (language, "en") == 0 && g_str_is_ascii (phrase))
    assert_capitals (phrase, anchor, tense, date);
}
