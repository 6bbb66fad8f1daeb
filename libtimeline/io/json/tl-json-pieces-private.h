/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/json/tl-json-out-private.h"
#include "model/table/tl-names-private.h"

/* Members whose value is a name, as JSON holds them: most are written again and again, so they are quoted and escaped
 * once, each after its key, and copied.
 *
 *   tables[field].pieces[number of the name] -> {",\"actor\":\"usa\"", 14}      a member
 *                                               {",\"talks\"", 8}               an item of a list of names
 *                                               {",\"goldstein\":", 13}          a key of a map
 *
 * A piece takes TL_JSON_PIECE bytes, which may be copied at once; of a longer one it holds the address. So many
 * are kept that memory stays bounded, whatever there is to write; of the others the last, if it is short. */
#define TL_JSON_PIECE 32

typedef struct
{
  char text[TL_JSON_PIECE - 1];
  guint8 length; /* 0: not made; TL_JSON_LONG: TEXT begins with the address of a TlJsonLong */
} TlJsonPiece;

#define TL_JSON_LONG 255
typedef struct
{
  gsize length;
  char text[];
} TlJsonLong;

typedef struct
{
  guint32 n; /* 0 until one is wanted */
  TlJsonPiece *pieces;
} TlJsonTable;

/* And numbers, by a hash of their bits. */
typedef struct
{
  guint64 bits;
  char text[15];
  guint8 length; /* 0: none yet */
} TlJsonNumber;

#define TL_JSON_NUMBER_BITS 11

typedef struct
{
  const TlNames *names;
  guint32 left;      /* that many more may have a place in a table */
  TlArena *arena;    /* of long pieces */
  GString *text;     /* of the piece that is being made, */
  TlJsonOut scratch; /* and what writes into it */
  TlJsonTable tables[TL_ALL_FIELDS];
  TlJsonPiece last; /* of those that have no place in a table */
  const TlField *last_field;
  guint32 last_number;
  TlJsonNumber *numbers;
} TlJsonPieces;

void _tl_json_pieces_init (TlJsonPieces *self, const TlNames *names);
void _tl_json_pieces_clear (TlJsonPieces *self);

/* The piece of FIELD for the name, or choice, of that NUMBER, if it is there and short. */
static inline const TlJsonPiece *
_tl_json_pieces_find (const TlJsonPieces *self, const TlField *field, guint32 number)
{
  const TlJsonTable *table = &self->tables[field->number];
  const TlJsonPiece *piece;

  if (G_LIKELY (number < table->n))
    piece = &table->pieces[number];
  else if (number == self->last_number && field == self->last_field)
    piece = &self->last;
  else
    return NULL;
  return piece->length - 1u < sizeof piece->text ? piece : NULL;
}

/* Any piece, made and kept where it is not there. The text lives until the next is made. */
const char *_tl_json_pieces_make (TlJsonPieces *self, const TlField *field, guint32 number, gsize *length);

/* Puts the finite number of those BITS where TL_JSON_NUMBER_SIZE bytes are free; returns where it ends. */
char *_tl_json_pieces_make_number (TlJsonPieces *self, char *to, guint64 bits);

static inline TlJsonNumber *
_tl_json_pieces_slot (TlJsonPieces *self, guint64 bits)
{
  return &self->numbers[bits * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) >> (64 - TL_JSON_NUMBER_BITS)];
}

static inline char *
_tl_json_pieces_put_number (TlJsonPieces *self, char *to, guint64 bits)
{
  const TlJsonNumber *slot = _tl_json_pieces_slot (self, bits);

  if (G_UNLIKELY (slot->bits != bits || slot->length == 0))
    return _tl_json_pieces_make_number (self, to, bits);
  memcpy (to, slot->text, sizeof slot->text);
  return to + slot->length;
}
