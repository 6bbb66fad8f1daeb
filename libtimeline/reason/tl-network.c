/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The temporal network: what links demand of the dates of their events. */
#include "config.h"

#include "base/tl-date-private.h"
#include "reason/tl-network-private.h"

#include <libtimeline/tl-duration.h>
#include <string.h>

/* ---- demands ----------------------------------------------------------------------------------------------------- */

/* Which instants a demand is of, and in what words. FROM and TO are the link's. */
static const struct
{
  TlInstant later;
  gboolean later_is_to;
  TlInstant earlier;
  gboolean earlier_is_to;
} forms[] = {
  [TL_DEMAND_ENDS_LATER] = { TL_INSTANT_END, TRUE, TL_INSTANT_START, TRUE },
  [TL_DEMAND_EFFECT] = { TL_INSTANT_START, TRUE, TL_INSTANT_START, FALSE },
  [TL_DEMAND_EFFECT_LAG] = { TL_INSTANT_START, FALSE, TL_INSTANT_START, TRUE },
  [TL_DEMAND_REACTION] = { TL_INSTANT_START, TRUE, TL_INSTANT_KNOWN, FALSE },
  [TL_DEMAND_REACTION_LAG] = { TL_INSTANT_KNOWN, FALSE, TL_INSTANT_START, TRUE },
  [TL_DEMAND_ENDED_BEGUN] = { TL_INSTANT_START, FALSE, TL_INSTANT_START, TRUE },
  [TL_DEMAND_ENDED_UNTIL] = { TL_INSTANT_END, TRUE, TL_INSTANT_START, FALSE },
  [TL_DEMAND_REPORTED] = { TL_INSTANT_START, FALSE, TL_INSTANT_START, TRUE },
  [TL_DEMAND_PART_BEGUN] = { TL_INSTANT_START, FALSE, TL_INSTANT_START, TRUE },
  [TL_DEMAND_PART_ENDED] = { TL_INSTANT_END, TRUE, TL_INSTANT_END, FALSE },
  [TL_DEMAND_PRECEDES] = { TL_INSTANT_START, TRUE, TL_INSTANT_END, FALSE },
};

static TlDemand
demand_of (const TlGraph *graph, guint32 link, TlDemandKind kind, gint64 by)
{
  guint32 from = graph->links->from[link], to = graph->links->to[link];

  return (TlDemand){ (forms[kind].later_is_to ? to : from) * TL_N_INSTANTS + forms[kind].later,
                     (forms[kind].earlier_is_to ? to : from) * TL_N_INSTANTS + forms[kind].earlier, by, link,
                     (guint8) kind };
}

/* The lag in seconds: at least MIN, at most MAX, which is without bound where none is given. */
static void
read_lag (const TlGraph *graph, guint32 row, gint64 *min, gint64 *max)
{
  g_autoptr (TlArena) arena = NULL;
  const char *texts[2];
  gint64 other;
  TlLink *link;

  *min = 0;
  *max = TL_INSTANT_FUTURE;
  if (graph->links->records == NULL || graph->links->records[row] == NULL)
    return;
  arena = _tl_arena_new (1024);
  link = _tl_value_new_in (&_tl_link_shape, arena);
  _tl_links_get (graph->links, row, link, graph->names);
  if (!tl_link_get_lag (link, &texts[0], &texts[1]))
    return;
  if (texts[0] != NULL)
    tl_duration_parse (texts[0], min, &other, NULL);
  if (texts[1] != NULL)
    tl_duration_parse (texts[1], &other, max, NULL);
}

/* An effect comes after its cause, by the lag; MIN and MAX are the kinds of the two demands. */
static guint
list_effect (const TlGraph *graph, guint32 link, TlDemandKind min, TlDemandKind max, TlDemand demands[2])
{
  gint64 least, greatest;

  read_lag (graph, link, &least, &greatest);
  demands[0] = demand_of (graph, link, min, least);
  if (greatest == TL_INSTANT_FUTURE)
    return 1;
  demands[1] = demand_of (graph, link, max, -greatest);
  return 2;
}

static guint
list_two (const TlGraph *graph, guint32 link, TlDemandKind first, TlDemandKind second, TlDemand demands[2])
{
  demands[0] = demand_of (graph, link, first, 0);
  demands[1] = demand_of (graph, link, second, 0);
  return 2;
}

/* A reaction is measured against when the act was known, where that is given. */
static guint
list_reaction (const TlGraph *graph, guint32 link, TlDemand demands[2])
{
  if (_tl_names_date (graph->names, graph->events->known[graph->links->from[link]]) != NULL)
    return list_effect (graph, link, TL_DEMAND_REACTION, TL_DEMAND_REACTION_LAG, demands);
  return list_effect (graph, link, TL_DEMAND_EFFECT, TL_DEMAND_EFFECT_LAG, demands);
}

/* What the table of link types demands of time. */
guint
_tl_network_list (const TlGraph *graph, guint32 link, TlDemand demands[2])
{
  const char *type = _tl_names_text (graph->names, TL_NAME_LINK_TYPE, graph->links->types[link]);

  switch ((TlLinkFamily) graph->index->families[graph->links->types[link]])
    {
    case TL_LINK_FAMILY_CAUSAL:
      return list_effect (graph, link, TL_DEMAND_EFFECT, TL_DEMAND_EFFECT_LAG, demands);
    case TL_LINK_FAMILY_REACTION:
      return list_reaction (graph, link, demands);
    case TL_LINK_FAMILY_INHIBITION:
      return strcmp (type, "ends") == 0 ? list_two (graph, link, TL_DEMAND_ENDED_BEGUN, TL_DEMAND_ENDED_UNTIL, demands)
                                        : 0;
    case TL_LINK_FAMILY_DISCOURSE:
      demands[0] = demand_of (graph, link, TL_DEMAND_REPORTED, 0);
      return strcmp (type, "reports") == 0 || strcmp (type, "reveals") == 0;
    default:
      if (strcmp (type, "part-of") == 0)
        return list_two (graph, link, TL_DEMAND_PART_BEGUN, TL_DEMAND_PART_ENDED, demands);
      demands[0] = demand_of (graph, link, TL_DEMAND_PRECEDES, 0);
      return strcmp (type, "precedes") == 0;
    }
}

TlCertainty
_tl_network_binds (const TlGraph *graph, guint32 row)
{
  return tl_event_status_get_certainty (_tl_events_status (graph->events, row));
}

/* ---- in words ---------------------------------------------------------------------------------------------------- */

static void
append_duration (GString *out, gint64 seconds)
{
  gint64 magnitude = ABS (seconds);

  if (seconds == 0)
    return;
  g_string_append (out, seconds > 0 ? " + P" : " - P");
  if (magnitude >= 86400)
    g_string_append_printf (out, "%" G_GINT64_FORMAT "D", magnitude / 86400);
  if (magnitude % 86400 != 0)
    g_string_append_printf (out, "T%" G_GINT64_FORMAT "S", magnitude % 86400);
}

char *
_tl_demand_to_string (const TlDemand *self, const TlGraph *graph)
{
  static const char *const names[] = { "start", "end", "known" };
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "%s(%s) >= %s(%s)", names[self->later % TL_N_INSTANTS],
                          _tl_names_text (graph->names, TL_NAME_EVENT, self->later / TL_N_INSTANTS),
                          names[self->earlier % TL_N_INSTANTS],
                          _tl_names_text (graph->names, TL_NAME_EVENT, self->earlier / TL_N_INSTANTS));
  append_duration (out, self->by);
  return g_string_free (out, FALSE);
}

/* ---- the network ------------------------------------------------------------------------------------------------- */

static gboolean
is_gone (const guint8 *gone, guint32 row)
{
  return gone != NULL && gone[row];
}

static void
set_given (TlNetwork *self)
{
  for (guint32 row = 0; row < self->graph.events->n; row++)
    {
      guint32 instant = row * TL_N_INSTANTS;
      const TlBounds *bounds = &self->graph.events->bounds[row];
      const TlDate *known = _tl_names_date (self->graph.names, self->graph.events->known[row]);

      self->given[0][instant + TL_INSTANT_START] = bounds->earliest_start;
      self->given[1][instant + TL_INSTANT_START] = bounds->latest_start;
      self->given[0][instant + TL_INSTANT_END] = bounds->earliest_end;
      self->given[1][instant + TL_INSTANT_END] = bounds->latest_end;
      self->given[0][instant + TL_INSTANT_KNOWN] =
          known != NULL ? _tl_date_get_bounds (known)->earliest_start : TL_INSTANT_PAST;
      self->given[1][instant + TL_INSTANT_KNOWN] =
          known != NULL ? _tl_date_get_bounds (known)->latest_end : TL_INSTANT_FUTURE;
    }
}

/* Counts a demand by its earlier instant, or puts it where it belongs. Its members come one by one: they are written
 * but once. */
static inline void
note (TlNetwork *self, gboolean counting, guint32 later, guint32 earlier, gint64 by, guint32 link, guint8 kind)
{
  TlDemand *demand;

  if (counting)
    {
      self->start[0][earlier + 2]++;
      return;
    }
  demand = &g_array_index (self->demands, TlDemand, self->start[0][earlier + 1]++);
  demand->later = later;
  demand->earlier = earlier;
  demand->by = by;
  demand->link = link;
  demand->kind = kind;
}

static gboolean
is_bound (const TlNetwork *self, TlGone gone, guint32 link, TlCertainty least)
{
  const TlLinkColumns *links = self->graph.links;

  return _tl_links_has (links, link) && !is_gone (gone.links, link) && !is_gone (gone.events, links->from[link])
         && !is_gone (gone.events, links->to[link]) && _tl_network_binds (&self->graph, links->from[link]) >= least
         && _tl_network_binds (&self->graph, links->to[link]) >= least;
}

/* What most links demand, and nothing else. */
static gboolean
is_mere_effect (const TlGraph *graph, guint32 link)
{
  return graph->index->families[graph->links->types[link]] == TL_LINK_FAMILY_CAUSAL
         && (graph->links->records == NULL || graph->links->records[link] == NULL);
}

static void
note_link (TlNetwork *self, gboolean counting, guint32 link)
{
  const TlGraph *graph = &self->graph;
  TlDemand demands[2];

  if (is_mere_effect (graph, link))
    {
      note (self, counting, graph->links->to[link] * TL_N_INSTANTS + TL_INSTANT_START,
            graph->links->from[link] * TL_N_INSTANTS + TL_INSTANT_START, 0, link, TL_DEMAND_EFFECT);
      return;
    }
  for (guint i = 0, n = _tl_network_list (graph, link, demands); i < n; i++)
    note (self, counting, demands[i].later, demands[i].earlier, demands[i].by, link, demands[i].kind);
}

static void
list_demands (TlNetwork *self, TlGone gone, gboolean doubtful, gboolean counting)
{
  TlCertainty least = doubtful ? TL_CERTAINTY_POSSIBLE : TL_CERTAINTY_CERTAIN;

  for (guint32 row = 0; row < self->graph.events->n; row++)
    if (_tl_events_has (self->graph.events, row))
      note (self, counting, row * TL_N_INSTANTS + TL_INSTANT_END, row * TL_N_INSTANTS + TL_INSTANT_START, 0,
            TL_SYMBOL_NONE, TL_DEMAND_ENDS_LATER);
  for (guint32 link = 0; link < self->graph.links->n; link++)
    if (is_bound (self, gone, link, least))
      note_link (self, counting, link);
}

/* Listed twice, so that each goes to its place at once: start[i + 1] is where the next one of instant i goes, and ends
 * as the start of instant i + 1. */
static void
add_demands (TlNetwork *self, TlGone gone, gboolean doubtful)
{
  guint32 *start = self->start[0] = g_new0 (guint32, (gsize) self->n + 2);

  list_demands (self, gone, doubtful, TRUE);
  for (guint32 i = 2; i < self->n + 2; i++)
    start[i] += start[i - 1];
  self->demands = g_array_sized_new (FALSE, FALSE, sizeof (TlDemand), start[self->n + 1]);
  g_array_set_size (self->demands, start[self->n + 1]);
  list_demands (self, gone, doubtful, FALSE);
}

void
_tl_network_init (TlNetwork *self, TlTimeline *timeline, TlGone gone, gboolean doubtful)
{
  *self = (TlNetwork){ 0 };
  _tl_graph_init (&self->graph, timeline);
  self->n = self->graph.events->n * TL_N_INSTANTS;
  for (guint side = 0; side < 2; side++)
    {
      self->given[side] = g_new (gint64, (gsize) self->n + 1);
      self->moved[side] = g_new (guint32, (gsize) self->n + 1);
      memset (self->moved[side], 0xff, sizeof (guint32) * ((gsize) self->n + 1));
    }
  set_given (self);
  add_demands (self, gone, doubtful);
}

void
_tl_network_clear (TlNetwork *self)
{
  for (guint side = 0; side < 2; side++)
    {
      g_free (self->given[side]);
      g_free (self->found[side]);
      g_free (self->moved[side]);
      g_free (self->start[side]);
    }
  g_free (self->rows);
  g_free (self->sequence);
  g_free (self->components);
  g_array_unref (self->demands);
}
