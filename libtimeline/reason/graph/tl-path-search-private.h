/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "reason/graph/tl-tracer-private.h"

/* A strongest path search: from one event it follows causal links, backwards to all causes or forwards to all effects.
 * Node 0 is the event itself; the other nodes are in order of depth.
 *
 *   b --0.9--> a        node   row   depth   best   towards   hops
 *   b --0.5--> c        0      c     0       1      -         0        the event asked about
 *   a --0.8--> c        1      b     1       0.72   2         2        strongest chain through a: 0.9 * 0.8
 *                       2      a     1       0.8    0         1
 */
typedef struct
{
  guint32 row;
  guint32 depth;   /* number of links on the shortest chain */
  guint32 hops;    /* number of links on the chosen chain */
  guint32 towards; /* next node on the chosen chain, towards node 0 */
  guint32 link;    /* link to that node */
  double best;     /* strength of the strongest chain */
} TlPathNode;

typedef struct
{
  TlGraph graph;
  const TlAdjacency *adjacency; /* points away from the event asked about */
  gboolean effects;
  TlChainRule rule;
  GArray *nodes;    /* TlPathNode; borrowed from the tracer */
  guint32 *numbers; /* by row: number of its node + 1; borrowed from the tracer */
} TlPathSearch;

static inline TlPathNode *
_tl_path_search_node (const TlPathSearch *self, guint32 i)
{
  return &g_array_index (self->nodes, TlPathNode, i);
}

/* Adds a node for ROW, which must have none, and returns its number. */
guint32 _tl_path_search_add (TlPathSearch *self, guint32 row, guint32 depth);

#define TL_PATH_SAME 1e-12 /* products of the same confidences in another order differ by less */

/* Returns the strength of a chain extended by one link. */
static inline double
_tl_path_search_strength (const TlPathSearch *self, double chain, guint32 link)
{
  double confidence = _tl_graph_confidence (&self->graph, link);

  return self->rule == TL_CHAIN_PRODUCT ? chain * confidence : MIN (chain, confidence);
}

/* Notes a chain of STRENGTH to NEIGHBOUR, and adds a node for it if it has none. Returns the node if the chain is
 * stronger than the strongest known before, else G_MAXUINT32. */
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

/* Prepares a search from ROW in the memory of a tracer that has begun. It only adds node 0. */
void _tl_path_search_begin (TlPathSearch *self, TlTracer *tracer, guint32 row, gboolean effects, TlChainRule rule);
/* Finds all causes or effects, with the depth and the strength of each, in the memory of a tracer that has begun. */
void _tl_path_search_init (TlPathSearch *self, TlTracer *tracer, guint32 row, gboolean effects, TlChainRule rule);
/* Finds only the causes of ROW that may be on a strongest chain by product from FROM. It finds the depth of FROM and of
 * no other node. */
void _tl_path_search_init_bidirectional (TlPathSearch *self, TlTracer *tracer, guint32 from, guint32 row);
void _tl_path_search_clear (TlPathSearch *self);

/* Chooses a chain for each node: the shortest of the strongest chains, and of those the one with the smaller ids. With
 * the minimum rule it considers the chains whose links all have a confidence of LEAST or more. A node without a chain
 * keeps hops of G_MAXUINT32. */
void _tl_path_search_choose_strongest (TlPathSearch *self, double least);
/* Chooses the strongest of the shortest chains, and of those the one with the smaller ids. The strengths of the nodes
 * become those of the chosen chains. */
void _tl_path_search_choose_shortest (TlPathSearch *self);
