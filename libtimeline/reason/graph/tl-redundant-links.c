/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Redundant links: a link is redundant if its effect can also be reached from its cause without it. */
#include "config.h"

#include "reason/graph/tl-tracer-private.h"

#define NONE TL_SYMBOL_NONE

/* An acyclic graph without its redundant links is its transitive reduction (A. Aho, M. Garey, J. Ullman, "The
 * transitive reduction of a directed graph", SIAM J. Comput. 1, 1972). */
typedef struct
{
  TlGraph graph;
  guint32 *places; /* by row: place in a topological order, from 1; 0: on a cycle or after one */
  guint32 *seen;   /* by row: the event from which it was last seen, + 1 */
  GArray *stack;
} Reduction;

static int
compare_effects (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Reduction *self = user_data;
  const TlLinkCore *links = self->graph.links->rows;
  guint32 x = self->places[links[*(const guint32 *) a].to], y = self->places[links[*(const guint32 *) b].to];

  return x < y ? -1 : x > y;
}

/* Marks ROW and its effects up to the place LAST. */
static void
mark_effects (Reduction *self, guint32 row, guint32 mark, guint32 last)
{
  self->seen[row] = mark;
  g_array_append_val (self->stack, row);
  while (self->stack->len > 0)
    {
      guint32 at = g_array_index (self->stack, guint32, self->stack->len - 1);

      g_array_set_size (self->stack, self->stack->len - 1);
      TL_GRAPH_EACH (&self->graph, &self->graph.index->out, at, link, effect)
      {
        if (self->seen[effect] == mark || self->places[effect] > last)
          continue;
        self->seen[effect] = mark;
        g_array_append_val (self->stack, effect);
      }
    }
}

/* Examines the effects of ROW in the order of their places. If an earlier effect leads to a later one, the direct link
 * to the later one is redundant. */
static void
mark_redundant (Reduction *self, guint32 row, guint8 *redundant)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (guint32));
  const TlLinkCore *rows = self->graph.links->rows;
  guint32 last, before = NONE;

  TL_GRAPH_EACH (&self->graph, &self->graph.index->out, row, link, effect)
  if (self->places[effect] > 0)
    g_array_append_val (links, link);
  if (links->len < 2)
    return;
  g_array_sort_with_data (links, compare_effects, self);
  last = self->places[rows[g_array_index (links, guint32, links->len - 1)].to];
  for (guint i = 0; i < links->len; i++)
    {
      guint32 link = g_array_index (links, guint32, i);

      if (rows[link].to == before)
        redundant[link] = i > 0 && redundant[g_array_index (links, guint32, i - 1)];
      else if (self->seen[rows[link].to] == row + 1)
        redundant[link] = TRUE;
      else
        mark_effects (self, rows[link].to, row + 1, last);
      before = rows[link].to;
    }
}

static GPtrArray *
list_redundant (TlTimeline *timeline, const guint8 *redundant)
{
  GPtrArray *links = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_link_unref);
  const guint32 *order = _tl_timeline_get_link_order (timeline);

  for (guint32 i = 0; i < timeline->links.n_live; i++)
    if (redundant[order[i]])
      g_ptr_array_add (links, _tl_timeline_dup_link_row (timeline, order[i]));
  return links;
}

GPtrArray *
tl_tracer_find_redundant (TlTracer *self)
{
  g_autofree guint32 *sorted = NULL, *places = NULL, *seen = NULL;
  g_autofree guint8 *redundant = NULL;
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (guint32));
  Reduction reduction;
  guint32 n;

  g_return_val_if_fail (self != NULL, NULL);
  _tl_tracer_begin (self);
  reduction.graph = self->graph;
  sorted = _tl_graph_sort (&reduction.graph, &n);
  reduction.places = places = g_new0 (guint32, reduction.graph.events->n);
  reduction.seen = seen = g_new0 (guint32, reduction.graph.events->n);
  reduction.stack = stack;
  redundant = g_new0 (guint8, (gsize) reduction.graph.links->n + 1);
  for (guint32 i = 0; i < n; i++)
    places[sorted[i]] = i + 1;
  for (guint32 i = 0; i < n; i++)
    mark_redundant (&reduction, sorted[i], redundant);
  return list_redundant (self->timeline, redundant);
}
