/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once
#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <libtimeline/tl-quad.h>
#include <libtimeline/tl-scale.h>
#include <libtimeline/tl-progress.h>
#include <libtimeline/tl-timeline.h>

G_BEGIN_DECLS

/**
 * TlPeriod:
 * @TL_PERIOD_DAY: `2014-05-19`
 * @TL_PERIOD_WEEK: `2014-W21`: from Monday, as ISO 8601 counts them
 * @TL_PERIOD_MONTH: `2014-05`
 * @TL_PERIOD_QUARTER: `2014-Q2`
 * @TL_PERIOD_YEAR: `2014`
 *
 * By what a series is cut, and how its periods are labelled. Days are days of UTC.
 *
 * Since: 1.0
 */
typedef enum
{
  TL_PERIOD_DAY,
  TL_PERIOD_WEEK,
  TL_PERIOD_MONTH,
  TL_PERIOD_QUARTER,
  TL_PERIOD_YEAR,
} TlPeriod;

/**
 * tl_period_from_string:
 * @name: as in `month`
 * @period: (out): the period
 *
 * Returns: whether there is one of that name
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_period_from_string (const char *name, TlPeriod *period);

/**
 * TlSeries:
 *
 * How warm actors were to each other over time: what was done, counted and scored, for each pair and period.
 *
 * It stands before its first row; [method@Tl.Series.next] steps through them, by pair in the order of the ids, then by
 * time. Periods in which nothing was done have no row.
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
 * For one reader at a time; it holds the timeline, which must not be changed meanwhile.
 *
 * Since: 1.0
 */
typedef struct _TlSeries TlSeries;

#define TL_TYPE_SERIES (tl_series_get_type ())

TL_AVAILABLE_IN_1_0
GType tl_series_get_type (void) G_GNUC_CONST;

/**
 * tl_timeline_find_series:
 * @self: a timeline
 * @first: (nullable): an actor: id, alias or code; %NULL with @second for all pairs
 * @second: (nullable): the other
 * @period: by what to cut it
 * @scale: (nullable): the scale to score by; %NULL to count only
 * @directed: whether who acts and who is acted upon are told apart
 * @cancellable: (nullable): what may cancel it
 * @progress: (nullable) (scope call) (closure progress_data): told how much is done
 * @progress_data: what is given to @progress
 * @error: where to say what is wrong
 *
 * An event's score is its own under that scale, else that of the most specific of its codings in the scale's scheme of
 * which the scale has a row, else that of its type, or of the nearest above it that has one. Of CAMEO's codes that of
 * which the scale has most is the most specific, of PLOVER's one with a mode; of several the first. Quad classes are of
 * the same coding, by GDELT's rule, and by PLOVER's where the scale scores PLOVER's codes.
 *
 * With two actors, directed, what the first does to the second. Two of the kind state have the rows that they
 * have among all; with an agency or a person, whoever acts for one of the two counts as it. Not directed,
 * both ways together, the pair told with the first id first in the order of bytes, or as asked for.
 *
 * Time complexity: O(events + participants), and the sorting of the pairs, which is linear.
 *
 * Returns: (transfer full): the series; %NULL with %TL_ERROR_REFERENCE where there is no such actor, with
 * %TL_ERROR_LIMIT where events with very many participants make more than 50 million pairs, with
 * %G_IO_ERROR_CANCELLED where it was cancelled
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlSeries *tl_timeline_find_series (TlTimeline *self, const char *first, const char *second, TlPeriod period,
                                   const TlScale *scale, gboolean directed, GCancellable *cancellable,
                                   TlProgressFunc progress, gpointer progress_data, GError **error);

/**
 * tl_series_ref:
 * @self: a series
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlSeries *tl_series_ref (TlSeries *self);

/**
 * tl_series_unref:
 * @self: (transfer full): a series
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_series_unref (TlSeries *self);

/**
 * tl_series_next:
 * @self: a series
 *
 * Time complexity: amortised constant.
 *
 * Returns: whether there is another row; the getters speak of it
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_series_next (TlSeries *self);

/**
 * tl_series_get_from:
 * @self: a series
 *
 * Returns: the id of who acts
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_series_get_from (const TlSeries *self);

/**
 * tl_series_get_to:
 * @self: a series
 *
 * Returns: the id of who is acted upon
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_series_get_to (const TlSeries *self);

/**
 * tl_series_dup_period:
 * @self: a series
 *
 * Returns: (transfer full): the label of the period
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char *tl_series_dup_period (const TlSeries *self);

/**
 * tl_series_get_count:
 * @self: a series
 * @possible: (out) (optional): how many there may be at most
 *
 * Returns: how many events are certainly in the period
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_series_get_count (const TlSeries *self, guint *possible);

/**
 * tl_series_get_sum:
 * @self: a series
 * @low: (out) (optional): the sum if of the possible events all that lower it are in the period
 * @high: (out) (optional): if all that raise it are
 *
 * Returns: the sum of the scores of the events counted; 0 where none has one
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
double tl_series_get_sum (const TlSeries *self, double *low, double *high);

/**
 * tl_series_get_mean:
 * @self: a series
 * @mean: (out): the mean of the scores of the events counted that have one
 *
 * Returns: whether any has
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_series_get_mean (const TlSeries *self, double *mean);

/**
 * tl_series_get_cooperation:
 * @self: a series
 *
 * Returns: the sum of the scores above 0
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
double tl_series_get_cooperation (const TlSeries *self);

/**
 * tl_series_get_conflict:
 * @self: a series
 *
 * Returns: the sum of the scores below 0, itself not above 0
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
double tl_series_get_conflict (const TlSeries *self);

/**
 * tl_series_get_quad:
 * @self: a series
 * @quad: a class
 *
 * Returns: how many of the events counted are of that class; %TL_QUAD_NONE for those of none
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_series_get_quad (const TlSeries *self, TlQuad quad);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlSeries, tl_series_unref)

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
