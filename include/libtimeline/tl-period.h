/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once
#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <glib-object.h>
#include <libtimeline/tl-version-macros.h>

G_BEGIN_DECLS

/**
 * TlPeriod:
 * @TL_PERIOD_DAY: `2014-05-19`
 * @TL_PERIOD_WEEK: `2014-W21`: from Monday, as ISO 8601 counts them
 * @TL_PERIOD_MONTH: `2014-05`
 * @TL_PERIOD_QUARTER: `2014-Q2`
 * @TL_PERIOD_YEAR: `2014`
 *
 * The length of the periods of a series, and with it how they are labelled. Days are days of UTC.
 *
 * Since: 1.0
 */
typedef enum
{
  TL_PERIOD_DAY,
  TL_PERIOD_WEEK,
  TL_PERIOD_MONTH,
  TL_PERIOD_QUARTER,
  TL_PERIOD_YEAR,
} TlPeriod;

/**
 * tl_period_from_string:
 * @name: as in `month`
 * @period: (out): the period
 * @error: error return location, or %NULL
 *
 * Finds a period by its name. %TL_ERROR_VALUE is set if there is none of that name. The message lists the names, and
 * says which is nearest.
 *
 * Returns: whether there is one of that name
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_period_from_string (const char *name, TlPeriod *period, GError **error);

G_END_DECLS
