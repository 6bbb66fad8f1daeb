/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <libtimeline/tl-series-query.h>

struct _TlSeriesQuery
{
  gatomicrefcount ref_count;
  char *first; /* NULL, with SECOND: all pairs */
  char *second;
  TlPeriod period;
  const TlScale *scale; /* NULL: count only */
  gboolean directed;
  gboolean empty; /* periods without events have rows, too */
};
