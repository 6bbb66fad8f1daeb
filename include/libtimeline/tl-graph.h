/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once
#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <libtimeline/tl-timeline.h>

G_BEGIN_DECLS

/**
 * TlChain:
 *
 * A chain of causal links from one event to another, from cause to effect. Its strength is the product of the
 * confidences of its links; a confidence that is not given counts as 1.
 *
 * A chain is an immutable value with an atomic reference count.
 *
 * Since: 1.0
 */
typedef struct _TlChain TlChain;

#define TL_TYPE_CHAIN (tl_chain_get_type ())

TL_AVAILABLE_IN_1_0
GType tl_chain_get_type (void) G_GNUC_CONST;

/**
 * tl_chain_ref:
 * @self: a chain
 *
 * Increases the reference count of @self by one.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlChain *tl_chain_ref (const TlChain *self);

/**
 * tl_chain_unref:
 * @self: (transfer full): a chain
 *
 * Decreases the reference count of @self by one, and frees @self when the count reaches 0.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_chain_unref (TlChain *self);

/**
 * tl_chain_get_path:
 * @self: a chain
 *
 * Gets the events of the chain.
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of its events, from cause to effect
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *const *tl_chain_get_path (const TlChain *self);

/**
 * tl_chain_get_via:
 * @self: a chain
 *
 * Gets the neighbour of the event that was found: the next event on the way to the event asked about. All chains of an
 * answer that lead through an event go on alike from there, so the neighbours of all events found stand for all paths,
 * whose total length may grow with the square of their number.
 *
 * Time complexity: O(1).
 *
 * Returns: the id of the neighbour
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_chain_get_via (const TlChain *self);

/**
 * TlChainFunc:
 * @event: the id of an event of the chain
 * @data: the data given to [method@Tl.Chain.foreach]
 *
 * What [method@Tl.Chain.foreach] calls for each event.
 *
 * Returns: %TRUE to go on, %FALSE to stop
 *
 * Since: 1.0
 */
typedef gboolean (*TlChainFunc) (const char *event, gpointer data);

/**
 * tl_chain_foreach:
 * @self: a chain
 * @func: (scope call) (closure data): the function to call
 * @data: what to pass to @func
 *
 * Calls @func for each event of the chain, from the event that was found to the event asked about, until it returns
 * %FALSE. Unlike [method@Tl.Chain.get_path], it makes no list.
 *
 * Time complexity: O(events visited).
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_chain_foreach (const TlChain *self, TlChainFunc func, gpointer data);

/**
 * tl_chain_get_event:
 * @self: a chain
 *
 * Gets the cause or effect that was found: the end of the path that the question did not name.
 *
 * Returns: the id of the event
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_chain_get_event (const TlChain *self);

/**
 * tl_chain_get_confidence:
 * @self: a chain
 *
 * Gets the confidence of the whole chain.
 *
 * Returns: the product of the confidences of its links
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
double tl_chain_get_confidence (const TlChain *self);

/**
 * tl_chain_get_depth:
 * @self: a chain
 *
 * Gets the distance between the two ends of the chain. It can be less than the number of links of this chain.
 *
 * Returns: the least number of links between the two events, on any chain
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_chain_get_depth (const TlChain *self);

/**
 * tl_chain_get_n_links:
 * @self: a chain
 *
 * Returns: the number of its links
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_chain_get_n_links (const TlChain *self);

/**
 * tl_chain_dup_link:
 * @self: a chain
 * @timeline: the timeline in which it was found
 * @index: from 0, at the cause
 *
 * Looks up one link of the chain.
 *
 * Returns: (transfer full) (nullable): the link, the most confident one if several are alike; %NULL if the timeline no
 * longer holds it
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlLink *tl_chain_dup_link (const TlChain *self, TlTimeline *timeline, guint index);

/**
 * tl_chain_get_weakest:
 * @self: a chain
 *
 * Finds the weakest link of the chain.
 *
 * Returns: the index of the link with the least confidence, the first if there are several
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_chain_get_weakest (const TlChain *self);

/**
 * tl_chain_to_sentences:
 * @self: a chain
 * @timeline: the timeline in which it was found
 *
 * Describes the chain in plain English, in one sentence for each link: what happened and when, what it led to, who says
 * so, who denies or doubts it, and how sure that is. Dates are as exact as they are known. The doubts about an event
 * follow its date; see [method@Tl.Standing.dup_doubt].
 *
 * Returns: (transfer full): the sentences, one on each line
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char *tl_chain_to_sentences (const TlChain *self, TlTimeline *timeline);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlChain, tl_chain_unref)

/**
 * tl_timeline_find_causes:
 * @self: a timeline
 * @event: the id of an event
 * @depth: the greatest depth to list; 0 for all
 * @min_confidence: the least confidence of a chain; 0 for all
 * @error: Return location for a #GError, or %NULL
 *
 * Finds the events that led to an event through causal links. For each of them the strongest chain between the two is
 * returned; of equally strong chains, the one with fewer links, then the one with smaller ids.
 *
 * Time complexity: O((events + links) log events) within the part that is reached.
 *
 * Returns: (transfer container) (element-type TlChain): the chains, by depth, then chronological; %NULL with
 * %TL_ERROR_REFERENCE if there is no such event
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
GPtrArray *
tl_timeline_find_causes (TlTimeline *self, const char *event, guint depth, double min_confidence, GError **error);

/**
 * tl_timeline_find_effects:
 * @self: a timeline
 * @event: the id of an event
 * @depth: the greatest depth to list; 0 for all
 * @min_confidence: the least confidence of a chain; 0 for all
 * @error: Return location for a #GError, or %NULL
 *
 * Finds the events that followed from an event through causal links. For each of them the strongest chain between the
 * two is returned; of equally strong chains, the one with fewer links, then the one with smaller ids.
 *
 * Time complexity: O((events + links) log events) within the part that is reached.
 *
 * Returns: (transfer container) (element-type TlChain): the chains, by depth, then chronological; %NULL with
 * %TL_ERROR_REFERENCE if there is no such event
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
GPtrArray *
tl_timeline_find_effects (TlTimeline *self, const char *event, guint depth, double min_confidence, GError **error);

/**
 * TlChainRule:
 * @TL_CHAIN_PRODUCT: the chain with the greatest product of confidences
 * @TL_CHAIN_MINIMUM: the chain with the strongest weakest link
 * @TL_CHAIN_SHORTEST: the chain with the fewest links; if there are several, the one with the greatest product
 *
 * The rule that chooses one of the chains between two events. A confidence that is not given counts as 1.
 *
 * Since: 1.0
 */
typedef enum
{
  TL_CHAIN_PRODUCT,
  TL_CHAIN_MINIMUM,
  TL_CHAIN_SHORTEST,
} TlChainRule;

/**
 * tl_timeline_find_roots:
 * @self: a timeline
 * @event: the id of an event
 * @rule: the rule that chooses the chain from each root cause
 * @error: Return location for a #GError, or %NULL
 *
 * Finds why an event happened: the strongest chain from each root cause, an event that nothing caused. Of equally
 * strong chains, the one with fewer links is chosen, then the one with smaller ids.
 *
 * Time complexity: O((events + links) log events) within the part that is reached; for %TL_CHAIN_MINIMUM, multiplied by
 * the number of different confidences that the strongest chains have.
 *
 * Returns: (transfer container) (element-type TlChain): the chains, strongest first, then chronological; empty if
 * nothing caused the event; %NULL with %TL_ERROR_REFERENCE if there is no such event
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
GPtrArray *tl_timeline_find_roots (TlTimeline *self, const char *event, TlChainRule rule, GError **error);

/**
 * tl_timeline_find_path:
 * @self: a timeline
 * @from: the id of an event
 * @to: the id of an event
 * @rule: the rule that chooses the chain
 * @error: Return location for a #GError, or %NULL
 *
 * Finds how one event led to another. Of equally strong chains, the one with fewer links is chosen, then the one with
 * smaller ids.
 *
 * Time complexity: O((events + links) log events) within the causes of @to.
 *
 * Returns: (transfer full) (nullable): the chain between the two; %NULL without an error if there is none, and with
 * %TL_ERROR_REFERENCE if there is no such event
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlChain *tl_timeline_find_path (TlTimeline *self, const char *from, const char *to, TlChainRule rule, GError **error);

/**
 * tl_timeline_find_pivots:
 * @self: a timeline
 * @event: the id of an event
 * @error: Return location for a #GError, or %NULL
 *
 * Finds the events on every causal chain from the root causes to an event (its dominators), without the event itself.
 *
 * Time complexity: O(events + links) within the causes of @event.
 *
 * Returns: (transfer full) (array zero-terminated=1): their ids, starting at the roots; %NULL with %TL_ERROR_REFERENCE
 * if there is no such event
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char **tl_timeline_find_pivots (TlTimeline *self, const char *event, GError **error);

/**
 * tl_timeline_find_redundant:
 * @self: a timeline
 *
 * Finds the causal links that can be left out without changing which events lead to which: a longer chain joins their
 * ends as well. Without them the timeline is its own transitive reduction. A link on a cycle is never redundant.
 *
 * Time complexity: O(n), where n is the sum, over all events, of the number of effects of the event that precede the
 * last of its direct effects.
 *
 * Returns: (transfer container) (element-type TlLink): the links, in canonical order
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
GPtrArray *tl_timeline_find_redundant (TlTimeline *self);

/**
 * TlOrder:
 *
 * The causal order of a timeline: its events in generations, each caused only by earlier ones. If the causal links form
 * a cycle there are no generations, and the order has one such cycle instead.
 *
 * An order is an immutable value with an atomic reference count.
 *
 * Since: 1.0
 */
typedef struct _TlOrder TlOrder;

#define TL_TYPE_ORDER (tl_order_get_type ())

TL_AVAILABLE_IN_1_0
GType tl_order_get_type (void) G_GNUC_CONST;

/**
 * tl_order_ref:
 * @self: an order
 *
 * Increases the reference count of @self by one.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlOrder *tl_order_ref (const TlOrder *self);

/**
 * tl_order_unref:
 * @self: (transfer full): an order
 *
 * Decreases the reference count of @self by one, and frees @self when the count reaches 0.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_order_unref (TlOrder *self);

/**
 * tl_order_is_acyclic:
 * @self: an order
 *
 * Checks whether the causal links are free of cycles.
 *
 * Returns: %TRUE if there are generations, %FALSE if there is a cycle
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_order_is_acyclic (const TlOrder *self);

/**
 * tl_order_get_n_generations:
 * @self: an order
 *
 * Returns: the number of generations; 0 if there is a cycle
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_order_get_n_generations (const TlOrder *self);

/**
 * tl_order_get_generation:
 * @self: an order
 * @index: from 0
 *
 * Gets the events of a generation: those for which the longest chain that ends at the event has @index links.
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of the events, in canonical order
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *const *tl_order_get_generation (const TlOrder *self, guint index);

/**
 * tl_order_get_longest:
 * @self: an order
 *
 * Gets the longest chain. If there are several, it is the one through the first events in canonical order.
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids on the chain, from cause to effect
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *const *tl_order_get_longest (const TlOrder *self);

/**
 * tl_order_get_cycle:
 * @self: an order
 *
 * Gets a cycle. Each event on it causes the next, and the last causes the first.
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids on the cycle; empty if there is none
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *const *tl_order_get_cycle (const TlOrder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlOrder, tl_order_unref)

/**
 * tl_timeline_find_order:
 * @self: a timeline
 *
 * Sorts causes before their effects.
 *
 * Time complexity: O(events + links).
 *
 * Returns: (transfer full): the causal order
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlOrder *tl_timeline_find_order (TlTimeline *self);

G_END_DECLS
