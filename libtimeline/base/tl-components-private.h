/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "base/tl-progress-private.h"

/* Finds the strongly connected components of a graph of N nodes. The edges are in compressed rows: the edges of node i
 * lead to ends[begins[i]] .. ends[begins[i + 1] - 1].
 *
 *   a <-> b -> c <-> d          sequence     a b c d     edges between components lead onwards
 *                               components   1 1 0 0     by node; the last in the sequence is number 0
 *
 * COMPONENTS has room for N numbers. SEQUENCE, which may be NULL, receives the nodes; those of one component are next
 * to each other. PROGRESS, which may be NULL, advances by N steps; if it is cancelled, neither array may be used.
 * Returns the number of components. Time complexity: O(nodes + edges). */
guint32 _tl_components_find (const guint32 *begins, const guint32 *ends, guint32 n, guint32 *components,
                             guint32 *sequence, TlProgress *progress);
