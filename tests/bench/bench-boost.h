/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The Boost Graph Library, which is C++, as jobs that C can time: its compressed rows, and questions to them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _BenchBoost BenchBoost;

/* Builds the graph from its edges: what to time for adjacency. */
BenchBoost *bench_boost_new (guint n, guint n_links, const guint32 *from, const guint32 *to, const double *confidences);
void bench_boost_free (BenchBoost *self);
/* How many vertices its topological order has. */
gsize bench_boost_sort (BenchBoost *self);
/* How many links are on the longest chain. */
guint bench_boost_longest (BenchBoost *self);
/* How many vertices one leads to, itself among them. */
gsize bench_boost_reach (BenchBoost *self, guint from);
/* The sum of the weights on the lightest path, -log (confidence) being the weight of a link. */
double bench_boost_path (BenchBoost *self, guint from, guint to);

G_END_DECLS
