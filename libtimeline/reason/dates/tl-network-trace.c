/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The constraints that moved an instant of a temporal network: the evidence for a bound, or for a contradiction. */
#include "config.h"

#include "base/tl-reverse-private.h"
#include "reason/dates/tl-network-private.h"

#define NONE TL_SYMBOL_NONE

gboolean
_tl_network_shorten_chain (const TlNetwork *self, GArray *chain, guint limit)
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
  _tl_reverse (chain, 0);
  _tl_network_shorten_chain (self, chain, chain->len + 1);
}

gboolean
_tl_network_trace (const TlNetwork *self, guint32 instant, guint side, guint most, GArray *constraints)
{
  guint begin = constraints->len;
  gboolean more = FALSE;
  guint32 number;

  while (!more && (number = self->moved[_tl_network_place (instant, side)]) != NONE)
    {
      TlConstraint constraint = _tl_network_constraint (self, number);

      instant = side == 0 ? constraint.earlier : constraint.later;
      more = constraint.link != NONE && constraints->len - begin == most;
      if (constraint.link != NONE && !more)
        g_array_append_val (constraints, number);
    }
  _tl_reverse (constraints, begin);
  return more;
}
