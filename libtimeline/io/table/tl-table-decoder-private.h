/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <glib.h>

/* Turns the bytes of a table into UTF-8, piece by piece. Without a named encoding:
 *
 *   byte order mark          UTF-8, UTF-16LE, UTF-16BE
 *   every second byte NUL    UTF-16LE, UTF-16BE
 *   else                     UTF-8; at the first byte that is not, if all before was ASCII, Windows-1252 from there on
 *
 * Nothing is guessed from statistics. */
typedef struct
{
  GIConv converter;      /* (GIConv) -1: UTF-8 */
  const char *name;      /* of the encoding, for messages */
  gboolean given;        /* by name, or by a byte order mark */
  gboolean beyond_ascii; /* such a character has been met */
  GByteArray *pending;   /* the bytes of a character that is not complete */
} TlTableDecoder;

/* ENCODING is a name that iconv knows, or NULL. SKIP becomes the length of the byte order mark. FALSE with the error
 * set. */
gboolean _tl_table_decoder_init (TlTableDecoder *self, const char *encoding, const guint8 *head, gsize length,
                                 gsize *skip, GError **error);
void _tl_table_decoder_clear (TlTableDecoder *self);

/* Appends the text of BYTES to OUT. ASSUMED becomes where in OUT the first text that is assumed to be Windows-1252
 * begins, or G_MAXSIZE. END: there are no more bytes. FALSE with the error set: the bytes after OUT are no text. */
gboolean _tl_table_decoder_push (TlTableDecoder *self, const guint8 *bytes, gsize length, gboolean end, GString *out,
                                 gsize *assumed, GError **error);
