/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The styles of a .ods workbook: what the number format of a cell shows, and which sheets are hidden. */
#include "config.h"

#include "io/workbook/tl-ods-private.h"

#include <string.h>

typedef struct
{
  TlOds *ods;
  char *name; /* of the style that is being read; NULL: none */
  TlShows shows;
  gboolean in_date;  /* a style of dates or times, */
  gboolean in_sheet; /* of sheets */
  gboolean stop;
} OdsStyles;

static TlShows
shows_of_element (const char *name)
{
  static const struct
  {
    const char *name;
    TlShows shows;
  } elements[] = { { "year", TL_SHOWS_YEAR },  { "month", TL_SHOWS_MONTH },    { "day", TL_SHOWS_DAY },
                   { "hours", TL_SHOWS_HOUR }, { "minutes", TL_SHOWS_MINUTE }, { "seconds", TL_SHOWS_SECOND } };

  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    if (strcmp (elements[i].name, name) == 0)
      return elements[i].shows;
  return 0;
}

/* The format of a cell is that of its style, else of the style that this one is based on. */
static void
take_cell_style (TlOds *ods, const char *name, const char *data, const char *parent)
{
  gpointer shows = data != NULL ? g_hash_table_lookup (ods->of_dates, data) : NULL;

  if (data == NULL && parent != NULL)
    shows = g_hash_table_lookup (ods->of_cells, parent);
  if (shows != NULL)
    g_hash_table_insert (ods->of_cells, g_strdup (name), shows);
}

static void
start_ods_style (const char *element, const char **keys, const char **values, gpointer user_data)
{
  OdsStyles *self = user_data;
  const char *name = _tl_part_get (keys, values, "name"), *family = _tl_part_get (keys, values, "family");

  if (self->in_date)
    self->shows |= shows_of_element (element);
  else if (name != NULL && (strcmp (element, "date-style") == 0 || strcmp (element, "time-style") == 0))
    {
      self->in_date = TRUE;
      self->shows = 0;
      g_free (self->name);
      self->name = g_strdup (name);
    }
  else if (name != NULL && strcmp (element, "style") == 0 && g_strcmp0 (family, "table-cell") == 0)
    take_cell_style (self->ods, name, _tl_part_get (keys, values, "data-style-name"),
                     _tl_part_get (keys, values, "parent-style-name"));
  else if (name != NULL && strcmp (element, "style") == 0 && g_strcmp0 (family, "table") == 0)
    {
      self->in_sheet = TRUE;
      g_free (self->name);
      self->name = g_strdup (name);
    }
  else if (strcmp (element, "table-properties") == 0 && self->in_sheet
           && g_strcmp0 (_tl_part_get (keys, values, "display"), "false") == 0)
    g_hash_table_add (self->ods->hidden, g_strdup (self->name));
  self->stop = strcmp (element, "body") == 0;
}

static void
end_ods_style (const char *element, gpointer user_data)
{
  OdsStyles *self = user_data;

  if (self->in_date && (strcmp (element, "date-style") == 0 || strcmp (element, "time-style") == 0))
    {
      self->in_date = FALSE;
      g_hash_table_insert (self->ods->of_dates, g_steal_pointer (&self->name), GUINT_TO_POINTER (self->shows));
    }
  if (strcmp (element, "style") == 0)
    self->in_sheet = FALSE;
}

gboolean
_tl_ods_read_styles (TlOds *self, const char *part, GError **error)
{
  OdsStyles styles = { .ods = self };
  const TlPartParser parser = { start_ods_style, end_ods_style, NULL, &styles.stop };
  gboolean ok = !_tl_workbook_archive_has (self->archive, part)
                || _tl_workbook_archive_parse (self->archive, part, &parser, &styles, error);

  g_free (styles.name);
  return ok;
}
