/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The progress and cancellation of a long-running function. */
#include "config.h"

#include "base/tl-progress-private.h"

void
_tl_progress_init (TlProgress *self, GCancellable *cancellable, TlProgressFunc func, gpointer user_data)
{
  *self = (TlProgress){ .cancellable = cancellable, .func = func, .user_data = user_data };
}

gboolean
_tl_progress_look (TlProgress *self)
{
  double part = self->n > 0 ? (double) MIN (self->at, self->n) / (double) self->n : 0;

  self->stopped = self->stopped || g_cancellable_is_cancelled (self->cancellable);
  if (!self->stopped && self->func != NULL)
    self->func (self->begun + (self->end - self->begun) * part, self->user_data);
  return !self->stopped;
}

gboolean
_tl_progress_stage (TlProgress *self, double end, guint64 n)
{
  if (self == NULL)
    return TRUE;
  self->begun = self->end;
  self->end = end;
  self->n = n;
  self->at = 0;
  return _tl_progress_look (self);
}

gboolean
_tl_progress_end (TlProgress *self, GError **error)
{
  self->stopped = self->stopped || g_cancellable_is_cancelled (self->cancellable);
  if (self->stopped)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "the work was cancelled");
      return FALSE;
    }
  if (self->func != NULL)
    self->func (1, self->user_data);
  return TRUE;
}
