/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Merging texts, and maps by their keys. */
#include "config.h"

#include "reason/versions/tl-merge-private.h"

#include <string.h>

const char *
_tl_merge_texts (TlMerging *self, const char *base, const char *ours, const char *theirs)
{
  if (g_strcmp0 (ours, theirs) == 0 || g_strcmp0 (base, theirs) == 0)
    return ours;
  if (g_strcmp0 (base, ours) == 0)
    return theirs;
  _tl_merging_report (self, ours, theirs);
  return ours != NULL ? ours : theirs;
}

static char *
pair_text (const TlPair *pair, gboolean numbers)
{
  return pair == NULL ? NULL : numbers ? _tl_merging_dup_number (pair->number) : g_strdup (pair->text);
}

static gboolean
equal_pairs (const TlPair *a, const TlPair *b, gboolean numbers)
{
  if (a == NULL || b == NULL)
    return a == b;
  return numbers ? a->number == b->number : strcmp (a->text, b->text) == 0;
}

static void
put_pair (TlMerging *self, TlMap *merged, const TlPair *pair, gboolean numbers)
{
  TlPair *put;

  if (pair == NULL)
    return;
  put = _tl_map_append (merged, self->arena, pair->key, strlen (pair->key));
  if (numbers)
    put->number = pair->number;
  else
    put->text = _tl_arena_strndup (self->arena, pair->text, strlen (pair->text));
}

static const TlPair *
choose_pair (TlMerging *self, const char *key, const TlPair *pairs[3], gboolean numbers)
{
  g_autofree char *a = NULL, *b = NULL;
  gsize length = self->path->len;

  if (equal_pairs (pairs[1], pairs[2], numbers) || equal_pairs (pairs[0], pairs[2], numbers))
    return pairs[1];
  if (equal_pairs (pairs[0], pairs[1], numbers))
    return pairs[2];
  a = pair_text (pairs[1], numbers);
  b = pair_text (pairs[2], numbers);
  g_string_append_printf (self->path, ".%s", key);
  _tl_merging_report (self, a, b);
  g_string_truncate (self->path, length);
  return pairs[1] != NULL ? pairs[1] : pairs[2];
}

static GHashTable *
list_pairs (const TlMap *map)
{
  GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < map->n; i++)
    g_hash_table_insert (table, (gpointer) map->pairs[i].key, &map->pairs[i]);
  return table;
}

void
_tl_merge_maps (TlMerging *self, TlMap *merged, const TlMap *base, const TlMap *ours, const TlMap *theirs,
                gboolean numbers, gboolean sorted)
{
  const TlMap *maps[] = { base, ours, theirs };
  GHashTable *tables[] = { list_pairs (base), list_pairs (ours), list_pairs (theirs) };

  for (guint i = 1; i < 3; i++)
    for (guint j = 0; j < maps[i]->n; j++)
      {
        const char *key = maps[i]->pairs[j].key;
        const TlPair *pairs[] = { g_hash_table_lookup (tables[0], key), g_hash_table_lookup (tables[1], key),
                                  g_hash_table_lookup (tables[2], key) };

        if (i == 1 || pairs[1] == NULL)
          put_pair (self, merged, choose_pair (self, key, pairs, numbers), numbers);
      }
  if (sorted)
    _tl_map_sort (merged);
  for (guint i = 0; i < 3; i++)
    g_hash_table_unref (tables[i]);
}
