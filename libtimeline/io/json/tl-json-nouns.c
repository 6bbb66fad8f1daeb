/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The nouns as JSON text: whole values, unknown members, attributes. */
#include "config.h"

#include "io/json/tl-json-out-private.h"
#include "io/json/tl-json-reading-private.h"
#include "base/tl-error-private.h"
#include "model/noun/tl-accessors-private.h"
#include "model/tl-validate-private.h"

#include <json-c/json.h>
#include <libtimeline/tl-json.h>

/* ---- whole values ------------------------------------------------------------------------------------------------ */

static gboolean
read_alone (TlJsonReading *reading, gpointer value)
{
  TlJsonToken token = _tl_json_parser_next (&reading->parser);

  if (token == TL_JSON_ERROR)
    return _tl_json_reading_broken (reading);
  if (token != TL_JSON_OBJECT)
    return _tl_json_reading_wrong (reading, token, TL_ERROR_TYPE, "found %s, expected an object",
                                   _tl_json_token_name (token));
  if (!_tl_json_reading_value (reading, value, NULL))
    return FALSE;
  return _tl_json_parser_next (&reading->parser) == TL_JSON_END || _tl_json_reading_broken (reading);
}

static gpointer
value_from_json (const TlShape *shape, const char *json, gssize length, GError **error)
{
  g_autoptr (GInputStream) stream = NULL;
  gpointer value = _tl_value_new (shape);
  TlJsonReading reading;
  TlIntake intake;
  TlInput input;

  length = length >= 0 ? length : (gssize) strlen (json);
  stream = g_memory_input_stream_new_from_data (json, length, NULL);
  _tl_input_init (&input, stream, NULL, NULL);
  _tl_intake_init (&intake, NULL);
  _tl_json_reading_init (&reading, &input, &intake);
  if (!read_alone (&reading, value))
    {
      g_propagate_error (error, g_steal_pointer (&intake.error));
      g_clear_pointer (&value, _tl_value_unref);
    }
  _tl_json_reading_clear (&reading);
  _tl_intake_clear (&intake);
  _tl_input_clear (&input);
  return value;
}

static char *
value_to_json (gconstpointer value)
{
  GString *text = g_string_new (NULL);
  TlJsonOut out;

  _tl_json_out_init (&out, text, FALSE);
  _tl_json_out_value (&out, value);
  return g_string_free (text, FALSE);
}

/* ---- members that are JSON --------------------------------------------------------------------------------------- */

static gboolean
copy_alone (TlJsonParser *parser, GString *text)
{
  return _tl_json_parser_copy (parser, _tl_json_parser_next (parser), text)
         && _tl_json_parser_next (parser) == TL_JSON_END;
}

/* JSON in compact form, or NULL with the error set. */
static char *
compact (const char *json, GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (json, (gssize) strlen (json), NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  TlJsonParser parser;
  TlInput input;
  gboolean ok;

  _tl_input_init (&input, stream, NULL, NULL);
  _tl_json_parser_init (&parser, &input);
  ok = copy_alone (&parser, text);
  if (ok && parser.repeat != NULL)
    {
      parser.error = g_steal_pointer (&parser.repeat);
      parser.place = parser.repeat_place;
      ok = FALSE;
    }
  if (!ok)
    {
      g_prefix_error (&parser.error, "%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT ": ", parser.place.line,
                      parser.place.column);
      g_propagate_error (error, g_steal_pointer (&parser.error));
    }
  _tl_json_parser_clear (&parser);
  _tl_input_clear (&input);
  return ok ? g_strdup (text->str) : NULL;
}

static gboolean
set_json (gpointer value, TlMap *map, const char *key, const char *json, gboolean sorted, GError **error)
{
  g_autofree char *text = NULL;

  if (json != NULL)
    {
      text = compact (json, error);
      if (text == NULL)
        return FALSE;
    }
  _tl_map_set (map, ((TlValue *) value)->arena, key, text, sorted);
  return TRUE;
}

static gboolean
set_unknown (gpointer value, const char *name, const char *json, GError **error)
{
  const TlShape *shape = ((TlValue *) value)->shape;

  if (_tl_shape_find (shape, name, strlen (name)) != NULL)
    return _tl_error_set (error, TL_ERROR_VALUE, "\"%s\" is a known member of the %s", name, shape->noun);
  return set_json (value, &((TlValue *) value)->unknown, name, json, FALSE, error);
}

static char **
dup_keys (const TlMap *map)
{
  char **keys = g_new0 (char *, map->n + 1);

  for (guint i = 0; i < map->n; i++)
    keys[i] = g_strdup (map->pairs[i].key);
  return keys;
}

/* ---- looking into them ------------------------------------------------------------------------------------------- */

/* The text has been through our own parser: json-c only takes it apart. */
static struct json_object *
look_into (const TlMap *map, const char *key)
{
  const char *text = _tl_map_get (map, key);

  return text != NULL ? json_tokener_parse (text) : NULL;
}

static char *
dup_string (const TlMap *map, const char *key)
{
  struct json_object *object = look_into (map, key);
  char *text = json_object_is_type (object, json_type_string)
                   ? g_strndup (json_object_get_string (object), (gsize) json_object_get_string_len (object))
                   : NULL;

  json_object_put (object);
  return text;
}

/* json-c would clamp what does not fit. */
static gboolean
get_int64 (const TlMap *map, const char *key, gint64 *value)
{
  const char *text = _tl_map_get (map, key);

  return text != NULL && g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, value, NULL);
}

static gboolean
get_double (const TlMap *map, const char *key, double *value)
{
  struct json_object *object = look_into (map, key);
  gboolean ok = json_object_is_type (object, json_type_double) || json_object_is_type (object, json_type_int);

  if (ok)
    *value = g_ascii_strtod (_tl_map_get (map, key), NULL);
  json_object_put (object);
  return ok;
}

static gboolean
get_boolean (const TlMap *map, const char *key, gboolean *value)
{
  struct json_object *object = look_into (map, key);
  gboolean ok = json_object_is_type (object, json_type_boolean);

  if (ok)
    *value = json_object_get_boolean (object);
  json_object_put (object);
  return ok;
}

/* ---- the same for every noun ------------------------------------------------------------------------------------- */

#define JSON(noun, Noun)                                                                                               \
  Noun *tl_##noun##_new_from_json (const char *json, gssize length, GError **error)                                    \
  {                                                                                                                    \
    g_return_val_if_fail (json != NULL, NULL);                                                                         \
    return value_from_json (&_tl_##noun##_shape, json, length, error);                                                 \
  }                                                                                                                    \
  char *tl_##noun##_to_json (const Noun *self)                                                                         \
  {                                                                                                                    \
    g_return_val_if_fail (self != NULL, NULL);                                                                         \
    return value_to_json (self);                                                                                       \
  }                                                                                                                    \
  const char *tl_##noun##_get_unknown (const Noun *self, const char *name)                                             \
  {                                                                                                                    \
    g_return_val_if_fail (self != NULL && name != NULL, NULL);                                                         \
    return _tl_map_get (&self->value.unknown, name);                                                                   \
  }                                                                                                                    \
  gboolean tl_##noun##_set_unknown (Noun *self, const char *name, const char *json, GError **error)                    \
  {                                                                                                                    \
    g_return_val_if_fail (TL_IS_OPEN (self) && name != NULL, FALSE);                                                   \
    return set_unknown (self, name, json, error);                                                                      \
  }                                                                                                                    \
  char **tl_##noun##_dup_unknown_names (const Noun *self)                                                              \
  {                                                                                                                    \
    g_return_val_if_fail (self != NULL, NULL);                                                                         \
    return dup_keys (&self->value.unknown);                                                                            \
  }

#define GET_ATTRIBUTE(noun, Noun, Type, type)                                                                          \
  gboolean tl_##noun##_get_attribute_##type (const Noun *self, const char *key, Type *value)                           \
  {                                                                                                                    \
    g_return_val_if_fail (self != NULL && key != NULL && value != NULL, FALSE);                                        \
    return get_##type (&self->attributes, key, value);                                                                 \
  }

#define ATTRIBUTES(noun, Noun)                                                                                         \
  const char *tl_##noun##_get_attribute (const Noun *self, const char *key)                                            \
  {                                                                                                                    \
    g_return_val_if_fail (self != NULL && key != NULL, NULL);                                                          \
    return _tl_map_get (&self->attributes, key);                                                                       \
  }                                                                                                                    \
  gboolean tl_##noun##_set_attribute (Noun *self, const char *key, const char *json, GError **error)                   \
  {                                                                                                                    \
    g_return_val_if_fail (TL_IS_OPEN (self) && key != NULL, FALSE);                                                    \
    return set_json (self, &self->attributes, key, json, TRUE, error);                                                 \
  }                                                                                                                    \
  char **tl_##noun##_dup_attribute_names (const Noun *self)                                                            \
  {                                                                                                                    \
    g_return_val_if_fail (self != NULL, NULL);                                                                         \
    return dup_keys (&self->attributes);                                                                               \
  }                                                                                                                    \
  char *tl_##noun##_dup_attribute_string (const Noun *self, const char *key)                                           \
  {                                                                                                                    \
    g_return_val_if_fail (self != NULL && key != NULL, NULL);                                                          \
    return dup_string (&self->attributes, key);                                                                        \
  }                                                                                                                    \
  GET_ATTRIBUTE (noun, Noun, gint64, int64)                                                                            \
  GET_ATTRIBUTE (noun, Noun, double, double)                                                                           \
  GET_ATTRIBUTE (noun, Noun, gboolean, boolean)

JSON (actor, TlActor)
JSON (source, TlSource)
JSON (citation, TlCitation)
JSON (track, TlTrack)
JSON (event, TlEvent)
JSON (link, TlLink)
ATTRIBUTES (event, TlEvent)
ATTRIBUTES (link, TlLink)
