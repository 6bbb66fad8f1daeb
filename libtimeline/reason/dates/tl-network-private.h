/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "date/tl-date-private.h"
#include "base/tl-progress-private.h"
#include "reason/graph/tl-graph-private.h"

/* Dates and links as a simple temporal network (R. Dechter, I. Meiri, J. Pearl, "Temporal constraint networks",
 * Artificial Intelligence 49, 1991). Each event has two instants, and a third where any event of the timeline says when
 * it was known; each lies within bounds of its own:
 *
 *   instant row                its start        [earliest_start, latest_start]
 *           n_rows + row       its end          [earliest_end, latest_end]
 *           2 n_rows + row     when it was known
 *
 * and constraints hold between instants: later >= earlier + by.
 *
 * An example, in days of May: a causes b after three days at least, and b causes c.
 *
 *   event   row   date     instants                  link           constraint                       number
 *   a       0     10       0 start(a)   3 end(a)     0 a causes b   start(b) >= start(a) + 3 days    5
 *   b       1     5..20    1 start(b)   4 end(b)     1 b causes c   start(c) >= start(b)             1
 *   c       2     16       2 start(c)   5 end(c)     each event     end >= start                     2, 3, 4
 *
 * Solving carries bounds along the constraints, the earliest onwards and then the latest back:
 *
 *   instant        given      onwards              back
 *   0 start(a)     [10, 10]   [10, 10]             [10, 10]
 *   1 start(b)     [5, 20]    [13, 20] moved: 5    [13, 16] moved: 1
 *   2 start(c)     [16, 16]   [16, 16]             [16, 16]
 *
 * b started on one of four days, since a did three days before and c on the 16th: the constraints that moved a bound
 * are the evidence for it. Had c been on the 12th, earliest 13 would be after latest 12: a contradiction, whose chain
 * is the constraints 5 and 1. */
typedef enum
{
  TL_INSTANT_START,
  TL_INSTANT_END,
  TL_INSTANT_KNOWN,
} TlInstant;

typedef enum
{
  TL_CONSTRAINT_ENDS_LATER,   /* end >= start, of one event */
  TL_CONSTRAINT_EFFECT,       /* start (to) >= start (from) + least lag */
  TL_CONSTRAINT_EFFECT_LAG,   /* start (to) <= start (from) + greatest lag */
  TL_CONSTRAINT_REACTION,     /* the same, against when it was known */
  TL_CONSTRAINT_REACTION_LAG, /**/
  TL_CONSTRAINT_ENDED_BEGUN,  /* start (to) <= start (from): what is ended has begun */
  TL_CONSTRAINT_ENDED_UNTIL,  /* end (to) >= start (from): and lasts until then */
  TL_CONSTRAINT_REPORTED,     /* start (from) >= start (to) */
  TL_CONSTRAINT_PART_BEGUN,   /* start (from) >= start (to) */
  TL_CONSTRAINT_PART_ENDED,   /* end (to) >= end (from) */
  TL_CONSTRAINT_PRECEDES,     /* start (to) >= end (from) */
} TlConstraintKind;

typedef struct
{
  guint32 later;
  guint32 earlier;
  gint64 by;
  guint32 link; /* row; TL_SYMBOL_NONE: of an event by itself */
  guint8 kind;
} TlConstraint;

/* Rows and links that are taken to be gone; both may be NULL. */
typedef struct
{
  const guint8 *events;
  const guint8 *links;
} TlGone;

/* Nearly all links require that their effect starts after their cause, and no more; every event requires that its end
 * comes after its start. Such constraints are not stored, since the number says what they are:
 *
 *   number                           in the example above (2 links, 3 rows)
 *   0 ..                   1         the effect of the link of that row, where its bit is set in EFFECTS; that of link
 * 0
 *                                    is not, since it has a lag
 *   n_links ..             2, 3, 4   the end of the event of that row: number - n_links
 *   n_links + n_rows ..    5         the others, of which this is the first: a causes b
 */
typedef struct
{
  TlGraph graph;
  guint32 n; /* instants */
  guint32 n_rows;
  guint32 n_links;
  const TlLinkCore *links; /* borrowed */
  guint32 *effects;        /* a bit a link */
  gboolean all_effects;    /* every link requires its effect, and no more: none is aside, removed or unbound */
  GArray *others;          /* TlConstraint, by their earlier instant */
  guint32 *begins;         /* where those of an instant begin; NULL where there are none */
  gint64 *found;           /* by instant, earliest and latest, tightened */
  guint32 *moved;          /* likewise, the number of the constraint that moved it last; TL_SYMBOL_NONE: none */
  guint32 *sequence;       /* instants so that constraints lead onwards, but within a component; NULL: row after row */
  guint32
      *start[2]; /* only where there is a cycle: by instant, the constraints of which it is the earlier and the later */
  guint32 *numbers[2]; /* one, in compressed rows of numbers */
  guint32 *components;
  TlProgress *progress; /* NULL, or set before it is solved; */
  double end;           /* then how much is done once it is */
} TlNetwork;

/* DOUBTFUL: with the constraints on events that are alleged or disputed. */
void _tl_network_init (TlNetwork *self, TlTimeline *timeline, TlGone gone, gboolean doubtful);
void _tl_network_clear (TlNetwork *self);

/* Tightens all bounds to the minimal network. FALSE where there is a contradiction; then CHAIN (guint32) gets the
 * constraints that contradict each other, from the earliest instant to the latest, none of which can be left out. FALSE
 * where it was cancelled as well; then CHAIN stays empty. Time complexity: O(instants + constraints) where the
 * constraints close no cycle, else of Bellman and Ford within each cycle. */
gboolean _tl_network_solve (TlNetwork *self, GArray *chain);

/* The same of a network whose constraints close no cycle. Where they do, it returns FALSE, and all is as before. BEGUN
 * is how much was done before. */
gboolean _tl_network_solve_acyclic (TlNetwork *self, GArray *chain, double begun, gboolean *consistent);
/* Begins one of the three parts of the share of the progress that the network has. FALSE where it was cancelled. */
gboolean _tl_network_begin_part (TlNetwork *self, double begun, guint part);
/* The constraints that carried an earliest instant past the latest that is given: back from INSTANT to the first whose
 * own earliest is enough, so that none can be left out. */
void _tl_network_trace_path (const TlNetwork *self, guint32 instant, GArray *chain);

/* Of a path of constraints, each later than the one before, the shortest part, of fewer than LIMIT, whose first instant
 * cannot be so early, or whose last so late, that it holds; FALSE where there is none. Long paths are looked at as a
 * whole. */
gboolean _tl_network_shorten_chain (const TlNetwork *self, GArray *chain, guint limit);

/* The bounds of all instants as they are given, and what moved them forgotten. */
void _tl_network_reset (TlNetwork *self);
/* The bounds of an event as they were found. */
TlBounds _tl_network_get_found (const TlNetwork *self, guint32 row);
/* The constraint of that NUMBER. */
TlConstraint _tl_network_constraint (const TlNetwork *self, guint32 number);
/* A bound (0: earliest, 1: latest) of an instant as its date gives it. */
gint64 _tl_network_given (const TlNetwork *self, guint32 instant, guint side);

/* The place of a bound among those found, and of what moved it. */
static inline gsize
_tl_network_place (guint32 instant, guint side)
{
  return 2 * (gsize) instant + side;
}

/* One constraint in one direction: side 0 lifts earliest instants from earlier to later, side 1 lowers latest ones the
 * other way. Whether that moved anything. */
static inline gboolean
_tl_network_relax (TlNetwork *self, guint side, guint32 earlier, guint32 later, gint64 by, guint32 number)
{
  gsize from = _tl_network_place (side == 0 ? earlier : later, side);
  gsize to = _tl_network_place (side == 0 ? later : earlier, side);
  gint64 known = self->found[from], wanted = _tl_instant_add (known, side == 0 ? by : -by);

  /* what leads past the range of the seconds says nothing that can be written */
  if (wanted != known && (wanted == TL_INSTANT_PAST || wanted == TL_INSTANT_FUTURE))
    return FALSE;
  if (side == 0 ? wanted <= self->found[to] : wanted >= self->found[to])
    return FALSE;
  self->found[to] = wanted;
  self->moved[to] = number;
  return TRUE;
}

/* The constraints that moved a bound (0: earliest, 1: latest), each once, behind those in CONSTRAINTS (guint32). */
void _tl_network_trace (const TlNetwork *self, guint32 instant, guint side, GArray *constraints);

/* The direct constraints of a link; returns how many, at most 2. */
guint _tl_network_list (const TlGraph *graph, guint32 link, TlConstraint constraints[2]);

static inline TlInstant
_tl_instant_kind (guint32 instant, guint32 n_rows)
{
  return (TlInstant) (instant / n_rows);
}

static inline guint32
_tl_instant_row (guint32 instant, guint32 n_rows)
{
  return instant % n_rows;
}

/* "start(b) >= start(a) + P1D" */
char *_tl_constraint_to_string (const TlConstraint *self, const TlGraph *graph);

/* Whether an event constrains dates: not where it did not happen, or not yet; possibly where it is doubtful. */
TlCertainty _tl_network_binds (const TlGraph *graph, guint32 row);
