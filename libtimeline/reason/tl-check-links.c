/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Checking links against the dates of their events. */
#include "config.h"

#include "base/tl-date-private.h"
#include "reason/tl-check-private.h"

#include <string.h>

/* What a link demands of time: one instant is not before another. It is broken for certain when even the latest the
 * one may be lies before the earliest the other may be. BROKEN says so, of the event the link goes to. */
typedef struct
{
  const char *broken;
  gint64 earlier_at_least;
  gint64 later_at_most;
} Demand;

/* The rules of the model's table of link types; none for those that demand nothing of time. */
typedef enum
{
  RULE_NONE,
  RULE_EFFECT,   /* start (to) >= start (from) */
  RULE_REACTION, /* start (to) >= known (from), else its start */
  RULE_ENDS,     /* start (to) <= start (from) <= end (to) */
  RULE_REPORTS,  /* start (from) >= start (to) */
  RULE_PART_OF,  /* from within to */
  RULE_PRECEDES, /* end (from) <= start (to) */
} Rule;

static Rule
rule_of (const TlCheck *self, guint32 link)
{
  const char *type = _tl_names_text (self->graph.names, TL_NAME_LINK_TYPE, self->graph.links->types[link]);

  switch ((TlLinkFamily) self->graph.index->families[self->graph.links->types[link]])
    {
    case TL_LINK_FAMILY_CAUSAL:
      return RULE_EFFECT;
    case TL_LINK_FAMILY_REACTION:
      return RULE_REACTION;
    case TL_LINK_FAMILY_INHIBITION:
      return strcmp (type, "ends") == 0 ? RULE_ENDS : RULE_NONE;
    case TL_LINK_FAMILY_DISCOURSE:
      return strcmp (type, "reports") == 0 || strcmp (type, "reveals") == 0 ? RULE_REPORTS : RULE_NONE;
    default:
      return strcmp (type, "part-of") == 0 ? RULE_PART_OF : strcmp (type, "precedes") == 0 ? RULE_PRECEDES : RULE_NONE;
    }
}

static guint
list_demands (const TlCheck *self, guint32 link, Demand demands[2])
{
  const TlBounds *from = &self->graph.events->bounds[self->graph.links->from[link]];
  const TlBounds *to = &self->graph.events->bounds[self->graph.links->to[link]];
  const TlDate *known = _tl_names_date (self->graph.names, self->graph.events->known[self->graph.links->from[link]]);

  switch (rule_of (self, link))
    {
    case RULE_EFFECT:
      demands[0] = (Demand){ "starts before its cause", from->earliest_start, to->latest_start };
      return 1;
    case RULE_REACTION:
      demands[0] =
          (Demand){ known != NULL ? "starts before what it answers was known" : "starts before what it answers",
                    known != NULL ? _tl_date_get_bounds (known)->earliest_start : from->earliest_start,
                    to->latest_start };
      return 1;
    case RULE_ENDS:
      demands[0] = (Demand){ "starts after what ends it", to->earliest_start, from->latest_start };
      demands[1] = (Demand){ "ends before what ends it", from->earliest_start, to->latest_end };
      return 2;
    case RULE_REPORTS:
      demands[0] = (Demand){ "starts after the report of it", to->earliest_start, from->latest_start };
      return 1;
    case RULE_PART_OF:
      demands[0] = (Demand){ "starts after a part of it", to->earliest_start, from->latest_start };
      demands[1] = (Demand){ "ends before a part of it", from->earliest_end, to->latest_end };
      return 2;
    case RULE_PRECEDES:
      demands[0] = (Demand){ "starts before the end of what precedes it", from->earliest_end, to->latest_start };
      return 1;
    default:
      return 0;
    }
}

/* Events that did not happen, or may not have, do not bind dates; those of doubt bind them possibly. */
static gboolean
binds (const TlCheck *self, guint32 row, gboolean *doubtful)
{
  TlEventStatus status = (TlEventStatus) self->graph.events->statuses[row];

  *doubtful |= status == TL_EVENT_STATUS_ALLEGED || status == TL_EVENT_STATUS_DISPUTED;
  return status != TL_EVENT_STATUS_PLANNED && status != TL_EVENT_STATUS_HYPOTHETICAL
         && status != TL_EVENT_STATUS_RETRACTED && status != TL_EVENT_STATUS_DENIED;
}

void
_tl_check_links (TlCheck *self)
{
  const guint32 *order = _tl_timeline_get_link_order (self->timeline);

  for (guint32 i = 0; i < self->graph.links->n_live; i++)
    {
      guint32 link = order[i], rows[2] = { self->graph.links->from[link], self->graph.links->to[link] };
      gboolean doubtful = FALSE;
      Demand demands[2];

      if (!binds (self, rows[0], &doubtful) || !binds (self, rows[1], &doubtful))
        continue;
      for (guint j = 0, n = list_demands (self, link, demands); j < n; j++)
        {
          g_autofree const char **ids = _tl_graph_ids (&self->graph, rows, 2);
          g_autofree char *where = NULL;

          if (demands[j].later_at_most >= demands[j].earlier_at_least)
            continue;
          where = g_strdup_printf (
              "link %s %s %s", ids[0],
              _tl_names_text (self->graph.names, TL_NAME_LINK_TYPE, self->graph.links->types[link]), ids[1]);
          _tl_check_add (self, doubtful ? TL_SEVERITY_WARNING : TL_SEVERITY_ERROR, "time-against-link", where, ids,
                         "under every reading of the dates, \"%s\" %s, \"%s\"", ids[1], demands[j].broken, ids[0]);
        }
    }
}
