/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Scanning JSON strings, numbers and words. */
#include "config.h"

#include "io/json/tl-json-scan-private.h"

#include <string.h>

/* ---- strings ----------------------------------------------------------------------------------------------------- */

/* Where the string ends, as an offset from the token; what else it holds in the two flags. 0 with the error set. */
static gsize
find_end (TlJsonParser *self, gboolean *escaped, gboolean *foreign)
{
  gsize i = self->position + 1 - self->token;
  guint8 high = 0x80; /* until the first of them is met */

  for (;;)
    {
      const char *text = self->buffer + self->token;
      guint n;
      guint8 c;

      while ((n = _tl_json_find_special (text + i, high)) == TL_JSON_BLOCK)
        i += TL_JSON_BLOCK;
      i += n;
      c = (guint8) text[i];
      if (c == '"')
        return i;
      if (c < 0x20 && self->token + i < self->end)
        {
          self->position = self->token + i;
          _tl_json_mark (self);
          _tl_json_fail (self, TL_ERROR_SYNTAX, "a string holds the raw control character U+%04X", c);
          return 0;
        }
      /* an escaped quote is passed with its backslash; at the end of the buffer both wait for more */
      if (self->token + i + (c == '\\') >= self->end)
        {
          if (_tl_json_fill (self))
            continue;
          self->position = self->end;
          _tl_json_mark (self);
          _tl_json_fail (self, TL_ERROR_SYNTAX, "found the end of the text, expected the end of a string");
          return 0;
        }
      *escaped |= c == '\\';
      if (c > 0x7f)
        {
          *foreign = TRUE;
          high = 0;
        }
      i += c == '\\' ? 2 : 1;
    }
}

/* Moves the place from the token's begin to WHERE in it. */
static void
mark_at (TlJsonParser *self, const char *where)
{
  for (const char *p = self->buffer + self->token; p < where; p++)
    self->place.column += ((guint8) *p & 0xc0) != 0x80;
}

static gboolean
check_string_utf8 (TlJsonParser *self, const char *text, gsize length)
{
  const char *end;

  if (!g_utf8_validate_len (text, length, &end))
    {
      mark_at (self, end);
      return _tl_json_fail (self, TL_ERROR_SYNTAX, "a string is not UTF-8: it holds the byte 0x%02X", (guint8) *end);
    }
  for (gsize i = 0; i < length; i++)
    self->continuations += ((guint8) text[i] & 0xc0) == 0x80;
  return TRUE;
}

static int
read_hex (const char *p, const char *end)
{
  int value = 0;

  if (end - p < 4)
    return -1;
  for (guint i = 0; i < 4; i++)
    {
      if (!g_ascii_isxdigit (p[i]))
        return -1;
      value = value * 16 + g_ascii_xdigit_value (p[i]);
    }
  return value;
}

/* The code point after \u at P, which is moved past it. A surrogate needs its other half (RFC 8259, section 7). */
static gboolean
read_code_point (TlJsonParser *self, const char **p, const char *end)
{
  int high = read_hex (*p + 2, end), low = -1;

  if (high < 0)
    {
      mark_at (self, *p);
      return _tl_json_fail (self, TL_ERROR_SYNTAX, "an escape \\u wants four hexadecimal digits");
    }
  if (high >= 0xd800 && high <= 0xdfff)
    {
      if (high < 0xdc00 && end - *p >= 12 && (*p)[6] == '\\' && (*p)[7] == 'u')
        low = read_hex (*p + 8, end);
      if (low < 0xdc00 || low > 0xdfff)
        {
          mark_at (self, *p);
          return _tl_json_fail (self, TL_ERROR_SYNTAX, "a string holds the lone surrogate \\u%.4s", *p + 2);
        }
      g_string_append_unichar (self->unescaped,
                               0x10000 + ((gunichar) (high - 0xd800) << 10) + (gunichar) (low - 0xdc00));
      *p += 12;
      return TRUE;
    }
  if (high == 0)
    g_string_append_c (self->unescaped, '\0');
  else
    g_string_append_unichar (self->unescaped, (gunichar) high);
  *p += 6;
  return TRUE;
}

static gboolean
read_escape (TlJsonParser *self, const char **p, const char *end)
{
  static const char letters[] = "\"\\/bfnrt", meanings[] = "\"\\/\b\f\n\r\t";
  const char *letter = (*p)[1] != '\0' ? strchr (letters, (*p)[1]) : NULL;

  if ((*p)[1] == 'u')
    return read_code_point (self, p, end);
  if (letter == NULL)
    {
      mark_at (self, *p);
      return _tl_json_fail (self, TL_ERROR_SYNTAX, "JSON has no escape of the byte 0x%02X", (guint8) (*p)[1]);
    }
  g_string_append_c (self->unescaped, meanings[letter - letters]);
  *p += 2;
  return TRUE;
}

static gboolean
unescape (TlJsonParser *self, const char *p, gsize length)
{
  const char *end = p + length;

  g_string_truncate (self->unescaped, 0);
  while (p < end)
    {
      const char *run = p;

      while (p < end && *p != '\\')
        p++;
      g_string_append_len (self->unescaped, run, p - run);
      if (p < end && !read_escape (self, &p, end))
        return FALSE;
    }
  self->text = self->unescaped->str;
  self->length = self->unescaped->len;
  return TRUE;
}

gboolean
_tl_json_scan_string (TlJsonParser *self)
{
  gboolean escaped = FALSE, foreign = FALSE;
  gsize end = find_end (self, &escaped, &foreign);

  if (end == 0)
    return FALSE;
  self->text = self->buffer + self->token + 1;
  self->length = end - 1;
  self->escaped = escaped;
  self->foreign = foreign;
  if (self->max_string > 0 && self->length > self->max_string)
    return _tl_json_fail (self, TL_ERROR_LIMIT, "a string is longer than the limit of %" G_GUINT64_FORMAT " bytes",
                          self->max_string);
  if (foreign && !check_string_utf8 (self, self->text, self->length))
    return FALSE;
  if (escaped && !unescape (self, self->text, self->length))
    return FALSE;
  self->position = self->token + end + 1;
  return TRUE;
}

/* ---- numbers and words ------------------------------------------------------------------------------------------- */

/* The byte at offset I after the start of the token, 0 at the end of the text. */
static char
byte_at (TlJsonParser *self, gsize i)
{
  while (self->token + i >= self->end)
    if (!_tl_json_fill (self))
      return '\0';
  return self->buffer[self->token + i];
}

static gsize
pass_digits (TlJsonParser *self, gsize i)
{
  do
    while ((guint8) (self->buffer[self->token + i] - '0') <= 9)
      i++;
  while (self->token + i >= self->end && _tl_json_fill (self));
  return i;
}

static gboolean
fail_number (TlJsonParser *self, gsize i)
{
  char c = byte_at (self, i);

  self->place.column += i;
  if (c == '\0')
    return _tl_json_fail (self, TL_ERROR_SYNTAX, "found the end of the text, expected a digit");
  if (!g_ascii_isprint (c))
    return _tl_json_fail (self, TL_ERROR_SYNTAX, "found the byte 0x%02X in a number, expected a digit", (guint8) c);
  return _tl_json_fail (self, TL_ERROR_SYNTAX, "found '%c' in a number, expected a digit", c);
}

/* number = [ "-" ] ( "0" / digit1-9 *digit ) [ "." 1*digit ] [ ( "e" / "E" ) [ "+" / "-" ] 1*digit ]   (section 6) */
gboolean
_tl_json_scan_number (TlJsonParser *self)
{
  gsize i = byte_at (self, 0) == '-', digits = i;

  i = byte_at (self, i) == '0' ? i + 1 : pass_digits (self, i);
  if (i == digits)
    return fail_number (self, i);
  if (byte_at (self, digits) == '0' && g_ascii_isdigit (byte_at (self, i)))
    return _tl_json_fail (self, TL_ERROR_SYNTAX, "a number begins with a superfluous 0");
  if (byte_at (self, i) == '.')
    {
      digits = ++i;
      i = pass_digits (self, i);
      if (i == digits)
        return fail_number (self, i);
    }
  if (byte_at (self, i) == 'e' || byte_at (self, i) == 'E')
    {
      i++;
      if (byte_at (self, i) == '+' || byte_at (self, i) == '-')
        i++;
      digits = i;
      i = pass_digits (self, i);
      if (i == digits)
        return fail_number (self, i);
    }
  if (self->error != NULL)
    return FALSE;
  self->text = self->buffer + self->token;
  self->length = i;
  self->position = self->token + i;
  return TRUE;
}

gboolean
_tl_json_scan_word (TlJsonParser *self, const char *word)
{
  gsize i = 0;

  while (word[i] != '\0' && byte_at (self, i) == word[i])
    i++;
  if (self->error != NULL)
    return FALSE;
  if (word[i] != '\0' || g_ascii_isalnum (byte_at (self, i)))
    return _tl_json_fail (self, TL_ERROR_SYNTAX, "found a word that is not %s", word);
  self->position = self->token + i;
  return TRUE;
}
