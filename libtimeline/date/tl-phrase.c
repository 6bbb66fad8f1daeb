/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Parsing a phrase: matches its words with the patterns of the rules, after a prefix such as "since" or "early". */
#include "config.h"

#include "date/tl-phrase-private.h"

#include <stdio.h>
#include <string.h>

/* ---- classes of words -------------------------------------------------------------------------------------------- */

typedef struct
{
  const char *word;
  int value;
} Word;

static const Word weekdays[] = {
  { "monday", 0 }, { "mon", 0 },      { "tuesday", 1 }, { "tue", 1 },    { "tues", 1 },  { "wednesday", 2 },
  { "wed", 2 },    { "thursday", 3 }, { "thu", 3 },     { "thur", 3 },   { "thurs", 3 }, { "friday", 4 },
  { "fri", 4 },    { "saturday", 5 }, { "sat", 5 },     { "sunday", 6 }, { "sun", 6 },   { NULL, 0 },
};
static const Word months[] = {
  { "january", 1 },   { "jan", 1 },   { "february", 2 },  { "feb", 2 },      { "march", 3 },
  { "mar", 3 },       { "april", 4 }, { "apr", 4 },       { "may", 5 },      { "june", 6 },
  { "jun", 6 },       { "july", 7 },  { "jul", 7 },       { "august", 8 },   { "aug", 8 },
  { "september", 9 }, { "sept", 9 },  { "sep", 9 },       { "october", 10 }, { "oct", 10 },
  { "november", 11 }, { "nov", 11 },  { "december", 12 }, { "dec", 12 },     { NULL, 0 },
};
static const Word numbers[] = {
  { "a", 1 },         { "an", 1 },       { "one", 1 },      { "two", 2 },        { "three", 3 },
  { "four", 4 },      { "five", 5 },     { "six", 6 },      { "seven", 7 },      { "eight", 8 },
  { "nine", 9 },      { "ten", 10 },     { "eleven", 11 },  { "twelve", 12 },    { "thirteen", 13 },
  { "fourteen", 14 }, { "fifteen", 15 }, { "sixteen", 16 }, { "seventeen", 17 }, { "eighteen", 18 },
  { "nineteen", 19 }, { "twenty", 20 },  { "thirty", 30 },  { "forty", 40 },     { "fifty", 50 },
  { "sixty", 60 },    { "seventy", 70 }, { "eighty", 80 },  { "ninety", 90 },    { "hundred", 100 },
  { NULL, 0 },
};
static const Word unit_words[] = {
  { "day", TL_UNIT_DAY },       { "week", TL_UNIT_WEEK },       { "fortnight", TL_UNIT_FORTNIGHT },
  { "month", TL_UNIT_MONTH },   { "quarter", TL_UNIT_QUARTER }, { "year", TL_UNIT_YEAR },
  { "decade", TL_UNIT_DECADE }, { "century", TL_UNIT_CENTURY }, { NULL, 0 },
};
static const Word units_words[] = {
  { "days", TL_UNIT_DAY },       { "weeks", TL_UNIT_WEEK },        { "fortnights", TL_UNIT_FORTNIGHT },
  { "months", TL_UNIT_MONTH },   { "quarters", TL_UNIT_QUARTER },  { "years", TL_UNIT_YEAR },
  { "decades", TL_UNIT_DECADE }, { "centuries", TL_UNIT_CENTURY }, { NULL, 0 },
};
static const Word seasons[] = { { "spring", 21 }, { "summer", 22 }, { "autumn", 23 },
                                { "fall", 23 },   { "winter", 24 }, { NULL, 0 } };
static const Word quarters[] = { { "first", 33 }, { "second", 34 }, { "third", 35 }, { "fourth", 36 }, { "1st", 33 },
                                 { "2nd", 34 },   { "3rd", 35 },    { "4th", 36 },   { NULL, 0 } };
static const Word daytimes[] = { { "morning", 0 }, { "noon", 0 },  { "midday", 0 }, { "afternoon", 0 },
                                 { "evening", 0 }, { "night", 0 }, { NULL, 0 } };

static gboolean
find_word (const Word *words, const char *word, int *value)
{
  for (; words->word != NULL; words++)
    if (strcmp (words->word, word) == 0)
      {
        *value = words->value;
        return TRUE;
      }
  return FALSE;
}

/* Digits with a value from MIN to MAX, followed by exactly one of SUFFIXES, which may be empty. */
static gboolean
read_digits (const char *word, int min, int max, const char *const *suffixes, int *value)
{
  char *end;
  guint64 number = g_ascii_strtoull (word, &end, 10);

  *value = (int) MIN (number, G_MAXINT);
  return g_ascii_isdigit (word[0]) && *value >= min && *value <= max && g_strv_contains (suffixes, end);
}

static const char *const no_suffix[] = { "", NULL };
static const char *const ordinal_suffixes[] = { "st", "nd", "rd", "th", NULL };
static const char *const day_suffixes[] = { "", "st", "nd", "rd", "th", NULL };
static const char *const decade_suffixes[] = { "s", "'s", NULL };

static gboolean
read_number (const char *word, int *value)
{
  return find_word (numbers, word, value) || read_digits (word, 1, 999, no_suffix, value);
}

static gboolean
read_units (const char *word, int *value)
{
  return find_word (unit_words, word, value) || find_word (units_words, word, value);
}

static gboolean
read_decade (const char *word, int *value)
{
  if (!read_digits (word, 1000, 9990, decade_suffixes, value) || *value % 10 != 0)
    return FALSE;
  *value /= 10;
  return TRUE;
}

static gboolean
read_iso_day (const char *word, int *v)
{
  int length = 0;

  return strspn (word, "0123456789-") == 10 && sscanf (word, "%4d-%2d-%2d%n", &v[0], &v[1], &v[2], &length) == 3
         && length == 10 && word[10] == '\0' && strchr (word, '-') == word + 4 && word[7] == '-'
         && g_ascii_isdigit (word[5]) && g_ascii_isdigit (word[8]) && v[0] > 0 && v[1] >= 1 && v[1] <= 12 && v[2] >= 1;
}

/* Whether WORD belongs to the class of a pattern. Adds its value to V, and increases N_VALUES. */
static gboolean
read_class (const char *class, const char *word, int *v, guint *n_values)
{
  static const struct
  {
    const char *class;
    const Word *words;
  } lists[] = { { "WEEKDAY", weekdays }, { "MONTH", months },     { "UNIT", unit_words },
                { "SEASON", seasons },   { "QUARTER", quarters }, { "DAYTIME", daytimes } };
  int *value = v + *n_values;

  *n_values += strcmp (class, "ISODAY") == 0 ? 3 : strcmp (class, "DAYTIME") != 0;
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (strcmp (lists[i].class, class) == 0)
      return find_word (lists[i].words, word, value);
  if (strcmp (class, "NUMBER") == 0)
    return read_number (word, value);
  if (strcmp (class, "UNITS") == 0)
    return read_units (word, value);
  if (strcmp (class, "DAY") == 0)
    return read_digits (word, 1, 31, day_suffixes, value);
  if (strcmp (class, "ORDINAL") == 0)
    return read_digits (word, 1, 31, ordinal_suffixes, value);
  if (strcmp (class, "CENTURY") == 0)
    return read_digits (word, 1, 99, ordinal_suffixes, value);
  if (strcmp (class, "YEAR") == 0)
    return read_digits (word, 1000, 2999, no_suffix, value);
  return strcmp (class, "DECADE") == 0 ? read_decade (word, value) : read_iso_day (word, value);
}

/* ---- rules ------------------------------------------------------------------------------------------------------- */

static gboolean
matches (const char *pattern, char **words, guint n, int *v)
{
  g_auto (GStrv) parts = g_strsplit (pattern, " ", -1);
  guint n_values = 0;

  if (g_strv_length (parts) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (g_ascii_isupper (parts[i][0]) ? !read_class (parts[i], words[i], v, &n_values)
                                      : strcmp (parts[i], words[i]) != 0)
      return FALSE;
  return TRUE;
}

static gboolean
try_rules (TlSense *sense, char **words, guint n)
{
  int v[8];

  for (const TlPhraseRule *rule = _tl_phrase_rules; rule->pattern != NULL; rule++)
    if (matches (rule->pattern, words, n, v))
      {
        sense->n = 0;
        rule->mean (sense, v);
        return sense->n > 0;
      }
  return FALSE;
}

/* "Wednesday May 14": the meanings of the day that are on that weekday. */
static gboolean
try_weekday_of (TlSense *sense, char **words, guint n)
{
  guint kept = 0;
  int weekday;

  if (n < 2 || !find_word (weekdays, words[0], &weekday) || !try_rules (sense, words + 1, n - 1))
    return FALSE;
  for (guint i = 0; i < sense->n; i++)
    {
      TlMeaning meaning = sense->meanings[i];

      if (meaning.first == meaning.last && ((meaning.first + 3) % 7 + 7) % 7 == weekday)
        sense->meanings[kept++] = meaning;
    }
  sense->n = kept;
  return kept > 0;
}

/* ---- prefixes ---------------------------------------------------------------------------------------------------- */

static gboolean
is_one_of (const char *word, const char *const *list)
{
  return g_strv_contains (list, word);
}

static gboolean
read_rough (TlSense *sense, char **words, guint n)
{
  if (!_tl_phrase_read (sense, words, n) || sense->is_span)
    return FALSE;
  for (guint i = 0; i < sense->n; i++)
    if (strpbrk (sense->meanings[i].text, ".~") == NULL)
      g_strlcat (sense->meanings[i].text, "~", sizeof sense->meanings[i].text);
  return TRUE;
}

void
_tl_meaning_coarsen (TlMeaning *self)
{
  TlCivil from = _tl_civil_from_instant (self->first * 86400, NULL);
  TlCivil to = _tl_civil_from_instant (self->last * 86400, NULL);

  if (from.year == to.year && from.month == to.month)
    g_snprintf (self->text, sizeof self->text, "%04d-%02d", (int) from.year, from.month);
  else if (from.year == to.year)
    g_snprintf (self->text, sizeof self->text, "%04d", (int) from.year);
  else if (from.year / 10 == to.year / 10)
    g_snprintf (self->text, sizeof self->text, "%03dX", (int) from.year / 10);
  else
    g_snprintf (self->text, sizeof self->text, "%02dXX", (int) from.year / 100);
}

/* Combines all meanings into one. */
static void
unite (TlSense *sense)
{
  TlMeaning *whole = &sense->meanings[0];

  for (guint i = 1; i < sense->n; i++)
    {
      whole->first = MIN (whole->first, sense->meanings[i].first);
      whole->last = MAX (whole->last, sense->meanings[i].last);
    }
  if (sense->n > 1 || strstr (whole->text, "..") != NULL)
    _tl_meaning_coarsen (whole);
  sense->n = 1;
}

/* "Since X" and "until X" are spans. */
static gboolean
read_lasting (TlSense *sense, char **words, guint n, gboolean has_start)
{
  sense->is_ahead = !has_start;
  if (!_tl_phrase_read (sense, words, n) || sense->is_span)
    return FALSE;
  unite (sense);
  sense->is_span = TRUE;
  sense->has_start = has_start;
  return TRUE;
}

/* "After X" is some moment from the earliest day of X on. "Before X" and "by X" are some moment up to the latest day of
 * X. */
static gboolean
read_open (TlSense *sense, char **words, guint n, gboolean is_after)
{
  TlMeaning *meaning = &sense->meanings[0];
  char text[sizeof meaning->text];
  const char *dots;

  sense->is_ahead = !is_after;
  if (!_tl_phrase_read (sense, words, n) || sense->is_span)
    return FALSE;
  for (guint i = 1; i < sense->n; i++)
    if (is_after ? sense->meanings[i].first < meaning->first : sense->meanings[i].last > meaning->last)
      *meaning = sense->meanings[i];
  sense->n = 1;
  dots = strstr (meaning->text, "..");
  g_strlcpy (text, dots != NULL && !is_after ? dots + 2 : meaning->text, sizeof text);
  if (dots != NULL && is_after)
    text[dots - meaning->text] = '\0';
  g_snprintf (meaning->text, sizeof meaning->text, "%s%.56s%s", is_after ? "" : "..", text, is_after ? ".." : "");
  *(is_after ? &meaning->last : &meaning->first) = is_after ? G_MAXINT64 : G_MININT64;
  return TRUE;
}

/* "Between X and Y" is some moment, "from X to Y" is a span. */
static gboolean
read_two (TlSense *sense, char **words, guint n, const char *const *links, gboolean is_span)
{
  TlSense end = *sense;
  guint at = 0;

  while (at < n && !is_one_of (words[at], links))
    at++;
  if (at == 0 || at + 1 >= n || !_tl_phrase_read (sense, words, at) || sense->is_span
      || !_tl_phrase_read (&end, words + at + 1, n - at - 1) || end.is_span)
    return FALSE;
  unite (sense);
  unite (&end);
  if (end.meanings[0].last < sense->meanings[0].first)
    return FALSE;
  sense->meanings[1] = end.meanings[0];
  sense->n = 2;
  sense->is_span = sense->has_start = TRUE;
  if (is_span)
    return TRUE;
  sense->is_span = FALSE;
  sense->n = 1;
  sense->meanings[0].last = end.meanings[0].last;
  g_strlcat (sense->meanings[0].text, "..", sizeof sense->meanings[0].text);
  g_strlcat (sense->meanings[0].text, end.meanings[0].text, sizeof sense->meanings[0].text);
  return TRUE;
}

/* Words that bound a span or a moment. They come first, and once. */
static gboolean
read_bounded (TlSense *sense, char **words, guint n)
{
  static const char *const lasting[] = { "since", "from", "starting", NULL };
  static const char *const until[] = { "until", "till", NULL };
  static const char *const before[] = { "before", "by", NULL };
  static const char *const and[] = { "and", NULL };
  static const char *const to[] = { "to", "until", "till", "through", NULL };
  const char *word = words[0];

  if (sense->is_inside)
    return FALSE;
  sense->is_inside = TRUE;
  if (strcmp (word, "between") == 0)
    return read_two (sense, words + 1, n - 1, and, FALSE);
  if (strcmp (word, "from") == 0 && read_two (sense, words + 1, n - 1, to, TRUE))
    return TRUE;
  sense->is_span = FALSE;
  if (is_one_of (word, lasting) || is_one_of (word, until))
    return read_lasting (sense, words + 1, n - 1, is_one_of (word, lasting));
  if (is_one_of (word, before) || strcmp (word, "after") == 0)
    return read_open (sense, words + 1, n - 1, strcmp (word, "after") == 0);
  sense->is_inside = FALSE;
  return FALSE;
}

static gboolean
read_prefixed (TlSense *sense, char **words, guint n)
{
  /* "early 2009" is some moment of 2009: nothing says how early */
  static const char *const silent[] = { "on",  "in",   "at",        "during", "over",   "within", "of", "early",
                                        "mid", "late", "beginning", "start",  "middle", "end",    NULL };
  static const char *const rough[] = { "about", "around", "circa", "approximately", NULL };

  if (is_one_of (words[0], rough))
    return read_rough (sense, words + 1, n - 1);
  return is_one_of (words[0], silent) && _tl_phrase_read (sense, words + 1, n - 1);
}

gboolean
_tl_phrase_read (TlSense *sense, char **words, guint n)
{
  if (n == 0)
    return FALSE;
  return try_rules (sense, words, n) || try_weekday_of (sense, words, n) || read_bounded (sense, words, n)
         || read_prefixed (sense, words, n);
}
