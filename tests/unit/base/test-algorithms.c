/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The algorithms that know nothing of dates or events, against plain ones, on small random graphs and arrays. */
#include "config.h"

#include "base/tl-arena-private.h"
#include "base/tl-components-private.h"
#include "base/tl-compressed-rows-private.h"
#include "base/tl-heap-private.h"
#include "base/tl-radix-sort-private.h"
#include "base/tl-reverse-private.h"
#include "base/tl-topological-private.h"
#include "tl-test.h"

#include <stdlib.h>
#include <string.h>

#define N_ROUNDS 400
#define MOST_NODES 12
#define MOST_EDGES 30

/* A graph as its edges, in compressed rows, and as what leads to what:
 *
 *   edges   0 > 1, 1 > 0, 1 > 2        begins   0 1 3 3        leads   0: 0 1 2    1: 0 1 2    2: 2
 *                                      ends     1|0 2|
 */
typedef struct
{
  guint32 n;
  guint32 n_edges;
  guint32 from[MOST_EDGES];
  guint32 to[MOST_EDGES];
  guint32 *begins;
  guint32 ends[MOST_EDGES];
  gboolean leads[MOST_NODES][MOST_NODES]; /* each node to itself as well */
} Graph;

static void
graph_close (Graph *self)
{
  for (guint32 i = 0; i < self->n; i++)
    self->leads[i][i] = TRUE;
  for (guint32 i = 0; i < self->n_edges; i++)
    self->leads[self->from[i]][self->to[i]] = TRUE;
  for (guint32 k = 0; k < self->n; k++)
    for (guint32 i = 0; i < self->n; i++)
      for (guint32 j = 0; j < self->n; j++)
        self->leads[i][j] = self->leads[i][j] || (self->leads[i][k] && self->leads[k][j]);
}

/* ACYCLIC: edges lead to greater numbers only, which are then shuffled. */
static void
graph_init (Graph *self, GRand *rand, gboolean acyclic)
{
  guint32 names[MOST_NODES];

  memset (self, 0, sizeof *self);
  self->n = (guint32) g_rand_int_range (rand, 1, MOST_NODES + 1);
  self->n_edges = (guint32) g_rand_int_range (rand, 0, MOST_EDGES + 1);
  for (guint32 i = 0; i < self->n; i++)
    {
      guint32 j = (guint32) g_rand_int_range (rand, 0, (gint32) i + 1);

      names[i] = names[j];
      names[j] = i;
    }
  if (acyclic && self->n == 1)
    self->n_edges = 0;
  for (guint32 i = 0; i < self->n_edges; i++)
    {
      guint32 a = (guint32) g_rand_int_range (rand, 0, (gint32) self->n);
      guint32 b = (guint32) g_rand_int_range (rand, 0, (gint32) self->n);

      while (acyclic && a == b)
        b = (guint32) g_rand_int_range (rand, 0, (gint32) self->n);
      self->from[i] = names[acyclic ? MIN (a, b) : a];
      self->to[i] = names[acyclic ? MAX (a, b) : b];
    }
  self->begins = _tl_rows_new (self->n);
  for (guint32 i = 0; i < self->n_edges; i++)
    _tl_rows_count (self->begins, self->from[i]);
  TL_CHECK_INT ("edges", _tl_rows_sum (self->begins, self->n), self->n_edges);
  for (guint32 i = 0; i < self->n_edges; i++)
    self->ends[_tl_rows_place (self->begins, self->from[i])] = self->to[i];
  graph_close (self);
}

static void
graph_clear (Graph *self)
{
  g_free (self->begins);
}

/* ---- compressed rows --------------------------------------------------------------------------------------------- */

/* Each row has its items, in the order they came, and the rows lie one after the other. */
static void
test_compressed_rows (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      Graph graph;

      graph_init (&graph, rand, FALSE);
      TL_CHECK_INT ("first", graph.begins[0], 0);
      TL_CHECK_INT ("last", graph.begins[graph.n], graph.n_edges);
      for (guint32 row = 0; row < graph.n; row++)
        {
          guint32 place = graph.begins[row];

          for (guint32 i = 0; i < graph.n_edges; i++)
            if (graph.from[i] == row)
              TL_CHECK_INT ("item", graph.ends[place++], graph.to[i]);
          TL_CHECK_INT ("row", place, graph.begins[row + 1]);
        }
      graph_clear (&graph);
    }
}

/* ---- components -------------------------------------------------------------------------------------------------- */

static void
check_sequence (const Graph *graph, const guint32 *components, const guint32 *sequence)
{
  guint32 places[MOST_NODES];
  guint8 seen[MOST_NODES] = { 0 };

  for (guint32 i = 0; i < graph->n; i++)
    {
      TL_CHECK ("node", sequence[i] < graph->n && !seen[sequence[i]]);
      seen[sequence[i]] = TRUE;
      places[sequence[i]] = i;
    }
  for (guint32 i = 1; i < graph->n; i++)
    TL_CHECK ("side by side", components[sequence[i - 1]] >= components[sequence[i]]);
  for (guint32 i = 0; i < graph->n_edges; i++)
    if (components[graph->from[i]] != components[graph->to[i]])
      TL_CHECK ("onwards", places[graph->from[i]] < places[graph->to[i]]);
}

/* Two nodes are in one component where each leads to the other. */
static void
test_components (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      guint32 components[MOST_NODES], sequence[MOST_NODES], n, most = 0;
      Graph graph;

      graph_init (&graph, rand, round % 4 == 0);
      n = _tl_components_find (graph.begins, graph.ends, graph.n, components, sequence, NULL);
      for (guint32 i = 0; i < graph.n; i++)
        for (guint32 j = 0; j < graph.n; j++)
          TL_CHECK_INT ("together", components[i] == components[j], graph.leads[i][j] && graph.leads[j][i]);
      for (guint32 i = 0; i < graph.n; i++)
        most = MAX (most, components[i]);
      TL_CHECK_INT ("how many", n, most + 1);
      check_sequence (&graph, components, sequence);
      graph_clear (&graph);
    }
}

static void
test_components_empty (void)
{
  guint32 begins[] = { 0, 0, 0 }, components[2] = { 9, 9 };

  TL_CHECK_INT ("no node", _tl_components_find (begins, NULL, 0, components, NULL, NULL), 0);
  TL_CHECK_INT ("no edge", _tl_components_find (begins, NULL, 2, components, NULL, NULL), 2);
  TL_CHECK ("apart", components[0] != components[1]);
}

/* A path of many nodes, which a recursive search would not survive, closed to a cycle. */
static void
test_components_deep (void)
{
  guint32 n = 1000000;
  g_autofree guint32 *begins = g_new (guint32, n + 1), *ends = g_new (guint32, n), *components = g_new (guint32, n);

  for (guint32 i = 0; i < n; i++)
    {
      begins[i] = i;
      ends[i] = (i + 1) % n;
    }
  begins[n] = n;
  TL_CHECK_INT ("one", _tl_components_find (begins, ends, n, components, NULL, NULL), 1);
  begins[n] = n - 1;
  TL_CHECK_INT ("a path", _tl_components_find (begins, ends, n, components, NULL, NULL), n);
}

/* ---- topological order ------------------------------------------------------------------------------------------- */

static guint32
sort_graph (const Graph *graph, guint32 *sequence)
{
  guint32 waiting[MOST_NODES] = { 0 };
  TlTopological order = { waiting, sequence, 0, graph->n, graph->n };

  for (guint32 i = 0; i < graph->n_edges; i++)
    waiting[graph->to[i]]++;
  for (guint32 i = 0; i < graph->n; i++)
    {
      guint32 node;

      if (waiting[i] != 0)
        continue;
      _tl_topological_start (&order, i);
      while (_tl_topological_next (&order, &node))
        for (guint32 j = graph->begins[node]; j < graph->begins[node + 1]; j++)
          _tl_topological_release (&order, graph->ends[j]);
    }
  return order.n;
}

/* Whether a node is on a cycle, or follows from one. */
static gboolean
is_behind_cycle (const Graph *graph, guint32 node)
{
  for (guint32 i = 0; i < graph->n_edges; i++)
    if (graph->leads[graph->to[i]][graph->from[i]] && graph->leads[graph->from[i]][node])
      return TRUE;
  return FALSE;
}

/* Every node that no cycle leads to comes once, after all nodes that lead to it. */
static void
test_topological (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      guint32 sequence[MOST_NODES], places[MOST_NODES] = { 0 }, n, expected = 0;
      Graph graph;

      graph_init (&graph, rand, round % 2 == 0);
      n = sort_graph (&graph, sequence);
      for (guint32 i = 0; i < graph.n; i++)
        expected += !is_behind_cycle (&graph, i);
      TL_CHECK_INT (round % 2 == 0 ? "acyclic" : "any", n, expected);
      for (guint32 i = 0; i < n; i++)
        {
          TL_CHECK_INT ("once", places[sequence[i]], 0);
          places[sequence[i]] = i + 1;
        }
      for (guint32 i = 0; i < graph.n_edges; i++)
        if (places[graph.to[i]] != 0)
          TL_CHECK ("after its cause", places[graph.from[i]] != 0 && places[graph.from[i]] < places[graph.to[i]]);
      graph_clear (&graph);
    }
}

/* ---- radix sort -------------------------------------------------------------------------------------------------- */

/* Keys of SHAPE: few of them, sorted but for some runs, signed and near zero, or of all bits. */
static guint64
make_key (GRand *rand, guint shape, guint32 i, guint32 n)
{
  guint64 word = (guint64) g_rand_int (rand) << 32 | g_rand_int (rand);

  switch (shape)
    {
    case 0:
      return word % 3;
    case 1:
      return (i % (n / 4 + 1)) * 5;
    case 2:
      return _tl_radix_key ((gint64) (word % 2000) - 1000);
    default:
      return word;
    }
}

static void
test_radix_sort (void)
{
  static const guint32 sizes[] = { 0, 1, 2, 24, 25, 100, 3000 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);

  for (guint round = 0; round < G_N_ELEMENTS (sizes) * 40; round++)
    {
      guint32 n = sizes[round % G_N_ELEMENTS (sizes)];
      g_autofree TlRadixItem *items = g_new (TlRadixItem, n + 1);
      g_autofree guint64 *keys = g_new (guint64, n + 1);
      g_autofree guint8 *seen = g_new0 (guint8, n + 1);

      for (guint32 i = 0; i < n; i++)
        {
          keys[i] = make_key (rand, round % 4, i, n);
          items[i] = (TlRadixItem){ keys[i], i };
        }
      _tl_radix_sort (items, n);
      for (guint32 i = 0; i < n; i++)
        {
          TL_CHECK ("item", items[i].row < n && items[i].key == keys[items[i].row] && !seen[items[i].row]);
          seen[items[i].row] = TRUE;
          TL_CHECK ("sorted", i == 0 || items[i - 1].key <= items[i].key);
          TL_CHECK ("stable", i == 0 || items[i - 1].key < items[i].key || items[i - 1].row < items[i].row);
        }
    }
}

static void
test_radix_key (void)
{
  static const gint64 numbers[] = { G_MININT64, -5, -1, 0, 1, 5, G_MAXINT64 };

  for (guint i = 1; i < G_N_ELEMENTS (numbers); i++)
    TL_CHECK ("order", _tl_radix_key (numbers[i - 1]) < _tl_radix_key (numbers[i]));
}

/* ---- the rest ---------------------------------------------------------------------------------------------------- */

static void
test_reverse (void)
{
  for (guint32 n = 0; n < 8; n++)
    for (guint32 begin = 0; begin <= n; begin++)
      {
        g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint32));

        for (guint32 i = 0; i < n; i++)
          g_array_append_val (numbers, i);
        _tl_reverse (numbers, begin);
        for (guint32 i = 0; i < n; i++)
          TL_CHECK_INT ("number", g_array_index (numbers, guint32, i), i < begin ? i : n - 1 - (i - begin));
      }
}

static void
test_heap (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  for (guint32 n = 0; n < 60; n++)
    {
      g_autoptr (GArray) heap = g_array_new (FALSE, FALSE, sizeof (TlHeapItem));
      double last = 2;

      for (guint32 i = 0; i < n; i++)
        _tl_heap_push (heap, g_rand_int_range (rand, 0, 10) / 10.0, i);
      for (guint32 i = 0; i < n; i++)
        {
          TlHeapItem top = _tl_heap_pop (heap);

          TL_CHECK ("falling", top.product <= last && top.node < n);
          last = top.product;
        }
      TL_CHECK_INT ("empty", heap->len, 0);
    }
}

static guint n_released;

static void
release_one (gpointer object)
{
  n_released += GPOINTER_TO_UINT (object);
}

/* What an arena takes is released once, with the last reference or when it is emptied. */
static void
test_arena_take (void)
{
  TlArena *arena = _tl_arena_new (64), *other = _tl_arena_new (64);

  n_released = 0;
  TL_CHECK ("nothing", _tl_arena_take (arena, NULL, release_one) == NULL);
  TL_CHECK ("object", _tl_arena_take (arena, GUINT_TO_POINTER (1), release_one) == GUINT_TO_POINTER (1));
  _tl_arena_reset (arena);
  TL_CHECK_INT ("reset", n_released, 1);
  _tl_arena_take (arena, GUINT_TO_POINTER (10), release_one);
  _tl_arena_keep (other, arena);
  _tl_arena_unref (arena);
  TL_CHECK_INT ("kept", n_released, 1);
  _tl_arena_unref (other);
  TL_CHECK_INT ("gone", n_released, 11);
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = {
    { "compressed-rows", test_compressed_rows },
    { "components", test_components },
    { "components-empty", test_components_empty },
    { "components-deep", test_components_deep },
    { "topological", test_topological },
    { "radix-sort", test_radix_sort },
    { "radix-key", test_radix_key },
    { "reverse", test_reverse },
    { "heap", test_heap },
    { "arena-take", test_arena_take },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = { { "base/algorithms", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
