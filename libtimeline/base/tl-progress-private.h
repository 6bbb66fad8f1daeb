/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <libtimeline/tl-progress.h>

/* How a long verb reports its progress and notices that it was cancelled, in stages of so many items:
 *
 *   _tl_progress_init (&progress, cancellable, func, data);  or _tl_monitor_begin (monitor, &progress)
 *   _tl_progress_stage (&progress, 0.8, n_events);           this much is done at the end of the stage
 *   for (...; i < n_events && _tl_progress_step (&progress); i++)
 *     ...
 *   _tl_progress_stage (&progress, 1, n_links);
 *   ...
 *   if (!_tl_progress_end (&progress, error))
 *     throw away what is half done
 *
 * Once it is cancelled no step succeeds any more. NULL is for work that is not long: every step succeeds. */
typedef struct
{
  GCancellable *cancellable;
  TlProgressFunc func;
  gpointer user_data;
  double begun; /* how much was done when the stage began */
  double end;   /* and will be when it ends */
  guint64 n;    /* items of the stage, */
  guint64 at;   /* and of them done */
  gboolean stopped;
} TlProgress;

void _tl_progress_init (TlProgress *self, GCancellable *cancellable, TlProgressFunc func, gpointer user_data);
/* Begins a stage of N items, the one before being done. FALSE where it was cancelled. */
gboolean _tl_progress_stage (TlProgress *self, double end, guint64 n);
/* Looks whether it was cancelled, and reports, now. */
gboolean _tl_progress_look (TlProgress *self);
/* Reports that all is done; or FALSE with %G_IO_ERROR_CANCELLED. */
gboolean _tl_progress_end (TlProgress *self, GError **error);

static inline gboolean
_tl_progress_is_stopped (const TlProgress *self)
{
  return self != NULL && self->stopped;
}

/* AT items are done; looks now. For items of which many come at once, such as bytes. */
static inline gboolean
_tl_progress_reach (TlProgress *self, guint64 at)
{
  if (self == NULL)
    return TRUE;
  self->at = at;
  return _tl_progress_look (self);
}

#define TL_PROGRESS_ITEMS 4096

/* One item done; looked at every few thousand. */
static inline gboolean
_tl_progress_step (TlProgress *self)
{
  if (self == NULL || (++self->at % TL_PROGRESS_ITEMS != 0 && !self->stopped))
    return TRUE;
  return _tl_progress_look (self);
}
