/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once
#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <libtimeline/tl-period.h>
#include <libtimeline/tl-scale.h>

G_BEGIN_DECLS

/**
 * TlSeriesQuery:
 *
 * A query for [method@Tl.Timeline.find_series]: which pairs, which periods and which scale. A new query asks for all
 * pairs, both ways together, by month and by the scale %TL_SCALE_DEFAULT.
 *
 * |[
 * g_autoptr (TlSeriesQuery) query = tl_series_query_new ();
 *
 * tl_series_query_set_pair (query, "usa", "chn");
 * tl_series_query_set_period (query, TL_PERIOD_QUARTER);
 * tl_series_query_set_scale (query, "goldstein-gdelt", &error);
 * series = tl_timeline_find_series (timeline, query, NULL, &error);
 * ]|
 *
 * A query is a value with an atomic reference count. It may be changed until it is first used; then it may be shared
 * between threads.
 *
 * Since: 1.0
 */
typedef struct _TlSeriesQuery TlSeriesQuery;

#define TL_TYPE_SERIES_QUERY (tl_series_query_get_type ())

TL_AVAILABLE_IN_1_0
GType tl_series_query_get_type (void) G_GNUC_CONST;

/**
 * tl_series_query_new:
 *
 * Creates a query for all pairs, both ways together, by month and by the scale %TL_SCALE_DEFAULT.
 *
 * Returns: (transfer full): a new query
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlSeriesQuery *tl_series_query_new (void);

/**
 * tl_series_query_ref:
 * @self: a query
 *
 * Increases the reference count of @self by one.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlSeriesQuery *tl_series_query_ref (const TlSeriesQuery *self);

/**
 * tl_series_query_unref:
 * @self: (transfer full): a query
 *
 * Decreases the reference count of @self by one, and frees @self when the count reaches 0.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_series_query_unref (TlSeriesQuery *self);

/**
 * tl_series_query_set_pair:
 * @self: a query
 * @first: (nullable): an actor (id, alias or code), or %NULL with @second for all pairs
 * @second: (nullable): another actor, or %NULL
 *
 * Asks for one pair of actors. If the query is directed, the series has what @first does to @second. Two actors of the
 * kind state have the same rows as in a series of all pairs. If one of the two is of another kind, such as an agency or
 * a person, every actor that acts for one of the two is counted as that one.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_series_query_set_pair (TlSeriesQuery *self, const char *first, const char *second);

/**
 * tl_series_query_set_period:
 * @self: a query
 * @period: the length of a period
 *
 * Sets the length of the periods of the series.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_series_query_set_period (TlSeriesQuery *self, TlPeriod period);

/**
 * tl_series_query_set_scale:
 * @self: a query
 * @scale: (nullable): the name of a scale, such as `goldstein-gdelt`, or %NULL to count only
 * @error: Return location for a #GError, or %NULL
 *
 * Sets the scale by which events are scored. A new query has %TL_SCALE_DEFAULT.
 *
 * Returns: whether there is such a scale; %FALSE with %TL_ERROR_REFERENCE if there is none, and then the query keeps
 * the scale that it had
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_series_query_set_scale (TlSeriesQuery *self, const char *scale, GError **error);

/**
 * tl_series_query_set_directed:
 * @self: a query
 * @directed: whether to keep the two directions of a pair apart
 *
 * Sets whether the series distinguishes the actor that acts from the actor that is acted upon. Otherwise a pair has one
 * row in each period for both ways together; the row is from the actor whose id comes first in the order of bytes, or,
 * if one pair is asked for, from its first actor.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_series_query_set_directed (TlSeriesQuery *self, gboolean directed);

/**
 * tl_series_query_set_empty:
 * @self: a query
 * @empty: whether to list periods in which nothing happened
 *
 * Sets whether the series has a row for every period from the first row of a pair to its last. A new query leaves out
 * the periods in which no event may have happened.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_series_query_set_empty (TlSeriesQuery *self, gboolean empty);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlSeriesQuery, tl_series_query_unref)

G_END_DECLS
