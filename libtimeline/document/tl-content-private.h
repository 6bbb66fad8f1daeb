/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "document/tl-formats-private.h"

/* Finds the format of a document from its first bytes, then from its name, which may be NULL:
 *
 *   a format is sure                     it, whatever the name says; NAMED gets what that says, if it is another
 *   the name's extension is a format's   that, unless the content is known to be something else, such as a zip archive
 *   a format takes it to be possible     that
 *
 * Else NULL with %TL_ERROR_FORMAT, which says what the content looks like. */
const TlFormat *_tl_content_find_format (TlFormats formats, const guint8 *head, gsize length, const char *name,
                                         const TlFormat **named, GError **error);

/* Whether a format is sure of these bytes, be it built in or not. */
gboolean _tl_content_is_sure (TlFormats formats, const guint8 *head, gsize length);
