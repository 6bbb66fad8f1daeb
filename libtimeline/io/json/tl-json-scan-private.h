/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/json/tl-json-parser-private.h"
#include "io/json/tl-json-text-private.h"

#include <libtimeline/tl-error.h>

/* Within the parser, each file using those before it: the buffer, the scanners of single tokens, the structure. */

#define TL_JSON_PADDING 32 /* zeros after the buffer's end, so that a block may be read past it */

/* Each reads the token at the position and passes it. FALSE with the error set. */
gboolean _tl_json_scan_string (TlJsonParser *self);
gboolean _tl_json_scan_number (TlJsonParser *self);
gboolean _tl_json_scan_word (TlJsonParser *self, const char *word);

/* Reads more bytes after those in the buffer; FALSE at the end, or with the error set. */
gboolean _tl_json_fill (TlJsonParser *self);
gboolean _tl_json_fail (TlJsonParser *self, TlError code, const char *format, ...) G_GNUC_PRINTF (3, 4);
/* Says what is next, a character or the end, and what was expected. */
gboolean _tl_json_fail_expected (TlJsonParser *self, const char *expected);

/* The place of what is next. */
static inline void
_tl_json_mark (TlJsonParser *self)
{
  self->place.line = self->line;
  self->place.column = self->offset + self->position - self->line_offset - self->continuations + 1;
}
