/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "date/tl-date-private.h"
#include "base/tl-symbols-private.h"
#include "model/noun/tl-value-private.h"

/* Everything a timeline stores once and knows by number: ids, words that repeat, dates.
 *
 * An id may be mentioned before it is defined (a link stands before its events); who defines it is kept elsewhere. */

typedef enum
{
  TL_NAME_WORD,
  TL_NAME_ACTOR,
  TL_NAME_SOURCE,
  TL_NAME_TRACK,
  TL_NAME_EVENT,
  TL_NAME_LINK,
  TL_NAME_EVENT_TYPE, /* the built-in ones first */
  TL_NAME_LINK_TYPE,
  TL_NAME_DATE, /* keys of dates: the expression, or all of an annotated one */
  TL_N_NAMES,
} TlNameKind;

typedef struct
{
  TlArena *arena; /* of what is no name; keeps the other, and the dates */
  TlArena *texts; /* that of the names, which lie close together: whoever follows links comes by many */
  TlSymbols symbols[TL_N_NAMES];
  GPtrArray *dates; /* TlDate * by number, kept by the arena */
} TlNames;

void _tl_names_init (TlNames *self);
void _tl_names_clear (TlNames *self);

/* The table that texts of a field of that kind belong to; TL_N_NAMES where they stand alone. */
TlNameKind _tl_name_kind (TlFieldKind kind);
const char *_tl_name_noun (TlNameKind kind);

guint32 _tl_names_intern (TlNames *self, TlNameKind kind, const char *text);
guint32 _tl_names_find (const TlNames *self, TlNameKind kind, const char *text);

static inline const char *
_tl_names_text (const TlNames *self, TlNameKind kind, guint32 number)
{
  return number != TL_SYMBOL_NONE ? _tl_symbols_text (&self->symbols[kind], number) : NULL;
}

/* Dates: NULL is TL_SYMBOL_NONE. Equal dates share one object. */
guint32 _tl_names_add_date (TlNames *self, const TlDate *date);
/* From text, parsed only where it is new, or not in canonical form. TL_SYMBOL_NONE with ERROR where it is no EDTF. */
guint32 _tl_names_read_date (TlNames *self, const char *edtf, gsize length, GError **error);

/* A date that says more than its expression has a key with a byte that no expression has; else the key is that. */
static inline gboolean
_tl_names_is_annotated (const char *key, gsize length)
{
  return memchr (key, '\001', length) != NULL;
}

static inline TlDate *
_tl_names_date (const TlNames *self, guint32 number)
{
  return number != TL_SYMBOL_NONE ? g_ptr_array_index (self->dates, number) : NULL;
}
