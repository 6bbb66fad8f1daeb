/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The nouns of which a timeline has few (actors, sources, tracks, types of its own): adding, replacing and returning
 * them. */
#include "config.h"

#include "base/tl-error-private.h"
#include "model/tl-dependents-private.h"
#include "model/tl-validate-private.h"

#include <string.h>

/* ---- checking ---------------------------------------------------------------------------------------------------- */

static const char *
parent_id (TlNameKind kind, gconstpointer value)
{
  if (kind == TL_NAME_EVENT_TYPE)
    return tl_event_type_get_parent (value);
  return kind == TL_NAME_ACTOR ? ((const TlActor *) value)->parent : NULL;
}

static gboolean
check_parent_type (const TlTimeline *self, const TlEventType *type, GError **error)
{
  const char *parent = tl_event_type_get_parent (type);
  g_autofree char *suggestion = NULL;

  if (parent == NULL
      || _tl_timeline_is_defined (self, TL_NAME_EVENT_TYPE, _tl_names_find (&self->names, TL_NAME_EVENT_TYPE, parent)))
    return TRUE;
  suggestion = _tl_timeline_suggest (self, TL_NAME_EVENT_TYPE, parent);
  return _tl_error_set (error, TL_ERROR_REFERENCE, "event type \"%s\": there is no parent \"%s\"%s",
                        tl_event_type_get_id (type), parent, suggestion);
}

/* Checks VALUE by itself, and that everything it names exists. */
static gboolean
check_defined (const TlTimeline *self, TlNameKind kind, gconstpointer value, GError **error)
{
  switch (kind)
    {
    case TL_NAME_EVENT_TYPE:
      return check_parent_type (self, value, error);
    case TL_NAME_LINK_TYPE:
      return TRUE;
    case TL_NAME_TRACK:
      return _tl_track_check (value, error) && _tl_value_check (value, error)
             && _tl_timeline_check_names (self, value, error);
    default:
      return _tl_value_check (value, error) && _tl_timeline_check_names (self, value, error);
    }
}

/* ---- adding ------------------------------------------------------------------------------------------------------ */

static gboolean
put_defined (TlTimeline *self, TlNameKind kind, gconstpointer value)
{
  guint32 number = _tl_names_intern (&self->names, kind, _tl_defined_get_id (kind, value));

  _tl_timeline_drop_derived (self);
  _tl_timeline_define (self, kind, number, _tl_defined_ref (kind, value));
  _tl_defined_seal (kind, (gpointer) value);
  _tl_timeline_notify_changed (self);
  return TRUE;
}

static gboolean
add_defined (TlTimeline *self, TlNameKind kind, gconstpointer value, GError **error)
{
  const char *noun = _tl_name_noun (kind), *id = _tl_defined_get_id (kind, value);

  if (!check_defined (self, kind, value, error) || !_tl_id_check (noun, id, error))
    return FALSE;
  if (_tl_timeline_is_defined (self, kind, _tl_names_find (&self->names, kind, id)))
    return _tl_error_set (error, TL_ERROR_DUPLICATE, "%s \"%s\" is there already", noun, id);
  return put_defined (self, kind, value);
}

/* ---- replacing --------------------------------------------------------------------------------------------------- */

/* Checks that VALUE is not its own ancestor. All its ancestors exist already; only its own parent is new. */
static gboolean
check_above (const TlTimeline *self, TlNameKind kind, gconstpointer value, GError **error)
{
  const char *id = _tl_defined_get_id (kind, value), *above = parent_id (kind, value);
  guint32 n = self->names.symbols[kind].n;

  for (guint32 steps = 0; above != NULL && steps < n; steps++)
    {
      gconstpointer next = _tl_timeline_get_defined (self, kind, _tl_names_find (&self->names, kind, above));

      if (strcmp (above, id) == 0)
        return _tl_error_set (error, TL_ERROR_VALUE, "%s \"%s\" would be above itself: its parent is \"%s\"",
                              _tl_name_noun (kind), id, parent_id (kind, value));
      above = next != NULL ? parent_id (kind, next) : NULL;
    }
  return TRUE;
}

static gboolean
replace_defined (TlTimeline *self, TlNameKind kind, gconstpointer value, GError **error)
{
  const char *id = _tl_defined_get_id (kind, value);

  if (!check_defined (self, kind, value, error) || _tl_timeline_require_own (self, kind, id, error) == TL_SYMBOL_NONE
      || !check_above (self, kind, value, error))
    return FALSE;
  if (kind == TL_NAME_TRACK && !_tl_timeline_check_states_kept (self, value, error))
    return FALSE;
  return put_defined (self, kind, value);
}

#define CHANGE(noun, Noun, KIND)                                                                                       \
  gboolean tl_timeline_add_##noun (TlTimeline *self, const Noun *noun, GError **error)                                 \
  {                                                                                                                    \
    g_return_val_if_fail (TL_IS_TIMELINE (self) && noun != NULL, FALSE);                                               \
    return add_defined (self, KIND, noun, error);                                                                      \
  }                                                                                                                    \
  gboolean tl_timeline_replace_##noun (TlTimeline *self, const Noun *noun, GError **error)                             \
  {                                                                                                                    \
    g_return_val_if_fail (TL_IS_TIMELINE (self) && noun != NULL, FALSE);                                               \
    return replace_defined (self, KIND, noun, error);                                                                  \
  }

CHANGE (actor, TlActor, TL_NAME_ACTOR)
CHANGE (source, TlSource, TL_NAME_SOURCE)
CHANGE (track, TlTrack, TL_NAME_TRACK)
CHANGE (event_type, TlEventType, TL_NAME_EVENT_TYPE)
CHANGE (link_type, TlLinkType, TL_NAME_LINK_TYPE)

/* ---- returning --------------------------------------------------------------------------------------------------- */

static guint
count_defined (TlTimeline *self, TlNameKind kind)
{
  return _tl_timeline_get_index (self)->sorted[kind]->len;
}

static gconstpointer
get_nth_defined (TlTimeline *self, TlNameKind kind, guint index)
{
  const GPtrArray *sorted = _tl_timeline_get_index (self)->sorted[kind];

  g_return_val_if_fail (index < sorted->len, NULL);
  return sorted->pdata[index];
}

static gconstpointer
lookup_defined (TlTimeline *self, TlNameKind kind, const char *id)
{
  guint32 number = _tl_names_find (&self->names, kind, id);

  if (number == TL_SYMBOL_NONE)
    return NULL;
  if (_tl_timeline_is_builtin (kind, number))
    return kind == TL_NAME_EVENT_TYPE ? (gconstpointer) tl_event_type_get_builtin (number)
                                      : (gconstpointer) tl_link_type_get_builtin (number);
  return _tl_timeline_get_defined (self, kind, number);
}

#define FEW(noun, Noun, KIND)                                                                                          \
  guint tl_timeline_get_n_##noun##s (TlTimeline *self)                                                                 \
  {                                                                                                                    \
    g_return_val_if_fail (TL_IS_TIMELINE (self), 0);                                                                   \
    return count_defined (self, KIND);                                                                                 \
  }                                                                                                                    \
  const Noun *tl_timeline_get_##noun (TlTimeline *self, guint index)                                                   \
  {                                                                                                                    \
    g_return_val_if_fail (TL_IS_TIMELINE (self), NULL);                                                                \
    return get_nth_defined (self, KIND, index);                                                                        \
  }                                                                                                                    \
  const Noun *tl_timeline_lookup_##noun (TlTimeline *self, const char *id)                                             \
  {                                                                                                                    \
    g_return_val_if_fail (TL_IS_TIMELINE (self) && id != NULL, NULL);                                                  \
    return lookup_defined (self, KIND, id);                                                                            \
  }

FEW (actor, TlActor, TL_NAME_ACTOR)
FEW (source, TlSource, TL_NAME_SOURCE)
FEW (track, TlTrack, TL_NAME_TRACK)
FEW (event_type, TlEventType, TL_NAME_EVENT_TYPE)
FEW (link_type, TlLinkType, TL_NAME_LINK_TYPE)
