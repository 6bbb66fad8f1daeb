/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Merging texts, and maps by their keys. */
#include "config.h"

#include "reason/versions/tl-merge-private.h"
#include "base/tl-members-private.h"
#include "model/noun/tl-unknown-private.h"

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

/* ---- values of maps ---------------------------------------------------------------------------------------------- */

static char *
pair_text (TlFieldKind kind, const TlPair *pair)
{
  return pair == NULL                  ? NULL
         : kind == TL_FIELD_NUMBER_MAP ? _tl_merging_dup_number (pair->number)
                                       : g_strdup (pair->text);
}

static gboolean
equal_pairs (TlFieldKind kind, const TlPair *a, const TlPair *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  if (kind == TL_FIELD_NUMBER_MAP)
    return a->number == b->number;
  return kind == TL_FIELD_JSON_MAP ? _tl_members_same (a->text, b->text) : strcmp (a->text, b->text) == 0;
}

static TlPair *
put_text (TlMerging *self, TlMap *merged, const char *key, const char *text)
{
  TlPair *put = _tl_map_append (merged, self->arena, key, strlen (key));

  put->text = _tl_arena_strndup (self->arena, text, strlen (text));
  return put;
}

static void
put_pair (TlMerging *self, TlFieldKind kind, TlMap *merged, const TlPair *pair)
{
  if (pair != NULL && kind == TL_FIELD_NUMBER_MAP)
    _tl_map_append (merged, self->arena, pair->key, strlen (pair->key))->number = pair->number;
  else if (pair != NULL)
    put_text (self, merged, pair->key, pair->text);
}

/* ---- objects ----------------------------------------------------------------------------------------------------- */

char *
_tl_merge_join_members (const TlMap *members)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < members->n; i++)
    g_string_append_printf (text, "%s\"%s\":%s", i > 0 ? "," : "", members->pairs[i].key, members->pairs[i].text);
  return g_string_free (text, FALSE);
}

static gboolean
is_object (TlFieldKind kind, const TlPair *pair)
{
  return kind == TL_FIELD_JSON_MAP && pair != NULL && pair->text[0] == '{';
}

static void
split_object (TlMerging *self, const TlPair *pair, TlMap *members)
{
  g_autofree char *inside = g_strndup (pair->text + 1, strlen (pair->text) - 2);

  _tl_unknown_split (self->arena, inside, members);
}

/* Objects are merged key by key; if the base is no object, both sides added all of theirs. Values are nested as deep as
 * the parser allows, so the recursion is bounded. */
static void
merge_json_objects (TlMerging *self, TlMap *merged, const char *key, const TlPair *pairs[3])
{
  TlMap maps[3] = { { 0 } }, members = { 0 };
  g_autofree char *inside = NULL, *text = NULL;

  for (guint i = 0; i < 3; i++)
    if (is_object (TL_FIELD_JSON_MAP, pairs[i]))
      split_object (self, pairs[i], &maps[i]);
  _tl_merge_maps (self, TL_FIELD_JSON_MAP, &members, maps);
  inside = _tl_merge_join_members (&members);
  text = g_strdup_printf ("{%s}", inside);
  put_text (self, merged, key, text);
}

/* ---- maps -------------------------------------------------------------------------------------------------------- */

static const TlPair *
report_pairs (TlMerging *self, TlFieldKind kind, const TlPair *pairs[3])
{
  g_autofree char *a = pair_text (kind, pairs[1]), *b = pair_text (kind, pairs[2]);

  _tl_merging_report (self, a, b);
  return pairs[1] != NULL ? pairs[1] : pairs[2];
}

static void
merge_pairs (TlMerging *self, TlFieldKind kind, TlMap *merged, const char *key, const TlPair *pairs[3])
{
  gsize length = self->path->len;

  if (equal_pairs (kind, pairs[1], pairs[2]) || equal_pairs (kind, pairs[0], pairs[2]))
    put_pair (self, kind, merged, pairs[1]);
  else if (equal_pairs (kind, pairs[0], pairs[1]))
    put_pair (self, kind, merged, pairs[2]);
  else
    {
      g_string_append_printf (self->path, ".%s", key);
      if (is_object (kind, pairs[1]) && is_object (kind, pairs[2]))
        merge_json_objects (self, merged, key, pairs);
      else
        put_pair (self, kind, merged, report_pairs (self, kind, pairs));
      g_string_truncate (self->path, length);
    }
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
_tl_merge_maps (TlMerging *self, TlFieldKind kind, TlMap *merged, const TlMap maps[3])
{
  GHashTable *tables[] = { list_pairs (&maps[0]), list_pairs (&maps[1]), list_pairs (&maps[2]) };

  for (guint i = 1; i < 3; i++)
    for (guint j = 0; j < maps[i].n; j++)
      {
        const char *key = maps[i].pairs[j].key;
        const TlPair *pairs[] = { g_hash_table_lookup (tables[0], key), g_hash_table_lookup (tables[1], key),
                                  g_hash_table_lookup (tables[2], key) };

        if (i == 1 || pairs[1] == NULL)
          merge_pairs (self, kind, merged, key, pairs);
      }
  for (guint i = 0; i < 3; i++)
    g_hash_table_unref (tables[i]);
}
