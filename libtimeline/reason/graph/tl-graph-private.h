/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/tl-timeline-private.h"

#include <libtimeline/tl-graph.h>

/* The causal links of a timeline as a graph over rows of events. All members are borrowed and valid for one question.
 */
typedef struct
{
  const TlIndex *index;
  const TlLinkColumns *links;
  const TlEventColumns *events;
  const TlNames *names;
  guint families;      /* a bit for each TlLinkFamily that is followed */
  const guint8 *types; /* by number of the type: whether it is followed; NULL: all */
  double least;        /* least confidence of a link that is followed */
  gboolean plain;      /* all causal links are followed, and no others */
} TlGraph;

/* Follows the causal links: those of the causal and the reaction family. */
void _tl_graph_init (TlGraph *self, TlTimeline *timeline);

/* Follows the links of one type instead. Returns memory that the caller frees after the last use of the graph, or NULL
 * if no link has that type. */
guint8 *_tl_graph_follow_type (TlGraph *self, const char *type);

/* Returns the confidence of a link in a chain. A confidence that is not given counts as 1. */
static inline double
_tl_graph_confidence (const TlGraph *self, guint32 link)
{
  double confidence = self->links->confidences[link];

  return confidence == confidence ? confidence : 1.0;
}

static inline gboolean
_tl_graph_follows (const TlGraph *self, guint32 link)
{
  guint32 type = self->links->rows[link].type;

  return (self->families >> self->index->families[type] & 1) != 0 && (self->types == NULL || self->types[type])
         && (self->least <= 0 || _tl_graph_confidence (self, link) >= self->least);
}

/* The same for callers that have the END of the link at hand. In the common case END alone decides. */
static inline gboolean
_tl_graph_follows_end (const TlGraph *self, guint32 end, guint32 link)
{
  return self->plain ? (end & TL_END_ASIDE) == 0 : _tl_graph_follows (self, link);
}

/* Iterates the links of ROW that are followed: NEIGHBOUR is the event at the other end. */
#define TL_GRAPH_EACH(graph, adjacency, row, link, neighbour)                                                          \
  for (guint32 i_ = (adjacency)->start[row], link = 0, neighbour = 0; i_ < (adjacency)->start[(row) + 1]; i_++)        \
    if (link = (adjacency)->links[i_], neighbour = (adjacency)->ends[i_] & ~TL_END_ASIDE,                              \
        _tl_graph_follows_end (graph, (adjacency)->ends[i_], link))

/* Prefetch the place of the links of ROW, and then the links themselves. */
static inline void
_tl_graph_expect_row (const TlAdjacency *adjacency, guint32 row)
{
  __builtin_prefetch (&adjacency->start[row]);
}

static inline void
_tl_graph_expect_links (const TlAdjacency *adjacency, guint32 row)
{
  __builtin_prefetch (&adjacency->ends[adjacency->start[row]]);
}

/* Returns whether the event has a cause. */
static inline gboolean
_tl_graph_has_cause (const TlGraph *self, guint32 row)
{
  for (guint32 i = self->index->in.start[row]; i < self->index->in.start[row + 1]; i++)
    if (_tl_graph_follows_end (self, self->index->in.ends[i], self->index->in.links[i]))
      return TRUE;
  return FALSE;
}

/* Returns the live rows in a topological order along causal links. If there is a cycle, some rows are missing. */
guint32 *_tl_graph_sort (const TlGraph *self, guint32 *n_sorted);
/* Returns the events on the longest chain of a SORTED graph. If there are several, it is the first in canonical order.
 */
GArray *_tl_graph_find_longest (const TlGraph *self, const guint32 *sorted, guint32 n);

/* Returns, by row, the number of its strongly connected component. */
guint32 *_tl_graph_find_components (const TlGraph *self);
/* Returns one cycle for each strongly connected component that has any: a GPtrArray of GArray of rows. In a cycle each
 * row is the cause of the next, and the first row is the first in canonical order. */
GPtrArray *_tl_graph_find_cycles (const TlGraph *self);

/* Returns the ids of rows, followed by NULL. The texts are borrowed. */
const char **_tl_graph_ids (const TlGraph *self, const guint32 *rows, guint n);
