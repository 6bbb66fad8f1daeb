/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Ids, repeated words and dates of a timeline, each stored once. */
#include "config.h"

#include "model/table/tl-names-private.h"

#include "vocab/tl-vocab-private.h"

#include <string.h>

#define FIRST_CHUNK 4096

void
_tl_names_init (TlNames *self)
{
  TlHashKey key = _tl_hash_key_new ();

  self->arena = _tl_arena_new (FIRST_CHUNK);
  self->texts = _tl_arena_new (FIRST_CHUNK);
  _tl_arena_keep (self->arena, self->texts);
  for (guint i = 0; i < TL_N_NAMES; i++)
    _tl_symbols_init (&self->symbols[i], self->texts, key);
  self->dates = g_ptr_array_new ();
  _tl_symbols_begin (&self->symbols[TL_NAME_EVENT_TYPE], _tl_event_type_symbols, tl_event_type_get_n_builtin (),
                     _tl_event_type_find);
  _tl_symbols_begin (&self->symbols[TL_NAME_LINK_TYPE], _tl_link_type_symbols, tl_link_type_get_n_builtin (),
                     _tl_link_type_find);
}

void
_tl_names_clear (TlNames *self)
{
  for (guint i = 0; i < TL_N_NAMES; i++)
    _tl_symbols_clear (&self->symbols[i]);
  g_clear_pointer (&self->dates, g_ptr_array_unref);
  g_clear_pointer (&self->texts, _tl_arena_unref);
  g_clear_pointer (&self->arena, _tl_arena_unref);
}

TlNameKind
_tl_name_kind (TlFieldKind kind)
{
  switch (kind)
    {
    case TL_FIELD_SYMBOL:
    case TL_FIELD_SYMBOLS:
      return TL_NAME_WORD;
    case TL_FIELD_ACTOR:
    case TL_FIELD_ACTORS:
      return TL_NAME_ACTOR;
    case TL_FIELD_SOURCE:
    case TL_FIELD_SOURCES:
      return TL_NAME_SOURCE;
    case TL_FIELD_TRACK:
      return TL_NAME_TRACK;
    case TL_FIELD_EVENT:
      return TL_NAME_EVENT;
    case TL_FIELD_EVENT_TYPE:
      return TL_NAME_EVENT_TYPE;
    case TL_FIELD_LINK_TYPE:
      return TL_NAME_LINK_TYPE;
    default:
      return TL_N_NAMES;
    }
}

const char *
_tl_name_noun (TlNameKind kind)
{
  static const char *const nouns[] = { "word", "actor",      "source",    "track", "event",
                                       "link", "event type", "link type", "date",  "piece" };

  return nouns[kind];
}

guint32
_tl_names_intern (TlNames *self, TlNameKind kind, const char *text)
{
  return _tl_symbols_intern (&self->symbols[kind], text, strlen (text));
}

guint32
_tl_names_find (const TlNames *self, TlNameKind kind, const char *text)
{
  return _tl_symbols_find (&self->symbols[kind], text, strlen (text));
}

/* Returns the key of a date: the expression, or, for an annotated date, all of its parts, each after its length. */
static char *
date_key (const TlDate *date)
{
  const char *edtf = tl_date_get_edtf (date);
  const char *verbatim = tl_date_get_verbatim (date);
  const char *label = tl_date_get_label (date);
  const char *unknown = _tl_date_get_unknown (date);

  return g_strdup_printf ("%s\001%d%" G_GSIZE_FORMAT ".%s%" G_GSIZE_FORMAT ".%s%s", edtf != NULL ? edtf : "",
                          tl_date_is_inferred (date), verbatim != NULL ? strlen (verbatim) : 0,
                          verbatim != NULL ? verbatim : "", label != NULL ? strlen (label) : 0,
                          label != NULL ? label : "", unknown != NULL ? unknown : "");
}

guint32
_tl_names_add_date (TlNames *self, const TlDate *date)
{
  g_autofree char *key = NULL;
  guint32 number;

  if (date == NULL)
    return TL_SYMBOL_NONE;
  if (!_tl_date_is_annotated (date))
    number = _tl_names_intern (self, TL_NAME_DATE, tl_date_get_edtf (date));
  else
    {
      key = date_key (date);
      number = _tl_names_intern (self, TL_NAME_DATE, key);
    }
  if (number == self->dates->len)
    g_ptr_array_add (self->dates, _tl_arena_take_date (self->arena, tl_date_ref (date)));
  return number;
}

guint32
_tl_names_read_date (TlNames *self, const char *edtf, gsize length, GError **error)
{
  guint32 number = _tl_names_is_annotated (edtf, length)
                       ? TL_SYMBOL_NONE
                       : _tl_symbols_find (&self->symbols[TL_NAME_DATE], edtf, length);
  TlDate *date;

  if (number != TL_SYMBOL_NONE)
    return number;
  date = _tl_date_new_len (edtf, length, error);
  if (date == NULL)
    return TL_SYMBOL_NONE;
  number = _tl_names_add_date (self, date); /* with the canonical form of its expression as the key */
  tl_date_unref (date);
  return number;
}
