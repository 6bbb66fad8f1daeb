/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Finds what the columns of a table are. */
#include "config.h"

#include "io/table/tl-table-plan-private.h"
#include "base/tl-error-private.h"

#include <stdlib.h>
#include <string.h>

#define SEPARATORS "\n|;"

/* ---- cells ------------------------------------------------------------------------------------------------------- */

gboolean
_tl_table_is_absent (const char *cell)
{
  static const char *const words[] = { "", "NA", "N/A", "n/a", "#N/A", "null", "NULL", "-", "\xe2\x80\x93", NULL };

  return cell[0] == '\0' || (strlen (cell) <= 4 && g_strv_contains (words, cell));
}

/* An apostrophe that keeps a program from reading the cell as a formula. */
static gboolean
is_guarded (const char *cell)
{
  const char *after = cell + strspn (cell, "'");

  return cell[0] == '\'' && after[0] != '\0' && strchr ("=+-@\t\n", after[0]) != NULL;
}

const char *
_tl_table_column_get (const TlTableColumn *self, const char *cell)
{
  const char *value = NULL;

  if (is_guarded (cell))
    cell++;
  if (self->mapped != NULL && self->mapped->values != NULL)
    value = g_hash_table_lookup (self->mapped->values, cell);
  return value != NULL ? value : cell;
}

const char *
_tl_table_plan_get (const TlTablePlan *self, const TlTableRow *row, TlTarget target)
{
  gint i = self->single[target];
  const char *cell = i >= 0 ? _tl_table_column_get (&self->columns[i], row->cells[i]) : "";

  if (i < 0 && self->mapping != NULL)
    {
      const char *constant = g_hash_table_lookup (self->mapping->constants, _tl_target_get_name (target));

      cell = constant != NULL ? constant : "";
    }
  return cell;
}

/* ---- columns ----------------------------------------------------------------------------------------------------- */

TlPosition
_tl_table_place (const TlTablePlan *self, const TlTableRow *row, gint column, char **path)
{
  if (self->sheet != NULL)
    {
      *path = _tl_position_path_of_cell (self->sheet, row->line, (guint) MAX (column, 0));
      return (TlPosition){ 0, 0, *path };
    }
  *path = _tl_position_path_of_row (row->number, column >= 0 ? self->columns[column].header : NULL);
  return (TlPosition){ row->line, 1, *path };
}

TlPosition
_tl_table_place_of_header (const TlTablePlan *self)
{
  if (self->sheet != NULL)
    return (TlPosition){ 0, 0, self->header_path };
  return (TlPosition){ self->header_line, 1, self->header_path };
}

static gboolean
report_plan (const TlTablePlan *self, TlIntake *intake, GError *problem)
{
  TlPosition place = _tl_table_place_of_header (self);

  return _tl_intake_report (intake, &place, problem);
}

/* A column that is not what its name says, because of ANOTHER, which is KIND. */
static void
demote_column (TlTablePlan *self, TlIntake *intake, guint i, const char *another, const char *kind)
{
  TlTableColumn *column = &self->columns[i];
  TlPosition place = _tl_table_place_of_header (self);

  column->target = TL_TARGET_ATTRIBUTE;
  column->detail = column->header;
  _tl_intake_note (intake, "ignored-column", &place,
                   "the column \"%s\" is kept as an attribute, since \"%s\" is the %s", column->header, another, kind);
}

/* The columns that the mapping names must be there. */
static gboolean
check_mapping (const TlTablePlan *self, TlIntake *intake)
{
  GHashTableIter iter;
  gpointer name;
  GError *problem = NULL;

  g_hash_table_iter_init (&iter, self->mapping->columns);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    {
      guint i = 0;

      while (i < self->n && strcmp (self->columns[i].header, name) != 0)
        i++;
      if (i < self->n)
        continue;
      _tl_error_set (&problem, TL_ERROR_REFERENCE, "the mapping names a column \"%s\", which the table does not have",
                     (const char *) name);
      if (!report_plan (self, intake, g_steal_pointer (&problem)))
        return FALSE;
    }
  return TRUE;
}

/* The column of a target that an event has once. Of two names, the first in the list of names wins, and the other
 * column is kept as an attribute. */
static gboolean
claim_single (TlTablePlan *self, TlIntake *intake, guint i, guint *ranks)
{
  TlTableColumn *column = &self->columns[i], *other;
  gint held = self->single[column->target];
  TlTarget target = column->target;
  GError *problem = NULL;

  if (held < 0)
    {
      self->single[target] = (gint) i;
      return TRUE;
    }
  other = &self->columns[held];
  if (column->mapped != NULL || other->mapped != NULL ? column->mapped != NULL && other->mapped != NULL
                                                      : ranks[i] == ranks[held])
    {
      _tl_error_set (&problem, TL_ERROR_DUPLICATE, "the columns \"%s\" and \"%s\" are both the %s; map one of them",
                     other->header, column->header, _tl_target_get_name (target));
      return report_plan (self, intake, problem);
    }
  if (column->mapped == NULL && ranks[i] > ranks[held])
    {
      demote_column (self, intake, i, other->header, _tl_target_get_name (target));
      return TRUE;
    }
  self->single[target] = (gint) i;
  demote_column (self, intake, (guint) held, column->header, _tl_target_get_name (target));
  return TRUE;
}

/* Columns that TimelineJS has, in a table that has them as a set. */
static void
rename_storyline (TlTableColumn *column)
{
  static const struct
  {
    const char *name;
    TlTarget target;
  } renamed[] = {
    { "type", TL_TARGET_STORYLINE },     { "media", TL_TARGET_URL }, { "mediacredit", TL_TARGET_SOURCE_TITLE },
    { "mediacaption", TL_TARGET_QUOTE }, { "group", TL_TARGET_TAG }, { "tag", TL_TARGET_TAG }
  };
  g_autofree char *folded = _tl_target_fold_header (column->header);

  for (guint i = 0; i < G_N_ELEMENTS (renamed); i++)
    if (strcmp (folded, renamed[i].name) == 0)
      {
        column->target = renamed[i].target;
        column->detail = NULL;
      }
}

static gboolean
has_header (const TlTablePlan *self, const char *name)
{
  for (guint i = 0; i < self->n; i++)
    {
      g_autofree char *folded = _tl_target_fold_header (self->columns[i].header);

      if (strcmp (folded, name) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_parted (TlTarget target)
{
  return target == TL_TARGET_MONTH || target == TL_TARGET_DAY;
}

/* Names that mean something only beside others. */
static void
settle_target (const TlTablePlan *self, TlTableColumn *column)
{
  if (self->is_storyline)
    rename_storyline (column);
  if ((is_parted (column->target) && !has_header (self, "year"))
      || (column->target == TL_TARGET_TIME && !has_header (self, "year") && !has_header (self, "date"))
      || (column->target == TL_TARGET_DISPLAY_DATE && !self->is_storyline))
    column->target = TL_TARGET_ATTRIBUTE;
}

static gboolean
find_target (TlTablePlan *self, TlIntake *intake, TlTableColumn *column, guint *rank)
{
  GError *problem = NULL;

  *rank = 0;
  if (self->mapping != NULL)
    column->mapped = g_hash_table_lookup (self->mapping->columns, column->header);
  if (column->mapped != NULL)
    {
      column->target = column->mapped->target;
      column->detail = column->mapped->detail;
    }
  else
    {
      column->target = _tl_target_of_header (column->header, rank, &column->detail);
      settle_target (self, column);
    }
  if (column->target == TL_TARGET_ATTRIBUTE && column->detail == NULL)
    column->detail = column->header;
  if (column->mapped != NULL || column->target != TL_TARGET_LINK || g_strcmp0 (column->detail, "causes") != 0)
    return TRUE;
  _tl_error_set (&problem, TL_ERROR_VALUE,
                 "the column \"%s\" does not say whether it holds causes or effects; call it caused-by, or map it",
                 column->header);
  return report_plan (self, intake, problem);
}

static gboolean
refuse_same_header (const TlTablePlan *self, TlIntake *intake, GHashTable *seen, guint i)
{
  GError *problem = NULL;
  gpointer first;

  if (self->columns[i].header[0] == '\0')
    return TRUE;
  if (!g_hash_table_lookup_extended (seen, self->columns[i].header, NULL, &first))
    {
      g_hash_table_insert (seen, (gpointer) self->columns[i].header, GUINT_TO_POINTER (i));
      return TRUE;
    }
  _tl_error_set (&problem, TL_ERROR_DUPLICATE, "columns %u and %u are both called \"%s\"", GPOINTER_TO_UINT (first) + 1,
                 i + 1, self->columns[i].header);
  return report_plan (self, intake, problem);
}

static gboolean
find_targets (TlTablePlan *self, TlIntake *intake)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree guint *ranks = g_new0 (guint, self->n);

  for (guint i = 0; i < self->n; i++)
    {
      if (!refuse_same_header (self, intake, seen, i) || !find_target (self, intake, &self->columns[i], &ranks[i]))
        return FALSE;
      if (_tl_target_is_single (self->columns[i].target) && !claim_single (self, intake, i, ranks))
        return FALSE;
    }
  return TRUE;
}

/* A first row that names nothing is likely to be an event: a table without a header. */
static gboolean
refuse_unknown_header (const TlTablePlan *self, TlIntake *intake)
{
  GError *problem = NULL;

  for (guint i = 0; i < self->n; i++)
    if (self->mapping != NULL || self->columns[i].target != TL_TARGET_ATTRIBUTE)
      return TRUE;
  _tl_error_set (&problem, TL_ERROR_VALUE,
                 "no column has a name that is known, but the first has \"%s\"; expected a row of names such as Date "
                 "and Title, or a mapping that says what the columns are",
                 self->columns[0].header);
  return report_plan (self, intake, problem);
}

/* "published" is the date of the source, where there is one. */
static void
settle_published (TlTablePlan *self)
{
  gint i = self->single[TL_TARGET_PUBLISHED];
  gboolean cites = FALSE;

  for (guint j = 0; j < self->n; j++)
    cites = cites || self->columns[j].target == TL_TARGET_SOURCE || self->columns[j].target == TL_TARGET_URL;
  if (i < 0 || cites)
    return;
  self->columns[i].target = TL_TARGET_ATTRIBUTE;
  self->columns[i].detail = self->columns[i].header;
  self->single[TL_TARGET_PUBLISHED] = -1;
}

static void
keep_as_attribute (TlTablePlan *self, TlIntake *intake, TlTarget target, gint dates)
{
  gint i = self->single[target];

  if (i < 0)
    return;
  self->single[target] = -1;
  demote_column (self, intake, (guint) i, self->columns[dates].header, "date");
}

/* One way to say when: whole dates, else start and end, else years with their months and days. A date beside an end is
 * the start. */
static void
settle_dates (TlTablePlan *self, TlIntake *intake)
{
  gint *single = self->single, date = single[TL_TARGET_DATE];
  gint first = date >= 0 ? date : single[TL_TARGET_START] >= 0 ? single[TL_TARGET_START] : single[TL_TARGET_END];

  if (first < 0)
    return;
  if (date >= 0 && single[TL_TARGET_END] >= 0 && single[TL_TARGET_START] < 0)
    {
      self->columns[date].target = TL_TARGET_START;
      single[TL_TARGET_START] = date;
      single[TL_TARGET_DATE] = -1;
    }
  else if (date >= 0)
    {
      keep_as_attribute (self, intake, TL_TARGET_START, date);
      keep_as_attribute (self, intake, TL_TARGET_END, date);
    }
  for (TlTarget target = TL_TARGET_YEAR; target <= TL_TARGET_END_TIME; target++)
    keep_as_attribute (self, intake, target, first);
}

/* Names that our own tables have as a set; elsewhere each is a column like any other. */
static void
settle_guards (TlTablePlan *self)
{
  static const TlTarget guards[] = { TL_TARGET_EARLIEST, TL_TARGET_LATEST, TL_TARGET_PRECISION, TL_TARGET_JSON };
  gint *single = self->single;

  self->is_guarded = single[TL_TARGET_DATE] >= 0 && single[TL_TARGET_EARLIEST] >= 0 && single[TL_TARGET_LATEST] >= 0
                     && single[TL_TARGET_PRECISION] >= 0;
  for (guint i = 0; !self->is_guarded && i < G_N_ELEMENTS (guards); i++)
    if (single[guards[i]] >= 0)
      {
        TlTableColumn *column = &self->columns[single[guards[i]]];

        column->target = TL_TARGET_ATTRIBUTE;
        column->detail = column->header;
        single[guards[i]] = -1;
      }
}

/* ---- options ----------------------------------------------------------------------------------------------------- */

static const char *
find_plan_option (const TlTablePlan *self, const TlIntake *intake, const char *name)
{
  const char *given = intake->options != NULL ? g_hash_table_lookup (intake->options, name) : NULL;

  if (given == NULL && self->mapping != NULL)
    given = g_hash_table_lookup (self->mapping->options, name);
  return given != NULL ? given : _tl_intake_get_option (intake, name);
}

/* FALSE if reading must stop. */
static gboolean
find_number_option (const TlTablePlan *self, TlIntake *intake, const char *name, gint *number)
{
  const char *text = find_plan_option (self, intake, name);
  GError *problem = NULL;
  gint64 value = 0;

  /* the year that a number of a workbook has, which the sheet does not show */
  if (self->sheet != NULL && strcmp (name, "year") == 0 && g_strcmp0 (text, "serial") == 0)
    text = NULL;
  if (text != NULL && !g_ascii_string_to_signed (text, 10, -9999, 9999, &value, NULL))
    {
      _tl_error_set (&problem, TL_ERROR_VALUE, "the option %s is \"%s\", expected a year from -9999 to 9999", name,
                     text);
      return _tl_intake_stop (intake, &(TlPosition){ 0, 0, NULL }, problem);
    }
  *number = (gint) value;
  return TRUE;
}

static TlDayOrder
order_of (const char *name)
{
  return strcmp (name, "mdy") == 0 ? TL_DAY_ORDER_MONTH_FIRST : TL_DAY_ORDER_DAY_FIRST;
}

/* Sheets of TimelineJS with whole dates have the month first, by the rules of that program. */
static TlDayOrder
order_of_storyline (const TlTablePlan *self, TlIntake *intake)
{
  TlPosition place = _tl_table_place_of_header (self);

  if (!self->is_storyline || self->single[TL_TARGET_START] < 0)
    return TL_DAY_ORDER_UNKNOWN;
  _tl_intake_note (intake, "date-order", &place, "the dates of a sheet of TimelineJS have the month first");
  return TL_DAY_ORDER_MONTH_FIRST;
}

static gboolean
set_rules (TlTablePlan *self, TlIntake *intake)
{
  const char *order = find_plan_option (self, intake, "dates"), *years = find_plan_option (self, intake, "years");
  TlDateCellRules rules = { 0 };

  if (!find_number_option (self, intake, "pivot", &rules.pivot)
      || !find_number_option (self, intake, "year", &rules.year)
      || !find_number_option (self, intake, "serial", &rules.serial))
    return FALSE;
  rules.order = order != NULL ? order_of (order) : order_of_storyline (self, intake);
  rules.years = g_strcmp0 (years, "yes") == 0;
  for (guint i = 0; i < self->n; i++)
    {
      const TlTableMappingColumn *mapped = self->columns[i].mapped;

      self->columns[i].rules = rules;
      if (mapped != NULL && mapped->order != NULL)
        self->columns[i].rules.order = order_of (mapped->order);
      self->columns[i].rules.end = self->columns[i].target == TL_TARGET_END;
    }
  return TRUE;
}

static void
take_header (TlTablePlan *self, const TlTable *table, const TlTableMapping *mapping)
{
  *self = (TlTablePlan){
    .mapping = mapping, .n = table->header->len, .sheet = table->sheet, .header_line = table->header_line
  };
  self->header_path =
      self->sheet != NULL ? _tl_position_path_of_cell (self->sheet, self->header_line, 0) : g_strdup ("header");
  self->columns = g_new0 (TlTableColumn, self->n);
  for (guint i = 0; i < TL_N_TARGETS; i++)
    self->single[i] = -1;
  for (guint i = 0; i < self->n; i++)
    self->columns[i].detail = self->columns[i].header = table->header->pdata[i];
}

static void
set_marks (TlTablePlan *self, const TlIntake *intake)
{
  const char *split = find_plan_option (self, intake, "split"), *decimal = find_plan_option (self, intake, "decimal");

  self->split = split != NULL ? split : self->is_guarded ? "|" : SEPARATORS;
  self->decimal = decimal != NULL ? decimal[0] : '.';
}

gboolean
_tl_table_plan_init (TlTablePlan *self, const TlTable *table, const TlTableMapping *mapping, TlIntake *intake)
{
  take_header (self, table, mapping);
  self->is_storyline = has_header (self, "headline") && (has_header (self, "year") || has_header (self, "startdate"));
  if ((mapping != NULL && !check_mapping (self, intake)) || !find_targets (self, intake)
      || !refuse_unknown_header (self, intake))
    return FALSE;
  settle_published (self);
  settle_dates (self, intake);
  settle_guards (self);
  set_marks (self, intake);
  return set_rules (self, intake);
}

gboolean
_tl_table_plan_init_bare (TlTablePlan *self, const TlTable *table, TlIntake *intake)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  take_header (self, table, NULL);
  for (guint i = 0; i < self->n; i++)
    if (!refuse_same_header (self, intake, seen, i))
      return FALSE;
  set_marks (self, intake);
  return set_rules (self, intake);
}

void
_tl_table_plan_clear (TlTablePlan *self)
{
  g_clear_pointer (&self->columns, g_free);
  g_clear_pointer (&self->header_path, g_free);
}
