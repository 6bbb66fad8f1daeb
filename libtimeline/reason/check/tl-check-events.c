/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Checking each event by itself: its sources, the dates they give, and the date on which it became known. The same
 * pass over the events compares each with the others. */
#include "config.h"

#include "date/tl-date-private.h"
#include "reason/check/tl-check-private.h"

#include <string.h>

static void
add_problem (TlCheck *self, TlSeverity severity, const char *code, const TlEvent *event, const char *message)
{
  const char *const chain[] = { event->id, NULL };
  g_autofree char *where = g_strdup_printf ("event %s", event->id);

  _tl_check_add (self, severity, code, where, chain, "%s", message);
}

static void
check_sources (TlCheck *self, const TlEvent *event)
{
  if (event->citations.n == 0)
    add_problem (self, TL_SEVERITY_WARNING, "no-source", event, "the event cites no source");
}

static gboolean
is_more_exact (const TlBounds *a, const TlBounds *b)
{
  return a->earliest_start >= b->earliest_start && a->latest_end <= b->latest_end
         && (a->earliest_start > b->earliest_start || a->latest_end < b->latest_end);
}

/* A date must not be more exact than the date of its only source, unless it is marked as inferred. */
static void
check_exactness (TlCheck *self, const TlEvent *event)
{
  const TlCitation *citation;

  if (event->citations.n != 1 || event->date == NULL || tl_date_is_inferred (event->date))
    return;
  citation = (const TlCitation *) event->citations.items[0];
  if (citation->date != NULL && is_more_exact (_tl_date_get_bounds (event->date), _tl_date_get_bounds (citation->date)))
    add_problem (self, TL_SEVERITY_WARNING, "date-too-exact", event,
                 "the date is more exact than that of its only source");
}

static gboolean
speaks_for (const TlCitation *citation)
{
  return citation->stance == TL_STANCE_ASSERTS || citation->stance == TL_STANCE_CONFIRMS;
}

/* Citations that assert or confirm the event must not give dates that exclude each other in every reading. */
static void
check_agreement (TlCheck *self, const TlEvent *event)
{
  gint64 latest_begin = TL_INSTANT_PAST, earliest_end = TL_INSTANT_FUTURE;

  for (guint i = 0; i < event->citations.n; i++)
    {
      const TlCitation *citation = (const TlCitation *) event->citations.items[i];
      const TlBounds *bounds;

      if (citation->date == NULL || !speaks_for (citation))
        continue;
      bounds = _tl_date_get_bounds (citation->date);
      latest_begin = MAX (latest_begin, bounds->earliest_start);
      earliest_end = MIN (earliest_end, bounds->latest_end);
    }
  if (latest_begin > earliest_end)
    add_problem (self, TL_SEVERITY_WARNING, "dates-disagree", event,
                 "its citations give dates that exclude each other");
}

/* A secret operation should say when it became known, since that is usually not the day on which it happened. */
static void
check_known (TlCheck *self, const TlEvent *event)
{
  if (event->known == NULL && (strcmp (event->type, "espionage") == 0 || strcmp (event->type, "cyber-operation") == 0))
    add_problem (self, TL_SEVERITY_NOTE, "secret-without-known", event,
                 "nothing says when this secret operation became known");
}

static gboolean
has_outgoing (const TlCheck *self, guint32 row, const char *const *types)
{
  const TlAdjacency *out = &self->graph.index->out;

  for (guint32 i = out->start[row]; i < out->start[row + 1]; i++)
    if (g_strv_contains (
            types, _tl_names_text (self->graph.names, TL_NAME_LINK_TYPE, self->graph.links->rows[out->links[i]].type)))
      return TRUE;
  return FALSE;
}

static void
check_denial (TlCheck *self, const TlEvent *event, guint32 row)
{
  static const char *const denials[] = { "denies", "contradicts", NULL };

  if (strcmp (event->type, "denial") == 0 && !has_outgoing (self, row, denials))
    add_problem (self, TL_SEVERITY_WARNING, "denial-of-nothing", event, "no link says what the denial denies");
}

/* Returns whether a citation does more than assert the event. */
static gboolean
has_judgement (const TlEvent *event)
{
  for (guint i = 0; i < event->citations.n; i++)
    if (((const TlCitation *) event->citations.items[i])->stance != TL_STANCE_ASSERTS)
      return TRUE;
  return FALSE;
}

static void
check_event (TlCheck *self, const TlEvent *event, guint32 row)
{
  check_sources (self, event);
  check_exactness (self, event);
  check_agreement (self, event);
  check_known (self, event);
  check_denial (self, event, row);
  _tl_check_event_members (self, event);
  self->judged[row] = has_judgement (event);
}

void
_tl_check_events (TlCheck *self)
{
  g_autoptr (GHashTable) before = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  TlOffices offices;

  _tl_offices_init (&offices, self->timeline);
  _tl_progress_stage (&self->progress, 0.5, self->graph.index->n_events);
  for (guint32 i = 0; i < self->graph.index->n_events && _tl_progress_step (&self->progress); i++)
    {
      guint32 row = self->graph.index->order[i];
      TlEvent *event = _tl_events_unpack (self->graph.events, row, self->graph.names, self->scratch);

      check_event (self, event, row);
      _tl_check_duplicate (self, event, row, before);
      _tl_check_offices (self, event, &offices);
      _tl_arena_reset (self->scratch);
    }
  _tl_offices_clear (&offices);
}
