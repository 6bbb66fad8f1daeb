/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <libtimeline/tl-progress.h>

/* The function that receives the progress of a long-running function. It is reference-counted, so that it lives
 * until the last function that reports to it has finished, even if it is replaced in the meantime. */
typedef struct
{
  TlProgressFunc func; /* may be NULL */
  gpointer user_data;
  GDestroyNotify destroy; /* for the user data; may be NULL */
} TlProgressSink;

TlProgressSink *_tl_progress_sink_new (TlProgressFunc func, gpointer user_data, GDestroyNotify destroy);
TlProgressSink *_tl_progress_sink_ref (TlProgressSink *self);
void _tl_progress_sink_unref (TlProgressSink *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlProgressSink, _tl_progress_sink_unref)

/* Passes progress from the thread in which a function runs to the main context of its caller:
 *
 *   thread    report 0.1   report 0.2   report 0.3            report 1   close
 *                    \                                               \       \
 *   context           +- as soon as it is idle: 0.3                   +- 1    +- freed, with the data of the sink
 *
 * At most one call is pending, and it delivers the latest report. */
typedef struct _TlRelay TlRelay;

/* Creates a relay that calls SINK in the thread-default main context until CANCELLABLE is cancelled. */
TlRelay *_tl_relay_new (TlProgressSink *sink, GCancellable *cancellable);
/* A TlProgressFunc. */
void _tl_relay_report (double fraction, gpointer self);
/* Ends the reports. Takes ownership of SELF and frees it in the main context, after the last call. */
void _tl_relay_close (TlRelay *self);
