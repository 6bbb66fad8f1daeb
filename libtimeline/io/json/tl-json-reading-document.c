/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Reading a whole document: its head, its arrays or lines. */
#include "config.h"

#include "io/json/tl-json-key-set-private.h"
#include "io/json/tl-json-reading-items-private.h"
#include "io/json/tl-json-text-private.h"
#include "base/tl-error-private.h"

#include <string.h>

#define FORMAT_NAME "libtimeline"
#define FORMAT_VERSION 1

/* ---- head -------------------------------------------------------------------------------------------------------- */

typedef struct
{
  TlMap names; /* of the members seen: keys only */
  TlJsonKeySet keys;
  gboolean has_format;
  gboolean has_version;
  gboolean has_items;
  guint64 line; /* on which it begins: not the first if there are blank lines before it */
} Head;

static gboolean not_this_format (TlJsonReading *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

static gboolean
not_this_format (TlJsonReading *self, const char *format, ...)
{
  va_list args;
  g_autofree char *message = NULL;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  _tl_error_set (&self->parser.error, TL_ERROR_FORMAT, "%s", message);
  return _tl_json_reading_broken (self);
}

static gboolean
read_format (TlJsonReading *self, TlJsonToken token)
{
  const TlJsonParser *parser = &self->parser;

  if (token != TL_JSON_STRING)
    return not_this_format (self, "found %s, expected the format \"" FORMAT_NAME "\"", _tl_json_token_name (token));
  if (parser->length != strlen (FORMAT_NAME) || memcmp (parser->text, FORMAT_NAME, parser->length) != 0)
    return not_this_format (self, "the format is \"%.*s\", expected \"" FORMAT_NAME "\"",
                            _tl_json_shown (parser->text, parser->length), parser->text);
  return TRUE;
}

static gboolean
read_version (TlJsonReading *self, TlJsonToken token)
{
  const TlJsonParser *parser = &self->parser;
  double number;

  if (token != TL_JSON_NUMBER)
    return not_this_format (self, "found %s, expected the version %d", _tl_json_token_name (token), FORMAT_VERSION);
  number = _tl_json_read_number (parser->text, parser->length);
  if (number == FORMAT_VERSION) /* as a JSON Schema compares numbers: 1.0 is 1 */
    return TRUE;
  if (number > FORMAT_VERSION)
    return not_this_format (self, "version %.*s is newer than version %d, which this library knows",
                            (int) MIN (parser->length, 20), parser->text, FORMAT_VERSION);
  return not_this_format (self, "there is no version %.*s", (int) MIN (parser->length, 20), parser->text);
}

static gboolean
read_head_text (TlJsonReading *self, char **text, TlJsonToken token)
{
  if (token != TL_JSON_STRING)
    return _tl_json_reading_wrong (self, token, TL_ERROR_TYPE, "found %s, expected a string",
                                   _tl_json_token_name (token));
  if (memchr (self->parser.text, '\0', self->parser.length) != NULL)
    return _tl_json_reading_wrong (self, token, TL_ERROR_VALUE, "the text holds U+0000, which no text here may");
  if (self->parser.length > 0)
    *text = g_strndup (self->parser.text, self->parser.length);
  return TRUE;
}

static gboolean
repeats (TlJsonReading *self, Head *head)
{
  const TlJsonParser *parser = &self->parser;

  if (_tl_json_key_set_repeats (&head->keys, &head->names, parser->text, parser->length))
    return TRUE;
  _tl_map_append (&head->names, self->names->arena, parser->text, parser->length);
  return FALSE;
}

static gboolean
is_key (const TlJsonReading *self, const char *name)
{
  return self->parser.length == strlen (name) && memcmp (self->parser.text, name, self->parser.length) == 0;
}

static gboolean
skip_repeated (TlJsonReading *self)
{
  TlJsonToken token;

  if (!_tl_json_reading_wrong (self, TL_JSON_KEY, TL_ERROR_DUPLICATE, "the member \"%.*s\" is repeated",
                               _tl_json_shown (self->parser.text, self->parser.length), self->parser.text))
    return FALSE;
  token = _tl_json_parser_next (&self->parser);
  return _tl_json_parser_skip (&self->parser, token) || _tl_json_reading_broken (self);
}

/* In JSON Lines the items have lines of their own. */
static gboolean
read_array (TlJsonReading *self, TlItem item, Head *head)
{
  head->has_items = TRUE;
  if (self->parser.lines)
    return not_this_format (self, "the head of JSON Lines holds no array \"%.*s\"", (int) self->parser.length,
                            self->parser.text);
  return _tl_json_reading_items (self, item, _tl_json_parser_next (&self->parser));
}

static gboolean
read_types_member (TlJsonReading *self, Head *head)
{
  TlItem item = is_key (self, "events") ? TL_ITEM_EVENT_TYPE : is_key (self, "links") ? TL_ITEM_LINK_TYPE : TL_N_ITEMS;

  if (item == TL_N_ITEMS)
    _tl_json_reading_code_name (self);
  if (repeats (self, head))
    return skip_repeated (self);
  if (item != TL_N_ITEMS)
    return read_array (self, item, head);
  return _tl_json_reading_unknown (self, &self->timeline->unknown_types, self->names->arena);
}

static gboolean
read_types (TlJsonReading *self, TlJsonToken token, Head *head)
{
  Head seen = { 0 };
  gboolean ok = TRUE;

  if (token != TL_JSON_OBJECT)
    return _tl_json_reading_wrong (self, token, TL_ERROR_TYPE, "found %s, expected an object",
                                   _tl_json_token_name (token));
  while (ok && (token = _tl_json_parser_next (&self->parser)) == TL_JSON_KEY)
    ok = read_types_member (self, &seen);
  head->has_items |= seen.has_items;
  _tl_json_key_set_clear (&seen.keys);
  return ok && (token == TL_JSON_OBJECT_END || _tl_json_reading_broken (self));
}

static TlItem
find_array (const TlJsonReading *self)
{
  for (guint i = 0; i < TL_N_ITEMS; i++)
    if (_tl_item_array (i) != NULL && is_key (self, _tl_item_array (i)))
      return (TlItem) i;
  return TL_N_ITEMS;
}

typedef enum
{
  MEMBER_FORMAT,
  MEMBER_VERSION,
  MEMBER_TITLE,
  MEMBER_DESCRIPTION,
  MEMBER_LANGUAGE,
  MEMBER_TYPES,
  MEMBER_UNKNOWN,
} Member;

static Member
find_member (const TlJsonReading *self)
{
  static const char *const names[] = { "format", "version", "title", "description", "language", "types" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (is_key (self, names[i]))
      return (Member) i;
  return MEMBER_UNKNOWN;
}

static gboolean
read_known_member (TlJsonReading *self, Member member, Head *head)
{
  TlJsonToken token = _tl_json_parser_next (&self->parser);

  if (token == TL_JSON_ERROR)
    return _tl_json_reading_broken (self);
  switch (member)
    {
    case MEMBER_FORMAT:
      head->has_format = TRUE;
      return read_format (self, token);
    case MEMBER_VERSION:
      head->has_version = TRUE;
      return read_version (self, token);
    case MEMBER_TITLE:
      return read_head_text (self, &self->timeline->title, token);
    case MEMBER_DESCRIPTION:
      return read_head_text (self, &self->timeline->description, token);
    case MEMBER_LANGUAGE:
      return read_head_text (self, &self->timeline->language, token);
    default:
      return read_types (self, token, head);
    }
}

static gboolean
read_head_member (TlJsonReading *self, Head *head)
{
  Member member = find_member (self);
  TlItem item = find_array (self);

  if (member == MEMBER_UNKNOWN && item == TL_N_ITEMS)
    _tl_json_reading_code_name (self);
  if (repeats (self, head))
    return skip_repeated (self);
  if (item != TL_N_ITEMS)
    return read_array (self, item, head);
  if (member != MEMBER_UNKNOWN)
    return read_known_member (self, member, head);
  return _tl_json_reading_unknown (self, &self->timeline->unknown, self->names->arena);
}

static gboolean
read_head (TlJsonReading *self, Head *head)
{
  TlJsonToken token = _tl_json_parser_next (&self->parser);
  TlJsonPlace place = self->parser.place;
  gboolean ok = TRUE;

  head->line = place.line;
  if (token == TL_JSON_ERROR)
    return _tl_json_reading_broken (self);
  if (token != TL_JSON_OBJECT)
    return not_this_format (self, "found %s, expected an object", _tl_json_token_name (token));
  while (ok && (token = _tl_json_parser_next (&self->parser)) == TL_JSON_KEY)
    ok = read_head_member (self, head);
  _tl_json_key_set_clear (&head->keys);
  if (!ok)
    return FALSE;
  if (token != TL_JSON_OBJECT_END)
    return _tl_json_reading_broken (self);
  if (head->has_format && head->has_version)
    return TRUE;
  self->parser.place = place;
  return not_this_format (self, "the document has no member \"%s\"", head->has_format ? "version" : "format");
}

/* ---- lines ------------------------------------------------------------------------------------------------------- */

static gboolean
read_line_member (TlJsonReading *self)
{
  for (guint i = 0; i < TL_N_ITEMS; i++)
    if (is_key (self, _tl_item_line (i)))
      return _tl_json_reading_item (self, (TlItem) i, _tl_json_parser_next (&self->parser));
  if (!_tl_json_reading_wrong (self, TL_JSON_KEY, TL_ERROR_VALUE,
                               "a line holds \"%.*s\", expected one of actor, source, "
                               "track, event_type, link_type, event, link",
                               _tl_json_shown (self->parser.text, self->parser.length), self->parser.text))
    return FALSE;
  return _tl_json_parser_skip (&self->parser, _tl_json_parser_next (&self->parser)) || _tl_json_reading_broken (self);
}

/* A line is an object with exactly one member. */
static gboolean
read_line (TlJsonReading *self, TlJsonToken token)
{
  guint n = 0;

  if (token != TL_JSON_OBJECT)
    return _tl_json_reading_wrong (self, token, TL_ERROR_TYPE, "found %s, expected an object",
                                   _tl_json_token_name (token));
  while ((token = _tl_json_parser_next (&self->parser)) == TL_JSON_KEY)
    {
      if (n++ > 0 && !_tl_json_reading_wrong (self, TL_JSON_KEY, TL_ERROR_VALUE, "a line holds more than one member"))
        return FALSE;
      if (!read_line_member (self))
        return FALSE;
    }
  if (token != TL_JSON_OBJECT_END)
    return _tl_json_reading_broken (self);
  return n > 0 || _tl_json_reading_wrong (self, TL_JSON_OBJECT_END, TL_ERROR_MISSING, "a line holds nothing");
}

static gboolean
read_lines (TlJsonReading *self)
{
  TlJsonToken token;

  while ((token = _tl_json_parser_next (&self->parser)) != TL_JSON_END)
    if (token == TL_JSON_ERROR ? !_tl_json_reading_broken (self) : !read_line (self, token))
      return FALSE;
  return _tl_json_reading_settle_links (self);
}

/* ---- the whole --------------------------------------------------------------------------------------------------- */

static gboolean
read_whole (TlJsonReading *self, TlJsonLayout layout)
{
  Head head = { 0 };

  self->parser.lines = layout == TL_JSON_LINES;
  if (!read_head (self, &head))
    return FALSE;
  /* a head that fills one line and holds no items may be followed by lines */
  if (layout == TL_JSON_EITHER && !head.has_items && self->parser.place.line == head.line)
    self->parser.lines = TRUE;
  if (self->parser.lines)
    return read_lines (self);
  return _tl_json_parser_next (&self->parser) == TL_JSON_END || _tl_json_reading_broken (self);
}

/* Links that are pending come before what ended the reading: if one of them is wrong, that is reported. */
static void
settle_before_error (TlJsonReading *self)
{
  GError *ended = g_steal_pointer (&self->intake->error);

  _tl_json_reading_settle_links (self);
  if (self->intake->error == NULL)
    self->intake->error = ended;
  else
    g_clear_error (&ended);
}

gboolean
_tl_json_reading_document (TlIntake *intake, TlInput *input, TlJsonLayout layout)
{
  TlJsonReading self;
  gboolean ok;

  _tl_json_reading_init (&self, input, intake);
  ok = read_whole (&self, layout);
  if (!ok)
    settle_before_error (&self);
  _tl_intake_set_place (intake, &(TlPosition){ self.parser.place.line, self.parser.place.column, "types.events" });
  _tl_json_reading_clear (&self);
  return ok;
}
