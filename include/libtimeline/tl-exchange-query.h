/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once
#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <libtimeline/tl-date.h>
#include <libtimeline/tl-scale.h>

G_BEGIN_DECLS

/**
 * TlExchangeQuery:
 *
 * A query for [method@Tl.Timeline.find_exchanges]: which pairs, what counts as an answer, and what is compared. A new
 * query asks for all pairs, for answers by reaction links only, and for scores by the scale %TL_SCALE_DEFAULT.
 *
 * |[
 * g_autoptr (TlExchangeQuery) query = tl_exchange_query_new ();
 *
 * tl_exchange_query_set_pair (query, "gbr", "rus");
 * tl_exchange_query_set_measure (query, "diplomats");
 * if (!tl_exchange_query_set_within (query, "P2W", &error))
 *   return FALSE;
 * exchanges = tl_timeline_find_exchanges (timeline, query, NULL, &error);
 * ]|
 *
 * A query is a value with an atomic reference count. It may be changed until it is first used; then it may be shared
 * between threads.
 *
 * Since: 1.0
 */
typedef struct _TlExchangeQuery TlExchangeQuery;

#define TL_TYPE_EXCHANGE_QUERY (tl_exchange_query_get_type ())

TL_AVAILABLE_IN_1_0
GType tl_exchange_query_get_type (void) G_GNUC_CONST;

/**
 * tl_exchange_query_new:
 *
 * Creates a query for all pairs, for answers by reaction links only, and for scores by the scale %TL_SCALE_DEFAULT.
 *
 * Returns: (transfer full): a new query
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlExchangeQuery *tl_exchange_query_new (void);

/**
 * tl_exchange_query_ref:
 * @self: a query
 *
 * Increases the reference count of @self by one.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlExchangeQuery *tl_exchange_query_ref (const TlExchangeQuery *self);

/**
 * tl_exchange_query_unref:
 * @self: (transfer full): a query
 *
 * Decreases the reference count of @self by one, and frees @self when the count reaches 0.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_exchange_query_unref (TlExchangeQuery *self);

/**
 * tl_exchange_query_set_pair:
 * @self: a query
 * @first: (nullable): an actor (id, alias, code or name), or %NULL with @second for all pairs
 * @second: (nullable): another actor, or %NULL
 *
 * Asks for one pair of actors, as [method@Tl.SeriesQuery.set_pair] does.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_exchange_query_set_pair (TlExchangeQuery *self, const char *first, const char *second);

/**
 * tl_exchange_query_set_within:
 * @self: a query
 * @duration: (nullable): an ISO 8601 duration, such as `P2W`, or %NULL for answers by reaction links only
 * @error: Return location for a #GError, or %NULL
 *
 * Sets the time within which the next act of the other side counts as the answer to an act that has none by a reaction
 * link. A duration of whole days is counted on the calendar: within `P1D` of 12 March is until the end of 13 March. Any
 * other is counted in seconds. Years and months have 366 and 31 days.
 *
 * Returns: whether @duration is a duration; %FALSE with %TL_ERROR_DURATION if it is not
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_exchange_query_set_within (TlExchangeQuery *self, const char *duration, GError **error);

/**
 * tl_exchange_query_set_measure:
 * @self: a query
 * @attribute: (nullable): the key of an attribute of events whose value is a number, or %NULL to compare scores
 *
 * Sets the attribute by which an act is compared with its answer, such as the number of diplomats that were expelled.
 * By this attribute ladders escalate or de-escalate.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_exchange_query_set_measure (TlExchangeQuery *self, const char *attribute);

/**
 * tl_exchange_query_set_scale:
 * @self: a query
 * @scale: the name of a scale, such as `goldstein-gdelt`
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
gboolean tl_exchange_query_set_scale (TlExchangeQuery *self, const char *scale, GError **error);

/**
 * tl_exchange_query_set_on:
 * @self: a query
 * @on: (nullable): a day, or %NULL for the last day on which an event of the timeline may have started
 *
 * Sets the day on which the question is asked. Acts and answers that certainly started later do not count, and the days
 * since an unanswered act are counted until this day.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_exchange_query_set_on (TlExchangeQuery *self, TlDate *on);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlExchangeQuery, tl_exchange_query_unref)

G_END_DECLS
