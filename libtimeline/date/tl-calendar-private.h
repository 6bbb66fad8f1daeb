/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <glib.h>

/* The proleptic Gregorian calendar with a year 0, over 64-bit years and seconds since 1970-01-01T00:00:00Z. */

typedef struct
{
  gint64 year;
  int month;
  int day;
} TlCivil;

/* Years whose seconds fit into 64 bits; years beyond these are unbounded. */
#define TL_YEAR_MIN G_GINT64_CONSTANT (-292277022000)
#define TL_YEAR_MAX G_GINT64_CONSTANT (292277022000)

gboolean _tl_is_leap (gint64 year);
int _tl_days_in_month (gint64 year, int month);

/* The first and the last second of a day; unbounded outside the range of years. */
gint64 _tl_day_begin (gint64 year, int month, int day);
gint64 _tl_day_end (gint64 year, int month, int day);

/* The day of an instant, and its second within that day. */
TlCivil _tl_civil_from_instant (gint64 instant, int *second);
