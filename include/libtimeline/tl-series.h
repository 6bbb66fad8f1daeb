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
 * A dyadic series: what actors did to each other over time, counted and scored. It has one [struct@Tl.SeriesRow] for
 * each pair and period. Rows are ordered by pair, in the order of the ids, then by time. Periods in which nothing
 * happened have no row unless [method@Tl.SeriesQuery.set_empty] asks for them.
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
 * Who acts on whom: participants in the roles `initiator` and `speaker` act, those in the roles `target` and `victim`
 * are acted upon, those in the roles `subject` and `witness` are in no pair, and all other roles, such as `signatory`,
 * `host` and `mediator`, are of neither side.
 *
 * | participants of the event | pairs |
 * |---|---|
 * | some act, some are acted upon | each of the first acts on each of the second, and nobody else is in a pair |
 * | some act, nobody is acted upon | each acts on each of those of neither side |
 * | some are acted upon, nobody acts | each of those of neither side acts on each |
 * | all are of neither side | each acts on each other, both ways |
 * | all act, or all are acted upon | if the act is cooperative, each acts on each other, both ways; else no pair |
 *
 * So two states that sign an agreement or hold talks are a pair, but two victims of one attack, or two speakers of one
 * denial, are not. An act is cooperative if its quad class, which [method@Tl.SeriesRow.get_quad] counts, is
 * %TL_QUAD_VERBAL_COOPERATION or %TL_QUAD_MATERIAL_COOPERATION, and its score is not negative: GDELT's rule classes a
 * denial as verbal cooperation, but every scale scores it as conflict. An actor does not act on
 * itself, and one event counts once for a pair. An actor is replaced by the nearest state above it, through parents and
 * through affiliations that are certain or possible at the time of the event; if there is no such state, it is counted
 * itself.
 *
 * What is known: a sum, a mean, and what is made of them is NAN if no event with a score is in it, never 0. So is that
 * of a period in which nothing happened. Sums and means are those of decimals: -2.4 and -0.32 make -2.72.
 *
 * When: an event belongs to the period in which it starts. If that period is certain, the event is counted there;
 * otherwise it is possible in every period in which it may have started. An event that is alleged or disputed is only
 * possible. Events that are planned, hypothetical, retracted or denied are left out. An event that is possible in more
 * than 1,000 periods, or whose start has no earliest or no latest bound, makes no row of its own, but is possible in
 * the rows that other events make.
 *
 * A series is an immutable value with an atomic reference count. It describes the timeline as it was when the series
 * was made.
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
 * A row is an immutable value with an atomic reference count. A row is part of its series: a reference to the row keeps
 * the whole series.
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
 * @query: (nullable): a query, or %NULL for all pairs, both ways together, by month and by the scale
 *   %TL_SCALE_DEFAULT
 * @monitor: (nullable): a monitor, or %NULL
 * @error: Return location for a #GError, or %NULL
 *
 * Counts and scores what actors did to each other, by pair and period.
 *
 * The score of an event is the one that it has itself under the scale. Otherwise it is the score of the most specific
 * of its codings in the scale's scheme that have a row in the scale, or else the score of its type or of the nearest
 * type above it that has one. The most specific CAMEO code is the one with the longest part in the scale, and a PLOVER
 * code with a mode is more specific than one without; of several, the first is used. The quad class is that of the same
 * coding, by GDELT's rule, or by PLOVER's rule if the scale scores PLOVER codes.
 *
 * What multiplies is limited. An event with n initiators and n targets makes n² pairs, an actor that is affiliated with
 * n states makes n of each, and an event that may have happened in any of n periods makes a row in each. There may be
 * at most 50 million pairs of actor, actor and event, of which one million beyond 200 for each participant of an event;
 * ten million rows, and four more for each event; and 50 million affiliations and parents that are examined because an
 * actor acts for several states, or for a state at times only.
 *
 * Time complexity: O(actors + affiliations + events + participants + pairs + rows); the sorting of the pairs is linear.
 *
 * Returns: (transfer full): the series; %NULL with %TL_ERROR_REFERENCE if there is no such actor, with %TL_ERROR_LIMIT
 * if there are more pairs, rows or affiliations than the limits above, with %G_IO_ERROR_CANCELLED if it was cancelled
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlSeries *tl_timeline_find_series (TlTimeline *self, const TlSeriesQuery *query, TlMonitor *monitor, GError **error);

/**
 * tl_series_ref:
 * @self: a series
 *
 * Increases the reference count of @self by one.
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
 * Decreases the reference count of @self by one, and frees @self when the count reaches 0.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_series_unref (TlSeries *self);

/**
 * tl_series_get_scale:
 * @self: a series
 *
 * Gets the scale by which the series is scored.
 *
 * Returns: (nullable): the name of the scale; %NULL if events are only counted
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_series_get_scale (const TlSeries *self);

/**
 * tl_series_get_n_rows:
 * @self: a series
 *
 * Returns: the number of its rows
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
 * Gets a row.
 *
 * Time complexity: constant.
 *
 * Returns: (transfer none): the row
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
 * Increases the reference count of the series of @self by one, so that the row and its series are kept.
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
 * Decreases the reference count of the series of @self by one, and frees the series when the count reaches 0.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_series_row_unref (TlSeriesRow *self);

/**
 * tl_series_row_equal:
 * @a: a row
 * @b: another row, of the same or another series
 *
 * Compares two rows.
 *
 * Returns: whether they have the same pair, period, scale and numbers
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
 * Makes the label of the period, in the form that [enum@Tl.Period] shows.
 *
 * Returns: (transfer full): the label
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char *tl_series_row_dup_period (const TlSeriesRow *self);

/**
 * tl_series_row_get_count:
 * @self: a row
 *
 * Counts the events that are certainly in the period.
 *
 * Returns: the number of events
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_series_row_get_count (const TlSeriesRow *self);

/**
 * tl_series_row_get_possible_count:
 * @self: a row
 *
 * Counts the events that may be in the period: those that certainly are and those that possibly are.
 *
 * Returns: the greatest number of events in the period
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_series_row_get_possible_count (const TlSeriesRow *self);

/**
 * tl_series_row_get_sum:
 * @self: a row
 *
 * Gets the sum of the scores of the counted events.
 *
 * Returns: the sum; NAN if none of the counted events has a score
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
double tl_series_row_get_sum (const TlSeriesRow *self);

/**
 * tl_series_row_get_sum_low:
 * @self: a row
 *
 * Gets the least possible sum of scores: that of the counted events and of all possible events with a negative score.
 *
 * Returns: the sum; NAN if none of the counted and possible events has a score
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
double tl_series_row_get_sum_low (const TlSeriesRow *self);

/**
 * tl_series_row_get_sum_high:
 * @self: a row
 *
 * Gets the greatest possible sum of scores: that of the counted events and of all possible events with a positive
 * score.
 *
 * Returns: the sum; NAN if none of the counted and possible events has a score
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
double tl_series_row_get_sum_high (const TlSeriesRow *self);

/**
 * tl_series_row_get_mean:
 * @self: a row
 *
 * Computes the mean score of the counted events that have a score.
 *
 * Returns: the mean; NAN if none of the counted events has a score
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
double tl_series_row_get_mean (const TlSeriesRow *self);

/**
 * tl_series_row_get_cooperation:
 * @self: a row
 *
 * Gets the sum of the positive scores of the counted events.
 *
 * Returns: the sum, 0 or more; NAN if none of the counted events has a score
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
double tl_series_row_get_cooperation (const TlSeriesRow *self);

/**
 * tl_series_row_get_conflict:
 * @self: a row
 *
 * Gets the sum of the negative scores of the counted events.
 *
 * Returns: the sum, 0 or less; NAN if none of the counted events has a score
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
 * Counts the counted events of one class.
 *
 * Returns: the number of events; with %TL_QUAD_NONE, the number of events without a class
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_series_row_get_quad (const TlSeriesRow *self, TlQuad quad);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlSeriesRow, tl_series_row_unref)

/**
 * tl_timeline_find_score:
 * @self: a timeline
 * @event: the id of an event
 * @scale: (nullable): the name of a scale, or %NULL for %TL_SCALE_DEFAULT
 * @error: Return location for a #GError, or %NULL
 *
 * Scores one event under a scale, as [method@Tl.Timeline.find_series] does. To score many events, use that method: this
 * one scores all types again in each call.
 *
 * Time complexity: O(event types), for PLOVER's scales times the rows of the table of codes.
 *
 * Returns: the score; NAN if the event has none; NAN with %TL_ERROR_REFERENCE if there is no such event or scale
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
double tl_timeline_find_score (TlTimeline *self, const char *event, const char *scale, GError **error);

G_END_DECLS
