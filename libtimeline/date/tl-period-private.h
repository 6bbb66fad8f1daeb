/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <libtimeline/tl-series.h>

/* The number of the period of an instant: days and weeks are counted from 1 January 1970 and its week, months, quarters
 * and years from the year 0. An instant that is unbounded or outside 32 bits has the smallest or greatest number. */
gint32 _tl_period_number (TlPeriod period, gint64 instant);

/* The period found last, with its first and last second. In sorted data the next instant is usually in it too. */
typedef struct
{
  gint64 first;
  gint64 last;
  gint32 number;
} TlPeriodSpan;
/* Like _tl_period_number(), but faster for instants in the same period. Initialize SPAN with TL_PERIOD_SPAN_NONE. */
#define TL_PERIOD_SPAN_NONE ((TlPeriodSpan){ 1, 0, 0 })
gint32 _tl_period_number_near (TlPeriod period, gint64 instant, TlPeriodSpan *span);

char *_tl_period_label (TlPeriod period, gint32 number);
