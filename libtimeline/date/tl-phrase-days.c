/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* What phrases about days, weeks and the current month or year mean. Weeks are those of ISO 8601, from Monday to
 * Sunday, except that on a Sunday it is open whether a week ends or begins. */
#include "config.h"

#include "date/tl-phrase-private.h"

/* ---- days -------------------------------------------------------------------------------------------------------- */

/* { days after the day } */
static void
mean_day (TlSense *sense, const int *v)
{
  _tl_phrase_add_day (sense, sense->day + v[0], "");
}

/* A night belongs to two days. */
static void
mean_two_days (TlSense *sense, const int *v)
{
  _tl_phrase_add_range (sense, sense->day + v[0], sense->day + v[0] + 1);
}

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
    _tl_phrase_add_day (sense, latest - 7, "");
  _tl_phrase_add_day (sense, latest, "");
}

static void
mean_past_weekday (TlSense *sense, const int *v)
{
  _tl_phrase_add_day (sense, latest_before (sense->day, v[0]), "");
}

static void
mean_coming_weekday (TlSense *sense, const int *v)
{
  _tl_phrase_add_day (sense, latest_before (sense->day, v[0]) + (_tl_phrase_weekday_of (sense->day) == v[0] ? 14 : 7),
                      "");
}

static void
add_weekday (TlSense *sense, const int *v, int k)
{
  _tl_phrase_add_day (sense, _tl_phrase_monday_of (sense->day) + v[0] + (gint64) 7 * k, "");
}

/* The latest one, including the day itself. */
static void
mean_weekday (TlSense *sense, const int *v)
{
  TlTense tense = sense->tense;

  if (sense->tense == TL_TENSE_UNKNOWN)
    sense->tense = TL_TENSE_PAST;
  _tl_phrase_add_recurring (sense, v, add_weekday, 2);
  sense->tense = tense;
  if (sense->is_ahead && tense != TL_TENSE_PAST && !sense->has_from && !sense->has_to)
    mean_coming_weekday (sense, v);
}

static void
add_nights (TlSense *sense)
{
  for (guint i = 0; i < sense->n; i++)
    {
      TlSense one = { .n = 0 };

      _tl_phrase_add_range (&one, sense->meanings[i].first, sense->meanings[i].first + 1);
      if (one.n == 1)
        sense->meanings[i] = one.meanings[0];
    }
}

static void
mean_weekday_night (TlSense *sense, const int *v)
{
  mean_weekday (sense, v);
  add_nights (sense);
}

/* The next one. If it is in this week, the one of the next week may be meant too. */
static void
mean_next_weekday (TlSense *sense, const int *v)
{
  gint64 of_next_week = _tl_phrase_monday_of (sense->day) + 7 + v[0];

  if (of_next_week - 7 > sense->day)
    _tl_phrase_add_day (sense, of_next_week - 7, "");
  _tl_phrase_add_day (sense, of_next_week, "");
}

/* The one of this week. If it is past, the next one may be meant too. */
static void
mean_this_weekday (TlSense *sense, const int *v)
{
  gint64 of_this_week = _tl_phrase_monday_of (sense->day) + v[0];

  if (sense->tense != TL_TENSE_FUTURE || of_this_week >= sense->day)
    _tl_phrase_add_day (sense, of_this_week, "");
  if (of_this_week < sense->day && sense->tense != TL_TENSE_PAST)
    _tl_phrase_add_day (sense, of_this_week + 7, "");
}

/* ---- weeks ------------------------------------------------------------------------------------------------------- */

/* On a Sunday the week that begins is the other reading of "this week". */
static gboolean
is_between_weeks (const TlSense *sense)
{
  return _tl_phrase_weekday_of (sense->day) == 6;
}

static void
add_week (TlSense *sense, int by)
{
  gint64 monday = _tl_phrase_monday_of (sense->day) + (gint64) 7 * by;

  _tl_phrase_add_range (sense, monday, monday + 6);
  if (is_between_weeks (sense))
    _tl_phrase_add_range (sense, monday + 6, monday + 12);
}

/* { weekday, weeks after this one } */
static void
mean_weekday_of_week (TlSense *sense, const int *v)
{
  gint64 day = _tl_phrase_monday_of (sense->day) + (gint64) 7 * v[1] + v[0];

  if (is_between_weeks (sense))
    _tl_phrase_add_day (sense, v[0] == 6 ? day : day + 7, "");
  else if (v[0] == 6)
    _tl_phrase_add_day (sense, day - 7, "");
  _tl_phrase_add_day (sense, day, "");
}

/* { weeks after this one } */
static void
mean_weekend_of_week (TlSense *sense, const int *v)
{
  gint64 saturday = _tl_phrase_monday_of (sense->day) + 5 + (gint64) 7 * v[0];

  _tl_phrase_add_range (sense, saturday, saturday + 1);
}

/* On Saturday or Sunday the current one, else the last. */
static void
mean_weekend (TlSense *sense, const int *v)
{
  int by = _tl_phrase_weekday_of (sense->day) >= 5 || sense->tense == TL_TENSE_FUTURE ? 0 : -1;

  (void) v;
  mean_weekend_of_week (sense, &by);
  if (by < 0 && sense->tense == TL_TENSE_EITHER)
    mean_weekend_of_week (sense, &(int){ 0 });
}

static void
mean_next_weekend (TlSense *sense, const int *v)
{
  (void) v;
  if (_tl_phrase_weekday_of (sense->day) < 5)
    mean_weekend_of_week (sense, &(int){ 0 });
  mean_weekend_of_week (sense, &(int){ 1 });
}

/* ---- units ------------------------------------------------------------------------------------------------------- */

/* { unit, how many after the one of the day } */
static void
mean_unit (TlSense *sense, const int *v)
{
  gint64 year = sense->civil.year;
  int by = v[1];

  if (v[0] == TL_UNIT_DAY)
    _tl_phrase_add_day (sense, sense->day + by, "");
  else if (v[0] == TL_UNIT_WEEK)
    add_week (sense, by);
  else if (v[0] == TL_UNIT_MONTH)
    _tl_phrase_add_month (sense, year, sense->civil.month + by, "");
  else if (v[0] == TL_UNIT_QUARTER)
    {
      gint64 quarter = year * 4 + (sense->civil.month - 1) / 3 + by;

      _tl_phrase_add_season (sense, _tl_floor_div (quarter, 4), 33 + (int) (((quarter % 4) + 4) % 4));
    }
  else if (v[0] == TL_UNIT_YEAR)
    _tl_phrase_add_year (sense, year + by, "");
  else if (v[0] == TL_UNIT_DECADE)
    _tl_phrase_add_years (sense, _tl_floor_div (year, 10) + by, 10);
  else if (v[0] == TL_UNIT_CENTURY)
    _tl_phrase_add_years (sense, _tl_floor_div (year, 100) + by, 100);
}

/* Some day from the first day of the unit to the day. */
static void
mean_earlier_unit (TlSense *sense, const int *v)
{
  gint64 first;

  mean_unit (sense, (const int[]){ v[0], 0 });
  if (sense->n == 0)
    return;
  first = sense->meanings[0].first;
  sense->n = 0;
  _tl_phrase_add_range (sense, first, sense->day);
}

static void
mean_later_unit (TlSense *sense, const int *v)
{
  gint64 last;

  mean_unit (sense, (const int[]){ v[0], 0 });
  if (sense->n == 0)
    return;
  last = sense->meanings[sense->n - 1].last;
  sense->n = 0;
  _tl_phrase_add_range (sense, sense->day, last);
}

/* Lasting from some time in the unit to the day. */
static void
mean_unit_to_date (TlSense *sense, const int *v)
{
  mean_unit (sense, (const int[]){ v[0], 0 });
  if (sense->n == 0)
    return;
  sense->meanings[0].last = sense->day;
  sense->n = 0;
  _tl_phrase_add_day (sense, sense->meanings[0].first, "");
  _tl_phrase_add_day (sense, sense->day, "");
  if (sense->n < 2)
    return;
  sense->n = 1;
  sense->ends[0] = sense->meanings[1];
  sense->is_span = sense->has_start = sense->has_end = TRUE;
}

const TlPhraseMeaningRow _tl_phrase_days[] = {
  [TL_MEAN_DAY] = { mean_day, TL_PHRASE_WHOLE },
  [TL_MEAN_TWO_DAYS] = { mean_two_days, TL_PHRASE_WHOLE },
  [TL_MEAN_WEEKDAY] = { mean_weekday, TL_PHRASE_WITHOUT_MONTH },
  [TL_MEAN_WEEKDAY_NIGHT] = { mean_weekday_night, TL_PHRASE_WITHOUT_MONTH },
  [TL_MEAN_LAST_WEEKDAY] = { mean_last_weekday, TL_PHRASE_WHOLE },
  [TL_MEAN_PAST_WEEKDAY] = { mean_past_weekday, TL_PHRASE_WHOLE },
  [TL_MEAN_COMING_WEEKDAY] = { mean_coming_weekday, TL_PHRASE_WHOLE },
  [TL_MEAN_NEXT_WEEKDAY] = { mean_next_weekday, TL_PHRASE_WHOLE },
  [TL_MEAN_THIS_WEEKDAY] = { mean_this_weekday, TL_PHRASE_WHOLE },
  [TL_MEAN_WEEKDAY_OF_WEEK] = { mean_weekday_of_week, TL_PHRASE_WHOLE },
  [TL_MEAN_UNIT] = { mean_unit, TL_PHRASE_WHOLE },
  [TL_MEAN_EARLIER_UNIT] = { mean_earlier_unit, TL_PHRASE_WHOLE },
  [TL_MEAN_LATER_UNIT] = { mean_later_unit, TL_PHRASE_WHOLE },
  [TL_MEAN_UNIT_TO_DATE] = { mean_unit_to_date, TL_PHRASE_WHOLE },
  [TL_MEAN_WEEKEND] = { mean_weekend, TL_PHRASE_WHOLE },
  [TL_MEAN_WEEKEND_OF_WEEK] = { mean_weekend_of_week, TL_PHRASE_WHOLE },
  [TL_MEAN_NEXT_WEEKEND] = { mean_next_weekend, TL_PHRASE_WHOLE },
};
