/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/tl-timeline-private.h"

/* The actors that act for one of them, its principal, as far as one question has asked: the principal itself, its
 * children and affiliates, and so on down. Most act for it always or never, which is found once:
 *
 *   usa <- fbi <- agent        always      usa, fbi, agent
 *    ^---(2013/2017)- comey    at times    comey, and whatever acts for comey only
 *                              never       all others
 *
 * For those that do so at times, a few steps up mostly decide it. If they do not, all actors of the same period are
 * found at once, and remembered until another period is asked for.
 *
 * The timeline must not change while it is used. */
typedef struct _TlActing TlActing;

/* Time complexity: O(all actors, and the parents and affiliations below the principal). */
TlActing *_tl_acting_new (TlTimeline *timeline, guint32 principal);
void _tl_acting_free (TlActing *self);

/* Whether an actor is the principal or acts for it, at any depth: through parents, and through affiliations that are
 * certain or possible at BOUNDS. Time complexity: constant for most; O(affiliations below the principal) if the actor
 * acts for it at times, many steps away, and another period was asked for before. */
gboolean _tl_acting_has (TlActing *self, guint32 actor, const TlBounds *bounds);
