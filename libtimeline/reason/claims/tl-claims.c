/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Claims: accusations and events that statements speak of, and the accusations that nobody has answered. */
#include "config.h"

#include "date/tl-date-private.h"
#include "base/tl-monitor-private.h"
#include "model/query/tl-query-private.h"
#include "reason/claims/tl-standing-private.h"

/* By number of a type, whether it is the type accusation or one of its descendants. */
static guint8 *
mark_accusations (TlTimeline *timeline)
{
  guint32 n = timeline->names.symbols[TL_NAME_EVENT_TYPE].n;
  guint32 accusation = _tl_names_find (&timeline->names, TL_NAME_EVENT_TYPE, "accusation");
  guint8 *marks = g_malloc0 ((gsize) n + 1);

  _tl_event_types_mark_below (timeline, marks, accusation);
  return marks;
}

/* Whether a statement takes a side on the event, other than by reporting it. */
static gboolean
is_spoken_of (const TlFold *self, guint32 row)
{
  const TlAdjacency *in = &self->graph.index->in;

  for (guint32 i = in->start[row]; i < in->start[row + 1]; i++)
    {
      TlSaying says = _tl_statement_says (&self->graph, in->links[i]);

      if (says != TL_SAYING_NOTHING && says != TL_SAYING_REPORTS)
        return TRUE;
    }
  return FALSE;
}

/* Whether one of the answers may have started by END. */
static gboolean
is_answered (const TlFold *self, guint32 row, gint64 end)
{
  g_autoptr (GArray) answers = _tl_fold_list_answers (self, row);

  for (guint i = 0; i < answers->len; i++)
    if (self->graph.events->bounds[g_array_index (answers, guint32, i)].earliest_start <= end)
      return TRUE;
  return FALSE;
}

/* Whether the event is an accusation that counts, was possibly made by END and had certainly no answer by then. */
static gboolean
is_open (const TlFold *self, guint32 row, const guint8 *accusations, gint64 end)
{
  return accusations[self->graph.events->types[row]] && _tl_statement_counts (&self->graph, row)
         && self->graph.events->bounds[row].earliest_start <= end && !is_answered (self, row, end);
}

/* Every claim; if OPEN, only the accusations that are unanswered at END. */
static GPtrArray *
find_claims (TlTimeline *timeline, gboolean open, gint64 end, TlProgress *progress, GError **error)
{
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_standing_unref);
  g_autofree guint8 *accusations = mark_accusations (timeline);
  TlFold fold;

  _tl_fold_init (&fold, timeline);
  _tl_progress_stage (progress, 1, fold.graph.index->n_events);
  for (guint32 i = 0; i < fold.graph.index->n_events && _tl_progress_step (progress); i++)
    {
      guint32 row = fold.graph.index->order[i];

      if (open ? is_open (&fold, row, accusations, end)
               : accusations[fold.graph.events->types[row]] || is_spoken_of (&fold, row))
        g_ptr_array_add (claims, _tl_fold_event (&fold, row));
    }
  _tl_fold_clear (&fold);
  return _tl_progress_end (progress, error) ? g_steal_pointer (&claims) : NULL;
}

GPtrArray *
tl_timeline_find_claims (TlTimeline *self, TlMonitor *monitor, GError **error)
{
  TlProgress progress;

  g_return_val_if_fail (TL_IS_TIMELINE (self), NULL);
  _tl_monitor_begin (monitor, &progress);
  return find_claims (self, FALSE, 0, &progress, error);
}

GPtrArray *
tl_timeline_find_unanswered (TlTimeline *self, const TlDate *on, TlMonitor *monitor, GError **error)
{
  TlProgress progress;

  g_return_val_if_fail (TL_IS_TIMELINE (self), NULL);
  _tl_monitor_begin (monitor, &progress);
  return find_claims (self, TRUE, on != NULL ? _tl_date_get_bounds (on)->latest_end : TL_INSTANT_FUTURE, &progress,
                      error);
}
