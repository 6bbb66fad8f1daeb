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
 * The whole: events, the links between them, the actors, sources and tracks they name, and event and link types of
 * the document's own. It holds values, which it seals; it answers by index, by id, and through [struct@Tl.Query].
 *
 * What is added must be whole: ids are unique within their kind, and whatever a value names is already there. A
 * cycle of causal links may be built; [method@Tl.Timeline.check] names it.
 *
 * Events come in canonical order: by earliest start, latest start and id, undated ones last; links by the ids of
 * their events and type; actors, sources, tracks and types by id. An index stands for a place in that order and holds
 * until the next change.
 *
 * Every value can be changed after it is held: copy it, change the copy, replace the value by it. After each change
 * the signal [signal@Tl.Timeline::changed] is emitted. A value that was lent lives as long as the timeline, even if it
 * was replaced or removed meanwhile.
 *
 * Reading a timeline that nobody changes is safe from any number of threads. Loading builds the order and the links of
 * each event before it returns; where the events of each actor, source, type and tag are is found when a query first
 * asks; after a change the first read builds all of it again. Changing it is for one thread alone, with no reader.
 *
 * It is not a database: it lives in memory, some 300 bytes an event.
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
 * Emitted after a change: something was added, replaced or removed, or the title, description or language was set to
 * another. The timeline is whole again by then, and may be read and changed. The signal is emitted once for each call
 * that changes the timeline, whatever else that took along, in the thread that made it; between
 * [method@Tl.Timeline.freeze_changed] and [method@Tl.Timeline.thaw_changed] it is held back.
 *
 * Since: 1.0
 */

/**
 * TlRemoveFlags:
 * @TL_REMOVE_NONE: refuse to remove what something else names
 * @TL_REMOVE_DEPENDENTS: change what names it, or remove that as well
 *
 * What becomes of those that name what is to be removed. With %TL_REMOVE_DEPENDENTS, what cannot exist without it is
 * removed as well, and anything else only loses the mention:
 *
 * - of an event: each link from it and to it is removed.
 * - of an actor: actors below it lose their parent, and their affiliation with it; events lose the participant; events
 *   and links lose each citation in which it speaks, which would otherwise be taken for the word of the source's
 *   author. A track between it and others loses the actor; if fewer than two are left the track is removed as well.
 * - of a source: events and links lose each citation of it; a source that derives from it loses that mention.
 * - of a track: events lose their effects on it.
 * - of an event type: events of that type, and types below it, get its parent in its place. If it has none, such
 *   events are of the root type, `event`, and such types have no parent.
 * - of a link type: each link of that type is removed.
 *
 * Events are never removed for the sake of something else.
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
 * Holds back the signal [signal@Tl.Timeline::changed] until [method@Tl.Timeline.thaw_changed] is called as often as
 * this, so that many changes refresh a view once.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_timeline_freeze_changed (TlTimeline *self);

/**
 * tl_timeline_thaw_changed:
 * @self: a timeline
 *
 * Undoes one call of [method@Tl.Timeline.freeze_changed]. The last emits [signal@Tl.Timeline::changed] if there was any
 * change meanwhile.
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
 * Returns: (nullable): what it is about
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_timeline_get_description (TlTimeline *self);

/**
 * tl_timeline_set_description:
 * @self: a timeline
 * @description: (nullable): what it is about
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
 * Returns: (nullable): the language of its texts, a BCP 47 tag
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_timeline_get_language (TlTimeline *self);

/**
 * tl_timeline_set_language:
 * @self: a timeline
 * @language: (nullable): the language of its texts, a BCP 47 tag
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
 * @actor: the actor, which is sealed
 * @error: Return location for a #GError, or %NULL
 *
 * Adds an actor, which is sealed. What it names must be there.
 *
 * Time complexity: amortised constant, with the size of what is added.
 *
 * Returns: whether it was added; else the timeline is as it was: %TL_ERROR_ID, %TL_ERROR_DUPLICATE, and
 * %TL_ERROR_REFERENCE where its parent or an affiliation names no actor
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_add_actor (TlTimeline *self, const TlActor *actor, GError **error);

/**
 * tl_timeline_add_source:
 * @self: a timeline
 * @source: the source, which is sealed
 * @error: Return location for a #GError, or %NULL
 *
 * Adds a source, which is sealed. What it names must be there.
 *
 * Time complexity: amortised constant, with the size of what is added.
 *
 * Returns: whether it was added; else the timeline is as it was: %TL_ERROR_ID, %TL_ERROR_DUPLICATE, and
 * %TL_ERROR_REFERENCE where it derives from no source
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_add_source (TlTimeline *self, const TlSource *source, GError **error);

/**
 * tl_timeline_add_track:
 * @self: a timeline
 * @track: the track, which is sealed
 * @error: Return location for a #GError, or %NULL
 *
 * Adds a track, which is sealed. What it names must be there.
 *
 * Time complexity: amortised constant, with the size of what is added.
 *
 * Returns: whether it was added; else the timeline is as it was: %TL_ERROR_ID, %TL_ERROR_DUPLICATE,
 * %TL_ERROR_REFERENCE where it names no actor or its initial state is not among its states
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_add_track (TlTimeline *self, const TlTrack *track, GError **error);

/**
 * tl_timeline_add_event_type:
 * @self: a timeline
 * @event_type: the event type, which is sealed
 * @error: Return location for a #GError, or %NULL
 *
 * Adds an event type of its own, which is sealed. What it names must be there.
 *
 * Time complexity: amortised constant, with the size of what is added.
 *
 * Returns: whether it was added; else the timeline is as it was: %TL_ERROR_ID, %TL_ERROR_DUPLICATE, and
 * %TL_ERROR_REFERENCE where its parent is no type
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_add_event_type (TlTimeline *self, const TlEventType *event_type, GError **error);

/**
 * tl_timeline_add_link_type:
 * @self: a timeline
 * @link_type: the link type, which is sealed
 * @error: Return location for a #GError, or %NULL
 *
 * Adds a link type of its own.
 *
 * Time complexity: amortised constant, with the size of what is added.
 *
 * Returns: whether it was added; else the timeline is as it was: %TL_ERROR_ID or %TL_ERROR_DUPLICATE
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_add_link_type (TlTimeline *self, const TlLinkType *link_type, GError **error);

/**
 * tl_timeline_add_event:
 * @self: a timeline
 * @event: the event, which is sealed
 * @error: Return location for a #GError, or %NULL
 *
 * Adds an event, which is sealed. What it names must be there.
 *
 * Time complexity: amortised constant, with the size of what is added.
 *
 * Returns: whether it was added; else the timeline is as it was: %TL_ERROR_ID, %TL_ERROR_DUPLICATE,
 * %TL_ERROR_REFERENCE where its type, an actor, source, track or state does not exist, %TL_ERROR_VALUE
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_add_event (TlTimeline *self, const TlEvent *event, GError **error);

/**
 * tl_timeline_add_link:
 * @self: a timeline
 * @link: the link, which is sealed
 * @error: Return location for a #GError, or %NULL
 *
 * Adds a link between two events, which is sealed. What it names must be there.
 *
 * Time complexity: amortised constant, with the size of what is added.
 *
 * Returns: whether it was added; else the timeline is as it was: %TL_ERROR_DUPLICATE where one of its id, or without
 * ids one alike, is there; %TL_ERROR_REFERENCE where an event, its type, a source or actor does not exist;
 * %TL_ERROR_VALUE where it joins an event to itself; %TL_ERROR_DURATION
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_add_link (TlTimeline *self, const TlLink *link, GError **error);

/**
 * tl_timeline_replace_event:
 * @self: a timeline
 * @event: an event whose id is there already
 * @error: Return location for a #GError, or %NULL
 *
 * Puts an event in the place of the one that has its id; its links stay.
 *
 * Time complexity: amortised constant.
 *
 * Returns: whether it took the place of the one before; %TL_ERROR_REFERENCE where there is none, else as
 * [method@Tl.Timeline.add_event]
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_replace_event (TlTimeline *self, const TlEvent *event, GError **error);

/**
 * tl_timeline_replace_actor:
 * @self: a timeline
 * @actor: an actor whose id is there already
 * @error: Return location for a #GError, or %NULL
 *
 * Puts an actor in the place of the one that has its id, and seals it. All that names it stays.
 *
 * Time complexity: O(those above it).
 *
 * Returns: whether it took the place of the one before; else the timeline is as it was: %TL_ERROR_REFERENCE if there
 * is none, %TL_ERROR_VALUE if it would be above itself; else as in [method@Tl.Timeline.add_actor]
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_replace_actor (TlTimeline *self, const TlActor *actor, GError **error);

/**
 * tl_timeline_replace_source:
 * @self: a timeline
 * @source: a source whose id is there already
 * @error: Return location for a #GError, or %NULL
 *
 * Puts a source in the place of the one that has its id, and seals it. All that names it stays.
 *
 * Time complexity: constant.
 *
 * Returns: whether it took the place of the one before; else the timeline is as it was: %TL_ERROR_REFERENCE if there
 * is none; else as in [method@Tl.Timeline.add_source]
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_replace_source (TlTimeline *self, const TlSource *source, GError **error);

/**
 * tl_timeline_replace_track:
 * @self: a timeline
 * @track: a track whose id is there already
 * @error: Return location for a #GError, or %NULL
 *
 * Puts a track in the place of the one that has its id, and seals it. All that names it stays.
 *
 * Time complexity: O(events).
 *
 * Returns: whether it took the place of the one before; else the timeline is as it was: %TL_ERROR_REFERENCE if there
 * is none, %TL_ERROR_IN_USE if an event sets a state that the new track lacks; else as in
 * [method@Tl.Timeline.add_track]
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_replace_track (TlTimeline *self, const TlTrack *track, GError **error);

/**
 * tl_timeline_replace_event_type:
 * @self: a timeline
 * @event_type: an event type whose id is there already
 * @error: Return location for a #GError, or %NULL
 *
 * Puts an event type of the timeline's own in the place of the one that has its id, and seals it. All that names it
 * stays.
 *
 * Time complexity: O(those above it).
 *
 * Returns: whether it took the place of the one before; else the timeline is as it was: %TL_ERROR_REFERENCE if there
 * is none of its own, %TL_ERROR_VALUE if it would be above itself; else as in [method@Tl.Timeline.add_event_type]
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_replace_event_type (TlTimeline *self, const TlEventType *event_type, GError **error);

/**
 * tl_timeline_replace_link_type:
 * @self: a timeline
 * @link_type: a link type whose id is there already
 * @error: Return location for a #GError, or %NULL
 *
 * Puts a link type of the timeline's own in the place of the one that has its id, and seals it. All that names it
 * stays.
 *
 * Time complexity: constant.
 *
 * Returns: whether it took the place of the one before; else the timeline is as it was: %TL_ERROR_REFERENCE if there
 * is none of its own; else as in [method@Tl.Timeline.add_link_type]
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_replace_link_type (TlTimeline *self, const TlLinkType *link_type, GError **error);

/**
 * tl_timeline_replace_link:
 * @self: a timeline
 * @link: a link that is there already
 * @error: Return location for a #GError, or %NULL
 *
 * Puts a link in the place of the one that has its id, or if @link has none, of the one without id that has the same
 * events and type; and seals it.
 *
 * Time complexity: O(links) for the first of a run of changes, then amortised constant.
 *
 * Returns: whether it took the place of the one before; else the timeline is as it was: %TL_ERROR_REFERENCE if there
 * is none, else as in [method@Tl.Timeline.add_link]
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_replace_link (TlTimeline *self, const TlLink *link, GError **error);

/**
 * tl_timeline_remove_actor:
 * @self: a timeline
 * @id: the id of an actor
 * @flags: what becomes of those that name it
 * @error: Return location for a #GError, or %NULL
 *
 * Removes an actor. What depends on it, [flags@Tl.RemoveFlags] says.
 *
 * Time complexity: O(size of the timeline).
 *
 * Returns: whether it was removed; else the timeline is as it was: %TL_ERROR_REFERENCE if there is none,
 * %TL_ERROR_IN_USE if something names it and @flags do not allow to change that
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_remove_actor (TlTimeline *self, const char *id, TlRemoveFlags flags, GError **error);

/**
 * tl_timeline_remove_source:
 * @self: a timeline
 * @id: the id of a source
 * @flags: what becomes of those that name it
 * @error: Return location for a #GError, or %NULL
 *
 * Removes a source. What depends on it, [flags@Tl.RemoveFlags] says.
 *
 * Time complexity: O(size of the timeline).
 *
 * Returns: whether it was removed; else the timeline is as it was: %TL_ERROR_REFERENCE if there is none,
 * %TL_ERROR_IN_USE if something names it and @flags do not allow to change that
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_remove_source (TlTimeline *self, const char *id, TlRemoveFlags flags, GError **error);

/**
 * tl_timeline_remove_track:
 * @self: a timeline
 * @id: the id of a track
 * @flags: what becomes of those that name it
 * @error: Return location for a #GError, or %NULL
 *
 * Removes a track. What depends on it, [flags@Tl.RemoveFlags] says.
 *
 * Time complexity: O(size of the timeline).
 *
 * Returns: whether it was removed; else the timeline is as it was: %TL_ERROR_REFERENCE if there is none,
 * %TL_ERROR_IN_USE if something names it and @flags do not allow to change that
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_remove_track (TlTimeline *self, const char *id, TlRemoveFlags flags, GError **error);

/**
 * tl_timeline_remove_event_type:
 * @self: a timeline
 * @id: the id of an event type of the timeline's own
 * @flags: what becomes of those that name it
 * @error: Return location for a #GError, or %NULL
 *
 * Removes an event type. What depends on it, [flags@Tl.RemoveFlags] says.
 *
 * Time complexity: O(size of the timeline).
 *
 * Returns: whether it was removed; else the timeline is as it was: %TL_ERROR_REFERENCE if there is none of its own,
 * %TL_ERROR_IN_USE if something names it and @flags do not allow to change that
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_remove_event_type (TlTimeline *self, const char *id, TlRemoveFlags flags, GError **error);

/**
 * tl_timeline_remove_link_type:
 * @self: a timeline
 * @id: the id of a link type of the timeline's own
 * @flags: what becomes of those that name it
 * @error: Return location for a #GError, or %NULL
 *
 * Removes a link type. What depends on it, [flags@Tl.RemoveFlags] says.
 *
 * Time complexity: O(size of the timeline).
 *
 * Returns: whether it was removed; else the timeline is as it was: %TL_ERROR_REFERENCE if there is none of its own,
 * %TL_ERROR_IN_USE if something names it and @flags do not allow to change that
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_remove_link_type (TlTimeline *self, const char *id, TlRemoveFlags flags, GError **error);

/**
 * tl_timeline_remove_event:
 * @self: a timeline
 * @id: the id of an event
 * @flags: what becomes of those that name it
 * @error: Return location for a #GError, or %NULL
 *
 * Removes an event. What depends on it, [flags@Tl.RemoveFlags] says.
 *
 * Time complexity: amortised constant; O(links) if a link names it.
 *
 * Returns: whether it was removed; else the timeline is as it was: %TL_ERROR_REFERENCE if there is none,
 * %TL_ERROR_IN_USE if something names it and @flags do not allow to change that
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_remove_event (TlTimeline *self, const char *id, TlRemoveFlags flags, GError **error);

/**
 * tl_timeline_remove_link:
 * @self: a timeline
 * @from: the id of the event it comes from
 * @to: the id of the event it goes to
 * @type: the id of its type
 * @id: (nullable): its id, where it has one
 * @error: Return location for a #GError, or %NULL
 *
 * Removes a link. Nothing depends on one.
 *
 * Time complexity: O(links) for the first of a run of changes, then amortised constant.
 *
 * Returns: whether it was removed; %TL_ERROR_REFERENCE where there is no such link
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_remove_link (TlTimeline *self, const char *from, const char *to, const char *type, const char *id,
                                  GError **error);

/**
 * tl_timeline_get_n_actors:
 * @self: a timeline
 *
 * Returns: how many actors it holds
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_timeline_get_n_actors (TlTimeline *self);

/**
 * tl_timeline_get_actor:
 * @self: a timeline
 * @index: from 0, in the order of the ids
 *
 * Returns: (transfer none): the actor
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
 * Looks up an actor by its id.
 *
 * Returns: (transfer none) (nullable): the actor of that id
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlActor *tl_timeline_lookup_actor (TlTimeline *self, const char *id);

/**
 * tl_timeline_get_n_sources:
 * @self: a timeline
 *
 * Returns: how many sources it holds
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_timeline_get_n_sources (TlTimeline *self);

/**
 * tl_timeline_get_source:
 * @self: a timeline
 * @index: from 0, in the order of the ids
 *
 * Returns: (transfer none): the source
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
 * Looks up a source by its id.
 *
 * Returns: (transfer none) (nullable): the source of that id
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlSource *tl_timeline_lookup_source (TlTimeline *self, const char *id);

/**
 * tl_timeline_get_n_tracks:
 * @self: a timeline
 *
 * Returns: how many tracks it holds
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_timeline_get_n_tracks (TlTimeline *self);

/**
 * tl_timeline_get_track:
 * @self: a timeline
 * @index: from 0, in the order of the ids
 *
 * Returns: (transfer none): the track
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
 * Looks up a track by its id.
 *
 * Returns: (transfer none) (nullable): the track of that id
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlTrack *tl_timeline_lookup_track (TlTimeline *self, const char *id);

/**
 * tl_timeline_get_n_event_types:
 * @self: a timeline
 *
 * Returns: how many event types of its own it holds
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_timeline_get_n_event_types (TlTimeline *self);

/**
 * tl_timeline_get_event_type:
 * @self: a timeline
 * @index: from 0, in the order of the ids
 *
 * Returns: (transfer none): the event type of its own
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
 * Looks up an event type by its id, among its own and those built in.
 *
 * Returns: (transfer none) (nullable): the event type of that id, its own or built in
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlEventType *tl_timeline_lookup_event_type (TlTimeline *self, const char *id);

/**
 * tl_timeline_get_n_link_types:
 * @self: a timeline
 *
 * Returns: how many link types of its own it holds
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_timeline_get_n_link_types (TlTimeline *self);

/**
 * tl_timeline_get_link_type:
 * @self: a timeline
 * @index: from 0, in the order of the ids
 *
 * Returns: (transfer none): the link type of its own
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
 * Looks up a link type by its id, among its own and those built in.
 *
 * Returns: (transfer none) (nullable): the link type of that id, its own or built in
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
 * Finds an actor as every question does that takes one: by its id; else by an alias or a code; else by any of its id,
 * aliases, codes and names, in any language, regardless of case (`STRASSE` is `Straße`). The first of these three that
 * any actor has decides.
 *
 * Time complexity: constant for an id, else O(names of all actors).
 *
 * Returns: (transfer none): the actor; %NULL with %TL_ERROR_REFERENCE if more than one has that name, or if none has:
 * then the error names the one that is near, if any
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlActor *tl_timeline_find_actor (TlTimeline *self, const char *name, GError **error);

/**
 * tl_timeline_get_n_events:
 * @self: a timeline
 *
 * Returns: how many events it holds
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_timeline_get_n_events (TlTimeline *self);

/**
 * tl_timeline_dup_event:
 * @self: a timeline
 * @index: from 0, in canonical order
 *
 * Makes a value of an event.
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
 * @index: from 0, in canonical order
 *
 * Returns: (transfer none): the id of the event
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_timeline_get_event_id (TlTimeline *self, guint index);

/**
 * tl_timeline_get_event_index:
 * @self: a timeline
 * @id: an id
 * @index: (out) (optional): the place of the event of that id in canonical order
 *
 * Returns: whether there is one
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
 * Looks up an event by its id.
 *
 * Returns: (transfer full) (nullable): the event of that id
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
 * Looks up an event as [method@Tl.Timeline.lookup_event] does. If there is none the error names the one that is near,
 * by its id or title, if any.
 *
 * Returns: (transfer full): the event of that id; %NULL with %TL_ERROR_REFERENCE if there is none
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlEvent *tl_timeline_find_event (TlTimeline *self, const char *id, GError **error);

/**
 * tl_timeline_get_n_links:
 * @self: a timeline
 *
 * Returns: how many links it holds
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_timeline_get_n_links (TlTimeline *self);

/**
 * tl_timeline_dup_link:
 * @self: a timeline
 * @index: from 0, in canonical order
 *
 * Makes a value of a link.
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
 * Returns: (transfer container) (element-type TlLink) (nullable): the links that go to it, in canonical order; %NULL
 * where there is no such event
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
 * Returns: (transfer container) (element-type TlLink) (nullable): the links that come from it, in canonical order;
 * %NULL where there is no such event
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
 * Returns: how many bytes of memory it holds
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gsize tl_timeline_get_size (TlTimeline *self, gsize *events, gsize *links, gsize *indexes, gsize *texts);

G_END_DECLS
