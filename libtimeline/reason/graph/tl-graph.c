/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The causal graph: its topological order and its cycles. */
#include "config.h"

#include "reason/graph/tl-graph-private.h"
#include "base/tl-bits-private.h"

#define NONE G_MAXUINT32

void
_tl_graph_init (TlGraph *self, TlTimeline *timeline)
{
  self->index = _tl_timeline_get_index (timeline);
  self->links = &timeline->links;
  self->events = &timeline->events;
  self->names = &timeline->names;
  self->families = 1u << TL_LINK_FAMILY_CAUSAL | 1u << TL_LINK_FAMILY_REACTION;
  self->types = NULL;
  self->least = 0;
  self->plain = TRUE;
}

const char **
_tl_graph_ids (const TlGraph *self, const guint32 *rows, guint n)
{
  const char **ids = g_new (const char *, (gsize) n + 1);

  for (guint i = 0; i < n; i++)
    ids[i] = _tl_names_text (self->names, TL_NAME_EVENT, rows[i]);
  ids[n] = NULL;
  return ids;
}

/* ---- order ------------------------------------------------------------------------------------------------------- */

/* How many causes each row has. */
static guint32 *
count_causes (const TlGraph *self)
{
  const TlAdjacency *in = &self->index->in;
  guint32 *counts = g_new0 (guint32, (gsize) self->events->n + 1);

  if (self->plain && !in->any_aside)
    {
      for (guint32 row = 0; row < self->events->n; row++)
        counts[row] = in->start[row + 1] - in->start[row];
      return counts;
    }
  for (guint32 row = 0; row < self->events->n; row++)
    for (guint32 i = in->start[row]; i < in->start[row + 1]; i++)
      counts[row] += _tl_graph_follows_end (self, in->ends[i], in->links[i]);
  return counts;
}

/* Whether all links that are followed lead to later rows, as where events came in the order of their dates: then that
 * is an order. */
static gboolean
are_rows_sorted (const TlGraph *self)
{
  const TlAdjacency *out = &self->index->out;

  for (guint32 row = 0; row < self->events->n; row++)
    for (guint32 i = out->start[row]; i < out->start[row + 1]; i++)
      if ((out->ends[i] & ~TL_END_ASIDE) <= row && _tl_graph_follows_end (self, out->ends[i], out->links[i]))
        return FALSE;
  return TRUE;
}

static guint32
list_rows (const TlGraph *self, guint32 *sorted)
{
  guint32 n = 0;

  for (guint32 row = 0; row < self->events->n; row++)
    if (_tl_events_has (self->events, row))
      sorted[n++] = row;
  return n;
}

/* From ROW on, whatever waits for nothing any more. What has become so is gone on with first, for it lies near in
 * memory; it waits at the end of SORTED, which is filled from its begin. */
static void
go_on (const TlGraph *self, guint32 row, guint32 *waiting, guint32 *sorted, guint32 *n)
{
  guint32 end = self->index->n_events, ready = end;

  sorted[--ready] = row;
  while (ready < end)
    {
      guint32 cause = sorted[ready++];

      waiting[cause] = NONE;
      sorted[(*n)++] = cause;
      if (!_tl_bits_has (self->index->out.some, cause))
        continue;
      TL_GRAPH_EACH (self, &self->index->out, cause, link, effect)
      if (--waiting[effect] == 0)
        sorted[--ready] = effect;
    }
}

/* A. B. Kahn, "Topological sorting of large networks", CACM 5 (1962). */
static guint32
sort_rows (const TlGraph *self, guint32 *sorted)
{
  g_autofree guint32 *waiting = count_causes (self);
  guint32 n = 0;

  for (guint32 row = 0; row < self->events->n; row++)
    if (waiting[row] == 0 && _tl_events_has (self->events, row))
      go_on (self, row, waiting, sorted, &n);
  return n;
}

guint32 *
_tl_graph_sort (const TlGraph *self, guint32 *n_sorted)
{
  guint32 *sorted = g_new (guint32, (gsize) self->index->n_events + 1);

  *n_sorted = are_rows_sorted (self) ? list_rows (self, sorted) : sort_rows (self, sorted);
  return sorted;
}

/* By row, the number of links on the longest chain that begins there. */
static guint32 *
find_heights (const TlGraph *self, const guint32 *sorted, guint32 n)
{
  guint32 *heights = g_new0 (guint32, (gsize) self->events->n + 1);

  for (guint32 i = n; i > 0; i--)
    {
      guint32 height = 0;

      TL_GRAPH_EACH (self, &self->index->out, sorted[i - 1], link, effect)
      height = MAX (height, heights[effect] + 1);
      heights[sorted[i - 1]] = height;
    }
  return heights;
}

static guint32
first_effect (const TlGraph *self, guint32 row, const guint32 *heights)
{
  const guint32 *rank = self->index->rank;
  guint32 first = NONE;

  TL_GRAPH_EACH (self, &self->index->out, row, link, effect)
  if (heights[effect] + 1 == heights[row] && (first == NONE || rank[effect] < rank[first]))
    first = effect;
  return first;
}

GArray *
_tl_graph_find_longest (const TlGraph *self, const guint32 *sorted, guint32 n)
{
  g_autofree guint32 *heights = find_heights (self, sorted, n);
  const guint32 *rank = self->index->rank;
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 first = n > 0 ? sorted[0] : NONE;

  for (guint32 i = 1; i < n; i++)
    if (heights[sorted[i]] > heights[first] || (heights[sorted[i]] == heights[first] && rank[sorted[i]] < rank[first]))
      first = sorted[i];
  for (; first != NONE; first = first_effect (self, first, heights))
    g_array_append_val (rows, first);
  return rows;
}

/* ---- cycles ----------------------------------------------------------------------------------------------------- */

/* R. Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1 (1972), with a stack of its own. */
typedef struct
{
  const TlGraph *graph;
  guint32 *numbers;    /* order of visit, from 1; 0: not yet */
  guint32 *lowest;     /* smallest number reached back */
  guint32 *next;       /* place in the adjacency to go on from */
  guint32 *components; /* number of the component; NONE while it is open */
  GArray *path;        /* rows being visited */
  GArray *open;        /* rows without a component yet */
  guint32 n_visited;
  guint32 n_components;
} Tarjan;

static void
enter (Tarjan *self, guint32 row)
{
  self->numbers[row] = self->lowest[row] = ++self->n_visited;
  self->next[row] = self->graph->index->out.start[row];
  g_array_append_val (self->path, row);
  g_array_append_val (self->open, row);
}

static void
leave (Tarjan *self, guint32 row)
{
  guint32 top;

  g_array_set_size (self->path, self->path->len - 1);
  if (self->path->len > 0)
    {
      guint32 parent = g_array_index (self->path, guint32, self->path->len - 1);

      self->lowest[parent] = MIN (self->lowest[parent], self->lowest[row]);
    }
  if (self->lowest[row] != self->numbers[row])
    return;
  do
    {
      top = g_array_index (self->open, guint32, self->open->len - 1);
      g_array_set_size (self->open, self->open->len - 1);
      self->components[top] = self->n_components;
    }
  while (top != row);
  self->n_components++;
}

/* One step from ROW, the end of the path: down an unvisited effect, or back. */
static void
step (Tarjan *self, guint32 row)
{
  const TlAdjacency *out = &self->graph->index->out;

  while (self->next[row] < out->start[row + 1])
    {
      guint32 place = self->next[row]++, effect = out->ends[place] & ~TL_END_ASIDE;

      if (!_tl_graph_follows_end (self->graph, out->ends[place], out->links[place]))
        continue;
      if (self->numbers[effect] == 0)
        {
          enter (self, effect);
          return;
        }
      if (self->components[effect] == NONE)
        self->lowest[row] = MIN (self->lowest[row], self->numbers[effect]);
    }
  leave (self, row);
}

static void
find_components (Tarjan *self)
{
  for (guint32 i = 0; i < self->graph->index->n_events; i++)
    {
      guint32 row = self->graph->index->order[i];

      if (self->numbers[row] != 0)
        continue;
      enter (self, row);
      while (self->path->len > 0)
        step (self, g_array_index (self->path, guint32, self->path->len - 1));
    }
}

static void
reverse (GArray *rows)
{
  guint32 *items = (guint32 *) (gpointer) rows->data;

  for (guint i = 0; i < rows->len / 2; i++)
    {
      guint32 swapped = items[i];

      items[i] = items[rows->len - 1 - i];
      items[rows->len - 1 - i] = swapped;
    }
}

/* The shortest cycle through ROW within its component, breadth first; PARENTS is all NONE before and after. */
static GArray *
find_cycle (const Tarjan *self, guint32 row, guint32 *parents)
{
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint32));
  GArray *cycle = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 last = NONE;

  g_array_append_val (queue, row);
  for (guint i = 0; i < queue->len && last == NONE; i++)
    {
      guint32 cause = g_array_index (queue, guint32, i);

      TL_GRAPH_EACH (self->graph, &self->graph->index->out, cause, link, effect)
      {
        if (effect == row)
          last = cause;
        if (effect == row || self->components[effect] != self->components[row] || parents[effect] != NONE)
          continue;
        parents[effect] = cause;
        g_array_append_val (queue, effect);
      }
    }
  for (; last != row && last != NONE; last = parents[last])
    g_array_append_val (cycle, last);
  g_array_append_val (cycle, row);
  reverse (cycle);
  for (guint i = 0; i < queue->len; i++)
    parents[g_array_index (queue, guint32, i)] = NONE;
  return cycle;
}

static guint32 *
filled (guint32 n, guint32 value)
{
  guint32 *items = g_new (guint32, n);

  for (guint32 i = 0; i < n; i++)
    items[i] = value;
  return items;
}

GPtrArray *
_tl_graph_find_cycles (const TlGraph *self)
{
  guint32 n = self->events->n;
  g_autofree guint32 *numbers = g_new0 (guint32, n), *lowest = g_new0 (guint32, n), *next = g_new0 (guint32, n);
  g_autofree guint32 *components = filled (n, NONE), *parents = filled (n, NONE), *sizes = g_new0 (guint32, n + 1);
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint32));
  Tarjan tarjan = { self, numbers, lowest, next, components, path, open, 0, 0 };
  GPtrArray *cycles = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  find_components (&tarjan);
  for (guint32 i = 0; i < self->index->n_events; i++)
    sizes[components[self->index->order[i]]]++;
  for (guint32 i = 0; i < self->index->n_events; i++)
    {
      guint32 row = self->index->order[i];

      if (sizes[components[row]] < 2)
        continue;
      g_ptr_array_add (cycles, find_cycle (&tarjan, row, parents));
      sizes[components[row]] = 0;
    }
  return cycles;
}
