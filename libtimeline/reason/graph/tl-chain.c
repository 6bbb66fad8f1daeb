/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Chains of causal links as values. */
#include "config.h"

#include "reason/graph/tl-chain-private.h"

#include <string.h>

/* The events found from one event, as a tree that all chains of an answer share:
 *
 *   nodes   0 = the event asked about, then in order of adding        towards[i]: the next node on its chain
 */
typedef struct
{
  const char *id;
  const char *link_type; /* of the link towards the next node */
  const char *link_id;   /* NULL if it has none */
  double confidence;     /* of that link; NaN if it is not given */
  guint32 towards;
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
    node->towards,
  };
}

TlChainTree *
_tl_chain_tree_new (const TlPathSearch *search, const GArray *found, guint32 *places)
{
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (guint32));
  TlChainTree *self = g_new0 (TlChainTree, 1);
  guint32 first = 0;

  g_atomic_ref_count_init (&self->ref_count);
  self->names = _tl_arena_ref (search->graph.names->arena);
  self->effects = search->effects;
  /* the nodes on the chains of FOUND, each with its place + 1 */
  g_array_append_val (kept, first);
  places[0] = 1;
  for (guint i = 0; i < found->len; i++)
    for (guint32 node = g_array_index (found, guint32, i); places[node] == 0;
         node = _tl_path_search_node (search, node)->towards)
      {
        g_array_append_val (kept, node);
        places[node] = kept->len;
      }
  self->nodes = g_new (TreeNode, kept->len);
  for (guint i = 0; i < kept->len; i++)
    {
      self->nodes[i] = tree_node (search, g_array_index (kept, guint32, i));
      self->nodes[i].towards = i > 0 ? places[self->nodes[i].towards] - 1 : 0;
    }
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
  guint n = 1, i = 0;

  for (guint32 node = self->node; node != 0; node = tree->nodes[node].towards)
    n++;
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

/* ---- links ------------------------------------------------------------------------------------------------------- */

guint
tl_chain_get_n_links (const TlChain *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return g_strv_length ((char **) tl_chain_get_path (self)) - 1;
}

/* Returns the node that holds link number INDEX, counted from the cause. Of the two ends of the link it is the one
 * farther from the event asked about. */
static const TreeNode *
find_link_node (const TlChain *self, guint n_links, guint index)
{
  const char *const *path = tl_chain_get_path (self);
  const guint32 *nodes = (const guint32 *) (gconstpointer) (path + n_links + 2);

  return &self->tree->nodes[nodes[self->tree->effects ? index + 1 : index]];
}

/* Examines only the links out of the cause, not all links of the timeline. */
TlLink *
_tl_chain_dup_link (const TlChain *self, TlTimeline *timeline, guint n_links, guint index)
{
  const char *const *path = tl_chain_get_path (self);
  const TreeNode *node = find_link_node (self, n_links, index);
  const TlIndex *adjacency = _tl_timeline_get_index (timeline);
  guint32 from = _tl_timeline_find_event (timeline, path[index]),
          to = _tl_timeline_find_event (timeline, path[index + 1]);
  const TlLinkColumns *links = &timeline->links;

  for (guint32 i = from != TL_SYMBOL_NONE ? adjacency->out.start[from] : 0;
       from != TL_SYMBOL_NONE && i < adjacency->out.start[from + 1]; i++)
    {
      guint32 link = adjacency->out.links[i];

      if (links->rows[link].to == to
          && strcmp (_tl_names_text (&timeline->names, TL_NAME_LINK_TYPE, links->rows[link].type), node->link_type) == 0
          && g_strcmp0 (_tl_names_text (&timeline->names, TL_NAME_LINK, _tl_links_id (links, link)), node->link_id)
                 == 0)
        return _tl_timeline_dup_link_row (timeline, link);
    }
  return NULL;
}

TlLink *
tl_chain_dup_link (const TlChain *self, TlTimeline *timeline, guint index)
{
  guint n_links;

  g_return_val_if_fail (self != NULL && TL_IS_TIMELINE (timeline), NULL);
  n_links = tl_chain_get_n_links (self);
  g_return_val_if_fail (index < n_links, NULL);
  return _tl_chain_dup_link (self, timeline, n_links, index);
}

guint
tl_chain_get_weakest (const TlChain *self)
{
  guint weakest = 0, n, at = 0;
  double least = 2.0;

  g_return_val_if_fail (self != NULL, 0);
  n = tl_chain_get_n_links (self);
  for (guint32 node = self->node; node != 0; node = self->tree->nodes[node].towards, at++)
    {
      double given = self->tree->nodes[node].confidence, confidence = given == given ? given : 1.0;
      guint index = self->tree->effects ? n - 1 - at : at;

      if (confidence > least || (confidence == least && index > weakest))
        continue;
      least = confidence;
      weakest = index;
    }
  return weakest;
}
