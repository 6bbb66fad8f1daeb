/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <glib.h>

/* A row and the number it is sorted by. */
typedef struct
{
  guint64 key;
  guint32 row;
} TlRadixItem;

/* A signed number as a key that sorts like it. */
static inline guint64
_tl_radix_key (gint64 number)
{
  return (guint64) number ^ (G_GUINT64_CONSTANT (1) << 63);
}

/* Sorts by key; those with the same stay as they are. Linear, and the faster the more is sorted already. */
void _tl_radix_sort (TlRadixItem *items, guint32 n);
/* Has what a comparison will look at brought near: of the first of N that are still to come. */
typedef void (*TlRadixPrefetch) (const TlRadixItem *items, guint32 n, gconstpointer user_data);

/* Sorts those with the same key, which stand together, by COMPARE. EXPECT may be NULL. */
void _tl_radix_sort_ties (TlRadixItem *items, guint32 n, GCompareDataFunc compare, TlRadixPrefetch expect,
                          gpointer user_data);
