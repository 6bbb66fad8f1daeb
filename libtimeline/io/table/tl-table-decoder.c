/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Encodings of tables. */
#include "config.h"

#include "io/table/tl-table-decoder-private.h"
#include "base/tl-error-private.h"

#include <errno.h>
#include <string.h>

#define NO_CONVERTER ((GIConv) -1)
#define LOOKED_AT 512 /* bytes */

/* ---- which encoding ---------------------------------------------------------------------------------------------- */

static const struct
{
  const char *bytes;
  gsize length;
  const char *name;
} marks[] = { { "\xef\xbb\xbf", 3, "UTF-8" }, { "\xff\xfe", 2, "UTF-16LE" }, { "\xfe\xff", 2, "UTF-16BE" } };

static const char *
find_mark (const guint8 *head, gsize length, gsize *skip)
{
  *skip = 0;
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (length >= marks[i].length && memcmp (head, marks[i].bytes, marks[i].length) == 0)
      {
        *skip = marks[i].length;
        return marks[i].name;
      }
  return NULL;
}

/* Every second byte is NUL, and no other one is. */
static const char *
find_wide (const guint8 *head, gsize length)
{
  guint zeros[2] = { 0, 0 };
  gsize n = MIN (length, LOOKED_AT) & ~(gsize) 1;

  for (gsize i = 0; i < n; i++)
    zeros[i % 2] += head[i] == 0;
  if (n == 0 || zeros[0] + zeros[1] != n / 2 || (zeros[0] > 0 && zeros[1] > 0))
    return NULL;
  return zeros[1] > 0 ? "UTF-16LE" : "UTF-16BE";
}

static gboolean
is_utf8_name (const char *name)
{
  return g_ascii_strcasecmp (name, "utf-8") == 0 || g_ascii_strcasecmp (name, "utf8") == 0;
}

static gboolean
open_converter (TlTableDecoder *self, const char *name, GError **error)
{
  self->name = name;
  if (is_utf8_name (name))
    return TRUE;
  self->converter = g_iconv_open ("UTF-8", name);
  return self->converter != NO_CONVERTER
         || _tl_error_set (error, TL_ERROR_VALUE, "there is no encoding \"%s\"; expected a name such as windows-1252",
                           name);
}

gboolean
_tl_table_decoder_init (TlTableDecoder *self, const char *encoding, const guint8 *head, gsize length, gsize *skip,
                        GError **error)
{
  const char *found = find_mark (head, length, skip);

  *self = (TlTableDecoder){ .converter = NO_CONVERTER, .name = "UTF-8", .pending = g_byte_array_new () };
  self->given = encoding != NULL || found != NULL;
  if (found == NULL)
    found = find_wide (head, length);
  if (encoding != NULL)
    found = encoding;
  return found == NULL || open_converter (self, found, error);
}

void
_tl_table_decoder_clear (TlTableDecoder *self)
{
  if (self->converter != NO_CONVERTER)
    g_iconv_close (self->converter);
  self->converter = NO_CONVERTER;
  g_clear_pointer (&self->pending, g_byte_array_unref);
}

/* ---- bytes to text ----------------------------------------------------------------------------------------------- */

/* "bytes 93 8F 41" */
static gboolean
report_bytes (const TlTableDecoder *self, const guint8 *bytes, gsize length, const char *more, GError **error)
{
  g_autoptr (GString) shown = g_string_new (NULL);

  for (gsize i = 0; i < MIN (length, 4); i++)
    g_string_append_printf (shown, " %02X", bytes[i]);
  return _tl_error_set (error, TL_ERROR_SYNTAX, "the bytes%s are no text in %s%s", shown->str, self->name, more);
}

static gboolean
refuse_nul_character (const GString *out, gsize from, GError **error)
{
  return memchr (out->str + from, '\0', out->len - from) == NULL
         || _tl_error_set (error, TL_ERROR_SYNTAX, "found the character U+0000, which no text holds");
}

/* Converts what is pending; an incomplete character stays. */
static gboolean
convert (TlTableDecoder *self, gboolean end, GString *out, GError **error)
{
  char *in = (char *) self->pending->data;
  gsize left = self->pending->len, from = out->len;
  gboolean ok = TRUE;

  while (ok && left > 0)
    {
      char buffer[4096], *to = buffer;
      gsize room = sizeof buffer, n = g_iconv (self->converter, &in, &left, &to, &room);
      int code = n == (gsize) -1 ? errno : 0;

      g_string_append_len (out, buffer, to - buffer);
      if (code == EINVAL && !end)
        break;
      ok = code == 0 || code == E2BIG || report_bytes (self, (const guint8 *) in, left, "", error);
    }
  ok = ok && refuse_nul_character (out, from, error);
  g_byte_array_remove_range (self->pending, 0, (guint) (self->pending->len - left));
  return ok;
}

static gboolean
is_ascii (const guint8 *bytes, gsize length)
{
  gsize i = 0;

  while (i < length && bytes[i] < 0x80)
    i++;
  return i == length;
}

/* Appends what is valid. Returns how many bytes that are. */
static gsize
take_valid (TlTableDecoder *self, GString *out)
{
  const char *begin = (const char *) self->pending->data, *end = begin;

  g_utf8_validate_len (begin, self->pending->len, &end);
  self->beyond_ascii = self->beyond_ascii || !is_ascii (self->pending->data, (gsize) (end - begin));
  g_string_append_len (out, begin, end - begin);
  return (gsize) (end - begin);
}

static gboolean
is_incomplete (const guint8 *bytes, gsize length)
{
  return bytes[0] != 0 && length < 6
         && g_utf8_get_char_validated ((const char *) bytes, (gssize) length) == (gunichar) -2;
}

static gboolean
take_utf8 (TlTableDecoder *self, gboolean end, GString *out, gsize *assumed, GError **error)
{
  gsize taken = take_valid (self, out);

  g_byte_array_remove_range (self->pending, 0, (guint) taken);
  if (self->pending->len == 0 || (!end && is_incomplete (self->pending->data, self->pending->len)))
    return TRUE;
  if (self->pending->data[0] == 0)
    return report_bytes (self, self->pending->data, 1, "", error);
  if (self->given || self->beyond_ascii)
    return report_bytes (self, self->pending->data, self->pending->len,
                         self->given ? "" : ", which the text before is in; set the option encoding", error);
  *assumed = out->len;
  return open_converter (self, "windows-1252", error) && convert (self, end, out, error);
}

gboolean
_tl_table_decoder_push (TlTableDecoder *self, const guint8 *bytes, gsize length, gboolean end, GString *out,
                        gsize *assumed, GError **error)
{
  *assumed = G_MAXSIZE;
  g_byte_array_append (self->pending, bytes, (guint) length);
  if (self->pending->len == 0)
    return TRUE;
  if (self->converter != NO_CONVERTER)
    return convert (self, end, out, error);
  return take_utf8 (self, end, out, assumed, error);
}
