/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <glib.h>

/* A row and its sort key. */
typedef struct
{
  guint64 key;
  guint32 row;
} TlRadixItem;

/* Returns a key that sorts like the signed NUMBER. */
static inline guint64
_tl_radix_key (gint64 number)
{
  return (guint64) number ^ (G_GUINT64_CONSTANT (1) << 63);
}

/* Sorts by key. Items with equal keys keep their order. Takes linear time, and less time the more items are in order
 * already. */
void _tl_radix_sort (TlRadixItem *items, guint32 n);
/* Prefetches the data that a comparison will read of the first of the N items that are still to come. */
typedef void (*TlRadixPrefetch) (const TlRadixItem *items, guint32 n, gconstpointer user_data);

/* Sorts items with equal keys, which are adjacent, by COMPARE. EXPECT may be NULL. */
void _tl_radix_sort_ties (TlRadixItem *items, guint32 n, GCompareDataFunc compare, TlRadixPrefetch expect,
                          gpointer user_data);
