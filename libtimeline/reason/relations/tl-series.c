/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Dyadic series: what two did to each other, by period. */
#include "config.h"

#include "base/tl-error-private.h"
#include "base/tl-progress-private.h"
#include "base/tl-radix-digits-private.h"
#include "model/tl-actors-private.h"
#include "reason/relations/tl-dyads-private.h"
#include "reason/dates/tl-network-private.h"
#include "date/tl-period-private.h"
#include "reason/relations/tl-scoring-private.h"

#include <math.h>
#include <string.h>

#define MOST_PAIRS 50000000
#define WIDE 1000 /* periods; an event possible in more makes no row of its own */

/* One event for one dyad. In the order of the dyads, and of one dyad in that of the first period. */
typedef struct
{
  guint64 dyad; /* the key by which they are sorted */
  gint32 first; /* period in which it may have started at the earliest */
  gint32 last;
  double score; /* NAN: none */
  guint8 quad;
  gboolean certain; /* it is in the one period */
  gboolean wide;
} Entry;

typedef struct
{
  guint count;
  guint n_scored;
  double sum;
  double cooperation;
  double conflict;
  guint quads[TL_QUAD_MATERIAL_CONFLICT + 1];
} Row;

/* What is possible in the period stood on: events come in by their first period and leave by their last. */
typedef struct
{
  guint count;
  guint n_making; /* rows, since they are not wide */
  long double low;
  long double high;
} Possible;

struct _TlSeries
{
  gatomicrefcount ref_count;
  TlTimeline *timeline;
  TlPeriod by;
  TlDyads dyads;
  TlPeriodSpan span;
  Entry *entries;
  guint n;
  guint capacity;

  guint at;        /* the next entry to come in */
  guint end;       /* of the dyad */
  GArray *leaving; /* guint: possible entries of the dyad by their last period */
  guint left;
  guint64 dyad;
  gint32 period;
  Possible possible;
  Row row;
};

G_DEFINE_BOXED_TYPE (TlSeries, tl_series, tl_series_ref, tl_series_unref)

TlSeries *
tl_series_ref (TlSeries *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
tl_series_unref (TlSeries *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  _tl_dyads_clear (&self->dyads);
  g_object_unref (self->timeline);
  g_array_unref (self->leaving);
  g_free (self->entries);
  g_free (self);
}

/* ---- collecting -------------------------------------------------------------------------------------------------- */

static void
add_entry (TlSeries *self, const Entry *entry)
{
  if (self->n == self->capacity)
    {
      self->capacity = MAX (64, self->capacity * 2);
      self->entries = g_renew (Entry, self->entries, self->capacity);
    }
  self->entries[self->n++] = *entry;
}

static Entry
make_entry (TlSeries *self, const TlGraph *graph, const TlScoring *scoring, guint32 row)
{
  const TlBounds *bounds = &graph->events->bounds[row];
  Entry entry = { .first = _tl_period_number_near (self->by, bounds->earliest_start, &self->span),
                  .last = _tl_period_number_near (self->by, bounds->latest_start, &self->span) };
  TlQuad quad;

  _tl_scoring_event (scoring, row, self->dyads.after, &entry.score, &quad);
  entry.quad = (guint8) quad;
  entry.wide = entry.first == G_MININT32 || entry.last == G_MAXINT32 || (gint64) entry.last - entry.first >= WIDE;
  entry.certain = entry.first == entry.last && !entry.wide && _tl_network_binds (graph, row) == TL_CERTAINTY_CERTAIN;
  return entry;
}

static gboolean
add_event_entries (TlSeries *self, const TlGraph *graph, const TlScoring *scoring, guint32 row, GError **error)
{
  Entry entry;

  if (!_tl_dyads_list (&self->dyads, row, MOST_PAIRS - self->n))
    return _tl_error_set (error, TL_ERROR_LIMIT, "with event \"%s\" there are more than %d pairs",
                          _tl_names_text (graph->names, TL_NAME_EVENT, row), MOST_PAIRS);
  if (self->dyads.n_found == 0)
    return TRUE;
  entry = make_entry (self, graph, scoring, row);
  for (guint i = 0; i < self->dyads.n_found; i++)
    {
      entry.dyad = self->dyads.found[i];
      add_entry (self, &entry);
    }
  return TRUE;
}

/* ---- sorting ----------------------------------------------------------------------------------------------------- */

/* Entries come in the order of their first periods; a stable sort by dyad keeps that. */
static void
sort_entries (TlSeries *self)
{
  Entry *other = g_new (Entry, (gsize) self->n + 1);
  Entry *sorted = _tl_radix_sort_digits (self->entries, other, self->n, sizeof *sorted);

  g_free (sorted == other ? self->entries : other);
  self->entries = sorted;
}

/* ---- the question ------------------------------------------------------------------------------------------------ */

/* Those without a date first: they may have started before all others. */
static gboolean
collect_entries (TlSeries *self, const TlScale *scale, TlProgress *progress, GError **error)
{
  TlScoring scoring;
  gboolean ok = TRUE;
  TlGraph graph;

  _tl_graph_init (&graph, self->timeline);
  _tl_scoring_init (&scoring, self->timeline, scale);
  _tl_progress_stage (progress, 0.8, graph.index->n_events);
  for (guint32 i = 0, n = graph.index->n_events; ok && i < n && _tl_progress_step (progress); i++)
    {
      guint32 row = graph.index->order[(i + graph.index->n_dated) % n];
      const guint8 *soon = graph.events->records[graph.index->order[(i + graph.index->n_dated + 12) % n]];

      __builtin_prefetch (soon); /* records lie far apart: two lines of one twelve events ahead */
      __builtin_prefetch (soon + 64);
      if (_tl_network_binds (&graph, row) != TL_CERTAINTY_IMPOSSIBLE)
        ok = add_event_entries (self, &graph, &scoring, row, error);
    }
  _tl_scoring_clear (&scoring);
  if (ok && _tl_progress_stage (progress, 1, 0))
    sort_entries (self);
  return ok && _tl_progress_end (progress, error);
}

TlSeries *
tl_timeline_find_series (TlTimeline *self, const char *first, const char *second, TlPeriod period, const TlScale *scale,
                         gboolean directed, GCancellable *cancellable, TlProgressFunc progress, gpointer progress_data,
                         GError **error)
{
  TlProgress told;
  guint32 actors[2];
  TlSeries *series;

  g_return_val_if_fail (TL_IS_TIMELINE (self) && (guint) period <= TL_PERIOD_YEAR, NULL);
  g_return_val_if_fail ((first == NULL) == (second == NULL), NULL);
  if (!_tl_actor_find_optional (self, first, &actors[0], error)
      || !_tl_actor_find_optional (self, second, &actors[1], error))
    return NULL;
  _tl_progress_init (&told, cancellable, progress, progress_data);
  series = g_new0 (TlSeries, 1);
  g_atomic_ref_count_init (&series->ref_count);
  series->timeline = g_object_ref (self);
  series->by = period;
  series->span = TL_PERIOD_SPAN_NONE;
  series->leaving = g_array_new (FALSE, FALSE, sizeof (guint));
  _tl_dyads_init (&series->dyads, self, actors[0], actors[1], directed);
  if (!collect_entries (series, scale, &told, error))
    g_clear_pointer (&series, tl_series_unref);
  return series;
}

/* ---- stepping ---------------------------------------------------------------------------------------------------- */

static int
compare_last (gconstpointer a, gconstpointer b, gpointer entries)
{
  gint32 x = ((const Entry *) entries)[*(const guint *) a].last, y = ((const Entry *) entries)[*(const guint *) b].last;

  return x < y ? -1 : x > y;
}

static void
begin_dyad (TlSeries *self)
{
  self->dyad = self->entries[self->at].dyad;
  self->possible = (Possible){ 0 };
  self->left = 0;
  g_array_set_size (self->leaving, 0);
  for (self->end = self->at; self->end < self->n && self->entries[self->end].dyad == self->dyad; self->end++)
    if (!self->entries[self->end].certain)
      g_array_append_val (self->leaving, self->end);
  if (self->leaving->len > 1)
    g_array_sort_with_data (self->leaving, compare_last, self->entries);
}

/* Exact again whenever nothing is possible: sums of what came in and left need not be. */
static void
change_possible (Possible *self, const Entry *entry, int sign)
{
  self->count += (guint) sign;
  self->n_making += entry->wide ? 0 : (guint) sign;
  if (entry->score < 0)
    self->low += sign * (long double) entry->score;
  else if (entry->score > 0)
    self->high += sign * (long double) entry->score;
  if (self->count == 0)
    self->low = self->high = 0;
}

static void
count_certain (Row *self, const Entry *entry)
{
  self->count++;
  self->quads[entry->quad]++;
  if (isnan (entry->score))
    return;
  self->n_scored++;
  self->sum += entry->score;
  if (entry->score < 0)
    self->conflict += entry->score;
  else
    self->cooperation += entry->score;
}

/* The next period with a row: the one after this while something is possible there, else that of the next entry that
 * makes one. */
static gboolean
find_period (const TlSeries *self, gint32 *period)
{
  guint i = self->at;

  if (self->possible.n_making > 0 && self->period < G_MAXINT32)
    {
      *period = self->period + 1;
      return TRUE;
    }
  while (i < self->end && self->entries[i].wide)
    i++;
  if (i < self->end)
    *period = self->entries[i].first;
  return i < self->end;
}

static void
leave_periods (TlSeries *self, gint32 before)
{
  for (; self->left < self->leaving->len; self->left++)
    {
      const Entry *entry = &self->entries[g_array_index (self->leaving, guint, self->left)];

      if (entry->last >= before)
        return;
      change_possible (&self->possible, entry, -1);
    }
}

/* Everything that starts by PERIOD comes in before anything that ends earlier leaves: it may be one and the same. */
static void
step_to (TlSeries *self, gint32 period)
{
  self->period = period;
  self->row = (Row){ 0 };
  for (; self->at < self->end && self->entries[self->at].first <= period; self->at++)
    if (self->entries[self->at].certain)
      count_certain (&self->row, &self->entries[self->at]);
    else
      change_possible (&self->possible, &self->entries[self->at], 1);
  leave_periods (self, period);
}

gboolean
tl_series_next (TlSeries *self)
{
  gint32 period;

  g_return_val_if_fail (self != NULL, FALSE);
  for (;;)
    {
      if (find_period (self, &period))
        {
          step_to (self, period);
          if (self->row.count + self->possible.n_making > 0)
            return TRUE;
          continue;
        }
      if (self->end == self->n)
        return FALSE;
      self->at = self->end;
      begin_dyad (self);
    }
}

/* ---- the row stood on -------------------------------------------------------------------------------------------- */

const char *
tl_series_get_from (const TlSeries *self)
{
  const char *from, *to;

  g_return_val_if_fail (self != NULL && self->n > 0, NULL);
  _tl_dyads_get_ids (&self->dyads, self->dyad, &from, &to);
  return from;
}

const char *
tl_series_get_to (const TlSeries *self)
{
  const char *from, *to;

  g_return_val_if_fail (self != NULL && self->n > 0, NULL);
  _tl_dyads_get_ids (&self->dyads, self->dyad, &from, &to);
  return to;
}

char *
tl_series_dup_period (const TlSeries *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return _tl_period_label (self->by, self->period);
}

guint
tl_series_get_count (const TlSeries *self, guint *possible)
{
  g_return_val_if_fail (self != NULL, 0);
  if (possible != NULL)
    *possible = self->row.count + self->possible.count;
  return self->row.count;
}

double
tl_series_get_sum (const TlSeries *self, double *low, double *high)
{
  g_return_val_if_fail (self != NULL, 0);
  if (low != NULL)
    *low = (double) (self->row.sum + self->possible.low);
  if (high != NULL)
    *high = (double) (self->row.sum + self->possible.high);
  return self->row.sum;
}

gboolean
tl_series_get_mean (const TlSeries *self, double *mean)
{
  g_return_val_if_fail (self != NULL && mean != NULL, FALSE);
  if (self->row.n_scored > 0)
    *mean = self->row.sum / self->row.n_scored;
  return self->row.n_scored > 0;
}

double
tl_series_get_cooperation (const TlSeries *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->row.cooperation;
}

double
tl_series_get_conflict (const TlSeries *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->row.conflict;
}

guint
tl_series_get_quad (const TlSeries *self, TlQuad quad)
{
  g_return_val_if_fail (self != NULL && (guint) quad <= TL_QUAD_MATERIAL_CONFLICT, 0);
  return self->row.quads[quad];
}
