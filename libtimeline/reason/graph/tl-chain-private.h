/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "reason/graph/tl-path-search-private.h"

/* The chosen chains as values. */
typedef struct _TlChainTree TlChainTree;
/* Of the chains of the nodes FOUND (guint32) alone. PLACES is by node, all zeros, and gets the place + 1 of each in the
 * tree. */
TlChainTree *_tl_chain_tree_new (const TlPathSearch *search, const GArray *found, guint32 *places);
void _tl_chain_tree_unref (TlChainTree *self);
/* tl_chain_dup_link() of a chain of N_LINKS. */
TlLink *_tl_chain_dup_link (const TlChain *self, TlTimeline *timeline, guint n_links, guint index);
TlChain *_tl_chain_new (TlChainTree *tree, guint32 node, guint depth, double confidence);
