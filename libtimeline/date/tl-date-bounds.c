/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* One date of an EDTF expression: its level, precision, flags and bounds. */
#include "config.h"

#include "date/tl-calendar-private.h"
#include "date/tl-date-parse-private.h"

#include <stdlib.h>
#include <string.h>

/* ---- level and precision ----------------------------------------------------------------------------------------- */

/* The number of X at the end of the year; -1 if there is one elsewhere. */
static int
trailing_x (const TlSingle *self)
{
  int n = 0;

  for (int i = 3; i >= 0 && self->year[i] == 'X'; i--)
    n++;
  return n == self->n_x[0] ? n : -1;
}

static gboolean
has_season (const TlSingle *self)
{
  return self->month[0] >= '2' && self->month[0] <= '4';
}

/* Level 1 has X only in the forms 201X, 20XX, 2004-XX, 1985-04-XX and 1985-XX-XX. */
static int
unspecified_level (const TlSingle *self)
{
  int year = self->n_x[0], month = self->n_x[1], day = self->n_x[2];

  if (year + month + day == 0)
    return 0;
  if (year > 0)
    return trailing_x (self) == year && year <= 2 && self->month[0] == '\0' ? 1 : 2;
  if (month > 0)
    return month == 2 && (self->day[0] == '\0' || day == 2) ? 1 : 2;
  return day == 2 ? 1 : 2;
}

int
_tl_single_level (const TlSingle *self)
{
  int level = unspecified_level (self);

  if (self->on_parts || self->exponent >= 0 || self->significant > 0
      || (has_season (self) && strcmp (self->month, "24") > 0))
    return 2;
  if (self->form == TL_YEAR_LONG || self->negative || has_season (self) || self->flags[0] != 0 || self->flags[1] != 0)
    level = MAX (level, 1);
  return self->flags[2] != 0 ? MAX (level, 1) : level;
}

static int
count_digits (gint64 number)
{
  int n = 1;

  for (; number >= 10; number /= 10)
    n++;
  return n;
}

static TlPrecision
precision_of_digits (int unknown)
{
  return (TlPrecision) MIN ((int) TL_PRECISION_YEAR + MAX (unknown, 0), (int) TL_PRECISION_LONGER);
}

TlPrecision
_tl_single_precision (const TlSingle *self)
{
  if (self->n_time > 0)
    return (TlPrecision) ((int) TL_PRECISION_SECOND + 3 - self->n_time);
  if (self->day[0] != '\0')
    return TL_PRECISION_DAY;
  if (self->month[0] != '\0')
    return has_season (self) ? TL_PRECISION_SEASON : TL_PRECISION_MONTH;
  if (self->significant > 0)
    return precision_of_digits ((self->form == TL_YEAR_LONG ? count_digits (self->number) : 4) - self->significant);
  return precision_of_digits (self->form == TL_YEAR_LONG ? 0 : trailing_x (self));
}

guint8
_tl_single_flags (const TlSingle *self)
{
  guint8 flags = self->flags[0] | self->flags[1] | self->flags[2];

  if (_tl_single_is_masked (self))
    flags |= TL_DATE_UNSPECIFIED;
  if (self->n_time > 0 && !self->zoned)
    flags |= TL_DATE_LOCAL;
  return flags;
}

/* ---- years ------------------------------------------------------------------------------------------------------- */

/* The smallest and greatest magnitude of the year. */
static void
magnitudes (const TlSingle *self, gint64 *least, gint64 *most)
{
  gint64 number = self->number, unit = 1;
  int unknown;

  *least = *most = 0;
  for (int i = 0; self->form == TL_YEAR_DIGITS && i < 4; i++)
    {
      *least = *least * 10 + (self->year[i] == 'X' ? 0 : self->year[i] - '0');
      *most = *most * 10 + (self->year[i] == 'X' ? 9 : self->year[i] - '0');
    }
  if (self->form == TL_YEAR_LONG)
    *least = *most = number;
  if (self->significant == 0)
    return;
  unknown = (self->form == TL_YEAR_LONG ? count_digits (number) : 4) - self->significant;
  for (int i = 0; i < unknown; i++)
    unit *= 10;
  *least -= *least % unit;
  if (__builtin_add_overflow (*least, unit - 1, most))
    *most = G_MAXINT64;
}

static void
years (const TlSingle *self, gint64 *first, gint64 *last)
{
  gint64 least, most;

  magnitudes (self, &least, &most);
  *first = self->negative ? -most : least;
  *last = self->negative ? -MAX (least, 1) : most;
}

static gboolean
matches_year (const TlSingle *self, gint64 year)
{
  gint64 magnitude = ABS (year);

  for (int i = 3; i >= 0; i--, magnitude /= 10)
    if (self->year[i] != 'X' && self->year[i] - '0' != magnitude % 10)
      return FALSE;
  return TRUE;
}

/* ---- days -------------------------------------------------------------------------------------------------------- */

static gboolean
matches_mask (const char *digits, int number)
{
  return digits[0] == '\0'
         || ((digits[0] == 'X' || digits[0] - '0' == number / 10)
             && (digits[1] == 'X' || digits[1] - '0' == number % 10));
}

/* The first or last day, in a common or a leap year, that the month and day may mean; 0 if there is none. */
static int
find_day (const TlSingle *self, gboolean leap, gboolean want_last)
{
  int year = leap ? 2000 : 2001, found = 0;

  for (int month = 1; month <= 12; month++)
    for (int day = 1; matches_mask (self->month, month) && day <= _tl_days_in_month (year, month); day++)
      if (matches_mask (self->day, day) && (want_last || found == 0))
        found = month * 100 + day;
  return found;
}

/* Whether the year has such a day depends only on whether it is a leap year. */
static gboolean
find_date (const TlSingle *self, gint64 from, gint64 to, gboolean want_last, TlCivil *civil)
{
  const int days[] = { find_day (self, FALSE, want_last), find_day (self, TRUE, want_last) };
  gint64 step = from <= to ? 1 : -1;

  for (gint64 year = from;; year += step)
    {
      int day = days[_tl_is_leap (year)];

      if (day > 0 && (self->form == TL_YEAR_LONG || self->significant > 0 || matches_year (self, year)))
        {
          *civil = (TlCivil){ year, day / 100, day % 100 };
          return TRUE;
        }
      if (year == to)
        return FALSE;
    }
}

/* ---- seasons ----------------------------------------------------------------------------------------------------- */

/* By code from 21: the first month and the number of months. 21 to 24 and 25 to 28 are the meteorological seasons of
 * the north, 29 to 32 those of the south; quarters, thirds and halves follow. A season that begins in December ends in
 * the next year. */
static const struct
{
  int month;
  int length;
} seasons[] = {
  { 3, 3 }, { 6, 3 }, { 9, 3 }, { 12, 3 }, { 3, 3 },  { 6, 3 }, { 9, 3 }, { 12, 3 }, { 9, 3 }, { 12, 3 }, { 3, 3 },
  { 6, 3 }, { 1, 3 }, { 4, 3 }, { 7, 3 },  { 10, 3 }, { 1, 4 }, { 5, 4 }, { 9, 4 },  { 1, 6 }, { 7, 6 },
};

static void
season_bounds (const TlSingle *self, gint64 first_year, gint64 last_year, gint64 *first, gint64 *last)
{
  int code = (self->month[0] - '0') * 10 + self->month[1] - '0' - 21;
  int end = seasons[code].month + seasons[code].length - 1;

  if (end > 12)
    {
      end -= 12;
      last_year++;
    }
  *first = _tl_day_begin (first_year, seasons[code].month, 1);
  *last = _tl_day_end (last_year, end, _tl_days_in_month (last_year, end));
}

/* ---- bounds ------------------------------------------------------------------------------------------------------ */

static void
narrow_to_time (TlSingle *self)
{
  static const int lengths[] = { 86400, 3600, 60, 1 };

  self->first += self->hour * 3600 + self->minute * 60 + self->second - self->zone * 60;
  self->last = self->first + lengths[self->n_time] - 1;
}

static int
two_digits (const char *digits)
{
  return (digits[0] - '0') * 10 + digits[1] - '0';
}

/* The fast case: a date without X. */
static gboolean
find_plain_bounds (TlSingle *self)
{
  gint64 year = atoi (self->year) * (self->negative ? -1 : 1);
  int month = self->month[0] != '\0' ? two_digits (self->month) : 0;
  int day = self->day[0] != '\0' ? two_digits (self->day) : 0;
  int last_month = month > 0 ? month : 12;

  if (self->day[0] != '\0' && (day < 1 || day > _tl_days_in_month (year, month)))
    return FALSE;
  self->first = _tl_day_begin (year, MAX (month, 1), MAX (day, 1));
  self->last = _tl_day_end (year, last_month, day > 0 ? day : _tl_days_in_month (year, last_month));
  if (self->n_time > 0)
    narrow_to_time (self);
  return TRUE;
}

gboolean
_tl_single_find_bounds (TlSingle *self)
{
  TlCivil begin, end;
  gint64 from, to;

  if (self->form == TL_YEAR_DIGITS && self->significant == 0 && !has_season (self) && !_tl_single_is_masked (self))
    return find_plain_bounds (self);
  years (self, &from, &to);
  if (has_season (self))
    {
      season_bounds (self, from, to, &self->first, &self->last);
      return TRUE;
    }
  if (!find_date (self, from, to, FALSE, &begin) || !find_date (self, to, from, TRUE, &end))
    return FALSE;
  self->first = _tl_day_begin (begin.year, begin.month, begin.day);
  self->last = _tl_day_end (end.year, end.month, end.day);
  return TRUE;
}

/* ---- days, months and years that it may mean --------------------------------------------------------------------- */

gboolean
_tl_single_is_masked (const TlSingle *self)
{
  return (self->n_x[0] | self->n_x[1] | self->n_x[2]) != 0;
}

static gboolean
stands_for_year (const TlSingle *self, gint64 year)
{
  if (year != 0 && (year < 0) != self->negative)
    return FALSE;
  return self->form == TL_YEAR_LONG || self->significant > 0 || matches_year (self, year);
}

static gboolean
matches_season (const TlSingle *self, gint64 year, int month)
{
  int code = two_digits (self->month) - 21;

  for (int i = seasons[code].month - 1; i < seasons[code].month - 1 + seasons[code].length; i++)
    if ((month == 0 || i % 12 + 1 == month) && stands_for_year (self, year - i / 12))
      return TRUE;
  return FALSE;
}

gboolean
_tl_single_matches (const TlSingle *self, gint64 year, int month, int day)
{
  if (has_season (self))
    return matches_season (self, year, month);
  if (!stands_for_year (self, year))
    return FALSE;
  for (int m = MAX (month, 1); m <= (month > 0 ? month : 12); m++)
    for (int d = MAX (day, 1); matches_mask (self->month, m) && d <= (day > 0 ? day : _tl_days_in_month (year, m)); d++)
      if (matches_mask (self->day, d))
        return TRUE;
  return FALSE;
}

/* ---- its members ------------------------------------------------------------------------------------------------- */

/* Whether every digit after the first X is an X too. Such a date has no gaps. */
static gboolean
ends_in_x (const TlSingle *self)
{
  const char *const parts[] = { self->form == TL_YEAR_DIGITS ? self->year : "", self->month, self->day };
  gboolean any = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    for (const char *p = parts[i]; *p != '\0'; p++)
      {
        if (any && *p != 'X')
          return FALSE;
        any |= *p == 'X';
      }
  return TRUE;
}

/* The number of members in a common or a leap year. */
static guint
count_in_year (const TlSingle *self, gboolean leap)
{
  guint n = 0;

  if (has_season (self) || self->month[0] == '\0')
    return 1;
  for (int month = 1; month <= 12; month++)
    {
      int days = self->day[0] != '\0' ? _tl_days_in_month (leap ? 2000 : 2001, month) : 1;

      for (int day = 1; matches_mask (self->month, month) && day <= days; day++)
        n += matches_mask (self->day, day);
    }
  return n;
}

static guint
count_in_years (const TlSingle *self)
{
  const guint counts[] = { count_in_year (self, FALSE), count_in_year (self, TRUE) };
  gint64 first, last;
  guint n = 0;

  years (self, &first, &last);
  for (gint64 year = first; year <= last && n <= TL_MEMBERS_MAX; year++)
    n += stands_for_year (self, year) ? counts[_tl_is_leap (year)] : 0;
  return n;
}

guint
_tl_single_count_members (const TlSingle *self)
{
  gint64 next = self->first, first, last;
  guint n;

  if (!_tl_single_is_masked (self) || ends_in_x (self))
    return 1;
  n = count_in_years (self);
  if (n > TL_MEMBERS_MAX)
    return n;
  while (_tl_single_find_member (self, next, &first, &last))
    {
      if (first > next)
        return n;
      if (last == TL_INSTANT_FUTURE)
        break;
      next = last + 1;
    }
  return 1;
}

/* A year or a season of it. */
static void
long_member (const TlSingle *self, gint64 year, gint64 *first, gint64 *last)
{
  if (has_season (self))
    {
      season_bounds (self, year, year, first, last);
      return;
    }
  *first = _tl_day_begin (year, 1, 1);
  *last = _tl_day_end (year, 12, 31);
}

/* The first month or day in the year of FROM, not before it. */
static gboolean
find_short_member (const TlSingle *self, TlCivil from, gint64 *first, gint64 *last)
{
  for (int month = from.month; month <= 12; month++)
    {
      int days = matches_mask (self->month, month) ? _tl_days_in_month (from.year, month) : 0;

      if (days > 0 && self->day[0] == '\0')
        {
          *first = _tl_day_begin (from.year, month, 1);
          *last = _tl_day_end (from.year, month, days);
          return TRUE;
        }
      for (int day = month == from.month ? from.day : 1; day <= days; day++)
        if (matches_mask (self->day, day))
          {
            *first = _tl_day_begin (from.year, month, day);
            *last = *first + 86399;
            return TRUE;
          }
    }
  return FALSE;
}

gboolean
_tl_single_find_member (const TlSingle *self, gint64 from, gint64 *first, gint64 *last)
{
  gboolean is_long = has_season (self) || self->month[0] == '\0';
  gint64 least, most;
  TlCivil begin;

  if (from > self->last)
    return FALSE;
  begin = _tl_civil_from_instant (MAX (from, self->first), NULL);
  years (self, &least, &most);
  for (gint64 year = MAX (least, begin.year - is_long); year <= most; year++) /* a winter ends in the next year */
    {
      if (!stands_for_year (self, year))
        continue;
      if (is_long)
        long_member (self, year, first, last);
      if (is_long ? *last >= from
                  : find_short_member (self, year == begin.year ? begin : (TlCivil){ year, 1, 1 }, first, last))
        return TRUE;
    }
  return FALSE;
}
