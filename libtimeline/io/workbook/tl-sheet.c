/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The cells of a sheet, row by row, into the rows of a table. */
#include "config.h"

#include "io/workbook/tl-sheet-private.h"
#include "base/tl-error-private.h"

#include <string.h>

#define MAX_CELL (1024 * 1024)

TlSheet *
_tl_sheet_new (const char *name, const char *part, gboolean is_hidden)
{
  static const char *const beside[] = { "actors", "sources", "tracks", "links" };
  TlSheet *self = g_new0 (TlSheet, 1);

  self->name = g_strdup (name);
  self->part = g_strdup (part);
  self->is_hidden = is_hidden;
  for (guint i = 0; i < G_N_ELEMENTS (beside); i++)
    self->is_beside |= g_ascii_strcasecmp (name, beside[i]) == 0;
  return self;
}

void
_tl_sheet_free (TlSheet *self)
{
  g_free (self->name);
  g_free (self->part);
  g_free (self);
}

void
_tl_sheet_filling_init (TlSheetFilling *self, TlSheet *sheet, TlIntake *intake, const TlTableMapping *mapping)
{
  *self = (TlSheetFilling){ .sheet = sheet, .intake = intake, .mapping = mapping, .ok = TRUE };
  self->skip = mapping != NULL && !sheet->is_beside ? mapping->skip : 0;
  self->fills_down = g_strcmp0 (_tl_intake_get_option (intake, "fill-down"), "yes") == 0;
  self->text = g_string_new (NULL);
  self->starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->wrong = g_array_new (FALSE, FALSE, sizeof (guint));
  self->links = g_ptr_array_new_with_free_func (g_free);
  self->cells = g_ptr_array_new ();
}

void
_tl_sheet_filling_clear (TlSheetFilling *self)
{
  for (guint i = 0; self->merged != NULL && i < self->n_columns; i++)
    g_free (self->merged[i].text);
  g_string_free (self->text, TRUE);
  g_array_unref (self->starts);
  g_array_unref (self->wrong);
  g_ptr_array_unref (self->links);
  g_ptr_array_unref (self->cells);
  g_free (self->targets);
  g_free (self->merged);
  g_free (self->first_hidden_time);
}

/* ---- what is wrong ----------------------------------------------------------------------------------------------- */

static char *
dup_cell_path (const TlSheetFilling *self, guint column)
{
  return _tl_position_path_of_cell (self->sheet->name, self->row, column);
}

static void
stop_sheet (TlSheetFilling *self, guint column, GError *problem)
{
  g_autofree char *path = dup_cell_path (self, column);

  self->stop = TRUE;
  self->ok = _tl_intake_stop (self->intake, &(TlPosition){ 0, 0, path }, problem);
}

static gboolean
check_column (TlSheetFilling *self, guint column)
{
  GError *problem = NULL;

  if (column < TL_SHEET_COLUMNS)
    return TRUE;
  _tl_error_set (&problem, TL_ERROR_LIMIT, "the row has more than %u cells", TL_SHEET_COLUMNS);
  stop_sheet (self, column, problem);
  return FALSE;
}

/* ---- cells ------------------------------------------------------------------------------------------------------- */

static gboolean
is_after_header (const TlSheetFilling *self)
{
  return self->table != NULL && self->row > self->sheet->header;
}

/* Makes ROW the one that is being read. */
static void
set_row (TlSheetFilling *self, guint64 row)
{
  gboolean follows = row > self->row;
  GError *problem = NULL;

  self->row = row;
  if (row > TL_SHEET_ROWS)
    _tl_error_set (&problem, TL_ERROR_LIMIT, "the sheet has more than %u rows", TL_SHEET_ROWS);
  else if (!follows)
    _tl_error_set (&problem, TL_ERROR_SYNTAX, "the rows of the sheet are not in their order");
  if (problem != NULL)
    stop_sheet (self, 0, problem);
}

void
_tl_sheet_begin_row (TlSheetFilling *self, guint64 row, gboolean hidden)
{
  self->hidden = hidden;
  self->width = 0;
  g_string_truncate (self->text, 0);
  g_array_set_size (self->starts, 0);
  g_array_set_size (self->wrong, 0);
  g_ptr_array_set_size (self->links, 0);
  if (!self->stop)
    set_row (self, row);
}

/* Line ends become LF, and blanks around the text go. FALSE: nothing is left. */
static gboolean
append_cell_text (GString *out, const char *text, gsize length)
{
  const char *begin = _tl_table_trim (text, &length);

  for (gsize i = 0; i < length; i++)
    {
      if (begin[i] != '\r')
        g_string_append_c (out, begin[i]);
      else if (i + 1 == length || begin[i + 1] != '\n')
        g_string_append_c (out, '\n');
    }
  if (length > 0)
    g_string_append_c (out, '\0');
  return length > 0;
}

static void
set_start (TlSheetFilling *self, guint column, gsize start)
{
  const gsize none = G_MAXSIZE;

  while (self->starts->len <= column)
    g_array_append_val (self->starts, none);
  g_array_index (self->starts, gsize, column) = start;
  self->width = MAX (self->width, column + 1);
}

void
_tl_sheet_set_cell (TlSheetFilling *self, guint column, const char *text, gsize length)
{
  gsize most = self->intake->max_string > 0 ? MIN (self->intake->max_string, MAX_CELL) : MAX_CELL;
  gsize start = self->text->len;
  GError *problem = NULL;

  if (self->stop || !check_column (self, column))
    return;
  if (length > most)
    {
      _tl_error_set (&problem, TL_ERROR_LIMIT, "the cell is longer than %" G_GSIZE_FORMAT " bytes", most);
      stop_sheet (self, column, problem);
    }
  else if (append_cell_text (self->text, text, length))
    set_start (self, column, start);
}

static void
count_hidden_time (TlSheetFilling *self, guint column, TlSheetDateKind kind)
{
  if (kind != TL_SHEET_DATE_HIDDEN_TIME || !is_after_header (self))
    return;
  if (self->n_hidden_times++ == 0)
    self->first_hidden_time = dup_cell_path (self, column);
}

void
_tl_sheet_set_number_cell (TlSheetFilling *self, guint column, double number, TlShows shows)
{
  g_autoptr (GString) text = g_string_new (NULL);

  count_hidden_time (self, column, _tl_sheet_date_of_number (&self->dates, number, shows, text));
  _tl_sheet_set_cell (self, column, text->str, text->len);
}

void
_tl_sheet_set_date_cell (TlSheetFilling *self, guint column, const char *iso, TlShows shows)
{
  g_autoptr (GString) text = g_string_new (NULL);

  count_hidden_time (self, column, _tl_sheet_date_of_iso (&self->dates, iso, shows, text));
  _tl_sheet_set_cell (self, column, text->str, text->len);
}

void
_tl_sheet_set_wrong_cell (TlSheetFilling *self, guint column, const char *text)
{
  if (strcmp (text, "#N/A") == 0)
    return;
  _tl_sheet_set_cell (self, column, text, strlen (text));
  if (_tl_sheet_get_cell (self, column)[0] != '\0')
    g_array_append_val (self->wrong, column);
}

void
_tl_sheet_set_link (TlSheetFilling *self, guint column, const char *url)
{
  if (self->stop || column >= self->n_columns || !is_after_header (self)
      || !(g_str_has_prefix (url, "http://") || g_str_has_prefix (url, "https://")))
    return;
  if (self->links->len <= column)
    g_ptr_array_set_size (self->links, (gint) column + 1);
  g_free (self->links->pdata[column]);
  self->links->pdata[column] = g_strdup (url);
}

void
_tl_sheet_set_merged (TlSheetFilling *self, guint column, guint64 last)
{
  if (self->stop || !self->fills_down || column >= self->n_columns || !is_after_header (self))
    return;
  self->merged[column].last = last;
  g_free (self->merged[column].text);
  self->merged[column].text = g_strdup (_tl_sheet_get_cell (self, column));
}

/* ---- rows -------------------------------------------------------------------------------------------------------- */

static gboolean
report_wrong (TlSheetFilling *self)
{
  for (guint i = 0; i < self->wrong->len; i++)
    {
      guint column = g_array_index (self->wrong, guint, i);
      g_autofree char *path = dup_cell_path (self, column);
      GError *problem = NULL;

      if (column < self->n_columns && self->targets[column] == TL_TARGET_IGNORE)
        continue;
      _tl_error_set (&problem, TL_ERROR_VALUE, "the formula of the cell has failed: %s",
                     _tl_sheet_get_cell (self, column));
      if (!_tl_intake_report (self->intake, &(TlPosition){ 0, 0, path }, problem))
        return FALSE;
      if (self->intake->lenient)
        _tl_intake_forgive (self->intake);
      g_array_index (self->starts, gsize, column) = G_MAXSIZE;
    }
  return TRUE;
}

/* The hyperlink of a source is in its cell as well, so that sources of one name and two links are two. */
static void
add_link_to_source (TlSheetFilling *self, guint column, const char *url)
{
  const char *cell = _tl_sheet_get_cell (self, column);
  gboolean several = strpbrk (cell, "\n|;") != NULL;
  g_autofree char *both = NULL;

  if (strstr (cell, "http://") != NULL || strstr (cell, "https://") != NULL)
    return;
  both = cell[0] != '\0' ? g_strconcat (cell, several ? "\n" : " ", url, NULL) : g_strdup (url);
  _tl_sheet_set_cell (self, column, both, strlen (both));
}

static void
add_links (TlSheetFilling *self)
{
  for (guint i = 0; i < self->links->len; i++)
    {
      const char *url = self->links->pdata[i];

      if (url != NULL && self->targets[i] == TL_TARGET_SOURCE)
        add_link_to_source (self, i, url);
      else if (url != NULL && self->targets[i] == TL_TARGET_TITLE && self->has_extra && self->width <= self->n_columns)
        _tl_sheet_set_cell (self, self->n_columns, url, strlen (url));
    }
}

static const char *
get_filled (const TlSheetFilling *self, guint column)
{
  const char *cell = _tl_sheet_get_cell (self, column);

  if (cell[0] != '\0' || column >= self->n_columns || self->merged[column].last < self->row)
    return cell;
  return self->merged[column].text;
}

static gboolean
is_row_blank (const TlSheetFilling *self)
{
  for (guint i = 0; i < self->width; i++)
    if (_tl_sheet_get_cell (self, i)[0] != '\0')
      return FALSE;
  return TRUE;
}

static void
add_sheet_row (TlSheetFilling *self)
{
  guint n = MAX (self->width, self->n_columns);
  GError *problem = NULL;

  g_ptr_array_set_size (self->cells, 0);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (self->cells, (gpointer) get_filled (self, i));
  while (n > 0 && ((const char *) self->cells->pdata[n - 1])[0] == '\0')
    n--;
  for (guint i = 0; i < n; i++)
    self->n_bytes += strlen (self->cells->pdata[i]) + 1;
  if (self->intake->max_items > 0 && self->table->n_rows >= self->intake->max_items)
    _tl_error_set (&problem, TL_ERROR_LIMIT, "more than the limit of %" G_GUINT64_FORMAT " items",
                   self->intake->max_items);
  else if (self->n_bytes > self->max_bytes)
    _tl_error_set (&problem, TL_ERROR_LIMIT, "the cells of the sheet have more than %" G_GUINT64_FORMAT " bytes",
                   self->max_bytes);
  if (problem != NULL)
    stop_sheet (self, 0, problem);
  else
    _tl_table_add (self->table, self->row, (const char *const *) self->cells->pdata, n);
}

static void
fill_row (TlSheetFilling *self)
{
  if (self->row < self->sheet->header)
    return;
  if (self->row == self->sheet->header)
    {
      _tl_sheet_add_header (self);
      return;
    }
  if (self->row <= self->sheet->header + self->skip || is_row_blank (self))
    return;
  if (!report_wrong (self))
    {
      self->stop = TRUE;
      self->ok = FALSE;
      return;
    }
  add_links (self);
  if (self->hidden && self->n_hidden_rows++ == 0)
    self->first_hidden_row = self->row;
  if (!self->stop)
    add_sheet_row (self);
}

void
_tl_sheet_end_row (TlSheetFilling *self)
{
  if (self->stop)
    return;
  if (self->table == NULL)
    _tl_sheet_look_for_header (self);
  else
    fill_row (self);
}

void
_tl_sheet_repeat_row (TlSheetFilling *self, guint64 n)
{
  for (; n > 0 && !self->stop; n--)
    {
      set_row (self, self->row + 1);
      _tl_sheet_end_row (self);
    }
}

/* ---- the whole --------------------------------------------------------------------------------------------------- */

void
_tl_sheet_end (TlSheetFilling *self)
{
  g_autofree char *header = _tl_position_path_of_cell (self->sheet->name, self->sheet->header, 0);
  g_autofree char *hidden = _tl_position_path_of_cell (self->sheet->name, self->first_hidden_row, 0);

  if (self->sheet->header > 1)
    _tl_intake_note (self->intake, "header-row", &(TlPosition){ 0, 0, header },
                     "row %" G_GUINT64_FORMAT " is taken for the header; the rows before it are left out",
                     self->sheet->header);
  if (self->n_hidden_rows > 0)
    _tl_intake_note (self->intake, "hidden-rows", &(TlPosition){ 0, 0, hidden },
                     "%" G_GUINT64_FORMAT " row%s hidden in the sheet and read like the others", self->n_hidden_rows,
                     self->n_hidden_rows == 1 ? " is" : "s are");
  if (self->n_hidden_times > 0)
    _tl_intake_note (self->intake, "hidden-time", &(TlPosition){ 0, 0, self->first_hidden_time },
                     "%" G_GUINT64_FORMAT " date%s a time that the format of the cell does not show: it is left out",
                     self->n_hidden_times, self->n_hidden_times == 1 ? " has" : "s have");
}
