/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "reason/graph/tl-graph-private.h"

#include <libtimeline/tl-tracer.h>

struct _TlTracer
{
  gatomicrefcount ref_count;
  TlTimeline *timeline;
  guint families;
  char **types; /* NULL: all */
  double least;

  TlGraph graph;      /* of the current question */
  guint8 *type_marks; /* by number of a link type; NULL: all */
  /* 0: for searches of causes, 1: for searches of effects */
  guint32 *numbers[2]; /* by row: all zeros between questions */
  guint32 n_numbers;
  GArray *nodes[2];
  guint32 *seen;    /* one bit per row: all zeros between questions */
  guint32 *reached; /* rows, in the order reached; */
  guint32 *leading; /* those of them that have neighbours themselves */
  guint32 n_reached;
};

/* Takes the current state of the timeline. It must be called before each question. */
void _tl_tracer_begin (TlTracer *self);
/* Puts ROW and its causes or effects into reached, by depth up to DEPTH, and returns their number. The search ends
 * early once it has reached TARGET, unless that is TL_SYMBOL_NONE. DEPTH is set to the depth reached. */
guint32 _tl_tracer_search (TlTracer *self, guint32 row, gboolean effects, guint *depth, guint32 target);
