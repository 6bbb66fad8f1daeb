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
 * How something differs between two timelines.
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
 * One difference between two timelines: something added or removed, or one member of something changed.
 *
 * A value: atomically counted, immutable.
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
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_difference_unref (TlDifference *self);

/**
 * tl_difference_get_change:
 * @self: a difference
 *
 * Returns: whether it was added, removed or changed
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlChange tl_difference_get_change (const TlDifference *self);

/**
 * tl_difference_get_kind:
 * @self: a difference
 *
 * Returns: what differs: `timeline` (its head), `actor`, `source`, `event type`, `link type`, `track`, `event`, `link`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_difference_get_kind (const TlDifference *self);

/**
 * tl_difference_get_id:
 * @self: a difference
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
 * Returns: whether it is a link that differs; one with an id is told as it was in the old timeline
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_difference_get_link (const TlDifference *self, const char **from, const char **to, const char **type);

/**
 * tl_difference_get_member:
 * @self: a difference
 *
 * Returns: (nullable): the member that changed, by its name in a document; %NULL where all was added or removed
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
 * What changed from one timeline to another, by kind, id and member. A link without an id is known by its two events
 * and its type. What the library does not know of a document is compared as well. [method@Tl.Difference.dup_old_json]
 * and [method@Tl.Difference.dup_new_json] tell the values.
 *
 * Time complexity: O(n) with the size of both, where links are in canonical order, else with their sorting.
 *
 * Returns: (transfer container) (element-type TlDifference): by kind, the head first and links last; within a kind what
 * was removed or changed in the order of the old one, then what was added in the order of the new one. Empty where the
 * two are the same; %NULL with %G_IO_ERROR_CANCELLED where it was cancelled
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
GPtrArray *tl_timeline_find_differences (TlTimeline *self, TlTimeline *other, TlMonitor *monitor, GError **error);

/**
 * tl_timeline_merge:
 * @base: the timeline that two others come from
 * @ours: one of them
 * @theirs: the other
 * @conflicts: (out) (optional) (transfer container) (element-type TlProblem): what both changed, and differently;
 * %NULL where it was cancelled
 * @monitor: (nullable): a monitor, or %NULL
 * @error: Return location for a #GError, or %NULL
 *
 * Brings together what two changed. A member that only one changed is taken from it; lists and maps are merged by
 * their items and keys: what either added is there, what either removed is not, ours in its order and then theirs. What
 * a link joins and its type are one member, and so are the latitude and longitude of a place: half of each says
 * nothing.
 *
 * A conflict is a member that both changed and differently: ours is kept; something that one removed and the other
 * changed or still names: it is kept. Citations of one source by one speaker, participations of one actor, codings in
 * one scheme and effects on one track belong together: where both took one away and put different ones there, those of
 * ours are kept, whole; where one only took it away, those of the other. Own event types that would stand above
 * themselves stand where they do in ours. So what is merged can be read again. Nothing else is lost or made up, and
 * merging is associative where there is no conflict. Each conflict is an error with the code `merge-conflict`, the
 * place and both values.
 *
 * Time complexity: that of [method@Tl.Timeline.find_differences].
 *
 * Returns: (transfer full): a timeline of its own; %NULL with %G_IO_ERROR_CANCELLED where it was cancelled
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlTimeline *tl_timeline_merge (TlTimeline *base, TlTimeline *ours, TlTimeline *theirs, GPtrArray **conflicts,
                               TlMonitor *monitor, GError **error);

G_END_DECLS
