/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Chains of causal links as values. */
#include "config.h"

#include "reason/tl-chain-private.h"

#include <string.h>

/* What was reached from one event, as a tree that all chains of an answer share:
 *
 *   nodes   0 = the event asked about, then in the order reached      towards[i]: the next node on its chain
 */
typedef struct
{
  const char *id;
  const char *link_type; /* of the link towards the next node */
  const char *link_id;   /* NULL where it has none */
  double confidence;     /* of that link; NaN where it is not given */
  guint32 towards;
} TreeNode;

struct _TlChainTree
{
  gatomicrefcount ref_count;
  TlArena *names;   /* the texts live here */
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
  const char **path; /* made when first asked for */
};

G_DEFINE_BOXED_TYPE (TlChain, tl_chain, tl_chain_ref, tl_chain_unref)

/* ---- life -------------------------------------------------------------------------------------------------------- */

TlChainTree *
_tl_chain_tree_new (const TlReach *reach)
{
  const TlGraph *graph = &reach->graph;
  TlChainTree *self = g_new0 (TlChainTree, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->names = _tl_arena_ref (graph->names->arena);
  self->effects = reach->effects;
  self->nodes = g_new (TreeNode, reach->nodes->len);
  for (guint32 i = 0; i < reach->nodes->len; i++)
    {
      const TlReachNode *node = _tl_reach_node (reach, i);
      gboolean linked = node->link != TL_SYMBOL_NONE;

      self->nodes[i] = (TreeNode){
        _tl_names_text (graph->names, TL_NAME_EVENT, node->row),
        linked ? _tl_names_text (graph->names, TL_NAME_LINK_TYPE, graph->links->types[node->link]) : NULL,
        linked ? _tl_names_text (graph->names, TL_NAME_LINK, _tl_links_id (graph->links, node->link)) : NULL,
        linked ? graph->links->confidences[node->link] : 1.0,
        node->towards,
      };
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
  g_autoptr (GPtrArray) path = g_ptr_array_new ();

  for (guint32 node = self->node;; node = tree->nodes[node].towards)
    {
      g_ptr_array_add (path, (gpointer) tree->nodes[node].id);
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
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);
  for (guint32 node = self->node; node != 0; node = self->tree->nodes[node].towards)
    n++;
  return n;
}

/* The node whose link is number INDEX from the cause on. */
static const TreeNode *
find_link (const TlChain *self, guint index)
{
  guint n = tl_chain_get_n_links (self), steps = self->tree->effects ? n - 1 - index : index;
  guint32 node = self->node;

  for (guint i = 0; i < steps; i++)
    node = self->tree->nodes[node].towards;
  return &self->tree->nodes[node];
}

TlLink *
tl_chain_dup_link (const TlChain *self, TlTimeline *timeline, guint index)
{
  g_autoptr (GPtrArray) links = NULL;
  const TreeNode *node;
  const char *to;

  g_return_val_if_fail (self != NULL && TL_IS_TIMELINE (timeline) && index < tl_chain_get_n_links (self), NULL);
  node = find_link (self, index);
  to = tl_chain_get_path (self)[index + 1];
  links = tl_timeline_dup_outgoing (timeline, tl_chain_get_path (self)[index]);
  for (guint i = 0; links != NULL && i < links->len; i++)
    if (strcmp (tl_link_get_to (links->pdata[i]), to) == 0
        && strcmp (tl_link_get_link_type (links->pdata[i]), node->link_type) == 0
        && g_strcmp0 (tl_link_get_id (links->pdata[i]), node->link_id) == 0)
      return tl_link_ref (links->pdata[i]);
  return NULL;
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
