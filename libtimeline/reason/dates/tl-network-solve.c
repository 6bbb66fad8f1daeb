/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Solving the temporal network: bounds carried along the constraints, or the chain that contradicts itself. */
#include "config.h"

#include "base/tl-bits-private.h"
#include "reason/dates/tl-network-private.h"

#include <string.h>

#define NONE TL_SYMBOL_NONE

/* ---- the sequence: Tarjan's components, which come out last first ------------------------------------------------ */

typedef struct
{
  TlNetwork *network;
  guint32 *numbers; /* order of visit, from 1 */
  guint32 *lowest;
  guint32 *next;
  guint32 *path; /* instants being visited */
  guint32 *open; /* instants without a component yet */
  guint32 n_path;
  guint32 n_open;
  guint32 n_visited;
  guint32 n_components;
  guint32 n_placed; /* filled from the end */
} Walk;

static void
enter (Walk *self, guint32 instant)
{
  self->numbers[instant] = self->lowest[instant] = ++self->n_visited;
  self->next[instant] = self->network->start[0][instant];
  self->path[self->n_path++] = instant;
  self->open[self->n_open++] = instant;
}

static void
leave (Walk *self, guint32 instant)
{
  guint32 top;

  if (--self->n_path > 0)
    {
      guint32 parent = self->path[self->n_path - 1];

      self->lowest[parent] = MIN (self->lowest[parent], self->lowest[instant]);
    }
  if (self->lowest[instant] != self->numbers[instant])
    return;
  do
    {
      top = self->open[--self->n_open];
      self->network->components[top] = self->n_components;
      self->network->sequence[self->network->n - ++self->n_placed] = top;
    }
  while (top != instant);
  self->n_components++;
}

static void
step (Walk *self, guint32 instant)
{
  const TlNetwork *network = self->network;

  while (self->next[instant] < network->start[0][instant + 1])
    {
      guint32 later = _tl_network_constraint (network, network->numbers[0][self->next[instant]++]).later;

      if (self->numbers[later] == 0)
        {
          enter (self, later);
          return;
        }
      if (network->components[later] == NONE)
        self->lowest[instant] = MIN (self->lowest[instant], self->numbers[later]);
    }
  leave (self, instant);
}

static void
find_sequence (TlNetwork *self)
{
  g_autofree guint32 *numbers = g_new0 (guint32, (gsize) self->n + 1), *lowest = g_new0 (guint32, (gsize) self->n + 1);
  g_autofree guint32 *next = g_new0 (guint32, (gsize) self->n + 1);
  g_autofree guint32 *path = g_new (guint32, (gsize) self->n + 1), *open = g_new (guint32, (gsize) self->n + 1);
  Walk walk = { self, numbers, lowest, next, path, open, 0, 0, 0, 0, 0 };

  self->sequence = g_new (guint32, (gsize) self->n + 1);
  self->components = g_new (guint32, (gsize) self->n + 1);
  memset (self->components, 0xff, sizeof (guint32) * ((gsize) self->n + 1));
  for (guint32 i = 0; i < self->n && _tl_progress_step (self->progress); i++)
    {
      if (numbers[i] != 0)
        continue;
      enter (&walk, i);
      while (walk.n_path > 0)
        step (&walk, path[walk.n_path - 1]);
    }
}

/* ---- contradictions ---------------------------------------------------------------------------------------------- */

static void
reverse (GArray *items)
{
  guint32 *all = (guint32 *) (gpointer) items->data;

  for (guint i = 0; i < items->len / 2; i++)
    {
      guint32 swapped = all[i];

      all[i] = all[items->len - 1 - i];
      all[items->len - 1 - i] = swapped;
    }
}

/* Of a path of constraints, each later than the one before, the shortest part, of fewer than LIMIT, whose first instant
 * cannot be so early, or whose last so late, that it holds; FALSE where there is none. Long paths are looked at as a
 * whole. */
static gboolean
shorten (const TlNetwork *self, GArray *chain, guint limit)
{
  enum
  {
    MOST = 2000
  };
  guint best = limit, best_first = 0;

  for (guint first = 0; first < chain->len && chain->len <= MOST; first++)
    {
      guint32 from = _tl_network_constraint (self, g_array_index (chain, guint32, first)).earlier;
      gint64 least = _tl_network_given (self, from, 0);

      for (guint i = first; i < chain->len && i - first + 1 < best; i++)
        {
          TlConstraint d = _tl_network_constraint (self, g_array_index (chain, guint32, i));

          least = _tl_instant_add (least, d.by);
          if (least <= _tl_network_given (self, d.later, 1))
            continue;
          best = i - first + 1;
          best_first = first;
        }
    }
  if (best == limit)
    return FALSE;
  g_array_remove_range (chain, best_first + best, chain->len - best_first - best);
  g_array_remove_range (chain, 0, best_first);
  return TRUE;
}

void
_tl_network_trace_path (const TlNetwork *self, guint32 instant, GArray *chain)
{
  __int128 sum = 0, latest = _tl_network_given (self, instant, 1);
  guint32 at = instant, number;

  while ((number = self->moved[_tl_network_place (at, 0)]) != NONE)
    {
      gint64 given = _tl_network_given (self, at, 0);
      TlConstraint constraint;

      if (given != TL_INSTANT_PAST && given + sum > latest)
        break;
      constraint = _tl_network_constraint (self, number);
      g_array_append_val (chain, number);
      sum += constraint.by;
      at = constraint.earlier;
    }
  reverse (chain);
  shorten (self, chain, chain->len + 1);
}

/* The instant of the same component that moved this one; NONE where there is none. */
static guint32
mover (const TlNetwork *self, guint32 instant)
{
  guint32 number = self->moved[_tl_network_place (instant, 0)];
  guint32 earlier = number != NONE ? _tl_network_constraint (self, number).earlier : NONE;

  return earlier != NONE && self->components[earlier] == self->components[instant] ? earlier : NONE;
}

/* An instant on a cycle of instants that moved each other; NONE where there is none. MARKS is all zeros before and
 * after. */
static guint32
find_cycle (const TlNetwork *self, const guint32 *instants, guint n, guint8 *marks)
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

/* The cycle; or a part of it, which may begin anywhere, where the dates in it are enough. */
static void
trace_cycle (const TlNetwork *self, guint32 found, GArray *chain)
{
  guint n;

  for (guint32 at = found; chain->len == 0 || at != found; at = mover (self, at))
    g_array_append_val (chain, self->moved[_tl_network_place (at, 0)]);
  reverse (chain);
  n = chain->len;
  for (guint i = 0; i < n; i++)
    {
      guint32 again = g_array_index (chain, guint32, i);

      g_array_append_val (chain, again);
    }
  if (!shorten (self, chain, n))
    g_array_set_size (chain, n);
}

/* ---- propagation ------------------------------------------------------------------------------------------------- */

/* A component with cycles, and what is needed to work on it. */
typedef struct
{
  TlNetwork *network;
  guint side;
  const guint32 *instants;
  guint n;
  guint8 *waiting; /* by instant; all zeros between uses, as MARKS */
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

/* Instants wait in a queue until none moves (Bellman and Ford), or until it is cancelled. Where they move each other in
 * a cycle that would never be; then an instant on it is returned, else NONE. */
static guint32
settle (const Component *self)
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
        found = find_cycle (self->network, self->instants, self->n, self->marks);
    }
  return found;
}

/* Whether the constraints of the component can hold at all, whatever the dates: with every instant at 0 to begin
 * with. */
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
  cycle = settle (self);
  if (cycle != NONE)
    trace_cycle (network, cycle, chain);
  for (guint i = 0; i < self->n; i++)
    {
      network->found[_tl_network_place (self->instants[i], 0)] = found[i];
      network->moved[_tl_network_place (self->instants[i], 0)] = moved[i];
    }
  return cycle == NONE;
}

/* What leaves the component goes on to later ones. */
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

/* How many instants from FIRST on, in the sequence or back through it, are of one component. */
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
        settle (&component);
      if (_tl_progress_is_stopped (self->progress))
        return FALSE;
      if (side == 0 && !check_component (self, component.instants, n, chain))
        return FALSE;
      carry_on (self, side, component.instants, n);
    }
  return !_tl_progress_is_stopped (self->progress);
}

/* Three parts of the share that the network has: the sequence, and each direction. */
gboolean
_tl_network_begin_part (TlNetwork *self, double begun, guint part)
{
  return _tl_progress_stage (self->progress, begun + (self->end - begun) * part / 3, self->n);
}

static gboolean
is_there (const TlNetwork *self, guint32 number)
{
  if (number < self->n_links)
    return _tl_bits_has (self->effects, number);
  return number - self->n_links >= self->n_rows || _tl_events_has (self->graph.events, number - self->n_links);
}

static guint32
get_end (const TlNetwork *self, guint32 number, guint side)
{
  TlConstraint constraint = _tl_network_constraint (self, number);

  return side == 0 ? constraint.earlier : constraint.later;
}

/* The numbers of constraints by their earlier instant, or by their later one. */
static void
list_numbers (TlNetwork *self, guint side)
{
  guint32 *start = self->start[side] = g_new0 (guint32, (gsize) self->n + 2);
  guint32 n = self->n_links + self->n_rows + self->others->len;

  for (guint32 i = 0; i < n; i++)
    if (is_there (self, i))
      start[get_end (self, i, side) + 2]++;
  for (guint32 i = 2; i < self->n + 2; i++)
    start[i] += start[i - 1];
  self->numbers[side] = g_new (guint32, (gsize) start[self->n + 1] + 1);
  for (guint32 i = 0; i < n; i++)
    if (is_there (self, i))
      self->numbers[side][start[get_end (self, i, side) + 1]++] = i;
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

void
_tl_network_trace (const TlNetwork *self, guint32 instant, guint side, GArray *constraints)
{
  guint begin = constraints->len;
  guint32 number;

  while ((number = self->moved[_tl_network_place (instant, side)]) != NONE)
    {
      TlConstraint constraint = _tl_network_constraint (self, number);

      instant = side == 0 ? constraint.earlier : constraint.later;
      if (constraint.link != NONE)
        g_array_append_val (constraints, number);
    }
  for (guint i = 0; i < (constraints->len - begin) / 2; i++)
    {
      guint32 *all = (guint32 *) (gpointer) constraints->data, swapped = all[begin + i];

      all[begin + i] = all[constraints->len - 1 - i];
      all[constraints->len - 1 - i] = swapped;
    }
}
