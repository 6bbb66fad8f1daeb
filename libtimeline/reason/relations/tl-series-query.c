/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* A query for a series. */
#include "config.h"

#include "reason/relations/tl-series-query-private.h"

G_DEFINE_BOXED_TYPE (TlSeriesQuery, tl_series_query, tl_series_query_ref, tl_series_query_unref)

TlSeriesQuery *
tl_series_query_new (void)
{
  TlSeriesQuery *self = g_new0 (TlSeriesQuery, 1);

  self->period = TL_PERIOD_MONTH;
  self->scale = tl_scale_lookup (TL_SCALE_DEFAULT);
  g_atomic_ref_count_init (&self->ref_count);
  return self;
}

TlSeriesQuery *
tl_series_query_ref (const TlSeriesQuery *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&((TlSeriesQuery *) self)->ref_count);
  return (TlSeriesQuery *) self;
}

void
tl_series_query_unref (TlSeriesQuery *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->first);
  g_free (self->second);
  g_free (self);
}

void
tl_series_query_set_pair (TlSeriesQuery *self, const char *first, const char *second)
{
  char *old[2];

  g_return_if_fail (self != NULL && (first == NULL) == (second == NULL));
  old[0] = self->first;
  old[1] = self->second;
  self->first = g_strdup (first);
  self->second = g_strdup (second);
  g_free (old[0]);
  g_free (old[1]);
}

void
tl_series_query_set_period (TlSeriesQuery *self, TlPeriod period)
{
  g_return_if_fail (self != NULL && (guint) period <= TL_PERIOD_YEAR);
  self->period = period;
}

gboolean
tl_series_query_set_scale (TlSeriesQuery *self, const char *scale, GError **error)
{
  const TlScale *found;

  g_return_val_if_fail (self != NULL, FALSE);
  found = scale != NULL ? tl_scale_find (scale, error) : NULL;
  if (scale != NULL && found == NULL)
    return FALSE;
  self->scale = found;
  return TRUE;
}

void
tl_series_query_set_directed (TlSeriesQuery *self, gboolean directed)
{
  g_return_if_fail (self != NULL);
  self->directed = directed;
}

void
tl_series_query_set_empty (TlSeriesQuery *self, gboolean empty)
{
  g_return_if_fail (self != NULL);
  self->empty = empty;
}
