/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Reads the mapping of a table. */
#include "config.h"

#include "io/table/tl-table-mapping-private.h"
#include "base/tl-error-private.h"

#include <json-c/json.h>
#include <libtimeline/tl-event.h>
#include <string.h>

static void
mapping_column_free (gpointer data)
{
  TlTableMappingColumn *self = data;

  g_free (self->detail);
  g_free (self->order);
  g_clear_pointer (&self->values, g_hash_table_unref);
  g_free (self);
}

void
_tl_table_mapping_free (TlTableMapping *self)
{
  g_hash_table_unref (self->columns);
  g_hash_table_unref (self->constants);
  g_hash_table_unref (self->options);
  g_strfreev (self->id_columns);
  g_free (self->prefix);
  g_free (self->sheet);
  g_free (self);
}

/* ---- values ------------------------------------------------------------------------------------------------------ */

static gboolean refuse_mapping (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

static gboolean
refuse_mapping (GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  return _tl_error_set (error, TL_ERROR_VALUE, "in the mapping: %s", message);
}

static gboolean
expect_type (struct json_object *value, enum json_type type, const char *name, GError **error)
{
  return json_object_is_type (value, type)
         || refuse_mapping (error, "\"%s\" is %s, expected %s", name, json_object_to_json_string (value),
                            json_type_to_name (type));
}

typedef gboolean (*MemberFunc) (gpointer self, const char *key, struct json_object *value, GError **error);

static gboolean
read_each (struct json_object *object, const char *name, MemberFunc func, gpointer self, GError **error)
{
  struct json_object_iterator iter, end;

  if (!expect_type (object, json_type_object, name, error))
    return FALSE;
  iter = json_object_iter_begin (object);
  end = json_object_iter_end (object);
  for (; !json_object_iter_equal (&iter, &end); json_object_iter_next (&iter))
    if (!func (self, json_object_iter_peek_name (&iter), json_object_iter_peek_value (&iter), error))
      return FALSE;
  return TRUE;
}

static gboolean
read_word (gpointer words, const char *key, struct json_object *value, GError **error)
{
  if (json_object_is_type (value, json_type_object) || json_object_is_type (value, json_type_array))
    return refuse_mapping (error, "\"%s\" is %s, expected a string", key, json_object_to_json_string (value));
  g_hash_table_insert (words, g_strdup (key), g_strdup (value != NULL ? json_object_get_string (value) : ""));
  return TRUE;
}

static GHashTable *
new_words (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/* ---- columns ----------------------------------------------------------------------------------------------------- */

/* "title", or "titles.de". */
static gboolean
read_target (TlTableMappingColumn *self, const char *text, GError **error)
{
  g_autofree char *known = NULL;

  if (g_str_has_prefix (text, "titles."))
    {
      self->target = TL_TARGET_TITLE;
      self->detail = g_strdup (text + strlen ("titles."));
      return TRUE;
    }
  self->target = _tl_target_find (text);
  if (self->target != TL_N_TARGETS)
    return TRUE;
  known = _tl_target_dup_names ();
  return refuse_mapping (error, "there is no target \"%s\"; the targets are %s", text, known);
}

static gboolean
read_as (TlTableMappingColumn *self, const char *text, GError **error)
{
  static const char *const names[] = { "string", "number", "boolean" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i], text) == 0)
      {
        self->as = (TlMappedAs) i;
        return TRUE;
      }
  return refuse_mapping (error, "\"as\" is \"%s\", expected string, number or boolean", text);
}

static gboolean
read_order (TlTableMappingColumn *self, const char *text, GError **error)
{
  if (strcmp (text, "dmy") != 0 && strcmp (text, "mdy") != 0)
    return refuse_mapping (error, "\"order\" is \"%s\", expected dmy or mdy", text);
  g_free (self->order);
  self->order = g_strdup (text);
  return TRUE;
}

static gboolean
read_column_detail (gpointer column, const char *key, struct json_object *value, GError **error)
{
  TlTableMappingColumn *self = column;
  static const char *const details[] = { "role", "name", "scale", "scheme", "language", "type", NULL };

  if (strcmp (key, "values") == 0)
    {
      g_clear_pointer (&self->values, g_hash_table_unref);
      self->values = new_words ();
      return read_each (value, key, read_word, self->values, error);
    }
  if (!expect_type (value, json_type_string, key, error))
    return FALSE;
  if (strcmp (key, "to") == 0)
    return read_target (self, json_object_get_string (value), error);
  if (strcmp (key, "as") == 0)
    return read_as (self, json_object_get_string (value), error);
  if (strcmp (key, "order") == 0)
    return read_order (self, json_object_get_string (value), error);
  if (!g_strv_contains (details, key))
    return refuse_mapping (error,
                           "a column has no member \"%s\"; its members are to, values, as, order, role, name, scale, "
                           "scheme, language and type",
                           key);
  g_free (self->detail);
  self->detail = g_strdup (json_object_get_string (value));
  return TRUE;
}

static gboolean
read_mapped_column (gpointer mapping, const char *header, struct json_object *value, GError **error)
{
  TlTableMapping *self = mapping;
  TlTableMappingColumn *column = g_new0 (TlTableMappingColumn, 1);

  g_hash_table_replace (self->columns, g_strdup (header), column);
  column->target = TL_TARGET_ATTRIBUTE;
  if (json_object_is_type (value, json_type_string))
    return read_target (column, json_object_get_string (value), error);
  return read_each (value, header, read_column_detail, column, error);
}

/* ---- the whole --------------------------------------------------------------------------------------------------- */

static gboolean
check_constants (const TlTableMapping *self, GError **error)
{
  static const char *const known[] = { "type",  "status",  "tags",        "marking", "place",
                                       "title", "country", "description", NULL };
  const char *status = g_hash_table_lookup (self->constants, "status");
  TlEventStatus value;
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, self->constants);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (!g_strv_contains (known, name))
      {
        g_autofree char *list = g_strjoinv (", ", (char **) known);

        return refuse_mapping (error, "\"%s\" cannot be constant, only %s", (char *) name, list);
      }
  return status == NULL || tl_event_status_from_string (status, &value, error);
}

/* A list as the text of a cell that holds it. */
static char *
dup_cell (struct json_object *list)
{
  GString *text = g_string_new (NULL);

  for (size_t i = 0; i < json_object_array_length (list); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "|" : "",
                            json_object_get_string (json_object_array_get_idx (list, i)));
  return g_string_free (text, FALSE);
}

static gboolean
read_constant (gpointer words, const char *key, struct json_object *value, GError **error)
{
  if (!json_object_is_type (value, json_type_array))
    return read_word (words, key, value, error);
  g_hash_table_insert (words, g_strdup (key), dup_cell (value));
  return TRUE;
}

/* "order" is the option "dates". */
static gboolean
read_date_rule (gpointer options, const char *key, struct json_object *value, GError **error)
{
  return read_word (options, strcmp (key, "order") == 0 ? "dates" : key, value, error);
}

static gboolean
read_split (TlTableMapping *self, struct json_object *value, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (!expect_type (value, json_type_array, "split", error))
    return FALSE;
  for (size_t i = 0; i < json_object_array_length (value); i++)
    g_string_append (text, json_object_get_string (json_object_array_get_idx (value, i)));
  g_hash_table_insert (self->options, g_strdup ("split"), g_strdup (text->str));
  return TRUE;
}

static gboolean
read_id_rule (TlTableMapping *self, struct json_object *value, GError **error)
{
  struct json_object *columns = NULL, *prefix = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  if (!expect_type (value, json_type_object, "id", error))
    return FALSE;
  if (json_object_object_get_ex (value, "prefix", &prefix))
    {
      g_free (self->prefix);
      self->prefix = g_strdup (json_object_get_string (prefix));
    }
  if (!json_object_object_get_ex (value, "columns", &columns))
    return TRUE;
  if (!expect_type (columns, json_type_array, "columns", error))
    return FALSE;
  for (size_t i = 0; i < json_object_array_length (columns); i++)
    g_ptr_array_add (names, g_strdup (json_object_get_string (json_object_array_get_idx (columns, i))));
  g_ptr_array_add (names, NULL);
  g_strfreev (self->id_columns);
  self->id_columns = (char **) g_ptr_array_free (g_steal_pointer (&names), FALSE);
  return TRUE;
}

static gboolean
read_record_count (struct json_object *value, const char *name, int least, guint *count, GError **error)
{
  if (!expect_type (value, json_type_int, name, error))
    return FALSE;
  if (json_object_get_int (value) < least || json_object_get_int (value) > 1000000)
    return refuse_mapping (error, "\"%s\" is %d, expected a number from %d to 1000000", name,
                           json_object_get_int (value), least);
  *count = (guint) json_object_get_int (value);
  return TRUE;
}

static gboolean
read_mapping_member (gpointer mapping, const char *key, struct json_object *value, GError **error)
{
  TlTableMapping *self = mapping;
  static const char *const options[] = { "encoding", "delimiter", "decimal", NULL };

  if (strcmp (key, "sheet") == 0)
    {
      g_free (self->sheet);
      self->sheet = g_strdup (json_object_get_string (value));
      return expect_type (value, json_type_string, key, error);
    }

  if (strcmp (key, "format") == 0)
    return g_strcmp0 (json_object_get_string (value), "libtimeline-mapping") == 0
           || refuse_mapping (error, "the format is \"%s\", expected \"libtimeline-mapping\"",
                              json_object_get_string (value));
  if (strcmp (key, "version") == 0)
    return json_object_get_int (value) == 1
           || refuse_mapping (error, "there is no version %s, only 1", json_object_get_string (value));
  if (strcmp (key, "columns") == 0)
    return read_each (value, key, read_mapped_column, self, error);
  if (strcmp (key, "constants") == 0)
    return read_each (value, key, read_constant, self->constants, error) && check_constants (self, error);
  if (strcmp (key, "dates") == 0)
    return read_each (value, key, read_date_rule, self->options, error);
  if (strcmp (key, "split") == 0)
    return read_split (self, value, error);
  if (strcmp (key, "id") == 0)
    return read_id_rule (self, value, error);
  if (strcmp (key, "header") == 0)
    return read_record_count (value, key, 1, &self->header, error);
  if (strcmp (key, "skip") == 0)
    return read_record_count (value, key, 0, &self->skip, error);
  if (!g_strv_contains (options, key))
    return refuse_mapping (error, "there is no member \"%s\"", key);
  if (!expect_type (value, json_type_string, key, error))
    return FALSE;
  g_hash_table_insert (self->options, g_strdup (key), g_strdup (json_object_get_string (value)));
  return TRUE;
}

static gboolean
read_mapping_members (TlTableMapping *self, struct json_object *root, GError **error)
{
  struct json_object *format = NULL;

  if (!expect_type (root, json_type_object, "mapping", error))
    return FALSE;
  if (!json_object_object_get_ex (root, "format", &format))
    return refuse_mapping (error, "there is no member \"format\", expected \"libtimeline-mapping\"");
  return read_each (root, "mapping", read_mapping_member, self, error);
}

TlTableMapping *
_tl_table_mapping_new (const char *json, GError **error)
{
  g_autoptr (TlTableMapping) self = g_new0 (TlTableMapping, 1);
  enum json_tokener_error code;
  struct json_object *root = json_tokener_parse_verbose (json, &code);
  gboolean ok;

  self->columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, mapping_column_free);
  self->constants = new_words ();
  self->options = new_words ();
  self->header = 1;
  if (root == NULL)
    {
      refuse_mapping (error, "it is not JSON: %s", json_tokener_error_desc (code));
      return NULL;
    }
  ok = read_mapping_members (self, root, error);
  json_object_put (root);
  return ok ? g_steal_pointer (&self) : NULL;
}
