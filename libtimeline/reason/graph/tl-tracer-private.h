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

  TlGraph graph;      /* of the question under way */
  guint8 *type_marks; /* by number of a link type; NULL: all */
  /* for what led to an event, and for what followed: */
  guint32 *numbers[2]; /* by row: all zeros between questions */
  guint32 n_numbers;
  GArray *nodes[2];
  guint32 *seen;    /* a bit a row: all zeros between questions */
  guint32 *reached; /* rows, in the order reached; */
  guint32 *leading; /* of these, those that lead on */
  guint32 n_reached;
};

/* Looks at the timeline as it is now: to be called before each question. */
void _tl_tracer_begin (TlTracer *self);
/* Puts ROW and what it leads to into reached, by depth up to DEPTH, and returns how many they are. Ends where TARGET,
 * if it is not TL_SYMBOL_NONE, has been reached; DEPTH gets how deep the search went. */
guint32 _tl_tracer_search (TlTracer *self, guint32 row, gboolean effects, guint *depth, guint32 target);
