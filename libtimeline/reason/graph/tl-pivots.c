/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Pivots, the events on every chain from the roots; and links that add nothing to what leads to what. */
#include "config.h"

#include "base/tl-reverse-private.h"
#include "reason/graph/tl-chain-private.h"

#define NONE TL_SYMBOL_NONE

/* ---- pivots ------------------------------------------------------------------------------------------------------ */

/* What led to the event, and one path through it from a root:
 *
 *        roots -> v1 -> v2 -> v3 = the event        v2 is a pivot where nothing that leaves the path before v2 comes
 * back
 *            \________________/                     to it behind v2
 *
 * Each event off the path is visited once, so the search is linear. */
typedef struct
{
  TlPathSearch reach;
  guint32 *parents; /* by node, on the way from the roots; NONE: not reached */
  guint32 *places;  /* on the path, from 1; 0: not on it */
  guint8 *visited;
  GArray *stack;
  guint32 farthest; /* place on the path that has been reached */
} Search;

/* The node of what an event caused; NONE where that did not lead to the event asked about. */
static guint32
node_of (const TlPathSearch *reach, guint32 row)
{
  return reach->numbers[row] - 1; /* 0 - 1 is NONE */
}

static void
find_parents (Search *self)
{
  const TlPathSearch *reach = &self->reach;
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 i = 0; i < reach->nodes->len; i++)
    {
      self->parents[i] =
          _tl_graph_has_cause (&reach->graph, _tl_path_search_node (reach, i)->row) ? NONE : i; /* a root is its own */
      if (self->parents[i] == i)
        g_array_append_val (queue, i);
    }
  for (guint i = 0; i < queue->len; i++)
    {
      guint32 node = g_array_index (queue, guint32, i);

      TL_GRAPH_EACH (&reach->graph, &reach->graph.index->out, _tl_path_search_node (reach, node)->row, link, effect)
      {
        guint32 next = node_of (reach, effect);

        if (next == NONE || self->parents[next] != NONE)
          continue;
        self->parents[next] = node;
        g_array_append_val (queue, next);
      }
    }
}

/* The path from a root to the event, as nodes. */
static GArray *
find_path (Search *self)
{
  GArray *path = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 node = 0; self->parents[0] != NONE; node = self->parents[node])
    {
      g_array_append_val (path, node);
      if (self->parents[node] == node)
        break;
    }
  _tl_reverse (path, 0);
  for (guint i = 0; i < path->len; i++)
    self->places[g_array_index (path, guint32, i)] = i + 1;
  return path;
}

/* NODE has been reached: on the path that is a place, off it there is more behind it. */
static void
arrive (Search *self, guint32 node)
{
  if (self->places[node] > 0)
    self->farthest = MAX (self->farthest, self->places[node]);
  else if (!self->visited[node])
    {
      self->visited[node] = TRUE;
      g_array_append_val (self->stack, node);
    }
}

static void
leave (Search *self, guint32 node)
{
  const TlPathSearch *reach = &self->reach;

  TL_GRAPH_EACH (&reach->graph, &reach->graph.index->out, _tl_path_search_node (reach, node)->row, link, effect)
  {
    guint32 next = node_of (reach, effect);

    if (next != NONE)
      arrive (self, next);
  }
}

static void
leave_all (Search *self)
{
  while (self->stack->len > 0)
    {
      guint32 node = g_array_index (self->stack, guint32, self->stack->len - 1);

      g_array_set_size (self->stack, self->stack->len - 1);
      leave (self, node);
    }
}

static GPtrArray *
list_pivots (Search *self)
{
  g_autoptr (GArray) path = find_path (self);
  GPtrArray *ids = g_ptr_array_new ();

  for (guint32 i = 0; i < self->reach.nodes->len; i++)
    if (self->parents[i] == i)
      arrive (self, i);
  leave_all (self);
  for (guint32 place = 1; place < path->len; place++)
    {
      guint32 node = g_array_index (path, guint32, place - 1);

      if (self->farthest == place)
        g_ptr_array_add (ids, g_strdup (_tl_names_text (self->reach.graph.names, TL_NAME_EVENT,
                                                        _tl_path_search_node (&self->reach, node)->row)));
      leave (self, node);
      leave_all (self);
    }
  g_ptr_array_add (ids, NULL);
  return ids;
}

char **
tl_tracer_find_pivots (TlTracer *self, const char *event, GError **error)
{
  Search search = { 0 };
  GPtrArray *ids;
  guint32 row;

  g_return_val_if_fail (self != NULL && event != NULL, NULL);
  row = _tl_timeline_require_event (self->timeline, event, error);
  if (row == NONE)
    return NULL;
  _tl_tracer_begin (self);
  _tl_path_search_init (&search.reach, self, row, FALSE, TL_CHAIN_PRODUCT);
  search.parents = g_new (guint32, search.reach.nodes->len);
  search.places = g_new0 (guint32, search.reach.nodes->len);
  search.visited = g_new0 (guint8, search.reach.nodes->len);
  search.stack = g_array_new (FALSE, FALSE, sizeof (guint32));
  find_parents (&search);
  ids = list_pivots (&search);
  _tl_path_search_clear (&search.reach);
  g_free (search.parents);
  g_free (search.places);
  g_free (search.visited);
  g_array_unref (search.stack);
  return (char **) g_ptr_array_free (ids, FALSE);
}

/* ---- links that add nothing -------------------------------------------------------------------------------------- */

/* The transitive reduction of an acyclic graph is what is left without its redundant links (A. Aho, M. Garey, J.
 * Ullman, "The transitive reduction of a directed graph", SIAM J. Comput. 1, 1972). */
typedef struct
{
  TlGraph graph;
  guint32 *places; /* in a topological order, from 1; 0: on a cycle, or behind one */
  guint32 *seen;   /* by row: from which event it was seen last, + 1 */
  GArray *stack;
} Reduction;

static int
compare_places (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Reduction *self = user_data;
  const TlLinkCore *links = self->graph.links->rows;
  guint32 x = self->places[links[*(const guint32 *) a].to], y = self->places[links[*(const guint32 *) b].to];

  return x < y ? -1 : x > y;
}

/* Marks what follows from ROW, up to the place LAST. */
static void
see (Reduction *self, guint32 row, guint32 mark, guint32 last)
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

/* In the order of the places, what an earlier effect leads to needs no link of its own. */
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
  g_array_sort_with_data (links, compare_places, self);
  last = self->places[rows[g_array_index (links, guint32, links->len - 1)].to];
  for (guint i = 0; i < links->len; i++)
    {
      guint32 link = g_array_index (links, guint32, i);

      if (rows[link].to == before)
        redundant[link] = i > 0 && redundant[g_array_index (links, guint32, i - 1)];
      else if (self->seen[rows[link].to] == row + 1)
        redundant[link] = TRUE;
      else
        see (self, rows[link].to, row + 1, last);
      before = rows[link].to;
    }
}

static GPtrArray *
list_links (TlTimeline *timeline, const guint8 *redundant)
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
  return list_links (self->timeline, redundant);
}
