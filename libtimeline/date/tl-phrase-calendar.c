/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* What phrases about months, days of months, seasons, quarters, years, decades and centuries mean. */
#include "config.h"

#include "date/tl-phrase-private.h"

#define SUMMER 22
#define WINTER 24
#define SOUTHERN_SUMMER 30

/* ---- months ------------------------------------------------------------------------------------------------------ */

static void
add_month (TlSense *sense, const int *v, int k)
{
  _tl_phrase_add_month (sense, sense->civil.year + k, v[0], "");
}

static void
mean_month (TlSense *sense, const int *v)
{
  _tl_phrase_add_recurring (sense, v, add_month, 2);
}

/* The latest one that is over. If it is in the same year, the one of the year before may be meant too. */
static void
mean_last_month (TlSense *sense, const int *v)
{
  add_month (sense, v, -1);
  if (v[0] < sense->civil.month)
    add_month (sense, v, 0);
}

static void
mean_next_month (TlSense *sense, const int *v)
{
  if (v[0] > sense->civil.month)
    add_month (sense, v, 0);
  add_month (sense, v, 1);
}

/* { month, years after this one } */
static void
mean_month_of_year (TlSense *sense, const int *v)
{
  add_month (sense, v, v[1]);
}

/* { month, year } */
static void
mean_month_in (TlSense *sense, const int *v)
{
  _tl_phrase_add_month (sense, v[1], v[0], "");
}

/* ---- days of months ---------------------------------------------------------------------------------------------- */

/* Only days that exist. */
static void
add_day_of (TlSense *sense, gint64 year, int month, int day)
{
  if (day >= 1 && day <= _tl_days_in_month (year, month))
    _tl_phrase_add_day (sense, _tl_phrase_day_of (year, month, day), "");
}

/* { year, month, day } */
static void
mean_date (TlSense *sense, const int *v)
{
  add_day_of (sense, v[0], v[1], v[2]);
}

static void
mean_iso_day (TlSense *sense, const int *v)
{
  if (v[0] > 0 && v[1] >= 1 && v[1] <= 12)
    mean_date (sense, v);
}

static void
add_month_day (TlSense *sense, const int *v, int k)
{
  add_day_of (sense, sense->civil.year + k, v[0], v[1]);
}

/* { month, day }; a leap day may be eight years away */
static void
mean_month_day (TlSense *sense, const int *v)
{
  _tl_phrase_add_recurring (sense, v, add_month_day, 8);
}

/* { month, day, years after this one } */
static void
mean_day_of_year (TlSense *sense, const int *v)
{
  add_month_day (sense, v, v[2]);
}

static void
add_day_of_month (TlSense *sense, const int *v, int k)
{
  gint64 month = sense->civil.year * 12 + sense->civil.month - 1 + k, year = _tl_floor_div (month, 12);

  add_day_of (sense, year, (int) (month - year * 12) + 1, v[0]);
}

/* { day }; of two neighbouring months one has 31 days, except for February */
static void
mean_day_of_month (TlSense *sense, const int *v)
{
  _tl_phrase_add_recurring (sense, v, add_day_of_month, 2);
}

/* { day, months after this one } */
static void
mean_day_in_month (TlSense *sense, const int *v)
{
  add_day_of_month (sense, v, v[1]);
}

/* Adds the second of two days as the end of each meaning: { month, day, day, year or 0 }. */
static void
find_last_days (TlSense *sense, const int *v)
{
  if (v[1] >= v[2])
    return;
  if (v[3] != 0)
    add_day_of (sense, v[3], v[0], v[2]);
  else if (!sense->has_day)
    sense->needs_day = TRUE;
  else
    mean_month_day (sense, (const int[]){ v[0], v[2] });
}

/* "13 to 15 July" is a span. */
static void
mean_days_of (TlSense *sense, const int *v)
{
  find_last_days (sense, v);
  for (guint i = 0; i < sense->n; i++)
    {
      TlSense start = { .n = 0 };

      sense->ends[i] = sense->meanings[i];
      _tl_phrase_add_day (&start, sense->meanings[i].first - (v[2] - v[1]), "");
      sense->meanings[i] = start.meanings[0];
    }
  sense->is_span = sense->has_start = sense->has_end = sense->n > 0;
}

/* "13 or 15 July". */
static void
mean_days_in (TlSense *sense, const int *v)
{
  guint n;

  find_last_days (sense, v);
  n = sense->n;
  for (guint i = 0; i < n; i++)
    _tl_phrase_add_day (sense, sense->meanings[i].first - (v[2] - v[1]), "");
}

/* "Between 13 and 15 July": some day from the first to the last. */
static void
mean_days_between (TlSense *sense, const int *v)
{
  TlSense ends = *sense;

  find_last_days (&ends, v);
  sense->needs_day = ends.needs_day;
  for (guint i = 0; i < ends.n; i++)
    _tl_phrase_add_range (sense, ends.meanings[i].first - (v[2] - v[1]), ends.meanings[i].first);
}

/* ---- seasons, quarters, halves ----------------------------------------------------------------------------------- */

static void
add_season (TlSense *sense, const int *v, int k)
{
  _tl_phrase_add_season (sense, sense->civil.year + k, v[0]);
}

static void
mean_season (TlSense *sense, const int *v)
{
  _tl_phrase_add_recurring (sense, v, add_season, 2);
}

/* A winter belongs to two years: "this winter" is the one that the day is in, and between winters either. */
static void
mean_this_season (TlSense *sense, const int *v)
{
  int month = sense->civil.month;

  if (v[0] == WINTER && month < 12 && (month <= 2 || sense->tense != TL_TENSE_FUTURE))
    add_season (sense, v, -1);
  if (v[0] != WINTER || month == 12 || (month > 2 && sense->tense != TL_TENSE_PAST))
    add_season (sense, v, 0);
}

/* The latest one that has ended. If it is in the same year, the one before may be meant too. */
static void
mean_last_season (TlSense *sense, const int *v)
{
  for (int k = 0; k >= -2; k--)
    {
      TlSense one = { .civil = sense->civil };

      add_season (&one, v, k);
      if (one.n == 0 || one.meanings[0].last >= sense->day)
        continue;
      if (k == 0)
        add_season (sense, v, -1);
      add_season (sense, v, k);
      return;
    }
}

/* The next one that has not begun. If it is in the same year, the one after may be meant too. */
static void
mean_next_season (TlSense *sense, const int *v)
{
  TlSense one = { .civil = sense->civil };

  add_season (&one, v, 0);
  if (one.n > 0 && one.meanings[0].first > sense->day)
    add_season (sense, v, 0);
  add_season (sense, v, 1);
}

static void
add_season_in (TlSense *sense, gint64 year, int code)
{
  if (code == WINTER)
    _tl_phrase_add_season (sense, year - 1, code);
  _tl_phrase_add_season (sense, year, code);
}

/* { season, years after this one } */
static void
mean_season_of_year (TlSense *sense, const int *v)
{
  add_season_in (sense, sense->civil.year + v[1], v[0]);
}

/* { season, year } */
static void
mean_season_in (TlSense *sense, const int *v)
{
  add_season_in (sense, v[1], v[0]);
}

/* "The winter of 2013-14": { season, year, year or its last two digits }. A summer in two years is a southern one. */
static void
mean_season_across (TlSense *sense, const int *v)
{
  if (v[2] != v[1] + 1 && v[2] != (v[1] + 1) % 100)
    return;
  if (v[0] == WINTER)
    _tl_phrase_add_season (sense, v[1], WINTER);
  else if (v[0] == SUMMER)
    {
      _tl_phrase_add_season (sense, v[1], WINTER); /* the same months */
      g_snprintf (sense->meanings[0].text, sizeof sense->meanings[0].text, "%04d-%d", v[1], SOUTHERN_SUMMER);
    }
}

/* A quarter has the code 32 and its number, a half 39 and its number. */
static gboolean
is_part (const int *v)
{
  return v[1] >= 1 && v[1] <= (v[0] == 32 ? 4 : 2);
}

static void
add_part_of_year (TlSense *sense, const int *v, int k)
{
  _tl_phrase_add_season (sense, sense->civil.year + k, v[0] + v[1]);
}

/* { code, number } */
static void
mean_part (TlSense *sense, const int *v)
{
  if (is_part (v))
    _tl_phrase_add_recurring (sense, v, add_part_of_year, 2);
}

/* { code, number, years after this one } */
static void
mean_part_of_year (TlSense *sense, const int *v)
{
  if (is_part (v))
    add_part_of_year (sense, v, v[2]);
}

/* { code, number, year } */
static void
mean_part_in (TlSense *sense, const int *v)
{
  if (is_part (v))
    _tl_phrase_add_season (sense, v[2], v[0] + v[1]);
}

/* ---- years ------------------------------------------------------------------------------------------------------- */

static void
mean_year (TlSense *sense, const int *v)
{
  _tl_phrase_add_year (sense, v[0], "");
}

/* The year before 1 is 0 in EDTF: 44 BC is -0043. */
static void
mean_year_before (TlSense *sense, const int *v)
{
  _tl_phrase_add_year (sense, 1 - v[0], "");
}

static void
mean_years_of (TlSense *sense, const int *v)
{
  TlSense end = { .n = 0 };

  _tl_phrase_add_year (&end, v[1], "");
  if (v[1] <= v[0] || end.n == 0)
    return;
  _tl_phrase_add_year (sense, v[0], "");
  sense->ends[0] = end.meanings[0];
  sense->is_span = sense->has_start = sense->has_end = TRUE;
}

/* "The 1800s" may be ten years or a hundred; the hundred contain the ten. */
static void
mean_decade (TlSense *sense, const int *v)
{
  if (v[0] % 100 == 0)
    _tl_phrase_add_years (sense, v[0] / 100, 100);
  else if (v[0] % 10 == 0)
    _tl_phrase_add_years (sense, v[0] / 10, 10);
}

/* "The nineties": the latest ones. In the twenties, those of a century before may be meant too; so they may if the day
 * is unknown, because the twenties of two centuries are within memory. */
static void
mean_short_decade (TlSense *sense, const int *v)
{
  gint64 century = sense->has_day ? _tl_floor_div (sense->civil.year, 100) : v[0] < 3 ? 20 : 19;
  gint64 decade = sense->has_day ? _tl_floor_div (sense->civil.year, 10) : 202;

  if (v[0] > 9)
    return;
  if (century * 10 + v[0] > decade)
    century--;
  if (century * 10 + v[0] == decade || (!sense->has_day && v[0] < 3))
    _tl_phrase_add_years (sense, (century - 1) * 10 + v[0], 10);
  _tl_phrase_add_years (sense, century * 10 + v[0], 10);
}

/* { ten times the digit } */
static void
mean_short_decade_of (TlSense *sense, const int *v)
{
  if (v[0] % 10 == 0)
    mean_short_decade (sense, &(int){ v[0] / 10 });
}

/* { century, ten times the digit } */
static void
mean_decade_in (TlSense *sense, const int *v)
{
  if (v[1] % 10 == 0 && v[1] < 100 && v[0] < 100)
    _tl_phrase_add_years (sense, (gint64) (v[0] - 1) * 10 + v[1] / 10, 10);
}

/* { centuries after this one, ten times the digit } */
static void
mean_decade_of_century (TlSense *sense, const int *v)
{
  if (v[1] % 10 == 0 && v[1] < 100)
    _tl_phrase_add_years (sense, (_tl_floor_div (sense->civil.year, 100) + v[0]) * 10 + v[1] / 10, 10);
}

static void
mean_century (TlSense *sense, const int *v)
{
  if (v[0] < 100)
    _tl_phrase_add_years (sense, v[0] - 1, 100);
}

/* The 5th century BC is the years 500 to 401 BC. */
static void
mean_century_before (TlSense *sense, const int *v)
{
  _tl_phrase_add_year (sense, 1 - v[0] * 100, "");
  _tl_phrase_add_year (sense, -(v[0] - 1) * 100, "");
  if (sense->n == 2)
    _tl_phrase_unite (sense, 0);
  else
    sense->n = 0;
}

/* For phrases that could be read, but in two ways that have nothing in common. */
static void
mean_refuse (TlSense *sense, const int *v)
{
  (void) sense;
  (void) v;
}

#define AT(kind) ((kind) -TL_MEAN_MONTH)

const TlPhraseMeaningRow _tl_phrase_calendar[] = {
  [AT (TL_MEAN_MONTH)] = { mean_month, TL_PHRASE_WITHOUT_YEAR },
  [AT (TL_MEAN_LAST_MONTH)] = { mean_last_month, TL_PHRASE_WHOLE },
  [AT (TL_MEAN_NEXT_MONTH)] = { mean_next_month, TL_PHRASE_WHOLE },
  [AT (TL_MEAN_MONTH_OF_YEAR)] = { mean_month_of_year, TL_PHRASE_WHOLE },
  [AT (TL_MEAN_MONTH_IN)] = { mean_month_in, TL_PHRASE_ABSOLUTE },
  [AT (TL_MEAN_DATE)] = { mean_date, TL_PHRASE_ABSOLUTE },
  [AT (TL_MEAN_MONTH_DAY)] = { mean_month_day, TL_PHRASE_WITHOUT_YEAR },
  [AT (TL_MEAN_DAY_OF_YEAR)] = { mean_day_of_year, TL_PHRASE_WHOLE },
  [AT (TL_MEAN_DAY_OF_MONTH)] = { mean_day_of_month, TL_PHRASE_WITHOUT_MONTH },
  [AT (TL_MEAN_DAY_IN_MONTH)] = { mean_day_in_month, TL_PHRASE_WHOLE },
  [AT (TL_MEAN_DAYS_OF)] = { mean_days_of, TL_PHRASE_ABSOLUTE },
  [AT (TL_MEAN_DAYS_IN)] = { mean_days_in, TL_PHRASE_ABSOLUTE },
  [AT (TL_MEAN_DAYS_BETWEEN)] = { mean_days_between, TL_PHRASE_ABSOLUTE },
  [AT (TL_MEAN_SEASON)] = { mean_season, TL_PHRASE_WITHOUT_YEAR },
  [AT (TL_MEAN_THIS_SEASON)] = { mean_this_season, TL_PHRASE_WHOLE },
  [AT (TL_MEAN_LAST_SEASON)] = { mean_last_season, TL_PHRASE_WHOLE },
  [AT (TL_MEAN_NEXT_SEASON)] = { mean_next_season, TL_PHRASE_WHOLE },
  [AT (TL_MEAN_SEASON_OF_YEAR)] = { mean_season_of_year, TL_PHRASE_WHOLE },
  [AT (TL_MEAN_SEASON_IN)] = { mean_season_in, TL_PHRASE_ABSOLUTE },
  [AT (TL_MEAN_SEASON_ACROSS)] = { mean_season_across, TL_PHRASE_ABSOLUTE },
  [AT (TL_MEAN_PART)] = { mean_part, TL_PHRASE_WITHOUT_YEAR },
  [AT (TL_MEAN_PART_OF_YEAR)] = { mean_part_of_year, TL_PHRASE_WHOLE },
  [AT (TL_MEAN_PART_IN)] = { mean_part_in, TL_PHRASE_ABSOLUTE },
  [AT (TL_MEAN_YEAR)] = { mean_year, TL_PHRASE_ABSOLUTE },
  [AT (TL_MEAN_YEAR_BEFORE)] = { mean_year_before, TL_PHRASE_ABSOLUTE },
  [AT (TL_MEAN_YEARS_OF)] = { mean_years_of, TL_PHRASE_ABSOLUTE },
  [AT (TL_MEAN_DECADE)] = { mean_decade, TL_PHRASE_ABSOLUTE },
  [AT (TL_MEAN_SHORT_DECADE)] = { mean_short_decade, TL_PHRASE_ABSOLUTE },
  [AT (TL_MEAN_SHORT_DECADE_OF)] = { mean_short_decade_of, TL_PHRASE_ABSOLUTE },
  [AT (TL_MEAN_DECADE_IN)] = { mean_decade_in, TL_PHRASE_ABSOLUTE },
  [AT (TL_MEAN_DECADE_OF_CENTURY)] = { mean_decade_of_century, TL_PHRASE_WHOLE },
  [AT (TL_MEAN_CENTURY)] = { mean_century, TL_PHRASE_ABSOLUTE },
  [AT (TL_MEAN_CENTURY_BEFORE)] = { mean_century_before, TL_PHRASE_ABSOLUTE },
  [AT (TL_MEAN_ISO_DAY)] = { mean_iso_day, TL_PHRASE_ABSOLUTE },
  [AT (TL_MEAN_REFUSE)] = { mean_refuse, TL_PHRASE_ABSOLUTE },
};
