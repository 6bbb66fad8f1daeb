/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Reads a table of events, and the tables beside it. */
#include "config.h"

#include "io/table/tl-table-dates-private.h"
#include "io/table/tl-table-reading-private.h"
#include "io/table/tl-table-text-private.h"
#include "io/table/tl-table-used-private.h"
#include "base/tl-error-private.h"
#include "io/tl-companion-private.h"

#include <string.h>

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
  _tl_table_leftovers_clear (self);
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
    ok = _tl_table_leftovers_has (self) || _tl_table_read_event (self);
  _tl_table_iter_clear (&iter);
  ok = ok && _tl_table_leftovers_finish (self);
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
read_events (TlTableReading *self, TlTableSheet *sheet, const TlTableMapping *mapping)
{
  TlIntake *intake = self->intake;

  if (!_tl_table_plan_init (&self->plan, &sheet->table, mapping, intake) || !check_type_option (self))
    return FALSE;
  self->values.by_id = self->plan.is_guarded;
  if (!_tl_table_leftovers_begin (self, &sheet->table))
    return FALSE;
  if (intake->n_errors == 0 && !_tl_table_dates_settle (&self->plan, &sheet->table, intake))
    return FALSE;
  intake->mapping = _tl_table_dup_used_mapping (&self->plan, sheet->form.delimiter, sheet->form.encoding);
  return read_rows (self, &sheet->table);
}

/* ---- tables together --------------------------------------------------------------------------------------------- */

/* What events refer to is read before them, and links after. */
static gboolean
read_kind (TlTableReading *self, TlTableSheet *sheets, guint n, TlTableKind kind, const TlTableMapping *mapping)
{
  TlIntake *intake = self->intake;
  const char *name = intake->name;
  gboolean ok = TRUE;

  for (guint i = 0; ok && i < n; i++)
    {
      if (sheets[i].kind != kind)
        continue;
      intake->name = sheets[i].name;
      ok = kind == TL_TABLE_EVENTS ? read_events (self, &sheets[i], mapping) : _tl_table_read_beside (self, &sheets[i]);
      _tl_table_plan_clear (&self->plan);
      intake->name = name;
    }
  return ok;
}

gboolean
_tl_table_read_sheets (TlIntake *intake, TlTableSheet *sheets, guint n, const TlTableMapping *mapping)
{
  static const TlTableKind order[] = { TL_TABLE_ACTORS, TL_TABLE_SOURCES, TL_TABLE_TRACKS, TL_TABLE_EVENTS,
                                       TL_TABLE_LINKS };
  TlTableReading self;
  gboolean ok = TRUE;

  reading_init (&self, intake);
  for (guint i = 0; ok && i < G_N_ELEMENTS (order); i++)
    {
      ok = read_kind (&self, sheets, n, order[i], mapping);
      if (order[i] == TL_TABLE_ACTORS || order[i] == TL_TABLE_SOURCES)
        _tl_table_values_learn (&self.values);
    }
  reading_clear (&self);
  return ok;
}

static gboolean
fill_companion (TlTableSheet *sheet, TlIntake *intake, const TlInput *main, const char *delimiters, GError **error)
{
  TlCompanion companion;
  gboolean ok;

  if (!_tl_table_find_kind (sheet->name, &sheet->kind, error)
      || !_tl_companion_open (&companion, intake, main, sheet->name, error))
    return FALSE;
  ok = _tl_table_fill (&sheet->table, NULL, intake, &companion.input, delimiters, &sheet->form, error);
  _tl_companion_close (&companion);
  return ok;
}

gboolean
_tl_table_read_text (TlIntake *intake, TlInput *input, const char *delimiters, GError **error)
{
  const char *text = _tl_intake_get_option (intake, "mapping");
  g_autoptr (TlTableMapping) mapping = NULL;
  guint n = 1 + (intake->companions != NULL ? g_strv_length (intake->companions) : 0);
  g_autofree TlTableSheet *sheets = NULL;
  gboolean ok;

  if (text != NULL && (mapping = _tl_table_mapping_new (text, error)) == NULL)
    return FALSE;
  sheets = g_new0 (TlTableSheet, n);
  for (guint i = 0; i < n; i++)
    {
      sheets[i].name = i == 0 ? intake->name : intake->companions[i - 1];
      _tl_table_init (&sheets[i].table);
    }
  ok = _tl_table_fill (&sheets[0].table, mapping, intake, input, delimiters, &sheets[0].form, error);
  for (guint i = 1; ok && i < n; i++)
    ok = fill_companion (&sheets[i], intake, input, delimiters, error);
  ok = ok && _tl_table_read_sheets (intake, sheets, n, mapping);
  for (guint i = 0; i < n; i++)
    _tl_table_clear (&sheets[i].table);
  return ok;
}
