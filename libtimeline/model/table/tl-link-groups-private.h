/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/table/tl-columns-private.h"

/* Successive links are mostly grouped by one of their ends: a document written by this library groups them by their
 * causes, a list that grew with its events groups them by their effects. As long as they are grouped, one bit per event
 * shows whether the same link exists, and no table of all links is built.
 *
 *   from  to                  by from                       by to
 *   a     x                   groups of:  a b               groups of:  x y
 *   a     y                   the last:   x                 scattered, since x came again
 *   b     x  <- the last
 *
 * An event without a group has no link yet. If the last group is that of the event, the other ends in it are known. */

TlLinkGroups *_tl_link_groups_new (void);
void _tl_link_groups_free (TlLinkGroups *self);
gsize _tl_link_groups_get_size (const TlLinkGroups *self);

/* Notes the last row of LINKS. Returns FALSE if links are grouped neither by from nor by to: then the groups are of
 * no use any more. Time complexity: amortised constant. */
gboolean _tl_link_groups_add (TlLinkGroups *self, const TlLinkColumns *links);

/* Finds the ROW of the link without id that has the same ends and type; TL_SYMBOL_NONE if there is none. Returns
 * FALSE if the groups cannot decide it. Time complexity: constant. */
gboolean _tl_link_groups_find (const TlLinkGroups *self, const TlLinkColumns *links, guint32 from, guint32 to,
                               guint32 type, guint32 *row);
