/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The graph verbs against igraph on random graphs: reach, depth, strongest chains, order, longest chain. */
#include "config.h"

#include "tl-test.h"

#include <igraph/igraph.h>
#include <math.h>

typedef struct
{
  TlTimeline *timeline;
  igraph_t graph;
  igraph_vector_t weights; /* -log of the confidences: the strongest path is the shortest */
  int n;
} Both;

static void
both_init (Both *self, GRand *rand)
{
  igraph_vector_int_t edges;
  int n_links;

  self->timeline = tl_timeline_new ();
  self->n = g_rand_int_range (rand, 2, 60);
  n_links = g_rand_int_range (rand, 0, 3 * self->n);
  igraph_vector_int_init (&edges, 0);
  igraph_vector_init (&self->weights, 0);
  for (int i = 0, back = g_rand_boolean (rand); i < self->n; i++) /* events in order, or effects before causes */
    {
      g_autofree char *id = g_strdup_printf ("%02d", back ? self->n - 1 - i : i);
      g_autoptr (TlEvent) event = tl_event_new (id, "talks");

      TL_CHECK (NULL, tl_timeline_add_event (self->timeline, event, NULL));
    }
  for (int i = 0; i < n_links; i++)
    {
      int from = g_rand_int_range (rand, 0, self->n - 1), to = g_rand_int_range (rand, from + 1, self->n);
      double confidence = g_rand_int_range (rand, 1, 100) / 100.0;
      g_autofree char *a = g_strdup_printf ("%02d", from), *b = g_strdup_printf ("%02d", to);
      g_autoptr (TlLink) link = tl_link_new (a, b, "causes");

      tl_link_set_confidence (link, confidence);
      if (!tl_timeline_add_link (self->timeline, link, NULL))
        continue; /* the same link exists already */
      igraph_vector_int_push_back (&edges, from);
      igraph_vector_int_push_back (&edges, to);
      igraph_vector_push_back (&self->weights, -log (confidence));
    }
  igraph_create (&self->graph, &edges, self->n, IGRAPH_DIRECTED);
  igraph_vector_int_destroy (&edges);
}

static void
both_clear (Both *self)
{
  g_object_unref (self->timeline);
  igraph_destroy (&self->graph);
  igraph_vector_destroy (&self->weights);
}

/* Reach, depth and strength of all effects or causes of one event. */
static void
check_reach (Both *self, int event, gboolean effects)
{
  g_autofree char *id = g_strdup_printf ("%02d", event);
  g_autoptr (GPtrArray) chains = effects ? tl_timeline_find_effects (self->timeline, id, 0, 0, NULL)
                                         : tl_timeline_find_causes (self->timeline, id, 0, 0, NULL);
  igraph_neimode_t mode = effects ? IGRAPH_OUT : IGRAPH_IN;
  igraph_matrix_t hops, lengths;
  igraph_vector_int_t reached;

  igraph_vector_int_init (&reached, 0);
  igraph_matrix_init (&hops, 0, 0);
  igraph_matrix_init (&lengths, 0, 0);
  igraph_subcomponent (&self->graph, &reached, event, mode);
  igraph_distances (&self->graph, &hops, igraph_vss_1 (event), igraph_vss_all (), mode);
  igraph_distances_dijkstra (&self->graph, &lengths, igraph_vss_1 (event), igraph_vss_all (), &self->weights, mode);
  TL_CHECK_INT (id, chains->len + 1, igraph_vector_int_size (&reached));
  for (guint i = 0; i < chains->len; i++)
    {
      int other = (int) g_ascii_strtoll (tl_chain_get_event (chains->pdata[i]), NULL, 10);

      TL_CHECK_INT (id, tl_chain_get_depth (chains->pdata[i]), (gint64) MATRIX (hops, 0, other));
      TL_CHECK (id, fabs (-log (tl_chain_get_confidence (chains->pdata[i])) - MATRIX (lengths, 0, other)) < 1e-9);
    }
  igraph_vector_int_destroy (&reached);
  igraph_matrix_destroy (&hops);
  igraph_matrix_destroy (&lengths);
}

/* Generations by igraph's topological order. */
static void
check_order (Both *self)
{
  g_autoptr (TlOrder) order = tl_timeline_find_order (self->timeline);
  g_autofree guint *levels = g_new0 (guint, self->n);
  igraph_vector_int_t sorted, next;
  guint deepest = 0;

  igraph_vector_int_init (&sorted, 0);
  igraph_vector_int_init (&next, 0);
  igraph_topological_sorting (&self->graph, &sorted, IGRAPH_OUT);
  for (igraph_integer_t i = 0; i < igraph_vector_int_size (&sorted); i++)
    {
      igraph_integer_t at = VECTOR (sorted)[i];

      deepest = MAX (deepest, levels[at]);
      igraph_neighbors (&self->graph, &next, at, IGRAPH_OUT);
      for (igraph_integer_t j = 0; j < igraph_vector_int_size (&next); j++)
        levels[VECTOR (next)[j]] = MAX (levels[VECTOR (next)[j]], levels[at] + 1);
    }
  TL_CHECK (NULL, tl_order_is_acyclic (order));
  TL_CHECK_INT (NULL, tl_order_get_n_generations (order), deepest + 1);
  TL_CHECK_INT (NULL, g_strv_length ((char **) tl_order_get_longest (order)), deepest + 1);
  for (guint level = 0; level < tl_order_get_n_generations (order); level++)
    for (const char *const *id = tl_order_get_generation (order, level); *id != NULL; id++)
      TL_CHECK_INT (*id, levels[g_ascii_strtoll (*id, NULL, 10)], level);
  igraph_vector_int_destroy (&sorted);
  igraph_vector_int_destroy (&next);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2006);

  for (guint round = 0; round < 2000; round++)
    {
      Both both;

      both_init (&both, rand);
      check_reach (&both, g_rand_int_range (rand, 0, both.n), TRUE);
      check_reach (&both, g_rand_int_range (rand, 0, both.n), FALSE);
      check_order (&both);
      both_clear (&both);
    }
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = { { "random", test_random }, CU_TEST_INFO_NULL };
  CU_SuiteInfo suites[] = { { "igraph", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
