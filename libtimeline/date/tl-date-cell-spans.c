/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The whole of a cell: one date, a bound ("before 1861"), some moment between two dates, or a span. */
#include "config.h"

#include "date/tl-date-cell-parts-private.h"
#include "date/tl-date-private.h"

/* ---- around the whole -------------------------------------------------------------------------------------------- */

static gboolean
is_cell_bracket (const TlCellToken *token, gboolean opens)
{
  return _tl_cell_token_is_sign (token, opens ? '(' : ')') || _tl_cell_token_is_sign (token, opens ? '[' : ']');
}

static void
drop_last_tokens (TlCellReader *reader, guint n)
{
  reader->n -= n;
  reader->tokens[reader->n] = (TlCellToken){ .kind = TL_CELL_END };
}

static guint8
cell_mark_of (const TlCellToken *token)
{
  if (token->word == TL_CELL_WORD_ABOUT || _tl_cell_token_is_sign (token, '~'))
    return TL_CELL_APPROXIMATE;
  return token->word == TL_CELL_WORD_PERHAPS || _tl_cell_token_is_sign (token, '?') ? TL_CELL_UNCERTAIN : 0;
}

/* The marks of the whole cell: (2014), 2014 (approx.), c. 1861-1876. */
static guint8
take_whole_marks (TlCellReader *reader)
{
  const TlCellToken *t = reader->tokens;
  guint8 marks = 0;

  if (reader->n >= 4 && is_cell_bracket (&t[reader->n - 3], TRUE) && is_cell_bracket (&t[reader->n - 1], FALSE)
      && cell_mark_of (&t[reader->n - 2]) != 0)
    {
      marks |= cell_mark_of (&t[reader->n - 2]);
      drop_last_tokens (reader, 3);
    }
  else if (reader->n >= 3 && is_cell_bracket (&t[0], TRUE) && is_cell_bracket (&t[reader->n - 1], FALSE))
    {
      marks |= TL_CELL_UNCERTAIN;
      drop_last_tokens (reader, 1);
      reader->at = 1;
    }
  while (cell_mark_of (_tl_cell_reader_peek (reader, 0)) != 0)
    marks |= cell_mark_of (&t[reader->at++]);
  return marks;
}

/* ---- two ends ---------------------------------------------------------------------------------------------------- */

/* Gives the start what only the end has ("19-21 May 2014", "500-400 BC"), and the end the month of "May 19-21". */
static void
share_cell_parts (TlCellDate *from, TlCellDate *to)
{
  if (from->bare && from->era == 0 && from->year_digits <= 2 && from->year >= 1 && from->year <= 31 && !to->bare
      && to->day != 0 && to->month != 0)
    {
      from->day = (guint8) from->year;
      from->month = to->month;
      from->two_orders = to->two_orders;
      from->bare = FALSE;
      from->year_digits = 0;
    }
  if (from->day != 0 && to->bare && to->era == 0 && to->year_digits <= 2 && to->year >= 1 && to->year <= 31
      && from->year_digits == 0)
    {
      to->day = (guint8) to->year;
      to->bare = FALSE;
      to->year_digits = 0;
    }
  if (from->day != 0 && to->day != 0 && to->month == 0)
    to->month = from->month;
  if (to->era != 0 && from->era == 0 && from->year_digits > 0 && (to->era < 0 || from->bare))
    from->era = to->era;
  if (from->year_digits == 0 && to->year_digits != 0)
    {
      from->year = to->year;
      from->year_digits = to->year_digits;
      from->apostrophe = to->apostrophe;
      from->era = to->era;
    }
}

/* 5-14: two days or a month of a year; 2013-14: two years or a month. */
static gboolean
check_bare_ends (TlCellReader *reader, const TlCellDate *from, const TlCellDate *to)
{
  gint last = from->year / 100 * 100 + to->year;

  if (!from->bare || !to->bare || to->year_digits > 2 || to->era != 0 || reader->rules->years)
    return TRUE;
  if (from->year_digits != 4)
    return _tl_cell_reader_refuse (reader, "has more than one reading: write year-month-day, year-month or the years "
                                           "with four digits");
  return _tl_cell_reader_refuse (reader,
                                 "has no month %d: write %04d/%04d for the years from the one to the other, or "
                                 "year-month, such as %04d-12, for a month",
                                 to->year, from->year, last > from->year ? last : last + 100, from->year);
}

static gboolean
refuse_two_orders (TlCellReader *reader)
{
  return _tl_cell_reader_refuse (reader, "has a date with two readings: give the order, dates=dmy or dates=mdy");
}

static gboolean
settle_cell_ends (TlCellReader *reader, TlCellDate *from, TlCellDate *to)
{
  gboolean only_at_start;

  share_cell_parts (from, to);
  only_at_start = from->year_digits != 0 && to->year_digits == 0;
  if (!check_bare_ends (reader, from, to))
    return FALSE;
  if (!_tl_cell_date_settle (reader, from) || !_tl_cell_date_settle (reader, to))
    return FALSE;
  if (from->two_orders || to->two_orders)
    return refuse_two_orders (reader);
  if (from->month == 0 && from->day != 0)
    return FALSE;
  return !only_at_start || to->year_digits != 0 || _tl_cell_reader_refuse (reader, "has an end without a year");
}

static gboolean
cell_text_is_date (const TlCellText *text)
{
  g_autoptr (TlDate) date = _tl_date_new_len (text->text, text->length, NULL);

  return date != NULL;
}

/* "from/to" or "[from..to]". Equal ends are one date. */
static gboolean
add_cell_span (TlCellReader *reader, TlCellText *out, const TlCellDate *from, const TlCellDate *to, gboolean between)
{
  TlCellText first = { .length = 0 }, last = { .length = 0 };

  _tl_cell_text_add_date (&first, from, 's');
  _tl_cell_text_add_date (&last, to, 'e');
  if (g_strcmp0 (first.text, last.text) == 0)
    {
      _tl_cell_text_add (out, first.text);
      return TRUE;
    }
  _tl_cell_text_add (out, between ? "[" : "");
  _tl_cell_text_add (out, first.text);
  _tl_cell_text_add (out, between ? ".." : "/");
  _tl_cell_text_add (out, last.text);
  _tl_cell_text_add (out, between ? "]" : "");
  return cell_text_is_date (out) || !cell_text_is_date (&first) || !cell_text_is_date (&last)
         || _tl_cell_reader_refuse (reader, "ends before it starts");
}

/* ---- bounds ------------------------------------------------------------------------------------------------------ */

/* One date between two texts: [..X], [X..], X/.., ../X. */
static gboolean
add_cell_bound (TlCellReader *reader, TlCellText *out, TlCellDate *date, const gchar *before, const gchar *after)
{
  if (date->two_orders)
    return refuse_two_orders (reader);
  if (!_tl_cell_date_settle (reader, date) || (date->day != 0 && date->month == 0))
    return FALSE;
  if (date->year_digits == 0)
    return _tl_cell_reader_refuse (reader, "has no year: write it, or give year=");
  _tl_cell_text_add (out, before);
  _tl_cell_text_add_date (out, date, before[0] != '\0' && before[1] != '\0' ? 'e' : 's');
  _tl_cell_text_add (out, after);
  return TRUE;
}

static gboolean
read_cell_bound (TlCellReader *reader, TlCellText *out, guint8 marks, const gchar *before, const gchar *after)
{
  TlCellDate date;

  if (!_tl_cell_date_read (reader, &date) || reader->at != reader->n)
    return FALSE;
  date.marks |= marks;
  return add_cell_bound (reader, out, &date, before, after);
}

/* ---- the whole --------------------------------------------------------------------------------------------------- */

/* What joins two ends: a dash, "to", "until"; "and" after "between". */
static gboolean
take_cell_connector (TlCellReader *reader, gboolean between)
{
  const TlCellToken *token = _tl_cell_reader_peek (reader, 0);
  gboolean found = token->kind == TL_CELL_SIGN ? token->sign == '-' || token->sign == 0x2013
                   : token->kind != TL_CELL_WORD || token->month != 0
                       ? FALSE
                       : token->word == TL_CELL_WORD_TO || token->word == TL_CELL_WORD_UNTIL;

  if (between)
    found = _tl_cell_token_is_word (token, TL_CELL_WORD_AND);
  reader->at += found;
  return found;
}

/* "present", "to date", "onwards" after a date and a connector. */
static gboolean
take_open_end (TlCellReader *reader)
{
  const TlCellToken *token = _tl_cell_reader_peek (reader, 0), *before = &reader->tokens[reader->at - 1];
  gboolean date = _tl_cell_token_is_word (token, TL_CELL_WORD_DATE) && before->word == TL_CELL_WORD_TO;

  if (!date && !_tl_cell_token_is_word (token, TL_CELL_WORD_ONGOING))
    return FALSE;
  reader->at++;
  return reader->at == reader->n;
}

static gboolean
read_cell_ends (TlCellReader *reader, TlCellText *out, TlCellDate *from, guint8 marks, gboolean between)
{
  TlCellDate to;

  from->marks |= marks;
  if (!between && take_open_end (reader))
    return add_cell_bound (reader, out, from, "", "/..");
  if (!_tl_cell_date_read (reader, &to) || reader->at != reader->n)
    return FALSE;
  to.marks |= marks;
  return settle_cell_ends (reader, from, &to) && add_cell_span (reader, out, from, &to, between);
}

/* A date, or the first of two. FROM: "from" is before it. */
static gboolean
read_dates_of_cell (TlCellReader *reader, TlCellText *out, guint8 marks, gboolean from, gboolean between)
{
  TlCellDate date;

  if (!_tl_cell_date_read (reader, &date))
    return FALSE;
  if (take_cell_connector (reader, between))
    return read_cell_ends (reader, out, &date, marks, between);
  date.marks |= marks;
  if (_tl_cell_token_is_word (_tl_cell_reader_peek (reader, 0), TL_CELL_WORD_ONWARDS) && reader->at + 1 == reader->n)
    return add_cell_bound (reader, out, &date, "", "/..");
  if (between || reader->at != reader->n)
    return FALSE;
  if (from)
    return add_cell_bound (reader, out, &date, "", "/..");
  if ((date.day != 0 && date.month == 0) || !_tl_cell_date_settle (reader, &date))
    return FALSE;
  _tl_cell_text_add_single (out, &date);
  return TRUE;
}

gboolean
_tl_cell_span_read (TlCellReader *reader, TlCellText *out)
{
  guint8 marks = take_whole_marks (reader);
  const TlCellToken *token = _tl_cell_reader_peek (reader, 0);
  TlCellWord word = token->month == 0 ? (TlCellWord) token->word : TL_CELL_WORD_NONE;

  reader->at++;
  if (word == TL_CELL_WORD_PRIOR && _tl_cell_token_is_word (_tl_cell_reader_peek (reader, 0), TL_CELL_WORD_TO))
    {
      reader->at++;
      word = TL_CELL_WORD_BEFORE;
    }
  switch (word)
    {
    case TL_CELL_WORD_BEFORE:
      return read_cell_bound (reader, out, marks, "[..", "]");
    case TL_CELL_WORD_AFTER:
      return read_cell_bound (reader, out, marks, "[", "..]");
    case TL_CELL_WORD_UNTIL:
      return read_cell_bound (reader, out, marks, "../", "");
    case TL_CELL_WORD_SINCE:
    case TL_CELL_WORD_FROM:
      return read_dates_of_cell (reader, out, marks, TRUE, FALSE);
    case TL_CELL_WORD_BETWEEN:
      return read_dates_of_cell (reader, out, marks, FALSE, TRUE);
    default:
      reader->at--;
      return read_dates_of_cell (reader, out, marks, FALSE, FALSE);
    }
}
