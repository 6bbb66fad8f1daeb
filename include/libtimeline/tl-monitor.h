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
 * A monitor watches a function that may take long. It holds the [class@Gio.Cancellable] that stops the function and the
 * progress function that it reports to. A function that takes a monitor also accepts %NULL, for neither.
 *
 * |[
 * g_autoptr (GCancellable) cancellable = g_cancellable_new ();
 * g_autoptr (TlMonitor) monitor = tl_monitor_new (cancellable);
 *
 * tl_monitor_set_progress (monitor, show_progress, bar, NULL);
 * problems = tl_timeline_check (timeline, monitor, &error);
 * ]|
 *
 * A monitor is a value with an atomic reference count. Set its progress function before you pass the monitor to a
 * function, and do not set it again until that function has returned; a function whose name ends in `async` takes the
 * progress function when it is called. One monitor may serve any number of functions, one after another or in several
 * threads at once.
 *
 * Since: 1.0
 */
typedef struct _TlMonitor TlMonitor;

#define TL_TYPE_MONITOR (tl_monitor_get_type ())
TL_AVAILABLE_IN_1_0
GType tl_monitor_get_type (void) G_GNUC_CONST;

/**
 * tl_monitor_new:
 * @cancellable: (nullable): a #GCancellable that stops the functions that the monitor watches, or %NULL
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
 * Increases the reference count of @self by one.
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
 * Decreases the reference count of @self by one, and frees @self when the count reaches 0.
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
 * Sets the function that reports how much of the work is done. It replaces the previous one.
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
