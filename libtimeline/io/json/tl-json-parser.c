/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* A strict pull parser for JSON: its structure. The buffer and places are in tl-json-buffer.c, strings and numbers in
 * tl-json-scan.c. */
#include "config.h"

#include "io/json/tl-json-scan-private.h"
#include "base/tl-error-private.h"

#include <string.h>

enum
{
  STATE_VALUE,        /* a value must come */
  STATE_FIRST_ITEM,   /* a value or ] */
  STATE_FIRST_MEMBER, /* a key or } */
  STATE_MEMBER,       /* a key must come */
  STATE_AFTER,        /* a value has ended */
};

static void
new_line (TlJsonParser *self)
{
  self->line++;
  self->line_offset = self->offset + self->position + 1;
  self->continuations = 0;
}

static gboolean skip_more_blanks (TlJsonParser *self);

/* Skips white space; FALSE with an error only. In lines mode a line break inside a text is one. */
static inline gboolean
skip_json_blanks (TlJsonParser *self)
{
  return G_LIKELY (self->buffer[self->position] > ' ') || skip_more_blanks (self);
}

static gboolean
skip_more_blanks (TlJsonParser *self)
{
  for (;;)
    {
      char c = self->buffer[self->position];

      if (c == '\0' && self->position == self->end)
        {
          self->token = self->position;
          if (!_tl_json_fill (self))
            return self->error == NULL;
          continue;
        }
      if (c != ' ' && c != '\n' && c != '\t' && c != '\r')
        return TRUE;
      if (c == '\n')
        {
          if (self->lines && self->depth > 0)
            return TRUE;
          new_line (self);
        }
      self->position++;
    }
}

static void
remember_key (TlJsonParser *self)
{
  TlJsonFrame *frame = &self->frames[self->depth - 1];
  gsize length = MIN (self->length, TL_JSON_KEY_SHOWN);

  if (G_LIKELY (self->length <= TL_JSON_PADDING && !self->escaped))
    {
      memcpy (frame->key, self->text, TL_JSON_PADDING); /* of a size known beforehand */
      frame->key_length = (guint) length;
      return;
    }
  while (length < self->length && length > 0 && ((guint8) self->text[length] & 0xc0) == 0x80)
    length--;
  memcpy (frame->key, self->text, length);
  if (length < self->length)
    {
      memcpy (frame->key + length, "…", 3);
      length += 3;
    }
  frame->key_length = (guint) length;
}

static TlJsonToken
open_container (TlJsonParser *self, gboolean is_array)
{
  TlJsonFrame *frame;

  if (self->depth == TL_JSON_MAX_DEPTH)
    {
      _tl_json_fail (self, TL_ERROR_SYNTAX, "nested more than %d deep", TL_JSON_MAX_DEPTH);
      return TL_JSON_ERROR;
    }
  self->position++;
  frame = &self->frames[self->depth++];
  frame->is_array = is_array;
  frame->index = -1;
  frame->key_length = 0;
  self->state = is_array ? STATE_FIRST_ITEM : STATE_FIRST_MEMBER;
  return is_array ? TL_JSON_ARRAY : TL_JSON_OBJECT;
}

static TlJsonToken
close_container (TlJsonParser *self, TlJsonToken token)
{
  self->position++;
  self->depth--;
  self->state = STATE_AFTER;
  return token;
}

static TlJsonToken
end_scalar (TlJsonParser *self, TlJsonToken token, gboolean ok)
{
  self->state = STATE_AFTER;
  return ok ? token : TL_JSON_ERROR;
}

/* What must come, unless a comma is the last in its array or object. */
static const char *
expect_after_comma (const TlJsonParser *self, const char *expected)
{
  char c = self->buffer[self->position];

  if (c == ']' && self->frames[self->depth - 1].is_array)
    return "a value, since a comma comes before the ']'";
  if (c == '}' && !self->frames[self->depth - 1].is_array)
    return "a member's name in double quotes, since a comma comes before the '}'";
  return expected;
}

static TlJsonToken
next_value (TlJsonParser *self, const char *expected)
{
  if (self->depth > 0 && self->frames[self->depth - 1].is_array)
    self->frames[self->depth - 1].index++;
  switch (self->buffer[self->position])
    {
    case '{':
      return open_container (self, FALSE);
    case '[':
      return open_container (self, TRUE);
    case '"':
      return end_scalar (self, TL_JSON_STRING, _tl_json_scan_string (self));
    case 't':
      return end_scalar (self, TL_JSON_TRUE, _tl_json_scan_word (self, "true"));
    case 'f':
      return end_scalar (self, TL_JSON_FALSE, _tl_json_scan_word (self, "false"));
    case 'n':
      return end_scalar (self, TL_JSON_NULL, _tl_json_scan_word (self, "null"));
    case '-':
    case '0' ... '9':
      return end_scalar (self, TL_JSON_NUMBER, _tl_json_scan_number (self));
    default:
      _tl_json_fail_expected (self, expected);
      return TL_JSON_ERROR;
    }
}

static TlJsonToken
next_key (TlJsonParser *self, const char *expected)
{
  self->frames[self->depth - 1].key_length = 0;
  if (self->buffer[self->position] != '"')
    {
      _tl_json_fail_expected (self, expected);
      return TL_JSON_ERROR;
    }
  if (!_tl_json_scan_string (self))
    return TL_JSON_ERROR;
  remember_key (self);
  /* the colon is looked for with the next token: to read on now could slide the key out of the buffer */
  self->state = STATE_VALUE;
  return TL_JSON_KEY;
}

static gboolean
pass_colon (TlJsonParser *self)
{
  if (self->depth == 0 || self->frames[self->depth - 1].is_array)
    return TRUE;
  if (self->buffer[self->position] != ':')
    return _tl_json_fail_expected (self, "':'");
  self->position++;
  return skip_json_blanks (self);
}

/* After a value: the end of the object or array that holds it, or a comma and the next member. */
static TlJsonToken
next_after (TlJsonParser *self)
{
  const TlJsonFrame *frame = &self->frames[self->depth - 1];
  char c = self->buffer[self->position];

  if (c == (frame->is_array ? ']' : '}'))
    return close_container (self, frame->is_array ? TL_JSON_ARRAY_END : TL_JSON_OBJECT_END);
  if (c != ',')
    {
      _tl_json_fail_expected (self, frame->is_array ? "',' or ']'" : "',' or '}'");
      return TL_JSON_ERROR;
    }
  self->position++;
  if (!skip_json_blanks (self))
    return TL_JSON_ERROR;
  self->token = self->position;
  _tl_json_mark (self);
  return frame->is_array ? next_value (self, expect_after_comma (self, "a value"))
                         : next_key (self, expect_after_comma (self, "a member's name in double quotes"));
}

/* Between texts: the end, or in lines mode the next line. */
static TlJsonToken
next_text (TlJsonParser *self)
{
  if (self->position == self->end)
    return TL_JSON_END;
  if (self->lines && self->line > self->place.line)
    {
      _tl_json_mark (self);
      return next_value (self, "an object");
    }
  _tl_json_fail_expected (self, self->lines ? "the end of the text or of the line" : "the end of the text");
  return TL_JSON_ERROR;
}

TlJsonToken
_tl_json_parser_next (TlJsonParser *self)
{
  if (self->error != NULL || !skip_json_blanks (self))
    return TL_JSON_ERROR;
  if (self->state == STATE_AFTER && self->depth == 0)
    return next_text (self);
  if (self->state == STATE_VALUE && !pass_colon (self))
    return TL_JSON_ERROR;
  self->token = self->position;
  _tl_json_mark (self);
  switch (self->state)
    {
    case STATE_FIRST_ITEM:
      if (self->buffer[self->position] == ']')
        return close_container (self, TL_JSON_ARRAY_END);
      return next_value (self, "a value or ']'");
    case STATE_FIRST_MEMBER:
      if (self->buffer[self->position] == '}')
        return close_container (self, TL_JSON_OBJECT_END);
      return next_key (self, "a member's name in double quotes, or '}'");
    case STATE_MEMBER:
      return next_key (self, expect_after_comma (self, "a member's name in double quotes"));
    case STATE_VALUE:
      return next_value (self, self->depth == 0 ? "an object" : "a value");
    default:
      return next_after (self);
    }
}

/* ---- members whose names are expected ---------------------------------------------------------------------------- */

/* A name is compared in place, so the buffer must contain all of it. */
static gboolean
have_name (TlJsonParser *self)
{
  self->token = self->position;
  while (G_UNLIKELY (self->end - self->position < TL_JSON_PADDING) && _tl_json_fill (self))
    ;
  _tl_json_mark (self);
  self->state = STATE_MEMBER;
  return self->error == NULL;
}

TlJsonToken
_tl_json_parser_member (TlJsonParser *self)
{
  char c;

  if (self->error != NULL || !skip_json_blanks (self))
    return TL_JSON_ERROR;
  c = self->buffer[self->position];
  if (c == ',' && self->state == STATE_AFTER)
    {
      self->position++;
      return skip_json_blanks (self) && have_name (self) ? TL_JSON_KEY : TL_JSON_ERROR;
    }
  if (c == '"' && self->state == STATE_FIRST_MEMBER)
    return have_name (self) ? TL_JSON_KEY : TL_JSON_ERROR;
  return _tl_json_parser_next (self);
}

TlJsonToken
_tl_json_parser_value (TlJsonParser *self)
{
  if (!skip_json_blanks (self))
    return TL_JSON_ERROR;
  self->token = self->position;
  _tl_json_mark (self);
  return next_value (self, "a value");
}

gboolean
_tl_json_parser_skip (TlJsonParser *self, TlJsonToken token)
{
  guint depth = self->depth;

  if (token != TL_JSON_OBJECT && token != TL_JSON_ARRAY)
    return token != TL_JSON_ERROR;
  while (self->depth >= depth)
    if (_tl_json_parser_next (self) == TL_JSON_ERROR)
      return FALSE;
  return TRUE;
}
