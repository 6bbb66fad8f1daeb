/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "base/tl-progress-private.h"
#include "reason/graph/tl-graph-private.h"

#include <libtimeline/tl-problem.h>

/* One check of a timeline: the problems found so far, and what all rules look at. */
typedef struct
{
  TlTimeline *timeline;
  TlGraph graph;
  GPtrArray *problems;
  TlArena *scratch;
  TlProgress progress;
} TlCheck;

void _tl_check_add (TlCheck *self, TlSeverity severity, const char *code, const char *where, const char *const *chain,
                    const char *format, ...) G_GNUC_PRINTF (6, 7);
/* The problems found, the worst first, else in the order found. A new array with references of its own. */
GPtrArray *_tl_check_sort_problems (const TlCheck *self);

/* Events that cause each other in a cycle. */
void _tl_check_causal_cycles (TlCheck *self);
/* Sources that derive from each other in a cycle. */
void _tl_check_source_cycles (TlCheck *self);
/* Each link against the dates of its two events. */
void _tl_check_links (TlCheck *self);
/* Each event by itself. */
void _tl_check_events (TlCheck *self);
/* Speakers that took back a denial. */
void _tl_check_reversals (TlCheck *self);
/* Dates that contradict each other through several links. */
void _tl_check_contradictions (TlCheck *self);
/* States that nothing sets, or of which the dates do not say which came last. */
void _tl_check_tracks (TlCheck *self);

/* An event that an earlier one may be the same as. Events come in canonical order; BEFORE holds, by type and
 * participants, the row + 1 of the event that ends last. */
void _tl_check_duplicate (TlCheck *self, const TlEvent *event, guint32 row, GHashTable *before);

/* Who held which office. */
typedef struct
{
  GHashTable *offices; /* GArray of Holder by office and where it is held */
  GHashTable *held;    /* GPtrArray of those arrays by actor, each once */
} TlOffices;

void _tl_offices_init (TlOffices *self, TlTimeline *timeline);
void _tl_offices_clear (TlOffices *self);
/* The participants of an event whose office somebody else held then. */
void _tl_check_offices (TlCheck *self, const TlEvent *event, const TlOffices *offices);
