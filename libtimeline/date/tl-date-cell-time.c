/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The time of day in a cell: 10:30, 10:30:15.5, 10:30 PM, 10 PM, with Z, UTC or an offset. */
#include "config.h"

#include "date/tl-date-cell-parts-private.h"

#include <string.h>

static gboolean
is_half_of_day (const TlCellToken *token)
{
  return _tl_cell_token_is_word (token, TL_CELL_WORD_AM) || _tl_cell_token_is_word (token, TL_CELL_WORD_PM);
}

gboolean
_tl_cell_time_is_next (const TlCellReader *reader, guint ahead)
{
  const TlCellToken *hour = _tl_cell_reader_peek (reader, ahead), *next = _tl_cell_reader_peek (reader, ahead + 1);
  const TlCellToken *minute = _tl_cell_reader_peek (reader, ahead + 2);

  if (hour->kind != TL_CELL_NUMBER || hour->digits > 2)
    return FALSE;
  return is_half_of_day (next)
         || (_tl_cell_token_is_sign (next, ':') && next->glued && minute->glued && minute->kind == TL_CELL_NUMBER);
}

/* ---- hours, minutes, seconds ------------------------------------------------------------------------------------- */

typedef struct
{
  guint hour, minute, second;
  guint n; /* how many of them are written */
  guint16 fraction_begin, fraction_end;
} CellClock;

/* One more number after a colon. */
static gboolean
take_clock_part (TlCellReader *reader, CellClock *clock, guint *part)
{
  const TlCellToken *number = _tl_cell_reader_peek (reader, 1);

  if (!_tl_cell_token_is_sign (_tl_cell_reader_peek (reader, 0), ':') || number->kind != TL_CELL_NUMBER
      || !number->glued)
    return TRUE;
  if (number->digits != 2 || number->value > 59)
    return _tl_cell_reader_refuse (reader, "has no time: minutes and seconds have two digits, up to 59");
  *part = number->value;
  clock->n++;
  reader->at += 2;
  return TRUE;
}

static gboolean
take_clock_fraction (TlCellReader *reader, CellClock *clock)
{
  const TlCellToken *dot = _tl_cell_reader_peek (reader, 0), *number = _tl_cell_reader_peek (reader, 1);

  if (clock->n < 3 || !dot->glued || !_tl_cell_token_is_sign (dot, '.') || number->kind != TL_CELL_NUMBER)
    return TRUE;
  if (number->end - number->begin > 9)
    return _tl_cell_reader_refuse (reader, "has more than nine digits after the seconds");
  clock->fraction_begin = number->begin;
  clock->fraction_end = number->end;
  reader->at += 2;
  return TRUE;
}

static gboolean
take_half_of_day (TlCellReader *reader, CellClock *clock)
{
  const TlCellToken *half = _tl_cell_reader_peek (reader, 0);

  if (is_half_of_day (half))
    {
      if (clock->hour < 1 || clock->hour > 12)
        return _tl_cell_reader_refuse (reader, "has no time: with am or pm the hours are 1 to 12");
      clock->hour = clock->hour % 12 + (half->word == TL_CELL_WORD_PM ? 12 : 0);
      reader->at++;
    }
  if (clock->hour == 24)
    return _tl_cell_reader_refuse (reader, "has no time: write 24:00 as 00:00 of the next day");
  return clock->hour < 24 || _tl_cell_reader_refuse (reader, "has no hour %u", clock->hour);
}

static gboolean
take_clock (TlCellReader *reader, CellClock *clock)
{
  clock->hour = _tl_cell_reader_peek (reader, 0)->value;
  clock->n = 1;
  reader->at++;
  return take_clock_part (reader, clock, &clock->minute)
         && (clock->n < 2 || take_clock_part (reader, clock, &clock->second)) && take_clock_fraction (reader, clock)
         && take_half_of_day (reader, clock);
}

/* ---- zones ------------------------------------------------------------------------------------------------------- */

/* +8, +08, +0800, +08:00. */
static gboolean
take_zone_offset (TlCellReader *reader, gchar *zone, gsize size)
{
  const TlCellToken *sign = _tl_cell_reader_peek (reader, 0), *hour = _tl_cell_reader_peek (reader, 1);
  guint hours = hour->digits == 4 ? hour->value / 100 : hour->value,
        minutes = hour->digits == 4 ? hour->value % 100 : 0;
  const TlCellToken *minute = _tl_cell_reader_peek (reader, 3);

  reader->at += 2;
  if (hour->digits <= 2 && _tl_cell_token_is_sign (_tl_cell_reader_peek (reader, 0), ':') && minute->glued
      && minute->kind == TL_CELL_NUMBER && minute->digits == 2)
    {
      minutes = minute->value;
      reader->at += 2;
    }
  if (hour->digits == 3 || hour->digits > 4 || hours > 14 || minutes > 59)
    return _tl_cell_reader_refuse (reader, "has no such offset from UTC: write one such as +08:00");
  g_snprintf (zone, size, "%c%02u:%02u", sign->sign == '+' ? '+' : '-', hours, minutes);
  return TRUE;
}

static gboolean
refuse_zone (TlCellReader *reader, const TlCellToken *token)
{
  gint length = MIN (token->end - token->begin, 5);

  if (token->word == TL_CELL_WORD_ZONE)
    return _tl_cell_reader_refuse (reader,
                                   "has a time in %.*s, which means several zones: write the offset from UTC, "
                                   "such as -05:00",
                                   length, reader->text + token->begin);
  return _tl_cell_reader_refuse (reader, "has a zone that is not known: write the offset from UTC, such as +08:00");
}

/* An abbreviation in capitals. */
static gboolean
is_unknown_zone (const TlCellReader *reader, const TlCellToken *token)
{
  if (token->kind != TL_CELL_WORD || token->word != TL_CELL_WORD_NONE || token->month != 0
      || token->end - token->begin > 5)
    return FALSE;
  for (gsize i = token->begin; i < token->end; i++)
    if (!g_ascii_isupper (reader->text[i]))
      return FALSE;
  return TRUE;
}

static gboolean
take_zone (TlCellReader *reader, gchar *zone, gsize size)
{
  const TlCellToken *token = _tl_cell_reader_peek (reader, 0), *sign = token;

  if (_tl_cell_token_is_word (token, TL_CELL_WORD_ZONE) || is_unknown_zone (reader, token))
    return refuse_zone (reader, token);
  if (_tl_cell_token_is_word (token, TL_CELL_WORD_UTC))
    {
      g_strlcpy (zone, "Z", size);
      reader->at++;
      sign = _tl_cell_reader_peek (reader, 0);
    }
  if ((_tl_cell_token_is_sign (sign, '+') || (_tl_cell_token_is_sign (sign, '-') && sign->glued))
      && _tl_cell_reader_peek (reader, 1)->kind == TL_CELL_NUMBER && _tl_cell_reader_peek (reader, 1)->glued)
    return take_zone_offset (reader, zone, size);
  return TRUE;
}

/* ---- the whole --------------------------------------------------------------------------------------------------- */

static void
write_clock (const TlCellReader *reader, const CellClock *clock, const gchar *zone, gchar *text, gsize size)
{
  gchar seconds[16] = "", minutes[8] = "";

  if (clock->n > 1)
    g_snprintf (minutes, sizeof minutes, ":%02u", clock->minute);
  if (clock->n > 2)
    g_snprintf (seconds, sizeof seconds, ":%02u%s%.*s", clock->second, clock->fraction_end > 0 ? "." : "",
                clock->fraction_end - clock->fraction_begin, reader->text + clock->fraction_begin);
  g_snprintf (text, size, "T%02u%s%s%s", clock->hour, minutes, seconds, zone);
}

gboolean
_tl_cell_time_read (TlCellReader *reader, TlCellDate *date)
{
  guint ahead = 0;
  CellClock clock = { 0 };
  gchar zone[16] = "";

  ahead += _tl_cell_token_is_sign (_tl_cell_reader_peek (reader, ahead), ',');
  ahead += _tl_cell_token_is_word (_tl_cell_reader_peek (reader, ahead), TL_CELL_WORD_AT)
           || _tl_cell_token_is_word (_tl_cell_reader_peek (reader, ahead), TL_CELL_WORD_T);
  if (!_tl_cell_time_is_next (reader, ahead))
    return TRUE;
  reader->at += ahead;
  if (!take_clock (reader, &clock) || !take_zone (reader, zone, sizeof zone))
    return FALSE;
  write_clock (reader, &clock, zone, date->time, sizeof date->time);
  return TRUE;
}
