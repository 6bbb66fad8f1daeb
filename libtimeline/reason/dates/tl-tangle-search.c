/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Searching a tangle for its shortest contradictions: the Bellman-Ford algorithm in rounds, one for each further
 * link. */
#include "config.h"

#include "base/tl-reverse-private.h"
#include "base/tl-symbols-private.h"
#include "reason/dates/tl-tangle-private.h"

#include <string.h>

#define NONE TL_SYMBOL_NONE
#define MOST_STEPS (1 << 21) /* bounds the memory of one search */

/* A bound that a chain gives to an instant. A step is never changed, so that each chain keeps the length it was found
 * with; a better one for the same instant is a new step.
 *
 *   a -> b -> c       steps   0 start(a)        1 start(b), along a -> b from 0        2 start(c), along b -> c from
 * 1 */
typedef struct
{
  gint64 bound;
  guint32 edge;   /* the last of the chain; NONE: the chain begins here */
  guint32 before; /* the step that the edge leads on from */
} Step;

typedef struct
{
  guint32 instant;
  guint32 step;
} Reached;

typedef struct
{
  const TlTangle *tangle;
  gboolean pruned;   /* only bounds after the latest bound found lead to a contradiction */
  guint32 source;    /* circles: the instant they begin and end with; NONE: chains from any instant on */
  GArray *steps;     /* Step */
  guint32 *best;     /* by instant: its step; NONE */
  guint32 *round_of; /* by instant: when it was last reached */
  guint32 round;
  GArray *touched; /* guint32: instants with a step */
  GArray *reached; /* guint32: instants, each once a round */
  GArray *hits;    /* guint32: steps that contradict */
} Search;

static void
search_init (Search *self, const TlTangle *tangle, gboolean pruned, guint32 source)
{
  gsize size = sizeof (guint32) * ((gsize) tangle->n + 1);

  *self = (Search){ .tangle = tangle, .pruned = pruned, .source = source };
  self->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  self->best = memset (g_malloc (size), 0xff, size);
  self->round_of = memset (g_malloc (size), 0xff, size);
  self->touched = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->reached = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->hits = g_array_new (FALSE, FALSE, sizeof (guint32));
}

static void
search_clear (Search *self)
{
  g_array_unref (self->steps);
  g_free (self->best);
  g_free (self->round_of);
  g_array_unref (self->touched);
  g_array_unref (self->reached);
  g_array_unref (self->hits);
}

/* Prepares for another search, at the cost of the last one. */
static void
search_reset (Search *self)
{
  for (guint i = 0; i < self->touched->len; i++)
    {
      guint32 at = g_array_index (self->touched, guint32, i);

      self->best[at] = self->round_of[at] = NONE;
    }
  g_array_set_size (self->steps, 0);
  g_array_set_size (self->touched, 0);
  g_array_set_size (self->reached, 0);
  g_array_set_size (self->hits, 0);
  self->round = 0;
}

/* Returns whether a step is of use: it goes beyond those found before, and beyond what the date of the instant says. */
static gboolean
is_of_use (const Search *self, guint32 at, const Step *step)
{
  if (self->best[at] != NONE && step->bound <= g_array_index (self->steps, Step, self->best[at]).bound)
    return FALSE;
  if (self->pruned && step->bound <= self->tangle->found[1][at])
    return FALSE;
  return step->bound != TL_INSTANT_PAST
         && (step->edge == NONE || self->source != NONE || step->bound > self->tangle->given[0][at]);
}

static void
reach (Search *self, guint32 at, Step step)
{
  const TlTangle *tangle = self->tangle;
  guint32 number = self->steps->len;
  gint64 carried;

  if (!is_of_use (self, at, &step))
    return;
  g_array_append_val (self->steps, step);
  if (self->best[at] == NONE)
    g_array_append_val (self->touched, at);
  self->best[at] = number;
  if (self->round_of[at] != self->round)
    g_array_append_val (self->reached, at);
  self->round_of[at] = self->round;
  if (step.edge != NONE && (self->source == NONE ? step.bound > tangle->given[1][at] : at == self->source))
    g_array_append_val (self->hits, number);
  /* a constraint of one event costs no link; no two of them follow each other */
  for (guint32 i = tangle->begins[at]; i < tangle->begins[at + 1]; i++)
    if (_tl_tangle_edge (tangle, i)->link == NONE
        && _tl_tangle_carry (step.bound, _tl_tangle_edge (tangle, i)->by, &carried))
      reach (self, _tl_tangle_edge (tangle, i)->later, (Step){ carried, i, number });
}

static void
begin_search (Search *self)
{
  if (self->source != NONE)
    reach (self, self->source, (Step){ 0, NONE, NONE });
  else
    for (guint32 i = 0; i < self->tangle->n; i++)
      reach (self, i, (Step){ self->tangle->given[0][i], NONE, NONE });
  g_array_set_size (self->hits, 0); /* a chain without a link: dates that hold by themselves have none */
}

/* Goes one link further from the instants reached in the last round, with the bounds they had then. */
static void
go_one_link (Search *self)
{
  const TlTangle *tangle = self->tangle;
  g_autoptr (GArray) from = g_array_sized_new (FALSE, FALSE, sizeof (Reached), self->reached->len);

  for (guint i = 0; i < self->reached->len; i++)
    {
      guint32 at = g_array_index (self->reached, guint32, i);
      Reached reached = { at, self->best[at] };

      g_array_append_val (from, reached);
    }
  g_array_set_size (self->reached, 0);
  self->round++;
  for (guint i = 0; i < from->len; i++)
    {
      const Reached *reached = &g_array_index (from, Reached, i);
      gint64 bound = g_array_index (self->steps, Step, reached->step).bound, carried;

      for (guint32 j = tangle->begins[reached->instant]; j < tangle->begins[reached->instant + 1]; j++)
        if (_tl_tangle_edge (tangle, j)->link != NONE
            && _tl_tangle_carry (bound, _tl_tangle_edge (tangle, j)->by, &carried))
          reach (self, _tl_tangle_edge (tangle, j)->later, (Step){ carried, j, reached->step });
      if (!_tl_tangle_spend (tangle, tangle->begins[reached->instant + 1] - tangle->begins[reached->instant])
          || self->steps->len > MOST_STEPS)
        return;
    }
}

static void
search (Search *self, guint most)
{
  begin_search (self);
  while (self->hits->len == 0 && self->reached->len > 0 && self->round<most && * self->tangle->work> 0
         && self->steps->len <= MOST_STEPS)
    go_one_link (self);
  if (self->steps->len > MOST_STEPS && self->hits->len == 0)
    *self->tangle->work = 0;
}

static GArray *
list_edges_to (const Search *self, guint32 number)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (guint32));

  while (g_array_index (self->steps, Step, number).edge != NONE)
    {
      g_array_append_val (edges, g_array_index (self->steps, Step, number).edge);
      number = g_array_index (self->steps, Step, number).before;
    }
  _tl_reverse (edges, 0);
  return edges;
}

GPtrArray *
_tl_tangle_find_chains (const TlTangle *self, gboolean pruned, guint most, guint *n_links)
{
  GPtrArray *chains = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  Search all;

  search_init (&all, self, pruned, NONE);
  search (&all, most);
  *n_links = all.round;
  for (guint i = 0; i < all.hits->len; i++)
    g_ptr_array_add (chains, list_edges_to (&all, g_array_index (all.hits, guint32, i)));
  search_clear (&all);
  return chains;
}

/* ---- circles ----------------------------------------------------------------------------------------------------- */

/* Returns an instant on a circle of instants that moved each other, or NONE. MARKS is all zeros before and after. */
static guint32
find_moved_circle (const TlTangle *self, const guint32 *moved, guint8 *marks)
{
  guint32 found = NONE, at;

  for (guint32 i = 0; i < self->n && found == NONE; i++)
    {
      for (at = i; at != NONE && marks[at] == 0;
           at = moved[at] != NONE ? _tl_tangle_edge (self, moved[at])->earlier : NONE)
        marks[at] = 1;
      if (at != NONE && marks[at] == 1)
        found = at;
      for (at = i; at != NONE && marks[at] == 1;
           at = moved[at] != NONE ? _tl_tangle_edge (self, moved[at])->earlier : NONE)
        marks[at] = 2;
    }
  memset (marks, 0, self->n);
  return found;
}

static gboolean
move_all (const TlTangle *self, gint64 *bounds, guint32 *moved)
{
  gboolean any = FALSE;
  gint64 carried;

  for (guint32 i = 0; i < self->edges->len; i++)
    {
      const TlTangleEdge *edge = _tl_tangle_edge (self, i);

      if (!_tl_tangle_carry (bounds[edge->earlier], edge->by, &carried) || carried <= bounds[edge->later])
        continue;
      bounds[edge->later] = carried;
      moved[edge->later] = i;
      any = TRUE;
    }
  return any;
}

/* Every instant begins at 0. Returns any circle that moves its instants forever, or NULL if none does. */
static GArray *
find_any_circle (const TlTangle *self)
{
  g_autofree gint64 *bounds = g_new0 (gint64, self->n);
  g_autofree guint32 *moved = g_new (guint32, self->n);
  g_autofree guint8 *marks = g_new0 (guint8, self->n);
  guint32 found = NONE;
  GArray *circle;

  memset (moved, 0xff, sizeof *moved * self->n); /* NONE */
  while (found == NONE && move_all (self, bounds, moved))
    {
      found = find_moved_circle (self, moved, marks);
      if (!_tl_tangle_spend (self, (gint64) self->n + self->edges->len))
        break;
    }
  if (found == NONE)
    return NULL;
  circle = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint32 at = found; circle->len == 0 || at != found; at = _tl_tangle_edge (self, moved[at])->earlier)
    g_array_append_val (circle, moved[at]);
  _tl_reverse (circle, 0);
  return circle;
}

static guint
count_links (const TlTangle *self, const GArray *edges)
{
  guint n = 0;

  for (guint i = 0; i < edges->len; i++)
    n += _tl_tangle_edge (self, g_array_index (edges, guint32, i))->link != NONE;
  return n;
}

/* Adds the circles of at most MOST links, one for each instant that is on any. */
static void
add_circles (const TlTangle *self, guint most, GPtrArray *circles)
{
  Search around;

  search_init (&around, self, FALSE, NONE);
  for (guint32 i = 0; i < self->n && _tl_tangle_spend (self, 1); i++)
    {
      around.source = i;
      search (&around, most);
      if (around.hits->len > 0)
        g_ptr_array_add (circles, list_edges_to (&around, g_array_index (around.hits, guint32, 0)));
      search_reset (&around);
    }
  search_clear (&around);
}

/* Any circle bounds the length of the shortest, which are searched for around each instant, with more and more links.
 * In a tangle where even the shortest are long, that search would take all the work; it gets a part, and any circle
 * must do. */
GPtrArray *
_tl_tangle_find_circles (const TlTangle *self, guint *n_links)
{
  GPtrArray *circles = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GArray) any = find_any_circle (self);
  guint most = any != NULL ? count_links (self, any) : 0;
  gint64 part = MAX (*self->work, 0) / 8, left = part;
  TlTangle searched = *self;

  searched.work = &left;
  *n_links = most;
  for (guint n = 2; n < most && circles->len == 0 && left > 0; n++)
    {
      add_circles (&searched, n, circles);
      *n_links = circles->len > 0 ? n : most;
    }
  *self->work -= part - left;
  if (any != NULL && circles->len == 0)
    g_ptr_array_add (circles, g_array_ref (any));
  return circles;
}
