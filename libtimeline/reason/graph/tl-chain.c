/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Chains of causal links as values. */
#include "config.h"

#include "reason/graph/tl-chain-private.h"

#include <string.h>

/* The events found from one event, as a tree that all chains of an answer share:
 *
 *   nodes   0 = the event asked about, then in order of adding        towards[i]: the next node on its chain
 *
 * Each node knows the length and the weakest link of the rest of its chain, so that no chain is walked for them.
 */
typedef struct
{
  const char *id;
  const char *link_type; /* of the link towards the next node */
  const char *link_id;   /* NULL if it has none */
  double confidence;     /* of that link; NaN if it is not given */
  guint32 link;          /* its row when the chain was found */
  guint32 towards;
  guint32 n_links; /* from here to node 0 */
  guint32 weakest; /* the node before the weakest of them, the nearest to the cause if several are equal */
} TreeNode;

struct _TlChainTree
{
  gatomicrefcount ref_count;
  TlArena *names;   /* holds the texts */
  gboolean effects; /* chains lead away from the event */
  TreeNode *nodes;
};

struct _TlChain
{
  gatomicrefcount ref_count;
  TlChainTree *tree;
  guint32 node;
  guint depth;
  double confidence;
  const char **path; /* made on the first call: ids from cause to effect, NULL, then the node of each (guint32) */
};

G_DEFINE_BOXED_TYPE (TlChain, tl_chain, tl_chain_ref, tl_chain_unref)

/* ---- life -------------------------------------------------------------------------------------------------------- */

static TreeNode
tree_node (const TlPathSearch *search, guint32 i)
{
  const TlGraph *graph = &search->graph;
  const TlPathNode *node = _tl_path_search_node (search, i);
  gboolean linked = node->link != TL_SYMBOL_NONE;

  return (TreeNode){
    _tl_names_text (graph->names, TL_NAME_EVENT, node->row),
    linked ? _tl_names_text (graph->names, TL_NAME_LINK_TYPE, graph->links->rows[node->link].type) : NULL,
    linked ? _tl_names_text (graph->names, TL_NAME_LINK, _tl_links_id (graph->links, node->link)) : NULL,
    linked ? graph->links->confidences[node->link] : 1.0,
    node->link,
    node->towards,
    0,
    0,
  };
}

static double
known_confidence (const TreeNode *node)
{
  return node->confidence == node->confidence ? node->confidence : 1.0;
}

/* The next node on its chain is complete. */
static void
complete_node (TlChainTree *self, guint32 number)
{
  TreeNode *node = &self->nodes[number];
  const TreeNode *next = &self->nodes[node->towards];
  double own = known_confidence (node), rest = known_confidence (&self->nodes[next->weakest]);

  node->n_links = next->n_links + 1;
  if (node->towards == 0 || own < rest || (own == rest && !self->effects))
    node->weakest = number;
  else
    node->weakest = next->weakest;
}

/* The nodes from FIRST to before END were added on one way to node 0 or to an older node: the last is nearest to it. */
static void
complete_nodes (TlChainTree *self, guint32 first, guint32 end)
{
  for (guint32 i = end; i > first; i--)
    complete_node (self, i - 1);
}

/* Lists the nodes on the chains of FOUND, each with its place + 1. BEGINS gets the first place of each way added. */
static GArray *
keep_nodes (const TlPathSearch *search, const GArray *found, guint32 *places, GArray *begins)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 first = 0;

  g_array_append_val (kept, first);
  places[0] = 1;
  for (guint i = 0; i < found->len; i++)
    {
      g_array_append_val (begins, kept->len);
      for (guint32 node = g_array_index (found, guint32, i); places[node] == 0;
           node = _tl_path_search_node (search, node)->towards)
        {
          g_array_append_val (kept, node);
          places[node] = kept->len;
        }
    }
  g_array_append_val (begins, kept->len);
  return kept;
}

TlChainTree *
_tl_chain_tree_new (const TlPathSearch *search, const GArray *found, guint32 *places)
{
  g_autoptr (GArray) begins = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) kept = keep_nodes (search, found, places, begins);
  TlChainTree *self = g_new0 (TlChainTree, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->names = _tl_arena_ref (search->graph.names->arena);
  self->effects = search->effects;
  self->nodes = g_new (TreeNode, kept->len);
  for (guint i = 0; i < kept->len; i++)
    {
      self->nodes[i] = tree_node (search, g_array_index (kept, guint32, i));
      self->nodes[i].towards = i > 0 ? places[self->nodes[i].towards] - 1 : 0;
    }
  for (guint i = 0; i + 1 < begins->len; i++)
    complete_nodes (self, g_array_index (begins, guint32, i), g_array_index (begins, guint32, i + 1));
  return self;
}

void
_tl_chain_tree_unref (TlChainTree *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  _tl_arena_unref (self->names);
  g_free (self->nodes);
  g_free (self);
}

TlChain *
_tl_chain_new (TlChainTree *tree, guint32 node, guint depth, double confidence)
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
  _tl_chain_tree_unref (self->tree);
  g_free (self->path);
  g_free (self);
}

/* ---- getters ----------------------------------------------------------------------------------------------------- */

static const char **
make_path (const TlChain *self)
{
  const TlChainTree *tree = self->tree;
  const char **path;
  guint32 *nodes;
  guint n = tree->nodes[self->node].n_links + 1, i = 0;

  path = g_malloc ((n + 1) * sizeof *path + n * sizeof *nodes);
  nodes = (guint32 *) (gpointer) (path + n + 1);
  for (guint32 node = self->node; i < n; node = tree->nodes[node].towards, i++)
    {
      guint place = tree->effects ? n - 1 - i : i;

      path[place] = tree->nodes[node].id;
      nodes[place] = node;
    }
  path[n] = NULL;
  return path;
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
  return self->tree->nodes[self->node].id;
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

const char *
tl_chain_get_via (const TlChain *self)
{
  const TlChainTree *tree;

  g_return_val_if_fail (self != NULL, NULL);
  tree = self->tree;
  return tree->nodes[tree->nodes[self->node].towards].id;
}

void
tl_chain_foreach (const TlChain *self, TlChainFunc func, gpointer data)
{
  const TreeNode *nodes;
  guint32 node;

  g_return_if_fail (self != NULL && func != NULL);
  nodes = self->tree->nodes;
  for (node = self->node; node != 0; node = nodes[node].towards)
    if (!func (nodes[node].id, data))
      return;
  func (nodes[0].id, data);
}

/* ---- links ------------------------------------------------------------------------------------------------------- */

guint
tl_chain_get_n_links (const TlChain *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->tree->nodes[self->node].n_links;
}

/* Returns the node that holds link number INDEX, counted from the cause. Of the two ends of the link it is the one
 * farther from the event asked about. */
static const TreeNode *
find_link_node (const TlChain *self, guint index)
{
  const TlChainTree *tree = self->tree;
  guint n_links = tree->nodes[self->node].n_links;
  const TreeNode *weakest = &tree->nodes[tree->nodes[self->node].weakest];
  const guint32 *nodes;

  if (index == tl_chain_get_weakest (self))
    return weakest;
  if (index == 0 && !tree->effects)
    return &tree->nodes[self->node];
  nodes = (const guint32 *) (gconstpointer) (tl_chain_get_path (self) + n_links + 2);
  return &tree->nodes[nodes[tree->effects ? index + 1 : index]];
}

/* Whether LINK is that of NODE, between two events. */
static gboolean
is_link_of (const TlTimeline *timeline, guint32 link, const TreeNode *node, guint32 from, guint32 to)
{
  const TlLinkColumns *links = &timeline->links;

  return _tl_links_has (links, link) && links->rows[link].from == from && links->rows[link].to == to
         && strcmp (_tl_names_text (&timeline->names, TL_NAME_LINK_TYPE, links->rows[link].type), node->link_type) == 0
         && g_strcmp0 (_tl_names_text (&timeline->names, TL_NAME_LINK, _tl_links_id (links, link)), node->link_id) == 0;
}

/* The link is in the row where it was found, unless the timeline has changed since: then it is among those out of the
 * cause. */
static TlLink *
dup_node_link (const TlChainTree *tree, TlTimeline *timeline, const TreeNode *node)
{
  const TlIndex *adjacency = _tl_timeline_get_index (timeline);
  const char *next = tree->nodes[node->towards].id;
  guint32 from = _tl_timeline_find_event (timeline, tree->effects ? next : node->id),
          to = _tl_timeline_find_event (timeline, tree->effects ? node->id : next);

  if (from == TL_SYMBOL_NONE || to == TL_SYMBOL_NONE)
    return NULL;
  if (node->link < timeline->links.n && is_link_of (timeline, node->link, node, from, to))
    return _tl_timeline_dup_link_row (timeline, node->link);
  for (guint32 i = adjacency->out.start[from]; i < adjacency->out.start[from + 1]; i++)
    if (is_link_of (timeline, adjacency->out.links[i], node, from, to))
      return _tl_timeline_dup_link_row (timeline, adjacency->out.links[i]);
  return NULL;
}

TlLink *
tl_chain_dup_link (const TlChain *self, TlTimeline *timeline, guint index)
{
  g_return_val_if_fail (self != NULL && TL_IS_TIMELINE (timeline), NULL);
  g_return_val_if_fail (index < tl_chain_get_n_links (self), NULL);
  return dup_node_link (self->tree, timeline, find_link_node (self, index));
}

void
_tl_chain_foreach_link (const TlChain *self, TlTimeline *timeline, guint n, TlChainLinkFunc func, gpointer data)
{
  const TreeNode *nodes = self->tree->nodes;
  guint32 node = self->node;

  for (guint i = 0; i < n && !self->tree->effects; i++, node = nodes[node].towards)
    {
      g_autoptr (TlLink) link = dup_node_link (self->tree, timeline, &nodes[node]);

      if (link != NULL)
        func (link, data);
    }
  for (guint i = 0; i < n && self->tree->effects; i++)
    {
      g_autoptr (TlLink) link = tl_chain_dup_link (self, timeline, i);

      if (link != NULL)
        func (link, data);
    }
}

guint
tl_chain_get_weakest (const TlChain *self)
{
  const TlChainTree *tree;
  guint32 n_links, left;

  g_return_val_if_fail (self != NULL, 0);
  tree = self->tree;
  n_links = tree->nodes[self->node].n_links;
  left = tree->nodes[tree->nodes[self->node].weakest].n_links;
  return tree->effects ? MAX (left, 1) - 1 : n_links - left; /* 0 for a chain without links */
}
