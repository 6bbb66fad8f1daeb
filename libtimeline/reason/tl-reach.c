/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Reaching: all that led to an event, or followed from it, and which chain to show for each. */
#include "config.h"

#include "reason/tl-chain-private.h"

#include <string.h>

#define NONE G_MAXUINT32
#define SAME 1e-12 /* products of the same confidences in another order differ by less */

static guint32
add_node (TlReach *self, guint32 row, guint32 depth)
{
  TlReachNode node = { row, depth, NONE, 0, NONE, -1.0 };

  g_array_append_val (self->nodes, node);
  self->numbers[row] = self->nodes->len;
  return self->nodes->len - 1;
}

/* Breadth first: every event reached, and how deep. */
static void
find_depths (TlReach *self, guint32 row)
{
  add_node (self, row, 0);
  for (guint i = 0; i < self->nodes->len; i++)
    {
      guint32 from = _tl_reach_node (self, i)->row, depth = _tl_reach_node (self, i)->depth;

      TL_GRAPH_EACH (&self->graph, self->adjacency, from, link, neighbour)
      if (self->numbers[neighbour] == 0)
        add_node (self, neighbour, depth + 1);
    }
}

typedef struct
{
  double product;
  guint32 node;
} HeapItem;

static void
heap_push (GArray *heap, double product, guint32 node)
{
  HeapItem item = { product, node };
  guint i = heap->len;
  HeapItem *items;

  g_array_append_val (heap, item);
  items = (HeapItem *) (gpointer) heap->data;
  for (; i > 0 && items[(i - 1) / 2].product < product; i = (i - 1) / 2)
    items[i] = items[(i - 1) / 2];
  items[i] = item;
}

static HeapItem
heap_pop (GArray *heap)
{
  HeapItem *items = (HeapItem *) (gpointer) heap->data;
  HeapItem top = items[0], last = items[heap->len - 1];
  guint n = heap->len - 1, i = 0;

  while (2 * i + 1 < n)
    {
      guint child = 2 * i + 1;

      if (child + 1 < n && items[child + 1].product > items[child].product)
        child++;
      if (items[child].product <= last.product)
        break;
      items[i] = items[child];
      i = child;
    }
  items[i] = last;
  g_array_set_size (heap, n);
  return top;
}

/* The strength of a chain with one link more. */
static double
strength (const TlReach *self, double chain, guint32 link)
{
  double confidence = _tl_graph_confidence (&self->graph, link);

  return self->rule == TL_CHAIN_PRODUCT ? chain * confidence : MIN (chain, confidence);
}

/* How strong a chain must be to be looked at any longer: once TARGET is reached, as strong as that to it. */
static double
least_wanted (const TlReach *self, guint32 target)
{
  guint32 number = target != NONE ? self->numbers[target] : 0;

  return number > 0 ? _tl_reach_node (self, number - 1)->best * (1.0 - SAME) : -1.0;
}

/* Dijkstra's algorithm with products, or minima, in place of sums: no confidence is above 1, so no detour gains. */
static void
find_products (TlReach *self, guint32 target)
{
  g_autoptr (GArray) heap = g_array_new (FALSE, FALSE, sizeof (HeapItem));

  _tl_reach_node (self, 0)->best = 1.0;
  heap_push (heap, 1.0, 0);
  while (heap->len > 0)
    {
      HeapItem top = heap_pop (heap);

      if (top.product < least_wanted (self, target))
        return;
      if (top.product < _tl_reach_node (self, top.node)->best)
        continue;
      TL_GRAPH_EACH (&self->graph, self->adjacency, _tl_reach_node (self, top.node)->row, link, neighbour)
      {
        guint32 next = self->numbers[neighbour] != 0 ? self->numbers[neighbour] - 1 : add_node (self, neighbour, NONE);
        double product = strength (self, top.product, link);

        if (product <= _tl_reach_node (self, next)->best)
          continue;
        _tl_reach_node (self, next)->best = product;
        heap_push (heap, product, next);
      }
    }
}

/* Whether a link stands on a strongest chain. */
static gboolean
is_tight (const TlReach *self, guint32 near, guint32 far, guint32 link, double least)
{
  if (self->rule == TL_CHAIN_MINIMUM)
    return _tl_graph_confidence (&self->graph, link) >= least;
  return _tl_reach_node (self, near)->best * _tl_graph_confidence (&self->graph, link)
         >= _tl_reach_node (self, far)->best * (1.0 - SAME);
}

static const char *
id_of (const TlReach *self, guint32 node)
{
  return _tl_names_text (self->graph.names, TL_NAME_EVENT, _tl_reach_node (self, node)->row);
}

/* Of links alike, the more confident; then that of the smaller type. */
static gboolean
is_better_link (const TlReach *self, guint32 link, guint32 other)
{
  double a = _tl_graph_confidence (&self->graph, link), b = _tl_graph_confidence (&self->graph, other);
  const guint32 *types = self->graph.links->types;

  if (a != b)
    return a > b;
  return strcmp (_tl_names_text (self->graph.names, TL_NAME_LINK_TYPE, types[link]),
                 _tl_names_text (self->graph.names, TL_NAME_LINK_TYPE, types[other]))
         < 0;
}

/* Whether NEAR with LINK is a better way on from a node than the one it has, of the same length. */
static gboolean
is_better_way (const TlReach *self, const TlReachNode *node, guint32 near, guint32 link)
{
  if (node->link == NONE)
    return TRUE;
  if (near != node->towards)
    return strcmp (id_of (self, near), id_of (self, node->towards)) < 0;
  return is_better_link (self, link, node->link);
}

/* Breadth first along strongest chains only. */
void
_tl_reach_choose_strongest (TlReach *self, double least)
{
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 first = 0;

  for (guint32 i = 0; i < self->nodes->len; i++)
    {
      _tl_reach_node (self, i)->hops = i == 0 ? 0 : NONE;
      _tl_reach_node (self, i)->link = NONE;
    }
  g_array_append_val (queue, first);
  for (guint i = 0; i < queue->len; i++)
    {
      guint32 near = g_array_index (queue, guint32, i), hops = _tl_reach_node (self, near)->hops + 1;

      TL_GRAPH_EACH (&self->graph, self->adjacency, _tl_reach_node (self, near)->row, link, neighbour)
      {
        guint32 far = self->numbers[neighbour] - 1; /* NONE where it is too weak to have been looked at */
        TlReachNode *node = far != NONE ? _tl_reach_node (self, far) : NULL;

        if (node == NULL || far == 0 || node->hops < hops || !is_tight (self, near, far, link, least))
          continue;
        if (node->hops == NONE)
          g_array_append_val (queue, far);
        if (!is_better_way (self, node, near, link))
          continue;
        node->towards = near;
        node->link = link;
        node->hops = hops;
      }
    }
}

void
_tl_reach_choose_shortest (TlReach *self)
{
  for (guint32 i = 0; i < self->nodes->len; i++)
    {
      _tl_reach_node (self, i)->best = i == 0 ? 1.0 : -1.0;
      _tl_reach_node (self, i)->link = NONE;
    }
  for (guint32 near = 0; near < self->nodes->len; near++)
    {
      TL_GRAPH_EACH (&self->graph, self->adjacency, _tl_reach_node (self, near)->row, link, neighbour)
      {
        TlReachNode *node = _tl_reach_node (self, self->numbers[neighbour] - 1);
        double best = strength (self, _tl_reach_node (self, near)->best, link);

        if (node->depth != _tl_reach_node (self, near)->depth + 1 || best < node->best
            || (best == node->best && !is_better_way (self, node, near, link)))
          continue;
        node->best = best;
        node->towards = near;
        node->link = link;
        node->hops = node->depth;
      }
    }
}

static void
begin (TlReach *self, TlTracer *tracer, gboolean effects, TlChainRule rule)
{
  self->graph = tracer->graph;
  self->adjacency = effects ? &self->graph.index->out : &self->graph.index->in;
  self->effects = effects;
  self->rule = rule;
  if (tracer->nodes == NULL)
    tracer->nodes = g_array_new (FALSE, FALSE, sizeof (TlReachNode));
  self->nodes = tracer->nodes;
  self->numbers = tracer->numbers;
}

void
_tl_reach_init (TlReach *self, TlTracer *tracer, guint32 row, gboolean effects, TlChainRule rule)
{
  begin (self, tracer, effects, rule);
  find_depths (self, row);
  find_products (self, NONE);
}

void
_tl_reach_init_from (TlReach *self, TlTracer *tracer, guint32 from, guint32 row, TlChainRule rule)
{
  begin (self, tracer, FALSE, rule);
  add_node (self, row, 0);
  find_products (self, from);
}

/* Only what was touched is put back. */
void
_tl_reach_clear (TlReach *self)
{
  for (guint32 i = 0; i < self->nodes->len; i++)
    self->numbers[_tl_reach_node (self, i)->row] = 0;
  g_array_set_size (self->nodes, 0);
}
