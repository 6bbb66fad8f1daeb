/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Monitors: a cancellable and a progress sink as one value. */
#include "config.h"

#include "base/tl-monitor-private.h"

struct _TlMonitor
{
  gatomicrefcount ref_count;
  GCancellable *cancellable; /* NULL if nothing cancels it */
  TlProgressSink *sink;
};

G_DEFINE_BOXED_TYPE (TlMonitor, tl_monitor, tl_monitor_ref, tl_monitor_unref)

TlMonitor *
tl_monitor_new (GCancellable *cancellable)
{
  TlMonitor *self;

  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);
  self = g_new0 (TlMonitor, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  self->sink = _tl_progress_sink_new (NULL, NULL, NULL);
  return self;
}

TlMonitor *
tl_monitor_ref (TlMonitor *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
tl_monitor_unref (TlMonitor *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_clear_object (&self->cancellable);
  _tl_progress_sink_unref (self->sink);
  g_free (self);
}

void
tl_monitor_set_progress (TlMonitor *self, TlProgressFunc progress, gpointer progress_data,
                         GDestroyNotify progress_destroy)
{
  TlProgressSink *old;

  g_return_if_fail (self != NULL);
  old = self->sink;
  self->sink = _tl_progress_sink_new (progress, progress_data, progress_destroy);
  _tl_progress_sink_unref (old);
}

GCancellable *
tl_monitor_get_cancellable (const TlMonitor *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->cancellable;
}

void
_tl_monitor_begin (const TlMonitor *self, TlProgress *progress)
{
  if (self != NULL)
    _tl_progress_init (progress, self->cancellable, self->sink->func, self->sink->user_data);
  else
    _tl_progress_init (progress, NULL, NULL, NULL);
}

TlProgressSink *
_tl_monitor_ref_sink (const TlMonitor *self)
{
  return self != NULL ? _tl_progress_sink_ref (self->sink) : _tl_progress_sink_new (NULL, NULL, NULL);
}
