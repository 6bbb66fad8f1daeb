/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "base/tl-arena-private.h"
#include "base/tl-hash-private.h"

#include <string.h>

/* Strings that repeat or that are looked up, each stored once and known by a number.
 *
 *   slots (open addressing)            texts (by number)      arena
 *   [ h2,2 | - | h0,0 | - | h1,1 ]     0 -> ------------->    {length, number}"usa\0"
 *                                      1 -> ------------->    {length, number}"chn\0"
 *
 * A slot has the hash beside the number, so that what is passed on the way to a text is not looked at.
 *
 * Numbers are dense and never change; a pointer handed out lives as long as the arena. Growing is amortised constant.
 */
typedef struct
{
  guint32 hash;
  guint32 number; /* TL_SYMBOL_NONE: empty */
} TlSymbolSlot;

typedef struct
{
  TlArena *arena; /* borrowed */
  const char **texts;
  TlSymbolSlot *slots;
  guint32 n;
  guint32 texts_capacity;
  guint32 n_slots; /* a power of two */
  TlHashKey key;
} TlSymbols;

#define TL_SYMBOL_NONE G_MAXUINT32

void _tl_symbols_init (TlSymbols *self, TlArena *arena, TlHashKey key);
void _tl_symbols_clear (TlSymbols *self);
guint32 _tl_symbols_intern (TlSymbols *self, const char *text, gsize length);
guint32 _tl_symbols_find (const TlSymbols *self, const char *text, gsize length);

/* A large table is far away in memory, and each step to a text (slot, pointer, text) waits for the one before. Whoever
 * has several texts to intern hashes them first, which asks for their slots, then expects them all, which asks for
 * the rest side by side, and interns them at last. */
#define TL_SYMBOLS_AT_ONCE 64
guint32 _tl_symbols_hash (const TlSymbols *self, const char *text, gsize length);
void _tl_symbols_expect (const TlSymbols *self, const guint32 *hashes, guint n);
guint32 _tl_symbols_intern_hashed (TlSymbols *self, const char *text, gsize length, guint32 hash);

static inline const char *
_tl_symbols_text (const TlSymbols *self, guint32 number)
{
  return self->texts[number];
}

/* The number of TEXT, which must have come from _tl_symbols_text(). */
static inline guint32
_tl_symbol_number (const char *text)
{
  return ((const guint32 *) (gconstpointer) text)[-1];
}

/* Its length in bytes, likewise. */
static inline gsize
_tl_symbol_length (const char *text)
{
  guint32 length = ((const guint32 *) (gconstpointer) text)[-2];

  return G_LIKELY (length != G_MAXUINT32) ? length : strlen (text);
}

/* Has TEXT, with what stands before it, brought near. */
static inline void
_tl_symbol_expect (const char *text)
{
  __builtin_prefetch ((const guint32 *) (gconstpointer) text - 2);
}

/* Gives back what was taken for more to come. */
void _tl_symbols_settle (TlSymbols *self);
gsize _tl_symbols_get_size (const TlSymbols *self);
