/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Reads a table of events from text with delimiters. */
#include "config.h"

#include "io/table/tl-table-dates-private.h"
#include "io/table/tl-table-decoder-private.h"
#include "io/table/tl-table-delimiter-private.h"
#include "io/table/tl-table-reading-private.h"
#include "io/table/tl-table-scanner-private.h"
#include "io/table/tl-table-used-private.h"
#include "base/tl-error-private.h"

#include <string.h>

#define MAX_CELL (1024 * 1024)

/* ---- cells ------------------------------------------------------------------------------------------------------- */

void
_tl_table_at (TlTableReading *self, guint column)
{
  g_string_printf (self->path, "row %" G_GUINT64_FORMAT ", \"%s\"", self->row.number,
                   self->plan.columns[column].header);
  _tl_intake_set_place (self->intake, &(TlPosition){ self->row.line, 1, self->path->str });
}

gboolean
_tl_table_wrong (TlTableReading *self, guint column, GError *problem)
{
  return _tl_table_report_cell (&self->plan, &self->row, column, self->intake, problem);
}

/* Where a URL at the beginning of an item ends: before a blank. NULL if there is none. */
static const char *
find_url_end (const char *item)
{
  item += strspn (item, " \t\n");
  if (!g_str_has_prefix (item, "http://") && !g_str_has_prefix (item, "https://"))
    return NULL;
  return item + strcspn (item, " \t\n");
}

/* Within a URL, "," and ";" end the item only before another URL. */
static gboolean
ends_item (const char *at, const char *url_end, const char *separators)
{
  if (strchr (separators, *at) == NULL)
    return FALSE;
  return (*at != ',' && *at != ';') || url_end == NULL || at + 1 >= url_end || g_str_has_prefix (at + 1, "http://")
         || g_str_has_prefix (at + 1, "https://");
}

const char *
_tl_table_next_item (TlTableReading *self, const char **at, const char *separators)
{
  gsize length;
  const char *item, *url_end;

  do
    {
      if (**at == '\0')
        return NULL;
      g_string_truncate (self->item, 0);
      for (url_end = find_url_end (*at); **at != '\0' && !ends_item (*at, url_end, separators); ++*at)
        {
          if ((*at)[0] == '\\' && (*at)[1] == '|')
            ++*at;
          g_string_append_c (self->item, **at);
        }
      if (**at != '\0')
        ++*at;
      length = self->item->len;
      item = _tl_table_trim (self->item->str, &length);
      self->item->str[(gsize) (item - self->item->str) + length] = '\0';
    }
  while (length == 0);
  return item;
}

/* ---- text to rows ------------------------------------------------------------------------------------------------ */

typedef struct
{
  TlIntake *intake;
  TlTable table;
  guint left;        /* records before the header */
  guint skip;        /* records after it */
  guint64 n_wider;   /* rows that have one cell more than the header */
  guint64 first_row; /* the line of the first of them */
  char delimiter;
  const char *encoding; /* as given or found; borrowed */
} Filling;

static gboolean
take_record (guint64 line, const char *const *cells, guint n, gpointer user_data)
{
  Filling *self = user_data;
  gboolean header = self->table.header == NULL;
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
  if (self->intake->max_items > 0 && self->table.n_rows >= self->intake->max_items)
    {
      _tl_error_set (&problem, TL_ERROR_LIMIT, "more than the limit of %" G_GUINT64_FORMAT " items",
                     self->intake->max_items);
      return _tl_intake_stop (self->intake, &(TlPosition){ line, 1, NULL }, problem);
    }
  if (!header && n == self->table.header->len + 1)
    self->first_row = self->n_wider++ == 0 ? line : self->first_row;
  _tl_table_add (&self->table, line, cells, n);
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

/* ---- rows to events ---------------------------------------------------------------------------------------------- */

static void
reading_init (TlTableReading *self, TlIntake *intake)
{
  *self = (TlTableReading){ .intake = intake, .path = g_string_new (NULL), .item = g_string_new (NULL) };
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->sources = g_ptr_array_new ();
  self->stripped = g_ptr_array_new_with_free_func (g_free);
  self->unmapped = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  _tl_table_values_init (&self->values, intake);
}

static void
reading_clear (TlTableReading *self)
{
  _tl_table_plan_clear (&self->plan);
  _tl_table_values_clear (&self->values);
  g_hash_table_unref (self->rows);
  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->stripped);
  g_hash_table_unref (self->unmapped);
  g_string_free (self->path, TRUE);
  g_string_free (self->item, TRUE);
}

static gboolean
read_rows (TlTableReading *self, TlTable *table)
{
  TlTableIter iter;
  gboolean ok = TRUE;

  _tl_table_iter_init (&iter, table, TRUE);
  while (ok && _tl_table_iter_next (&iter, &self->row))
    ok = _tl_table_read_event (self);
  _tl_table_iter_clear (&iter);
  if (self->n_stripped > 0)
    _tl_intake_note (self->intake, "markup", &(TlPosition){ 0, 0, NULL },
                     "the tags of HTML are left out of %" G_GUINT64_FORMAT " cells", self->n_stripped);
  if (ok && self->n_made_ids > 0)
    _tl_intake_note (self->intake, "made-ids", &(TlPosition){ 0, 0, NULL },
                     "%" G_GUINT64_FORMAT
                     " event%s no id: made from date, title and first source, or the columns that the "
                     "mapping names",
                     self->n_made_ids, self->n_made_ids == 1 ? " has" : "s have");
  return ok;
}

static gboolean
check_type_option (TlTableReading *self)
{
  const char *word = _tl_intake_get_option (self->intake, "type");
  GError *problem = NULL;

  if (word == NULL || _tl_table_values_find_type (&self->values, word) != NULL)
    return TRUE;
  _tl_error_set (&problem, TL_ERROR_VALUE, "the option type is \"%s\", which is no type of events", word);
  return _tl_intake_stop (self->intake, &(TlPosition){ 0, 0, NULL }, problem);
}

static gboolean
read_events (Filling *filling, const TlTableMapping *mapping)
{
  TlIntake *intake = filling->intake;
  TlTable *table = &filling->table;
  TlTableReading self;
  gboolean ok;

  reading_init (&self, intake);
  ok = _tl_table_plan_init (&self.plan, table, mapping, intake) && check_type_option (&self);
  self.values.by_id = self.plan.is_guarded;
  ok = ok && (intake->n_errors > 0 || _tl_table_dates_settle (&self.plan, table, intake));
  if (ok)
    intake->mapping = _tl_table_dup_used_mapping (&self.plan, filling->delimiter, filling->encoding);
  ok = ok && read_rows (&self, table);
  reading_clear (&self);
  return ok;
}

static gboolean
check_table (const Filling *filling, TlIntake *intake)
{
  GError *problem = NULL;

  if (filling->table.header == NULL)
    {
      _tl_error_set (&problem, TL_ERROR_SYNTAX, "the table is empty, expected a header with the names of the columns");
      return _tl_intake_stop (intake, &(TlPosition){ 1, 1, NULL }, problem);
    }
  if (filling->n_wider == 0 || filling->n_wider < filling->table.n_rows)
    return TRUE;
  _tl_error_set (&problem, TL_ERROR_SYNTAX,
                 "every row has one cell more than the header: the header lacks a name, perhaps that of the first "
                 "column");
  return stop_at (intake, filling->first_row, problem);
}

/* ---- the whole --------------------------------------------------------------------------------------------------- */

static const char *
find_text_option (const TlIntake *intake, const TlTableMapping *mapping, const char *name)
{
  const char *given = _tl_intake_get_option (intake, name);

  return given != NULL || mapping == NULL ? given : g_hash_table_lookup (mapping->options, name);
}

static void
note_delimiter (const Filling *self)
{
  static const char *const names[] = { ",", "comma", ";", "semicolon", "\t", "tab", "|", "vertical bar" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i += 2)
    if (names[i][0] == self->delimiter)
      _tl_intake_note (self->intake, "assumed-delimiter", &(TlPosition){ 1, 1, NULL },
                       "the cells are taken to end at each %s; the option delimiter names another character",
                       names[i + 1]);
}

static gboolean
fill (Filling *filling, const TlTableMapping *mapping, TlInput *input, const char *delimiters, GError **error)
{
  TlIntake *intake = filling->intake;
  gsize max_cell = intake->max_string > 0 ? MIN (intake->max_string, MAX_CELL) : MAX_CELL, length, skip;
  const char *encoding = find_text_option (intake, mapping, "encoding");
  const guint8 *head = _tl_input_peek (input, &length, error);
  TlTableScanner scanner;
  TlTableDecoder decoder;
  gboolean ok, has_line;

  if (head == NULL
      || !_tl_table_find_delimiter (encoding, head, length, length < TL_INPUT_HEAD,
                                    find_text_option (intake, mapping, "delimiter"), delimiters, &filling->delimiter,
                                    &has_line, error))
    return FALSE;
  filling->left += has_line;
  if (!has_line && delimiters[1] != '\0' && filling->delimiter != delimiters[0]
      && find_text_option (intake, mapping, "delimiter") == NULL)
    note_delimiter (filling);
  ok = _tl_table_decoder_init (&decoder, encoding, head, length, &skip, error);
  _tl_table_scanner_init (&scanner, filling->delimiter, max_cell, take_record, filling);
  ok = ok && push_all (&scanner, &decoder, input, skip, intake, error);
  filling->encoding = decoder.name;
  _tl_table_scanner_clear (&scanner);
  _tl_table_decoder_clear (&decoder);
  return ok;
}

gboolean
_tl_table_read_text (TlIntake *intake, TlInput *input, const char *delimiters, GError **error)
{
  const char *text = _tl_intake_get_option (intake, "mapping");
  g_autoptr (TlTableMapping) mapping = NULL;
  Filling filling = { .intake = intake };
  gboolean ok;

  if (text != NULL && (mapping = _tl_table_mapping_new (text, error)) == NULL)
    return FALSE;
  if (mapping != NULL)
    {
      filling.left = mapping->header - 1;
      filling.skip = mapping->skip;
    }
  _tl_table_init (&filling.table);
  ok = fill (&filling, mapping, input, delimiters, error) && check_table (&filling, intake)
       && read_events (&filling, mapping);
  _tl_table_clear (&filling.table);
  return ok;
}
