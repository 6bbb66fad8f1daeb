/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <glib.h>

/* Compressed rows: items grouped by row number with a counting sort. Items of one row keep their order.
 *
 *   items, with their rows   a:0  b:2  c:0  d:2  e:2        begins  0  2  2  5      row i has the places from begins[i]
 *                                                           places  a c | | b d e   up to begins[i + 1]
 *
 * Build them in these steps:
 *
 *   begins = _tl_rows_new (n_rows);
 *   for each item:  _tl_rows_count (begins, row);
 *   total = _tl_rows_sum (begins, n_rows);
 *   for each item, in the same order:  places[_tl_rows_place (begins, row)] = item;
 *
 * Time complexity: O(items + rows). */

/* Returns the begins of N_ROWS rows, all empty. The array has one element more than the finished rows need: while
 * the rows are being filled, element i + 1 holds the next place of row i. Once the last item of row i has been
 * placed, element i + 1 is the begin of row i + 1. */
static inline guint32 *
_tl_rows_new (guint32 n_rows)
{
  return g_new0 (guint32, (gsize) n_rows + 2);
}

static inline void
_tl_rows_count (guint32 *begins, guint32 row)
{
  begins[(gsize) row + 2]++;
}

/* Returns the number of items counted. */
static inline guint32
_tl_rows_sum (guint32 *begins, guint32 n_rows)
{
  for (gsize i = 2; i < (gsize) n_rows + 2; i++)
    begins[i] += begins[i - 1];
  return begins[(gsize) n_rows + 1];
}

static inline guint32
_tl_rows_place (guint32 *begins, guint32 row)
{
  return begins[(gsize) row + 1]++;
}
