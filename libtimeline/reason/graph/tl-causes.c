/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Causes, effects and roots of an event, and the chain from one event to another. */
#include "config.h"

#include "reason/graph/tl-chain-private.h"

static GPtrArray *
chains_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) tl_chain_unref);
}

/* Adds a chain for each of the nodes FOUND (guint32), in that order. */
static void
add_chains (GPtrArray *chains, const TlPathSearch *search, const GArray *found)
{
  g_autofree guint32 *places = g_new0 (guint32, search->nodes->len);
  TlChainTree *tree = _tl_chain_tree_new (search, found, places);

  for (guint i = 0; i < found->len; i++)
    {
      guint32 node = g_array_index (found, guint32, i);

      g_ptr_array_add (chains, _tl_chain_new (tree, places[node] - 1, _tl_path_search_node (search, node)->depth,
                                              _tl_path_search_node (search, node)->best));
    }
  _tl_chain_tree_unref (tree);
}

/* ---- causes, effects --------------------------------------------------------------------------------------------- */

static int
compare_search_rank (const TlPathSearch *search, const TlPathNode *x, const TlPathNode *y)
{
  const guint32 *rank = search->graph.index->rank;

  return rank[x->row] < rank[y->row] ? -1 : rank[x->row] > rank[y->row];
}

static int
compare_search_depth (gconstpointer a, gconstpointer b, gpointer search)
{
  const TlPathNode *x = _tl_path_search_node (search, *(const guint32 *) a),
                   *y = _tl_path_search_node (search, *(const guint32 *) b);

  return x->depth != y->depth ? (x->depth < y->depth ? -1 : 1) : compare_search_rank (search, x, y);
}

static GPtrArray *
find_causes_or_effects (TlTracer *self, const char *event, gboolean effects, guint depth, double min_confidence,
                        GError **error)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 row = _tl_timeline_require_event (self->timeline, event, error);
  GPtrArray *chains;
  TlPathSearch search;

  if (row == TL_SYMBOL_NONE)
    return NULL;
  _tl_tracer_begin (self);
  _tl_path_search_init (&search, self, row, effects, TL_CHAIN_PRODUCT);
  _tl_path_search_choose_strongest (&search, 0);
  for (guint32 i = 1; i < search.nodes->len; i++)
    if ((depth == 0 || _tl_path_search_node (&search, i)->depth <= depth)
        && _tl_path_search_node (&search, i)->best >= min_confidence)
      g_array_append_val (found, i);
  g_array_sort_with_data (found, compare_search_depth, &search);
  chains = chains_new ();
  add_chains (chains, &search, found);
  _tl_path_search_clear (&search);
  return chains;
}

GPtrArray *
tl_tracer_find_causes (TlTracer *self, const char *event, guint depth, double min_confidence, GError **error)
{
  g_return_val_if_fail (self != NULL && event != NULL, NULL);
  return find_causes_or_effects (self, event, FALSE, depth, min_confidence, error);
}

GPtrArray *
tl_tracer_find_effects (TlTracer *self, const char *event, guint depth, double min_confidence, GError **error)
{
  g_return_val_if_fail (self != NULL && event != NULL, NULL);
  return find_causes_or_effects (self, event, TRUE, depth, min_confidence, error);
}

/* ---- roots ------------------------------------------------------------------------------------------------------- */

static int
compare_search_strength (gconstpointer a, gconstpointer b, gpointer search)
{
  const TlPathNode *x = _tl_path_search_node (search, *(const guint32 *) a),
                   *y = _tl_path_search_node (search, *(const guint32 *) b);

  return x->best != y->best ? (x->best > y->best ? -1 : 1) : compare_search_rank (search, x, y);
}

/* With the minimum rule, the links that a strongest chain may use depend on its strength. The function therefore
 * handles roots of equal strength as a group. With the other rules all roots are one group. */
static void
add_roots (GPtrArray *chains, TlPathSearch *search, const GArray *roots, TlChainRule rule)
{
  for (guint i = 0; i < roots->len;)
    {
      g_autoptr (GArray) group = g_array_new (FALSE, FALSE, sizeof (guint32));
      double best = _tl_path_search_node (search, g_array_index (roots, guint32, i))->best;

      for (; i < roots->len; i++)
        {
          guint32 node = g_array_index (roots, guint32, i);

          if (rule == TL_CHAIN_MINIMUM && _tl_path_search_node (search, node)->best != best)
            break;
          g_array_append_val (group, node);
        }
      if (rule != TL_CHAIN_SHORTEST)
        _tl_path_search_choose_strongest (search, best);
      add_chains (chains, search, group);
    }
}

/* Finds all causes of ROW and their strengths by the rule. */
static void
search_causes (TlPathSearch *search, TlTracer *tracer, guint32 row, TlChainRule rule)
{
  _tl_tracer_begin (tracer);
  _tl_path_search_init (search, tracer, row, FALSE, rule == TL_CHAIN_MINIMUM ? TL_CHAIN_MINIMUM : TL_CHAIN_PRODUCT);
  if (rule == TL_CHAIN_SHORTEST)
    _tl_path_search_choose_shortest (search);
}

GPtrArray *
tl_tracer_find_roots (TlTracer *self, const char *event, TlChainRule rule, GError **error)
{
  g_autoptr (GArray) roots = g_array_new (FALSE, FALSE, sizeof (guint32));
  GPtrArray *chains;
  TlPathSearch search;
  guint32 row;

  g_return_val_if_fail (self != NULL && event != NULL, NULL);
  row = _tl_timeline_require_event (self->timeline, event, error);
  if (row == TL_SYMBOL_NONE)
    return NULL;
  search_causes (&search, self, row, rule);
  for (guint32 i = 1; i < search.nodes->len; i++)
    if (!_tl_graph_has_cause (&search.graph, _tl_path_search_node (&search, i)->row))
      g_array_append_val (roots, i);
  g_array_sort_with_data (roots, compare_search_strength, &search);
  chains = chains_new ();
  add_roots (chains, &search, roots, rule);
  _tl_path_search_clear (&search);
  return chains;
}

/* ---- from one event to another ----------------------------------------------------------------------------------- */

TlChain *
tl_tracer_find_path (TlTracer *self, const char *from, const char *to, TlChainRule rule, GError **error)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GPtrArray) chains = NULL;
  guint32 rows[2], node;
  TlPathSearch search;

  g_return_val_if_fail (self != NULL && from != NULL && to != NULL, NULL);
  rows[0] = _tl_timeline_require_event (self->timeline, from, error);
  rows[1] = rows[0] != TL_SYMBOL_NONE ? _tl_timeline_require_event (self->timeline, to, error) : TL_SYMBOL_NONE;
  if (rows[1] == TL_SYMBOL_NONE)
    return NULL;
  _tl_tracer_begin (self);
  if (rule == TL_CHAIN_PRODUCT)
    _tl_path_search_init_bidirectional (&search, self, rows[0], rows[1]);
  else
    search_causes (&search, self, rows[1], rule);
  chains = chains_new ();
  node = search.numbers[rows[0]];
  if (node > 1)
    {
      node--;
      g_array_append_val (found, node);
      add_roots (chains, &search, found, rule);
    }
  _tl_path_search_clear (&search);
  return chains->len > 0 ? tl_chain_ref (chains->pdata[0]) : NULL;
}
