/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/tl-acting-private.h"
#include "reason/relations/tl-scoring-private.h"
#include "reason/relations/tl-states-private.h"

/* Numbers of actors. The array is filled and emptied for each event, so numbers are added inline. */
typedef struct
{
  guint32 *items;
  guint n;
  guint capacity;
} TlNumbers;

/* Who acts on whom in an event, each actor replaced by the nearest states above it. The roles decide:
 *
 *   acting       initiator, speaker            acting and acted upon    each acting one on each one acted upon
 *   acted upon   target, victim                one of them and others   the acting on the others, the others on the
 *   others       signatory, host, mediator,                             acted upon
 *                roles of the document's own   others alone             each on each
 *   aside        subject, witness: never pair  one side alone           each on each if the act is cooperative
 *
 * A dyad is a number:
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
  guint32 n;           /* actors */
  guint32 *ranks;      /* by number of an actor, its place in the sorted ids */
  const char **ids;    /* by place */
  TlStates states;     /* that replace actors; unused for a pair that is not of states */
  TlActing *acting[2]; /* for FIRST and SECOND if they are not both states */
  guint32 roles[6];    /* numbers of the words initiator, speaker, target, victim, subject, witness */
  TlNumbers parts[3];  /* of one event: those that act, those acted upon, the others */
  TlNumbers *from;     /* those of the parts that act on TO; NULL: nobody acts on anybody */
  TlNumbers *to;
  TlNumbers rolled; /* what the actors of the last part were before states replaced them; its memory is used again */
  guint32 *seen;    /* by number of an actor, the last turn that added it: an actor is added once a turn */
  guint32 turn;
  guint n_participants;
  guint64 spare;  /* pairs that events may still have beyond TL_DYADS_EACH for each of their participants */
  guint64 *found; /* dyads, each once */
  guint n_found;
  guint capacity;
  const guint8 *after; /* what follows the participants in the record of the event */
  const TlScoring *scoring;
} TlDyads;

/* An event with n initiators and n targets has n * n pairs, and an actor may be affiliated with any number of states.
 * So what events have beyond TL_DYADS_EACH pairs for each of their participants is limited to TL_DYADS_SPARE in all:
 * memory grows with the document, and no faster. The 193 members of the United Nations on both sides have 193 each. */
#define TL_DYADS_EACH 200
#define TL_DYADS_SPARE 1000000

/* Classes events by SCORING, which must live as long. */
void _tl_dyads_init (TlDyads *self, const TlScoring *scoring, guint32 first, guint32 second, gboolean directed);
void _tl_dyads_clear (TlDyads *self);
/* Fills FOUND with the dyads of an event. Returns FALSE if there are more than MOST, or too many for its participants.
 * After the dyads of the last event, call _tl_states_check(). */
gboolean _tl_dyads_list (TlDyads *self, guint32 row, guint64 most);
/* Those who act in an event, whether or not on anybody: those on the side that acts, else those on neither side. They
 * are replaced by states as in dyads. The numbers are valid until the next event. */
const TlNumbers *_tl_dyads_list_acting (TlDyads *self, guint32 row);
/* Whether FIRST or SECOND is one of them, or one of them acts for it. */
gboolean _tl_dyads_is_acting (const TlDyads *self, const TlNumbers *acting, guint32 row, guint32 actor);
/* The ids live as long as the arena of the names of the timeline. */
void _tl_dyads_get_ids (const TlDyads *self, guint64 dyad, const char **from, const char **to);
