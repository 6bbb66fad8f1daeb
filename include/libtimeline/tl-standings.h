/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once
#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <libtimeline/tl-graph.h>
#include <libtimeline/tl-standing.h>

G_BEGIN_DECLS

/**
 * TlStandings:
 *
 * Finds the standings of many events, one after the other. It keeps what they have in common from one event to the
 * next, where [method@Tl.Timeline.find_standing] looks it up each time. A list of events can thus say of each what is
 * doubtful about it:
 *
 * |[
 * g_autoptr (TlStandings) standings = tl_standings_new (timeline);
 *
 * while (tl_event_iter_next (iter))
 *   {
 *     g_autoptr (TlStanding) standing = tl_standings_find (standings, tl_event_iter_get_id (iter), NULL);
 *     g_autofree char *doubt = tl_standing_dup_doubt (standing, timeline);
 *
 *     printf ("%s%s%s\n", tl_event_iter_get_id (iter), doubt != NULL ? ", " : "", doubt != NULL ? doubt : "");
 *   }
 * ]|
 *
 * It belongs to one thread. Any number of them may read one timeline that no thread changes. The timeline may be
 * changed between questions.
 *
 * Since: 1.0
 */
typedef struct _TlStandings TlStandings;

#define TL_TYPE_STANDINGS (tl_standings_get_type ())
TL_AVAILABLE_IN_1_0
GType tl_standings_get_type (void) G_GNUC_CONST;

/**
 * tl_standings_new:
 * @timeline: a timeline
 *
 * Creates a finder of standings.
 *
 * Returns: (transfer full): a new finder
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlStandings *tl_standings_new (TlTimeline *timeline);

/**
 * tl_standings_ref:
 * @self: a finder of standings
 *
 * Increases the reference count of @self by one.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlStandings *tl_standings_ref (TlStandings *self);

/**
 * tl_standings_unref:
 * @self: (transfer full): a finder of standings
 *
 * Decreases the reference count of @self by one, and frees @self when the count reaches 0.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_standings_unref (TlStandings *self);

/**
 * tl_standings_find:
 * @self: a finder of standings
 * @event: the id of an event
 * @error: Return location for a #GError, or %NULL
 *
 * Finds the standing of an event, as [method@Tl.Timeline.find_standing] does.
 *
 * Time complexity: O(citations and links of the event). The first event with a citation, and the first after a change
 * of the timeline, takes O(sources + actors) more.
 *
 * Returns: (transfer full): the standing of the event; %NULL with %TL_ERROR_REFERENCE if there is no such event
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlStanding *tl_standings_find (TlStandings *self, const char *event, GError **error);

/**
 * tl_standings_describe_chain:
 * @self: a finder of standings
 * @chain: a chain found in its timeline
 * @n_links: how many links to describe, from the cause on
 *
 * Describes the beginning of a chain in plain English, as [method@Tl.Chain.to_sentences] does. An event that many
 * chains share is judged once, so this is the way to describe all chains of an answer.
 *
 * Time complexity: O(links described and their citations), and what the standings of their events take.
 *
 * Returns: (transfer full): the sentences, one on each line
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char *tl_standings_describe_chain (TlStandings *self, const TlChain *chain, guint n_links);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlStandings, tl_standings_unref)

G_END_DECLS
