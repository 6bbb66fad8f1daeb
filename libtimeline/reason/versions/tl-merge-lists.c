/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Merging lists by their items: items that one side added or removed, and items that both sides changed. */
#include "config.h"

#include "model/table/tl-record-private.h"
#include "reason/versions/tl-merge-private.h"

#include <string.h>

/* Three lists, and the items of each as bytes, which are equal if the items are. Items of some shapes have a subject:
 * that of a citation is its source and speaker. Items with the same subject are a group.
 *
 *   base    {s asserts}                  both removed "s asserts": each changed it
 *   ours    {s denies}   {t asserts}     added[OURS]     s: {s denies}    t: {t asserts}
 *   theirs  {s doubts}                   added[THEIRS]   s: {s doubts}
 *                                        kept            s: OURS
 */
typedef struct
{
  TlMerging *merging;
  gpointer const *items[N_SIDES];
  guint n[N_SIDES];
  gboolean parts;
  GHashTable *keys[N_SIDES];  /* GBytes */
  GHashTable *added[N_SIDES]; /* for ours and theirs, by group: GPtrArray of items not in base; NULL: not made yet */
  GHashTable *kept;           /* by group: the side whose items are kept */
} Lists;

/* ---- keys -------------------------------------------------------------------------------------------------------- */

static GBytes *
item_key (const Lists *self, gconstpointer item)
{
  GString *bytes = self->merging->bytes;

  if (!self->parts)
    return g_bytes_new_static (item, strlen (item));
  g_string_truncate (bytes, 0);
  _tl_record_pack (bytes, item, &self->merging->names, FALSE);
  return g_bytes_new (bytes->str, bytes->len);
}

static gboolean
has_item (const Lists *self, guint side, gconstpointer item)
{
  g_autoptr (GBytes) key = item_key (self, item);

  return g_hash_table_contains (self->keys[side], key);
}

/* Returns the subject of an item, such as "s usa", or NULL if items of that shape have none. */
static char *
item_group (const TlValue *item)
{
  static const struct
  {
    const TlShape *shape;
    const char *members[2];
  } rules[] = { { &_tl_citation_shape, { "source", "speaker" } },
                { &_tl_participant_shape, { "actor", NULL } },
                { &_tl_coding_shape, { "scheme", NULL } },
                { &_tl_effect_shape, { "track", NULL } } };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    for (guint j = 0; rules[i].shape == item->shape && j < 2 && rules[i].members[j] != NULL; j++)
      {
        const char *name = rules[i].members[j];
        g_autofree char *one = _tl_merging_dup_text (_tl_shape_find (item->shape, name, strlen (name)), item);

        if (one != NULL)
          g_string_append_printf (text, "%s%s", j > 0 ? " " : "", one);
      }
  return text->len > 0 ? g_strdup (text->str) : NULL;
}

/* ---- items that both sides changed ------------------------------------------------------------------------------- */

static char *
list_texts (const GPtrArray *items)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const TlValue *item = items->pdata[i];

      for (guint j = 0, n = 0; j < item->shape->n_fields; j++)
        {
          g_autofree char *one = _tl_merging_dup_text (&item->shape->fields[j], item);

          if (one != NULL)
            g_string_append_printf (text, "%s%s", n++ > 0 ? " " : i > 0 ? "; " : "", one);
        }
    }
  return g_string_free (text, FALSE);
}

static gboolean
all_in (const Lists *self, const GPtrArray *items, guint side)
{
  for (guint i = 0; i < items->len; i++)
    if (!has_item (self, side, items->pdata[i]))
      return FALSE;
  return TRUE;
}

/* Resolves a group that lost an item on both sides. A side that also added items to the group has changed it. If the
 * other side has all the items that one side added, there is no conflict. */
static void
judge_group (Lists *self, const char *group)
{
  const GPtrArray *ours = g_hash_table_lookup (self->added[OURS], group);
  const GPtrArray *theirs = g_hash_table_lookup (self->added[THEIRS], group);
  GString *path = self->merging->path;
  gsize length = path->len;

  if ((ours == NULL && theirs == NULL)
      || (ours != NULL && theirs != NULL && (all_in (self, ours, THEIRS) || all_in (self, theirs, OURS))))
    return;
  g_hash_table_insert (self->kept, g_strdup (group), GUINT_TO_POINTER (ours != NULL ? OURS : THEIRS));
  g_string_append_printf (path, ".%s", group);
  if (ours != NULL && theirs != NULL)
    {
      g_autofree char *a = list_texts (ours), *b = list_texts (theirs);

      _tl_merging_report (self->merging, a, b);
    }
  else
    _tl_merging_report_removed (self->merging, ours != NULL);
  g_string_truncate (path, length);
}

static GHashTable *
list_added (const Lists *self, guint side)
{
  GHashTable *added = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < self->n[side]; i++)
    {
      g_autofree char *group = has_item (self, BASE, self->items[side][i]) ? NULL : item_group (self->items[side][i]);
      GPtrArray *items = group != NULL ? g_hash_table_lookup (added, group) : NULL;

      if (group == NULL)
        continue;
      if (items == NULL)
        g_hash_table_insert (added, g_strdup (group), items = g_ptr_array_new ());
      g_ptr_array_add (items, self->items[side][i]);
    }
  return added;
}

static void
find_conflicts (Lists *self)
{
  for (guint i = 0; i < self->n[BASE]; i++)
    {
      gpointer item = self->items[BASE][i];
      g_autofree char *group = has_item (self, OURS, item) || has_item (self, THEIRS, item) ? NULL : item_group (item);

      if (group == NULL || g_hash_table_contains (self->kept, group))
        continue;
      for (guint side = OURS; side < N_SIDES; side++)
        if (self->added[side] == NULL)
          self->added[side] = list_added (self, side);
      judge_group (self, group);
    }
}

/* Returns the side from which the whole group of an item is taken, or BASE if the group is merged item by item. */
static guint
kept_side (const Lists *self, const TlValue *item)
{
  g_autofree char *group = g_hash_table_size (self->kept) > 0 ? item_group (item) : NULL;

  return group != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->kept, group)) : BASE;
}

/* ---- merging ----------------------------------------------------------------------------------------------------- */

static void
lists_init (Lists *self, TlMerging *merging, gpointer const *items[N_SIDES], const guint n[N_SIDES], gboolean parts)
{
  *self = (Lists){ .merging = merging, .parts = parts };
  self->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint side = 0; side < N_SIDES; side++)
    {
      self->items[side] = items[side];
      self->n[side] = n[side];
      self->keys[side] = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);
      for (guint i = 0; i < n[side]; i++)
        g_hash_table_add (self->keys[side], item_key (self, items[side][i]));
    }
}

static void
lists_clear (Lists *self)
{
  for (guint side = 0; side < N_SIDES; side++)
    {
      g_hash_table_unref (self->keys[side]);
      g_clear_pointer (&self->added[side], g_hash_table_unref);
    }
  g_hash_table_unref (self->kept);
}

/* Returns whether an item of ours stays. */
static gboolean
stays (const Lists *self, gconstpointer item)
{
  guint kept = kept_side (self, item);

  if (kept != BASE)
    return kept == OURS || has_item (self, THEIRS, item);
  return has_item (self, THEIRS, item) || !has_item (self, BASE, item);
}

/* Returns whether an item of theirs that ours does not have is added. */
static gboolean
comes (const Lists *self, gconstpointer item)
{
  guint kept = kept_side (self, item);

  return kept != BASE ? kept == THEIRS : !has_item (self, BASE, item);
}

static GPtrArray *
merge_items (TlMerging *merging, gpointer const *items[N_SIDES], const guint n[N_SIDES], gboolean parts)
{
  GPtrArray *merged = g_ptr_array_new ();
  Lists self;

  lists_init (&self, merging, items, n, parts);
  if (parts)
    find_conflicts (&self);
  for (guint i = 0; i < n[OURS]; i++)
    if (stays (&self, items[OURS][i]))
      g_ptr_array_add (merged, items[OURS][i]);
  for (guint i = 0; i < n[THEIRS]; i++)
    if (!has_item (&self, OURS, items[THEIRS][i]) && comes (&self, items[THEIRS][i]))
      g_ptr_array_add (merged, items[THEIRS][i]);
  lists_clear (&self);
  return merged;
}

void
_tl_merge_lists (TlMerging *self, TlList *merged, const TlList *base, const TlList *ours, const TlList *theirs)
{
  gpointer const *lists[] = { (gpointer const *) base->items, (gpointer const *) ours->items,
                              (gpointer const *) theirs->items };
  const guint n[] = { base->n, ours->n, theirs->n };
  g_autoptr (GPtrArray) items = merge_items (self, lists, n, TRUE);

  for (guint i = 0; i < items->len; i++)
    _tl_list_add (merged, self->arena, _tl_value_copy (items->pdata[i], self->arena));
}

void
_tl_merge_strings (TlMerging *self, TlStrings *merged, const TlStrings *base, const TlStrings *ours,
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
