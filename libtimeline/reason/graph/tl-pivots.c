/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Pivots: the events on every chain from the roots to an event. */
#include "config.h"

#include "base/tl-reverse-private.h"
#include "reason/graph/tl-path-search-private.h"

#define NONE TL_SYMBOL_NONE

/* The causes of the event, and one path through them from a root:
 *
 *        roots -> v1 -> v2 -> v3 = the event        v2 is a pivot if no chain leaves the path before v2
 *            \____________/                         and comes back to it after v2
 *
 * Each event off the path is visited once, so the search is linear. */
typedef struct
{
  TlPathSearch search;
  guint32 *parents; /* by node: its predecessor on the way from the roots; NONE: not reached */
  guint32 *places;  /* by node: its place on the path, from 1; 0: not on it */
  guint8 *visited;
  GArray *stack;
  guint32 farthest; /* farthest place on the path reached so far */
} PivotSearch;

/* Returns the node of ROW, an effect, or NONE if it is no cause of the event asked about. */
static guint32
node_of (const TlPathSearch *search, guint32 row)
{
  return search->numbers[row] - 1; /* 0 - 1 is NONE */
}

static void
find_parents (PivotSearch *self)
{
  const TlPathSearch *search = &self->search;
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 i = 0; i < search->nodes->len; i++)
    {
      self->parents[i] = _tl_graph_has_cause (&search->graph, _tl_path_search_node (search, i)->row)
                             ? NONE
                             : i; /* a root is its own parent */
      if (self->parents[i] == i)
        g_array_append_val (queue, i);
    }
  for (guint i = 0; i < queue->len; i++)
    {
      guint32 node = g_array_index (queue, guint32, i);

      TL_GRAPH_EACH (&search->graph, &search->graph.index->out, _tl_path_search_node (search, node)->row, link, effect)
      {
        guint32 next = node_of (search, effect);

        if (next == NONE || self->parents[next] != NONE)
          continue;
        self->parents[next] = node;
        g_array_append_val (queue, next);
      }
    }
}

/* Returns a path from a root to the event, as nodes. */
static GArray *
find_path (PivotSearch *self)
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

/* Notes that NODE has been reached. On the path, this moves the farthest place; off the path, NODE waits to be
 * followed. */
static void
arrive_at (PivotSearch *self, guint32 node)
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
follow_effects (PivotSearch *self, guint32 node)
{
  const TlPathSearch *search = &self->search;

  TL_GRAPH_EACH (&search->graph, &search->graph.index->out, _tl_path_search_node (search, node)->row, link, effect)
  {
    guint32 next = node_of (search, effect);

    if (next != NONE)
      arrive_at (self, next);
  }
}

static void
follow_waiting (PivotSearch *self)
{
  while (self->stack->len > 0)
    {
      guint32 node = g_array_index (self->stack, guint32, self->stack->len - 1);

      g_array_set_size (self->stack, self->stack->len - 1);
      follow_effects (self, node);
    }
}

static GPtrArray *
list_pivots (PivotSearch *self)
{
  g_autoptr (GArray) path = find_path (self);
  GPtrArray *ids = g_ptr_array_new ();

  for (guint32 i = 0; i < self->search.nodes->len; i++)
    if (self->parents[i] == i)
      arrive_at (self, i);
  follow_waiting (self);
  for (guint32 place = 1; place < path->len; place++)
    {
      guint32 node = g_array_index (path, guint32, place - 1);

      if (self->farthest == place)
        g_ptr_array_add (ids, g_strdup (_tl_names_text (self->search.graph.names, TL_NAME_EVENT,
                                                        _tl_path_search_node (&self->search, node)->row)));
      follow_effects (self, node);
      follow_waiting (self);
    }
  g_ptr_array_add (ids, NULL);
  return ids;
}

char **
tl_tracer_find_pivots (TlTracer *self, const char *event, GError **error)
{
  PivotSearch pivots = { 0 };
  GPtrArray *ids;
  guint32 row;

  g_return_val_if_fail (self != NULL && event != NULL, NULL);
  row = _tl_timeline_require_event (self->timeline, event, error);
  if (row == NONE)
    return NULL;
  _tl_tracer_begin (self);
  _tl_path_search_init (&pivots.search, self, row, FALSE, TL_CHAIN_PRODUCT);
  pivots.parents = g_new (guint32, pivots.search.nodes->len);
  pivots.places = g_new0 (guint32, pivots.search.nodes->len);
  pivots.visited = g_new0 (guint8, pivots.search.nodes->len);
  pivots.stack = g_array_new (FALSE, FALSE, sizeof (guint32));
  find_parents (&pivots);
  ids = list_pivots (&pivots);
  _tl_path_search_clear (&pivots.search);
  g_free (pivots.parents);
  g_free (pivots.places);
  g_free (pivots.visited);
  g_array_unref (pivots.stack);
  return (char **) g_ptr_array_free (ids, FALSE);
}
