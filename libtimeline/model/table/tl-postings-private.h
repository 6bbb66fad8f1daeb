/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/table/tl-index-private.h"

/* The events that name something: for each actor, source, type or tag the places of its events in canonical order, each
 * once. Postings are built from all records at once when a query first needs them, and live as long as the index.
 *
 *   start    0     2     2        5         by number of the actor
 *   places   0 7 | | | 1 4 9 | |            0 and 7: events in which actor 0 takes part */
typedef enum
{
  TL_POSTINGS_ACTOR,
  TL_POSTINGS_SOURCE,
  TL_POSTINGS_TYPE,
  TL_POSTINGS_TAG,
  TL_N_POSTINGS,
} TlPostingsKind;

typedef struct
{
  guint32 n_keys;
  guint32 *start;
  guint32 *places;
} TlPostings;

/* Time complexity: O(size of the records). */
TlPostings *
_tl_postings_new (const TlEventColumns *events, const TlIndex *index, const TlNames *names, TlPostingsKind kind);
void _tl_postings_free (TlPostings *self);
gsize _tl_postings_get_size (const TlPostings *self);

/* Places of events in canonical order, each once. They are borrowed from postings or owned. */
typedef struct
{
  const guint32 *places;
  guint32 n;
  guint32 *own;
} TlPlaces;

void _tl_places_clear (TlPlaces *self);

static inline guint32
_tl_postings_count (const TlPostings *self, guint32 key)
{
  return key < self->n_keys ? self->start[key + 1] - self->start[key] : 0;
}

/* Returns the places of several keys, combined. Time complexity: that of sorting them. */
void _tl_postings_unite (const TlPostings *self, const guint32 *keys, guint n, TlPlaces *places);
/* Replaces FIRST by the places that are in both. Time complexity: O(shorter * log(longer / shorter)). */
void _tl_places_intersect (TlPlaces *first, const TlPlaces *second);
