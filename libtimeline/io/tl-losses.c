/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The list of what writing lost. */
#include "config.h"

#include "io/tl-losses-private.h"
#include "model/noun/tl-problem-private.h"

void
_tl_losses_init (TlLosses *self)
{
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_problem_unref);
}

void
_tl_losses_clear (TlLosses *self)
{
  g_clear_pointer (&self->items, g_ptr_array_unref);
}

void
_tl_losses_add (TlLosses *self, TlLossCode code, const char *what, const char *id, const char *why, ...)
{
  static const char *const codes[] = { "dropped", "rounded", "flattened", "merged", "renamed", "hidden" };
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, why);
  message = g_strdup_vprintf (why, args);
  va_end (args);
  g_ptr_array_add (self->items, _tl_problem_new_loss (codes[code], what, id, message));
}
