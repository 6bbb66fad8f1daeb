/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* A strict pull parser for JSON: structure, buffer and places. Strings and numbers are in tl-json-scan.c. */
#include "config.h"

#include "io/json/tl-json-scan-private.h"
#include "base/tl-error-private.h"

#include <string.h>

#define BUFFER_SIZE (256 * 1024)

enum
{
  STATE_VALUE,        /* a value must come */
  STATE_FIRST_ITEM,   /* a value or ] */
  STATE_FIRST_MEMBER, /* a key or } */
  STATE_MEMBER,       /* a key must come */
  STATE_AFTER,        /* a value has ended */
};

/* ---- life and buffer --------------------------------------------------------------------------------------------- */

void
_tl_json_parser_init (TlJsonParser *self, GInputStream *stream, GCancellable *cancellable)
{
  memset (self, 0, sizeof *self);
  self->stream = stream;
  self->cancellable = cancellable;
  self->size = BUFFER_SIZE;
  self->buffer = g_malloc0 (self->size + TL_JSON_PADDING);
  self->unescaped = g_string_new (NULL);
  self->line = 1;
}

void
_tl_json_parser_clear (TlJsonParser *self)
{
  g_clear_pointer (&self->buffer, g_free);
  g_clear_error (&self->error);
  if (self->unescaped != NULL)
    g_string_free (self->unescaped, TRUE);
  self->unescaped = NULL;
  g_clear_error (&self->repeat);
  g_clear_pointer (&self->repeat_path, g_free);
}

guint64
_tl_json_parser_get_offset (const TlJsonParser *self)
{
  return self->offset + self->position;
}

gboolean
_tl_json_fail (TlJsonParser *self, TlError code, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  if (self->error == NULL)
    _tl_error_set (&self->error, code, "%s", message);
  return FALSE;
}

/* Makes room behind what is filled: slides the token to the front, or doubles a buffer that a token fills. */
static gboolean
make_room (TlJsonParser *self)
{
  gsize kept = self->end - self->token;

  if (self->max_string > 0 && kept > self->max_string)
    return _tl_json_fail (self, TL_ERROR_LIMIT,
                          "a string or number is longer than the limit of %" G_GUINT64_FORMAT " bytes",
                          self->max_string);
  memmove (self->buffer, self->buffer + self->token, kept);
  self->offset += self->token;
  self->position -= self->token;
  self->end = kept;
  self->token = 0;
  if (kept > self->size / 2)
    {
      self->size *= 2;
      self->buffer = g_realloc (self->buffer, self->size + TL_JSON_PADDING);
    }
  return TRUE;
}

gboolean
_tl_json_fill (TlJsonParser *self)
{
  gssize n;

  if (self->at_eof || self->error != NULL || !make_room (self))
    return FALSE;
  n = g_input_stream_read (self->stream, self->buffer + self->end, self->size - self->end, self->cancellable,
                           &self->error);
  if (n < 0)
    return FALSE;
  self->end += (gsize) n;
  memset (self->buffer + self->end, 0, TL_JSON_PADDING);
  self->at_eof = n == 0;
  _tl_progress_reach (self->progress, self->offset + self->end);
  if (self->max_bytes > 0 && self->offset + self->end > self->max_bytes)
    return _tl_json_fail (self, TL_ERROR_LIMIT, "the text is longer than the limit of %" G_GUINT64_FORMAT " bytes",
                          self->max_bytes);
  return n > 0;
}

/* ---- places ------------------------------------------------------------------------------------------------------ */

void
_tl_json_mark (TlJsonParser *self)
{
  self->place.line = self->line;
  self->place.column = self->offset + self->position - self->line_offset - self->continuations + 1;
}

static void
new_line (TlJsonParser *self)
{
  self->line++;
  self->line_offset = self->offset + self->position + 1;
  self->continuations = 0;
}

static void
append_key (GString *path, const TlJsonFrame *frame)
{
  gboolean plain = TRUE;

  for (guint i = 0; i < frame->key_length; i++)
    plain = plain && (g_ascii_isalnum (frame->key[i]) || strchr ("_-", frame->key[i]) != NULL);
  if (plain)
    {
      g_string_append_printf (path, "%s%.*s", path->len > 0 ? "." : "", (int) frame->key_length, frame->key);
      return;
    }
  g_string_append_c (path, '[');
  _tl_json_append_string (path, frame->key, frame->key_length);
  g_string_append_c (path, ']');
}

char *
_tl_json_parser_dup_path (const TlJsonParser *self)
{
  GString *path = g_string_new (NULL);

  for (guint i = 0; i < self->depth; i++)
    {
      const TlJsonFrame *frame = &self->frames[i];

      if (frame->is_array && frame->index >= 0)
        g_string_append_printf (path, "[%" G_GINT64_FORMAT "]", frame->index);
      else if (!frame->is_array && frame->key_length > 0)
        append_key (path, frame);
    }
  return g_string_free (path, FALSE);
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

/* ---- structure --------------------------------------------------------------------------------------------------- */

const char *
_tl_json_token_name (TlJsonToken token)
{
  static const char *const names[] = { "an error",  "the end of the text",
                                       "an object", "the end of an object",
                                       "an array",  "the end of an array",
                                       "a member",  "a string",
                                       "a number",  "true",
                                       "false",     "null" };

  return names[token];
}

/* What is next, for messages: a character, or the end. */
static gboolean
fail_expected (TlJsonParser *self, const char *expected)
{
  const char *p = self->buffer + self->position;
  gunichar c = g_utf8_get_char_validated (p, (gssize) (self->end - self->position));

  if (self->error != NULL)
    return FALSE;
  _tl_json_mark (self);
  if (self->position == self->end)
    return _tl_json_fail (self, TL_ERROR_SYNTAX, "found the end of the text, expected %s", expected);
  if (strncmp (p, "\xef\xbb\xbf", 3) == 0)
    return _tl_json_fail (self, TL_ERROR_SYNTAX, "found a byte order mark, expected %s", expected);
  if (*p == '\n')
    return _tl_json_fail (self, TL_ERROR_SYNTAX, "found the end of the line, expected %s", expected);
  if (c > G_MAXINT32 || g_unichar_iscntrl (c))
    return _tl_json_fail (self, TL_ERROR_SYNTAX, "found the byte 0x%02X, expected %s", (guint8) *p, expected);
  return _tl_json_fail (self, TL_ERROR_SYNTAX, "found '%.*s', expected %s", (int) (g_utf8_next_char (p) - p), p,
                        expected);
}

static gboolean skip_more_blanks (TlJsonParser *self);

/* Skips white space; FALSE with an error only. In lines mode a line break inside a text is one. */
static inline gboolean
skip_blanks (TlJsonParser *self)
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

static TlJsonToken
begin (TlJsonParser *self, gboolean is_array)
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
finish (TlJsonParser *self, TlJsonToken token)
{
  self->position++;
  self->depth--;
  self->state = STATE_AFTER;
  return token;
}

static TlJsonToken
scalar (TlJsonParser *self, TlJsonToken token, gboolean ok)
{
  self->state = STATE_AFTER;
  return ok ? token : TL_JSON_ERROR;
}

static TlJsonToken
next_value (TlJsonParser *self, const char *expected)
{
  if (self->depth > 0 && self->frames[self->depth - 1].is_array)
    self->frames[self->depth - 1].index++;
  switch (self->buffer[self->position])
    {
    case '{':
      return begin (self, FALSE);
    case '[':
      return begin (self, TRUE);
    case '"':
      return scalar (self, TL_JSON_STRING, _tl_json_scan_string (self));
    case 't':
      return scalar (self, TL_JSON_TRUE, _tl_json_scan_word (self, "true"));
    case 'f':
      return scalar (self, TL_JSON_FALSE, _tl_json_scan_word (self, "false"));
    case 'n':
      return scalar (self, TL_JSON_NULL, _tl_json_scan_word (self, "null"));
    case '-':
    case '0' ... '9':
      return scalar (self, TL_JSON_NUMBER, _tl_json_scan_number (self));
    default:
      fail_expected (self, expected);
      return TL_JSON_ERROR;
    }
}

static TlJsonToken
next_key (TlJsonParser *self, const char *expected)
{
  self->frames[self->depth - 1].key_length = 0;
  if (self->buffer[self->position] != '"')
    {
      fail_expected (self, expected);
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
    return fail_expected (self, "':'");
  self->position++;
  return skip_blanks (self);
}

/* Behind a value: the end of what holds it, or a comma and what comes after. */
static TlJsonToken
next_after (TlJsonParser *self)
{
  const TlJsonFrame *frame = &self->frames[self->depth - 1];
  char c = self->buffer[self->position];

  if (c == (frame->is_array ? ']' : '}'))
    return finish (self, frame->is_array ? TL_JSON_ARRAY_END : TL_JSON_OBJECT_END);
  if (c != ',')
    {
      fail_expected (self, frame->is_array ? "',' or ']'" : "',' or '}'");
      return TL_JSON_ERROR;
    }
  self->position++;
  if (!skip_blanks (self))
    return TL_JSON_ERROR;
  self->token = self->position;
  _tl_json_mark (self);
  return frame->is_array ? next_value (self, "a value") : next_key (self, "a member's name in double quotes");
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
  fail_expected (self, self->lines ? "the end of the text or of the line" : "the end of the text");
  return TL_JSON_ERROR;
}

TlJsonToken
_tl_json_parser_next (TlJsonParser *self)
{
  if (self->error != NULL || !skip_blanks (self))
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
        return finish (self, TL_JSON_ARRAY_END);
      return next_value (self, "a value or ']'");
    case STATE_FIRST_MEMBER:
      if (self->buffer[self->position] == '}')
        return finish (self, TL_JSON_OBJECT_END);
      return next_key (self, "a member's name in double quotes, or '}'");
    case STATE_MEMBER:
      return next_key (self, "a member's name in double quotes");
    case STATE_VALUE:
      return next_value (self, self->depth == 0 ? "an object" : "a value");
    default:
      return next_after (self);
    }
}

/* ---- members whose names are expected ---------------------------------------------------------------------------- */

/* A name is compared where it lies, so all of it must be in the buffer. */
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

  if (self->error != NULL || !skip_blanks (self))
    return TL_JSON_ERROR;
  c = self->buffer[self->position];
  if (c == ',' && self->state == STATE_AFTER)
    {
      self->position++;
      return skip_blanks (self) && have_name (self) ? TL_JSON_KEY : TL_JSON_ERROR;
    }
  if (c == '"' && self->state == STATE_FIRST_MEMBER)
    return have_name (self) ? TL_JSON_KEY : TL_JSON_ERROR;
  return _tl_json_parser_next (self);
}

TlJsonToken
_tl_json_parser_value (TlJsonParser *self)
{
  if (!skip_blanks (self))
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
