/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <libtimeline/tl-progress.h>

/* Whom a verb tells how far it is. Counted, so that it lasts until nobody tells it any more, whoever replaces it. */
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

/* Between a thread in which a verb runs, and the main context of who asked for it:
 *
 *   thread    tell 0.1   tell 0.2   tell 0.3            tell 1   close
 *                  \                                         \       \
 *   context         +- once it has time: 0.3                  +- 1    +- gone, with the data of the sink
 *
 * One call waits at a time, and takes the last that was told. */
typedef struct _TlRelay TlRelay;

/* Tells TELLER in the main context that is the thread's default, until CANCELLABLE is cancelled. */
TlRelay *_tl_relay_new (TlProgressSink *sink, GCancellable *cancellable);
/* A TlProgressFunc. */
void _tl_relay_report (double fraction, gpointer self);
/* Nothing more comes. Takes SELF, which goes in that context, after what was told. */
void _tl_relay_close (TlRelay *self);
