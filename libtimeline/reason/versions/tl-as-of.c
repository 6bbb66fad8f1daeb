/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The part of a timeline that was known on a day. */
#include "config.h"

#include "base/tl-monitor-private.h"
#include "date/tl-date-private.h"
#include "model/tl-copy-private.h"
#include "reason/claims/tl-speakers-private.h"

#include <libtimeline/tl-account.h>
#include <string.h>

typedef struct
{
  TlTimeline *timeline;
  TlGraph graph;
  gint64 end;      /* of the day */
  guint8 *events;  /* by row: what was known */
  guint8 *fallen;  /* by row: only what was not known yet bore its status */
  guint8 *sources; /* by number: what was published */
  TlArena *scratch;
} AsOf;

/* ---- what was known ---------------------------------------------------------------------------------------------- */

static gboolean
is_by_then (const AsOf *self, const TlDate *date)
{
  return date == NULL || _tl_date_get_bounds (date)->earliest_start <= self->end;
}

static gint64
earliest_known (const TlTimeline *self, guint32 row)
{
  const TlDate *known = _tl_names_date (&self->names, self->events.known[row]);

  return known != NULL ? _tl_date_get_bounds (known)->earliest_start : self->events.bounds[row].earliest_start;
}

static void
mark_known (AsOf *self)
{
  const GPtrArray *sources = self->timeline->defined[TL_NAME_SOURCE];

  self->events = g_new0 (guint8, (gsize) self->timeline->events.n + 1);
  self->fallen = g_new0 (guint8, (gsize) self->timeline->events.n + 1);
  self->sources = g_new0 (guint8, (gsize) sources->len + 1);
  for (guint32 row = 0; row < self->timeline->events.n; row++)
    self->events[row] =
        _tl_events_has (&self->timeline->events, row) && earliest_known (self->timeline, row) <= self->end;
  for (guint32 i = 0; i < sources->len; i++)
    if (sources->pdata[i] != NULL)
      self->sources[i] = is_by_then (self, ((const TlSource *) sources->pdata[i])->date);
}

static gboolean
is_citation_known (const AsOf *self, const TlCitation *citation)
{
  return self->sources[_tl_symbol_number (citation->source)] && is_by_then (self, citation->date);
}

static void
keep_known (const AsOf *self, TlList *citations)
{
  guint n = 0;

  for (guint i = 0; i < citations->n; i++)
    if (is_citation_known (self, (const TlCitation *) citations->items[i]))
      citations->items[n++] = citations->items[i];
  citations->n = n;
}

/* ---- statuses that something bore -------------------------------------------------------------------------------- */

/* Confirmations bear the status confirmed, denials the status denied. A denial retracts an event if it is by those who
 * reported it. A denial or a doubt makes an event disputed. */
static gboolean
bears_status (TlEventStatus status, TlSaying saying)
{
  switch (status)
    {
    case TL_EVENT_STATUS_CONFIRMED:
      return saying == TL_SAYING_SO;
    case TL_EVENT_STATUS_DENIED:
    case TL_EVENT_STATUS_RETRACTED:
      return saying == TL_SAYING_NOT;
    case TL_EVENT_STATUS_DISPUTED:
      return saying == TL_SAYING_NOT || saying == TL_SAYING_DOUBTS;
    default:
      return FALSE;
    }
}

static gboolean
can_be_borne (TlEventStatus status)
{
  return bears_status (status, TL_SAYING_SO) || bears_status (status, TL_SAYING_NOT);
}

/* Counts the citations that bear the status, and those of them that were known. */
static void
count_citations (const AsOf *self, const TlEvent *event, guint *n, guint *n_known)
{
  static const TlSaying sayings[] = { [TL_STANCE_ASSERTS] = TL_SAYING_REPORTS,
                                      [TL_STANCE_CONFIRMS] = TL_SAYING_SO,
                                      [TL_STANCE_DENIES] = TL_SAYING_NOT,
                                      [TL_STANCE_DOUBTS] = TL_SAYING_DOUBTS };

  for (guint i = 0; i < event->citations.n; i++)
    {
      const TlCitation *citation = (const TlCitation *) event->citations.items[i];

      if (!bears_status (event->status, sayings[citation->stance]))
        continue;
      *n += 1;
      *n_known += is_citation_known (self, citation);
    }
}

/* The same for statements about the event. */
static void
count_statements (const AsOf *self, guint32 row, TlEventStatus status, guint *n, guint *n_known)
{
  const TlAdjacency *in = &self->graph.index->in;

  for (guint32 i = in->start[row]; i < in->start[row + 1]; i++)
    {
      if (!bears_status (status, _tl_statement_says (&self->graph, in->links[i])))
        continue;
      *n += 1;
      *n_known += self->events[self->graph.links->rows[in->links[i]].from];
    }
}

/* A status that nothing in the document bears is the modeller's own and stays. */
static void
mark_fallen (AsOf *self)
{
  for (guint32 row = 0; row < self->timeline->events.n; row++)
    {
      guint n = 0, n_known = 0;
      TlEvent *event;

      if (!self->events[row] || !can_be_borne (_tl_events_status (self->graph.events, row)))
        continue;
      event = _tl_events_unpack (self->graph.events, row, self->graph.names, self->scratch);
      count_citations (self, event, &n, &n_known);
      count_statements (self, row, event->status, &n, &n_known);
      self->fallen[row] = n > 0 && n_known == 0;
      _tl_arena_reset (self->scratch);
    }
}

/* ---- offices ----------------------------------------------------------------------------------------------------- */

static gboolean
ends_later (const AsOf *self, const TlDate *date)
{
  return date != NULL && _tl_date_get_bounds (date)->earliest_end > self->end;
}

/* An interval with an open end. "2013/2017" and "{2013,2017}" become "2013/..". The words of the date are dropped: they
 * may say when it ended. */
static TlDate *
open_end (const TlDate *date)
{
  gboolean set = tl_date_get_edtf (date)[0] == '{';
  g_auto (GStrv) dates = g_strsplit (tl_date_get_edtf (date) + set, set ? "," : "/", 2);
  const char *range = set ? strstr (dates[0], "..") : NULL;
  int length = range != NULL ? (int) (range - dates[0]) : (int) strlen (dates[0]);
  g_autofree char *opened = g_strdup_printf ("%.*s/..", length, dates[0]);
  g_autoptr (TlDate) plain = tl_date_new (opened, NULL);

  return plain != NULL ? tl_date_new_annotated (plain, NULL, NULL, tl_date_is_inferred (date)) : NULL;
}

static gboolean
has_later_office (const AsOf *self, const TlActor *actor)
{
  for (guint i = 0; i < actor->affiliations.n; i++)
    {
      const TlAffiliation *part = (const TlAffiliation *) actor->affiliations.items[i];

      if (!is_by_then (self, part->date) || ends_later (self, part->date))
        return TRUE;
    }
  return FALSE;
}

/* Leaves out the affiliations that begin certainly later, and opens the ends that are certainly later. */
static TlActor *
edit_actor (const TlActor *actor, gpointer as_of)
{
  const AsOf *self = as_of;
  TlArena *arena;
  TlActor *copy;
  guint n = 0;

  if (!has_later_office (self, actor))
    return NULL;
  arena = _tl_arena_new (512);
  copy = _tl_value_copy (actor, arena);
  for (guint i = 0; i < copy->affiliations.n; i++)
    {
      TlAffiliation *part = (TlAffiliation *) copy->affiliations.items[i];

      if (!is_by_then (self, part->date))
        continue;
      if (ends_later (self, part->date))
        part->date = _tl_arena_take_date (arena, open_end (part->date));
      copy->affiliations.items[n++] = &part->value;
    }
  copy->affiliations.n = n;
  return copy;
}

/* ---- the copy ---------------------------------------------------------------------------------------------------- */

static void
edit_known_event (TlEvent *event, guint32 row, gpointer as_of)
{
  const AsOf *self = as_of;

  keep_known (self, &event->citations);
  if (self->fallen[row])
    event->status = TL_EVENT_STATUS_REPORTED;
}

static void
edit_known_link (TlLink *link, G_GNUC_UNUSED guint32 row, gpointer as_of)
{
  keep_known (as_of, &link->citations);
}

TlTimeline *
tl_timeline_dup_as_of (TlTimeline *self, const TlDate *day, TlMonitor *monitor, GError **error)
{
  g_autoptr (TlTimeline) copy = NULL;
  AsOf as_of = { .timeline = self };
  TlProgress progress;

  g_return_val_if_fail (TL_IS_TIMELINE (self) && day != NULL, NULL);
  as_of.end = _tl_date_get_bounds (day)->latest_end;
  as_of.scratch = _tl_arena_new (1 << 12);
  _tl_graph_init (&as_of.graph, self);
  mark_known (&as_of);
  mark_fallen (&as_of);
  _tl_monitor_begin (monitor, &progress);
  copy = _tl_timeline_copy_part (self, &(TlPart){ .events = as_of.events,
                                                  .sources = as_of.sources,
                                                  .edit_actor = edit_actor,
                                                  .edit_event = edit_known_event,
                                                  .edit_link = edit_known_link,
                                                  .user_data = &as_of,
                                                  .progress = &progress });
  g_free (as_of.events);
  g_free (as_of.fallen);
  g_free (as_of.sources);
  _tl_arena_unref (as_of.scratch);
  return _tl_progress_end (&progress, error) ? g_steal_pointer (&copy) : NULL;
}
