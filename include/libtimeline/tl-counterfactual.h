/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <libtimeline/tl-bounds-change.h>
#include <libtimeline/tl-monitor.h>
#include <libtimeline/tl-standing.h>
#include <libtimeline/tl-timeline.h>

G_BEGIN_DECLS

/**
 * TlCounterfactual:
 *
 * What would be left of a timeline if some events had not happened, or if a source were not trusted.
 *
 * A counterfactual is an immutable value with an atomic reference count. It describes the timeline as it was when the
 * counterfactual was made.
 *
 * Since: 1.0
 */
typedef struct _TlCounterfactual TlCounterfactual;

#define TL_TYPE_COUNTERFACTUAL (tl_counterfactual_get_type ())
TL_AVAILABLE_IN_1_0
GType tl_counterfactual_get_type (void) G_GNUC_CONST;

/**
 * TlTrackChange:
 *
 * A track that goes through other states if some events are removed.
 *
 * A change of a track is an immutable value with an atomic reference count.
 *
 * Since: 1.0
 */
typedef struct _TlTrackChange TlTrackChange;

#define TL_TYPE_TRACK_CHANGE (tl_track_change_get_type ())
TL_AVAILABLE_IN_1_0
GType tl_track_change_get_type (void) G_GNUC_CONST;

/**
 * tl_timeline_find_without:
 * @self: a timeline
 * @events: (nullable) (array zero-terminated=1): ids of events to remove, or %NULL
 * @source: (nullable): the id of a source that is not trusted, or %NULL
 * @monitor: (nullable): a monitor, or %NULL
 * @error: Return location for a #GError, or %NULL
 *
 * Finds what would be left if some events had not happened, or if a source were not trusted.
 *
 * An event that did not happen takes with it the events that lose their last cause; they are orphaned. To distrust a
 * source is not to say that what it reports did not happen. Its citations are removed, and so are the events and links
 * that have no other citation. What other sources cite, or none, still happened, and sets the states of tracks; if its
 * last cause is removed, it is uncaused.
 *
 * Time complexity: that of [method@Tl.Timeline.infer].
 *
 * Returns: (transfer full): the counterfactual; %NULL with %TL_ERROR_REFERENCE if there is no such event or source,
 * with %G_IO_ERROR_CANCELLED if it was cancelled
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlCounterfactual *tl_timeline_find_without (TlTimeline *self, const char *const *events, const char *source,
                                            TlMonitor *monitor, GError **error);

/**
 * tl_counterfactual_ref:
 * @self: a counterfactual
 *
 * Increases the reference count of @self by one.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlCounterfactual *tl_counterfactual_ref (const TlCounterfactual *self);

/**
 * tl_counterfactual_unref:
 * @self: (transfer full): a counterfactual
 *
 * Decreases the reference count of @self by one, and frees @self when the count reaches 0.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_counterfactual_unref (TlCounterfactual *self);

/**
 * tl_counterfactual_get_removed:
 * @self: a counterfactual
 *
 * Gets the events that were removed.
 *
 * Returns: (transfer none) (array zero-terminated=1): their ids, in canonical order
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *const *tl_counterfactual_get_removed (const TlCounterfactual *self);

/**
 * tl_counterfactual_get_orphaned:
 * @self: a counterfactual
 *
 * Gets the events that lose their last cause, or whose causes all do.
 *
 * Returns: (transfer none) (array zero-terminated=1): their ids, in canonical order
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *const *tl_counterfactual_get_orphaned (const TlCounterfactual *self);

/**
 * tl_counterfactual_get_uncaused:
 * @self: a counterfactual
 *
 * Gets the events that still happened, but whose causes all rested on the source that is not trusted.
 *
 * Returns: (transfer none) (array zero-terminated=1): their ids, in canonical order
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *const *tl_counterfactual_get_uncaused (const TlCounterfactual *self);

/**
 * tl_counterfactual_get_n_standings:
 * @self: a counterfactual
 *
 * Counts the remaining events whose standing changes without the source: those who support, deny or doubt them, the
 * verdict, the number of independent sources, or the credibility.
 *
 * Returns: the number of events; 0 if all sources are trusted
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_counterfactual_get_n_standings (const TlCounterfactual *self);

/**
 * tl_counterfactual_get_standing:
 * @self: a counterfactual
 * @index: from 0, in canonical order
 * @before: (out) (optional) (transfer none): the standing with all sources
 * @after: (out) (optional) (transfer none): the standing without the source
 *
 * Gets the standings of an event that change without the source.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_counterfactual_get_standing (const TlCounterfactual *self, guint index, const TlStanding **before,
                                     const TlStanding **after);

/**
 * tl_counterfactual_get_n_widened:
 * @self: a counterfactual
 *
 * Counts the remaining events that are dated less exactly.
 *
 * Returns: the number of events; 0 if the timeline contradicts itself
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_counterfactual_get_n_widened (const TlCounterfactual *self);

/**
 * tl_counterfactual_get_widened:
 * @self: a counterfactual
 * @index: from 0, in canonical order
 *
 * Gets an event that is dated less exactly, with its bounds before and after.
 *
 * Returns: (transfer none): the event and its bounds
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlBoundsChange *tl_counterfactual_get_widened (const TlCounterfactual *self, guint index);

/**
 * tl_counterfactual_get_n_tracks:
 * @self: a counterfactual
 *
 * Counts the tracks that go through other states without the removed and orphaned events. Uncaused events still set
 * them.
 *
 * Returns: the number of tracks
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_counterfactual_get_n_tracks (const TlCounterfactual *self);

/**
 * tl_counterfactual_get_track:
 * @self: a counterfactual
 * @index: from 0, by id
 *
 * Gets a track that goes through other states.
 *
 * Returns: (transfer none): the track and its states
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlTrackChange *tl_counterfactual_get_track (const TlCounterfactual *self, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlCounterfactual, tl_counterfactual_unref)

/**
 * tl_track_change_ref:
 * @self: a change of a track
 *
 * Increases the reference count of @self by one.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlTrackChange *tl_track_change_ref (const TlTrackChange *self);

/**
 * tl_track_change_unref:
 * @self: (transfer full): a change of a track
 *
 * Decreases the reference count of @self by one, and frees @self when the count reaches 0.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_track_change_unref (TlTrackChange *self);

/**
 * tl_track_change_get_track:
 * @self: a change of a track
 *
 * Returns: the id of the track
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_track_change_get_track (const TlTrackChange *self);

/**
 * tl_track_change_get_before:
 * @self: a change of a track
 *
 * Gets the states of the track with all events.
 *
 * Returns: (transfer none) (array zero-terminated=1): the states, in order
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *const *tl_track_change_get_before (const TlTrackChange *self);

/**
 * tl_track_change_get_after:
 * @self: a change of a track
 *
 * Gets the states of the track without the removed and orphaned events.
 *
 * Returns: (transfer none) (array zero-terminated=1): the states, in order
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *const *tl_track_change_get_after (const TlTrackChange *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlTrackChange, tl_track_change_unref)

G_END_DECLS
