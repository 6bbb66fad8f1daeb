/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <libtimeline/tl-bounds-change.h>
#include <libtimeline/tl-monitor.h>
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
 * TlInferenceStep:
 *
 * One step of a contradiction: an instant, as early and as late as its date lets it be, and what is required of it and
 * of the instant of the next step.
 *
 * A value: atomically counted, immutable.
 *
 * Since: 1.0
 */
typedef struct _TlInferenceStep TlInferenceStep;

#define TL_TYPE_INFERENCE_STEP (tl_inference_step_get_type ())
TL_AVAILABLE_IN_1_0
GType tl_inference_step_get_type (void) G_GNUC_CONST;

/**
 * tl_timeline_infer:
 * @self: a timeline
 * @monitor: (nullable): a monitor, or %NULL
 * @error: Return location for a #GError, or %NULL
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
TlInference *tl_timeline_infer (TlTimeline *self, TlMonitor *monitor, GError **error);

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
 *
 * Returns: (transfer none): an event whose bounds moved, with the bounds of its date and those that its links leave
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlBoundsChange *tl_inference_get_tightened (const TlInference *self, guint index);

/**
 * tl_inference_dup_evidence:
 * @self: an inference
 * @index: that of an event whose bounds moved
 *
 * Finds the links that moved the bounds of an event.
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
 * Counts the steps of a contradiction, each an instant with the constraint between it and the next: the first instant
 * is too early and the last too late, or the last is the first again. No step can be left out.
 *
 * Returns: how many instants the contradiction goes through; 0 where there is none
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_inference_get_n_steps (const TlInference *self);

/**
 * tl_inference_get_step:
 * @self: an inference
 * @index: from 0
 *
 * Returns: (transfer none): a step of the contradiction
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlInferenceStep *tl_inference_get_step (const TlInference *self, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlInference, tl_inference_unref)

/**
 * tl_inference_step_ref:
 * @self: a step
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlInferenceStep *tl_inference_step_ref (const TlInferenceStep *self);

/**
 * tl_inference_step_unref:
 * @self: (transfer full): a step
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_inference_step_unref (TlInferenceStep *self);

/**
 * tl_inference_step_get_event:
 * @self: a step
 *
 * Returns: the id of the event that the instant belongs to
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_inference_step_get_event (const TlInferenceStep *self);

/**
 * tl_inference_step_get_bound:
 * @self: a step
 *
 * Returns: which instant of the event it is: "start", "end" or "known"
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_inference_step_get_bound (const TlInferenceStep *self);

/**
 * tl_inference_step_get_earliest:
 * @self: a step
 *
 * Returns: the earliest that the instant is by its date, in seconds since 1970; %TL_INSTANT_PAST without a bound
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gint64 tl_inference_step_get_earliest (const TlInferenceStep *self);

/**
 * tl_inference_step_get_latest:
 * @self: a step
 *
 * Returns: the latest that the instant is by its date, in seconds since 1970; %TL_INSTANT_FUTURE without a bound
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gint64 tl_inference_step_get_latest (const TlInferenceStep *self);

/**
 * tl_inference_step_get_constraint:
 * @self: a step
 *
 * Returns: (nullable): what is required of this instant and the next, such as "start(b) >= start(a)"; %NULL for the
 * last step
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_inference_step_get_constraint (const TlInferenceStep *self);

/**
 * tl_inference_step_get_link:
 * @self: a step
 *
 * Returns: (transfer none) (nullable): the link that requires it, by its ends, type and id alone; %NULL for the last
 * step, and where it is only that an event does not end before it starts
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlLink *tl_inference_step_get_link (const TlInferenceStep *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlInferenceStep, tl_inference_step_unref)

G_END_DECLS
