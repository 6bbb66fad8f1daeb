/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The links of a timeline: adding, removing, handing out. */
#include "config.h"

#include "base/tl-error-private.h"
#include "model/tl-validate-private.h"

#define FIRST_CHUNK 384

guint
tl_timeline_get_n_links (TlTimeline *self)
{
  g_return_val_if_fail (TL_IS_TIMELINE (self), 0);
  return self->links.n_live;
}

/* ---- handing out ------------------------------------------------------------------------------------------------- */

TlLink *
_tl_timeline_dup_link_row (TlTimeline *self, guint32 row)
{
  TlArena *arena = _tl_arena_new (FIRST_CHUNK);
  TlLink *link;

  _tl_arena_keep (arena, self->names.arena);
  link = _tl_value_new_in (&_tl_link_shape, arena);
  _tl_links_get (&self->links, row, link, &self->names);
  return link;
}

TlLink *
tl_timeline_dup_link (TlTimeline *self, guint index)
{
  g_return_val_if_fail (TL_IS_TIMELINE (self) && index < self->links.n_live, NULL);
  return _tl_timeline_dup_link_row (self, _tl_timeline_get_link_order (self)[index]);
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer user_data)
{
  TlTimeline *self = user_data;

  return _tl_index_compare_links (&self->links, &self->names, *(const guint32 *) a, *(const guint32 *) b);
}

static GPtrArray *
dup_adjacent (TlTimeline *self, const char *event, gboolean incoming)
{
  guint32 row = _tl_timeline_find_event (self, event);
  g_autofree guint32 *rows = NULL;
  const TlAdjacency *adjacency;
  GPtrArray *links;
  guint32 n;

  if (row == TL_SYMBOL_NONE)
    return NULL;
  adjacency = incoming ? &_tl_timeline_get_index (self)->in : &_tl_timeline_get_index (self)->out;
  n = adjacency->start[row + 1] - adjacency->start[row];
  rows = g_memdup2 (adjacency->links + adjacency->start[row], n * sizeof (guint32));
  links = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_link_unref);
  if (n > 1)
    g_qsort_with_data (rows, (int) n, sizeof (guint32), compare_rows, self);
  for (guint32 i = 0; i < n; i++)
    g_ptr_array_add (links, _tl_timeline_dup_link_row (self, rows[i]));
  return links;
}

GPtrArray *
tl_timeline_dup_incoming (TlTimeline *self, const char *event)
{
  g_return_val_if_fail (TL_IS_TIMELINE (self) && event != NULL, NULL);
  return dup_adjacent (self, event, TRUE);
}

GPtrArray *
tl_timeline_dup_outgoing (TlTimeline *self, const char *event)
{
  g_return_val_if_fail (TL_IS_TIMELINE (self) && event != NULL, NULL);
  return dup_adjacent (self, event, FALSE);
}

/* ---- changing ---------------------------------------------------------------------------------------------------- */

static guint32
find_link (TlTimeline *self, const char *from, const char *to, const char *type, const char *id)
{
  guint32 from_row = _tl_timeline_find_event (self, from), to_row = _tl_timeline_find_event (self, to);
  guint32 number = _tl_names_find (&self->names, TL_NAME_LINK_TYPE, type);
  guint32 id_number = id != NULL ? _tl_names_find (&self->names, TL_NAME_LINK, id) : TL_SYMBOL_NONE;
  guint32 row;

  if (from_row == TL_SYMBOL_NONE || to_row == TL_SYMBOL_NONE || number == TL_SYMBOL_NONE
      || (id != NULL && id_number == TL_SYMBOL_NONE))
    return TL_SYMBOL_NONE;
  row = _tl_links_find (&self->links, from_row, to_row, number, id_number, self->names.symbols[0].key);
  if (row == TL_SYMBOL_NONE || !_tl_link_core_is (&self->links.rows[row], from_row, to_row, number))
    return TL_SYMBOL_NONE;
  return row;
}

static gboolean
check_unique (TlTimeline *self, const TlLink *link, GError **error)
{
  guint32 id;

  if (link->id != NULL)
    {
      id = _tl_names_find (&self->names, TL_NAME_LINK, link->id);
      if (id == TL_SYMBOL_NONE || id >= self->links.n_row_of_id || self->links.row_of_id[id] == TL_SYMBOL_NONE)
        return TRUE;
      return _tl_error_set (error, TL_ERROR_DUPLICATE, "link \"%s\" is there already", link->id);
    }
  if (find_link (self, link->from, link->to, link->type, NULL) == TL_SYMBOL_NONE)
    return TRUE;
  return _tl_error_set (error, TL_ERROR_DUPLICATE, "the link \"%s\" %s \"%s\" is there already", link->from, link->type,
                        link->to);
}

gboolean
tl_timeline_add_link (TlTimeline *self, const TlLink *link, GError **error)
{
  guint32 row;

  g_return_val_if_fail (TL_IS_TIMELINE (self) && link != NULL, FALSE);
  if (!_tl_value_check (link, error) || !_tl_link_check (link, error) || !_tl_timeline_check_names (self, link, error)
      || !check_unique (self, link, error))
    return FALSE;
  _tl_timeline_changed (self);
  row = _tl_links_add (&self->links, link, &self->names, self->scratch, FALSE);
  if (self->events.n_links != NULL)
    {
      self->events.n_links[self->links.rows[row].from]++;
      self->events.n_links[self->links.rows[row].to]++;
    }
  _tl_value_seal ((gpointer) link);
  return TRUE;
}

gboolean
tl_timeline_remove_link (TlTimeline *self, const char *from, const char *to, const char *type, const char *id,
                         GError **error)
{
  guint32 row;

  g_return_val_if_fail (TL_IS_TIMELINE (self) && from != NULL && to != NULL && type != NULL, FALSE);
  row = find_link (self, from, to, type, id);
  if (row == TL_SYMBOL_NONE)
    return _tl_error_set (error, TL_ERROR_REFERENCE, "there is no link \"%s\" %s \"%s\"", from, type, to);
  _tl_timeline_changed (self);
  _tl_links_remove (&self->links, row);
  if (self->events.n_links != NULL)
    {
      self->events.n_links[self->links.rows[row].from]--;
      self->events.n_links[self->links.rows[row].to]--;
    }
  return TRUE;
}
