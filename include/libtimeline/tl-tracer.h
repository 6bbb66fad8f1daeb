/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <libtimeline/tl-graph.h>

G_BEGIN_DECLS

/**
 * TlTracer:
 *
 * Answers what led to what in a timeline, along the links that you choose. It keeps its working memory from one
 * question to the next. [method@Tl.Timeline.find_causes] and similar methods answer a single question, along causal
 * links.
 *
 * |[
 * g_autoptr (TlTracer) tracer = tl_tracer_new (timeline);
 *
 * tl_tracer_set_min_confidence (tracer, 0.5);
 * causes = tl_tracer_find_causes (tracer, "dialogue-suspension", 0, 0, &error);
 * ]|
 *
 * A tracer belongs to one thread. Any number of tracers may read one timeline that no thread changes. The timeline may
 * be changed between questions.
 *
 * Since: 1.0
 */
typedef struct _TlTracer TlTracer;

#define TL_TYPE_TRACER (tl_tracer_get_type ())
TL_AVAILABLE_IN_1_0
GType tl_tracer_get_type (void) G_GNUC_CONST;

/**
 * tl_tracer_new:
 * @timeline: a timeline
 *
 * Creates a tracer that follows causal links: those of the causal and the reaction family.
 *
 * Returns: (transfer full): a new tracer
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlTracer *tl_tracer_new (TlTimeline *timeline);

/**
 * tl_tracer_ref:
 * @self: a tracer
 *
 * Increases the reference count of @self by one.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlTracer *tl_tracer_ref (TlTracer *self);

/**
 * tl_tracer_unref:
 * @self: (transfer full): a tracer
 *
 * Decreases the reference count of @self by one, and frees @self when the count reaches 0.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_tracer_unref (TlTracer *self);

/**
 * tl_tracer_set_family:
 * @self: a tracer
 * @family: a family of links
 * @follow: whether to follow its links
 *
 * Sets whether the links of a family are followed.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_tracer_set_family (TlTracer *self, TlLinkFamily family, gboolean follow);

/**
 * tl_tracer_set_types:
 * @self: a tracer
 * @types: (nullable) (array zero-terminated=1): ids of link types, or %NULL for all
 *
 * Sets the types of the links that are followed. A link is followed if its type is one of @types and its family is
 * followed.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_tracer_set_types (TlTracer *self, const char *const *types);

/**
 * tl_tracer_set_min_confidence:
 * @self: a tracer
 * @min_confidence: the least confidence of a link that is followed
 *
 * Sets how confident a link must be to be followed. A confidence that is not given counts as 1.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_tracer_set_min_confidence (TlTracer *self, double min_confidence);

/**
 * tl_tracer_find_causes:
 * @self: a tracer
 * @event: the id of an event
 * @depth: the greatest depth to list; 0 for all
 * @min_confidence: the least confidence of a chain; 0 for all
 * @error: Return location for a #GError, or %NULL
 *
 * Finds the events that led to an event.
 *
 * Returns: (transfer container) (element-type TlChain): the chains, as [method@Tl.Timeline.find_causes] returns them
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
GPtrArray *
tl_tracer_find_causes (TlTracer *self, const char *event, guint depth, double min_confidence, GError **error);

/**
 * tl_tracer_find_effects:
 * @self: a tracer
 * @event: the id of an event
 * @depth: the greatest depth to list; 0 for all
 * @min_confidence: the least confidence of a chain; 0 for all
 * @error: Return location for a #GError, or %NULL
 *
 * Finds the events that followed from an event.
 *
 * Returns: (transfer container) (element-type TlChain): the chains, as [method@Tl.Timeline.find_effects] returns them
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
GPtrArray *
tl_tracer_find_effects (TlTracer *self, const char *event, guint depth, double min_confidence, GError **error);

/**
 * tl_tracer_list_causes:
 * @self: a tracer
 * @event: the id of an event
 * @depth: the greatest depth to list; 0 for all
 * @n_ids: (out) (optional): the number of ids
 * @error: Return location for a #GError, or %NULL
 *
 * Lists the ids of the events that [method@Tl.Tracer.find_causes] finds, without the chains. It is several times
 * faster.
 *
 * Time complexity: O(events + links) within the causes of @event.
 *
 * Returns: (transfer container) (array length=n_ids zero-terminated=1): the ids, by depth, owned by the timeline; %NULL
 * with %TL_ERROR_REFERENCE if there is no such event
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char **tl_tracer_list_causes (TlTracer *self, const char *event, guint depth, guint *n_ids, GError **error);

/**
 * tl_tracer_list_effects:
 * @self: a tracer
 * @event: the id of an event
 * @depth: the greatest depth to list; 0 for all
 * @n_ids: (out) (optional): the number of ids
 * @error: Return location for a #GError, or %NULL
 *
 * Lists the ids of the events that [method@Tl.Tracer.find_effects] finds, without the chains. It is several times
 * faster.
 *
 * Time complexity: O(events + links) within the effects of @event.
 *
 * Returns: (transfer container) (array length=n_ids zero-terminated=1): the ids, by depth, owned by the timeline; %NULL
 * with %TL_ERROR_REFERENCE if there is no such event
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char **tl_tracer_list_effects (TlTracer *self, const char *event, guint depth, guint *n_ids, GError **error);

/**
 * tl_tracer_find_roots:
 * @self: a tracer
 * @event: the id of an event
 * @rule: the rule that chooses the chain from each root cause
 * @error: Return location for a #GError, or %NULL
 *
 * Finds why an event happened.
 *
 * Returns: (transfer container) (element-type TlChain): the chains, as [method@Tl.Timeline.find_roots] returns them
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
GPtrArray *tl_tracer_find_roots (TlTracer *self, const char *event, TlChainRule rule, GError **error);

/**
 * tl_tracer_find_path:
 * @self: a tracer
 * @from: the id of an event
 * @to: the id of an event
 * @rule: the rule that chooses the chain
 * @error: Return location for a #GError, or %NULL
 *
 * Finds how one event led to another.
 *
 * Returns: (transfer full) (nullable): the chain, as [method@Tl.Timeline.find_path] returns it
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlChain *tl_tracer_find_path (TlTracer *self, const char *from, const char *to, TlChainRule rule, GError **error);

/**
 * tl_tracer_find_pivots:
 * @self: a tracer
 * @event: the id of an event
 * @error: Return location for a #GError, or %NULL
 *
 * Finds the events on every chain from the root causes to an event.
 *
 * Returns: (transfer full) (array zero-terminated=1): the ids, as [method@Tl.Timeline.find_pivots] returns them
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char **tl_tracer_find_pivots (TlTracer *self, const char *event, GError **error);

/**
 * tl_tracer_find_redundant:
 * @self: a tracer
 *
 * Finds the links that can be left out without changing which events lead to which.
 *
 * Returns: (transfer container) (element-type TlLink): the links, as [method@Tl.Timeline.find_redundant] returns them
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
GPtrArray *tl_tracer_find_redundant (TlTracer *self);

/**
 * tl_tracer_find_order:
 * @self: a tracer
 *
 * Sorts causes before their effects.
 *
 * Returns: (transfer full): the order, as [method@Tl.Timeline.find_order] returns it
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlOrder *tl_tracer_find_order (TlTracer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlTracer, tl_tracer_unref)

G_END_DECLS
