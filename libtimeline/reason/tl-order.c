/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The causal order of a whole timeline: generations, the longest chain, or a circle. */
#include "config.h"

#include "reason/tl-tracer-private.h"

#define NONE G_MAXUINT32

struct _TlOrder
{
  gatomicrefcount ref_count;
  TlArena *names;
  GPtrArray *generations; /* const char **, each ending in NULL */
  const char **longest;
  const char **cycle;
};

G_DEFINE_BOXED_TYPE (TlOrder, tl_order, tl_order_ref, tl_order_unref)

TlOrder *
tl_order_ref (const TlOrder *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&((TlOrder *) self)->ref_count);
  return (TlOrder *) self;
}

void
tl_order_unref (TlOrder *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->generations);
  g_free (self->longest);
  g_free (self->cycle);
  _tl_arena_unref (self->names);
  g_free (self);
}

gboolean
tl_order_is_acyclic (const TlOrder *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->cycle[0] == NULL;
}

guint
tl_order_get_n_generations (const TlOrder *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->generations->len;
}

const char *const *
tl_order_get_generation (const TlOrder *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->generations->len, NULL);
  return self->generations->pdata[index];
}

const char *const *
tl_order_get_longest (const TlOrder *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->longest;
}

const char *const *
tl_order_get_cycle (const TlOrder *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->cycle;
}

/* ---- finding it -------------------------------------------------------------------------------------------------- */

/* By row, the number of links on the longest chain that ends there; the greatest of all is returned. */
static guint32
find_levels (const TlGraph *graph, const guint32 *sorted, guint32 n, guint32 *levels)
{
  guint32 deepest = 0;

  for (guint32 i = 0; i < n; i++)
    {
      guint32 level = levels[sorted[i]];

      deepest = MAX (deepest, level);
      TL_GRAPH_EACH (graph, &graph->index->out, graph->links->to, sorted[i], link, effect)
      levels[effect] = MAX (levels[effect], level + 1);
    }
  return deepest;
}

static void
list_generations (TlOrder *self, const TlGraph *graph, const guint32 *levels, guint32 deepest)
{
  g_autofree GArray **rows = g_new (GArray *, (gsize) deepest + 1);

  for (guint32 level = 0; level <= deepest; level++)
    rows[level] = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint32 i = 0; i < graph->index->n_events; i++)
    g_array_append_val (rows[levels[graph->index->order[i]]], graph->index->order[i]);
  for (guint32 level = 0; level <= deepest; level++)
    {
      g_ptr_array_add (self->generations,
                       _tl_graph_ids (graph, (const guint32 *) (gpointer) rows[level]->data, rows[level]->len));
      g_array_unref (rows[level]);
    }
}

/* By row, the number of links on the longest chain that begins there. */
static guint32 *
find_heights (const TlGraph *graph, const guint32 *sorted, guint32 n)
{
  guint32 *heights = g_new0 (guint32, graph->events->n);

  for (guint32 i = n; i > 0; i--)
    {
      TL_GRAPH_EACH (graph, &graph->index->out, graph->links->to, sorted[i - 1], link, effect)
      heights[sorted[i - 1]] = MAX (heights[sorted[i - 1]], heights[effect] + 1);
    }
  return heights;
}

static guint32
first_effect (const TlGraph *graph, guint32 row, const guint32 *heights)
{
  guint32 first = NONE;

  TL_GRAPH_EACH (graph, &graph->index->out, graph->links->to, row, link, effect)
  if (heights[effect] + 1 == heights[row] && (first == NONE || graph->index->rank[effect] < graph->index->rank[first]))
    first = effect;
  return first;
}

static const char **
find_longest (const TlGraph *graph, const guint32 *sorted, guint32 n)
{
  g_autofree guint32 *heights = find_heights (graph, sorted, n);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 row = NONE;

  for (guint32 i = 0; i < graph->index->n_events; i++)
    if (row == NONE || heights[graph->index->order[i]] > heights[row])
      row = graph->index->order[i];
  for (; row != NONE; row = first_effect (graph, row, heights))
    g_array_append_val (rows, row);
  return _tl_graph_ids (graph, (const guint32 *) (gpointer) rows->data, rows->len);
}

static const char **
find_cycle (const TlGraph *graph)
{
  g_autoptr (GPtrArray) cycles = _tl_graph_find_cycles (graph);
  const GArray *rows = cycles->pdata[0];

  return _tl_graph_ids (graph, (const guint32 *) (gpointer) rows->data, rows->len);
}

TlOrder *
tl_tracer_find_order (TlTracer *self)
{
  g_autofree guint32 *sorted = NULL, *levels = NULL;
  TlOrder *order;
  TlGraph graph;
  guint32 n;

  g_return_val_if_fail (self != NULL, NULL);
  _tl_tracer_begin (self);
  graph = self->graph;
  order = g_new0 (TlOrder, 1);
  g_atomic_ref_count_init (&order->ref_count);
  order->names = _tl_arena_ref (graph.names->arena);
  order->generations = g_ptr_array_new_with_free_func (g_free);
  sorted = _tl_graph_sort (&graph, &n);
  if (n < graph.index->n_events)
    {
      order->cycle = find_cycle (&graph);
      order->longest = g_new0 (const char *, 1);
      return order;
    }
  order->cycle = g_new0 (const char *, 1);
  levels = g_new0 (guint32, graph.events->n);
  if (n > 0)
    list_generations (order, &graph, levels, find_levels (&graph, sorted, n, levels));
  order->longest = find_longest (&graph, sorted, n);
  return order;
}
