/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "tl-arena-private.h"
#include "tl-hash-private.h"

/* Strings that repeat or that are looked up, each stored once and known by a number.
 *
 *   slots (open addressing)        texts (by number)      arena
 *   [ 2 | - | 0 | - | 1 ]          0 -> ------------->    {hash, number}"usa\0"
 *                                  1 -> ------------->    {hash, number}"chn\0"
 *
 * Numbers are dense and never change; a pointer handed out lives as long as the arena. Growing is amortised constant.
 */
typedef struct
{
  TlArena *arena; /* borrowed */
  const char **texts;
  guint32 *slots;
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

gsize _tl_symbols_get_size (const TlSymbols *self);
