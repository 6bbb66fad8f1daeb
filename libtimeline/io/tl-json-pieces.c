/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Names with their keys, and numbers, made once and copied from then on. */
#include "config.h"

#include "io/tl-json-pieces-private.h"
#include "io/tl-json-text-private.h"
#include "base/tl-bytes-private.h"

#include <string.h>

#define KEPT 65536

void
_tl_json_pieces_init (TlJsonPieces *self, const TlNames *names)
{
  *self = (TlJsonPieces){ .names = names, .arena = _tl_arena_new (1 << 14) };
  _tl_json_out_init (&self->scratch, NULL, NULL, FALSE);
}

void
_tl_json_pieces_clear (TlJsonPieces *self)
{
  for (guint i = 0; i < TL_ALL_FIELDS; i++)
    g_free (self->tables[i].pieces);
  g_free (self->last);
  _tl_json_out_clear (&self->scratch);
  _tl_arena_unref (self->arena);
}

/* ---- names ------------------------------------------------------------------------------------------------------- */

static gboolean
is_map (const TlField *field)
{
  return field->kind == TL_FIELD_TEXT_MAP || field->kind == TL_FIELD_NUMBER_MAP || field->kind == TL_FIELD_JSON_MAP;
}

static gboolean
is_list (const TlField *field)
{
  return field->kind == TL_FIELD_SYMBOLS || field->kind == TL_FIELD_ACTORS || field->kind == TL_FIELD_SOURCES;
}

/* The names that FIELD, or an item or key of it, may have. */
static TlNameKind
name_kind (const TlField *field)
{
  if (field->kind == TL_FIELD_DATE)
    return TL_NAME_DATE;
  return is_map (field) ? TL_NAME_WORD : _tl_name_kind (field->kind);
}

static void
compose (TlJsonPieces *self, const TlField *field, guint32 number)
{
  GString *out = self->scratch.buffer;
  const char *text = field->kind == TL_FIELD_CHOICE ? field->choices[number]
                                                    : _tl_names_text (self->names, name_kind (field), number);

  out->len = 0;
  _tl_bytes_put_byte (out, ',');
  if (!is_list (field) && !is_map (field))
    _tl_bytes_put (out, field->quoted, (gsize) field->length + 3);
  if (field->kind == TL_FIELD_DATE && _tl_date_is_annotated (_tl_names_date (self->names, number)))
    _tl_json_out_date (&self->scratch, _tl_names_date (self->names, number));
  else
    _tl_json_append_string (out, text, field->kind == TL_FIELD_CHOICE ? strlen (text) : _tl_symbol_length (text));
  if (is_map (field))
    _tl_bytes_put_byte (out, ':');
}

/* Each id of an event is written a few times only, and mostly in a row. */
static guint32
count_kept (const TlJsonPieces *self, const TlField *field)
{
  TlNameKind kind = name_kind (field);

  if (field->kind == TL_FIELD_CHOICE)
    return g_strv_length ((char **) field->choices + 1) + 1;
  return kind != TL_NAME_EVENT && kind != TL_N_NAMES ? MIN (self->names->symbols[kind].n, KEPT) : 0;
}

static TlJsonPiece *
make_room (TlJsonPieces *self, const TlField *field, guint32 number, gsize size)
{
  TlJsonTable *table = &self->tables[field->number];

  if (number < table->n)
    {
      TlJsonPiece *piece = _tl_arena_alloc_words (self->arena, size);

      table->pieces[number] = piece;
      return piece;
    }
  self->last_field = field;
  self->last_number = number;
  if (size > self->last_size)
    self->last = g_realloc (self->last, self->last_size = 2 * size);
  return self->last;
}

const TlJsonPiece *
_tl_json_pieces_make (TlJsonPieces *self, const TlField *field, guint32 number)
{
  const GString *text = self->scratch.buffer;
  TlJsonTable *table = &self->tables[field->number];
  TlJsonPiece *piece;

  if (_tl_json_pieces_find (self, field, number) != NULL)
    return _tl_json_pieces_find (self, field, number);
  if (table->pieces == NULL)
    {
      table->n = count_kept (self, field);
      table->pieces = g_new0 (const TlJsonPiece *, (gsize) table->n + 1);
    }
  compose (self, field, number);
  piece = make_room (self, field, number, sizeof *piece + MAX (text->len, TL_JSON_PIECE) + 1);
  piece->length = (guint32) text->len;
  memcpy (piece->text, text->str, text->len);
  return piece;
}

/* ---- numbers ----------------------------------------------------------------------------------------------------- */

char *
_tl_json_pieces_make_number (TlJsonPieces *self, char *to, guint64 bits)
{
  TlJsonNumber *slot = _tl_json_pieces_slot (self, bits);
  double number;
  char *end;

  memcpy (&number, &bits, sizeof number);
  end = _tl_json_put_number (to, number);
  if (end - to >= (gssize) sizeof slot->text)
    return end;
  slot->bits = bits;
  memcpy (slot->text, to, sizeof slot->text);
  slot->text[15] = (char) (end - to);
  return end;
}
