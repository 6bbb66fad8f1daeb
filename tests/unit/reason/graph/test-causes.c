/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Why, paths, pivots and redundant links on random graphs, against all chains listed one by one. */
#include "config.h"

#include "tl-test.h"

#include <string.h>

#define MOST 8

/* A graph of at most eight events, a to h, with confidences in tenths; 0: no link. */
typedef struct
{
  TlTimeline *timeline;
  int n;
  int tenths[MOST][MOST];
} Graph;

static void
graph_init (Graph *self, GRand *rand, gboolean acyclic)
{
  self->timeline = tl_timeline_new ();
  self->n = g_rand_int_range (rand, 2, MOST + 1);
  memset (self->tenths, 0, sizeof self->tenths);
  for (int i = 0; i < self->n; i++)
    {
      const char id[] = { (char) ('a' + i), '\0' };
      g_autoptr (TlEvent) event = tl_event_new (id, "talks");

      TL_CHECK (NULL, tl_timeline_add_event (self->timeline, event, NULL));
    }
  for (int i = 0; i < self->n; i++)
    for (int j = acyclic ? i + 1 : 0; j < self->n; j++)
      {
        const char ids[2][2] = { { (char) ('a' + i), '\0' }, { (char) ('a' + j), '\0' } };
        g_autoptr (TlLink) link = NULL;

        if (i == j || g_rand_int_range (rand, 0, 3) > 0)
          continue;
        self->tenths[i][j] = g_rand_int_range (rand, 1, 11);
        link = tl_link_new (ids[0], ids[1], "causes");
        if (self->tenths[i][j] < 10) /* 1 is what counts where nothing is given */
          tl_link_set_confidence (link, self->tenths[i][j] / 10.0);
        TL_CHECK (NULL, tl_timeline_add_link (self->timeline, link, NULL));
      }
}

/* All simple chains from FROM to TO, with what is best among them. */
typedef struct
{
  const Graph *graph;
  int to;
  guint visited; /* bits */
  int length;
  int found;
  double product, minimum;           /* of the chain under way */
  double best_product, best_minimum; /* of those found */
  int shortest;
  guint on_all; /* events on every chain so far */
} Chains;

static void
walk (Chains *self, int at)
{
  if (at == self->to && self->length > 0)
    {
      self->found++;
      self->best_product = MAX (self->best_product, self->product);
      self->best_minimum = MAX (self->best_minimum, self->minimum);
      self->shortest = MIN (self->shortest, self->length);
      self->on_all &= self->visited;
      return;
    }
  for (int next = 0; next < self->graph->n; next++)
    {
      int tenths = self->graph->tenths[at][next];
      Chains deeper = *self;

      if (tenths == 0 || (self->visited >> next & 1) != 0)
        continue;
      deeper.visited |= 1u << next;
      deeper.length++;
      deeper.product *= tenths / 10.0;
      deeper.minimum = MIN (deeper.minimum, tenths / 10.0);
      walk (&deeper, next);
      self->found = deeper.found;
      self->best_product = deeper.best_product;
      self->best_minimum = deeper.best_minimum;
      self->shortest = deeper.shortest;
      self->on_all = deeper.on_all;
    }
}

static Chains
list_chains (const Graph *graph, int from, int to)
{
  Chains chains = { graph, to, 1u << from, 0, 0, 1, 1, -1, -1, 1000, ~0u };

  if (from != to)
    walk (&chains, from);
  return chains;
}

static gboolean
is_root (const Graph *graph, int event)
{
  for (int i = 0; i < graph->n; i++)
    if (graph->tenths[i][event] > 0)
      return FALSE;
  return TRUE;
}

static gboolean
is_near (double a, double b)
{
  return ABS (a - b) < 1e-9;
}

/* ---- paths ------------------------------------------------------------------------------------------------------- */

static double
product_of (const Graph *graph, const TlChain *chain)
{
  const char *const *path = tl_chain_get_path (chain);
  double product = 1;

  for (guint i = 0; path[i + 1] != NULL; i++)
    product *= graph->tenths[path[i][0] - 'a'][path[i + 1][0] - 'a'] / 10.0;
  return product;
}

static void
check_paths (const Graph *graph, int from, int to)
{
  const char ids[2][2] = { { (char) ('a' + from), '\0' }, { (char) ('a' + to), '\0' } };
  Chains all = list_chains (graph, from, to);
  g_autoptr (TlChain) strongest = tl_timeline_find_path (graph->timeline, ids[0], ids[1], TL_CHAIN_PRODUCT, NULL);
  g_autoptr (TlChain) shortest = tl_timeline_find_path (graph->timeline, ids[0], ids[1], TL_CHAIN_SHORTEST, NULL);
  g_autoptr (TlChain) surest = tl_timeline_find_path (graph->timeline, ids[0], ids[1], TL_CHAIN_MINIMUM, NULL);

  TL_CHECK_INT (NULL, strongest != NULL, all.found > 0);
  TL_CHECK (NULL, surest == NULL ? all.found == 0 : is_near (tl_chain_get_confidence (surest), all.best_minimum));
  TL_CHECK_INT (NULL, shortest != NULL, all.found > 0);
  if (all.found == 0)
    return;
  TL_CHECK (NULL, is_near (tl_chain_get_confidence (strongest), all.best_product));
  TL_CHECK (NULL, is_near (product_of (graph, strongest), all.best_product));
  TL_CHECK (NULL, is_near (product_of (graph, shortest), tl_chain_get_confidence (shortest)));
  TL_CHECK_INT (NULL, tl_chain_get_n_links (shortest), all.shortest);
  TL_CHECK_INT (NULL, g_strv_length ((char **) tl_chain_get_path (shortest)), all.shortest + 1);
}

static void
check_weakest (const Graph *graph, const TlChain *chain)
{
  g_autoptr (TlLink) weakest = tl_chain_dup_link (chain, graph->timeline, tl_chain_get_weakest (chain));
  double least =
      tl_link_get_confidence (weakest) == tl_link_get_confidence (weakest) ? tl_link_get_confidence (weakest) : 1;

  for (guint i = 0; i < tl_chain_get_n_links (chain); i++)
    {
      g_autoptr (TlLink) link = tl_chain_dup_link (chain, graph->timeline, i);
      double confidence = tl_link_get_confidence (link);

      TL_CHECK_STR (NULL, tl_link_get_from (link), tl_chain_get_path (chain)[i]);
      TL_CHECK_STR (NULL, tl_link_get_to (link), tl_chain_get_path (chain)[i + 1]);
      TL_CHECK (NULL, confidence != confidence || confidence >= least);
    }
}

/* ---- roots ------------------------------------------------------------------------------------------------------- */

static void
check_roots (const Graph *graph, int to, TlChainRule rule)
{
  const char id[] = { (char) ('a' + to), '\0' };
  g_autoptr (GPtrArray) chains = tl_timeline_find_roots (graph->timeline, id, rule, NULL);
  guint expected = 0;
  double before = 2;

  for (int from = 0; from < graph->n; from++)
    expected += is_root (graph, from) && list_chains (graph, from, to).found > 0;
  TL_CHECK_INT (NULL, chains->len, expected);
  for (guint i = 0; i < chains->len; i++)
    {
      int from = tl_chain_get_event (chains->pdata[i])[0] - 'a';
      Chains all = list_chains (graph, from, to);
      double confidence = tl_chain_get_confidence (chains->pdata[i]);

      TL_CHECK (NULL, is_root (graph, from));
      if (rule == TL_CHAIN_SHORTEST)
        TL_CHECK_INT (NULL, tl_chain_get_n_links (chains->pdata[i]), all.shortest);
      else
        TL_CHECK (NULL, is_near (confidence, rule == TL_CHAIN_PRODUCT ? all.best_product : all.best_minimum));
      TL_CHECK (NULL, confidence <= before + 1e-12);
      TL_CHECK (NULL, rule == TL_CHAIN_MINIMUM || is_near (product_of (graph, chains->pdata[i]), confidence));
      check_weakest (graph, chains->pdata[i]);
      before = confidence;
    }
}

/* ---- pivots ------------------------------------------------------------------------------------------------------ */

static void
check_pivots (const Graph *graph, int to)
{
  const char id[] = { (char) ('a' + to), '\0' };
  g_auto (GStrv) pivots = tl_timeline_find_pivots (graph->timeline, id, NULL);
  guint expected = ~0u, found = 0, chains = 0;

  for (int from = 0; from < graph->n; from++)
    if (is_root (graph, from))
      {
        Chains all = list_chains (graph, from, to);

        chains += (guint) all.found;
        expected &= all.found > 0 ? all.on_all : ~0u;
      }
  expected = chains > 0 ? expected & ~(1u << to) : 0;
  for (guint i = 0; pivots[i] != NULL; i++)
    {
      found |= 1u << (pivots[i][0] - 'a');
      /* from the root side on: what comes later is never on a chain to what comes earlier, but by way of a cycle */
      TL_CHECK (NULL, i == 0 || list_chains (graph, pivots[i - 1][0] - 'a', pivots[i][0] - 'a').found > 0);
    }
  TL_CHECK_INT (id, found, expected);
}

/* ---- links that add nothing -------------------------------------------------------------------------------------- */

static void
check_redundant (const Graph *graph)
{
  g_autoptr (GPtrArray) links = tl_timeline_find_redundant (graph->timeline);
  guint expected = 0;

  for (int i = 0; i < graph->n; i++)
    for (int j = 0; j < graph->n; j++)
      {
        Chains all;

        if (graph->tenths[i][j] == 0)
          continue;
        all = list_chains (graph, i, j);
        expected += all.found > 1; /* besides the link itself */
      }
  TL_CHECK_INT (NULL, links->len, expected);
  for (guint i = 0; i < links->len; i++)
    TL_CHECK (NULL, list_chains (graph, tl_link_get_from (links->pdata[i])[0] - 'a',
                                 tl_link_get_to (links->pdata[i])[0] - 'a')
                            .found
                        > 1);
}

static void
test_random (gboolean acyclic)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1962);

  for (guint round = 0; round < 1500; round++)
    {
      Graph graph;

      graph_init (&graph, rand, acyclic);
      for (int to = 0; to < graph.n; to++)
        {
          for (int from = 0; from < graph.n; from++)
            if (from != to)
              check_paths (&graph, from, to);
          check_roots (&graph, to, TL_CHAIN_PRODUCT);
          check_roots (&graph, to, TL_CHAIN_MINIMUM);
          check_roots (&graph, to, TL_CHAIN_SHORTEST);
          check_pivots (&graph, to);
        }
      if (acyclic)
        check_redundant (&graph);
      g_object_unref (graph.timeline);
    }
}

static void
test_acyclic (void)
{
  test_random (TRUE);
}

static void
test_cycles (void)
{
  test_random (FALSE);
}

/* ---- by hand ----------------------------------------------------------------------------------------------------- */

static void
test_missing (void)
{
  g_autoptr (TlTimeline) timeline = tl_timeline_new ();
  g_autoptr (GError) error = NULL;

  TL_CHECK (NULL, tl_timeline_find_roots (timeline, "x", TL_CHAIN_PRODUCT, &error) == NULL);
  TL_CHECK_STR (NULL, error->message, "there is no event \"x\"");
  g_clear_error (&error);
  TL_CHECK (NULL, tl_timeline_find_path (timeline, "x", "y", TL_CHAIN_SHORTEST, &error) == NULL && error != NULL);
  g_clear_error (&error);
  TL_CHECK (NULL, tl_timeline_find_pivots (timeline, "x", &error) == NULL && error != NULL);
}

/*   a -causes-> b -provokes-> d      a -prevents-> c -enables (0.2)-> d      filters leave less and less of it */
static void
test_filters (void)
{
  static const char document[] =
      "{'format':'libtimeline','version':1,'events':[{'id':'a','type':'talks'},{'id':'b','type':'talks'},"
      "{'id':'c','type':'talks'},{'id':'d','type':'talks'}],'links':[{'from':'a','to':'b','type':'causes'},"
      "{'from':'b','to':'d','type':'provokes'},{'from':'a','to':'c','type':'prevents'},"
      "{'from':'c','to':'d','type':'enables','confidence':0.2}]}";
  static const struct
  {
    gboolean causal, reaction, inhibition;
    const char *type;
    double least;
    guint n_causes;
  } rows[] = {
    { TRUE, TRUE, FALSE, NULL, 0, 3 },     { TRUE, TRUE, FALSE, NULL, 0.5, 2 },   { TRUE, FALSE, FALSE, NULL, 0, 1 },
    { TRUE, FALSE, TRUE, NULL, 0, 2 },     { FALSE, TRUE, FALSE, NULL, 0, 1 },    { FALSE, FALSE, TRUE, NULL, 0, 0 },
    { TRUE, TRUE, TRUE, "enables", 0, 1 }, { TRUE, TRUE, TRUE, "no-such", 0, 0 },
  };
  g_autoptr (TlTimeline) timeline = tl_test_read_json (document);
  g_autoptr (TlTracer) tracer = tl_tracer_new (timeline);
  g_autoptr (TlEvent) event = tl_event_new ("e", "talks");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *row = g_strdup_printf ("row %u", i);
      g_autoptr (GPtrArray) causes = NULL;

      tl_tracer_set_family (tracer, TL_LINK_FAMILY_CAUSAL, rows[i].causal);
      tl_tracer_set_family (tracer, TL_LINK_FAMILY_REACTION, rows[i].reaction);
      tl_tracer_set_family (tracer, TL_LINK_FAMILY_INHIBITION, rows[i].inhibition);
      tl_tracer_set_types (tracer, rows[i].type != NULL ? (const char *const[]){ rows[i].type, NULL } : NULL);
      tl_tracer_set_min_confidence (tracer, rows[i].least);
      causes = tl_tracer_find_causes (tracer, "d", 0, 0, NULL);
      TL_CHECK_INT (row, causes->len, rows[i].n_causes);
    }
  /* the timeline may change between two questions */
  TL_CHECK (NULL, tl_timeline_add_event (timeline, event, NULL));
  {
    g_autoptr (GPtrArray) causes = tl_tracer_find_causes (tracer, "e", 0, 0, NULL);

    TL_CHECK_INT (NULL, causes->len, 0);
  }
}

/* Links that are followed only where they are asked for lead backwards here, or in a cycle. */
static void
test_order_of_structure (void)
{
  static const struct
  {
    const char *links[2][2]; /* from and to, of the type precedes */
    guint n_generations, n_longest, n_cycle;
  } rows[] = {
    { { { "c", "b" }, { "b", "a" } }, 3, 3, 0 },
    { { { "a", "b" }, { "b", "a" } }, 0, 0, 2 },
    { { { "a", "b" }, { "b", "c" } }, 3, 3, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *row = g_strdup_printf ("row %u", i);
      g_autofree char *document = g_strdup_printf (
          "{'format':'libtimeline','version':1,'events':[{'id':'a','type':'talks'},{'id':'b','type':'talks'},"
          "{'id':'c','type':'talks'}],'links':[{'from':'%s','to':'%s','type':'precedes'},"
          "{'from':'%s','to':'%s','type':'precedes'}]}",
          rows[i].links[0][0], rows[i].links[0][1], rows[i].links[1][0], rows[i].links[1][1]);
      g_autoptr (TlTimeline) timeline = tl_test_read_json (document);
      g_autoptr (TlTracer) tracer = tl_tracer_new (timeline);
      g_autoptr (TlOrder) order = NULL;

      tl_tracer_set_family (tracer, TL_LINK_FAMILY_STRUCTURE, TRUE);
      order = tl_tracer_find_order (tracer);
      TL_CHECK_INT (row, tl_order_get_n_generations (order), rows[i].n_generations);
      TL_CHECK_INT (row, g_strv_length ((char **) tl_order_get_longest (order)), rows[i].n_longest);
      TL_CHECK_INT (row, g_strv_length ((char **) tl_order_get_cycle (order)), rows[i].n_cycle);
      TL_CHECK_INT (row, tl_order_is_acyclic (order), rows[i].n_cycle == 0);
    }
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = {
    { "acyclic", test_acyclic },
    { "cycles", test_cycles },
    { "missing", test_missing },
    { "filters", test_filters },
    { "order-of-structure", test_order_of_structure },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = { { "causes", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
