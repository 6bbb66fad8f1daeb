/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <glib.h>

/* Sets of small numbers. Each number is one bit in an array of 32-bit words. */

/* Returns the number of words for the numbers below N, at least one. */
static inline gsize
_tl_bits_words (guint32 n)
{
  return (gsize) n / 32 + 1;
}

static inline guint32 *
_tl_bits_new (guint32 n)
{
  return g_new0 (guint32, _tl_bits_words (n));
}

static inline gboolean
_tl_bits_has (const guint32 *self, guint32 number)
{
  return (self[number / 32] >> number % 32 & 1) != 0;
}

static inline void
_tl_bits_add (guint32 *self, guint32 number)
{
  self[number / 32] |= 1u << number % 32;
}
