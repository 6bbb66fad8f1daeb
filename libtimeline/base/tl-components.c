/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Strongly connected components. */
#include "config.h"

#include "base/tl-components-private.h"

#define OPEN G_MAXUINT32 /* the node has no component yet */

/* R. Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1 (1972), with an explicit stack
 * instead of recursion. */
typedef struct
{
  const guint32 *begins;
  const guint32 *ends;
  guint32 n;
  guint32 *components;
  guint32 *sequence;
  guint32 *numbers; /* order of visit, from 1; 0 if not visited */
  guint32 *lowest;  /* smallest number reached back */
  guint32 *next;    /* the next edge to follow */
  guint32 *path;    /* nodes being visited */
  guint32 *open;    /* nodes without a component */
  guint32 n_path;
  guint32 n_open;
  guint32 n_visited;
  guint32 n_components;
  guint32 n_placed; /* the sequence is filled from its end */
} Tarjan;

static void
enter_node (Tarjan *self, guint32 node)
{
  self->numbers[node] = self->lowest[node] = ++self->n_visited;
  self->next[node] = self->begins[node];
  self->path[self->n_path++] = node;
  self->open[self->n_open++] = node;
}

/* Removes a component from the open nodes: its first node, NODE, and all nodes above it. */
static void
close_component (Tarjan *self, guint32 node)
{
  guint32 top;

  do
    {
      top = self->open[--self->n_open];
      self->components[top] = self->n_components;
      if (self->sequence != NULL)
        self->sequence[self->n - ++self->n_placed] = top;
    }
  while (top != node);
  self->n_components++;
}

static void
leave_node (Tarjan *self, guint32 node)
{
  if (--self->n_path > 0)
    {
      guint32 parent = self->path[self->n_path - 1];

      self->lowest[parent] = MIN (self->lowest[parent], self->lowest[node]);
    }
  if (self->lowest[node] == self->numbers[node])
    close_component (self, node);
}

/* Advances from NODE, the end of the path: to a node that has not been visited, or back. */
static void
step_from_node (Tarjan *self, guint32 node)
{
  while (self->next[node] < self->begins[node + 1])
    {
      guint32 end = self->ends[self->next[node]++];

      if (self->numbers[end] == 0)
        {
          enter_node (self, end);
          return;
        }
      if (self->components[end] == OPEN)
        self->lowest[node] = MIN (self->lowest[node], self->numbers[end]);
    }
  leave_node (self, node);
}

guint32
_tl_components_find (const guint32 *begins, const guint32 *ends, guint32 n, guint32 *components, guint32 *sequence,
                     TlProgress *progress)
{
  g_autofree guint32 *numbers = g_new0 (guint32, (gsize) n + 1), *lowest = g_new (guint32, (gsize) n + 1);
  g_autofree guint32 *next = g_new (guint32, (gsize) n + 1);
  g_autofree guint32 *path = g_new (guint32, (gsize) n + 1), *open = g_new (guint32, (gsize) n + 1);
  Tarjan tarjan = { .begins = begins, .ends = ends, .n = n, .components = components, .sequence = sequence };

  tarjan.numbers = numbers;
  tarjan.lowest = lowest;
  tarjan.next = next;
  tarjan.path = path;
  tarjan.open = open;
  for (guint32 i = 0; i < n; i++)
    components[i] = OPEN;
  for (guint32 i = 0; i < n && _tl_progress_step (progress); i++)
    {
      if (numbers[i] != 0)
        continue;
      enter_node (&tarjan, i);
      while (tarjan.n_path > 0)
        step_from_node (&tarjan, path[tarjan.n_path - 1]);
    }
  return tarjan.n_components;
}
