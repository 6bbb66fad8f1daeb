/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/table/tl-columns-private.h"

/* What is derived from the columns so that questions are answered without a search. Built whole, never changed.
 *
 *   order   position -> row, canonical          rank   row -> position
 *           the first n_dated have bounds, by earliest start; the others, without, may be at any time
 *   ends    rows of the dated by latest end
 *   lasts   for each 64 positions the latest end of all: where it is before a window, none of the 64 is in it
 *
 *   out     links by the row they come from, in compressed rows:    start  0   2   2   3
 *                                                                   links  4 7     1
 *                                                                   ends   5 9     3      the row at the other end
 *
 *   in      the same by the row they go to
 */
typedef struct
{
  guint32 *start; /* one more than there are rows */
  guint32 *some;  /* a bit a row: whether it has any */
  guint32 *links;
  guint32 *ends; /* with TL_END_ASIDE where the link is neither of the causal nor of the reaction family */
  gboolean any_aside;
} TlAdjacency;

#define TL_END_ASIDE 0x80000000 /* that many events would not fit into any memory */

typedef struct
{
  guint32 n_events;
  guint32 *order;
  guint32 *rank;
  guint32 n_dated;
  guint32 *ends;
  gint64 *lasts;
  TlAdjacency out;
  TlAdjacency in;
  GPtrArray *sorted[TL_N_NAMES]; /* actors, sources, tracks and own types by id; borrowed */
  guint8 *families;              /* TlLinkFamily by the number of the type */
  gsize size;
} TlIndex;

#define TL_INDEX_BLOCK 64

/* The positions of the dated events that start by UNTIL at the earliest: all before the one returned. */
guint32 _tl_index_find_start (const TlIndex *self, const TlEventColumns *events, gint64 until);
/* How many dated events end before SINCE at the latest. */
guint32 _tl_index_count_ended (const TlIndex *self, const TlEventColumns *events, gint64 since);

/* The live links by their ends NEAR, 0 for from and 1 for to. FAMILIES is by the number of the type. */
void
_tl_adjacency_init (TlAdjacency *self, guint near, const TlLinkColumns *links, const guint8 *families, guint32 n_rows);
void _tl_adjacency_clear (TlAdjacency *self);

TlIndex *_tl_index_new (const TlEventColumns *events, const TlLinkColumns *links, const TlNames *names,
                        GPtrArray *const defined[TL_N_NAMES]);
void _tl_index_free (TlIndex *self);

/* Rows of links in canonical order: by the ids of from, type, to, link. */
guint32 *_tl_index_sort_links (const TlIndex *self, const TlLinkColumns *links, const TlNames *names);
int _tl_index_compare_links (const TlLinkColumns *links, const TlNames *names, guint32 a, guint32 b);
