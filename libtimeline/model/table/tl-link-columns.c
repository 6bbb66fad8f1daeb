/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Links in columns. */
#include "config.h"

#include "model/table/tl-link-groups-private.h"
#include "model/table/tl-record-private.h"

#include <string.h>

void
_tl_links_clear (TlLinkColumns *self)
{
  g_clear_pointer (&self->rows, g_free);
  g_clear_pointer (&self->confidences, g_free);
  g_clear_pointer (&self->records, g_free);
  g_clear_pointer (&self->ids, g_free);
  g_clear_pointer (&self->row_of_id, g_free);
  g_clear_pointer (&self->slots, g_free);
  g_clear_pointer (&self->groups, _tl_link_groups_free);
}

/* ---- finding ----------------------------------------------------------------------------------------------------- */

/* Two keyed products of 64 bits, folded (the mum of wyhash, W. Yi 2019). The numbers are small and dense, and the
 * author of the links does not know the key. The type counts as well: a document may have any number of types, and a
 * link of each between the same two events. */
static guint32
hash (guint32 from, guint32 to, guint32 type, TlHashKey key)
{
  guint64 x = ((guint64) from << 32 | to) ^ key.k0;
  unsigned __int128 product = (unsigned __int128) x * (key.k1 | 1);

  x = (guint64) product ^ (guint64) (product >> 64);
  product = (unsigned __int128) (x ^ key.k1 ^ type) * (key.k0 | 1);
  return (guint32) ((guint64) product ^ (guint64) (product >> 64));
}

static guint32
probe_link (const TlLinkColumns *self, guint32 from, guint32 to, guint32 type, guint32 wanted)
{
  guint32 mask = self->n_slots - 1;
  guint32 i = wanted & mask;

  for (; self->slots[i].number != TL_SYMBOL_NONE; i = (i + 1) & mask)
    {
      guint32 row = self->slots[i].number;

      if (self->slots[i].hash == wanted && _tl_link_core_is (&self->rows[row], from, to, type))
        break;
    }
  return i;
}

/* A link that is removed and added again, or replaced, gets the slot of its removed row: otherwise n changes of one
 * link would leave n slots of one hash. */
static void
put_slot (TlLinkColumns *self, guint32 row, TlHashKey key)
{
  const TlLinkCore *link = &self->rows[row];
  guint32 wanted = hash (link->from, link->to, link->type, key), mask = self->n_slots - 1;
  guint32 i = wanted & mask;

  while (self->slots[i].number != TL_SYMBOL_NONE
         && (self->slots[i].hash != wanted || _tl_links_has (self, self->slots[i].number)))
    i = (i + 1) & mask;
  self->slots[i] = (TlSymbolSlot){ wanted, row };
}

void
_tl_links_expect (const TlLinkColumns *self, const TlLinkCore *link, TlHashKey key)
{
  if (self->slots != NULL)
    __builtin_prefetch (&self->slots[hash (link->from, link->to, link->type, key) & (self->n_slots - 1)], 1);
}

#define AHEAD 16 /* links prefetched ahead of the one being placed */

static void
rehash_links (TlLinkColumns *self, TlHashKey key)
{
  self->n_slots = MAX (16, self->n_slots);
  while ((guint64) self->n_slots * 2 < (guint64) self->n * 3 + 3)
    self->n_slots *= 2;
  g_clear_pointer (&self->groups, _tl_link_groups_free);
  g_free (self->slots);
  self->slots = g_new (TlSymbolSlot, self->n_slots);
  memset (self->slots, 0xff, sizeof *self->slots * self->n_slots);
  for (guint32 row = 0; row < self->n; row++)
    {
      if (row + AHEAD < self->n)
        _tl_links_expect (self, &self->rows[row + AHEAD], key);
      if (_tl_links_has (self, row) && _tl_links_id (self, row) == TL_SYMBOL_NONE)
        put_slot (self, row, key);
    }
}

guint32
_tl_links_find (TlLinkColumns *self, guint32 from, guint32 to, guint32 type, guint32 id, TlHashKey key)
{
  guint32 row;

  if (id != TL_SYMBOL_NONE)
    return id < self->n_row_of_id ? self->row_of_id[id] : TL_SYMBOL_NONE;
  if (self->n == 0)
    return TL_SYMBOL_NONE;
  if (self->groups != NULL && _tl_link_groups_find (self->groups, self, from, to, type, &row))
    return row;
  if (self->slots == NULL)
    rehash_links (self, key);
  return self->slots[probe_link (self, from, to, type, hash (from, to, type, key))].number;
}

/* ---- changing ---------------------------------------------------------------------------------------------------- */

static void
resize_links (TlLinkColumns *self, guint32 capacity)
{
  self->capacity = capacity;
  self->rows = g_renew (TlLinkCore, self->rows, capacity);
  self->confidences = g_renew (double, self->confidences, capacity);
  if (self->records != NULL)
    self->records = g_renew (const guint8 *, self->records, capacity);
  if (self->ids != NULL)
    self->ids = g_renew (guint32, self->ids, capacity);
}

static void
put_link_id (TlLinkColumns *self, guint32 row, guint32 id)
{
  if (self->ids == NULL && id == TL_SYMBOL_NONE)
    return;
  if (self->ids == NULL)
    {
      self->ids = g_new (guint32, self->capacity);
      memset (self->ids, 0xff, sizeof (guint32) * self->capacity);
    }
  self->ids[row] = id;
  if (id == TL_SYMBOL_NONE)
    return;
  if (id >= self->n_row_of_id)
    {
      guint32 n = MAX (id + 1, _tl_columns_grown (self->n_row_of_id));

      self->row_of_id = g_renew (guint32, self->row_of_id, n);
      memset (self->row_of_id + self->n_row_of_id, 0xff, sizeof (guint32) * (n - self->n_row_of_id));
      self->n_row_of_id = n;
    }
  self->row_of_id[id] = row;
}

/* Stores a record, unless it is empty. */
static void
put_record (TlLinkColumns *self, guint32 row, const GString *bytes, TlArena *arena)
{
  if (bytes->len == 1 && self->records == NULL)
    return;
  if (self->records == NULL)
    self->records = g_new0 (const guint8 *, self->capacity);
  self->records[row] = NULL;
  if (bytes->len == 1)
    return;
  self->records[row] = memcpy (_tl_arena_alloc_bytes (arena, bytes->len), bytes->str, bytes->len);
}

/* Adds the last row to the tables that find a link. */
static void
note_row (TlLinkColumns *self, TlHashKey key)
{
  if (self->n == 1)
    self->groups = _tl_link_groups_new ();
  if (self->groups != NULL && !_tl_link_groups_add (self->groups, self))
    g_clear_pointer (&self->groups, _tl_link_groups_free);
  if (self->slots == NULL || _tl_links_id (self, self->n - 1) != TL_SYMBOL_NONE)
    return;
  if ((guint64) self->n * 3 > (guint64) self->n_slots * 2)
    rehash_links (self, key);
  else
    put_slot (self, self->n - 1, key);
}

guint32
_tl_links_add_row (TlLinkColumns *self, const TlLinkRow *link, const GString *record, TlNames *names)
{
  guint32 row = self->n;

  if (self->n == self->capacity)
    resize_links (self, _tl_columns_grown (self->n));
  self->rows[row] = (TlLinkCore){ { { link->from, link->to } }, link->type };
  self->confidences[row] = link->confidence;
  self->n++;
  self->n_live++;
  put_link_id (self, row, link->id);
  put_record (self, row, record, names->arena);
  note_row (self, names->symbols[0].key);
  return row;
}

guint32
_tl_links_add (TlLinkColumns *self, const TlLink *link, TlNames *names, GString *scratch, gboolean interned)
{
  TlLinkRow columns = {
    .id = link->id != NULL ? _tl_names_intern (names, TL_NAME_LINK, link->id) : TL_SYMBOL_NONE,
    .from = interned ? _tl_symbol_number (link->from) : _tl_names_intern (names, TL_NAME_EVENT, link->from),
    .to = interned ? _tl_symbol_number (link->to) : _tl_names_intern (names, TL_NAME_EVENT, link->to),
    .type = interned ? _tl_symbol_number (link->type) : _tl_names_intern (names, TL_NAME_LINK_TYPE, link->type),
    .confidence = link->confidence,
  };

  g_string_truncate (scratch, 0);
  _tl_record_pack (scratch, link, names, interned);
  return _tl_links_add_row (self, &columns, scratch, names);
}

void
_tl_links_remove (TlLinkColumns *self, guint32 row)
{
  guint32 id = _tl_links_id (self, row);

  if (id != TL_SYMBOL_NONE)
    self->row_of_id[id] = TL_SYMBOL_NONE;
  self->rows[row].type = TL_SYMBOL_NONE;
  self->n_live--;
}

void
_tl_links_settle (TlLinkColumns *self)
{
  g_clear_pointer (&self->slots, g_free);
  g_clear_pointer (&self->groups, _tl_link_groups_free);
  self->n_slots = 0;
  if (self->n > 0 && self->capacity > self->n)
    resize_links (self, self->n);
}

/* ---- reading ----------------------------------------------------------------------------------------------------- */

void
_tl_links_get (const TlLinkColumns *self, guint32 row, TlLink *link, const TlNames *names)
{
  link->id = _tl_names_text (names, TL_NAME_LINK, _tl_links_id (self, row));
  link->from = _tl_names_text (names, TL_NAME_EVENT, self->rows[row].from);
  link->to = _tl_names_text (names, TL_NAME_EVENT, self->rows[row].to);
  link->type = _tl_names_text (names, TL_NAME_LINK_TYPE, self->rows[row].type);
  link->confidence = self->confidences[row];
  if (self->records != NULL && self->records[row] != NULL)
    _tl_record_unpack (self->records[row], link, names);
  _tl_value_seal (link);
}

TlLink *
_tl_links_unpack (const TlLinkColumns *self, guint32 row, const TlNames *names, TlArena *arena)
{
  TlLink *link = _tl_value_new_in (&_tl_link_shape, arena);

  _tl_links_get (self, row, link, names);
  return link;
}

gsize
_tl_links_get_size (const TlLinkColumns *self)
{
  gsize row = sizeof (TlLinkCore) + sizeof (double) + (self->records != NULL ? sizeof (char *) : 0)
              + (self->ids != NULL ? sizeof (guint32) : 0);

  return self->capacity * row + sizeof (guint32) * (gsize) self->n_row_of_id
         + sizeof (TlSymbolSlot) * (gsize) self->n_slots
         + (self->groups != NULL ? _tl_link_groups_get_size (self->groups) : 0);
}
