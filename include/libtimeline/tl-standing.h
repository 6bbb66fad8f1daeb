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
 * @TL_VERDICT_ASSERTED: somebody says so
 * @TL_VERDICT_CONFIRMED: it was confirmed, and nobody denies it
 * @TL_VERDICT_CONTESTED: some say so, others deny it
 * @TL_VERDICT_DENIED: it is denied, and nobody says so
 * @TL_VERDICT_RETRACTED: whoever said so took it back
 *
 * How an event stands between those who say so and those who deny it.
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
 * Returns: its name, as in `contested`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_verdict_to_string (TlVerdict verdict);

/**
 * TlStanding:
 *
 * Who says that an event is so, and who denies it: folded from its citations and from the statements that confirm,
 * deny or contradict it. Nothing is averaged.
 *
 * Of a citation its speaker speaks, else the author of its source: the actor with that id, else the only one with that
 * name, alias or code, else the author as written. In a statement those speak who take part as speakers; where there
 * are none, its initiators; where there are none either, whoever its citations have it from.
 *
 * A statement that is planned, hypothetical, retracted or denied says nothing: it neither confirms nor denies, nor is
 * it an answer. See [func@Tl.EventStatus.get_certainty].
 *
 * A value: atomically counted, immutable.
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
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_standing_unref (TlStanding *self);

/**
 * tl_standing_get_verdict:
 * @self: a standing
 *
 * Returns: how it stands
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlVerdict tl_standing_get_verdict (const TlStanding *self);

/**
 * tl_standing_get_supporters:
 * @self: a standing
 *
 * Returns: (transfer none) (array zero-terminated=1): who says so: the ids of actors, or authors that are none, each
 * once, those cited first
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *const *tl_standing_get_supporters (const TlStanding *self);

/**
 * tl_standing_get_deniers:
 * @self: a standing
 *
 * Returns: (transfer none) (array zero-terminated=1): who denies it, likewise
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *const *tl_standing_get_deniers (const TlStanding *self);

/**
 * tl_standing_get_doubters:
 * @self: a standing
 *
 * Returns: (transfer none) (array zero-terminated=1): who doubts it, likewise
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *const *tl_standing_get_doubters (const TlStanding *self);

/**
 * tl_standing_get_n_attributed:
 * @self: a standing
 * @attribution: on what a statement rests; %TL_ATTRIBUTION_NONE for those that do not say
 *
 * Returns: how many of the event's own asserting and confirming citations rest on that
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_standing_get_n_attributed (const TlStanding *self, TlAttribution attribution);

/**
 * tl_standing_get_credibility:
 * @self: a standing
 * @against: (out) (optional): the same of the denying ones
 *
 * How credible the event's own asserting and confirming citations make it, together. A source's letter A to E and a
 * citation's digit 1 to 5, by the Admiralty system, count as 0.9, 0.7, 0.5, 0.3 and 0.1; where both are given their
 * product; F and 6 as not given. Of sources that derive from one another the best counts; independent ones a, b
 * together as 1 - (1 - a)(1 - b), so that agreement adds and nothing is averaged. For and against stay apart.
 *
 * Returns: from 0 to 1; NAN where nobody judged any of them
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
double tl_standing_get_credibility (const TlStanding *self, double *against);

/**
 * tl_standing_get_event:
 * @self: a standing
 *
 * Returns: the id of the event it is about
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_standing_get_event (const TlStanding *self);

/**
 * tl_standing_get_n_independent:
 * @self: a standing
 *
 * How many sources of the event's own asserting and confirming citations are independent: those that derive from one
 * another, or from one and the same, count once.
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
 * Returns: (transfer none) (array zero-terminated=1): the ids of the events that answer it, in canonical order: the
 * effects of its reaction links, and the events that deny, confirm or contradict it; none that says nothing
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *const *tl_standing_get_answers (const TlStanding *self);

/**
 * tl_standing_get_delay:
 * @self: a standing
 * @shortest: (out) (optional): seconds from when it was known, else from its start, to the first answer, at the least
 * @longest: (out) (optional): at the most
 *
 * Returns: whether there is an answer and both ends are bounded
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_standing_get_delay (const TlStanding *self, gint64 *shortest, gint64 *longest);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlStanding, tl_standing_unref)

/**
 * tl_timeline_find_standing:
 * @self: a timeline
 * @event: the id of an event
 * @error: where to say what is wrong
 *
 * Who says that an event is so, who denies it, and on what it rests.
 *
 * Time complexity: O(citations and links of the event + sources).
 *
 * Returns: (transfer full): how it stands; %NULL with %TL_ERROR_REFERENCE where there is no such event
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
 * The standing of every accusation, and of every event that something accuses of, confirms, denies or contradicts.
 *
 * Time complexity: O(events + links + citations).
 *
 * Returns: (transfer container) (element-type TlStanding): in canonical order of their events; %NULL with
 * %G_IO_ERROR_CANCELLED where it was cancelled
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
GPtrArray *tl_timeline_find_claims (TlTimeline *self, TlMonitor *monitor, GError **error);

/**
 * tl_timeline_find_unanswered:
 * @self: a timeline
 * @on: (nullable): the day; %NULL for the end of all
 * @monitor: (nullable): a monitor, or %NULL
 * @error: Return location for a #GError, or %NULL
 *
 * The accusations that were possibly made by the end of the day and that nothing had possibly answered by then; none
 * that is planned, hypothetical, retracted or denied.
 *
 * Time complexity: that of [method@Tl.Timeline.find_claims].
 *
 * Returns: (transfer container) (element-type TlStanding): in canonical order of their events; %NULL with
 * %G_IO_ERROR_CANCELLED where it was cancelled
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
GPtrArray *tl_timeline_find_unanswered (TlTimeline *self, const TlDate *on, TlMonitor *monitor, GError **error);

G_END_DECLS
