/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The list of formats: one line for each, and the only place that names them. */
#include "config.h"

#include "document/tl-formats-private.h"
#include "io/events/tl-gdelt-format-private.h"
#include "io/events/tl-icews-format-private.h"
#include "io/events/tl-plover-format-private.h"
#include "io/json/tl-json-format-private.h"
#include "io/table/tl-table-format-private.h"
#include "io/workbook/tl-workbook-format-private.h"

#include <string.h>

static const TlFormat *const builtin_formats[] = {
  &_tl_json_format,
  &_tl_json_lines_format,
  &_tl_csv_format,
  &_tl_tsv_format,
  &_tl_xlsx_format,
  &_tl_ods_format,
  &_tl_gdelt_format,
  &_tl_gdelt_mentions_format,
  &_tl_icews_format,
  &_tl_plover_format,
  NULL,
};

TlFormats
_tl_formats_get_builtin (void)
{
  return builtin_formats;
}

guint
tl_format_get_n_builtin (void)
{
  return G_N_ELEMENTS (builtin_formats) - 1;
}

const TlFormat *
tl_format_get_builtin (guint index)
{
  g_return_val_if_fail (index < tl_format_get_n_builtin (), NULL);
  return builtin_formats[index];
}

const TlFormat *
tl_format_lookup (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);
  return _tl_formats_find (builtin_formats, name);
}

const TlFormat *
tl_format_lookup_by_path (const char *path)
{
  g_return_val_if_fail (path != NULL, NULL);
  return _tl_formats_find_by_path (builtin_formats, path);
}

/* ---- any list ---------------------------------------------------------------------------------------------------- */

const TlFormat *
_tl_formats_find (TlFormats self, const char *name)
{
  for (; *self != NULL; self++)
    if (strcmp ((*self)->name, name) == 0)
      return *self;
  return NULL;
}

const char *
_tl_formats_get_extension (const char *path)
{
  const char *slash = path != NULL ? strrchr (path, '/') : NULL, *base = slash != NULL ? slash + 1 : path;
  const char *dot = base != NULL ? strrchr (base, '.') : NULL;

  return dot != NULL && dot > base && dot[1] != '\0' ? dot + 1 : NULL;
}

const TlFormat *
_tl_formats_find_by_path (TlFormats self, const char *path)
{
  const char *extension = _tl_formats_get_extension (path);

  for (; extension != NULL && *self != NULL; self++)
    for (guint i = 0; (*self)->extensions[i] != NULL; i++)
      if (g_ascii_strcasecmp ((*self)->extensions[i], extension) == 0)
        return *self;
  return NULL;
}

char *
_tl_formats_dup_words (const char *const *words, const char *last)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_printf (text, words[i + 1] != NULL ? ", " : " %s ", last);
      g_string_append (text, words[i]);
    }
  return g_string_free (text, FALSE);
}

char *
_tl_formats_dup_names (TlFormats self, TlFormatUse use)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (; *self != NULL; self++)
    if (_tl_format_is_for (*self, use))
      g_ptr_array_add (names, (gpointer) (*self)->name);
  g_ptr_array_add (names, NULL);
  return _tl_formats_dup_words ((const char *const *) names->pdata, "and");
}
