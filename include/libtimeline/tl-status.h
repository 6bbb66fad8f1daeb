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
 * A state of a track: on a day, or as one step of its history. A track is in its initial state until an event sets
 * another; an event sets it in the moment it starts, which may lie anywhere within the bounds of its date. Events that
 * are planned, hypothetical, retracted or denied set nothing; those alleged or disputed only possibly.
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
 * a history where the event certainly set it; else %TL_CERTAINTY_POSSIBLE
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlCertainty tl_status_get_certainty (const TlStatus *self);

/**
 * tl_status_get_event:
 * @self: a status
 *
 * Returns: (nullable): the id of the event that set the state; %NULL for the initial one
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
 * Returns: whether an event set the state; the initial one has no beginning
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_status_get_since (const TlStatus *self, gint64 *earliest, gint64 *latest);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlStatus, tl_status_unref)

/**
 * tl_timeline_find_status:
 * @self: a timeline
 * @first: (nullable): an actor: id, alias or code; %NULL for all tracks
 * @second: (nullable): another
 * @on: (nullable): the day, or a longer time; %NULL for the whole history
 * @error: where to say what is wrong
 *
 * Tracks are between two actors where they are between those that act for them as well: a dialogue of two ministries is
 * one of their states, through parents, and through affiliations certain or possible at the time asked for.
 *
 * How two actors stood on a day: each state that each track between them may have been in at some moment of it. Two
 * events whose order nobody knows and that set different states are both told.
 *
 * Time complexity: O(n * n) for n effects on one track, and a byte looked at for each event.
 *
 * Returns: (transfer container) (element-type TlStatus): by track, then chronological, the initial state first; %NULL
 * with %TL_ERROR_REFERENCE where there is no such actor
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
GPtrArray *
tl_timeline_find_status (TlTimeline *self, const char *first, const char *second, const TlDate *on, GError **error);

G_END_DECLS
