/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Iterating over the days, months or years that a date spans. */
#include "config.h"

#include "date/tl-calendar-private.h"
#include "date/tl-date-expression-private.h"
#include "base/tl-error-private.h"

/* Days, months and years are numbered from 1970-01-01 on. AT is the number of the next one to return.
 *
 *   [1984, 1986-05..1986-07]  by month:   168 .. 179,  196 .. 198 */
struct _TlDateIter
{
  GArray *pieces; /* TlPiece; shared between copies of the iterator, immutable */
  TlPrecision unit;
  gint64 at;
};

G_DEFINE_BOXED_TYPE (TlDateIter, tl_date_iter, tl_date_iter_copy, tl_date_iter_free)

/* ---- numbers ----------------------------------------------------------------------------------------------------- */

static gint64
number_of (gint64 instant, TlPrecision unit)
{
  TlCivil civil = _tl_civil_from_instant (instant, NULL);

  if (unit == TL_PRECISION_YEAR)
    return civil.year;
  if (unit == TL_PRECISION_MONTH)
    return civil.year * 12 + civil.month - 1;
  return _tl_day_begin (civil.year, civil.month, civil.day) / 86400;
}

/* MONTH and DAY are 0 if the unit is longer. */
static TlCivil
civil_of (gint64 number, TlPrecision unit)
{
  gint64 month = number % 12 < 0 ? number % 12 + 12 : number % 12;

  if (unit == TL_PRECISION_YEAR)
    return (TlCivil){ number, 0, 0 };
  if (unit == TL_PRECISION_MONTH)
    return (TlCivil){ (number - month) / 12, (int) month + 1, 0 };
  return _tl_civil_from_instant (number * 86400, NULL);
}

static gboolean
is_far (gint64 instant)
{
  gint64 year = _tl_civil_from_instant (instant, NULL).year;

  return year > 9999 || year < -9999;
}

/* ---- iterators --------------------------------------------------------------------------------------------------- */

TlDateIter *
tl_date_iter_new (const TlDate *date, TlPrecision unit, GError **error)
{
  const TlBounds *bounds;
  TlDateIter *self;

  g_return_val_if_fail (date != NULL, NULL);
  g_return_val_if_fail (unit == TL_PRECISION_DAY || unit == TL_PRECISION_MONTH || unit == TL_PRECISION_YEAR, NULL);
  bounds = _tl_date_get_bounds (date);
  if (bounds->earliest_start == TL_INSTANT_PAST || bounds->earliest_start == TL_INSTANT_FUTURE
      || bounds->latest_end == TL_INSTANT_PAST || bounds->latest_end == TL_INSTANT_FUTURE)
    {
      _tl_error_set (error, TL_ERROR_DATE, "\"%s\" spans time without end",
                     tl_date_get_edtf (date) != NULL ? tl_date_get_edtf (date) : tl_date_get_verbatim (date));
      return NULL;
    }
  if (unit != TL_PRECISION_YEAR && (is_far (bounds->earliest_start) || is_far (bounds->latest_end)))
    {
      _tl_error_set (error, TL_ERROR_DATE, "\"%s\" has years beyond 9999, whose months and days EDTF cannot write",
                     tl_date_get_edtf (date));
      return NULL;
    }
  self = g_new (TlDateIter, 1);
  *self = (TlDateIter){ _tl_date_get_pieces (date), unit, number_of (bounds->earliest_start, unit) };
  return self;
}

TlDateIter *
tl_date_iter_copy (const TlDateIter *self)
{
  TlDateIter *copy;

  g_return_val_if_fail (self != NULL, NULL);
  copy = g_memdup2 (self, sizeof *self);
  g_array_ref (copy->pieces);
  return copy;
}

void
tl_date_iter_free (TlDateIter *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->pieces);
  g_free (self);
}

/* The first number from AT on that PIECE contains. */
static gboolean
find_in (const TlPiece *piece, TlPrecision unit, gint64 at, gint64 *found)
{
  gint64 last = number_of (piece->last, unit);

  for (gint64 n = MAX (at, number_of (piece->first, unit)); n <= last; n++)
    {
      TlCivil civil = civil_of (n, unit);

      if (piece->masked && !_tl_single_matches (&piece->single, civil.year, civil.month, civil.day))
        continue;
      *found = n;
      return TRUE;
    }
  return FALSE;
}

static TlDate *
date_of (gint64 number, TlPrecision unit)
{
  TlCivil civil = civil_of (number, unit);
  gint64 magnitude = ABS (civil.year);
  char text[48];
  int length = g_snprintf (text, sizeof text, "%s%s%04" G_GINT64_FORMAT, magnitude > 9999 ? "Y" : "",
                           civil.year < 0 ? "-" : "", magnitude);

  if (civil.month > 0)
    length += g_snprintf (text + length, sizeof text - (gsize) length, "-%02d", civil.month);
  if (civil.day > 0)
    length += g_snprintf (text + length, sizeof text - (gsize) length, "-%02d", civil.day);
  return _tl_date_new_len (text, (gsize) length, NULL);
}

TlDate *
tl_date_iter_next (TlDateIter *self)
{
  gint64 next = 0, found;
  gboolean any = FALSE;

  g_return_val_if_fail (self != NULL, NULL);
  for (guint i = 0; i < self->pieces->len; i++)
    if (find_in (&g_array_index (self->pieces, TlPiece, i), self->unit, self->at, &found) && (!any || found < next))
      {
        next = found;
        any = TRUE;
      }
  if (!any)
    return NULL;
  self->at = next + 1;
  return date_of (next, self->unit);
}
