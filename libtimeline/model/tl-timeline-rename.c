/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Renaming values of a timeline: every value that names one by its id follows. */
#include "config.h"

#include "base/tl-error-private.h"
#include "model/tl-dependents-private.h"
#include "model/tl-validate-private.h"
#include "vocab/tl-vocab-private.h"

/* ---- the value under its new id ---------------------------------------------------------------------------------- */

static TlEventType *
event_type_with_id (const TlEventType *type, const char *id)
{
  TlEventType *copy = tl_event_type_new (id, tl_event_type_get_parent (type), tl_event_type_get_label (type));

  tl_event_type_set_cameo (copy, tl_event_type_get_cameo (type));
  tl_event_type_set_plover (copy, tl_event_type_get_plover (type));
  _tl_event_type_set_extra (copy, _tl_event_type_get_extra (type));
  return copy;
}

static TlLinkType *
link_type_with_id (const TlLinkType *type, const char *id)
{
  TlLinkType *copy = tl_link_type_new (id, tl_link_type_get_family (type), tl_link_type_get_label (type));

  _tl_link_type_set_extra (copy, _tl_link_type_get_extra (type));
  return copy;
}

static gpointer
defined_with_id (TlNameKind kind, gconstpointer value, const char *id)
{
  gpointer copy;

  if (kind == TL_NAME_EVENT_TYPE)
    return event_type_with_id (value, id);
  if (kind == TL_NAME_LINK_TYPE)
    return link_type_with_id (value, id);
  copy = _tl_value_dup (value);
  if (kind == TL_NAME_ACTOR)
    ((TlActor *) copy)->id = _tl_value_dup_text (copy, id);
  else if (kind == TL_NAME_SOURCE)
    ((TlSource *) copy)->id = _tl_value_dup_text (copy, id);
  else
    ((TlTrack *) copy)->id = _tl_value_dup_text (copy, id);
  return copy;
}

static void
put_event_with_id (TlTimeline *self, guint32 row, const char *id)
{
  TlEvent *event = _tl_timeline_dup_event_row (self, row);

  event->id = _tl_value_dup_text (event, id);
  _tl_timeline_put_event (self, event);
  tl_event_unref (event);
}

static void
put_with_id (TlTimeline *self, TlNameKind kind, guint32 number, const char *id)
{
  gpointer value;

  if (kind == TL_NAME_EVENT)
    {
      put_event_with_id (self, number, id);
      return;
    }
  value = defined_with_id (kind, _tl_timeline_get_defined (self, kind, number), id);
  _tl_timeline_define (self, kind, _tl_names_intern (&self->names, kind, id), value);
  _tl_defined_seal (kind, value);
}

/* ---- renaming ---------------------------------------------------------------------------------------------------- */

static gboolean
rename_named (TlTimeline *self, TlNameKind kind, const char *id, const char *new_id, guint *n_changed, GError **error)
{
  const char *noun = _tl_name_noun (kind);
  guint32 number = _tl_timeline_require_own (self, kind, id, error);
  guint n;

  if (number == TL_SYMBOL_NONE || !_tl_id_check (noun, new_id, error))
    return FALSE;
  if (_tl_timeline_is_defined (self, kind, _tl_names_find (&self->names, kind, new_id)))
    return _tl_error_set (error, TL_ERROR_DUPLICATE, "%s \"%s\" is there already", noun, new_id);
  _tl_timeline_drop_derived (self);
  put_with_id (self, kind, number, new_id);
  n = _tl_timeline_supersede (self, kind, number, new_id);
  if (n_changed != NULL)
    *n_changed = n + 1;
  _tl_timeline_notify_changed (self);
  return TRUE;
}

#define RENAME(noun, KIND)                                                                                             \
  gboolean tl_timeline_rename_##noun (TlTimeline *self, const char *id, const char *new_id, guint *n_changed,          \
                                      GError **error)                                                                  \
  {                                                                                                                    \
    g_return_val_if_fail (TL_IS_TIMELINE (self) && id != NULL && new_id != NULL, FALSE);                               \
    return rename_named (self, KIND, id, new_id, n_changed, error);                                                    \
  }

RENAME (actor, TL_NAME_ACTOR)
RENAME (source, TL_NAME_SOURCE)
RENAME (track, TL_NAME_TRACK)
RENAME (event_type, TL_NAME_EVENT_TYPE)
RENAME (link_type, TL_NAME_LINK_TYPE)
RENAME (event, TL_NAME_EVENT)
