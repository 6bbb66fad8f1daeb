/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The names in a document as numbers, those that came lately without asking the tables. */
#include "config.h"

#include "io/json/tl-json-reading-packed-private.h"
#include "io/json/tl-json-reading-value-private.h"

#include <string.h>

static void
refer_to_token (TlJsonReading *self, TlNameKind kind, guint32 number)
{
  TlJsonPlace place = self->parser.place;

  _tl_intake_take_reference (self->intake, kind, number,
                             (TlPosition){ place.line, place.column, _tl_json_parser_dup_path (&self->parser) });
}

/* The first and the last eight bytes, or all there are. Eight may be looked at in any case. */
static inline void
find_ends (const char *text, gsize length, guint64 *first, guint64 *last)
{
  memcpy (first, text, sizeof *first);
  memcpy (last, text + (length > 8 ? length - 8 : 0), sizeof *last);
  if (length < 8)
    *first = *last = GUINT64_FROM_LE (*last) & ((G_GUINT64_CONSTANT (1) << (8 * length)) - 1);
}

static inline TlRecent *
find_recent (const TlJsonReading *self, TlNameKind kind, guint64 first, guint64 last)
{
  guint64 mixed = (last ^ first << 7) + kind;

  return &self->recent[(mixed * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)) >> (64 - self->recent_bits)];
}

/* Longer names are not all in their ends; and a place that holds nothing yet is like the name without a byte. */
static inline gboolean
may_be_recent (gsize length)
{
  return length > 0 && length <= 16;
}

guint32
_tl_json_reading_find_recent (const TlJsonReading *self, TlNameKind kind)
{
  const TlJsonParser *parser = &self->parser;
  const TlRecent *recent;
  guint64 first, last;

  if (self->collect || parser->escaped || !may_be_recent (parser->length))
    return TL_SYMBOL_NONE;
  find_ends (parser->text, parser->length, &first, &last);
  recent = find_recent (self, kind, first, last);
  if (recent->last == last && recent->first == first && recent->length == parser->length && recent->kind == kind)
    return recent->number;
  return TL_SYMBOL_NONE;
}

static void
grow_recent (TlJsonReading *self)
{
  guint n = 1u << self->recent_bits;
  TlRecent *old = self->recent;

  self->recent_bits = MIN (self->recent_bits + 2, TL_RECENT_BITS);
  self->recent = g_new0 (TlRecent, (gsize) 1 << self->recent_bits);
  for (guint i = 0; i < n; i++)
    if (old[i].length > 0)
      *find_recent (self, old[i].kind, old[i].first, old[i].last) = old[i];
  g_free (old);
}

void
_tl_json_reading_remember (TlJsonReading *self, TlNameKind kind, const char *text, gsize length, guint32 number)
{
  TlRecent *recent;
  guint64 first, last;

  if (!may_be_recent (length))
    return;
  if (self->recent_bits < TL_RECENT_BITS && self->n_remembered++ >> self->recent_bits > 0)
    grow_recent (self);
  find_ends (text, length, &first, &last);
  recent = find_recent (self, kind, first, last);
  *recent = (TlRecent){ first, last, number, (guint8) kind, (guint8) length };
}

static void
remember_token (TlJsonReading *self, TlNameKind kind, guint32 number)
{
  if (!self->parser.escaped) /* else it may not be looked at past its end */
    _tl_json_reading_remember (self, kind, self->parser.text, self->parser.length, number);
}

/* A name that nothing defines yet is noted when it first comes; in collect mode always, since each is a problem of its
 * own. */
guint32
_tl_json_reading_take_number (TlJsonReading *self, TlNameKind kind)
{
  TlSymbols *symbols = &self->names->symbols[kind];
  guint32 number = _tl_json_reading_find_recent (self, kind), n = symbols->n;

  if (number != TL_SYMBOL_NONE)
    return number;
  number = _tl_symbols_intern (symbols, self->parser.text, self->parser.length);
  if (kind != TL_NAME_WORD && (number == n || self->collect) && !_tl_timeline_is_defined (self->timeline, kind, number))
    refer_to_token (self, kind, number);
  remember_token (self, kind, number);
  return number;
}

const char *
_tl_json_reading_take_name (TlJsonReading *self, TlNameKind kind, TlArena *arena)
{
  if (kind == TL_N_NAMES || self->names == NULL)
    return _tl_arena_strndup (arena, self->parser.text, self->parser.length);
  return _tl_names_text (self->names, kind, _tl_json_reading_take_number (self, kind));
}

gboolean
_tl_json_reading_wrong_date (TlJsonReading *self, GError *problem)
{
  g_prefix_error (&problem, "\"%.*s\" is not EDTF: ", _tl_json_shown (self->parser.text, self->parser.length),
                  self->parser.text);
  return _tl_json_reading_problem (self, TL_JSON_STRING, problem);
}

TlDate *
_tl_json_reading_keep_words (TlJsonReading *self, const char *words, gboolean *goes_on, GError *problem)
{
  TlDate *date = words[0] != '\0' ? _tl_date_new_full (NULL, words, NULL, FALSE, NULL) : NULL;

  *goes_on = _tl_json_reading_wrong_date (self, problem);
  _tl_intake_forgive (self->intake);
  return date;
}

static gboolean
take_words (TlJsonReading *self, guint32 *number, GError *problem)
{
  g_autofree char *words = g_strndup (self->parser.text, self->parser.length);
  g_autoptr (TlDate) date = NULL;
  gboolean goes_on;

  date = _tl_json_reading_keep_words (self, words, &goes_on, problem);
  *number = _tl_names_add_date (self->names, date);
  return goes_on;
}

gboolean
_tl_json_reading_take_date (TlJsonReading *self, guint32 *number)
{
  GError *problem = NULL;

  *number = _tl_json_reading_find_recent (self, TL_NAME_DATE);
  if (*number != TL_SYMBOL_NONE)
    return TRUE;
  *number = _tl_names_read_date (self->names, self->parser.text, self->parser.length, &problem);
  if (problem != NULL)
    return self->intake->lenient ? take_words (self, number, problem) : _tl_json_reading_wrong_date (self, problem);
  remember_token (self, TL_NAME_DATE, *number);
  return TRUE;
}

/* ---- ends of links ----------------------------------------------------------------------------------------------- */

gint64
_tl_json_reading_get_link_index (const TlJsonReading *self, guint depth)
{
  const TlJsonFrame *frame = &self->parser.frames[depth - 1];

  return frame->is_array ? frame->index : -1;
}

char *
_tl_json_reading_dup_link_path (gint64 index)
{
  return index >= 0 ? g_strdup_printf ("links[%" G_GINT64_FORMAT "]", index) : g_strdup ("link");
}

void
_tl_json_reading_refer_to_end (TlJsonReading *self, guint32 number, TlJsonPlace place, gint64 index, const char *member)
{
  g_autofree char *path = _tl_json_reading_dup_link_path (index);

  _tl_intake_take_reference (self->intake, TL_NAME_EVENT, number,
                             (TlPosition){ place.line, place.column, g_strconcat (path, ".", member, NULL) });
}

void
_tl_json_reading_settle_ends (TlJsonReading *self, TlPacked *packed, const TlJsonPlace *places, guint depth)
{
  for (guint i = TL_LINK_FIELD_FROM; i <= TL_LINK_FIELD_TO; i++)
    if (packed->value->shape == &_tl_link_shape && packed->numbers[i] == TL_SYMBOL_NONE && packed->texts[i] != NULL)
      packed->numbers[i] =
          _tl_json_reading_settle_end (self, packed->texts[i], packed->lengths[i], packed->hashes[i], places[i],
                                       _tl_json_reading_get_link_index (self, depth), _tl_link_shape.fields[i].name);
}
