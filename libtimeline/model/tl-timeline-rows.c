/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The events and links of a timeline by row: finding, copying, storing and removing them, without any check. */
#include "config.h"

#include "model/tl-timeline-private.h"

#define EVENT_CHUNK 512
#define LINK_CHUNK 384

guint32
_tl_timeline_find_event (const TlTimeline *self, const char *id)
{
  guint32 row = _tl_names_find (&self->names, TL_NAME_EVENT, id);

  return row != TL_SYMBOL_NONE && _tl_events_has (&self->events, row) ? row : TL_SYMBOL_NONE;
}

TlEvent *
_tl_timeline_dup_event_row (TlTimeline *self, guint32 row)
{
  TlArena *arena = _tl_arena_new (EVENT_CHUNK);
  TlEvent *event;

  _tl_arena_keep (arena, self->names.arena);
  event = _tl_value_new_in (&_tl_event_shape, arena);
  _tl_events_get (&self->events, row, event, &self->names);
  return event;
}

TlLink *
_tl_timeline_dup_link_row (TlTimeline *self, guint32 row)
{
  TlArena *arena = _tl_arena_new (LINK_CHUNK);
  TlLink *link;

  _tl_arena_keep (arena, self->names.arena);
  link = _tl_value_new_in (&_tl_link_shape, arena);
  _tl_links_get (&self->links, row, link, &self->names);
  return link;
}

void
_tl_timeline_put_event (TlTimeline *self, const TlEvent *event)
{
  guint32 row = _tl_names_intern (&self->names, TL_NAME_EVENT, event->id);

  _tl_timeline_drop_derived (self);
  _tl_events_put (&self->events, row, event, &self->names, self->scratch, FALSE);
}

void
_tl_timeline_put_link (TlTimeline *self, const TlLink *link)
{
  guint32 row;

  _tl_timeline_drop_derived (self);
  row = _tl_links_add (&self->links, link, &self->names, self->scratch, FALSE);
  if (self->events.n_links == NULL)
    return;
  self->events.n_links[self->links.rows[row].from]++;
  self->events.n_links[self->links.rows[row].to]++;
}

void
_tl_timeline_drop_link (TlTimeline *self, guint32 row)
{
  _tl_timeline_drop_derived (self);
  _tl_links_remove (&self->links, row);
  if (self->events.n_links == NULL)
    return;
  self->events.n_links[self->links.rows[row].from]--;
  self->events.n_links[self->links.rows[row].to]--;
}

guint32
_tl_timeline_count_links_of (TlTimeline *self, guint32 row)
{
  const TlLinkColumns *links = &self->links;

  if (self->events.n_links != NULL)
    return self->events.n_links[row];
  _tl_events_reserve (&self->events, self->names.symbols[TL_NAME_EVENT].n);
  self->events.n_links = g_new0 (guint32, self->events.capacity);
  for (guint32 i = 0; i < links->n; i++)
    if (_tl_links_has (links, i))
      {
        self->events.n_links[links->rows[i].from]++;
        self->events.n_links[links->rows[i].to]++;
      }
  return self->events.n_links[row];
}
