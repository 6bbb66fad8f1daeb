/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <glib.h>

/* A binary heap of nodes with the greatest product on top. */
typedef struct
{
  double product;
  guint32 node;
} TlHeapItem;

static inline void
_tl_heap_push (GArray *heap, double product, guint32 node)
{
  TlHeapItem item = { product, node };
  guint i = heap->len;
  TlHeapItem *items;

  g_array_append_val (heap, item);
  items = (TlHeapItem *) (gpointer) heap->data;
  for (; i > 0 && items[(i - 1) / 2].product < product; i = (i - 1) / 2)
    items[i] = items[(i - 1) / 2];
  items[i] = item;
}

static inline TlHeapItem
_tl_heap_pop (GArray *heap)
{
  TlHeapItem *items = (TlHeapItem *) (gpointer) heap->data;
  TlHeapItem top = items[0], last = items[heap->len - 1];
  guint n = heap->len - 1, i = 0;

  while (2 * i + 1 < n)
    {
      guint child = 2 * i + 1;

      if (child + 1 < n && items[child + 1].product > items[child].product)
        child++;
      if (items[child].product <= last.product)
        break;
      items[i] = items[child];
      i = child;
    }
  items[i] = last;
  g_array_set_size (heap, n);
  return top;
}
