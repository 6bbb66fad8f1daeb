/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Days and seconds of the proleptic Gregorian calendar, for any year. */
#include "config.h"

#include "date/tl-calendar-private.h"

#include <libtimeline/tl-date.h>

#define SECONDS_A_DAY 86400
#define DAYS_A_CYCLE 146097 /* of 400 years */

gboolean
_tl_is_leap (gint64 year)
{
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int
_tl_days_in_month (gint64 year, int month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  return days[month - 1] + (month == 2 && _tl_is_leap (year));
}

/* Days since 1970-01-01, counted in years that begin in March, so that the leap day is the last. */
static gint64
days_from_civil (gint64 year, int month, int day)
{
  gint64 y = month <= 2 ? year - 1 : year;
  gint64 cycle = _tl_floor_div (y, 400), of_cycle = y - cycle * 400;
  gint64 of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;

  return cycle * DAYS_A_CYCLE + of_cycle * 365 + of_cycle / 4 - of_cycle / 100 + of_year - 719468;
}

gint64
_tl_day_begin (gint64 year, int month, int day)
{
  if (year < TL_YEAR_MIN)
    return TL_INSTANT_PAST;
  if (year > TL_YEAR_MAX)
    return TL_INSTANT_FUTURE;
  return days_from_civil (year, month, day) * SECONDS_A_DAY;
}

gint64
_tl_day_end (gint64 year, int month, int day)
{
  gint64 begin = _tl_day_begin (year, month, day);

  return begin == TL_INSTANT_PAST || begin == TL_INSTANT_FUTURE ? begin : begin + SECONDS_A_DAY - 1;
}

TlCivil
_tl_civil_from_instant (gint64 instant, int *second)
{
  gint64 days = _tl_floor_div (instant, SECONDS_A_DAY), since = days + 719468;
  gint64 cycle = _tl_floor_div (since, DAYS_A_CYCLE), of_cycle = since - cycle * DAYS_A_CYCLE;
  gint64 year = (of_cycle - of_cycle / 1460 + of_cycle / 36524 - of_cycle / 146096) / 365;
  int of_year = (int) (of_cycle - (365 * year + year / 4 - year / 100));
  int month = (5 * of_year + 2) / 153;
  TlCivil civil;

  civil.day = of_year - (153 * month + 2) / 5 + 1;
  civil.month = month < 10 ? month + 3 : month - 9;
  civil.year = year + cycle * 400 + (civil.month <= 2);
  if (second != NULL)
    *second = (int) (instant - days * SECONDS_A_DAY);
  return civil;
}
