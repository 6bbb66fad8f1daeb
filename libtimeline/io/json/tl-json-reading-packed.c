/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Reading objects straight into packed records. */
#include "config.h"

#include "io/json/tl-json-reading-packed-private.h"
#include "io/json/tl-json-reading-value-private.h"
#include "base/tl-bytes-private.h"
#include "model/table/tl-record-private.h"

#include <string.h>

/* One object on its way into the record. */
typedef struct
{
  TlJsonReading *reading;
  const TlShape *shape;
  TlPacked *packed; /* NULL for a part */
  TlValue *value;   /* NULL for a part, until a member wants it */
  GString *record;
  gsize begin; /* of the object in the record */
} Packing;

static gboolean pack_part (TlJsonReading *self, const TlShape *shape, GString *record);

/* ---- members of a record ----------------------------------------------------------------------------------------- */

static inline void
put_field_number (Packing *self, const TlField *field)
{
  _tl_bytes_put_byte (self->record, (guint8) (field - self->shape->fields + 1));
}

static gboolean
pack_text (Packing *self, const TlField *field, TlJsonToken token)
{
  TlJsonReading *reading = self->reading;
  TlNameKind kind = _tl_name_kind (field->kind);
  gboolean usable;

  if (!_tl_json_reading_check_text (reading, field, self->shape->noun, token, &usable))
    return FALSE;
  if (!usable || reading->parser.length == 0)
    return TRUE;
  put_field_number (self, field);
  if (kind != TL_N_NAMES)
    {
      _tl_bytes_put_number (self->record, _tl_json_reading_take_number (reading, kind));
      return TRUE;
    }
  _tl_bytes_put_number (self->record, reading->parser.length);
  _tl_bytes_put (self->record, reading->parser.text, reading->parser.length);
  _tl_bytes_put_byte (self->record, 0);
  return TRUE;
}

/* The count stands before the items, and is known after them: one byte is kept for it. */
static void
put_count (GString *record, gsize where, guint n)
{
  char bytes[TL_BYTES_NUMBER];
  gsize size = _tl_bytes_encode (bytes, n), begin = where + 1;

  _tl_bytes_room (record, size);
  memmove (record->str + where + size, record->str + begin, record->len - begin);
  memcpy (record->str + where, bytes, size);
  record->len += size - 1;
}

static gboolean
pack_list (Packing *self, const TlField *field, TlJsonToken token)
{
  TlJsonReading *reading = self->reading;
  gsize before = self->record->len;
  guint n = 0;

  if (token != TL_JSON_ARRAY)
    return _tl_json_reading_wrong_type (reading, token, "an array of objects");
  put_field_number (self, field);
  _tl_bytes_put_byte (self->record, 0);
  for (; (token = _tl_json_parser_next (&reading->parser)) != TL_JSON_ARRAY_END; n++)
    if (token != TL_JSON_OBJECT)
      return _tl_json_reading_wrong_type (reading, token, "an object");
    else if (!pack_part (reading, field->shape, self->record))
      return FALSE;
  if (n > 0)
    put_count (self->record, before + 1, n);
  else
    self->record->len = before;
  return TRUE;
}

static gboolean
pack_date (Packing *self, const TlField *field)
{
  guint32 number;

  if (!_tl_json_reading_take_date (self->reading, &number))
    return FALSE;
  put_field_number (self, field);
  _tl_bytes_put_number (self->record, number);
  return TRUE;
}

/* By way of a value: what is seldom, or many things at once. */
static gboolean
pack_other (Packing *self, const TlField *field, TlJsonToken token)
{
  if (self->value == NULL)
    self->value = _tl_value_new_in (self->shape, self->reading->scratch);
  if (!_tl_json_reading_field (self->reading, field, self->value, token))
    return FALSE;
  _tl_record_pack_field (self->record, field, self->value, self->reading->names);
  return TRUE;
}

/* ---- columns ----------------------------------------------------------------------------------------------------- */

/* The end of a link goes to where it may wait; what is longer, and other ids, to the scratch memory. */
static const char *
keep_id (TlJsonReading *self, const TlField *field, guint place)
{
  const char *text = self->parser.text;
  gsize length = self->parser.length;

  if (field->kind == TL_FIELD_EVENT && length < TL_PENDING_TEXT)
    return memcpy (self->pending[self->n_pending].texts[place - TL_LINK_FIELD_FROM], text, length);
  return _tl_arena_strndup (self->scratch, text, length);
}

/* An id of an event is hashed, which asks for its slot, and looked for when that is there. */
static gboolean
hold_id (Packing *self, const TlField *field, TlJsonToken token)
{
  TlJsonReading *reading = self->reading;
  TlPacked *packed = self->packed;
  guint place = (guint) (field - self->shape->fields);
  gboolean usable;

  if (!_tl_json_reading_check_text (reading, field, self->shape->noun, token, &usable))
    return FALSE;
  if (!usable || reading->parser.length == 0)
    return TRUE;
  if (field->kind == TL_FIELD_EVENT)
    packed->numbers[place] = _tl_json_reading_find_recent (reading, TL_NAME_EVENT);
  if (packed->numbers[place] != TL_SYMBOL_NONE)
    return TRUE;
  packed->lengths[place] = reading->parser.length;
  packed->texts[place] = keep_id (reading, field, place);
  if (field->kind == TL_FIELD_EVENT || self->shape == &_tl_event_shape)
    packed->hashes[place] =
        _tl_symbols_hash (&reading->names->symbols[TL_NAME_EVENT], reading->parser.text, reading->parser.length);
  return TRUE;
}

static gboolean
pack_column (Packing *self, const TlField *field, TlJsonToken token)
{
  guint place = (guint) (field - self->shape->fields);
  gboolean usable;

  switch (field->kind)
    {
    case TL_FIELD_ID:
    case TL_FIELD_EVENT:
      return hold_id (self, field, token);
    case TL_FIELD_EVENT_TYPE:
    case TL_FIELD_LINK_TYPE:
      if (!_tl_json_reading_check_text (self->reading, field, self->shape->noun, token, &usable))
        return FALSE;
      if (usable && self->reading->parser.length > 0)
        self->packed->numbers[place] = _tl_json_reading_take_number (self->reading, _tl_name_kind (field->kind));
      return TRUE;
    case TL_FIELD_DATE:
      if (token == TL_JSON_STRING)
        return _tl_json_reading_take_date (self->reading, &self->packed->numbers[place]);
      if (!_tl_json_reading_field (self->reading, field, self->value, token))
        return FALSE;
      self->packed->numbers[place] = _tl_names_add_date (self->reading->names, TL_FIELD (TlDate *, self->value, field));
      return TRUE;
    default:
      return _tl_json_reading_field (self->reading, field, self->value, token);
    }
}

/* ---- an object --------------------------------------------------------------------------------------------------- */

static gboolean
pack_member (Packing *self, const TlField *field, TlJsonToken token)
{
  if (field->flags & TL_FIELD_COLUMN)
    return pack_column (self, field, token);
  switch (field->kind)
    {
    case TL_FIELD_TEXT:
    case TL_FIELD_SYMBOL:
    case TL_FIELD_ACTOR:
    case TL_FIELD_SOURCE:
    case TL_FIELD_TRACK:
      return pack_text (self, field, token);
    case TL_FIELD_LIST:
      return pack_list (self, field, token);
    case TL_FIELD_DATE:
      return token == TL_JSON_STRING ? pack_date (self, field) : pack_other (self, field, token);
    default:
      return pack_other (self, field, token);
    }
}

/* The next member, if the shape has it after those already read; else NULL, and the member is not consumed. */
static const TlField *
pass_name (Packing *self, guint next)
{
  for (guint i = next; i < self->shape->n_fields; i++)
    if (_tl_json_parser_pass_name (&self->reading->parser, self->shape->fields[i].quoted,
                                   self->shape->fields[i].length))
      return &self->shape->fields[i];
  return NULL;
}

static void
take_columns (TlJsonReading *self, TlPacked *packed)
{
  const TlShape *shape = packed->value->shape;

  for (guint i = 0; i < TL_PACKED_COLUMNS; i++)
    {
      const TlField *field = &shape->fields[i];

      if (field->kind == TL_FIELD_ID)
        TL_FIELD (const char *, packed->value, field) = packed->texts[i];
      else if (packed->numbers[i] == TL_SYMBOL_NONE)
        continue;
      else if (field->kind == TL_FIELD_DATE)
        TL_FIELD (TlDate *, packed->value, field) = _tl_names_date (self->names, packed->numbers[i]);
      else
        TL_FIELD (const char *, packed->value, field) =
            _tl_names_text (self->names, _tl_name_kind (field->kind), packed->numbers[i]);
    }
}

/* What a record holds so far, in a value; its texts are lent by a copy. */
static void
unpack_so_far (TlJsonReading *self, GString *record, gsize begin, TlValue *value)
{
  gsize length;
  char *copy;

  _tl_bytes_put_byte (record, 0);
  length = record->len - begin;
  copy = memcpy (_tl_arena_alloc_bytes (self->scratch, length), record->str + begin, length);
  record->len = begin;
  _tl_record_unpack ((const guint8 *) copy, value, self->names);
}

void
_tl_json_reading_make_whole (TlJsonReading *self, TlPacked *packed, GString *record)
{
  if (packed->whole)
    return;
  take_columns (self, packed);
  unpack_so_far (self, record, 0, packed->value);
  packed->whole = TRUE;
}

/* A member came that was not expected: what there is becomes a value, which takes the rest. */
static gboolean
go_on_with_value (Packing *self, guint64 seen, TlJsonPlace *places, TlJsonPlace place)
{
  TlJsonReading *reading = self->reading;

  if (self->packed != NULL)
    {
      _tl_json_reading_settle_ends (reading, self->packed, places, reading->parser.depth - 1);
      _tl_json_reading_make_whole (reading, self->packed, self->record);
      return _tl_json_reading_members (reading, self->value, seen, places, place);
    }
  self->value = _tl_value_new_in (self->shape, reading->scratch);
  unpack_so_far (reading, self->record, self->begin, self->value);
  if (!_tl_json_reading_members (reading, self->value, seen, places, place))
    return FALSE;
  _tl_record_pack (self->record, self->value, reading->names, TRUE);
  return TRUE;
}

static gboolean
pack (Packing *self, TlJsonPlace *places)
{
  TlJsonParser *parser = &self->reading->parser;
  TlJsonPlace place = parser->place;
  const TlField *field = NULL;
  guint64 seen = 0;
  TlJsonToken token;

  while ((token = _tl_json_parser_member (parser)) == TL_JSON_KEY)
    {
      field = pass_name (self, field != NULL ? (guint) (field - self->shape->fields) + 1 : 0);
      if (field == NULL)
        return go_on_with_value (self, seen, places, place);
      seen |= G_GUINT64_CONSTANT (1) << (field - self->shape->fields);
      token = _tl_json_parser_value (parser);
      if (places != NULL)
        places[field - self->shape->fields] = parser->place;
      if (token == TL_JSON_ERROR)
        return _tl_json_reading_broken (self->reading);
      if (!pack_member (self, field, token))
        return FALSE;
    }
  if (token != TL_JSON_OBJECT_END)
    return _tl_json_reading_broken (self->reading);
  _tl_bytes_put_byte (self->record, 0);
  if (self->packed != NULL)
    self->packed->seen = seen;
  return _tl_json_reading_check_required (self->reading, self->shape, seen, place);
}

static gboolean
pack_part (TlJsonReading *self, const TlShape *shape, GString *record)
{
  Packing packing = { self, shape, NULL, NULL, record, record->len };

  return pack (&packing, NULL);
}

gboolean
_tl_json_reading_packed (TlJsonReading *self, TlPacked *packed, TlValue *value, GString *record, TlJsonPlace *places)
{
  Packing packing = { self, value->shape, packed, value, record, 0 };

  packed->value = value;
  packed->whole = FALSE;
  packed->seen = 0;
  for (guint i = 0; i < TL_PACKED_COLUMNS; i++)
    {
      packed->numbers[i] = TL_SYMBOL_NONE;
      packed->texts[i] = NULL;
    }
  record->len = 0;
  places[value->shape->n_fields] = self->parser.place;
  return pack (&packing, places);
}
