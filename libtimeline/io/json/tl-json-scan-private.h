/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/json/tl-json-parser-private.h"
#include "io/json/tl-json-text-private.h"

#include <libtimeline/tl-error.h>

/* Within the parser: the scanners of single tokens, and what they need of the buffer. */

#define TL_JSON_PADDING 32 /* zeros behind the buffer's end, so that a block may be looked at past it */

/* Each reads the token at the position and passes it. FALSE with the error set. */
gboolean _tl_json_scan_string (TlJsonParser *self);
gboolean _tl_json_scan_number (TlJsonParser *self);
gboolean _tl_json_scan_word (TlJsonParser *self, const char *word);

/* More bytes behind those there are; FALSE at the end, or with the error set. */
gboolean _tl_json_fill (TlJsonParser *self);
/* The place of what is next. */
void _tl_json_mark (TlJsonParser *self);
gboolean _tl_json_fail (TlJsonParser *self, TlError code, const char *format, ...) G_GNUC_PRINTF (3, 4);
