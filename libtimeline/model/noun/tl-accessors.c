/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Functions that the accessors of all nouns share. */
#include "config.h"

#include "model/noun/tl-accessors-private.h"

const char *const _tl_no_strings[] = { NULL };

const char *
_tl_map_get (const TlMap *self, const char *key)
{
  const TlPair *pair = _tl_map_find (self, key);

  return pair != NULL ? pair->text : NULL;
}

void
_tl_map_set (TlMap *self, TlArena *arena, const char *key, const char *text, gboolean sorted)
{
  if (text == NULL || text[0] == '\0')
    _tl_map_remove (self, key);
  else
    _tl_map_put (self, arena, key, sorted)->text = _tl_arena_strndup (arena, text, strlen (text));
}
