/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <libtimeline/tl-progress.h>

/* A long-running function reports its progress and notices that it was cancelled, in stages of a number of items:
 *
 *   _tl_progress_init (&progress, cancellable, func, data);  or _tl_monitor_begin (monitor, &progress)
 *   _tl_progress_stage (&progress, 0.8, n_events);           the fraction done at the end of the stage
 *   for (...; i < n_events && _tl_progress_step (&progress); i++)
 *     ...
 *   _tl_progress_stage (&progress, 1, n_links);
 *   ...
 *   if (!_tl_progress_end (&progress, error))
 *     discard the partial result
 *
 * After cancellation no step succeeds. For short work the progress may be NULL: then every step succeeds. */
typedef struct
{
  GCancellable *cancellable;
  TlProgressFunc func;
  gpointer user_data;
  double begun; /* fraction done at the beginning of the stage */
  double end;   /* fraction done at its end */
  guint64 n;    /* items of the stage */
  guint64 at;   /* items of the stage that are done */
  gboolean stopped;
} TlProgress;

void _tl_progress_init (TlProgress *self, GCancellable *cancellable, TlProgressFunc func, gpointer user_data);
/* Ends the current stage and begins a stage of N items. Returns FALSE if the work was cancelled. */
gboolean _tl_progress_stage (TlProgress *self, double end, guint64 n);
/* Checks for cancellation and reports the progress, immediately. Returns FALSE if the work was cancelled. */
gboolean _tl_progress_look (TlProgress *self);
/* Reports that everything is done, or returns FALSE with %G_IO_ERROR_CANCELLED. */
gboolean _tl_progress_end (TlProgress *self, GError **error);

static inline gboolean
_tl_progress_is_stopped (const TlProgress *self)
{
  return self != NULL && self->stopped;
}

/* Notes that AT items are done, and checks immediately. For items that come many at a time, such as bytes. */
static inline gboolean
_tl_progress_reach (TlProgress *self, guint64 at)
{
  if (self == NULL)
    return TRUE;
  self->at = at;
  return _tl_progress_look (self);
}

#define TL_PROGRESS_ITEMS 4096

/* Notes that one more item is done; checks once every TL_PROGRESS_ITEMS items. */
static inline gboolean
_tl_progress_step (TlProgress *self)
{
  if (self == NULL || (++self->at % TL_PROGRESS_ITEMS != 0 && !self->stopped))
    return TRUE;
  return _tl_progress_look (self);
}
