/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* PLOVER as a format: JSON Lines, or one array, of records. */
#include "config.h"

#include "io/events/tl-event-actors-private.h"
#include "io/events/tl-plover-format-private.h"
#include "io/events/tl-plover-private.h"
#include "io/json/tl-json-parser-private.h"
#include "base/tl-error-private.h"

#include <string.h>

/* ---- records ----------------------------------------------------------------------------------------------------- */

static gboolean
stop_at_token (TlPlover *self, TlJsonParser *parser, GError *problem)
{
  g_autofree char *path = _tl_json_parser_dup_path (parser);

  return _tl_intake_stop (self->intake, &(TlPosition){ parser->place.line, parser->place.column, path }, problem);
}

/* FALSE if reading must stop. */
static gboolean
read_record (TlPlover *self, TlJsonParser *parser, TlJsonToken token)
{
  g_autoptr (GString) text = g_string_new (NULL);
  struct json_object *record;
  struct json_tokener *tokener;
  GError *problem = NULL;

  self->place = (TlPosition){ parser->place.line, parser->place.column, NULL };
  if (token != TL_JSON_OBJECT && token != TL_JSON_ERROR)
    {
      _tl_error_set (&problem, TL_ERROR_TYPE, "found %s, expected an object", _tl_json_token_name (token));
      return stop_at_token (self, parser, problem);
    }
  if (token == TL_JSON_ERROR || !_tl_json_parser_copy (parser, token, text))
    return stop_at_token (self, parser, g_steal_pointer (&parser->error));
  if (parser->repeat != NULL)
    return stop_at_token (self, parser, g_steal_pointer (&parser->repeat));
  tokener = json_tokener_new_ex (TL_JSON_MAX_DEPTH + 1);
  record = json_tokener_parse_ex (tokener, text->str, (int) MIN (text->len, G_MAXINT));
  json_tokener_free (tokener);
  if (json_object_is_type (record, json_type_object))
    _tl_plover_read_record (self, record);
  json_object_put (record);
  return !self->stopped;
}

static gboolean
read_records (TlPlover *self, TlJsonParser *parser, gboolean lines)
{
  TlJsonToken token, end = lines ? TL_JSON_END : TL_JSON_ARRAY_END;

  if (!lines && (token = _tl_json_parser_next (parser)) != TL_JSON_ARRAY)
    return read_record (self, parser, token);
  while ((token = _tl_json_parser_next (parser)) != end)
    if (!read_record (self, parser, token))
      return FALSE;
  if (lines || _tl_json_parser_next (parser) == TL_JSON_END)
    return TRUE;
  return stop_at_token (self, parser, g_steal_pointer (&parser->error));
}

static const guint8 *
pass_blanks (const guint8 *head, gsize *length)
{
  for (; *length > 0 && strchr (" \t\r\n", *head) != NULL && *head != '\0'; --*length)
    head++;
  return head;
}

static gboolean
read_plover (TlIntake *intake, TlInput *input, GError **error)
{
  TlPlover self = { .intake = intake };
  TlJsonParser parser;
  const guint8 *head;
  gboolean ok, lines;
  gsize length;

  head = _tl_input_peek (input, &length, error);
  if (head == NULL)
    return FALSE;
  head = pass_blanks (head, &length);
  lines = length == 0 || *head != '[';
  self.unknown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.types = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  _tl_json_parser_init (&parser, input);
  parser.max_string = intake->max_string;
  parser.lines = lines;
  ok = read_records (&self, &parser, lines);
  if (ok)
    _tl_event_actors_finish (intake, "cameo");
  _tl_json_parser_clear (&parser);
  g_hash_table_unref (self.unknown);
  g_hash_table_unref (self.types);
  return ok;
}

/* ---- sniffing ---------------------------------------------------------------------------------------------------- */

/* Whether the members of the first object in HEAD include "event" and "date", or in lines who acts. The head may be cut
 * off, so it is only looked through for the names of members that are followed by a colon. */
static gboolean
has_member (const char *text, const char *name)
{
  g_autofree char *quoted = g_strdup_printf ("\"%s\"", name);

  for (const char *p = strstr (text, quoted); p != NULL; p = strstr (p + 1, quoted))
    {
      const char *after = p + strlen (quoted);

      if (after[strspn (after, " \t\r\n")] == ':')
        return TRUE;
    }
  return FALSE;
}

static guint
sniff_plover (const guint8 *head, gsize length)
{
  g_autofree char *text = NULL;
  gboolean is_array;
  char *end;

  head = pass_blanks (head, &length);
  if (length == 0 || (*head != '[' && *head != '{'))
    return 0;
  is_array = *head == '[';
  text = g_strndup ((const char *) head, length);
  end = is_array ? NULL : strchr (text, '\n');
  if (end != NULL)
    *end = '\0';
  if (has_member (text, "format") || has_member (text, "start") || !has_member (text, "event")
      || !has_member (text, "id"))
    return 0;
  return has_member (text, "actor") || has_member (text, "source") ? 80
         : is_array && has_member (text, "date")                   ? 70
                                                                   : 0;
}

static const char *const plover_extensions[] = { NULL };

const TlFormat _tl_plover_format = {
  .name = "plover",
  .label = "PLOVER events",
  .media_type = "application/jsonl",
  .extensions = plover_extensions,
  .sniff = sniff_plover,
  .read = read_plover,
};
