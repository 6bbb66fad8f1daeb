/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <libtimeline/tl-timeline.h>

G_BEGIN_DECLS

/**
 * TlStatus:
 *
 * A state of a track: on a day, or as one step of its history, which has one step for each event that sets a state. A
 * track is in its initial state until an event sets another. An event sets the state when it starts, which may be at
 * any moment within the bounds of its date. Events that are planned, hypothetical, retracted or denied set nothing;
 * events that are alleged or disputed set it only possibly.
 *
 * A status is an immutable value with an atomic reference count.
 *
 * Since: 1.0
 */
typedef struct _TlStatus TlStatus;

#define TL_TYPE_STATUS (tl_status_get_type ())
TL_AVAILABLE_IN_1_0
GType tl_status_get_type (void) G_GNUC_CONST;

/**
 * tl_status_ref:
 * @self: a status
 *
 * Increases the reference count of @self by one.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlStatus *tl_status_ref (const TlStatus *self);

/**
 * tl_status_unref:
 * @self: (transfer full): a status
 *
 * Decreases the reference count of @self by one, and frees @self when the count reaches 0.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_status_unref (TlStatus *self);

/**
 * tl_status_get_track:
 * @self: a status
 *
 * Returns: the id of the track
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_status_get_track (const TlStatus *self);

/**
 * tl_status_get_state:
 * @self: a status
 *
 * Returns: the state
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_status_get_state (const TlStatus *self);

/**
 * tl_status_get_certainty:
 * @self: a status
 *
 * Gets the certainty of the state. On a day, it is certain if the track was in the state throughout the day in every
 * reading of the dates. In a history, it is certain if the event certainly set the state, and every event that
 * certainly set another state came certainly before it or certainly after it.
 *
 * Returns: %TL_CERTAINTY_CERTAIN or %TL_CERTAINTY_POSSIBLE
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlCertainty tl_status_get_certainty (const TlStatus *self);

/**
 * tl_status_get_event:
 * @self: a status
 *
 * Gets the event with which the state began.
 *
 * Returns: (nullable): the id of the event; %NULL for the initial state, and if the event is not the same in every
 * reading of the dates
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_status_get_event (const TlStatus *self);

/**
 * tl_status_get_since:
 * @self: a status
 * @earliest: (out) (optional): Return location for the earliest second at which the state began
 * @latest: (out) (optional): Return location for the latest such second
 *
 * Gets since when the track was in the state. On a day, this covers all readings of the dates in which the track was in
 * the state at some moment of the day. An event that sets the state that the track is in already, even the initial one,
 * does not begin it anew.
 *
 * @earliest is %TL_INSTANT_PAST if the track may have been in the state from the beginning.
 *
 * Returns: whether an event began the state in some reading; the initial state has no beginning
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_status_get_since (const TlStatus *self, gint64 *earliest, gint64 *latest);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlStatus, tl_status_unref)

/**
 * tl_timeline_find_status:
 * @self: a timeline
 * @first: (nullable): an actor (id, alias, code or name), or %NULL for all tracks
 * @second: (nullable): another actor, or %NULL
 * @on: (nullable): the day, or a longer time; %NULL for the whole history
 * @error: Return location for a #GError, or %NULL
 *
 * Finds the states of the tracks between two actors. A track is also between two actors if it is between others that
 * act for them, through parents or through affiliations that are certain or possible at the time asked for. For
 * example, a dialogue of two ministries is a dialogue of their states.
 *
 * On a day, the result lists each state that a track may have been in at some moment of the day. A state is listed
 * once, with its beginnings in all readings of the dates. If two events start in the same second, either may come
 * first.
 *
 * Time complexity: O(n * (n + s * log n)) for n effects on one track that set s states, plus one byte read for each
 * event.
 *
 * Returns: (transfer container) (element-type TlStatus): the states; on a day by track, then by the earliest beginning,
 * the initial state first; in a history by track, in the order of the events; %NULL with %TL_ERROR_REFERENCE if there
 * is no such actor
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
GPtrArray *
tl_timeline_find_status (TlTimeline *self, const char *first, const char *second, const TlDate *on, GError **error);

G_END_DECLS
