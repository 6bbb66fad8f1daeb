/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Sorting rows by a number each. */
#include "config.h"

#include "model/tl-keyed-private.h"

#include <string.h>

/* ---- few --------------------------------------------------------------------------------------------------------- */

#define FEW 24

static void
sort_few (TlKeyed *keyed, guint32 n)
{
  for (guint32 i = 1; i < n; i++)
    {
      TlKeyed moved = keyed[i];
      guint32 j = i;

      for (; j > 0 && keyed[j - 1].key > moved.key; j--)
        keyed[j] = keyed[j - 1];
      keyed[j] = moved;
    }
}

/* ---- runs that are sorted ---------------------------------------------------------------------------------------- */

#define MAX_RUNS 16

/* Where runs begin, and N behind them. More than MAX_RUNS are not counted. */
static guint
find_runs (const TlKeyed *keyed, guint32 n, guint32 begins[MAX_RUNS + 1])
{
  guint n_runs = 1;

  begins[0] = 0;
  for (guint32 i = 1; i < n; i++)
    if (keyed[i - 1].key > keyed[i].key)
      {
        if (n_runs == MAX_RUNS)
          return MAX_RUNS + 1;
        begins[n_runs++] = i;
      }
  begins[n_runs] = n;
  return n_runs;
}

/* The runs [0, MIDDLE) and [MIDDLE, N). The first is held in OTHER. */
static void
merge (TlKeyed *keyed, guint32 middle, guint32 n, TlKeyed *other)
{
  guint32 left = 0, right = middle, i = 0;

  memcpy (other, keyed, sizeof *keyed * middle);
  while (left < middle && right < n)
    keyed[i++] = keyed[right].key < other[left].key ? keyed[right++] : other[left++];
  memcpy (keyed + i, other + left, sizeof *keyed * (middle - left));
}

/* Neighbours that are the shortest together first, so that a long run is not moved for each short one. */
static void
merge_runs (TlKeyed *keyed, TlKeyed *other, guint32 *begins, guint n_runs)
{
  for (; n_runs > 1; n_runs--)
    {
      guint best = 0;

      for (guint i = 1; i + 1 < n_runs; i++)
        if (begins[i + 2] - begins[i] < begins[best + 2] - begins[best])
          best = i;
      merge (keyed + begins[best], begins[best + 1] - begins[best], begins[best + 2] - begins[best], other);
      memmove (begins + best + 1, begins + best + 2, sizeof *begins * (n_runs - best - 1));
    }
}

/* ---- digits ------------------------------------------------------------------------------------------------------ */

#define DIGIT_BITS 11

/* One pass, from the lowest digit on: a digit has BITS bits from SHIFT on. */
static void
sort_digit (const TlKeyed *from, TlKeyed *to, guint32 n, guint shift, guint bits)
{
  guint32 counts[1 << DIGIT_BITS] = { 0 }, sum = 0;
  guint64 mask = (G_GUINT64_CONSTANT (1) << bits) - 1;

  for (guint32 i = 0; i < n; i++)
    counts[from[i].key >> shift & mask]++;
  for (guint i = 0; i <= mask; i++)
    {
      guint32 count = counts[i];

      counts[i] = sum;
      sum += count;
    }
  for (guint32 i = 0; i < n; i++)
    to[counts[from[i].key >> shift & mask]++] = from[i];
}

/* The bits in which keys differ, in as few digits as they fill, which are as short as that many can be. */
static void
sort_digits (TlKeyed *keyed, TlKeyed *other, guint32 n)
{
  TlKeyed *from = keyed, *to = other;
  guint64 differ = 0;
  guint first, width, n_digits, bits;

  for (guint32 i = 1; i < n; i++)
    differ |= keyed[i].key ^ keyed[0].key;
  first = (guint) __builtin_ctzll (differ);
  width = 64 - (guint) __builtin_clzll (differ) - first;
  n_digits = (width + DIGIT_BITS - 1) / DIGIT_BITS;
  bits = (width + n_digits - 1) / n_digits;
  for (guint i = 0; i < n_digits; i++)
    {
      TlKeyed *swapped = from;

      sort_digit (from, to, n, first + i * bits, MIN (bits, width - i * bits));
      from = to;
      to = swapped;
    }
  if (from != keyed)
    memcpy (keyed, from, sizeof *keyed * n);
}

/* ---- the whole --------------------------------------------------------------------------------------------------- */

void
_tl_keyed_sort (TlKeyed *keyed, guint32 n)
{
  g_autofree TlKeyed *other = NULL;
  guint32 begins[MAX_RUNS + 1];
  guint n_runs;

  if (n <= FEW)
    {
      sort_few (keyed, n);
      return;
    }
  n_runs = find_runs (keyed, n, begins);
  if (n_runs == 1)
    return;
  other = g_new (TlKeyed, n);
  if (n_runs <= MAX_RUNS)
    merge_runs (keyed, other, begins, n_runs);
  else
    sort_digits (keyed, other, n);
}

/* How many from the first on have its key; and whether they are in order. */
static guint32
find_ties (const TlKeyed *keyed, guint32 n, GCompareDataFunc compare, TlKeyedExpect expect, gpointer user_data,
           gboolean *sorted)
{
  guint32 end = 1;

  *sorted = TRUE;
  for (; end < n && keyed[end].key == keyed[0].key; end++)
    {
      if (expect != NULL)
        expect (keyed + end, n - end, user_data);
      *sorted = *sorted && compare (&keyed[end - 1], &keyed[end], user_data) <= 0;
    }
  return end;
}

void
_tl_keyed_sort_ties (TlKeyed *keyed, guint32 n, GCompareDataFunc compare, TlKeyedExpect expect, gpointer user_data)
{
  gboolean sorted;

  for (guint32 i = 0, ties; i < n; i += ties)
    {
      ties = find_ties (keyed + i, n - i, compare, expect, user_data, &sorted);
      if (!sorted)
        g_qsort_with_data (keyed + i, (int) ties, sizeof *keyed, compare, user_data);
    }
}
