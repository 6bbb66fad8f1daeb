/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Sorting rows by their keys. */
#include "config.h"

#include "base/tl-radix-digits-private.h"
#include "base/tl-radix-sort-private.h"

#include <string.h>

/* ---- few items --------------------------------------------------------------------------------------------------- */

#define FEW 24

static void
sort_few (TlRadixItem *items, guint32 n)
{
  for (guint32 i = 1; i < n; i++)
    {
      TlRadixItem moved = items[i];
      guint32 j = i;

      for (; j > 0 && items[j - 1].key > moved.key; j--)
        items[j] = items[j - 1];
      items[j] = moved;
    }
}

/* ---- sorted runs ------------------------------------------------------------------------------------------------- */

#define MAX_RUNS 16

/* Fills BEGINS with the begins of the sorted runs, followed by N. Returns the number of runs, or MAX_RUNS + 1 if
 * there are more than MAX_RUNS. */
static guint
find_runs (const TlRadixItem *items, guint32 n, guint32 begins[MAX_RUNS + 1])
{
  guint n_runs = 1;

  begins[0] = 0;
  for (guint32 i = 1; i < n; i++)
    if (items[i - 1].key > items[i].key)
      {
        if (n_runs == MAX_RUNS)
          return MAX_RUNS + 1;
        begins[n_runs++] = i;
      }
  begins[n_runs] = n;
  return n_runs;
}

/* Merges the runs [0, MIDDLE) and [MIDDLE, N). OTHER holds the first run in the meantime. */
static void
merge (TlRadixItem *items, guint32 middle, guint32 n, TlRadixItem *other)
{
  guint32 left = 0, right = middle, i = 0;

  memcpy (other, items, sizeof *items * middle);
  while (left < middle && right < n)
    items[i++] = items[right].key < other[left].key ? items[right++] : other[left++];
  memcpy (items + i, other + left, sizeof *items * (middle - left));
}

/* Merges the two neighbours that are the shortest together first, so that a long run is not moved for each short
 * one. */
static void
merge_runs (TlRadixItem *items, TlRadixItem *other, guint32 *begins, guint n_runs)
{
  for (; n_runs > 1; n_runs--)
    {
      guint best = 0;

      for (guint i = 1; i + 1 < n_runs; i++)
        if (begins[i + 2] - begins[i] < begins[best + 2] - begins[best])
          best = i;
      merge (items + begins[best], begins[best + 1] - begins[best], begins[best + 2] - begins[best], other);
      memmove (begins + best + 1, begins + best + 2, sizeof *begins * (n_runs - best - 1));
    }
}

/* ---- the whole sort ---------------------------------------------------------------------------------------------- */

void
_tl_radix_sort (TlRadixItem *items, guint32 n)
{
  g_autofree TlRadixItem *other = NULL;
  guint32 begins[MAX_RUNS + 1];
  guint n_runs;

  if (n <= FEW)
    {
      sort_few (items, n);
      return;
    }
  n_runs = find_runs (items, n, begins);
  if (n_runs == 1)
    return;
  other = g_new (TlRadixItem, n);
  if (n_runs <= MAX_RUNS)
    merge_runs (items, other, begins, n_runs);
  else if (_tl_radix_sort_digits (items, other, n, sizeof *items) != items)
    memcpy (items, other, sizeof *items * n);
}

/* Returns the number of items, from the first on, that have its key, and whether they are in order. */
static guint32
find_ties (const TlRadixItem *items, guint32 n, GCompareDataFunc compare, TlRadixPrefetch expect, gpointer user_data,
           gboolean *sorted)
{
  guint32 end = 1;

  *sorted = TRUE;
  for (; end < n && items[end].key == items[0].key; end++)
    {
      if (expect != NULL)
        expect (items + end, n - end, user_data);
      *sorted = *sorted && compare (&items[end - 1], &items[end], user_data) <= 0;
    }
  return end;
}

void
_tl_radix_sort_ties (TlRadixItem *items, guint32 n, GCompareDataFunc compare, TlRadixPrefetch expect,
                     gpointer user_data)
{
  gboolean sorted;

  for (guint32 i = 0, ties; i < n; i += ties)
    {
      ties = find_ties (items + i, n - i, compare, expect, user_data, &sorted);
      if (!sorted)
        g_qsort_with_data (items + i, (int) ties, sizeof *items, compare, user_data);
    }
}
