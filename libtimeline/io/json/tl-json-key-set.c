/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The keys of an object being read. */
#include "config.h"

#include "io/json/tl-json-key-set-private.h"

#include <string.h>

#define FEW_KEYS 8

void
_tl_json_key_set_clear (TlJsonKeySet *self)
{
  _tl_symbols_clear (&self->set);
  g_clear_pointer (&self->arena, _tl_arena_unref);
}

static gboolean
is_among_few (const TlMap *map, const char *key, gsize length)
{
  for (guint i = 0; i < map->n; i++)
    if (strlen (map->pairs[i].key) == length && memcmp (map->pairs[i].key, key, length) == 0)
      return TRUE;
  return FALSE;
}

gboolean
_tl_json_key_set_repeats (TlJsonKeySet *self, const TlMap *map, const char *key, gsize length)
{
  guint32 n;

  if (map->n < FEW_KEYS)
    return is_among_few (map, key, length);
  if (self->arena == NULL)
    {
      self->arena = _tl_arena_new (1024);
      _tl_symbols_init (&self->set, self->arena, _tl_hash_key_new ());
      for (guint i = 0; i < map->n; i++)
        _tl_symbols_intern (&self->set, map->pairs[i].key, strlen (map->pairs[i].key));
    }
  n = self->set.n;
  _tl_symbols_intern (&self->set, key, length);
  return self->set.n == n;
}
