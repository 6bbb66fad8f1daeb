/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Answering a query: the events one after the other, without an allocation for each. */
#include "config.h"

#include "base/tl-error-private.h"
#include "model/tl-actors-private.h"
#include "model/tl-postings-private.h"
#include "model/tl-query-private.h"
#include "model/tl-record-private.h"
#include "vocab/tl-vocab-private.h"

#include <string.h>

#define SCRATCH_CHUNK (8 * 1024)
#define IS_ON_EVENT(self) ((self) != NULL && (self)->position > 0 && tl_event_iter_is_valid (self))

struct _TlEventIter
{
  TlTimeline *timeline;
  TlQuery *query; /* NULL: all */
  const TlIndex *index;
  guint n_changes;  /* of the timeline, when it was asked */
  guint32 position; /* of the next to look at */
  guint32 end;      /* of the dated ones that may be in the window */
  guint32 current;  /* row stood on */
  guint n_found;
  TlCertainty match;

  TlPlaces places; /* where it may be, if one of the filters says so */
  gboolean planned;
  gboolean windowed; /* not all time is asked for: then everything is certainly in it */
  guint32 next;      /* of the places */

  guint8 *types; /* by number, whether asked for; NULL: all */
  guint32 actor;
  guint32 other;
  guint32 tag;
  guint32 source;
  guint sure; /* filters that all the places pass, by their bits */

  TlArena *scratch;
  TlEvent *event; /* the current one, unpacked when first needed */
};

enum
{
  FILTER_TYPE = 1 << 0,
  FILTER_ACTOR = 1 << 1,
  FILTER_OTHER = 1 << 2,
  FILTER_SOURCE = 1 << 3,
  FILTER_TAG = 1 << 4,
};

static TlEventIter *
iter_copy (TlEventIter *self)
{
  return tl_timeline_query (self->timeline, self->query, NULL);
}

G_DEFINE_BOXED_TYPE (TlEventIter, tl_event_iter, iter_copy, tl_event_iter_free)

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

/* Own types may hang below each other in any order: each is followed up to one of which it is known, and what was
 * passed on the way is known then as well, so that all together take linear time. */
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

void
_tl_event_types_mark_below (const TlTimeline *timeline, guint8 *marks, guint32 number)
{
  guint32 n = timeline->names.symbols[TL_NAME_EVENT_TYPE].n;

  memset (marks, UNKNOWN, n);
  marks[number] = BELOW;
  for (guint32 i = 0; i < n; i++)
    mark_type (timeline, marks, i);
}

static gboolean
prepare_type (TlEventIter *self, const char *type, GError **error)
{
  guint32 number = _tl_names_find (&self->timeline->names, TL_NAME_EVENT_TYPE, type);
  guint32 n = self->timeline->names.symbols[TL_NAME_EVENT_TYPE].n;

  if (!_tl_timeline_is_defined (self->timeline, TL_NAME_EVENT_TYPE, number))
    return _tl_error_set (error, TL_ERROR_REFERENCE, "there is no event type \"%s\"", type);
  self->types = g_new0 (guint8, n);
  _tl_event_types_mark_below (self->timeline, self->types, number);
  return TRUE;
}

static gboolean
prepare_actor (TlEventIter *self, const char *name, guint32 *number, GError **error)
{
  *number = name != NULL ? _tl_actor_find (self->timeline, name, error) : TL_SYMBOL_NONE;
  return name == NULL || *number != TL_SYMBOL_NONE;
}

static gboolean
prepare_source (TlEventIter *self, const char *source, GError **error)
{
  self->source = _tl_names_find (&self->timeline->names, TL_NAME_SOURCE, source);
  return _tl_timeline_is_defined (self->timeline, TL_NAME_SOURCE, self->source)
         || _tl_error_set (error, TL_ERROR_REFERENCE, "there is no source \"%s\"", source);
}

static gboolean
prepare (TlEventIter *self, GError **error)
{
  const TlQuery *query = self->query;

  self->end = self->index->n_dated;
  if (query == NULL)
    return TRUE;
  self->end = _tl_index_find_start (self->index, &self->timeline->events, query->window.latest_end);
  self->windowed = query->window.earliest_start != TL_INSTANT_PAST || query->window.latest_end != TL_INSTANT_FUTURE;
  self->tag = query->tag != NULL ? _tl_names_find (&self->timeline->names, TL_NAME_WORD, query->tag) : TL_SYMBOL_NONE;
  return (query->type == NULL || prepare_type (self, query->type, error))
         && prepare_actor (self, query->actor, &self->actor, error)
         && prepare_actor (self, query->dyad ? query->other : NULL, &self->other, error)
         && (query->source == NULL || prepare_source (self, query->source, error));
}

/* ---- planning ---------------------------------------------------------------------------------------------------- */

/* A filter of which an index tells where its events are. */
typedef struct
{
  TlPostingsKind kind;
  GArray *keys;
  guint filter;
  gboolean sure;
  guint64 count; /* places of all keys, some perhaps twice */
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
add_one (TlEventIter *self, GArray *accesses, TlPostingsKind kind, guint32 key, guint filter)
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
  add_access (self, accesses, (Access){ TL_POSTINGS_TYPE, keys, FILTER_TYPE, TRUE, 0 });
}

/* Everyone who may act for the actor; where somebody does only at times, who is found is looked at again. */
static void
add_actor (TlEventIter *self, GArray *accesses, guint32 actor, guint filter)
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
  if (self->types != NULL)
    add_types (self, accesses);
  if (self->actor != TL_SYMBOL_NONE)
    add_actor (self, accesses, self->actor, FILTER_ACTOR);
  if (self->other != TL_SYMBOL_NONE)
    add_actor (self, accesses, self->other, FILTER_OTHER);
  if (self->source != TL_SYMBOL_NONE)
    add_one (self, accesses, TL_POSTINGS_SOURCE, self->source, FILTER_SOURCE);
  if (self->query != NULL && self->query->tag != NULL)
    add_one (self, accesses, TL_POSTINGS_TAG, self->tag, FILTER_TAG);
  g_array_sort (accesses, compare_access);
  return accesses;
}

static void
unite (TlEventIter *self, const Access *access, TlPlaces *places)
{
  _tl_postings_unite (_tl_timeline_get_postings (self->timeline, access->kind),
                      (const guint32 *) (gpointer) access->keys->data, access->keys->len, places);
}

/* How many events the window leaves, at most. */
static guint64
count_window (const TlEventIter *self)
{
  gint64 since = self->query->window.earliest_start;
  guint32 ended = _tl_index_count_ended (self->index, &self->timeline->events, since);

  return self->end - MIN (self->end, ended) + (guint64) self->index->n_events - self->index->n_dated;
}

/* The most selective index gives the places; the others that are not much longer are met with it, so that nothing is
 * looked at that one of them rules out. Where a window leaves less than any, the window it is. */
static void
plan (TlEventIter *self)
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

      /* a union has to be sorted first: that is worth its while only for the shortest */
      if (i > 0 && (access->keys->len > 1 || access->count > 64 * least))
        continue;
      unite (self, access, i == 0 ? &self->places : &places);
      self->sure |= access->sure ? access->filter : 0;
      if (i == 0)
        continue;
      _tl_places_intersect (&self->places, &places);
      _tl_places_clear (&places);
    }
}

TlEventIter *
tl_timeline_query (TlTimeline *self, const TlQuery *query, GError **error)
{
  TlEventIter *iter;

  g_return_val_if_fail (TL_IS_TIMELINE (self), NULL);
  iter = g_new0 (TlEventIter, 1);
  iter->timeline = g_object_ref (self);
  iter->query = query != NULL ? tl_query_ref (query) : NULL;
  iter->index = _tl_timeline_get_index (self);
  iter->n_changes = self->n_changes;
  iter->actor = iter->other = iter->tag = iter->source = TL_SYMBOL_NONE;
  iter->scratch = _tl_arena_new (SCRATCH_CHUNK);
  if (prepare (iter, error))
    plan (iter);
  else
    g_clear_pointer (&iter, tl_event_iter_free);
  return iter;
}

void
tl_event_iter_free (TlEventIter *self)
{
  g_return_if_fail (self != NULL);
  g_clear_object (&self->timeline);
  g_clear_pointer (&self->query, tl_query_unref);
  g_clear_pointer (&self->types, g_free);
  _tl_places_clear (&self->places);
  g_clear_pointer (&self->scratch, _tl_arena_unref);
  g_free (self);
}

/* ---- matching ---------------------------------------------------------------------------------------------------- */

/* Possible: some reading overlaps the window. Certain: every reading does, none being as early or as late as to miss
 * it. An event without date may be anywhere. */
static TlCertainty
match_window (const TlBounds *bounds, const TlBounds *window)
{
  if (bounds->earliest_start > window->latest_end || bounds->latest_end < window->earliest_start)
    return TL_CERTAINTY_IMPOSSIBLE;
  if (bounds->latest_start <= window->latest_end && bounds->earliest_end >= window->earliest_start)
    return TL_CERTAINTY_CERTAIN;
  return TL_CERTAINTY_POSSIBLE;
}

static TlEvent *
unpack (TlEventIter *self)
{
  if (self->event == NULL)
    {
      _tl_arena_reset (self->scratch);
      self->event = _tl_value_new_in (&_tl_event_shape, self->scratch);
      _tl_events_get (&self->timeline->events, self->current, self->event, &self->timeline->names);
    }
  return self->event;
}

/* The three filters that look into the record read it as it is packed. */
static gboolean
takes_part (TlEventIter *self, guint32 actor)
{
  const TlEventColumns *events = &self->timeline->events;
  const guint8 *p = _tl_record_find (events->records[self->current], &_tl_event_shape, TL_EVENT_FIELD_PARTICIPANTS);
  guint32 n = 0, part, role;

  if (p != NULL)
    p = _tl_record_number (p, &n);
  for (; n > 0; n--)
    {
      p = _tl_record_pair (p, &_tl_participant_shape, &part, &role);
      if (_tl_actor_acts_for (self->timeline, part, actor, &events->bounds[self->current]))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_tag (TlEventIter *self)
{
  const guint8 *p =
      _tl_record_find (self->timeline->events.records[self->current], &_tl_event_shape, TL_EVENT_FIELD_TAGS);
  guint32 n = 0, tag;

  if (p != NULL)
    p = _tl_record_number (p, &n);
  for (; n > 0; n--)
    {
      p = _tl_record_number (p, &tag);
      if (tag == self->tag)
        return TRUE;
    }
  return FALSE;
}

static gboolean
cites (TlEventIter *self)
{
  const guint8 *p =
      _tl_record_find (self->timeline->events.records[self->current], &_tl_event_shape, TL_EVENT_FIELD_CITATIONS);
  guint32 n = 0, source;

  if (p != NULL)
    p = _tl_record_number (p, &n);
  for (; n > 0; n--)
    {
      _tl_record_number (p + 1, &source);
      if (source == self->source)
        return TRUE;
      p = _tl_record_skip (p, &_tl_citation_shape);
    }
  return FALSE;
}

static void
append_words (GString *text, const char *words)
{
  if (words == NULL)
    return;
  g_string_append (text, words);
  g_string_append_c (text, '\n');
}

static gboolean
has_words (const TlEvent *event, char **words)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *folded = NULL;

  append_words (text, event->id);
  append_words (text, event->title);
  append_words (text, event->description);
  for (guint i = 0; i < event->titles.n; i++)
    append_words (text, event->titles.pairs[i].text);
  for (guint i = 0; i < event->tags.n; i++)
    append_words (text, event->tags.items[i]);
  for (guint i = 0; i < event->citations.n; i++)
    append_words (text, ((const TlCitation *) event->citations.items[i])->quote);
  folded = g_utf8_casefold (text->str, (gssize) text->len);
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

/* Columns first; then what the record tells as it is packed; it is unpacked only for words. */
static gboolean
matches (TlEventIter *self)
{
  const TlQuery *query = self->query;
  const TlEventColumns *events = &self->timeline->events;

  self->match = TL_CERTAINTY_CERTAIN;
  if (query == NULL)
    return TRUE;
  if (self->windowed)
    self->match = match_window (&events->bounds[self->current], &query->window);
  if (self->match == TL_CERTAINTY_IMPOSSIBLE || (query->certainly && self->match != TL_CERTAINTY_CERTAIN)
      || (self->types != NULL && !(self->sure & FILTER_TYPE) && !self->types[events->types[self->current]])
      || (query->status >= 0 && query->status != (int) _tl_events_status (events, self->current)))
    return FALSE;
  return (self->actor == TL_SYMBOL_NONE || takes_part (self, self->actor))
         && (self->other == TL_SYMBOL_NONE || takes_part (self, self->other)) && (query->tag == NULL || has_tag (self))
         && (self->source == TL_SYMBOL_NONE || cites (self))
         && (query->words == NULL || has_words (unpack (self), query->words));
}

/* ---- stepping ---------------------------------------------------------------------------------------------------- */

/* Passes over what the index shows to be outside the window: those that start too late, and 64 at a time those that
 * have ended. */
static void
skip_outside (TlEventIter *self)
{
  const TlIndex *index = self->index;
  gint64 since = self->query != NULL ? self->query->window.earliest_start : TL_INSTANT_PAST;

  while (self->position < self->end && self->position % TL_INDEX_BLOCK == 0
         && index->lasts[self->position / TL_INDEX_BLOCK] < since)
    self->position = MIN (self->position + TL_INDEX_BLOCK, self->end);
  if (self->position >= self->end && self->position < index->n_dated)
    self->position = index->n_dated;
}

/* The next place at which it may be. */
static gboolean
find_next (TlEventIter *self)
{
  if (!self->planned)
    {
      skip_outside (self);
      return self->position < self->index->n_events;
    }
  if (self->next == self->places.n)
    return FALSE;
  self->position = self->places.places[self->next++];
  return TRUE;
}

/* Whether the window alone decides, so that two searches count what is in it. */
static gboolean
is_window_only (const TlEventIter *self)
{
  const TlQuery *query = self->query;

  return query == NULL
         || (!query->certainly && self->types == NULL && self->actor == TL_SYMBOL_NONE && query->tag == NULL
             && self->source == TL_SYMBOL_NONE && query->words == NULL && query->status < 0 && query->limit == 0
             && query->window.earliest_start <= query->window.latest_end);
}

/* Whether all the places are found, so that their number is the answer. */
static gboolean
is_places_only (const TlEventIter *self)
{
  const TlQuery *query = self->query;
  guint asked = (self->types != NULL ? FILTER_TYPE : 0) | (self->actor != TL_SYMBOL_NONE ? FILTER_ACTOR : 0)
                | (self->other != TL_SYMBOL_NONE ? FILTER_OTHER : 0)
                | (self->source != TL_SYMBOL_NONE ? FILTER_SOURCE : 0) | (query->tag != NULL ? FILTER_TAG : 0);

  return asked == self->sure && query->words == NULL && query->status < 0 && query->limit == 0 && !self->windowed;
}

gboolean
tl_event_iter_is_valid (const TlEventIter *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->n_changes == self->timeline->n_changes;
}

gboolean
tl_event_iter_next (TlEventIter *self)
{
  g_return_val_if_fail (self != NULL && tl_event_iter_is_valid (self), FALSE);
  if (self->query != NULL && self->query->limit > 0 && self->n_found == self->query->limit)
    return FALSE;
  while (find_next (self))
    {
      self->current = self->index->order[self->position++];
      self->event = NULL;
      if (matches (self))
        {
          self->n_found++;
          return TRUE;
        }
    }
  return FALSE;
}

gboolean
tl_timeline_count (TlTimeline *self, const TlQuery *query, guint *count, GError **error)
{
  TlEventIter *iter;

  g_return_val_if_fail (TL_IS_TIMELINE (self) && count != NULL, FALSE);
  iter = tl_timeline_query (self, query, error);
  if (iter == NULL)
    return FALSE;
  if (is_window_only (iter))
    {
      gint64 since = query != NULL ? query->window.earliest_start : TL_INSTANT_PAST;

      *count = iter->end - _tl_index_count_ended (iter->index, &self->events, since) + iter->index->n_events
               - iter->index->n_dated;
    }
  else if (iter->planned && is_places_only (iter))
    *count = iter->places.n;
  else
    {
      while (tl_event_iter_next (iter))
        ;
      *count = iter->n_found;
    }
  tl_event_iter_free (iter);
  return TRUE;
}

/* ---- the event stood on ------------------------------------------------------------------------------------------ */

guint
tl_event_iter_get_index (const TlEventIter *self)
{
  g_return_val_if_fail (IS_ON_EVENT (self), 0);
  return self->position - 1;
}

const char *
tl_event_iter_get_id (const TlEventIter *self)
{
  g_return_val_if_fail (IS_ON_EVENT (self), NULL);
  return _tl_names_text (&self->timeline->names, TL_NAME_EVENT, self->current);
}

const char *
tl_event_iter_get_event_type (const TlEventIter *self)
{
  g_return_val_if_fail (IS_ON_EVENT (self), NULL);
  return _tl_names_text (&self->timeline->names, TL_NAME_EVENT_TYPE, self->timeline->events.types[self->current]);
}

const TlDate *
tl_event_iter_get_date (const TlEventIter *self)
{
  g_return_val_if_fail (IS_ON_EVENT (self), NULL);
  return _tl_names_date (&self->timeline->names, self->timeline->events.dates[self->current]);
}

TlCertainty
tl_event_iter_get_match (const TlEventIter *self)
{
  g_return_val_if_fail (IS_ON_EVENT (self), TL_CERTAINTY_IMPOSSIBLE);
  return self->match;
}

const TlEvent *
tl_event_iter_get_event (TlEventIter *self)
{
  g_return_val_if_fail (IS_ON_EVENT (self), NULL);
  return unpack (self);
}

TlEvent *
tl_event_iter_dup_event (const TlEventIter *self)
{
  g_return_val_if_fail (IS_ON_EVENT (self), NULL);
  return _tl_timeline_dup_event_row (self->timeline, self->current);
}
