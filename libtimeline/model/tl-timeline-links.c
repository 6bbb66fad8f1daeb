/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The links of a timeline: counting, returning, adding, replacing and removing them. */
#include "config.h"

#include "base/tl-error-private.h"
#include "model/tl-validate-private.h"

guint
tl_timeline_get_n_links (TlTimeline *self)
{
  g_return_val_if_fail (TL_IS_TIMELINE (self), 0);
  return self->links.n_live;
}

/* ---- returning --------------------------------------------------------------------------------------------------- */

TlLink *
tl_timeline_dup_link (TlTimeline *self, guint index)
{
  g_return_val_if_fail (TL_IS_TIMELINE (self) && index < self->links.n_live, NULL);
  return _tl_timeline_dup_link_row (self, _tl_timeline_get_link_order (self)[index]);
}

static int
compare_link_rows (gconstpointer a, gconstpointer b, gpointer user_data)
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
    g_qsort_with_data (rows, (int) n, sizeof (guint32), compare_link_rows, self);
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
find_link_of_id (const TlTimeline *self, const char *id)
{
  guint32 number = _tl_names_find (&self->names, TL_NAME_LINK, id);

  return number < self->links.n_row_of_id ? self->links.row_of_id[number] : TL_SYMBOL_NONE;
}

/* Returns the row of the link between two events with that type and id, or without id if ID is NULL. */
static guint32
find_link_row (TlTimeline *self, const char *from, const char *to, const char *type, const char *id)
{
  guint32 from_row = _tl_timeline_find_event (self, from), to_row = _tl_timeline_find_event (self, to);
  guint32 number = _tl_names_find (&self->names, TL_NAME_LINK_TYPE, type), row;

  if (from_row == TL_SYMBOL_NONE || to_row == TL_SYMBOL_NONE || number == TL_SYMBOL_NONE)
    return TL_SYMBOL_NONE;
  row = id != NULL
            ? find_link_of_id (self, id)
            : _tl_links_find (&self->links, from_row, to_row, number, TL_SYMBOL_NONE, self->names.symbols[0].key);
  if (row == TL_SYMBOL_NONE || !_tl_link_core_is (&self->links.rows[row], from_row, to_row, number))
    return TL_SYMBOL_NONE;
  return row;
}

/* Returns the row of the link that LINK would duplicate or replace. */
static guint32
find_same_link (TlTimeline *self, const TlLink *link)
{
  return link->id != NULL ? find_link_of_id (self, link->id)
                          : find_link_row (self, link->from, link->to, link->type, NULL);
}

static gboolean
check_whole_link (TlTimeline *self, const TlLink *link, GError **error)
{
  return _tl_value_check (link, error) && _tl_link_check (link, error) && _tl_timeline_check_names (self, link, error)
         && _tl_timeline_check_lag (self, link, error);
}

static gboolean
put_link (TlTimeline *self, const TlLink *link)
{
  _tl_timeline_put_link (self, link);
  _tl_value_seal ((gpointer) link);
  _tl_timeline_notify_changed (self);
  return TRUE;
}

gboolean
tl_timeline_add_link (TlTimeline *self, const TlLink *link, GError **error)
{
  g_return_val_if_fail (TL_IS_TIMELINE (self) && link != NULL, FALSE);
  if (!check_whole_link (self, link, error))
    return FALSE;
  if (find_same_link (self, link) == TL_SYMBOL_NONE)
    return put_link (self, link);
  if (link->id != NULL)
    return _tl_error_set (error, TL_ERROR_DUPLICATE, "link \"%s\" is there already", link->id);
  return _tl_error_set (error, TL_ERROR_DUPLICATE, "the link \"%s\" %s \"%s\" is there already", link->from, link->type,
                        link->to);
}

gboolean
tl_timeline_replace_link (TlTimeline *self, const TlLink *link, GError **error)
{
  guint32 row;

  g_return_val_if_fail (TL_IS_TIMELINE (self) && link != NULL, FALSE);
  if (!check_whole_link (self, link, error))
    return FALSE;
  row = find_same_link (self, link);
  if (row == TL_SYMBOL_NONE && link->id != NULL)
    return _tl_error_set (error, TL_ERROR_REFERENCE, "there is no link \"%s\"", link->id);
  if (row == TL_SYMBOL_NONE)
    return _tl_error_set (error, TL_ERROR_REFERENCE, "there is no link \"%s\" %s \"%s\" without an id", link->from,
                          link->type, link->to);
  _tl_timeline_drop_link (self, row);
  return put_link (self, link);
}

gboolean
tl_timeline_remove_link (TlTimeline *self, const char *from, const char *to, const char *type, const char *id,
                         GError **error)
{
  guint32 row;

  g_return_val_if_fail (TL_IS_TIMELINE (self) && from != NULL && to != NULL && type != NULL, FALSE);
  row = find_link_row (self, from, to, type, id);
  if (row == TL_SYMBOL_NONE)
    return _tl_error_set (error, TL_ERROR_REFERENCE, "there is no link \"%s\" %s \"%s\"", from, type, to);
  _tl_timeline_drop_link (self, row);
  _tl_timeline_notify_changed (self);
  return TRUE;
}
