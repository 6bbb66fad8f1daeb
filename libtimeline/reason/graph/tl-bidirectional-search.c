/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Bidirectional search: the strongest chains from one event to another, searched from both ends at once. */
#include "config.h"

#include "reason/graph/tl-path-search-private.h"
#include "base/tl-heap-private.h"

#define NONE G_MAXUINT32

/* Dijkstra's algorithm with products in place of sums, from both ends (T. A. J. Nicholson, "Finding the shortest route
 * between two points in a network", The Computer Journal 9 (1966)):
 *
 *   FROM ---> (far side) ---> ... <--- (near side) <--- TO
 *
 * The search stops when the strongest items left on the two heaps cannot make a stronger chain. By then each event on a
 * strongest chain is finished on at least one side. The near side then continues along the events that the far side has
 * found. */
typedef struct
{
  TlPathSearch *search;
  GArray *heap;
} Side;

/* Returns the strength of the strongest chain known from the start of a side to ROW, or -1 if none is known. */
static double
best_of (const TlPathSearch *search, guint32 row)
{
  guint32 number = search->numbers[row];

  return number != 0 ? _tl_path_search_node (search, number - 1)->best : -1.0;
}

static double
top_of (const Side *side)
{
  return g_array_index (side->heap, TlHeapItem, 0).product;
}

/* Takes one step from the strongest item on the heap of a side. BEST is the strength of the strongest chain seen so
 * far; the function returns the new one. */
static double
step_side (Side *side, const Side *other, double best)
{
  TlPathSearch *search = side->search;
  TlHeapItem top = _tl_heap_pop (side->heap);

  if (top.product < _tl_path_search_node (search, top.node)->best)
    return best;
  TL_GRAPH_EACH (&search->graph, search->adjacency, _tl_path_search_node (search, top.node)->row, link, neighbour)
  {
    double product = _tl_path_search_strength (search, top.product, link);
    guint32 next = _tl_path_search_improve (search, neighbour, product);

    if (next == NONE)
      continue;
    _tl_heap_push (side->heap, product, next);
    if (best_of (other->search, neighbour) >= 0)
      best = MAX (best, product * best_of (other->search, neighbour));
  }
  return best;
}

/* Extends the near side along events that the far side has found, as long as a chain through them is as strong as
 * LEAST. */
static void
complete_near_side (Side *near, const TlPathSearch *far, double least)
{
  while (near->heap->len > 0)
    {
      TlHeapItem top = _tl_heap_pop (near->heap);
      guint32 row = _tl_path_search_node (near->search, top.node)->row;

      if (top.product < _tl_path_search_node (near->search, top.node)->best || top.product * best_of (far, row) < least)
        continue;
      TL_GRAPH_EACH (&near->search->graph, near->search->adjacency, row, link, neighbour)
      {
        double product = _tl_path_search_strength (near->search, top.product, link);
        guint32 next = product * best_of (far, neighbour) >= least
                           ? _tl_path_search_improve (near->search, neighbour, product)
                           : NONE;

        if (next != NONE)
          _tl_heap_push (near->heap, product, next);
      }
    }
}

static void
begin_side (Side *side)
{
  _tl_path_search_node (side->search, 0)->best = 1.0;
  _tl_heap_push (side->heap, 1.0, 0);
}

/* Returns whether there is any chain. */
static gboolean
search_both_sides (TlPathSearch *search, TlPathSearch *back)
{
  g_autoptr (GArray) near_heap = g_array_new (FALSE, FALSE, sizeof (TlHeapItem));
  g_autoptr (GArray) far_heap = g_array_new (FALSE, FALSE, sizeof (TlHeapItem));
  Side near = { search, near_heap }, far = { back, far_heap };
  double best = -1.0;

  begin_side (&near);
  begin_side (&far);
  while (near_heap->len > 0 && far_heap->len > 0 && top_of (&near) * top_of (&far) >= best * (1.0 - TL_PATH_SAME))
    best = near_heap->len <= far_heap->len ? step_side (&near, &far, best) : step_side (&far, &near, best);
  if (best >= 0)
    complete_near_side (&near, back, best * (1.0 - TL_PATH_SAME));
  return best >= 0;
}

void
_tl_path_search_init_bidirectional (TlPathSearch *self, TlTracer *tracer, guint32 from, guint32 row)
{
  guint depth = G_MAXUINT;
  TlPathSearch back;

  _tl_path_search_begin (self, tracer, row, FALSE, TL_CHAIN_PRODUCT);
  if (from == row)
    return;
  _tl_path_search_begin (&back, tracer, from, TRUE, TL_CHAIN_PRODUCT);
  if (search_both_sides (self, &back))
    {
      _tl_tracer_search (tracer, row, FALSE, &depth, from);
      _tl_path_search_node (self, self->numbers[from] - 1)->depth = depth;
    }
  _tl_path_search_clear (&back);
}
