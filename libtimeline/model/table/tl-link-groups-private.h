/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/table/tl-columns-private.h"

/* Links that come one after another are mostly grouped by one of their ends: a document of this library has them by
 * their causes, a list that grew with its events by their effects. As long as they are, a bit an event tells whether
 * one alike is there, and no table of all links is built.
 *
 *   from  to                  by from                       by to
 *   a     x                   groups of:  a b               groups of:  x y
 *   a     y                   the last:   x                 scattered, since x came again
 *   b     x  <- the last
 *
 * Of an event that has no group there is no link yet; where it has the last, the other ends in that are known. */

TlLinkGroups *_tl_link_groups_new (void);
void _tl_link_groups_free (TlLinkGroups *self);
gsize _tl_link_groups_get_size (const TlLinkGroups *self);

/* Takes note of the last row of LINKS. FALSE where links are scattered both ways: these groups tell nothing any more.
 * Constant, amortised. */
gboolean _tl_link_groups_add (TlLinkGroups *self, const TlLinkColumns *links);

/* Finds the ROW of the link without id that is alike, TL_SYMBOL_NONE where there is none. FALSE where that cannot be
 * told. Constant. */
gboolean _tl_link_groups_find (const TlLinkGroups *self, const TlLinkColumns *links, guint32 from, guint32 to,
                               guint32 type, guint32 *row);
