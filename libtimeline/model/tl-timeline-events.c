/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The events of a timeline: counting, returning, adding and replacing them. */
#include "config.h"

#include "base/tl-error-private.h"
#include "model/tl-validate-private.h"

/* ---- finding ----------------------------------------------------------------------------------------------------- */

guint
tl_timeline_get_n_events (TlTimeline *self)
{
  g_return_val_if_fail (TL_IS_TIMELINE (self), 0);
  return self->events.n_live;
}

const char *
tl_timeline_get_event_id (TlTimeline *self, guint index)
{
  g_return_val_if_fail (TL_IS_TIMELINE (self) && index < self->events.n_live, NULL);
  return _tl_names_text (&self->names, TL_NAME_EVENT, _tl_timeline_get_index (self)->order[index]);
}

gboolean
tl_timeline_get_event_index (TlTimeline *self, const char *id, guint *index)
{
  guint32 row;

  g_return_val_if_fail (TL_IS_TIMELINE (self) && id != NULL, FALSE);
  row = _tl_timeline_find_event (self, id);
  if (row != TL_SYMBOL_NONE && index != NULL)
    *index = _tl_timeline_get_index (self)->rank[row];
  return row != TL_SYMBOL_NONE;
}

/* ---- returning --------------------------------------------------------------------------------------------------- */

TlEvent *
tl_timeline_dup_event (TlTimeline *self, guint index)
{
  g_return_val_if_fail (TL_IS_TIMELINE (self) && index < self->events.n_live, NULL);
  return _tl_timeline_dup_event_row (self, _tl_timeline_get_index (self)->order[index]);
}

TlEvent *
tl_timeline_lookup_event (TlTimeline *self, const char *id)
{
  guint32 row;

  g_return_val_if_fail (TL_IS_TIMELINE (self) && id != NULL, NULL);
  row = _tl_timeline_find_event (self, id);
  return row != TL_SYMBOL_NONE ? _tl_timeline_dup_event_row (self, row) : NULL;
}

TlEvent *
tl_timeline_find_event (TlTimeline *self, const char *id, GError **error)
{
  guint32 row;

  g_return_val_if_fail (TL_IS_TIMELINE (self) && id != NULL, NULL);
  row = _tl_timeline_require_event (self, id, error);
  return row != TL_SYMBOL_NONE ? _tl_timeline_dup_event_row (self, row) : NULL;
}

/* ---- changing ---------------------------------------------------------------------------------------------------- */

static gboolean
check_whole_event (TlTimeline *self, const TlEvent *event, GError **error)
{
  return _tl_value_check (event, error) && _tl_timeline_check_names (self, event, error)
         && _tl_timeline_check_effects (self, event, error);
}

static gboolean
put_event (TlTimeline *self, const TlEvent *event)
{
  _tl_timeline_put_event (self, event);
  _tl_value_seal ((gpointer) event);
  _tl_timeline_notify_changed (self);
  return TRUE;
}

gboolean
tl_timeline_add_event (TlTimeline *self, const TlEvent *event, GError **error)
{
  g_return_val_if_fail (TL_IS_TIMELINE (self) && event != NULL, FALSE);
  if (!check_whole_event (self, event, error))
    return FALSE;
  if (_tl_timeline_find_event (self, event->id) != TL_SYMBOL_NONE)
    return _tl_error_set (error, TL_ERROR_DUPLICATE, "event \"%s\" is there already", event->id);
  return put_event (self, event);
}

gboolean
tl_timeline_replace_event (TlTimeline *self, const TlEvent *event, GError **error)
{
  g_return_val_if_fail (TL_IS_TIMELINE (self) && event != NULL, FALSE);
  return check_whole_event (self, event, error) && _tl_timeline_require_event (self, event->id, error) != TL_SYMBOL_NONE
         && put_event (self, event);
}
