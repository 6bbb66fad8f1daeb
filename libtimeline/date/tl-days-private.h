/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <glib.h>

/* The fewest and the most calendar days from one moment to another, each somewhere within bounds. */
typedef struct
{
  gint64 fewest;
  gint64 most; /* G_MAXINT64: no bound */
} TlDays;

/* Counts the days from a moment within FROM, its earliest and latest second, to a later one within TO. Days are counted
 * on the calendar, in UTC: from any moment of 12 March to any of 13 March is one day, and two moments of the same day
 * are 0 days apart. The second moment is not before the first, so no count is negative. */
TlDays _tl_days_between (const gint64 from[2], const gint64 to[2]);
