/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Checking a timeline: it runs one check after the other and sorts all problems, the worst first. */
#include "config.h"

#include "base/tl-monitor-private.h"
#include "model/noun/tl-problem-private.h"
#include "reason/check/tl-check-private.h"

#define SCRATCH_CHUNK (8 * 1024)

GPtrArray *
tl_timeline_check (TlTimeline *self, TlMonitor *monitor, GError **error)
{
  TlCheck check = { .timeline = self };
  g_autoptr (GPtrArray) sorted = NULL;

  g_return_val_if_fail (TL_IS_TIMELINE (self), NULL);
  _tl_graph_init (&check.graph, self);
  check.problems = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_problem_unref);
  check.reported = g_new0 (guint8, (gsize) check.graph.links->n + 1);
  check.judged = g_new0 (guint8, (gsize) check.graph.events->n + 1);
  check.scratch = _tl_arena_new (SCRATCH_CHUNK);
  _tl_monitor_begin (monitor, &check.progress);
  _tl_check_event_cycles (&check);
  _tl_check_actor_cycles (&check);
  _tl_check_links (&check);
  _tl_check_events (&check);
  _tl_check_members (&check);
  _tl_check_report_members (&check);
  _tl_check_claims (&check);
  _tl_check_source_cycles (&check);
  _tl_check_reversals (&check);
  _tl_check_contradictions (&check);
  _tl_check_tracks (&check);
  sorted = _tl_check_sort_problems (&check);
  g_ptr_array_unref (check.problems);
  _tl_arena_unref (check.scratch);
  g_free (check.judged);
  g_free (check.reported);
  return _tl_progress_end (&check.progress, error) ? g_steal_pointer (&sorted) : NULL;
}
