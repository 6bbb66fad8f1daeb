/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* What led to an event, what followed from it, why it happened, and how one event led to another. */
#include "config.h"

#include "reason/graph/tl-chain-private.h"

static GPtrArray *
chains_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) tl_chain_unref);
}

/* Chains for the nodes FOUND (guint32), in that order. */
static void
add_chains (GPtrArray *chains, const TlPathSearch *reach, const GArray *found)
{
  g_autofree guint32 *places = g_new0 (guint32, reach->nodes->len);
  TlChainTree *tree = _tl_chain_tree_new (reach, found, places);

  for (guint i = 0; i < found->len; i++)
    {
      guint32 node = g_array_index (found, guint32, i);

      g_ptr_array_add (chains, _tl_chain_new (tree, places[node] - 1, _tl_path_search_node (reach, node)->depth,
                                              _tl_path_search_node (reach, node)->best));
    }
  _tl_chain_tree_unref (tree);
}

/* ---- causes, effects --------------------------------------------------------------------------------------------- */

static int
compare_rank (const TlPathSearch *reach, const TlPathNode *x, const TlPathNode *y)
{
  const guint32 *rank = reach->graph.index->rank;

  return rank[x->row] < rank[y->row] ? -1 : rank[x->row] > rank[y->row];
}

static int
compare_depth (gconstpointer a, gconstpointer b, gpointer reach)
{
  const TlPathNode *x = _tl_path_search_node (reach, *(const guint32 *) a),
                   *y = _tl_path_search_node (reach, *(const guint32 *) b);

  return x->depth != y->depth ? (x->depth < y->depth ? -1 : 1) : compare_rank (reach, x, y);
}

static GPtrArray *
find (TlTracer *self, const char *event, gboolean effects, guint depth, double min_confidence, GError **error)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 row = _tl_timeline_require_event (self->timeline, event, error);
  GPtrArray *chains;
  TlPathSearch reach;

  if (row == TL_SYMBOL_NONE)
    return NULL;
  _tl_tracer_begin (self);
  _tl_path_search_init (&reach, self, row, effects, TL_CHAIN_PRODUCT);
  _tl_path_search_choose_strongest (&reach, 0);
  for (guint32 i = 1; i < reach.nodes->len; i++)
    if ((depth == 0 || _tl_path_search_node (&reach, i)->depth <= depth)
        && _tl_path_search_node (&reach, i)->best >= min_confidence)
      g_array_append_val (found, i);
  g_array_sort_with_data (found, compare_depth, &reach);
  chains = chains_new ();
  add_chains (chains, &reach, found);
  _tl_path_search_clear (&reach);
  return chains;
}

GPtrArray *
tl_tracer_find_causes (TlTracer *self, const char *event, guint depth, double min_confidence, GError **error)
{
  g_return_val_if_fail (self != NULL && event != NULL, NULL);
  return find (self, event, FALSE, depth, min_confidence, error);
}

GPtrArray *
tl_tracer_find_effects (TlTracer *self, const char *event, guint depth, double min_confidence, GError **error)
{
  g_return_val_if_fail (self != NULL && event != NULL, NULL);
  return find (self, event, TRUE, depth, min_confidence, error);
}

/* ---- roots ------------------------------------------------------------------------------------------------------- */

static int
compare_strength (gconstpointer a, gconstpointer b, gpointer reach)
{
  const TlPathNode *x = _tl_path_search_node (reach, *(const guint32 *) a),
                   *y = _tl_path_search_node (reach, *(const guint32 *) b);

  return x->best != y->best ? (x->best > y->best ? -1 : 1) : compare_rank (reach, x, y);
}

/* With the minimum rule the links that a strongest chain may use depend on how strong it is, so roots that are equally
 * strong are looked at together; with the others all roots are. */
static void
add_roots (GPtrArray *chains, TlPathSearch *reach, const GArray *roots, TlChainRule rule)
{
  for (guint i = 0; i < roots->len;)
    {
      g_autoptr (GArray) group = g_array_new (FALSE, FALSE, sizeof (guint32));
      double best = _tl_path_search_node (reach, g_array_index (roots, guint32, i))->best;

      for (; i < roots->len; i++)
        {
          guint32 node = g_array_index (roots, guint32, i);

          if (rule == TL_CHAIN_MINIMUM && _tl_path_search_node (reach, node)->best != best)
            break;
          g_array_append_val (group, node);
        }
      if (rule != TL_CHAIN_SHORTEST)
        _tl_path_search_choose_strongest (reach, best);
      add_chains (chains, reach, group);
    }
}

/* Reaches all causes of ROW, as the rule measures them. */
static void
reach_causes (TlPathSearch *reach, TlTracer *tracer, guint32 row, TlChainRule rule)
{
  _tl_tracer_begin (tracer);
  _tl_path_search_init (reach, tracer, row, FALSE, rule == TL_CHAIN_MINIMUM ? TL_CHAIN_MINIMUM : TL_CHAIN_PRODUCT);
  if (rule == TL_CHAIN_SHORTEST)
    _tl_path_search_choose_shortest (reach);
}

GPtrArray *
tl_tracer_find_roots (TlTracer *self, const char *event, TlChainRule rule, GError **error)
{
  g_autoptr (GArray) roots = g_array_new (FALSE, FALSE, sizeof (guint32));
  GPtrArray *chains;
  TlPathSearch reach;
  guint32 row;

  g_return_val_if_fail (self != NULL && event != NULL, NULL);
  row = _tl_timeline_require_event (self->timeline, event, error);
  if (row == TL_SYMBOL_NONE)
    return NULL;
  reach_causes (&reach, self, row, rule);
  for (guint32 i = 1; i < reach.nodes->len; i++)
    if (!_tl_graph_has_cause (&reach.graph, _tl_path_search_node (&reach, i)->row))
      g_array_append_val (roots, i);
  g_array_sort_with_data (roots, compare_strength, &reach);
  chains = chains_new ();
  add_roots (chains, &reach, roots, rule);
  _tl_path_search_clear (&reach);
  return chains;
}

/* ---- one to another ---------------------------------------------------------------------------------------------- */

TlChain *
tl_tracer_find_path (TlTracer *self, const char *from, const char *to, TlChainRule rule, GError **error)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GPtrArray) chains = NULL;
  guint32 rows[2], node;
  TlPathSearch reach;

  g_return_val_if_fail (self != NULL && from != NULL && to != NULL, NULL);
  rows[0] = _tl_timeline_require_event (self->timeline, from, error);
  rows[1] = rows[0] != TL_SYMBOL_NONE ? _tl_timeline_require_event (self->timeline, to, error) : TL_SYMBOL_NONE;
  if (rows[1] == TL_SYMBOL_NONE)
    return NULL;
  _tl_tracer_begin (self);
  if (rule == TL_CHAIN_PRODUCT)
    _tl_path_search_init_between (&reach, self, rows[0], rows[1]);
  else
    reach_causes (&reach, self, rows[1], rule);
  chains = chains_new ();
  node = reach.numbers[rows[0]];
  if (node > 1)
    {
      node--;
      g_array_append_val (found, node);
      add_roots (chains, &reach, found, rule);
    }
  _tl_path_search_clear (&reach);
  return chains->len > 0 ? tl_chain_ref (chains->pdata[0]) : NULL;
}
