/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Solving a temporal network without circles, as nearly all are: one pass there and one back. */
#include "config.h"

#include "base/tl-large-private.h"
#include "reason/tl-network-private.h"

#include <string.h>

#define AHEAD 16 /* how many instants further on are asked for */

/* How many demands wait for an earlier instant, by their later one. */
static guint32 *
count_waiting (const TlNetwork *self)
{
  guint32 *waiting = g_new0 (guint32, (gsize) self->n + 1);

  for (guint32 i = 0; i < self->demands->len; i++)
    waiting[_tl_network_demand (self, i)->later]++;
  return waiting;
}

static void
expect (const TlNetwork *self, guint32 far, guint32 near)
{
  __builtin_prefetch (&self->start[0][far]);
  __builtin_prefetch (_tl_network_demand (self, self->start[0][near]));
}

/* From the earliest instants on, each when all that leads to it is done (A. B. Kahn, 1962). Returns how many were done:
 * all, or those outside circles, or those before the one that cannot be, which goes to WRONG. */
static guint32
go_there (TlNetwork *self, guint32 *wrong)
{
  g_autofree guint32 *waiting = count_waiting (self);
  guint32 n = 0;

  for (guint32 i = 0; i < self->n; i++)
    if (waiting[i] == 0)
      self->sequence[n++] = i;
  for (guint32 i = 0; i < n && _tl_progress_step (self->progress); i++)
    {
      guint32 at = self->sequence[i], end = self->start[0][at + 1];

      if (i + AHEAD < n)
        expect (self, self->sequence[i + AHEAD], self->sequence[i + AHEAD / 2]);
      if (self->found[0][at] > self->given[1][at])
        {
          *wrong = at;
          return i;
        }
      for (guint32 j = self->start[0][at]; j < end; j++)
        {
          guint32 later = _tl_network_demand (self, j)->later;

          _tl_network_relax (self, 0, j);
          if (--waiting[later] == 0)
            self->sequence[n++] = later;
        }
    }
  return n;
}

/* And from the latest back: what an instant leads to is done before it. */
static void
go_back (TlNetwork *self)
{
  for (guint32 i = self->n; i > 0 && _tl_progress_step (self->progress); i--)
    {
      guint32 at = self->sequence[i - 1], end = self->start[0][at + 1];

      if (i > AHEAD)
        expect (self, self->sequence[i - 1 - AHEAD], self->sequence[i - 1 - AHEAD / 2]);
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

  self->sequence = _tl_large_new (guint32, (gsize) self->n + 1);
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
