/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <glib.h>
#include <string.h>

/* Fast appending to a GString: without function calls, and without a NUL after every byte. */

/* Returns room for LENGTH more bytes and a NUL after them. The caller fills it and adds the number of bytes written
 * to the length of OUT. */
static inline char *
_tl_bytes_room (GString *out, gsize length)
{
  gsize len = out->len;

  if (G_UNLIKELY (out->allocated_len - len <= length))
    {
      g_string_set_size (out, len + length);
      out->len = len;
    }
  return out->str + len;
}

static inline void
_tl_bytes_put (GString *out, gconstpointer bytes, gsize length)
{
  memcpy (_tl_bytes_room (out, length), bytes, length);
  out->len += length;
}

static inline void
_tl_bytes_put_byte (GString *out, guint8 byte)
{
  *_tl_bytes_room (out, 1) = (char) byte;
  out->len++;
}

#define TL_BYTES_NUMBER 10 /* the most bytes a number can take */

/* Writes NUMBER as LEB128: seven bits per byte, the lowest first. Returns the number of bytes. */
static inline gsize
_tl_bytes_encode (char *to, guint64 number)
{
  char *p = to;

  for (; number >= 0x80; number >>= 7)
    *p++ = (char) (number | 0x80);
  *p++ = (char) number;
  return (gsize) (p - to);
}

static inline void
_tl_bytes_put_number (GString *out, guint64 number)
{
  out->len += _tl_bytes_encode (_tl_bytes_room (out, TL_BYTES_NUMBER), number);
}
