/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Merging a document's own types: by member, and so that the event types remain a tree. */
#include "config.h"

#include "model/tl-copy-private.h"
#include "reason/versions/tl-difference-private.h"
#include "model/noun/tl-unknown-private.h"
#include "reason/versions/tl-merge-private.h"
#include "vocab/tl-vocab-private.h"

#include <string.h>

/* ---- one type ---------------------------------------------------------------------------------------------------- */

static gboolean
same_types (TlNameKind kind, gconstpointer a, gconstpointer b)
{
  TlTypeMembers x, y;
  gboolean same = TRUE;

  _tl_type_list_members (kind, a, &x);
  _tl_type_list_members (kind, b, &y);
  for (guint i = 0; i < TL_TYPE_N_MEMBERS; i++)
    same = same && g_strcmp0 (x.texts[i], y.texts[i]) == 0;
  return same;
}

gboolean
_tl_event_type_same (gconstpointer a, gconstpointer b)
{
  return same_types (TL_NAME_EVENT_TYPE, a, b);
}

gboolean
_tl_link_type_same (gconstpointer a, gconstpointer b)
{
  return same_types (TL_NAME_LINK_TYPE, a, b);
}

void
_tl_type_unref (TlNameKind kind, gpointer type)
{
  if (kind == TL_NAME_EVENT_TYPE)
    tl_event_type_unref (type);
  else
    tl_link_type_unref (type);
}

static gpointer
make_type (TlNameKind kind, const char *id, const TlTypeMembers *members)
{
  TlLinkFamily family = TL_LINK_FAMILY_CAUSAL;
  gpointer type;

  if (kind == TL_NAME_EVENT_TYPE)
    {
      type = tl_event_type_new (id, members->texts[0], members->texts[1]);
      tl_event_type_set_cameo (type, members->texts[2]);
      tl_event_type_set_plover (type, members->texts[3]);
      _tl_event_type_set_extra (type, members->texts[4]);
      _tl_event_type_seal (type);
      return type;
    }
  _tl_link_family_from_string (members->texts[0], strlen (members->texts[0]), &family);
  type = tl_link_type_new (id, family, members->texts[1]);
  _tl_link_type_set_extra (type, members->texts[2]);
  return type;
}

/* ---- unknown members --------------------------------------------------------------------------------------------- */

static char *
merge_unknown (TlMerging *self, const char *const texts[3])
{
  TlMap maps[3] = { { 0 } }, merged = { 0 };

  for (guint i = 0; i < 3; i++)
    _tl_unknown_split (self->arena, texts[i], &maps[i]);
  _tl_merge_maps (self, TL_FIELD_JSON_MAP, &merged, maps);
  return merged.n > 0 ? _tl_merge_join_members (&merged) : NULL;
}

gpointer
_tl_merge_types (TlMerging *self, TlNameKind kind, const char *id, const gpointer values[3])
{
  TlTypeMembers members[3] = { 0 }, merged = { 0 };
  gsize length = self->path->len;
  g_autofree char *unknown = NULL;
  guint i = 0;

  for (guint side = 0; side < 3; side++)
    if (values[side] != NULL)
      _tl_type_list_members (kind, values[side], &members[side]);
  for (; members[1].names[i] != NULL; i++)
    {
      g_string_append_printf (self->path, ": %s", members[1].names[i]);
      merged.texts[i] = _tl_merge_texts (self, members[0].texts[i], members[1].texts[i], members[2].texts[i]);
      g_string_truncate (self->path, length);
    }
  unknown =
      merge_unknown (self, (const char *const[]){ members[0].texts[i], members[1].texts[i], members[2].texts[i] });
  merged.texts[i] = unknown;
  return make_type (kind, id, &merged);
}

/* ---- the tree ---------------------------------------------------------------------------------------------------- */

static const TlEventType *
find_type (const TlTimeline *self, const char *id)
{
  guint32 number = id != NULL ? _tl_names_find (&self->names, TL_NAME_EVENT_TYPE, id) : TL_SYMBOL_NONE;

  return number != TL_SYMBOL_NONE ? _tl_timeline_get_defined (self, TL_NAME_EVENT_TYPE, number) : NULL;
}

/* Copies a type with the parent that it has in ours. */
static void
take_parent (TlMerging *self, TlTimeline *merged, const TlEventType *type, const char *parent)
{
  TlTypeMembers members;
  TlEventType *made;
  g_autofree char *path = g_strdup_printf ("event type %s: parent", tl_event_type_get_id (type));
  g_autofree char *ours = parent != NULL ? g_strdup_printf ("ours, \"%s\",", parent) : g_strdup ("ours, none,");
  g_autofree char *message = g_strdup_printf ("below theirs, \"%s\", it would stand above itself; %s is kept",
                                              tl_event_type_get_parent (type), ours);

  self->report (self->user_data, path, message);
  _tl_type_list_members (TL_NAME_EVENT_TYPE, type, &members);
  members.texts[0] = parent;
  made = make_type (TL_NAME_EVENT_TYPE, tl_event_type_get_id (type), &members);
  _tl_timeline_put_defined (merged, TL_NAME_EVENT_TYPE, made);
  tl_event_type_unref (made);
}

/* Goes once around the cycle that TYPE is on. Ours has no cycle, and the types that only theirs has make none either.
 * So at least one type on the cycle is also in ours, with another parent. */
static gboolean
break_cycle (TlMerging *self, TlTimeline *merged, const TlTimeline *ours, const TlEventType *type)
{
  g_autofree char *first = g_strdup (tl_event_type_get_id (type)), *next = NULL;
  gboolean broken = FALSE;

  do
    {
      const TlEventType *mine;

      type = find_type (merged, next != NULL ? next : first);
      mine = find_type (ours, tl_event_type_get_id (type));
      g_free (next);
      next = g_strdup (tl_event_type_get_parent (type));
      if (mine == NULL || g_strcmp0 (tl_event_type_get_parent (mine), next) == 0)
        continue;
      take_parent (self, merged, type, tl_event_type_get_parent (mine));
      broken = TRUE;
    }
  while (strcmp (next, first) != 0);
  return broken;
}

/* Walks up from each type until it meets a type seen before. If the same walk has seen it, that type is on a cycle. */
static GPtrArray *
find_cycles (const TlTimeline *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  const GPtrArray *types = self->defined[TL_NAME_EVENT_TYPE];
  GPtrArray *cycles = g_ptr_array_new ();

  for (guint i = 0; i < types->len; i++)
    {
      const TlEventType *type = types->pdata[i];

      for (; type != NULL && !g_hash_table_contains (seen, type);
           type = find_type (self, tl_event_type_get_parent (type)))
        g_hash_table_insert (seen, (gpointer) type, GUINT_TO_POINTER (i));
      if (type != NULL && GPOINTER_TO_UINT (g_hash_table_lookup (seen, type)) == i)
        g_ptr_array_add (cycles, (gpointer) type);
    }
  return cycles;
}

gboolean
_tl_merge_break_cycles (TlMerging *self, TlTimeline *merged, const TlTimeline *ours)
{
  g_autoptr (GPtrArray) cycles = find_cycles (merged);
  gboolean broken = FALSE;

  for (guint i = 0; i < cycles->len; i++)
    broken |= break_cycle (self, merged, ours, cycles->pdata[i]);
  return broken;
}
