/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The known phrases, and what each means on a day. Weeks are those of ISO 8601, from Monday to Sunday. */
#include "config.h"

#include "date/tl-phrase-private.h"

/* ---- days of the week -------------------------------------------------------------------------------------------- */

static gint64
latest_before (gint64 day, int weekday)
{
  gint64 back = (_tl_phrase_weekday_of (day) - weekday + 7) % 7;

  return day - (back == 0 ? 7 : back);
}

/* The latest one before the day. If it is in the same week, counted from Sunday or from Monday, the one a week earlier
 * may be meant too. */
static void
mean_last_weekday (TlSense *sense, const int *v)
{
  gint64 latest = latest_before (sense->day, v[0]);
  gboolean same_week = _tl_phrase_weekday_of (sense->day) != 6 && latest >= _tl_phrase_monday_of (sense->day);

  if (same_week)
    _tl_phrase_add_day (sense, latest - 7);
  _tl_phrase_add_day (sense, latest);
}

static void
mean_past_weekday (TlSense *sense, const int *v)
{
  _tl_phrase_add_day (sense, latest_before (sense->day, v[0]));
}

static void
mean_coming_weekday (TlSense *sense, const int *v)
{
  _tl_phrase_add_day (sense, latest_before (sense->day, v[0]) + (_tl_phrase_weekday_of (sense->day) == v[0] ? 14 : 7));
}

/* The latest one, including the day itself. */
static void
mean_weekday (TlSense *sense, const int *v)
{
  _tl_phrase_add_day (sense,
                      _tl_phrase_weekday_of (sense->day) == v[0] ? sense->day : latest_before (sense->day, v[0]));
  if (sense->is_ahead)
    mean_coming_weekday (sense, v);
}

/* The next one. If it is in this week, the one of the next week may be meant too. */
static void
mean_next_weekday (TlSense *sense, const int *v)
{
  gint64 of_next_week = _tl_phrase_monday_of (sense->day) + 7 + v[0];

  if (of_next_week - 7 > sense->day)
    _tl_phrase_add_day (sense, of_next_week - 7);
  _tl_phrase_add_day (sense, of_next_week);
}

/* The one of this week. If it is past, the next one may be meant too. */
static void
mean_this_weekday (TlSense *sense, const int *v)
{
  gint64 of_this_week = _tl_phrase_monday_of (sense->day) + v[0];

  _tl_phrase_add_day (sense, of_this_week);
  if (of_this_week < sense->day)
    _tl_phrase_add_day (sense, of_this_week + 7);
}

static void
mean_weekday_last_week (TlSense *sense, const int *v)
{
  _tl_phrase_add_day (sense, _tl_phrase_monday_of (sense->day) - 7 + v[0]);
}

static void
mean_weekday_next_week (TlSense *sense, const int *v)
{
  _tl_phrase_add_day (sense, _tl_phrase_monday_of (sense->day) + 7 + v[0]);
}

/* ---- days -------------------------------------------------------------------------------------------------------- */

static void
mean_today (TlSense *sense, const int *v)
{
  (void) v;
  _tl_phrase_add_day (sense, sense->day);
}

static void
mean_yesterday (TlSense *sense, const int *v)
{
  (void) v;
  _tl_phrase_add_day (sense, sense->day - 1);
}

static void
mean_tomorrow (TlSense *sense, const int *v)
{
  (void) v;
  _tl_phrase_add_day (sense, sense->day + 1);
}

static void
mean_two_days_back (TlSense *sense, const int *v)
{
  (void) v;
  _tl_phrase_add_day (sense, sense->day - 2);
}

static void
mean_two_days_on (TlSense *sense, const int *v)
{
  (void) v;
  _tl_phrase_add_day (sense, sense->day + 2);
}

/* A night belongs to two days. */
static void
mean_last_night (TlSense *sense, const int *v)
{
  (void) v;
  _tl_phrase_add_day (sense, sense->day - 1);
  _tl_phrase_add_day (sense, sense->day);
}

/* ---- weeks, months, years ---------------------------------------------------------------------------------------- */

/* The unit BY units after the one of the day. */
static void
add_unit (TlSense *sense, int unit, int by)
{
  gint64 monday = _tl_phrase_monday_of (sense->day) + 7 * by, year = sense->civil.year;
  int quarter = (sense->civil.month - 1) / 3 + by;

  if (unit == TL_UNIT_DAY)
    _tl_phrase_add_day (sense, sense->day + by);
  else if (unit == TL_UNIT_WEEK)
    _tl_phrase_add_range (sense, monday, monday + 6);
  else if (unit == TL_UNIT_MONTH)
    _tl_phrase_add_month (sense, year, sense->civil.month + by, "");
  else if (unit == TL_UNIT_QUARTER)
    _tl_phrase_add_season (sense, year + (quarter < 0 ? -1 : quarter / 4), 33 + (quarter + 4) % 4);
  else if (unit == TL_UNIT_YEAR)
    _tl_phrase_add_year (sense, year + by, "");
  else if (unit == TL_UNIT_DECADE)
    _tl_phrase_add_years (sense, year / 10 + by, 10);
  else if (unit == TL_UNIT_CENTURY)
    _tl_phrase_add_years (sense, year / 100 + by, 100);
}

static void
mean_this_unit (TlSense *sense, const int *v)
{
  add_unit (sense, v[0], 0);
}

static void
mean_last_unit (TlSense *sense, const int *v)
{
  add_unit (sense, v[0], -1);
}

static void
mean_next_unit (TlSense *sense, const int *v)
{
  add_unit (sense, v[0], 1);
}

static void
mean_earlier_unit (TlSense *sense, const int *v)
{
  add_unit (sense, v[0], 0);
  sense->n = 0;
  _tl_phrase_add_range (sense, sense->meanings[0].first, sense->day);
}

static void
mean_later_unit (TlSense *sense, const int *v)
{
  add_unit (sense, v[0], 0);
  sense->n = 0;
  _tl_phrase_add_range (sense, sense->day, sense->meanings[0].last);
}

static void
mean_last_weekend (TlSense *sense, const int *v)
{
  gint64 saturday = _tl_phrase_monday_of (sense->day) - 2;

  (void) v;
  _tl_phrase_add_range (sense, saturday, saturday + 1);
}

/* On Saturday or Sunday the current one, else the last. */
static void
mean_weekend (TlSense *sense, const int *v)
{
  gint64 saturday = _tl_phrase_monday_of (sense->day) + 5;

  if (saturday > sense->day)
    mean_last_weekend (sense, v);
  else
    _tl_phrase_add_range (sense, saturday, saturday + 1);
}

static void
mean_this_weekend (TlSense *sense, const int *v)
{
  (void) v;
  _tl_phrase_add_range (sense, _tl_phrase_monday_of (sense->day) + 5, _tl_phrase_monday_of (sense->day) + 6);
}

static void
mean_next_weekend (TlSense *sense, const int *v)
{
  (void) v;
  if (_tl_phrase_weekday_of (sense->day) < 5)
    mean_this_weekend (sense, v);
  _tl_phrase_add_range (sense, _tl_phrase_monday_of (sense->day) + 12, _tl_phrase_monday_of (sense->day) + 13);
}

/* ---- counted units ----------------------------------------------------------------------------------------------- */

/* Days are counted exactly. A number of longer units is rough, so the result is no more exact than the unit, and
 * approximate. */
static void
add_distance (TlSense *sense, int number, int unit, int sign)
{
  gint64 by = (gint64) sign * number, week = unit == TL_UNIT_FORTNIGHT ? 14 : 7;

  if (unit == TL_UNIT_DAY)
    _tl_phrase_add_day (sense, sense->day + by);
  else if (unit == TL_UNIT_WEEK || unit == TL_UNIT_FORTNIGHT)
    {
      _tl_phrase_add_day (sense, sense->day + by * week);
      _tl_phrase_mark (sense, "~");
    }
  else if (unit == TL_UNIT_MONTH || unit == TL_UNIT_QUARTER)
    _tl_phrase_add_month (sense, sense->civil.year, sense->civil.month + (int) by * (unit == TL_UNIT_QUARTER ? 3 : 1),
                          "~");
  else
    _tl_phrase_add_year (sense,
                         sense->civil.year
                             + by
                                   * (unit == TL_UNIT_YEAR     ? 1
                                      : unit == TL_UNIT_DECADE ? 10
                                                               : 100),
                         "~");
}

static void
mean_ago (TlSense *sense, const int *v)
{
  add_distance (sense, v[0], v[1], -1);
}

static void
mean_hence (TlSense *sense, const int *v)
{
  add_distance (sense, v[0], v[1], 1);
}

/* "In the last three months" extends from then to the day. */
static void
mean_last_units (TlSense *sense, const int *v)
{
  add_distance (sense, v[0], v[1], -1);
  _tl_phrase_add_day (sense, sense->day);
  sense->is_span = sense->has_start = TRUE;
}

static void
mean_next_units (TlSense *sense, const int *v)
{
  _tl_phrase_add_day (sense, sense->day);
  add_distance (sense, v[0], v[1], 1);
  sense->is_span = sense->has_start = TRUE;
}

/* ---- months and days of months ----------------------------------------------------------------------------------- */

/* The one of this year. If it is in the future, the one of the year before may be meant too. */
static void
mean_month (TlSense *sense, const int *v)
{
  if (v[0] > sense->civil.month)
    _tl_phrase_add_month (sense, sense->civil.year - 1, v[0], "");
  _tl_phrase_add_month (sense, sense->civil.year, v[0], "");
}

/* The latest one before the day. If it is in the same year, the one of the year before may be meant too. */
static void
mean_last_month_named (TlSense *sense, const int *v)
{
  _tl_phrase_add_month (sense, sense->civil.year - 1, v[0], "");
  if (v[0] < sense->civil.month)
    _tl_phrase_add_month (sense, sense->civil.year, v[0], "");
}

static void
mean_next_month_named (TlSense *sense, const int *v)
{
  if (v[0] > sense->civil.month)
    _tl_phrase_add_month (sense, sense->civil.year, v[0], "");
  _tl_phrase_add_month (sense, sense->civil.year + 1, v[0], "");
}

static void
mean_this_month_named (TlSense *sense, const int *v)
{
  _tl_phrase_add_month (sense, sense->civil.year, v[0], "");
}

static void
mean_month_last_year (TlSense *sense, const int *v)
{
  _tl_phrase_add_month (sense, sense->civil.year - 1, v[0], "");
}

static void
mean_month_next_year (TlSense *sense, const int *v)
{
  _tl_phrase_add_month (sense, sense->civil.year + 1, v[0], "");
}

static void
mean_month_of_year (TlSense *sense, const int *v)
{
  _tl_phrase_add_month (sense, v[1], v[0], "");
}

/* Only days that exist. */
static void
add_day_of (TlSense *sense, gint64 year, int month, int day)
{
  if (day <= _tl_days_in_month (year, month))
    _tl_phrase_add_day (sense, _tl_phrase_day_of (year, month, day));
}

static void
mean_month_day_year (TlSense *sense, const int *v)
{
  add_day_of (sense, v[2], v[0], v[1]);
}

static void
mean_day_month_year (TlSense *sense, const int *v)
{
  add_day_of (sense, v[2], v[1], v[0]);
}

static void
mean_month_day (TlSense *sense, const int *v)
{
  gint64 year = sense->civil.year;

  if (v[1] <= _tl_days_in_month (year, v[0]) && _tl_phrase_day_of (year, v[0], v[1]) > sense->day)
    add_day_of (sense, year - 1, v[0], v[1]);
  add_day_of (sense, year, v[0], v[1]);
}

static void
mean_day_month (TlSense *sense, const int *v)
{
  mean_month_day (sense, (const int[]){ v[1], v[0] });
}

/* "The 19th": the one of this month. If it is in the future, the one of the month before may be meant too. */
static void
mean_day (TlSense *sense, const int *v)
{
  int month = sense->civil.month;

  if (v[0] > sense->civil.day)
    add_day_of (sense, sense->civil.year - (month == 1), month == 1 ? 12 : month - 1, v[0]);
  add_day_of (sense, sense->civil.year, month, v[0]);
}

/* ---- seasons and years ------------------------------------------------------------------------------------------- */

static void
mean_season_of_year (TlSense *sense, const int *v)
{
  _tl_phrase_add_season (sense, v[1], v[0]);
}

/* In January and February winter is the one that began in the year before. */
static void
mean_this_season (TlSense *sense, const int *v)
{
  _tl_phrase_add_season (sense, sense->civil.year - (v[0] == 24 && sense->civil.month <= 2), v[0]);
}

/* The latest one that has ended. If it is in the same year, the one before may be meant too. */
static void
mean_last_season (TlSense *sense, const int *v)
{
  gint64 year = sense->civil.year;

  _tl_phrase_add_season (sense, year, v[0]);
  sense->n = 0;
  if (sense->meanings[0].last < sense->day)
    {
      _tl_phrase_add_season (sense, year - 1, v[0]);
      _tl_phrase_add_season (sense, year, v[0]);
      return;
    }
  _tl_phrase_add_season (sense, year - 1, v[0]);
  sense->n = 0;
  _tl_phrase_add_season (sense, sense->meanings[0].last < sense->day ? year - 1 : year - 2, v[0]);
}

static void
mean_season (TlSense *sense, const int *v)
{
  gint64 year = sense->civil.year;

  _tl_phrase_add_season (sense, year, v[0]);
  if (sense->meanings[0].first <= sense->day)
    return;
  sense->n = 0;
  _tl_phrase_add_season (sense, year - 1, v[0]);
  _tl_phrase_add_season (sense, year, v[0]);
}

static void
mean_season_last_year (TlSense *sense, const int *v)
{
  _tl_phrase_add_season (sense, sense->civil.year - 1, v[0]);
}

static void
mean_year (TlSense *sense, const int *v)
{
  _tl_phrase_add_year (sense, v[0], "");
}

static void
mean_decade (TlSense *sense, const int *v)
{
  _tl_phrase_add_years (sense, v[0], 10);
}

static void
mean_century (TlSense *sense, const int *v)
{
  _tl_phrase_add_years (sense, v[0] - 1, 100);
}

static void
mean_iso_day (TlSense *sense, const int *v)
{
  add_day_of (sense, v[0], v[1], v[2]);
}

/* ---- the table --------------------------------------------------------------------------------------------------- */

const TlPhraseRule _tl_phrase_rules[] = {
  { "today", mean_today },
  { "tonight", mean_today },
  { "that day", mean_today },
  { "same day", mean_today },
  { "earlier today", mean_today },
  { "later today", mean_today },
  { "this DAYTIME", mean_today },
  { "yesterday", mean_yesterday },
  { "yesterday DAYTIME", mean_yesterday },
  { "previous day", mean_yesterday },
  { "day before", mean_yesterday },
  { "day earlier", mean_yesterday },
  { "last night", mean_last_night },
  { "overnight", mean_last_night },
  { "day before yesterday", mean_two_days_back },
  { "tomorrow", mean_tomorrow },
  { "tomorrow DAYTIME", mean_tomorrow },
  { "next day", mean_tomorrow },
  { "following day", mean_tomorrow },
  { "day after", mean_tomorrow },
  { "day later", mean_tomorrow },
  { "day after tomorrow", mean_two_days_on },

  { "WEEKDAY", mean_weekday },
  { "WEEKDAY DAYTIME", mean_weekday },
  { "last WEEKDAY", mean_last_weekday },
  { "last WEEKDAY DAYTIME", mean_last_weekday },
  { "past WEEKDAY", mean_past_weekday },
  { "previous WEEKDAY", mean_past_weekday },
  { "coming WEEKDAY", mean_coming_weekday },
  { "following WEEKDAY", mean_coming_weekday },
  { "next WEEKDAY", mean_next_weekday },
  { "this WEEKDAY", mean_this_weekday },
  { "WEEKDAY last week", mean_weekday_last_week },
  { "WEEKDAY of last week", mean_weekday_last_week },
  { "last week WEEKDAY", mean_weekday_last_week },
  { "WEEKDAY next week", mean_weekday_next_week },
  { "WEEKDAY of next week", mean_weekday_next_week },

  { "this UNIT", mean_this_unit },
  { "current UNIT", mean_this_unit },
  { "same UNIT", mean_this_unit },
  { "last UNIT", mean_last_unit },
  { "previous UNIT", mean_last_unit },
  { "next UNIT", mean_next_unit },
  { "coming UNIT", mean_next_unit },
  { "following UNIT", mean_next_unit },
  { "earlier this UNIT", mean_earlier_unit },
  { "later this UNIT", mean_later_unit },
  { "weekend", mean_weekend },
  { "last weekend", mean_last_weekend },
  { "past weekend", mean_last_weekend },
  { "this weekend", mean_this_weekend },
  { "coming weekend", mean_this_weekend },
  { "next weekend", mean_next_weekend },

  { "NUMBER UNITS ago", mean_ago },
  { "NUMBER UNITS earlier", mean_ago },
  { "NUMBER UNITS before", mean_ago },
  { "NUMBER UNITS later", mean_hence },
  { "NUMBER UNITS after", mean_hence },
  { "NUMBER UNITS hence", mean_hence },
  { "NUMBER UNITS from now", mean_hence },
  { "last NUMBER UNITS", mean_last_units },
  { "past NUMBER UNITS", mean_last_units },
  { "next NUMBER UNITS", mean_next_units },
  { "coming NUMBER UNITS", mean_next_units },

  { "MONTH", mean_month },
  { "last MONTH", mean_last_month_named },
  { "next MONTH", mean_next_month_named },
  { "this MONTH", mean_this_month_named },
  { "MONTH this year", mean_this_month_named },
  { "MONTH of this year", mean_this_month_named },
  { "MONTH last year", mean_month_last_year },
  { "MONTH of last year", mean_month_last_year },
  { "MONTH next year", mean_month_next_year },
  { "MONTH YEAR", mean_month_of_year },
  { "MONTH of YEAR", mean_month_of_year },
  { "MONTH DAY YEAR", mean_month_day_year },
  { "DAY MONTH YEAR", mean_day_month_year },
  { "DAY of MONTH YEAR", mean_day_month_year },
  { "MONTH DAY", mean_month_day },
  { "DAY MONTH", mean_day_month },
  { "DAY of MONTH", mean_day_month },
  { "ORDINAL", mean_day },

  { "SEASON", mean_season },
  { "this SEASON", mean_this_season },
  { "last SEASON", mean_last_season },
  { "SEASON last year", mean_season_last_year },
  { "SEASON of last year", mean_season_last_year },
  { "SEASON YEAR", mean_season_of_year },
  { "SEASON of YEAR", mean_season_of_year },
  { "QUARTER quarter of YEAR", mean_season_of_year },
  { "QUARTER quarter YEAR", mean_season_of_year },

  { "YEAR", mean_year },
  { "year YEAR", mean_year },
  { "DECADE", mean_decade },
  { "CENTURY century", mean_century },
  { "ISODAY", mean_iso_day },
  { NULL, NULL },
};
