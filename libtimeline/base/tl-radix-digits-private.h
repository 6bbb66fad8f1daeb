/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <glib.h>
#include <string.h>

/* The stable radix sort itself. Items have any size and begin with their key (guint64). Each pass sorts by one digit,
 * the lowest first. The function is inlined with a constant size, so that an item is moved as a whole:
 *
 *   keys     302  101  301  102           differ in two decimal digits (here they have 11 bits)
 *   by ones  101  301  302  102
 *   and hundreds  101  102  301  302      301 was before 302 and stays before it
 */
#define TL_RADIX_BITS 11

static inline __attribute__ ((always_inline)) guint64
_tl_radix_key_at (const char *items, guint32 i, gsize size)
{
  guint64 key;

  memcpy (&key, items + i * size, sizeof key);
  return key;
}

/* One pass: sorts by the digit of BITS bits that begins at bit SHIFT. */
static inline __attribute__ ((always_inline)) void
_tl_radix_sort_digit (const char *from, char *to, guint32 n, gsize size, guint shift, guint bits)
{
  guint32 counts[1 << TL_RADIX_BITS] = { 0 }, sum = 0;
  guint64 mask = (G_GUINT64_CONSTANT (1) << bits) - 1;

  for (guint32 i = 0; i < n; i++)
    counts[_tl_radix_key_at (from, i, size) >> shift & mask]++;
  for (guint i = 0; i <= mask; i++)
    {
      guint32 count = counts[i];

      counts[i] = sum;
      sum += count;
    }
  for (guint32 i = 0; i < n; i++)
    memcpy (to + counts[_tl_radix_key_at (from, i, size) >> shift & mask]++ * size, from + i * size, size);
}

/* Divides the bits in which keys differ into as few digits as possible, and makes these as short as possible.
 * Returns the array, of the two, that holds the sorted items. Time complexity: O(items * digits). */
static inline __attribute__ ((always_inline)) gpointer
_tl_radix_sort_digits (gpointer items, gpointer other, guint32 n, gsize size)
{
  char *from = items, *to = other;
  guint64 differ = 0;
  guint first, width, n_digits, bits;

  for (guint32 i = 1; i < n; i++)
    differ |= _tl_radix_key_at (items, i, size) ^ _tl_radix_key_at (items, 0, size);
  if (differ == 0)
    return items;
  first = (guint) __builtin_ctzll (differ);
  width = 64 - (guint) __builtin_clzll (differ) - first;
  n_digits = (width + TL_RADIX_BITS - 1) / TL_RADIX_BITS;
  bits = (width + n_digits - 1) / n_digits;
  for (guint i = 0; i < n_digits; i++)
    {
      char *swapped = from;

      _tl_radix_sort_digit (from, to, n, size, first + i * bits, MIN (bits, width - i * bits));
      from = to;
      to = swapped;
    }
  return from;
}
