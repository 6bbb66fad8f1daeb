/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The temporal network: the constraints that links put on the dates of their events. */
#include "config.h"

#include "base/tl-bits-private.h"
#include "base/tl-compressed-rows-private.h"
#include "date/tl-date-private.h"
#include "reason/dates/tl-network-private.h"

#include <libtimeline/tl-duration.h>
#include <string.h>

/* ---- constraints ------------------------------------------------------------------------------------------------- */

/* By kind: the two instants of a constraint, and for each whether its event is the end TO of the link or the end FROM.
 */
static const struct
{
  TlInstant later;
  gboolean later_is_to;
  TlInstant earlier;
  gboolean earlier_is_to;
} forms[] = {
  [TL_CONSTRAINT_ENDS_LATER] = { TL_INSTANT_END, TRUE, TL_INSTANT_START, TRUE },
  [TL_CONSTRAINT_EFFECT] = { TL_INSTANT_START, TRUE, TL_INSTANT_START, FALSE },
  [TL_CONSTRAINT_EFFECT_LAG] = { TL_INSTANT_START, FALSE, TL_INSTANT_START, TRUE },
  [TL_CONSTRAINT_REACTION] = { TL_INSTANT_START, TRUE, TL_INSTANT_KNOWN, FALSE },
  [TL_CONSTRAINT_REACTION_LAG] = { TL_INSTANT_KNOWN, FALSE, TL_INSTANT_START, TRUE },
  [TL_CONSTRAINT_ENDED_BEGUN] = { TL_INSTANT_START, FALSE, TL_INSTANT_START, TRUE },
  [TL_CONSTRAINT_ENDED_UNTIL] = { TL_INSTANT_END, TRUE, TL_INSTANT_START, FALSE },
  [TL_CONSTRAINT_REPORTED] = { TL_INSTANT_START, FALSE, TL_INSTANT_START, TRUE },
  [TL_CONSTRAINT_PART_BEGUN] = { TL_INSTANT_START, FALSE, TL_INSTANT_START, TRUE },
  [TL_CONSTRAINT_PART_ENDED] = { TL_INSTANT_END, TRUE, TL_INSTANT_END, FALSE },
  [TL_CONSTRAINT_PRECEDES] = { TL_INSTANT_START, TRUE, TL_INSTANT_END, FALSE },
};

static TlConstraint
constraint_of (const TlGraph *graph, guint32 link, TlConstraintKind kind, gint64 by)
{
  guint32 from = graph->links->rows[link].from, to = graph->links->rows[link].to, n_rows = graph->events->n;

  return (TlConstraint){ (forms[kind].later_is_to ? to : from) + n_rows * forms[kind].later,
                         (forms[kind].earlier_is_to ? to : from) + n_rows * forms[kind].earlier, by, link,
                         (guint8) kind };
}

/* Reads the lag of a link in seconds: at least MIN and at most MAX. If the link has no upper limit, MAX is
 * TL_INSTANT_FUTURE. */
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
  link = _tl_links_unpack (graph->links, row, graph->names, arena);
  if (!tl_link_get_lag (link, &texts[0], &texts[1]))
    return;
  if (texts[0] != NULL)
    tl_duration_parse (texts[0], min, &other, NULL);
  if (texts[1] != NULL)
    tl_duration_parse (texts[1], &other, max, NULL);
}

/* An effect starts after its cause by the lag. MIN and MAX are the kinds of the two constraints. */
static guint
list_effect (const TlGraph *graph, guint32 link, TlConstraintKind min, TlConstraintKind max,
             TlConstraint constraints[2])
{
  gint64 least, greatest;

  read_lag (graph, link, &least, &greatest);
  constraints[0] = constraint_of (graph, link, min, least);
  if (greatest == TL_INSTANT_FUTURE)
    return 1;
  constraints[1] = constraint_of (graph, link, max, -greatest);
  return 2;
}

static guint
list_two (const TlGraph *graph, guint32 link, TlConstraintKind first, TlConstraintKind second,
          TlConstraint constraints[2])
{
  constraints[0] = constraint_of (graph, link, first, 0);
  constraints[1] = constraint_of (graph, link, second, 0);
  return 2;
}

/* The lag of a reaction counts from the time when the act became known, if that is given. */
static guint
list_reaction (const TlGraph *graph, guint32 link, TlConstraint constraints[2])
{
  if (_tl_names_date (graph->names, graph->events->known[graph->links->rows[link].from]) != NULL)
    return list_effect (graph, link, TL_CONSTRAINT_REACTION, TL_CONSTRAINT_REACTION_LAG, constraints);
  return list_effect (graph, link, TL_CONSTRAINT_EFFECT, TL_CONSTRAINT_EFFECT_LAG, constraints);
}

/* Returns whether a date gives a fraction of a second, as in 10:00:00.5Z; the range of a set, as in [2014..2016], has
 * no digit on one side of a point. */
static gboolean
has_fraction (const TlDate *date)
{
  const char *edtf = date != NULL ? tl_date_get_edtf (date) : NULL;

  for (const char *p = edtf != NULL ? strchr (edtf, '.') : NULL; p != NULL; p = strchr (p + 1, '.'))
    if (p > edtf && g_ascii_isdigit (p[-1]) && g_ascii_isdigit (p[1]))
      return TRUE;
  return FALSE;
}

/* Bounds are whole seconds and include both ends. So an event starts at least one second after the end of the event
 * before it, unless both may be in the same second: then whole seconds cannot say which came first. */
static gint64
seconds_between (const TlGraph *graph, guint32 link)
{
  const guint32 *dates = graph->events->dates;

  return !has_fraction (_tl_names_date (graph->names, dates[graph->links->rows[link].from]))
         && !has_fraction (_tl_names_date (graph->names, dates[graph->links->rows[link].to]));
}

/* Implements the rules on time in the table of link types. */
guint
_tl_network_list (const TlGraph *graph, guint32 link, TlConstraint constraints[2])
{
  const char *type = _tl_names_text (graph->names, TL_NAME_LINK_TYPE, graph->links->rows[link].type);

  switch ((TlLinkFamily) graph->index->families[graph->links->rows[link].type])
    {
    case TL_LINK_FAMILY_CAUSAL:
      return list_effect (graph, link, TL_CONSTRAINT_EFFECT, TL_CONSTRAINT_EFFECT_LAG, constraints);
    case TL_LINK_FAMILY_REACTION:
      return list_reaction (graph, link, constraints);
    case TL_LINK_FAMILY_INHIBITION:
      return strcmp (type, "ends") == 0
                 ? list_two (graph, link, TL_CONSTRAINT_ENDED_BEGUN, TL_CONSTRAINT_ENDED_UNTIL, constraints)
                 : 0;
    case TL_LINK_FAMILY_DISCOURSE:
      constraints[0] = constraint_of (graph, link, TL_CONSTRAINT_REPORTED, 0);
      return strcmp (type, "reports") == 0 || strcmp (type, "reveals") == 0;
    default:
      if (strcmp (type, "part-of") == 0)
        return list_two (graph, link, TL_CONSTRAINT_PART_BEGUN, TL_CONSTRAINT_PART_ENDED, constraints);
      constraints[0] = constraint_of (graph, link, TL_CONSTRAINT_PRECEDES, seconds_between (graph, link));
      return strcmp (type, "precedes") == 0;
    }
}

TlCertainty
_tl_network_binds (const TlGraph *graph, guint32 row)
{
  return tl_event_status_get_certainty (_tl_events_status (graph->events, row));
}

/* ---- constraints as texts ---------------------------------------------------------------------------------------- */

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

static void
append_instant (GString *out, const TlGraph *graph, guint32 instant)
{
  static const char *const names[] = { "start", "end", "known" };
  guint32 n_rows = graph->events->n;

  g_string_append_printf (out, "%s(%s)", names[_tl_instant_kind (instant, n_rows)],
                          _tl_names_text (graph->names, TL_NAME_EVENT, _tl_instant_row (instant, n_rows)));
}

char *
_tl_constraint_to_string (const TlConstraint *self, const TlGraph *graph)
{
  GString *out = g_string_new (NULL);

  append_instant (out, graph, self->later);
  g_string_append (out, " >= ");
  append_instant (out, graph, self->earlier);
  append_duration (out, self->by);
  return g_string_free (out, FALSE);
}

/* ---- the network ------------------------------------------------------------------------------------------------- */

static gboolean
is_gone (const guint8 *gone, guint32 row)
{
  return gone != NULL && gone[row];
}

gint64
_tl_network_given (const TlNetwork *self, guint32 instant, guint side)
{
  const TlEventColumns *events = self->graph.events;
  const TlBounds *bounds;
  const TlDate *known;

  if (instant < self->n_rows)
    return side == 0 ? events->bounds[instant].earliest_start : events->bounds[instant].latest_start;
  instant -= self->n_rows;
  if (instant < self->n_rows)
    return side == 0 ? events->bounds[instant].earliest_end : events->bounds[instant].latest_end;
  known = _tl_names_date (self->graph.names, events->known[instant - self->n_rows]);
  if (known == NULL)
    return side == 0 ? TL_INSTANT_PAST : TL_INSTANT_FUTURE;
  bounds = _tl_date_get_bounds (known);
  return side == 0 ? bounds->earliest_start : bounds->latest_end;
}

void
_tl_network_reset (TlNetwork *self)
{
  for (guint32 i = 0; i < self->n; i++)
    for (guint side = 0; side < 2; side++)
      self->found[_tl_network_place (i, side)] = _tl_network_given (self, i, side);
  memset (self->moved, 0xff, sizeof *self->moved * 2 * (gsize) self->n);
}

TlBounds
_tl_network_get_found (const TlNetwork *self, guint32 row)
{
  const gint64 *start = self->found + 2 * (gsize) row, *end = start + 2 * (gsize) self->n_rows;

  return (TlBounds){ start[0], start[1], end[0], end[1] };
}

TlConstraint
_tl_network_constraint (const TlNetwork *self, guint32 number)
{
  guint32 row = number - self->n_links;

  if (number < self->n_links)
    return (TlConstraint){ self->links[number].to, self->links[number].from, 0, number, TL_CONSTRAINT_EFFECT };
  if (row < self->n_rows)
    return (TlConstraint){ self->n_rows + row, row, 0, TL_SYMBOL_NONE, TL_CONSTRAINT_ENDS_LATER };
  return g_array_index (self->others, TlConstraint, row - self->n_rows);
}

gboolean
_tl_network_has_constraint (const TlNetwork *self, guint32 number)
{
  if (number < self->n_links)
    return _tl_bits_has (self->effects, number);
  return number - self->n_links >= self->n_rows || _tl_events_has (self->graph.events, number - self->n_links);
}

/* ---- the constraints of a network -------------------------------------------------------------------------------- */

/* The events and links that constrain dates: those that are not left out and whose status is certain enough. */
typedef struct
{
  TlGone gone;
  gboolean binds[TL_EVENTS_STATUS + 1];
} Binding;

static void
binding_init (Binding *self, TlGone gone, gboolean doubtful)
{
  TlCertainty least = doubtful ? TL_CERTAINTY_POSSIBLE : TL_CERTAINTY_CERTAIN;

  self->gone = gone;
  for (guint status = 0; status <= TL_EVENTS_STATUS; status++)
    self->binds[status] =
        status <= TL_EVENT_STATUS_RETRACTED && tl_event_status_get_certainty ((TlEventStatus) status) >= least;
}

static inline gboolean
event_binds (const Binding *self, const TlEventColumns *events, guint32 row)
{
  return self->binds[_tl_events_status (events, row)] && !is_gone (self->gone.events, row);
}

static inline gboolean
link_binds (const Binding *self, const TlGraph *graph, guint32 link)
{
  return _tl_links_has (graph->links, link) && !is_gone (self->gone.links, link)
         && event_binds (self, graph->events, graph->links->rows[link].from)
         && event_binds (self, graph->events, graph->links->rows[link].to);
}

/* Returns whether a link certainly has the effect constraint without a lag and no other, as most links do. The answer
 * for a causal link with a record is always FALSE, since the record may contain a lag. */
static inline gboolean
is_mere_effect (const TlGraph *graph, guint32 link)
{
  return graph->index->families[graph->links->rows[link].type] == TL_LINK_FAMILY_CAUSAL
         && (graph->links->records == NULL || graph->links->records[link] == NULL);
}

static void
list_others (TlNetwork *self, guint32 link)
{
  TlConstraint constraints[2];
  guint n = _tl_network_list (&self->graph, link, constraints);

  g_array_append_vals (self->others, constraints, n);
}

/* Sorts the other constraints by their earlier instant. */
static void
sort_others (TlNetwork *self)
{
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (TlConstraint), self->others->len);

  self->begins = _tl_rows_new (self->n);
  g_array_set_size (sorted, self->others->len);
  for (guint32 i = 0; i < self->others->len; i++)
    _tl_rows_count (self->begins, g_array_index (self->others, TlConstraint, i).earlier);
  _tl_rows_sum (self->begins, self->n);
  for (guint32 i = 0; i < self->others->len; i++)
    {
      const TlConstraint *constraint = &g_array_index (self->others, TlConstraint, i);

      g_array_index (sorted, TlConstraint, _tl_rows_place (self->begins, constraint->earlier)) = *constraint;
    }
  g_array_unref (self->others);
  self->others = sorted;
}

static void
list_constraints (TlNetwork *self, const Binding *binding)
{
  const TlGraph *graph = &self->graph;

  self->all_effects = TRUE;
  for (guint32 link = 0; link < self->n_links; link++)
    {
      gboolean binds = link_binds (binding, graph, link), is_effect = binds && is_mere_effect (graph, link);

      if (is_effect)
        _tl_bits_add (self->effects, link);
      else
        self->all_effects = FALSE;
      if (binds && !is_effect)
        list_others (self, link);
    }
  if (self->others->len > 0)
    sort_others (self);
}

static gboolean
is_any_known (const TlGraph *graph)
{
  for (guint32 row = 0; row < graph->events->n; row++)
    if (_tl_events_has (graph->events, row) && graph->events->known[row] != TL_SYMBOL_NONE)
      return TRUE;
  return FALSE;
}

void
_tl_network_init (TlNetwork *self, TlTimeline *timeline, TlGone gone, gboolean doubtful)
{
  Binding binding;

  *self = (TlNetwork){ 0 };
  _tl_graph_init (&self->graph, timeline);
  self->n_rows = self->graph.events->n;
  self->n = self->n_rows * (is_any_known (&self->graph) ? 3 : 2);
  self->n_links = self->graph.links->n;
  self->links = self->graph.links->rows;
  self->effects = _tl_bits_new (self->n_links);
  self->others = g_array_new (FALSE, FALSE, sizeof (TlConstraint));
  self->found = g_new (gint64, 2 * (gsize) self->n + 1);
  self->moved = g_new (guint32, 2 * (gsize) self->n + 1);
  binding_init (&binding, gone, doubtful);
  list_constraints (self, &binding);
  _tl_network_reset (self);
}

void
_tl_network_clear (TlNetwork *self)
{
  for (guint side = 0; side < 2; side++)
    {
      g_free (self->start[side]);
      g_free (self->numbers[side]);
    }
  g_free (self->effects);
  g_array_unref (self->others);
  g_free (self->begins);
  g_free (self->found);
  g_free (self->moved);
  g_free (self->sequence);
  g_free (self->components);
}

/* The three parts of the network's share of the progress are the sequence and each direction. */
gboolean
_tl_network_begin_part (TlNetwork *self, double begun, guint part)
{
  return _tl_progress_stage (self->progress, begun + (self->end - begun) * part / 3, self->n);
}
