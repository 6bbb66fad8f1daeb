/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Exchanges of random acts of three states against a plain restatement of the rules. */
#include "config.h"

#include "tl-test.h"

#define MOST 9
#define N_STATES 3

static const char document[] = "{'format':'libtimeline','version':1,'actors':[{'id':'gbr','kind':'state'},"
                               "{'id':'rus','kind':'state'},{'id':'usa','kind':'state'}],'events':[%s],'links':[%s]}";
static const char *const state_ids[N_STATES] = { "gbr", "rus", "usa" };

typedef struct
{
  int from, to; /* states; TO is -1 for talks of the two */
  int other;    /* of talks */
  int day;
  gboolean links[MOST];
} Move;

static int
random_moves (GRand *rand, Move *moves, GString *events, GString *links)
{
  int n = g_rand_int_range (rand, 0, MOST + 1);

  for (int i = 0; i < n; i++)
    {
      Move *move = &moves[i];
      gboolean talks = g_rand_int_range (rand, 0, 6) == 0;

      *move = (Move){ .from = g_rand_int_range (rand, 0, N_STATES), .day = g_rand_int_range (rand, 1, 12) };
      move->other = (move->from + g_rand_int_range (rand, 1, N_STATES)) % N_STATES;
      move->to = talks ? -1 : move->other;
      g_string_append_printf (
          events,
          "%s{'id':'e%d','type':'%s','date':'2018-03-%02dT%02d:00:00Z','participants':[{'actor':'%s','role':'%s'},"
          "{'actor':'%s','role':'%s'}]}",
          i > 0 ? "," : "", i, talks ? "talks" : "expulsion", move->day, i, state_ids[move->from],
          talks ? "signatory" : "initiator", state_ids[move->other], talks ? "signatory" : "target");
    }
  for (int i = 0; i < n; i++)
    for (int j = 0; j < n; j++)
      {
        gboolean later = moves[j].day > moves[i].day || (moves[j].day == moves[i].day && j > i);

        moves[i].links[j] = later && g_rand_int_range (rand, 0, 10) == 0;
        if (moves[i].links[j])
          g_string_append_printf (links, "%s{'from':'e%d','type':'provokes','to':'e%d'}", links->len > 0 ? "," : "", i,
                                  j);
      }
  return n;
}

static gboolean
acts_towards (const Move *move, int from, int to)
{
  return (move->from == from && move->other == to) || (move->to < 0 && move->from == to && move->other == from);
}

static gboolean
takes_part (const Move *move, int state)
{
  return move->from == state || (move->to < 0 && move->other == state);
}

static gboolean
is_earlier (const Move *moves, int i, int j)
{
  return moves[i].day < moves[j].day || (moves[i].day == moves[j].day && i < j);
}

/* The order of the moves in time: each has an hour of its own. */
static void
sort_moves (const Move *moves, int n, int *order)
{
  for (int i = 0; i < n; i++)
    {
      int place = 0;

      for (int j = 0; j < n; j++)
        place += is_earlier (moves, j, i);
      order[place] = i;
    }
}

/* The answers of one move of FROM towards TO, as a set of numbers; the first of them by time. */
static guint
list_answers (const Move *moves, int n, const int *order, int act, int from, int to, int days)
{
  guint answers = 0;

  for (int j = 0; j < n; j++)
    if (moves[act].links[j] && takes_part (&moves[j], to))
      answers |= 1u << j;
  if (answers != 0 || moves[act].to < 0)
    return answers;
  for (int k = 0; k < n; k++)
    {
      int j = order[k];

      if (is_earlier (moves, act, j) && moves[j].from == to && moves[j].to == from)
        return moves[j].day - moves[act].day <= days ? 1u << j : 0;
    }
  return 0;
}

typedef struct
{
  GString *exchanges, *unanswered;
  int next[MOST], previous[MOST];
} Restated;

static void
restate_answer (Restated *self, int act, int answer, int from, int to)
{
  g_string_append_printf (self->exchanges, "%s/%s e%d>e%d ", state_ids[from], state_ids[to], act, answer);
  if (self->next[act] < 0)
    self->next[act] = answer;
  if (self->next[act] == answer)
    self->previous[answer] = act;
}

static void
restate_act (Restated *self, const Move *moves, int n, const int *order, int act, const int pair[2], int days)
{
  guint answers[2] = { 0, 0 };

  for (int way = 0; way < 2; way++)
    if (acts_towards (&moves[act], pair[way], pair[1 - way]))
      {
        answers[way] = list_answers (moves, n, order, act, pair[way], pair[1 - way], days);
        if (answers[way] == 0 && moves[act].to >= 0)
          g_string_append_printf (self->unanswered, "%s/%s e%d ", state_ids[pair[way]], state_ids[pair[1 - way]], act);
      }
  for (int k = 0; k < n; k++)
    for (int way = 0; way < 2; way++)
      if (answers[way] >> order[k] & 1)
        restate_answer (self, act, order[k], pair[way], pair[1 - way]);
}

static gboolean
continues (const Restated *self, int act)
{
  return self->next[act] >= 0 && self->previous[self->next[act]] == act;
}

static void
restate_ladders (const Restated *self, int n, const int *order, GString *ladders)
{
  for (int k = 0; k < n; k++)
    {
      int act = order[k], before = self->previous[act];

      if (!continues (self, act) || (before >= 0 && continues (self, before)))
        continue;
      for (; continues (self, act); act = self->next[act])
        g_string_append_printf (ladders, "e%d ", act);
      g_string_append_printf (ladders, "e%d; ", act);
    }
}

/* Every pair, both ways: exchanges, unanswered acts, ladders. */
static char *
restate (const Move *moves, int n, int days)
{
  int order[MOST];
  g_autoptr (GString) exchanges = g_string_new (NULL), unanswered = g_string_new (NULL), ladders = g_string_new (NULL);

  sort_moves (moves, n, order);
  for (int a = 0; a < N_STATES; a++)
    for (int b = a + 1; b < N_STATES; b++)
      {
        Restated restated = { exchanges, unanswered, { 0 }, { 0 } };

        for (int i = 0; i < MOST; i++)
          restated.next[i] = restated.previous[i] = -1;
        for (int k = 0; k < n; k++)
          restate_act (&restated, moves, n, order, order[k], (int[2]){ a, b }, days);
        restate_ladders (&restated, n, order, ladders);
      }
  return g_strconcat (exchanges->str, "| ", unanswered->str, "| ", ladders->str, NULL);
}

static char *
show_all (const TlExchanges *exchanges)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < tl_exchanges_get_n_exchanges (exchanges); i++)
    {
      const TlExchange *exchange = tl_exchanges_get_exchange (exchanges, i);

      g_string_append_printf (text, "%s/%s %s>%s ", tl_exchange_get_from (exchange), tl_exchange_get_to (exchange),
                              tl_exchange_get_act (exchange), tl_exchange_get_answer (exchange));
    }
  g_string_append (text, "| ");
  for (guint i = 0; i < tl_exchanges_get_n_unanswered (exchanges); i++)
    {
      const TlExchange *exchange = tl_exchanges_get_unanswered (exchanges, i);

      g_string_append_printf (text, "%s/%s %s ", tl_exchange_get_from (exchange), tl_exchange_get_to (exchange),
                              tl_exchange_get_act (exchange));
    }
  g_string_append (text, "| ");
  for (guint i = 0; i < tl_exchanges_get_n_ladders (exchanges); i++)
    {
      g_autofree char *acts = g_strjoinv (" ", (char **) tl_ladder_get_acts (tl_exchanges_get_ladder (exchanges, i)));

      g_string_append_printf (text, "%s; ", acts);
    }
  return g_string_free (text, FALSE);
}

/* Whether each pair by itself has the exchanges that it has among all. */
static void
check_alone (TlTimeline *timeline, const TlExchanges *all, const char *within)
{
  guint n[3] = { 0 };

  for (int a = 0; a < N_STATES; a++)
    for (int b = a + 1; b < N_STATES; b++)
      {
        g_autoptr (TlExchangeQuery) query = tl_exchange_query_new ();
        g_autoptr (TlExchanges) alone = NULL;

        tl_exchange_query_set_pair (query, state_ids[b], state_ids[a]);
        tl_exchange_query_set_within (query, within, NULL);
        alone = tl_timeline_find_exchanges (timeline, query, NULL, NULL);
        n[0] += tl_exchanges_get_n_exchanges (alone);
        n[1] += tl_exchanges_get_n_unanswered (alone);
        n[2] += tl_exchanges_get_n_ladders (alone);
      }
  TL_CHECK_INT (within, n[0], tl_exchanges_get_n_exchanges (all));
  TL_CHECK_INT (within, n[1], tl_exchanges_get_n_unanswered (all));
  TL_CHECK_INT (within, n[2], tl_exchanges_get_n_ladders (all));
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2018);

  for (guint round = 0; round < 2000; round++)
    {
      Move moves[MOST];
      g_autoptr (GString) events = g_string_new (NULL), links = g_string_new (NULL);
      int n = random_moves (rand, moves, events, links), days = g_rand_int_range (rand, 0, 5);
      g_autofree char *json = g_strdup_printf (document, events->str, links->str);
      g_autoptr (TlTimeline) timeline = tl_test_read_json (json);
      g_autofree char *within = g_strdup_printf ("P%dD", days), *found = NULL, *expected = restate (moves, n, days);
      g_autoptr (TlExchangeQuery) query = tl_exchange_query_new ();
      g_autoptr (TlExchanges) all = NULL;

      TL_CHECK (within, tl_exchange_query_set_within (query, within, NULL));
      all = tl_timeline_find_exchanges (timeline, query, NULL, NULL);
      found = show_all (all);
      TL_CHECK_STR (within, found, expected);
      check_alone (timeline, all, within);
    }
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = { { "random", test_random }, CU_TEST_INFO_NULL };
  CU_SuiteInfo suites[] = { { "exchanges-random", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
