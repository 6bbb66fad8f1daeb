/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/table/tl-postings-private.h"
#include "model/query/tl-query-private.h"

/* A query under way. The filters are bits: those that all PLACES pass need no second look. */
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

/* Looks up what the query names, once; FALSE where it names what is not there. */
gboolean _tl_event_iter_prepare (TlEventIter *self, GError **error);
/* Takes the places from the most selective index. */
void _tl_event_iter_plan (TlEventIter *self);
