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
 * TlChange:
 * @TL_CHANGE_ADDED: it is only in the new one
 * @TL_CHANGE_REMOVED: it is only in the old one
 * @TL_CHANGE_CHANGED: a member differs
 *
 * How an item differs between two timelines.
 *
 * Since: 1.0
 */
typedef enum
{
  TL_CHANGE_ADDED,
  TL_CHANGE_REMOVED,
  TL_CHANGE_CHANGED,
} TlChange;

/**
 * TlDifference:
 *
 * One difference between two timelines: an item that was added or removed, or one member of an item that changed.
 *
 * A difference is an immutable value with an atomic reference count.
 *
 * Since: 1.0
 */
typedef struct _TlDifference TlDifference;

#define TL_TYPE_DIFFERENCE (tl_difference_get_type ())

TL_AVAILABLE_IN_1_0
GType tl_difference_get_type (void) G_GNUC_CONST;

/**
 * tl_difference_ref:
 * @self: a difference
 *
 * Increases the reference count of @self by one.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlDifference *tl_difference_ref (const TlDifference *self);

/**
 * tl_difference_unref:
 * @self: (transfer full): a difference
 *
 * Decreases the reference count of @self by one, and frees @self when the count reaches 0.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_difference_unref (TlDifference *self);

/**
 * tl_difference_get_change:
 * @self: a difference
 *
 * Gets the kind of change.
 *
 * Returns: whether the item was added, removed or changed
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlChange tl_difference_get_change (const TlDifference *self);

/**
 * tl_difference_get_kind:
 * @self: a difference
 *
 * Gets the kind of the item that differs.
 *
 * Returns: `timeline` (its head), `actor`, `source`, `event type`, `link type`, `track`, `event` or `link`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_difference_get_kind (const TlDifference *self);

/**
 * tl_difference_get_id:
 * @self: a difference
 *
 * Gets the id of the item that differs.
 *
 * Returns: (nullable): the id; %NULL for the head, and for a link without one
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_difference_get_id (const TlDifference *self);

/**
 * tl_difference_get_link:
 * @self: a difference
 * @from: (out) (optional) (nullable) (transfer none): the event it comes from
 * @to: (out) (optional) (nullable) (transfer none): the event it goes to
 * @type: (out) (optional) (nullable) (transfer none): its type
 *
 * Gets the link that differs. The ends and type of a link with an id are those in the old timeline.
 *
 * Returns: whether a link differs
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_difference_get_link (const TlDifference *self, const char **from, const char **to, const char **type);

/**
 * tl_difference_get_member:
 * @self: a difference
 *
 * Gets the member that changed.
 *
 * Returns: (nullable): its name in a document; %NULL if the whole item was added or removed
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_difference_get_member (const TlDifference *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlDifference, tl_difference_unref)

/**
 * tl_timeline_find_differences:
 * @self: a timeline, the old one
 * @other: another, the new one
 * @monitor: (nullable): a monitor, or %NULL
 * @error: Return location for a #GError, or %NULL
 *
 * Finds what changed from one timeline to another, by kind, id and member. A link without an id is identified by its
 * two events and its type. Members that the library does not know are compared as well.
 * [method@Tl.Difference.dup_old_json] and [method@Tl.Difference.dup_new_json] return the values.
 *
 * Time complexity: O(n) in the size of both if their links are in canonical order, else with the sorting of the links.
 *
 * Returns: (transfer container) (element-type TlDifference): the differences, by kind, the head first and links last;
 * within a kind, what was removed or changed in the order of the old one, then what was added in the order of the new
 * one. Empty if the two are the same; %NULL with %G_IO_ERROR_CANCELLED if it was cancelled
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
GPtrArray *tl_timeline_find_differences (TlTimeline *self, TlTimeline *other, TlMonitor *monitor, GError **error);

/**
 * tl_timeline_merge:
 * @base: the timeline from which the two others were made
 * @ours: one of them
 * @theirs: the other
 * @conflicts: (out) (optional) (transfer container) (element-type TlProblem): Return location for what both changed
 * differently; %NULL if the merge was cancelled
 * @monitor: (nullable): a monitor, or %NULL
 * @error: Return location for a #GError, or %NULL
 *
 * Merges the changes of two timelines. A member that only one of them changed is taken from that one. Lists and maps
 * are merged by their items and keys: the result has the items that either added, and none that either removed, in the
 * order of ours and then of theirs. The two ends and the type of a link are one member, and so are the latitude and
 * longitude of a place, since half of either means nothing.
 *
 * There is a conflict if both changed a member differently: ours is kept. There is also a conflict if one removed an
 * item that the other changed or still refers to: the item is kept. Citations of one source by one speaker,
 * participations of one actor, codings in one scheme and effects on one track belong together: if both removed one and
 * added different ones, all those of ours are kept; if one side only removed it, those of the other side are kept. If
 * own event types would become their own ancestors, they keep the parents that they have in ours. So the result can
 * always be read again. Nothing else is lost or invented, and merging is associative if there is no conflict. Each
 * conflict is an error with the code `merge-conflict`, the place and both values.
 *
 * Time complexity: that of [method@Tl.Timeline.find_differences].
 *
 * Returns: (transfer full): a new timeline; %NULL with %G_IO_ERROR_CANCELLED if it was cancelled
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlTimeline *tl_timeline_merge (TlTimeline *base, TlTimeline *ours, TlTimeline *theirs, GPtrArray **conflicts,
                               TlMonitor *monitor, GError **error);

G_END_DECLS
