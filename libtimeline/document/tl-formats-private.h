/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <glib.h>

/* The formats that are read and written. */
typedef enum
{
  TL_FORMAT_UNKNOWN,
  TL_FORMAT_JSON,
  TL_FORMAT_JSONL,
} TlFormat;

TlFormat _tl_format_from_name (const char *name, GError **error);
/* By the extension of a file's name; TL_FORMAT_UNKNOWN where it tells nothing, or NAME is NULL. */
TlFormat _tl_format_from_path (const char *path);
