/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* A date in a cell of a table: EDTF, or one of the forms in which people write dates, without an anchor and without a
 * guess. */
#include "config.h"

#include "date/tl-date-cell-parts-private.h"
#include "base/tl-error-private.h"
#include "date/tl-date-hint-private.h"
#include "date/tl-date-private.h"
#include "date/tl-phrase-private.h"

#include <string.h>

#define MAX_CELL 256

/* ---- the text ---------------------------------------------------------------------------------------------------- */

/* U+00A0 and U+FEFF count as blanks. */
static gsize
blank_size_at (const gchar *text, gsize length)
{
  if (length > 0 && g_ascii_isspace (text[0]))
    return 1;
  if (length > 1 && memcmp (text, "\xC2\xA0", 2) == 0)
    return 2;
  return length > 2 && memcmp (text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
}

static gsize
blank_size_before (const gchar *text, gsize length)
{
  for (gsize n = 1; n <= 3 && n <= length; n++)
    if (blank_size_at (text + length - n, n) == n)
      return n;
  return 0;
}

/* An apostrophe before a number is how spreadsheets mark text; '14 alone is a year. */
static void
trim_cell (const gchar **text, gsize *length)
{
  gsize n;

  while ((n = blank_size_at (*text, *length)) > 0)
    {
      *text += n;
      *length -= n;
    }
  while ((n = blank_size_before (*text, *length)) > 0)
    *length -= n;
  if (*length > 1 && **text == '\'' && g_ascii_isdigit ((*text)[1]) && *length != 3)
    {
      (*text)++;
      (*length)--;
    }
}

static gboolean
is_cell_of (const gchar *text, gsize length, const gchar *const *words)
{
  for (; *words != NULL; words++)
    if (strlen (*words) == length && g_ascii_strncasecmp (*words, text, length) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_undated_cell (const gchar *text, gsize length)
{
  static const gchar *const words[] = { "",      "-",   "–",       "?",   "unknown", "n.d.", "n.d",  "nd",
                                        "n. d.", "tbd", "undated", "n/a", "na",      "#n/a", "null", NULL };

  return length <= 7 && (length == 0 || !g_ascii_isdigit (text[0])) && is_cell_of (text, length, words);
}

static gboolean
is_open_cell (const gchar *text, gsize length)
{
  static const gchar *const words[] = { "ongoing", "present", "now", "current", "to date", "to present", "..", NULL };

  return length <= 10 && length > 0 && !g_ascii_isdigit (text[0]) && is_cell_of (text, length, words);
}

/* ---- the forms --------------------------------------------------------------------------------------------------- */

/* A quick look that spares most other forms the parser of EDTF: no blanks or small letters outside of sets, and four
 * digits of a year at the beginning. */
static gboolean
may_be_edtf (const gchar *text, gsize length)
{
  gboolean set = text[0] == '[' || text[0] == '{';

  for (gsize i = 0; i < length; i++)
    if ((text[i] < 'A' || text[i] > ']') && (text[i] < '%' || text[i] > '?') && text[i] != '~' && text[i] != '{'
        && text[i] != '}' && (text[i] != ' ' || !set))
      return FALSE;
  if (!g_ascii_isdigit (text[0]))
    return TRUE;
  for (gsize i = 0; i < 4; i++)
    if (i >= length || (!g_ascii_isdigit (text[i]) && text[i] != 'X'))
      return FALSE;
  return length == 4 || !g_ascii_isdigit (text[4]);
}

/* 20140519. */
static gboolean
read_eight_digits (TlCellReader *reader, TlCellText *out)
{
  const gchar *t = reader->text;
  gchar text[11] = { t[0], t[1], t[2], t[3], '-', t[4], t[5], '-', t[6], t[7], '\0' };

  _tl_cell_text_add (out, text);
  return TRUE;
}

/* A cell of digits only. */
static gboolean
read_digits_of_cell (TlCellReader *reader, TlCellText *out)
{
  const gchar *t = reader->text;

  for (gsize i = 0; i < reader->length; i++)
    if (!g_ascii_isdigit (t[i]))
      return FALSE;
  if (reader->length == 8)
    return read_eight_digits (reader, out);
  if (reader->length == 6)
    return _tl_cell_reader_refuse (reader,
                                   "has two readings, year and month, or a day with a year of two digits: write "
                                   "%.4s-%.2s for the month, or year-month-day",
                                   t, t + 4);
  return reader->length > 5 && _tl_cell_reader_refuse (reader, "is not a date: a day has eight digits, YYYYMMDD");
}

static gboolean
has_cell_letter (const TlCellReader *reader)
{
  for (gsize i = 0; i < reader->length; i++)
    if (g_ascii_isalpha (reader->text[i]) || (guchar) reader->text[i] >= 0x80)
      return TRUE;
  return FALSE;
}

/* The phrases of prose that need no day: "the third quarter of 2014", "the 1990s". */
static gboolean
read_phrase_of_cell (TlCellReader *reader, TlCellText *out)
{
  g_autofree gchar *phrase = NULL, *text = NULL;

  if (reader->why[0] != '\0' || !has_cell_letter (reader))
    return FALSE;
  phrase = g_strndup (reader->text, reader->length);
  text = _tl_phrase_to_edtf (phrase);
  if (text == NULL)
    return FALSE;
  *out = (TlCellText){ .length = 0 };
  _tl_cell_text_add (out, text);
  reader->flags = (TlDateCellFlags) 0;
  return TRUE;
}

static gboolean
read_form_of_cell (TlCellReader *reader, TlCellText *out)
{
  if (reader->length == 8 && read_digits_of_cell (reader, out))
    return TRUE;
  if (_tl_cell_reader_split (reader)
      && (_tl_cell_serial_read (reader, out)
          || (reader->why[0] == '\0'
              && (read_digits_of_cell (reader, out) || (reader->why[0] == '\0' && _tl_cell_span_read (reader, out))))))
    return TRUE;
  return read_phrase_of_cell (reader, out);
}

/* ---- errors ------------------------------------------------------------------------------------------------------ */

static TlDate *
refuse_cell (TlCellReader *reader, GError **error)
{
  g_autofree gchar *hint = NULL;

  reader->flags &= TL_DATE_CELL_AMBIGUOUS | TL_DATE_CELL_ORDERED;
  if (error == NULL)
    return NULL;
  hint = reader->why[0] == '\0' ? _tl_date_hint (reader->text, reader->length) : NULL;
  if (hint != NULL)
    _tl_cell_reader_refuse (reader, "is not a date; perhaps %s is meant", hint);
  _tl_cell_reader_refuse (reader, "is not a date that is understood without a guess: write year-month-day (2014-05-19) "
                                  "or another form of EDTF");
  _tl_error_set (error, TL_ERROR_DATE, "\"%.*s\" %s", (gint) reader->length, reader->text, reader->why);
  return NULL;
}

static TlDate *
refuse_long_cell (const gchar *text, gsize length, GError **error)
{
  gsize shown = 40;

  while (shown > 0 && ((guchar) text[shown] & 0xC0) == 0x80)
    shown--;
  if (g_utf8_validate (text, (gssize) shown, NULL))
    _tl_error_set (error, TL_ERROR_DATE, "\"%.*s…\" has %" G_GSIZE_FORMAT " bytes: a date has %d at the most",
                   (gint) shown, text, length, MAX_CELL);
  else
    _tl_error_set (error, TL_ERROR_DATE, "a cell of %" G_GSIZE_FORMAT " bytes is no date: it has %d at the most",
                   length, MAX_CELL);
  return NULL;
}

/* ---- the whole --------------------------------------------------------------------------------------------------- */

/* A cell that means something without a date. */
static gboolean
read_cell_without_date (TlCellReader *reader)
{
  if (is_undated_cell (reader->text, reader->length))
    reader->flags = TL_DATE_CELL_UNDATED;
  else if (!is_open_cell (reader->text, reader->length))
    return FALSE;
  else if (reader->rules->end)
    reader->flags = TL_DATE_CELL_OPEN;
  else
    return _tl_cell_reader_refuse (reader, "is an open end: only a column of ends has it");
  return TRUE;
}

static TlDate *
read_cell (TlCellReader *reader, GError **error)
{
  TlCellText text = { .length = 0 };
  TlDate *date = NULL;

  if (may_be_edtf (reader->text, reader->length))
    date = _tl_date_new_len (reader->text, reader->length, NULL);
  if (date != NULL)
    return date;
  if (read_form_of_cell (reader, &text))
    date = _tl_date_new_len (text.text, text.length, NULL);
  if (date != NULL)
    return date;
  if (text.length > 0)
    _tl_cell_reader_refuse (reader, "has no such day: as EDTF it would be %s", text.text);
  return refuse_cell (reader, error);
}

TlDate *
_tl_date_cell_parse (const gchar *cell, gssize length, const TlDateCellRules *rules, TlDateCellFlags *flags,
                     GError **error)
{
  gsize size = length < 0 ? strlen (cell) : (gsize) length;
  TlCellReader reader;
  TlDate *date = NULL;

  *flags = (TlDateCellFlags) 0;
  trim_cell (&cell, &size);
  if (size > MAX_CELL)
    return refuse_long_cell (cell, size, error);
  if (!g_utf8_validate_len (cell, size, NULL))
    {
      _tl_error_set (error, TL_ERROR_DATE, "a cell of %" G_GSIZE_FORMAT " bytes is no date: it is not UTF-8", size);
      return NULL;
    }
  reader.rules = rules;
  reader.flags = (TlDateCellFlags) 0;
  reader.text = cell;
  reader.length = size;
  reader.n = reader.at = 0;
  reader.why[0] = '\0';
  if (!read_cell_without_date (&reader))
    date = reader.why[0] == '\0' ? read_cell (&reader, error) : refuse_cell (&reader, error);
  *flags = reader.flags;
  return date;
}
