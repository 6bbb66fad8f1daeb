/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The timeline: its life, its head, its indexes, and the nouns of which there are few. */
#include "config.h"

#include "model/tl-timeline-private.h"
#include "base/tl-error-private.h"
#include "model/tl-actors-private.h"
#include "model/table/tl-postings-private.h"
#include "model/tl-validate-private.h"
#include "vocab/tl-vocab-private.h"

#include <string.h>

G_DEFINE_FINAL_TYPE (TlTimeline, tl_timeline, G_TYPE_OBJECT)

static const TlNameKind defined_kinds[] = { TL_NAME_ACTOR, TL_NAME_SOURCE, TL_NAME_TRACK, TL_NAME_EVENT_TYPE,
                                            TL_NAME_LINK_TYPE };

/* ---- life -------------------------------------------------------------------------------------------------------- */

static void
value_free (gpointer value)
{
  if (value != NULL)
    _tl_value_unref (value);
}

static void
event_type_free (gpointer type)
{
  g_clear_pointer ((TlEventType **) &type, tl_event_type_unref);
}

static void
link_type_free (gpointer type)
{
  g_clear_pointer ((TlLinkType **) &type, tl_link_type_unref);
}

static void
tl_timeline_init (TlTimeline *self)
{
  _tl_names_init (&self->names);
  for (guint i = 0; i < G_N_ELEMENTS (defined_kinds); i++)
    self->defined[defined_kinds[i]] = g_ptr_array_new_with_free_func (value_free);
  g_ptr_array_set_free_func (self->defined[TL_NAME_EVENT_TYPE], event_type_free);
  g_ptr_array_set_free_func (self->defined[TL_NAME_LINK_TYPE], link_type_free);
  self->scratch = g_string_new (NULL);
  g_mutex_init (&self->lock);
}

static void
tl_timeline_finalize (GObject *object)
{
  TlTimeline *self = TL_TIMELINE (object);

  _tl_timeline_changed (self);
  g_clear_pointer (&self->states, g_hash_table_unref);
  for (guint i = 0; i < TL_N_NAMES; i++)
    g_clear_pointer (&self->defined[i], g_ptr_array_unref);
  _tl_events_clear (&self->events);
  _tl_links_clear (&self->links);
  _tl_names_clear (&self->names);
  g_string_free (self->scratch, TRUE);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->description, g_free);
  g_clear_pointer (&self->language, g_free);
  g_mutex_clear (&self->lock);
  G_OBJECT_CLASS (tl_timeline_parent_class)->finalize (object);
}

static void
tl_timeline_class_init (TlTimelineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tl_timeline_finalize;
}

TlTimeline *
tl_timeline_new (void)
{
  return g_object_new (TL_TYPE_TIMELINE, NULL);
}

/* ---- head -------------------------------------------------------------------------------------------------------- */

#define HEAD(member)                                                                                                   \
  const char *tl_timeline_get_##member (TlTimeline *self)                                                              \
  {                                                                                                                    \
    g_return_val_if_fail (TL_IS_TIMELINE (self), NULL);                                                                \
    return self->member;                                                                                               \
  }                                                                                                                    \
  void tl_timeline_set_##member (TlTimeline *self, const char *member)                                                 \
  {                                                                                                                    \
    char *copy = member != NULL && member[0] != '\0' ? g_strdup (member) : NULL;                                       \
                                                                                                                       \
    g_return_if_fail (TL_IS_TIMELINE (self));                                                                          \
    g_free (self->member);                                                                                             \
    self->member = copy;                                                                                               \
  }

HEAD (title)
HEAD (description)
HEAD (language)

/* ---- indexes ----------------------------------------------------------------------------------------------------- */

void
_tl_timeline_changed (TlTimeline *self)
{
  self->n_changes++;
  g_clear_pointer (&self->index, _tl_index_free);
  g_clear_pointer (&self->link_order, g_free);
  g_clear_pointer (&self->below, _tl_below_free);
  for (guint i = 0; i < TL_N_POSTINGS; i++)
    g_clear_pointer (&self->postings[i], _tl_postings_free);
}

/* Not where the index is built: that happens while others read the columns, which move here. */
void
_tl_timeline_settle (TlTimeline *self)
{
  _tl_events_reserve (&self->events, self->names.symbols[TL_NAME_EVENT].n);
  _tl_events_settle (&self->events);
  _tl_links_settle (&self->links);
  for (guint i = 0; i < TL_N_NAMES; i++)
    _tl_symbols_settle (&self->names.symbols[i]);
}

/* Readers of an unchanging timeline meet here: one builds, the others wait; afterwards none takes the lock. The second
 * look is atomic as well: a race detector that sees no mutex of GLib still sees this. */
const TlIndex *
_tl_timeline_get_index (TlTimeline *self)
{
  TlIndex *index = g_atomic_pointer_get (&self->index);

  if (G_LIKELY (index != NULL))
    return index;
  g_mutex_lock (&self->lock);
  index = g_atomic_pointer_get (&self->index);
  if (index == NULL)
    {
      index = _tl_index_new (&self->events, &self->links, &self->names, self->defined);
      g_atomic_pointer_set (&self->index, index);
    }
  g_mutex_unlock (&self->lock);
  return index;
}

const guint32 *
_tl_timeline_get_link_order (TlTimeline *self)
{
  guint32 *order = g_atomic_pointer_get (&self->link_order);
  const TlIndex *index;

  if (G_LIKELY (order != NULL))
    return order;
  index = _tl_timeline_get_index (self);
  g_mutex_lock (&self->lock);
  order = g_atomic_pointer_get (&self->link_order);
  if (order == NULL)
    {
      order = _tl_index_sort_links (index, &self->links, &self->names);
      g_atomic_pointer_set (&self->link_order, order);
    }
  g_mutex_unlock (&self->lock);
  return order;
}

gsize
tl_timeline_get_size (TlTimeline *self, gsize *events, gsize *links, gsize *indexes, gsize *texts)
{
  gsize parts[4];

  g_return_val_if_fail (TL_IS_TIMELINE (self), 0);
  parts[0] = _tl_events_get_size (&self->events);
  parts[1] = _tl_links_get_size (&self->links);
  parts[2] = _tl_timeline_get_index (self)->size
             + (g_atomic_pointer_get (&self->link_order) != NULL ? 4 * (gsize) self->links.n_live : 0);
  for (guint i = 0; i < TL_N_POSTINGS; i++)
    if (g_atomic_pointer_get (&self->postings[i]) != NULL)
      parts[2] += _tl_postings_get_size (self->postings[i]);
  for (guint i = 0; i < TL_N_NAMES; i++)
    parts[2] += _tl_symbols_get_size (&self->names.symbols[i]);
  parts[3] = _tl_arena_get_size (self->names.arena) + _tl_arena_get_size (self->names.texts);
  if (events != NULL)
    *events = parts[0];
  if (links != NULL)
    *links = parts[1];
  if (indexes != NULL)
    *indexes = parts[2];
  if (texts != NULL)
    *texts = parts[3];
  return parts[0] + parts[1] + parts[2] + parts[3];
}

/* ---- what is defined --------------------------------------------------------------------------------------------- */

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

void
_tl_timeline_define (TlTimeline *self, TlNameKind kind, guint32 number, gpointer value)
{
  GPtrArray *defined = self->defined[kind];

  if (number >= defined->len)
    g_ptr_array_set_size (defined, (int) number + 1);
  defined->pdata[number] = value;
  if (kind == TL_NAME_TRACK)
    note_states (self, number, value);
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
_tl_timeline_is_defined (const TlTimeline *self, TlNameKind kind, guint32 number)
{
  if (number == TL_SYMBOL_NONE)
    return FALSE;
  if (kind == TL_NAME_EVENT)
    return _tl_events_has (&self->events, number);
  if ((kind == TL_NAME_EVENT_TYPE && number < tl_event_type_get_n_builtin ())
      || (kind == TL_NAME_LINK_TYPE && number < tl_link_type_get_n_builtin ()))
    return TRUE;
  return _tl_timeline_get_defined (self, kind, number) != NULL;
}

/* ---- adding ------------------------------------------------------------------------------------------------------ */

/* The number under which a new value of that id goes in. */
static gboolean
claim (TlTimeline *self, TlNameKind kind, const char *id, guint32 *number, GError **error)
{
  if (!_tl_id_check (_tl_name_noun (kind), id, error))
    return FALSE;
  if (_tl_timeline_is_defined (self, kind, _tl_names_find (&self->names, kind, id)))
    return _tl_error_set (error, TL_ERROR_DUPLICATE, "%s \"%s\" is there already", _tl_name_noun (kind), id);
  _tl_timeline_changed (self);
  *number = _tl_names_intern (&self->names, kind, id);
  return TRUE;
}

static gboolean
add_value (TlTimeline *self, TlNameKind kind, gconstpointer value, const char *id, GError **error)
{
  guint32 number;

  if (!_tl_value_check (value, error) || !_tl_timeline_check_names (self, value, error)
      || !claim (self, kind, id, &number, error))
    return FALSE;
  _tl_timeline_define (self, kind, number, _tl_value_ref (value));
  _tl_value_seal ((gpointer) value);
  return TRUE;
}

gboolean
tl_timeline_add_actor (TlTimeline *self, const TlActor *actor, GError **error)
{
  g_return_val_if_fail (TL_IS_TIMELINE (self) && actor != NULL, FALSE);
  return add_value (self, TL_NAME_ACTOR, actor, actor->id, error);
}

gboolean
tl_timeline_add_source (TlTimeline *self, const TlSource *source, GError **error)
{
  g_return_val_if_fail (TL_IS_TIMELINE (self) && source != NULL, FALSE);
  return add_value (self, TL_NAME_SOURCE, source, source->id, error);
}

gboolean
tl_timeline_add_track (TlTimeline *self, const TlTrack *track, GError **error)
{
  g_return_val_if_fail (TL_IS_TIMELINE (self) && track != NULL, FALSE);
  return _tl_track_check (track, error) && add_value (self, TL_NAME_TRACK, track, track->id, error);
}

gboolean
tl_timeline_add_event_type (TlTimeline *self, const TlEventType *type, GError **error)
{
  const char *parent;
  guint32 number;

  g_return_val_if_fail (TL_IS_TIMELINE (self) && type != NULL, FALSE);
  parent = tl_event_type_get_parent (type);
  if (parent != NULL
      && !_tl_timeline_is_defined (self, TL_NAME_EVENT_TYPE, _tl_names_find (&self->names, TL_NAME_EVENT_TYPE, parent)))
    return _tl_error_set (error, TL_ERROR_REFERENCE, "event type \"%s\": there is no parent \"%s\"",
                          tl_event_type_get_id (type), parent);
  if (!claim (self, TL_NAME_EVENT_TYPE, tl_event_type_get_id (type), &number, error))
    return FALSE;
  _tl_timeline_define (self, TL_NAME_EVENT_TYPE, number, tl_event_type_ref (type));
  _tl_event_type_seal ((TlEventType *) type);
  return TRUE;
}

gboolean
tl_timeline_add_link_type (TlTimeline *self, const TlLinkType *type, GError **error)
{
  guint32 number;

  g_return_val_if_fail (TL_IS_TIMELINE (self) && type != NULL, FALSE);
  if (!claim (self, TL_NAME_LINK_TYPE, tl_link_type_get_id (type), &number, error))
    return FALSE;
  _tl_timeline_define (self, TL_NAME_LINK_TYPE, number, tl_link_type_ref (type));
  return TRUE;
}

/* ---- counting and looking up ------------------------------------------------------------------------------------- */

static guint
get_n (TlTimeline *self, TlNameKind kind)
{
  return _tl_timeline_get_index (self)->sorted[kind]->len;
}

static gconstpointer
get_nth (TlTimeline *self, TlNameKind kind, guint index)
{
  const GPtrArray *sorted = _tl_timeline_get_index (self)->sorted[kind];

  g_return_val_if_fail (index < sorted->len, NULL);
  return sorted->pdata[index];
}

static gconstpointer
lookup (TlTimeline *self, TlNameKind kind, const char *id)
{
  guint32 number = _tl_names_find (&self->names, kind, id);

  if (number == TL_SYMBOL_NONE)
    return NULL;
  if (kind == TL_NAME_EVENT_TYPE && number < tl_event_type_get_n_builtin ())
    return tl_event_type_get_builtin (number);
  if (kind == TL_NAME_LINK_TYPE && number < tl_link_type_get_n_builtin ())
    return tl_link_type_get_builtin (number);
  return _tl_timeline_get_defined (self, kind, number);
}

#define FEW(noun, Noun, KIND)                                                                                          \
  guint tl_timeline_get_n_##noun##s (TlTimeline *self)                                                                 \
  {                                                                                                                    \
    g_return_val_if_fail (TL_IS_TIMELINE (self), 0);                                                                   \
    return get_n (self, KIND);                                                                                         \
  }                                                                                                                    \
  const Noun *tl_timeline_get_##noun (TlTimeline *self, guint index)                                                   \
  {                                                                                                                    \
    g_return_val_if_fail (TL_IS_TIMELINE (self), NULL);                                                                \
    return get_nth (self, KIND, index);                                                                                \
  }                                                                                                                    \
  const Noun *tl_timeline_lookup_##noun (TlTimeline *self, const char *id)                                             \
  {                                                                                                                    \
    g_return_val_if_fail (TL_IS_TIMELINE (self) && id != NULL, NULL);                                                  \
    return lookup (self, KIND, id);                                                                                    \
  }

FEW (actor, TlActor, TL_NAME_ACTOR)
FEW (source, TlSource, TL_NAME_SOURCE)
FEW (track, TlTrack, TL_NAME_TRACK)
FEW (event_type, TlEventType, TL_NAME_EVENT_TYPE)
FEW (link_type, TlLinkType, TL_NAME_LINK_TYPE)
