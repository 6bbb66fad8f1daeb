/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/tl-timeline-private.h"

/* Numbers of actors: filled and emptied for each event, so without a call for each. */
typedef struct
{
  guint32 *items;
  guint n;
  guint capacity;
} TlNumbers;

/* Who acts on whom in an event, actors standing for the nearest states above them. A dyad is a number:
 *
 *   actors by id     0 chn    1 rus    2 usa          (n = 3)
 *   usa acts on chn  2 * n + 0 = 6                     so dyads lie in the order of both ids
 *
 * With two actors asked for there is one dyad, or, where direction does not count, none but the pair: 0. Between two
 * states it is the same that is found among all; else whoever acts for one of them counts as it. */
typedef struct
{
  TlTimeline *timeline;
  gboolean directed;
  gboolean pair;        /* only between FIRST and SECOND, */
  gboolean states_only; /* who both are states */
  guint32 first;
  guint32 second;
  guint32 n;          /* actors */
  guint32 *ranks;     /* by number of an actor, its place among the ids */
  const char **ids;   /* by place */
  guint32 *states;    /* by number: the one actor it stands for; TL_SYMBOL_NONE: to be looked up */
  guint32 roles[4];   /* numbers of the words initiator, speaker, target, victim */
  TlNumbers parts[3]; /* of one event: who acts, who is acted upon, all */
  GArray *stand_in;   /* whom one of them stands for */
  guint64 *found;     /* dyads, each once */
  guint n_found;
  guint capacity;
  const guint8 *after; /* what stands behind the participants in the record of the event */
} TlDyads;

void _tl_dyads_init (TlDyads *self, TlTimeline *timeline, guint32 first, guint32 second, gboolean directed);
void _tl_dyads_clear (TlDyads *self);
/* Fills FOUND with the dyads of an event. FALSE where there are more than MOST. */
gboolean _tl_dyads_list (TlDyads *self, guint32 row, guint64 most);
/* The ids live as long as the arena of the names of the timeline. */
void _tl_dyads_get_ids (const TlDyads *self, guint64 dyad, const char **from, const char **to);
