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

/* Links against dates. */
void _tl_check_links (TlCheck *self);
/* Each event by itself. */
void _tl_check_events (TlCheck *self);
/* Sources that derive from each other in a cycle; speakers that took back a denial. */
void _tl_check_sources (TlCheck *self);
/* What no event shows by itself. */
void _tl_check_whole (TlCheck *self);
void _tl_check_tracks (TlCheck *self);
