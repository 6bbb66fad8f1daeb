/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The sheets of a .ods workbook, with their rows and cells. */
#include "config.h"

#include "io/workbook/tl-ods-private.h"
#include "base/tl-error-private.h"

#include <math.h>
#include <string.h>

#define CONTENT "content.xml"
#define LONGEST_VALUE (2 * 1024 * 1024)

/* A style that the cells of some columns have unless they name another. */
typedef struct
{
  guint64 last; /* column, from 0 */
  TlShows shows;
} OdsColumns;

typedef struct
{
  TlOds *ods;
  TlIntake *intake;              /* to look at all sheets; NULL: one is read */
  const TlTableMapping *mapping; /* or NULL */
  TlSheetFilling *wanted;        /* the one that is read */
  TlSheetFilling *filling;       /* of the sheet that is being read; NULL: none */
  TlSheetFilling looking;        /* that one, if all are looked at */
  gboolean stop, ok;

  guint depth, tables; /* of elements; of tables, of which one may be in a cell */
  guint n_sheets;
  GArray *columns; /* OdsColumns */
  guint64 n_columns;
  gboolean in_row, in_cell, is_blank; /* the row has no cell with a value */
  guint64 row, row_repeat;            /* row: from 1 */
  TlShows row_shows;
  guint64 column, repeat; /* of the cell */
  guint cell_depth;
  gboolean in_paragraph, skips; /* skips: a remark */
  guint skip_depth, n_paragraphs;
  guint64 spanned; /* rows */
  char type;       /* of the value: s text, f number, d date, t time, b boolean, e error */
  TlShows shows;
  GString *value; /* of the attribute */
  GString *text;
  char *url;
} OdsParsing;

/* ---- cells ------------------------------------------------------------------------------------------------------- */

static guint64
count_of (const char **keys, const char **values, const char *name)
{
  const char *text = _tl_part_get (keys, values, name);

  return text != NULL ? CLAMP (g_ascii_strtoull (text, NULL, 10), 1, 2 * TL_SHEET_ROWS) : 1;
}

/* There are two attributes of that name, and one of them says that a formula has failed. */
static char
type_of_value (const char **keys, const char **values)
{
  char type = 's';

  for (guint i = 0; keys[i] != NULL; i++)
    {
      if (!g_str_has_suffix (keys[i], ":value-type"))
        continue;
      if (strcmp (values[i], "error") == 0)
        return 'e';
      if (strcmp (values[i], "percentage") == 0 || strcmp (values[i], "currency") == 0)
        type = 'f';
      else
        type = values[i][0];
    }
  return type;
}

static TlShows
shows_of_style (const TlOds *ods, const char *name)
{
  return name != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (ods->of_cells, name)) : 0;
}

static TlShows
shows_of_column (const OdsParsing *self)
{
  guint low = 0, high = self->columns->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->columns, OdsColumns, middle).last < self->column)
        low = middle + 1;
      else
        high = middle;
    }
  return low < self->columns->len ? g_array_index (self->columns, OdsColumns, low).shows : 0;
}

static void
start_ods_cell (OdsParsing *self, const char **keys, const char **values)
{
  static const char *const names[] = { "value", "date-value", "time-value", "boolean-value", "string-value" };
  const char *style = _tl_part_get (keys, values, "style-name"), *value = NULL;

  self->in_cell = TRUE;
  self->cell_depth = self->depth;
  self->repeat = count_of (keys, values, "number-columns-repeated");
  self->spanned = count_of (keys, values, "number-rows-spanned");
  self->type = type_of_value (keys, values);
  self->shows = style != NULL ? shows_of_style (self->ods, style) : self->row_shows;
  if (self->shows == 0 && style == NULL && (self->type == 'd' || self->type == 't'))
    self->shows = shows_of_column (self);
  self->n_paragraphs = 0;
  g_string_truncate (self->text, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names) && value == NULL; i++)
    value = _tl_part_get (keys, values, names[i]);
  g_string_assign (self->value, value != NULL ? value : "");
  g_clear_pointer (&self->url, g_free);
}

static void
set_ods_number (OdsParsing *self, guint column)
{
  char *end;
  double number = g_ascii_strtod (self->value->str, &end);

  if (end == self->value->str)
    return;
  if (*end == '\0' && isfinite (number))
    _tl_sheet_set_number_cell (self->filling, column, number, 0);
  else
    _tl_sheet_set_cell (self->filling, column, self->value->str, self->value->len);
}

/* "PT10H30M00S" as a part of a day. */
static void
set_ods_time (OdsParsing *self, guint column)
{
  TlShows shows = self->shows & (TL_SHOWS_HOUR | TL_SHOWS_MINUTE | TL_SHOWS_SECOND);
  const char *at = self->value->str;
  double seconds = 0;

  for (at += g_str_has_prefix (at, "PT") ? 2 : strlen (at); *at != '\0';)
    {
      char *end;
      double number = g_ascii_strtod (at, &end);

      if (end == at || *end == '\0')
        break;
      seconds += number * (*end == 'H' ? 3600 : *end == 'M' ? 60 : 1);
      at = end + 1;
    }
  if (isfinite (seconds))
    _tl_sheet_set_number_cell (self->filling, column, seconds / 86400,
                               shows != 0 ? shows | TL_SHOWS_HOUR : TL_SHOWS_HOUR | TL_SHOWS_SECOND);
}

static void
set_ods_value (OdsParsing *self, guint column)
{
  TlSheetFilling *filling = self->filling;
  const GString *text = self->text->len > 0 ? self->text : self->value;

  if (self->type == 'f')
    set_ods_number (self, column);
  else if (self->type == 'd')
    _tl_sheet_set_date_cell (filling, column, self->value->str, self->shows);
  else if (self->type == 't')
    set_ods_time (self, column);
  else if (self->type == 'b')
    _tl_sheet_set_cell (filling, column, strcmp (self->value->str, "true") == 0 ? "TRUE" : "FALSE",
                        strcmp (self->value->str, "true") == 0 ? 4 : 5);
  else if (self->type == 'e')
    _tl_sheet_set_wrong_cell (filling, column, text->str);
  else
    _tl_sheet_set_cell (filling, column, text->str, text->len);
}

static void
end_ods_cell (OdsParsing *self)
{
  gboolean has_value = self->value->len > 0 || self->text->len > 0;

  self->in_cell = FALSE;
  if (has_value && self->row > TL_SHEET_ROWS)
    _tl_sheet_begin_row (self->filling, self->row, FALSE);
  for (guint64 i = 0; has_value && !self->filling->stop && i < self->repeat; i++)
    {
      guint column = (guint) MIN (self->column + i, TL_SHEET_COLUMNS);

      self->is_blank = FALSE;
      set_ods_value (self, column);
      if (self->url != NULL)
        _tl_sheet_set_link (self->filling, column, self->url);
      if (self->spanned > 1)
        _tl_sheet_set_merged (self->filling, column, self->row + self->spanned - 1);
    }
  self->column = MIN (self->column + self->repeat, 2 * TL_SHEET_COLUMNS);
}

/* ---- text of cells ----------------------------------------------------------------------------------------------- */

static void
append_blanks (GString *text, guint64 n)
{
  for (guint64 i = 0; i < n && text->len < LONGEST_VALUE; i++)
    g_string_append_c (text, ' ');
}

static void
start_ods_text (OdsParsing *self, const char *element, const char **keys, const char **values)
{
  const char *url = _tl_part_get (keys, values, "href"), *count = _tl_part_get (keys, values, "c");

  if (strcmp (element, "p") == 0 && self->depth == self->cell_depth + 1)
    {
      if (self->n_paragraphs++ > 0)
        g_string_append_c (self->text, '\n');
      self->in_paragraph = TRUE;
    }
  else if (!self->in_paragraph)
    return;
  else if (strcmp (element, "annotation") == 0 || strcmp (element, "ruby-text") == 0)
    {
      self->skips = TRUE;
      self->skip_depth = self->depth;
    }
  else if (strcmp (element, "s") == 0)
    append_blanks (self->text, count != NULL ? g_ascii_strtoull (count, NULL, 10) : 1);
  else if (strcmp (element, "tab") == 0)
    g_string_append_c (self->text, '\t');
  else if (strcmp (element, "line-break") == 0)
    g_string_append_c (self->text, '\n');
  else if (strcmp (element, "a") == 0 && url != NULL && self->url == NULL)
    {
      self->url = g_strdup (url);
      self->filling->sheet->has_links = TRUE;
    }
}

static void
take_ods_text (const char *text, gsize length, gpointer user_data)
{
  OdsParsing *self = user_data;

  if (self->in_paragraph && !self->skips && self->text->len < LONGEST_VALUE)
    g_string_append_len (self->text, text, (gssize) length);
}

/* ---- rows -------------------------------------------------------------------------------------------------------- */

static void
start_ods_row (OdsParsing *self, const char **keys, const char **values)
{
  const char *visibility = _tl_part_get (keys, values, "visibility");

  self->in_row = TRUE;
  self->is_blank = TRUE;
  self->column = 0;
  self->row_repeat = count_of (keys, values, "number-rows-repeated");
  self->row_shows = shows_of_style (self->ods, _tl_part_get (keys, values, "default-cell-style-name"));
  /* blank rows up to the limit may follow the last one */
  if (self->row <= TL_SHEET_ROWS)
    _tl_sheet_begin_row (self->filling, self->row, visibility != NULL && strcmp (visibility, "visible") != 0);
}

/* A row that is repeated, and not blank, is as many rows. */
static void
end_ods_row (OdsParsing *self)
{
  self->in_row = FALSE;
  if (!self->is_blank)
    {
      _tl_sheet_end_row (self->filling);
      _tl_sheet_repeat_row (self->filling, self->row_repeat - 1);
    }
  self->row += self->row_repeat;
}

static void
start_ods_columns (OdsParsing *self, const char **keys, const char **values)
{
  guint64 n = count_of (keys, values, "number-columns-repeated");
  OdsColumns columns = { .shows = shows_of_style (self->ods, _tl_part_get (keys, values, "default-cell-style-name")) };

  if (self->n_columns >= TL_SHEET_COLUMNS)
    return;
  self->n_columns += n;
  columns.last = self->n_columns - 1;
  g_array_append_val (self->columns, columns);
}

/* ---- sheets ------------------------------------------------------------------------------------------------------ */

static void
start_ods_sheet (OdsParsing *self, const char **keys, const char **values)
{
  const char *name = _tl_part_get (keys, values, "name"), *style = _tl_part_get (keys, values, "style-name");
  TlSheet *sheet;

  self->n_sheets++;
  self->row = 1;
  self->n_columns = 0;
  g_array_set_size (self->columns, 0);
  if (self->intake == NULL)
    {
      self->filling = self->n_sheets == self->wanted->sheet->number ? self->wanted : NULL;
      return;
    }
  sheet = _tl_sheet_new (name != NULL ? name : "", CONTENT,
                         style != NULL && g_hash_table_contains (self->ods->hidden, style));
  sheet->number = self->n_sheets;
  g_ptr_array_add (self->ods->sheets, sheet);
  _tl_sheet_filling_init (&self->looking, sheet, self->intake, self->mapping);
  self->filling = &self->looking;
  self->stop = self->ods->sheets->len > TL_WORKBOOK_SHEETS;
}

static void
end_ods_sheet (OdsParsing *self)
{
  if (self->filling == NULL)
    return;
  self->ok = self->filling->ok;
  self->stop = self->filling == self->wanted || !self->ok;
  if (self->filling == &self->looking)
    _tl_sheet_filling_clear (&self->looking);
  self->filling = NULL;
  self->in_row = self->in_cell = self->in_paragraph = FALSE;
}

static void
start_in_ods (const char *element, const char **keys, const char **values, gpointer user_data)
{
  OdsParsing *self = user_data;

  self->depth++;
  if (strcmp (element, "table") == 0 && self->tables++ == 0)
    start_ods_sheet (self, keys, values);
  else if (self->filling == NULL || self->tables > 1)
    return;
  else if (self->in_cell)
    start_ods_text (self, element, keys, values);
  else if (self->in_row && (strcmp (element, "table-cell") == 0 || strcmp (element, "covered-table-cell") == 0))
    start_ods_cell (self, keys, values);
  else if (!self->in_row && strcmp (element, "table-row") == 0)
    start_ods_row (self, keys, values);
  else if (strcmp (element, "table-column") == 0)
    start_ods_columns (self, keys, values);
}

static void
end_in_ods (const char *element, gpointer user_data)
{
  OdsParsing *self = user_data;
  guint depth = self->depth--;

  if (strcmp (element, "table") == 0 && --self->tables == 0)
    end_ods_sheet (self);
  else if (self->filling == NULL || self->tables > 1)
    return;
  else if (self->in_paragraph && self->skips && depth == self->skip_depth)
    self->skips = FALSE;
  else if (self->in_paragraph && depth == self->cell_depth + 1)
    self->in_paragraph = FALSE;
  else if (self->in_cell && depth == self->cell_depth)
    end_ods_cell (self);
  else if (self->in_row && !self->in_cell && strcmp (element, "table-row") == 0)
    end_ods_row (self);
  /* where nothing more is wanted of the sheet that is read, nothing is of the workbook */
  if (self->filling != NULL && self->filling == self->wanted && self->filling->stop)
    end_ods_sheet (self);
}

/* ---- the workbook ------------------------------------------------------------------------------------------------ */

static gboolean
parse_content (OdsParsing *self, GError **error)
{
  const TlPartParser parser = { start_in_ods, end_in_ods, take_ods_text, &self->stop };
  gboolean ok;

  self->ok = TRUE;
  self->columns = g_array_new (FALSE, FALSE, sizeof (OdsColumns));
  self->value = g_string_new (NULL);
  self->text = g_string_new (NULL);
  ok = _tl_workbook_archive_parse (self->ods->archive, CONTENT, &parser, self, error) && self->ok;
  if (self->filling == &self->looking)
    _tl_sheet_filling_clear (&self->looking);
  g_array_unref (self->columns);
  g_string_free (self->value, TRUE);
  g_string_free (self->text, TRUE);
  g_free (self->url);
  return ok;
}

static void
start_manifest (const char *element, G_GNUC_UNUSED const char **keys, G_GNUC_UNUSED const char **values,
                gpointer user_data)
{
  gboolean *encrypted = user_data;

  *encrypted = strcmp (element, "encryption-data") == 0;
}

static void
end_manifest (G_GNUC_UNUSED const char *element, G_GNUC_UNUSED gpointer user_data)
{
}

/* With a password, the parts are encrypted, and not the entries of the archive. */
static gboolean
check_manifest (const TlOds *self, GError **error)
{
  const char *part = "META-INF/manifest.xml";
  gboolean encrypted = FALSE;
  const TlPartParser parser = { start_manifest, end_manifest, NULL, &encrypted };

  if (_tl_workbook_archive_has (self->archive, part)
      && !_tl_workbook_archive_parse (self->archive, part, &parser, &encrypted, error))
    return FALSE;
  return !encrypted || _tl_error_set (error, TL_ERROR_FORMAT, "the workbook is encrypted: save it without a password");
}

gboolean
_tl_ods_open (TlOds *self, TlWorkbookArchive *archive, TlIntake *intake, const TlTableMapping *mapping, GError **error)
{
  OdsParsing parsing = { .ods = self, .intake = intake, .mapping = mapping };

  *self = (TlOds){ .archive = archive };
  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) _tl_sheet_free);
  self->of_dates = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->of_cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!check_manifest (self, error) || !_tl_ods_read_styles (self, "styles.xml", error)
      || !_tl_ods_read_styles (self, CONTENT, error) || !parse_content (&parsing, error))
    return FALSE;
  return !parsing.stop
         || _tl_error_set (error, TL_ERROR_LIMIT, "the workbook has more than %u sheets", TL_WORKBOOK_SHEETS);
}

void
_tl_ods_clear (TlOds *self)
{
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_clear_pointer (&self->of_dates, g_hash_table_unref);
  g_clear_pointer (&self->of_cells, g_hash_table_unref);
  g_clear_pointer (&self->hidden, g_hash_table_unref);
}

gboolean
_tl_ods_read_sheet (TlOds *self, TlSheetFilling *filling, GError **error)
{
  OdsParsing parsing = { .ods = self, .wanted = filling };

  return parse_content (&parsing, error);
}
