/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once
#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <gio/gio.h>
#include <libtimeline/tl-actor.h>
#include <libtimeline/tl-event.h>
#include <libtimeline/tl-event-type.h>
#include <libtimeline/tl-link.h>
#include <libtimeline/tl-link-type.h>
#include <libtimeline/tl-source.h>
#include <libtimeline/tl-track.h>

G_BEGIN_DECLS

/**
 * TlTimeline:
 *
 * The root object of the model. A timeline holds events, the links between them, the actors, sources and tracks that
 * they name, and its own event types and link types. Adding a value to a timeline seals the value. Values are found by
 * index, by id, or with a [struct@Tl.Query].
 *
 * A value that is added must be complete: its id is unique within its kind, and everything that it names already exists
 * in the timeline. Cycles of causal links are not refused; [method@Tl.Timeline.check] reports them.
 *
 * Events are in canonical order: by earliest start, then latest start, then id, with undated events last. Links are
 * ordered by the ids of their events and type; actors, sources, tracks and types by id. An index is a position in that
 * order and is valid until the next change.
 *
 * To change a value that a timeline holds, copy it, change the copy, and replace the value with the copy. The signal
 * [signal@Tl.Timeline::changed] is emitted after each change. A value that the timeline returns without transferring
 * ownership lives as long as the timeline, even if it is replaced or removed.
 *
 * Any number of threads may read a timeline while no thread changes it. Only one thread may change it, and no other
 * thread may read it meanwhile. Loading builds the order of the events and the links of each event before it returns.
 * The index from actors, sources, types and tags to their events is built by the first query that needs it. After a
 * change, the first read builds all of these again.
 *
 * A timeline is not a database: it is held in memory and takes about 300 bytes per event.
 *
 * Since: 1.0
 */
#define TL_TYPE_TIMELINE (tl_timeline_get_type ())

TL_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (TlTimeline, tl_timeline, TL, TIMELINE, GObject)

/**
 * TlTimeline::changed:
 * @self: a timeline
 *
 * Emitted after a value was added, replaced or removed, or after the title, description or language changed. The
 * timeline is consistent when the signal is emitted, and handlers may read and change it. The signal is emitted once
 * for each call that changes the timeline, even if that call changed several values, in the thread that made the call.
 * Between [method@Tl.Timeline.freeze_changed] and [method@Tl.Timeline.thaw_changed] it is held back.
 *
 * Since: 1.0
 */

/**
 * TlRemoveFlags:
 * @TL_REMOVE_NONE: refuse to remove a value that another value names
 * @TL_REMOVE_DEPENDENTS: change the values that name it, or remove them as well
 *
 * How a removal treats the values that name the removed value. With %TL_REMOVE_DEPENDENTS, values that cannot exist
 * without it are removed as well; other values only lose the reference. If the removed value is
 *
 * - an event, each link from it and to it is removed.
 * - an actor, the actors below it lose their parent and their affiliations with it; events lose the participant; events
 *   and links lose each citation in which the actor speaks, because it would otherwise count as a statement of the
 *   source's author. A track between it and other actors loses the actor; if fewer than two are left, the track is
 *   removed as well.
 * - a source, events and links lose each citation of it, and each source that derives from it loses that reference.
 * - a track, events lose their effects on it.
 * - an event type, the events of that type, and the types below it, get its parent in its place. If it has no parent,
 *   the events get the root type, `event`, and the types get no parent.
 * - a link type, each link of that type is removed.
 *
 * Removing another value never removes an event.
 *
 * Since: 1.0
 */
typedef enum
{
  TL_REMOVE_NONE = 0,
  TL_REMOVE_DEPENDENTS = 1 << 0,
} TlRemoveFlags;

/**
 * tl_timeline_new:
 *
 * Creates an empty timeline.
 *
 * Returns: (transfer full): an empty timeline
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlTimeline *tl_timeline_new (void);

/**
 * tl_timeline_freeze_changed:
 * @self: a timeline
 *
 * Holds back the signal [signal@Tl.Timeline::changed] until [method@Tl.Timeline.thaw_changed] has been called once for
 * each call of this function. Use it to refresh a view only once after many changes.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_timeline_freeze_changed (TlTimeline *self);

/**
 * tl_timeline_thaw_changed:
 * @self: a timeline
 *
 * Reverts one call of [method@Tl.Timeline.freeze_changed]. The last such call emits [signal@Tl.Timeline::changed] if
 * the timeline changed meanwhile.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_timeline_thaw_changed (TlTimeline *self);

/**
 * tl_timeline_get_title:
 * @self: a timeline
 *
 * Returns: (nullable): the title
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_timeline_get_title (TlTimeline *self);

/**
 * tl_timeline_set_title:
 * @self: a timeline
 * @title: (nullable): the title
 *
 * Sets the title.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_timeline_set_title (TlTimeline *self, const char *title);

/**
 * tl_timeline_get_description:
 * @self: a timeline
 *
 * Returns: (nullable): the description: what the timeline is about
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_timeline_get_description (TlTimeline *self);

/**
 * tl_timeline_set_description:
 * @self: a timeline
 * @description: (nullable): what the timeline is about
 *
 * Sets the description.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_timeline_set_description (TlTimeline *self, const char *description);

/**
 * tl_timeline_get_language:
 * @self: a timeline
 *
 * Returns: (nullable): the language of the texts, as a BCP 47 tag
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_timeline_get_language (TlTimeline *self);

/**
 * tl_timeline_set_language:
 * @self: a timeline
 * @language: (nullable): the language of the texts, as a BCP 47 tag
 *
 * Sets the language.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_timeline_set_language (TlTimeline *self, const char *language);

/**
 * tl_timeline_add_actor:
 * @self: a timeline
 * @actor: the actor to add, which is sealed
 * @error: Return location for a #GError, or %NULL
 *
 * Adds @actor to the timeline and seals it. Everything that it names must exist.
 *
 * Time complexity: amortised O(size of the added value).
 *
 * Returns: %TRUE if it was added; otherwise the timeline is unchanged and the error is %TL_ERROR_ID,
 * %TL_ERROR_DUPLICATE, or %TL_ERROR_REFERENCE if its parent or an affiliation names an actor that does not exist
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_add_actor (TlTimeline *self, const TlActor *actor, GError **error);

/**
 * tl_timeline_add_source:
 * @self: a timeline
 * @source: the source to add, which is sealed
 * @error: Return location for a #GError, or %NULL
 *
 * Adds @source to the timeline and seals it. Everything that it names must exist.
 *
 * Time complexity: amortised O(size of the added value).
 *
 * Returns: %TRUE if it was added; otherwise the timeline is unchanged and the error is %TL_ERROR_ID,
 * %TL_ERROR_DUPLICATE, or %TL_ERROR_REFERENCE if it derives from a source that does not exist
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_add_source (TlTimeline *self, const TlSource *source, GError **error);

/**
 * tl_timeline_add_track:
 * @self: a timeline
 * @track: the track to add, which is sealed
 * @error: Return location for a #GError, or %NULL
 *
 * Adds @track to the timeline and seals it. Everything that it names must exist.
 *
 * Time complexity: amortised O(size of the added value).
 *
 * Returns: %TRUE if it was added; otherwise the timeline is unchanged and the error is %TL_ERROR_ID,
 * %TL_ERROR_DUPLICATE, or %TL_ERROR_REFERENCE if it names an actor that does not exist or its initial state is not
 * among its states
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_add_track (TlTimeline *self, const TlTrack *track, GError **error);

/**
 * tl_timeline_add_event_type:
 * @self: a timeline
 * @event_type: the event type to add, which is sealed
 * @error: Return location for a #GError, or %NULL
 *
 * Adds @event_type to the timeline and seals it. Its parent must exist.
 *
 * Time complexity: amortised O(size of the added value).
 *
 * Returns: %TRUE if it was added; otherwise the timeline is unchanged and the error is %TL_ERROR_ID,
 * %TL_ERROR_DUPLICATE, or %TL_ERROR_REFERENCE if its parent does not exist
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_add_event_type (TlTimeline *self, const TlEventType *event_type, GError **error);

/**
 * tl_timeline_add_link_type:
 * @self: a timeline
 * @link_type: the link type to add, which is sealed
 * @error: Return location for a #GError, or %NULL
 *
 * Adds @link_type to the timeline and seals it.
 *
 * Time complexity: amortised O(size of the added value).
 *
 * Returns: %TRUE if it was added; otherwise the timeline is unchanged and the error is %TL_ERROR_ID or
 * %TL_ERROR_DUPLICATE
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_add_link_type (TlTimeline *self, const TlLinkType *link_type, GError **error);

/**
 * tl_timeline_add_event:
 * @self: a timeline
 * @event: the event to add, which is sealed
 * @error: Return location for a #GError, or %NULL
 *
 * Adds @event to the timeline and seals it. Everything that it names must exist.
 *
 * Time complexity: amortised O(size of the added value).
 *
 * Returns: %TRUE if it was added; otherwise the timeline is unchanged and the error is %TL_ERROR_ID,
 * %TL_ERROR_DUPLICATE, %TL_ERROR_VALUE, or %TL_ERROR_REFERENCE if its type, an actor, source, track or state does not
 * exist
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_add_event (TlTimeline *self, const TlEvent *event, GError **error);

/**
 * tl_timeline_add_link:
 * @self: a timeline
 * @link: the link to add, which is sealed
 * @error: Return location for a #GError, or %NULL
 *
 * Adds a link between two events and seals it. Everything that it names must exist.
 *
 * Time complexity: amortised O(size of the added value).
 *
 * Returns: %TRUE if it was added; otherwise the timeline is unchanged and the error is %TL_ERROR_DUPLICATE if there is
 * a link with its id or, without ids, one with the same events and type; %TL_ERROR_REFERENCE if an event, its type, a
 * source or an actor does not exist; %TL_ERROR_VALUE if it links an event to itself; or %TL_ERROR_DURATION
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_add_link (TlTimeline *self, const TlLink *link, GError **error);

/**
 * tl_timeline_replace_event:
 * @self: a timeline
 * @event: an event whose id exists in the timeline
 * @error: Return location for a #GError, or %NULL
 *
 * Replaces the event that has the id of @event, and seals @event. The links of the event are kept.
 *
 * Time complexity: amortised constant.
 *
 * Returns: %TRUE if it was replaced; %TL_ERROR_REFERENCE if there is no such event, otherwise as in
 * [method@Tl.Timeline.add_event]
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_replace_event (TlTimeline *self, const TlEvent *event, GError **error);

/**
 * tl_timeline_replace_actor:
 * @self: a timeline
 * @actor: an actor whose id exists in the timeline
 * @error: Return location for a #GError, or %NULL
 *
 * Replaces the actor that has the id of @actor, and seals @actor. Values that name it are unchanged.
 *
 * Time complexity: O(number of its ancestors).
 *
 * Returns: %TRUE if it was replaced; otherwise the timeline is unchanged and the error is %TL_ERROR_REFERENCE if there
 * is no such actor, %TL_ERROR_VALUE if it would be its own ancestor, or as in [method@Tl.Timeline.add_actor]
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_replace_actor (TlTimeline *self, const TlActor *actor, GError **error);

/**
 * tl_timeline_replace_source:
 * @self: a timeline
 * @source: a source whose id exists in the timeline
 * @error: Return location for a #GError, or %NULL
 *
 * Replaces the source that has the id of @source, and seals @source. Values that name it are unchanged.
 *
 * Time complexity: constant.
 *
 * Returns: %TRUE if it was replaced; otherwise the timeline is unchanged and the error is %TL_ERROR_REFERENCE if there
 * is no such source, or as in [method@Tl.Timeline.add_source]
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_replace_source (TlTimeline *self, const TlSource *source, GError **error);

/**
 * tl_timeline_replace_track:
 * @self: a timeline
 * @track: a track whose id exists in the timeline
 * @error: Return location for a #GError, or %NULL
 *
 * Replaces the track that has the id of @track, and seals @track. Values that name it are unchanged.
 *
 * Time complexity: O(events).
 *
 * Returns: %TRUE if it was replaced; otherwise the timeline is unchanged and the error is %TL_ERROR_REFERENCE if there
 * is no such track, %TL_ERROR_IN_USE if an event sets a state that the new track lacks, or as in
 * [method@Tl.Timeline.add_track]
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_replace_track (TlTimeline *self, const TlTrack *track, GError **error);

/**
 * tl_timeline_replace_event_type:
 * @self: a timeline
 * @event_type: an event type whose id exists in the timeline
 * @error: Return location for a #GError, or %NULL
 *
 * Replaces the timeline's own event type that has the id of @event_type, and seals @event_type. Values that name it are
 * unchanged.
 *
 * Time complexity: O(number of its ancestors).
 *
 * Returns: %TRUE if it was replaced; otherwise the timeline is unchanged and the error is %TL_ERROR_REFERENCE if the
 * timeline defines no such type, %TL_ERROR_VALUE if it would be its own ancestor, or as in
 * [method@Tl.Timeline.add_event_type]
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_replace_event_type (TlTimeline *self, const TlEventType *event_type, GError **error);

/**
 * tl_timeline_replace_link_type:
 * @self: a timeline
 * @link_type: a link type whose id exists in the timeline
 * @error: Return location for a #GError, or %NULL
 *
 * Replaces the timeline's own link type that has the id of @link_type, and seals @link_type. Values that name it are
 * unchanged.
 *
 * Time complexity: constant.
 *
 * Returns: %TRUE if it was replaced; otherwise the timeline is unchanged and the error is %TL_ERROR_REFERENCE if the
 * timeline defines no such type, or as in [method@Tl.Timeline.add_link_type]
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_replace_link_type (TlTimeline *self, const TlLinkType *link_type, GError **error);

/**
 * tl_timeline_replace_link:
 * @self: a timeline
 * @link: a link that exists in the timeline
 * @error: Return location for a #GError, or %NULL
 *
 * Replaces the link that has the id of @link, and seals @link. If @link has no id, it replaces the link without id that
 * has the same events and type.
 *
 * Time complexity: O(links) for the first of a run of changes, then amortised constant.
 *
 * Returns: %TRUE if it was replaced; otherwise the timeline is unchanged and the error is %TL_ERROR_REFERENCE if there
 * is no such link, or as in [method@Tl.Timeline.add_link]
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_replace_link (TlTimeline *self, const TlLink *link, GError **error);

/**
 * tl_timeline_remove_actor:
 * @self: a timeline
 * @id: the id of an actor
 * @flags: how to treat the values that name it
 * @error: Return location for a #GError, or %NULL
 *
 * Removes the actor with the given id. See [flags@Tl.RemoveFlags] for the values that name it.
 *
 * Time complexity: O(size of the timeline).
 *
 * Returns: %TRUE if it was removed; otherwise the timeline is unchanged and the error is %TL_ERROR_REFERENCE if @id
 * does not exist, or %TL_ERROR_IN_USE if a value names it and @flags do not include %TL_REMOVE_DEPENDENTS
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_remove_actor (TlTimeline *self, const char *id, TlRemoveFlags flags, GError **error);

/**
 * tl_timeline_remove_source:
 * @self: a timeline
 * @id: the id of a source
 * @flags: how to treat the values that name it
 * @error: Return location for a #GError, or %NULL
 *
 * Removes the source with the given id. See [flags@Tl.RemoveFlags] for the values that name it.
 *
 * Time complexity: O(size of the timeline).
 *
 * Returns: %TRUE if it was removed; otherwise the timeline is unchanged and the error is %TL_ERROR_REFERENCE if @id
 * does not exist, or %TL_ERROR_IN_USE if a value names it and @flags do not include %TL_REMOVE_DEPENDENTS
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_remove_source (TlTimeline *self, const char *id, TlRemoveFlags flags, GError **error);

/**
 * tl_timeline_remove_track:
 * @self: a timeline
 * @id: the id of a track
 * @flags: how to treat the values that name it
 * @error: Return location for a #GError, or %NULL
 *
 * Removes the track with the given id. See [flags@Tl.RemoveFlags] for the values that name it.
 *
 * Time complexity: O(size of the timeline).
 *
 * Returns: %TRUE if it was removed; otherwise the timeline is unchanged and the error is %TL_ERROR_REFERENCE if @id
 * does not exist, or %TL_ERROR_IN_USE if a value names it and @flags do not include %TL_REMOVE_DEPENDENTS
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_remove_track (TlTimeline *self, const char *id, TlRemoveFlags flags, GError **error);

/**
 * tl_timeline_remove_event_type:
 * @self: a timeline
 * @id: the id of an event type that the timeline defines
 * @flags: how to treat the values that name it
 * @error: Return location for a #GError, or %NULL
 *
 * Removes the event type with the given id. See [flags@Tl.RemoveFlags] for the values that name it.
 *
 * Time complexity: O(size of the timeline).
 *
 * Returns: %TRUE if it was removed; otherwise the timeline is unchanged and the error is %TL_ERROR_REFERENCE if the
 * timeline defines no type with that id, or %TL_ERROR_IN_USE if a value names it and @flags do not include
 * %TL_REMOVE_DEPENDENTS
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_remove_event_type (TlTimeline *self, const char *id, TlRemoveFlags flags, GError **error);

/**
 * tl_timeline_remove_link_type:
 * @self: a timeline
 * @id: the id of a link type that the timeline defines
 * @flags: how to treat the values that name it
 * @error: Return location for a #GError, or %NULL
 *
 * Removes the link type with the given id. See [flags@Tl.RemoveFlags] for the values that name it.
 *
 * Time complexity: O(size of the timeline).
 *
 * Returns: %TRUE if it was removed; otherwise the timeline is unchanged and the error is %TL_ERROR_REFERENCE if the
 * timeline defines no type with that id, or %TL_ERROR_IN_USE if a value names it and @flags do not include
 * %TL_REMOVE_DEPENDENTS
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_remove_link_type (TlTimeline *self, const char *id, TlRemoveFlags flags, GError **error);

/**
 * tl_timeline_remove_event:
 * @self: a timeline
 * @id: the id of an event
 * @flags: how to treat the values that name it
 * @error: Return location for a #GError, or %NULL
 *
 * Removes the event with the given id. See [flags@Tl.RemoveFlags] for the values that name it.
 *
 * Time complexity: amortised constant; O(links) if a link names it.
 *
 * Returns: %TRUE if it was removed; otherwise the timeline is unchanged and the error is %TL_ERROR_REFERENCE if @id
 * does not exist, or %TL_ERROR_IN_USE if a value names it and @flags do not include %TL_REMOVE_DEPENDENTS
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_remove_event (TlTimeline *self, const char *id, TlRemoveFlags flags, GError **error);

/**
 * tl_timeline_remove_link:
 * @self: a timeline
 * @from: the id of the event that the link comes from
 * @to: the id of the event that the link goes to
 * @type: the id of the link's type
 * @id: (nullable): the link's id, or %NULL if it has none
 * @error: Return location for a #GError, or %NULL
 *
 * Removes a link. No other value ever depends on a link.
 *
 * Time complexity: O(links) for the first of a run of changes, then amortised constant.
 *
 * Returns: %TRUE if it was removed; %TL_ERROR_REFERENCE if there is no such link
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_remove_link (TlTimeline *self, const char *from, const char *to, const char *type, const char *id,
                                  GError **error);

/**
 * tl_timeline_rename_actor:
 * @self: a timeline
 * @id: the id of an actor
 * @new_id: the id that it is to have
 * @n_changed: (out) (optional): Return location for the number of values that were changed, the actor among them
 * @error: Return location for a #GError, or %NULL
 *
 * Gives an actor another id. Everything that names it follows: parents, affiliations, participants, the speakers of
 * citations and tracks. Attributes and members that the library does not know are left as they are. Values that the
 * caller holds are unchanged.
 *
 * Time complexity: O(size of the timeline).
 *
 * Returns: %TRUE if it was renamed; otherwise the timeline is unchanged and the error is %TL_ERROR_REFERENCE if @id
 * does not exist, %TL_ERROR_ID if @new_id is no id, or %TL_ERROR_DUPLICATE if it exists already
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean
tl_timeline_rename_actor (TlTimeline *self, const char *id, const char *new_id, guint *n_changed, GError **error);

/**
 * tl_timeline_rename_source:
 * @self: a timeline
 * @id: the id of a source
 * @new_id: the id that it is to have
 * @n_changed: (out) (optional): Return location for the number of values that were changed, the source among them
 * @error: Return location for a #GError, or %NULL
 *
 * Gives a source another id. Everything that names it follows: citations and the sources that derive from it.
 * Attributes and members that the library does not know are left as they are. Values that the caller holds are
 * unchanged.
 *
 * Time complexity: O(size of the timeline).
 *
 * Returns: %TRUE if it was renamed; otherwise the timeline is unchanged and the error is %TL_ERROR_REFERENCE if @id
 * does not exist, %TL_ERROR_ID if @new_id is no id, or %TL_ERROR_DUPLICATE if it exists already
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean
tl_timeline_rename_source (TlTimeline *self, const char *id, const char *new_id, guint *n_changed, GError **error);

/**
 * tl_timeline_rename_track:
 * @self: a timeline
 * @id: the id of a track
 * @new_id: the id that it is to have
 * @n_changed: (out) (optional): Return location for the number of values that were changed, the track among them
 * @error: Return location for a #GError, or %NULL
 *
 * Gives a track another id. Everything that names it follows: the effects of events. Attributes and members that the
 * library does not know are left as they are. Values that the caller holds are unchanged.
 *
 * Time complexity: O(size of the timeline).
 *
 * Returns: %TRUE if it was renamed; otherwise the timeline is unchanged and the error is %TL_ERROR_REFERENCE if @id
 * does not exist, %TL_ERROR_ID if @new_id is no id, or %TL_ERROR_DUPLICATE if it exists already
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean
tl_timeline_rename_track (TlTimeline *self, const char *id, const char *new_id, guint *n_changed, GError **error);

/**
 * tl_timeline_rename_event_type:
 * @self: a timeline
 * @id: the id of an event type that the timeline defines
 * @new_id: the id that it is to have
 * @n_changed: (out) (optional): Return location for the number of values that were changed, the event type among them
 * @error: Return location for a #GError, or %NULL
 *
 * Gives an event type another id. Everything that names it follows: events and the types below it. Attributes and
 * members that the library does not know are left as they are. Values that the caller holds are unchanged.
 *
 * Time complexity: O(size of the timeline).
 *
 * Returns: %TRUE if it was renamed; otherwise the timeline is unchanged and the error is %TL_ERROR_REFERENCE if @id
 * does not exist, %TL_ERROR_ID if @new_id is no id, or %TL_ERROR_DUPLICATE if it exists already
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean
tl_timeline_rename_event_type (TlTimeline *self, const char *id, const char *new_id, guint *n_changed, GError **error);

/**
 * tl_timeline_rename_link_type:
 * @self: a timeline
 * @id: the id of a link type that the timeline defines
 * @new_id: the id that it is to have
 * @n_changed: (out) (optional): Return location for the number of values that were changed, the link type among them
 * @error: Return location for a #GError, or %NULL
 *
 * Gives a link type another id. Everything that names it follows: links. Attributes and members that the library does
 * not know are left as they are. Values that the caller holds are unchanged.
 *
 * Time complexity: O(size of the timeline).
 *
 * Returns: %TRUE if it was renamed; otherwise the timeline is unchanged and the error is %TL_ERROR_REFERENCE if @id
 * does not exist, %TL_ERROR_ID if @new_id is no id, or %TL_ERROR_DUPLICATE if it exists already
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean
tl_timeline_rename_link_type (TlTimeline *self, const char *id, const char *new_id, guint *n_changed, GError **error);

/**
 * tl_timeline_rename_event:
 * @self: a timeline
 * @id: the id of an event
 * @new_id: the id that it is to have
 * @n_changed: (out) (optional): Return location for the number of values that were changed, the event among them
 * @error: Return location for a #GError, or %NULL
 *
 * Gives an event another id. Everything that names it follows: links. Attributes and members that the library does not
 * know are left as they are. Values that the caller holds are unchanged.
 *
 * Time complexity: O(size of the timeline).
 *
 * Returns: %TRUE if it was renamed; otherwise the timeline is unchanged and the error is %TL_ERROR_REFERENCE if @id
 * does not exist, %TL_ERROR_ID if @new_id is no id, or %TL_ERROR_DUPLICATE if it exists already
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean
tl_timeline_rename_event (TlTimeline *self, const char *id, const char *new_id, guint *n_changed, GError **error);

/**
 * tl_timeline_unite_actors:
 * @self: a timeline
 * @keep: the id of an actor
 * @other: the id of another, which is the same under a second id
 * @n_changed: (out) (optional): Return location for the number of values that were changed, @keep among them
 * @differences: (out) (optional) (transfer container) (element-type TlProblem): Return location for what was not kept
 * @error: Return location for a #GError, or %NULL
 *
 * Makes one actor of two. Everything that names @other names @keep from then on, as if it were renamed; what an event
 * or link would then have twice, it has once. @keep gets each member, and each item of a list, that it lacks and @other
 * has. The texts by which @other was found, its id among them, become aliases of @keep. Each member that both have with
 * different values stays that of @keep, and @differences has a note with the code `united` that gives both values.
 *
 * Time complexity: O(size of the timeline).
 *
 * Returns: %TRUE if they were united; otherwise the timeline is unchanged and the error is %TL_ERROR_REFERENCE if one
 * of them does not exist, or %TL_ERROR_VALUE if they cannot be one: they are one already, one is above the other or
 * affiliated with it, or a track is between them
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_unite_actors (TlTimeline *self, const char *keep, const char *other, guint *n_changed,
                                   GPtrArray **differences, GError **error);

/**
 * tl_timeline_unite_sources:
 * @self: a timeline
 * @keep: the id of a source
 * @other: the id of another, which is the same under a second id
 * @n_changed: (out) (optional): Return location for the number of values that were changed, @keep among them
 * @differences: (out) (optional) (transfer container) (element-type TlProblem): Return location for what was not kept
 * @error: Return location for a #GError, or %NULL
 *
 * Makes one source of two. Everything that names @other names @keep from then on, as if it were renamed; what an event
 * or link would then have twice, it has once. @keep gets each member, and each item of a list, that it lacks and @other
 * has. The id of @other is forgotten. Each member that both have with different values stays that of @keep, and
 * @differences has a note with the code `united` that gives both values.
 *
 * Time complexity: O(size of the timeline).
 *
 * Returns: %TRUE if they were united; otherwise the timeline is unchanged and the error is %TL_ERROR_REFERENCE if one
 * of them does not exist, or %TL_ERROR_VALUE if they cannot be one: they are one already, one is derived from the other
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_unite_sources (TlTimeline *self, const char *keep, const char *other, guint *n_changed,
                                    GPtrArray **differences, GError **error);

/**
 * tl_timeline_get_n_actors:
 * @self: a timeline
 *
 * Returns: the number of actors in the timeline
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_timeline_get_n_actors (TlTimeline *self);

/**
 * tl_timeline_get_actor:
 * @self: a timeline
 * @index: an index from 0, in order of the ids
 *
 * Returns: (transfer none): the actor at @index
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlActor *tl_timeline_get_actor (TlTimeline *self, guint index);

/**
 * tl_timeline_lookup_actor:
 * @self: a timeline
 * @id: an id
 *
 * Looks up the actor with the given id.
 *
 * Returns: (transfer none) (nullable): the actor, or %NULL if there is none
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlActor *tl_timeline_lookup_actor (TlTimeline *self, const char *id);

/**
 * tl_timeline_get_n_sources:
 * @self: a timeline
 *
 * Returns: the number of sources in the timeline
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_timeline_get_n_sources (TlTimeline *self);

/**
 * tl_timeline_get_source:
 * @self: a timeline
 * @index: an index from 0, in order of the ids
 *
 * Returns: (transfer none): the source at @index
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlSource *tl_timeline_get_source (TlTimeline *self, guint index);

/**
 * tl_timeline_lookup_source:
 * @self: a timeline
 * @id: an id
 *
 * Looks up the source with the given id.
 *
 * Returns: (transfer none) (nullable): the source, or %NULL if there is none
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlSource *tl_timeline_lookup_source (TlTimeline *self, const char *id);

/**
 * tl_timeline_get_n_tracks:
 * @self: a timeline
 *
 * Returns: the number of tracks in the timeline
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_timeline_get_n_tracks (TlTimeline *self);

/**
 * tl_timeline_get_track:
 * @self: a timeline
 * @index: an index from 0, in order of the ids
 *
 * Returns: (transfer none): the track at @index
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlTrack *tl_timeline_get_track (TlTimeline *self, guint index);

/**
 * tl_timeline_lookup_track:
 * @self: a timeline
 * @id: an id
 *
 * Looks up the track with the given id.
 *
 * Returns: (transfer none) (nullable): the track, or %NULL if there is none
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlTrack *tl_timeline_lookup_track (TlTimeline *self, const char *id);

/**
 * tl_timeline_get_n_event_types:
 * @self: a timeline
 *
 * Returns: the number of event types that the timeline defines
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_timeline_get_n_event_types (TlTimeline *self);

/**
 * tl_timeline_get_event_type:
 * @self: a timeline
 * @index: an index from 0, in order of the ids
 *
 * Returns: (transfer none): the event type at @index
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlEventType *tl_timeline_get_event_type (TlTimeline *self, guint index);

/**
 * tl_timeline_lookup_event_type:
 * @self: a timeline
 * @id: an id
 *
 * Looks up an event type by its id, among the timeline's own types and the built-in types.
 *
 * Returns: (transfer none) (nullable): the event type, or %NULL if there is none
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlEventType *tl_timeline_lookup_event_type (TlTimeline *self, const char *id);

/**
 * tl_timeline_get_n_link_types:
 * @self: a timeline
 *
 * Returns: the number of link types that the timeline defines
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_timeline_get_n_link_types (TlTimeline *self);

/**
 * tl_timeline_get_link_type:
 * @self: a timeline
 * @index: an index from 0, in order of the ids
 *
 * Returns: (transfer none): the link type at @index
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlLinkType *tl_timeline_get_link_type (TlTimeline *self, guint index);

/**
 * tl_timeline_lookup_link_type:
 * @self: a timeline
 * @id: an id
 *
 * Looks up a link type by its id, among the timeline's own types and the built-in types.
 *
 * Returns: (transfer none) (nullable): the link type, or %NULL if there is none
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlLinkType *tl_timeline_lookup_link_type (TlTimeline *self, const char *id);

/**
 * tl_timeline_find_actor:
 * @self: a timeline
 * @name: an id, or an alias, code or name that only one actor has
 * @error: Return location for a #GError, or %NULL
 *
 * Finds an actor in the way that every function with an actor argument does. It tries three searches in turn and stops
 * at the first that matches any actor: by id; by alias or code; by any id, alias, code or name, in any language,
 * regardless of case (`STRASSE` matches `Straße`).
 *
 * Time complexity: constant for an id, otherwise O(names of all actors).
 *
 * Returns: (transfer none): the actor; %NULL with %TL_ERROR_REFERENCE if more than one actor matches or if none does.
 * If none does, the error suggests the actor with the most similar name, if any
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlActor *tl_timeline_find_actor (TlTimeline *self, const char *name, GError **error);

/**
 * tl_timeline_get_n_events:
 * @self: a timeline
 *
 * Returns: the number of events in the timeline
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_timeline_get_n_events (TlTimeline *self);

/**
 * tl_timeline_dup_event:
 * @self: a timeline
 * @index: an index from 0, in canonical order
 *
 * Creates a value from the event at @index.
 *
 * Returns: (transfer full): the event
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlEvent *tl_timeline_dup_event (TlTimeline *self, guint index);

/**
 * tl_timeline_get_event_id:
 * @self: a timeline
 * @index: an index from 0, in canonical order
 *
 * Returns: (transfer none): the id of the event at @index
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_timeline_get_event_id (TlTimeline *self, guint index);

/**
 * tl_timeline_get_event_index:
 * @self: a timeline
 * @id: an id
 * @index: (out) (optional): Return location for the index of the event in canonical order
 *
 * Returns: %TRUE if there is an event with that id
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_get_event_index (TlTimeline *self, const char *id, guint *index);

/**
 * tl_timeline_lookup_event:
 * @self: a timeline
 * @id: an id
 *
 * Looks up the event with the given id.
 *
 * Returns: (transfer full) (nullable): the event, or %NULL if there is none
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlEvent *tl_timeline_lookup_event (TlTimeline *self, const char *id);

/**
 * tl_timeline_find_event:
 * @self: a timeline
 * @id: an id
 * @error: Return location for a #GError, or %NULL
 *
 * Looks up an event as [method@Tl.Timeline.lookup_event] does, but sets @error if there is none. The error suggests the
 * event with the most similar id or title, if any.
 *
 * Returns: (transfer full): the event; %NULL with %TL_ERROR_REFERENCE if there is none
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlEvent *tl_timeline_find_event (TlTimeline *self, const char *id, GError **error);

/**
 * tl_timeline_get_n_links:
 * @self: a timeline
 *
 * Returns: the number of links in the timeline
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_timeline_get_n_links (TlTimeline *self);

/**
 * tl_timeline_dup_link:
 * @self: a timeline
 * @index: an index from 0, in canonical order
 *
 * Creates a value from the link at @index.
 *
 * Returns: (transfer full): the link
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlLink *tl_timeline_dup_link (TlTimeline *self, guint index);

/**
 * tl_timeline_dup_incoming:
 * @self: a timeline
 * @event: the id of an event
 *
 * Lists the links that lead to an event.
 *
 * Returns: (transfer container) (element-type TlLink) (nullable): the links to the event, in canonical order; %NULL if
 * there is no such event
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
GPtrArray *tl_timeline_dup_incoming (TlTimeline *self, const char *event);

/**
 * tl_timeline_dup_outgoing:
 * @self: a timeline
 * @event: the id of an event
 *
 * Lists the links that lead from an event.
 *
 * Returns: (transfer container) (element-type TlLink) (nullable): the links from the event, in canonical order; %NULL
 * if there is no such event
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
GPtrArray *tl_timeline_dup_outgoing (TlTimeline *self, const char *event);

/**
 * tl_timeline_get_size:
 * @self: a timeline
 * @events: (out) (optional): bytes in the columns of events
 * @links: (out) (optional): bytes in the columns of links
 * @indexes: (out) (optional): bytes in indexes and look-up tables
 * @texts: (out) (optional): bytes in texts, records and dates
 *
 * Returns: the number of bytes of memory that the timeline holds
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gsize tl_timeline_get_size (TlTimeline *self, gsize *events, gsize *links, gsize *indexes, gsize *texts);

G_END_DECLS
