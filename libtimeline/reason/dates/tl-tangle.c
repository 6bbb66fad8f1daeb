/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The part of a temporal network that may contradict itself: making it, and making it smaller. */
#include "config.h"

#include "base/tl-components-private.h"
#include "base/tl-symbols-private.h"
#include "reason/dates/tl-tangle-private.h"

#include <string.h>

#define NONE TL_SYMBOL_NONE

static void
index_edges (TlTangle *self)
{
  memset (self->begins, 0, sizeof *self->begins * ((gsize) self->n + 1));
  for (guint32 i = 0; i < self->edges->len; i++)
    self->begins[_tl_tangle_edge (self, i)->earlier + 1]++;
  for (guint32 i = 0; i < self->n; i++)
    self->begins[i + 1] += self->begins[i];
}

TlTangle *
_tl_tangle_new (guint32 n, GArray *edges, gint64 *work)
{
  TlTangle *self = g_new0 (TlTangle, 1);

  self->n = n;
  for (guint side = 0; side < 2; side++)
    {
      self->given[side] = g_new (gint64, (gsize) n + 1);
      self->found[side] = g_new (gint64, (gsize) n + 1);
    }
  self->edges = edges;
  self->begins = g_new (guint32, (gsize) n + 1);
  self->work = work;
  index_edges (self);
  return self;
}

void
_tl_tangle_free (TlTangle *self)
{
  for (guint side = 0; side < 2; side++)
    {
      g_free (self->given[side]);
      g_free (self->found[side]);
    }
  g_array_unref (self->edges);
  g_free (self->begins);
  g_free (self);
}

void
_tl_tangle_drop_links (TlTangle *self, const guint32 *gone)
{
  guint32 n = 0;

  for (guint32 i = 0; i < self->edges->len; i++)
    {
      const TlTangleEdge *edge = _tl_tangle_edge (self, i);

      if (edge->link == NONE || (gone[edge->link / 32] >> edge->link % 32 & 1) == 0)
        g_array_index (self->edges, TlTangleEdge, n++) = *edge;
    }
  g_array_set_size (self->edges, n);
  index_edges (self);
}

/* ---- bounds ------------------------------------------------------------------------------------------------------ */

/* The strongly connected components; constraints lead from earlier ones in the sequence to later ones. */
typedef struct
{
  guint32 *sequence;
  guint32 *numbers;
} Parts;

static void
parts_init (Parts *self, const TlTangle *tangle)
{
  g_autofree guint32 *ends = g_new (guint32, (gsize) tangle->edges->len + 1);

  for (guint32 i = 0; i < tangle->edges->len; i++)
    ends[i] = _tl_tangle_edge (tangle, i)->later;
  self->sequence = g_new (guint32, (gsize) tangle->n + 1);
  self->numbers = g_new (guint32, (gsize) tangle->n + 1);
  _tl_components_find (tangle->begins, ends, tangle->n, self->numbers, self->sequence, NULL);
}

static void
parts_clear (Parts *self)
{
  g_free (self->sequence);
  g_free (self->numbers);
}

/* Returns where the part that begins at FIRST in the sequence ends. */
static guint32
end_of_part (const Parts *self, guint32 first, guint32 n)
{
  guint32 end = first + 1;

  while (end < n && self->numbers[self->sequence[end]] == self->numbers[self->sequence[first]])
    end++;
  return end;
}

/* Carries bounds along the edges of AT: its earliest to later instants (SIDE 0), or their latest to it (SIDE 1).
 * Returns whether any bound moved. */
static gboolean
carry_bounds (TlTangle *self, guint side, guint32 at)
{
  gint64 *found = self->found[side], carried;
  gboolean moved = FALSE;

  for (guint32 i = self->begins[at]; i < self->begins[at + 1]; i++)
    {
      const TlTangleEdge *edge = _tl_tangle_edge (self, i);
      guint32 from = side == 0 ? at : edge->later, to = side == 0 ? edge->later : at;

      if (!_tl_tangle_carry (found[from], side == 0 ? edge->by : -edge->by, &carried)
          || (side == 0 ? carried <= found[to] : carried >= found[to]))
        continue;
      found[to] = carried;
      moved = TRUE;
    }
  return moved;
}

/* Within a part the bounds are carried until none moves: no circle contradicts itself, so that happens. */
static void
settle_part (TlTangle *self, guint side, const guint32 *instants, guint32 n)
{
  gboolean again = TRUE;

  while (again)
    {
      again = FALSE;
      for (guint32 i = 0; i < n; i++)
        again |= carry_bounds (self, side, instants[side == 0 ? i : n - 1 - i]);
      again = again && n > 1 && _tl_tangle_spend (self, n);
    }
}

static void
find_bounds (TlTangle *self, const Parts *parts)
{
  g_autoptr (GArray) begins = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint side = 0; side < 2; side++)
    memcpy (self->found[side], self->given[side], sizeof (gint64) * self->n);
  for (guint32 i = 0; i < self->n; i = end_of_part (parts, i, self->n))
    {
      g_array_append_val (begins, i);
      settle_part (self, 0, parts->sequence + i, end_of_part (parts, i, self->n) - i);
    }
  for (guint i = begins->len; i > 0; i--)
    {
      guint32 first = g_array_index (begins, guint32, i - 1);
      guint32 end = i < begins->len ? g_array_index (begins, guint32, i) : self->n;

      settle_part (self, 1, parts->sequence + first, end - first);
    }
}

/* ---- smaller tangles --------------------------------------------------------------------------------------------- */

static gboolean
is_on_contradiction (const TlTangle *self, const TlTangleEdge *edge)
{
  gint64 carried;

  return _tl_tangle_carry (self->found[0][edge->earlier], edge->by, &carried) && carried > self->found[1][edge->later];
}

/* Returns a tangle of some INSTANTS, in ascending order, and the edges between them; if BAD, only of the edges on a
 * contradiction. PLACES is all NONE before and after. */
static TlTangle *
extract (const TlTangle *self, const guint32 *instants, guint32 n, gboolean bad, guint32 *places)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (TlTangleEdge));
  TlTangle *part;

  for (guint32 i = 0; i < n; i++)
    places[instants[i]] = i;
  for (guint32 i = 0; i < n; i++)
    for (guint32 j = self->begins[instants[i]]; j < self->begins[instants[i] + 1]; j++)
      {
        TlTangleEdge edge = *_tl_tangle_edge (self, j);

        if (places[edge.later] == NONE || (bad && !is_on_contradiction (self, &edge)))
          continue;
        edge.earlier = i;
        edge.later = places[edge.later];
        g_array_append_val (edges, edge);
      }
  part = _tl_tangle_new (n, edges, self->work);
  for (guint32 i = 0; i < n; i++)
    {
      for (guint side = 0; side < 2; side++)
        {
          part->given[side][i] = self->given[side][instants[i]];
          part->found[side][i] = self->found[side][instants[i]];
        }
      places[instants[i]] = NONE;
    }
  return part;
}

static guint32 *
new_places (const TlTangle *self)
{
  guint32 *places = g_new (guint32, (gsize) self->n + 1);

  memset (places, 0xff, sizeof *places * ((gsize) self->n + 1)); /* NONE */
  return places;
}

void
_tl_tangle_prune (TlTangle *self)
{
  g_autoptr (GArray) instants = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autofree guint32 *places = new_places (self);
  TlTangle *part, old;
  Parts parts;

  _tl_tangle_spend (self, (gint64) self->n + self->edges->len);
  parts_init (&parts, self);
  find_bounds (self, &parts);
  parts_clear (&parts);
  for (guint32 i = 0; i < self->n; i++)
    if (self->found[0][i] > self->found[1][i])
      g_array_append_val (instants, i);
  part = extract (self, (const guint32 *) (gpointer) instants->data, instants->len, TRUE, places);
  old = *self;
  *self = *part;
  *part = old;
  _tl_tangle_free (part);
}

static int
compare_tangle_times (gconstpointer a, gconstpointer b)
{
  guint32 x = *(const guint32 *) a, y = *(const guint32 *) b;

  return x < y ? -1 : x > y;
}

/* Constraints that never lead on in time contradict nothing without dates. */
static gboolean
leads_on_anywhere (const TlTangle *self)
{
  for (guint32 i = 0; i < self->edges->len; i++)
    if (_tl_tangle_edge (self, i)->by > 0)
      return TRUE;
  return FALSE;
}

GPtrArray *
_tl_tangle_split (const TlTangle *self)
{
  GPtrArray *tangles = g_ptr_array_new_with_free_func ((GDestroyNotify) _tl_tangle_free);
  g_autofree guint32 *places = new_places (self);
  Parts parts;

  _tl_tangle_spend (self, (gint64) self->n + self->edges->len);
  parts_init (&parts, self);
  for (guint32 i = 0, end; i < self->n; i = end)
    {
      g_autoptr (TlTangle) part = NULL;

      end = end_of_part (&parts, i, self->n);
      if (end - i == 1)
        continue;
      qsort (parts.sequence + i, end - i, sizeof (guint32), compare_tangle_times);
      part = extract (self, parts.sequence + i, end - i, FALSE, places);
      if (leads_on_anywhere (part))
        g_ptr_array_add (tangles, g_steal_pointer (&part));
    }
  parts_clear (&parts);
  return tangles;
}
