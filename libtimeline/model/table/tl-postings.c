/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The events that name an actor, a source, a type or a tag. */
#include "config.h"

#include "base/tl-compressed-rows-private.h"
#include "model/table/tl-postings-private.h"
#include "model/table/tl-record-private.h"

#include <stdlib.h>
#include <string.h>

/* ---- collecting -------------------------------------------------------------------------------------------------- */

typedef struct
{
  guint32 key;
  guint32 place;
} Posting;

typedef struct
{
  GArray *postings; /* Posting, by place */
  guint32 *last;    /* by key, the place at which it was noted last, plus 1 */
  guint32 place;
} Collection;

static inline void
note (Collection *self, guint32 key)
{
  Posting posting = { key, self->place };

  if (self->last[key] == self->place + 1)
    return;
  self->last[key] = self->place + 1;
  g_array_append_val (self->postings, posting);
}

static void
note_participants (Collection *self, const guint8 *record)
{
  const guint8 *p = _tl_record_find (record, &_tl_event_shape, TL_EVENT_FIELD_PARTICIPANTS);
  guint32 n = 0, actor, role;

  if (p != NULL)
    p = _tl_record_number (p, &n);
  for (; n > 0; n--)
    {
      p = _tl_record_pair (p, &_tl_participant_shape, &actor, &role);
      note (self, actor);
    }
}

/* The source is the first member of a citation and always present. */
static void
note_citations (Collection *self, const guint8 *record)
{
  const guint8 *p = _tl_record_find (record, &_tl_event_shape, TL_EVENT_FIELD_CITATIONS);
  guint32 n = 0, source;

  if (p != NULL)
    p = _tl_record_number (p, &n);
  for (; n > 0; n--)
    {
      _tl_record_number (p + 1, &source);
      note (self, source);
      p = _tl_record_skip (p, &_tl_citation_shape);
    }
}

static void
note_tags (Collection *self, const guint8 *record)
{
  const guint8 *p = _tl_record_find (record, &_tl_event_shape, TL_EVENT_FIELD_TAGS);
  guint32 n = 0, tag;

  if (p != NULL)
    p = _tl_record_number (p, &n);
  for (; n > 0; n--)
    {
      p = _tl_record_number (p, &tag);
      note (self, tag);
    }
}

static void
collect_postings (Collection *self, const TlEventColumns *events, const TlIndex *index, TlPostingsKind kind)
{
  for (self->place = 0; self->place < index->n_events; self->place++)
    {
      guint32 row = index->order[self->place];

      if (kind == TL_POSTINGS_TYPE)
        note (self, events->types[row]);
      else if (kind == TL_POSTINGS_ACTOR)
        note_participants (self, events->records[row]);
      else if (kind == TL_POSTINGS_SOURCE)
        note_citations (self, events->records[row]);
      else
        note_tags (self, events->records[row]);
    }
}

/* ---- life -------------------------------------------------------------------------------------------------------- */

/* Sorts postings by key. Postings of one key keep their order, which is that of the places. */
static TlPostings *
postings_sort (const Posting *postings, guint32 n, guint32 n_keys)
{
  TlPostings *self = g_new0 (TlPostings, 1);

  self->n_keys = n_keys;
  self->start = _tl_rows_new (n_keys);
  self->places = g_new (guint32, (gsize) n + 1);
  for (guint32 i = 0; i < n; i++)
    _tl_rows_count (self->start, postings[i].key);
  _tl_rows_sum (self->start, n_keys);
  for (guint32 i = 0; i < n; i++)
    self->places[_tl_rows_place (self->start, postings[i].key)] = postings[i].place;
  return self;
}

TlPostings *
_tl_postings_new (const TlEventColumns *events, const TlIndex *index, const TlNames *names, TlPostingsKind kind)
{
  static const TlNameKind kinds[] = { TL_NAME_ACTOR, TL_NAME_SOURCE, TL_NAME_EVENT_TYPE, TL_NAME_WORD };
  guint32 n_keys = names->symbols[kinds[kind]].n;
  Collection collection = { g_array_new (FALSE, FALSE, sizeof (Posting)), g_new0 (guint32, (gsize) n_keys + 1), 0 };
  TlPostings *postings;

  collect_postings (&collection, events, index, kind);
  postings = postings_sort ((const Posting *) (gpointer) collection.postings->data, collection.postings->len, n_keys);
  g_array_unref (collection.postings);
  g_free (collection.last);
  return postings;
}

void
_tl_postings_free (TlPostings *self)
{
  g_free (self->start);
  g_free (self->places);
  g_free (self);
}

gsize
_tl_postings_get_size (const TlPostings *self)
{
  return sizeof (guint32) * ((gsize) self->n_keys + 2 + self->start[self->n_keys]);
}

/* ---- places ------------------------------------------------------------------------------------------------------ */

void
_tl_places_clear (TlPlaces *self)
{
  g_free (self->own);
  *self = (TlPlaces){ 0 };
}

static int
compare_postings_places (gconstpointer a, gconstpointer b)
{
  guint32 x = *(const guint32 *) a, y = *(const guint32 *) b;

  return x < y ? -1 : x > y;
}

void
_tl_postings_unite (const TlPostings *self, const guint32 *keys, guint n, TlPlaces *places)
{
  guint32 total = 0, kept = 0;
  guint32 *own;

  *places = (TlPlaces){ 0 };
  for (guint i = 0; i < n; i++)
    total += _tl_postings_count (self, keys[i]);
  if (n == 1)
    {
      *places = (TlPlaces){ total > 0 ? self->places + self->start[keys[0]] : NULL, total, NULL };
      return;
    }
  places->own = own = g_new (guint32, (gsize) total + 1);
  for (guint i = 0, at = 0; i < n; i++)
    {
      guint32 count = _tl_postings_count (self, keys[i]);

      if (count > 0)
        memcpy (own + at, self->places + self->start[keys[i]], count * sizeof *own);
      at += count;
    }
  qsort (own, total, sizeof *own, compare_postings_places);
  for (guint32 i = 0; i < total; i++)
    if (kept == 0 || own[kept - 1] != own[i])
      own[kept++] = own[i];
  places->places = own;
  places->n = kept;
}

/* Returns the index of the first of PLACES, from I on, that is not below PLACE. The steps double until they pass it;
 * a binary search follows (J. Bentley and A. Yao, "An almost optimal algorithm for unbounded searching", Information
 * Processing Letters 5, 1976). */
static guint32
gallop (const TlPlaces *places, guint32 i, guint32 place)
{
  guint32 step = 1, high;

  while (places->n - i > step && places->places[i + step] < place)
    {
      i += step;
      step *= 2;
    }
  high = MIN (places->n, i + step + 1);
  while (i < high)
    {
      guint32 middle = i + (high - i) / 2;

      if (places->places[middle] < place)
        i = middle + 1;
      else
        high = middle;
    }
  return i;
}

void
_tl_places_intersect (TlPlaces *first, const TlPlaces *second)
{
  const TlPlaces *shorter = first->n <= second->n ? first : second, *longer = first->n <= second->n ? second : first;
  guint32 *own = g_new (guint32, (gsize) shorter->n + 1);
  guint32 n = 0;

  for (guint32 i = 0, j = 0; i < shorter->n && j < longer->n; i++)
    {
      j = gallop (longer, j, shorter->places[i]);
      if (j < longer->n && longer->places[j] == shorter->places[i])
        own[n++] = shorter->places[i];
    }
  g_free (first->own);
  *first = (TlPlaces){ own, n, own };
}
