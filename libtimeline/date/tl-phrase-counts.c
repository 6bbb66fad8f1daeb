/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* What counted units mean: "three days ago", "nearly two years ago", "in the last five months". Only a count of days is
 * a day. A count of weeks is the seven days around that day, a count of months the month, a count of years the year. */
#include "config.h"

#include "date/tl-phrase-private.h"

/* { number, unit, sign } */
void
_tl_phrase_mean_count (TlSense *sense, const int *v)
{
  gint64 by = (gint64) v[2] * v[0], year = sense->civil.year;
  int month = sense->civil.month;

  switch (v[1])
    {
    case TL_UNIT_DAY:
      _tl_phrase_add_day (sense, sense->day + by, "");
      break;
    case TL_UNIT_WEEK:
      _tl_phrase_add_range (sense, sense->day + 7 * by - 3, sense->day + 7 * by + 3);
      break;
    case TL_UNIT_FORTNIGHT:
      _tl_phrase_add_range (sense, sense->day + 14 * by - 3, sense->day + 14 * by + 3);
      break;
    case TL_UNIT_MONTH:
      _tl_phrase_add_month (sense, year, month + (int) by, "~");
      break;
    case TL_UNIT_QUARTER:
      _tl_phrase_add_month (sense, year, month + (int) by * 3, "~");
      break;
    default:
      _tl_phrase_add_year (sense, year + by * (v[1] == TL_UNIT_YEAR ? 1 : v[1] == TL_UNIT_DECADE ? 10 : 100), "~");
    }
}

static void
mean_about_count (TlSense *sense, const int *v)
{
  _tl_phrase_mean_count (sense, v);
  if (sense->n == 1)
    _tl_meaning_approximate (&sense->meanings[0]);
}

/* Adds a range from LOW to HIGH units away. */
static void
add_counts (TlSense *sense, int low, int high, int unit, int sign)
{
  guint first = sense->n;

  _tl_phrase_mean_count (sense, (const int[]){ MIN (low, high), unit, sign });
  _tl_phrase_mean_count (sense, (const int[]){ MAX (low, high), unit, sign });
  if (sense->n == first + 2)
    _tl_phrase_unite (sense, first);
  else
    sense->n = first;
}

/* "Nearly three years ago": from three to two years ago. */
static void
mean_count_under (TlSense *sense, const int *v)
{
  add_counts (sense, v[0] - 1, v[0], v[1], v[2]);
}

/* "More than two years ago": two years ago or any time before. */
static void
mean_count_over (TlSense *sense, const int *v)
{
  _tl_phrase_mean_count (sense, v);
  if (sense->n == 1)
    sense->meanings[0] =
        v[2] < 0 ? _tl_meaning_between (NULL, &sense->meanings[0]) : _tl_meaning_between (&sense->meanings[0], NULL);
  sense->is_bounded = TRUE;
}

/* { unit, least number, greatest number, sign } */
static void
mean_count_some (TlSense *sense, const int *v)
{
  add_counts (sense, v[1], v[2], v[0], v[3]);
}

/* "A year and a half ago": a quarter of the unit before or after that. { number, unit, sign } */
static void
mean_count_half (TlSense *sense, const int *v)
{
  gint64 middle;

  if (v[1] == TL_UNIT_DECADE || v[1] == TL_UNIT_CENTURY)
    {
      int years = v[1] == TL_UNIT_DECADE ? 10 : 100;

      add_counts (sense, v[0] * years + years / 4, v[0] * years + 3 * years / 4, TL_UNIT_YEAR, v[2]);
    }
  else if (v[1] == TL_UNIT_YEAR)
    add_counts (sense, v[0] * 12 + 3, v[0] * 12 + 9, TL_UNIT_MONTH, v[2]);
  else if (v[1] == TL_UNIT_MONTH)
    {
      middle = sense->day + (gint64) v[2] * (v[0] * 61 + 30) / 2;
      _tl_phrase_add_range (sense, middle - 7, middle + 7);
    }
  else if (v[1] == TL_UNIT_WEEK)
    {
      middle = sense->day + (gint64) v[2] * (v[0] * 14 + 7) / 2;
      _tl_phrase_add_range (sense, middle - 2, middle + 2);
    }
  else if (v[1] == TL_UNIT_DAY)
    add_counts (sense, v[0], v[0] + 1, TL_UNIT_DAY, v[2]);
}

/* Makes the meaning of the sense a span from it to the day, or from the day to it. */
static void
span_to_day (TlSense *sense, int sign)
{
  TlSense today = { .n = 0 };

  _tl_phrase_add_day (&today, sense->day, "");
  if (sense->n != 1 || today.n != 1)
    {
      sense->n = 0;
      return;
    }
  sense->ends[0] = sign < 0 ? today.meanings[0] : sense->meanings[0];
  sense->meanings[0] = sign < 0 ? sense->meanings[0] : today.meanings[0];
  sense->is_span = sense->has_start = sense->has_end = TRUE;
}

/* "In the last three months" extends from then to the day. An end of an interval is one date, so a count of weeks is
 * the day, as an estimate. { number, unit, sign } */
static void
mean_span (TlSense *sense, const int *v)
{
  gint64 by = (gint64) v[2] * v[0];

  if (v[1] == TL_UNIT_WEEK || v[1] == TL_UNIT_FORTNIGHT)
    _tl_phrase_add_day (sense, sense->day + by * (v[1] == TL_UNIT_WEEK ? 7 : 14), "~");
  else
    _tl_phrase_mean_count (sense, v);
  span_to_day (sense, v[2]);
}

/* { unit, least number, greatest number, sign } */
static void
mean_span_some (TlSense *sense, const int *v)
{
  mean_count_some (sense, v);
  span_to_day (sense, v[3]);
}

#define AT(kind) ((kind) -TL_MEAN_COUNT)

const TlPhraseMeaningRow _tl_phrase_counts[] = {
  [AT (TL_MEAN_COUNT)] = { _tl_phrase_mean_count, TL_PHRASE_WHOLE },
  [AT (TL_MEAN_ABOUT_COUNT)] = { mean_about_count, TL_PHRASE_WHOLE },
  [AT (TL_MEAN_COUNT_UNDER)] = { mean_count_under, TL_PHRASE_WHOLE },
  [AT (TL_MEAN_COUNT_OVER)] = { mean_count_over, TL_PHRASE_WHOLE },
  [AT (TL_MEAN_COUNT_SOME)] = { mean_count_some, TL_PHRASE_WHOLE },
  [AT (TL_MEAN_COUNT_HALF)] = { mean_count_half, TL_PHRASE_WHOLE },
  [AT (TL_MEAN_SPAN)] = { mean_span, TL_PHRASE_WHOLE },
  [AT (TL_MEAN_SPAN_SOME)] = { mean_span_some, TL_PHRASE_WHOLE },
};
