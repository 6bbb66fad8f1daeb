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
 * tl_timeline_dup_as_of:
 * @self: a timeline
 * @day: the day, or a longer time; its last moment counts
 * @monitor: (nullable): a monitor, or %NULL
 * @error: Return location for a #GError, or %NULL
 *
 * Makes the timeline as it could have been written on a day, from what was known then. It has the events that had
 * possibly become known by the end of the day: by their member `known` or, if it is missing, by their start. It also
 * has the links between these events, and the sources and citations that were possibly dated by then. What has no date
 * is kept. All actors, tracks and types are kept.
 *
 * What was learnt later is left out of what is kept. An event has the status `reported` if all that bears its status is
 * left out: the confirmations of a confirmed event, the denials of one that is denied or retracted, the denials and
 * doubts of a disputed one. An actor loses the affiliations that begin certainly later; an affiliation that ends
 * certainly later has an open end.
 *
 * Time complexity: that of copying what is kept.
 *
 * Returns: (transfer full): a new timeline; %NULL with %G_IO_ERROR_CANCELLED if it was cancelled
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlTimeline *tl_timeline_dup_as_of (TlTimeline *self, const TlDate *day, TlMonitor *monitor, GError **error);

/**
 * tl_timeline_dup_account:
 * @self: a timeline
 * @who: an actor (id, alias or code) or the id of a source; if both exist, the actor
 * @monitor: (nullable): a monitor, or %NULL
 * @error: Return location for a #GError, or %NULL
 *
 * Makes the account of one actor or source: the timeline as it reports it.
 *
 * - The account of a source has everything that cites it. The account of an actor has everything with a citation whose
 *   speaker is the actor or acts for it on the date. If a citation names no speaker, the author of its source counts as
 *   the speaker; [struct@Tl.Standing] says how authors are found.
 * - The account of an actor also has its own statements, and the events that these accuse of, confirm, report, reveal,
 *   deny or contradict. A statement is its own if the actor, or somebody who acts for it, is a speaker of the event as
 *   [struct@Tl.Standing] defines it. An event in which nobody takes part as a speaker is a statement only if a
 *   discourse link starts at it. A statement that is planned, hypothetical, retracted or denied does not count.
 * - An event that the actor or source asserts or confirms is kept as it is. An event that it only denies, or that a
 *   statement of its own denies or contradicts, becomes `denied`. An event that it only doubts becomes `disputed`.
 * - A link between two such events is kept if @who is cited for it, with a confidence of 0 if @who only denies it. A
 *   discourse link that starts at one of the actor's own statements is also kept.
 * - Only the citations of @who are kept, and all citations of its own statements, since they say that these were made.
 *   Only the sources that are still cited are kept, and those from which they derive.
 *
 * All actors, tracks and types are kept. [method@Tl.Timeline.find_differences] compares two accounts.
 *
 * Time complexity: O(events + links + citations).
 *
 * Returns: (transfer full): a new timeline; %NULL with %TL_ERROR_REFERENCE if there is no such actor or source, with
 * %G_IO_ERROR_CANCELLED if it was cancelled
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlTimeline *tl_timeline_dup_account (TlTimeline *self, const char *who, TlMonitor *monitor, GError **error);

G_END_DECLS
