/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Answering a query: the events one by one, without an allocation for each. */
#include "config.h"

#include "base/tl-nearest-private.h"
#include "date/tl-date-members-private.h"
#include "model/tl-actors-private.h"
#include "model/query/tl-event-iter-private.h"
#include "model/table/tl-record-private.h"

#include <string.h>

#define SCRATCH_CHUNK (8 * 1024)
#define IS_ON_EVENT(self) ((self) != NULL && (self)->position > 0 && tl_event_iter_is_valid (self))

static TlEventIter *
iter_copy (TlEventIter *self)
{
  return tl_timeline_query (self->timeline, self->query, NULL);
}

G_DEFINE_BOXED_TYPE (TlEventIter, tl_event_iter, iter_copy, tl_event_iter_free)

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
  if (_tl_event_iter_prepare (iter, error))
    _tl_event_iter_plan (iter);
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
  for (guint i = 0; i < G_N_ELEMENTS (self->acting); i++)
    g_clear_pointer (&self->acting[i], _tl_acting_free);
  _tl_places_clear (&self->places);
  g_clear_pointer (&self->scratch, _tl_arena_unref);
  g_free (self);
}

/* ---- matching ---------------------------------------------------------------------------------------------------- */

/* Returns possible if some reading overlaps the window, and certain if every reading does: no reading is so early or
 * so late that it misses the window. An event without date may be at any time. The members of a date with gaps are
 * examined only if some reading of its bounds overlaps the window. */
static inline TlCertainty
match_window (const TlEventIter *self, guint32 row)
{
  const TlEventColumns *events = &self->timeline->events;
  TlCertainty match = _tl_bounds_match (&events->bounds[row], &self->query->window);

  if (match == TL_CERTAINTY_IMPOSSIBLE || self->index->n_gaps == 0 || G_LIKELY (!_tl_events_has_gaps (events, row)))
    return match;
  return _tl_date_match (_tl_names_date (&self->timeline->names, events->dates[row]), &self->query->window);
}

static TlEvent *
unpack_current (TlEventIter *self)
{
  if (self->event == NULL)
    {
      _tl_arena_reset (self->scratch);
      self->event = _tl_value_new_in (&_tl_event_shape, self->scratch);
      _tl_events_get (&self->timeline->events, self->current, self->event, &self->timeline->names);
    }
  return self->event;
}

/* The three filters that need the record read it in packed form. */
static gboolean
takes_part (TlEventIter *self, guint32 actor, TlActing **acting)
{
  const TlEventColumns *events = &self->timeline->events;
  const guint8 *p = _tl_record_find (events->records[self->current], &_tl_event_shape, TL_EVENT_FIELD_PARTICIPANTS);
  guint32 n = 0, part, role;

  if (*acting == NULL)
    *acting = _tl_acting_new (self->timeline, actor);
  if (p != NULL)
    p = _tl_record_number (p, &n);
  for (; n > 0; n--)
    {
      p = _tl_record_pair (p, &_tl_participant_shape, &part, &role);
      if (_tl_acting_has (*acting, part, &events->bounds[self->current]))
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
  folded = _tl_fold_words (text->str);
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

/* Tests the filters in ASKED that need only the columns. */
static inline gboolean
passes_columns (TlEventIter *self, guint asked)
{
  const TlEventColumns *events = &self->timeline->events;
  const TlQuery *query = self->query;

  self->match = TL_CERTAINTY_CERTAIN;
  if (asked & TL_FILTER_WINDOW)
    self->match = match_window (self, self->current);
  return self->match != TL_CERTAINTY_IMPOSSIBLE
         && (!(asked & TL_FILTER_CERTAINLY) || self->match == TL_CERTAINTY_CERTAIN)
         && (!(asked & TL_FILTER_TYPE) || self->types[events->types[self->current]])
         && (!(asked & TL_FILTER_STATUS) || query->status == (int) _tl_events_status (events, self->current));
}

/* Tests the filters in ASKED that need the record. It is read in packed form and unpacked only for words. */
static gboolean
passes_record (TlEventIter *self, guint asked)
{
  return (!(asked & TL_FILTER_ACTOR) || takes_part (self, self->actor, &self->acting[0]))
         && (!(asked & TL_FILTER_OTHER) || takes_part (self, self->other, &self->acting[1]))
         && (!(asked & TL_FILTER_TAG) || has_tag (self)) && (!(asked & TL_FILTER_SOURCE) || cites (self))
         && (!(asked & TL_FILTER_WORDS) || has_words (unpack_current (self), self->query->words));
}

static inline gboolean
matches_query (TlEventIter *self)
{
  guint asked = self->active & ~self->sure;

  return passes_columns (self, asked) && passes_record (self, asked);
}

/* ---- stepping ---------------------------------------------------------------------------------------------------- */

/* Skips events that the index shows to be outside the window: those that start too late, and, 64 at a time, those
 * that have ended. */
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

/* Moves to the next position that may hold an event of the answer. Returns FALSE if there is none. */
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
      if (matches_query (self))
        {
          self->n_found++;
          return TRUE;
        }
    }
  return FALSE;
}

/* ---- counting ---------------------------------------------------------------------------------------------------- */

/* Counts the events whose dates have gaps and that miss the window although their bounds overlap it. */
static guint
count_in_gaps (const TlEventIter *self)
{
  guint n = 0;

  if (self->query == NULL)
    return 0;
  for (guint32 i = 0; i < self->index->n_gaps; i++)
    {
      guint32 row = self->index->gaps[i];

      n += _tl_bounds_match (&self->timeline->events.bounds[row], &self->query->window) != TL_CERTAINTY_IMPOSSIBLE
           && match_window (self, row) == TL_CERTAINTY_IMPOSSIBLE;
    }
  return n;
}

/* Counts the events in the window with two binary searches. */
static guint
count_in_window (const TlEventIter *self)
{
  gint64 since = self->query != NULL ? self->query->window.earliest_start : TL_INSTANT_PAST;

  return self->end - _tl_index_count_ended (self->index, &self->timeline->events, since) + self->index->n_events
         - self->index->n_dated - count_in_gaps (self);
}

static guint
count_one_by_one (TlEventIter *self)
{
  while (tl_event_iter_next (self))
    ;
  return self->n_found;
}

/* If a window ends before it begins, the two searches may exclude more events than there are. */
static gboolean
is_window_in_order (const TlQuery *query)
{
  return query == NULL || query->window.earliest_start <= query->window.latest_end;
}

static guint
count_found (TlEventIter *self)
{
  if (self->query != NULL && self->query->limit > 0)
    return count_one_by_one (self);
  if ((self->active & ~(guint) TL_FILTER_WINDOW) == 0 && is_window_in_order (self->query))
    return count_in_window (self);
  if (self->planned && (self->active & ~self->sure) == 0)
    return self->places.n;
  return count_one_by_one (self);
}

gboolean
tl_timeline_count (TlTimeline *self, const TlQuery *query, guint *count, GError **error)
{
  TlEventIter *iter;

  g_return_val_if_fail (TL_IS_TIMELINE (self) && count != NULL, FALSE);
  iter = tl_timeline_query (self, query, error);
  if (iter == NULL)
    return FALSE;
  *count = count_found (iter);
  tl_event_iter_free (iter);
  return TRUE;
}

/* ---- the current event ------------------------------------------------------------------------------------------ */

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
  return unpack_current (self);
}

TlEvent *
tl_event_iter_dup_event (const TlEventIter *self)
{
  g_return_val_if_fail (IS_ON_EVENT (self), NULL);
  return _tl_timeline_dup_event_row (self->timeline, self->current);
}
