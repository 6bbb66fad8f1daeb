/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <libtimeline/tl-progress.h>

G_BEGIN_DECLS

/**
 * TlMonitor:
 *
 * Watches a verb that may take long: it carries the [class@Gio.Cancellable] that stops the verb and the function that
 * the verb reports its progress to. Where a verb takes a monitor, %NULL means that nobody watches.
 *
 * |[
 * g_autoptr (GCancellable) cancellable = g_cancellable_new ();
 * g_autoptr (TlMonitor) monitor = tl_monitor_new (cancellable);
 *
 * tl_monitor_set_progress (monitor, show_progress, bar, NULL);
 * problems = tl_timeline_check (timeline, monitor, &error);
 * ]|
 *
 * A value: atomically counted. Set its progress function before you hand it to a verb, and not again until that verb
 * has returned; a verb whose name ends in `async` takes note of the function when it is called. One monitor may serve
 * any number of verbs, in turn or in several threads at once.
 *
 * Since: 1.0
 */
typedef struct _TlMonitor TlMonitor;

#define TL_TYPE_MONITOR (tl_monitor_get_type ())
TL_AVAILABLE_IN_1_0
GType tl_monitor_get_type (void) G_GNUC_CONST;

/**
 * tl_monitor_new:
 * @cancellable: (nullable): a #GCancellable that stops the verbs that are watched, or %NULL
 *
 * Creates a monitor that reports no progress yet.
 *
 * Returns: (transfer full): a new monitor
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlMonitor *tl_monitor_new (GCancellable *cancellable);

/**
 * tl_monitor_ref:
 * @self: a monitor
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlMonitor *tl_monitor_ref (TlMonitor *self);

/**
 * tl_monitor_unref:
 * @self: (transfer full): a monitor
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_monitor_unref (TlMonitor *self);

/**
 * tl_monitor_set_progress:
 * @self: a monitor
 * @progress: (nullable) (scope notified) (closure progress_data) (destroy progress_destroy): the function to call, or
 * %NULL
 * @progress_data: the data to pass to @progress
 * @progress_destroy: (nullable): the function to free @progress_data with when it is no longer needed, or %NULL
 *
 * Sets the function that a verb calls to report how much of its work is done. It replaces the one set before.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_monitor_set_progress (TlMonitor *self, TlProgressFunc progress, gpointer progress_data,
                              GDestroyNotify progress_destroy);

/**
 * tl_monitor_get_cancellable:
 * @self: a monitor
 *
 * Returns: (transfer none) (nullable): the cancellable that it was created with, or %NULL
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
GCancellable *tl_monitor_get_cancellable (const TlMonitor *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlMonitor, tl_monitor_unref)

G_END_DECLS
