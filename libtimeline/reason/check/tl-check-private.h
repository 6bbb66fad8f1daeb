/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "base/tl-progress-private.h"
#include "reason/graph/tl-graph-private.h"

#include <libtimeline/tl-problem.h>

/* One check of a timeline: the problems found so far, and the data that all rules use. */
typedef struct
{
  TlTimeline *timeline;
  TlGraph graph;
  GPtrArray *problems;
  guint8 *reported;    /* by row: links that are wrong by themselves, or in a circle of precedes */
  guint8 *judged;      /* by row: events that a citation does more than assert; found by _tl_check_events () */
  GHashTable *unknown; /* unknown members, by noun and name; owned by tl-check-members.c */
  TlArena *scratch;
  TlProgress progress;
} TlCheck;

void _tl_check_add (TlCheck *self, TlSeverity severity, const char *code, const char *where, const char *const *chain,
                    const char *format, ...) G_GNUC_PRINTF (6, 7);
/* Returns the problems found as a new array with references of its own: the worst first, and those of one severity in
 * the order found. */
GPtrArray *_tl_check_sort_problems (const TlCheck *self);

/* Reports events that cause each other, precede each other or are part of each other in a cycle. */
void _tl_check_event_cycles (TlCheck *self);
/* Reports actors that are above themselves. */
void _tl_check_actor_cycles (TlCheck *self);
/* Reports sources that derive from each other in a cycle. */
void _tl_check_source_cycles (TlCheck *self);
/* Reports members that the library does not know, each name once for each kind of object. The first function looks at
 * everything but events, which the check of events passes to the second one. */
void _tl_check_members (TlCheck *self);
void _tl_check_event_members (TlCheck *self, const TlEvent *event);
void _tl_check_report_members (TlCheck *self);

/* Checks each link against the dates of its two events. */
void _tl_check_links (TlCheck *self);
/* Checks each event by itself, and against earlier events and the holders of offices. */
void _tl_check_events (TlCheck *self);
/* Reports accusations of nothing, and statuses that contradict the standing of their event. Needs what
 * _tl_check_events () found. */
void _tl_check_claims (TlCheck *self);
/* Reports speakers that took back a denial. */
void _tl_check_reversals (TlCheck *self);
/* Reports dates that contradict each other through several links, without the links that are reported already. */
void _tl_check_contradictions (TlCheck *self);
/* Reports states that no event sets, and pairs of states whose dates do not say which came last. */
void _tl_check_tracks (TlCheck *self);

/* Reports an event that may be the same as an earlier one. The caller passes events in canonical order. BEFORE maps
 * type and participants to the row + 1 of the event that ends last. */
void _tl_check_duplicate (TlCheck *self, const TlEvent *event, guint32 row, GHashTable *before);

/* The holders of each office. */
typedef struct
{
  GHashTable *offices; /* GArray of Holder by office and the organization that it belongs to */
  GHashTable *held;    /* GPtrArray of those arrays by actor, each once */
} TlOffices;

void _tl_offices_init (TlOffices *self, TlTimeline *timeline);
void _tl_offices_clear (TlOffices *self);
/* Reports the participants of an event whose office another actor held at the time. */
void _tl_check_offices (TlCheck *self, const TlEvent *event, const TlOffices *offices);
