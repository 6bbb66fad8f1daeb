/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The rows and cells of a sheet of a .xlsx workbook. */
#include "config.h"

#include "io/workbook/tl-xlsx-private.h"
#include "base/tl-error-private.h"

#include <math.h>
#include <string.h>

#define MOST_LINKS 100000
#define LONGEST_VALUE (2 * 1024 * 1024)

/* ---- hyperlinks and merged cells, which come after the rows ------------------------------------------------------ */

typedef struct
{
  TlXlsxRelations relations;
  GHashTable *links;  /* "F17" to its URL, borrowed from the relations */
  GHashTable *merged; /* "F17" to the last row, as a pointer */
  gboolean stop;      /* there are too many */
} Beside;

static guint64
row_of_reference (const char *reference)
{
  return g_ascii_strtoull (reference + strspn (reference, "ABCDEFGHIJKLMNOPQRSTUVWXYZ$"), NULL, 10);
}

static void
start_beside (const char *name, const char **keys, const char **values, gpointer user_data)
{
  Beside *self = user_data;
  const char *range = _tl_part_get (keys, values, "ref"), *id = _tl_part_get (keys, values, "id");
  const char *colon = range != NULL ? strchr (range, ':') : NULL, *url;
  guint64 last;

  if (range == NULL)
    return;
  last = MIN (colon != NULL ? row_of_reference (colon + 1) : 0, TL_SHEET_ROWS);
  url = id != NULL ? g_hash_table_lookup (self->relations.by_id, id) : NULL;
  if (strcmp (name, "hyperlink") == 0 && url != NULL)
    g_hash_table_insert (self->links, g_strndup (range, colon != NULL ? (gsize) (colon - range) : strlen (range)),
                         (gpointer) url);
  else if (strcmp (name, "mergeCell") == 0 && last > row_of_reference (range))
    g_hash_table_insert (self->merged, g_strndup (range, (gsize) (colon - range)), GUINT_TO_POINTER ((guint) last));
  self->stop = g_hash_table_size (self->links) > MOST_LINKS || g_hash_table_size (self->merged) > MOST_LINKS;
}

static void
end_beside (G_GNUC_UNUSED const char *name, G_GNUC_UNUSED gpointer user_data)
{
}

static gboolean
read_beside (TlXlsx *self, TlSheetFilling *filling, Beside *beside, GError **error)
{
  const TlPartParser parser = { start_beside, end_beside, NULL, &beside->stop };

  if (!_tl_xlsx_read_relations (&beside->relations, self->archive, filling->sheet->part, error))
    return FALSE;
  if (g_hash_table_size (beside->relations.by_id) == 0 && !filling->fills_down)
    return TRUE;
  if (!_tl_workbook_archive_parse (self->archive, filling->sheet->part, &parser, beside, error))
    return FALSE;
  filling->sheet->has_links = g_hash_table_size (beside->links) > 0;
  return !beside->stop
         || _tl_error_set (error, TL_ERROR_LIMIT, "the sheet \"%s\" has more than %u hyperlinks or merged cells",
                           filling->sheet->name, MOST_LINKS);
}

/* ---- cells ------------------------------------------------------------------------------------------------------- */

typedef struct
{
  const TlXlsx *xlsx;
  const Beside *beside;
  TlSheetFilling *filling;
  gboolean in_row, in_cell, in_text;
  guint phonetic; /* within how many elements with the pronunciation */
  guint column;   /* of the cell */
  guint next;     /* column of the next cell, unless it names one */
  char type;
  guint style;
  GString *reference; /* of the cell; "" if it has none */
  GString *value;
} XlsxSheet;

/* The column of "F17", from 0. */
static guint
column_of_reference (const char *reference)
{
  guint column = 0;

  for (; g_ascii_isupper (*reference) && column <= TL_SHEET_COLUMNS; reference++)
    column = column * 26 + (guint) (*reference - 'A') + 1;
  return column > 0 ? column - 1 : 0;
}

static void
start_row (XlsxSheet *self, const char **keys, const char **values)
{
  const char *number = _tl_part_get (keys, values, "r"), *hidden = _tl_part_get (keys, values, "hidden");
  guint64 row = number != NULL ? g_ascii_strtoull (number, NULL, 10) : self->filling->row + 1;

  self->in_row = TRUE;
  self->next = 0;
  _tl_sheet_begin_row (self->filling, row, g_strcmp0 (hidden, "1") == 0 || g_strcmp0 (hidden, "true") == 0);
}

/* Types: n number, s shared string, S text of a formula, i text in the cell, b boolean, e error, d ISO date. */
static char
type_of (const char *type)
{
  if (g_strcmp0 (type, "str") == 0)
    return 'S';
  if (type == NULL || type[0] == '\0')
    return 'n';
  return type[0];
}

static void
start_cell (XlsxSheet *self, const char **keys, const char **values)
{
  const char *reference = _tl_part_get (keys, values, "r"), *style = _tl_part_get (keys, values, "s");

  self->in_cell = TRUE;
  self->column = reference != NULL ? column_of_reference (reference) : self->next;
  self->next = self->column + 1;
  self->type = type_of (_tl_part_get (keys, values, "t"));
  self->style = style != NULL ? (guint) MIN (g_ascii_strtoull (style, NULL, 10), G_MAXINT) : 0;
  self->phonetic = 0;
  g_string_assign (self->reference, reference != NULL ? reference : "");
  g_string_truncate (self->value, 0);
}

static void
start_in_sheet (const char *name, const char **keys, const char **values, gpointer user_data)
{
  XlsxSheet *self = user_data;

  if (strcmp (name, "row") == 0)
    start_row (self, keys, values);
  else if (strcmp (name, "c") == 0 && self->in_row)
    start_cell (self, keys, values);
  else if (strcmp (name, "rPh") == 0)
    self->phonetic++;
  self->in_text = self->in_cell && self->phonetic == 0 && (strcmp (name, "v") == 0 || strcmp (name, "t") == 0);
}

static void
take_value (const char *text, gsize length, gpointer user_data)
{
  XlsxSheet *self = user_data;

  if (self->in_text && self->value->len < LONGEST_VALUE)
    g_string_append_len (self->value, text, (gssize) length);
}

static TlShows
shows_of_cell (const XlsxSheet *self)
{
  const GArray *shows = self->xlsx->shows;

  return self->style < shows->len ? g_array_index (shows, guint8, self->style) : 0;
}

static void
end_number (XlsxSheet *self)
{
  const char *value = self->value->str;
  char *end;
  double number = g_ascii_strtod (value, &end);

  if (end == value)
    return;
  if (*end == '\0' && isfinite (number))
    _tl_sheet_set_number_cell (self->filling, self->column, number, shows_of_cell (self));
  else
    _tl_sheet_set_cell (self->filling, self->column, value, self->value->len);
}

static void
end_shared (XlsxSheet *self)
{
  const TlXlsx *xlsx = self->xlsx;
  guint64 index;
  const char *text;

  if (!g_ascii_string_to_unsigned (self->value->str, 10, 0, G_MAXUINT32, &index, NULL)
      || index >= xlsx->string_starts->len)
    return;
  text = xlsx->strings->str + g_array_index (xlsx->string_starts, guint32, index);
  _tl_sheet_set_cell (self->filling, self->column, text, strlen (text));
}

static void
end_text (XlsxSheet *self)
{
  g_autoptr (GString) text = g_string_sized_new (self->value->len);

  _tl_xlsx_append_decoded (text, self->value->str);
  _tl_sheet_set_cell (self->filling, self->column, text->str, text->len);
}

static void
set_value (XlsxSheet *self)
{
  const char *value = self->value->str;

  if (self->type == 's')
    end_shared (self);
  else if (self->type == 'S' || self->type == 'i')
    end_text (self);
  else if (self->type == 'b')
    _tl_sheet_set_cell (self->filling, self->column, value[0] == '1' ? "TRUE" : "FALSE", value[0] == '1' ? 4 : 5);
  else if (self->type == 'e')
    _tl_sheet_set_wrong_cell (self->filling, self->column, value);
  else if (self->type == 'd')
    _tl_sheet_set_date_cell (self->filling, self->column, value, shows_of_cell (self));
  else
    end_number (self);
}

static void
end_xlsx_cell (XlsxSheet *self)
{
  const Beside *beside = self->beside;
  const char *url = g_hash_table_lookup (beside->links, self->reference->str);
  gpointer last = g_hash_table_lookup (beside->merged, self->reference->str);

  self->in_cell = FALSE;
  if (self->value->len > 0)
    set_value (self);
  if (url != NULL)
    _tl_sheet_set_link (self->filling, self->column, url);
  if (last != NULL)
    _tl_sheet_set_merged (self->filling, self->column, GPOINTER_TO_UINT (last));
}

static void
end_in_sheet (const char *name, gpointer user_data)
{
  XlsxSheet *self = user_data;

  self->in_text = FALSE;
  if (strcmp (name, "rPh") == 0 && self->phonetic > 0)
    self->phonetic--;
  else if (strcmp (name, "c") == 0 && self->in_cell)
    end_xlsx_cell (self);
  else if (strcmp (name, "row") == 0 && self->in_row)
    {
      self->in_row = FALSE;
      _tl_sheet_end_row (self->filling);
    }
}

static gboolean
read_rows_of_sheet (TlXlsx *self, TlSheetFilling *filling, const Beside *beside, GError **error)
{
  g_autoptr (GString) reference = g_string_new (NULL), value = g_string_new (NULL);
  XlsxSheet sheet = { .xlsx = self, .beside = beside, .filling = filling, .reference = reference, .value = value };
  const TlPartParser parser = { start_in_sheet, end_in_sheet, take_value, &filling->stop };

  return _tl_workbook_archive_parse (self->archive, filling->sheet->part, &parser, &sheet, error);
}

gboolean
_tl_xlsx_read_sheet (TlXlsx *self, TlSheetFilling *filling, GError **error)
{
  Beside beside = { .links = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
                    .merged = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };
  gboolean ok;

  filling->dates.from_1904 = self->from_1904;
  ok = filling->table == NULL || read_beside (self, filling, &beside, error);
  ok = ok && read_rows_of_sheet (self, filling, &beside, error);
  g_hash_table_unref (beside.links);
  g_hash_table_unref (beside.merged);
  _tl_xlsx_relations_clear (&beside.relations);
  return ok;
}
