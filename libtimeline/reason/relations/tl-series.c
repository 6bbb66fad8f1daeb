/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Dyadic series: what two actors did to each other, by period, from events to rows. */
#include "config.h"

#include "base/tl-decimal-private.h"
#include "base/tl-error-private.h"
#include "base/tl-monitor-private.h"
#include "base/tl-radix-digits-private.h"
#include "date/tl-date-members-private.h"
#include "model/tl-actors-private.h"
#include "reason/relations/tl-dyads-private.h"
#include "reason/dates/tl-network-private.h"
#include "date/tl-period-private.h"
#include "reason/relations/tl-scoring-private.h"
#include "reason/relations/tl-series-private.h"
#include "reason/relations/tl-series-query-private.h"

#include <math.h>

#define MOST_PAIRS 50000000
#define MOST_ROWS 50000000
#define WIDE 1000 /* periods; an event that is possible in more makes no row of its own */

/* One event for one dyad. Entries are sorted by dyad, and those of one dyad by first period. */
typedef struct
{
  guint64 dyad; /* the sort key */
  gint32 first; /* earliest period in which it may have started */
  gint32 last;
  double score; /* NAN: none */
  guint8 quad;
  gboolean certain; /* it is certainly in that one period */
  gboolean wide;
} Entry;

/* The possible events of a period. An event is added in its first period and subtracted after its last. */
typedef struct
{
  guint count;
  guint n_making; /* those that make rows, since they are not wide */
  guint n_scored;
  long double low;
  long double high;
} Possible;

/* The scores of the counted events of a period. */
typedef struct
{
  long double cooperation;
  long double conflict;
} Counted;

/* The state of making a series. */
typedef struct
{
  TlTimeline *timeline;
  TlSeries *series; /* the rows made so far */
  gboolean empty;   /* periods without events have rows, too */
  TlProgress progress;
  TlScoring scoring;
  TlDyads dyads;
  TlPeriodSpan span;
  Entry *entries;
  guint n;
  guint capacity;
  guint budget;      /* for times without gaps */
  gboolean in_parts; /* an event has entries for several runs of periods */

  guint at;        /* the next entry to add */
  guint end;       /* of the dyad */
  guint making;    /* the next entry that makes a row */
  guint first_row; /* of the dyad */
  GArray *leaving; /* guint: possible entries of the dyad by their last period */
  guint left;
  guint64 dyad;
  const char *from; /* of the dyad */
  const char *to;
  gint32 period;
  Possible possible;
} SeriesMaker;

/* ---- collecting -------------------------------------------------------------------------------------------------- */

static void
add_entry (SeriesMaker *self, const Entry *entry)
{
  if (self->n == self->capacity)
    {
      self->capacity = MAX (64, self->capacity * 2);
      self->entries = g_renew (Entry, self->entries, self->capacity);
    }
  self->entries[self->n++] = *entry;
}

static Entry
make_entry (SeriesMaker *self, const TlGraph *graph, guint32 row)
{
  const TlBounds *bounds = &graph->events->bounds[row];
  Entry entry = { .first = _tl_period_number_near (self->series->by, bounds->earliest_start, &self->span),
                  .last = _tl_period_number_near (self->series->by, bounds->latest_start, &self->span) };
  TlQuad quad;

  _tl_scoring_event (&self->scoring, row, self->dyads.after, &entry.score, &quad);
  entry.quad = (guint8) quad;
  if (self->series->scale == NULL)
    entry.score = NAN;
  entry.wide = entry.first == G_MININT32 || entry.last == G_MAXINT32 || (gint64) entry.last - entry.first >= WIDE;
  entry.certain = entry.first == entry.last && !entry.wide && _tl_network_binds (graph, row) == TL_CERTAINTY_CERTAIN;
  return entry;
}

static void
add_for_dyads (SeriesMaker *self, Entry entry)
{
  for (guint i = 0; i < self->dyads.n_found; i++)
    {
      entry.dyad = self->dyads.found[i];
      add_entry (self, &entry);
    }
}

/* Lists the runs of periods in which a date with gaps may start: in FIRST and LAST of entries. */
static GArray *
list_period_runs (SeriesMaker *self, const TlDate *date, const Entry *entry)
{
  g_autoptr (GArray) starts = _tl_date_list_starts (date, &self->budget);
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (Entry));
  Entry part = *entry;

  for (guint i = 0; i < starts->len; i++)
    {
      const TlStart *start = &g_array_index (starts, TlStart, i);
      gint32 first = _tl_period_number (self->series->by, start->first);

      part.last = _tl_period_number (self->series->by, start->last);
      if (i > 0 && first <= g_array_index (parts, Entry, parts->len - 1).last)
        {
          g_array_index (parts, Entry, parts->len - 1).last = part.last;
          continue;
        }
      part.first = first;
      g_array_append_val (parts, part);
    }
  return parts;
}

/* An event whose date has gaps is possible in the periods of its members only. It has an entry for each run of them. */
static void
add_in_parts (SeriesMaker *self, const TlDate *date, Entry entry)
{
  g_autoptr (GArray) parts = list_period_runs (self, date, &entry);
  gboolean too_many = (guint64) parts->len * self->dyads.n_found > MOST_PAIRS - self->n;
  gint64 n_periods = 0;

  for (guint i = 0; i < parts->len; i++)
    n_periods += (gint64) g_array_index (parts, Entry, i).last - g_array_index (parts, Entry, i).first + 1;
  entry.wide = entry.wide && (too_many || n_periods > WIDE);
  for (guint i = 0; i < parts->len && !too_many; i++)
    {
      entry.first = g_array_index (parts, Entry, i).first;
      entry.last = g_array_index (parts, Entry, i).last;
      add_for_dyads (self, entry);
    }
  if (too_many)
    add_for_dyads (self, entry);
  self->in_parts = TRUE;
}

static gboolean
add_event_entries (SeriesMaker *self, const TlGraph *graph, guint32 row, GError **error)
{
  Entry entry;

  if (!_tl_dyads_list (&self->dyads, row, MOST_PAIRS - self->n))
    return _tl_error_set (error, TL_ERROR_LIMIT, "with event \"%s\" there are more than %d pairs",
                          _tl_names_text (graph->names, TL_NAME_EVENT, row), MOST_PAIRS);
  if (self->dyads.n_found == 0)
    return TRUE;
  entry = make_entry (self, graph, row);
  if (G_UNLIKELY (_tl_events_has_gaps (graph->events, row)) && entry.first < entry.last)
    add_in_parts (self, _tl_names_date (graph->names, graph->events->dates[row]), entry);
  else
    add_for_dyads (self, entry);
  return TRUE;
}

/* ---- sorting ----------------------------------------------------------------------------------------------------- */

static int
compare_first (gconstpointer a, gconstpointer b, gpointer nothing)
{
  gint32 x = ((const Entry *) a)->first, y = ((const Entry *) b)->first;

  (void) nothing;
  return x < y ? -1 : x > y;
}

/* Entries were collected in the order of their first periods, unless some are in parts; a stable sort by dyad keeps
 * this order. */
static void
sort_entries (SeriesMaker *self)
{
  Entry *other = g_new (Entry, (gsize) self->n + 1);
  Entry *sorted;

  if (self->in_parts)
    g_qsort_with_data (self->entries, (gint) self->n, sizeof *sorted, compare_first, NULL);
  sorted = _tl_radix_sort_digits (self->entries, other, self->n, sizeof *sorted);
  g_free (sorted == other ? self->entries : other);
  self->entries = sorted;
}

/* ---- the rows ---------------------------------------------------------------------------------------------------- */

static int
compare_last (gconstpointer a, gconstpointer b, gpointer entries)
{
  gint32 x = ((const Entry *) entries)[*(const guint *) a].last, y = ((const Entry *) entries)[*(const guint *) b].last;

  return x < y ? -1 : x > y;
}

static void
begin_dyad (SeriesMaker *self)
{
  self->dyad = self->entries[self->at].dyad;
  self->possible = (Possible){ 0 };
  self->left = 0;
  self->making = self->at;
  self->first_row = self->series->n;
  g_array_set_size (self->leaving, 0);
  for (self->end = self->at; self->end < self->n && self->entries[self->end].dyad == self->dyad; self->end++)
    if (!self->entries[self->end].certain)
      g_array_append_val (self->leaving, self->end);
  if (self->leaving->len > 1)
    g_array_sort_with_data (self->leaving, compare_last, self->entries);
  _tl_dyads_get_ids (&self->dyads, self->dyad, &self->from, &self->to);
}

/* Adding and subtracting accumulate rounding errors. The sums are reset whenever no event is possible. */
static void
change_possible (Possible *self, const Entry *entry, int sign)
{
  self->count += (guint) sign;
  self->n_making += entry->wide ? 0 : (guint) sign;
  self->n_scored += isnan (entry->score) ? 0 : (guint) sign;
  if (entry->score < 0)
    self->low += sign * (long double) entry->score;
  else if (entry->score > 0)
    self->high += sign * (long double) entry->score;
  if (self->count == 0)
    self->low = self->high = 0;
}

static void
count_certain (TlSeriesRow *self, Counted *counted, const Entry *entry)
{
  self->count++;
  if (entry->quad != TL_QUAD_NONE)
    self->quads[entry->quad - 1]++;
  if (isnan (entry->score))
    return;
  self->n_scored++;
  if (entry->score < 0)
    counted->conflict += entry->score;
  else
    counted->cooperation += entry->score;
}

/* Finds the next period with a row: the following one if a possible event reaches it, else the first period of the next
 * entry that makes a row. With empty periods it is always the following one, once the pair has a row. */
static gboolean
find_period (SeriesMaker *self, gint32 *period)
{
  gboolean following = self->possible.n_making > 0 && self->period < G_MAXINT32;

  for (self->making = MAX (self->making, self->at); self->making < self->end && self->entries[self->making].wide;)
    self->making++;
  if (!following && self->making == self->end)
    return FALSE;
  if (following || (self->empty && self->series->n > self->first_row))
    *period = self->period + 1;
  else
    *period = self->entries[self->making].first;
  return TRUE;
}

static void
leave_periods (SeriesMaker *self, gint32 before)
{
  for (; self->left < self->leaving->len; self->left++)
    {
      const Entry *entry = &self->entries[g_array_index (self->leaving, guint, self->left)];

      if (entry->last >= before)
        return;
      change_possible (&self->possible, entry, -1);
    }
}

/* Entries that start by PERIOD are added before entries that end earlier are subtracted: one entry may do both. */
static void
step_to (SeriesMaker *self, gint32 period, TlSeriesRow *row, Counted *counted)
{
  self->period = period;
  for (; self->at < self->end && self->entries[self->at].first <= period; self->at++)
    if (self->entries[self->at].certain)
      count_certain (row, counted, &self->entries[self->at]);
    else
      change_possible (&self->possible, &self->entries[self->at], 1);
  leave_periods (self, period);
}

/* What no event was scored for is not known. */
static void
sum_scores (const SeriesMaker *self, TlSeriesRow *row, const Counted *counted)
{
  long double sum = counted->cooperation + counted->conflict;
  double size = (double) (counted->cooperation - counted->conflict);
  double most = size + (double) (self->possible.high - self->possible.low);
  gboolean known = row->n_scored > 0, likely = known || self->possible.n_scored > 0;

  row->sum = known ? _tl_decimal_near ((double) sum, size) : NAN;
  row->cooperation = known ? _tl_decimal_near ((double) counted->cooperation, size) : NAN;
  row->conflict = known ? _tl_decimal_near ((double) counted->conflict, size) : NAN;
  row->low = likely ? _tl_decimal_near ((double) (sum + self->possible.low), most) : NAN;
  row->high = likely ? _tl_decimal_near ((double) (sum + self->possible.high), most) : NAN;
}

/* Adds the row of PERIOD if an event makes one, or if it is empty between two that have one. */
static void
make_row (SeriesMaker *self, gint32 period)
{
  TlSeriesRow *row = _tl_series_reserve_row (self->series);
  Counted counted = { 0 };
  gint32 next;

  *row = (TlSeriesRow){ .series = self->series, .from = self->from, .to = self->to, .period = period };
  step_to (self, period, row, &counted);
  if (row->count + self->possible.n_making == 0
      && !(self->empty && self->series->n > self->first_row && find_period (self, &next)))
    return;
  row->possible_count = row->count + self->possible.count;
  sum_scores (self, row, &counted);
  self->series->n++;
}

/* Makes the rows of the pair whose entries come next. */
static gboolean
make_dyad_rows (SeriesMaker *self, GError **error)
{
  gint32 period;

  begin_dyad (self);
  while (find_period (self, &period) && _tl_progress_step (&self->progress))
    {
      if (self->series->n == MOST_ROWS)
        return _tl_error_set (error, TL_ERROR_LIMIT, "there are more than %d rows; longer periods make fewer",
                              MOST_ROWS);
      make_row (self, period);
    }
  self->at = self->end;
  return TRUE;
}

/* Counts the combinations of dyad and first period: mostly the number of rows, and never more. */
static guint
count_first_entries (const SeriesMaker *self)
{
  guint n = 0;

  for (guint i = 0; i < self->n; i++)
    n += !self->entries[i].wide
         && (i == 0 || self->entries[i].dyad != self->entries[i - 1].dyad
             || self->entries[i].first != self->entries[i - 1].first);
  return n;
}

static gboolean
make_rows (SeriesMaker *self, GError **error)
{
  gboolean ok = TRUE;

  _tl_series_reserve (self->series, count_first_entries (self) + 1);
  _tl_progress_stage (&self->progress, 1, self->n);
  while (ok && self->at < self->n && !_tl_progress_is_stopped (&self->progress))
    ok = make_dyad_rows (self, error);
  return ok;
}

/* ---- the question ------------------------------------------------------------------------------------------------ */

/* Events without a date come first, since they may have started before all others. */
static gboolean
collect_entries (SeriesMaker *self, GError **error)
{
  gboolean ok = TRUE;
  TlGraph graph;

  _tl_graph_init (&graph, self->timeline);
  self->capacity = self->dyads.pair ? 0 : graph.index->n_events; /* among all pairs, most events make one entry */
  self->entries = g_new (Entry, self->capacity);
  _tl_progress_stage (&self->progress, 0.6, graph.index->n_events);
  for (guint32 i = 0, n = graph.index->n_events; ok && i < n && _tl_progress_step (&self->progress); i++)
    {
      guint32 row = graph.index->order[(i + graph.index->n_dated) % n];
      const guint8 *soon = graph.events->records[graph.index->order[(i + graph.index->n_dated + 12) % n]];

      __builtin_prefetch (soon); /* records are far apart: two cache lines, twelve events ahead */
      __builtin_prefetch (soon + 64);
      if (_tl_network_binds (&graph, row) != TL_CERTAINTY_IMPOSSIBLE)
        ok = add_event_entries (self, &graph, row, error);
    }
  if (ok && _tl_progress_stage (&self->progress, 0.8, 0))
    sort_entries (self);
  return ok;
}

/* Steals the series. */
static TlSeries *
make_series (SeriesMaker *self, GError **error)
{
  g_autoptr (TlSeries) series = self->series;
  gboolean ok;

  self->leaving = g_array_new (FALSE, FALSE, sizeof (guint));
  ok = collect_entries (self, error) && make_rows (self, error) && _tl_progress_end (&self->progress, error);
  _tl_dyads_clear (&self->dyads);
  _tl_scoring_clear (&self->scoring);
  g_array_unref (self->leaving);
  g_free (self->entries);
  return ok ? g_steal_pointer (&series) : NULL;
}

TlSeries *
tl_timeline_find_series (TlTimeline *self, const TlSeriesQuery *query, TlMonitor *monitor, GError **error)
{
  g_autoptr (TlSeriesQuery) usual = query == NULL ? tl_series_query_new () : NULL;
  SeriesMaker maker = { .timeline = self, .span = TL_PERIOD_SPAN_NONE, .budget = TL_STARTS_MOST };
  guint32 actors[2];

  g_return_val_if_fail (TL_IS_TIMELINE (self), NULL);
  query = query != NULL ? query : usual;
  if (!_tl_actor_find_optional (self, query->first, &actors[0], error)
      || !_tl_actor_find_optional (self, query->second, &actors[1], error))
    return NULL;
  _tl_monitor_begin (monitor, &maker.progress);
  /* whether an act is cooperative must not depend on whether it is also scored */
  _tl_scoring_init (&maker.scoring, self, query->scale != NULL ? query->scale : tl_scale_lookup (TL_SCALE_DEFAULT));
  _tl_dyads_init (&maker.dyads, &maker.scoring, actors[0], actors[1], query->directed);
  maker.empty = query->empty;
  maker.series = _tl_series_new (query->period, query->scale, self->names.arena);
  return make_series (&maker, error);
}
