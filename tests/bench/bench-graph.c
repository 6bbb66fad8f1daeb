/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Graph questions over N events and about 2 N links, beside igraph and SQLite where they are installed. Usage:
 * bench-graph [N]
 *
 * The graph is the same every time: in-degrees are geometric, causes mostly recent, one in ten a hub. Starts lie in the
 * last hundredth of the events, so that what follows from each is some thousands of them. */
#include "config.h"

#include "bench.h"

#include "reason/tl-graph-private.h"

#include <libtimeline/libtimeline.h>
#include <math.h>

#ifdef HAVE_IGRAPH
#include <igraph/igraph.h>
#endif
#ifdef HAVE_SQLITE
#include <sqlite3.h>
#endif

#define N_STARTS 100

typedef struct
{
  guint n;
  guint n_links;
  guint32 *from;
  guint32 *to;
  double *confidences;
  guint starts[N_STARTS];

  TlTimeline *timeline;
  TlTracer *tracer;
  gsize found;
#ifdef HAVE_IGRAPH
  igraph_t graph;
  igraph_vector_t weights;
#endif
#ifdef HAVE_SQLITE
  sqlite3 *database;
#endif
} Bench;

/* ---- the graph --------------------------------------------------------------------------------------------------- */

static void
make_links (Bench *self)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (14);
  guint most = 4 * self->n + 1;

  self->from = g_new (guint32, most);
  self->to = g_new (guint32, most);
  self->confidences = g_new (double, most);
  for (guint i = 1; i < self->n; i++)
    {
      guint32 before = G_MAXUINT32;

      while (g_rand_double (rand) < 2.0 / 3.0 && self->n_links < most - 1)
        {
          double u = g_rand_double (rand);
          guint back = (guint) (-60.0 * log (1.0 - u)) + 1;
          guint32 from = g_rand_int_range (rand, 0, 10) == 0 ? (guint32) (i * u * u * u) : back <= i ? i - back : 0;

          if (from == before)
            break;
          before = from;
          self->from[self->n_links] = from;
          self->to[self->n_links] = i;
          self->confidences[self->n_links++] = 0.3 + 0.7 * g_rand_double (rand);
        }
    }
  for (guint i = 0; i < N_STARTS; i++)
    self->starts[i] = self->n - 1 - (guint) g_rand_int_range (rand, 0, (gint32) MAX (self->n / 100, 1));
}

static char *
id_of (guint i)
{
  return g_strdup_printf ("e%u", i);
}

static void
fill_timeline (Bench *self)
{
  self->timeline = tl_timeline_new ();
  for (guint i = 0; i < self->n; i++)
    {
      g_autofree char *id = id_of (i);
      g_autofree char *text = g_strdup_printf ("%04u-%02u", 1979 + (guint) (46.0 * i / self->n), i % 12 + 1);
      g_autoptr (TlEvent) event = tl_event_new (id, "talks");
      g_autoptr (TlDate) date = tl_date_new (text, NULL);

      if (i % 4 > 0)
        tl_event_set_date (event, date);
      tl_timeline_add_event (self->timeline, event, NULL);
    }
  for (guint i = 0; i < self->n_links; i++)
    {
      g_autofree char *from = id_of (self->from[i]), *to = id_of (self->to[i]);
      g_autoptr (TlLink) link = tl_link_new (from, to, "causes");

      tl_link_set_confidence (link, self->confidences[i]);
      tl_timeline_add_link (self->timeline, link, NULL);
    }
}

/* ---- jobs -------------------------------------------------------------------------------------------------------- */

static void
order_here (gpointer data)
{
  Bench *self = data;
  g_autoptr (TlOrder) order = tl_tracer_find_order (self->tracer);

  self->found += tl_order_get_n_generations (order);
}

/* What igraph's topological sorting does, and no more. */
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
effects_here (gpointer data)
{
  Bench *self = data;

  for (guint i = 0; i < N_STARTS; i++)
    {
      g_autofree char *id = id_of (self->starts[i]);
      g_autoptr (GPtrArray) chains = tl_tracer_find_effects (self->tracer, id, 0, 0, NULL);

      self->found += chains->len;
    }
}

static void
infer_here (gpointer data)
{
  Bench *self = data;
  g_autoptr (TlInference) inference = tl_timeline_infer (self->timeline, NULL, NULL, NULL, NULL);

  self->found += tl_inference_get_n_tightened (inference) + tl_inference_get_n_steps (inference);
}

#ifdef HAVE_IGRAPH
static void
fill_igraph (Bench *self)
{
  igraph_vector_int_t edges;

  igraph_vector_int_init (&edges, 0);
  igraph_vector_init (&self->weights, 0);
  for (guint i = 0; i < self->n_links; i++)
    {
      igraph_vector_int_push_back (&edges, self->from[i]);
      igraph_vector_int_push_back (&edges, self->to[i]);
      igraph_vector_push_back (&self->weights, -log (self->confidences[i]));
    }
  igraph_create (&self->graph, &edges, self->n, IGRAPH_DIRECTED);
  igraph_vector_int_destroy (&edges);
}

static void
order_igraph (gpointer data)
{
  Bench *self = data;
  igraph_vector_int_t sorted;

  igraph_vector_int_init (&sorted, 0);
  igraph_topological_sorting (&self->graph, &sorted, IGRAPH_OUT);
  self->found += (gsize) igraph_vector_int_size (&sorted);
  igraph_vector_int_destroy (&sorted);
}

/* What follows, and the strength of the strongest chain to each: a breadth-first search and Dijkstra's algorithm. */
static void
effects_igraph (gpointer data)
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
strongest_igraph (gpointer data)
{
  Bench *self = data;

  for (guint i = 0; i < N_STARTS; i++)
    {
      igraph_matrix_t lengths;

      igraph_matrix_init (&lengths, 0, 0);
      igraph_distances_dijkstra (&self->graph, &lengths, igraph_vss_1 (self->starts[i]), igraph_vss_all (),
                                 &self->weights, IGRAPH_OUT);
      self->found += MATRIX (lengths, 0, 0) > 0;
      igraph_matrix_destroy (&lengths);
    }
}
#endif

#ifdef HAVE_SQLITE
static void
fill_sqlite (Bench *self)
{
  sqlite3_stmt *insert;

  sqlite3_open (":memory:", &self->database);
  sqlite3_exec (self->database, "CREATE TABLE link (cause INTEGER, effect INTEGER); BEGIN", NULL, NULL, NULL);
  sqlite3_prepare_v2 (self->database, "INSERT INTO link VALUES (?, ?)", -1, &insert, NULL);
  for (guint i = 0; i < self->n_links; i++)
    {
      sqlite3_bind_int (insert, 1, (int) self->from[i]);
      sqlite3_bind_int (insert, 2, (int) self->to[i]);
      sqlite3_step (insert);
      sqlite3_reset (insert);
    }
  sqlite3_finalize (insert);
  sqlite3_exec (self->database, "COMMIT; CREATE INDEX by_cause ON link (cause, effect)", NULL, NULL, NULL);
}

static void
effects_sqlite (gpointer data)
{
  Bench *self = data;
  sqlite3_stmt *select;

  sqlite3_prepare_v2 (
      self->database,
      "WITH RECURSIVE reached (event) AS (SELECT ? UNION SELECT effect FROM link JOIN reached ON cause = event) "
      "SELECT count (*) FROM reached",
      -1, &select, NULL);
  for (guint i = 0; i < N_STARTS; i++)
    {
      sqlite3_bind_int (select, 1, (int) self->starts[i]);
      sqlite3_step (select);
      self->found += (gsize) sqlite3_column_int (select, 0);
      sqlite3_reset (select);
    }
  sqlite3_finalize (select);
}
#endif

/* ---- the table --------------------------------------------------------------------------------------------------- */

static void
print_row (const char *job, const char *who, double seconds, double here)
{
  printf ("%-44s %-12s %10.3f ms %8.2f\n", job, who, seconds * 1000, seconds / here);
}

int
main (int argc, char **argv)
{
  Bench bench = { .n = MAX (bench_size (argc, argv, 200000), 10) };
  double order, sort, effects, infer;

  make_links (&bench);
  fill_timeline (&bench);
  bench.tracer = tl_tracer_new (bench.timeline);
  order = bench_time (order_here, &bench);
  sort = bench_time (sort_here, &bench);
  effects = bench_time (effects_here, &bench) / N_STARTS;
  infer = bench_time (infer_here, &bench);
  printf ("%u events, %u links; median of %d; ratio to libtimeline\n", bench.n, bench.n_links, BENCH_RUNS);
  print_row ("order, generations, longest chain, as ids", "libtimeline", order, order);
  print_row ("topological order alone", "libtimeline", sort, sort);
#ifdef HAVE_IGRAPH
  fill_igraph (&bench);
  print_row ("topological order alone", "igraph", bench_time (order_igraph, &bench), sort);
#endif
  print_row ("effects of one: depth, strongest chain of each", "libtimeline", effects, effects);
#ifdef HAVE_IGRAPH
  print_row ("effects of one: which alone", "igraph", bench_time (effects_igraph, &bench) / N_STARTS, effects);
  print_row ("effects of one: strength of each", "igraph", bench_time (strongest_igraph, &bench) / N_STARTS, effects);
  igraph_destroy (&bench.graph);
  igraph_vector_destroy (&bench.weights);
#endif
#ifdef HAVE_SQLITE
  fill_sqlite (&bench);
  print_row ("effects of one: how many", "SQLite", bench_time (effects_sqlite, &bench) / N_STARTS, effects);
  sqlite3_close (bench.database);
#endif
  print_row ("all dates tightened through all links", "libtimeline", infer, infer);
  print_row ("", "(to order)", infer, order);
  tl_tracer_unref (bench.tracer);
  g_object_unref (bench.timeline);
  g_free (bench.from);
  g_free (bench.to);
  g_free (bench.confidences);
  return bench.found > 0 ? 0 : 1;
}
