/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Interned strings. */
#include "config.h"

#include "base/tl-symbols-private.h"
#include "base/tl-memory-private.h"

#include <string.h>

/* The header before a text: see _tl_symbol_number() and _tl_symbol_length(). */
typedef struct
{
  guint32 length; /* G_MAXUINT32 if the text is that long or longer */
  guint32 number;
  char text[];
} Symbol;

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
  self->n = self->n_slots = self->n_filled = self->texts_capacity = 0;
}

void
_tl_symbols_begin (TlSymbols *self, const TlSymbolConstant *constants, guint32 n, TlSymbolFind find)
{
  g_assert (self->n == 0);
  self->n = self->texts_capacity = n;
  self->texts = g_new (const char *, n);
  for (guint32 i = 0; i < n; i++)
    self->texts[i] = constants[i].text;
  self->find_constant = find;
}

static guint32
find_constant (const TlSymbols *self, const char *text, gsize length)
{
  int number = self->find_constant != NULL ? self->find_constant (text, length) : -1;

  return number >= 0 ? (guint32) number : TL_SYMBOL_NONE;
}

/* Returns the slot that holds TEXT, or the empty slot where it belongs. */
static guint32
probe_symbol (const TlSymbols *self, const char *text, gsize length, guint32 hash)
{
  guint32 mask = self->n_slots - 1;
  guint32 i = hash & mask;

  for (; self->slots[i].number != TL_SYMBOL_NONE; i = (i + 1) & mask)
    {
      const char *other = self->texts[self->slots[i].number];

      if (self->slots[i].hash == hash && _tl_symbol_length (other) == length && memcmp (other, text, length) == 0)
        break;
    }
  return i;
}

#define AHEAD 16 /* slots prefetched ahead of the one being filled */

static void
rehash_symbols (TlSymbols *self)
{
  TlSymbolSlot *old = self->slots;
  guint32 n_old = self->n_slots, mask;

  self->n_slots = MAX (16, self->n_slots * 2);
  mask = self->n_slots - 1;
  self->slots = g_new (TlSymbolSlot, self->n_slots);
  _tl_memory_prefer_huge (self->slots, sizeof *self->slots * self->n_slots);
  memset (self->slots, 0xff, sizeof *self->slots * self->n_slots);
  for (guint32 j = 0; j < n_old; j++)
    {
      guint32 i = old[j].hash & mask;

      if (j + AHEAD < n_old)
        __builtin_prefetch (&self->slots[old[j + AHEAD].hash & mask], 1);
      if (old[j].number == TL_SYMBOL_NONE)
        continue;
      while (self->slots[i].number != TL_SYMBOL_NONE)
        i = (i + 1) & mask;
      self->slots[i] = old[j];
    }
  g_free (old);
}

static guint32
append_symbol (TlSymbols *self, const char *text, gsize length)
{
  Symbol *symbol = _tl_arena_alloc_words (self->arena, sizeof *symbol + length + 1);

  if (self->n == self->texts_capacity)
    {
      self->texts_capacity = MAX (16, self->texts_capacity + self->texts_capacity / 2);
      self->texts = g_renew (const char *, self->texts, self->texts_capacity);
    }
  symbol->length = (guint32) MIN (length, G_MAXUINT32);
  symbol->number = self->n;
  memcpy (symbol->text, text, length);
  symbol->text[length] = '\0';
  self->texts[self->n] = symbol->text;
  return self->n++;
}

guint32
_tl_symbols_hash (const TlSymbols *self, const char *text, gsize length)
{
  guint32 hash = (guint32) _tl_hash (self->key, text, length);

  if (self->n_slots > 0)
    __builtin_prefetch (&self->slots[hash & (self->n_slots - 1)], 1);
  return hash;
}

guint32
_tl_symbols_intern_hashed (TlSymbols *self, const char *text, gsize length, guint32 hash)
{
  guint32 i, number;

  if ((guint64) self->n_filled * 4 >= (guint64) self->n_slots * 3)
    rehash_symbols (self);
  i = probe_symbol (self, text, length, hash);
  if (self->slots[i].number != TL_SYMBOL_NONE)
    return self->slots[i].number;
  number = find_constant (self, text, length);
  if (number == TL_SYMBOL_NONE)
    number = append_symbol (self, text, length);
  self->slots[i] = (TlSymbolSlot){ hash, number };
  self->n_filled++;
  return number;
}

guint32
_tl_symbols_intern (TlSymbols *self, const char *text, gsize length)
{
  return _tl_symbols_intern_hashed (self, text, length, (guint32) _tl_hash (self->key, text, length));
}

/* Returns the number in the first slot with HASH, or TL_SYMBOL_NONE if there is no such slot. If the text is stored,
 * it most likely has this number. */
static guint32
peek (const TlSymbols *self, guint32 hash)
{
  guint32 mask = self->n_slots - 1, i = hash & mask;

  while (self->slots[i].number != TL_SYMBOL_NONE && self->slots[i].hash != hash)
    i = (i + 1) & mask;
  return self->slots[i].number;
}

void
_tl_symbols_expect (const TlSymbols *self, const guint32 *hashes, guint n)
{
  guint32 numbers[TL_SYMBOLS_AT_ONCE];

  if (self->n_filled == 0)
    return;
  for (guint i = 0; i < n; i++)
    {
      numbers[i] = peek (self, hashes[i]);
      if (numbers[i] != TL_SYMBOL_NONE)
        __builtin_prefetch (&self->texts[numbers[i]]);
    }
  for (guint i = 0; i < n; i++)
    if (numbers[i] != TL_SYMBOL_NONE)
      __builtin_prefetch (self->texts[numbers[i]] - sizeof (Symbol));
}

guint32
_tl_symbols_find (const TlSymbols *self, const char *text, gsize length)
{
  guint32 number = TL_SYMBOL_NONE;

  if (self->n_filled > 0)
    number = self->slots[probe_symbol (self, text, length, (guint32) _tl_hash (self->key, text, length))].number;
  return number != TL_SYMBOL_NONE ? number : find_constant (self, text, length);
}

void
_tl_symbols_settle (TlSymbols *self)
{
  if (self->texts_capacity == self->n || self->n == 0)
    return;
  self->texts = g_renew (const char *, self->texts, self->n);
  self->texts_capacity = self->n;
}

gsize
_tl_symbols_get_size (const TlSymbols *self)
{
  return sizeof (TlSymbolSlot) * self->n_slots + sizeof (char *) * self->texts_capacity;
}
