/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Packing values into bytes and back, by their shape. */
#include "config.h"

#include "model/table/tl-record-private.h"

#include "base/tl-bytes-private.h"

#include <math.h>
#include <string.h>

typedef struct
{
  GString *bytes;
  TlNames *names;
  gboolean interned;
} Packer;

/* ---- packing ----------------------------------------------------------------------------------------------------- */

static void pack_value (Packer *packer, const TlValue *self);

static void
pack_text_bytes (Packer *packer, const char *text)
{
  gsize length = strlen (text);

  _tl_bytes_put_number (packer->bytes, length);
  _tl_bytes_put (packer->bytes, text, length + 1);
}

static void
pack_name (Packer *packer, TlNameKind kind, const char *text)
{
  if (kind == TL_N_NAMES)
    pack_text_bytes (packer, text);
  else
    _tl_bytes_put_number (packer->bytes,
                          packer->interned ? _tl_symbol_number (text) : _tl_names_intern (packer->names, kind, text));
}

static void
pack_strings (Packer *packer, TlNameKind kind, const TlStrings *strings)
{
  _tl_bytes_put_number (packer->bytes, strings->n);
  for (guint i = 0; i < strings->n; i++)
    pack_name (packer, kind, strings->items[i]);
}

/* Keys of maps repeat (languages, schemes, scales), so they are interned. */
static void
pack_map (Packer *packer, const TlMap *map, gboolean numbers)
{
  _tl_bytes_put_number (packer->bytes, map->n);
  for (guint i = 0; i < map->n; i++)
    {
      pack_name (packer, TL_NAME_WORD, map->pairs[i].key);
      if (numbers)
        _tl_bytes_put (packer->bytes, &map->pairs[i].number, sizeof (double));
      else
        pack_text_bytes (packer, map->pairs[i].text);
    }
}

static void
pack_items (Packer *packer, const TlList *list)
{
  _tl_bytes_put_number (packer->bytes, list->n);
  for (guint i = 0; i < list->n; i++)
    pack_value (packer, list->items[i]);
}

static gboolean
is_absent (const TlField *field, const TlValue *self)
{
  switch (field->kind)
    {
    case TL_FIELD_CHOICE:
    case TL_FIELD_DIGIT:
      return TL_FIELD_CONST (guint8, self, field) == 0;
    case TL_FIELD_FLAG:
      return !TL_FIELD_CONST (gboolean, self, field);
    case TL_FIELD_NUMBER:
      return isnan (TL_FIELD_CONST (double, self, field));
    case TL_FIELD_TEXTS:
    case TL_FIELD_SYMBOLS:
    case TL_FIELD_ACTORS:
    case TL_FIELD_SOURCES:
      return TL_FIELD_CONST (TlStrings, self, field).n == 0;
    case TL_FIELD_TEXT_MAP:
    case TL_FIELD_NUMBER_MAP:
    case TL_FIELD_JSON_MAP:
      return TL_FIELD_CONST (TlMap, self, field).n == 0;
    case TL_FIELD_LIST:
      return TL_FIELD_CONST (TlList, self, field).n == 0;
    default:
      return TL_FIELD_CONST (char *, self, field) == NULL;
    }
}

static void
pack_payload (Packer *packer, const TlField *field, const TlValue *self)
{
  TlNameKind kind = _tl_name_kind (field->kind);

  switch (field->kind)
    {
    case TL_FIELD_CHOICE:
    case TL_FIELD_DIGIT:
      _tl_bytes_put_byte (packer->bytes, TL_FIELD_CONST (guint8, self, field));
      break;
    case TL_FIELD_FLAG:
      break;
    case TL_FIELD_NUMBER:
      _tl_bytes_put (packer->bytes, &TL_FIELD_CONST (guint8, self, field), sizeof (double));
      break;
    case TL_FIELD_DATE:
      _tl_bytes_put_number (packer->bytes, _tl_names_add_date (packer->names, TL_FIELD_CONST (TlDate *, self, field)));
      break;
    case TL_FIELD_TEXTS:
    case TL_FIELD_SYMBOLS:
    case TL_FIELD_ACTORS:
    case TL_FIELD_SOURCES:
      pack_strings (packer, kind, &TL_FIELD_CONST (TlStrings, self, field));
      break;
    case TL_FIELD_TEXT_MAP:
    case TL_FIELD_NUMBER_MAP:
    case TL_FIELD_JSON_MAP:
      pack_map (packer, &TL_FIELD_CONST (TlMap, self, field), field->kind == TL_FIELD_NUMBER_MAP);
      break;
    case TL_FIELD_OBJECT:
      pack_value (packer, TL_FIELD_CONST (TlValue *, self, field));
      break;
    case TL_FIELD_LIST:
      pack_items (packer, &TL_FIELD_CONST (TlList, self, field));
      break;
    default:
      pack_name (packer, kind, TL_FIELD_CONST (char *, self, field));
    }
}

static void
pack_field (Packer *packer, const TlField *field, const TlValue *self)
{
  if ((field->flags & TL_FIELD_COLUMN) || is_absent (field, self))
    return;
  _tl_bytes_put_byte (packer->bytes, (guint8) (field - self->shape->fields + 1));
  pack_payload (packer, field, self);
}

static void
pack_value (Packer *packer, const TlValue *self)
{
  for (guint i = 0; i < self->shape->n_fields; i++)
    pack_field (packer, &self->shape->fields[i], self);
  if (self->unknown.n > 0)
    {
      _tl_bytes_put_byte (packer->bytes, TL_RECORD_UNKNOWN);
      pack_map (packer, &self->unknown, FALSE);
    }
  _tl_bytes_put_byte (packer->bytes, 0);
}

void
_tl_record_pack (GString *scratch, gconstpointer self, TlNames *names, gboolean interned)
{
  Packer packer = { scratch, names, interned };

  pack_value (&packer, self);
}

void
_tl_record_pack_field (GString *scratch, const TlField *field, gconstpointer self, TlNames *names)
{
  Packer packer = { scratch, names, TRUE };

  pack_field (&packer, field, self);
}

/* ---- unpacking --------------------------------------------------------------------------------------------------- */

static const guint8 *unpack_value (const guint8 *p, TlValue *self, const TlNames *names);

static inline const guint8 *
unpack_text (const guint8 *p, const char **text)
{
  guint64 length;

  p = _tl_record_length (p, &length);
  *text = (const char *) p;
  return p + length + 1;
}

static inline const guint8 *
unpack_name (const guint8 *p, TlNameKind kind, const char **text, const TlNames *names)
{
  guint64 number;

  if (kind == TL_N_NAMES)
    return unpack_text (p, text);
  p = _tl_record_length (p, &number);
  *text = _tl_names_text (names, kind, (guint32) number);
  return p;
}

static const guint8 *
unpack_strings (const guint8 *p, TlNameKind kind, TlStrings *strings, TlArena *arena, const TlNames *names)
{
  guint64 n;

  p = _tl_record_length (p, &n);
  strings->n = (guint) n;
  strings->capacity = (guint) n + 1;
  strings->items = _tl_arena_alloc0 (arena, (n + 1) * sizeof (char *));
  for (guint i = 0; i < n; i++)
    p = unpack_name (p, kind, &strings->items[i], names);
  return p;
}

/* JSON of pieces, from their count on, becomes one text. */
static const guint8 *
unpack_pieces (const guint8 *p, const char **text, TlArena *arena, const TlNames *names)
{
  const guint8 *begin;
  gsize total = 0, length;
  const char *piece;
  guint32 n;
  char *to;

  begin = _tl_record_number (p, &n);
  p = begin;
  for (guint32 i = 0; i < n; i++, total += length)
    p = _tl_record_piece (p, names, &piece, &length);
  *text = to = _tl_arena_alloc_bytes (arena, total + 1);
  p = begin;
  for (guint32 i = 0; i < n; i++, to += length)
    {
      p = _tl_record_piece (p, names, &piece, &length);
      memcpy (to, piece, length);
    }
  *to = '\0';
  return p;
}

static inline const guint8 *
unpack_json (const guint8 *p, const char **text, TlArena *arena, const TlNames *names)
{
  return *p == 0 ? unpack_pieces (p + 1, text, arena, names) : unpack_text (p, text);
}

static const guint8 *
unpack_map (const guint8 *p, TlFieldKind kind, TlMap *map, TlArena *arena, const TlNames *names)
{
  guint64 n, number;

  p = _tl_record_length (p, &n);
  map->n = map->capacity = (guint) n;
  map->pairs = _tl_arena_alloc0 (arena, n * sizeof (TlPair));
  for (guint i = 0; i < n; i++)
    {
      p = _tl_record_length (p, &number);
      map->pairs[i].key = _tl_names_text (names, TL_NAME_WORD, (guint32) number);
      if (kind == TL_FIELD_JSON_MAP)
        p = unpack_json (p, &map->pairs[i].text, arena, names);
      else if (kind == TL_FIELD_TEXT_MAP)
        p = unpack_text (p, &map->pairs[i].text);
      else
        {
          memcpy (&map->pairs[i].number, p, sizeof (double));
          p += sizeof (double);
        }
    }
  return p;
}

static const guint8 *
unpack_list (const guint8 *p, const TlShape *shape, TlList *list, TlArena *arena, const TlNames *names)
{
  guint64 n;

  p = _tl_record_length (p, &n);
  list->n = list->capacity = (guint) n;
  list->items = _tl_arena_alloc0 (arena, n * sizeof (TlValue *));
  for (guint i = 0; i < n; i++)
    {
      list->items[i] = _tl_value_new_in (shape, arena);
      list->items[i]->sealed = TRUE;
      p = unpack_value (p, list->items[i], names);
    }
  return p;
}

static const guint8 *
unpack_field (const guint8 *p, const TlField *field, TlValue *self, const TlNames *names)
{
  TlNameKind kind = _tl_name_kind (field->kind);
  guint64 number;

  switch (field->kind)
    {
    case TL_FIELD_CHOICE:
    case TL_FIELD_DIGIT:
      TL_FIELD (guint8, self, field) = *p;
      return p + 1;
    case TL_FIELD_FLAG:
      TL_FIELD (gboolean, self, field) = TRUE;
      return p;
    case TL_FIELD_NUMBER:
      memcpy (&TL_FIELD (guint8, self, field), p, sizeof (double));
      return p + sizeof (double);
    case TL_FIELD_DATE:
      p = _tl_record_length (p, &number);
      TL_FIELD (TlDate *, self, field) = _tl_names_date (names, (guint32) number);
      return p;
    case TL_FIELD_TEXTS:
    case TL_FIELD_SYMBOLS:
    case TL_FIELD_ACTORS:
    case TL_FIELD_SOURCES:
      return unpack_strings (p, kind, &TL_FIELD (TlStrings, self, field), self->arena, names);
    case TL_FIELD_TEXT_MAP:
    case TL_FIELD_NUMBER_MAP:
    case TL_FIELD_JSON_MAP:
      return unpack_map (p, field->kind, &TL_FIELD (TlMap, self, field), self->arena, names);
    case TL_FIELD_OBJECT:
      TL_FIELD (gpointer, self, field) = _tl_value_new_in (field->shape, self->arena);
      return unpack_value (p, TL_FIELD (gpointer, self, field), names);
    case TL_FIELD_LIST:
      return unpack_list (p, field->shape, &TL_FIELD (TlList, self, field), self->arena, names);
    default:
      return unpack_name (p, kind, &TL_FIELD (const char *, self, field), names);
    }
}

static const guint8 *
unpack_value (const guint8 *p, TlValue *self, const TlNames *names)
{
  while (*p != 0 && *p != TL_RECORD_UNKNOWN)
    {
      const TlField *field = &self->shape->fields[*p - 1];

      p = unpack_field (p + 1, field, self, names);
    }
  if (*p == TL_RECORD_UNKNOWN)
    p = unpack_map (p + 1, TL_FIELD_JSON_MAP, &self->unknown, self->arena, names);
  return p + 1;
}

/* ---- skipping ---------------------------------------------------------------------------------------------------- */

static const guint8 *
skip_name (const guint8 *p, TlNameKind kind)
{
  guint64 number;

  p = _tl_record_length (p, &number);
  return kind == TL_N_NAMES ? p + number + 1 : p;
}

static const guint8 *
skip_json (const guint8 *p)
{
  guint64 number;
  guint32 n;

  if (*p != 0)
    return skip_name (p, TL_N_NAMES);
  for (p = _tl_record_number (p + 1, &n); n > 0; n--)
    {
      p = _tl_record_length (p, &number);
      if (number > 0)
        continue;
      p = _tl_record_length (p, &number);
      p += number;
    }
  return p;
}

static const guint8 *
skip_map (const guint8 *p, TlFieldKind kind)
{
  guint64 n, number;

  for (p = _tl_record_length (p, &n); n > 0; n--)
    {
      p = _tl_record_length (p, &number);
      if (kind == TL_FIELD_JSON_MAP)
        p = skip_json (p);
      else
        p = kind == TL_FIELD_NUMBER_MAP ? p + sizeof (double) : skip_name (p, TL_N_NAMES);
    }
  return p;
}

static const guint8 *
skip_field (const guint8 *p, const TlField *field)
{
  TlNameKind kind = _tl_name_kind (field->kind);
  guint64 n;

  switch (field->kind)
    {
    case TL_FIELD_CHOICE:
    case TL_FIELD_DIGIT:
      return p + 1;
    case TL_FIELD_FLAG:
      return p;
    case TL_FIELD_NUMBER:
      return p + sizeof (double);
    case TL_FIELD_DATE:
      return _tl_record_length (p, &n);
    case TL_FIELD_TEXTS:
    case TL_FIELD_SYMBOLS:
    case TL_FIELD_ACTORS:
    case TL_FIELD_SOURCES:
      for (p = _tl_record_length (p, &n); n > 0; n--)
        p = skip_name (p, kind);
      return p;
    case TL_FIELD_TEXT_MAP:
    case TL_FIELD_NUMBER_MAP:
    case TL_FIELD_JSON_MAP:
      return skip_map (p, field->kind);
    case TL_FIELD_OBJECT:
      return _tl_record_skip (p, field->shape);
    case TL_FIELD_LIST:
      for (p = _tl_record_length (p, &n); n > 0; n--)
        p = _tl_record_skip (p, field->shape);
      return p;
    default:
      return skip_name (p, kind);
    }
}

const guint8 *
_tl_record_skip (const guint8 *p, const TlShape *shape)
{
  while (*p != 0 && *p != TL_RECORD_UNKNOWN)
    p = skip_field (p + 1, &shape->fields[*p - 1]);
  return (*p == TL_RECORD_UNKNOWN ? skip_map (p + 1, TL_FIELD_JSON_MAP) : p) + 1;
}

const guint8 *
_tl_record_seek (const guint8 *p, const TlShape *shape, guint field)
{
  while (*p != 0 && *p <= field)
    p = skip_field (p + 1, &shape->fields[*p - 1]);
  return p;
}

const guint8 *
_tl_record_find (const guint8 *record, const TlShape *shape, guint field)
{
  const guint8 *p = _tl_record_seek (record, shape, field);

  return _tl_record_is (p, field) ? p + 1 : NULL;
}

const guint8 *
_tl_record_pair (const guint8 *p, const TlShape *shape, guint32 *first, guint32 *second)
{
  p = _tl_record_number (p + 1, first);
  p = _tl_record_number (p + 1, second);
  return *p == 0 ? p + 1 : _tl_record_skip (p, shape);
}

void
_tl_record_unpack (const guint8 *record, gpointer self, const TlNames *names)
{
  unpack_value (record, self, names);
}
