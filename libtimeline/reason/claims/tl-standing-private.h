/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "date/tl-days-private.h"
#include "reason/claims/tl-speakers-private.h"
#include "reason/dates/tl-network-private.h"

#include <libtimeline/tl-standing.h>

struct _TlStanding
{
  gatomicrefcount ref_count;
  TlVerdict verdict;
  TlEventStatus status; /* of the event */
  guint n_for;          /* citations and statements that assert or confirm it, including those without a name */
  guint n_against;
  char *event;
  char **supporters;
  char **deniers;
  char **doubters;
  char **answers;
  guint n_attributed[TL_ATTRIBUTION_SELF + 1];
  double credibility[2]; /* of the citations for it and of those against it; NAN: none is rated */
  guint n_independent;
  gint64 shortest; /* seconds to the first answer */
  gint64 longest;  /* TL_INSTANT_FUTURE: no answer, or none with a bound */
  TlDays days;     /* to the first answer */
};

/* Names in the order in which they were added, each once. */
typedef struct
{
  GPtrArray *list;
  GHashTable *seen; /* borrows from the list; NULL while the list is short */
} TlNameList;

/* The state of a loop that judges events: first what is the same for all, then the sides of the current event. */
typedef struct
{
  TlTimeline *timeline;
  TlGraph graph;
  TlSpeakers speakers;
  guint32 *sources; /* disjoint sets: see tl-credibility.c; NULL until an event needs them */
  GPtrArray *spoken;
  TlGone gone;         /* events and links that are left out */
  guint32 gone_source; /* its citations are left out; TL_SYMBOL_NONE: all count */

  TlNameList supporters;
  TlNameList deniers;
  TlNameList doubters;
  guint n_attributed[TL_ATTRIBUTION_SELF + 1];
  guint n_for; /* including those without a name */
  guint n_against;
  gboolean confirmed;
} TlFold;

void _tl_fold_init (TlFold *self, TlTimeline *timeline);
void _tl_fold_clear (TlFold *self);
TlStanding *_tl_fold_event (TlFold *self, guint32 row);

/* The rows of the events that answer an event, each once, in canonical order. */
GArray *_tl_fold_list_answers (const TlFold *self, guint32 row);

/* Disjoint sets of the sources that are connected through derived_from, by number of a source. */
guint32 *_tl_sources_join (TlTimeline *timeline);
/* Counts the independent sources that assert or confirm an event. */
guint _tl_fold_count_independent (TlFold *self, const TlEvent *event);
/* The credibility of the citations for an event or, if AGAINST, of those that deny it; NAN if none is rated. */
double _tl_fold_weigh (TlFold *self, const TlEvent *event, gboolean against);
