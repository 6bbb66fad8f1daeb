/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/tl-timeline-private.h"

/* The states that replace an actor in the events in which it takes part: the nearest ones above it or, if there are
 * none, the actor itself. Most actors are replaced by one, at all times. These are found first, all at once:
 *
 *   usa  a state      <- fbi <- agent         single: usa for usa, fbi, agent
 *   nato no state     <- staff                single: nato for nato, staff for staff
 *   chn  a state      <- both, below usa too  several: looked up once, and remembered
 *   rus  a state      <-(2010/2014)- envoy    dated: looked up once a date, and remembered */
typedef struct
{
  const TlTimeline *timeline;
  guint32 first; /* the only two states of interest, or TL_SYMBOL_NONE twice: all are */
  guint32 second;
  guint32 *singles;    /* by number of an actor; TL_STATES_SEVERAL and TL_STATES_DATED: look it up */
  GHashTable *answers; /* by actor and date: the place in NUMBERS of their number, which they follow */
  GArray *numbers;     /* guint32 */
  guint64 steps;       /* made so far to look up */
} TlStates;

#define TL_STATES_DATED (TL_SYMBOL_NONE - 1)
#define TL_STATES_SEVERAL (TL_SYMBOL_NONE - 2)

/* The parents and affiliations that one question examines, at most, beyond those of actors with a single state. */
#define TL_STATES_MOST 50000000

/* Of the states of an actor that has several, those other than FIRST and SECOND may be left out, unless these are
 * TL_SYMBOL_NONE. Time complexity: O(actors + affiliations). */
void _tl_states_init (TlStates *self, TlTimeline *timeline, guint32 first, guint32 second);
void _tl_states_clear (TlStates *self);

/* Returns the states that replace an actor in the event in ROW, and their number N; valid until the next call. Once
 * TL_STATES_MOST steps have been made, every actor that is not remembered is its own state: then no answer may be
 * given, see _tl_states_check(). */
const guint32 *_tl_states_list (TlStates *self, guint32 actor, guint32 row, guint32 *n);

/* Returns FALSE with the error set if there have been too many steps. */
gboolean _tl_states_check (const TlStates *self, GError **error);
