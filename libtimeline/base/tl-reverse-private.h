/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <glib.h>

/* Reverses an array of numbers (guint32) in place, from index BEGIN to its end. */
static inline void
_tl_reverse (GArray *numbers, guint begin)
{
  guint32 *items = (guint32 *) (gpointer) numbers->data;

  for (guint i = begin, j = numbers->len; i + 1 < j; i++)
    {
      guint32 swapped = items[i];

      items[i] = items[--j];
      items[j] = swapped;
    }
}
