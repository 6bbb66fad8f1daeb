/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/table/tl-postings-private.h"
#include "model/query/tl-query-private.h"
#include "model/tl-acting-private.h"

/* The filters of a query, one bit each. The mask of the active filters is computed once, when the query is prepared;
 * all other code tests the mask:
 *
 *   active            the filters of the query
 *   sure              filters that every event in PLACES passes, because an index for the filter gave the places
 *   active & ~sure    filters that must be tested for each event
 *
 * A new filter needs a bit here, a line in _tl_event_iter_prepare() that sets it, and a test in passes_columns() or
 * passes_record(). Counting needs no change: if only the window is active, it counts the events in the window without
 * reading them; if no filter remains to be tested, it counts the places. */
typedef enum
{
  TL_FILTER_WINDOW = 1 << 0,
  TL_FILTER_CERTAINLY = 1 << 1, /* in the window */
  TL_FILTER_TYPE = 1 << 2,
  TL_FILTER_STATUS = 1 << 3,
  TL_FILTER_ACTOR = 1 << 4,
  TL_FILTER_OTHER = 1 << 5, /* of the dyad */
  TL_FILTER_SOURCE = 1 << 6,
  TL_FILTER_TAG = 1 << 7,
  TL_FILTER_WORDS = 1 << 8,
} TlFilters;

/* A query in progress. */
struct _TlEventIter
{
  TlTimeline *timeline;
  TlQuery *query; /* NULL for all events */
  const TlIndex *index;
  guint n_changes;  /* of the timeline, when the query began */
  guint32 position; /* the next position to examine */
  guint32 end;      /* end of the dated events that may be in the window */
  guint32 current;  /* the row of the current event */
  guint n_found;
  TlCertainty match;

  guint active; /* TlFilters */
  guint sure;

  TlPlaces places; /* places of the events to examine, if an index gives them */
  gboolean planned;
  guint32 next; /* index of the next place */

  guint8 *types; /* by number of the type, whether the query includes it; NULL for all types */
  guint32 actor;
  guint32 other;
  TlActing *acting[2]; /* for the two; NULL until needed */
  guint32 tag;
  guint32 source;

  TlArena *scratch;
  TlEvent *event; /* the current one, unpacked when first needed */
};

/* Looks up, once, the names in the query and the filters that are active. Returns FALSE if a name does not exist. */
gboolean _tl_event_iter_prepare (TlEventIter *self, GError **error);
/* Takes the places from the most selective index. */
void _tl_event_iter_plan (TlEventIter *self);
