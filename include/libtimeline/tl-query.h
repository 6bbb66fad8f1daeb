/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once
#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <libtimeline/tl-date.h>
#include <libtimeline/tl-timeline.h>

G_BEGIN_DECLS

/**
 * TlQuery:
 *
 * Which events are asked for: built once, used as often as wanted. One that says nothing asks for all.
 *
 * A value: atomically counted. It may be changed until it is first used; then it may be shared between threads.
 *
 * Since: 1.0
 */
typedef struct _TlQuery TlQuery;

#define TL_TYPE_QUERY (tl_query_get_type ())

TL_AVAILABLE_IN_1_0
GType tl_query_get_type (void) G_GNUC_CONST;

/**
 * tl_query_new:
 *
 * Returns: (transfer full): a query for all events
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlQuery *tl_query_new (void);

/**
 * tl_query_ref:
 * @self: a query
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlQuery *tl_query_ref (const TlQuery *self);

/**
 * tl_query_unref:
 * @self: (transfer full): a query
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_query_unref (TlQuery *self);

/**
 * tl_query_set_window:
 * @self: a query not yet used
 * @since: (nullable): from its earliest bound
 * @until: (nullable): to its latest bound
 *
 * Events whose dates possibly overlap the window; with [method@Tl.Query.set_certainly], certainly. An event without a
 * date is possible in every window and certain in none but the endless one.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_query_set_window (TlQuery *self, const TlDate *since, const TlDate *until);

/**
 * tl_query_set_certainly:
 * @self: a query not yet used
 * @certainly: whether to leave out what is only possibly in the window
 *
 * Sets whether only events certainly in the window are asked for.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_query_set_certainly (TlQuery *self, gboolean certainly);

/**
 * tl_query_set_type:
 * @self: a query not yet used
 * @type: (nullable): the id of an event type; its descendants are meant too
 *
 * Asks for events of one type and of those below it.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_query_set_type (TlQuery *self, const char *type);

/**
 * tl_query_set_actor:
 * @self: a query not yet used
 * @actor: (nullable): an actor as in [method@Tl.Timeline.find_actor]; who acts for it is meant too
 *
 * Asks for events in which an actor takes part.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_query_set_actor (TlQuery *self, const char *actor);

/**
 * tl_query_set_tag:
 * @self: a query not yet used
 * @tag: (nullable): a tag
 *
 * Asks for events with a tag.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_query_set_tag (TlQuery *self, const char *tag);

/**
 * tl_query_set_source:
 * @self: a query not yet used
 * @source: (nullable): the id of a source that the event cites
 *
 * Asks for events that cite a source.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_query_set_source (TlQuery *self, const char *source);

/**
 * tl_query_set_dyad:
 * @self: a query not yet used
 * @a: an actor as in [method@Tl.Timeline.find_actor]
 * @b: another
 *
 * Events in which both take part, themselves or through who acts for them.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_query_set_dyad (TlQuery *self, const char *a, const char *b);

/**
 * tl_query_set_status:
 * @self: a query not yet used
 * @status: a status
 *
 * Asks for events of one status.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_query_set_status (TlQuery *self, TlEventStatus status);

/**
 * tl_query_set_words:
 * @self: a query not yet used
 * @words: (nullable): words apart by blanks
 *
 * Events in whose id, titles, description, tags or quotes every word stands, without regard to case.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_query_set_words (TlQuery *self, const char *words);

/**
 * tl_query_set_limit:
 * @self: a query not yet used
 * @limit: how many events at most; 0 for all
 *
 * Sets how many events are given at most.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_query_set_limit (TlQuery *self, guint limit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlQuery, tl_query_unref)

/**
 * TlEventIter:
 *
 * The events that answer a query, one after the other, in canonical order. Stepping allocates nothing.
 *
 * It belongs to one thread, holds a reference to its timeline, and is of no use once that has changed:
 * [method@Tl.EventIter.is_valid] tells.
 *
 * Since: 1.0
 */
typedef struct _TlEventIter TlEventIter;

#define TL_TYPE_EVENT_ITER (tl_event_iter_get_type ())

TL_AVAILABLE_IN_1_0
GType tl_event_iter_get_type (void) G_GNUC_CONST;

/**
 * tl_event_iter_free:
 * @self: (transfer full): an iterator
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_iter_free (TlEventIter *self);

/**
 * tl_event_iter_is_valid:
 * @self: an iterator
 *
 * Returns: whether its timeline is as it was when it was asked; else nothing but [method@Tl.EventIter.free] may be done
 * with it
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_event_iter_is_valid (const TlEventIter *self);

/**
 * tl_event_iter_next:
 * @self: an iterator
 *
 * Steps to the next event.
 *
 * Returns: whether there is a next event, on which it then stands
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_event_iter_next (TlEventIter *self);

/**
 * tl_event_iter_get_index:
 * @self: an iterator that stands on an event
 *
 * Returns: its place in canonical order
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_event_iter_get_index (const TlEventIter *self);

/**
 * tl_event_iter_get_id:
 * @self: an iterator that stands on an event
 *
 * Returns: (transfer none): its id
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_event_iter_get_id (const TlEventIter *self);

/**
 * tl_event_iter_get_event_type:
 * @self: an iterator that stands on an event
 *
 * Returns: (transfer none): the id of its type
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_event_iter_get_event_type (const TlEventIter *self);

/**
 * tl_event_iter_get_date:
 * @self: an iterator that stands on an event
 *
 * Returns: (transfer none) (nullable): its date
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlDate *tl_event_iter_get_date (const TlEventIter *self);

/**
 * tl_event_iter_get_match:
 * @self: an iterator that stands on an event
 *
 * Returns: whether it is certainly or possibly in the window
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlCertainty tl_event_iter_get_match (const TlEventIter *self);

/**
 * tl_event_iter_get_event: (skip)
 * @self: an iterator that stands on an event
 *
 * The event lies in memory that the next step uses again, which no binding could know; they have
 * [method@Tl.EventIter.dup_event] under this name.
 *
 * Returns: (transfer none): the event, until the next step
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlEvent *tl_event_iter_get_event (TlEventIter *self);

/**
 * tl_event_iter_dup_event: (rename-to tl_event_iter_get_event)
 * @self: an iterator that stands on an event
 *
 * Makes a value of the event that the iterator is at.
 *
 * Returns: (transfer full): the event, to keep
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlEvent *tl_event_iter_dup_event (const TlEventIter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlEventIter, tl_event_iter_free)

/**
 * tl_timeline_query:
 * @self: a timeline
 * @query: (nullable): which events; %NULL for all
 * @error: Return location for a #GError, or %NULL
 *
 * The events that a query asks for, in canonical order.
 *
 * Returns: (transfer full): an iterator before the first; %NULL with %TL_ERROR_REFERENCE where the query names an
 * actor, type or source that does not exist
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlEventIter *tl_timeline_query (TlTimeline *self, const TlQuery *query, GError **error);

/**
 * tl_timeline_count:
 * @self: a timeline
 * @query: (nullable): which events; %NULL for all
 * @count: (out): how many answer
 * @error: Return location for a #GError, or %NULL
 *
 * How many events a query asks for. None is unpacked for it.
 *
 * Returns: whether the query could be answered, as in [method@Tl.Timeline.query]
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_count (TlTimeline *self, const TlQuery *query, guint *count, GError **error);

G_END_DECLS
