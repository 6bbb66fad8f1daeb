/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "base/tl-progress-private.h"
#include "reason/graph/tl-graph-private.h"

/* Marks of events, by row. */
enum
{
  TL_WITHOUT_REMOVED = 1,  /* it did not happen, or rested on the source alone */
  TL_WITHOUT_ORPHANED = 2, /* without its causes it would not have happened */
  TL_WITHOUT_UNCAUSED = 3, /* it happened, though its causes are gone */
  TL_WITHOUT_TOUCHED = 4,  /* a bit: its standing may change */
};
#define TL_WITHOUT_FATE 3 /* the bits of the first three */

/* A counterfactual in the making: what is marked so far. */
typedef struct
{
  TlTimeline *timeline;
  TlGraph graph;
  guint8 *events;
  guint8 *links; /* TRUE: the link is gone */
  TlArena *scratch;
  TlProgress progress;
} TlWithout;

static inline guint8
_tl_without_fate (const TlWithout *self, guint32 row)
{
  return self->events[row] & TL_WITHOUT_FATE;
}

/* Whether the event is still believed to have happened. */
static inline gboolean
_tl_without_happened (const TlWithout *self, guint32 row)
{
  return _tl_without_fate (self, row) == 0 || _tl_without_fate (self, row) == TL_WITHOUT_UNCAUSED;
}

/* Marks what a source takes with it: the events and links that cite it and no other. */
void _tl_without_remove_source (TlWithout *self, const char *source);
/* Appends the standings of the events that are left and change without the citations of the source, before and after.
 */
void _tl_without_compare_standings (TlWithout *self, const char *source, GPtrArray *before, GPtrArray *after);
