/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Progress sinks, and the relay, which passes progress from a worker thread to the main context of the caller. */
#include "config.h"

#include "base/tl-progress-sink-private.h"

/* ---- the sink ---------------------------------------------------------------------------------------------------- */

TlProgressSink *
_tl_progress_sink_new (TlProgressFunc func, gpointer user_data, GDestroyNotify destroy)
{
  TlProgressSink *self = g_atomic_rc_box_new0 (TlProgressSink);

  self->func = func;
  self->user_data = user_data;
  self->destroy = destroy;
  return self;
}

TlProgressSink *
_tl_progress_sink_ref (TlProgressSink *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
sink_clear (gpointer data)
{
  TlProgressSink *self = data;

  if (self->destroy != NULL)
    self->destroy (self->user_data);
}

void
_tl_progress_sink_unref (TlProgressSink *self)
{
  g_atomic_rc_box_release_full (self, sink_clear);
}

/* ---- the relay --------------------------------------------------------------------------------------------------- */

struct _TlRelay
{
  TlProgressSink *sink;
  GMainContext *context;
  GCancellable *cancellable;
  GMutex lock;     /* protects the members below */
  double fraction; /* the latest fraction reported */
  gboolean is_due; /* whether a call that will take it is pending */
};

TlRelay *
_tl_relay_new (TlProgressSink *sink, GCancellable *cancellable)
{
  TlRelay *self = g_atomic_rc_box_new0 (TlRelay);

  self->sink = _tl_progress_sink_ref (sink);
  self->context = g_main_context_ref_thread_default ();
  self->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  g_mutex_init (&self->lock);
  return self;
}

static void
relay_clear (gpointer data)
{
  TlRelay *self = data;

  _tl_progress_sink_unref (self->sink);
  g_main_context_unref (self->context);
  g_clear_object (&self->cancellable);
  g_mutex_clear (&self->lock);
}

static void
relay_unref (gpointer self)
{
  g_atomic_rc_box_release_full (self, relay_clear);
}

/* Takes a reference. Sources of equal priority are called in the order in which they were attached, so the task's
 * own callback is called last. */
static void
relay_attach (TlRelay *self, GSourceFunc func)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, func, self, relay_unref);
  g_source_attach (source, self->context);
}

static gboolean
relay_call (gpointer data)
{
  TlRelay *self = data;
  double fraction;

  g_mutex_lock (&self->lock);
  fraction = self->fraction;
  self->is_due = FALSE;
  g_mutex_unlock (&self->lock);
  if (!g_cancellable_is_cancelled (self->cancellable))
    self->sink->func (fraction, self->sink->user_data);
  return G_SOURCE_REMOVE;
}

void
_tl_relay_report (double fraction, gpointer data)
{
  TlRelay *self = data;
  gboolean waits;

  if (self->sink->func == NULL)
    return;
  g_mutex_lock (&self->lock);
  self->fraction = fraction;
  waits = self->is_due;
  self->is_due = TRUE;
  g_mutex_unlock (&self->lock);
  if (!waits)
    relay_attach (g_atomic_rc_box_acquire (self), relay_call);
}

static gboolean
relay_end (gpointer self)
{
  (void) self;
  return G_SOURCE_REMOVE;
}

void
_tl_relay_close (TlRelay *self)
{
  relay_attach (self, relay_end);
}
