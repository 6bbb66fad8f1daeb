/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/table/tl-columns-private.h"

/* Data derived from the columns, so that queries need no search. An index is built as a whole and never changed.
 *
 *   order   position -> row, canonical          rank   row -> position
 *           the first n_dated have bounds and are in order of earliest start; the others may be at any time
 *   ends    rows of the dated events by latest end
 *   gaps    rows of the events whose dates have gaps
 *   lasts   for each 64 positions the latest end of all: if it is before a window, none of the 64 is in the window
 *
 *   out     links by the row they come from, each row's by the canonical place of the event at the other end, then by
 *           type and id; in compressed rows:    start  0   2   2   3
 *                                                                   links  4 7     1
 *                                                                   ends   5 9     3      the row at the other end
 *
 *   in      the same by the row they go to
 */
typedef struct
{
  guint32 *start; /* one element more than there are rows */
  guint32 *some;  /* one bit per row: whether the row has any link */
  guint32 *links;
  guint32 *ends; /* with the flag TL_END_ASIDE if the link is neither of the causal nor of the reaction family */
  gboolean any_aside;
} TlAdjacency;

#define TL_END_ASIDE 0x80000000 /* no memory could hold so many events */

typedef struct
{
  guint32 n_events;
  guint32 *order;
  guint32 *rank;
  guint32 n_dated;
  guint32 *ends;
  gint64 *lasts;
  guint32 *gaps;
  guint32 n_gaps;
  TlAdjacency out;
  TlAdjacency in;
  GPtrArray *sorted[TL_N_NAMES]; /* actors, sources, tracks and own types by id; borrowed */
  guint8 *families;              /* TlLinkFamily by the number of the type */
  gsize size;
} TlIndex;

#define TL_INDEX_BLOCK 64

/* Returns the number of dated events whose earliest start is not after UNTIL. They are at the positions below it. */
guint32 _tl_index_find_start (const TlIndex *self, const TlEventColumns *events, gint64 until);
/* Returns the number of dated events whose latest end is before SINCE. */
guint32 _tl_index_count_ended (const TlIndex *self, const TlEventColumns *events, gint64 since);

/* Groups the links that exist by their ends NEAR: 0 for from, 1 for to. FAMILIES has one element per link type. */
void
_tl_adjacency_init (TlAdjacency *self, guint near, const TlLinkColumns *links, const guint8 *families, guint32 n_rows);
void _tl_adjacency_clear (TlAdjacency *self);

TlIndex *_tl_index_new (const TlEventColumns *events, const TlLinkColumns *links, const TlNames *names,
                        GPtrArray *const defined[TL_N_NAMES]);
void _tl_index_free (TlIndex *self);

/* Returns the rows of links in canonical order: by the ids of from, type, to and link. */
guint32 *_tl_index_sort_links (const TlIndex *self, const TlLinkColumns *links, const TlNames *names);
int _tl_index_compare_links (const TlLinkColumns *links, const TlNames *names, guint32 a, guint32 b);
