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
 * A query selects events of a timeline. It is built once and can be used any number of times. A query without
 * conditions selects all events.
 *
 * A query is a value with an atomic reference count. It may be changed until it is first used; from then on threads may
 * share it.
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
 * Creates a query without conditions.
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
 * Increases the reference count of @self by one.
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
 * Decreases the reference count of @self by one, and frees @self when the count reaches 0.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_query_unref (TlQuery *self);

/**
 * tl_query_set_window:
 * @self: a query not yet used
 * @since: (nullable): a date whose earliest bound begins the window, or %NULL for no beginning
 * @until: (nullable): a date whose latest bound ends the window, or %NULL for no end
 *
 * Selects events whose dates possibly overlap a window or, with [method@Tl.Query.set_certainly], certainly overlap it.
 * A date with gaps, such as `[2014-10-08,2014-10-15]` or `XX15-06-16`, is judged by its members, up to 10,000 of them:
 * it is not in a window between them. A set `{2014,2016}` is certainly in the window if one of its members certainly
 * is; any other date must be in it whichever member it is. Dates without gaps are judged by their bounds.
 *
 * An event without a date is possibly in every window, and certainly only in a window without beginning and end.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_query_set_window (TlQuery *self, const TlDate *since, const TlDate *until);

/**
 * tl_query_set_certainly:
 * @self: a query not yet used
 * @certainly: whether to omit events that are only possibly in the window
 *
 * Sets whether to select only events that are certainly in the window.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_query_set_certainly (TlQuery *self, gboolean certainly);

/**
 * tl_query_set_type:
 * @self: a query not yet used
 * @type: (nullable): the id of an event type, or %NULL for all types
 *
 * Selects events of one type or of a descendant of that type. Types on other branches whose own CAMEO code is that of
 * the type or of a descendant are included, with their descendants: `cameo-161` finds `expulsion-of-diplomat`, which
 * has the code 161 but is below `expulsion`.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_query_set_type (TlQuery *self, const char *type);

/**
 * tl_query_set_actor:
 * @self: a query not yet used
 * @actor: (nullable): an actor as in [method@Tl.Timeline.find_actor], or %NULL for all events
 *
 * Selects events in which an actor, or one that acts for it, participates.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_query_set_actor (TlQuery *self, const char *actor);

/**
 * tl_query_set_tag:
 * @self: a query not yet used
 * @tag: (nullable): a tag, or %NULL for all events
 *
 * Selects events that have a tag.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_query_set_tag (TlQuery *self, const char *tag);

/**
 * tl_query_set_source:
 * @self: a query not yet used
 * @source: (nullable): the id of a source, or %NULL for all events
 *
 * Selects events that cite a source.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_query_set_source (TlQuery *self, const char *source);

/**
 * tl_query_set_dyad:
 * @self: a query not yet used
 * @a: an actor as in [method@Tl.Timeline.find_actor]
 * @b: another actor
 *
 * Selects events in which both actors participate, either themselves or through actors that act for them.
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
 * Selects events that have one status.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_query_set_status (TlQuery *self, TlEventStatus status);

/**
 * tl_query_set_words:
 * @self: a query not yet used
 * @words: (nullable): words separated by blanks, or %NULL for all events
 *
 * Selects events that contain every word in their id, titles, description, tags or quotes, anywhere, even within a
 * longer word. Both sides are normalised (NFC) and case folded as Unicode defines it, so that neither case nor the way
 * in which letters and accents are composed matters; the accents themselves do.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_query_set_words (TlQuery *self, const char *words);

/**
 * tl_query_set_limit:
 * @self: a query not yet used
 * @limit: the maximum number of events, or 0 for all
 *
 * Sets the maximum number of events that the query returns.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_query_set_limit (TlQuery *self, guint limit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlQuery, tl_query_unref)

/**
 * TlEventIter:
 *
 * An iterator over the events that match a query, in canonical order. Stepping allocates no memory.
 *
 * An iterator belongs to one thread and holds a reference to its timeline. It becomes invalid when the timeline
 * changes; see [method@Tl.EventIter.is_valid].
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
 * Frees an iterator.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_iter_free (TlEventIter *self);

/**
 * tl_event_iter_is_valid:
 * @self: an iterator
 *
 * Checks whether the timeline is unchanged since the query. Only [method@Tl.EventIter.free] may be called on an invalid
 * iterator.
 *
 * Returns: %TRUE if the iterator is valid
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_event_iter_is_valid (const TlEventIter *self);

/**
 * tl_event_iter_next:
 * @self: an iterator
 *
 * Moves the iterator to the next event, or to the first when it is called for the first time.
 *
 * Returns: %TRUE if the iterator is now at an event, %FALSE if there are no more
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_event_iter_next (TlEventIter *self);

/**
 * tl_event_iter_get_index:
 * @self: an iterator that is at an event
 *
 * Returns: the index of the event in canonical order
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_event_iter_get_index (const TlEventIter *self);

/**
 * tl_event_iter_get_id:
 * @self: an iterator that is at an event
 *
 * Returns: (transfer none): the id of the event
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_event_iter_get_id (const TlEventIter *self);

/**
 * tl_event_iter_get_event_type:
 * @self: an iterator that is at an event
 *
 * Returns: (transfer none): the id of the event's type
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_event_iter_get_event_type (const TlEventIter *self);

/**
 * tl_event_iter_get_date:
 * @self: an iterator that is at an event
 *
 * Returns: (transfer none) (nullable): the date of the event
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlDate *tl_event_iter_get_date (const TlEventIter *self);

/**
 * tl_event_iter_get_match:
 * @self: an iterator that is at an event
 *
 * Returns: whether the event is certainly or possibly in the window
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlCertainty tl_event_iter_get_match (const TlEventIter *self);

/**
 * tl_event_iter_get_event: (skip)
 * @self: an iterator that is at an event
 *
 * Gets the event that the iterator is at. The next step reuses the memory of the event. Bindings cannot handle that, so
 * they have [method@Tl.EventIter.dup_event] under this name.
 *
 * Returns: (transfer none): the event, valid until the next step
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlEvent *tl_event_iter_get_event (TlEventIter *self);

/**
 * tl_event_iter_dup_event: (rename-to tl_event_iter_get_event)
 * @self: an iterator that is at an event
 *
 * Creates a value from the event that the iterator is at.
 *
 * Returns: (transfer full): the event
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlEvent *tl_event_iter_dup_event (const TlEventIter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlEventIter, tl_event_iter_free)

/**
 * tl_timeline_query:
 * @self: a timeline
 * @query: (nullable): a query, or %NULL for all events
 * @error: Return location for a #GError, or %NULL
 *
 * Finds the events that match a query, in canonical order.
 *
 * Returns: (transfer full): an iterator positioned before the first event; %NULL with %TL_ERROR_REFERENCE if the query
 * names an actor, type or source that does not exist
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlEventIter *tl_timeline_query (TlTimeline *self, const TlQuery *query, GError **error);

/**
 * tl_timeline_count:
 * @self: a timeline
 * @query: (nullable): a query, or %NULL for all events
 * @count: (out): Return location for the number of events
 * @error: Return location for a #GError, or %NULL
 *
 * Counts the events that match a query, without unpacking any.
 *
 * Returns: %TRUE if the query could be answered; see [method@Tl.Timeline.query] for the errors
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_count (TlTimeline *self, const TlQuery *query, guint *count, GError **error);

G_END_DECLS
