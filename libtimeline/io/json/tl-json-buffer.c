/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The JSON parser's input: its buffer, where it is in the text, and how it fails. */
#include "config.h"

#include "io/json/tl-json-scan-private.h"
#include "base/tl-error-private.h"

#include <string.h>

/* The buffer of a small document is small, since clearing fresh pages takes longer than reading it. It doubles whenever
 * it has been filled, up to BUFFER_SIZE. */
#define FIRST_SIZE (4 * 1024)
#define BUFFER_SIZE (256 * 1024)

/* ---- life and buffer --------------------------------------------------------------------------------------------- */

void
_tl_json_parser_init (TlJsonParser *self, TlInput *input)
{
  memset (self, 0, sizeof *self);
  self->input = input;
  self->size = FIRST_SIZE;
  self->buffer = g_malloc (self->size + TL_JSON_PADDING);
  memset (self->buffer, 0, TL_JSON_PADDING);
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

/* Makes room after the filled part: slides the token to the front, and doubles a buffer that a token fills or that is
 * still small. */
static gboolean
make_buffer_room (TlJsonParser *self)
{
  gsize kept = self->end - self->token;
  gboolean small = self->end == self->size && self->size < BUFFER_SIZE;

  if (self->max_string > 0 && kept > self->max_string)
    return _tl_json_fail (self, TL_ERROR_LIMIT,
                          "a string or number is longer than the limit of %" G_GUINT64_FORMAT " bytes",
                          self->max_string);
  memmove (self->buffer, self->buffer + self->token, kept);
  self->offset += self->token;
  self->position -= self->token;
  self->end = kept;
  self->token = 0;
  if (small || kept > self->size / 2)
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

  if (self->at_eof || self->error != NULL || !make_buffer_room (self))
    return FALSE;
  n = _tl_input_read (self->input, self->buffer + self->end, self->size - self->end, &self->error);
  if (n < 0)
    return FALSE;
  self->end += (gsize) n;
  memset (self->buffer + self->end, 0, TL_JSON_PADDING);
  self->at_eof = n == 0;
  return n > 0;
}

/* ---- places ------------------------------------------------------------------------------------------------------ */

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

/* ---- messages ---------------------------------------------------------------------------------------------------- */

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
gboolean
_tl_json_fail_expected (TlJsonParser *self, const char *expected)
{
  const char *p = self->buffer + self->position;
  gunichar c = g_utf8_get_char_validated (p, (gssize) (self->end - self->position));

  if (self->error != NULL)
    return FALSE;
  _tl_json_mark (self);
  if (self->position == self->end)
    return _tl_json_fail (self, TL_ERROR_SYNTAX, "found the end of the text, expected %s", expected);
  if (strncmp (p, "\xef\xbb\xbf", 3) == 0)
    return _tl_json_fail (self, TL_ERROR_SYNTAX, "found a byte order mark, expected %s%s", expected,
                          self->offset + self->position == 0 ? "; remove the first three bytes, as \"tail -c +4\" does"
                                                             : "");
  if (*p == '\n')
    return _tl_json_fail (self, TL_ERROR_SYNTAX, "found the end of the line, expected %s", expected);
  if (c > G_MAXINT32 || g_unichar_iscntrl (c))
    return _tl_json_fail (self, TL_ERROR_SYNTAX, "found the byte 0x%02X, expected %s", (guint8) *p, expected);
  return _tl_json_fail (self, TL_ERROR_SYNTAX, "found '%.*s', expected %s", (int) (g_utf8_next_char (p) - p), p,
                        expected);
}
