/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "reason/claims/tl-speakers-private.h"

#include <libtimeline/tl-standing.h>

struct _TlStanding
{
  gatomicrefcount ref_count;
  TlVerdict verdict;
  char *event;
  char **supporters;
  char **deniers;
  char **doubters;
  char **answers;
  guint n_attributed[TL_ATTRIBUTION_SELF + 1];
  double credibility[2]; /* of those that say so, and of those that deny it; NAN: nobody judged */
  guint n_independent;
  gint64 shortest; /* seconds to the first answer */
  gint64 longest;  /* TL_INSTANT_FUTURE: no answer, or none that is bounded */
};

/* Names in the order they came, each once. */
typedef struct
{
  GPtrArray *list;
  GHashTable *seen; /* borrows from the list */
} TlNameList;

/* How one event after the other is judged: what is the same for all, and the sides of the one at hand. */
typedef struct
{
  TlTimeline *timeline;
  TlGraph graph;
  TlSpeakers speakers;
  guint32 *sources; /* disjoint sets: see tl-credibility.c */
  GPtrArray *spoken;

  TlNameList supporters;
  TlNameList deniers;
  TlNameList doubters;
  guint n_attributed[TL_ATTRIBUTION_SELF + 1];
  guint n_for; /* also of those without a name */
  guint n_against;
  gboolean confirmed;
} TlFold;

void _tl_fold_init (TlFold *self, TlTimeline *timeline);
void _tl_fold_clear (TlFold *self);
TlStanding *_tl_fold_event (TlFold *self, guint32 row);

/* The rows of what answers an event, each once, in canonical order. */
GArray *_tl_fold_list_answers (const TlFold *self, guint32 row);

/* By number of a source, one that stands for all it is connected with through derived_from. */
guint32 *_tl_sources_join (TlTimeline *timeline);
/* How many of the sources that say that an event is so are independent. */
guint _tl_fold_count_independent (const TlFold *self, const TlEvent *event);
/* How credible citations make it that an event is so, or (AGAINST) that it is not; NAN where nobody judged them. */
double _tl_fold_weigh (const TlFold *self, const TlEvent *event, gboolean against);
