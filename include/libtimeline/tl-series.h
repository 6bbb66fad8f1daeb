/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once
#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <libtimeline/tl-monitor.h>
#include <libtimeline/tl-quad.h>
#include <libtimeline/tl-series-query.h>
#include <libtimeline/tl-timeline.h>

G_BEGIN_DECLS

/**
 * TlSeries:
 *
 * How warm actors were to each other over time: what was done, counted and scored, in one [struct@Tl.SeriesRow] for
 * each pair and period. Rows are ordered by pair, in the order of the ids, then by time. Periods in which nothing was
 * done have no row.
 *
 * |[
 * for (guint i = 0; i < tl_series_get_n_rows (series); i++)
 *   {
 *     const TlSeriesRow *row = tl_series_get_row (series, i);
 *
 *     printf ("%s %s %u\n", tl_series_row_get_from (row), tl_series_row_get_to (row), tl_series_row_get_count (row));
 *   }
 * ]|
 *
 * Who acts on whom: everyone who takes part as `initiator` or `speaker` acts on everyone who does as `target` or
 * `victim`; where there is nobody of one kind, all that take part act on each other, both ways. Nobody acts on itself,
 * and one event counts once for a pair. An actor stands for the nearest state above it, through parents and through
 * affiliations certain or possible at the time of the event; without such a state, for itself.
 *
 * When: an event belongs to the period in which it starts. It is counted where that is certain, and possible in every
 * other period in which it may have started. One that is alleged or disputed is only possible; what is planned,
 * hypothetical, retracted or denied is left out. An event possible in more than 1,000 periods, or since or until no
 * bounded time, makes no row of its own, but is possible in those rows that there are.
 *
 * A value: atomically counted, immutable. It speaks of the timeline as it was.
 *
 * Since: 1.0
 */
typedef struct _TlSeries TlSeries;

#define TL_TYPE_SERIES (tl_series_get_type ())

TL_AVAILABLE_IN_1_0
GType tl_series_get_type (void) G_GNUC_CONST;

/**
 * TlSeriesRow:
 *
 * What one actor did to another in one period.
 *
 * A value: atomically counted, immutable. A row is part of its series: a reference to the row keeps the whole series.
 *
 * Since: 1.0
 */
typedef struct _TlSeriesRow TlSeriesRow;

#define TL_TYPE_SERIES_ROW (tl_series_row_get_type ())

TL_AVAILABLE_IN_1_0
GType tl_series_row_get_type (void) G_GNUC_CONST;

/**
 * tl_timeline_find_series:
 * @self: a timeline
 * @query: (nullable): what to ask, or %NULL for the counts of all pairs, both ways together, by month
 * @monitor: (nullable): a monitor, or %NULL
 * @error: Return location for a #GError, or %NULL
 *
 * Counts and scores what actors did to each other, by pair and period.
 *
 * An event's score is its own under the scale, else that of the most specific of its codings in the scale's scheme of
 * which the scale has a row, else that of its type, or of the nearest above it that has one. Of CAMEO's codes that of
 * which the scale has most is the most specific, of PLOVER's one with a mode; of several the first. Quad classes are of
 * the same coding, by GDELT's rule, and by PLOVER's where the scale scores PLOVER's codes.
 *
 * Time complexity: O(events + participants + rows), and the sorting of the pairs, which is linear.
 *
 * Returns: (transfer full): the series; %NULL with %TL_ERROR_REFERENCE where there is no such actor, with
 * %TL_ERROR_LIMIT where events with very many participants make more than 50 million pairs, or short periods more than
 * 50 million rows, with %G_IO_ERROR_CANCELLED where it was cancelled
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlSeries *tl_timeline_find_series (TlTimeline *self, const TlSeriesQuery *query, TlMonitor *monitor, GError **error);

/**
 * tl_series_ref:
 * @self: a series
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlSeries *tl_series_ref (const TlSeries *self);

/**
 * tl_series_unref:
 * @self: (transfer full): a series
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_series_unref (TlSeries *self);

/**
 * tl_series_get_n_rows:
 * @self: a series
 *
 * Returns: how many rows it has
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_series_get_n_rows (const TlSeries *self);

/**
 * tl_series_get_row:
 * @self: a series
 * @index: from 0, by pair, then by time
 *
 * Time complexity: constant.
 *
 * Returns: (transfer none): a row
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlSeriesRow *tl_series_get_row (const TlSeries *self, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlSeries, tl_series_unref)

/**
 * tl_series_row_ref:
 * @self: a row
 *
 * Keeps the row, and with it its series.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlSeriesRow *tl_series_row_ref (const TlSeriesRow *self);

/**
 * tl_series_row_unref:
 * @self: (transfer full): a row
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_series_row_unref (TlSeriesRow *self);

/**
 * tl_series_row_equal:
 * @a: a row
 * @b: another, of the same or another series
 *
 * Compares two rows.
 *
 * Returns: whether they are of the same pair and period, and all their numbers are the same
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_series_row_equal (const TlSeriesRow *a, const TlSeriesRow *b);

/**
 * tl_series_row_get_from:
 * @self: a row
 *
 * Returns: the id of the actor that acts
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_series_row_get_from (const TlSeriesRow *self);

/**
 * tl_series_row_get_to:
 * @self: a row
 *
 * Returns: the id of the actor that is acted upon
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_series_row_get_to (const TlSeriesRow *self);

/**
 * tl_series_row_dup_period:
 * @self: a row
 *
 * Makes the label of the period.
 *
 * Returns: (transfer full): the label of its period, as [enum@Tl.Period] shows
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char *tl_series_row_dup_period (const TlSeriesRow *self);

/**
 * tl_series_row_get_count:
 * @self: a row
 *
 * Returns: how many events are certainly in the period
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_series_row_get_count (const TlSeriesRow *self);

/**
 * tl_series_row_get_possible_count:
 * @self: a row
 *
 * Returns: how many events there are in the period at most: those counted, and those possible
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_series_row_get_possible_count (const TlSeriesRow *self);

/**
 * tl_series_row_get_sum:
 * @self: a row
 *
 * Returns: the sum of the scores of the events counted; 0 where none has one
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
double tl_series_row_get_sum (const TlSeriesRow *self);

/**
 * tl_series_row_get_sum_low:
 * @self: a row
 *
 * Returns: the sum if of the possible events all that lower it are in the period
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
double tl_series_row_get_sum_low (const TlSeriesRow *self);

/**
 * tl_series_row_get_sum_high:
 * @self: a row
 *
 * Returns: the sum if of the possible events all that raise it are in the period
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
double tl_series_row_get_sum_high (const TlSeriesRow *self);

/**
 * tl_series_row_get_mean:
 * @self: a row
 *
 * Returns: the mean of the scores of the events counted that have one; NAN where none has
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
double tl_series_row_get_mean (const TlSeriesRow *self);

/**
 * tl_series_row_get_cooperation:
 * @self: a row
 *
 * Returns: the sum of the scores above 0
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
double tl_series_row_get_cooperation (const TlSeriesRow *self);

/**
 * tl_series_row_get_conflict:
 * @self: a row
 *
 * Returns: the sum of the scores below 0, itself not above 0
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
double tl_series_row_get_conflict (const TlSeriesRow *self);

/**
 * tl_series_row_get_quad:
 * @self: a row
 * @quad: a class
 *
 * Returns: how many of the events counted are of that class; with %TL_QUAD_NONE, of no class
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_series_row_get_quad (const TlSeriesRow *self, TlQuad quad);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlSeriesRow, tl_series_row_unref)

/**
 * tl_timeline_get_score:
 * @self: a timeline
 * @event: the id of an event
 * @scale: a scale
 * @score: (out): its score under that scale, as [method@Tl.Timeline.find_series] takes it
 *
 * Time complexity: O(event types), for PLOVER's scales times the rows of the table of codes, since the types are scored
 * anew each time; the scores of many events are found at once by [method@Tl.Timeline.find_series].
 *
 * Returns: whether there is such an event and it has one
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_get_score (TlTimeline *self, const char *event, const TlScale *scale, double *score);

G_END_DECLS
