/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/tl-format-private.h"

extern const TlFormat _tl_json_format, _tl_json_lines_format;

/* How sure the first bytes are of one JSON text, and of JSON Lines. */
guint _tl_json_sniff_text (const guint8 *head, gsize length);
guint _tl_json_sniff_lines (const guint8 *head, gsize length);
