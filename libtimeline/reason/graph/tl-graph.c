/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The causal graph: its topological order and its cycles. */
#include "config.h"

#include "base/tl-bits-private.h"
#include "base/tl-components-private.h"
#include "base/tl-reverse-private.h"
#include "base/tl-topological-private.h"
#include "reason/graph/tl-graph-private.h"

#include <string.h>

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

guint8 *
_tl_graph_follow_type (TlGraph *self, const char *type)
{
  guint32 number = _tl_names_find (self->names, TL_NAME_LINK_TYPE, type);
  guint8 *types;

  if (number == TL_SYMBOL_NONE)
    return NULL;
  types = g_new0 (guint8, (gsize) self->names->symbols[TL_NAME_LINK_TYPE].n + 1);
  types[number] = TRUE;
  self->families = 1u << self->index->families[number];
  self->types = types;
  self->plain = FALSE;
  return types;
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

/* Returns the number of causes of each row. */
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

/* Returns whether all followed links lead to later rows, as they do if events were added in the order of their dates.
 * Then the order of the rows is a topological order. */
static gboolean
do_links_lead_on (const TlGraph *self)
{
  const TlAdjacency *out = &self->index->out;

  for (guint32 row = 0; row < self->events->n; row++)
    for (guint32 i = out->start[row]; i < out->start[row + 1]; i++)
      if ((out->ends[i] & ~TL_END_ASIDE) <= row && _tl_graph_follows_end (self, out->ends[i], out->links[i]))
        return FALSE;
  return TRUE;
}

static guint32
list_events_by_row (const TlGraph *self, guint32 *sorted)
{
  guint32 n = 0;

  for (guint32 row = 0; row < self->events->n; row++)
    if (_tl_events_has (self->events, row))
      sorted[n++] = row;
  return n;
}

static guint32
sort_events_by_causes (const TlGraph *self, guint32 *sorted)
{
  g_autofree guint32 *waiting = count_causes (self);
  TlTopological order = { waiting, sorted, 0, self->index->n_events, self->index->n_events };

  for (guint32 row = 0; row < self->events->n; row++)
    {
      guint32 cause;

      if (waiting[row] != 0 || !_tl_events_has (self->events, row))
        continue;
      _tl_topological_start (&order, row);
      while (_tl_topological_next (&order, &cause))
        if (_tl_bits_has (self->index->out.some, cause))
          {
            TL_GRAPH_EACH (self, &self->index->out, cause, link, effect)
            _tl_topological_release (&order, effect);
          }
    }
  return order.n;
}

guint32 *
_tl_graph_sort (const TlGraph *self, guint32 *n_sorted)
{
  guint32 *sorted = g_new (guint32, (gsize) self->index->n_events + 1);

  *n_sorted = do_links_lead_on (self) ? list_events_by_row (self, sorted) : sort_events_by_causes (self, sorted);
  return sorted;
}

/* Returns, by row, the number of links on the longest chain that begins there. */
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

/* Returns compressed rows of the followed links only. */
static guint32 *
list_effects (const TlGraph *self, guint32 *begins)
{
  const TlAdjacency *out = &self->index->out;
  guint32 *effects = g_new (guint32, (gsize) out->start[self->events->n] + 1), n = 0;

  for (guint32 row = 0; row < self->events->n; row++)
    {
      begins[row] = n;
      TL_GRAPH_EACH (self, out, row, link, effect)
      effects[n++] = effect;
    }
  begins[self->events->n] = n;
  return effects;
}

guint32 *
_tl_graph_find_components (const TlGraph *self)
{
  guint32 n = self->events->n;
  g_autofree guint32 *begins = g_new (guint32, (gsize) n + 1), *effects = list_effects (self, begins);
  guint32 *components = g_new (guint32, (gsize) n + 1);

  _tl_components_find (begins, effects, n, components, NULL, NULL);
  return components;
}

/* Finds the shortest cycle through ROW within its component by breadth-first search. PARENTS is all NONE before and
 * after. */
static GArray *
find_shortest_cycle (const TlGraph *self, const guint32 *components, guint32 row, guint32 *parents)
{
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint32));
  GArray *cycle = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 last = NONE;

  g_array_append_val (queue, row);
  for (guint i = 0; i < queue->len && last == NONE; i++)
    {
      guint32 cause = g_array_index (queue, guint32, i);

      TL_GRAPH_EACH (self, &self->index->out, cause, link, effect)
      {
        if (effect == row)
          last = cause;
        if (effect == row || components[effect] != components[row] || parents[effect] != NONE)
          continue;
        parents[effect] = cause;
        g_array_append_val (queue, effect);
      }
    }
  for (; last != row && last != NONE; last = parents[last])
    g_array_append_val (cycle, last);
  g_array_append_val (cycle, row);
  _tl_reverse (cycle, 0);
  for (guint i = 0; i < queue->len; i++)
    parents[g_array_index (queue, guint32, i)] = NONE;
  return cycle;
}

GPtrArray *
_tl_graph_find_cycles (const TlGraph *self)
{
  gsize n = self->events->n;
  g_autofree guint32 *components = _tl_graph_find_components (self), *sizes = g_new0 (guint32, n + 1);
  g_autofree guint32 *parents = g_new (guint32, n + 1);
  GPtrArray *cycles = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  memset (parents, 0xff, sizeof *parents * (n + 1)); /* NONE */
  for (guint32 i = 0; i < self->index->n_events; i++)
    sizes[components[self->index->order[i]]]++;
  for (guint32 i = 0; i < self->index->n_events; i++)
    {
      guint32 row = self->index->order[i];

      if (sizes[components[row]] < 2)
        continue;
      g_ptr_array_add (cycles, find_shortest_cycle (self, components, row, parents));
      sizes[components[row]] = 0;
    }
  return cycles;
}
