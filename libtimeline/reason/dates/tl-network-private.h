/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "date/tl-date-private.h"
#include "base/tl-progress-private.h"
#include "reason/graph/tl-graph-private.h"

/* Dates and links as a simple temporal network (R. Dechter, I. Meiri, J. Pearl, "Temporal constraint networks",
 * Artificial Intelligence 49, 1991). Each event has two instants, and a third if any event of the timeline says when it
 * was known. Each instant has bounds of its own:
 *
 *   instant row                its start        [earliest_start, latest_start]
 *           n_rows + row       its end          [earliest_end, latest_end]
 *           2 n_rows + row     when it was known
 *
 * A constraint holds between two instants: later >= earlier + by.
 *
 * An example, in days of May: a causes b at least three days later, and b causes c.
 *
 *   event   row   date     instants                  link           constraint                       number
 *   a       0     10       0 start(a)   3 end(a)     0 a causes b   start(b) >= start(a) + 3 days    5
 *   b       1     5..20    1 start(b)   4 end(b)     1 b causes c   start(c) >= start(b)             1
 *   c       2     16       2 start(c)   5 end(c)     each event     end >= start                     2, 3, 4
 *
 * Solving propagates the bounds along the constraints: first the earliest bounds forwards, then the latest backwards.
 *
 *   instant        given      forwards             backwards
 *   0 start(a)     [10, 10]   [10, 10]             [10, 10]
 *   1 start(b)     [5, 20]    [13, 20] moved: 5    [13, 16] moved: 1
 *   2 start(c)     [16, 16]   [16, 16]             [16, 16]
 *
 * b started on one of the days 13 to 16, since a started at least three days before it and c on the 16th. The number
 * after "moved" is the constraint that moved the bound; these constraints are the evidence for the bound. If c had been
 * on the 12th, the earliest bound 13 would be after the latest bound 12. That is a contradiction, and its chain is the
 * constraints 5 and 1. */
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
  TL_CONSTRAINT_REACTION,     /* likewise, but known (from) in place of start (from) */
  TL_CONSTRAINT_REACTION_LAG, /**/
  TL_CONSTRAINT_ENDED_BEGUN,  /* start (to) <= start (from): the ended event has begun */
  TL_CONSTRAINT_ENDED_UNTIL,  /* end (to) >= start (from): and it lasts until then */
  TL_CONSTRAINT_REPORTED,     /* start (from) >= start (to) */
  TL_CONSTRAINT_PART_BEGUN,   /* start (from) >= start (to) */
  TL_CONSTRAINT_PART_ENDED,   /* end (to) >= end (from) */
  TL_CONSTRAINT_PRECEDES,     /* start (to) > end (from) */
} TlConstraintKind;

typedef struct
{
  guint32 later;
  guint32 earlier;
  gint64 by;
  guint32 link; /* row; TL_SYMBOL_NONE: the constraint is on one event */
  guint8 kind;
} TlConstraint;

/* Events and links to leave out, by row; both may be NULL. */
typedef struct
{
  const guint8 *events;
  const guint8 *links;
} TlGone;

/* Nearly all links require only that their effect does not start before their cause, and every event requires that it
 * does not end before it starts. Such constraints are not stored: their number identifies them.
 *
 *   number                           in the example above (2 links, 3 rows)
 *   0 ..                   1         the effect of the link with that row, if its bit is set in effects; the bit of
 *                                    link 0 is not set, since that link has a lag
 *   n_links ..             2, 3, 4   the end of the event with the row number - n_links
 *   n_links + n_rows ..    5         the other constraints; here one, of the link a causes b
 */
typedef struct
{
  TlGraph graph;
  guint32 n; /* instants */
  guint32 n_rows;
  guint32 n_links;
  const TlLinkCore *links; /* borrowed */
  guint32 *effects;        /* one bit per link */
  gboolean all_effects;    /* every link has its effect constraint and no other: none is aside, removed or unbound */
  GArray *others;          /* TlConstraint, sorted by earlier instant */
  guint32 *begins;         /* by instant: the first of others with that earlier instant; NULL: no others */
  gint64 *found;           /* by instant: the tightened earliest and latest bound */
  guint32 *moved;          /* likewise: the number of the constraint that last moved the bound; TL_SYMBOL_NONE: none */
  guint32 *sequence;       /* instants, earlier before later except within a component; NULL: by row */
  guint32 *start[2];       /* only if there is a cycle: compressed rows, by earlier (0) and by later (1) instant */
  guint32 *numbers[2];     /* of numbers of constraints */
  guint32 *components;
  TlProgress *progress; /* NULL, or set before solving */
  double end;           /* the share of the progress that is done after solving */
} TlNetwork;

/* If DOUBTFUL, the network includes the constraints on events that are alleged or disputed. */
void _tl_network_init (TlNetwork *self, TlTimeline *timeline, TlGone gone, gboolean doubtful);
void _tl_network_clear (TlNetwork *self);

/* Tightens all bounds to the minimal network. If there is a contradiction, it returns FALSE and appends to CHAIN
 * (guint32) the constraints that contradict each other, from the earliest instant to the latest; all of them are needed
 * for the contradiction. If it was cancelled, it returns FALSE and CHAIN stays empty. Time complexity: O(instants +
 * constraints) if the constraints close no cycle; otherwise that of the Bellman-Ford algorithm within each strongly
 * connected component. */
gboolean _tl_network_solve (TlNetwork *self, GArray *chain);

/* Solves a network whose constraints close no cycle. If they do close one, it returns FALSE and the network is
 * unchanged. BEGUN is the progress made before. CONSISTENT is set to the result of _tl_network_solve(). */
gboolean _tl_network_solve_acyclic (TlNetwork *self, GArray *chain, double begun, gboolean *consistent);
/* Begins one of the three parts of the network's share of the progress. Returns FALSE if it was cancelled. */
gboolean _tl_network_begin_part (TlNetwork *self, double begun, guint part);
/* Appends to CHAIN the constraints that moved the earliest bound of INSTANT past its given latest bound. It goes back
 * from INSTANT to the first instant whose own earliest bound suffices, so all the constraints are needed. */
void _tl_network_trace_path (const TlNetwork *self, guint32 instant, GArray *chain);

/* Finds contradictions of a network that _tl_network_solve() has found to be inconsistent. Each is a chain of
 * constraints (a GArray of guint32 in the returned list) of which none can be left out, and a shortest one among those
 * that share no link with the chains before it in the list. With MOST chains it stops; with 0 it goes on until the
 * rest is consistent, and FINISHED, which may be NULL, is set to whether it got so far: the work is limited to a
 * multiple of the size of the network. A chain is either a path, whose first instant is too early for its last one, or
 * a circle. FALLBACK is the chain that solving gave; it is returned if the work ends before a chain is found. The
 * answer depends on what the timeline holds, not on the order of its rows. */
GPtrArray *
_tl_network_find_contradictions (const TlNetwork *self, const GArray *fallback, guint most, gboolean *finished);

/* Returns whether the network has the constraint with that NUMBER. */
gboolean _tl_network_has_constraint (const TlNetwork *self, guint32 number);

/* Shortens a path of constraints, each of which starts at the later instant of the one before, to its shortest part
 * that contradicts the dates: the earliest bound of the first instant plus the sum of the constraints is after the
 * latest bound of the last instant. Returns FALSE if no part of fewer than LIMIT constraints does. The search is
 * quadratic, so a path of more than 2000 constraints is not searched. */
gboolean _tl_network_shorten_chain (const TlNetwork *self, GArray *chain, guint limit);

/* Resets the bounds of all instants to their dates, and forgets which constraints moved them. */
void _tl_network_reset (TlNetwork *self);
/* Returns the tightened bounds of an event. */
TlBounds _tl_network_get_found (const TlNetwork *self, guint32 row);
/* Returns the constraint with that NUMBER. */
TlConstraint _tl_network_constraint (const TlNetwork *self, guint32 number);
/* Returns a bound (0: earliest, 1: latest) of an instant as its date gives it. */
gint64 _tl_network_given (const TlNetwork *self, guint32 instant, guint side);

/* Returns the place of a bound in found and in moved. */
static inline gsize
_tl_network_place (guint32 instant, guint side)
{
  return 2 * (gsize) instant + side;
}

/* Applies one constraint in one direction. SIDE 0 raises the earliest bound of the later instant; SIDE 1 lowers the
 * latest bound of the earlier instant. Returns whether a bound moved. */
static inline gboolean
_tl_network_relax (TlNetwork *self, guint side, guint32 earlier, guint32 later, gint64 by, guint32 number)
{
  gsize from = _tl_network_place (side == 0 ? earlier : later, side);
  gsize to = _tl_network_place (side == 0 ? later : earlier, side);
  gint64 known = self->found[from], wanted = _tl_instant_add (known, side == 0 ? by : -by);

  /* a bound beyond the range of seconds cannot be represented */
  if (wanted != known && (wanted == TL_INSTANT_PAST || wanted == TL_INSTANT_FUTURE))
    return FALSE;
  if (side == 0 ? wanted <= self->found[to] : wanted >= self->found[to])
    return FALSE;
  self->found[to] = wanted;
  self->moved[to] = number;
  return TRUE;
}

/* Makes the constraints noted in moved of a consistent network those that come first in canonical order, among all that
 * require the same bounds. Time complexity: O(instants + constraints). */
void _tl_network_choose_evidence (TlNetwork *self);

/* Appends to CONSTRAINTS (guint32) the constraints of links that moved a bound (0: earliest, 1: latest), each once: the
 * MOST that are nearest to INSTANT, which comes last. Returns whether there are more. */
gboolean _tl_network_trace (const TlNetwork *self, guint32 instant, guint side, guint most, GArray *constraints);

/* Stores the direct constraints of a link and returns their number, at most 2. */
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

/* Returns a text such as "start(b) >= start(a) + P1D". */
char *_tl_constraint_to_string (const TlConstraint *self, const TlGraph *graph);

/* Returns whether an event constrains dates: impossible if it did not happen or has not happened yet, possible if it is
 * doubtful. */
TlCertainty _tl_network_binds (const TlGraph *graph, guint32 row);
