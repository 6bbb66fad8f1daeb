/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Whole values copied from a parser as compact text. */
#include "config.h"

#include "io/json/tl-json-scan-private.h"
#include "base/tl-error-private.h"
#include "base/tl-symbols-private.h"

#include <string.h>

/* The keys of the objects that are open, to see repeated ones: a set for each depth. */
typedef struct
{
  TlArena *arena;
  TlHashKey key;
  TlSymbols sets[TL_JSON_MAX_DEPTH + 1];
} Keys;

static void
add_key (TlJsonParser *parser, Keys *keys)
{
  TlSymbols *set = &keys->sets[parser->depth];
  guint32 n = set->n;

  _tl_symbols_intern (set, parser->text, parser->length);
  if (set->n > n || parser->repeat != NULL)
    return;
  _tl_error_set (&parser->repeat, TL_ERROR_DUPLICATE, "the member \"%.*s\" is repeated",
                 _tl_json_shown (parser->text, parser->length), parser->text);
  parser->repeat_place = parser->place;
  parser->repeat_path = _tl_json_parser_dup_path (parser);
}

static gboolean
copy_token (TlJsonParser *parser, TlJsonToken token, GString *out, Keys *keys)
{
  switch (token)
    {
    case TL_JSON_KEY:
      _tl_json_append_string (out, parser->text, parser->length);
      g_string_append_c (out, ':');
      add_key (parser, keys);
      return TRUE;
    case TL_JSON_STRING:
      _tl_json_append_string (out, parser->text, parser->length);
      return TRUE;
    case TL_JSON_NUMBER:
      g_string_append_len (out, parser->text, (gssize) parser->length);
      return TRUE;
    case TL_JSON_TRUE:
    case TL_JSON_FALSE:
    case TL_JSON_NULL:
      g_string_append (out, _tl_json_token_name (token));
      return TRUE;
    case TL_JSON_OBJECT:
      _tl_symbols_clear (&keys->sets[parser->depth]);
      _tl_symbols_init (&keys->sets[parser->depth], keys->arena, keys->key);
      g_string_append_c (out, '{');
      return TRUE;
    case TL_JSON_ARRAY:
      g_string_append_c (out, '[');
      return TRUE;
    case TL_JSON_OBJECT_END:
    case TL_JSON_ARRAY_END:
      g_string_append_c (out, token == TL_JSON_OBJECT_END ? '}' : ']');
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
copy_container (TlJsonParser *parser, TlJsonToken token, GString *out, Keys *keys)
{
  guint depth = parser->depth;
  gsize begin = out->len;

  while (copy_token (parser, token, out, keys))
    {
      if (parser->depth < depth)
        return TRUE;
      if (parser->max_string > 0 && out->len - begin > parser->max_string)
        return _tl_json_fail (parser, TL_ERROR_LIMIT, "a value is longer than the limit of %" G_GUINT64_FORMAT " bytes",
                              parser->max_string);
      token = _tl_json_parser_next (parser);
      if (token != TL_JSON_OBJECT_END && token != TL_JSON_ARRAY_END && strchr ("{[:,", out->str[out->len - 1]) == NULL)
        g_string_append_c (out, ',');
    }
  return FALSE;
}

gboolean
_tl_json_parser_copy (TlJsonParser *parser, TlJsonToken token, GString *out)
{
  Keys keys = { 0 };
  gboolean ok;

  if (token != TL_JSON_OBJECT && token != TL_JSON_ARRAY)
    return copy_token (parser, token, out, &keys);
  keys.arena = _tl_arena_new (512);
  keys.key = _tl_hash_key_new ();
  ok = copy_container (parser, token, out, &keys);
  for (guint i = 0; i <= TL_JSON_MAX_DEPTH; i++)
    _tl_symbols_clear (&keys.sets[i]);
  _tl_arena_unref (keys.arena);
  return ok;
}
