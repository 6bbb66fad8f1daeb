/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Dates of a cell that are numbers with signs between them, and Excel's numbers of days. */
#include "config.h"

#include "date/tl-calendar-private.h"
#include "date/tl-date-cell-parts-private.h"

#include <math.h>

/* ---- three numbers ----------------------------------------------------------------------------------------------- */

/* Sets the day and month of a/b/year. */
static gboolean
set_cell_order (TlCellReader *reader, TlCellDate *date, guint a, guint b, TlDayOrder order)
{
  static const gchar *const names[] = { "", "dmy", "mdy" };
  gboolean day_first = a > 12 || (b <= 12 && order == TL_DAY_ORDER_DAY_FIRST);

  if (a == 0 || b == 0)
    return _tl_cell_reader_refuse (reader, "has a day or month 0");
  if (a > 12 && b > 12)
    return _tl_cell_reader_refuse (reader, "has no month: neither %u nor %u is one", a, b);
  if ((a > 12 && order == TL_DAY_ORDER_MONTH_FIRST) || (b > 12 && order == TL_DAY_ORDER_DAY_FIRST))
    return _tl_cell_reader_refuse (reader, "has no month %u; its order is not dates=%s", MAX (a, b), names[order]);
  if (a > 12 || b > 12)
    reader->flags |= a > 12 ? TL_DATE_CELL_DAY_FIRST : TL_DATE_CELL_MONTH_FIRST;
  else if (a != b)
    reader->flags |= TL_DATE_CELL_ORDERED;
  date->day = (guint8) MIN (day_first ? a : b, 99);
  date->month = (guint8) (day_first ? b : a);
  if (order == TL_DAY_ORDER_UNKNOWN && a <= 12 && b <= 12 && a != b)
    {
      reader->flags |= TL_DATE_CELL_AMBIGUOUS;
      date->two_orders = TRUE;
      date->month = (guint8) MIN (a, b);
      date->day = (guint8) MAX (a, b);
    }
  return TRUE;
}

/* Days with dots and a year of four digits are written day.month.year everywhere. */
static gboolean
set_cell_dots (TlCellReader *reader, TlCellDate *date, const TlCellToken *n[3])
{
  if (n[1]->value > 12)
    return _tl_cell_reader_refuse (reader, "has no month %u; with dots the day is first", n[1]->value);
  date->day = (guint8) MIN (n[0]->value, 99);
  date->month = (guint8) n[1]->value;
  return TRUE;
}

static gboolean
refuse_short_first_year (TlCellReader *reader, const TlCellToken *n[3])
{
  if (n[0]->digits == 3 && n[1]->value <= 12 && n[2]->value <= 31)
    return _tl_cell_reader_refuse (reader, "needs a year of four digits: %04u-%02u-%02u", n[0]->value, n[1]->value,
                                   n[2]->value);
  return _tl_cell_reader_refuse (reader, "needs a year of four digits");
}

/* The year is first. */
static gboolean
set_cell_year_first (TlCellReader *reader, TlCellDate *date, const TlCellToken *n[3])
{
  if (n[1]->digits > 2 || n[2]->digits > 2)
    return _tl_cell_reader_refuse (reader, "has more than two digits for a month or day");
  if (n[1]->value > 12)
    return _tl_cell_reader_refuse (reader, "has no month %u; after a year the month is next, then the day",
                                   n[1]->value);
  date->year = (gint) n[0]->value;
  date->year_digits = 4;
  date->month = (guint8) n[1]->value;
  date->day = (guint8) n[2]->value;
  return TRUE;
}

/* The year is last, or nowhere. */
static gboolean
set_cell_year_last (TlCellReader *reader, TlCellDate *date, const TlCellToken *n[3], gunichar sign)
{
  TlDayOrder order = reader->rules->order;

  if (n[0]->digits > 2 || n[1]->digits > 2 || n[2]->digits > 4 || n[2]->digits == 1)
    return _tl_cell_reader_refuse (reader, "is not a date: write year-month-day");
  if (n[2]->digits == 3)
    return _tl_cell_reader_refuse (reader, "needs a year of four digits: %04u", n[2]->value);
  if (n[0]->value > 31)
    return refuse_short_first_year (reader, n);
  date->year = (gint) n[2]->value;
  date->year_digits = n[2]->digits;
  if (sign == '.' && n[2]->digits == 4)
    return set_cell_dots (reader, date, n);
  if (!set_cell_order (reader, date, n[0]->value, n[1]->value, order))
    return FALSE;
  if (date->two_orders && n[2]->digits == 2 && n[2]->value <= 12)
    return _tl_cell_reader_refuse (reader,
                                   "could have its day, month and year in any order: "
                                   "give the order (dates=dmy or dates=mdy) or write the year with four digits");
  return TRUE;
}

static gboolean
read_three_numbers (TlCellReader *reader, TlCellDate *date, const TlCellToken *n[3], gunichar sign)
{
  gboolean ok;

  reader->at += 5;
  if (n[0]->digits == 3)
    return refuse_short_first_year (reader, n);
  ok = n[0]->digits == 4 ? set_cell_year_first (reader, date, n) : set_cell_year_last (reader, date, n, sign);
  if (ok && (date->month == 0 || date->day == 0))
    return _tl_cell_reader_refuse (reader, "has no %s 0", date->month == 0 ? "month" : "day");
  return ok;
}

/* ---- two numbers ------------------------------------------------------------------------------------------------- */

/* 2013/14, 2013-14: two years, or a month that does not exist. */
static gboolean
refuse_years (TlCellReader *reader, const TlCellToken *a, const TlCellToken *b)
{
  guint last = a->value / 100 * 100 + b->value;

  if (last <= a->value)
    last += 100;
  if (b->digits == 2 && b->value > 0 && a->value > 0)
    return _tl_cell_reader_refuse (reader,
                                   "has no month %u: write %04u/%04u for the years from the one to the other, or "
                                   "year-month, such as %04u-12, for a month",
                                   b->value, a->value, last, a->value);
  return _tl_cell_reader_refuse (reader, "has no month %u", b->value);
}

static gboolean
refuse_two_readings (TlCellReader *reader, const TlCellToken *a, const TlCellToken *b)
{
  guint day = a->value > 12 ? a->value : b->value, month = a->value > 12 ? b->value : a->value;

  if (month < 1 || month > 12)
    return _tl_cell_reader_refuse (reader, "is not a date: write year-month-day, year-month or the year");
  return _tl_cell_reader_refuse (reader,
                                 "has two readings: write XXXX-%02u-%02u for a day without a year, or the year with "
                                 "four digits, such as 20%02u-%02u, for a month",
                                 month, MIN (day, 31), b->value % 100, MIN (a->value, 12));
}

/* 2014/05, 5/2014. With a hyphen other numbers may be the ends of a span. */
static gboolean
read_two_numbers (TlCellReader *reader, TlCellDate *date, const TlCellToken *a, const TlCellToken *b, gunichar sign)
{
  const TlCellToken *year = a->digits == 4 ? a : b, *month = a->digits == 4 ? b : a;

  if (sign == '-' && (year->digits != 4 || month->digits > 2 || (month == a && month->value > 12)))
    return FALSE;
  if (a->digits <= 2 && b->digits <= 2)
    return _tl_cell_reader_peek (reader, 3)->kind == TL_CELL_END && refuse_two_readings (reader, a, b);
  if (year->digits != 4 || month->digits > 2)
    return FALSE;
  if (month->value < 1 || month->value > 12)
    return month == b ? refuse_years (reader, a, b) : _tl_cell_reader_refuse (reader, "has no month %u", month->value);
  reader->at += 3;
  date->year = (gint) year->value;
  date->year_digits = 4;
  date->month = (guint8) month->value;
  return TRUE;
}

gboolean
_tl_cell_numbers_read (TlCellReader *reader, TlCellDate *date)
{
  const TlCellToken *t[5];
  const TlCellToken *n[3];

  for (guint i = 0; i < 5; i++)
    t[i] = _tl_cell_reader_peek (reader, i);
  for (guint i = 0; i < 3; i++)
    n[i] = t[2 * i];
  if (t[1]->kind != TL_CELL_SIGN || !t[1]->glued || t[2]->kind != TL_CELL_NUMBER || !t[2]->glued
      || (t[1]->sign != '-' && t[1]->sign != '/' && t[1]->sign != '.'))
    return FALSE;
  if (t[3]->glued && t[4]->glued && _tl_cell_token_is_sign (t[3], t[1]->sign) && t[4]->kind == TL_CELL_NUMBER)
    return read_three_numbers (reader, date, n, t[1]->sign);
  return read_two_numbers (reader, date, n[0], n[1], t[1]->sign);
}

/* ---- numbers of Excel -------------------------------------------------------------------------------------------- */

/* The days since 1970-01-01 of the day before day 1 of the system of 1900, counted from its day 61 on, because it has a
 * 29 February 1900, number 60, that never was (ECMA-376, part 1, 18.17.4.1); and of day 0 of the system of 1904. */
#define EXCEL_1900 (-25569)
#define EXCEL_1904 (-24107)

/* A number of at most five digits, or of five and a fraction. */
static gboolean
measure_serial (const TlCellReader *reader, gint64 *day, gdouble *fraction)
{
  const TlCellToken *t = reader->tokens;
  gdouble scale = 1;

  *fraction = 0;
  if (t[0].kind != TL_CELL_NUMBER || t[0].digits > 5)
    return FALSE;
  *day = t[0].value;
  if (reader->n == 1)
    return !t[0].ordinal;
  if (reader->n != 3 || t[0].digits != 5 || !_tl_cell_token_is_sign (&t[1], '.') || t[2].kind != TL_CELL_NUMBER)
    return FALSE;
  for (gsize i = t[2].begin; i < t[2].end; i++)
    *fraction += (reader->text[i] - '0') * (scale /= 10);
  return t[1].glued && t[2].glued;
}

/* Excel's clock has seconds; a fraction of a day is near one. */
static void
add_serial (TlCellText *out, gint64 day, gdouble fraction)
{
  gint64 instant = day * 86400 + (gint64) floor (fraction * 86400 + 0.5);
  gint second;
  TlCivil civil = _tl_civil_from_instant (instant, &second);
  gchar text[40];

  g_snprintf (text, sizeof text, "%04d-%02d-%02d", (gint) civil.year, civil.month, civil.day);
  _tl_cell_text_add (out, text);
  if (fraction <= 0)
    return;
  g_snprintf (text, sizeof text, second % 60 == 0 ? "T%02d:%02d" : "T%02d:%02d:%02d", second / 3600, second / 60 % 60,
              second % 60);
  _tl_cell_text_add (out, text);
}

gboolean
_tl_cell_serial_read (TlCellReader *reader, TlCellText *out)
{
  gint serial = reader->rules->serial;
  gdouble fraction;
  gint64 day;

  if (!measure_serial (reader, &day, &fraction) || (reader->rules->years && day <= 999))
    return FALSE;
  if (serial == 0)
    return day >= 20000 && day <= 60000
           && _tl_cell_reader_refuse (reader, "may be Excel's number of a day: give serial=1900, or serial=1904 for a "
                                              "workbook of an old Macintosh, or write the date");
  if (serial == 1900 && (day == 0 || day == 60))
    return _tl_cell_reader_refuse (reader, "is a day of Excel that never was (%s)",
                                   day == 0 ? "0 January 1900" : "29 February 1900");
  add_serial (out, day + (serial == 1904 ? EXCEL_1904 : EXCEL_1900 + (day < 60)), fraction);
  return TRUE;
}
