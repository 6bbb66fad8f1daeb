/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once
#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <libtimeline/tl-bounds.h>
#include <libtimeline/tl-exchange-query.h>
#include <libtimeline/tl-monitor.h>
#include <libtimeline/tl-timeline.h>

G_BEGIN_DECLS

/**
 * TlExchange:
 *
 * An act of one actor towards another, and the answer to it; or an act that has none. For example, on 14 March 2018 the
 * United Kingdom expelled 23 Russian diplomats, and three days later Russia expelled 23 British ones.
 *
 * An exchange is an immutable value with an atomic reference count.
 *
 * Since: 1.0
 */
typedef struct _TlExchange TlExchange;

#define TL_TYPE_EXCHANGE (tl_exchange_get_type ())

TL_AVAILABLE_IN_1_0
GType tl_exchange_get_type (void) G_GNUC_CONST;

/**
 * tl_exchange_ref:
 * @self: an exchange
 *
 * Increases the reference count of @self by one.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlExchange *tl_exchange_ref (const TlExchange *self);

/**
 * tl_exchange_unref:
 * @self: (transfer full): an exchange
 *
 * Decreases the reference count of @self by one, and frees @self when the count reaches 0.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_exchange_unref (TlExchange *self);

/**
 * tl_exchange_get_act:
 * @self: an exchange
 *
 * Returns: the id of the event that is answered
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_exchange_get_act (const TlExchange *self);

/**
 * tl_exchange_get_answer:
 * @self: an exchange
 *
 * Returns: (nullable): the id of the event that answers it; %NULL if none does
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_exchange_get_answer (const TlExchange *self);

/**
 * tl_exchange_get_from:
 * @self: an exchange
 *
 * Returns: the id of the actor of the act
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_exchange_get_from (const TlExchange *self);

/**
 * tl_exchange_get_to:
 * @self: an exchange
 *
 * Returns: the id of the actor towards whom the act was, and who answers
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_exchange_get_to (const TlExchange *self);

/**
 * tl_exchange_get_days:
 * @self: an exchange
 * @fewest: (out) (optional): Return location for the least number of days
 * @most: (out) (optional): Return location for the greatest number of days, or %G_MAXINT64 if it is not bounded
 *
 * Counts the calendar days, in UTC, from the act to the answer; without an answer, to the day of the question. The act
 * counts from when it became known, or from its start if that is not given. From 12 March to 13 March is one day.
 *
 * Returns: whether both numbers are bounded
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_exchange_get_days (const TlExchange *self, gint64 *fewest, gint64 *most);

/**
 * tl_exchange_get_certainty:
 * @self: an exchange
 *
 * Gets how certain it is that the act happened and was followed by the answer. An exchange is only possible if one of
 * its events is alleged or disputed. If no reaction link joins them, it is also only possible if the dates leave open
 * that the answer came first, or came after the time that the query allows.
 *
 * Returns: %TL_CERTAINTY_CERTAIN or %TL_CERTAINTY_POSSIBLE
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlCertainty tl_exchange_get_certainty (const TlExchange *self);

/**
 * tl_exchange_is_linked:
 * @self: an exchange
 *
 * Returns: whether a reaction link says that the answer answers the act; otherwise only their order suggests it
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_exchange_is_linked (const TlExchange *self);

/**
 * tl_exchange_is_like:
 * @self: an exchange
 *
 * Gets whether the answer is like for like: of the type of the act, of a type directly above or below it, or of another
 * type with the same parent. Types directly below the root of the tree are not alike.
 *
 * Returns: whether the answer is like the act; %FALSE without an answer
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_exchange_is_like (const TlExchange *self);

/**
 * tl_exchange_get_ratio:
 * @self: an exchange
 * @act: (out) (optional): Return location for the value of the act; NAN if it has none
 * @answer: (out) (optional): Return location for the value of the answer; NAN if it has none
 *
 * Compares the answer with the act by the measure of the query: how many diplomats the answer expelled for each that
 * the act did. If the query has no measure, it compares their scores.
 *
 * Returns: the value of the answer divided by that of the act; NAN if one of them is not known or the act's is 0
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
double tl_exchange_get_ratio (const TlExchange *self, double *act, double *answer);

/**
 * tl_exchange_get_score_ratio:
 * @self: an exchange
 * @act: (out) (optional): Return location for the score of the act; NAN if it has none
 * @answer: (out) (optional): Return location for the score of the answer; NAN if it has none
 *
 * Compares the answer with the act by their scores under the scale of the query.
 *
 * Returns: the score of the answer divided by that of the act; NAN if one of them is not known or the act's is 0
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
double tl_exchange_get_score_ratio (const TlExchange *self, double *act, double *answer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlExchange, tl_exchange_unref)

/**
 * TlTrend:
 * @TL_TREND_UNKNOWN: fewer than two of the acts can be compared
 * @TL_TREND_LEVEL: all acts that can be compared are equal
 * @TL_TREND_ESCALATING: the last acts go up
 * @TL_TREND_DE_ESCALATING: the last acts go down
 *
 * Where a ladder leads.
 *
 * Since: 1.0
 */
typedef enum
{
  TL_TREND_UNKNOWN,
  TL_TREND_LEVEL,
  TL_TREND_ESCALATING,
  TL_TREND_DE_ESCALATING,
} TlTrend;

/**
 * tl_trend_to_string:
 * @trend: a trend
 *
 * Gets the name of a trend.
 *
 * Returns: its name, such as `de-escalating`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_trend_to_string (TlTrend trend);

/**
 * TlLadder:
 *
 * A run of exchanges, in which each answer is the next act. Each step is compared with the one before by the measure of
 * the query, or, if it has none, by how hostile its score is. Acts without a value are passed over.
 *
 *   act       1    5   10   10    4        answers 5, 10, 10 and 4
 *   step        up   up  level down
 *   trend     de-escalating, since it turned at the second 10
 *
 * A ladder is an immutable value with an atomic reference count.
 *
 * Since: 1.0
 */
typedef struct _TlLadder TlLadder;

#define TL_TYPE_LADDER (tl_ladder_get_type ())

TL_AVAILABLE_IN_1_0
GType tl_ladder_get_type (void) G_GNUC_CONST;

/**
 * tl_ladder_ref:
 * @self: a ladder
 *
 * Increases the reference count of @self by one.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlLadder *tl_ladder_ref (const TlLadder *self);

/**
 * tl_ladder_unref:
 * @self: (transfer full): a ladder
 *
 * Decreases the reference count of @self by one, and frees @self when the count reaches 0.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_ladder_unref (TlLadder *self);

/**
 * tl_ladder_get_acts:
 * @self: a ladder
 *
 * Gets the acts, each of which but the first answers the one before.
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of two events or more
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *const *tl_ladder_get_acts (const TlLadder *self);

/**
 * tl_ladder_get_trend:
 * @self: a ladder
 *
 * Gets where the ladder leads: the direction of its last step that is not level.
 *
 * Returns: the trend
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlTrend tl_ladder_get_trend (const TlLadder *self);

/**
 * tl_ladder_get_turns:
 * @self: a ladder
 *
 * Gets the turning points: the last act before the direction changed from up to down or from down to up.
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of the events, in the order of the ladder
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *const *tl_ladder_get_turns (const TlLadder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlLadder, tl_ladder_unref)

/**
 * TlExchanges:
 *
 * How actors answered each other: the exchanges, the acts that nobody answered, and the ladders. All are ordered by
 * pair, in the order of the ids, then by the canonical order of the acts.
 *
 * Acts: an event is an act of a pair if one of the two acts on the other, as [struct@Tl.Series] says. Events that are
 * planned, hypothetical, retracted or denied are left out.
 *
 * Answers: the effects of an act's reaction links (`provokes`, `answered-by`, `retaliated-by`, and the document's own
 * of that family) in which the other actor acts, towards anybody. An act that has none is answered by the next act of
 * the other actor towards the first one, if it comes within the time that the query allows. The next one is the first
 * in canonical order that starts after the act; it may answer several acts. Acts both ways, such as talks, and acts
 * whose start has no earliest or no latest bound are answered, and answer, by links only. Acts both ways that no link
 * answers are not listed as unanswered.
 *
 * Ladders: each act goes on to its first answer; of several acts with the same answer, the latest is its step before.
 * So an event is in one ladder at most for a pair. An exchange with nothing before or after it is a ladder of two acts.
 *
 * An answer of this kind is an immutable value with an atomic reference count. It describes the timeline as it was when
 * the question was asked.
 *
 * Since: 1.0
 */
typedef struct _TlExchanges TlExchanges;

#define TL_TYPE_EXCHANGES (tl_exchanges_get_type ())

TL_AVAILABLE_IN_1_0
GType tl_exchanges_get_type (void) G_GNUC_CONST;

/**
 * tl_exchanges_ref:
 * @self: exchanges
 *
 * Increases the reference count of @self by one.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlExchanges *tl_exchanges_ref (const TlExchanges *self);

/**
 * tl_exchanges_unref:
 * @self: (transfer full): exchanges
 *
 * Decreases the reference count of @self by one, and frees @self when the count reaches 0.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_exchanges_unref (TlExchanges *self);

/**
 * tl_exchanges_get_n_exchanges:
 * @self: exchanges
 *
 * Returns: the number of exchanges
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_exchanges_get_n_exchanges (const TlExchanges *self);

/**
 * tl_exchanges_get_exchange:
 * @self: exchanges
 * @index: from 0, by pair, then by act, then by answer
 *
 * Gets an act with one of its answers.
 *
 * Returns: (transfer none): the exchange
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlExchange *tl_exchanges_get_exchange (const TlExchanges *self, guint index);

/**
 * tl_exchanges_get_n_unanswered:
 * @self: exchanges
 *
 * Returns: the number of acts without an answer
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_exchanges_get_n_unanswered (const TlExchanges *self);

/**
 * tl_exchanges_get_unanswered:
 * @self: exchanges
 * @index: from 0, by pair, then by act
 *
 * Gets an act without an answer.
 *
 * Returns: (transfer none): the exchange, whose answer is %NULL
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlExchange *tl_exchanges_get_unanswered (const TlExchanges *self, guint index);

/**
 * tl_exchanges_get_n_ladders:
 * @self: exchanges
 *
 * Returns: the number of ladders
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_exchanges_get_n_ladders (const TlExchanges *self);

/**
 * tl_exchanges_get_ladder:
 * @self: exchanges
 * @index: from 0, by pair, then by the first act
 *
 * Gets a ladder.
 *
 * Returns: (transfer none): the ladder
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlLadder *tl_exchanges_get_ladder (const TlExchanges *self, guint index);

/**
 * tl_exchanges_get_until:
 * @self: exchanges
 *
 * Gets the end of the day on which the question was asked.
 *
 * Returns: its last second; %TL_INSTANT_FUTURE if the query has no day and no event of the timeline has a date
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gint64 tl_exchanges_get_until (const TlExchanges *self);

/**
 * tl_exchanges_get_scale:
 * @self: exchanges
 *
 * Returns: the name of the scale by which the events were scored
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_exchanges_get_scale (const TlExchanges *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlExchanges, tl_exchanges_unref)

/**
 * tl_timeline_find_exchanges:
 * @self: a timeline
 * @query: (nullable): a query, or %NULL for all pairs and for answers by reaction links only
 * @monitor: (nullable): a monitor, or %NULL
 * @error: Return location for a #GError, or %NULL
 *
 * Finds how actors answered each other: which act was answered by which, after how many days, and in what proportion;
 * which acts nobody answered; and the ladders, on which each answer is the next act.
 *
 * Time complexity: O(events + participants + links + answers + a log a) for a acts of all pairs together.
 *
 * Returns: (transfer full): the exchanges; %NULL with %TL_ERROR_REFERENCE if there is no such actor, with
 * %TL_ERROR_LIMIT if events with very many participants make more than 10 million acts or answers of pairs, with
 * %G_IO_ERROR_CANCELLED if it was cancelled
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlExchanges *
tl_timeline_find_exchanges (TlTimeline *self, const TlExchangeQuery *query, TlMonitor *monitor, GError **error);

G_END_DECLS
