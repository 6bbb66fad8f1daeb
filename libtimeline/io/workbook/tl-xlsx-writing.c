/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Writes a .xlsx workbook: the sheet of events, and a hidden one with the words to choose from. */
#include "config.h"

#include "io/workbook/tl-xlsx-writing-private.h"
#include "io/table/tl-table-cells-private.h"
#include "io/json/tl-json-losses-private.h"
#include "io/workbook/tl-sheet-private.h"
#include "base/tl-error-private.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>
#include <xlsxwriter.h>

#define EPOCH 315532800 /* 1980-01-01, the first day that a zip archive knows: the same timeline, the same bytes */
#define WORDS "vocabulary"

/* A workbook that is being written, to a file of its own. */
typedef struct
{
  TlTimeline *timeline;
  TlTableCells cells;
  lxw_workbook *workbook;
  lxw_worksheet *sheet;
  lxw_format *bold;
  lxw_format *as_text; /* dates, so that no program takes them for its own */
  GString *scratch;
} XlsxWriting;

/* ---- cells ------------------------------------------------------------------------------------------------------- */

/* "_x0041_" in a text would be read as "A", so its first character is written like that, too. */
static const char *
escape_text (GString *out, const char *text)
{
  const char *after = text + strspn (text, "'");

  g_string_truncate (out, 0);
  /* a reader takes one apostrophe off what would be a formula in text */
  if (text[0] == '\'' && after[0] != '\0' && strchr ("=+-@\t\n", after[0]) != NULL)
    g_string_append_c (out, '\'');
  for (const char *at = text; *at != '\0'; at++)
    {
      gboolean escape = at[0] == '_' && at[1] == 'x' && strspn (at + 2, "0123456789abcdefABCDEF") >= 4 && at[6] == '_';

      g_string_append (out, escape ? "_x005F" : "");
      g_string_append_c (out, *at);
    }
  return out->str;
}

/* A number that 15 digits cannot hold stays text. */
static gboolean
find_number (const char *text, double *number)
{
  g_autoptr (GString) shown = g_string_new (NULL);
  char *end;

  *number = g_ascii_strtod (text, &end);
  if (end == text || *end != '\0')
    return FALSE;
  _tl_sheet_set_number (*number, shown);
  return g_ascii_strtod (shown->str, NULL) == *number;
}

static void
write_cell (XlsxWriting *self, guint32 row, guint column)
{
  const GString *cell = self->cells.cells->pdata[column];
  TlTableCellKind kind = _tl_table_cells_get_kind (&self->cells, column);
  double number;

  if (cell->len == 0)
    return;
  if (kind == TL_CELL_NUMBER && find_number (cell->str, &number))
    worksheet_write_number (self->sheet, row, (lxw_col_t) column, number, NULL);
  else
    worksheet_write_string (self->sheet, row, (lxw_col_t) column, escape_text (self->scratch, cell->str),
                            kind == TL_CELL_DATE ? self->as_text : NULL);
}

/* ---- what helps to fill it in ------------------------------------------------------------------------------------ */

static double
width_of_column (const char *name)
{
  static const struct
  {
    const char *name;
    double width;
  } widths[] = { { "title", 50 }, { "description", 50 }, { "type", 26 },   { "date", 14 },
                 { "id", 20 },    { "sources", 24 },     { "quotes", 30 }, { "links", 24 } };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    if (strcmp (widths[i].name, name) == 0)
      return widths[i].width;
  return 12;
}

static guint
write_words (XlsxWriting *self, lxw_worksheet *sheet, lxw_col_t column, const GPtrArray *words)
{
  for (guint i = 0; i < words->len; i++)
    worksheet_write_string (sheet, i, column, escape_text (self->scratch, words->pdata[i]), NULL);
  return words->len;
}

/* The cells of a column offer the words in a column of the hidden sheet; others are warned about. */
static void
offer_words (XlsxWriting *self, const char *name, char letter, guint n)
{
  g_autofree char *formula = g_strdup_printf ("=" WORDS "!$%c$1:$%c$%u", letter, letter, n);
  g_autofree char *message = g_strdup_printf ("No %s of libtimeline is called like that.", name);
  lxw_data_validation validation = { .validate = LXW_VALIDATION_TYPE_LIST_FORMULA,
                                     .value_formula = formula,
                                     .error_type = LXW_VALIDATION_ERROR_TYPE_WARNING,
                                     .error_title = (char *) "libtimeline",
                                     .error_message = message };

  for (guint i = 0; i < self->cells.header->len; i++)
    if (strcmp (self->cells.header->pdata[i], name) == 0)
      worksheet_data_validation_range (self->sheet, 1, (lxw_col_t) i, TL_SHEET_ROWS - 1, (lxw_col_t) i, &validation);
}

static void
write_vocabulary (XlsxWriting *self)
{
  lxw_worksheet *sheet = workbook_add_worksheet (self->workbook, WORDS);
  g_autoptr (GPtrArray) types = g_ptr_array_new (), statuses = g_ptr_array_new ();

  for (guint i = 0; i < tl_event_type_get_n_builtin (); i++)
    g_ptr_array_add (types, (gpointer) tl_event_type_get_id (tl_event_type_get_builtin (i)));
  for (guint i = 0; i < tl_timeline_get_n_event_types (self->timeline); i++)
    g_ptr_array_add (types, (gpointer) tl_event_type_get_id (tl_timeline_get_event_type (self->timeline, i)));
  for (TlEventStatus status = TL_EVENT_STATUS_REPORTED; status <= TL_EVENT_STATUS_RETRACTED; status++)
    g_ptr_array_add (statuses, (gpointer) tl_event_status_to_string (status));
  offer_words (self, "type", 'A', write_words (self, sheet, 0, types));
  offer_words (self, "status", 'B', write_words (self, sheet, 1, statuses));
  worksheet_hide (sheet);
}

/* ---- the sheet --------------------------------------------------------------------------------------------------- */

static void
write_header (XlsxWriting *self)
{
  guint n = self->cells.header->len;

  for (guint i = 0; i < n; i++)
    {
      const char *name = self->cells.header->pdata[i];
      gboolean is_date = _tl_table_cells_get_kind (&self->cells, i) == TL_CELL_DATE;

      worksheet_set_column (self->sheet, (lxw_col_t) i, (lxw_col_t) i, width_of_column (name),
                            is_date ? self->as_text : NULL);
      worksheet_write_string (self->sheet, 0, (lxw_col_t) i, escape_text (self->scratch, name), self->bold);
    }
  worksheet_freeze_panes (self->sheet, 1, 0);
}

static gboolean
write_events (XlsxWriting *self, TlOutput *output, GError **error)
{
  const TlIndex *index = _tl_timeline_get_index (self->timeline);

  for (guint32 i = 0; i < index->n_events; i++)
    {
      _tl_table_cells_set_event (&self->cells, index->order[i]);
      for (guint column = 0; column < self->cells.cells->len; column++)
        write_cell (self, i + 1, column);
      if (!_tl_output_step (output, error))
        return FALSE;
    }
  worksheet_autofilter (self->sheet, 0, 0, index->n_events, (lxw_col_t) (self->cells.header->len - 1));
  return TRUE;
}

/* libxlsxwriter writes when it closes the workbook, also one that is given up. */
static gboolean
write_workbook (TlTimeline *timeline, const char *path, TlOutput *output, GError **error)
{
  XlsxWriting self = { .timeline = timeline, .workbook = workbook_new (path), .scratch = g_string_new (NULL) };
  lxw_doc_properties properties = { .created = EPOCH };
  lxw_error status;
  gboolean ok;

  _tl_table_cells_init (&self.cells, timeline, FALSE);
  workbook_set_properties (self.workbook, &properties);
  self.bold = workbook_add_format (self.workbook);
  format_set_bold (self.bold);
  self.as_text = workbook_add_format (self.workbook);
  format_set_num_format (self.as_text, "@");
  self.sheet = workbook_add_worksheet (self.workbook, "events");
  write_header (&self);
  ok = write_events (&self, output, error);
  write_vocabulary (&self);
  status = workbook_close (self.workbook);
  _tl_table_cells_clear (&self.cells);
  g_string_free (self.scratch, TRUE);
  if (ok && status != LXW_NO_ERROR)
    return _tl_error_set (error, TL_ERROR_VALUE, "the workbook cannot be made: %s", lxw_strerror (status));
  return ok;
}

/* ---- the whole --------------------------------------------------------------------------------------------------- */

static gboolean
check_size (TlTimeline *timeline, GError **error)
{
  guint n = tl_timeline_get_n_events (timeline);

  return n < TL_SHEET_ROWS
         || _tl_error_set (error, TL_ERROR_LIMIT, "the timeline has %u events, and a sheet at most %u", n,
                           TL_SHEET_ROWS - 1);
}

/* The file is one of its own, since libxlsxwriter writes to names only. */
static GString *
make_workbook (TlTimeline *timeline, TlOutput *output, GError **error)
{
  g_autofree char *path = NULL, *bytes = NULL;
  int descriptor = g_file_open_tmp ("timeline-XXXXXX.xlsx", &path, error);
  gsize length = 0;
  gboolean ok;

  if (descriptor < 0)
    return NULL;
  close (descriptor);
  ok = write_workbook (timeline, path, output, error) && g_file_get_contents (path, &bytes, &length, error);
  g_unlink (path);
  return ok ? g_string_new_len (bytes, (gssize) length) : NULL;
}

gboolean
_tl_xlsx_write (TlTimeline *timeline, TlOutput *output, TlLosses *losses, GError **error)
{
  g_autoptr (GString) workbook = check_size (timeline, error) ? make_workbook (timeline, output, error) : NULL;
  g_autoptr (GPtrArray) differences = NULL;

  if (workbook == NULL || (differences = _tl_losses_compare_text (timeline, output->format, workbook, error)) == NULL)
    return FALSE;
  _tl_losses_add_differences (losses, differences, FALSE);
  g_string_append_len (output->buffer, workbook->str, (gssize) workbook->len);
  return TRUE;
}
