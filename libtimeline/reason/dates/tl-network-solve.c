/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Solving the temporal network: it propagates the bounds along the constraints, or finds a chain that contradicts
 * itself. */
#include "config.h"

#include "base/tl-components-private.h"
#include "base/tl-compressed-rows-private.h"
#include "base/tl-reverse-private.h"
#include "reason/dates/tl-network-private.h"

#include <string.h>

#define NONE TL_SYMBOL_NONE

/* ---- the sequence ------------------------------------------------------------------------------------------------ */

/* Returns the later instant of a constraint if LATER, else its earlier one. */
static guint32
get_instant (const TlNetwork *self, guint32 number, gboolean later)
{
  TlConstraint constraint = _tl_network_constraint (self, number);

  return later ? constraint.later : constraint.earlier;
}

/* Lists the numbers of constraints by their earlier instant (SIDE 0) or by their later instant (SIDE 1). */
static void
list_numbers (TlNetwork *self, guint side)
{
  guint32 *begins = self->start[side] = _tl_rows_new (self->n);
  guint32 n = self->n_links + self->n_rows + self->others->len;

  for (guint32 i = 0; i < n; i++)
    if (_tl_network_has_constraint (self, i))
      _tl_rows_count (begins, get_instant (self, i, side == 1));
  self->numbers[side] = g_new (guint32, (gsize) _tl_rows_sum (begins, self->n) + 1);
  for (guint32 i = 0; i < n; i++)
    if (_tl_network_has_constraint (self, i))
      self->numbers[side][_tl_rows_place (begins, get_instant (self, i, side == 1))] = i;
}

/* Sorts the instants by strongly connected component, so that constraints lead from earlier components to later ones.
 */
static void
find_sequence (TlNetwork *self)
{
  guint32 n = self->start[0][self->n];
  g_autofree guint32 *ends = g_new (guint32, (gsize) n + 1);

  for (guint32 i = 0; i < n; i++)
    ends[i] = get_instant (self, self->numbers[0][i], TRUE);
  self->sequence = g_new (guint32, (gsize) self->n + 1);
  self->components = g_new (guint32, (gsize) self->n + 1);
  _tl_components_find (self->start[0], ends, self->n, self->components, self->sequence, self->progress);
}

/* ---- cycles ------------------------------------------------------------------------------------------------------ */

/* Returns the instant of the same component that moved this one, or NONE if there is none. */
static guint32
mover (const TlNetwork *self, guint32 instant)
{
  guint32 number = self->moved[_tl_network_place (instant, 0)];
  guint32 earlier = number != NONE ? _tl_network_constraint (self, number).earlier : NONE;

  return earlier != NONE && self->components[earlier] == self->components[instant] ? earlier : NONE;
}

/* Returns an instant on a cycle of instants that moved each other, or NONE if there is none. MARKS is all zeros before
 * and after. */
static guint32
find_moving_cycle (const TlNetwork *self, const guint32 *instants, guint n, guint8 *marks)
{
  guint32 found = NONE, at;

  for (guint i = 0; i < n && found == NONE; i++)
    {
      for (at = instants[i]; at != NONE && marks[at] == 0; at = mover (self, at))
        marks[at] = 1;
      if (at != NONE && marks[at] == 1)
        found = at;
      for (at = instants[i]; at != NONE && marks[at] == 1; at = mover (self, at))
        marks[at] = 2;
    }
  for (guint i = 0; i < n; i++)
    marks[instants[i]] = 0;
  return found;
}

/* Stores the constraints of the cycle in CHAIN. If a part of the cycle already contradicts the dates, it stores only
 * that part, which may begin anywhere in the cycle. */
static void
trace_cycle (const TlNetwork *self, guint32 found, GArray *chain)
{
  guint n;

  for (guint32 at = found; chain->len == 0 || at != found; at = mover (self, at))
    g_array_append_val (chain, self->moved[_tl_network_place (at, 0)]);
  _tl_reverse (chain, 0);
  n = chain->len;
  for (guint i = 0; i < n; i++)
    {
      guint32 again = g_array_index (chain, guint32, i);

      g_array_append_val (chain, again);
    }
  if (!_tl_network_shorten_chain (self, chain, n))
    g_array_set_size (chain, n);
}

/* ---- propagation ------------------------------------------------------------------------------------------------- */

/* A component and the memory to solve it. */
typedef struct
{
  TlNetwork *network;
  guint side;
  const guint32 *instants;
  guint n;
  guint8 *waiting; /* by instant; all zeros between uses, like marks */
  guint8 *marks;
} Component;

static gboolean
relax (TlNetwork *self, guint side, guint32 number, const TlConstraint *constraint)
{
  return _tl_network_relax (self, side, constraint->earlier, constraint->later, constraint->by, number);
}

static void
move_neighbours (const Component *self, guint32 at, GQueue *queue)
{
  TlNetwork *network = self->network;

  for (guint32 i = network->start[self->side][at]; i < network->start[self->side][at + 1]; i++)
    {
      guint32 number = network->numbers[self->side][i];
      TlConstraint constraint = _tl_network_constraint (network, number);
      guint32 to = self->side == 0 ? constraint.later : constraint.earlier;

      if (network->components[to] != network->components[at] || !relax (network, self->side, number, &constraint)
          || self->waiting[to])
        continue;
      self->waiting[to] = TRUE;
      g_queue_push_tail (queue, GUINT_TO_POINTER (to));
    }
}

/* The Bellman-Ford algorithm with a queue: instants wait in it until none moves, or until it is cancelled. Instants
 * that move each other in a cycle would do so forever; the function then returns one of them, else NONE. */
static guint32
settle_component (const Component *self)
{
  g_autoptr (GQueue) queue = g_queue_new ();
  guint32 found = NONE;
  guint rounds = 0;

  for (guint i = 0; i < self->n; i++)
    {
      self->waiting[self->instants[i]] = TRUE;
      g_queue_push_tail (queue, GUINT_TO_POINTER (self->instants[i]));
    }
  while (!g_queue_is_empty (queue))
    {
      guint32 at = GPOINTER_TO_UINT (g_queue_pop_head (queue));

      self->waiting[at] = FALSE;
      if (!_tl_progress_step (self->network->progress))
        return NONE;
      if (found == NONE)
        move_neighbours (self, at, queue);
      if (found == NONE && ++rounds % self->n == 0 && self->side == 0)
        found = find_moving_cycle (self->network, self->instants, self->n, self->marks);
    }
  return found;
}

/* Returns whether the constraints of the component can hold without regard to the dates. For the test, every instant
 * begins at 0. */
static gboolean
can_hold (const Component *self, GArray *chain)
{
  TlNetwork *network = self->network;
  g_autofree gint64 *found = g_new (gint64, self->n);
  g_autofree guint32 *moved = g_new (guint32, self->n);
  guint32 cycle;

  for (guint i = 0; i < self->n; i++)
    {
      gsize at = _tl_network_place (self->instants[i], 0);

      found[i] = network->found[at];
      moved[i] = network->moved[at];
      network->found[at] = 0;
      network->moved[at] = NONE;
    }
  cycle = settle_component (self);
  if (cycle != NONE)
    trace_cycle (network, cycle, chain);
  for (guint i = 0; i < self->n; i++)
    {
      network->found[_tl_network_place (self->instants[i], 0)] = found[i];
      network->moved[_tl_network_place (self->instants[i], 0)] = moved[i];
    }
  return cycle == NONE;
}

/* Propagates the bounds of the component to later components. */
static void
carry_on (TlNetwork *self, guint side, const guint32 *instants, guint n)
{
  for (guint j = 0; j < n; j++)
    for (guint32 i = self->start[side][instants[j]]; i < self->start[side][instants[j] + 1]; i++)
      {
        TlConstraint constraint = _tl_network_constraint (self, self->numbers[side][i]);

        relax (self, side, self->numbers[side][i], &constraint);
      }
}

static gboolean
check_component (const TlNetwork *self, const guint32 *instants, guint n, GArray *chain)
{
  for (guint i = 0; i < n; i++)
    if (self->found[_tl_network_place (instants[i], 0)] > _tl_network_given (self, instants[i], 1))
      {
        _tl_network_trace_path (self, instants[i], chain);
        return FALSE;
      }
  return TRUE;
}

/* Returns how many instants from FIRST on are in the same component. SIDE 1 goes backwards through the sequence. */
static guint32
count_component (const TlNetwork *self, guint side, guint32 first)
{
  guint32 component = self->components[self->sequence[first]], n = 1;

  if (side == 0)
    while (first + n < self->n && self->components[self->sequence[first + n]] == component)
      n++;
  else
    while (n <= first && self->components[self->sequence[first - n]] == component)
      n++;
  return n;
}

static gboolean
propagate (TlNetwork *self, guint side, GArray *chain)
{
  g_autofree guint8 *waiting = g_new0 (guint8, (gsize) self->n + 1), *marks = g_new0 (guint8, (gsize) self->n + 1);

  for (guint32 i = 0, n; i < self->n && _tl_progress_step (self->progress); i += n)
    {
      guint32 first = side == 0 ? i : self->n - 1 - i;
      Component component = { self, side, NULL, 0, waiting, marks };

      n = component.n = count_component (self, side, first);
      component.instants = &self->sequence[side == 0 ? first : first - n + 1];
      if (n > 1 && side == 0 && !can_hold (&component, chain))
        return FALSE;
      if (n > 1)
        settle_component (&component);
      if (_tl_progress_is_stopped (self->progress))
        return FALSE;
      if (side == 0 && !check_component (self, component.instants, n, chain))
        return FALSE;
      carry_on (self, side, component.instants, n);
    }
  return !_tl_progress_is_stopped (self->progress);
}

gboolean
_tl_network_solve (TlNetwork *self, GArray *chain)
{
  double begun = self->progress != NULL ? self->progress->end : 0;
  gboolean consistent;

  _tl_network_begin_part (self, begun, 1);
  if (_tl_network_solve_acyclic (self, chain, begun, &consistent))
    return consistent;
  list_numbers (self, 0);
  list_numbers (self, 1);
  find_sequence (self);
  return _tl_network_begin_part (self, begun, 2) && propagate (self, 0, chain)
         && _tl_network_begin_part (self, begun, 3) && propagate (self, 1, chain);
}
