/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Tables beside that of the events: actors, sources, tracks and links. Their columns are the members of these. */
#include "config.h"

#include "io/json/tl-json-text-private.h"
#include "io/table/tl-table-dates-private.h"
#include "io/table/tl-table-reading-private.h"
#include "io/tl-packed-private.h"
#include "base/tl-error-private.h"
#include "model/noun/tl-nouns-private.h"

#include <math.h>
#include <string.h>

/* ---- kinds ------------------------------------------------------------------------------------------------------- */

static const struct
{
  const char *name;
  const TlShape *shape;
  const char *fallback; /* members from which an id is made */
  const char *prefix;   /* of one that has no letters */
} kinds[TL_TABLE_N_KINDS] = {
  [TL_TABLE_ACTORS] = { "actors", &_tl_actor_shape, "name", "a-" },
  [TL_TABLE_SOURCES] = { "sources", &_tl_source_shape, "title", "s-" },
  [TL_TABLE_TRACKS] = { "tracks", &_tl_track_shape, "title", "t-" },
  [TL_TABLE_LINKS] = { "links", &_tl_link_shape, NULL, NULL },
};

gboolean
_tl_table_find_kind (const char *name, TlTableKind *kind, GError **error)
{
  g_autofree char *inner = _tl_packed_dup_name (name), *base = g_path_get_basename (inner);
  g_autofree char *folded = g_ascii_strdown (base, -1);
  char *dot = strchr (folded, '.') != NULL ? strrchr (folded, '.') : NULL;

  if (dot != NULL && dot > folded)
    *dot = '\0';
  for (*kind = TL_TABLE_ACTORS; *kind < TL_TABLE_N_KINDS; (*kind)++)
    if (g_str_has_suffix (folded, kinds[*kind].name))
      return TRUE;
  return _tl_error_set (error, TL_ERROR_FORMAT,
                        "%s: expected a name that ends in actors, sources, tracks or links, as that of actors.csv",
                        name);
}

/* ---- columns ----------------------------------------------------------------------------------------------------- */

typedef struct
{
  const TlField *field; /* NULL: a member that is not known, or an attribute of a link */
  char *key;            /* of a map: "de" of names.de; or NULL */
  gboolean is_most;     /* the greatest lag, not the least */
} BesideColumn;

typedef struct
{
  TlTableReading *reading;
  TlTableKind kind;
  const TlShape *shape;
  BesideColumn *columns;
} Beside;

static const TlField *
find_member_by_header (const TlShape *shape, const char *folded)
{
  for (guint i = 0; i < shape->n_fields; i++)
    {
      g_autofree char *name = _tl_target_fold_header (shape->fields[i].name);

      if (strcmp (name, folded) == 0)
        return &shape->fields[i];
    }
  return NULL;
}

static const TlField *
find_synonym_of_member (TlTableKind kind, const char *folded)
{
  static const struct
  {
    TlTableKind kind;
    const char *name, *member;
  } synonyms[] = { { TL_TABLE_ACTORS, "label", "name" },
                   { TL_TABLE_ACTORS, "title", "name" },
                   { TL_TABLE_ACTORS, "type", "kind" },
                   { TL_TABLE_ACTORS, "alias", "aliases" },
                   { TL_TABLE_ACTORS, "affiliation", "affiliations" },
                   { TL_TABLE_SOURCES, "name", "title" },
                   { TL_TABLE_SOURCES, "link", "url" },
                   { TL_TABLE_SOURCES, "published", "date" },
                   { TL_TABLE_TRACKS, "name", "title" },
                   { TL_TABLE_TRACKS, "actors", "between" },
                   { TL_TABLE_LINKS, "cause", "from" },
                   { TL_TABLE_LINKS, "effect", "to" },
                   { TL_TABLE_LINKS, "lagmin", "lag" },
                   { TL_TABLE_LINKS, "lagmax", "lag" },
                   { TL_TABLE_LINKS, "source", "citations" },
                   { TL_TABLE_LINKS, "sources", "citations" } };

  for (guint i = 0; i < G_N_ELEMENTS (synonyms); i++)
    if (synonyms[i].kind == kind && strcmp (synonyms[i].name, folded) == 0)
      return find_member_by_header (kinds[kind].shape, synonyms[i].member);
  return NULL;
}

/* "names.de", "code.iso3166". */
static const TlField *
find_map (const TlShape *shape, const char *header, char **key)
{
  const char *dot = strchr (header, '.');
  g_autofree char *word = dot != NULL ? g_strndup (header, (gsize) (dot - header)) : NULL, *folded = NULL;
  const TlField *field;

  if (word == NULL || dot[1] == '\0')
    return NULL;
  folded = g_ascii_strdown (word, -1);
  for (guint i = 0; i < shape->n_fields; i++)
    {
      field = &shape->fields[i];
      if (field->kind != TL_FIELD_TEXT_MAP || !g_str_has_prefix (field->name, folded)
          || strlen (folded) + 1 < field->length)
        continue;
      *key = g_strdup (dot + 1);
      return field;
    }
  return NULL;
}

static void
find_beside_column (Beside *self, guint i)
{
  TlTableColumn *column = &self->reading->plan.columns[i];
  g_autofree char *folded = _tl_target_fold_header (column->header);
  BesideColumn *of = &self->columns[i];
  TlPosition place = _tl_table_place_of_header (&self->reading->plan);

  of->field = find_map (self->shape, column->header, &of->key);
  if (of->field == NULL)
    of->field = find_member_by_header (self->shape, folded);
  if (of->field == NULL)
    of->field = find_synonym_of_member (self->kind, folded);
  if (of->field != NULL && (of->field->kind == TL_FIELD_JSON_MAP || of->field->shape == &_tl_record_shape))
    of->field = NULL;
  of->is_most = strcmp (folded, "lagmax") == 0;
  if (of->field != NULL && of->field->kind == TL_FIELD_DATE)
    column->target = TL_TARGET_PUBLISHED;
  if (of->field == NULL && column->header[0] != '\0' && self->kind != TL_TABLE_LINKS)
    _tl_intake_note (self->reading->intake, "ignored-column", &place,
                     "the column \"%s\" is kept as a member that is not known", column->header);
}

/* Two columns may hold items of one list, and the ends of one lag, but not the same member. */
static gboolean
check_same_member (Beside *self, guint i)
{
  const BesideColumn *of = &self->columns[i];
  const TlTableColumn *columns = self->reading->plan.columns;
  TlPosition place = _tl_table_place_of_header (&self->reading->plan);
  GError *problem = NULL;
  guint j = 0;

  while (j < i
         && (self->columns[j].field != of->field || g_strcmp0 (self->columns[j].key, of->key) != 0
             || self->columns[j].is_most != of->is_most))
    j++;
  if (j == i || of->field == NULL || of->field->kind == TL_FIELD_LIST)
    return TRUE;
  _tl_error_set (&problem, TL_ERROR_DUPLICATE, "the columns \"%s\" and \"%s\" are both the %s", columns[j].header,
                 columns[i].header, of->field->name);
  return _tl_intake_report (self->reading->intake, &place, problem);
}

/* The members that each item must have, except the id. */
static gboolean
check_required (Beside *self)
{
  TlPosition place = _tl_table_place_of_header (&self->reading->plan);

  for (guint i = 0; i < self->shape->n_fields; i++)
    {
      const TlField *field = &self->shape->fields[i];
      GError *problem = NULL;
      guint j = 0;

      while (j < self->reading->plan.n && self->columns[j].field != field)
        j++;
      if (j < self->reading->plan.n || (field->flags & TL_FIELD_REQUIRED) == 0 || field->kind == TL_FIELD_ID)
        continue;
      _tl_error_set (&problem, TL_ERROR_MISSING, "the table of %s has no column \"%s\"", kinds[self->kind].name,
                     field->name);
      return _tl_intake_stop (self->reading->intake, &place, problem);
    }
  return TRUE;
}

/* ---- cells ------------------------------------------------------------------------------------------------------- */

static gboolean
take_choice (Beside *self, guint i, gpointer value, const char *cell)
{
  const TlField *field = self->columns[i].field;
  g_autoptr (GString) known = g_string_new (NULL);
  GError *problem = NULL;

  for (guint8 j = 0; j == 0 || field->choices[j] != NULL; j++)
    {
      if (field->choices[j] == NULL)
        continue;
      if (g_ascii_strcasecmp (field->choices[j], cell) == 0)
        {
          TL_FIELD (guint8, value, field) = j;
          return TRUE;
        }
      g_string_append_printf (known, "%s%s", known->len > 0 ? ", " : "", field->choices[j]);
    }
  _tl_error_set (&problem, TL_ERROR_VALUE, "found \"%s\", expected one of %s", cell, known->str);
  return _tl_table_wrong (self->reading, i, problem);
}

static gboolean
take_number_cell (Beside *self, guint i, gpointer value, const char *cell)
{
  const TlField *field = self->columns[i].field;
  GError *problem = NULL;
  double number;

  if (!_tl_table_parse_number (self->reading, cell, &number, &problem))
    return _tl_table_wrong (self->reading, i, problem);
  if (number >= field->min && number <= field->max)
    {
      TL_FIELD (double, value, field) = number;
      return TRUE;
    }
  _tl_error_set (&problem, TL_ERROR_VALUE, "found %s, expected a number from %g to %g", cell, field->min, field->max);
  return _tl_table_wrong (self->reading, i, problem);
}

static gboolean
take_date_cell (Beside *self, guint i, gpointer value)
{
  g_autoptr (TlDate) date = NULL;
  TlTableReading *reading = self->reading;

  if (!_tl_table_dates_read (&reading->plan, i, &reading->row, reading->intake, &date))
    return FALSE;
  if (date != NULL)
    _tl_value_set_date (value, &TL_FIELD (TlDate *, value, self->columns[i].field), date);
  return TRUE;
}

/* "office=actor", or "actor". */
static void
take_affiliation (TlActor *actor, const char *item)
{
  const char *equals = strchr (item, '=');
  g_autofree char *office = equals != NULL && equals > item ? g_strndup (item, (gsize) (equals - item)) : NULL;

  if (equals != NULL)
    item = equals + 1 + strspn (equals + 1, " ");
  tl_actor_add_affiliation (actor, item, office != NULL ? g_strchomp (office) : NULL, NULL);
}

static gboolean
take_part (Beside *self, gpointer value, const char *item)
{
  const TlTableSource details = { 0 };
  g_autoptr (TlCitation) citation = NULL;
  const char *id;

  if (self->kind == TL_TABLE_ACTORS)
    {
      take_affiliation (value, item);
      return TRUE;
    }
  id = _tl_table_values_source (&self->reading->values, item, &details);
  if (id == NULL)
    return FALSE;
  citation = tl_citation_new (id);
  tl_link_add_citation (value, citation);
  return TRUE;
}

static gboolean
take_item (Beside *self, guint i, gpointer value, const char *item)
{
  const TlField *field = self->columns[i].field;
  TlArena *arena = ((TlValue *) value)->arena;
  const char *equals = strchr (item, '=');
  g_autofree char *key = equals != NULL ? g_strndup (item, (gsize) (equals - item)) : NULL;
  GError *problem = NULL;

  if (field->kind == TL_FIELD_LIST)
    return take_part (self, value, item);
  if (field->kind == TL_FIELD_ACTORS)
    {
      item = _tl_table_values_actor (&self->reading->values, item);
      if (item == NULL || item[0] == '\0')
        return item != NULL;
    }
  if (field->kind != TL_FIELD_TEXT_MAP)
    {
      _tl_strings_add (&TL_FIELD (TlStrings, value, field), arena, _tl_value_dup_text (value, item));
      return TRUE;
    }
  if (key == NULL || g_strchomp (key)[0] == '\0')
    {
      _tl_error_set (&problem, TL_ERROR_VALUE, "found \"%s\", expected name=value", item);
      return _tl_table_wrong (self->reading, i, problem);
    }
  _tl_map_put (&TL_FIELD (TlMap, value, field), arena, key, TRUE)->text =
      _tl_value_dup_text (value, equals + 1 + strspn (equals + 1, " "));
  return TRUE;
}

static gboolean
take_items (Beside *self, guint i, gpointer value, const char *cell)
{
  const char *item;

  while ((item = _tl_table_next_item (self->reading, &cell, self->reading->plan.split)) != NULL)
    if (!take_item (self, i, value, item))
      return FALSE;
  return TRUE;
}

/* "P1D", or "P1D/P3D", or one end of it. */
static void
take_lag (const BesideColumn *column, TlLink *link, const char *cell)
{
  const char *slash = strchr (cell, '/'), *min = NULL, *max = NULL;
  g_autofree char *least = g_strndup (cell, slash != NULL ? (gsize) (slash - cell) : strlen (cell));

  tl_link_get_lag (link, &min, &max);
  if (!column->is_most)
    min = least;
  if (column->is_most || slash != NULL)
    max = slash != NULL ? slash + 1 : cell;
  tl_link_set_lag (link, min, max);
}

static void
take_unknown (const TlTableColumn *column, TlTableKind kind, gpointer value, const char *cell)
{
  TlArena *arena = ((TlValue *) value)->arena;
  g_autoptr (GString) json = g_string_new (NULL);
  TlPair *pair;

  _tl_json_append_string (json, cell, strlen (cell));
  if (kind == TL_TABLE_LINKS)
    pair = _tl_map_put (&((TlLink *) value)->attributes, arena, column->header, TRUE);
  else
    pair = _tl_map_put (&((TlValue *) value)->unknown, arena, column->header, FALSE);
  pair->text = _tl_arena_strndup (arena, json->str, json->len);
}

static gboolean
take_cell (Beside *self, guint i, gpointer value, const char *cell)
{
  const BesideColumn *column = &self->columns[i];

  if (column->field == NULL)
    {
      take_unknown (&self->reading->plan.columns[i], self->kind, value, cell);
      return TRUE;
    }
  if (column->key != NULL)
    {
      _tl_map_put (&TL_FIELD (TlMap, value, column->field), ((TlValue *) value)->arena, column->key, TRUE)->text =
          _tl_value_dup_text (value, cell);
      return TRUE;
    }
  switch (column->field->kind)
    {
    case TL_FIELD_CHOICE:
      return take_choice (self, i, value, cell);
    case TL_FIELD_NUMBER:
      return take_number_cell (self, i, value, cell);
    case TL_FIELD_DATE:
      return take_date_cell (self, i, value);
    case TL_FIELD_TEXTS:
    case TL_FIELD_SYMBOLS:
    case TL_FIELD_ACTORS:
    case TL_FIELD_SOURCES:
    case TL_FIELD_TEXT_MAP:
    case TL_FIELD_LIST:
      return take_items (self, i, value, cell);
    case TL_FIELD_OBJECT:
      take_lag (column, value, cell);
      return TRUE;
    default:
      TL_FIELD (const char *, value, column->field) = _tl_value_dup_text (value, cell);
      return TRUE;
    }
}

/* ---- rows -------------------------------------------------------------------------------------------------------- */

static gboolean
report_beside (TlTableReading *self, GError *problem)
{
  g_autofree char *path = NULL;
  TlPosition place = _tl_table_place (&self->plan, &self->row, -1, &path);

  return _tl_intake_report (self->intake, &place, problem);
}

/* An id from the name or title. Without either, the row names nothing. */
static gboolean
make_id (const Beside *self, gpointer value)
{
  const TlField *id = &self->shape->fields[0];
  const char *fallback = kinds[self->kind].fallback, *text;
  g_autofree char *slug = NULL;

  if (fallback == NULL || TL_FIELD (const char *, value, id) != NULL)
    return TRUE;
  text = TL_FIELD (const char *, value, _tl_shape_find (self->shape, fallback, strlen (fallback)));
  if (text == NULL)
    return FALSE;
  slug = _tl_table_dup_slug (text, kinds[self->kind].prefix);
  TL_FIELD (const char *, value, id) = _tl_value_dup_text (value, slug);
  return TRUE;
}

/* What is missing in a row; NULL if nothing is. */
static const char *
find_missing (const Beside *self, gpointer value)
{
  if (!make_id (self, value))
    return kinds[self->kind].fallback;
  for (guint i = 0; i < self->shape->n_fields; i++)
    if ((self->shape->fields[i].flags & TL_FIELD_REQUIRED) != 0
        && TL_FIELD (const char *, value, &self->shape->fields[i]) == NULL)
      return self->shape->fields[i].name;
  return NULL;
}

static gboolean
read_beside_row (Beside *self)
{
  TlTableReading *reading = self->reading;
  gpointer value = NULL;
  const char *missing;
  GError *problem = NULL;
  gboolean ok = TRUE;

  if (reading->row.n > reading->plan.n)
    {
      _tl_error_set (&problem, TL_ERROR_SYNTAX, "the row has %u cells, the header %u", reading->row.n, reading->plan.n);
      return report_beside (reading, problem);
    }
  value = _tl_value_new (self->shape);
  for (guint i = 0; ok && i < reading->plan.n; i++)
    {
      const char *cell = _tl_table_column_get (&reading->plan.columns[i], reading->row.cells[i]);

      if (_tl_table_is_absent (cell))
        continue;
      _tl_table_at (reading, i);
      ok = take_cell (self, i, value, cell);
    }
  missing = ok ? find_missing (self, value) : NULL;
  if (missing != NULL)
    {
      _tl_error_set (&problem, TL_ERROR_MISSING, "the row has no \"%s\"", missing);
      ok = report_beside (reading, problem);
    }
  else if (ok)
    {
      g_autofree char *path = NULL;
      TlPosition place = _tl_table_place (&reading->plan, &reading->row, -1, &path);

      _tl_intake_set_place (reading->intake, &place);
      ok = _tl_intake_add_value (reading->intake, value);
    }
  _tl_value_unref (value);
  return ok;
}

static gboolean
read_beside_rows (Beside *self, TlTable *table)
{
  TlTableReading *reading = self->reading;
  TlTableIter iter;
  gboolean ok = TRUE;

  for (guint i = 0; ok && i < reading->plan.n; i++)
    {
      find_beside_column (self, i);
      ok = check_same_member (self, i);
    }
  if (!ok || !check_required (self) || !_tl_table_dates_settle (&reading->plan, table, reading->intake))
    return FALSE;
  _tl_table_iter_init (&iter, table, TRUE);
  while (ok && _tl_table_iter_next (&iter, &reading->row))
    ok = read_beside_row (self);
  _tl_table_iter_clear (&iter);
  return ok;
}

gboolean
_tl_table_read_beside (TlTableReading *self, TlTableSheet *sheet)
{
  Beside beside = { self, sheet->kind, kinds[sheet->kind].shape, NULL };
  gboolean ok;

  if (!_tl_table_plan_init_bare (&self->plan, &sheet->table, self->intake))
    return FALSE;
  beside.columns = g_new0 (BesideColumn, self->plan.n);
  ok = read_beside_rows (&beside, &sheet->table);
  for (guint i = 0; i < self->plan.n; i++)
    g_free (beside.columns[i].key);
  g_free (beside.columns);
  return ok;
}
