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
 * @TL_EVENT_STATUS_REPORTED: reported, and not more; the default
 * @TL_EVENT_STATUS_CONFIRMED: confirmed
 * @TL_EVENT_STATUS_ALLEGED: alleged by a party
 * @TL_EVENT_STATUS_DISPUTED: disputed between parties
 * @TL_EVENT_STATUS_DENIED: denied, and the denial believed
 * @TL_EVENT_STATUS_PLANNED: planned, not yet happened
 * @TL_EVENT_STATUS_HYPOTHETICAL: supposed for the sake of argument
 * @TL_EVENT_STATUS_RETRACTED: retracted by who reported it
 *
 * How an event stands. Planned, hypothetical, retracted and denied ones neither set the state of a track nor count in
 * a series nor constrain dates nor say anything; alleged and disputed ones do so only as possible:
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
 * Returns: its name, as in `alleged`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_event_status_to_string (TlEventStatus status);

/**
 * tl_event_status_from_string:
 * @name: a name, as in `alleged`
 * @status: (out): the status of that name
 * @error: Return location for a #GError, or %NULL
 *
 * Returns: whether there is one; else %TL_ERROR_VALUE, which names the one that is near, if any
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_event_status_from_string (const char *name, TlEventStatus *status, GError **error);

/**
 * tl_event_status_get_certainty:
 * @status: a status
 *
 * Whether an event of that status counts as something that took place: the one rule behind states of tracks, series,
 * dates tightened through links, and statements. A statement that does not count answers, confirms, denies and doubts
 * nothing.
 *
 * Returns: %TL_CERTAINTY_CERTAIN of what is reported or confirmed; %TL_CERTAINTY_POSSIBLE of what is alleged or
 * disputed; %TL_CERTAINTY_IMPOSSIBLE of what is planned, hypothetical, retracted or denied
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlCertainty tl_event_status_get_certainty (TlEventStatus status);

/**
 * TlEvent:
 *
 * A typed, dated node: who did what to whom, when exactly and when it became known, on whose word.
 *
 * |[<!-- language="C" -->
 * g_autoptr (TlDate) date = tl_date_new ("2014-05-19", NULL);
 * TlEvent *event = tl_event_new ("pla-indictment", "indictment");
 *
 * tl_event_set_date (event, date);
 * tl_event_add_participant (event, "usa", "initiator");
 * ]|
 *
 * It is not an entry of a calendar: it has no time zone, no recurrence and no duration but what its date says.
 *
 * A value: atomically counted, built and then sealed, as [struct@Tl.Actor]. One handed out by a timeline stays as it is
 * when the timeline changes.
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
 * Copies all members of @self, for an event that differs from it in some and takes its place with
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
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_unref (TlEvent *self);

/**
 * tl_event_equal:
 * @self: an event
 * @other: another
 *
 * Returns: whether all members of the two are equal
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_event_equal (const TlEvent *self, const TlEvent *other);

/**
 * tl_event_is_sealed:
 * @self: an event
 *
 * Returns: whether a timeline holds it or gave it out, so that it cannot be changed any more
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
 * Returns: the id of its type
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
 * Returns: (transfer none) (nullable): when it happened
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlDate *tl_event_get_date (const TlEvent *self);

/**
 * tl_event_set_date:
 * @self: an event that is not sealed
 * @date: (nullable): when it happened
 *
 * Sets when it happened.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_set_date (TlEvent *self, const TlDate *date);

/**
 * tl_event_get_known:
 * @self: an event
 *
 * Returns: (transfer none) (nullable): when it became publicly known, where that differs: later (a leak) or earlier
 * (an announced summit)
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlDate *tl_event_get_known (const TlEvent *self);

/**
 * tl_event_set_known:
 * @self: an event that is not sealed
 * @known: (nullable): when it became publicly known, where that differs: later (a leak) or earlier (an announced
 * summit)
 *
 * Sets when it became known.
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
 * Returns: how it stands
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlEventStatus tl_event_get_status (const TlEvent *self);

/**
 * tl_event_set_status:
 * @self: an event that is not sealed
 * @status: how it stands
 *
 * Sets whether it is reported, alleged, denied and so on.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_set_status (TlEvent *self, TlEventStatus status);

/**
 * tl_event_add_participant:
 * @self: an event that is not sealed
 * @actor: the id of an actor
 * @role: its part: `initiator`, `target`, `speaker`, `subject`, `mediator`, `victim`, `host`, `signatory`, `witness`,
 * or another word
 *
 * Adds a participant, behind those there are.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_add_participant (TlEvent *self, const char *actor, const char *role);

/**
 * tl_event_remove_participant:
 * @self: an event that is not sealed
 * @index: from 0, in the order given
 *
 * Removes a participant; the places of those after it move up by one.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_remove_participant (TlEvent *self, guint index);

/**
 * tl_event_get_n_participants:
 * @self: an event
 *
 * Returns: how many take part
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_event_get_n_participants (const TlEvent *self);

/**
 * tl_event_get_participant:
 * @self: an event
 * @index: from 0, in the order given
 * @actor: (out) (optional) (transfer none): the id of the actor
 * @role: (out) (optional) (transfer none): its part
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_get_participant (const TlEvent *self, guint index, const char **actor, const char **role);

/**
 * tl_event_set_place:
 * @self: an event that is not sealed
 * @name: (nullable): the place
 * @country: (nullable): the country it lies in
 * @latitude: degrees north, -90 to 90; NAN where not known
 * @longitude: degrees east, -180 to 180; NAN where not known
 *
 * Nothing of all that takes the place away.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_set_place (TlEvent *self, const char *name, const char *country, double latitude, double longitude);

/**
 * tl_event_get_place:
 * @self: an event
 * @name: (out) (optional) (nullable) (transfer none): the place
 * @country: (out) (optional) (nullable) (transfer none): the country it lies in
 * @latitude: (out) (optional): degrees north, or NAN
 * @longitude: (out) (optional): degrees east, or NAN
 *
 * Returns: whether a place is given
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
 * @score: a finite score; NAN for none
 *
 * Gives the event a score of its own under a scale, or removes it.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_set_score (TlEvent *self, const char *scale, double score);

/**
 * tl_event_get_score:
 * @self: an event
 * @scale: the name of a scale
 * @score: (out): its score
 *
 * Time complexity: O(scores of the event).
 *
 * Returns: whether it carries one of its own under that scale
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
 * @mode: (nullable): the mode, where the scheme has them
 * @coder: (nullable): who coded it
 *
 * Adds a coding, behind those there are. One act may be coded several times, by several schemes.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_add_coding (TlEvent *self, const char *scheme, const char *code, const char *mode, const char *coder);

/**
 * tl_event_remove_coding:
 * @self: an event that is not sealed
 * @index: from 0, in the order given
 *
 * Removes a coding; the places of those after it move up by one.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_remove_coding (TlEvent *self, guint index);

/**
 * tl_event_get_n_codings:
 * @self: an event
 *
 * Returns: how many codings it carries
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_event_get_n_codings (const TlEvent *self);

/**
 * tl_event_get_coding:
 * @self: an event
 * @index: from 0, in the order given
 * @scheme: (out) (optional) (transfer none): the scheme
 * @code: (out) (optional) (transfer none): the code
 * @mode: (out) (optional) (nullable) (transfer none): the mode
 * @coder: (out) (optional) (nullable) (transfer none): who coded it
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
 * Adds a citation, behind those there are.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_add_citation (TlEvent *self, const TlCitation *citation);

/**
 * tl_event_remove_citation:
 * @self: an event that is not sealed
 * @index: from 0, in the order given
 *
 * Removes a citation; the places of those after it move up by one.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_remove_citation (TlEvent *self, guint index);

/**
 * tl_event_get_n_citations:
 * @self: an event
 *
 * Returns: how many citations it rests on
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_event_get_n_citations (const TlEvent *self);

/**
 * tl_event_get_citation:
 * @self: an event
 * @index: from 0
 *
 * Returns: (transfer none): the citation, in the order given
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlCitation *tl_event_get_citation (const TlEvent *self, guint index);

/**
 * tl_event_add_effect:
 * @self: an event that is not sealed
 * @track: the id of a track
 * @state: the state the event puts it into, one of the track's
 *
 * Adds an effect, behind those there are: a track that the event puts into a state.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_add_effect (TlEvent *self, const char *track, const char *state);

/**
 * tl_event_remove_effect:
 * @self: an event that is not sealed
 * @index: from 0, in the order given
 *
 * Removes an effect; the places of those after it move up by one.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_remove_effect (TlEvent *self, guint index);

/**
 * tl_event_get_n_effects:
 * @self: an event
 *
 * Returns: how many tracks it changes
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_event_get_n_effects (const TlEvent *self);

/**
 * tl_event_get_effect:
 * @self: an event
 * @index: from 0, in the order given
 * @track: (out) (optional) (transfer none): the id of the track
 * @state: (out) (optional) (transfer none): the state
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
 * Adds a tag, behind those there are.
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
 * Removes a tag; nothing happens if the event does not have it.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_remove_tag (TlEvent *self, const char *tag);

/**
 * tl_event_get_tags:
 * @self: an event
 *
 * Returns: (transfer none) (array zero-terminated=1): the tags, in the order given
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *const *tl_event_get_tags (const TlEvent *self);

/**
 * tl_event_get_marking:
 * @self: an event
 *
 * Returns: (nullable): how far it may be passed on, as in `TLP:CLEAR`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_event_get_marking (const TlEvent *self);

/**
 * tl_event_set_marking:
 * @self: an event that is not sealed
 * @marking: (nullable): how far it may be passed on, as in `TLP:CLEAR`
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
 * @created: (nullable): when the entry was made
 * @modified: (nullable): when it was last changed
 * @coder: (nullable): who made it
 *
 * Says who keeps this entry; nothing of all that takes the record away.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_set_record (TlEvent *self, const TlDate *created, const TlDate *modified, const char *coder);

/**
 * tl_event_get_record:
 * @self: an event
 * @created: (out) (optional) (nullable) (transfer none): when the entry was made
 * @modified: (out) (optional) (nullable) (transfer none): when it was last changed
 * @coder: (out) (optional) (nullable) (transfer none): who made it
 *
 * Returns: whether there is a record
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_event_get_record (const TlEvent *self, const TlDate **created, const TlDate **modified, const char **coder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlEvent, tl_event_unref)

G_END_DECLS
