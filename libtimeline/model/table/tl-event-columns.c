/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Events in columns. */
#include "config.h"

#include "model/table/tl-columns-private.h"
#include "model/table/tl-record-private.h"

#include <string.h>

guint32
_tl_columns_grown (guint32 n)
{
  return MAX (16, n + n / 2);
}

void
_tl_events_clear (TlEventColumns *self)
{
  g_clear_pointer (&self->types, g_free);
  g_clear_pointer (&self->dates, g_free);
  g_clear_pointer (&self->known, g_free);
  g_clear_pointer (&self->statuses, g_free);
  g_clear_pointer (&self->bounds, g_free);
  g_clear_pointer (&self->records, g_free);
  g_clear_pointer (&self->n_links, g_free);
}

static void
resize (TlEventColumns *self, guint32 capacity)
{
  self->capacity = capacity;
  self->types = g_renew (guint32, self->types, self->capacity);
  self->dates = g_renew (guint32, self->dates, self->capacity);
  self->known = g_renew (guint32, self->known, self->capacity);
  self->statuses = g_renew (guint8, self->statuses, self->capacity);
  self->bounds = g_renew (TlBounds, self->bounds, self->capacity);
  self->records = g_renew (const guint8 *, self->records, self->capacity);
  if (self->n_links != NULL)
    self->n_links = g_renew (guint32, self->n_links, self->capacity);
}

void
_tl_events_reserve (TlEventColumns *self, guint32 n)
{
  if (n > self->capacity)
    resize (self, MAX (n, _tl_columns_grown (self->capacity)));
  for (; self->n < n; self->n++)
    {
      self->types[self->n] = self->dates[self->n] = self->known[self->n] = TL_SYMBOL_NONE;
      self->statuses[self->n] = 0;
      self->bounds[self->n] = TL_BOUNDS_NONE;
      if (self->n_links != NULL)
        self->n_links[self->n] = 0;
    }
}

void
_tl_events_settle (TlEventColumns *self)
{
  if (self->n > 0 && self->capacity > self->n)
    resize (self, self->n);
}

static const guint8 *
store (const GString *bytes, TlArena *arena)
{
  char *record = _tl_arena_alloc_bytes (arena, bytes->len);

  memcpy (record, bytes->str, bytes->len);
  return (const guint8 *) record;
}

void
_tl_events_put_row (TlEventColumns *self, guint32 row, const TlEventRow *event, const GString *record, TlNames *names)
{
  const TlDate *date = _tl_names_date (names, event->date);

  _tl_events_reserve (self, row + 1);
  if (self->types[row] == TL_SYMBOL_NONE)
    self->n_live++;
  self->types[row] = event->type;
  self->dates[row] = event->date;
  self->known[row] = event->known;
  self->statuses[row] = event->status | (date != NULL && _tl_date_has_gaps (date) ? TL_EVENTS_GAPS : 0);
  self->bounds[row] = date != NULL ? *_tl_date_get_bounds (date) : TL_BOUNDS_NONE;
  self->records[row] = store (record, names->arena);
}

void
_tl_events_put (TlEventColumns *self, guint32 row, const TlEvent *event, TlNames *names, GString *scratch,
                gboolean interned)
{
  TlEventRow columns = {
    .type = interned ? _tl_symbol_number (event->type) : _tl_names_intern (names, TL_NAME_EVENT_TYPE, event->type),
    .date = _tl_names_add_date (names, event->date),
    .known = _tl_names_add_date (names, event->known),
    .status = (guint8) (event->status | (event->effects.n > 0 ? TL_EVENTS_EFFECTS : 0)),
  };

  g_string_truncate (scratch, 0);
  _tl_record_pack (scratch, event, names, interned);
  _tl_events_put_row (self, row, &columns, scratch, names);
}

void
_tl_events_remove (TlEventColumns *self, guint32 row)
{
  self->types[row] = TL_SYMBOL_NONE;
  self->n_live--;
}

void
_tl_events_get (const TlEventColumns *self, guint32 row, TlEvent *event, const TlNames *names)
{
  event->id = _tl_names_text (names, TL_NAME_EVENT, row);
  event->type = _tl_names_text (names, TL_NAME_EVENT_TYPE, self->types[row]);
  event->date = _tl_names_date (names, self->dates[row]);
  event->known = _tl_names_date (names, self->known[row]);
  event->status = (guint8) _tl_events_status (self, row);
  _tl_record_unpack (self->records[row], event, names);
  _tl_value_seal (event);
}

TlEvent *
_tl_events_unpack (const TlEventColumns *self, guint32 row, const TlNames *names, TlArena *arena)
{
  TlEvent *event = _tl_value_new_in (&_tl_event_shape, arena);

  _tl_events_get (self, row, event, names);
  return event;
}

gsize
_tl_events_get_size (const TlEventColumns *self)
{
  gsize row = 3 * sizeof (guint32) + sizeof (guint8) + sizeof (TlBounds) + sizeof (char *);

  return self->capacity * (row + (self->n_links != NULL ? sizeof (guint32) : 0));
}
