/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Chains: what led to an event, what followed from it, and the strongest way between. */
#include "config.h"

#include "reason/tl-graph-private.h"
#include "base/tl-error-private.h"

#include <string.h>

/* What was reached from one event, as a tree that all chains of an answer share:
 *
 *   nodes   0 = the event asked about, then in the order reached      towards[i]: the next node on the strongest chain
 */
typedef struct
{
  gatomicrefcount ref_count;
  TlArena *names; /* the ids live here */
  const char **ids;
  guint32 *towards;
  gboolean effects; /* chains lead away from the event */
} ChainTree;

struct _TlChain
{
  gatomicrefcount ref_count;
  ChainTree *tree;
  guint32 node;
  guint depth;
  double confidence;
  const char **path; /* made when first asked for */
};

G_DEFINE_BOXED_TYPE (TlChain, tl_chain, tl_chain_ref, tl_chain_unref)

/* ---- life -------------------------------------------------------------------------------------------------------- */

static void
tree_unref (ChainTree *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  _tl_arena_unref (self->names);
  g_free (self->ids);
  g_free (self->towards);
  g_free (self);
}

static TlChain *
chain_new (ChainTree *tree, guint32 node, guint depth, double confidence)
{
  TlChain *self = g_new0 (TlChain, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_atomic_ref_count_inc (&tree->ref_count);
  self->tree = tree;
  self->node = node;
  self->depth = depth;
  self->confidence = confidence;
  return self;
}

TlChain *
tl_chain_ref (const TlChain *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&((TlChain *) self)->ref_count);
  return (TlChain *) self;
}

void
tl_chain_unref (TlChain *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  tree_unref (self->tree);
  g_free (self->path);
  g_free (self);
}

/* ---- getters ----------------------------------------------------------------------------------------------------- */

static const char **
make_path (const TlChain *self)
{
  const ChainTree *tree = self->tree;
  g_autoptr (GPtrArray) path = g_ptr_array_new ();

  for (guint32 node = self->node;; node = tree->towards[node])
    {
      g_ptr_array_add (path, (gpointer) tree->ids[node]);
      if (node == 0)
        break;
    }
  for (guint i = 0; tree->effects && i < path->len / 2; i++)
    {
      gpointer swapped = path->pdata[i];

      path->pdata[i] = path->pdata[path->len - 1 - i];
      path->pdata[path->len - 1 - i] = swapped;
    }
  g_ptr_array_add (path, NULL);
  return (const char **) g_ptr_array_steal (path, NULL);
}

const char *const *
tl_chain_get_path (const TlChain *self)
{
  const char **path;

  g_return_val_if_fail (self != NULL, NULL);
  path = g_atomic_pointer_get (&((TlChain *) self)->path);
  if (path != NULL)
    return path;
  path = make_path (self);
  if (g_atomic_pointer_compare_and_exchange (&((TlChain *) self)->path, NULL, path))
    return path;
  g_free (path);
  return self->path;
}

const char *
tl_chain_get_event (const TlChain *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->tree->ids[self->node];
}

double
tl_chain_get_confidence (const TlChain *self)
{
  g_return_val_if_fail (self != NULL, 0.0);
  return self->confidence;
}

guint
tl_chain_get_depth (const TlChain *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->depth;
}

/* ---- reaching ---------------------------------------------------------------------------------------------------- */

#define NONE G_MAXUINT32
#define SAME 1e-12 /* products of the same confidences in another order differ by less */

typedef struct
{
  guint32 row;
  guint32 depth; /* fewest links, on whatever chain */
  guint32 hops;  /* fewest links on a strongest chain */
  guint32 towards;
  double best; /* product along the strongest chain */
} Node;

typedef struct
{
  TlGraph graph;
  const TlAdjacency *adjacency; /* leads away from the event asked about */
  const guint32 *ends;
  GArray *nodes;    /* Node */
  guint32 *numbers; /* number of a row's node + 1; memory that is never touched costs nothing */
} Reach;

#define NODE(reach, i) (&g_array_index ((reach)->nodes, Node, i))

static void
reach_init (Reach *self, TlTimeline *timeline, gboolean effects)
{
  _tl_graph_init (&self->graph, timeline);
  self->adjacency = effects ? &self->graph.index->out : &self->graph.index->in;
  self->ends = effects ? self->graph.links->to : self->graph.links->from;
  self->nodes = g_array_new (FALSE, FALSE, sizeof (Node));
  self->numbers = g_new0 (guint32, self->graph.events->n);
}

static void
reach_clear (Reach *self)
{
  g_array_unref (self->nodes);
  g_free (self->numbers);
}

static guint32
add_node (Reach *self, guint32 row, guint32 depth)
{
  Node node = { row, depth, NONE, 0, -1.0 };

  g_array_append_val (self->nodes, node);
  self->numbers[row] = self->nodes->len;
  return self->nodes->len - 1;
}

/* Breadth first: every event reached, and how deep. */
static void
find_depths (Reach *self, guint32 row)
{
  add_node (self, row, 0);
  for (guint i = 0; i < self->nodes->len; i++)
    {
      guint32 from = NODE (self, i)->row, depth = NODE (self, i)->depth;

      TL_GRAPH_EACH (&self->graph, self->adjacency, self->ends, from, link, neighbour)
      if (self->numbers[neighbour] == 0)
        add_node (self, neighbour, depth + 1);
    }
}

typedef struct
{
  double product;
  guint32 node;
} HeapItem;

static void
heap_push (GArray *heap, double product, guint32 node)
{
  HeapItem item = { product, node };
  guint i = heap->len;
  HeapItem *items;

  g_array_append_val (heap, item);
  items = (HeapItem *) (gpointer) heap->data;
  for (; i > 0 && items[(i - 1) / 2].product < product; i = (i - 1) / 2)
    items[i] = items[(i - 1) / 2];
  items[i] = item;
}

static HeapItem
heap_pop (GArray *heap)
{
  HeapItem *items = (HeapItem *) (gpointer) heap->data;
  HeapItem top = items[0], last = items[heap->len - 1];
  guint n = heap->len - 1, i = 0;

  while (2 * i + 1 < n)
    {
      guint child = 2 * i + 1;

      if (child + 1 < n && items[child + 1].product > items[child].product)
        child++;
      if (items[child].product <= last.product)
        break;
      items[i] = items[child];
      i = child;
    }
  items[i] = last;
  g_array_set_size (heap, n);
  return top;
}

/* Dijkstra's algorithm with products in place of sums: no confidence is above 1, so no detour gains. */
static void
find_products (Reach *self)
{
  g_autoptr (GArray) heap = g_array_new (FALSE, FALSE, sizeof (HeapItem));

  NODE (self, 0)->best = 1.0;
  heap_push (heap, 1.0, 0);
  while (heap->len > 0)
    {
      HeapItem top = heap_pop (heap);

      if (top.product < NODE (self, top.node)->best)
        continue;
      TL_GRAPH_EACH (&self->graph, self->adjacency, self->ends, NODE (self, top.node)->row, link, neighbour)
      {
        guint32 next = self->numbers[neighbour] - 1;
        double product = top.product * _tl_graph_confidence (&self->graph, link);

        if (product <= NODE (self, next)->best)
          continue;
        NODE (self, next)->best = product;
        heap_push (heap, product, next);
      }
    }
}

static gboolean
is_tight (const Reach *self, guint32 near, guint32 far, guint32 link)
{
  return NODE (self, near)->best * _tl_graph_confidence (&self->graph, link) >= NODE (self, far)->best * (1.0 - SAME);
}

static const char *
id_of (const Reach *self, guint32 node)
{
  return _tl_names_text (self->graph.names, TL_NAME_EVENT, NODE (self, node)->row);
}

/* Breadth first along strongest chains only: of equally strong ones the shortest, then the one of smaller ids. */
static void
find_chains (Reach *self)
{
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 first = 0;

  NODE (self, 0)->hops = 0;
  g_array_append_val (queue, first);
  for (guint i = 0; i < queue->len; i++)
    {
      guint32 near = g_array_index (queue, guint32, i), hops = NODE (self, near)->hops + 1;

      TL_GRAPH_EACH (&self->graph, self->adjacency, self->ends, NODE (self, near)->row, link, neighbour)
      {
        guint32 far = self->numbers[neighbour] - 1;
        Node *node = NODE (self, far);

        if (far == 0 || node->hops < hops || !is_tight (self, near, far, link))
          continue;
        if (node->hops == NONE)
          g_array_append_val (queue, far);
        if (node->hops == NONE || strcmp (id_of (self, near), id_of (self, node->towards)) < 0)
          node->towards = near;
        node->hops = hops;
      }
    }
}

/* ---- the answer -------------------------------------------------------------------------------------------------- */

static ChainTree *
tree_new (const Reach *reach, gboolean effects)
{
  ChainTree *self = g_new0 (ChainTree, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->names = _tl_arena_ref (reach->graph.names->arena);
  self->ids = g_new (const char *, reach->nodes->len);
  self->towards = g_new (guint32, reach->nodes->len);
  self->effects = effects;
  for (guint i = 0; i < reach->nodes->len; i++)
    {
      self->ids[i] = id_of (reach, i);
      self->towards[i] = NODE (reach, i)->towards;
    }
  return self;
}

static int
compare_nodes (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Reach *reach = user_data;
  const Node *x = NODE (reach, *(const guint32 *) a), *y = NODE (reach, *(const guint32 *) b);
  const guint32 *rank = reach->graph.index->rank;

  if (x->depth != y->depth)
    return x->depth < y->depth ? -1 : 1;
  return rank[x->row] < rank[y->row] ? -1 : rank[x->row] > rank[y->row];
}

static GPtrArray *
list_chains (Reach *reach, gboolean effects, guint depth, double min_confidence)
{
  GPtrArray *chains = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_chain_unref);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint32));
  ChainTree *tree = tree_new (reach, effects);

  for (guint32 i = 1; i < reach->nodes->len; i++)
    if ((depth == 0 || NODE (reach, i)->depth <= depth) && NODE (reach, i)->best >= min_confidence)
      g_array_append_val (found, i);
  g_array_sort_with_data (found, compare_nodes, reach);
  for (guint i = 0; i < found->len; i++)
    {
      guint32 node = g_array_index (found, guint32, i);

      g_ptr_array_add (chains, chain_new (tree, node, NODE (reach, node)->depth, NODE (reach, node)->best));
    }
  tree_unref (tree);
  return chains;
}

static GPtrArray *
find (TlTimeline *self, const char *event, gboolean effects, guint depth, double min_confidence, GError **error)
{
  guint32 row = _tl_timeline_find_event (self, event);
  GPtrArray *chains;
  Reach reach;

  if (row == TL_SYMBOL_NONE)
    {
      _tl_error_set (error, TL_ERROR_REFERENCE, "there is no event \"%s\"", event);
      return NULL;
    }
  reach_init (&reach, self, effects);
  find_depths (&reach, row);
  find_products (&reach);
  find_chains (&reach);
  chains = list_chains (&reach, effects, depth, min_confidence);
  reach_clear (&reach);
  return chains;
}

GPtrArray *
tl_timeline_find_causes (TlTimeline *self, const char *event, guint depth, double min_confidence, GError **error)
{
  g_return_val_if_fail (TL_IS_TIMELINE (self) && event != NULL, NULL);
  return find (self, event, FALSE, depth, min_confidence, error);
}

GPtrArray *
tl_timeline_find_effects (TlTimeline *self, const char *event, guint depth, double min_confidence, GError **error)
{
  g_return_val_if_fail (TL_IS_TIMELINE (self) && event != NULL, NULL);
  return find (self, event, TRUE, depth, min_confidence, error);
}
