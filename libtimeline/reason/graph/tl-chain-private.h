/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "reason/graph/tl-tracer-private.h"

/* All that is reached from one event along causal links, against or with their direction. Node 0 is the event itself;
 * the others come in the order of their depth. */
typedef struct
{
  guint32 row;
  guint32 depth;   /* fewest links, on whatever chain */
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

/* Begins at ROW in the memory of a tracer that has begun. */
void _tl_path_search_begin (TlPathSearch *self, TlTracer *tracer, guint32 row, gboolean effects, TlChainRule rule);
/* Reaches all, with the depth and the strength of each, in the memory of a tracer that has begun. */
void _tl_path_search_init (TlPathSearch *self, TlTracer *tracer, guint32 row, gboolean effects, TlChainRule rule);
/* Reaches of what led to ROW only what may stand on a strongest chain by product from FROM, without depths but that of
 * FROM. */
void _tl_path_search_init_between (TlPathSearch *self, TlTracer *tracer, guint32 from, guint32 row);
void _tl_path_search_clear (TlPathSearch *self);

/* Choose a chain for each node: of the strongest the shortest, then that of smaller ids; with the minimum rule, of
 * those whose links are all of LEAST or more. Nodes that none leads to keep hops of G_MAXUINT32. */
void _tl_path_search_choose_strongest (TlPathSearch *self, double least);
/* Of the shortest the strongest, then that of smaller ids. Strengths become those of these chains. */
void _tl_path_search_choose_shortest (TlPathSearch *self);

/* The chosen chains as values. */
typedef struct _TlChainTree TlChainTree;
/* Of the chains of the nodes FOUND (guint32) alone. PLACES is by node, all zeros, and gets the place + 1 of each in the
 * tree. */
TlChainTree *_tl_chain_tree_new (const TlPathSearch *reach, const GArray *found, guint32 *places);
void _tl_chain_tree_unref (TlChainTree *self);
/* tl_chain_dup_link() of a chain of N_LINKS. */
TlLink *_tl_chain_dup_link (const TlChain *self, TlTimeline *timeline, guint n_links, guint index);
TlChain *_tl_chain_new (TlChainTree *tree, guint32 node, guint depth, double confidence);
