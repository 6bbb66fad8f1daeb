/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <glib.h>

/* A topological order of the nodes of a graph (A. B. Kahn, "Topological sorting of large networks", CACM 5, 1962). The
 * edges are the caller's:
 *
 *   for each node that waits for nothing, in the order of the nodes:
 *     _tl_topological_start (&order, node);
 *     while (_tl_topological_next (&order, &node))
 *       for each edge from NODE:
 *         _tl_topological_release (&order, its other end);
 *
 * Nodes on a cycle, and those that follow from them, never come. A node that has just been released comes next, since
 * it is likely to be near in memory. It waits at the end of the sequence, which is filled from its begin:
 *
 *   sequence   [ c a | (free) | b d ]        c and a have come; b is next, then d
 *                    n          ready
 *
 * Both never meet, as each node is there at most once. Time complexity: O(nodes + edges). */
typedef struct
{
  guint32 *waiting;  /* by node, the edges to it from nodes that have not come; TL_TOPOLOGICAL_DONE: it has come */
  guint32 *sequence; /* room for all nodes */
  guint32 n;         /* nodes that have come */
  guint32 ready;     /* where those begin that wait for nothing */
  guint32 end;       /* of the sequence */
} TlTopological;

#define TL_TOPOLOGICAL_DONE G_MAXUINT32

static inline void
_tl_topological_start (TlTopological *self, guint32 node)
{
  self->sequence[--self->ready] = node;
}

/* FALSE where no node is ready. */
static inline gboolean
_tl_topological_next (TlTopological *self, guint32 *node)
{
  if (self->ready == self->end)
    return FALSE;
  *node = self->sequence[self->ready++];
  self->waiting[*node] = TL_TOPOLOGICAL_DONE;
  self->sequence[self->n++] = *node;
  return TRUE;
}

static inline void
_tl_topological_release (TlTopological *self, guint32 node)
{
  if (--self->waiting[node] == 0)
    self->sequence[--self->ready] = node;
}
