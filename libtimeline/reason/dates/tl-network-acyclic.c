/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Solving a temporal network without cycles, as nearly all are: one pass there and one back. */
#include "config.h"

#include "base/tl-bits-private.h"
#include "reason/dates/tl-network-private.h"

/* ---- the constraints of an instant as the earlier one ------------------------------------------------------------ */

typedef struct
{
  TlNetwork *network;
  guint side;
  guint32 *waiting; /* by instant, how many constraints it waits for; NULL: it is not asked */
  guint32 ready;    /* where those that wait for nothing any more begin at the end of the sequence */
} Pass;

static inline void
do_constraint (Pass *self, guint32 earlier, guint32 later, gint64 by, guint32 number)
{
  _tl_network_relax (self->network, self->side, earlier, later, by, number);
  if (self->waiting != NULL && --self->waiting[later] == 0)
    self->network->sequence[--self->ready] = later;
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

/* Whether it can be at all, as early as it must. */
static inline gboolean
can_be (const TlNetwork *self, guint32 at)
{
  return self->found[_tl_network_place (at, 0)] <= _tl_network_given (self, at, 1);
}

/* ---- row after row ----------------------------------------------------------------------------------------------- */

static gboolean
leads_on (const TlNetwork *self, const TlConstraint *constraint)
{
  guint32 earlier = _tl_instant_row (constraint->earlier, self->n_rows);
  guint32 later = _tl_instant_row (constraint->later, self->n_rows);

  return earlier != later ? earlier < later : constraint->earlier < constraint->later;
}

/* Whether all constraints lead to later rows, as where events came in the order of their dates. */
static gboolean
are_rows_sorted (const TlNetwork *self)
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

/* ---- in any sequence --------------------------------------------------------------------------------------------- */

#define DONE G_MAXUINT32 /* waits for nothing any more */

/* How many constraints wait for an earlier instant, by their later one. */
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

static gboolean
go_on (Pass *self, guint32 first, guint32 *n, guint32 *wrong)
{
  TlNetwork *network = self->network;

  self->ready = network->n;
  network->sequence[--self->ready] = first;
  while (self->ready < network->n)
    {
      guint32 at = network->sequence[self->ready++];

      self->waiting[at] = DONE;
      if (!can_be (network, at))
        {
          *wrong = at;
          return FALSE;
        }
      do_instant (self, at);
      network->sequence[(*n)++] = at;
    }
  return TRUE;
}

/* From the earliest instants on, each when all that leads to it is done (A. B. Kahn, 1962). What has just become ready
 * is gone on with first, for it lies near in memory; it waits at the end of the sequence, which is filled from its
 * begin. Returns how many were done: all, or those outside cycles, or those before the one that cannot be, which goes
 * to WRONG. */
static guint32
go_there (Pass *self, guint32 *wrong)
{
  g_autofree guint32 *waiting = self->waiting = count_waiting (self->network);
  guint32 n = 0;

  for (guint32 i = 0; i < self->network->n && _tl_progress_step (self->network->progress); i++)
    if (waiting[i] == 0 && !go_on (self, i, &n, wrong))
      break;
  self->waiting = NULL;
  return n;
}

/* And from the latest back: what an instant leads to is done before it. */
static void
go_back (Pass *self)
{
  const TlNetwork *network = self->network;

  for (guint32 i = network->n; i > 0 && _tl_progress_step (network->progress); i--)
    do_instant (self, network->sequence[i - 1]);
}

/* ---- the whole --------------------------------------------------------------------------------------------------- */

/* FALSE where there is a cycle; then all is as it was before. */
static gboolean
find_earliest (Pass *self, guint32 *wrong)
{
  TlNetwork *network = self->network;
  guint32 n;

  if (are_rows_sorted (network))
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
  Pass pass = { self, 0, NULL, 0 };
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
