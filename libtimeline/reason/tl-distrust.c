/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* A source that is not trusted: what rests on it alone, and how the standing of other events changes. */
#include "config.h"

#include "reason/claims/tl-standing-private.h"
#include "reason/tl-without-private.h"

#include <math.h>
#include <string.h>

/* ---- what rests on the source ------------------------------------------------------------------------------------ */

/* Counts the citations of the source. */
static guint
count_of_source (const TlList *citations, guint32 source)
{
  guint n = 0;

  for (guint i = 0; i < citations->n; i++)
    n += _tl_symbol_number (((const TlCitation *) citations->items[i])->source) == source;
  return n;
}

static void
touch_spoken_of (TlWithout *self, guint32 row)
{
  const TlAdjacency *out = &self->graph.index->out;

  for (guint32 i = out->start[row]; i < out->start[row + 1]; i++)
    self->events[self->graph.links->rows[out->links[i]].to] |= TL_WITHOUT_TOUCHED;
}

/* An event that cites the source may change its standing, and as a statement those of the events it speaks of. */
static void
remove_from_event (TlWithout *self, guint32 row, guint32 source)
{
  TlEvent *event = _tl_events_unpack (self->graph.events, row, self->graph.names, self->scratch);
  guint n = count_of_source (&event->citations, source);

  if (n > 0)
    {
      self->events[row] |= TL_WITHOUT_TOUCHED;
      if (n == event->citations.n && _tl_without_fate (self, row) == 0)
        self->events[row] |= TL_WITHOUT_REMOVED;
      touch_spoken_of (self, row);
    }
  _tl_arena_reset (self->scratch);
}

static void
remove_link (TlWithout *self, guint32 row, guint32 source)
{
  TlLink *link = _tl_links_unpack (self->graph.links, row, self->graph.names, self->scratch);

  if (link->citations.n > 0 && count_of_source (&link->citations, source) == link->citations.n)
    {
      self->links[row] = TRUE;
      self->events[self->graph.links->rows[row].to] |= TL_WITHOUT_TOUCHED;
    }
  _tl_arena_reset (self->scratch);
}

void
_tl_without_remove_source (TlWithout *self, const char *source)
{
  guint32 number = _tl_names_find (self->graph.names, TL_NAME_SOURCE, source);

  _tl_progress_stage (&self->progress, 0.2, (guint64) self->graph.index->n_events + self->graph.links->n);
  for (guint32 i = 0; i < self->graph.index->n_events && _tl_progress_step (&self->progress); i++)
    remove_from_event (self, self->graph.index->order[i], number);
  for (guint32 row = 0; row < self->graph.links->n && _tl_progress_step (&self->progress); row++)
    if (_tl_links_has (self->graph.links, row))
      remove_link (self, row, number);
}

/* ---- how standings change ---------------------------------------------------------------------------------------- */

static gboolean
same_number (double a, double b)
{
  return a == b || (isnan (a) && isnan (b));
}

static gboolean
same_names (char *const *a, char *const *b)
{
  return g_strv_equal ((const char *const *) a, (const char *const *) b);
}

static gboolean
same_standing (const TlStanding *a, const TlStanding *b)
{
  return a->verdict == b->verdict && a->n_for == b->n_for && a->n_against == b->n_against
         && a->n_independent == b->n_independent && same_number (a->credibility[0], b->credibility[0])
         && same_number (a->credibility[1], b->credibility[1]) && same_names (a->supporters, b->supporters)
         && same_names (a->deniers, b->deniers) && same_names (a->doubters, b->doubters);
}

void
_tl_without_compare_standings (TlWithout *self, const char *source, GPtrArray *before, GPtrArray *after)
{
  g_autofree guint8 *removed = g_new0 (guint8, (gsize) self->graph.events->n + 1);
  TlFold folds[2];

  for (guint32 row = 0; row < self->graph.events->n; row++)
    removed[row] = !_tl_without_happened (self, row);
  for (guint i = 0; i < G_N_ELEMENTS (folds); i++)
    _tl_fold_init (&folds[i], self->timeline);
  folds[1].gone = (TlGone){ removed, self->links };
  folds[1].gone_source = _tl_names_find (self->graph.names, TL_NAME_SOURCE, source);
  for (guint32 i = 0; i < self->graph.index->n_events && !_tl_progress_is_stopped (&self->progress); i++)
    {
      guint32 row = self->graph.index->order[i];
      g_autoptr (TlStanding) with = NULL, less = NULL;

      if (!(self->events[row] & TL_WITHOUT_TOUCHED) || removed[row])
        continue;
      with = _tl_fold_event (&folds[0], row);
      less = _tl_fold_event (&folds[1], row);
      if (same_standing (with, less))
        continue;
      g_ptr_array_add (before, g_steal_pointer (&with));
      g_ptr_array_add (after, g_steal_pointer (&less));
    }
  for (guint i = 0; i < G_N_ELEMENTS (folds); i++)
    _tl_fold_clear (&folds[i]);
}
