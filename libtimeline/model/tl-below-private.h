/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/table/tl-names-private.h"

/* The actors directly below each actor, as compressed rows by number: its children and its affiliates.
 *
 *   start    0     2     2        5         by number of the actor
 *   actors   3 7 | | | 1 4 9 | |            3 and 7 act for actor 0
 *   dates    - d | | | - - - | |            7 through an affiliation with a date; borrowed */
struct _TlBelow
{
  guint32 *start;
  guint32 *actors;
  const TlDate **dates;
};
typedef struct _TlBelow TlBelow;

/* ACTORS is indexed by number and may have gaps. Time complexity: O(actors + affiliations). */
TlBelow *_tl_below_new (const GPtrArray *actors, const TlNames *names);
void _tl_below_free (TlBelow *self);
