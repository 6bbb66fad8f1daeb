/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Removing values from a timeline, either with their dependents or only if there are none. */
#include "config.h"

#include "model/tl-dependents-private.h"

static gboolean
remove_named (TlTimeline *self, TlNameKind kind, const char *id, TlRemoveFlags flags, GError **error)
{
  guint32 number = _tl_timeline_require_own (self, kind, id, error);

  if (number == TL_SYMBOL_NONE || !_tl_timeline_remove (self, kind, number, (flags & TL_REMOVE_DEPENDENTS) != 0, error))
    return FALSE;
  _tl_timeline_notify_changed (self);
  return TRUE;
}

#define REMOVE(noun, KIND)                                                                                             \
  gboolean tl_timeline_remove_##noun (TlTimeline *self, const char *id, TlRemoveFlags flags, GError **error)           \
  {                                                                                                                    \
    g_return_val_if_fail (TL_IS_TIMELINE (self) && id != NULL, FALSE);                                                 \
    return remove_named (self, KIND, id, flags, error);                                                                \
  }

REMOVE (actor, TL_NAME_ACTOR)
REMOVE (source, TL_NAME_SOURCE)
REMOVE (track, TL_NAME_TRACK)
REMOVE (event_type, TL_NAME_EVENT_TYPE)
REMOVE (link_type, TL_NAME_LINK_TYPE)
REMOVE (event, TL_NAME_EVENT)
