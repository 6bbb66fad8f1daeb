/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Answering a query: the events one after the other, without an allocation for each. */
#include "config.h"

#include "base/tl-error-private.h"
#include "model/tl-actors-private.h"
#include "model/tl-query-private.h"
#include "vocab/tl-vocab-private.h"

#include <string.h>

#define SCRATCH_CHUNK (8 * 1024)

struct _TlEventIter
{
  TlTimeline *timeline;
  TlQuery *query; /* NULL: all */
  const TlIndex *index;
  guint32 position; /* of the next to look at */
  guint32 end;      /* of the dated ones that may be in the window */
  guint32 current;  /* row stood on */
  guint n_found;
  TlCertainty match;

  guint8 *types; /* by number, whether asked for; NULL: all */
  guint32 actor;
  guint32 other;
  char *tag; /* its own: the query may change */
  const char *source;

  TlArena *scratch;
  TlEvent *event; /* the current one, unpacked when first needed */
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
  guint32 number = _tl_names_find (&self->timeline->names, TL_NAME_SOURCE, source);

  if (!_tl_timeline_is_defined (self->timeline, TL_NAME_SOURCE, number))
    return _tl_error_set (error, TL_ERROR_REFERENCE, "there is no source \"%s\"", source);
  self->source = _tl_names_text (&self->timeline->names, TL_NAME_SOURCE, number);
  return TRUE;
}

static gboolean
prepare (TlEventIter *self, GError **error)
{
  const TlQuery *query = self->query;

  self->end = self->index->n_dated;
  if (query == NULL)
    return TRUE;
  self->end = _tl_index_find_start (self->index, &self->timeline->events, query->window.latest_end);
  self->tag = g_strdup (query->tag);
  return (query->type == NULL || prepare_type (self, query->type, error))
         && prepare_actor (self, query->actor, &self->actor, error)
         && prepare_actor (self, query->dyad ? query->other : NULL, &self->other, error)
         && (query->source == NULL || prepare_source (self, query->source, error));
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
  iter->actor = iter->other = TL_SYMBOL_NONE;
  iter->scratch = _tl_arena_new (SCRATCH_CHUNK);
  if (!prepare (iter, error))
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
  g_clear_pointer (&self->tag, g_free);
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

static gboolean
takes_part (TlEventIter *self, const TlEvent *event, guint32 actor)
{
  for (guint i = 0; i < event->participants.n; i++)
    {
      const TlParticipant *part = (const TlParticipant *) event->participants.items[i];

      if (_tl_actor_acts_for (self->timeline, _tl_symbol_number (part->actor), actor,
                              &self->timeline->events.bounds[self->current]))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_tag (const TlEvent *event, const char *tag)
{
  for (guint i = 0; i < event->tags.n; i++)
    if (strcmp (event->tags.items[i], tag) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
cites (const TlEvent *event, const char *source)
{
  for (guint i = 0; i < event->citations.n; i++)
    if (((const TlCitation *) event->citations.items[i])->source == source)
      return TRUE;
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

/* Columns first; the record is unpacked only for what is left. */
static gboolean
matches (TlEventIter *self)
{
  const TlQuery *query = self->query;
  const TlEventColumns *events = &self->timeline->events;
  const TlEvent *event;

  self->match = TL_CERTAINTY_CERTAIN;
  if (query == NULL)
    return TRUE;
  self->match = match_window (&events->bounds[self->current], &query->window);
  if (self->match == TL_CERTAINTY_IMPOSSIBLE || (query->certainly && self->match != TL_CERTAINTY_CERTAIN)
      || (self->types != NULL && !self->types[events->types[self->current]])
      || (query->status >= 0 && query->status != (int) _tl_events_status (events, self->current)))
    return FALSE;
  if (self->actor == TL_SYMBOL_NONE && self->tag == NULL && self->source == NULL && query->words == NULL)
    return TRUE;
  event = unpack (self);
  return (self->actor == TL_SYMBOL_NONE || takes_part (self, event, self->actor))
         && (self->other == TL_SYMBOL_NONE || takes_part (self, event, self->other))
         && (self->tag == NULL || has_tag (event, self->tag)) && (self->source == NULL || cites (event, self->source))
         && (query->words == NULL || has_words (event, query->words));
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

/* Whether the window alone decides, so that two searches count what is in it. */
static gboolean
is_window_only (const TlEventIter *self)
{
  const TlQuery *query = self->query;

  return query == NULL
         || (!query->certainly && self->types == NULL && self->actor == TL_SYMBOL_NONE && self->tag == NULL
             && self->source == NULL && query->words == NULL && query->status < 0 && query->limit == 0
             && query->window.earliest_start <= query->window.latest_end);
}

gboolean
tl_event_iter_next (TlEventIter *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  if (self->query != NULL && self->query->limit > 0 && self->n_found == self->query->limit)
    return FALSE;
  while (skip_outside (self), self->position < self->index->n_events)
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
  g_return_val_if_fail (self != NULL && self->position > 0, 0);
  return self->position - 1;
}

const char *
tl_event_iter_get_id (const TlEventIter *self)
{
  g_return_val_if_fail (self != NULL && self->position > 0, NULL);
  return _tl_names_text (&self->timeline->names, TL_NAME_EVENT, self->current);
}

const char *
tl_event_iter_get_event_type (const TlEventIter *self)
{
  g_return_val_if_fail (self != NULL && self->position > 0, NULL);
  return _tl_names_text (&self->timeline->names, TL_NAME_EVENT_TYPE, self->timeline->events.types[self->current]);
}

const TlDate *
tl_event_iter_get_date (const TlEventIter *self)
{
  g_return_val_if_fail (self != NULL && self->position > 0, NULL);
  return _tl_names_date (&self->timeline->names, self->timeline->events.dates[self->current]);
}

TlCertainty
tl_event_iter_get_match (const TlEventIter *self)
{
  g_return_val_if_fail (self != NULL && self->position > 0, TL_CERTAINTY_IMPOSSIBLE);
  return self->match;
}

const TlEvent *
tl_event_iter_get_event (TlEventIter *self)
{
  g_return_val_if_fail (self != NULL && self->position > 0, NULL);
  return unpack (self);
}

TlEvent *
tl_event_iter_dup_event (const TlEventIter *self)
{
  g_return_val_if_fail (self != NULL && self->position > 0, NULL);
  return _tl_timeline_dup_event_row (self->timeline, self->current);
}
