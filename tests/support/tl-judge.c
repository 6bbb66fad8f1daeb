/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The parser beside json-c. */
#include "config.h"

#include "tl-judge.h"

#include "io/json/tl-json-parser-private.h"
#include "io/json/tl-json-text-private.h"

#include <json-c/json.h>
#include <string.h>

#define DEPTH 64 /* of the parser, too */

char *
tl_judge_compact (const char *text, gsize length)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, (gssize) length, NULL);
  g_autoptr (GString) out = g_string_new (NULL);
  TlJsonParser parser;
  TlInput input;
  gboolean ok;

  _tl_input_init (&input, stream, NULL, NULL);
  _tl_json_parser_init (&parser, &input);
  ok = _tl_json_parser_copy (&parser, _tl_json_parser_next (&parser), out)
       && _tl_json_parser_next (&parser) == TL_JSON_END && parser.repeat == NULL;
  g_assert (ok || parser.error != NULL || parser.repeat != NULL);
  _tl_json_parser_clear (&parser);
  _tl_input_clear (&input);
  return ok ? g_strdup (out->str) : NULL;
}

/* FALSE if json-c does not read the text, or ignores what follows the value. */
static gboolean
parse (const char *text, gsize length, struct json_object **value)
{
  struct json_tokener *tokener = json_tokener_new_ex (DEPTH + 1);
  gboolean ok;

  json_tokener_set_flags (tokener, JSON_TOKENER_STRICT | JSON_TOKENER_VALIDATE_UTF8);
  *value = json_tokener_parse_ex (tokener, text, (int) length + 1); /* with the NUL, which ends a number */
  ok = json_tokener_get_error (tokener) == json_tokener_success && json_tokener_get_parse_end (tokener) == length;
  json_tokener_free (tokener);
  if (!ok)
    json_object_put (g_steal_pointer (value));
  return ok;
}

/* json-c keeps the text of a number that is not whole, so that comparing its values compares no more than texts. */
static gboolean
reads_number_alike (const char *compact, struct json_object *value)
{
  return json_object_get_type (value) != json_type_double
         || _tl_json_read_number (compact, strlen (compact)) == json_object_get_double (value);
}

TlJudged
tl_judge (const char *text, gsize length)
{
  g_autofree char *copy = g_strndup (text, length), *compact = tl_judge_compact (text, length);
  struct json_object *theirs = NULL, *ours = NULL;
  gboolean ok = memchr (text, '\0', length) == NULL && parse (copy, length, &theirs);
  TlJudged verdict = ok ? TL_JUDGED_JSONC : compact != NULL ? TL_JUDGED_HERE : TL_JUDGED_NEITHER;

  if (ok && compact != NULL)
    verdict = parse (compact, strlen (compact), &ours) && json_object_equal (ours, theirs)
                      && reads_number_alike (compact, theirs)
                  ? TL_JUDGED_SAME
                  : TL_JUDGED_DIFFERENT;
  json_object_put (ours);
  json_object_put (theirs);
  return verdict;
}
