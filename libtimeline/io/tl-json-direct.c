/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Events and links written from their packed records. */
#include "config.h"

#include "io/tl-json-direct-private.h"
#include "io/tl-json-text-private.h"
#include "base/tl-bytes-private.h"
#include "model/tl-record-private.h"

#include <math.h>
#include <string.h>

/* ---- bytes ------------------------------------------------------------------------------------------------------- */

static inline void
put_char (GString *out, char c)
{
  _tl_bytes_put_byte (out, (guint8) c);
}

/* Copies fewer than sixteen bytes; FALSE where one wants to be escaped. What is behind TO is free. */
static inline gboolean
copy_short (char *to, const char *text, gsize length)
{
  gsize i = 0;

  if (length >= 8)
    {
      memcpy (to, text, 8);
      memcpy (to + length - 8, text + length - 8, 8);
      return (_tl_json_specials (text) | _tl_json_specials (text + length - 8)) == 0;
    }
  for (; i < length && (guint8) text[i] >= 0x20 && text[i] != '"' && text[i] != '\\'; i++)
    to[i] = text[i];
  return i == length;
}

/* The same for any length: by blocks, the last of which may overlap the one before. */
static inline gboolean
copy_plain (char *to, const char *text, gsize length)
{
  gsize i = 0;

  if (length < 16)
    return copy_short (to, text, length);
  for (; i + 16 < length; i += 16)
    {
      if (_tl_json_find_special (text + i, 0) != TL_JSON_BLOCK)
        return FALSE;
      memcpy (to + i, text + i, 16);
    }
  memcpy (to + length - 16, text + length - 16, 16);
  return _tl_json_find_special (text + length - 16, 0) == TL_JSON_BLOCK;
}

static void
put_string (GString *out, const char *text, gsize length)
{
  char *to = _tl_bytes_room (out, length + 2);

  if (G_UNLIKELY (!copy_plain (to + 1, text, length)))
    {
      _tl_json_append_string (out, text, length);
      return;
    }
  to[0] = '"';
  to[length + 1] = '"';
  out->len += length + 2;
}

/* "name": with a comma before it, but for the first member of an object. */
static inline void
put_key (GString *out, const TlField *field)
{
  char *to = _tl_bytes_room (out, 1 + sizeof field->quoted), *begin = to;

  if (to[-1] != '{')
    *to++ = ',';
  memcpy (to, field->quoted, sizeof field->quoted);
  out->len += (gsize) (to - begin) + field->length + 3;
}

/* ---- names ------------------------------------------------------------------------------------------------------- */

#define SHORT 32 /* what is quoted may be copied in one piece of that many bytes where it has fewer */

static const TlQuoted *
quote (TlJsonDirect *self, TlNameKind kind, guint32 number)
{
  TlQuoted *quoted;
  TlJsonOut json;

  _tl_json_out_init (&json, NULL, NULL, FALSE);
  if (kind == TL_NAME_DATE)
    _tl_json_out_date (&json, _tl_names_date (&self->timeline->names, number));
  else
    _tl_json_out_text (&json, _tl_names_text (&self->timeline->names, kind, number));
  quoted = _tl_arena_alloc_words (self->arena, sizeof *quoted + json.buffer->len + SHORT);
  quoted->length = (guint32) json.buffer->len;
  memcpy (quoted->text, json.buffer->str, json.buffer->len);
  _tl_json_out_clear (&json);
  return self->quoted[kind][number] = quoted;
}

static inline void
put_quoted (GString *out, const TlQuoted *quoted)
{
  gsize length = quoted->length;

  if (G_LIKELY (length <= SHORT))
    memcpy (_tl_bytes_room (out, SHORT), quoted->text, SHORT);
  else
    memcpy (_tl_bytes_room (out, length), quoted->text, length);
  out->len += length;
}

static inline void
put_name (TlJsonDirect *self, TlNameKind kind, guint32 number)
{
  const TlQuoted *quoted;
  const char *text;

  if (self->quoted[kind] == NULL)
    {
      text = _tl_symbols_text (&self->timeline->names.symbols[kind], number);
      put_string (self->out, text, _tl_symbol_length (text));
      return;
    }
  quoted = self->quoted[kind][number];
  if (G_UNLIKELY (quoted == NULL))
    quoted = quote (self, kind, number);
  put_quoted (self->out, quoted);
}

/* ---- records ----------------------------------------------------------------------------------------------------- */

static const guint8 *put_members (TlJsonDirect *self, const guint8 *p, const TlShape *shape);

/* A text in the record: its length, itself, NUL. */
static const guint8 *
put_text (TlJsonDirect *self, const guint8 *p, gboolean raw)
{
  guint64 length;

  p = _tl_record_length (p, &length);
  if (raw)
    _tl_bytes_put (self->out, (const char *) p, length);
  else
    put_string (self->out, (const char *) p, length);
  return p + length + 1;
}

static const guint8 *
put_name_or_text (TlJsonDirect *self, const guint8 *p, TlNameKind kind)
{
  guint32 number;

  if (kind == TL_N_NAMES)
    return put_text (self, p, FALSE);
  p = _tl_record_number (p, &number);
  put_name (self, kind, number);
  return p;
}

static const guint8 *
put_number (TlJsonDirect *self, const guint8 *p)
{
  double number;

  memcpy (&number, p, sizeof number);
  _tl_json_append_number (self->out, number);
  return p + sizeof number;
}

static const guint8 *
put_strings (TlJsonDirect *self, const guint8 *p, TlNameKind kind)
{
  guint32 n;

  put_char (self->out, '[');
  for (p = _tl_record_number (p, &n); n > 0; n--)
    {
      p = put_name_or_text (self, p, kind);
      if (n > 1)
        put_char (self->out, ',');
    }
  put_char (self->out, ']');
  return p;
}

/* "key":value and so on, with a comma before the first where something stands before it. */
static const guint8 *
put_pairs (TlJsonDirect *self, const guint8 *p, TlFieldKind kind)
{
  guint32 n, key;

  for (p = _tl_record_number (p, &n); n > 0; n--)
    {
      if (self->out->str[self->out->len - 1] != '{')
        put_char (self->out, ',');
      p = _tl_record_number (p, &key);
      put_name (self, TL_NAME_WORD, key);
      put_char (self->out, ':');
      p = kind == TL_FIELD_NUMBER_MAP ? put_number (self, p) : put_text (self, p, kind == TL_FIELD_JSON_MAP);
    }
  return p;
}

static const guint8 *
put_list (TlJsonDirect *self, const guint8 *p, const TlShape *shape)
{
  guint32 n;

  put_char (self->out, '[');
  for (p = _tl_record_number (p, &n); n > 0; n--)
    {
      put_char (self->out, '{');
      p = put_members (self, p, shape);
      _tl_bytes_put (self->out, "},", n > 1 ? 2 : 1);
    }
  put_char (self->out, ']');
  return p;
}

/* A part that turns out to hold nothing is taken back, with its key. */
static const guint8 *
put_part (TlJsonDirect *self, const guint8 *p, const TlShape *shape, gsize before)
{
  gsize begun;

  put_char (self->out, '{');
  begun = self->out->len;
  p = put_members (self, p, shape);
  if (self->out->len == begun)
    self->out->len = before;
  else
    put_char (self->out, '}');
  return p;
}

static const guint8 *
put_field (TlJsonDirect *self, const guint8 *p, const TlField *field)
{
  gsize before = self->out->len;
  guint32 number;

  put_key (self->out, field);
  switch (field->kind)
    {
    case TL_FIELD_CHOICE:
      _tl_json_append_string (self->out, field->choices[*p], strlen (field->choices[*p]));
      return p + 1;
    case TL_FIELD_DIGIT:
      put_char (self->out, (char) ('0' + *p)); /* no digit of the format has two */
      return p + 1;
    case TL_FIELD_FLAG:
      _tl_bytes_put (self->out, "true", 4);
      return p;
    case TL_FIELD_NUMBER:
      return put_number (self, p);
    case TL_FIELD_DATE:
      p = _tl_record_number (p, &number);
      put_name (self, TL_NAME_DATE, number);
      return p;
    case TL_FIELD_TEXTS:
    case TL_FIELD_SYMBOLS:
    case TL_FIELD_ACTORS:
    case TL_FIELD_SOURCES:
      return put_strings (self, p, _tl_name_kind (field->kind));
    case TL_FIELD_TEXT_MAP:
    case TL_FIELD_NUMBER_MAP:
    case TL_FIELD_JSON_MAP:
      put_char (self->out, '{');
      p = put_pairs (self, p, field->kind);
      put_char (self->out, '}');
      return p;
    case TL_FIELD_OBJECT:
      return put_part (self, p, field->shape, before);
    case TL_FIELD_LIST:
      return put_list (self, p, field->shape);
    default:
      return put_name_or_text (self, p, _tl_name_kind (field->kind));
    }
}

/* All members up to the field LAST. */
static const guint8 *
put_members_to (TlJsonDirect *self, const guint8 *p, const TlShape *shape, guint last)
{
  while (*p != 0 && *p <= last)
    p = put_field (self, p + 1, &shape->fields[*p - 1]);
  return p;
}

static const guint8 *
put_members (TlJsonDirect *self, const guint8 *p, const TlShape *shape)
{
  p = put_members_to (self, p, shape, shape->n_fields);
  return (*p == TL_RECORD_UNKNOWN ? put_pairs (self, p + 1, TL_FIELD_JSON_MAP) : p) + 1;
}

/* ---- events and links -------------------------------------------------------------------------------------------- */

static inline void
put_column (TlJsonDirect *self, const TlField *field, TlNameKind kind, guint32 number)
{
  if (number == TL_SYMBOL_NONE)
    return;
  put_key (self->out, field);
  put_name (self, kind, number);
}

void
_tl_json_direct_event (TlJsonDirect *self, guint32 row)
{
  const TlEventColumns *events = &self->timeline->events;
  const TlField *fields = _tl_event_shape.fields;
  TlEventStatus status = _tl_events_status (events, row);
  const guint8 *p = events->records[row];

  put_char (self->out, '{');
  put_column (self, &fields[TL_EVENT_FIELD_ID], TL_NAME_EVENT, row);
  put_column (self, &fields[TL_EVENT_FIELD_TYPE], TL_NAME_EVENT_TYPE, events->types[row]);
  put_column (self, &fields[TL_EVENT_FIELD_DATE], TL_NAME_DATE, events->dates[row]);
  put_column (self, &fields[TL_EVENT_FIELD_KNOWN], TL_NAME_DATE, events->known[row]);
  p = put_members_to (self, p, &_tl_event_shape, TL_EVENT_FIELD_STATUS);
  if (status != TL_EVENT_STATUS_REPORTED)
    put_field (self, &(guint8){ (guint8) status }, &fields[TL_EVENT_FIELD_STATUS]);
  put_members (self, p, &_tl_event_shape);
  put_char (self->out, '}');
}

void
_tl_json_direct_link (TlJsonDirect *self, guint32 row)
{
  const TlLinkColumns *links = &self->timeline->links;
  const TlField *fields = _tl_link_shape.fields;

  put_char (self->out, '{');
  put_column (self, &fields[TL_LINK_FIELD_ID], TL_NAME_LINK, _tl_links_id (links, row));
  put_column (self, &fields[TL_LINK_FIELD_FROM], TL_NAME_EVENT, links->from[row]);
  put_column (self, &fields[TL_LINK_FIELD_TO], TL_NAME_EVENT, links->to[row]);
  put_column (self, &fields[TL_LINK_FIELD_TYPE], TL_NAME_LINK_TYPE, links->types[row]);
  if (!isnan (links->confidences[row]))
    put_field (self, (const guint8 *) &links->confidences[row], &fields[TL_LINK_FIELD_CONFIDENCE]);
  if (links->records != NULL && links->records[row] != NULL)
    put_members (self, links->records[row], &_tl_link_shape);
  put_char (self->out, '}');
}

/* Rows come in the order of ids, which is not that in memory: what is wanted some rows later is asked for early: first
 * where it stands, then itself. */
void
_tl_json_direct_expect_event (const TlJsonDirect *self, const guint32 *rows)
{
  const TlEventColumns *events = &self->timeline->events;
  const char *const *texts = self->timeline->names.symbols[TL_NAME_EVENT].texts;
  guint32 far = rows[TL_EXPECTED];
  const guint8 *record = events->records[rows[TL_EXPECTED / 2]];

  __builtin_prefetch (&events->records[far]);
  __builtin_prefetch (&texts[far]);
  __builtin_prefetch (&events->types[far]);
  __builtin_prefetch (&events->dates[far]);
  __builtin_prefetch (&events->known[far]);
  __builtin_prefetch (&events->statuses[far]);
  _tl_symbol_expect (texts[rows[TL_EXPECTED / 2]]);
  for (guint i = 0; i < 4; i++)
    __builtin_prefetch (record + (gsize) i * 64);
}

void
_tl_json_direct_expect_link (const TlJsonDirect *self, const guint32 *rows)
{
  const TlLinkColumns *links = &self->timeline->links;
  const char *const *texts = self->timeline->names.symbols[TL_NAME_EVENT].texts;
  guint32 far = rows[TL_EXPECTED];

  __builtin_prefetch (&links->to[far]);
  __builtin_prefetch (&links->from[far]);
  __builtin_prefetch (&links->confidences[far]);
  __builtin_prefetch (&links->types[far]);
  __builtin_prefetch (&texts[links->to[rows[TL_EXPECTED * 2 / 3]]]);
  __builtin_prefetch (&texts[links->from[rows[TL_EXPECTED * 2 / 3]]]);
  _tl_symbol_expect (texts[links->to[rows[TL_EXPECTED / 3]]]);
  _tl_symbol_expect (texts[links->from[rows[TL_EXPECTED / 3]]]);
}

/* ---- life -------------------------------------------------------------------------------------------------------- */

void
_tl_json_direct_init (TlJsonDirect *self, TlTimeline *timeline, GString *out)
{
  static const TlNameKind kinds[] = { TL_NAME_WORD,       TL_NAME_ACTOR,     TL_NAME_SOURCE, TL_NAME_TRACK,
                                      TL_NAME_EVENT_TYPE, TL_NAME_LINK_TYPE, TL_NAME_DATE };

  *self = (TlJsonDirect){ .timeline = timeline, .out = out, .arena = _tl_arena_new (1 << 14) };
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    self->quoted[kinds[i]] = g_new0 (const TlQuoted *, (gsize) timeline->names.symbols[kinds[i]].n + 1);
}

void
_tl_json_direct_clear (TlJsonDirect *self)
{
  for (guint i = 0; i < TL_N_NAMES; i++)
    g_free (self->quoted[i]);
  _tl_arena_unref (self->arena);
}
