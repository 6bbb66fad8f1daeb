/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "date/tl-date-private.h"

/* The part of a temporal network that may contradict itself, as a graph of its own. Its instants and constraints are
 * numbered in canonical order, so that nothing found in it depends on the order of the document.
 *
 *   network   100,000 events, one contradiction a -> b -> c
 *   tangle    instants 0 start(a), 1 start(b), 2 start(c)       constraints 0 -> 1, 1 -> 2
 *
 * The instants of a tangle have two pairs of bounds: GIVEN by their dates, and FOUND by carrying the given ones along
 * the constraints. An instant is on a contradiction exactly if its earliest bound found is after its latest bound
 * found; this holds as long as no circle of constraints contradicts itself without the dates. */
typedef struct
{
  guint32 earlier;
  guint32 later;
  gint64 by;
  guint32 number; /* of the constraint in the network */
  guint32 link;   /* row; TL_SYMBOL_NONE: the constraint is on one event */
} TlTangleEdge;

typedef struct
{
  guint32 n;
  gint64 *given[2]; /* by instant: earliest (0) and latest (1) */
  gint64 *found[2];
  GArray *edges;   /* TlTangleEdge, by earlier instant */
  guint32 *begins; /* by instant: its first edge */
  gint64 *work;    /* borrowed: how many more edges may be looked at; below 0: no more */
} TlTangle;

/* Takes EDGES, which are sorted by earlier instant. The caller sets the given bounds. */
TlTangle *_tl_tangle_new (guint32 n, GArray *edges, gint64 *work);
void _tl_tangle_free (TlTangle *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlTangle, _tl_tangle_free)

/* Drops the edges of the links in GONE, a set of bits by row. */
void _tl_tangle_drop_links (TlTangle *self, const guint32 *gone);
/* Finds the bounds, and drops all instants and edges that are on no contradiction. */
void _tl_tangle_prune (TlTangle *self);
/* Returns the strongly connected components that may hold a circle which contradicts itself, as tangles. */
GPtrArray *_tl_tangle_split (const TlTangle *self);

/* Charges N edges. Returns whether work is left. */
static inline gboolean
_tl_tangle_spend (const TlTangle *self, gint64 n)
{
  *self->work -= n;
  return *self->work > 0;
}

/* Sets CARRIED to a bound that lies by BY later. Returns FALSE if it is beyond the range of seconds. */
static inline gboolean
_tl_tangle_carry (gint64 bound, gint64 by, gint64 *carried)
{
  *carried = _tl_instant_add (bound, by);
  return *carried != TL_INSTANT_PAST && *carried != TL_INSTANT_FUTURE;
}

static inline const TlTangleEdge *
_tl_tangle_edge (const TlTangle *self, guint32 edge)
{
  return &g_array_index (self->edges, TlTangleEdge, edge);
}

/* ---- searching ---- */

/* A search for shortest chains, in rounds: after round K, every instant has the bound that K links can give it. Chains
 * are lists of edges (guint32) in their order. */

/* Returns the chains of fewest links that contradict the dates, or an empty list if there is none of at most MOST
 * links. If PRUNED, _tl_tangle_prune() was the last change. Sets N_LINKS. */
GPtrArray *_tl_tangle_find_chains (const TlTangle *self, gboolean pruned, guint most, guint *n_links);
/* Returns shortest circles of constraints that contradict each other whatever the dates; they may share links. The
 * list is empty if there is none. Sets N_LINKS. */
GPtrArray *_tl_tangle_find_circles (const TlTangle *self, guint *n_links);
