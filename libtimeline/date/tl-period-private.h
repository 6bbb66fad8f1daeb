/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <libtimeline/tl-period.h>

/* Periods by number: days and weeks since the first of January 1970 and the week that holds it, months, quarters and
 * years since the year 0. Beyond 32 bits, and without bound, the ends of the range. */
gint32 _tl_period_number (TlPeriod period, gint64 instant);

/* The period found last, with its first and last second: what comes in the order of time is mostly in it. */
typedef struct
{
  gint64 first;
  gint64 last;
  gint32 number;
} TlPeriodSpan;
/* The same number. SPAN begins as TL_PERIOD_SPAN_NONE. */
#define TL_PERIOD_SPAN_NONE ((TlPeriodSpan){ 1, 0, 0 })
gint32 _tl_period_number_near (TlPeriod period, gint64 instant, TlPeriodSpan *span);

char *_tl_period_label (TlPeriod period, gint32 number);
