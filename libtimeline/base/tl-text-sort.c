/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Sorting texts: eight bytes of each at a time, as a number (a multikey sort with cached keys). */
#include "config.h"

#include "base/tl-text-sort-private.h"

/* Texts that have the same bytes before DEPTH. */
typedef struct
{
  guint32 begin;
  guint32 end;
  gsize depth;
} Alike;

/* The next eight bytes as a number that sorts like them; 0 from the end of the text on. */
static inline guint64
take_key (const char *text)
{
  guint64 key = 0;
  guint i = 0;

  for (; i < 8 && text[i] != '\0'; i++)
    key = key << 8 | (guint8) text[i];
  return i == 0 || i == 8 ? key : key << 8 * (8 - i);
}

static void
sort_alike (const char *const *texts, TlRadixItem *items, const Alike *alike, GArray *rest)
{
  guint32 next;

  for (guint32 i = alike->begin; i < alike->end; i++)
    items[i].key = take_key (texts[items[i].row] + alike->depth);
  _tl_radix_sort (items + alike->begin, alike->end - alike->begin);
  for (guint32 i = alike->begin; i < alike->end; i = next)
    {
      for (next = i + 1; next < alike->end && items[next].key == items[i].key; next++)
        ;
      if (next > i + 1 && (items[i].key & 0xff) != 0)
        {
          Alike more = { i, next, alike->depth + 8 };

          g_array_append_val (rest, more);
        }
    }
}

void
_tl_text_sort (const char *const *texts, TlRadixItem *items, guint32 n)
{
  g_autoptr (GArray) rest = g_array_new (FALSE, FALSE, sizeof (Alike));
  Alike alike = { 0, n, 0 };

  for (;;)
    {
      sort_alike (texts, items, &alike, rest);
      if (rest->len == 0)
        return;
      alike = g_array_index (rest, Alike, rest->len - 1);
      g_array_set_size (rest, rest->len - 1);
    }
}
