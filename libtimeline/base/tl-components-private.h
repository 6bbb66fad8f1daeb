/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "base/tl-progress-private.h"

/* The strongly connected components of a graph of N nodes, whose edges are in compressed rows: node i has those to
 * ends[begins[i]] .. ends[begins[i + 1] - 1].
 *
 *   a <-> b -> c <-> d          sequence     a b c d     edges between components lead onwards
 *                               components   1 1 0 0     by node; the last in the sequence is number 0
 *
 * COMPONENTS has room for N numbers. SEQUENCE, which may be NULL, gets the nodes, those of one component side by side.
 * Returns how many components there are. PROGRESS, which may be NULL, gets N steps; once it is cancelled both arrays
 * are not to be used. Time complexity: O(nodes + edges). */
guint32 _tl_components_find (const guint32 *begins, const guint32 *ends, guint32 n, guint32 *components,
                             guint32 *sequence, TlProgress *progress);
