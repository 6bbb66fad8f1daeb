/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* What the parts of a date in a cell mean: its year, whether there is such a day, and its text as EDTF. */
#include "config.h"

#include "date/tl-calendar-private.h"
#include "date/tl-date-cell-parts-private.h"
#include "date/tl-phrase-private.h"

#include <string.h>

/* ---- years ------------------------------------------------------------------------------------------------------- */

/* A number alone is a year only if it cannot be a day or one of another century. */
static gboolean
check_bare_year (TlCellReader *reader, const TlCellDate *date)
{
  gboolean years = reader->rules->years || date->era != 0;

  if (date->ordinal)
    return FALSE;
  if (date->year_digits > 4 || (date->year_digits == 4 && date->era == 0))
    return date->year_digits == 4 || (date->year_digits == 5 && date->era < 0)
           || _tl_cell_reader_refuse (reader, "has a number of more than four digits where a year is expected");
  if (years || (date->year_digits == 3 && (date->marks & TL_CELL_APPROXIMATE) != 0))
    return TRUE;
  return _tl_cell_reader_refuse (reader, "has a year of fewer than four digits: write %04d, or give years=yes",
                                 date->year);
}

static gboolean
settle_era (TlCellReader *reader, TlCellDate *date)
{
  if (date->era == 0)
    return TRUE;
  if (date->year == 0 || date->apostrophe)
    return _tl_cell_reader_refuse (reader, "has no year: they are counted from 1 BC and AD 1");
  if (date->era < 0)
    date->year = 1 - date->year;
  date->era = 0;
  date->year_digits = 4;
  return TRUE;
}

/* Two digits are a year of an unknown century. */
static void
settle_century (TlCellReader *reader, TlCellDate *date)
{
  gint pivot = reader->rules->pivot;

  if (date->year_digits != 2 || (reader->rules->years && !date->apostrophe))
    return;
  date->year_digits = 4;
  date->no_century = pivot == 0;
  if (date->no_century)
    reader->flags |= TL_DATE_CELL_NO_CENTURY;
  else
    date->year = pivot + ((date->year - pivot) % 100 + 100) % 100;
}

static gboolean
settle_year (TlCellReader *reader, TlCellDate *date)
{
  if (date->bare && !check_bare_year (reader, date))
    return FALSE;
  if (!date->bare && (date->year_digits > 5 || (date->year_digits == 5 && date->era >= 0)))
    return _tl_cell_reader_refuse (reader, "has a number of more than four digits where a year is expected");
  if (!settle_era (reader, date))
    return FALSE;
  if (!date->bare)
    settle_century (reader, date);
  if (date->year_digits == 0 && reader->rules->year != 0)
    {
      date->year = reader->rules->year;
      date->year_digits = 4;
    }
  if (date->year_digits == 0)
    reader->flags |= TL_DATE_CELL_NO_YEAR;
  return TRUE;
}

/* ---- days -------------------------------------------------------------------------------------------------------- */

static gboolean
cell_year_is_known (const TlCellDate *date)
{
  return date->year_digits > 0 && !date->no_century;
}

static gboolean
check_cell_day (TlCellReader *reader, const TlCellDate *date)
{
  static const gchar *const names[] = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" };
  gboolean known = cell_year_is_known (date);
  gint last = _tl_days_in_month (known ? date->year : 2000, date->month), weekday;

  if (date->day > last)
    return _tl_cell_reader_refuse (reader, "has no such day: the month has %d", last);
  if (date->weekday == 0 || !known || date->two_orders)
    return TRUE;
  weekday = _tl_phrase_weekday_of (_tl_phrase_day_of (date->year, date->month, date->day));
  return weekday == date->weekday - 1
         || _tl_cell_reader_refuse (reader, "contradicts itself: that day was a %s", names[weekday]);
}

/* The Monday of a week of ISO 8601. Week 1 has the 4 January. */
static gint64
cell_week_begin (const TlCellDate *date)
{
  return _tl_phrase_monday_of (_tl_phrase_day_of (date->year, 1, 4)) + 7 * (date->week - 1);
}

static gboolean
check_cell_week (TlCellReader *reader, const TlCellDate *date)
{
  gint64 next = _tl_phrase_monday_of (_tl_phrase_day_of (date->year + 1, 1, 4));

  if (!cell_year_is_known (date))
    return _tl_cell_reader_refuse (reader, "has a week of an unknown year: write the year with four digits");
  return (date->week >= 1 && cell_week_begin (date) < next && date->day_of_week <= 7)
         || _tl_cell_reader_refuse (reader, "has no such week: the year has %d",
                                    (gint) (next - _tl_phrase_monday_of (_tl_phrase_day_of (date->year, 1, 4))) / 7);
}

gboolean
_tl_cell_date_settle (TlCellReader *reader, TlCellDate *date)
{
  if (!settle_year (reader, date))
    return FALSE;
  if (date->time[0] != '\0' && (!cell_year_is_known (date) || date->marks != 0))
    return _tl_cell_reader_refuse (reader, "has a time: its day must be certain, with a year of four digits");
  if (date->week != 0)
    return check_cell_week (reader, date);
  if (date->month > 12)
    return date->year_digits > 0 || _tl_cell_reader_refuse (reader, "has no year");
  return date->day == 0 || check_cell_day (reader, date);
}

/* ---- text -------------------------------------------------------------------------------------------------------- */

void
_tl_cell_text_add (TlCellText *self, const gchar *text)
{
  gsize length = strlen (text), room = sizeof self->text - 1 - self->length;

  length = MIN (length, room);
  memcpy (self->text + self->length, text, length);
  self->length += length;
  self->text[self->length] = '\0';
}

static gchar *
write_cell_two (gchar *out, guint value)
{
  *out++ = (gchar) ('0' + value / 10 % 10);
  *out++ = (gchar) ('0' + value % 10);
  return out;
}

static gchar *
write_cell_year (gchar *out, const TlCellDate *date)
{
  if (date->year_digits > 0 && !date->no_century && (date->year < 0 || date->year > 9999))
    return out + g_snprintf (out, 12, date->year < -9999 ? "Y%d" : "%05d", date->year);
  if (date->year_digits > 0 && !date->no_century)
    out = write_cell_two (out, (guint) date->year / 100);
  else
    {
      *out++ = 'X';
      *out++ = 'X';
    }
  if (date->year_digits > 0)
    return write_cell_two (out, (guint) date->year);
  *out++ = 'X';
  *out++ = 'X';
  return out;
}

static void
add_cell_mark (TlCellText *self, const TlCellDate *date)
{
  static const gchar *const marks[] = { "", "?", "~", "%" };

  if (date->marks != 0)
    _tl_cell_text_add (self, marks[date->marks & 3]);
}

static void
add_cell_week_day (TlCellText *self, const TlCellDate *date, gint day)
{
  TlCivil civil = _tl_civil_from_instant ((cell_week_begin (date) + day - 1) * 86400, NULL);
  TlCellDate written = { .year = (gint) civil.year, .year_digits = 4, .marks = date->marks };

  written.month = (guint8) civil.month;
  written.day = (guint8) civil.day;
  _tl_cell_text_add_date (self, &written, 's');
}

static void
add_cell_week (TlCellText *self, const TlCellDate *date, gchar end)
{
  if (date->day_of_week != 0)
    {
      add_cell_week_day (self, date, date->day_of_week);
      return;
    }
  if (end != 'e')
    add_cell_week_day (self, date, 1);
  if (end == 'w')
    _tl_cell_text_add (self, "/");
  if (end != 's')
    add_cell_week_day (self, date, 7);
}

void
_tl_cell_text_add_date (TlCellText *self, const TlCellDate *date, gchar end)
{
  gchar text[80];
  gchar *out = text;

  if (date->week != 0)
    {
      add_cell_week (self, date, end);
      return;
    }
  out = write_cell_year (out, date);
  if (date->month != 0)
    {
      *out++ = '-';
      out = write_cell_two (out, date->month);
    }
  if (date->day != 0)
    {
      *out++ = '-';
      out = write_cell_two (out, date->day);
    }
  *out = '\0';
  _tl_cell_text_add (self, text);
  _tl_cell_text_add (self, date->time);
  add_cell_mark (self, date);
}

void
_tl_cell_text_add_single (TlCellText *self, const TlCellDate *date)
{
  TlCellDate other = *date;

  if (!date->two_orders)
    {
      _tl_cell_text_add_date (self, date, 'w');
      return;
    }
  other.day = date->month;
  other.month = date->day;
  _tl_cell_text_add (self, "[");
  _tl_cell_text_add_date (self, date, 'w');
  _tl_cell_text_add (self, ",");
  _tl_cell_text_add_date (self, &other, 'w');
  _tl_cell_text_add (self, "]");
}
