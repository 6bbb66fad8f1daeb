/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Interned strings. */
#include "config.h"

#include "tl-symbols-private.h"

#include <string.h>

typedef struct
{
  guint32 hash;
  guint32 number;
  char text[];
} Symbol;

static inline const Symbol *
symbol_of (const char *text)
{
  return (const Symbol *) (gconstpointer) (text - G_STRUCT_OFFSET (Symbol, text));
}

void
_tl_symbols_init (TlSymbols *self, TlArena *arena, TlHashKey key)
{
  memset (self, 0, sizeof *self);
  self->arena = arena;
  self->key = key;
}

void
_tl_symbols_clear (TlSymbols *self)
{
  g_clear_pointer (&self->texts, g_free);
  g_clear_pointer (&self->slots, g_free);
  self->n = self->n_slots = self->texts_capacity = 0;
}

/* The slot where TEXT is or belongs. */
static guint32
probe (const TlSymbols *self, const char *text, gsize length, guint32 hash)
{
  guint32 mask = self->n_slots - 1;
  guint32 i = hash & mask;

  for (; self->slots[i] != TL_SYMBOL_NONE; i = (i + 1) & mask)
    {
      const char *other = self->texts[self->slots[i]];

      if (symbol_of (other)->hash == hash && strncmp (other, text, length) == 0 && other[length] == '\0')
        break;
    }
  return i;
}

static void
rehash (TlSymbols *self)
{
  guint32 mask;

  self->n_slots = MAX (16, self->n_slots * 2);
  mask = self->n_slots - 1;
  g_free (self->slots);
  self->slots = g_new (guint32, self->n_slots);
  memset (self->slots, 0xff, sizeof (guint32) * self->n_slots);
  for (guint32 number = 0; number < self->n; number++)
    {
      guint32 i = symbol_of (self->texts[number])->hash & mask;

      while (self->slots[i] != TL_SYMBOL_NONE)
        i = (i + 1) & mask;
      self->slots[i] = number;
    }
}

static guint32
append (TlSymbols *self, const char *text, gsize length, guint32 hash)
{
  Symbol *symbol = _tl_arena_alloc0 (self->arena, sizeof *symbol + length + 1);

  if (self->n == self->texts_capacity)
    {
      self->texts_capacity = MAX (16, self->texts_capacity + self->texts_capacity / 2);
      self->texts = g_renew (const char *, self->texts, self->texts_capacity);
    }
  symbol->hash = hash;
  symbol->number = self->n;
  memcpy (symbol->text, text, length);
  self->texts[self->n] = symbol->text;
  return self->n++;
}

guint32
_tl_symbols_intern (TlSymbols *self, const char *text, gsize length)
{
  guint32 hash = (guint32) _tl_hash (self->key, text, length);
  guint32 i;

  if ((guint64) self->n * 4 >= (guint64) self->n_slots * 3)
    rehash (self);
  i = probe (self, text, length, hash);
  if (self->slots[i] == TL_SYMBOL_NONE)
    self->slots[i] = append (self, text, length, hash);
  return self->slots[i];
}

guint32
_tl_symbols_find (const TlSymbols *self, const char *text, gsize length)
{
  if (self->n == 0)
    return TL_SYMBOL_NONE;
  return self->slots[probe (self, text, length, (guint32) _tl_hash (self->key, text, length))];
}

gsize
_tl_symbols_get_size (const TlSymbols *self)
{
  return sizeof (guint32) * self->n_slots + sizeof (char *) * self->texts_capacity;
}
