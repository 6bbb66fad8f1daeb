/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The values of which a timeline has few, by kind and number: actors, sources, tracks, types of its own. */
#include "config.h"

#include "model/tl-timeline-private.h"
#include "vocab/tl-vocab-private.h"

#include <string.h>

/* ---- values of any kind ------------------------------------------------------------------------------------------ */

const char *
_tl_defined_get_id (TlNameKind kind, gconstpointer value)
{
  if (kind == TL_NAME_EVENT_TYPE)
    return tl_event_type_get_id (value);
  if (kind == TL_NAME_LINK_TYPE)
    return tl_link_type_get_id (value);
  if (kind == TL_NAME_ACTOR)
    return ((const TlActor *) value)->id;
  return kind == TL_NAME_SOURCE ? ((const TlSource *) value)->id : ((const TlTrack *) value)->id;
}

gpointer
_tl_defined_ref (TlNameKind kind, gconstpointer value)
{
  if (kind == TL_NAME_EVENT_TYPE)
    return tl_event_type_ref (value);
  if (kind == TL_NAME_LINK_TYPE)
    return tl_link_type_ref (value);
  return _tl_value_ref (value);
}

static void
defined_unref (TlNameKind kind, gpointer value)
{
  if (kind == TL_NAME_EVENT_TYPE)
    tl_event_type_unref (value);
  else if (kind == TL_NAME_LINK_TYPE)
    tl_link_type_unref (value);
  else
    _tl_value_unref (value);
}

void
_tl_defined_free_all (TlNameKind kind, GPtrArray *values)
{
  for (guint i = 0; values != NULL && i < values->len; i++)
    if (values->pdata[i] != NULL)
      defined_unref (kind, values->pdata[i]);
  if (values != NULL)
    g_ptr_array_unref (values);
}

void
_tl_defined_seal (TlNameKind kind, gpointer value)
{
  if (kind == TL_NAME_EVENT_TYPE)
    _tl_event_type_seal (value);
  else if (kind == TL_NAME_LINK_TYPE)
    _tl_link_type_seal (value);
  else
    _tl_value_seal (value);
}

/* ---- values of a timeline ---------------------------------------------------------------------------------------- */

gpointer
_tl_timeline_get_defined (const TlTimeline *self, TlNameKind kind, guint32 number)
{
  const GPtrArray *defined = self->defined[kind];

  return number < defined->len ? defined->pdata[number] : NULL;
}

#define FEW_STATES 16

static char *
state_key (guint32 track, const char *state)
{
  return g_strdup_printf ("%u %s", track, state);
}

static void
note_states (TlTimeline *self, guint32 number, const TlTrack *track)
{
  if (track->states.n <= FEW_STATES)
    return;
  if (self->states == NULL)
    self->states = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < track->states.n; i++)
    g_hash_table_add (self->states, state_key (number, track->states.items[i]));
}

static void
forget_states (TlTimeline *self, guint32 number, const TlTrack *track)
{
  for (guint i = 0; track->states.n > FEW_STATES && i < track->states.n; i++)
    {
      g_autofree char *key = state_key (number, track->states.items[i]);

      g_hash_table_remove (self->states, key);
    }
}

void
_tl_timeline_define (TlTimeline *self, TlNameKind kind, guint32 number, gpointer value)
{
  GPtrArray *defined = self->defined[kind];
  gpointer old = _tl_timeline_get_defined (self, kind, number);

  if (number >= defined->len)
    g_ptr_array_set_size (defined, (int) number + 1);
  defined->pdata[number] = value;
  if (old != NULL && kind == TL_NAME_TRACK)
    forget_states (self, number, old);
  if (value != NULL && kind == TL_NAME_TRACK)
    note_states (self, number, value);
  if (old == NULL)
    return;
  if (self->former[kind] == NULL)
    self->former[kind] = g_ptr_array_new ();
  g_ptr_array_add (self->former[kind], old);
}

gboolean
_tl_timeline_has_state (const TlTimeline *self, guint32 track, const char *state)
{
  const TlTrack *value = _tl_timeline_get_defined (self, TL_NAME_TRACK, track);
  g_autofree char *key = NULL;

  if (value->states.n > FEW_STATES)
    {
      key = state_key (track, state);
      return g_hash_table_contains (self->states, key);
    }
  for (guint i = 0; i < value->states.n; i++)
    if (strcmp (value->states.items[i], state) == 0)
      return TRUE;
  return FALSE;
}

gboolean
_tl_timeline_is_builtin (TlNameKind kind, guint32 number)
{
  return (kind == TL_NAME_EVENT_TYPE && number < tl_event_type_get_n_builtin ())
         || (kind == TL_NAME_LINK_TYPE && number < tl_link_type_get_n_builtin ());
}

gboolean
_tl_timeline_is_defined (const TlTimeline *self, TlNameKind kind, guint32 number)
{
  if (number == TL_SYMBOL_NONE)
    return FALSE;
  if (kind == TL_NAME_EVENT)
    return _tl_events_has (&self->events, number);
  return _tl_timeline_is_builtin (kind, number) || _tl_timeline_get_defined (self, kind, number) != NULL;
}
