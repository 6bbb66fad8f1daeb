/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Splitting a phrase into words: spelling, numbers in digits and in words. */
#include "config.h"

#include "date/tl-phrase-private.h"

#include <string.h>

#define MAX_RAW (2 * TL_PHRASE_MAX_WORDS) /* before numbers of several words are joined */

/* ---- spelling ---------------------------------------------------------------------------------------------------- */

/* Punctuation that means nothing. What EDTF gives a meaning is kept, so that no rule fits it. */
static gboolean
is_silent (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_iscntrl (c)
         || (g_unichar_ispunct (c) && (c >= 0x80 || strchr ("\"(),.:;!", (int) c) != NULL));
}

/* Dashes of all lengths are hyphens, and apostrophes are straight. Other punctuation separates words. */
static gunichar
plain_character (gunichar c)
{
  int digit = g_unichar_digit_value (c);

  if (digit >= 0)
    return (gunichar) ('0' + digit);
  if (c == 0x2018 || c == 0x2019 || c == 0x02BC || c == 0xFF07)
    return '\'';
  if (c == '/' || c == '\'' || c == '-')
    return c;
  if (g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION || c == 0x2212 || c == 0xFF5E)
    return '-';
  return is_silent (c) ? ' ' : g_unichar_tolower (c);
}

static void
append_variant (GString *out, const TlPhraseLanguage *language, gunichar c)
{
  char text[8];

  text[g_unichar_to_utf8 (c, text)] = '\0';
  for (const char *const *pair = language->variants; *pair != NULL; pair += 2)
    if (strcmp (pair[0], text) == 0)
      {
        g_string_append (out, pair[1]);
        return;
      }
  g_string_append (out, text);
}

/* A longer dash is a word. A hyphen stays between digits: "2013-14". */
static GString *
spell_plainly (const TlPhraseLanguage *language, const char *phrase)
{
  GString *out = g_string_new (NULL);

  for (const char *p = phrase; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p), plain = plain_character (c);

      if (plain == '-' && c != '-')
        g_string_append (out, " - ");
      else
        append_variant (out, language, plain);
    }
  for (char *p = out->str; *p != '\0'; p++)
    if (*p == '-' && !language->joined && (p == out->str || !g_ascii_isdigit (p[-1]) || !g_ascii_isdigit (p[1])))
      *p = p > out->str && p[-1] == ' ' && p[1] == ' ' ? '-' : ' ';
  return out;
}

/* ---- words ------------------------------------------------------------------------------------------------------- */

static int
find_literal (const TlPhraseLanguage *language, const char *text, gsize length)
{
  for (int i = 0; language->literals[i] != NULL; i++)
    if (strlen (language->literals[i]) == length && memcmp (language->literals[i], text, length) == 0)
      return i;
  return -1;
}

static gboolean
is_word_of (const char *const *list, const char *text, gsize length)
{
  for (; *list != NULL; list++)
    if (strlen (*list) == length && memcmp (*list, text, length) == 0)
      return TRUE;
  return FALSE;
}

/* YYYY-MM-DD. */
static gboolean
read_iso_day (const char *text, gsize length, TlPhraseWord *word)
{
  static const char form[] = "dddd-dd-dd";

  if (length != sizeof form - 1)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (form[i] == 'd' ? !g_ascii_isdigit (text[i]) : text[i] != form[i])
      return FALSE;
  word->kind = TL_WORD_ISO_DAY;
  word->date[0] = (int) g_ascii_strtoull (text, NULL, 10);
  word->date[1] = (text[5] - '0') * 10 + text[6] - '0';
  word->date[2] = (text[8] - '0') * 10 + text[9] - '0';
  return TRUE;
}

/* Digits, with or without an ending. */
static void
read_digits (const TlPhraseLanguage *language, const char *text, gsize length, TlPhraseWord *word)
{
  gsize begin = text[0] == '\'', n = begin;
  int value = 0;

  for (; n < length && g_ascii_isdigit (text[n]); n++)
    value = MIN (value * 10 + text[n] - '0', 99999);
  if (n == begin)
    return;
  word->value = value;
  word->length = (int) (n - begin);
  if (n == length)
    word->kind = begin == 0 ? TL_WORD_DIGITS : TL_WORD_PLAIN;
  else if (begin == 0 && is_word_of (language->ordinals, text + n, length - n))
    word->kind = TL_WORD_NTH;
  else if (begin == 0 && word->length == 4 && value % 10 != 0 && is_word_of (language->endings, text + n, length - n))
    word->kind = TL_WORD_DIGITS; /* "2014's" */
  else if (is_word_of (language->decades, text + n, length - n))
    word->kind = word->length == 4 && begin == 0 ? TL_WORD_DECADE : word->length == 2 ? TL_WORD_SHORT : TL_WORD_PLAIN;
}

static void
read_numeral (const TlPhraseLanguage *language, TlPhraseWord *word)
{
  for (const TlPhraseNumeral *numeral = language->numerals; numeral->literal >= 0; numeral++)
    if (numeral->literal == word->literal)
      {
        word->kind = numeral->form == TL_NUMERAL_ORDINAL ? TL_WORD_ORDINAL : TL_WORD_NUMBER;
        word->value = numeral->value;
        word->length = numeral->form;
        return;
      }
}

static gsize
without_ending (const TlPhraseLanguage *language, const char *text, gsize length)
{
  for (const char *const *ending = language->endings; *ending != NULL; ending++)
    {
      gsize n = strlen (*ending);

      if (length > n && memcmp (text + length - n, *ending, n) == 0 && !g_ascii_isdigit (text[length - n - 1]))
        return length - n;
    }
  return length;
}

static void
add_word (const TlPhraseLanguage *language, const char *text, gsize length, TlPhraseWord *words, guint *n)
{
  TlPhraseWord *word = &words[*n];

  if (length > 1 && text[0] == '\'' && !g_ascii_isdigit (text[1]))
    {
      text++;
      length--;
    }
  if (length > 1 && text[length - 1] == '\'')
    length--;
  length = without_ending (language, text, length);
  if (length == 0 || (length == 1 && text[0] == '\'') || is_word_of (language->drops, text, length))
    return;
  *word = (TlPhraseWord){ .literal = find_literal (language, text, length) };
  if (!read_iso_day (text, length, word))
    read_digits (language, text, length, word);
  if (word->literal >= 0 && word->kind == TL_WORD_PLAIN)
    read_numeral (language, word);
  (*n)++;
}

/* "13-15" is three words, and so is "2013/14". */
static void
add_divided_word (const TlPhraseLanguage *language, const char *text, gsize length, TlPhraseWord *words, guint *n)
{
  TlPhraseWord day;
  gsize part;

  if (read_iso_day (text, length, &day))
    {
      add_word (language, text, length, words, n);
      return;
    }
  while (length > 0 && *n < MAX_RAW)
    {
      part = 0;
      while (part < length && text[part] != '-' && text[part] != '/')
        part++;
      if (part == 0)
        part = 1;
      add_word (language, text, part, words, n);
      text += part;
      length -= part;
    }
}

static guint
split_at_blanks (const TlPhraseLanguage *language, const char *text, TlPhraseWord *words)
{
  guint n = 0;

  while (n < MAX_RAW)
    {
      gsize length;

      text += strspn (text, " ");
      length = strcspn (text, " ");
      if (length == 0)
        break;
      add_divided_word (language, text, length, words, &n);
      text += length;
    }
  return n;
}

/* The longest literal at TEXT, or else one character. */
static gsize
measure_literal (const TlPhraseLanguage *language, const char *text)
{
  gsize longest = 0;

  for (const char *const *literal = language->literals; *literal != NULL; literal++)
    if (g_str_has_prefix (text, *literal))
      longest = MAX (longest, strlen (*literal));
  for (const char *const *drop = language->drops; *drop != NULL; drop++)
    if (g_str_has_prefix (text, *drop))
      longest = MAX (longest, strlen (*drop));
  return longest > 0 ? longest : (gsize) (g_utf8_next_char (text) - text);
}

static guint
split_joined (const TlPhraseLanguage *language, const char *text, TlPhraseWord *words)
{
  guint n = 0;

  while (*text != '\0' && n < MAX_RAW)
    {
      gsize length = strspn (text, "0123456789-");

      if (*text == ' ')
        length = 1;
      else if (length > 0 && g_ascii_isdigit (*text))
        add_divided_word (language, text, length, words, &n);
      else
        {
          length = measure_literal (language, text);
          add_word (language, text, length, words, &n);
        }
      text += length;
    }
  return n;
}

/* ---- numbers of several words ------------------------------------------------------------------------------------ */

/* Reads digit for digit: "二〇一四". */
static guint
read_positional (const TlPhraseWord *words, guint n, int *value)
{
  guint length = 0;

  *value = 0;
  while (length < n && words[length].kind == TL_WORD_NUMBER && words[length].length == TL_NUMERAL_DIGIT)
    {
      *value = MIN (*value * 10 + words[length].value, 99999);
      length++;
    }
  return length >= 3 ? length : 0;
}

/* "Twenty-one", "two hundred fifty", "twenty-first", "三十一". Returns the number of words. */
static guint
read_composed (const TlPhraseWord *words, guint n, int *value, gboolean *is_ordinal)
{
  int total = 0, current = 0, room = G_MAXINT; /* the next part is below ROOM */
  guint length = 0;

  *is_ordinal = FALSE;
  for (; length < n && !*is_ordinal; length++)
    {
      const TlPhraseWord *word = &words[length];
      gboolean is_times = word->kind == TL_WORD_NUMBER && word->length == TL_NUMERAL_TIMES;

      if (word->kind != TL_WORD_NUMBER && word->kind != TL_WORD_ORDINAL)
        break;
      if (is_times ? word->value >= 10000 || total % word->value / 10 != 0 : word->value >= room)
        break;
      *is_ordinal = word->kind == TL_WORD_ORDINAL;
      if (is_times)
        {
          total += MAX (current, 1) * word->value;
          current = 0;
          room = word->value;
          continue;
        }
      current += word->value;
      room = word->value >= 20 && word->value % 10 == 0 ? 10 : 0;
    }
  *value = total + current;
  return length;
}

static guint
join_numbers (const TlPhraseLanguage *language, TlPhraseWord *words, guint n)
{
  guint kept = 0;

  for (guint i = 0; i < n;)
    {
      gboolean is_ordinal = FALSE;
      int value = 0;
      guint length = language->joined ? read_positional (words + i, n - i, &value) : 0;

      if (length == 0)
        length = read_composed (words + i, n - i, &value, &is_ordinal);
      words[kept] = words[i];
      if (length > 1)
        words[kept] = (TlPhraseWord){ .literal = -1, .value = value };
      if (length > 1)
        words[kept].kind = is_ordinal ? TL_WORD_ORDINAL : TL_WORD_NUMBER;
      kept++;
      i += MAX (length, 1);
    }
  return kept;
}

guint
_tl_phrase_split (const TlPhraseLanguage *language, const char *phrase, TlPhraseWord *words)
{
  TlPhraseWord raw[MAX_RAW + 2];
  g_autoptr (GString) text = spell_plainly (language, phrase);
  guint n = language->joined ? split_joined (language, text->str, raw) : split_at_blanks (language, text->str, raw);

  n = n < MAX_RAW ? join_numbers (language, raw, n) : TL_PHRASE_MAX_WORDS + 1;
  if (n <= TL_PHRASE_MAX_WORDS)
    memcpy (words, raw, n * sizeof *words);
  return n <= TL_PHRASE_MAX_WORDS ? n : TL_PHRASE_MAX_WORDS + 1;
}
