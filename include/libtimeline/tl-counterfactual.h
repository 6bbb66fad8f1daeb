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
 * TlCounterfactual:
 *
 * What would be left of a timeline if some events had not happened, or a source were not trusted.
 *
 * A value: atomically counted, immutable. It speaks of the timeline as it was.
 *
 * Since: 1.0
 */
typedef struct _TlCounterfactual TlCounterfactual;

#define TL_TYPE_COUNTERFACTUAL (tl_counterfactual_get_type ())
TL_AVAILABLE_IN_1_0
GType tl_counterfactual_get_type (void) G_GNUC_CONST;

/**
 * tl_timeline_find_without:
 * @self: a timeline
 * @events: (nullable) (array zero-terminated=1): ids of events that had not happened
 * @source: (nullable): the id of a source that is not trusted: with it go its citations, and the events and links that
 * have no other
 * @cancellable: (nullable): what may cancel it
 * @progress: (nullable) (scope call) (closure progress_data): told how much is done
 * @progress_data: what is given to @progress
 * @error: where to say what is wrong
 *
 * What would be left if some events had not happened, or a source were not trusted.
 *
 * Time complexity: that of [method@Tl.Timeline.infer].
 *
 * Returns: (transfer full): what follows; %NULL with %TL_ERROR_REFERENCE where there is no such event or source, with
 * %G_IO_ERROR_CANCELLED where it was cancelled
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlCounterfactual *
tl_timeline_find_without (TlTimeline *self, const char *const *events, const char *source, GCancellable *cancellable,
                          TlProgressFunc progress, gpointer progress_data, GError **error);

/**
 * tl_counterfactual_ref:
 * @self: a counterfactual
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlCounterfactual *tl_counterfactual_ref (const TlCounterfactual *self);

/**
 * tl_counterfactual_unref:
 * @self: (transfer full): a counterfactual
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_counterfactual_unref (TlCounterfactual *self);

/**
 * tl_counterfactual_get_removed:
 * @self: a counterfactual
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of the events taken out, in canonical order
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *const *tl_counterfactual_get_removed (const TlCounterfactual *self);

/**
 * tl_counterfactual_get_orphaned:
 * @self: a counterfactual
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of the events that lose their last cause, or whose causes
 * all do, in canonical order
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *const *tl_counterfactual_get_orphaned (const TlCounterfactual *self);

/**
 * tl_counterfactual_get_n_widened:
 * @self: a counterfactual
 *
 * Returns: how many events that stay are dated less exactly; 0 where the timeline contradicts itself
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_counterfactual_get_n_widened (const TlCounterfactual *self);

/**
 * tl_counterfactual_get_widened:
 * @self: a counterfactual
 * @index: from 0, in canonical order
 * @before: (out caller-allocates) (optional): the bounds as inferred with all events and links
 * @after: (out caller-allocates) (optional): without them
 *
 * Returns: the id of an event
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *
tl_counterfactual_get_widened (const TlCounterfactual *self, guint index, TlBounds *before, TlBounds *after);

/**
 * tl_counterfactual_get_n_tracks:
 * @self: a counterfactual
 *
 * Returns: how many tracks go through other states without the events removed and orphaned
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_counterfactual_get_n_tracks (const TlCounterfactual *self);

/**
 * tl_counterfactual_get_track:
 * @self: a counterfactual
 * @index: from 0, by id
 * @before: (out) (optional) (transfer none) (array zero-terminated=1): its states, in order
 * @after: (out) (optional) (transfer none) (array zero-terminated=1): its states without the events
 *
 * Returns: the id of a track
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_counterfactual_get_track (const TlCounterfactual *self, guint index, const char *const **before,
                                         const char *const **after);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlCounterfactual, tl_counterfactual_unref)

G_END_DECLS
