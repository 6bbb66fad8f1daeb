/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "base/tl-arena-private.h"

#include <libtimeline/tl-series.h>

/* One pair in one period. A reference to a row is a reference to its series. */
struct _TlSeriesRow
{
  TlSeries *series; /* not counted */
  const char *from;
  const char *to;
  gint32 period; /* its number */
  guint32 count;
  guint32 possible_count;
  guint32 n_scored;
  double sum; /* NAN here and below: not known */
  double low;
  double high;
  double cooperation;
  double conflict;
  guint32 quads[TL_QUAD_MATERIAL_CONFLICT]; /* without TL_QUAD_NONE */
};

/* A series has its rows in one block, and each row points back to the series:
 *
 *   TlSeries -> [row: chn usa 2014-05][row: chn usa 2014-06][row: rus usa 2014-05] ...
 *      ^             |                     |                     |
 *      +-------------+---------------------+---------------------+
 */
struct _TlSeries
{
  gatomicrefcount ref_count;
  TlArena *names; /* holds the ids */
  TlPeriod by;
  const TlScale *scale; /* NULL: counted only */
  TlSeriesRow *rows;
  guint n;
  guint capacity;
};

TlSeries *_tl_series_new (TlPeriod by, const TlScale *scale, TlArena *names);
/* Allocates room for N rows at once, if that many are expected. */
void _tl_series_reserve (TlSeries *self, guint n);
/* Returns room for a row after the last; the caller increments N to add it. Only while nobody else has the series. */
TlSeriesRow *_tl_series_reserve_row (TlSeries *self);
