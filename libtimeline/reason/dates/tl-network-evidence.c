/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Which constraint is named as the one that moved a bound. Several may require the same bound, and solving notes the
 * one that it meets first. */
#include "config.h"

#include "reason/dates/tl-network-private.h"

#define NONE TL_SYMBOL_NONE

/* A constraint is tight if it requires exactly the bound that was found.
 *
 *   a --> c, b --> c, all on one day or later: both constraints are tight for c
 *   a --> b, b --> a in the same second: a circle of tight constraints, which begins at whichever of the two a date or
 *                                        a third constraint moves; steps tells which */
typedef struct
{
  TlNetwork *network;
  guint side;
  guint32 *steps; /* by instant: the least number of tight constraints from a date; NULL if there is no circle */
} Evidence;

static guint32
near_instant (const Evidence *self, const TlConstraint *constraint)
{
  return self->side == 0 ? constraint->earlier : constraint->later;
}

static guint32
far_instant (const Evidence *self, const TlConstraint *constraint)
{
  return self->side == 0 ? constraint->later : constraint->earlier;
}

static gboolean
is_tight_for (const Evidence *self, const TlConstraint *constraint)
{
  const TlNetwork *network = self->network;
  gsize far = _tl_network_place (far_instant (self, constraint), self->side);
  gint64 known;

  if (network->moved[far] == NONE)
    return FALSE;
  known = network->found[_tl_network_place (near_instant (self, constraint), self->side)];
  return _tl_instant_add (known, self->side == 0 ? constraint->by : -constraint->by) == network->found[far];
}

/* ---- circles ----------------------------------------------------------------------------------------------------- */

/* Finds the steps breadth first, from the bounds that are those of a date. */
static void
count_steps (Evidence *self)
{
  const TlNetwork *network = self->network;
  g_autofree guint32 *queue = g_new (guint32, (gsize) network->n + 1);
  const guint32 *start = network->start[self->side], *numbers = network->numbers[self->side];
  guint32 n = 0;

  for (guint32 i = 0; i < network->n; i++)
    {
      gboolean is_given = network->moved[_tl_network_place (i, self->side)] == NONE;

      self->steps[i] = is_given ? 0 : NONE;
      if (is_given)
        queue[n++] = i;
    }
  for (guint32 i = 0; i < n; i++)
    for (guint32 j = start[queue[i]]; j < start[queue[i] + 1]; j++)
      {
        TlConstraint constraint = _tl_network_constraint (network, numbers[j]);
        guint32 far = far_instant (self, &constraint);

        if (self->steps[far] != NONE || !is_tight_for (self, &constraint))
          continue;
        self->steps[far] = self->steps[queue[i]] + 1;
        queue[n++] = far;
      }
}

static gboolean
is_step (const Evidence *self, const TlConstraint *constraint)
{
  return self->steps == NULL
         || self->steps[near_instant (self, constraint)] + 1 == self->steps[far_instant (self, constraint)];
}

/* ---- choosing ---------------------------------------------------------------------------------------------------- */

/* Prefers the constraint from the event that is first in canonical order, then the first link. */
static gboolean
is_before (const Evidence *self, const TlConstraint *a, const TlConstraint *b)
{
  const TlGraph *graph = &self->network->graph;
  guint32 near_a = near_instant (self, a), near_b = near_instant (self, b), n_rows = self->network->n_rows;
  guint32 rank_a = graph->index->rank[_tl_instant_row (near_a, n_rows)],
          rank_b = graph->index->rank[_tl_instant_row (near_b, n_rows)];

  if (rank_a != rank_b)
    return rank_a < rank_b;
  if (near_a != near_b)
    return near_a < near_b; /* start, end, known */
  if (a->link == b->link || a->link == NONE || b->link == NONE)
    return a->link == b->link ? a->kind < b->kind : a->link == NONE;
  return _tl_index_compare_links (graph->links, graph->names, a->link, b->link) < 0;
}

static void
consider (Evidence *self, guint32 number)
{
  TlNetwork *network = self->network;
  TlConstraint constraint = _tl_network_constraint (network, number), other;
  gsize far = _tl_network_place (far_instant (self, &constraint), self->side);

  if (network->moved[far] == number || !is_tight_for (self, &constraint) || !is_step (self, &constraint))
    return;
  other = _tl_network_constraint (network, network->moved[far]);
  if (!is_step (self, &other) || is_before (self, &constraint, &other))
    network->moved[far] = number;
}

void
_tl_network_choose_evidence (TlNetwork *self)
{
  g_autofree guint32 *steps = self->components != NULL ? g_new (guint32, (gsize) self->n + 1) : NULL;
  guint32 n = self->n_links + self->n_rows + self->others->len;

  for (guint side = 0; side < 2; side++)
    {
      Evidence evidence = { self, side, steps };

      if (steps != NULL)
        count_steps (&evidence);
      for (guint32 i = 0; i < n; i++)
        if (_tl_network_has_constraint (self, i))
          consider (&evidence, i);
    }
}
