/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* All contradictions of a temporal network: the shortest are taken first, their links are left out, and the rest is
 * searched again. */
#include "config.h"

#include "base/tl-bits-private.h"
#include "reason/dates/tl-network-private.h"
#include "reason/dates/tl-tangle-private.h"

#define NONE TL_SYMBOL_NONE

/* How many edges may be looked at: enough for every contradiction of a small timeline, and linear in a large one. */
#define LEAST_WORK (10 * 1000 * 1000)
#define WORK_PER_EDGE 16

typedef struct
{
  const TlNetwork *network;
  TlTangle *tangle;
  guint32 *used; /* bits by row: links of the chains found */
  GPtrArray *found;
  guint most;
} Finding;

/* ---- the tangle -------------------------------------------------------------------------------------------------- */

/* Instants are numbered by the place of their event in canonical order, then start, end, known. */
static guint32
place_of (const TlNetwork *network, guint32 instant)
{
  guint32 kinds = network->n / network->n_rows;

  return network->graph.index->rank[_tl_instant_row (instant, network->n_rows)] * kinds
         + _tl_instant_kind (instant, network->n_rows);
}

static int
compare_edges (gconstpointer a, gconstpointer b, gpointer network)
{
  const TlTangleEdge *x = a, *y = b;
  const TlGraph *graph = &((const TlNetwork *) network)->graph;

  if (x->earlier != y->earlier)
    return x->earlier < y->earlier ? -1 : 1;
  if (x->later != y->later)
    return x->later < y->later ? -1 : 1;
  if (x->link == y->link || x->link == NONE || y->link == NONE)
    return x->link == y->link ? 0 : x->link == NONE ? -1 : 1;
  return _tl_index_compare_links (graph->links, graph->names, x->link, y->link);
}

static GArray *
list_edges (const TlNetwork *network)
{
  guint32 n = network->n_links + network->n_rows + network->others->len;
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (TlTangleEdge));

  for (guint32 i = 0; i < n; i++)
    if (_tl_network_has_constraint (network, i))
      {
        TlConstraint constraint = _tl_network_constraint (network, i);
        TlTangleEdge edge = { place_of (network, constraint.earlier), place_of (network, constraint.later),
                              constraint.by, i, constraint.link };

        g_array_append_val (edges, edge);
      }
  g_array_sort_with_data (edges, compare_edges, (gpointer) network);
  return edges;
}

static TlTangle *
tangle_network (const TlNetwork *network, gint64 *work)
{
  guint32 kinds = network->n / network->n_rows;
  TlTangle *tangle = _tl_tangle_new (network->graph.index->n_events * kinds, list_edges (network), work);

  for (guint32 i = 0; i < network->graph.index->n_events; i++)
    for (guint32 kind = 0; kind < kinds; kind++)
      for (guint side = 0; side < 2; side++)
        tangle->given[side][i * kinds + kind] =
            _tl_network_given (network, network->graph.index->order[i] + kind * network->n_rows, side);
  return tangle;
}

/* ---- chains ------------------------------------------------------------------------------------------------------ */

static gboolean
is_enough (const Finding *self)
{
  return self->most > 0 && self->found->len >= self->most;
}

/* Takes a chain of edges unless one of its links is in a chain found before. */
static gboolean
take_chain (Finding *self, const TlTangle *tangle, const GArray *edges)
{
  GArray *chain;

  for (guint i = 0; i < edges->len; i++)
    {
      guint32 link = _tl_tangle_edge (tangle, g_array_index (edges, guint32, i))->link;

      if (is_enough (self) || (link != NONE && _tl_bits_has (self->used, link)))
        return FALSE;
    }
  chain = g_array_sized_new (FALSE, FALSE, sizeof (guint32), edges->len);
  for (guint i = 0; i < edges->len; i++)
    {
      const TlTangleEdge *edge = _tl_tangle_edge (tangle, g_array_index (edges, guint32, i));

      g_array_append_val (chain, edge->number);
      if (edge->link != NONE)
        _tl_bits_add (self->used, edge->link);
    }
  g_ptr_array_add (self->found, chain);
  return TRUE;
}

static gboolean
take_chains (Finding *self, const GPtrArray *chains)
{
  gboolean any = FALSE;

  for (guint i = 0; i < chains->len; i++)
    any |= take_chain (self, self->tangle, chains->pdata[i]);
  if (any)
    _tl_tangle_drop_links (self->tangle, self->used);
  return any;
}

/* ---- circles ----------------------------------------------------------------------------------------------------- */

/* The shortest circles of one part of the tangle. */
typedef struct
{
  const TlTangle *part;
  GPtrArray *chains;
  guint n_links;
} Circles;

static void
clear_circles (gpointer circles)
{
  g_ptr_array_unref (((Circles *) circles)->chains);
}

static GArray *
list_circles (const GPtrArray *parts, guint *least)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (Circles));

  g_array_set_clear_func (list, clear_circles);
  *least = G_MAXUINT;
  for (guint i = 0; i < parts->len; i++)
    {
      Circles circles = { .part = parts->pdata[i] };

      circles.chains = _tl_tangle_find_circles (circles.part, &circles.n_links);
      if (circles.chains->len > 0)
        *least = MIN (*least, circles.n_links);
      g_array_append_val (list, circles);
    }
  return list;
}

/* Takes the shortest contradictions while there are circles: these, or paths of no more links. Returns FALSE if there
 * is no circle, or none could be taken. */
static gboolean
take_circles (Finding *self)
{
  g_autoptr (GPtrArray) parts = _tl_tangle_split (self->tangle), chains = NULL;
  g_autoptr (GArray) list = NULL;
  gboolean any = FALSE;
  guint least, n_links;

  list = list_circles (parts, &least);
  if (least == G_MAXUINT)
    return FALSE;
  chains = _tl_tangle_find_chains (self->tangle, FALSE, least, &n_links);
  if (chains->len > 0)
    return take_chains (self, chains);
  for (guint i = 0; i < list->len; i++)
    {
      const Circles *circles = &g_array_index (list, Circles, i);

      for (guint j = 0; circles->n_links == least && j < circles->chains->len; j++)
        any |= take_chain (self, circles->part, circles->chains->pdata[j]);
    }
  if (any)
    _tl_tangle_drop_links (self->tangle, self->used);
  return any;
}

/* ---- all --------------------------------------------------------------------------------------------------------- */

/* Returns whether nothing is left that contradicts. */
static gboolean
find_contradictions (Finding *self)
{
  const TlTangle *tangle = self->tangle;
  TlProgress *progress = self->network->progress;

  while (!is_enough (self) && *tangle->work > 0 && take_circles (self))
    if (progress != NULL && !_tl_progress_look (progress))
      return FALSE;
  while (!is_enough (self) && *tangle->work > 0)
    {
      g_autoptr (GPtrArray) chains = NULL;
      guint n_links;

      _tl_tangle_prune (self->tangle);
      if (tangle->n == 0)
        return TRUE;
      chains = _tl_tangle_find_chains (tangle, TRUE, G_MAXUINT, &n_links);
      if (!take_chains (self, chains) || (progress != NULL && !_tl_progress_look (progress)))
        return FALSE;
    }
  return FALSE;
}

GPtrArray *
_tl_network_find_contradictions (const TlNetwork *self, const GArray *fallback, guint most, gboolean *finished)
{
  gint64 work =
      LEAST_WORK + (gint64) WORK_PER_EDGE * ((gint64) self->n + self->n_links + self->n_rows + self->others->len);
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autofree guint32 *used = _tl_bits_new (self->n_links);
  g_autoptr (TlTangle) tangle = tangle_network (self, &work);
  Finding finding = { .network = self, .tangle = tangle, .used = used, .found = found, .most = most };
  gboolean all = find_contradictions (&finding);

  if (found->len == 0 && !_tl_progress_is_stopped (self->progress))
    {
      g_ptr_array_add (found, g_array_copy ((GArray *) fallback));
      all = FALSE;
    }
  if (finished != NULL)
    *finished = all;
  return found;
}
