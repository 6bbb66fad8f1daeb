/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "base/tl-arena-private.h"
#include "base/tl-hash-private.h"

#include <string.h>

/* Interned strings: strings that repeat or are looked up are stored once each and identified by a number.
 *
 *   slots (open addressing)            texts (by number)      arena
 *   [ h2,2 | - | h0,0 | - | h1,1 ]     0 -> ------------->    {length, number}"usa\0"
 *                                      1 -> ------------->    {length, number}"chn\0"
 *
 * A slot holds the hash next to the number, so that probing does not read the texts of slots with another hash.
 *
 * Numbers are dense and never change. A returned pointer is valid as long as the arena. Adding a string takes amortised
 * constant time. */
typedef struct
{
  guint32 hash;
  guint32 number; /* TL_SYMBOL_NONE if the slot is empty */
} TlSymbolSlot;

/* A constant string with its header. */
typedef struct
{
  guint32 length;
  guint32 number;
  char text[32];
} TlSymbolConstant;

/* Returns the number of TEXT among constant strings, or -1. */
typedef int (*TlSymbolFind) (const char *text, gsize length);

typedef struct
{
  TlArena *arena; /* borrowed */
  const char **texts;
  TlSymbolSlot *slots;
  guint32 n;
  guint32 texts_capacity;
  guint32 n_slots;  /* a power of two */
  guint32 n_filled; /* slots */
  TlHashKey key;
  TlSymbolFind find_constant; /* or NULL */
} TlSymbols;

#define TL_SYMBOL_NONE G_MAXUINT32

void _tl_symbols_init (TlSymbols *self, TlArena *arena, TlHashKey key);
void _tl_symbols_clear (TlSymbols *self);
/* Begins with N constant strings, in the order of their numbers, which FIND finds. They are not hashed until they are
 * interned for the first time, so this takes little time however many there are. */
void _tl_symbols_begin (TlSymbols *self, const TlSymbolConstant *constants, guint32 n, TlSymbolFind find);
guint32 _tl_symbols_intern (TlSymbols *self, const char *text, gsize length);
guint32 _tl_symbols_find (const TlSymbols *self, const char *text, gsize length);

/* A large table does not fit into the cache, and each step to a text (slot, pointer, text) waits for the one before.
 * To intern several texts, first hash them, which prefetches their slots; then call _tl_symbols_expect() once for
 * all of them, which prefetches the rest in parallel; then intern them. */
#define TL_SYMBOLS_AT_ONCE 64
guint32 _tl_symbols_hash (const TlSymbols *self, const char *text, gsize length);
void _tl_symbols_expect (const TlSymbols *self, const guint32 *hashes, guint n);
guint32 _tl_symbols_intern_hashed (TlSymbols *self, const char *text, gsize length, guint32 hash);

static inline const char *
_tl_symbols_text (const TlSymbols *self, guint32 number)
{
  return self->texts[number];
}

/* Returns the number of TEXT, which must come from _tl_symbols_text(). */
static inline guint32
_tl_symbol_number (const char *text)
{
  return ((const guint32 *) (gconstpointer) text)[-1];
}

/* Returns the length of TEXT in bytes. TEXT must come from _tl_symbols_text(). */
static inline gsize
_tl_symbol_length (const char *text)
{
  guint32 length = ((const guint32 *) (gconstpointer) text)[-2];

  return G_LIKELY (length != G_MAXUINT32) ? length : strlen (text);
}

/* Prefetches TEXT and the header before it. */
static inline void
_tl_symbol_expect (const char *text)
{
  __builtin_prefetch ((const guint32 *) (gconstpointer) text - 2);
}

/* Frees memory that was reserved for more strings. */
void _tl_symbols_settle (TlSymbols *self);
gsize _tl_symbols_get_size (const TlSymbols *self);
