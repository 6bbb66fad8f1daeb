/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Merging two values that come from one: members that only one changed, items and keys that either added or removed. */
#include "config.h"

#include "model/tl-record-private.h"
#include "reason/tl-merge-private.h"

#include <string.h>

void
_tl_merging_init (TlMerging *self, TlArena *arena)
{
  *self = (TlMerging){ .arena = arena, .bytes = g_string_new (NULL), .path = g_string_new (NULL) };
  _tl_names_init (&self->names);
}

void
_tl_merging_clear (TlMerging *self)
{
  g_string_free (self->bytes, TRUE);
  g_string_free (self->path, TRUE);
  _tl_names_clear (&self->names);
}

/* ---- texts and numbers ------------------------------------------------------------------------------------------- */

const char *
_tl_merge_texts (TlMerging *self, const char *base, const char *ours, const char *theirs)
{
  if (g_strcmp0 (ours, theirs) == 0 || g_strcmp0 (base, theirs) == 0)
    return ours;
  if (g_strcmp0 (base, ours) == 0)
    return theirs;
  self->conflict (self->user_data, self->path->str, ours, theirs);
  return ours != NULL ? ours : theirs;
}

static char *
number_text (double number)
{
  return number == number ? g_strdup_printf ("%.15g", number) : NULL;
}

/* A member as a text, to tell it in a conflict. */
static char *
field_text (const TlField *field, const TlValue *value)
{
  const TlDate *date;
  guint8 small;

  switch (field->kind)
    {
    case TL_FIELD_CHOICE:
      small = TL_FIELD_CONST (guint8, value, field);
      return g_strdup (field->choices[small]);
    case TL_FIELD_DIGIT:
      return g_strdup_printf ("%d", TL_FIELD_CONST (guint8, value, field));
    case TL_FIELD_FLAG:
      return g_strdup (TL_FIELD_CONST (gboolean, value, field) ? "true" : "false");
    case TL_FIELD_NUMBER:
      return number_text (TL_FIELD_CONST (double, value, field));
    case TL_FIELD_DATE:
      date = TL_FIELD_CONST (TlDate *, value, field);
      return g_strdup (date == NULL                      ? NULL
                       : tl_date_get_edtf (date) != NULL ? tl_date_get_edtf (date)
                                                         : tl_date_get_verbatim (date));
    default:
      return g_strdup (TL_FIELD_CONST (char *, value, field));
    }
}

static void
merge_plain (TlMerging *self, const TlField *field, TlValue *merged, const TlValue *ours, const TlValue *theirs)
{
  g_autofree char *a = field_text (field, ours), *b = field_text (field, theirs);

  _tl_field_copy (field, merged, a != NULL ? ours : theirs, self->arena);
  self->conflict (self->user_data, self->path->str, a, b);
}

/* ---- lists ------------------------------------------------------------------------------------------------------- */

/* An item as bytes, equal where items are. */
static GBytes *
item_key (TlMerging *self, gconstpointer item, gboolean part)
{
  if (!part)
    return g_bytes_new_static (item, strlen (item));
  g_string_truncate (self->bytes, 0);
  _tl_record_pack (self->bytes, item, &self->names, FALSE);
  return g_bytes_new (self->bytes->str, self->bytes->len);
}

static GHashTable *
list_items (TlMerging *self, gpointer const *items, guint n, gboolean part)
{
  GHashTable *set = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);

  for (guint i = 0; i < n; i++)
    g_hash_table_add (set, item_key (self, items[i], part));
  return set;
}

/* Ours, in its order, without what theirs removed; then what theirs added. */
static GPtrArray *
merge_items (TlMerging *self, gpointer const *lists[3], const guint n[3], gboolean part)
{
  g_autoptr (GHashTable) base = list_items (self, lists[0], n[0], part);
  g_autoptr (GHashTable) ours = list_items (self, lists[1], n[1], part);
  g_autoptr (GHashTable) theirs = list_items (self, lists[2], n[2], part);
  GPtrArray *merged = g_ptr_array_new ();

  for (guint i = 0; i < n[1]; i++)
    {
      g_autoptr (GBytes) key = item_key (self, lists[1][i], part);

      if (g_hash_table_contains (theirs, key) || !g_hash_table_contains (base, key))
        g_ptr_array_add (merged, lists[1][i]);
    }
  for (guint i = 0; i < n[2]; i++)
    {
      g_autoptr (GBytes) key = item_key (self, lists[2][i], part);

      if (!g_hash_table_contains (base, key) && !g_hash_table_contains (ours, key))
        g_ptr_array_add (merged, lists[2][i]);
    }
  return merged;
}

static void
merge_lists (TlMerging *self, TlList *merged, const TlList *base, const TlList *ours, const TlList *theirs)
{
  gpointer const *lists[] = { (gpointer const *) base->items, (gpointer const *) ours->items,
                              (gpointer const *) theirs->items };
  const guint n[] = { base->n, ours->n, theirs->n };
  g_autoptr (GPtrArray) items = merge_items (self, lists, n, TRUE);

  for (guint i = 0; i < items->len; i++)
    _tl_list_add (merged, self->arena, _tl_value_copy (items->pdata[i], self->arena));
}

static void
merge_strings (TlMerging *self, TlStrings *merged, const TlStrings *base, const TlStrings *ours,
               const TlStrings *theirs)
{
  gpointer const *lists[] = { (gpointer const *) (gconstpointer) base->items,
                              (gpointer const *) (gconstpointer) ours->items,
                              (gpointer const *) (gconstpointer) theirs->items };
  const guint n[] = { base->n, ours->n, theirs->n };
  g_autoptr (GPtrArray) items = merge_items (self, lists, n, FALSE);

  for (guint i = 0; i < items->len; i++)
    _tl_strings_add (merged, self->arena, _tl_arena_strndup (self->arena, items->pdata[i], strlen (items->pdata[i])));
}

/* ---- maps -------------------------------------------------------------------------------------------------------- */

static char *
pair_text (const TlPair *pair, gboolean numbers)
{
  return pair == NULL ? NULL : numbers ? number_text (pair->number) : g_strdup (pair->text);
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
  self->conflict (self->user_data, self->path->str, a, b);
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

/* ---- values ------------------------------------------------------------------------------------------------------ */

static void
merge_object (TlMerging *self, const TlField *field, TlValue *merged, const TlValue *values[3])
{
  const TlValue *parts[3];
  TlValue *empty = _tl_value_new_in (field->shape, self->arena);

  for (guint i = 0; i < 3; i++)
    {
      parts[i] = TL_FIELD_CONST (TlValue *, values[i], field);
      if (parts[i] == NULL)
        parts[i] = empty;
    }
  TL_FIELD (gpointer, merged, field) = _tl_merge_values (self, parts[0], parts[1], parts[2]);
}

static void
merge_both (TlMerging *self, const TlField *field, TlValue *merged, const TlValue *values[3])
{
#define MEMBER(Type, i) (&TL_FIELD_CONST (Type, values[i], field))
  switch (field->kind)
    {
    case TL_FIELD_TEXTS:
    case TL_FIELD_SYMBOLS:
    case TL_FIELD_ACTORS:
    case TL_FIELD_SOURCES:
      merge_strings (self, &TL_FIELD (TlStrings, merged, field), MEMBER (TlStrings, 0), MEMBER (TlStrings, 1),
                     MEMBER (TlStrings, 2));
      break;
    case TL_FIELD_LIST:
      merge_lists (self, &TL_FIELD (TlList, merged, field), MEMBER (TlList, 0), MEMBER (TlList, 1), MEMBER (TlList, 2));
      break;
    case TL_FIELD_TEXT_MAP:
    case TL_FIELD_NUMBER_MAP:
    case TL_FIELD_JSON_MAP:
      _tl_merge_maps (self, &TL_FIELD (TlMap, merged, field), MEMBER (TlMap, 0), MEMBER (TlMap, 1), MEMBER (TlMap, 2),
                      field->kind == TL_FIELD_NUMBER_MAP, TRUE);
      break;
    case TL_FIELD_OBJECT:
      merge_object (self, field, merged, values);
      break;
    default:
      merge_plain (self, field, merged, values[1], values[2]);
    }
#undef MEMBER
}

gpointer
_tl_merge_values (TlMerging *self, const TlValue *base, const TlValue *ours, const TlValue *theirs)
{
  const TlValue *values[] = { base != NULL ? base : _tl_value_new_in (ours->shape, self->arena), ours, theirs };
  TlValue *merged = _tl_value_new_in (ours->shape, self->arena);
  gsize length = self->path->len;

  for (guint i = 0; i < ours->shape->n_fields; i++)
    {
      const TlField *field = &ours->shape->fields[i];

      if (_tl_field_equal (field, ours, theirs) || _tl_field_equal (field, values[0], theirs))
        _tl_field_copy (field, merged, ours, self->arena);
      else if (_tl_field_equal (field, values[0], ours))
        _tl_field_copy (field, merged, theirs, self->arena);
      else
        {
          g_string_append_printf (self->path, "%s%s", length > 0 ? ": " : "", field->name);
          merge_both (self, field, merged, values);
          g_string_truncate (self->path, length);
        }
    }
  _tl_merge_maps (self, &merged->unknown, &values[0]->unknown, &ours->unknown, &theirs->unknown, FALSE, FALSE);
  return merged;
}
