/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "base/tl-progress-private.h"
#include "reason/graph/tl-graph-private.h"
#include "reason/relations/tl-dyads-private.h"

/* The direction of an act of a pair, as bits. The pair of all pairs begins with the id that comes first. */
#define TL_WAY_FORTH 1
#define TL_WAY_BACK 2

/* An event that is an act of a pair. */
typedef struct
{
  guint64 pair; /* the sort key: a dyad */
  guint32 row;
  guint32 ways;
} TlPairAct;

/* A reaction link, or several, from an act to what the other actor of the pair did. */
typedef struct
{
  guint64 pair; /* the sort key */
  guint32 act;
  guint32 answer;
  guint32 way; /* of the act */
} TlPairAnswer;

/* The acts of all pairs, or of one. After collecting, both arrays are sorted by pair, then by the canonical order of
 * the acts; answers of one act are in canonical order, too.
 *
 *   a provokes b, usa acts on chn in a, chn acts in b:
 *
 *   acts     pair chn-usa   row a   ways BACK          answers   pair chn-usa   act a   answer b   way BACK
 *            pair chn-usa   row b   ways FORTH
 */
typedef struct
{
  TlTimeline *timeline;
  TlGraph graph;
  TlScoring scoring;
  TlDyads forth;   /* all pairs; or the pair, from the first to the second */
  TlDyads back;    /* of a pair: from the second to the first */
  TlDyads replies; /* who acts in an answer */
  gint64 until;    /* events that certainly start later do not count */
  gint64 last;     /* the last moment up to UNTIL at which an event may start */
  guint8 *marks;   /* by number of an actor: acts in the answer */
  GArray *rows;    /* guint32: the events to which an act has reaction links */
  GArray *acts;    /* TlPairAct */
  GArray *answers; /* TlPairAnswer */
} TlPairActs;

/* FIRST and SECOND are actors, or both TL_SYMBOL_NONE for all pairs. */
void _tl_pair_acts_init (TlPairActs *self, TlTimeline *timeline, const TlScale *scale, guint32 first, guint32 second);
void _tl_pair_acts_clear (TlPairActs *self);
/* Returns FALSE with TL_ERROR_LIMIT if there are too many. PROGRESS has its first stage here, up to 0.5. */
gboolean _tl_pair_acts_collect (TlPairActs *self, TlProgress *progress, GError **error);
