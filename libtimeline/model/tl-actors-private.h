/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/tl-below-private.h"
#include "model/tl-timeline-private.h"

/* Who acts for whom. */

/* Whether the actor of that number is ANCESTOR or acts for it: through parents, and through affiliations certain or
 * possible at BOUNDS, as deep as they go. */
gboolean _tl_actor_acts_for (const TlTimeline *self, guint32 actor, guint32 ancestor, const TlBounds *bounds);

/* Appends whom an actor stands for at BOUNDS: the nearest states above it, else itself; each once. DATED (optional) is
 * set where an affiliation with a date had a say. */
void
_tl_actor_list_states (const TlTimeline *self, guint32 actor, const TlBounds *bounds, GArray *states, gboolean *dated);

/* Appends ACTOR and all that may act for it at some time. Returns whether they do so at all times. */
gboolean _tl_actor_list_below (TlTimeline *self, guint32 actor, GArray *actors);

/* The number of the actor of that id; else of that alias or code; else of that id, alias, code or name regardless of
 * case. TL_SYMBOL_NONE with the error set where there is none, or more than one.
 *
 * Time complexity: constant for an id, else O(names of all actors). */
guint32 _tl_actor_find (TlTimeline *self, const char *name, GError **error);
/* The same where NAME may be NULL: then NUMBER is TL_SYMBOL_NONE. FALSE with the error set. */
static inline gboolean
_tl_actor_find_optional (TlTimeline *self, const char *name, guint32 *number, GError **error)
{
  *number = name != NULL ? _tl_actor_find (self, name, error) : TL_SYMBOL_NONE;
  return name == NULL || *number != TL_SYMBOL_NONE;
}
