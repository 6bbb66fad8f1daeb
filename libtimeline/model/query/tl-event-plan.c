/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Planning a query: the names in it, and the index that excludes most events. */
#include "config.h"

#include "base/tl-error-private.h"
#include "model/tl-actors-private.h"
#include "model/query/tl-event-iter-private.h"
#include "vocab/tl-vocab-private.h"

#include <string.h>

/* ---- preparing --------------------------------------------------------------------------------------------------- */

guint32
_tl_event_type_parent (const TlTimeline *self, guint32 type)
{
  const TlEventType *own;

  if (type < tl_event_type_get_n_builtin ())
    return _tl_event_type_get_parent_index (type);
  own = _tl_timeline_get_defined (self, TL_NAME_EVENT_TYPE, type);
  if (own == NULL || tl_event_type_get_parent (own) == NULL)
    return TL_SYMBOL_NONE;
  return _tl_names_find (&self->names, TL_NAME_EVENT_TYPE, tl_event_type_get_parent (own));
}

/* A timeline's own types may be defined in any order, children before parents. Each type is followed up to the first
 * ancestor with a known mark; then all types on the way get this mark too. Therefore marking all types takes linear
 * time. */
enum
{
  NOT_BELOW,
  BELOW,
  UNKNOWN,
};

static void
mark_type (const TlTimeline *self, guint8 *marks, guint32 type)
{
  guint32 n = self->names.symbols[TL_NAME_EVENT_TYPE].n, at = type;
  guint8 mark = NOT_BELOW;

  for (guint32 steps = 0; at != TL_SYMBOL_NONE && marks[at] == UNKNOWN && steps < n; steps++)
    at = _tl_event_type_parent (self, at);
  if (at != TL_SYMBOL_NONE && marks[at] != UNKNOWN)
    mark = marks[at];
  for (at = type; at != TL_SYMBOL_NONE && marks[at] == UNKNOWN; at = _tl_event_type_parent (self, at))
    marks[at] = mark;
}

/* The type of the CAMEO code of a type, or TL_SYMBOL_NONE. */
static guint32
type_of_code (const TlTimeline *self, guint32 type)
{
  g_autofree char *id = NULL;
  const TlEventType *own;

  if (type < tl_event_type_get_n_builtin ())
    return _tl_event_type_get_code_index (type);
  own = _tl_timeline_get_defined (self, TL_NAME_EVENT_TYPE, type);
  if (own == NULL || tl_event_type_get_cameo (own) == NULL)
    return TL_SYMBOL_NONE;
  id = g_strconcat ("cameo-", tl_event_type_get_cameo (own), NULL);
  return _tl_names_find (&self->names, TL_NAME_EVENT_TYPE, id);
}

/* Marks the types on other branches whose own code is among the marked types. Returns whether there are any. */
static gboolean
mark_by_code (const TlTimeline *self, guint8 *marks, guint32 n)
{
  gboolean any = FALSE;

  for (guint32 i = 0; i < n; i++)
    {
      guint32 code = marks[i] == NOT_BELOW ? type_of_code (self, i) : TL_SYMBOL_NONE;

      if (code == TL_SYMBOL_NONE || marks[code] != BELOW)
        continue;
      marks[i] = BELOW;
      any = TRUE;
    }
  return any;
}

void
_tl_event_types_mark_below (const TlTimeline *timeline, guint8 *marks, guint32 number)
{
  guint32 n = timeline->names.symbols[TL_NAME_EVENT_TYPE].n;

  memset (marks, UNKNOWN, n);
  marks[number] = BELOW;
  for (guint32 i = 0; i < n; i++)
    mark_type (timeline, marks, i);
  if (!mark_by_code (timeline, marks, n))
    return;
  for (guint32 i = 0; i < n; i++)
    marks[i] = marks[i] == BELOW ? BELOW : UNKNOWN;
  for (guint32 i = 0; i < n; i++)
    mark_type (timeline, marks, i);
}

static gboolean
prepare_type (TlEventIter *self, const char *type, GError **error)
{
  guint32 number = _tl_timeline_require (self->timeline, TL_NAME_EVENT_TYPE, type, error);
  guint32 n = self->timeline->names.symbols[TL_NAME_EVENT_TYPE].n;

  if (number == TL_SYMBOL_NONE)
    return FALSE;
  self->types = g_new0 (guint8, n);
  _tl_event_types_mark_below (self->timeline, self->types, number);
  return TRUE;
}

static gboolean
prepare_source (TlEventIter *self, const char *source, GError **error)
{
  self->source = _tl_timeline_require (self->timeline, TL_NAME_SOURCE, source, error);
  return self->source != TL_SYMBOL_NONE;
}

static void
set_filter (TlEventIter *self, TlFilters filter, gboolean active)
{
  if (active)
    self->active |= filter;
}

gboolean
_tl_event_iter_prepare (TlEventIter *self, GError **error)
{
  const TlQuery *query = self->query;
  gboolean windowed;

  self->end = self->index->n_dated;
  if (query == NULL)
    return TRUE;
  self->end = _tl_index_find_start (self->index, &self->timeline->events, query->window.latest_end);
  windowed = query->window.earliest_start != TL_INSTANT_PAST || query->window.latest_end != TL_INSTANT_FUTURE;
  /* if the window is all of time, every event is certainly in it */
  set_filter (self, TL_FILTER_WINDOW, windowed);
  set_filter (self, TL_FILTER_CERTAINLY, windowed && query->certainly);
  set_filter (self, TL_FILTER_TYPE, query->type != NULL);
  set_filter (self, TL_FILTER_STATUS, query->status >= 0);
  set_filter (self, TL_FILTER_ACTOR, query->actor != NULL);
  set_filter (self, TL_FILTER_OTHER, query->dyad);
  set_filter (self, TL_FILTER_SOURCE, query->source != NULL);
  set_filter (self, TL_FILTER_TAG, query->tag != NULL);
  set_filter (self, TL_FILTER_WORDS, query->words != NULL);
  self->tag = query->tag != NULL ? _tl_names_find (&self->timeline->names, TL_NAME_WORD, query->tag) : TL_SYMBOL_NONE;
  return (query->type == NULL || prepare_type (self, query->type, error))
         && _tl_actor_find_optional (self->timeline, query->actor, &self->actor, error)
         && _tl_actor_find_optional (self->timeline, query->dyad ? query->other : NULL, &self->other, error)
         && (query->source == NULL || prepare_source (self, query->source, error));
}

/* ---- planning ---------------------------------------------------------------------------------------------------- */

/* A filter for which an index gives the places of the events. */
typedef struct
{
  TlPostingsKind kind;
  GArray *keys;
  TlFilters filter;
  gboolean sure;
  guint64 count; /* places of all keys; some may be counted twice */
} Access;

static void
access_clear (gpointer access)
{
  g_array_unref (((Access *) access)->keys);
}

static void
add_access (TlEventIter *self, GArray *accesses, Access access)
{
  const TlPostings *postings = _tl_timeline_get_postings (self->timeline, access.kind);

  for (guint i = 0; i < access.keys->len; i++)
    access.count += _tl_postings_count (postings, g_array_index (access.keys, guint32, i));
  g_array_append_val (accesses, access);
}

static GArray *
keys_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (guint32));
}

static void
add_one (TlEventIter *self, GArray *accesses, TlPostingsKind kind, guint32 key, TlFilters filter)
{
  add_access (self, accesses, (Access){ kind, g_array_append_val (keys_new (), key), filter, TRUE, 0 });
}

static void
add_types (TlEventIter *self, GArray *accesses)
{
  GArray *keys = keys_new ();

  for (guint32 type = 0; type < self->timeline->names.symbols[TL_NAME_EVENT_TYPE].n; type++)
    if (self->types[type])
      g_array_append_val (keys, type);
  add_access (self, accesses, (Access){ TL_POSTINGS_TYPE, keys, TL_FILTER_TYPE, TRUE, 0 });
}

/* Adds all actors that may act for ACTOR. If one of them does so only at times, its events are tested again. */
static void
add_actor (TlEventIter *self, GArray *accesses, guint32 actor, TlFilters filter)
{
  GArray *keys = keys_new ();
  gboolean always = _tl_actor_list_below (self->timeline, actor, keys);

  add_access (self, accesses, (Access){ TL_POSTINGS_ACTOR, keys, filter, always, 0 });
}

static int
compare_access (gconstpointer a, gconstpointer b)
{
  guint64 x = ((const Access *) a)->count, y = ((const Access *) b)->count;

  return x < y ? -1 : x > y;
}

static GArray *
list_accesses (TlEventIter *self)
{
  GArray *accesses = g_array_new (FALSE, FALSE, sizeof (Access));

  g_array_set_clear_func (accesses, access_clear);
  if (self->active & TL_FILTER_TYPE)
    add_types (self, accesses);
  if (self->active & TL_FILTER_ACTOR)
    add_actor (self, accesses, self->actor, TL_FILTER_ACTOR);
  if (self->active & TL_FILTER_OTHER)
    add_actor (self, accesses, self->other, TL_FILTER_OTHER);
  if (self->active & TL_FILTER_SOURCE)
    add_one (self, accesses, TL_POSTINGS_SOURCE, self->source, TL_FILTER_SOURCE);
  if (self->active & TL_FILTER_TAG)
    add_one (self, accesses, TL_POSTINGS_TAG, self->tag, TL_FILTER_TAG);
  g_array_sort (accesses, compare_access);
  return accesses;
}

static void
unite_access (TlEventIter *self, const Access *access, TlPlaces *places)
{
  _tl_postings_unite (_tl_timeline_get_postings (self->timeline, access->kind),
                      (const guint32 *) (gpointer) access->keys->data, access->keys->len, places);
}

/* Returns an upper bound of the number of events in the window. */
static guint64
count_window (const TlEventIter *self)
{
  gint64 since = self->query->window.earliest_start;
  guint32 ended = _tl_index_count_ended (self->index, &self->timeline->events, since);

  return self->end - MIN (self->end, ended) + (guint64) self->index->n_events - self->index->n_dated;
}

/* The most selective index gives the places. They are intersected with the places of each other index that has not
 * many more, so that events which that index excludes are never examined. If the window leaves fewer events than any
 * index, no index is used. */
void
_tl_event_iter_plan (TlEventIter *self)
{
  g_autoptr (GArray) accesses = NULL;
  guint64 least;

  if (self->query == NULL)
    return;
  accesses = list_accesses (self);
  if (accesses->len == 0)
    return;
  least = g_array_index (accesses, Access, 0).count;
  self->planned = least < count_window (self) && least < self->index->n_events / 2;
  for (guint i = 0; self->planned && i < accesses->len; i++)
    {
      const Access *access = &g_array_index (accesses, Access, i);
      TlPlaces places;

      /* a union must be sorted first: this pays only for the shortest list of places */
      if (i > 0 && (access->keys->len > 1 || access->count > 64 * least))
        continue;
      unite_access (self, access, i == 0 ? &self->places : &places);
      self->sure |= access->sure ? (guint) access->filter : 0;
      if (i == 0)
        continue;
      _tl_places_intersect (&self->places, &places);
      _tl_places_clear (&places);
    }
}
