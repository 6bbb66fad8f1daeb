/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The ids of the events of a table. */
#include "config.h"

#include "io/table/tl-table-dates-private.h"
#include "io/table/tl-table-reading-private.h"
#include "base/tl-error-private.h"

/* ---- content ----------------------------------------------------------------------------------------------------- */

/* FNV-1a over the cells and what separates them (G. Fowler, L. C. Noll, K.-P. Vo). */
static guint64
hash_row (const TlTableRow *row)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (guint i = 0; i < row->n; i++)
    for (const char *p = row->cells[i];; p++)
      {
        hash = (hash ^ (guint8) *p) * G_GUINT64_CONSTANT (0x100000001b3);
        if (*p == '\0')
          break;
      }
  return hash;
}

/* A cell for an id that is made from content: composed, and each run of blanks as one. */
static void
append_normal (GString *content, const char *cell)
{
  g_autofree char *composed = g_utf8_normalize (cell, -1, G_NORMALIZE_ALL_COMPOSE);
  g_auto (GStrv) words = g_strsplit_set (composed != NULL ? composed : cell, " \t\n", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0')
      g_string_append_printf (content, "%s ", words[i]);
  g_string_append_c (content, '\037');
}

static void
append_target (const TlTableReading *self, GString *content, TlTarget target)
{
  append_normal (content, _tl_table_plan_get (&self->plan, &self->row, target));
}

/* The columns of the mapping; otherwise the date, the title and the first source. */
static void
append_content (const TlTableReading *self, GString *content)
{
  static const TlTarget dates[] = { TL_TARGET_DATE,  TL_TARGET_START, TL_TARGET_END,      TL_TARGET_YEAR,
                                    TL_TARGET_MONTH, TL_TARGET_DAY,   TL_TARGET_END_YEAR, TL_TARGET_TITLE };
  char **columns = self->plan.mapping != NULL ? self->plan.mapping->id_columns : NULL;

  for (guint i = 0; columns == NULL && i < G_N_ELEMENTS (dates); i++)
    append_target (self, content, dates[i]);
  for (guint i = 0; i < self->plan.n; i++)
    {
      const TlTableColumn *column = &self->plan.columns[i];
      gboolean source = column->target == TL_TARGET_SOURCE || column->target == TL_TARGET_URL;

      if (columns != NULL && !g_strv_contains ((const char *const *) columns, column->header))
        continue;
      if (columns == NULL && !source)
        continue;
      append_normal (content, self->row.cells[i]);
      if (columns == NULL)
        return;
    }
}

/* The same row has the same id in a sheet of any format. */
static char *
dup_made_id (const TlTableReading *self)
{
  const TlTableMapping *mapping = self->plan.mapping;
  const char *prefix = mapping != NULL ? mapping->prefix : NULL;
  g_autofree char *hash = NULL;
  g_autoptr (GString) content = g_string_new (NULL);

  append_content (self, content);
  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, content->str, (gssize) content->len);
  return g_strdup_printf ("%s%.12s", prefix != NULL ? prefix : "table-", hash);
}

/* ---- repeated ids ------------------------------------------------------------------------------------------------ */

/* The first row that has an id. */
typedef struct
{
  guint64 hash, line;
} TlTableSeen;

static void
remember_row (TlTableReading *self, const char *id, guint64 hash)
{
  TlTableSeen *seen = g_new (TlTableSeen, 1);

  *seen = (TlTableSeen){ hash, self->row.line };
  g_hash_table_replace (self->rows, g_strdup (id), seen);
}

static const char *
name_of_line (const TlTableReading *self)
{
  return self->plan.sheet != NULL ? "row" : "line";
}

/* A row that is there already is one event with it. */
static void
note_merged (TlTableReading *self, const char *id, const TlTableSeen *seen)
{
  g_autofree char *path = NULL;
  TlPosition place = _tl_table_place (&self->plan, &self->row, -1, &path);

  _tl_intake_note (self->intake, "merged-row", &place,
                   "%s %" G_GUINT64_FORMAT " has the same cells: both are event \"%s\"", name_of_line (self),
                   seen->line, id);
}

/* Lenient reading gives the second event another id. */
static gboolean
settle_repeated (TlTableReading *self, const TlTableSeen *seen, char **id)
{
  g_autofree char *path = NULL, *repeated = g_steal_pointer (id);
  TlPosition place = _tl_table_place (&self->plan, &self->row, self->plan.single[TL_TARGET_ID], &path);
  GError *problem = NULL;

  _tl_error_set (&problem, TL_ERROR_DUPLICATE, "event \"%s\" is in %s %" G_GUINT64_FORMAT " already, with other cells",
                 repeated, name_of_line (self), seen->line);
  if (!_tl_intake_report_as (self->intake, "duplicate-id", &place, problem))
    return FALSE;
  if (!self->intake->lenient)
    return TRUE;
  _tl_intake_forgive (self->intake);
  *id = _tl_intake_dup_free_id (self->intake, TL_NAME_EVENT, repeated);
  return TRUE;
}

gboolean
_tl_table_find_id (TlTableReading *self, char **id)
{
  const char *cell = _tl_table_plan_get (&self->plan, &self->row, TL_TARGET_ID);
  gboolean made = _tl_table_is_absent (cell);
  guint64 hash = hash_row (&self->row);
  const TlTableSeen *seen;

  *id = made ? dup_made_id (self) : g_strdup (cell);
  seen = g_hash_table_lookup (self->rows, *id);
  if (seen != NULL && seen->hash == hash)
    {
      note_merged (self, *id, seen);
      g_clear_pointer (id, g_free);
      return TRUE;
    }
  if (seen == NULL)
    remember_row (self, *id, hash);
  else if (!made)
    return settle_repeated (self, seen, id);
  else
    {
      g_autofree char *taken = g_steal_pointer (id);

      *id = _tl_intake_dup_free_id (self->intake, TL_NAME_EVENT, taken);
    }
  return TRUE;
}
