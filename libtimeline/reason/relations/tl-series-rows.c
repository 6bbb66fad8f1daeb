/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* A series and its rows as values. A reference to a row keeps the series. */
#include "config.h"

#include "base/tl-decimal-private.h"
#include "date/tl-period-private.h"
#include "reason/relations/tl-series-private.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (TlSeries, tl_series, tl_series_ref, tl_series_unref)
G_DEFINE_BOXED_TYPE (TlSeriesRow, tl_series_row, tl_series_row_ref, tl_series_row_unref)

TlSeries *
_tl_series_new (TlPeriod by, const TlScale *scale, TlArena *names)
{
  TlSeries *self = g_new0 (TlSeries, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->names = _tl_arena_ref (names);
  self->by = by;
  self->scale = scale;
  return self;
}

void
_tl_series_reserve (TlSeries *self, guint n)
{
  if (n <= self->capacity)
    return;
  self->capacity = n;
  self->rows = g_renew (TlSeriesRow, self->rows, n);
}

TlSeriesRow *
_tl_series_reserve_row (TlSeries *self)
{
  if (self->n == self->capacity)
    _tl_series_reserve (self, MAX (16, self->capacity * 2));
  return &self->rows[self->n];
}

TlSeries *
tl_series_ref (const TlSeries *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&((TlSeries *) self)->ref_count);
  return (TlSeries *) self;
}

void
tl_series_unref (TlSeries *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  _tl_arena_unref (self->names);
  g_free (self->rows);
  g_free (self);
}

const char *
tl_series_get_scale (const TlSeries *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->scale != NULL ? tl_scale_get_id (self->scale) : NULL;
}

guint
tl_series_get_n_rows (const TlSeries *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n;
}

const TlSeriesRow *
tl_series_get_row (const TlSeries *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->n, NULL);
  return &self->rows[index];
}

/* ---- a row ------------------------------------------------------------------------------------------------------- */

TlSeriesRow *
tl_series_row_ref (const TlSeriesRow *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  tl_series_ref (self->series);
  return (TlSeriesRow *) self;
}

void
tl_series_row_unref (TlSeriesRow *self)
{
  g_return_if_fail (self != NULL);
  tl_series_unref (self->series);
}

/* What is not known is the same as what is not known. */
static gboolean
is_same_sum (double a, double b)
{
  return a == b || (isnan (a) && isnan (b));
}

gboolean
tl_series_row_equal (const TlSeriesRow *a, const TlSeriesRow *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);
  return strcmp (a->from, b->from) == 0 && strcmp (a->to, b->to) == 0 && a->series->by == b->series->by
         && a->period == b->period && a->count == b->count && a->possible_count == b->possible_count
         && a->n_scored == b->n_scored && is_same_sum (a->sum, b->sum) && is_same_sum (a->low, b->low)
         && is_same_sum (a->high, b->high) && is_same_sum (a->cooperation, b->cooperation)
         && is_same_sum (a->conflict, b->conflict) && a->series->scale == b->series->scale
         && memcmp (a->quads, b->quads, sizeof a->quads) == 0;
}

const char *
tl_series_row_get_from (const TlSeriesRow *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->from;
}

const char *
tl_series_row_get_to (const TlSeriesRow *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->to;
}

char *
tl_series_row_dup_period (const TlSeriesRow *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return _tl_period_label (self->series->by, self->period);
}

guint
tl_series_row_get_count (const TlSeriesRow *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->count;
}

guint
tl_series_row_get_possible_count (const TlSeriesRow *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->possible_count;
}

double
tl_series_row_get_sum (const TlSeriesRow *self)
{
  g_return_val_if_fail (self != NULL, NAN);
  return self->sum;
}

double
tl_series_row_get_sum_low (const TlSeriesRow *self)
{
  g_return_val_if_fail (self != NULL, NAN);
  return self->low;
}

double
tl_series_row_get_sum_high (const TlSeriesRow *self)
{
  g_return_val_if_fail (self != NULL, NAN);
  return self->high;
}

double
tl_series_row_get_mean (const TlSeriesRow *self)
{
  double mean;

  g_return_val_if_fail (self != NULL, NAN);
  mean = self->sum / self->n_scored;
  return self->n_scored > 0 ? _tl_decimal_near (mean, fabs (mean)) : NAN;
}

double
tl_series_row_get_cooperation (const TlSeriesRow *self)
{
  g_return_val_if_fail (self != NULL, NAN);
  return self->cooperation;
}

double
tl_series_row_get_conflict (const TlSeriesRow *self)
{
  g_return_val_if_fail (self != NULL, NAN);
  return self->conflict;
}

guint
tl_series_row_get_quad (const TlSeriesRow *self, TlQuad quad)
{
  guint n;

  g_return_val_if_fail (self != NULL && (guint) quad <= TL_QUAD_MATERIAL_CONFLICT, 0);
  if (quad != TL_QUAD_NONE)
    return self->quads[quad - 1];
  n = self->count;
  for (guint i = 0; i < G_N_ELEMENTS (self->quads); i++)
    n -= self->quads[i];
  return n;
}
