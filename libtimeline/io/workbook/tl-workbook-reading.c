/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Reads a workbook: chooses the sheets, and reads them as tables. */
#include "config.h"

#include "io/workbook/tl-workbook-reading-private.h"
#include "io/table/tl-table-reading-private.h"
#include "io/workbook/tl-ods-private.h"
#include "io/workbook/tl-xlsx-private.h"
#include "base/tl-error-private.h"

#include <string.h>

/* A string of a workbook may be in many cells, which a table holds one by one. */
#define MAX_TEXT (G_GUINT64_CONSTANT (512) * 1024 * 1024)
#define MAX_REPEATED 16 /* bytes of cells for each byte of the workbook, where the reader limits these */

typedef struct
{
  TlIntake *intake;
  const TlTableMapping *mapping; /* or NULL */
  TlWorkbookArchive archive;
  gboolean is_ods;
  TlXlsx xlsx; /* or, */
  TlOds ods;
  const GPtrArray *sheets; /* TlSheet; of either */
  TlSheet *events;         /* that was chosen */
} Workbook;

/* ---- looking at the sheets --------------------------------------------------------------------------------------- */

static gboolean
look_at_xlsx (Workbook *self, GError **error)
{
  gboolean ok = _tl_xlsx_open (&self->xlsx, &self->archive, error) && _tl_xlsx_prepare (&self->xlsx, error);

  self->sheets = self->xlsx.sheets;
  for (guint i = 0; ok && i < self->sheets->len; i++)
    {
      TlSheetFilling filling;

      _tl_sheet_filling_init (&filling, self->sheets->pdata[i], self->intake, self->mapping);
      ok = _tl_xlsx_read_sheet (&self->xlsx, &filling, error) && filling.ok;
      _tl_sheet_filling_clear (&filling);
    }
  return ok;
}

static gboolean
look_at_ods (Workbook *self, GError **error)
{
  gboolean ok = _tl_ods_open (&self->ods, &self->archive, self->intake, self->mapping, error);

  self->sheets = self->ods.sheets;
  return ok;
}

/* ---- choosing one ------------------------------------------------------------------------------------------------ */

/* "Sheet1", "Cases" and "Notes": those with a header, or all. */
static char *
dup_sheet_names (const Workbook *self, gboolean with_header)
{
  g_autoptr (GString) names = g_string_new (NULL);
  const TlSheet *last = NULL;

  for (guint i = 0; i < self->sheets->len; i++)
    {
      const TlSheet *sheet = self->sheets->pdata[i];

      if (with_header && (sheet->is_hidden || sheet->is_beside || sheet->header == 0))
        continue;
      if (last != NULL)
        g_string_append_printf (names, "%s\"%s\"", names->len > 0 ? ", " : "", last->name);
      last = sheet;
    }
  if (last != NULL)
    g_string_append_printf (names, "%s\"%s\"", names->len > 0 ? " and " : "", last->name);
  return g_strdup (names->str);
}

static TlSheet *
find_sheet (const Workbook *self, const char *name)
{
  guint64 number;

  for (guint i = 0; i < self->sheets->len; i++)
    if (strcmp (((TlSheet *) self->sheets->pdata[i])->name, name) == 0)
      return self->sheets->pdata[i];
  if (g_ascii_string_to_unsigned (name, 10, 1, self->sheets->len, &number, NULL))
    return self->sheets->pdata[number - 1];
  return NULL;
}

static gboolean
choose_named (Workbook *self, const char *name, GError **error)
{
  g_autofree char *names = dup_sheet_names (self, FALSE);

  self->events = find_sheet (self, name);
  if (self->events == NULL)
    return _tl_error_set (error, TL_ERROR_REFERENCE, "there is no sheet \"%s\"; the workbook has %s", name,
                          names[0] != '\0' ? names : "none");
  if (self->events->header > 0)
    return TRUE;
  return _tl_error_set (error, TL_ERROR_FORMAT,
                        "the sheet \"%s\" has no header: a row with the names of two columns that are known, such as "
                        "Date and Title, among its first 20",
                        self->events->name);
}

/* The sheet that is called events, as we write it, goes before others. */
static gboolean
choose_known (Workbook *self, GError **error)
{
  g_autofree char *names = dup_sheet_names (self, TRUE), *all = dup_sheet_names (self, FALSE);
  guint n = 0;

  for (guint i = 0; i < self->sheets->len; i++)
    {
      TlSheet *sheet = self->sheets->pdata[i];

      if (sheet->is_hidden || sheet->is_beside || sheet->header == 0)
        continue;
      self->events = n == 0 || g_ascii_strcasecmp (sheet->name, "events") == 0 ? sheet : self->events;
      n++;
    }
  if (n == 1 || (n > 1 && g_ascii_strcasecmp (self->events->name, "events") == 0))
    return TRUE;
  if (n > 1)
    return _tl_error_set (error, TL_ERROR_REFERENCE, "the sheets %s may all be meant; the option sheet names one",
                          names);
  return _tl_error_set (error, TL_ERROR_FORMAT,
                        "no sheet has a header: a row with the names of two columns that are known, such as Date and "
                        "Title, among its first 20; the workbook has %s",
                        all[0] != '\0' ? all : "no sheet");
}

static gboolean
choose_sheet (Workbook *self, GError **error)
{
  const char *name = _tl_intake_get_option (self->intake, "sheet");

  if (name == NULL && self->mapping != NULL)
    name = self->mapping->sheet;
  return name != NULL ? choose_named (self, name, error) : choose_known (self, error);
}

/* ---- reading them ------------------------------------------------------------------------------------------------ */

static gboolean
takes_hidden_year (const Workbook *self)
{
  const char *year = _tl_intake_get_option (self->intake, "year");

  if (year == NULL && self->mapping != NULL)
    year = g_hash_table_lookup (self->mapping->options, "year");
  return g_strcmp0 (year, "serial") == 0;
}

static gboolean
fill_sheet (Workbook *self, TlSheet *sheet, TlTable *table, GError **error)
{
  TlSheetFilling filling;
  gboolean ok;

  _tl_sheet_filling_init (&filling, sheet, self->intake, sheet == self->events ? self->mapping : NULL);
  filling.table = table;
  filling.dates.hidden_year = takes_hidden_year (self);
  filling.max_bytes = MIN (MAX_TEXT, MAX_REPEATED * self->archive.max_inflated);
  table->sheet = sheet->name;
  ok = self->is_ods ? _tl_ods_read_sheet (&self->ods, &filling, error)
                    : _tl_xlsx_read_sheet (&self->xlsx, &filling, error);
  ok = ok && filling.ok;
  if (ok && table->header == NULL)
    ok = _tl_error_set (error, TL_ERROR_SYNTAX,
                        "the sheet \"%s\" has no row %" G_GUINT64_FORMAT ", where its header was", sheet->name,
                        sheet->header);
  if (ok)
    _tl_sheet_end (&filling);
  _tl_sheet_filling_clear (&filling);
  return ok;
}

static gboolean
is_wanted (const Workbook *self, const TlSheet *sheet)
{
  return sheet == self->events || (sheet->is_beside && !sheet->is_hidden && sheet->header > 0);
}

static gboolean
fill_sheets (Workbook *self, TlTableSheet *tables, guint *n, GError **error)
{
  gboolean ok = TRUE;

  for (guint i = 0; ok && i < self->sheets->len; i++)
    {
      TlSheet *sheet = self->sheets->pdata[i];
      TlTableSheet *table = &tables[*n];

      if (!is_wanted (self, sheet))
        continue;
      ++*n;
      table->name = self->intake->name;
      _tl_table_init (&table->table);
      ok = (sheet == self->events || _tl_table_find_kind (sheet->name, &table->kind, error))
           && fill_sheet (self, sheet, &table->table, error);
    }
  return ok;
}

static gboolean
read_workbook (Workbook *self, TlInput *input, GError **error)
{
  g_autofree TlTableSheet *tables = NULL;
  guint n = 0;
  gboolean ok = _tl_workbook_archive_open (&self->archive, input, error)
                && (self->is_ods ? look_at_ods (self, error) : look_at_xlsx (self, error))
                && choose_sheet (self, error);

  if (ok)
    {
      tables = g_new0 (TlTableSheet, self->sheets->len);
      ok = fill_sheets (self, tables, &n, error) && _tl_table_read_sheets (self->intake, tables, n, self->mapping);
    }
  for (guint i = 0; i < n; i++)
    _tl_table_clear (&tables[i].table);
  _tl_xlsx_clear (&self->xlsx);
  _tl_ods_clear (&self->ods);
  _tl_workbook_archive_clear (&self->archive);
  return ok;
}

static gboolean
read_kind_of_workbook (TlIntake *intake, TlInput *input, gboolean is_ods, GError **error)
{
  const char *text = _tl_intake_get_option (intake, "mapping");
  g_autoptr (TlTableMapping) mapping = NULL;
  Workbook self = { .intake = intake, .is_ods = is_ods };

  if (text != NULL && (mapping = _tl_table_mapping_new (text, error)) == NULL)
    return FALSE;
  self.mapping = mapping;
  return read_workbook (&self, input, error);
}

gboolean
_tl_workbook_read_xlsx (TlIntake *intake, TlInput *input, GError **error)
{
  return read_kind_of_workbook (intake, input, FALSE, error);
}

gboolean
_tl_workbook_read_ods (TlIntake *intake, TlInput *input, GError **error)
{
  return read_kind_of_workbook (intake, input, TRUE, error);
}
