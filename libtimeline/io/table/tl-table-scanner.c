/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The grammar of tables with delimiters: text to records of cells. */
#include "config.h"

#include "io/table/tl-table-scanner-private.h"
#include "base/tl-error-private.h"
#include "io/table/tl-table-private.h"

#include <string.h>

void
_tl_table_scanner_init (TlTableScanner *self, char delimiter, gsize max_cell, TlTableRecordFunc func,
                        gpointer user_data)
{
  *self = (TlTableScanner){ .delimiter = delimiter, .max_cell = max_cell, .func = func, .user_data = user_data };
  self->line = self->record_line = 1;
  self->text = g_string_new (NULL);
  self->starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->cells = g_ptr_array_new ();
  g_array_append_val (self->starts, self->text->len);
}

void
_tl_table_scanner_clear (TlTableScanner *self)
{
  g_string_free (self->text, TRUE);
  g_clear_pointer (&self->starts, g_array_unref);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
}

/* ---- cells and records ------------------------------------------------------------------------------------------- */

static gsize
cell_start (const TlTableScanner *self)
{
  return g_array_index (self->starts, gsize, self->starts->len - 1);
}

static void
end_cell (TlTableScanner *self)
{
  gsize start = cell_start (self), length = self->text->len - start;
  const char *text = _tl_table_trim (self->text->str + start, &length);

  memmove (self->text->str + start, text, length);
  g_string_truncate (self->text, start + length);
  g_string_append_c (self->text, '\0');
  start = self->text->len;
  g_array_append_val (self->starts, start);
  self->state = TL_TABLE_CELL_START;
}

/* The last of the starts is that of no cell. Returns whether a cell holds anything. */
static gboolean
list_cells (TlTableScanner *self)
{
  gboolean any = FALSE;

  g_ptr_array_set_size (self->cells, 0);
  for (guint i = 0; i + 1 < self->starts->len; i++)
    {
      const char *cell = self->text->str + g_array_index (self->starts, gsize, i);

      any = any || cell[0] != '\0';
      g_ptr_array_add (self->cells, (gpointer) cell);
    }
  return any;
}

static gboolean
end_record (TlTableScanner *self)
{
  gboolean goes_on = TRUE;

  end_cell (self);
  if (list_cells (self))
    goes_on =
        self->func (self->record_line, (const char *const *) self->cells->pdata, self->cells->len, self->user_data);
  g_string_truncate (self->text, 0);
  g_array_set_size (self->starts, 1);
  self->record_line = self->line;
  self->stopped = !goes_on;
  return goes_on;
}

/* ---- characters -------------------------------------------------------------------------------------------------- */

static gboolean
report_long (const TlTableScanner *self, GError **error)
{
  if (self->state == TL_TABLE_CELL_QUOTED)
    return _tl_error_set (error, TL_ERROR_LIMIT,
                          "the quote that opens in line %" G_GUINT64_FORMAT " is not closed within %" G_GSIZE_FORMAT
                          " bytes",
                          self->quote_line, self->max_cell);
  return _tl_error_set (error, TL_ERROR_LIMIT, "the cell is longer than the limit of %" G_GSIZE_FORMAT " bytes",
                        self->max_cell);
}

static gboolean
append_to_cell (TlTableScanner *self, const char *text, gsize length, GError **error)
{
  if (self->text->len - cell_start (self) + length > self->max_cell)
    return report_long (self, error);
  g_string_append_len (self->text, text, (gssize) length);
  return TRUE;
}

/* The character after a cell: a delimiter, or a line end. */
static gboolean
take_end (TlTableScanner *self, char c)
{
  if (c == self->delimiter)
    {
      end_cell (self);
      return TRUE;
    }
  self->after_return = c == '\r';
  self->line++;
  return end_record (self);
}

static const char *
take_plain (TlTableScanner *self, const char *text, const char *end, GError **error)
{
  const char *at = text;

  while (at < end && *at != self->delimiter && *at != '\n' && *at != '\r')
    at++;
  if (at > text && !append_to_cell (self, text, (gsize) (at - text), error))
    return NULL;
  if (at == end)
    return at;
  return take_end (self, *at) ? at + 1 : NULL;
}

static const char *
take_quoted (TlTableScanner *self, const char *text, const char *end, GError **error)
{
  const char *at = text;

  while (at < end && *at != '"' && *at != '\n' && *at != '\r')
    at++;
  if (at > text && !append_to_cell (self, text, (gsize) (at - text), error))
    return NULL;
  if (at == end)
    return at;
  if (*at == '"')
    {
      self->state = TL_TABLE_CELL_CLOSED;
      return at + 1;
    }
  self->line++;
  self->after_return = *at == '\r';
  return append_to_cell (self, "\n", 1, error) ? at + 1 : NULL;
}

static const char *
take_after_quote (TlTableScanner *self, const char *text, GError **error)
{
  if (*text == '"')
    {
      self->state = TL_TABLE_CELL_QUOTED;
      return append_to_cell (self, "\"", 1, error) ? text + 1 : NULL;
    }
  if (*text == self->delimiter || *text == '\n' || *text == '\r')
    return take_end (self, *text) ? text + 1 : NULL;
  _tl_error_set (error, TL_ERROR_SYNTAX,
                 "text follows the quote that ends a cell; a quote within a quoted cell is written twice");
  return NULL;
}

static const char *
take_some (TlTableScanner *self, const char *text, const char *end, GError **error)
{
  gboolean after_return = self->after_return;

  self->after_return = FALSE;
  if (after_return && *text == '\n')
    return text + 1;
  switch (self->state)
    {
    case TL_TABLE_CELL_START:
      self->state = *text == '"' ? TL_TABLE_CELL_QUOTED : TL_TABLE_CELL_PLAIN;
      self->quote_line = self->line;
      return *text == '"' ? text + 1 : text;
    case TL_TABLE_CELL_PLAIN:
      return take_plain (self, text, end, error);
    case TL_TABLE_CELL_QUOTED:
      return take_quoted (self, text, end, error);
    default:
      return take_after_quote (self, text, error);
    }
}

gboolean
_tl_table_scanner_push (TlTableScanner *self, const char *text, gsize length, GError **error)
{
  const char *end = text + length;

  while (text != NULL && text < end)
    text = take_some (self, text, end, error);
  return text != NULL;
}

gboolean
_tl_table_scanner_end (TlTableScanner *self, GError **error)
{
  if (self->state == TL_TABLE_CELL_QUOTED)
    {
      self->line = self->quote_line;
      return _tl_error_set (error, TL_ERROR_SYNTAX, "the quote that opens here is never closed");
    }
  if (self->state == TL_TABLE_CELL_START && self->starts->len == 1)
    return TRUE;
  return end_record (self);
}
