/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "reason/graph/tl-tracer-private.h"

/* A strongest path search: from one event along causal links, against or with their direction, to all that it finds.
 * Node 0 is the event itself; the others come in the order of their depth.
 *
 *   b --0.9--> a        node   row   depth   best   towards   hops
 *   b --0.5--> c        0      c     0       1      -         0        the event asked about
 *   a --0.8--> c        1      b     1       0.72   2         2        strongest by way of a: 0.9 * 0.8
 *                       2      a     1       0.8    0         1
 */
typedef struct
{
  guint32 row;
  guint32 depth;   /* fewest links, on any chain */
  guint32 hops;    /* links on the chain that was chosen */
  guint32 towards; /* the next node on it, towards node 0 */
  guint32 link;    /* and the link to there */
  double best;     /* strength of the strongest chain */
} TlPathNode;

typedef struct
{
  TlGraph graph;
  const TlAdjacency *adjacency; /* leads away from the event asked about */
  gboolean effects;
  TlChainRule rule;
  GArray *nodes;    /* TlPathNode; lent by the tracer, as */
  guint32 *numbers; /* number of a row's node + 1 */
} TlPathSearch;

static inline TlPathNode *
_tl_path_search_node (const TlPathSearch *self, guint32 i)
{
  return &g_array_index (self->nodes, TlPathNode, i);
}

/* A node for ROW, which has none. */
guint32 _tl_path_search_add (TlPathSearch *self, guint32 row, guint32 depth);

#define TL_PATH_SAME 1e-12 /* products of the same confidences in another order differ by less */

/* The strength of a chain with one link more. */
static inline double
_tl_path_search_strength (const TlPathSearch *self, double chain, guint32 link)
{
  double confidence = _tl_graph_confidence (&self->graph, link);

  return self->rule == TL_CHAIN_PRODUCT ? chain * confidence : MIN (chain, confidence);
}

/* The node of NEIGHBOUR, if a chain to it of that strength is better than the one it had; else G_MAXUINT32. */
static inline guint32
_tl_path_search_improve (TlPathSearch *self, guint32 neighbour, double strength)
{
  guint32 number = self->numbers[neighbour],
          node = number != 0 ? number - 1 : _tl_path_search_add (self, neighbour, G_MAXUINT32);

  if (strength <= _tl_path_search_node (self, node)->best)
    return G_MAXUINT32;
  _tl_path_search_node (self, node)->best = strength;
  return node;
}

/* Begins at ROW in the memory of a tracer that has begun; finds nothing yet. */
void _tl_path_search_begin (TlPathSearch *self, TlTracer *tracer, guint32 row, gboolean effects, TlChainRule rule);
/* Finds all, with the depth and the strength of each, in the memory of a tracer that has begun. */
void _tl_path_search_init (TlPathSearch *self, TlTracer *tracer, guint32 row, gboolean effects, TlChainRule rule);
/* Finds of what led to ROW only what may be on a strongest chain by product from FROM. Of depths only that of FROM is
 * found. */
void _tl_path_search_init_bidirectional (TlPathSearch *self, TlTracer *tracer, guint32 from, guint32 row);
void _tl_path_search_clear (TlPathSearch *self);

/* Choose a chain for each node: of the strongest the shortest, then that of smaller ids; with the minimum rule, of
 * those whose links are all of LEAST or more. Nodes that none leads to keep hops of G_MAXUINT32. */
void _tl_path_search_choose_strongest (TlPathSearch *self, double least);
/* Of the shortest the strongest, then that of smaller ids. Strengths become those of these chains. */
void _tl_path_search_choose_shortest (TlPathSearch *self);
