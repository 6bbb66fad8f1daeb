/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <libtimeline/tl-progress.h>
#include <libtimeline/tl-timeline.h>

G_BEGIN_DECLS

/**
 * tl_timeline_dup_as_of:
 * @self: a timeline
 * @day: the day, or a longer time, of which the last moment counts
 * @cancellable: (nullable): what may cancel it
 * @progress: (nullable) (scope call) (closure progress_data): told how much is done
 * @progress_data: what is given to @progress
 * @error: where to say that it was cancelled
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
TlTimeline *tl_timeline_dup_as_of (TlTimeline *self, const TlDate *day, GCancellable *cancellable,
                                   TlProgressFunc progress, gpointer progress_data, GError **error);

/**
 * tl_timeline_dup_account:
 * @self: a timeline
 * @teller: an actor (id, alias or code) or the id of a source; where one id is both, the actor
 * @cancellable: (nullable): what may cancel it
 * @progress: (nullable) (scope call) (closure progress_data): told how much is done
 * @progress_data: what is given to @progress
 * @error: where to say what is wrong
 *
 * The timeline as told by one:
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
 * - a link is kept between two such events where the teller is cited for it, with a confidence of 0 where only to deny
 *   it, and where it is a discourse link that leads on from a statement of the teller's own;
 * - of citations only the teller's are kept, and all of its own statements, since they say that these were made; of
 *   sources those that are cited and what they derive from.
 *
 * Actors, tracks and types stay. The difference of two accounts is told by [method@Tl.Timeline.find_differences].
 *
 * Time complexity: O(events + links + citations).
 *
 * Returns: (transfer full): a timeline of its own; %NULL with %TL_ERROR_REFERENCE where there is no such actor or
 * source, with %G_IO_ERROR_CANCELLED where it was cancelled
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlTimeline *tl_timeline_dup_account (TlTimeline *self, const char *teller, GCancellable *cancellable,
                                     TlProgressFunc progress, gpointer progress_data, GError **error);

G_END_DECLS
