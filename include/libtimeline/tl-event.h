/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once
#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <glib-object.h>
#include <libtimeline/tl-citation.h>
#include <libtimeline/tl-date.h>
#include <libtimeline/tl-error.h>

G_BEGIN_DECLS

/**
 * TlEventStatus:
 * @TL_EVENT_STATUS_REPORTED: reported but not confirmed; the default
 * @TL_EVENT_STATUS_CONFIRMED: confirmed
 * @TL_EVENT_STATUS_ALLEGED: alleged by a party
 * @TL_EVENT_STATUS_DISPUTED: disputed between parties
 * @TL_EVENT_STATUS_DENIED: denied, and the denial is believed
 * @TL_EVENT_STATUS_PLANNED: planned, not yet happened
 * @TL_EVENT_STATUS_HYPOTHETICAL: supposed for the sake of argument
 * @TL_EVENT_STATUS_RETRACTED: retracted by the party that reported it
 *
 * The status of an event. Events that are planned, hypothetical, retracted or denied do not set the state of a track,
 * count in a series, constrain dates or make statements. Alleged and disputed events do so only as possible ones. See
 * [func@Tl.EventStatus.get_certainty].
 *
 * Since: 1.0
 */
typedef enum
{
  TL_EVENT_STATUS_REPORTED,
  TL_EVENT_STATUS_CONFIRMED,
  TL_EVENT_STATUS_ALLEGED,
  TL_EVENT_STATUS_DISPUTED,
  TL_EVENT_STATUS_DENIED,
  TL_EVENT_STATUS_PLANNED,
  TL_EVENT_STATUS_HYPOTHETICAL,
  TL_EVENT_STATUS_RETRACTED,
} TlEventStatus;

/**
 * tl_event_status_to_string:
 * @status: a status
 *
 * Gets the name of a status.
 *
 * Returns: the name, as in `alleged`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_event_status_to_string (TlEventStatus status);

/**
 * tl_event_status_from_string:
 * @name: a name, as in `alleged`
 * @status: (out): Return location for the status
 * @error: Return location for a #GError, or %NULL
 *
 * Gets the status that has a name.
 *
 * Returns: %TRUE if there is such a status, otherwise %FALSE with %TL_ERROR_VALUE and a message that suggests the most
 * similar name, if any
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_event_status_from_string (const char *name, TlEventStatus *status, GError **error);

/**
 * tl_event_status_get_certainty:
 * @status: a status
 *
 * Gets whether an event of a status counts as having taken place. States of tracks, series, dates tightened through
 * links, and statements all use this rule. A statement that does not count answers, confirms, denies and doubts
 * nothing.
 *
 * Returns: %TL_CERTAINTY_CERTAIN for reported and confirmed events; %TL_CERTAINTY_POSSIBLE for alleged and disputed
 * events; %TL_CERTAINTY_IMPOSSIBLE for planned, hypothetical, retracted and denied events
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlCertainty tl_event_status_get_certainty (TlEventStatus status);

/**
 * TlEvent:
 *
 * A typed, dated node of the timeline. An event records who did what to whom, when it happened, when it became known,
 * and which sources report it.
 *
 * |[<!-- language="C" -->
 * g_autoptr (TlDate) date = tl_date_new ("2014-05-19", NULL);
 * TlEvent *event = tl_event_new ("pla-indictment", "indictment");
 *
 * tl_event_set_date (event, date);
 * tl_event_add_participant (event, "usa", "initiator");
 * ]|
 *
 * An event is not a calendar entry: it has no time zone, no recurrence, and no duration other than that of its date.
 *
 * An event is a value with an atomic reference count, which is built and then sealed, like [struct@Tl.Actor]. An event
 * that a timeline returned does not change when the timeline changes.
 *
 * Since: 1.0
 */
typedef struct _TlEvent TlEvent;

#define TL_TYPE_EVENT (tl_event_get_type ())

TL_AVAILABLE_IN_1_0
GType tl_event_get_type (void) G_GNUC_CONST;

/**
 * tl_event_new:
 * @id: an id, unique among the events of a timeline
 * @type: the id of an event type
 *
 * Creates an event with an id and a type, and no other members.
 *
 * Returns: (transfer full): an event
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlEvent *tl_event_new (const char *id, const char *type);

/**
 * tl_event_copy:
 * @self: an event
 *
 * Copies all members of @self. Use it to change an event of a timeline: change the copy and pass it to
 * [method@Tl.Timeline.replace_event].
 *
 * Time complexity: O(size of @self).
 *
 * Returns: (transfer full): a copy that is not sealed
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlEvent *tl_event_copy (const TlEvent *self);

/**
 * tl_event_ref:
 * @self: an event
 *
 * Increases the reference count of @self by one.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlEvent *tl_event_ref (const TlEvent *self);

/**
 * tl_event_unref:
 * @self: (transfer full): an event
 *
 * Decreases the reference count of @self by one, and frees @self when the count reaches 0.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_unref (TlEvent *self);

/**
 * tl_event_equal:
 * @self: an event
 * @other: another event
 *
 * Compares two events.
 *
 * Returns: %TRUE if all members of the events are equal
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_event_equal (const TlEvent *self, const TlEvent *other);

/**
 * tl_event_is_sealed:
 * @self: an event
 *
 * Checks whether a timeline holds or has returned @self. A sealed event can no longer be changed.
 *
 * Returns: %TRUE if @self is sealed
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_event_is_sealed (const TlEvent *self);

/**
 * tl_event_get_id:
 * @self: an event
 *
 * Returns: the id
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_event_get_id (const TlEvent *self);

/**
 * tl_event_get_event_type:
 * @self: an event
 *
 * Returns: the id of the event type
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_event_get_event_type (const TlEvent *self);

/**
 * tl_event_set_event_type:
 * @self: an event that is not sealed
 * @type: the id of an event type
 *
 * Makes @self an event of another type.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_set_event_type (TlEvent *self, const char *type);

/**
 * tl_event_get_date:
 * @self: an event
 *
 * Returns: (transfer none) (nullable): when the event happened
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlDate *tl_event_get_date (const TlEvent *self);

/**
 * tl_event_set_date:
 * @self: an event that is not sealed
 * @date: (nullable): when the event happened
 *
 * Sets when the event happened.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_set_date (TlEvent *self, const TlDate *date);

/**
 * tl_event_get_known:
 * @self: an event
 *
 * Returns: (transfer none) (nullable): when the event became publicly known, if that differs from its date: later (a
 * leak) or earlier (an announced summit)
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlDate *tl_event_get_known (const TlEvent *self);

/**
 * tl_event_set_known:
 * @self: an event that is not sealed
 * @known: (nullable): when the event became publicly known, if that differs from its date: later (a leak) or earlier
 * (an announced summit)
 *
 * Sets when the event became publicly known.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_set_known (TlEvent *self, const TlDate *known);

/**
 * tl_event_get_title:
 * @self: an event
 *
 * Returns: (nullable): the title
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_event_get_title (const TlEvent *self);

/**
 * tl_event_set_title:
 * @self: an event that is not sealed
 * @title: (nullable): the title
 *
 * Sets the title.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_set_title (TlEvent *self, const char *title);

/**
 * tl_event_get_title_in:
 * @self: an event
 * @language: a BCP 47 tag, as in `zh`
 *
 * Returns: (nullable): the title in that language
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_event_get_title_in (const TlEvent *self, const char *language);

/**
 * tl_event_set_title_in:
 * @self: an event that is not sealed
 * @language: a BCP 47 tag, as in `zh`
 * @value: (nullable): the title in that language
 *
 * Sets the title in one language.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_set_title_in (TlEvent *self, const char *language, const char *value);

/**
 * tl_event_get_description:
 * @self: an event
 *
 * Returns: (nullable): what happened, in full
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_event_get_description (const TlEvent *self);

/**
 * tl_event_set_description:
 * @self: an event that is not sealed
 * @description: (nullable): what happened, in full
 *
 * Sets the description.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_set_description (TlEvent *self, const char *description);

/**
 * tl_event_get_status:
 * @self: an event
 *
 * Returns: the status
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlEventStatus tl_event_get_status (const TlEvent *self);

/**
 * tl_event_set_status:
 * @self: an event that is not sealed
 * @status: the status
 *
 * Sets whether the event is reported, alleged, denied and so on.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_set_status (TlEvent *self, TlEventStatus status);

/**
 * tl_event_add_participant:
 * @self: an event that is not sealed
 * @actor: the id of an actor
 * @role: the role: `initiator`, `target`, `speaker`, `subject`, `mediator`, `victim`, `host`, `signatory`, `witness`,
 * or another word
 *
 * Adds a participant after the existing ones.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_add_participant (TlEvent *self, const char *actor, const char *role);

/**
 * tl_event_remove_participant:
 * @self: an event that is not sealed
 * @index: an index from 0, in the order of addition
 *
 * Removes a participant. The indexes of those after it decrease by one.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_remove_participant (TlEvent *self, guint index);

/**
 * tl_event_get_n_participants:
 * @self: an event
 *
 * Returns: the number of participants
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_event_get_n_participants (const TlEvent *self);

/**
 * tl_event_get_participant:
 * @self: an event
 * @index: an index from 0, in the order of addition
 * @actor: (out) (optional) (transfer none): the id of the actor
 * @role: (out) (optional) (transfer none): the role
 *
 * Gets the participant at @index.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_get_participant (const TlEvent *self, guint index, const char **actor, const char **role);

/**
 * tl_event_set_place:
 * @self: an event that is not sealed
 * @name: (nullable): the place
 * @country: (nullable): the country that the place is in
 * @latitude: degrees north, from -90 to 90, or NAN if not known
 * @longitude: degrees east, from -180 to 180, or NAN if not known
 *
 * Sets the place of the event. If @name and @country are %NULL and both degrees are NAN, the event has no place.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_set_place (TlEvent *self, const char *name, const char *country, double latitude, double longitude);

/**
 * tl_event_get_place:
 * @self: an event
 * @name: (out) (optional) (nullable) (transfer none): the place
 * @country: (out) (optional) (nullable) (transfer none): the country that the place is in
 * @latitude: (out) (optional): degrees north, or NAN
 * @longitude: (out) (optional): degrees east, or NAN
 *
 * Gets the place of the event.
 *
 * Returns: %TRUE if the event has a place
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean
tl_event_get_place (const TlEvent *self, const char **name, const char **country, double *latitude, double *longitude);

/**
 * tl_event_set_score:
 * @self: an event that is not sealed
 * @scale: the name of a scale, as in `goldstein-gdelt`
 * @score: a finite score, or NAN for none
 *
 * Sets the event's own score on a scale, or removes it.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_set_score (TlEvent *self, const char *scale, double score);

/**
 * tl_event_get_score:
 * @self: an event
 * @scale: the name of a scale
 * @score: (out): Return location for the score
 *
 * Gets the event's own score on a scale.
 *
 * Time complexity: O(scores of the event).
 *
 * Returns: %TRUE if the event has its own score on that scale
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_event_get_score (const TlEvent *self, const char *scale, double *score);

/**
 * tl_event_add_coding:
 * @self: an event that is not sealed
 * @scheme: a coding scheme, as in `cameo` or `plover`
 * @code: the code
 * @mode: (nullable): the mode, if the scheme has modes
 * @coder: (nullable): who coded it
 *
 * Adds a coding after the existing ones. An event may have several codings, in several schemes.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_add_coding (TlEvent *self, const char *scheme, const char *code, const char *mode, const char *coder);

/**
 * tl_event_remove_coding:
 * @self: an event that is not sealed
 * @index: an index from 0, in the order of addition
 *
 * Removes a coding. The indexes of those after it decrease by one.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_remove_coding (TlEvent *self, guint index);

/**
 * tl_event_get_n_codings:
 * @self: an event
 *
 * Returns: the number of codings
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_event_get_n_codings (const TlEvent *self);

/**
 * tl_event_get_coding:
 * @self: an event
 * @index: an index from 0, in the order of addition
 * @scheme: (out) (optional) (transfer none): the scheme
 * @code: (out) (optional) (transfer none): the code
 * @mode: (out) (optional) (nullable) (transfer none): the mode
 * @coder: (out) (optional) (nullable) (transfer none): who coded it
 *
 * Gets the coding at @index.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_get_coding (const TlEvent *self, guint index, const char **scheme, const char **code, const char **mode,
                          const char **coder);

/**
 * tl_event_add_citation:
 * @self: an event that is not sealed
 * @citation: a citation, which is copied
 *
 * Adds a citation after the existing ones.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_add_citation (TlEvent *self, const TlCitation *citation);

/**
 * tl_event_remove_citation:
 * @self: an event that is not sealed
 * @index: an index from 0, in the order of addition
 *
 * Removes a citation. The indexes of those after it decrease by one.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_remove_citation (TlEvent *self, guint index);

/**
 * tl_event_get_n_citations:
 * @self: an event
 *
 * Returns: the number of citations
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_event_get_n_citations (const TlEvent *self);

/**
 * tl_event_get_citation:
 * @self: an event
 * @index: an index from 0, in the order of addition
 *
 * Returns: (transfer none): the citation at @index
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlCitation *tl_event_get_citation (const TlEvent *self, guint index);

/**
 * tl_event_add_effect:
 * @self: an event that is not sealed
 * @track: the id of a track
 * @state: the state that the event puts the track into, one of the states of the track
 *
 * Adds an effect after the existing ones: the event puts a track into a state.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_add_effect (TlEvent *self, const char *track, const char *state);

/**
 * tl_event_remove_effect:
 * @self: an event that is not sealed
 * @index: an index from 0, in the order of addition
 *
 * Removes an effect. The indexes of those after it decrease by one.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_remove_effect (TlEvent *self, guint index);

/**
 * tl_event_get_n_effects:
 * @self: an event
 *
 * Returns: the number of effects
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_event_get_n_effects (const TlEvent *self);

/**
 * tl_event_get_effect:
 * @self: an event
 * @index: an index from 0, in the order of addition
 * @track: (out) (optional) (transfer none): the id of the track
 * @state: (out) (optional) (transfer none): the state
 *
 * Gets the effect at @index.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_get_effect (const TlEvent *self, guint index, const char **track, const char **state);

/**
 * tl_event_add_tag:
 * @self: an event that is not sealed
 * @tag: a tag
 *
 * Adds a tag after the existing ones.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_add_tag (TlEvent *self, const char *tag);

/**
 * tl_event_remove_tag:
 * @self: an event that is not sealed
 * @tag: the tag
 *
 * Removes a tag. If the event does not have the tag, nothing happens.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_remove_tag (TlEvent *self, const char *tag);

/**
 * tl_event_get_tags:
 * @self: an event
 *
 * Returns: (transfer none) (array zero-terminated=1): the tags, in the order of addition
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *const *tl_event_get_tags (const TlEvent *self);

/**
 * tl_event_get_marking:
 * @self: an event
 *
 * Returns: (nullable): how far the event may be passed on, as in `TLP:CLEAR`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_event_get_marking (const TlEvent *self);

/**
 * tl_event_set_marking:
 * @self: an event that is not sealed
 * @marking: (nullable): how far the event may be passed on, as in `TLP:CLEAR`
 *
 * Sets how far the event may be passed on.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_set_marking (TlEvent *self, const char *marking);

/**
 * tl_event_set_record:
 * @self: an event that is not sealed
 * @created: (nullable): when the entry was created
 * @modified: (nullable): when it was last changed
 * @coder: (nullable): who created it
 *
 * Sets who created this entry and when. If all three are %NULL, the record is removed.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_set_record (TlEvent *self, const TlDate *created, const TlDate *modified, const char *coder);

/**
 * tl_event_get_record:
 * @self: an event
 * @created: (out) (optional) (nullable) (transfer none): when the entry was created
 * @modified: (out) (optional) (nullable) (transfer none): when it was last changed
 * @coder: (out) (optional) (nullable) (transfer none): who created it
 *
 * Gets who created this entry and when.
 *
 * Returns: %TRUE if there is a record
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_event_get_record (const TlEvent *self, const TlDate **created, const TlDate **modified, const char **coder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlEvent, tl_event_unref)

G_END_DECLS
