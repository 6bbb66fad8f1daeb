/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Members that the library does not know: those that are kept as text, and the names that are known in their place. */
#include "config.h"

#include "model/noun/tl-unknown-private.h"

const char *const _tl_document_members[] = { "format",  "version", "title",  "description", "language", "actors",
                                             "sources", "types",   "tracks", "events",      "links",    NULL };
const char *const _tl_types_members[] = { "events", "links", NULL };
const char *const _tl_event_type_members[] = { "id", "parent", "label", "cameo", "plover", NULL };
const char *const _tl_link_type_members[] = { "id", "family", "label", NULL };
const char *const _tl_date_members[] = { "edtf", "verbatim", "label", "inferred", NULL };

/* Returns the end of the JSON string whose opening quote is at P. */
static const char *
string_end (const char *p)
{
  for (p++; *p != '"'; p++)
    if (*p == '\\')
      p++;
  return p + 1;
}

/* Returns the end of the value of a member: a comma outside strings, arrays and objects, or the end of the text. */
static const char *
value_end (const char *p)
{
  guint depth = 0;

  while (*p != '\0' && (depth > 0 || *p != ','))
    {
      if (*p == '"')
        {
          p = string_end (p);
          continue;
        }
      if (*p == '{' || *p == '[')
        depth++;
      else if (*p == '}' || *p == ']')
        depth--;
      p++;
    }
  return p;
}

void
_tl_unknown_split (TlArena *arena, const char *text, TlMap *members)
{
  for (const char *p = text; p != NULL && *p != '\0';)
    {
      const char *name = p + 1, *colon = string_end (p), *end = value_end (colon + 1);
      TlPair *pair = _tl_map_append (members, arena, name, (gsize) (colon - 1 - name));

      pair->text = _tl_arena_strndup (arena, colon + 1, (gsize) (end - colon - 1));
      p = *end == ',' ? end + 1 : end;
    }
}
