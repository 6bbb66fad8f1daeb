/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Solving a temporal network without circles, as nearly all are: one pass there and one back. */
#include "config.h"

#include "reason/tl-network-private.h"

#include <string.h>

#define DONE G_MAXUINT32 /* waits for nothing any more */

/* How many demands wait for an earlier instant, by their later one. */
static guint32 *
count_waiting (const TlNetwork *self)
{
  guint32 *waiting = g_new0 (guint32, (gsize) self->n + 1);

  for (guint32 i = 0; i < self->demands->len; i++)
    waiting[_tl_network_demand (self, i)->later]++;
  return waiting;
}

/* Whether an instant can be at all; then what it demands of later ones is done. READY is where those that have become
 * ready begin. */
static gboolean
do_instant (TlNetwork *self, guint32 at, guint32 *waiting, guint32 *ready)
{
  guint32 end = self->start[0][at + 1];

  if (self->found[0][at] > self->given[1][at])
    return FALSE;
  for (guint32 j = self->start[0][at]; j < end; j++)
    {
      guint32 later = _tl_network_demand (self, j)->later;

      _tl_network_relax (self, 0, j);
      if (--waiting[later] == 0)
        self->sequence[--*ready] = later;
    }
  return TRUE;
}

static gboolean
go_on (TlNetwork *self, guint32 first, guint32 *waiting, guint32 *n, guint32 *wrong)
{
  guint32 ready = self->n;

  self->sequence[--ready] = first;
  while (ready < self->n)
    {
      guint32 at = self->sequence[ready++];

      waiting[at] = DONE;
      if (!do_instant (self, at, waiting, &ready))
        {
          *wrong = at;
          return FALSE;
        }
      self->sequence[(*n)++] = at;
    }
  return TRUE;
}

/* From the earliest instants on, each when all that leads to it is done (A. B. Kahn, 1962). What has just become ready
 * is gone on with first, for it lies near in memory; it waits at the end of the sequence, which is filled from its
 * begin. Returns how many were done: all, or those outside circles, or those before the one that cannot be, which goes
 * to WRONG. */
static guint32
go_there (TlNetwork *self, guint32 *wrong)
{
  g_autofree guint32 *waiting = count_waiting (self);
  guint32 n = 0;

  for (guint32 i = 0; i < self->n && _tl_progress_step (self->progress); i++)
    if (waiting[i] == 0 && !go_on (self, i, waiting, &n, wrong))
      return n;
  return n;
}

/* And from the latest back: what an instant leads to is done before it. */
static void
go_back (TlNetwork *self)
{
  for (guint32 i = self->n; i > 0 && _tl_progress_step (self->progress); i--)
    {
      guint32 at = self->sequence[i - 1], end = self->start[0][at + 1];

      for (guint32 j = self->start[0][at]; j < end; j++)
        _tl_network_relax (self, 1, j);
    }
}

/* As it was before it was tried. */
static void
undo (TlNetwork *self)
{
  memcpy (self->found[0], self->given[0], sizeof (gint64) * self->n);
  memset (self->moved[0], 0xff, sizeof (guint32) * self->n);
  g_clear_pointer (&self->sequence, g_free);
}

gboolean
_tl_network_solve_straight (TlNetwork *self, GArray *chain, double begun, gboolean *consistent)
{
  guint32 wrong = TL_SYMBOL_NONE;

  self->sequence = g_new (guint32, (gsize) self->n + 1);
  *consistent = FALSE;
  if (go_there (self, &wrong) < self->n && wrong == TL_SYMBOL_NONE && !_tl_progress_is_stopped (self->progress))
    {
      undo (self);
      return FALSE;
    }
  if (wrong != TL_SYMBOL_NONE)
    _tl_network_trace_path (self, wrong, chain);
  if (wrong != TL_SYMBOL_NONE || _tl_progress_is_stopped (self->progress))
    return TRUE;
  _tl_network_begin_part (self, begun, 3);
  go_back (self);
  *consistent = !_tl_progress_is_stopped (self->progress);
  return TRUE;
}
