/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* How actors answered each other: matches acts with answers, and joins exchanges into ladders. */
#include "config.h"

#include "base/tl-monitor-private.h"
#include "model/noun/tl-accessors-private.h"
#include "model/query/tl-query-private.h"
#include "model/tl-actors-private.h"
#include "reason/dates/tl-network-private.h"
#include "reason/relations/tl-exchange-private.h"
#include "reason/relations/tl-exchange-query-private.h"
#include "reason/relations/tl-pair-acts-private.h"

#include <math.h>

#define DAY 86400

/* An exchange by its rows, for ladders. */
typedef struct
{
  guint32 act;
  guint32 answer;
} Step;

typedef struct
{
  const TlExchangeQuery *query;
  TlPairActs acts;
  TlExchanges *exchanges;
  TlProgress progress;
  gint64 on[2];      /* the first and the last second of the day of the question */
  guint at;          /* the next of the answers by links */
  GArray *moves[2];  /* guint32: of a pair, its acts in one direction only, with bounds: forth and back */
  GArray *steps;     /* Step, of a pair */
  guint32 *next;     /* by row: the first answer; TL_SYMBOL_NONE: none */
  guint32 *previous; /* by row: the latest act of which this is the first answer */
  const char *ids[2];
} ExchangeFinder;

/* ---- comparing --------------------------------------------------------------------------------------------------- */

static double
score_row (const ExchangeFinder *self, guint32 row)
{
  double score;
  TlQuad quad;

  _tl_scoring_event (&self->acts.scoring, row, self->acts.graph.events->records[row], &score, &quad);
  return score;
}

/* An attribute is kept as JSON text. */
static double
measure_row (const ExchangeFinder *self, guint32 row)
{
  g_autoptr (TlEvent) event = NULL;
  const char *text;
  double value;

  if (self->query->measure == NULL)
    return score_row (self, row);
  event = _tl_timeline_dup_event_row (self->acts.timeline, row);
  text = _tl_map_get (&event->attributes, self->query->measure);
  if (text == NULL || (*text != '-' && !g_ascii_isdigit (*text)))
    return NAN;
  value = g_ascii_strtod (text, NULL);
  return isfinite (value) ? value : NAN;
}

static gboolean
is_alike (const ExchangeFinder *self, guint32 act, guint32 answer)
{
  const guint32 *types = self->acts.graph.events->types;
  guint32 a = types[act], b = types[answer];
  guint32 above_a = _tl_event_type_parent (self->acts.timeline, a);
  guint32 above_b = _tl_event_type_parent (self->acts.timeline, b);

  if (a == b)
    return TRUE;
  if (above_a == b || above_b == a)
    return TRUE;
  return above_a == above_b && above_a != TL_SYMBOL_NONE
         && _tl_event_type_parent (self->acts.timeline, above_a) != TL_SYMBOL_NONE;
}

/* ---- time -------------------------------------------------------------------------------------------------------- */

/* From when a reaction is measured: when the act became known, else its start. */
static void
get_reference (const ExchangeFinder *self, guint32 row, gint64 bounds[2])
{
  const TlEventColumns *events = self->acts.graph.events;
  const TlDate *known = _tl_names_date (self->acts.graph.names, events->known[row]);

  bounds[0] = known != NULL ? _tl_date_get_bounds (known)->earliest_start : events->bounds[row].earliest_start;
  bounds[1] = known != NULL ? _tl_date_get_bounds (known)->latest_end : events->bounds[row].latest_start;
}

static gboolean
is_bounded_pair (const gint64 bounds[2])
{
  return bounds[0] != TL_INSTANT_PAST && bounds[1] != TL_INSTANT_FUTURE;
}

static void
get_start (const ExchangeFinder *self, guint32 row, gint64 bounds[2])
{
  bounds[0] = self->acts.graph.events->bounds[row].earliest_start;
  bounds[1] = self->acts.graph.events->bounds[row].latest_start;
}

/* Whether a time from FROM to TO is within that of the query. */
static gboolean
is_within (const ExchangeFinder *self, gint64 from, gint64 to, gint64 days)
{
  gint64 seconds;

  if (self->query->within % DAY == 0)
    return days <= self->query->within / DAY;
  return __builtin_sub_overflow (to, from, &seconds) ? to < from : seconds <= self->query->within;
}

/* The first of the opposite MOVES that starts after the act. They are in canonical order, so also in order of their
 * earliest starts. An act that became known later is followed by what came after that. */
static guint32
find_move_after (const ExchangeFinder *self, guint32 act, gint64 earliest, const GArray *moves)
{
  const TlEventColumns *events = self->acts.graph.events;
  const guint32 *rank = self->acts.graph.index->rank;
  gboolean known = events->known[act] != TL_SYMBOL_NONE;
  guint low = 0, high = moves->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      guint32 row = g_array_index (moves, guint32, middle);

      if (known ? events->bounds[row].earliest_start < earliest : rank[row] < rank[act])
        low = middle + 1;
      else
        high = middle;
    }
  return low < moves->len ? g_array_index (moves, guint32, low) : TL_SYMBOL_NONE;
}

/* Later moves start later, so if the first one is not within the time, none is. */
static guint32
find_in_window (const ExchangeFinder *self, guint32 act, guint32 way)
{
  gint64 from[2], to[2];
  guint32 answer;

  get_reference (self, act, from);
  if (self->query->within < 0 || !is_bounded_pair (from))
    return TL_SYMBOL_NONE;
  answer = find_move_after (self, act, from[0], self->moves[way == TL_WAY_FORTH]);
  if (answer == TL_SYMBOL_NONE)
    return TL_SYMBOL_NONE;
  get_start (self, answer, to);
  return is_within (self, from[1], to[0], _tl_days_between (from, to).fewest) ? answer : TL_SYMBOL_NONE;
}

/* ---- exchanges --------------------------------------------------------------------------------------------------- */

static TlCertainty
find_certainty (const ExchangeFinder *self, guint32 act, guint32 answer, gboolean linked)
{
  gint64 from[2], to[2];
  TlCertainty certainty = _tl_network_binds (&self->acts.graph, act);

  if (answer == TL_SYMBOL_NONE)
    return certainty;
  if (certainty == TL_CERTAINTY_CERTAIN)
    certainty = _tl_network_binds (&self->acts.graph, answer);
  if (linked || certainty != TL_CERTAINTY_CERTAIN)
    return certainty;
  get_reference (self, act, from);
  get_start (self, answer, to);
  return to[0] >= from[1] && is_within (self, from[0], to[1], _tl_days_between (from, to).most) ? TL_CERTAINTY_CERTAIN
                                                                                                : TL_CERTAINTY_POSSIBLE;
}

/* Without an answer, ANSWER is TL_SYMBOL_NONE. */
static void
add_exchange (ExchangeFinder *self, guint32 act, guint32 answer, guint32 way, gboolean linked)
{
  const TlNames *names = self->acts.graph.names;
  gboolean answered = answer != TL_SYMBOL_NONE;
  TlExchange found = { .act = _tl_names_text (names, TL_NAME_EVENT, act),
                       .answer = answered ? _tl_names_text (names, TL_NAME_EVENT, answer) : NULL,
                       .from = self->ids[way == TL_WAY_BACK],
                       .to = self->ids[way == TL_WAY_FORTH],
                       .certainty = find_certainty (self, act, answer, linked),
                       .linked = linked,
                       .like = answered && is_alike (self, act, answer) };
  gint64 from[2], to[2] = { self->on[0], self->on[1] };

  get_reference (self, act, from);
  if (answered)
    get_start (self, answer, to);
  found.days = _tl_days_between (from, to);
  found.scores[0] = score_row (self, act);
  found.scores[1] = answered ? score_row (self, answer) : NAN;
  found.values[0] = measure_row (self, act);
  found.values[1] = answered ? measure_row (self, answer) : NAN;
  g_ptr_array_add (answered ? self->exchanges->exchanges : self->exchanges->unanswered,
                   _tl_exchange_new (&found, names->arena));
  if (answered)
    {
      Step step = { act, answer };

      g_array_append_val (self->steps, step);
    }
}

/* Adds the answers by links of ACT, in canonical order. An answer both ways to an act both ways counts forth first. */
static guint
add_linked (ExchangeFinder *self, const TlPairAct *act)
{
  const TlPairAnswer *answers = (const TlPairAnswer *) (gpointer) self->acts.answers->data;
  guint begin = self->at, n = self->acts.answers->len;

  for (; self->at < n && answers[self->at].pair == act->pair && answers[self->at].act == act->row; self->at++)
    {
      const TlPairAnswer *answer = &answers[self->at];
      gboolean twice = self->at + 1 < n && answer[1].pair == act->pair && answer[1].act == act->row
                       && answer[1].answer == answer->answer;

      add_exchange (self, act->row, answer->answer, twice ? TL_WAY_FORTH : answer->way, TRUE);
      if (!twice)
        continue;
      add_exchange (self, act->row, answer->answer, TL_WAY_BACK, TRUE);
      self->at++;
    }
  return self->at - begin;
}

static void
answer_act (ExchangeFinder *self, const TlPairAct *act)
{
  if (add_linked (self, act) == 0 && act->ways != (TL_WAY_FORTH | TL_WAY_BACK))
    add_exchange (self, act->row, find_in_window (self, act->row, act->ways), act->ways, FALSE);
}

/* ---- ladders ----------------------------------------------------------------------------------------------------- */

/* The steps of a pair are in the order of their acts, then of their answers. */
static void
join_steps (ExchangeFinder *self)
{
  for (guint i = 0; i < self->steps->len; i++)
    {
      const Step *step = &g_array_index (self->steps, Step, i);

      if (self->next[step->act] == TL_SYMBOL_NONE)
        self->next[step->act] = step->answer;
      if (self->next[step->act] == step->answer)
        self->previous[step->answer] = step->act;
    }
}

/* Whether a ladder goes on from an act to its first answer. */
static gboolean
goes_on (const ExchangeFinder *self, guint32 row)
{
  return self->next[row] != TL_SYMBOL_NONE && self->previous[self->next[row]] == row;
}

static void
add_ladder (ExchangeFinder *self, guint32 row)
{
  const TlNames *names = self->acts.graph.names;
  TlClimb climb = { .ladder = _tl_ladder_new (names->arena) };

  for (gboolean more = TRUE; more; row = self->next[row])
    {
      double value = measure_row (self, row);

      /* on a scale of scores, hostility is below 0 */
      _tl_ladder_climb (&climb, _tl_names_text (names, TL_NAME_EVENT, row),
                        self->query->measure != NULL ? value : -value);
      more = goes_on (self, row);
    }
  g_ptr_array_add (self->exchanges->ladders, _tl_ladder_end (&climb));
}

/* A ladder begins with an act to which no other goes on. Causal links that close a circle are no ladder. */
static void
add_ladders (ExchangeFinder *self)
{
  join_steps (self);
  for (guint i = 0; i < self->steps->len; i++)
    {
      guint32 act = g_array_index (self->steps, Step, i).act, before = self->previous[act];

      if (i > 0 && g_array_index (self->steps, Step, i - 1).act == act)
        continue;
      if (goes_on (self, act) && (before == TL_SYMBOL_NONE || !goes_on (self, before)))
        add_ladder (self, act);
    }
  for (guint i = 0; i < self->steps->len; i++)
    {
      const Step *step = &g_array_index (self->steps, Step, i);

      self->next[step->act] = self->next[step->answer] = TL_SYMBOL_NONE;
      self->previous[step->act] = self->previous[step->answer] = TL_SYMBOL_NONE;
    }
}

/* ---- the question ------------------------------------------------------------------------------------------------ */

static void
list_moves (ExchangeFinder *self, const TlPairAct *acts, guint n)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->moves); i++)
    g_array_set_size (self->moves[i], 0);
  for (guint i = 0; i < n; i++)
    {
      gint64 start[2];

      get_start (self, acts[i].row, start);
      if (acts[i].ways != (TL_WAY_FORTH | TL_WAY_BACK) && is_bounded_pair (start))
        g_array_append_val (self->moves[acts[i].ways == TL_WAY_BACK], acts[i].row);
    }
}

static void
answer_pair (ExchangeFinder *self, const TlPairAct *acts, guint n)
{
  _tl_dyads_get_ids (&self->acts.forth, acts[0].pair, &self->ids[0], &self->ids[1]);
  g_array_set_size (self->steps, 0);
  list_moves (self, acts, n);
  for (guint i = 0; i < n && _tl_progress_step (&self->progress); i++)
    answer_act (self, &acts[i]);
  add_ladders (self);
}

static void
answer_pairs (ExchangeFinder *self)
{
  const TlPairAct *acts = (const TlPairAct *) (gpointer) self->acts.acts->data;
  guint n_acts = self->acts.acts->len;

  _tl_progress_stage (&self->progress, 1, n_acts);
  for (guint i = 0, end; i < n_acts && !_tl_progress_is_stopped (&self->progress); i = end)
    {
      for (end = i; end < n_acts && acts[end].pair == acts[i].pair;)
        end++;
      answer_pair (self, &acts[i], end - i);
    }
}

static void
set_day (ExchangeFinder *self)
{
  const TlDate *on = self->query->on;
  gint64 last = self->acts.last;

  self->on[0] = self->on[1] = last;
  if (on != NULL)
    {
      self->on[0] = _tl_date_get_bounds (on)->earliest_start;
      self->on[1] = _tl_date_get_bounds (on)->latest_end;
    }
  else if (last == TL_INSTANT_PAST)
    self->on[0] = self->on[1] = TL_INSTANT_FUTURE;
  self->exchanges->until = self->on[1];
}

static guint32 *
new_rows (const ExchangeFinder *self)
{
  gsize n = (gsize) self->acts.graph.events->n + 1;
  guint32 *rows = g_new (guint32, n);

  memset (rows, 0xff, n * sizeof *rows); /* TL_SYMBOL_NONE */
  return rows;
}

static void
finder_clear (ExchangeFinder *self)
{
  _tl_pair_acts_clear (&self->acts);
  for (guint i = 0; i < G_N_ELEMENTS (self->moves); i++)
    g_array_unref (self->moves[i]);
  g_array_unref (self->steps);
  g_free (self->next);
  g_free (self->previous);
}

/* Steals the exchanges. */
static TlExchanges *
answer_question (ExchangeFinder *self, GError **error)
{
  g_autoptr (TlExchanges) exchanges = self->exchanges;
  gboolean ok;

  for (guint i = 0; i < G_N_ELEMENTS (self->moves); i++)
    self->moves[i] = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  self->next = new_rows (self);
  self->previous = new_rows (self);
  ok = _tl_pair_acts_collect (&self->acts, &self->progress, error);
  if (ok)
    {
      set_day (self);
      answer_pairs (self);
      ok = _tl_progress_end (&self->progress, error);
    }
  finder_clear (self);
  return ok ? g_steal_pointer (&exchanges) : NULL;
}

TlExchanges *
tl_timeline_find_exchanges (TlTimeline *self, const TlExchangeQuery *query, TlMonitor *monitor, GError **error)
{
  g_autoptr (TlExchangeQuery) usual = query == NULL ? tl_exchange_query_new () : NULL;
  ExchangeFinder finder = { .query = query != NULL ? query : usual };
  guint32 actors[2];

  g_return_val_if_fail (TL_IS_TIMELINE (self), NULL);
  query = finder.query;
  if (!_tl_actor_find_optional (self, query->first, &actors[0], error)
      || !_tl_actor_find_optional (self, query->second, &actors[1], error))
    return NULL;
  _tl_monitor_begin (monitor, &finder.progress);
  _tl_pair_acts_init (&finder.acts, self, query->scale, actors[0], actors[1]);
  if (query->on != NULL)
    finder.acts.until = _tl_date_get_bounds (query->on)->latest_end;
  finder.exchanges = _tl_exchanges_new (query->scale);
  return answer_question (&finder, error);
}
