/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The actors that act for one of them, remembered. */
#include "config.h"

#include "model/tl-acting-private.h"
#include "model/tl-actors-private.h"
#include "base/tl-sorted-private.h"
#include "date/tl-date-members-private.h"

#include <stdlib.h>
#include <string.h>

#define FEW_STEPS 64

enum
{
  NEVER,
  AT_TIMES,
  ALWAYS,
};

/* A period is what all bounds have in common that overlap the same dates of affiliations. */
typedef struct
{
  guint n_begun; /* dates that begin by the end of the period */
  guint n_ended; /* dates that end before its beginning */
  TlBounds bounds;
} Period;

struct _TlActing
{
  TlTimeline *timeline;
  const TlBelow *below;
  guint32 principal;
  guint32 n;
  guint8 *marks;  /* by number of an actor */
  GArray *begins; /* gint64, sorted: when the affiliations below begin and end; NULL until needed */
  GArray *ends;
  gboolean has_gaps; /* a date among them has gaps, so bounds of one period may differ */
  guint8 *found;     /* by number: whether it acts for the principal in PERIOD; NULL until needed */
  Period period;
};

/* Marks the actors below those in QUEUE, through affiliations that some reading of BOUNDS overlaps; without BOUNDS,
 * through all that have no date, or, if DATED, through all. */
static void
mark_below (const TlBelow *below, guint8 *marks, guint8 mark, GArray *queue, gboolean dated, const TlBounds *bounds)
{
  for (guint i = 0; i < queue->len; i++)
    {
      guint32 above = g_array_index (queue, guint32, i);

      for (guint32 j = below->start[above]; j < below->start[above + 1]; j++)
        {
          const TlDate *date = below->dates[j];

          if (marks[below->actors[j]] != NEVER || (date != NULL && !dated)
              || (date != NULL && bounds != NULL && _tl_date_match (date, bounds) == TL_CERTAINTY_IMPOSSIBLE))
            continue;
          marks[below->actors[j]] = mark;
          g_array_append_val (queue, below->actors[j]);
        }
    }
}

TlActing *
_tl_acting_new (TlTimeline *timeline, guint32 principal)
{
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint32));
  TlActing *self = g_new0 (TlActing, 1);

  self->timeline = timeline;
  self->below = _tl_timeline_get_below (timeline);
  self->principal = principal;
  self->n = timeline->names.symbols[TL_NAME_ACTOR].n;
  self->marks = g_malloc0 ((gsize) self->n + 1);
  self->marks[principal] = ALWAYS;
  g_array_append_val (queue, principal);
  mark_below (self->below, self->marks, ALWAYS, queue, FALSE, NULL);
  mark_below (self->below, self->marks, AT_TIMES, queue, TRUE, NULL);
  return self;
}

void
_tl_acting_free (TlActing *self)
{
  g_free (self->marks);
  g_free (self->found);
  g_clear_pointer (&self->begins, g_array_unref);
  g_clear_pointer (&self->ends, g_array_unref);
  g_free (self);
}

/* ---- periods ----------------------------------------------------------------------------------------------------- */

static int
compare_instants (gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return x < y ? -1 : x > y;
}

static void
note_date (TlActing *self, const TlDate *date)
{
  const TlBounds *bounds = _tl_date_get_bounds (date);

  self->has_gaps = self->has_gaps || _tl_date_has_gaps (date);
  g_array_append_val (self->begins, bounds->earliest_start);
  g_array_append_val (self->ends, bounds->latest_end);
}

static void
list_dates (TlActing *self)
{
  self->begins = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->ends = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->found = g_malloc ((gsize) self->n + 1);
  for (guint32 i = 0; i < self->n; i++)
    for (guint32 j = self->below->start[i]; self->marks[i] != NEVER && j < self->below->start[i + 1]; j++)
      if (self->below->dates[j] != NULL)
        note_date (self, self->below->dates[j]);
  g_array_sort (self->begins, compare_instants);
  g_array_sort (self->ends, compare_instants);
}

static Period
find_period_of (const TlActing *self, const TlBounds *bounds)
{
  gint64 before = MAX (bounds->earliest_start, TL_INSTANT_PAST + 1) - 1;
  Period period = { .n_begun = _tl_sorted_count (self->begins, bounds->latest_end),
                    .n_ended = _tl_sorted_count (self->ends, before),
                    .bounds = *bounds };

  return period;
}

static gboolean
is_same_period (const TlActing *self, const Period *period)
{
  return self->has_gaps ? memcmp (&self->period.bounds, &period->bounds, sizeof (TlBounds)) == 0
                        : self->period.n_begun == period->n_begun && self->period.n_ended == period->n_ended;
}

static void
find_all_acting (TlActing *self, const TlBounds *bounds)
{
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint32));

  memset (self->found, NEVER, self->n);
  self->found[self->principal] = ALWAYS;
  g_array_append_val (queue, self->principal);
  mark_below (self->below, self->found, ALWAYS, queue, TRUE, bounds);
}

gboolean
_tl_acting_has (TlActing *self, guint32 actor, const TlBounds *bounds)
{
  gboolean first = self->found == NULL;
  guint steps = FEW_STEPS;
  Period period;
  gboolean found;

  if (self->marks[actor] != AT_TIMES)
    return self->marks[actor] == ALWAYS;
  if (_tl_actor_leads_up (self->timeline, actor, self->principal, bounds, &steps, &found))
    return found;
  if (first)
    list_dates (self);
  period = find_period_of (self, bounds);
  if (first || !is_same_period (self, &period))
    find_all_acting (self, bounds);
  self->period = period;
  return self->found[actor] != NEVER;
}
