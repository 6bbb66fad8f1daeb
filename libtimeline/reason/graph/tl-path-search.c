/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Strongest path search: all causes or effects of an event, and the chain to show for each. */
#include "config.h"

#include "reason/graph/tl-path-search-private.h"
#include "base/tl-heap-private.h"

#include <string.h>

#define NONE G_MAXUINT32

guint32
_tl_path_search_add (TlPathSearch *self, guint32 row, guint32 depth)
{
  TlPathNode node = { row, depth, NONE, 0, NONE, -1.0 };

  g_array_append_val (self->nodes, node);
  self->numbers[row] = self->nodes->len;
  return self->nodes->len - 1;
}

/* Finds every event that can be reached, and its depth, breadth first. */
static void
find_depths (TlPathSearch *self)
{
  for (guint i = 0; i < self->nodes->len; i++)
    {
      guint32 from = _tl_path_search_node (self, i)->row, depth = _tl_path_search_node (self, i)->depth;

      TL_GRAPH_EACH (&self->graph, self->adjacency, from, link, neighbour)
      if (self->numbers[neighbour] == 0)
        _tl_path_search_add (self, neighbour, depth + 1);
    }
}

/* Dijkstra's algorithm with products, or minima, in place of sums. No confidence is above 1, so no detour makes a chain
 * stronger. */
static void
find_products (TlPathSearch *self)
{
  g_autoptr (GArray) heap = g_array_new (FALSE, FALSE, sizeof (TlHeapItem));

  _tl_path_search_node (self, 0)->best = 1.0;
  _tl_heap_push (heap, 1.0, 0);
  while (heap->len > 0)
    {
      TlHeapItem top = _tl_heap_pop (heap);

      if (top.product < _tl_path_search_node (self, top.node)->best)
        continue;
      TL_GRAPH_EACH (&self->graph, self->adjacency, _tl_path_search_node (self, top.node)->row, link, neighbour)
      {
        double product = _tl_path_search_strength (self, top.product, link);
        guint32 next = _tl_path_search_improve (self, neighbour, product);

        if (next != NONE)
          _tl_heap_push (heap, product, next);
      }
    }
}

/* Returns whether a link is on a strongest chain. */
static gboolean
is_tight (const TlPathSearch *self, guint32 near, guint32 far, guint32 link, double least)
{
  if (self->rule == TL_CHAIN_MINIMUM)
    return _tl_graph_confidence (&self->graph, link) >= least;
  return _tl_path_search_node (self, near)->best * _tl_graph_confidence (&self->graph, link)
         >= _tl_path_search_node (self, far)->best * (1.0 - TL_PATH_SAME);
}

static const char *
event_id_of_node (const TlPathSearch *self, guint32 node)
{
  return _tl_names_text (self->graph.names, TL_NAME_EVENT, _tl_path_search_node (self, node)->row);
}

/* Returns whether LINK is better than OTHER between the same events: the more confident one, then the one with the
 * smaller type. */
static gboolean
is_better_link (const TlPathSearch *self, guint32 link, guint32 other)
{
  double a = _tl_graph_confidence (&self->graph, link), b = _tl_graph_confidence (&self->graph, other);
  const TlLinkCore *links = self->graph.links->rows;

  if (a != b)
    return a > b;
  return strcmp (_tl_names_text (self->graph.names, TL_NAME_LINK_TYPE, links[link].type),
                 _tl_names_text (self->graph.names, TL_NAME_LINK_TYPE, links[other].type))
         < 0;
}

/* Returns whether NEAR with LINK is a better next step from a node than its present one of the same length. */
static gboolean
is_better_way (const TlPathSearch *self, const TlPathNode *node, guint32 near, guint32 link)
{
  if (node->link == NONE)
    return TRUE;
  if (near != node->towards)
    return strcmp (event_id_of_node (self, near), event_id_of_node (self, node->towards)) < 0;
  return is_better_link (self, link, node->link);
}

/* Searches breadth first, along strongest chains only. */
void
_tl_path_search_choose_strongest (TlPathSearch *self, double least)
{
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 first = 0;

  for (guint32 i = 0; i < self->nodes->len; i++)
    {
      _tl_path_search_node (self, i)->hops = i == 0 ? 0 : NONE;
      _tl_path_search_node (self, i)->link = NONE;
    }
  g_array_append_val (queue, first);
  for (guint i = 0; i < queue->len; i++)
    {
      guint32 near = g_array_index (queue, guint32, i), hops = _tl_path_search_node (self, near)->hops + 1;

      TL_GRAPH_EACH (&self->graph, self->adjacency, _tl_path_search_node (self, near)->row, link, neighbour)
      {
        guint32 far = self->numbers[neighbour] - 1; /* NONE if the search dropped it as too weak */
        TlPathNode *node = far != NONE ? _tl_path_search_node (self, far) : NULL;

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
_tl_path_search_choose_shortest (TlPathSearch *self)
{
  for (guint32 i = 0; i < self->nodes->len; i++)
    {
      _tl_path_search_node (self, i)->best = i == 0 ? 1.0 : -1.0;
      _tl_path_search_node (self, i)->link = NONE;
    }
  for (guint32 near = 0; near < self->nodes->len; near++)
    {
      TL_GRAPH_EACH (&self->graph, self->adjacency, _tl_path_search_node (self, near)->row, link, neighbour)
      {
        TlPathNode *node = _tl_path_search_node (self, self->numbers[neighbour] - 1);
        double best = _tl_path_search_strength (self, _tl_path_search_node (self, near)->best, link);

        if (node->depth != _tl_path_search_node (self, near)->depth + 1 || best < node->best
            || (best == node->best && !is_better_way (self, node, near, link)))
          continue;
        node->best = best;
        node->towards = near;
        node->link = link;
        node->hops = node->depth;
      }
    }
}

void
_tl_path_search_begin (TlPathSearch *self, TlTracer *tracer, guint32 row, gboolean effects, TlChainRule rule)
{
  self->graph = tracer->graph;
  self->adjacency = effects ? &self->graph.index->out : &self->graph.index->in;
  self->effects = effects;
  self->rule = rule;
  self->nodes = tracer->nodes[effects];
  self->numbers = tracer->numbers[effects];
  _tl_path_search_add (self, row, 0);
}

void
_tl_path_search_init (TlPathSearch *self, TlTracer *tracer, guint32 row, gboolean effects, TlChainRule rule)
{
  _tl_path_search_begin (self, tracer, row, effects, rule);
  find_depths (self);
  find_products (self);
}

/* Resets only the entries that the search has set. */
void
_tl_path_search_clear (TlPathSearch *self)
{
  for (guint32 i = 0; i < self->nodes->len; i++)
    self->numbers[_tl_path_search_node (self, i)->row] = 0;
  g_array_set_size (self->nodes, 0);
}
