/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The header of a sheet: which row it is, and what its columns are. */
#include "config.h"

#include "io/workbook/tl-sheet-private.h"

#include <string.h>

#define LOOKED_AT 20 /* rows */
#define FEWEST_NAMES 2

const char *
_tl_sheet_get_cell (const TlSheetFilling *self, guint column)
{
  gsize start = column < self->width ? g_array_index (self->starts, gsize, column) : G_MAXSIZE;

  return start != G_MAXSIZE ? self->text->str + start : "";
}

/* ---- looking for it ---------------------------------------------------------------------------------------------- */

static TlTarget
target_of_name (const TlSheetFilling *self, const char *name)
{
  const TlTableMappingColumn *mapped =
      self->mapping != NULL ? g_hash_table_lookup (self->mapping->columns, name) : NULL;
  const char *detail;
  guint rank;

  return mapped != NULL ? mapped->target : _tl_target_of_header (name, &rank, &detail);
}

static gboolean
is_known (const TlSheetFilling *self, const char *name)
{
  return target_of_name (self, name) != TL_TARGET_ATTRIBUTE
         || (self->mapping != NULL && g_hash_table_contains (self->mapping->columns, name));
}

/* The mapping may say which row it is. The sheet of actors and such has names of its own. */
void
_tl_sheet_look_for_header (TlSheetFilling *self)
{
  guint64 given = self->mapping != NULL && self->mapping->header > 1 ? self->mapping->header : 0;
  guint n_known = 0, n = 0;

  for (guint i = 0; i < self->width; i++)
    {
      const char *name = _tl_sheet_get_cell (self, i);

      n += name[0] != '\0';
      n_known += name[0] != '\0' && is_known (self, name);
    }
  if (self->sheet->is_beside)
    n_known = n > 0 ? FEWEST_NAMES : 0;
  else if (given > 0)
    n_known = self->row == given && n > 0 ? MAX (n_known, FEWEST_NAMES) : 0;
  if (n_known >= FEWEST_NAMES)
    {
      self->sheet->header = self->row;
      self->sheet->n_known = n_known;
    }
  self->stop = self->sheet->header > 0 || self->row >= MAX (LOOKED_AT, given);
}

/* ---- adding it --------------------------------------------------------------------------------------------------- */

static gboolean
has_column_name (const TlSheetFilling *self, const char *folded)
{
  for (guint i = 0; i < self->width; i++)
    {
      g_autofree char *name = _tl_target_fold_header (_tl_sheet_get_cell (self, i));

      if (strcmp (name, folded) == 0)
        return TRUE;
    }
  return FALSE;
}

/* A name of a column of sources that the sheet does not have. */
static char *
dup_free_name (const TlSheetFilling *self)
{
  g_autofree char *folded = g_strdup ("source");

  for (guint n = 2; has_column_name (self, folded); n++)
    {
      g_free (folded);
      folded = g_strdup_printf ("source%u", n);
    }
  return g_steal_pointer (&folded);
}

void
_tl_sheet_add_header (TlSheetFilling *self)
{
  g_autofree char *extra = NULL;

  self->n_columns = self->width;
  self->targets = g_new0 (TlTarget, self->n_columns);
  self->merged = g_new0 (TlSheetMerged, self->n_columns);
  g_ptr_array_set_size (self->cells, 0);
  for (guint i = 0; i < self->n_columns; i++)
    {
      const char *name = _tl_sheet_get_cell (self, i);

      self->targets[i] = target_of_name (self, name);
      self->has_extra |= self->targets[i] == TL_TARGET_TITLE && self->sheet->has_links && !self->sheet->is_beside;
      g_ptr_array_add (self->cells, (gpointer) name);
    }
  if (self->has_extra)
    {
      extra = dup_free_name (self);
      g_ptr_array_add (self->cells, extra);
    }
  _tl_table_add (self->table, self->row, (const char *const *) self->cells->pdata, self->cells->len);
  g_ptr_array_set_size (self->cells, 0);
}
