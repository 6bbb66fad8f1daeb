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
 * A state of a track: on a day, or as one step of its history, one for each event that sets a state. A track is in its
 * initial state until an event sets another; an event sets it in the moment it starts, which may lie anywhere within
 * the bounds of its date. Events that are planned, hypothetical, retracted or denied set nothing; those alleged or
 * disputed only possibly.
 *
 * A value: atomically counted, immutable.
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
 * Returns: %TL_CERTAINTY_CERTAIN where the track was in the state throughout the day in every reading of the dates, in
 * a history where the event certainly set it, and no other that certainly set another state may have come on the other
 * side of it; else %TL_CERTAINTY_POSSIBLE
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlCertainty tl_status_get_certainty (const TlStatus *self);

/**
 * tl_status_get_event:
 * @self: a status
 *
 * Returns: (nullable): the id of the event with which the state began; %NULL for the initial one, and where that is not
 * the same event in every reading of the dates
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_status_get_event (const TlStatus *self);

/**
 * tl_status_get_since:
 * @self: a status
 * @earliest: (out) (optional): the earliest second since when
 * @latest: (out) (optional): the latest
 *
 * On a day, over all readings of the dates in which the track was in the state at some moment of it: when the state
 * began that it was in. An event that sets the state that the track is in already, be it the initial one, begins
 * nothing anew.
 * @earliest is %TL_INSTANT_PAST where it may have been in the state from the first.
 *
 * Returns: whether in some reading an event began the state; the initial one has no beginning
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_status_get_since (const TlStatus *self, gint64 *earliest, gint64 *latest);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlStatus, tl_status_unref)

/**
 * tl_timeline_find_status:
 * @self: a timeline
 * @first: (nullable): an actor: id, alias, code or name; %NULL for all tracks
 * @second: (nullable): another
 * @on: (nullable): the day, or a longer time; %NULL for the whole history
 * @error: where to say what is wrong
 *
 * Tracks are between two actors where they are between those that act for them as well: a dialogue of two ministries is
 * one of their states, through parents, and through affiliations certain or possible at the time asked for.
 *
 * How two actors stood on a day: each state that each track between them may have been in at some moment of it, once,
 * with all that the readings of the dates say of its beginning. Of two events at one and the same second either may
 * come first.
 *
 * Time complexity: O(n * (n + s * log n)) for n effects on one track that set s states, and a byte looked at for each
 * event.
 *
 * Returns: (transfer container) (element-type TlStatus): by track, then by when the state began at the earliest, the
 * initial state first; in a history, by track and in the order of the events; %NULL
 * with %TL_ERROR_REFERENCE where there is no such actor
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
GPtrArray *
tl_timeline_find_status (TlTimeline *self, const char *first, const char *second, const TlDate *on, GError **error);

G_END_DECLS
