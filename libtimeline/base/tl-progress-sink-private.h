/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <libtimeline/tl-progress.h>

/* The function that a verb reports its progress to. Counted, so that it lasts until the last verb that reports to it is
 * done, even if it is replaced meanwhile. */
typedef struct
{
  TlProgressFunc func; /* may be NULL */
  gpointer user_data;
  GDestroyNotify destroy; /* of the data; may be NULL */
} TlProgressSink;

TlProgressSink *_tl_progress_sink_new (TlProgressFunc func, gpointer user_data, GDestroyNotify destroy);
TlProgressSink *_tl_progress_sink_ref (TlProgressSink *self);
void _tl_progress_sink_unref (TlProgressSink *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlProgressSink, _tl_progress_sink_unref)

/* Passes progress from the thread in which a verb runs to the main context of its caller:
 *
 *   thread    report 0.1   report 0.2   report 0.3            report 1   close
 *                    \                                               \       \
 *   context           +- once it has time: 0.3                        +- 1    +- gone, with the data of the sink
 *
 * At most one call waits, and it takes the latest report. */
typedef struct _TlRelay TlRelay;

/* Calls SINK in the main context that is the thread's default, until CANCELLABLE is cancelled. */
TlRelay *_tl_relay_new (TlProgressSink *sink, GCancellable *cancellable);
/* A TlProgressFunc. */
void _tl_relay_report (double fraction, gpointer self);
/* Ends the reports. Takes SELF, which is freed in that context, after the last call. */
void _tl_relay_close (TlRelay *self);
