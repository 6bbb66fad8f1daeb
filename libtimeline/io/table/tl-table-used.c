/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Writes the mapping that a table was read with. */
#include "config.h"

#include "io/table/tl-table-used-private.h"

#include <json-c/json.h>
#include <string.h>

static void
add_used_text (struct json_object *object, const char *name, const char *text)
{
  if (text != NULL)
    json_object_object_add (object, name, json_object_new_string (text));
}

static void
add_used_number (struct json_object *object, const char *name, gint number)
{
  if (number != 0)
    json_object_object_add (object, name, json_object_new_int (number));
}

/* What the detail of a target is called. */
static const char *
name_of_detail (TlTarget target)
{
  switch (target)
    {
    case TL_TARGET_PARTICIPANT:
      return "role";
    case TL_TARGET_TITLE:
      return "language";
    case TL_TARGET_SCORE:
      return "scale";
    case TL_TARGET_CODING:
      return "scheme";
    case TL_TARGET_CAUSE:
    case TL_TARGET_LINK:
    case TL_TARGET_ANSWER:
      return "type";
    default:
      return "name";
    }
}

static struct json_object *
new_values (GHashTable *words)
{
  struct json_object *values = json_object_new_object ();
  g_autoptr (GList) keys = g_list_sort (g_hash_table_get_keys (words), (GCompareFunc) strcmp);

  for (GList *key = keys; key != NULL; key = key->next)
    add_used_text (values, key->data, g_hash_table_lookup (words, key->data));
  return values;
}

/* "title", or an object where there is more to say. */
static struct json_object *
new_column (const TlTableColumn *column)
{
  static const char *const kinds[] = { NULL, "number", "boolean" };
  const char *detail =
      column->target == TL_TARGET_ATTRIBUTE && g_strcmp0 (column->detail, column->header) == 0 ? NULL : column->detail;
  TlDayOrder order = _tl_target_is_date (column->target) ? column->rules.order : TL_DAY_ORDER_UNKNOWN;
  const TlTableMappingColumn *mapped = column->mapped;
  gboolean more = mapped != NULL && (mapped->values != NULL || mapped->as != TL_MAPPED_STRING);
  struct json_object *object;

  if (detail == NULL && order == TL_DAY_ORDER_UNKNOWN && !more)
    return json_object_new_string (_tl_target_get_name (column->target));
  object = json_object_new_object ();
  add_used_text (object, "to", _tl_target_get_name (column->target));
  add_used_text (object, name_of_detail (column->target), detail);
  if (order != TL_DAY_ORDER_UNKNOWN)
    add_used_text (object, "order", order == TL_DAY_ORDER_DAY_FIRST ? "dmy" : "mdy");
  add_used_text (object, "as", mapped != NULL ? kinds[mapped->as] : NULL);
  if (mapped != NULL && mapped->values != NULL)
    json_object_object_add (object, "values", new_values (mapped->values));
  return object;
}

static struct json_object *
new_columns (const TlTablePlan *plan)
{
  struct json_object *columns = json_object_new_object ();

  for (guint i = 0; i < plan->n; i++)
    if (plan->columns[i].header[0] != '\0')
      json_object_object_add (columns, plan->columns[i].header, new_column (&plan->columns[i]));
  return columns;
}

/* The options of dates, which are the same for all columns but for the order. */
static struct json_object *
new_dates (const TlTablePlan *plan)
{
  struct json_object *dates = json_object_new_object ();
  const TlDateCellRules *rules = plan->n > 0 ? &plan->columns[0].rules : NULL;

  if (rules != NULL)
    {
      add_used_number (dates, "pivot", rules->pivot);
      add_used_number (dates, "year", rules->year);
      add_used_number (dates, "serial", rules->serial);
    }
  return dates;
}

static struct json_object *
new_split (const TlTablePlan *plan)
{
  struct json_object *split = json_object_new_array ();

  for (const char *p = plan->split; *p != '\0'; p++)
    json_object_array_add (split, json_object_new_string_len (p, 1));
  return split;
}

static void
add_id (struct json_object *object, const TlTableMapping *mapping)
{
  struct json_object *id = json_object_new_object (), *columns = json_object_new_array ();

  for (guint i = 0; mapping->id_columns != NULL && mapping->id_columns[i] != NULL; i++)
    json_object_array_add (columns, json_object_new_string (mapping->id_columns[i]));
  if (json_object_array_length (columns) > 0)
    json_object_object_add (id, "columns", columns);
  else
    json_object_put (columns);
  add_used_text (id, "prefix", mapping->prefix);
  if (json_object_object_length (id) > 0)
    json_object_object_add (object, "id", id);
  else
    json_object_put (id);
}

static void
add_given (struct json_object *object, const TlTableMapping *mapping)
{
  if (mapping->header != 1)
    add_used_number (object, "header", (gint) mapping->header);
  add_used_number (object, "skip", (gint) mapping->skip);
  add_id (object, mapping);
  if (g_hash_table_size (mapping->constants) > 0)
    json_object_object_add (object, "constants", new_values (mapping->constants));
}

char *
_tl_table_dup_used_mapping (const TlTablePlan *plan, char delimiter, const char *encoding)
{
  struct json_object *object = json_object_new_object (), *dates = new_dates (plan);
  const char text[2] = { delimiter, '\0' }, decimal[2] = { plan->decimal, '\0' };
  char *json;

  add_used_text (object, "format", "libtimeline-mapping");
  json_object_object_add (object, "version", json_object_new_int (1));
  add_used_text (object, "encoding", encoding);
  add_used_text (object, "delimiter", delimiter != '\0' ? text : NULL);
  add_used_text (object, "sheet", plan->sheet);
  if (plan->sheet != NULL && plan->header_line != 1)
    add_used_number (object, "header", (gint) plan->header_line);
  add_used_text (object, "decimal", decimal);
  if (json_object_object_length (dates) > 0)
    json_object_object_add (object, "dates", dates);
  else
    json_object_put (dates);
  json_object_object_add (object, "split", new_split (plan));
  if (plan->mapping != NULL)
    add_given (object, plan->mapping);
  json_object_object_add (object, "columns", new_columns (plan));
  json = g_strdup (json_object_to_json_string_ext (object, JSON_C_TO_STRING_PLAIN | JSON_C_TO_STRING_NOSLASHESCAPE));
  json_object_put (object);
  return json;
}
