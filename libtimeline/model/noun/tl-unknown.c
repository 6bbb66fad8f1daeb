/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Members that the library does not know: those that are kept as text, and the names that are known in their place. */
#include "config.h"

#include "model/noun/tl-unknown-private.h"
#include "base/tl-members-private.h"

#include <string.h>

const char *const _tl_document_members[] = { "format",  "version", "title",  "description", "language", "actors",
                                             "sources", "types",   "tracks", "events",      "links",    NULL };
const char *const _tl_types_members[] = { "events", "links", NULL };
const char *const _tl_event_type_members[] = { "id", "parent", "label", "cameo", "plover", NULL };
const char *const _tl_link_type_members[] = { "id", "family", "label", NULL };
const char *const _tl_date_members[] = { "edtf", "verbatim", "label", "inferred", NULL };

void
_tl_unknown_split (TlArena *arena, const char *text, TlMap *members)
{
  const char *last = text != NULL ? text + strlen (text) : NULL;

  for (const char *p = text; p != last;)
    {
      const char *name = p + 1, *colon = _tl_members_string_end (p), *end = _tl_members_value_end (colon + 1, last);
      TlPair *pair = _tl_map_append (members, arena, name, (gsize) (colon - 1 - name));

      pair->text = _tl_arena_strndup (arena, colon + 1, (gsize) (end - colon - 1));
      p = end < last ? end + 1 : end;
    }
}
