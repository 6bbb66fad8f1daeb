/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The causal order of a whole timeline: generations, the longest chain, or a cycle. */
#include "config.h"

#include "reason/graph/tl-tracer-private.h"

struct _TlOrder
{
  gatomicrefcount ref_count;
  TlArena *names;
  GPtrArray *generations; /* const char **, each ending in NULL, within ids */
  const char **ids;
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
  g_free (self->ids);
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

/* ---- finding the order ------------------------------------------------------------------------------------------- */

/* Returns, by row, the number of its generation: one more than the last generation of its causes. */
static guint32 *
find_levels (const TlGraph *graph, const guint32 *sorted)
{
  guint32 *levels = g_new0 (guint32, (gsize) graph->events->n + 1);

  for (guint32 i = 0; i < graph->index->n_events; i++)
    {
      guint32 next = levels[sorted[i]] + 1;

      TL_GRAPH_EACH (graph, &graph->index->out, sorted[i], link, effect)
      levels[effect] = MAX (levels[effect], next);
    }
  return levels;
}

/* Returns the number of events of each generation. */
static GArray *
count_levels (const TlGraph *graph, const guint32 *levels)
{
  GArray *counts = g_array_new (FALSE, TRUE, sizeof (guint32));

  for (guint32 i = 0; i < graph->index->n_events; i++)
    {
      guint32 level = levels[graph->index->order[i]];

      if (level >= counts->len)
        g_array_set_size (counts, level + 1);
      g_array_index (counts, guint32, level)++;
    }
  return counts;
}

/* Lists the ids of all generations, one generation after the other. Each is in canonical order and ends in NULL. */
static void
list_generations (TlOrder *self, const TlGraph *graph, const guint32 *sorted)
{
  g_autofree guint32 *levels = find_levels (graph, sorted);
  g_autoptr (GArray) counts = count_levels (graph, levels);
  g_autofree const char ***next = g_new (const char **, (gsize) counts->len + 1);
  guint32 n = graph->index->n_events;

  self->ids = g_new0 (const char *, (gsize) n + counts->len + 1);
  next[0] = self->ids;
  for (guint32 level = 0; level < counts->len; level++)
    {
      g_ptr_array_add (self->generations, next[level]);
      next[level + 1] = next[level] + g_array_index (counts, guint32, level) + 1;
    }
  for (guint32 i = 0; i < n; i++)
    {
      guint32 row = graph->index->order[i];

      *next[levels[row]]++ = _tl_names_text (graph->names, TL_NAME_EVENT, row);
    }
}

static const char **
list_ids (const TlGraph *graph, const GArray *rows)
{
  return _tl_graph_ids (graph, (const guint32 *) (gconstpointer) rows->data, rows->len);
}

static const char **
find_first_cycle (const TlGraph *graph)
{
  g_autoptr (GPtrArray) cycles = _tl_graph_find_cycles (graph);

  return list_ids (graph, cycles->pdata[0]);
}

static void
fill_order (TlOrder *self, const TlGraph *graph)
{
  guint32 n;
  g_autofree guint32 *sorted = _tl_graph_sort (graph, &n);
  g_autoptr (GArray) longest = NULL;

  if (n < graph->index->n_events)
    {
      self->cycle = find_first_cycle (graph);
      self->longest = g_new0 (const char *, 1);
      return;
    }
  longest = _tl_graph_find_longest (graph, sorted, n);
  self->cycle = g_new0 (const char *, 1);
  self->longest = list_ids (graph, longest);
  list_generations (self, graph, sorted);
}

TlOrder *
tl_tracer_find_order (TlTracer *self)
{
  TlOrder *order;

  g_return_val_if_fail (self != NULL, NULL);
  _tl_tracer_begin (self);
  order = g_new0 (TlOrder, 1);
  g_atomic_ref_count_init (&order->ref_count);
  order->names = _tl_arena_ref (self->graph.names->arena);
  order->generations = g_ptr_array_new ();
  fill_order (order, &self->graph);
  return order;
}
