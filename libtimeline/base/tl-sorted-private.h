/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <glib.h>

/* Searching arrays that are sorted by a time. */

/* Returns how many items of ARRAY are at or before AT. Each begins with its time, a gint64. Time complexity: O(log n).
 * */
static inline guint
_tl_sorted_count (const GArray *array, gint64 at)
{
  gsize size = g_array_get_element_size ((GArray *) array);
  guint low = 0, high = array->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (*(const gint64 *) (gconstpointer) (array->data + middle * size) <= at)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}
