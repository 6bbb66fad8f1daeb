/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Calendar days between two uncertain moments. */
#include "config.h"

#include "date/tl-calendar-private.h"
#include "date/tl-days-private.h"

#include <libtimeline/tl-date.h>

#define DAY 86400

static gboolean
is_bounded (gint64 instant)
{
  return instant != TL_INSTANT_PAST && instant != TL_INSTANT_FUTURE;
}

/* A day has no more than 2^47 like it on either side, so the difference cannot overflow. */
static gint64
count_days (gint64 from, gint64 to, gint64 unbounded)
{
  if (!is_bounded (from) || !is_bounded (to))
    return unbounded;
  return MAX (_tl_floor_div (to, DAY) - _tl_floor_div (from, DAY), 0);
}

TlDays
_tl_days_between (const gint64 from[2], const gint64 to[2])
{
  return (TlDays){ count_days (from[1], to[0], 0), count_days (from[0], to[1], G_MAXINT64) };
}
