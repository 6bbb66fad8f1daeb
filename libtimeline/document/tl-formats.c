/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The formats that are read and written, by name and extension. */
#include "config.h"

#include "document/tl-formats-private.h"
#include "base/tl-error-private.h"

static const struct
{
  const char *name;
  const char *extension;
  TlFormat format;
} formats[] = {
  { "json", ".json", TL_FORMAT_JSON },
  { "jsonl", ".jsonl", TL_FORMAT_JSONL },
};

TlFormat
_tl_format_from_name (const char *name, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_strcmp0 (formats[i].name, name) == 0)
      return formats[i].format;
  _tl_error_set (error, TL_ERROR_FORMAT, "there is no format \"%s\": known are json and jsonl", name);
  return TL_FORMAT_UNKNOWN;
}

TlFormat
_tl_format_from_path (const char *path)
{
  for (guint i = 0; path != NULL && i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_suffix (path, formats[i].extension))
      return formats[i].format;
  return TL_FORMAT_UNKNOWN;
}
