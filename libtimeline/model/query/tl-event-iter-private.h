/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/table/tl-postings-private.h"
#include "model/query/tl-query-private.h"

/* What a query asks of an event, a bit each. The mask of those that are active is made once, when the query is looked
 * up; everything else tests the mask:
 *
 *   active            what is asked
 *   sure              what every one of the PLACES passes, being where an index says that such events are
 *   active & ~sure    what is left to ask of each event
 *
 * A new filter takes a bit here, a line in _tl_event_iter_prepare() that sets it, and a test in passes_columns() or
 * passes_record(). Counting needs nothing: it counts the window without looking at events where no other filter is
 * active, and the places where none is left to ask. */
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

/* A query under way. */
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

  guint active; /* TlFilters */
  guint sure;

  TlPlaces places; /* where it may be, if one of the filters says so */
  gboolean planned;
  guint32 next; /* of the places */

  guint8 *types; /* by number, whether asked for; NULL: all */
  guint32 actor;
  guint32 other;
  guint32 tag;
  guint32 source;

  TlArena *scratch;
  TlEvent *event; /* the current one, unpacked when first needed */
};

/* Looks up what the query names, and which filters are active, once. FALSE where it names what is not there. */
gboolean _tl_event_iter_prepare (TlEventIter *self, GError **error);
/* Takes the places from the most selective index. */
void _tl_event_iter_plan (TlEventIter *self);
