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
 * A chain of causal links from one event to another, from cause to effect, and how strong it is: the product of the
 * confidences of its links, where one that is not given counts as 1.
 *
 * A value: atomically counted, immutable.
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
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_chain_unref (TlChain *self);

/**
 * tl_chain_get_path:
 * @self: a chain
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of its events, from cause to effect
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *const *tl_chain_get_path (const TlChain *self);

/**
 * tl_chain_get_event:
 * @self: a chain
 *
 * Returns: the id of the cause or effect that was found: the end of the path that was not asked about
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_chain_get_event (const TlChain *self);

/**
 * tl_chain_get_confidence:
 * @self: a chain
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
 * Returns: the fewest links between the two events, on whatever chain
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_chain_get_depth (const TlChain *self);

/**
 * tl_chain_get_n_links:
 * @self: a chain
 *
 * Returns: how many links it has
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_chain_get_n_links (const TlChain *self);

/**
 * tl_chain_dup_link:
 * @self: a chain
 * @timeline: the timeline it was found in
 * @index: from 0, at the cause
 *
 * Looks up one link of the chain.
 *
 * Returns: (transfer full) (nullable): the link, of several alike the most confident; %NULL where the timeline holds it
 * no longer
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlLink *tl_chain_dup_link (const TlChain *self, TlTimeline *timeline, guint index);

/**
 * tl_chain_get_weakest:
 * @self: a chain
 *
 * Returns: the index of the link of least confidence, the first of several
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_chain_get_weakest (const TlChain *self);

/**
 * tl_chain_to_sentences:
 * @self: a chain
 * @timeline: the timeline it was found in
 *
 * Describes the chain in plain English, a sentence a link: who did what when, what it led to, who says so, and how
 * sure. Dates are as exact as they are known.
 *
 * Returns: (transfer full): the sentences, a line each
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
 * @depth: how deep to list; 0 for all
 * @min_confidence: the least confidence of a chain; 0 for all
 * @error: Return location for a #GError, or %NULL
 *
 * What led to an event.
 *
 * Time complexity: O((events + links) log events) within what is reached.
 *
 * Returns: (transfer container) (element-type TlChain): for each event that led to it through causal links the
 * strongest chain between the two (ties: fewer links, then smaller ids), by depth, then chronological; %NULL with
 * %TL_ERROR_REFERENCE where there is no such event
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
 * @depth: how deep to list; 0 for all
 * @min_confidence: the least confidence of a chain; 0 for all
 * @error: Return location for a #GError, or %NULL
 *
 * What followed from an event.
 *
 * Time complexity: O((events + links) log events) within what is reached.
 *
 * Returns: (transfer container) (element-type TlChain): for each event that followed from it through causal links the
 * strongest chain between the two (ties: fewer links, then smaller ids), by depth, then chronological; %NULL with
 * %TL_ERROR_REFERENCE where there is no such event
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
GPtrArray *
tl_timeline_find_effects (TlTimeline *self, const char *event, guint depth, double min_confidence, GError **error);

/**
 * TlChainRule:
 * @TL_CHAIN_PRODUCT: as strong as the product of its confidences
 * @TL_CHAIN_MINIMUM: as strong as its weakest link
 * @TL_CHAIN_SHORTEST: the fewest links, and of such chains the strongest by the product
 *
 * Which chain between two events is chosen. A confidence that is not given counts as 1.
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
 * @rule: which chain from each root
 * @error: Return location for a #GError, or %NULL
 *
 * Why it happened: from every root cause, an event that nothing caused, the strongest chain (ties: fewer links, then
 * smaller ids).
 *
 * Time complexity: O((events + links) log events) within what is reached, with the minimum rule for each confidence
 * that a strongest chain has.
 *
 * Returns: (transfer container) (element-type TlChain): the chains, strongest first, then chronological; empty where
 * nothing caused it; %NULL with %TL_ERROR_REFERENCE where there is no such event
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
 * @rule: which chain
 * @error: Return location for a #GError, or %NULL
 *
 * How one event led to another.
 *
 * Time complexity: O((events + links) log events) within what led to @to.
 *
 * Returns: (transfer full) (nullable): that chain between the two (ties: fewer links, then smaller ids); %NULL without
 * an error where there is none, and with %TL_ERROR_REFERENCE where there is no such event
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
 * The events on every causal chain from the root causes to an event (its dominators), itself excepted.
 *
 * Time complexity: O(events + links) within what led to it.
 *
 * Returns: (transfer full) (array zero-terminated=1): their ids, from the root side on; %NULL with %TL_ERROR_REFERENCE
 * where there is no such event
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char **tl_timeline_find_pivots (TlTimeline *self, const char *event, GError **error);

/**
 * tl_timeline_find_redundant:
 * @self: a timeline
 *
 * The causal links that add nothing to what leads to what: those whose ends a longer chain joins as well. Without them
 * the timeline is its own transitive reduction. Links on a cycle are never among them.
 *
 * Time complexity: O(sum over the events of what follows from each before the last of its direct effects).
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
 * The causal order of a timeline: its events in generations, each caused by earlier ones only, or a cycle that
 * forbids it.
 *
 * A value: atomically counted, immutable.
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
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_order_unref (TlOrder *self);

/**
 * tl_order_is_acyclic:
 * @self: an order
 *
 * Returns: whether there is an order
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_order_is_acyclic (const TlOrder *self);

/**
 * tl_order_get_n_generations:
 * @self: an order
 *
 * Returns: how many generations there are; 0 with a cycle
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
 * Returns: (transfer none) (array zero-terminated=1): the ids of the events on which the longest chain that ends
 * there has @index links, in canonical order
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *const *tl_order_get_generation (const TlOrder *self, guint index);

/**
 * tl_order_get_longest:
 * @self: an order
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids on the longest chain, from cause to effect; of several
 * the one through the first events in canonical order
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *const *tl_order_get_longest (const TlOrder *self);

/**
 * tl_order_get_cycle:
 * @self: an order
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids on a cycle, each the cause of the next and the last of
 * the first; empty where there is none
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
 * Puts causes before their effects.
 *
 * Time complexity: O(events + links).
 *
 * Returns: (transfer full): its causal order
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlOrder *tl_timeline_find_order (TlTimeline *self);

G_END_DECLS
