/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Reading one value, member after member, by its shape. */
#include "config.h"

#include "io/json/tl-json-text-private.h"
#include "io/json/tl-json-types-private.h"
#include "io/json/tl-json-key-set-private.h"
#include "io/json/tl-json-reading-value-private.h"
#include "base/tl-error-private.h"
#include "base/tl-members-private.h"
#include "base/tl-nearest-private.h"
#include "model/tl-validate-private.h"

#include <math.h>
#include <string.h>

/* ---- scalars ----------------------------------------------------------------------------------------------------- */

static int
shown (const TlJsonReading *self)
{
  return _tl_json_shown (self->parser.text, self->parser.length);
}

gboolean
_tl_json_reading_wrong_type (TlJsonReading *self, TlJsonToken token, const char *expected)
{
  if (token == TL_JSON_ERROR)
    return _tl_json_reading_broken (self);
  return _tl_json_reading_wrong (self, token, TL_ERROR_TYPE, "found %s, expected %s", _tl_json_token_name (token),
                                 expected);
}

/* The names of the library are C strings: U+0000 ends them. */
static gboolean
has_nul (const TlJsonReading *self)
{
  return self->parser.escaped && memchr (self->parser.text, '\0', self->parser.length) != NULL;
}

static gboolean
refuse_nul (TlJsonReading *self)
{
  return _tl_json_reading_wrong (self, TL_JSON_STRING, TL_ERROR_VALUE, "the text holds U+0000, which no text here may");
}

/* Not empty, and nothing but printable ASCII, as most ids are: raw control characters the parser refuses. */
static gboolean
is_plain (const TlJsonParser *parser)
{
  return !parser->escaped && !parser->foreign && parser->length > 0
         && memchr (parser->text, 0x7f, parser->length) == NULL;
}

gboolean
_tl_json_reading_check_text (TlJsonReading *self, const TlField *field, const char *noun, TlJsonToken token,
                             gboolean *usable)
{
  const TlJsonParser *parser = &self->parser;
  g_autofree char *copy = NULL;
  GError *problem = NULL;

  *usable = FALSE;
  if (token != TL_JSON_STRING)
    return _tl_json_reading_wrong_type (self, token, "a string");
  if (has_nul (self))
    return refuse_nul (self);
  if ((field->kind == TL_FIELD_ID && !is_plain (parser)) || field->kind == TL_FIELD_DURATION)
    {
      copy = g_strndup (parser->text, parser->length);
      if (field->kind == TL_FIELD_ID ? !_tl_id_check (noun, copy, &problem)
                                     : !_tl_field_check_text (field, copy, &problem))
        return _tl_json_reading_problem (self, token, problem);
    }
  if (parser->length == 0 && (field->flags & TL_FIELD_REQUIRED))
    return _tl_json_reading_wrong (self, token, TL_ERROR_VALUE, "%s is empty", field->name);
  *usable = TRUE;
  return TRUE;
}

static gboolean
read_text (TlJsonReading *self, const TlField *field, TlValue *value, TlJsonToken token)
{
  gboolean usable;

  if (!_tl_json_reading_check_text (self, field, value->shape->noun, token, &usable))
    return FALSE;
  if (usable && self->parser.length > 0)
    TL_FIELD (const char *, value, field) =
        _tl_json_reading_take_name (self, _tl_name_kind (field->kind), value->arena);
  return TRUE;
}

static gboolean
read_strings (TlJsonReading *self, const TlField *field, TlValue *value, TlJsonToken token)
{
  TlStrings *strings = &TL_FIELD (TlStrings, value, field);

  if (token != TL_JSON_ARRAY)
    return _tl_json_reading_wrong_type (self, token, "an array of strings");
  while ((token = _tl_json_parser_next (&self->parser)) != TL_JSON_ARRAY_END)
    {
      if (token != TL_JSON_STRING)
        {
          if (!_tl_json_reading_wrong_type (self, token, "a string"))
            return FALSE;
        }
      else if (has_nul (self))
        {
          if (!refuse_nul (self))
            return FALSE;
        }
      else
        _tl_strings_add (strings, value->arena,
                         _tl_json_reading_take_name (self, _tl_name_kind (field->kind), value->arena));
    }
  return TRUE;
}

/* "A, B or C" */
static char *
dup_choices (const char *const *choices)
{
  GString *text = g_string_new (NULL);

  for (guint i = choices[0] == NULL; choices[i] != NULL; i++)
    g_string_append_printf (text, "%s%s", text->len == 0 ? "" : choices[i + 1] == NULL ? " or " : ", ", choices[i]);
  return g_string_free (text, FALSE);
}

static gboolean
read_choice (TlJsonReading *self, const TlField *field, TlValue *value, TlJsonToken token)
{
  g_autofree char *text = NULL, *suggestion = NULL, *known = NULL;

  if (token != TL_JSON_STRING)
    return _tl_json_reading_wrong_type (self, token, "a string");
  for (guint i = 0; i == 0 || field->choices[i] != NULL; i++)
    if (field->choices[i] != NULL && strlen (field->choices[i]) == self->parser.length
        && memcmp (field->choices[i], self->parser.text, self->parser.length) == 0)
      {
        TL_FIELD (guint8, value, field) = (guint8) i;
        return TRUE;
      }
  text = g_strndup (self->parser.text, self->parser.length);
  suggestion = _tl_nearest_of (text, field->choices);
  known = dup_choices (field->choices);
  return _tl_json_reading_wrong (self, token, TL_ERROR_VALUE, "%s cannot be \"%.*s\", only %s%s", field->name,
                                 shown (self), self->parser.text, known, suggestion);
}

static gboolean
read_json_number (TlJsonReading *self, const TlField *field, TlJsonToken token, double *number)
{
  GError *problem = NULL;

  if (token != TL_JSON_NUMBER)
    return _tl_json_reading_wrong_type (self, token, "a number");
  *number = _tl_json_read_number (self->parser.text, self->parser.length);
  if (!isfinite (*number))
    {
      *number = NAN;
      return _tl_json_reading_wrong (self, token, TL_ERROR_VALUE, "%s %.*s is beyond a double", field->name,
                                     shown (self), self->parser.text);
    }
  if (!_tl_field_check_number (field, *number, &problem))
    return _tl_json_reading_problem (self, token, problem);
  return TRUE;
}

static gboolean
read_digit (TlJsonReading *self, const TlField *field, TlValue *value, TlJsonToken token)
{
  double number = NAN;

  if (token != TL_JSON_NUMBER)
    return _tl_json_reading_wrong_type (self, token, "a number");
  number = _tl_json_read_number (self->parser.text, self->parser.length);
  if (!(number >= field->min && number <= field->max && number == floor (number)))
    return _tl_json_reading_wrong (self, token, TL_ERROR_VALUE, "%s %.*s is not a whole number from %g to %g",
                                   field->name, shown (self), self->parser.text, field->min, field->max);
  TL_FIELD (guint8, value, field) = (guint8) number;
  return TRUE;
}

static gboolean
read_flag (TlJsonReading *self, gboolean *flag, TlJsonToken token)
{
  if (token != TL_JSON_TRUE && token != TL_JSON_FALSE)
    return _tl_json_reading_wrong_type (self, token, "true or false");
  *flag = token == TL_JSON_TRUE;
  return TRUE;
}

/* ---- dates ------------------------------------------------------------------------------------------------------- */

/* A date as an object: {"edtf", "verbatim", "label", "inferred"} and what is unknown. */
typedef struct
{
  TlValue value;
  const char *edtf;
  const char *verbatim;
  const char *label;
  gboolean inferred;
  TlDate *date;
} DateObject;

static const TlField date_fields[] = {
  { .name = "edtf", .length = 4, .kind = TL_FIELD_TEXT, .offset = G_STRUCT_OFFSET (DateObject, edtf) },
  { .name = "verbatim", .length = 8, .kind = TL_FIELD_TEXT, .offset = G_STRUCT_OFFSET (DateObject, verbatim) },
  { .name = "label", .length = 5, .kind = TL_FIELD_TEXT, .offset = G_STRUCT_OFFSET (DateObject, label) },
  { .name = "inferred", .length = 8, .kind = TL_FIELD_FLAG, .offset = G_STRUCT_OFFSET (DateObject, inferred) },
};
static const TlShape date_shape = { "date", sizeof (DateObject), G_N_ELEMENTS (date_fields), date_fields };

/* The place of what is wrong is that of the member. Lenient: the words of the date are kept instead. */
static gboolean
refuse_edtf (TlJsonReading *self, DateObject *object, TlJsonPlace place, const char *path, GError *problem)
{
  g_autofree char *longer = g_strconcat (path, ".edtf", NULL);

  g_prefix_error (&problem, "\"%.*s\" is not EDTF: ", _tl_json_shown (object->edtf, strlen (object->edtf)),
                  object->edtf);
  if (!_tl_json_reading_problem_at (self, place, longer, problem))
    return FALSE;
  if (self->intake->lenient && object->verbatim == NULL)
    object->verbatim = object->edtf;
  _tl_intake_forgive (self->intake);
  return TRUE;
}

static gboolean
read_date_object (TlJsonReading *self, TlValue *owner, TlDate **date)
{
  DateObject *object = _tl_value_new_in (&date_shape, owner->arena);
  guint n_faults = self->intake->n_faults;
  TlJsonPlace places[TL_MAX_FIELDS];
  g_autoptr (TlDate) plain = NULL;
  g_autofree char *unknown = NULL, *path = NULL;
  GError *problem = NULL;

  if (!_tl_json_reading_value (self, object, places))
    return FALSE;
  path = _tl_json_parser_dup_path (&self->parser);
  if (object->edtf == NULL && object->verbatim == NULL)
    {
      _tl_error_set (&problem, TL_ERROR_MISSING, "the date has neither edtf nor verbatim");
      if (!_tl_json_reading_problem_at (self, places[G_N_ELEMENTS (date_fields)], path, problem))
        return FALSE;
      self->intake->n_faults = n_faults; /* only the date is left out */
      return TRUE;
    }
  if (object->edtf != NULL)
    plain = tl_date_new (object->edtf, &problem);
  if (problem != NULL && !refuse_edtf (self, object, places[0], path, problem))
    return FALSE;
  if (plain == NULL && object->verbatim == NULL)
    return TRUE;
  unknown = _tl_json_join_unknown (&object->value.unknown);
  *date = _tl_arena_take_date (owner->arena,
                               _tl_date_new_full (plain, object->verbatim, object->label, object->inferred, unknown));
  return TRUE;
}

/* Lenient: a number was meant as a date, such as a year. Its digits are kept as words. */
static gboolean
keep_number (TlJsonReading *self, TlValue *owner, TlDate **date, TlJsonToken token)
{
  g_autofree char *words = g_strndup (self->parser.text, self->parser.length);

  if (!_tl_json_reading_wrong_type (self, token, "a date: a string or an object"))
    return FALSE;
  _tl_intake_forgive (self->intake);
  *date = _tl_arena_take_date (owner->arena, _tl_date_new_full (NULL, words, NULL, FALSE, NULL));
  return TRUE;
}

static gboolean
read_date (TlJsonReading *self, TlValue *owner, TlDate **date, TlJsonToken token)
{
  GError *problem = NULL;
  guint32 number;

  if (token == TL_JSON_OBJECT)
    return read_date_object (self, owner, date);
  if (token == TL_JSON_NUMBER && self->intake->lenient)
    return keep_number (self, owner, date, token);
  if (token != TL_JSON_STRING)
    return _tl_json_reading_wrong_type (self, token, "a date: a string or an object");
  if (self->names != NULL)
    {
      if (!_tl_json_reading_take_date (self, &number))
        return FALSE;
      *date = _tl_names_date (self->names, number);
      return TRUE;
    }
  *date = _tl_arena_take_date (owner->arena, _tl_date_new_len (self->parser.text, self->parser.length, &problem));
  return problem == NULL || _tl_json_reading_wrong_date (self, problem);
}

/* ---- maps, lists, parts ------------------------------------------------------------------------------------------ */

static gboolean
skip_nul_member (TlJsonReading *self)
{
  return refuse_nul (self)
         && (_tl_json_parser_skip (&self->parser, _tl_json_parser_next (&self->parser))
             || _tl_json_reading_broken (self));
}

static gboolean
copy_json (TlJsonReading *self, TlJsonToken token)
{
  g_autofree char *path = NULL;

  g_string_truncate (self->text, 0);
  if (!_tl_json_parser_copy (&self->parser, token, self->text))
    return _tl_json_reading_broken (self);
  if (self->parser.repeat == NULL)
    return TRUE;
  path = g_steal_pointer (&self->parser.repeat_path);
  return _tl_json_reading_problem_at (self, self->parser.repeat_place, path, g_steal_pointer (&self->parser.repeat));
}

static gboolean
read_pair (TlJsonReading *self, const TlField *field, TlPair *pair, TlArena *arena)
{
  TlJsonToken token = _tl_json_parser_next (&self->parser);

  if (field->kind == TL_FIELD_NUMBER_MAP)
    return read_json_number (self, field, token, &pair->number);
  if (field->kind == TL_FIELD_JSON_MAP)
    {
      if (!copy_json (self, token))
        return FALSE;
      pair->text = _tl_arena_strndup (arena, self->text->str, self->text->len);
      return TRUE;
    }
  if (token != TL_JSON_STRING)
    return _tl_json_reading_wrong_type (self, token, "a string");
  if (has_nul (self))
    return refuse_nul (self);
  pair->text = _tl_arena_strndup (arena, self->parser.text, self->parser.length);
  return TRUE;
}

static gboolean
repeated_key (TlJsonReading *self, const char *key, gsize length)
{
  TlJsonToken token;

  if (!_tl_json_reading_wrong (self, TL_JSON_KEY, TL_ERROR_DUPLICATE, "the member \"%.*s\" is repeated",
                               _tl_json_shown (key, length), key))
    return FALSE;
  token = _tl_json_parser_next (&self->parser);
  return _tl_json_parser_skip (&self->parser, token) || _tl_json_reading_broken (self);
}

/* A pair whose key is the token. Keys repeat, so a timeline keeps them as words. */
static TlPair *
add_pair (TlJsonReading *self, TlMap *map, TlArena *arena)
{
  const char *key = _tl_json_reading_take_name (self, TL_NAME_WORD, arena);

  return _tl_map_append_key (map, arena, key);
}

static gboolean
read_map_member (TlJsonReading *self, const TlField *field, TlValue *value, TlJsonKeySet *keys)
{
  TlMap *map = &TL_FIELD (TlMap, value, field);
  TlPair *pair;

  if (has_nul (self))
    return skip_nul_member (self);
  if (_tl_json_key_set_repeats (keys, map, self->parser.text, self->parser.length))
    return repeated_key (self, self->parser.text, self->parser.length);
  pair = add_pair (self, map, value->arena);
  return read_pair (self, field, pair, value->arena);
}

/* An empty text holds nothing, and a value that was wrong is not kept. Only at the end: till then its key is taken. */
static void
drop_empty (const TlField *field, TlMap *map)
{
  guint n = 0;

  for (guint i = 0; i < map->n; i++)
    {
      const TlPair *pair = &map->pairs[i];

      if (field->kind == TL_FIELD_NUMBER_MAP ? !isnan (pair->number) : pair->text != NULL && pair->text[0] != '\0')
        map->pairs[n++] = *pair;
    }
  map->n = n;
}

static gboolean
read_map (TlJsonReading *self, const TlField *field, TlValue *value, TlJsonToken token)
{
  TlJsonKeySet keys = { 0 };
  gboolean ok = TRUE;

  if (token != TL_JSON_OBJECT)
    return _tl_json_reading_wrong_type (self, token, "an object");
  while (ok && (token = _tl_json_parser_next (&self->parser)) == TL_JSON_KEY)
    ok = read_map_member (self, field, value, &keys);
  _tl_json_key_set_clear (&keys);
  if (!ok)
    return FALSE;
  drop_empty (field, &TL_FIELD (TlMap, value, field));
  _tl_map_sort (&TL_FIELD (TlMap, value, field));
  return token == TL_JSON_OBJECT_END || _tl_json_reading_broken (self);
}

static gboolean
read_object (TlJsonReading *self, const TlField *field, TlValue *value, TlJsonToken token)
{
  if (token != TL_JSON_OBJECT)
    return _tl_json_reading_wrong_type (self, token, "an object");
  TL_FIELD (gpointer, value, field) = _tl_value_new_in (field->shape, value->arena);
  return _tl_json_reading_value (self, TL_FIELD (gpointer, value, field), NULL);
}

/* Lenient: a part with anything wrong is left out. */
static gboolean
read_part (TlJsonReading *self, const TlField *field, TlValue *value, TlList *list)
{
  TlIntakeMark mark = _tl_intake_mark (self->intake);

  _tl_list_add (list, value->arena, _tl_value_new_in (field->shape, value->arena));
  if (!_tl_json_reading_value (self, list->items[list->n - 1], NULL))
    return FALSE;
  if (self->intake->lenient && self->intake->n_faults > mark.n_faults)
    {
      list->n--;
      _tl_intake_leave_out (self->intake, &mark);
    }
  return TRUE;
}

static gboolean
read_list (TlJsonReading *self, const TlField *field, TlValue *value, TlJsonToken token)
{
  TlList *list = &TL_FIELD (TlList, value, field);
  gboolean ok = TRUE;

  if (token != TL_JSON_ARRAY)
    return _tl_json_reading_wrong_type (self, token, "an array of objects");
  while (ok && (token = _tl_json_parser_next (&self->parser)) != TL_JSON_ARRAY_END)
    {
      if (token != TL_JSON_OBJECT)
        ok = _tl_json_reading_wrong_type (self, token, "an object");
      else
        ok = read_part (self, field, value, list);
    }
  return ok;
}

gboolean
_tl_json_reading_field (TlJsonReading *self, const TlField *field, TlValue *value, TlJsonToken token)
{
  switch (field->kind)
    {
    case TL_FIELD_DATE:
      return read_date (self, value, &TL_FIELD (TlDate *, value, field), token);
    case TL_FIELD_CHOICE:
      return read_choice (self, field, value, token);
    case TL_FIELD_DIGIT:
      return read_digit (self, field, value, token);
    case TL_FIELD_FLAG:
      return read_flag (self, &TL_FIELD (gboolean, value, field), token);
    case TL_FIELD_NUMBER:
      return read_json_number (self, field, token, &TL_FIELD (double, value, field));
    case TL_FIELD_TEXTS:
    case TL_FIELD_SYMBOLS:
    case TL_FIELD_ACTORS:
    case TL_FIELD_SOURCES:
      return read_strings (self, field, value, token);
    case TL_FIELD_TEXT_MAP:
    case TL_FIELD_NUMBER_MAP:
    case TL_FIELD_JSON_MAP:
      return read_map (self, field, value, token);
    case TL_FIELD_OBJECT:
      return read_object (self, field, value, token);
    case TL_FIELD_LIST:
      return read_list (self, field, value, token);
    default:
      return read_text (self, field, value, token);
    }
}

/* ---- a value ----------------------------------------------------------------------------------------------------- */

void
_tl_json_reading_code_name (TlJsonReading *self)
{
  TlJsonParser *parser = &self->parser;

  if (!_tl_members_is_name_coded (parser->text, parser->length))
    return;
  g_string_truncate (self->text, 0);
  _tl_members_code_name (self->text, parser->text, parser->length);
  parser->text = self->text->str;
  parser->length = self->text->len;
}

gboolean
_tl_json_reading_unknown (TlJsonReading *self, TlMap *map, TlArena *arena)
{
  TlPair *pair = add_pair (self, map, arena);

  if (!copy_json (self, _tl_json_parser_next (&self->parser)))
    return FALSE;
  pair->text = _tl_arena_strndup (arena, self->text->str, self->text->len);
  return TRUE;
}

/* Members mostly come in the order of the shape, so the field after the last one is tried first. */
static const TlField *
find_field (const TlShape *shape, guint64 seen, const TlJsonParser *parser)
{
  guint next = seen != 0 ? 64 - (guint) __builtin_clzll (seen) : 0;

  if (next < shape->n_fields && shape->fields[next].length == parser->length
      && memcmp (shape->fields[next].name, parser->text, parser->length) == 0)
    return &shape->fields[next];
  return _tl_shape_find (shape, parser->text, parser->length);
}

static gboolean
read_value_member (TlJsonReading *self, TlValue *value, guint64 *seen, TlJsonPlace *places, TlJsonKeySet *keys)
{
  const TlJsonParser *parser = &self->parser;
  const TlField *field = find_field (value->shape, *seen, parser);
  guint64 bit = field != NULL ? G_GUINT64_CONSTANT (1) << (field - value->shape->fields) : 0;
  TlJsonToken token;

  if (field == NULL)
    _tl_json_reading_code_name (self);
  if ((field != NULL && (*seen & bit) != 0)
      || (field == NULL && _tl_json_key_set_repeats (keys, &value->unknown, parser->text, parser->length)))
    return repeated_key (self, parser->text, parser->length);
  if (field == NULL)
    return _tl_json_reading_unknown (self, &value->unknown, value->arena);
  *seen |= bit;
  token = _tl_json_parser_next (&self->parser);
  if (places != NULL)
    places[field - value->shape->fields] = parser->place;
  return token != TL_JSON_ERROR ? _tl_json_reading_field (self, field, value, token) : _tl_json_reading_broken (self);
}

gboolean
_tl_json_reading_check_required (TlJsonReading *self, const TlShape *shape, guint64 seen, TlJsonPlace place)
{
  for (guint i = 0; i < shape->n_fields; i++)
    if ((shape->fields[i].flags & TL_FIELD_REQUIRED) && (seen >> i & 1) == 0)
      {
        g_autofree char *path = _tl_json_parser_dup_path (&self->parser);
        GError *problem = NULL;

        _tl_error_set (&problem, TL_ERROR_MISSING, "the %s has no member \"%s\"", shape->noun, shape->fields[i].name);
        if (!_tl_json_reading_problem_at (self, place, path, problem))
          return FALSE;
      }
  return TRUE;
}

gboolean
_tl_json_reading_members (TlJsonReading *self, TlValue *value, guint64 seen, TlJsonPlace *places, TlJsonPlace place)
{
  TlJsonKeySet keys = { 0 };
  gboolean ok = TRUE;
  TlJsonToken token = TL_JSON_KEY;

  while (ok && (token = _tl_json_parser_next (&self->parser)) == TL_JSON_KEY)
    ok = read_value_member (self, value, &seen, places, &keys);
  _tl_json_key_set_clear (&keys);
  if (!ok)
    return FALSE;
  if (token != TL_JSON_OBJECT_END)
    return _tl_json_reading_broken (self);
  return _tl_json_reading_check_required (self, value->shape, seen, place);
}

gboolean
_tl_json_reading_value (TlJsonReading *self, gpointer value, TlJsonPlace *places)
{
  if (places != NULL)
    places[((TlValue *) value)->shape->n_fields] = self->parser.place;
  return _tl_json_reading_members (self, value, 0, places, self->parser.place);
}
