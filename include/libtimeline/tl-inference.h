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
 * TlInference:
 *
 * What the links of a timeline make of its dates: a simple temporal network (Dechter, Meiri and Pearl, 1991) over the
 * start and the end of each event and, where given, when it was known. Either every date is tightened as far as the
 * links allow, or a chain of dates and links contradicts itself.
 *
 * Events that are planned, hypothetical, retracted, denied, alleged or disputed do not bind the others.
 *
 * A value: atomically counted, immutable. It speaks of the timeline as it was, and holds it for its names: nobody may
 * change the timeline while somebody reads this.
 *
 * Since: 1.0
 */
typedef struct _TlInference TlInference;

#define TL_TYPE_INFERENCE (tl_inference_get_type ())
TL_AVAILABLE_IN_1_0
GType tl_inference_get_type (void) G_GNUC_CONST;

/**
 * tl_timeline_infer:
 * @self: a timeline
 * @cancellable: (nullable): what may cancel it
 * @progress: (nullable) (scope call) (closure progress_data): told how much is done
 * @progress_data: what is given to @progress
 * @error: where to say that it was cancelled
 *
 * Carries the dates through links and lags as far as they go, or finds where they contradict each other.
 *
 * Time complexity: O(events + links) where their constraints close no cycle (as lags with a greatest length do); within
 * a cycle of n constraints up to O(n * n).
 *
 * Returns: (transfer full): what follows from its dates and links; %NULL with %G_IO_ERROR_CANCELLED where it
 * was cancelled
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlInference *tl_timeline_infer (TlTimeline *self, GCancellable *cancellable, TlProgressFunc progress,
                                gpointer progress_data, GError **error);

/**
 * tl_inference_ref:
 * @self: an inference
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlInference *tl_inference_ref (const TlInference *self);

/**
 * tl_inference_unref:
 * @self: (transfer full): an inference
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_inference_unref (TlInference *self);

/**
 * tl_inference_is_consistent:
 * @self: an inference
 *
 * Returns: whether all dates and links can hold at once
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_inference_is_consistent (const TlInference *self);

/**
 * tl_inference_get_n_tightened:
 * @self: an inference
 *
 * Returns: how many events have bounds that moved; 0 after a contradiction
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_inference_get_n_tightened (const TlInference *self);

/**
 * tl_inference_get_tightened:
 * @self: an inference
 * @index: from 0, in canonical order
 * @given: (out caller-allocates) (optional): the bounds of its date
 * @inferred: (out caller-allocates) (optional): the bounds that its links leave
 *
 * Returns: the id of an event whose bounds moved
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_inference_get_tightened (const TlInference *self, guint index, TlBounds *given, TlBounds *inferred);

/**
 * tl_inference_dup_evidence:
 * @self: an inference
 * @index: that of an event whose bounds moved
 *
 * Time complexity: O(links on the way).
 *
 * Returns: (transfer container) (element-type TlLink): the links that moved its bounds, from the date they began with;
 * each by its ends, type and id alone
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
GPtrArray *tl_inference_dup_evidence (const TlInference *self, guint index);

/**
 * tl_inference_get_n_steps:
 * @self: an inference
 *
 * A contradiction is told as instants with a constraint between each two: the first is too early, the last too late, or
 * the last is the first again. No step can be left out.
 *
 * Returns: how many constraints the chain has; 0 where there is no contradiction
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_inference_get_n_steps (const TlInference *self);

/**
 * tl_inference_get_step:
 * @self: an inference
 * @index: from 0 to the number of steps, which has no constraint behind it
 * @bound: (out) (optional) (transfer none): "start", "end" or "known"
 * @earliest: (out) (optional): the earliest that this instant is by its date
 * @latest: (out) (optional): the latest
 * @constraint: (out) (optional) (nullable) (transfer none): what the link requires of this instant and the next, such
 *   as "start(b) >= start(a)"
 *
 * Returns: the id of the event whose instant it is
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_inference_get_step (const TlInference *self, guint index, const char **bound, gint64 *earliest,
                                   gint64 *latest, const char **constraint);

/**
 * tl_inference_dup_step_link:
 * @self: an inference
 * @index: from 0, before the last
 *
 * Returns: (transfer full) (nullable): the link that requires it, by its ends, type and id alone; %NULL where it is
 * only that an event does not end before it starts
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlLink *tl_inference_dup_step_link (const TlInference *self, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlInference, tl_inference_unref)

G_END_DECLS
