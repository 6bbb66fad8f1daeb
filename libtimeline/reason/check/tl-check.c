/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Whether a timeline can be: every problem, the worst first. */
#include "config.h"

#include "base/tl-monitor-private.h"
#include "model/noun/tl-problem-private.h"
#include "reason/check/tl-check-private.h"

#define SCRATCH_CHUNK (8 * 1024)

void
_tl_check_add (TlCheck *self, TlSeverity severity, const char *code, const char *where, const char *const *chain,
               const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (self->problems, _tl_problem_new (severity, code, where, message, chain));
}

static void
check_cycles (TlCheck *self)
{
  guint32 n_sorted;
  g_autoptr (GPtrArray) cycles = NULL;

  g_free (_tl_graph_sort (&self->graph, &n_sorted));
  if (n_sorted == self->graph.index->n_events)
    return;
  cycles = _tl_graph_find_cycles (&self->graph);
  for (guint i = 0; i < cycles->len; i++)
    {
      const GArray *rows = cycles->pdata[i];
      g_autofree const char **ids = _tl_graph_ids (&self->graph, (const guint32 *) (gpointer) rows->data, rows->len);
      g_autofree char *where = g_strdup_printf ("event %s", ids[0]);

      _tl_check_add (self, TL_SEVERITY_ERROR, "causal-cycle", where, ids,
                     "%u events cause each other in a cycle, from \"%s\" back to it", rows->len, ids[0]);
    }
}

/* Worst first; else in the order found. */
static GPtrArray *
sort_problems (GPtrArray *problems)
{
  GPtrArray *sorted = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_problem_unref);

  for (int severity = TL_SEVERITY_ERROR; severity >= TL_SEVERITY_NOTE; severity--)
    for (guint i = 0; i < problems->len; i++)
      if ((int) tl_problem_get_severity (problems->pdata[i]) == severity)
        g_ptr_array_add (sorted, tl_problem_ref (problems->pdata[i]));
  return sorted;
}

GPtrArray *
tl_timeline_check (TlTimeline *self, TlMonitor *monitor, GError **error)
{
  TlCheck check = { .timeline = self };
  g_autoptr (GPtrArray) sorted = NULL;

  g_return_val_if_fail (TL_IS_TIMELINE (self), NULL);
  _tl_graph_init (&check.graph, self);
  check.problems = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_problem_unref);
  check.scratch = _tl_arena_new (SCRATCH_CHUNK);
  _tl_monitor_begin (monitor, &check.progress);
  check_cycles (&check);
  _tl_check_links (&check);
  _tl_check_events (&check);
  _tl_check_sources (&check);
  _tl_check_whole (&check);
  _tl_check_tracks (&check);
  sorted = sort_problems (check.problems);
  g_ptr_array_unref (check.problems);
  _tl_arena_unref (check.scratch);
  return _tl_progress_end (&check.progress, error) ? g_steal_pointer (&sorted) : NULL;
}
