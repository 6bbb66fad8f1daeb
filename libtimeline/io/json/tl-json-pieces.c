/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Names with their keys, and numbers, made once and copied from then on. */
#include "config.h"

#include "io/json/tl-json-pieces-private.h"
#include "io/json/tl-json-text-private.h"
#include "base/tl-bytes-private.h"

#include <string.h>

#define KEPT 65536                     /* pieces in all tables together, at most: two megabytes */
#define KEPT_LONG (1024 * 1024)        /* bytes of long pieces, */
#define KEPT_LONGEST (KEPT_LONG / 256) /* and of one */

G_STATIC_ASSERT (sizeof (TlJsonPiece) == TL_JSON_PIECE);

void
_tl_json_pieces_init (TlJsonPieces *self, const TlNames *names)
{
  *self = (TlJsonPieces){ .names = names, .left = KEPT, .arena = _tl_arena_new (1024) };
  self->numbers = g_new0 (TlJsonNumber, 1 << TL_JSON_NUMBER_BITS);
  self->text = g_string_new (NULL);
  _tl_json_out_init (&self->scratch, self->text, FALSE);
}

void
_tl_json_pieces_clear (TlJsonPieces *self)
{
  for (guint i = 0; i < TL_ALL_FIELDS; i++)
    g_free (self->tables[i].pieces);
  g_free (self->numbers);
  _tl_arena_unref (self->arena);
  g_string_free (self->text, TRUE);
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
compose_value (TlJsonPieces *self, const TlField *field, guint32 number)
{
  TlJsonOut *out = &self->scratch;
  const char *text;
  gsize length;

  if (field->kind == TL_FIELD_CHOICE)
    {
      _tl_json_out_text (out, field->choices[number]);
      return;
    }
  text = _tl_symbols_text (&self->names->symbols[name_kind (field)], number);
  length = _tl_symbol_length (text);
  if (field->kind == TL_FIELD_DATE && _tl_names_is_annotated (text, length))
    _tl_json_out_date (out, _tl_names_date (self->names, number));
  else if (field->name == NULL) /* unknown members */
    _tl_json_append_unknown_name (out->buffer, text, length);
  else
    _tl_json_append_string (out->buffer, text, length);
}

static void
compose (TlJsonPieces *self, const TlField *field, guint32 number)
{
  GString *out = self->text;

  out->len = 0;
  _tl_bytes_put_byte (out, ',');
  if (!is_list (field) && !is_map (field))
    _tl_bytes_put (out, field->quoted, (gsize) field->length + 3);
  compose_value (self, field, number);
  if (is_map (field))
    _tl_bytes_put_byte (out, ':');
}

/* Each id of an event is written a few times only, and mostly in a row. No table takes more than half of what is left,
 * so that fields written later have some too. */
static guint32
count_kept (const TlJsonPieces *self, const TlField *field)
{
  TlNameKind kind = name_kind (field);

  if (field->kind == TL_FIELD_CHOICE)
    return g_strv_length ((char **) field->choices + 1) + 1;
  return kind != TL_NAME_EVENT ? MIN (self->names->symbols[kind].n, self->left / 2) : 0;
}

/* Takes the place where the piece goes. */
static TlJsonPiece *
claim_piece (TlJsonPieces *self, const TlField *field, guint32 number)
{
  TlJsonTable *table = &self->tables[field->number];

  if (table->pieces == NULL)
    {
      table->n = count_kept (self, field);
      self->left -= MIN (table->n, self->left);
      table->pieces = g_new0 (TlJsonPiece, (gsize) table->n + 1);
    }
  if (number < table->n)
    return &table->pieces[number];
  self->last_field = field;
  self->last_number = number;
  return &self->last;
}

static void
keep (TlJsonPieces *self, TlJsonPiece *piece, const GString *text)
{
  TlJsonLong *kept;

  if (text->len <= sizeof piece->text)
    {
      piece->length = (guint8) text->len;
      memcpy (piece->text, text->str, text->len);
    }
  else if (piece == &self->last || text->len > KEPT_LONGEST || _tl_arena_get_size (self->arena) > KEPT_LONG)
    piece->length = 0;
  else
    {
      kept = _tl_arena_alloc0 (self->arena, sizeof *kept + text->len);
      kept->length = text->len;
      memcpy (kept->text, text->str, text->len);
      piece->length = TL_JSON_LONG;
      memcpy (piece->text, &kept, sizeof kept);
    }
}

const char *
_tl_json_pieces_make (TlJsonPieces *self, const TlField *field, guint32 number, gsize *length)
{
  const GString *made = self->text;
  TlJsonPiece *piece = claim_piece (self, field, number);
  const TlJsonLong *kept;

  if (piece->length == TL_JSON_LONG)
    {
      memcpy (&kept, piece->text, sizeof kept);
      *length = kept->length;
      return kept->text;
    }
  compose (self, field, number);
  keep (self, piece, made);
  *length = made->len;
  return made->str;
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
  if (end - to > (gssize) sizeof slot->text)
    return end;
  slot->bits = bits;
  slot->length = (guint8) (end - to);
  memcpy (slot->text, to, sizeof slot->text);
  return end;
}
