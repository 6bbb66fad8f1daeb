/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The events of a timeline: adding, changing, handing out. */
#include "config.h"

#include "base/tl-error-private.h"
#include "model/tl-validate-private.h"

#define FIRST_CHUNK 512

/* ---- finding ----------------------------------------------------------------------------------------------------- */

guint32
_tl_timeline_find_event (const TlTimeline *self, const char *id)
{
  guint32 row = _tl_names_find (&self->names, TL_NAME_EVENT, id);

  return row != TL_SYMBOL_NONE && _tl_events_has (&self->events, row) ? row : TL_SYMBOL_NONE;
}

guint32
_tl_timeline_require_event (TlTimeline *self, const char *id, GError **error)
{
  guint32 row = _tl_timeline_find_event (self, id);

  if (row == TL_SYMBOL_NONE)
    _tl_error_set (error, TL_ERROR_REFERENCE, "there is no event \"%s\"", id);
  return row;
}

guint
tl_timeline_get_n_events (TlTimeline *self)
{
  g_return_val_if_fail (TL_IS_TIMELINE (self), 0);
  return self->events.n_live;
}

const char *
tl_timeline_get_event_id (TlTimeline *self, guint index)
{
  g_return_val_if_fail (TL_IS_TIMELINE (self) && index < self->events.n_live, NULL);
  return _tl_names_text (&self->names, TL_NAME_EVENT, _tl_timeline_get_index (self)->order[index]);
}

gboolean
tl_timeline_get_event_index (TlTimeline *self, const char *id, guint *index)
{
  guint32 row;

  g_return_val_if_fail (TL_IS_TIMELINE (self) && id != NULL, FALSE);
  row = _tl_timeline_find_event (self, id);
  if (row != TL_SYMBOL_NONE && index != NULL)
    *index = _tl_timeline_get_index (self)->rank[row];
  return row != TL_SYMBOL_NONE;
}

/* ---- handing out ------------------------------------------------------------------------------------------------- */

TlEvent *
_tl_timeline_dup_event_row (TlTimeline *self, guint32 row)
{
  TlArena *arena = _tl_arena_new (FIRST_CHUNK);
  TlEvent *event;

  _tl_arena_keep (arena, self->names.arena);
  event = _tl_value_new_in (&_tl_event_shape, arena);
  _tl_events_get (&self->events, row, event, &self->names);
  return event;
}

TlEvent *
tl_timeline_dup_event (TlTimeline *self, guint index)
{
  g_return_val_if_fail (TL_IS_TIMELINE (self) && index < self->events.n_live, NULL);
  return _tl_timeline_dup_event_row (self, _tl_timeline_get_index (self)->order[index]);
}

TlEvent *
tl_timeline_lookup_event (TlTimeline *self, const char *id)
{
  guint32 row;

  g_return_val_if_fail (TL_IS_TIMELINE (self) && id != NULL, NULL);
  row = _tl_timeline_find_event (self, id);
  return row != TL_SYMBOL_NONE ? _tl_timeline_dup_event_row (self, row) : NULL;
}

/* ---- changing ---------------------------------------------------------------------------------------------------- */

static gboolean
check_event (TlTimeline *self, const TlEvent *event, GError **error)
{
  return _tl_value_check (event, error) && _tl_timeline_check_names (self, event, error)
         && _tl_timeline_check_effects (self, event, error);
}

static void
put_event (TlTimeline *self, const TlEvent *event)
{
  guint32 row = _tl_names_intern (&self->names, TL_NAME_EVENT, event->id);

  _tl_timeline_changed (self);
  _tl_events_put (&self->events, row, event, &self->names, self->scratch, FALSE);
  _tl_value_seal ((gpointer) event);
}

gboolean
tl_timeline_add_event (TlTimeline *self, const TlEvent *event, GError **error)
{
  g_return_val_if_fail (TL_IS_TIMELINE (self) && event != NULL, FALSE);
  if (!check_event (self, event, error))
    return FALSE;
  if (_tl_timeline_find_event (self, event->id) != TL_SYMBOL_NONE)
    return _tl_error_set (error, TL_ERROR_DUPLICATE, "event \"%s\" is there already", event->id);
  put_event (self, event);
  return TRUE;
}

gboolean
tl_timeline_replace_event (TlTimeline *self, const TlEvent *event, GError **error)
{
  g_return_val_if_fail (TL_IS_TIMELINE (self) && event != NULL, FALSE);
  if (!check_event (self, event, error))
    return FALSE;
  if (_tl_timeline_require_event (self, event->id, error) == TL_SYMBOL_NONE)
    return FALSE;
  put_event (self, event);
  return TRUE;
}

/* Counted when first asked for; links added and removed keep it true from then on. */
static void
count_links (TlTimeline *self)
{
  const TlLinkColumns *links = &self->links;

  _tl_events_reserve (&self->events, self->names.symbols[TL_NAME_EVENT].n);
  self->events.n_links = g_new0 (guint32, self->events.capacity);
  for (guint32 i = 0; i < links->n; i++)
    if (_tl_links_has (links, i))
      {
        self->events.n_links[links->rows[i].from]++;
        self->events.n_links[links->rows[i].to]++;
      }
}

gboolean
tl_timeline_remove_event (TlTimeline *self, const char *id, GError **error)
{
  guint32 row;

  g_return_val_if_fail (TL_IS_TIMELINE (self) && id != NULL, FALSE);
  row = _tl_timeline_require_event (self, id, error);
  if (row == TL_SYMBOL_NONE)
    return FALSE;
  if (self->events.n_links == NULL)
    count_links (self);
  if (self->events.n_links[row] > 0)
    return _tl_error_set (error, TL_ERROR_IN_USE, "event \"%s\" is named by %u links", id, self->events.n_links[row]);
  _tl_timeline_changed (self);
  _tl_events_remove (&self->events, row);
  return TRUE;
}
