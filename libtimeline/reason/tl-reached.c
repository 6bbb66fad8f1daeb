/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Which events led to one or followed from it, and nothing else about them. */
#include "config.h"

#include "base/tl-error-private.h"
#include "reason/tl-tracer-private.h"

/* Breadth first, with a bit for each row: a million take 125 kilobytes, which stay in the cache. */
static inline gboolean
see (guint32 *seen, guint32 row)
{
  guint32 bit = 1u << row % 32, before = seen[row / 32];

  seen[row / 32] = before | bit;
  return (before & bit) == 0;
}

static void
begin (TlTracer *self)
{
  guint32 n = self->graph.events->n;

  if (self->n_reached >= n)
    return;
  g_free (self->seen);
  g_free (self->reached);
  self->n_reached = n;
  self->seen = g_new0 (guint32, (gsize) n / 32 + 1);
  self->reached = g_new (guint32, n);
}

/* The rows behind the first N that those from BEGIN on lead to. Returns how many there are then. */
static guint32
reach_next (TlTracer *self, const TlAdjacency *adjacency, guint32 begin, guint32 n)
{
  for (guint32 i = begin, end = n; i < end; i++)
    {
      TL_GRAPH_EACH (&self->graph, adjacency, self->reached[i], link, neighbour)
      if (see (self->seen, neighbour))
        self->reached[n++] = neighbour;
    }
  return n;
}

guint32
_tl_tracer_reach (TlTracer *self, guint32 row, gboolean effects, guint *depth, guint32 target)
{
  const TlAdjacency *adjacency = effects ? &self->graph.index->out : &self->graph.index->in;
  guint32 n = 1, level_begin = 0, level;

  begin (self);
  self->reached[0] = row;
  see (self->seen, row);
  for (level = 0; level < *depth && level_begin < n; level++)
    {
      guint32 end = n;

      if (target != TL_SYMBOL_NONE && (self->seen[target / 32] >> target % 32 & 1) != 0)
        break;
      n = reach_next (self, adjacency, level_begin, n);
      level_begin = end;
    }
  *depth = level;
  for (guint32 i = 0; i < n; i++)
    self->seen[self->reached[i] / 32] = 0;
  return n;
}

static const char **
list (TlTracer *self, const char *event, gboolean effects, guint depth, guint *n_ids, GError **error)
{
  guint32 row = _tl_timeline_find_event (self->timeline, event), n;
  guint levels = depth > 0 ? depth : G_MAXUINT;

  if (n_ids != NULL)
    *n_ids = 0;
  if (row == TL_SYMBOL_NONE)
    {
      _tl_error_set (error, TL_ERROR_REFERENCE, "there is no event \"%s\"", event);
      return NULL;
    }
  _tl_tracer_begin (self);
  n = _tl_tracer_reach (self, row, effects, &levels, TL_SYMBOL_NONE);
  if (n_ids != NULL)
    *n_ids = n - 1;
  return _tl_graph_ids (&self->graph, self->reached + 1, n - 1);
}

const char **
tl_tracer_list_causes (TlTracer *self, const char *event, guint depth, guint *n_ids, GError **error)
{
  g_return_val_if_fail (self != NULL && event != NULL, NULL);
  return list (self, event, FALSE, depth, n_ids, error);
}

const char **
tl_tracer_list_effects (TlTracer *self, const char *event, guint depth, guint *n_ids, GError **error)
{
  g_return_val_if_fail (self != NULL && event != NULL, NULL);
  return list (self, event, TRUE, depth, n_ids, error);
}
