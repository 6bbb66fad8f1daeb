/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <libtimeline/tl-series.h>

/* Periods by number: days and weeks since the first of January 1970 and the week that holds it, months, quarters and
 * years since the year 0. Beyond 32 bits, and without bound, the ends of the range. */
gint32 _tl_period_number (TlPeriod period, gint64 instant);
char *_tl_period_label (TlPeriod period, gint32 number);
