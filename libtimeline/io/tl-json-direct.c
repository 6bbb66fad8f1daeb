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

/* Where the next byte goes is handed on from function to function, for that stays in a register. SLACK bytes are free
 * there whenever a member, an item or a pair begins, which is more than its key, what opens and closes it, and a short
 * value take; whoever puts what may be longer asks for room. */
#define SLACK 128

static char *
resume (TlJsonDirect *self)
{
  char *to = _tl_bytes_room (self->out, SLACK);

  self->end = self->out->str + self->out->allocated_len - SLACK;
  return to;
}

static void
suspend (TlJsonDirect *self, const char *to)
{
  self->out->len = (gsize) (to - self->out->str);
}

static char *
grow (TlJsonDirect *self, const char *to, gsize length)
{
  suspend (self, to);
  _tl_bytes_room (self->out, length + SLACK);
  return resume (self);
}

/* Has LENGTH bytes and SLACK free. */
static inline char *
reserve (TlJsonDirect *self, char *to, gsize length)
{
  return G_LIKELY (self->end - to > (gssize) length) ? to : grow (self, to, length);
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

static char *
put_string (TlJsonDirect *self, char *to, const char *text, gsize length)
{
  to = reserve (self, to, length + 2);
  if (G_UNLIKELY (!copy_plain (to + 1, text, length)))
    {
      suspend (self, to);
      _tl_json_append_string (self->out, text, length);
      return resume (self);
    }
  to[0] = '"';
  to[length + 1] = '"';
  return to + length + 2;
}

/* "name": with a comma before it, but for the first member of an object. */
static inline char *
put_key (char *to, const TlField *field)
{
  if (to[-1] != '{')
    *to++ = ',';
  memcpy (to, field->quoted, sizeof field->quoted);
  return to + field->length + 3;
}

/* ---- names ------------------------------------------------------------------------------------------------------- */

#define SHORT 32 /* what is quoted may be copied in one piece of that many bytes where it has no more */

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
  quoted = _tl_arena_alloc_words (self->arena, sizeof *quoted + MAX (json.buffer->len, SHORT));
  quoted->length = (guint32) json.buffer->len;
  memcpy (quoted->text, json.buffer->str, json.buffer->len);
  _tl_json_out_clear (&json);
  return self->quoted[kind][number] = quoted;
}

static inline char *
put_quoted (TlJsonDirect *self, char *to, const TlQuoted *quoted)
{
  gsize length = quoted->length;

  to = reserve (self, to, length);
  if (G_LIKELY (length <= SHORT))
    memcpy (to, quoted->text, SHORT);
  else
    memcpy (to, quoted->text, length);
  return to + length;
}

static inline char *
put_name (TlJsonDirect *self, char *to, TlNameKind kind, guint32 number)
{
  const TlQuoted *quoted;
  const char *text;

  if (self->quoted[kind] == NULL)
    {
      text = _tl_symbols_text (&self->timeline->names.symbols[kind], number);
      return put_string (self, to, text, _tl_symbol_length (text));
    }
  quoted = self->quoted[kind][number];
  return put_quoted (self, to, G_LIKELY (quoted != NULL) ? quoted : quote (self, kind, number));
}

/* ---- records ----------------------------------------------------------------------------------------------------- */

/* How far the record has been read, and what is made of it written. */
typedef struct
{
  const guint8 *p;
  char *to;
} Place;

static Place put_members (TlJsonDirect *self, Place at, const TlShape *shape);

/* A text in the record: its length, itself, NUL. */
static Place
put_text (TlJsonDirect *self, Place at, gboolean raw)
{
  guint64 length;

  at.p = _tl_record_length (at.p, &length);
  if (raw)
    {
      at.to = reserve (self, at.to, length);
      memcpy (at.to, at.p, length);
      at.to += length;
    }
  else
    at.to = put_string (self, at.to, (const char *) at.p, length);
  at.p += length + 1;
  return at;
}

static Place
put_name_or_text (TlJsonDirect *self, Place at, TlNameKind kind)
{
  guint32 number;

  if (kind == TL_N_NAMES)
    return put_text (self, at, FALSE);
  at.p = _tl_record_number (at.p, &number);
  at.to = put_name (self, at.to, kind, number);
  return at;
}

static Place
put_number (TlJsonDirect *self, Place at)
{
  double number;

  memcpy (&number, at.p, sizeof number);
  return (Place){ at.p + sizeof number, _tl_json_put_number (reserve (self, at.to, TL_JSON_NUMBER_SIZE), number) };
}

static Place
put_strings (TlJsonDirect *self, Place at, TlNameKind kind)
{
  guint32 n;

  *at.to++ = '[';
  for (at.p = _tl_record_number (at.p, &n); n > 0; n--)
    {
      at = put_name_or_text (self, at, kind);
      if (n > 1)
        *at.to++ = ',';
    }
  *at.to++ = ']';
  return at;
}

/* "key":value and so on, with a comma before the first where something stands before it. */
static Place
put_pairs (TlJsonDirect *self, Place at, TlFieldKind kind)
{
  guint32 n, key;

  for (at.p = _tl_record_number (at.p, &n); n > 0; n--)
    {
      if (at.to[-1] != '{')
        *at.to++ = ',';
      at.p = _tl_record_number (at.p, &key);
      at.to = put_name (self, at.to, TL_NAME_WORD, key);
      *at.to++ = ':';
      at = kind == TL_FIELD_NUMBER_MAP ? put_number (self, at) : put_text (self, at, kind == TL_FIELD_JSON_MAP);
    }
  return at;
}

static Place
put_list (TlJsonDirect *self, Place at, const TlShape *shape)
{
  guint32 n;

  *at.to++ = '[';
  for (at.p = _tl_record_number (at.p, &n); n > 0; n--)
    {
      at.to = reserve (self, at.to, 0);
      *at.to++ = '{';
      at = put_members (self, at, shape);
      *at.to++ = '}';
      if (n > 1)
        *at.to++ = ',';
    }
  *at.to++ = ']';
  return at;
}

/* A part that turns out to hold nothing is taken back, with its key, which begins at BEFORE in all that is written. */
static Place
put_part (TlJsonDirect *self, Place at, const TlShape *shape, gsize before)
{
  *at.to++ = '{';
  at = put_members (self, at, shape);
  if (at.to[-1] == '{')
    at.to = self->out->str + before;
  else
    *at.to++ = '}';
  return at;
}

static Place
put_value (TlJsonDirect *self, Place at, const TlField *field, gsize before)
{
  guint32 number;

  switch (field->kind)
    {
    case TL_FIELD_CHOICE:
      at.to = put_string (self, at.to, field->choices[*at.p], strlen (field->choices[*at.p]));
      at.p++;
      return at;
    case TL_FIELD_DIGIT:
      *at.to++ = (char) ('0' + *at.p++); /* no digit of the format has two */
      return at;
    case TL_FIELD_FLAG:
      memcpy (at.to, "true", 4);
      at.to += 4;
      return at;
    case TL_FIELD_NUMBER:
      return put_number (self, at);
    case TL_FIELD_DATE:
      at.p = _tl_record_number (at.p, &number);
      at.to = put_name (self, at.to, TL_NAME_DATE, number);
      return at;
    case TL_FIELD_TEXTS:
    case TL_FIELD_SYMBOLS:
    case TL_FIELD_ACTORS:
    case TL_FIELD_SOURCES:
      return put_strings (self, at, _tl_name_kind (field->kind));
    case TL_FIELD_TEXT_MAP:
    case TL_FIELD_NUMBER_MAP:
    case TL_FIELD_JSON_MAP:
      *at.to++ = '{';
      at = put_pairs (self, at, field->kind);
      *at.to++ = '}';
      return at;
    case TL_FIELD_OBJECT:
      return put_part (self, at, field->shape, before);
    case TL_FIELD_LIST:
      return put_list (self, at, field->shape);
    default:
      return put_name_or_text (self, at, _tl_name_kind (field->kind));
    }
}

static Place
put_field (TlJsonDirect *self, Place at, const TlField *field)
{
  gsize before;

  at.to = reserve (self, at.to, 0);
  before = (gsize) (at.to - self->out->str);
  at.to = put_key (at.to, field);
  return put_value (self, at, field, before);
}

/* All members up to the field LAST. */
static Place
put_members_to (TlJsonDirect *self, Place at, const TlShape *shape, guint last)
{
  while (*at.p != 0 && *at.p <= last)
    {
      const TlField *field = &shape->fields[*at.p++ - 1];

      at = put_field (self, at, field);
    }
  return at;
}

static Place
put_members (TlJsonDirect *self, Place at, const TlShape *shape)
{
  at = put_members_to (self, at, shape, shape->n_fields);
  if (*at.p == TL_RECORD_UNKNOWN)
    {
      at.p++;
      at = put_pairs (self, at, TL_FIELD_JSON_MAP);
    }
  at.p++;
  return at;
}

/* ---- events and links -------------------------------------------------------------------------------------------- */

static inline char *
put_column (TlJsonDirect *self, char *to, const TlField *field, TlNameKind kind, guint32 number)
{
  if (number == TL_SYMBOL_NONE)
    return to;
  return put_name (self, put_key (reserve (self, to, 0), field), kind, number);
}

void
_tl_json_direct_event (TlJsonDirect *self, guint32 row)
{
  const TlEventColumns *events = &self->timeline->events;
  const TlField *fields = _tl_event_shape.fields;
  TlEventStatus status = _tl_events_status (events, row);
  Place at = { events->records[row], resume (self) };

  *at.to++ = '{';
  at.to = put_column (self, at.to, &fields[TL_EVENT_FIELD_ID], TL_NAME_EVENT, row);
  at.to = put_column (self, at.to, &fields[TL_EVENT_FIELD_TYPE], TL_NAME_EVENT_TYPE, events->types[row]);
  at.to = put_column (self, at.to, &fields[TL_EVENT_FIELD_DATE], TL_NAME_DATE, events->dates[row]);
  at.to = put_column (self, at.to, &fields[TL_EVENT_FIELD_KNOWN], TL_NAME_DATE, events->known[row]);
  at = put_members_to (self, at, &_tl_event_shape, TL_EVENT_FIELD_STATUS);
  if (status != TL_EVENT_STATUS_REPORTED)
    at.to = put_field (self, (Place){ &(guint8){ (guint8) status }, at.to }, &fields[TL_EVENT_FIELD_STATUS]).to;
  at = put_members (self, at, &_tl_event_shape);
  *at.to++ = '}';
  suspend (self, at.to);
}

void
_tl_json_direct_link (TlJsonDirect *self, guint32 row)
{
  const TlLinkColumns *links = &self->timeline->links;
  const TlField *fields = _tl_link_shape.fields;
  const guint8 *confidence = (const guint8 *) &links->confidences[row];
  char *to = resume (self);

  *to++ = '{';
  to = put_column (self, to, &fields[TL_LINK_FIELD_ID], TL_NAME_LINK, _tl_links_id (links, row));
  to = put_column (self, to, &fields[TL_LINK_FIELD_FROM], TL_NAME_EVENT, links->from[row]);
  to = put_column (self, to, &fields[TL_LINK_FIELD_TO], TL_NAME_EVENT, links->to[row]);
  to = put_column (self, to, &fields[TL_LINK_FIELD_TYPE], TL_NAME_LINK_TYPE, links->types[row]);
  if (!isnan (links->confidences[row]))
    to = put_field (self, (Place){ confidence, to }, &fields[TL_LINK_FIELD_CONFIDENCE]).to;
  if (links->records != NULL && links->records[row] != NULL)
    to = put_members (self, (Place){ links->records[row], to }, &_tl_link_shape).to;
  *to++ = '}';
  suspend (self, to);
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
