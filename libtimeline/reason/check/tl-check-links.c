/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Checking each link against the dates of its two events. */
#include "config.h"

#include "date/tl-date-private.h"
#include "reason/check/tl-check-private.h"
#include "reason/dates/tl-network-private.h"

/* By kind of the constraint that cannot be met: what is wrong with the event at the end TO of the link. */
static const char *const broken[] = {
  [TL_CONSTRAINT_EFFECT] = "starts before its cause, or too soon after it",
  [TL_CONSTRAINT_EFFECT_LAG] = "starts too long after its cause",
  [TL_CONSTRAINT_REACTION] = "starts before what it answers was known, or too soon after it",
  [TL_CONSTRAINT_REACTION_LAG] = "starts too long after what it answers was known",
  [TL_CONSTRAINT_ENDED_BEGUN] = "starts after what ends it",
  [TL_CONSTRAINT_ENDED_UNTIL] = "ends before what ends it",
  [TL_CONSTRAINT_REPORTED] = "starts after the report of it",
  [TL_CONSTRAINT_PART_BEGUN] = "starts after a part of it",
  [TL_CONSTRAINT_PART_ENDED] = "ends before a part of it",
  [TL_CONSTRAINT_PRECEDES] = "starts before the end of what precedes it",
};

static void
bounds_of (const TlGraph *graph, guint32 instant, gint64 *earliest, gint64 *latest)
{
  guint32 row = _tl_instant_row (instant, graph->events->n);
  TlInstant kind = _tl_instant_kind (instant, graph->events->n);
  const TlBounds *bounds = &graph->events->bounds[row];

  if (kind == TL_INSTANT_KNOWN)
    bounds = _tl_date_get_bounds (_tl_names_date (graph->names, graph->events->known[row]));
  *earliest = kind == TL_INSTANT_END ? bounds->earliest_end : bounds->earliest_start;
  *latest = kind == TL_INSTANT_START ? bounds->latest_start : bounds->latest_end;
}

/* Returns whether the latest bound of the later instant is too early for the earliest bound of the earlier instant. */
static gboolean
cannot_be_met (const TlGraph *graph, const TlConstraint *constraint)
{
  gint64 earliest, latest, other;

  bounds_of (graph, constraint->earlier, &earliest, &other);
  bounds_of (graph, constraint->later, &other, &latest);
  return _tl_instant_add (earliest, constraint->by) > latest;
}

static void
add_broken (TlCheck *self, guint32 link, const TlConstraint *constraint, TlCertainty binds)
{
  const TlGraph *graph = &self->graph;
  guint32 rows[] = { graph->links->rows[link].from, graph->links->rows[link].to };
  g_autofree const char **ids = _tl_graph_ids (graph, rows, 2);
  g_autofree char *where = g_strdup_printf (
      "link %s %s %s", ids[0], _tl_names_text (graph->names, TL_NAME_LINK_TYPE, graph->links->rows[link].type), ids[1]);

  _tl_check_add (self, binds == TL_CERTAINTY_CERTAIN ? TL_SEVERITY_ERROR : TL_SEVERITY_WARNING, "time-against-link",
                 where, ids, "under every reading of the dates, \"%s\" %s, \"%s\"", ids[1], broken[constraint->kind],
                 ids[0]);
  self->reported[link] = TRUE;
}

void
_tl_check_links (TlCheck *self)
{
  const guint32 *order = _tl_timeline_get_link_order (self->timeline);
  const TlGraph *graph = &self->graph;

  _tl_progress_stage (&self->progress, 0.2, graph->links->n_live);
  for (guint32 i = 0; i < graph->links->n_live && _tl_progress_step (&self->progress); i++)
    {
      guint32 link = order[i];
      TlCertainty from = _tl_network_binds (graph, graph->links->rows[link].from);
      TlCertainty to = _tl_network_binds (graph, graph->links->rows[link].to);
      TlConstraint constraints[2];

      if (MIN (from, to) == TL_CERTAINTY_IMPOSSIBLE)
        continue;
      for (guint j = 0, n = _tl_network_list (graph, link, constraints); j < n; j++)
        if (cannot_be_met (graph, &constraints[j]))
          add_broken (self, link, &constraints[j], MIN (from, to));
    }
}
