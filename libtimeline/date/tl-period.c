/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Days, weeks, months, quarters and years: their numbers and labels. */
#include "config.h"

#include "base/tl-error-private.h"
#include "base/tl-nearest-private.h"
#include "date/tl-calendar-private.h"
#include "date/tl-period-private.h"

#include <libtimeline/tl-date.h>
#include <string.h>

#define DAY G_GINT64_CONSTANT (86400)

gboolean
tl_period_from_string (const char *name, TlPeriod *period, GError **error)
{
  static const char *const names[] = { "day", "week", "month", "quarter", "year", NULL };
  g_autofree char *suggestion = NULL;

  g_return_val_if_fail (name != NULL && period != NULL, FALSE);
  for (guint i = 0; names[i] != NULL; i++)
    if (strcmp (names[i], name) == 0)
      {
        *period = (TlPeriod) i;
        return TRUE;
      }
  suggestion = _tl_nearest_of (name, names);
  return _tl_error_set (error, TL_ERROR_VALUE, "a period is day, week, month, quarter or year, not \"%s\"%s", name,
                        suggestion);
}

static gint64
count (TlPeriod period, gint64 instant)
{
  TlCivil civil;

  if (period == TL_PERIOD_DAY)
    return _tl_floor_div (instant, DAY);
  if (period == TL_PERIOD_WEEK)
    return _tl_floor_div (_tl_floor_div (instant, DAY) + 3, 7); /* the first of January 1970 was a Thursday */
  civil = _tl_civil_from_instant (instant, NULL);
  if (period == TL_PERIOD_MONTH)
    return civil.year * 12 + civil.month - 1;
  return period == TL_PERIOD_QUARTER ? civil.year * 4 + (civil.month - 1) / 3 : civil.year;
}

gint32
_tl_period_number (TlPeriod period, gint64 instant)
{
  if (instant == TL_INSTANT_PAST)
    return G_MININT32;
  if (instant == TL_INSTANT_FUTURE)
    return G_MAXINT32;
  return (gint32) CLAMP (count (period, instant), G_MININT32, G_MAXINT32);
}

/* The first second of a period. */
static gint64
begin_of_period (TlPeriod period, gint64 number)
{
  gint64 year;

  switch (period)
    {
    case TL_PERIOD_DAY:
      return number * DAY;
    case TL_PERIOD_WEEK:
      return (number * 7 - 3) * DAY;
    case TL_PERIOD_MONTH:
      year = _tl_floor_div (number, 12);
      return _tl_day_begin (year, (int) (number - year * 12) + 1, 1);
    case TL_PERIOD_QUARTER:
      year = _tl_floor_div (number, 4);
      return _tl_day_begin (year, (int) (number - year * 4) * 3 + 1, 1);
    default:
      return _tl_day_begin (number, 1, 1);
    }
}

gint32
_tl_period_number_near (TlPeriod period, gint64 instant, TlPeriodSpan *span)
{
  gint32 number;

  if (G_LIKELY (instant >= span->first && instant <= span->last))
    return span->number;
  number = _tl_period_number (period, instant);
  if (number > G_MININT32 && number < G_MAXINT32)
    *span =
        (TlPeriodSpan){ begin_of_period (period, number), begin_of_period (period, (gint64) number + 1) - 1, number };
  return number;
}

/* At least four digits; longer years have a sign, as in tl_instant_to_string(). */
static char *
label_year (gint64 year)
{
  return g_strdup_printf (year < 0      ? "-%04" G_GINT64_FORMAT
                          : year > 9999 ? "+%" G_GINT64_FORMAT
                                        : "%04" G_GINT64_FORMAT,
                          ABS (year));
}

/* A week belongs to the year of its Thursday. */
static char *
label_week (gint32 number)
{
  gint64 thursday = (gint64) number * 7 * DAY;
  gint64 year = _tl_civil_from_instant (thursday, NULL).year;
  g_autofree char *text = label_year (year);

  return g_strdup_printf ("%s-W%02d", text, (int) ((thursday - _tl_day_begin (year, 1, 1)) / DAY / 7 + 1));
}

char *
_tl_period_label (TlPeriod period, gint32 number)
{
  TlCivil civil = { 0 };
  g_autofree char *year = NULL;

  switch (period)
    {
    case TL_PERIOD_DAY:
      civil = _tl_civil_from_instant (number * DAY, NULL);
      year = label_year (civil.year);
      return g_strdup_printf ("%s-%02d-%02d", year, civil.month, civil.day);
    case TL_PERIOD_WEEK:
      return label_week (number);
    case TL_PERIOD_MONTH:
      year = label_year (_tl_floor_div (number, 12));
      return g_strdup_printf ("%s-%02d", year, (int) (number - _tl_floor_div (number, 12) * 12 + 1));
    case TL_PERIOD_QUARTER:
      year = label_year (_tl_floor_div (number, 4));
      return g_strdup_printf ("%s-Q%d", year, (int) (number - _tl_floor_div (number, 4) * 4 + 1));
    default:
      return label_year (number);
    }
}
