/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Checking claims: accusations of nothing, and statuses that the standing of an event does not bear out. */
#include "config.h"

#include "model/query/tl-query-private.h"
#include "reason/check/tl-check-private.h"
#include "reason/claims/tl-standing-private.h"

static void
add_claim_note (TlCheck *self, guint32 row, const char *code, const char *message)
{
  const char *const chain[] = { _tl_names_text (self->graph.names, TL_NAME_EVENT, row), NULL };
  g_autofree char *where = g_strdup_printf ("event %s", chain[0]);

  _tl_check_add (self, TL_SEVERITY_NOTE, code, where, chain, "%s", message);
}

/* ---- accusations of nothing -------------------------------------------------------------------------------------- */

static gboolean
accuses_of_something (const TlCheck *self, guint32 row, guint32 accuses_of)
{
  const TlAdjacency *out = &self->graph.index->out;

  for (guint32 i = out->start[row]; i < out->start[row + 1]; i++)
    if (self->graph.links->rows[out->links[i]].type == accuses_of)
      return TRUE;
  return FALSE;
}

/* ---- status and standing ----------------------------------------------------------------------------------------- */

static gboolean
has_statement (const TlCheck *self, guint32 row)
{
  const TlAdjacency *in = &self->graph.index->in;

  for (guint32 i = in->start[row]; i < in->start[row + 1]; i++)
    if (_tl_statement_says (&self->graph, in->links[i]) != TL_SAYING_NOTHING)
      return TRUE;
  return FALSE;
}

/* Whether the standing may differ from the status: only then is it worth finding. */
static gboolean
may_contradict (const TlCheck *self, guint32 row)
{
  static const guint statuses = 1u << TL_EVENT_STATUS_CONFIRMED | 1u << TL_EVENT_STATUS_ALLEGED
                                | 1u << TL_EVENT_STATUS_DISPUTED | 1u << TL_EVENT_STATUS_DENIED
                                | 1u << TL_EVENT_STATUS_HYPOTHETICAL;

  TlEventStatus status = _tl_events_status (self->graph.events, row);

  return (statuses >> status & 1) != 0
         && (status == TL_EVENT_STATUS_DENIED || has_statement (self, row) || self->judged[row]);
}

static void
add_contradiction (TlCheck *self, guint32 row, const TlStanding *standing, const char *found, const char *because)
{
  gboolean contested = standing->status == TL_EVENT_STATUS_CONFIRMED && standing->verdict == TL_VERDICT_CONTESTED;
  g_autofree char *message = g_strdup_printf ("the status is %s, but the event is %s: %s",
                                              tl_event_status_to_string (standing->status), found, because);

  add_claim_note (self, row, contested ? "confirmed-but-contested" : "status-against-standing", message);
}

/* Compares the status with what others say. A modeller may believe a denial that others contradict, but the status
 * denied needs a denial if somebody asserts the event. */
static void
check_status (TlCheck *self, guint32 row, const TlStanding *standing)
{
  const char *verdict = tl_verdict_to_string (standing->verdict);

  if (standing->status == TL_EVENT_STATUS_CONFIRMED && standing->verdict == TL_VERDICT_CONTESTED)
    add_contradiction (self, row, standing, verdict, "some deny it");
  else if (standing->status == TL_EVENT_STATUS_CONFIRMED && standing->verdict == TL_VERDICT_DENIED)
    add_contradiction (self, row, standing, verdict, "nobody asserts it");
  else if (standing->status == TL_EVENT_STATUS_DENIED && standing->n_for > 0 && standing->n_against == 0)
    add_contradiction (self, row, standing, "asserted", "nobody denies it");
  else if (standing->status != TL_EVENT_STATUS_CONFIRMED && standing->verdict == TL_VERDICT_CONFIRMED)
    add_contradiction (self, row, standing, verdict, "nobody denies it");
}

void
_tl_check_claims (TlCheck *self)
{
  guint32 n_types = self->graph.names->symbols[TL_NAME_EVENT_TYPE].n;
  g_autofree guint8 *accusations = g_malloc0 ((gsize) n_types + 1);
  guint32 accuses_of = _tl_names_find (self->graph.names, TL_NAME_LINK_TYPE, "accuses-of");
  TlFold fold;

  _tl_event_types_mark_below (self->timeline, accusations,
                              _tl_names_find (self->graph.names, TL_NAME_EVENT_TYPE, "accusation"));
  _tl_fold_init (&fold, self->timeline);
  for (guint32 i = 0; i < self->graph.index->n_events && !_tl_progress_is_stopped (&self->progress); i++)
    {
      guint32 row = self->graph.index->order[i];

      if (accusations[self->graph.events->types[row]] && !accuses_of_something (self, row, accuses_of))
        add_claim_note (self, row, "accusation-of-nothing", "no link says of what it accuses");
      if (may_contradict (self, row))
        {
          g_autoptr (TlStanding) standing = _tl_fold_event (&fold, row);

          check_status (self, row, standing);
        }
    }
  _tl_fold_clear (&fold);
}
