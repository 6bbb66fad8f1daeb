/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Solving a temporal network without cycles, the usual case: one pass forwards and one backwards. */
#include "config.h"

#include "base/tl-bits-private.h"
#include "base/tl-topological-private.h"
#include "reason/dates/tl-network-private.h"

/* ---- the constraints with an instant as their earlier one -------------------------------------------------------- */

typedef struct
{
  TlNetwork *network;
  guint side;
  gboolean ordering;   /* whether the pass also finds the sequence */
  TlTopological order; /* used if ordering */
} Pass;

static inline void
do_constraint (Pass *self, guint32 earlier, guint32 later, gint64 by, guint32 number)
{
  _tl_network_relax (self->network, self->side, earlier, later, by, number);
  if (self->ordering)
    _tl_topological_release (&self->order, later);
}

static inline void
do_start (Pass *self, guint32 row)
{
  const TlNetwork *network = self->network;
  const TlAdjacency *out = &network->graph.index->out;

  if (_tl_events_has (network->graph.events, row))
    do_constraint (self, row, network->n_rows + row, 0, network->n_links + row);
  for (guint32 i = out->start[row]; i < out->start[row + 1]; i++)
    if (network->all_effects || _tl_bits_has (network->effects, out->links[i]))
      do_constraint (self, row, out->ends[i] & ~TL_END_ASIDE, 0, out->links[i]);
}

static void
do_others (Pass *self, guint32 at)
{
  const TlNetwork *network = self->network;

  for (guint32 i = network->begins[at]; i < network->begins[at + 1]; i++)
    {
      const TlConstraint *constraint = &g_array_index (network->others, TlConstraint, i);

      do_constraint (self, constraint->earlier, constraint->later, constraint->by,
                     network->n_links + network->n_rows + i);
    }
}

static inline void
do_instant (Pass *self, guint32 at)
{
  if (at < self->network->n_rows)
    do_start (self, at);
  if (self->network->begins != NULL)
    do_others (self, at);
}

/* Returns whether the earliest bound of the instant is not after its given latest bound. */
static inline gboolean
can_be (const TlNetwork *self, guint32 at)
{
  return self->found[_tl_network_place (at, 0)] <= _tl_network_given (self, at, 1);
}

/* ---- by row ------------------------------------------------------------------------------------------------------ */

static gboolean
leads_on (const TlNetwork *self, const TlConstraint *constraint)
{
  guint32 earlier = _tl_instant_row (constraint->earlier, self->n_rows);
  guint32 later = _tl_instant_row (constraint->later, self->n_rows);

  return earlier != later ? earlier < later : constraint->earlier < constraint->later;
}

/* Returns whether all constraints lead to later rows, as they do if events were added in the order of their dates. */
static gboolean
do_constraints_lead_on (const TlNetwork *self)
{
  for (guint32 link = 0; link < self->n_links; link++)
    if (self->links[link].from >= self->links[link].to && _tl_bits_has (self->effects, link))
      return FALSE;
  for (guint32 i = 0; i < self->others->len; i++)
    if (!leads_on (self, &g_array_index (self->others, TlConstraint, i)))
      return FALSE;
  return TRUE;
}

static void
go_there_by_rows (Pass *self, guint32 *wrong)
{
  const TlNetwork *network = self->network;

  for (guint32 row = 0; row < network->n_rows; row++)
    for (guint32 at = row; at < network->n; at += network->n_rows)
      {
        if (!can_be (network, at))
          *wrong = at;
        if (*wrong != TL_SYMBOL_NONE || !_tl_progress_step (network->progress))
          return;
        do_instant (self, at);
      }
}

static void
go_back_by_rows (Pass *self)
{
  const TlNetwork *network = self->network;

  for (guint32 row = network->n_rows; row > 0; row--)
    for (guint32 end = network->n; end > 0 && _tl_progress_step (network->progress); end -= network->n_rows)
      do_instant (self, end - network->n_rows + row - 1);
}

/* ---- in topological order ---------------------------------------------------------------------------------------- */

/* Returns, by instant, the number of constraints it waits for: those that have it as their later instant. */
static guint32 *
count_waiting (const TlNetwork *self)
{
  guint32 *waiting = g_new0 (guint32, (gsize) self->n + 1);

  for (guint32 link = 0; link < self->n_links; link++)
    if (_tl_bits_has (self->effects, link))
      waiting[self->links[link].to]++;
  for (guint32 row = 0; row < self->n_rows; row++)
    if (_tl_events_has (self->graph.events, row))
      waiting[self->n_rows + row]++;
  for (guint32 i = 0; i < self->others->len; i++)
    waiting[g_array_index (self->others, TlConstraint, i).later]++;
  return waiting;
}

/* Processes FIRST and the instants that become ready after it. If an instant contradicts its date, it returns FALSE and
 * WRONG is set to that instant. */
static gboolean
go_on_from (Pass *self, guint32 first, guint32 *wrong)
{
  guint32 at;

  _tl_topological_start (&self->order, first);
  while (_tl_topological_next (&self->order, &at))
    {
      if (!can_be (self->network, at))
        {
          *wrong = at;
          return FALSE;
        }
      do_instant (self, at);
    }
  return TRUE;
}

/* The forward pass. It processes each instant after all instants that constrain it. Returns the number of instants
 * processed: all, or those that are neither on a cycle nor after one, or those before an instant that contradicts its
 * date. WRONG is set to that instant. */
static guint32
go_there (Pass *self, guint32 *wrong)
{
  TlNetwork *network = self->network;
  g_autofree guint32 *waiting = count_waiting (network);

  self->order = (TlTopological){ waiting, network->sequence, 0, network->n, network->n };
  self->ordering = TRUE;
  for (guint32 i = 0; i < network->n && _tl_progress_step (network->progress); i++)
    if (waiting[i] == 0 && !go_on_from (self, i, wrong))
      break;
  self->ordering = FALSE;
  return self->order.n;
}

/* The backward pass. It processes each instant after all instants that it constrains. */
static void
go_back (Pass *self)
{
  const TlNetwork *network = self->network;

  for (guint32 i = network->n; i > 0 && _tl_progress_step (network->progress); i--)
    do_instant (self, network->sequence[i - 1]);
}

/* ---- solving ----------------------------------------------------------------------------------------------------- */

/* Finds the earliest bounds. If there is a cycle, it returns FALSE and the network is unchanged. */
static gboolean
find_earliest (Pass *self, guint32 *wrong)
{
  TlNetwork *network = self->network;
  guint32 n;

  if (do_constraints_lead_on (network))
    {
      go_there_by_rows (self, wrong);
      return TRUE;
    }
  network->sequence = g_new (guint32, (gsize) network->n + 1);
  n = go_there (self, wrong);
  if (n == network->n || *wrong != TL_SYMBOL_NONE || _tl_progress_is_stopped (network->progress))
    return TRUE;
  _tl_network_reset (network);
  g_clear_pointer (&network->sequence, g_free);
  return FALSE;
}

gboolean
_tl_network_solve_acyclic (TlNetwork *self, GArray *chain, double begun, gboolean *consistent)
{
  Pass pass = { .network = self };
  guint32 wrong = TL_SYMBOL_NONE;

  *consistent = FALSE;
  if (!find_earliest (&pass, &wrong))
    return FALSE;
  if (wrong != TL_SYMBOL_NONE)
    _tl_network_trace_path (self, wrong, chain);
  if (wrong != TL_SYMBOL_NONE || _tl_progress_is_stopped (self->progress))
    return TRUE;
  _tl_network_begin_part (self, begun, 3);
  pass.side = 1;
  if (self->sequence != NULL)
    go_back (&pass);
  else
    go_back_by_rows (&pass);
  *consistent = !_tl_progress_is_stopped (self->progress);
  return TRUE;
}
