/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The boxed type of bounds, for bindings. */
#include "config.h"

#include <libtimeline/tl-bounds.h>

G_DEFINE_BOXED_TYPE (TlBounds, tl_bounds, tl_bounds_copy, tl_bounds_free)

TlBounds *
tl_bounds_copy (const TlBounds *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_memdup2 (self, sizeof *self);
}

void
tl_bounds_free (TlBounds *self)
{
  g_free (self);
}
