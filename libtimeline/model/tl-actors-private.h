/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/tl-below-private.h"
#include "model/tl-timeline-private.h"

/* Which actors act for which others. */

/* Finds whether the actor with that number is ANCESTOR or acts for it, at any depth: through parents, and through
 * affiliations that are certain or possible at BOUNDS. STEPS is reduced by the parents and affiliations examined.
 * Returns FALSE if they do not suffice. For many questions about one ancestor, see tl-acting-private.h. */
gboolean _tl_actor_leads_up (const TlTimeline *self, guint32 actor, guint32 ancestor, const TlBounds *bounds,
                             guint *steps, gboolean *found);

/* Appends the states for which an actor acts at BOUNDS: the nearest states above it or, if there are none, the actor
 * itself; each once. Returns the number of parents and affiliations examined. */
guint _tl_actor_list_states (const TlTimeline *self, guint32 actor, const TlBounds *bounds, GArray *states);

/* Appends ACTOR and all actors that may act for it at some time. Returns whether they act for it at all times. */
gboolean _tl_actor_list_below (TlTimeline *self, guint32 actor, GArray *actors);

/* Returns the number of the actor with the id NAME; otherwise with that alias or code; otherwise with that id,
 * alias, code or name regardless of case. Returns TL_SYMBOL_NONE with the error set if there is no such actor, or
 * more than one.
 *
 * Time complexity: constant for an id, otherwise O(names of all actors). */
guint32 _tl_actor_find (TlTimeline *self, const char *name, GError **error);
/* The same, but NAME may be NULL: then NUMBER is TL_SYMBOL_NONE. Returns FALSE with the error set if it fails. */
static inline gboolean
_tl_actor_find_optional (TlTimeline *self, const char *name, guint32 *number, GError **error)
{
  *number = name != NULL ? _tl_actor_find (self, name, error) : TL_SYMBOL_NONE;
  return name == NULL || *number != TL_SYMBOL_NONE;
}
