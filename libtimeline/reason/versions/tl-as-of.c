/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The part of a timeline that was known on a day. */
#include "config.h"

#include "base/tl-monitor-private.h"
#include "date/tl-date-private.h"
#include "model/tl-copy-private.h"

#include <libtimeline/tl-account.h>

static gint64
earliest_known (const TlTimeline *self, guint32 row)
{
  const TlDate *known = _tl_names_date (&self->names, self->events.known[row]);

  return known != NULL ? _tl_date_get_bounds (known)->earliest_start : self->events.bounds[row].earliest_start;
}

TlTimeline *
tl_timeline_dup_as_of (TlTimeline *self, const TlDate *day, TlMonitor *monitor, GError **error)
{
  g_autoptr (TlTimeline) copy = NULL;
  const GPtrArray *sources;
  g_autofree guint8 *events = NULL, *marks = NULL;
  TlProgress progress;
  gint64 end;

  g_return_val_if_fail (TL_IS_TIMELINE (self) && day != NULL, NULL);
  end = _tl_date_get_bounds (day)->latest_end;
  sources = self->defined[TL_NAME_SOURCE];
  events = g_new0 (guint8, (gsize) self->events.n + 1);
  marks = g_new0 (guint8, (gsize) sources->len + 1);
  for (guint32 row = 0; row < self->events.n; row++)
    events[row] = _tl_events_has (&self->events, row) && earliest_known (self, row) <= end;
  for (guint32 i = 0; i < sources->len; i++)
    {
      const TlSource *source = sources->pdata[i];

      marks[i] = source != NULL && (source->date == NULL || _tl_date_get_bounds (source->date)->earliest_start <= end);
    }
  _tl_monitor_begin (monitor, &progress);
  copy = _tl_timeline_copy_part (self, &(TlPart){ .events = events, .sources = marks, .progress = &progress });
  return _tl_progress_end (&progress, error) ? g_steal_pointer (&copy) : NULL;
}
