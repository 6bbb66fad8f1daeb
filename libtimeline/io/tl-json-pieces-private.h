/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/tl-json-out-private.h"
#include "model/tl-names-private.h"

/* Members whose value is a name, as JSON holds them: most are written again and again, so they are quoted and escaped
 * once, each behind its key, and copied.
 *
 *   tables[field].pieces[number of the name] -> {14, ",\"actor\":\"usa\""}      a member
 *                                               {8,  ",\"talks\""}               an item of a list of names
 *                                               {13, ",\"goldstein\":"}          a key of a map
 *
 * Of each field the first TL_JSON_KEPT names are kept, so that memory stays bounded; of the others only the last. */
typedef struct
{
  guint32 length;
  char text[];
} TlJsonPiece;

#define TL_JSON_PIECE 48 /* that many bytes may be copied of any piece and of any from its second byte on */

typedef struct
{
  guint32 n; /* 0 until one is wanted */
  const TlJsonPiece **pieces;
} TlJsonTable;

/* And numbers, by a hash of their bits. */
typedef struct
{
  guint64 bits;
  char text[16]; /* of which the last byte is the length; 0: none yet */
} TlJsonNumber;

#define TL_JSON_NUMBER_BITS 9

typedef struct
{
  const TlNames *names;
  TlArena *arena;
  TlJsonOut scratch;
  TlJsonTable tables[TL_ALL_FIELDS];
  TlJsonPiece *last; /* of those that are not kept */
  gsize last_size;
  const TlField *last_field;
  guint32 last_number;
  TlJsonNumber numbers[1 << TL_JSON_NUMBER_BITS];
} TlJsonPieces;

void _tl_json_pieces_init (TlJsonPieces *self, const TlNames *names);
void _tl_json_pieces_clear (TlJsonPieces *self);

/* The piece of FIELD for the name, or choice, of that NUMBER. Lives until the next is asked for. */
const TlJsonPiece *_tl_json_pieces_make (TlJsonPieces *self, const TlField *field, guint32 number);

/* The same, or NULL, where it must be made. */
static inline const TlJsonPiece *
_tl_json_pieces_find (const TlJsonPieces *self, const TlField *field, guint32 number)
{
  const TlJsonTable *table = &self->tables[field->number];

  if (G_LIKELY (number < table->n))
    return table->pieces[number];
  return number == self->last_number && field == self->last_field ? self->last : NULL;
}

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

  if (G_UNLIKELY (slot->bits != bits || slot->text[15] == 0))
    return _tl_json_pieces_make_number (self, to, bits);
  memcpy (to, slot->text, sizeof slot->text);
  return to + slot->text[15];
}
