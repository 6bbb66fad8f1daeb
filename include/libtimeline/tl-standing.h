/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once
#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <libtimeline/tl-monitor.h>
#include <libtimeline/tl-timeline.h>

G_BEGIN_DECLS

/**
 * TlVerdict:
 * @TL_VERDICT_ASSERTED: it is asserted
 * @TL_VERDICT_CONFIRMED: it is confirmed, and nobody denies it
 * @TL_VERDICT_CONTESTED: some assert it and others deny it
 * @TL_VERDICT_DENIED: it is denied, and nobody asserts it
 * @TL_VERDICT_RETRACTED: the claim was retracted
 *
 * The verdict on an event, from the claims that it happened and the denials.
 *
 * Since: 1.0
 */
typedef enum
{
  TL_VERDICT_ASSERTED,
  TL_VERDICT_CONFIRMED,
  TL_VERDICT_CONTESTED,
  TL_VERDICT_DENIED,
  TL_VERDICT_RETRACTED,
} TlVerdict;

/**
 * tl_verdict_to_string:
 * @verdict: a verdict
 *
 * Gets the name of a verdict.
 *
 * Returns: its name, such as `contested`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_verdict_to_string (TlVerdict verdict);

/**
 * TlStanding:
 *
 * Who asserts an event, who denies it and who doubts it. A standing is collected from the citations of the event and
 * from the statements about it. The speakers of a statement that accuses of the event, confirms, reports or reveals it
 * are supporters; of one that denies or contradicts it, deniers; of one that doubts it, doubters. Nothing is averaged.
 *
 * The speaker of a citation is the one that it names, else the author of its source. An author is the actor with that
 * id, else the only actor with that name, alias or code, else the text as written. The speakers of a statement are its
 * participants in the role of speaker; if there are none, its initiators; if there are none either, the speakers of its
 * asserting and confirming citations.
 *
 * A statement that is planned, hypothetical, retracted or denied does not count: it neither confirms nor denies, and it
 * is not an answer. See [func@Tl.EventStatus.get_certainty].
 *
 * A standing is an immutable value with an atomic reference count.
 *
 * Since: 1.0
 */
typedef struct _TlStanding TlStanding;

#define TL_TYPE_STANDING (tl_standing_get_type ())

TL_AVAILABLE_IN_1_0
GType tl_standing_get_type (void) G_GNUC_CONST;

/**
 * tl_standing_ref:
 * @self: a standing
 *
 * Increases the reference count of @self by one.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlStanding *tl_standing_ref (const TlStanding *self);

/**
 * tl_standing_unref:
 * @self: (transfer full): a standing
 *
 * Decreases the reference count of @self by one, and frees @self when the count reaches 0.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_standing_unref (TlStanding *self);

/**
 * tl_standing_get_verdict:
 * @self: a standing
 *
 * Gets the verdict on the event.
 *
 * Returns: the verdict
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlVerdict tl_standing_get_verdict (const TlStanding *self);

/**
 * tl_standing_get_status:
 * @self: a standing
 *
 * Gets the status that the event itself has. It may differ from the verdict: an event may be alleged, and confirmed by
 * its citations.
 *
 * Returns: the status
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlEventStatus tl_standing_get_status (const TlStanding *self);

/**
 * tl_standing_dup_doubt:
 * @self: a standing
 * @timeline: the timeline of the event, for the names of actors
 *
 * Says what is doubtful about the event, such as `alleged; denied by Russia`. The parts, separated by "; ", are: the
 * status, unless it is `confirmed` or `reported`, else the verdict if it is `contested`, `denied` or `retracted`; who
 * denies the event; who doubts it. Actors have their names. Of more than four, three are named and the others counted.
 *
 * Returns: (transfer full) (nullable): the words; %NULL if nothing is doubtful
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char *tl_standing_dup_doubt (const TlStanding *self, TlTimeline *timeline);

/**
 * tl_standing_get_supporters:
 * @self: a standing
 *
 * Gets those who assert the event: the speakers of its asserting and confirming citations, and of the statements that
 * accuse of it, confirm, report or reveal it.
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of actors, or the names of authors that are no actors,
 * each once; those who are cited come first, in the order of the citations
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *const *tl_standing_get_supporters (const TlStanding *self);

/**
 * tl_standing_get_deniers:
 * @self: a standing
 *
 * Gets those who deny the event: the speakers of its denying citations, and of the statements that deny or contradict
 * it.
 *
 * Returns: (transfer none) (array zero-terminated=1): ids or names, as [method@Tl.Standing.get_supporters] returns them
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *const *tl_standing_get_deniers (const TlStanding *self);

/**
 * tl_standing_get_doubters:
 * @self: a standing
 *
 * Gets those who doubt the event: the speakers of its doubting citations, and of the statements that doubt it.
 *
 * Returns: (transfer none) (array zero-terminated=1): ids or names, as [method@Tl.Standing.get_supporters] returns them
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *const *tl_standing_get_doubters (const TlStanding *self);

/**
 * tl_standing_get_n_attributed:
 * @self: a standing
 * @attribution: an attribution, or %TL_ATTRIBUTION_NONE for citations that give none
 *
 * Counts the event's own asserting and confirming citations that have an attribution.
 *
 * Returns: the number of citations
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_standing_get_n_attributed (const TlStanding *self, TlAttribution attribution);

/**
 * tl_standing_get_credibility:
 * @self: a standing
 * @against: (out) (optional): Return location for the credibility of the denying citations
 *
 * Computes how credible the event's own asserting and confirming citations make it together. A source's letter A to E
 * and a citation's digit 1 to 5, by the Admiralty system, count as 0.9, 0.7, 0.5, 0.3 and 0.1; if both are given, their
 * product counts; F and 6 count as not given. Of sources that derive from one another only the best counts. Independent
 * ones a, b together count as 1 - (1 - a)(1 - b), so agreement adds and nothing is averaged. The credibilities for and
 * against are kept apart.
 *
 * Returns: the credibility, from 0 to 1; NAN if none of these citations is rated
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
double tl_standing_get_credibility (const TlStanding *self, double *against);

/**
 * tl_standing_get_event:
 * @self: a standing
 *
 * Returns: the id of its event
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_standing_get_event (const TlStanding *self);

/**
 * tl_standing_get_n_independent:
 * @self: a standing
 *
 * Counts the independent sources of the event's own asserting and confirming citations. Sources that derive from one
 * another, or from the same source, count once.
 *
 * Returns: the number of connected components under `derived_from`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_standing_get_n_independent (const TlStanding *self);

/**
 * tl_standing_get_answers:
 * @self: a standing
 *
 * Gets the events that answer this one: the effects of its reaction links, and the events that deny, confirm or
 * contradict it. An answer that is planned, hypothetical, retracted or denied does not count.
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of the events, in canonical order
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *const *tl_standing_get_answers (const TlStanding *self);

/**
 * tl_standing_get_delay:
 * @self: a standing
 * @shortest: (out) (optional): Return location for the least delay, in seconds
 * @longest: (out) (optional): Return location for the greatest delay, in seconds
 *
 * Gets the delay of the first answer, counted from when the event became known, or from its start if that is not given.
 *
 * Returns: whether there is an answer and both bounds of the delay are finite
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_standing_get_delay (const TlStanding *self, gint64 *shortest, gint64 *longest);

/**
 * tl_standing_get_days_to_answer:
 * @self: a standing
 * @fewest: (out) (optional): Return location for the least number of days
 * @most: (out) (optional): Return location for the greatest number of days
 *
 * Counts the calendar days, in UTC, to the first answer, from when the event became known, or from its start if that is
 * not given. From 12 March to 13 March is one day; an answer on the same day comes after 0 days.
 *
 * Returns: whether there is an answer and both numbers are bounded
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_standing_get_days_to_answer (const TlStanding *self, gint64 *fewest, gint64 *most);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlStanding, tl_standing_unref)

/**
 * tl_timeline_find_standing:
 * @self: a timeline
 * @event: the id of an event
 * @error: Return location for a #GError, or %NULL
 *
 * Finds who asserts an event, who denies it, and on what the claims rest.
 *
 * Time complexity: O(citations and links of the event + sources).
 *
 * Returns: (transfer full): the standing of the event; %NULL with %TL_ERROR_REFERENCE if there is no such event
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlStanding *tl_timeline_find_standing (TlTimeline *self, const char *event, GError **error);

/**
 * tl_timeline_find_claims:
 * @self: a timeline
 * @monitor: (nullable): a monitor, or %NULL
 * @error: Return location for a #GError, or %NULL
 *
 * Finds the standing of every accusation, and of every event that a statement confirms, denies, contradicts, doubts or
 * accuses somebody of.
 *
 * Time complexity: O(events + links + citations).
 *
 * Returns: (transfer container) (element-type TlStanding): the standings, in canonical order of their events; %NULL
 * with %G_IO_ERROR_CANCELLED if it was cancelled
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
GPtrArray *tl_timeline_find_claims (TlTimeline *self, TlMonitor *monitor, GError **error);

/**
 * tl_timeline_find_unanswered:
 * @self: a timeline
 * @on: (nullable): the day, or %NULL for the end of time
 * @monitor: (nullable): a monitor, or %NULL
 * @error: Return location for a #GError, or %NULL
 *
 * Finds the accusations that were possibly made by the end of the day and that nothing had possibly answered by then.
 * Accusations that are planned, hypothetical, retracted or denied are left out.
 *
 * Time complexity: that of [method@Tl.Timeline.find_claims].
 *
 * Returns: (transfer container) (element-type TlStanding): the standings, in canonical order of their events; %NULL
 * with %G_IO_ERROR_CANCELLED if it was cancelled
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
GPtrArray *tl_timeline_find_unanswered (TlTimeline *self, const TlDate *on, TlMonitor *monitor, GError **error);

G_END_DECLS
