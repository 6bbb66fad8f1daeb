/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "reason/graph/tl-path-search-private.h"

/* The chosen chains as values. */
typedef struct _TlChainTree TlChainTree;
/* Makes a tree of the chains of the nodes FOUND (guint32) and of no others. PLACES has an entry for each node of
 * SEARCH, all zeros. The function sets the entry of each node in the tree to its place there, plus 1. */
TlChainTree *_tl_chain_tree_new (const TlPathSearch *search, const GArray *found, guint32 *places);
void _tl_chain_tree_unref (TlChainTree *self);
TlChain *_tl_chain_new (TlChainTree *tree, guint32 node, guint depth, double confidence);

/* Calls FUNC for each of the first N links of the chain that the timeline still holds, from the cause on. */
typedef void (*TlChainLinkFunc) (const TlLink *link, gpointer data);
void _tl_chain_foreach_link (const TlChain *self, TlTimeline *timeline, guint n, TlChainLinkFunc func, gpointer data);
