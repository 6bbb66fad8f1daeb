/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "date/tl-date-private.h"
#include "base/tl-symbols-private.h"
#include "model/noun/tl-value-private.h"

/* The values that a timeline stores once and identifies by number: ids, words that repeat, dates.
 *
 * An id may be mentioned before it is defined (a link may precede its events). The definitions are stored elsewhere. */

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
  TL_NAME_DATE,  /* keys of dates: the expression, or all parts of an annotated date */
  TL_NAME_PIECE, /* pieces of JSON that many values share: see tl-record-private.h */
  TL_N_NAMES,
} TlNameKind;

typedef struct
{
  TlArena *arena; /* for everything but names; keeps the other arena and the dates */
  TlArena *texts; /* for the names, so that they are close together: code that follows links reads many */
  TlSymbols symbols[TL_N_NAMES];
  GPtrArray *dates; /* TlDate * by number, kept by the arena */
} TlNames;

void _tl_names_init (TlNames *self);
void _tl_names_clear (TlNames *self);

/* Returns the table of the texts of fields of KIND, or TL_N_NAMES if they are not in a table. */
TlNameKind _tl_name_kind (TlFieldKind kind);
const char *_tl_name_noun (TlNameKind kind);

guint32 _tl_names_intern (TlNames *self, TlNameKind kind, const char *text);
guint32 _tl_names_find (const TlNames *self, TlNameKind kind, const char *text);

static inline const char *
_tl_names_text (const TlNames *self, TlNameKind kind, guint32 number)
{
  return number != TL_SYMBOL_NONE ? _tl_symbols_text (&self->symbols[kind], number) : NULL;
}

/* Returns the number of a date; TL_SYMBOL_NONE for NULL. Equal dates share one object. */
guint32 _tl_names_add_date (TlNames *self, const TlDate *date);
/* Returns the number of the date EDTF, which is parsed only if it is new or not in canonical form. Returns
 * TL_SYMBOL_NONE with ERROR set if it is not valid EDTF. */
guint32 _tl_names_read_date (TlNames *self, const char *edtf, gsize length, GError **error);

/* The key of an annotated date contains a byte that no expression contains. The key of any other date is its
 * expression. */
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
