/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Events and links written from their packed records. */
#include "config.h"

#include "io/json/tl-json-direct-private.h"
#include "io/json/tl-json-text-private.h"
#include "base/tl-bytes-private.h"
#include "model/table/tl-record-private.h"

#include <math.h>
#include <string.h>

/* ---- bytes ------------------------------------------------------------------------------------------------------- */

/* Where the next byte goes is handed on from function to function, for that stays in a register. SLACK bytes are free
 * there once a member, an item or a pair that begins has asked for room, which is more than its key, what opens and
 * closes it, and a short value take; a caller that writes more reserves room first. */
#define SLACK 128
G_STATIC_ASSERT (SLACK >= 2 * TL_JSON_PIECE + TL_JSON_NUMBER_SIZE);

static inline char *
resume (TlJsonDirect *self)
{
  char *to = _tl_bytes_room (self->out, SLACK);

  self->start = self->out->str;
  self->end = self->out->str + self->out->allocated_len - SLACK;
  return to;
}

static void
suspend (TlJsonDirect *self, const char *to)
{
  self->out->len = (gsize) (to - self->start);
}

static char *
grow_direct (TlJsonDirect *self, const char *to, gsize length)
{
  suspend (self, to);
  _tl_bytes_room (self->out, length + SLACK);
  return resume (self);
}

/* Has LENGTH bytes and SLACK free. */
static inline char *
reserve_direct (TlJsonDirect *self, char *to, gsize length)
{
  return G_LIKELY (self->end - to > (gssize) length) ? to : grow_direct (self, to, length);
}

static char *
put_escaped (TlJsonDirect *self, char *to, const char *text, gsize length)
{
  suspend (self, to);
  _tl_json_append_string (self->out, text, length);
  return resume (self);
}

static inline char *
put_string (TlJsonDirect *self, char *to, const char *text, gsize length)
{
  if (G_UNLIKELY (self->end - to <= (gssize) length || !_tl_json_copy_plain (to + 1, text, length)))
    return put_escaped (self, to, text, length);
  to[0] = '"';
  to[length + 1] = '"';
  return to + length + 2;
}

/* Members and items come each with a comma before it. The first comma becomes the bracket once all are there, so that
 * where a byte goes does not wait for the one before it. */
static inline char *
put_key (char *to, const TlField *field)
{
  *to++ = ',';
  memcpy (to, field->quoted, sizeof field->quoted);
  return to + field->length + 3;
}

/* One that is long, or not there yet. */
static char *
put_long_piece (TlJsonDirect *self, char *to, const TlField *field, guint32 number)
{
  gsize length;
  const char *text = _tl_json_pieces_make (&self->pieces, field, number, &length);

  to = reserve_direct (self, to, length);
  memcpy (to, text, length);
  return to + length;
}

static inline char *
put_piece (TlJsonDirect *self, char *to, const TlField *field, guint32 number)
{
  const TlJsonPiece *piece = _tl_json_pieces_find (&self->pieces, field, number);

  if (G_UNLIKELY (piece == NULL))
    return put_long_piece (self, to, field, number);
  memcpy (to, piece, TL_JSON_PIECE);
  return to + piece->length;
}

/* Where TO is in all that is written. */
static inline gsize
tell (const TlJsonDirect *self, const char *to)
{
  return (gsize) (to - self->start);
}

/* What begins at BEGIN is all there. */
static inline char *
enclose (TlJsonDirect *self, char *to, gsize begin, const char brackets[2])
{
  to += tell (self, to) == begin;
  self->start[begin] = brackets[0];
  *to++ = brackets[1];
  return to;
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
static inline Place
put_text_member (TlJsonDirect *self, Place at, gboolean raw)
{
  guint64 length;

  at.p = _tl_record_length (at.p, &length);
  if (raw)
    {
      at.to = reserve_direct (self, at.to, length);
      memcpy (at.to, at.p, length);
      at.to += length;
    }
  else
    at.to = put_string (self, at.to, (const char *) at.p, length);
  at.p += length + 1;
  return at;
}

static Place
put_json_pieces (TlJsonDirect *self, Place at)
{
  const char *piece;
  gsize length;
  guint32 n;

  for (at.p = _tl_record_number (at.p, &n); n > 0; n--, at.to += length)
    {
      at.p = _tl_record_piece (at.p, self->pieces.names, &piece, &length);
      at.to = reserve_direct (self, at.to, length);
      memcpy (at.to, piece, length);
    }
  return at;
}

static inline Place
put_json_member (TlJsonDirect *self, Place at)
{
  return *at.p == 0 ? put_json_pieces (self, (Place){ at.p + 1, at.to }) : put_text_member (self, at, TRUE);
}

/* Only after a key or the name of a pair, which leave enough room. */
static inline Place
put_number (TlJsonDirect *self, Place at)
{
  guint64 bits;

  memcpy (&bits, at.p, sizeof bits);
  return (Place){ at.p + sizeof bits, _tl_json_pieces_put_number (&self->pieces, at.to, bits) };
}

static inline Place
put_name_piece (TlJsonDirect *self, Place at, const TlField *field)
{
  guint32 number;

  at.p = _tl_record_number (at.p, &number);
  at.to = put_piece (self, reserve_direct (self, at.to, 0), field, number);
  return at;
}

static Place
put_items (TlJsonDirect *self, Place at, const TlField *field)
{
  gsize begin = tell (self, at.to);
  guint32 n;

  for (at.p = _tl_record_number (at.p, &n); n > 0; n--)
    if (field->kind == TL_FIELD_TEXTS)
      {
        at.to = reserve_direct (self, at.to, 0);
        *at.to++ = ',';
        at = put_text_member (self, at, FALSE);
      }
    else
      at = put_name_piece (self, at, field);
  at.to = enclose (self, at.to, begin, "[]");
  return at;
}

/* ,"key":value and so on. */
static Place
put_pairs (TlJsonDirect *self, Place at, const TlField *field)
{
  guint32 n;

  for (at.p = _tl_record_number (at.p, &n); n > 0; n--)
    {
      at = put_name_piece (self, at, field);
      if (field->kind == TL_FIELD_NUMBER_MAP)
        at = put_number (self, at);
      else
        at = field->kind == TL_FIELD_JSON_MAP ? put_json_member (self, at) : put_text_member (self, at, FALSE);
    }
  return at;
}

static Place
put_map_member (TlJsonDirect *self, Place at, const TlField *field)
{
  gsize begin = tell (self, at.to);

  at = put_pairs (self, at, field);
  at.to = enclose (self, at.to, begin, "{}");
  return at;
}

static Place
put_parts (TlJsonDirect *self, Place at, const TlShape *shape)
{
  gsize begin = tell (self, at.to), item;
  guint32 n;

  for (at.p = _tl_record_number (at.p, &n); n > 0; n--)
    {
      at.to = reserve_direct (self, at.to, 0);
      *at.to++ = ',';
      item = tell (self, at.to);
      at = put_members (self, at, shape);
      at.to = enclose (self, at.to, item, "{}");
    }
  at.to = enclose (self, at.to, begin, "[]");
  return at;
}

/* A part that turns out to hold nothing is taken back, with its key, which begins at BEFORE. */
static Place
put_part (TlJsonDirect *self, Place at, const TlShape *shape, gsize before)
{
  gsize begin = tell (self, at.to);

  at = put_members (self, at, shape);
  at.to = tell (self, at.to) == begin ? self->start + before : enclose (self, at.to, begin, "{}");
  return at;
}

static Place
put_value (TlJsonDirect *self, Place at, const TlField *field, gsize before)
{
  switch (field->kind)
    {
    case TL_FIELD_DIGIT:
      *at.to++ = (char) ('0' + *at.p++); /* no digit of the format has two */
      return at;
    case TL_FIELD_FLAG:
      memcpy (at.to, "true", 4);
      at.to += 4;
      return at;
    case TL_FIELD_NUMBER:
      return put_number (self, at);
    case TL_FIELD_TEXTS:
    case TL_FIELD_SYMBOLS:
    case TL_FIELD_ACTORS:
    case TL_FIELD_SOURCES:
      return put_items (self, at, field);
    case TL_FIELD_TEXT_MAP:
    case TL_FIELD_NUMBER_MAP:
    case TL_FIELD_JSON_MAP:
      return put_map_member (self, at, field);
    case TL_FIELD_OBJECT:
      return put_part (self, at, field->shape, before);
    case TL_FIELD_LIST:
      return put_parts (self, at, field->shape);
    default:
      return put_text_member (self, at, FALSE);
    }
}

static Place
put_member (TlJsonDirect *self, Place at, const TlField *field)
{
  gsize before;

  at.to = reserve_direct (self, at.to, 0);
  before = tell (self, at.to);
  at.to = put_key (at.to, field);
  return put_value (self, at, field, before);
}

/* Whether a record holds the number of a name or choice. */
static inline gboolean
is_name (const TlField *field)
{
  const guint names = 1u << TL_FIELD_SYMBOL | 1u << TL_FIELD_ACTOR | 1u << TL_FIELD_SOURCE | 1u << TL_FIELD_TRACK
                      | 1u << TL_FIELD_EVENT | 1u << TL_FIELD_EVENT_TYPE | 1u << TL_FIELD_LINK_TYPE
                      | 1u << TL_FIELD_DATE | 1u << TL_FIELD_CHOICE;

  return (names >> field->kind & 1) != 0;
}

/* All members up to the field LAST. Names and texts, as most are, are put here and now. */
static inline Place
put_members_to (TlJsonDirect *self, Place at, const TlShape *shape, guint last)
{
  while (*at.p != 0 && *at.p <= last)
    {
      const TlField *field = &shape->fields[*at.p++ - 1];

      if (is_name (field))
        at = put_name_piece (self, at, field);
      else if (field->kind == TL_FIELD_TEXT)
        {
          at.to = put_key (reserve_direct (self, at.to, 0), field);
          at = put_text_member (self, at, FALSE);
        }
      else
        at = put_member (self, at, field);
    }
  return at;
}

static Place
put_members (TlJsonDirect *self, Place at, const TlShape *shape)
{
  static const TlField unknown = { .kind = TL_FIELD_JSON_MAP };

  at = put_members_to (self, at, shape, shape->n_fields);
  if (*at.p == TL_RECORD_UNKNOWN)
    {
      at.p++;
      at = put_pairs (self, at, &unknown);
    }
  at.p++;
  return at;
}

/* ---- events and links -------------------------------------------------------------------------------------------- */

static inline char *
put_direct_id (TlJsonDirect *self, char *to, const TlField *field, TlNameKind kind, guint32 number)
{
  const char *text = _tl_symbols_text (&self->timeline->names.symbols[kind], number);

  return put_string (self, put_key (to, field), text, _tl_symbol_length (text));
}

static inline char *
put_column (TlJsonDirect *self, char *to, const TlField *field, guint32 number)
{
  return number != TL_SYMBOL_NONE ? put_piece (self, reserve_direct (self, to, 0), field, number) : to;
}

void
_tl_json_direct_event (TlJsonDirect *self, guint32 row)
{
  const TlEventColumns *events = &self->timeline->events;
  const TlField *fields = _tl_event_shape.fields;
  TlEventStatus status = _tl_events_status (events, row);
  Place at = { events->records[row], resume (self) };
  gsize begin = tell (self, at.to);

  at.to = put_direct_id (self, at.to, &fields[TL_EVENT_FIELD_ID], TL_NAME_EVENT, row);
  at.to = put_column (self, at.to, &fields[TL_EVENT_FIELD_TYPE], events->types[row]);
  at.to = put_column (self, at.to, &fields[TL_EVENT_FIELD_DATE], events->dates[row]);
  at.to = put_column (self, at.to, &fields[TL_EVENT_FIELD_KNOWN], events->known[row]);
  at = put_members_to (self, at, &_tl_event_shape, TL_EVENT_FIELD_STATUS);
  if (status != TL_EVENT_STATUS_REPORTED)
    at.to = put_column (self, at.to, &fields[TL_EVENT_FIELD_STATUS], status);
  at = put_members (self, at, &_tl_event_shape);
  suspend (self, enclose (self, at.to, begin, "{}"));
}

void
_tl_json_direct_link (TlJsonDirect *self, guint32 row)
{
  const TlLinkColumns *links = &self->timeline->links;
  const TlField *fields = _tl_link_shape.fields;
  const TlLinkCore *link = &links->rows[row];
  char *to = resume (self);
  gsize begin = tell (self, to);

  if (_tl_links_id (links, row) != TL_SYMBOL_NONE)
    to = put_direct_id (self, to, &fields[TL_LINK_FIELD_ID], TL_NAME_LINK, _tl_links_id (links, row));
  to = put_column (self, to, &fields[TL_LINK_FIELD_FROM], link->from);
  to = put_direct_id (self, reserve_direct (self, to, 0), &fields[TL_LINK_FIELD_TO], TL_NAME_EVENT, link->to);
  to = put_column (self, to, &fields[TL_LINK_FIELD_TYPE], link->type);
  if (!isnan (links->confidences[row]))
    {
      to = put_key (reserve_direct (self, to, 0), &fields[TL_LINK_FIELD_CONFIDENCE]);
      to = put_number (self, (Place){ (const guint8 *) &links->confidences[row], to }).to;
    }
  if (links->records != NULL && links->records[row] != NULL)
    to = put_members (self, (Place){ links->records[row], to }, &_tl_link_shape).to;
  suspend (self, enclose (self, to, begin, "{}"));
}

/* Rows come in the order of dates or ids, which is not that in memory: what is wanted some rows later is asked for
 * early: first where it stands, then itself. */
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
  const TlLinkCore *links = self->timeline->links.rows;
  const TlLinkCore *middle = &links[rows[TL_EXPECTED * 2 / 3]], *near = &links[rows[TL_EXPECTED / 3]];
  const char *const *texts = self->timeline->names.symbols[TL_NAME_EVENT].texts;

  __builtin_prefetch (&links[rows[TL_EXPECTED]]);
  __builtin_prefetch (&self->timeline->links.confidences[rows[TL_EXPECTED]]);
  __builtin_prefetch (&texts[middle->to]);
  __builtin_prefetch (&texts[middle->from]);
  _tl_symbol_expect (texts[near->to]);
  _tl_symbol_expect (texts[near->from]);
}

/* ---- life -------------------------------------------------------------------------------------------------------- */

void
_tl_json_direct_init (TlJsonDirect *self, TlTimeline *timeline, GString *out)
{
  self->timeline = timeline;
  self->out = out;
  _tl_json_pieces_init (&self->pieces, &timeline->names);
}

void
_tl_json_direct_clear (TlJsonDirect *self)
{
  _tl_json_pieces_clear (&self->pieces);
}
