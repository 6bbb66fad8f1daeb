/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The causes or effects of an event, without their chains. */
#include "config.h"

#include "base/tl-bits-private.h"
#include "reason/graph/tl-tracer-private.h"

#include <string.h>

#define AHEAD 16 /* how many events ahead are prefetched */

/* The search is breadth first and has one bit for each row. The bits of a million rows take 125 kilobytes, which stay
 * in the cache. Returns 1 if WANTED is 1 and ROW is seen for the first time, else 0. */
static inline guint32
mark_seen (guint32 *seen, guint32 row, guint32 wanted)
{
  guint32 word = seen[row / 32], fresh = ~word >> row % 32 & wanted;

  seen[row / 32] = word | fresh << row % 32;
  return fresh;
}

static void
reserve_rows (TlTracer *self)
{
  guint32 n = self->graph.events->n;

  if (self->n_reached >= n)
    return;
  g_free (self->seen);
  g_free (self->reached);
  g_free (self->leading);
  self->n_reached = n;
  self->seen = _tl_bits_new (n);
  self->reached = g_new (guint32, (gsize) n + 1); /* one more, for an entry that is written but not counted */
  self->leading = g_new (guint32, (gsize) n + 1);
}

/* The progress of a search: how many rows were reached, and how many of them lead on. */
typedef struct
{
  guint32 n_reached;
  guint32 n_leading;
} Frontier;

/* Follows the links of all leading rows from BEGIN on. The processor cannot predict whether a neighbour is new and
 * whether it leads on itself. The loop therefore has no branch for it: it stores each neighbour and counts it only if
 * it is new. */
static Frontier
expand_frontier (TlTracer *self, const TlAdjacency *adjacency, guint32 begin, Frontier frontier)
{
  const guint32 *start = adjacency->start, *ends = adjacency->ends, *some = adjacency->some;
  guint32 *reached = self->reached, *leading = self->leading, *seen = self->seen;
  const TlGraph graph = self->graph;

  for (guint32 i = begin, end = frontier.n_leading; i < end; i++)
    {
      guint32 row = leading[i];

      if (i + AHEAD < frontier.n_leading)
        {
          _tl_graph_expect_row (adjacency, leading[i + AHEAD]);
          _tl_graph_expect_links (adjacency, leading[i + AHEAD / 2]);
        }
      for (guint32 place = start[row], last = start[row + 1]; place < last; place++)
        {
          guint32 neighbour = ends[place] & ~TL_END_ASIDE, fresh;

          reached[frontier.n_reached] = leading[frontier.n_leading] = neighbour;
          fresh = mark_seen (seen, neighbour,
                             (guint32) _tl_graph_follows_end (&graph, ends[place], adjacency->links[place]));
          frontier.n_reached += fresh;
          frontier.n_leading += fresh & some[neighbour / 32] >> neighbour % 32;
        }
    }
  return frontier;
}

/* Resets only the words that were set, or all of them if there are many. */
static void
forget_seen (TlTracer *self, guint32 n)
{
  gsize n_words = _tl_bits_words (self->n_reached);

  if (n > n_words / 4)
    memset (self->seen, 0, sizeof *self->seen * n_words);
  else
    for (guint32 i = 0; i < n; i++)
      self->seen[self->reached[i] / 32] = 0;
}

guint32
_tl_tracer_search (TlTracer *self, guint32 row, gboolean effects, guint *depth, guint32 target)
{
  const TlAdjacency *adjacency = effects ? &self->graph.index->out : &self->graph.index->in;
  Frontier frontier = { 1, 1 };
  guint32 level_begin = 0, level;

  reserve_rows (self);
  self->reached[0] = self->leading[0] = row;
  mark_seen (self->seen, row, 1);
  for (level = 0; level < *depth && level_begin < frontier.n_leading; level++)
    {
      guint32 end = frontier.n_leading;

      if (target != TL_SYMBOL_NONE && _tl_bits_has (self->seen, target))
        break;
      frontier = expand_frontier (self, adjacency, level_begin, frontier);
      level_begin = end;
    }
  *depth = level;
  forget_seen (self, frontier.n_reached);
  return frontier.n_reached;
}

static const char **
list_found (TlTracer *self, const char *event, gboolean effects, guint depth, guint *n_ids, GError **error)
{
  guint32 row = _tl_timeline_require_event (self->timeline, event, error), n;
  guint levels = depth > 0 ? depth : G_MAXUINT;

  if (n_ids != NULL)
    *n_ids = 0;
  if (row == TL_SYMBOL_NONE)
    return NULL;
  _tl_tracer_begin (self);
  n = _tl_tracer_search (self, row, effects, &levels, TL_SYMBOL_NONE);
  if (n_ids != NULL)
    *n_ids = n - 1;
  return _tl_graph_ids (&self->graph, self->reached + 1, n - 1);
}

const char **
tl_tracer_list_causes (TlTracer *self, const char *event, guint depth, guint *n_ids, GError **error)
{
  g_return_val_if_fail (self != NULL && event != NULL, NULL);
  return list_found (self, event, FALSE, depth, n_ids, error);
}

const char **
tl_tracer_list_effects (TlTracer *self, const char *event, guint depth, guint *n_ids, GError **error)
{
  g_return_val_if_fail (self != NULL && event != NULL, NULL);
  return list_found (self, event, TRUE, depth, n_ids, error);
}
