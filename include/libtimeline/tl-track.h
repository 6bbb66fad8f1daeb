/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once
#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <glib-object.h>
#include <libtimeline/tl-date.h>

G_BEGIN_DECLS

/**
 * TlTrack:
 *
 * One strand of the relation between two or more actors, with a state at every instant: an embassy, a dialogue, a
 * sanctions regime. Events change its state through their effects.
 *
 * A track is a value with an atomic reference count, which is built and then sealed, like [struct@Tl.Actor].
 *
 * Since: 1.0
 */
typedef struct _TlTrack TlTrack;

#define TL_TYPE_TRACK (tl_track_get_type ())

TL_AVAILABLE_IN_1_0
GType tl_track_get_type (void) G_GNUC_CONST;

/**
 * tl_track_new:
 * @id: an id, unique among the tracks of a timeline
 *
 * Creates a track with an id and no other members.
 *
 * Returns: (transfer full): a track
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlTrack *tl_track_new (const char *id);

/**
 * tl_track_copy:
 * @self: a track
 *
 * Copies all members of @self. Use it to change a track of a timeline: change the copy and pass it to
 * [method@Tl.Timeline.replace_track].
 *
 * Time complexity: O(size of @self).
 *
 * Returns: (transfer full): a copy that is not sealed
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlTrack *tl_track_copy (const TlTrack *self);

/**
 * tl_track_ref:
 * @self: a track
 *
 * Increases the reference count of @self by one.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlTrack *tl_track_ref (const TlTrack *self);

/**
 * tl_track_unref:
 * @self: (transfer full): a track
 *
 * Decreases the reference count of @self by one, and frees @self when the count reaches 0.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_track_unref (TlTrack *self);

/**
 * tl_track_equal:
 * @self: a track
 * @other: another track
 *
 * Compares two tracks.
 *
 * Returns: %TRUE if all members are equal
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_track_equal (const TlTrack *self, const TlTrack *other);

/**
 * tl_track_is_sealed:
 * @self: a track
 *
 * Checks whether a timeline holds or has returned @self. A sealed track can no longer be changed.
 *
 * Returns: %TRUE if @self is sealed
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_track_is_sealed (const TlTrack *self);

/**
 * tl_track_get_id:
 * @self: a track
 *
 * Returns: the id
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_track_get_id (const TlTrack *self);

/**
 * tl_track_add_actor:
 * @self: a track that is not sealed
 * @actor: the id of an actor that the track is between
 *
 * Adds an actor after the existing ones.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_track_add_actor (TlTrack *self, const char *actor);

/**
 * tl_track_remove_actor:
 * @self: a track that is not sealed
 * @actor: the id of an actor
 *
 * Removes an actor from those that the track is between. If it is not among them, nothing happens.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_track_remove_actor (TlTrack *self, const char *actor);

/**
 * tl_track_get_between:
 * @self: a track
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of the actors that the track is between
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *const *tl_track_get_between (const TlTrack *self);

/**
 * tl_track_get_title:
 * @self: a track
 *
 * Returns: (nullable): the title
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_track_get_title (const TlTrack *self);

/**
 * tl_track_set_title:
 * @self: a track that is not sealed
 * @title: (nullable): the title
 *
 * Sets the title.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_track_set_title (TlTrack *self, const char *title);

/**
 * tl_track_add_state:
 * @self: a track that is not sealed
 * @state: a state that the track can have
 *
 * Adds a state after the existing ones.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_track_add_state (TlTrack *self, const char *state);

/**
 * tl_track_remove_state:
 * @self: a track that is not sealed
 * @state: the state
 *
 * Removes a state. If the track does not have it, nothing happens.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_track_remove_state (TlTrack *self, const char *state);

/**
 * tl_track_get_states:
 * @self: a track
 *
 * Returns: (transfer none) (array zero-terminated=1): the states that the track can have, in the order of addition
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *const *tl_track_get_states (const TlTrack *self);

/**
 * tl_track_get_initial:
 * @self: a track
 *
 * Returns: (nullable): the state before the first event
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_track_get_initial (const TlTrack *self);

/**
 * tl_track_set_initial:
 * @self: a track that is not sealed
 * @initial: (nullable): the state before the first event
 *
 * Sets the state that the track is in before any event sets one.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_track_set_initial (TlTrack *self, const char *initial);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlTrack, tl_track_unref)

G_END_DECLS
