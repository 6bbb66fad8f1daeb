/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Text with delimiters to the rows of a table. */
#include "config.h"

#include "io/table/tl-table-text-private.h"
#include "io/table/tl-table-decoder-private.h"
#include "io/table/tl-table-delimiter-private.h"
#include "io/table/tl-table-scanner-private.h"
#include "base/tl-error-private.h"

#include <string.h>

#define MAX_CELL (1024 * 1024)

/* ---- records ------------------------------------------------------------------------------------------------ */

typedef struct
{
  TlIntake *intake;
  const TlTableMapping *mapping; /* or NULL */
  TlTable *table;
  TlTableForm *form;
  guint left;        /* records before the header */
  guint skip;        /* records after it */
  guint64 n_wider;   /* rows that have one cell more than the header */
  guint64 first_row; /* the line of the first of them */
} Filling;

static gboolean
take_record (guint64 line, const char *const *cells, guint n, gpointer user_data)
{
  Filling *self = user_data;
  gboolean header = self->table->header == NULL;
  GError *problem = NULL;

  if (header && self->left > 0)
    {
      self->left--;
      return TRUE;
    }
  if (!header && self->skip > 0)
    {
      self->skip--;
      return TRUE;
    }
  if (self->intake->max_items > 0 && self->table->n_rows >= self->intake->max_items)
    {
      _tl_error_set (&problem, TL_ERROR_LIMIT, "more than the limit of %" G_GUINT64_FORMAT " items",
                     self->intake->max_items);
      return _tl_intake_stop (self->intake, &(TlPosition){ line, 1, NULL }, problem);
    }
  if (!header && n == self->table->header->len + 1)
    self->first_row = self->n_wider++ == 0 ? line : self->first_row;
  _tl_table_add (self->table, line, cells, n);
  return TRUE;
}

static gboolean
stop_at (TlIntake *intake, guint64 line, GError *problem)
{
  return _tl_intake_stop (intake, &(TlPosition){ line, 1, NULL }, problem);
}

static gboolean
push_text (TlTableScanner *scanner, const char *text, gsize length, TlIntake *intake)
{
  GError *problem = NULL;

  if (_tl_table_scanner_push (scanner, text, length, &problem))
    return TRUE;
  return problem != NULL && stop_at (intake, scanner->line, problem);
}

/* Where the encoding is assumed, the text before is taken first, so that the line is known. */
static gboolean
push_bytes (TlTableScanner *scanner, TlTableDecoder *decoder, const guint8 *bytes, gsize n, gboolean end,
            TlIntake *intake)
{
  g_autoptr (GString) text = g_string_sized_new (n + 16);
  GError *problem = NULL;
  gsize assumed;
  gboolean ok = _tl_table_decoder_push (decoder, bytes, n, end, text, &assumed, &problem);

  if (!push_text (scanner, text->str, MIN (assumed, text->len), intake))
    {
      g_clear_error (&problem);
      return FALSE;
    }
  if (assumed != G_MAXSIZE)
    _tl_intake_warn (
        intake, "assumed-encoding", &(TlPosition){ scanner->line, 1, NULL },
        "the text is not UTF-8 from here on; it is read as Windows-1252; the option encoding names another");
  if (assumed < text->len && !push_text (scanner, text->str + assumed, text->len - assumed, intake))
    {
      g_clear_error (&problem);
      return FALSE;
    }
  return ok || stop_at (intake, scanner->line, problem);
}

static gboolean
push_all (TlTableScanner *scanner, TlTableDecoder *decoder, TlInput *input, gsize skip, TlIntake *intake,
          GError **error)
{
  g_autofree guint8 *block = g_malloc (TL_INPUT_HEAD);
  GError *problem = NULL;
  gssize n;

  while ((n = _tl_input_read (input, block, TL_INPUT_HEAD, error)) > 0)
    {
      gsize dropped = MIN (skip, (gsize) n);

      skip -= dropped;
      if (!push_bytes (scanner, decoder, block + dropped, (gsize) n - dropped, FALSE, intake))
        return FALSE;
    }
  if (n < 0 || !push_bytes (scanner, decoder, block, 0, TRUE, intake))
    return FALSE;
  if (_tl_table_scanner_end (scanner, &problem))
    return TRUE;
  return problem != NULL && stop_at (intake, scanner->line, problem);
}

/* ---- options --------------------------------------------------------------------------------------------------- */

static const char *
find_text_option (const Filling *self, const char *name)
{
  const char *given = _tl_intake_get_option (self->intake, name);

  return given != NULL || self->mapping == NULL ? given : g_hash_table_lookup (self->mapping->options, name);
}

static void
note_delimiter (const Filling *self)
{
  static const char *const names[] = { ",", "comma", ";", "semicolon", "\t", "tab", "|", "vertical bar" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i += 2)
    if (names[i][0] == self->form->delimiter)
      _tl_intake_note (self->intake, "assumed-delimiter", &(TlPosition){ 1, 1, NULL },
                       "the cells are taken to end at each %s; the option delimiter names another character",
                       names[i + 1]);
}

static gboolean
find_form (Filling *self, TlInput *input, const char *delimiters, gboolean *has_line, GError **error)
{
  const char *given = find_text_option (self, "delimiter");
  gsize length;
  const guint8 *head = _tl_input_peek (input, &length, error);

  if (head == NULL)
    return FALSE;
  if (length == 0)
    {
      *has_line = FALSE;
      self->form->delimiter = delimiters[0];
      return TRUE;
    }
  if (!_tl_table_find_delimiter (
          &(TlTableHead){ find_text_option (self, "encoding"), head, length, length < TL_INPUT_HEAD, self->left },
          given, delimiters, &self->form->delimiter, has_line, error))
    return FALSE;
  if (!*has_line && given == NULL && self->form->delimiter != delimiters[0])
    note_delimiter (self);
  return TRUE;
}

static gboolean
fill_rows (Filling *self, TlInput *input, const char *delimiters, GError **error)
{
  TlIntake *intake = self->intake;
  gsize max_cell = intake->max_string > 0 ? MIN (intake->max_string, MAX_CELL) : MAX_CELL, length, skip;
  TlTableScanner scanner;
  TlTableDecoder decoder;
  const guint8 *head;
  gboolean ok, has_line;

  if (!find_form (self, input, delimiters, &has_line, error))
    return FALSE;
  self->left += has_line;
  head = _tl_input_peek (input, &length, error);
  ok = _tl_table_decoder_init (&decoder, find_text_option (self, "encoding"), head, length, &skip, error);
  _tl_table_scanner_init (&scanner, self->form->delimiter, max_cell, take_record, self);
  ok = ok && push_all (&scanner, &decoder, input, skip, intake, error);
  self->form->encoding = decoder.name;
  _tl_table_scanner_clear (&scanner);
  _tl_table_decoder_clear (&decoder);
  return ok;
}

/* ---- the whole --------------------------------------------------------------------------------------------------- */

static gboolean
check_rows (const Filling *self)
{
  const TlTable *table = self->table;
  guint64 line = self->first_row;
  GError *problem = NULL;

  if (table->header == NULL)
    {
      line = 1;
      _tl_error_set (&problem, TL_ERROR_SYNTAX, "the table is empty, expected a header with the names of the columns");
    }
  else if (table->header->len == 1)
    {
      line = table->header_line;
      _tl_error_set (&problem, TL_ERROR_SYNTAX,
                     "the table has one column, \"%s\"; the option delimiter names the character between several",
                     (const char *) table->header->pdata[0]);
    }
  else if (self->n_wider > 0 && self->n_wider == table->n_rows)
    _tl_error_set (&problem, TL_ERROR_SYNTAX,
                   "every row has one cell more than the header: the header lacks a name, perhaps that of the first "
                   "column");
  return problem == NULL || stop_at (self->intake, line, problem);
}

gboolean
_tl_table_fill (TlTable *table, const TlTableMapping *mapping, TlIntake *intake, TlInput *input, const char *delimiters,
                TlTableForm *form, GError **error)
{
  Filling filling = { .intake = intake, .mapping = mapping, .table = table, .form = form };

  if (mapping != NULL)
    {
      filling.left = mapping->header - 1;
      filling.skip = mapping->skip;
    }
  return fill_rows (&filling, input, delimiters, error) && check_rows (&filling);
}
