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
 * @day: the day, or a longer time, of which the last moment counts
 * @monitor: (nullable): a monitor, or %NULL
 * @error: Return location for a #GError, or %NULL
 *
 * What was known on a day: the timeline as it could have been written then. It holds the events that had possibly
 * become known by the end of the day (that is, when they are `known`, else when they possibly started), the links
 * between them, and the sources possibly dated by then, with their citations. An event or source without a date is
 * kept. Actors, tracks and types stay.
 *
 * Time complexity: that of copying what is kept.
 *
 * Returns: (transfer full): a timeline of its own; %NULL with %G_IO_ERROR_CANCELLED where it was cancelled
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlTimeline *tl_timeline_dup_as_of (TlTimeline *self, const TlDate *day, TlMonitor *monitor, GError **error);

/**
 * tl_timeline_dup_account:
 * @self: a timeline
 * @who: an actor (id, alias or code) or the id of a source; where one id is both, the actor
 * @monitor: (nullable): a monitor, or %NULL
 * @error: Return location for a #GError, or %NULL
 *
 * Makes the timeline as one actor or source tells it:
 *
 * - what a source tells is what cites it; what an actor tells is what is cited with it, or with somebody who acts for
 *   it on the date, as the speaker, or without a speaker from a source of which it is the author, as
 *   [struct@Tl.Standing] finds it;
 * - an actor tells its own statements as well: events in which it, or who acts for it, speaks as [struct@Tl.Standing]
 *   says, with a discourse link that leads on from them where nobody takes part as a speaker; and what these accuse of,
 *   confirm, report, reveal, deny or contradict. A statement that is planned, hypothetical, retracted or denied tells
 *   nothing;
 * - what it asserts or confirms is kept as it is; what it only denies, or a statement of its own denies or contradicts,
 *   becomes `denied`; what it only doubts becomes `disputed`;
 * - a link is kept between two such events where @who is cited for it, with a confidence of 0 where only to deny
 *   it, and where it is a discourse link that leads on from a statement of its own;
 * - of citations only those of @who are kept, and all of those of its own statements, since they say that these were
 *   made; of sources those that are cited and what they derive from.
 *
 * Actors, tracks and types stay. [method@Tl.Timeline.find_differences] compares two accounts.
 *
 * Time complexity: O(events + links + citations).
 *
 * Returns: (transfer full): a timeline of its own; %NULL with %TL_ERROR_REFERENCE where there is no such actor or
 * source, with %G_IO_ERROR_CANCELLED where it was cancelled
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlTimeline *tl_timeline_dup_account (TlTimeline *self, const char *who, TlMonitor *monitor, GError **error);

G_END_DECLS
