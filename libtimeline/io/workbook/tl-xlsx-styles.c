/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The styles of a .xlsx workbook: what the number format of a cell shows. */
#include "config.h"

#include "io/workbook/tl-xlsx-private.h"

#include <string.h>

typedef struct
{
  TlXlsx *xlsx;
  GHashTable *codes; /* number of a format to TlShows */
  GArray *formats;   /* guint: number of the format, by style */
  gboolean in_cells; /* the styles of cells, not those that they are named after */
  gboolean stop;
} Styles;

static guint
number_of_format (const char *text)
{
  return text != NULL ? (guint) MIN (g_ascii_strtoull (text, NULL, 10), G_MAXINT) : 0;
}

static void
start_style (const char *name, const char **keys, const char **values, gpointer user_data)
{
  Styles *self = user_data;
  guint format = number_of_format (_tl_part_get (keys, values, "numFmtId"));
  const char *code = _tl_part_get (keys, values, "formatCode");

  if (strcmp (name, "cellXfs") == 0)
    self->in_cells = TRUE;
  else if (strcmp (name, "xf") == 0 && self->in_cells)
    g_array_append_val (self->formats, format);
  else if (strcmp (name, "numFmt") == 0 && code != NULL)
    g_hash_table_insert (self->codes, GUINT_TO_POINTER (format), GUINT_TO_POINTER (_tl_shows_of_code (code)));
}

static void
end_style (const char *name, gpointer user_data)
{
  Styles *self = user_data;

  if (strcmp (name, "cellXfs") == 0)
    self->in_cells = FALSE;
}

/* A code of the workbook goes before a built-in format of the same number. */
static void
settle_styles (Styles *self)
{
  for (guint i = 0; i < self->formats->len; i++)
    {
      guint format = g_array_index (self->formats, guint, i);
      gpointer found;
      guint8 shows = (guint8) _tl_shows_of_builtin (format);

      if (g_hash_table_lookup_extended (self->codes, GUINT_TO_POINTER (format), NULL, &found))
        shows = (guint8) GPOINTER_TO_UINT (found);
      g_array_append_val (self->xlsx->shows, shows);
    }
}

gboolean
_tl_xlsx_read_styles (TlXlsx *self, GError **error)
{
  g_autoptr (GHashTable) codes = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) formats = g_array_new (FALSE, FALSE, sizeof (guint));
  Styles styles = { .xlsx = self, .codes = codes, .formats = formats };
  const TlPartParser parser = { start_style, end_style, NULL, &styles.stop };

  if (self->styles_part == NULL)
    return TRUE;
  if (!_tl_workbook_archive_parse (self->archive, self->styles_part, &parser, &styles, error))
    return FALSE;
  settle_styles (&styles);
  return TRUE;
}
