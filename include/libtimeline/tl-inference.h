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
 * What follows from the dates and links of a timeline: a simple temporal network (Dechter, Meiri and Pearl, 1991) over
 * the start and the end of each event and, if that is given, the time when it became known. Either every date is
 * tightened as far as the links allow, or a chain of dates and links contradicts itself.
 *
 * Events that are planned, hypothetical, retracted, denied, alleged or disputed do not constrain the others.
 *
 * An inference is an immutable value with an atomic reference count. It describes the timeline as it was when the
 * inference was made, and holds a reference to it for the names. The timeline must not be changed while the
 * inference is read.
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
 * One step of a contradiction: an instant with the bounds of its date, and the constraint between it and the instant of
 * the next step.
 *
 * A step is an immutable value with an atomic reference count.
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
 * Propagates dates through links and lags as far as possible, or finds a contradiction between them.
 *
 * Time complexity: O(events + links) if the constraints form no cycle (lags with a greatest length form one); within a
 * cycle of n constraints up to O(n * n).
 *
 * Returns: (transfer full): the inference; %NULL with %G_IO_ERROR_CANCELLED if it was cancelled
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlInference *tl_timeline_infer (TlTimeline *self, TlMonitor *monitor, GError **error);

/**
 * tl_inference_ref:
 * @self: an inference
 *
 * Increases the reference count of @self by one.
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
 * Decreases the reference count of @self by one, and frees @self when the count reaches 0.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_inference_unref (TlInference *self);

/**
 * tl_inference_is_consistent:
 * @self: an inference
 *
 * Checks whether the dates and links are free of contradictions.
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
 * Counts the events whose bounds moved.
 *
 * Returns: the number of events; 0 if there is a contradiction
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
 * Gets an event whose bounds moved, with the bounds of its date and the bounds that its links leave.
 *
 * Returns: (transfer none): the event and its bounds
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlBoundsChange *tl_inference_get_tightened (const TlInference *self, guint index);

/**
 * tl_inference_dup_evidence:
 * @self: an inference
 * @index: the index of an event whose bounds moved
 *
 * Finds the links that moved the bounds of an event.
 *
 * Time complexity: O(links on the way).
 *
 * Returns: (transfer container) (element-type TlLink): the links, beginning at the date from which the bounds follow;
 * each has its ends, type and id only
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
GPtrArray *tl_inference_dup_evidence (const TlInference *self, guint index);

/**
 * tl_inference_dup_near_evidence:
 * @self: an inference
 * @index: the index of an event whose bounds moved
 * @n_links: the most links for each of its bounds
 * @more: (out) (optional): whether there is more evidence
 *
 * Finds, of the links that moved the bounds of an event, those nearest to it. The evidence of all events of a chain of
 * n is about n² links together. With one link for each bound it is at most four for each event, and each of them leads
 * to a neighbour, whose evidence goes on from there.
 *
 * Time complexity: O(@n_links).
 *
 * Returns: (transfer container) (element-type TlLink): the links, the nearest last; each has its ends, type and id only
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
GPtrArray *tl_inference_dup_near_evidence (const TlInference *self, guint index, guint n_links, gboolean *more);

/**
 * tl_inference_get_n_steps:
 * @self: an inference
 *
 * Counts the steps of a contradiction, each an instant with the constraint between it and the next. Either the first
 * instant is too early and the last too late, or the last instant is the first again. No step can be left out.
 *
 * Returns: the number of instants in the contradiction; 0 if there is none
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
 * Gets a step of the contradiction.
 *
 * Returns: (transfer none): the step
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
 * Increases the reference count of @self by one.
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
 * Decreases the reference count of @self by one, and frees @self when the count reaches 0.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_inference_step_unref (TlInferenceStep *self);

/**
 * tl_inference_step_get_event:
 * @self: a step
 *
 * Returns: the id of the event to which the instant belongs
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_inference_step_get_event (const TlInferenceStep *self);

/**
 * tl_inference_step_get_bound:
 * @self: a step
 *
 * Gets the name of the instant.
 *
 * Returns: "start", "end" or "known"
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_inference_step_get_bound (const TlInferenceStep *self);

/**
 * tl_inference_step_get_earliest:
 * @self: a step
 *
 * Gets the earliest bound that the date gives to the instant.
 *
 * Returns: the bound, in seconds since 1970; %TL_INSTANT_PAST if there is none
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gint64 tl_inference_step_get_earliest (const TlInferenceStep *self);

/**
 * tl_inference_step_get_latest:
 * @self: a step
 *
 * Gets the latest bound that the date gives to the instant.
 *
 * Returns: the bound, in seconds since 1970; %TL_INSTANT_FUTURE if there is none
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gint64 tl_inference_step_get_latest (const TlInferenceStep *self);

/**
 * tl_inference_step_get_constraint:
 * @self: a step
 *
 * Gets the constraint between this instant and the next.
 *
 * Returns: (nullable): the constraint, such as "start(b) >= start(a)"; %NULL for the last step
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_inference_step_get_constraint (const TlInferenceStep *self);

/**
 * tl_inference_step_get_link:
 * @self: a step
 *
 * Gets the link that makes the constraint.
 *
 * Returns: (transfer none) (nullable): the link, with its ends, type and id only; %NULL for the last step, and if the
 * constraint is only that an event does not end before it starts
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlLink *tl_inference_step_get_link (const TlInferenceStep *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlInferenceStep, tl_inference_step_unref)

G_END_DECLS
