/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Graph questions over N events and about 2 N links beside igraph and Boost. Usage: bench-graph [N] */
#include "config.h"

#include "bench-document.h"
#include "bench.h"

#include "reason/graph/tl-graph-private.h"

#include <libtimeline/libtimeline.h>
#include <math.h>
#include <stdio.h>

#ifdef HAVE_IGRAPH
#include <igraph/igraph.h>
#endif
#ifdef HAVE_BOOST
#include "bench-boost.h"
#endif

#define N_STARTS 1000
#define N_PAIRS 200

typedef struct
{
  const BenchDocument *document;
  TlTimeline *timeline;
  TlTracer *tracer;
  guint starts[N_STARTS];
  guint pairs[N_PAIRS][2]; /* the second follows from the first */
  guint n_pairs;
  gsize n_effects; /* of all starts */
  gsize found;
#ifdef HAVE_IGRAPH
  igraph_vector_int_t edges;
  igraph_vector_t weights;
  igraph_t graph;
#endif
#ifdef HAVE_BOOST
  BenchBoost *boost;
#endif
} Bench;

static const char *
id_of (char *id, guint i)
{
  g_snprintf (id, 32, "event-%u", i);
  return id;
}

static void
pick_starts (Bench *self)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);
  char id[32];
  guint n;

  for (guint i = 0; i < N_STARTS; i++)
    {
      g_autofree const char **effects = NULL;

      self->starts[i] = (guint) g_rand_int_range (rand, 0, (int) self->document->n);
      effects = tl_tracer_list_effects (self->tracer, id_of (id, self->starts[i]), 0, &n, NULL);
      self->n_effects += n;
      if (n == 0 || self->n_pairs == N_PAIRS)
        continue;
      self->pairs[self->n_pairs][0] = self->starts[i];
      self->pairs[self->n_pairs++][1] =
          (guint) g_ascii_strtoull (effects[g_rand_int_range (rand, 0, (int) n)] + strlen ("event-"), NULL, 10);
    }
}

/* ---- here -------------------------------------------------------------------------------------------------------- */

static void
adjacency_here (gpointer data)
{
  Bench *self = data;
  const TlLinkColumns *links = &self->timeline->links;
  TlAdjacency adjacency;

  _tl_adjacency_init (&adjacency, 0, links, _tl_timeline_get_index (self->timeline)->families,
                      self->timeline->events.n);
  self->found += adjacency.links[0];
  _tl_adjacency_clear (&adjacency);
}

/* What the topological sorting of the others does, and no more. */
static void
sort_here (gpointer data)
{
  Bench *self = data;
  TlGraph graph;
  guint32 n;

  _tl_graph_init (&graph, self->timeline);
  g_free (_tl_graph_sort (&graph, &n));
  self->found += n;
}

static void
longest_here (gpointer data)
{
  Bench *self = data;
  g_autofree guint32 *sorted = NULL;
  g_autoptr (GArray) longest = NULL;
  TlGraph graph;
  guint32 n;

  _tl_graph_init (&graph, self->timeline);
  sorted = _tl_graph_sort (&graph, &n);
  longest = _tl_graph_find_longest (&graph, sorted, n);
  self->found += longest->len;
}

static void
order_here (gpointer data)
{
  Bench *self = data;
  g_autoptr (TlOrder) order = tl_tracer_find_order (self->tracer);

  self->found += tl_order_get_n_generations (order);
}

static void
list_here (gpointer data)
{
  Bench *self = data;
  char id[32];
  guint n;

  for (guint i = 0; i < N_STARTS; i++)
    {
      g_free (tl_tracer_list_effects (self->tracer, id_of (id, self->starts[i]), 0, &n, NULL));
      self->found += n;
    }
}

static void
effects_here (gpointer data)
{
  Bench *self = data;
  char id[32];

  for (guint i = 0; i < N_STARTS; i++)
    {
      g_autoptr (GPtrArray) chains = tl_tracer_find_effects (self->tracer, id_of (id, self->starts[i]), 0, 0, NULL);

      self->found += chains->len;
    }
}

static void
paths_here (gpointer data)
{
  Bench *self = data;
  char from[32], to[32];

  for (guint i = 0; i < self->n_pairs; i++)
    {
      g_autoptr (TlChain) chain = tl_tracer_find_path (self->tracer, id_of (from, self->pairs[i][0]),
                                                       id_of (to, self->pairs[i][1]), TL_CHAIN_PRODUCT, NULL);

      self->found += tl_chain_get_n_links (chain);
    }
}

static void
infer_here (gpointer data)
{
  Bench *self = data;
  g_autoptr (TlInference) inference = tl_timeline_infer (self->timeline, NULL, NULL);

  self->found += tl_inference_get_n_tightened (inference) + tl_inference_get_n_steps (inference);
}

/* ---- igraph ------------------------------------------------------------------------------------------------------ */

#ifdef HAVE_IGRAPH
static void
list_edges (Bench *self)
{
  igraph_vector_int_init (&self->edges, 0);
  igraph_vector_init (&self->weights, 0);
  for (guint i = 0; i < self->document->n_links; i++)
    {
      igraph_vector_int_push_back (&self->edges, self->document->from[i]);
      igraph_vector_int_push_back (&self->edges, self->document->to[i]);
      igraph_vector_push_back (&self->weights, -log (self->document->confidences[i]));
    }
  igraph_empty (&self->graph, 0, IGRAPH_DIRECTED);
}

static void
adjacency_igraph (gpointer data)
{
  Bench *self = data;

  igraph_destroy (&self->graph);
  igraph_create (&self->graph, &self->edges, self->document->n, IGRAPH_DIRECTED);
}

static void
sort_igraph (gpointer data)
{
  Bench *self = data;
  igraph_vector_int_t sorted;

  igraph_vector_int_init (&sorted, 0);
  igraph_topological_sorting (&self->graph, &sorted, IGRAPH_OUT);
  self->found += (gsize) igraph_vector_int_size (&sorted);
  igraph_vector_int_destroy (&sorted);
}

/* It has no such function: its order, and a pass over it from the end. */
static void
longest_igraph (gpointer data)
{
  Bench *self = data;
  igraph_vector_int_t sorted, next;
  g_autofree guint *heights = g_new0 (guint, self->document->n);
  guint longest = 0;

  igraph_vector_int_init (&sorted, 0);
  igraph_vector_int_init (&next, 0);
  igraph_topological_sorting (&self->graph, &sorted, IGRAPH_OUT);
  for (igraph_integer_t i = igraph_vector_int_size (&sorted) - 1; i >= 0; i--)
    {
      igraph_integer_t vertex = VECTOR (sorted)[i];

      igraph_neighbors (&self->graph, &next, vertex, IGRAPH_OUT);
      for (igraph_integer_t j = 0; j < igraph_vector_int_size (&next); j++)
        heights[vertex] = MAX (heights[vertex], heights[VECTOR (next)[j]] + 1);
      longest = MAX (longest, heights[vertex]);
    }
  self->found += longest;
  igraph_vector_int_destroy (&sorted);
  igraph_vector_int_destroy (&next);
}

static void
list_igraph (gpointer data)
{
  Bench *self = data;

  for (guint i = 0; i < N_STARTS; i++)
    {
      igraph_vector_int_t reached;

      igraph_vector_int_init (&reached, 0);
      igraph_subcomponent (&self->graph, &reached, self->starts[i], IGRAPH_OUT);
      self->found += (gsize) igraph_vector_int_size (&reached);
      igraph_vector_int_destroy (&reached);
    }
}

static void
paths_igraph (gpointer data)
{
  Bench *self = data;

  for (guint i = 0; i < self->n_pairs; i++)
    {
      igraph_vector_int_t edges;

      igraph_vector_int_init (&edges, 0);
      igraph_get_shortest_path_dijkstra (&self->graph, NULL, &edges, self->pairs[i][0], self->pairs[i][1],
                                         &self->weights, IGRAPH_OUT);
      self->found += (gsize) igraph_vector_int_size (&edges);
      igraph_vector_int_destroy (&edges);
    }
}
#define IGRAPH(job) job##_igraph
#else
#define IGRAPH(job) NULL
#endif

/* ---- Boost ------------------------------------------------------------------------------------------------------- */

#ifdef HAVE_BOOST
static void
adjacency_boost (gpointer data)
{
  Bench *self = data;
  const BenchDocument *document = self->document;

  g_clear_pointer (&self->boost, bench_boost_free);
  self->boost = bench_boost_new (document->n, document->n_links, document->from, document->to, document->confidences);
}

static void
sort_boost (gpointer data)
{
  Bench *self = data;

  self->found += bench_boost_sort (self->boost);
}

static void
longest_boost (gpointer data)
{
  Bench *self = data;

  self->found += bench_boost_longest (self->boost);
}

static void
list_boost (gpointer data)
{
  Bench *self = data;

  for (guint i = 0; i < N_STARTS; i++)
    self->found += bench_boost_reach (self->boost, self->starts[i]);
}

static void
paths_boost (gpointer data)
{
  Bench *self = data;

  for (guint i = 0; i < self->n_pairs; i++)
    self->found += bench_boost_path (self->boost, self->pairs[i][0], self->pairs[i][1]) < 1e9;
}
#define BOOST(job) job##_boost
#else
#define BOOST(job) NULL
#endif

/* ---- in no order ------------------------------------------------------------------------------------------------- */

/* The same graph with its events numbered at random, so that no order is at hand. */
static BenchDocument *
shuffle (const BenchDocument *document)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (16);
  g_autofree guint32 *numbers = g_new (guint32, document->n);
  BenchDocument *self = g_memdup2 (document, sizeof *document);

  for (guint i = 0; i < self->n; i++)
    {
      guint j = (guint) g_rand_int_range (rand, 0, (gint32) i + 1);

      numbers[i] = numbers[j];
      numbers[j] = i;
    }
  self->from = g_new (guint32, self->n_links);
  self->to = g_new (guint32, self->n_links);
  for (guint i = 0; i < self->n_links; i++)
    {
      self->from[i] = numbers[document->from[i]];
      self->to[i] = numbers[document->to[i]];
    }
  return self;
}

static TlTimeline *
make_timeline (const BenchDocument *document)
{
  TlTimeline *timeline = tl_timeline_new ();
  char from[32], to[32];

  for (guint i = 0; i < document->n; i++)
    {
      g_autoptr (TlEvent) event = tl_event_new (id_of (from, i), "statement");

      tl_timeline_add_event (timeline, event, NULL);
    }
  for (guint i = 0; i < document->n_links; i++)
    {
      g_autoptr (TlLink) link = tl_link_new (id_of (from, document->from[i]), id_of (to, document->to[i]), "causes");

      tl_timeline_add_link (timeline, link, NULL);
    }
  return timeline;
}

static Bench *
bench_new_shuffled (const BenchDocument *document)
{
  Bench *self = g_new0 (Bench, 1);

  self->document = shuffle (document);
  self->timeline = make_timeline (self->document);
#ifdef HAVE_IGRAPH
  list_edges (self);
  adjacency_igraph (self);
#endif
#ifdef HAVE_BOOST
  adjacency_boost (self);
#endif
  return self;
}

static void
bench_free_graphs (Bench *self)
{
#ifdef HAVE_IGRAPH
  igraph_destroy (&self->graph);
  igraph_vector_int_destroy (&self->edges);
  igraph_vector_destroy (&self->weights);
#endif
#ifdef HAVE_BOOST
  g_clear_pointer (&self->boost, bench_boost_free);
#endif
  g_object_unref (self->timeline);
}

static void
bench_free_shuffled (Bench *self)
{
  bench_free_graphs (self);
  g_free (self->document->from);
  g_free (self->document->to);
  g_free ((gpointer) self->document);
  g_free (self);
}

/* ---- the table --------------------------------------------------------------------------------------------------- */

typedef struct
{
  const char *name;
  BenchJob here;
  BenchJob igraph;
  BenchJob boost;
} Job;

/* How long it takes here, in seconds. */
static double
bench_job (Bench *self, const Job *job)
{
  double here = bench_time (job->here, self);

  bench_row (self->document->n, job->name, "libtimeline", here, here);
  if (job->igraph != NULL && !bench_is_alone ())
    bench_row (self->document->n, job->name, "igraph", bench_time (job->igraph, self), here);
  if (job->boost != NULL && !bench_is_alone ())
    bench_row (self->document->n, job->name, "Boost", bench_time (job->boost, self), here);
  return here;
}

/* The order of those that have none at hand; how long that takes. */
static double
bench_shuffled (const BenchDocument *document)
{
  const Job job = { "topological order, events in no order", sort_here, IGRAPH (sort), BOOST (sort) };
  Bench *shuffled = bench_new_shuffled (document);
  double here = bench_job (shuffled, &job);

  bench_free_shuffled (shuffled);
  return here;
}

static void
bench_jobs (Bench *self)
{
  static const Job jobs[] = {
    { "adjacency from an edge list", adjacency_here, IGRAPH (adjacency), BOOST (adjacency) },
    { "topological order", sort_here, IGRAPH (sort), BOOST (sort) },
    { "longest chain", longest_here, IGRAPH (longest), BOOST (longest) },
    { "all effects of 1,000 events", list_here, IGRAPH (list), BOOST (list) },
    { "strongest chain of 200 pairs", paths_here, IGRAPH (paths), BOOST (paths) },
    { "order, generations, longest, as ids", order_here, NULL, NULL },
    { "the same effects, each with its chain", effects_here, NULL, NULL },
  };
  const Job infer = { "all dates tightened through all links", infer_here, NULL, NULL };
  double order;

  for (guint i = 0; i < G_N_ELEMENTS (jobs); i++)
    bench_job (self, &jobs[i]);
  order = bench_shuffled (self->document);
  bench_row (self->document->n, infer.name, "(the order)", order, bench_job (self, &infer));
}

int
main (int argc, char **argv)
{
  BenchDocument *document = bench_document_new (bench_size (argc, argv, 100000), FALSE);
  Bench bench = { .document = document };
  g_autoptr (GError) error = NULL;

  bench.timeline = tl_timeline_load (document->path, &error);
  if (bench.timeline == NULL)
    g_error ("%s", error->message);
  bench.tracer = tl_tracer_new (bench.timeline);
  pick_starts (&bench);
#ifdef HAVE_IGRAPH
  list_edges (&bench);
#endif
  printf ("%u events, %u links, %.0f effects an event; median of %d; ratio to libtimeline\n", document->n,
          document->n_links, (double) bench.n_effects / N_STARTS, BENCH_RUNS);
  bench_jobs (&bench);
  tl_tracer_unref (bench.tracer);
  bench_free_graphs (&bench);
  bench_document_free (document);
  return bench.found > 0 ? 0 : 1;
}
