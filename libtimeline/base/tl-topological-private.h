/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <glib.h>

/* A topological order of the nodes of a graph (A. B. Kahn, "Topological sorting of large networks", CACM 5, 1962). The
 * caller keeps the edges:
 *
 *   for each node without edges to it, in the order of the nodes:
 *     _tl_topological_start (&order, node);
 *     while (_tl_topological_next (&order, &node))
 *       for each edge from NODE:
 *         _tl_topological_release (&order, its other end);
 *
 * Nodes on a cycle, and nodes that can be reached from them, are never returned. A node that has just been released is
 * returned next, since it is likely to be in the cache. Ready nodes wait at the end of the sequence, which is filled
 * from its beginning:
 *
 *   sequence   [ c a | (free) | b d ]        c and a were returned; b is next, then d
 *                    n          ready
 *
 * The two parts never overlap, as each node is in the sequence at most once. Time complexity: O(nodes + edges). */
typedef struct
{
  guint32 *waiting;  /* by node, the number of edges from nodes not yet returned; then TL_TOPOLOGICAL_DONE */
  guint32 *sequence; /* room for all nodes */
  guint32 n;         /* nodes returned */
  guint32 ready;     /* index of the first ready node */
  guint32 end;       /* of the sequence */
} TlTopological;

#define TL_TOPOLOGICAL_DONE G_MAXUINT32

static inline void
_tl_topological_start (TlTopological *self, guint32 node)
{
  self->sequence[--self->ready] = node;
}

/* Returns FALSE if no node is ready. */
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
