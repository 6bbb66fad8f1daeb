/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The Boost Graph Library as a peer. What a search marks is put back behind it, vertex by vertex, so that a small
 * search does not pay for a large graph. */
#include "bench-boost.h"

#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/topological_sort.hpp>
#include <cmath>
#include <iterator>
#include <limits>
#include <utility>
#include <vector>

struct Link
{
  double weight;
};

using Graph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, Link, boost::no_property,
                                                 guint32, guint32>;
using Vertex = boost::graph_traits<Graph>::vertex_descriptor;

struct _BenchBoost
{
  Graph graph;
  std::vector<boost::default_color_type> colors;
  std::vector<double> distances;
  std::vector<Vertex> touched;
};

static const double infinity = std::numeric_limits<double>::infinity ();

BenchBoost *
bench_boost_new (guint n, guint n_links, const guint32 *from, const guint32 *to, const double *confidences)
{
  std::vector<std::pair<guint32, guint32> > edges (n_links);
  std::vector<Link> links (n_links);

  for (guint i = 0; i < n_links; i++)
    {
      edges[i] = { from[i], to[i] };
      links[i].weight = -std::log (confidences[i]);
    }
  return new BenchBoost{ Graph (boost::edges_are_unsorted_multi_pass, edges.begin (), edges.end (), links.begin (), n),
                         std::vector<boost::default_color_type> (n, boost::white_color),
                         std::vector<double> (n, infinity),
                         {} };
}

void
bench_boost_free (BenchBoost *self)
{
  delete self;
}

static std::vector<Vertex>
sort (const Graph &graph)
{
  std::vector<Vertex> reversed;

  reversed.reserve (boost::num_vertices (graph));
  boost::topological_sort (graph, std::back_inserter (reversed));
  return reversed;
}

gsize
bench_boost_sort (BenchBoost *self)
{
  return sort (self->graph).size ();
}

guint
bench_boost_longest (BenchBoost *self)
{
  std::vector<guint> heights (boost::num_vertices (self->graph));
  guint longest = 0;

  for (Vertex vertex : sort (self->graph))
    {
      for (auto edges = boost::out_edges (vertex, self->graph); edges.first != edges.second; ++edges.first)
        heights[vertex] = std::max (heights[vertex], heights[boost::target (*edges.first, self->graph)] + 1);
      longest = std::max (longest, heights[vertex]);
    }
  return longest;
}

struct Reaching : public boost::default_bfs_visitor
{
  std::vector<Vertex> *touched;

  explicit Reaching (std::vector<Vertex> *found) : touched (found)
  {
  }
  void
  discover_vertex (Vertex vertex, const Graph &) const
  {
    touched->push_back (vertex);
  }
};

gsize
bench_boost_reach (BenchBoost *self, guint from)
{
  boost::queue<Vertex> queue;
  auto colors =
      boost::make_iterator_property_map (self->colors.begin (), boost::get (boost::vertex_index, self->graph));

  self->touched.clear ();
  boost::breadth_first_visit (self->graph, Vertex (from), queue, Reaching (&self->touched), colors);
  for (Vertex vertex : self->touched)
    self->colors[vertex] = boost::white_color;
  return self->touched.size ();
}

struct Found
{
};

struct Nearing : public boost::default_dijkstra_visitor
{
  std::vector<Vertex> *touched;
  Vertex target;

  Nearing (std::vector<Vertex> *found, Vertex to) : touched (found), target (to)
  {
  }
  void
  discover_vertex (Vertex vertex, const Graph &) const
  {
    touched->push_back (vertex);
  }
  void
  examine_vertex (Vertex vertex, const Graph &) const
  {
    if (vertex == target)
      throw Found ();
  }
};

double
bench_boost_path (BenchBoost *self, guint from, guint to)
{
  auto index = boost::get (boost::vertex_index, self->graph);
  auto distances = boost::make_iterator_property_map (self->distances.begin (), index);
  auto colors = boost::make_iterator_property_map (self->colors.begin (), index);
  double found = infinity;

  self->touched.clear ();
  self->distances[from] = 0;
  try
    {
      boost::dijkstra_shortest_paths_no_init (self->graph, Vertex (from), boost::dummy_property_map (), distances,
                                              boost::get (&Link::weight, self->graph), index, std::less<double> (),
                                              boost::closed_plus<double> (), 0.0, Nearing (&self->touched, Vertex (to)),
                                              colors);
    }
  catch (const Found &)
    {
      found = self->distances[to];
    }
  for (Vertex vertex : self->touched)
    {
      self->distances[vertex] = infinity;
      self->colors[vertex] = boost::white_color;
    }
  return found;
}
