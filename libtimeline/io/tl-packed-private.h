/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/tl-input-private.h"

/* How the bytes of a document are packed, by the first of them. */
typedef enum
{
  TL_PACKING_NONE,
  TL_PACKING_GZIP,
  TL_PACKING_ZIP, /* also a workbook */
} TlPacking;

TlPacking _tl_packing_of (const guint8 *head, gsize length);

/* Makes INPUT, of which nothing has been read, the content of the gzip data or of the only file in the zip archive. It
 * is unpacked as it is read, within the limits, which hold for what is unpacked. FALSE with the error set. */
gboolean _tl_input_unpack (TlInput *input, TlPacking packing, GError **error);

/* The name without ".gz" or ".zip". Free it with g_free(). */
char *_tl_packed_dup_name (const char *name);
