/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/tl-timeline-private.h"

/* Numbers of actors. The array is filled and emptied for each event, so numbers are added inline. */
typedef struct
{
  guint32 *items;
  guint n;
  guint capacity;
} TlNumbers;

/* Who acts on whom in an event, each actor replaced by the nearest states above it. A dyad is a number:
 *
 *   actors by id     0 chn    1 rus    2 usa          (n = 3)
 *   usa acts on chn  2 * n + 0 = 6                     so dyads sort in the order of both ids
 *
 * If two actors are asked for, the only dyad is their pair, with number 0. If both are states, it is found as it is
 * among all pairs. Otherwise every actor that acts for one of the two counts as that one. */
typedef struct
{
  TlTimeline *timeline;
  gboolean directed;
  gboolean pair;        /* only between FIRST and SECOND */
  gboolean states_only; /* and both are states */
  guint32 first;
  guint32 second;
  guint32 n;          /* actors */
  guint32 *ranks;     /* by number of an actor, its place in the sorted ids */
  const char **ids;   /* by place */
  guint32 *states;    /* by number: the one actor that replaces it; TL_SYMBOL_NONE: look it up */
  guint32 roles[4];   /* numbers of the words initiator, speaker, target, victim */
  TlNumbers parts[3]; /* of one event: those that act, those acted upon, all */
  GArray *stand_in;   /* the actors that replace one of them */
  guint64 *found;     /* dyads, each once */
  guint n_found;
  guint capacity;
  const guint8 *after; /* what follows the participants in the record of the event */
} TlDyads;

void _tl_dyads_init (TlDyads *self, TlTimeline *timeline, guint32 first, guint32 second, gboolean directed);
void _tl_dyads_clear (TlDyads *self);
/* Fills FOUND with the dyads of an event. Returns FALSE if there are more than MOST. */
gboolean _tl_dyads_list (TlDyads *self, guint32 row, guint64 most);
/* The ids live as long as the arena of the names of the timeline. */
void _tl_dyads_get_ids (const TlDyads *self, guint64 dyad, const char **from, const char **to);
