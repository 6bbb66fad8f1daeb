/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* A direct JSON writer, and values written by their shape. */
#include "config.h"

#include "io/json/tl-json-out-private.h"
#include "io/json/tl-json-text-private.h"
#include "date/tl-date-private.h"

#include <math.h>
#include <string.h>

/* ---- the text ---------------------------------------------------------------------------------------------------- */

void
_tl_json_out_init (TlJsonOut *self, GString *buffer, gboolean pretty)
{
  *self = (TlJsonOut){ .buffer = buffer, .pretty = pretty };
}

void
_tl_json_out_newline (TlJsonOut *self)
{
  g_string_append_c (self->buffer, '\n');
}

static void
indent (TlJsonOut *self)
{
  if (!self->pretty)
    return;
  g_string_append_c (self->buffer, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->buffer, "  ");
}

void
_tl_json_out_begin (TlJsonOut *self, char bracket)
{
  g_string_append_c (self->buffer, bracket);
  self->depth++;
  self->begun = FALSE;
}

void
_tl_json_out_end (TlJsonOut *self, char bracket)
{
  self->depth--;
  if (self->begun)
    indent (self);
  g_string_append_c (self->buffer, bracket);
  self->begun = TRUE;
}

void
_tl_json_out_item (TlJsonOut *self)
{
  if (self->begun)
    g_string_append_c (self->buffer, ',');
  indent (self);
  self->begun = TRUE;
}

void
_tl_json_out_key (TlJsonOut *self, const char *key)
{
  _tl_json_out_item (self);
  _tl_json_append_string (self->buffer, key, strlen (key));
  g_string_append (self->buffer, self->pretty ? ": " : ":");
}

void
_tl_json_out_text (TlJsonOut *self, const char *text)
{
  _tl_json_append_string (self->buffer, text, strlen (text));
}

void
_tl_json_out_number (TlJsonOut *self, double number)
{
  _tl_json_append_number (self->buffer, number);
}

static const char *
copy_string (TlJsonOut *self, const char *json)
{
  const char *end = json + 1;

  while (*end != '"')
    end += *end == '\\' ? 2 : 1;
  g_string_append_len (self->buffer, json, end + 1 - json);
  return end;
}

void
_tl_json_out_raw (TlJsonOut *self, const char *json)
{
  if (!self->pretty)
    {
      g_string_append (self->buffer, json);
      return;
    }
  for (const char *p = json; *p != '\0'; p++)
    if (*p == '"')
      p = copy_string (self, p);
    else if (*p == '{' || *p == '[')
      {
        _tl_json_out_begin (self, *p);
        if (p[1] != '}' && p[1] != ']')
          _tl_json_out_item (self);
      }
    else if (*p == '}' || *p == ']')
      _tl_json_out_end (self, *p);
    else if (*p == ',')
      _tl_json_out_item (self);
    else
      g_string_append (self->buffer, *p == ':' ? ": " : (char[]){ *p, '\0' });
}

/* ---- values ------------------------------------------------------------------------------------------------------ */

void
_tl_json_out_date (TlJsonOut *self, const TlDate *date)
{
  const char *const texts[3][2] = { { "edtf", tl_date_get_edtf (date) },
                                    { "verbatim", tl_date_get_verbatim (date) },
                                    { "label", tl_date_get_label (date) } };

  if (!_tl_date_is_annotated (date))
    {
      _tl_json_out_text (self, texts[0][1]);
      return;
    }
  _tl_json_out_begin (self, '{');
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i][1] != NULL)
      {
        _tl_json_out_key (self, texts[i][0]);
        _tl_json_out_text (self, texts[i][1]);
      }
  if (tl_date_is_inferred (date))
    {
      _tl_json_out_key (self, "inferred");
      g_string_append (self->buffer, "true");
    }
  if (_tl_date_get_unknown (date) != NULL)
    {
      _tl_json_out_item (self);
      _tl_json_out_raw (self, _tl_date_get_unknown (date));
    }
  _tl_json_out_end (self, '}');
}

static void
out_strings (TlJsonOut *self, const char *key, const TlStrings *strings)
{
  if (strings->n == 0)
    return;
  _tl_json_out_key (self, key);
  _tl_json_out_begin (self, '[');
  for (guint i = 0; i < strings->n; i++)
    {
      _tl_json_out_item (self);
      _tl_json_out_text (self, strings->items[i]);
    }
  _tl_json_out_end (self, ']');
}

static void
out_map (TlJsonOut *self, const char *key, const TlMap *map, TlFieldKind kind)
{
  if (map->n == 0)
    return;
  _tl_json_out_key (self, key);
  _tl_json_out_begin (self, '{');
  for (guint i = 0; i < map->n; i++)
    {
      _tl_json_out_key (self, map->pairs[i].key);
      if (kind == TL_FIELD_NUMBER_MAP)
        _tl_json_out_number (self, map->pairs[i].number);
      else if (kind == TL_FIELD_JSON_MAP)
        _tl_json_out_raw (self, map->pairs[i].text);
      else
        _tl_json_out_text (self, map->pairs[i].text);
    }
  _tl_json_out_end (self, '}');
}

static void
out_list (TlJsonOut *self, const char *key, const TlList *list)
{
  if (list->n == 0)
    return;
  _tl_json_out_key (self, key);
  _tl_json_out_begin (self, '[');
  for (guint i = 0; i < list->n; i++)
    {
      _tl_json_out_item (self);
      _tl_json_out_value (self, list->items[i]);
    }
  _tl_json_out_end (self, ']');
}

/* A part that turns out to hold nothing is taken back. */
static void
out_part (TlJsonOut *self, const char *key, const TlValue *part)
{
  gsize length = self->buffer->len;
  gboolean begun = self->begun;

  if (part == NULL)
    return;
  _tl_json_out_key (self, key);
  _tl_json_out_value (self, part);
  if (memcmp (self->buffer->str + self->buffer->len - 2, "{}", 2) != 0)
    return;
  g_string_truncate (self->buffer, length);
  self->begun = begun;
}

static void
out_number (TlJsonOut *self, const char *key, double number)
{
  if (isnan (number))
    return;
  _tl_json_out_key (self, key);
  _tl_json_out_number (self, number);
}

static void
out_text (TlJsonOut *self, const char *key, const char *text)
{
  if (text == NULL)
    return;
  _tl_json_out_key (self, key);
  _tl_json_out_text (self, text);
}

void
_tl_json_out_field (TlJsonOut *self, const TlField *field, const TlValue *value)
{
  guint8 small;

  switch (field->kind)
    {
    case TL_FIELD_DATE:
      if (TL_FIELD_CONST (TlDate *, value, field) == NULL)
        break;
      _tl_json_out_key (self, field->name);
      _tl_json_out_date (self, TL_FIELD_CONST (TlDate *, value, field));
      break;
    case TL_FIELD_CHOICE:
      small = TL_FIELD_CONST (guint8, value, field);
      out_text (self, field->name, small != 0 ? field->choices[small] : NULL);
      break;
    case TL_FIELD_DIGIT:
      small = TL_FIELD_CONST (guint8, value, field);
      out_number (self, field->name, small != 0 ? small : NAN);
      break;
    case TL_FIELD_FLAG:
      if (!TL_FIELD_CONST (gboolean, value, field))
        break;
      _tl_json_out_key (self, field->name);
      g_string_append (self->buffer, "true");
      break;
    case TL_FIELD_NUMBER:
      out_number (self, field->name, TL_FIELD_CONST (double, value, field));
      break;
    case TL_FIELD_TEXTS:
    case TL_FIELD_SYMBOLS:
    case TL_FIELD_ACTORS:
    case TL_FIELD_SOURCES:
      out_strings (self, field->name, &TL_FIELD_CONST (TlStrings, value, field));
      break;
    case TL_FIELD_TEXT_MAP:
    case TL_FIELD_NUMBER_MAP:
    case TL_FIELD_JSON_MAP:
      out_map (self, field->name, &TL_FIELD_CONST (TlMap, value, field), field->kind);
      break;
    case TL_FIELD_OBJECT:
      out_part (self, field->name, TL_FIELD_CONST (TlValue *, value, field));
      break;
    case TL_FIELD_LIST:
      out_list (self, field->name, &TL_FIELD_CONST (TlList, value, field));
      break;
    default:
      out_text (self, field->name, TL_FIELD_CONST (char *, value, field));
    }
}

void
_tl_json_out_unknown (TlJsonOut *self, const TlMap *unknown)
{
  for (guint i = 0; i < unknown->n; i++)
    {
      _tl_json_out_item (self);
      _tl_json_append_unknown_name (self->buffer, unknown->pairs[i].key, strlen (unknown->pairs[i].key));
      g_string_append (self->buffer, self->pretty ? ": " : ":");
      _tl_json_out_raw (self, unknown->pairs[i].text);
    }
}

void
_tl_json_out_members (TlJsonOut *self, const TlValue *value)
{
  for (guint i = 0; i < value->shape->n_fields; i++)
    _tl_json_out_field (self, &value->shape->fields[i], value);
  _tl_json_out_unknown (self, &value->unknown);
}

void
_tl_json_out_value (TlJsonOut *self, const TlValue *value)
{
  _tl_json_out_begin (self, '{');
  _tl_json_out_members (self, value);
  _tl_json_out_end (self, '}');
}
