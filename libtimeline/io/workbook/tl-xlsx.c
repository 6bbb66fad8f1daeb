/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The sheets of a .xlsx workbook, and where its parts are. */
#include "config.h"

#include "io/workbook/tl-xlsx-private.h"
#include "base/tl-error-private.h"

#include <string.h>

#define WORKBOOK "xl/workbook.xml"

typedef struct
{
  TlXlsx *xlsx;
  const TlXlsxRelations *relations;
  gboolean stop; /* there are too many sheets */
} Book;

static gboolean
is_true (const char *text)
{
  return g_strcmp0 (text, "1") == 0 || g_strcmp0 (text, "true") == 0;
}

/* A sheet without a part of its own, such as a chart, has no rows. */
static void
start_book (const char *name, const char **keys, const char **values, gpointer user_data)
{
  Book *self = user_data;
  const char *title = _tl_part_get (keys, values, "name"), *state = _tl_part_get (keys, values, "state");
  const char *id = NULL, *part = NULL;

  if (strcmp (name, "workbookPr") == 0)
    self->xlsx->from_1904 = is_true (_tl_part_get (keys, values, "date1904"));
  if (strcmp (name, "sheet") != 0 || title == NULL)
    return;
  for (guint i = 0; keys[i] != NULL; i++)
    if (g_str_has_suffix (keys[i], ":id"))
      id = values[i];
  part = id != NULL ? g_hash_table_lookup (self->relations->by_id, id) : NULL;
  if (part != NULL && _tl_workbook_archive_has (self->xlsx->archive, part) && strstr (part, "chartsheets/") == NULL)
    g_ptr_array_add (self->xlsx->sheets, _tl_sheet_new (title, part, state != NULL && strcmp (state, "visible") != 0));
  self->stop = self->xlsx->sheets->len > TL_WORKBOOK_SHEETS;
}

static void
end_book (G_GNUC_UNUSED const char *name, G_GNUC_UNUSED gpointer user_data)
{
}

static char *
dup_part_of_type (const TlXlsx *self, const TlXlsxRelations *relations, const char *type)
{
  const char *part = g_hash_table_lookup (relations->by_type, type);

  return part != NULL && _tl_workbook_archive_has (self->archive, part) ? g_strdup (part) : NULL;
}

gboolean
_tl_xlsx_open (TlXlsx *self, TlWorkbookArchive *archive, GError **error)
{
  TlXlsxRelations relations = { 0 };
  Book book = { .xlsx = self, .relations = &relations };
  const TlPartParser parser = { start_book, end_book, NULL, &book.stop };
  gboolean ok;

  *self = (TlXlsx){ .archive = archive };
  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) _tl_sheet_free);
  self->strings = g_string_new (NULL);
  self->string_starts = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->shows = g_array_new (FALSE, FALSE, sizeof (guint8));
  ok = _tl_xlsx_read_relations (&relations, archive, WORKBOOK, error)
       && _tl_workbook_archive_parse (archive, WORKBOOK, &parser, &book, error);
  if (ok && book.stop)
    ok = _tl_error_set (error, TL_ERROR_LIMIT, "the workbook has more than %u sheets", TL_WORKBOOK_SHEETS);
  self->strings_part = dup_part_of_type (self, &relations, "sharedStrings");
  self->styles_part = dup_part_of_type (self, &relations, "styles");
  _tl_xlsx_relations_clear (&relations);
  return ok;
}

void
_tl_xlsx_clear (TlXlsx *self)
{
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_clear_pointer (&self->string_starts, g_array_unref);
  g_clear_pointer (&self->shows, g_array_unref);
  g_clear_pointer (&self->strings_part, g_free);
  g_clear_pointer (&self->styles_part, g_free);
  if (self->strings != NULL)
    g_string_free (g_steal_pointer (&self->strings), TRUE);
}

gboolean
_tl_xlsx_prepare (TlXlsx *self, GError **error)
{
  return _tl_xlsx_read_styles (self, error) && _tl_xlsx_read_strings (self, error);
}
