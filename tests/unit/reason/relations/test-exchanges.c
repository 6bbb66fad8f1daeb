/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Exchanges: who answers whom, days, likeness, ratios, ladders. */
#include "config.h"

#include "tl-test.h"

#include <math.h>
#include <string.h>

/* ---- texts ------------------------------------------------------------------------------------------------------- */

/* An act: id, type, date, who acts on whom, other members. */
#define ACT(id, type, date, from, to, rest)                                                                            \
  "{'id':'" id "','type':'" type "','date':'" date "','participants':[{'actor':'" from                                 \
  "','role':'initiator'},{'actor':'" to "','role':'target'}]" rest "}"
#define LINK(from, type, to) "{'from':'" from "','type':'" type "','to':'" to "'}"
#define N(n) ",'attributes':{'diplomats':" #n "}"

static TlTimeline *
read_acts (const char *events, const char *links)
{
  g_autofree char *text =
      g_strdup_printf ("{'format':'libtimeline','version':1,'actors':[{'id':'gbr','kind':'state'},"
                       "{'id':'rus','kind':'state'},{'id':'usa','kind':'state'},{'id':'fco','kind':'agency',"
                       "'parent':'gbr'}],'events':[%s],'links':[%s]}",
                       events, links != NULL ? links : "");

  return tl_test_read_json (text);
}

static void
append_exchange (GString *text, const TlExchange *exchange)
{
  gint64 fewest, most;
  double ratio = tl_exchange_get_ratio (exchange, NULL, NULL);

  g_string_append_printf (text, "%s%s>", text->len > 0 ? " " : "", tl_exchange_get_act (exchange));
  g_string_append (text, tl_exchange_get_answer (exchange) != NULL ? tl_exchange_get_answer (exchange) : "-");
  if (tl_exchange_get_days (exchange, &fewest, &most) && fewest == most)
    g_string_append_printf (text, ":%d", (int) most);
  else if (most != G_MAXINT64)
    g_string_append_printf (text, ":%d..%d", (int) fewest, (int) most);
  else
    g_string_append_printf (text, ":%d..", (int) fewest);
  if (tl_exchange_is_like (exchange))
    g_string_append (text, ":like");
  if (!isnan (ratio))
    g_string_append_printf (text, ":x%g", ratio);
  if (tl_exchange_is_linked (exchange))
    g_string_append (text, ":link");
  if (tl_exchange_get_certainty (exchange) == TL_CERTAINTY_POSSIBLE)
    g_string_append (text, ":possible");
}

/* "a>b:3:like:x1:link c>-:12": the exchanges, then what is unanswered. */
static char *
show_exchanges (const TlExchanges *exchanges)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < tl_exchanges_get_n_exchanges (exchanges); i++)
    append_exchange (text, tl_exchanges_get_exchange (exchanges, i));
  for (guint i = 0; i < tl_exchanges_get_n_unanswered (exchanges); i++)
    append_exchange (text, tl_exchanges_get_unanswered (exchanges, i));
  return g_string_free (text, FALSE);
}

/* "a b c: escalating; d e: level at d": the ladders and their turning points. */
static char *
show_ladders (const TlExchanges *exchanges)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < tl_exchanges_get_n_ladders (exchanges); i++)
    {
      const TlLadder *ladder = tl_exchanges_get_ladder (exchanges, i);
      g_autofree char *acts = g_strjoinv (" ", (char **) tl_ladder_get_acts (ladder));
      g_autofree char *turns = g_strjoinv (" ", (char **) tl_ladder_get_turns (ladder));

      g_string_append_printf (text, "%s%s: %s%s%s", i > 0 ? "; " : "", acts,
                              tl_trend_to_string (tl_ladder_get_trend (ladder)), turns[0] != '\0' ? " at " : "", turns);
    }
  return g_string_free (text, FALSE);
}

static TlExchanges *
ask_exchanges (TlTimeline *timeline, gboolean all, const char *within, const char *measure)
{
  g_autoptr (TlExchangeQuery) query = tl_exchange_query_new ();

  if (!all)
    tl_exchange_query_set_pair (query, "gbr", "rus");
  TL_CHECK (within, tl_exchange_query_set_within (query, within, NULL));
  tl_exchange_query_set_measure (query, measure);
  return tl_timeline_find_exchanges (timeline, query, NULL, NULL);
}

/* ---- by cases ---------------------------------------------------------------------------------------------------- */

static void
test_answers (void)
{
  static const struct
  {
    const char *name, *within, *measure, *events, *links, *found;
  } cases[] = {
    { "by a link", NULL, "diplomats",
      ACT ("a", "expulsion", "2018-03-14", "gbr", "rus", N (23)) "," ACT ("b", "expulsion", "2018-03-17", "rus", "gbr",
                                                                          N (23)),
      LINK ("a", "retaliated-by", "b"), "a>b:3:like:x1:link b>-:0" },
    { "by time", "P1W", "diplomats",
      ACT ("a", "expulsion", "2018-03-14", "gbr", "rus", N (23)) "," ACT ("b", "expulsion", "2018-03-17", "rus", "gbr",
                                                                          N (50)),
      NULL, "a>b:3:like:x2.17391 b>-:0" },
    { "too late", "P2D", NULL,
      ACT ("a", "accusation", "2018-03-14", "gbr", "rus", "") "," ACT ("b", "criticism", "2018-03-17", "rus", "gbr",
                                                                       ""),
      NULL, "a>-:3 b>-:0" },
    { "no window", NULL, NULL,
      ACT ("a", "accusation", "2018-03-14", "gbr", "rus", "") "," ACT ("b", "criticism", "2018-03-17", "rus", "gbr",
                                                                       ""),
      NULL, "a>-:3 b>-:0" },
    { "the next day is one day later", "P1D", NULL,
      ACT ("a", "accusation", "2018-03-12", "gbr", "rus", "") "," ACT ("b", "criticism", "2018-03-13", "rus", "gbr",
                                                                       ""),
      NULL, "a>b:1:like:x1 b>-:0" },
    { "on the same day either may be the answer", "P1D", NULL,
      ACT ("a", "accusation", "2018-03-12", "gbr", "rus", "") "," ACT ("b", "criticism", "2018-03-12", "rus", "gbr",
                                                                       ""),
      NULL, "a>b:0:like:x1:possible b>-:0" },
    { "within hours", "PT3H", NULL,
      ACT ("a", "accusation", "2018-03-12T22:00:00Z", "gbr", "rus",
           "") "," ACT ("b", "accusation", "2018-03-13T00:30:00Z", "rus", "gbr", ""),
      NULL, "a>b:1:like:x1 b>-:0" },
    { "after hours", "PT2H", NULL,
      ACT ("a", "accusation", "2018-03-12T22:00:00Z", "gbr", "rus",
           "") "," ACT ("b", "accusation", "2018-03-13T00:30:00Z", "rus", "gbr", ""),
      NULL, "a>-:1 b>-:0" },
    { "another kind", "P1W", NULL,
      ACT ("a", "accusation", "2018-03-12", "gbr", "rus", "") "," ACT ("b", "expulsion", "2018-03-13", "rus", "gbr",
                                                                       ""),
      NULL, "a>b:1:x2.5 b>-:0" },
    { "of a type below", NULL, NULL,
      ACT ("a", "expulsion", "2018-03-12", "gbr", "rus", "") "," ACT ("b", "expulsion-of-diplomat", "2018-03-13", "rus",
                                                                      "gbr", ""),
      LINK ("a", "provokes", "b"), "a>b:1:like:x0.8:link b>-:0" },
    { "known later", "P1W", NULL,
      ACT ("a", "accusation", "2017-01-01", "gbr", "rus",
           ",'known':'2018-03-12'") "," ACT ("b", "accusation", "2017-01-03", "rus", "gbr",
                                             "") "," ACT ("c", "accusation", "2018-03-14", "rus", "gbr", ""),
      NULL, "a>c:2:like:x1 b>-:435 c>-:0" },
    { "a statement towards nobody", NULL, NULL,
      ACT ("a", "accusation", "2018-03-12", "gbr", "rus",
           "") ",{'id':'b','type':'denial','date':'2018-03-13','participants':[{'actor':'rus','role':'speaker'}]}",
      LINK ("a", "answered-by", "b"), "a>b:1:x2.5:link" },
    { "an answer by a third", NULL, NULL,
      ACT ("a", "accusation", "2018-03-12", "gbr", "rus", "") "," ACT ("b", "denial", "2018-03-13", "usa", "gbr", ""),
      LINK ("a", "answered-by", "b"), "a>-:1" },
    { "an agency answers for its state", "P1W", NULL,
      ACT ("a", "accusation", "2018-03-12", "rus", "gbr", "") "," ACT ("b", "accusation", "2018-03-13", "fco", "rus",
                                                                       ""),
      NULL, "a>b:1:like:x1 b>-:0" },
    { "doubtful acts", "P1W", NULL,
      ACT ("a", "accusation", "2018-03-12", "gbr", "rus",
           ",'status':'alleged'") "," ACT ("b", "accusation", "2018-03-13", "rus", "gbr", ""),
      NULL, "a>b:1:like:x1:possible b>-:0" },
    { "planned acts do not count", "P1W", NULL,
      ACT ("a", "accusation", "2018-03-12", "gbr", "rus", "") "," ACT ("b", "accusation", "2018-03-13", "rus", "gbr",
                                                                       ",'status':'planned'"),
      NULL, "a>-:0" },
    { "vague dates", "P1W", NULL,
      ACT ("a", "accusation", "2018-03", "gbr", "rus", "") "," ACT ("b", "accusation", "2018-04-02", "rus", "gbr", ""),
      NULL, "a>b:2..32:like:x1:possible b>-:0" },
    { "two answers", "P1W", NULL,
      ACT ("a", "accusation", "2018-03-12", "gbr", "rus", "") "," ACT (
          "b", "denial", "2018-03-13", "rus", "gbr", "") "," ACT ("c", "accusation", "2018-03-15", "rus", "gbr", ""),
      LINK ("a", "answered-by", "c") "," LINK ("a", "provokes", "b") "," LINK ("a", "retaliated-by", "b"),
      "a>b:1:x2.5:link a>c:3:like:x1:link b>-:2 c>-:0" },
    { "talks are answered by links only", "P1W", NULL,
      ACT ("a", "accusation", "2018-03-12", "gbr", "rus",
           "") ",{'id':'t','type':'talks','date':'2018-03-13','participants':[{'actor':'gbr','role':'signatory'},"
               "{'actor':'rus','role':'signatory'}]}",
      LINK ("a", "answered-by", "t"), "a>t:1:x-3.5:link" },
    { "an undated act", "P1W", NULL,
      "{'id':'a','type':'accusation','participants':[{'actor':'gbr','role':'initiator'},"
      "{'actor':'rus','role':'target'}]}," ACT ("b", "accusation", "2018-03-13", "rus", "gbr", ""),
      NULL, "b>-:0 a>-:0.." },
    { "no measure", "P1W", "diplomats",
      ACT ("a", "expulsion", "2018-03-12", "gbr", "rus",
           ",'attributes':{'diplomats':'many'}") "," ACT ("b", "expulsion", "2018-03-13", "rus", "gbr", N (3)),
      NULL, "a>b:1:like b>-:0" },
    { "none", "P1W", NULL, ACT ("a", "accusation", "2018-03-12", "usa", "rus", ""), NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TlTimeline) timeline = read_acts (cases[i].events, cases[i].links);
      g_autoptr (TlExchanges) exchanges = ask_exchanges (timeline, FALSE, cases[i].within, cases[i].measure);
      g_autofree char *found = show_exchanges (exchanges);

      TL_CHECK_STR (cases[i].name, found, cases[i].found);
    }
}

#define STEP(id, day, from, to, n) ACT (id, "expulsion", "2018-03-" day, from, to, N (n))
#define FROM(id, day, n) STEP (id, day, "gbr", "rus", n)
#define BACK(id, day, n) STEP (id, day, "rus", "gbr", n)

static void
test_ladders (void)
{
  static const struct
  {
    const char *name, *events, *links, *found;
  } cases[] = {
    { "level", FROM ("a", "01", 4) "," BACK ("b", "02", 4), NULL, "a b: level" },
    { "up", FROM ("a", "01", 1) "," BACK ("b", "02", 5) "," FROM ("c", "03", 9), NULL, "a b c: escalating" },
    { "down", FROM ("a", "01", 9) "," BACK ("b", "02", 5) "," FROM ("c", "03", 5), NULL, "a b c: de-escalating" },
    { "up and down",
      FROM ("a", "01", 1) "," BACK ("b", "02", 5) "," FROM ("c", "03", 10) "," BACK ("d", "04", 10) "," FROM ("e", "05",
                                                                                                              4),
      NULL, "a b c d e: de-escalating at d" },
    { "twice", FROM ("a", "01", 5) "," BACK ("b", "02", 1) "," FROM ("c", "03", 5) "," BACK ("d", "04", 2), NULL,
      "a b c d: de-escalating at b c" },
    { "nothing to compare", FROM ("a", "01", null) "," BACK ("b", "02", 1), NULL, "a b: unknown" },
    { "a gap", FROM ("a", "01", 3) "," BACK ("b", "02", null) "," FROM ("c", "03", 7), NULL, "a b c: escalating" },
    { "two acts, one answer", FROM ("a", "01", 1) "," FROM ("b", "02", 2) "," BACK ("c", "03", 3), NULL,
      "b c: escalating" },
    { "two runs", FROM ("a", "01", 1) "," BACK ("b", "02", 2) "," FROM ("c", "20", 3) "," BACK ("d", "21", 3), NULL,
      "a b: escalating; c d: level" },
    { "a circle is none", FROM ("a", "01", 1) "," BACK ("b", "01", 2),
      LINK ("a", "provokes", "b") "," LINK ("b", "provokes", "a"), "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TlTimeline) timeline = read_acts (cases[i].events, cases[i].links);
      g_autoptr (TlExchanges) exchanges = ask_exchanges (timeline, FALSE, "P1W", "diplomats");
      g_autofree char *found = show_ladders (exchanges);

      TL_CHECK_STR (cases[i].name, found, cases[i].found);
    }
}

/* By scores, the more hostile answer is the step up. */
static void
test_scores (void)
{
  g_autoptr (TlTimeline) timeline = read_acts (ACT ("a", "accusation", "2018-03-12", "gbr", "rus",
                                                    "") "," ACT ("b", "expulsion", "2018-03-13", "rus", "gbr", ""),
                                               NULL);
  g_autoptr (TlExchanges) exchanges = ask_exchanges (timeline, FALSE, "P1W", NULL);
  g_autofree char *ladders = show_ladders (exchanges);
  const TlExchange *exchange = tl_exchanges_get_exchange (exchanges, 0);
  double act, answer;

  TL_CHECK_STR (NULL, ladders, "a b: escalating");
  TL_CHECK (NULL, tl_exchange_get_score_ratio (exchange, &act, &answer) == 2.5 && act == -2 && answer == -5);
  TL_CHECK_STR (NULL, tl_exchanges_get_scale (exchanges), "goldstein-icews");
  TL_CHECK_STR (NULL, tl_exchange_get_from (exchange), "gbr");
  TL_CHECK_STR (NULL, tl_exchange_get_to (exchange), "rus");
}

/* On a day, later answers do not count yet, and the days are counted until then. */
static void
test_on (void)
{
  g_autoptr (TlTimeline) timeline = read_acts (ACT ("a", "accusation", "2018-03-12", "gbr", "rus",
                                                    "") "," ACT ("b", "criticism", "2018-03-17", "rus", "gbr", ""),
                                               LINK ("a", "answered-by", "b"));
  g_autoptr (TlExchangeQuery) query = tl_exchange_query_new ();
  static const struct
  {
    const char *on, *found;
  } cases[] = { { "2018-03-11", "" },
                { "2018-03-12", "a>-:0" },
                { "2018-03-16", "a>-:4" },
                { "2018-03-17", "a>b:5:like:x1:link b>-:0" },
                { "2018-04-01", "a>b:5:like:x1:link b>-:15" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TlDate) on = tl_date_new (cases[i].on, NULL);
      g_autoptr (TlExchanges) exchanges = NULL;
      g_autofree char *found = NULL;

      tl_exchange_query_set_on (query, on);
      exchanges = tl_timeline_find_exchanges (timeline, query, NULL, NULL);
      found = show_exchanges (exchanges);
      TL_CHECK_STR (cases[i].on, found, cases[i].found);
    }
}

static void
test_wrong_queries (void)
{
  g_autoptr (TlTimeline) timeline = read_acts ("", NULL);
  g_autoptr (TlExchangeQuery) query = tl_exchange_query_new ();
  g_autoptr (TlExchanges) none = tl_timeline_find_exchanges (timeline, NULL, NULL, NULL);
  g_autoptr (GError) error = NULL;

  TL_CHECK_INT (NULL, tl_exchanges_get_n_exchanges (none) + tl_exchanges_get_n_unanswered (none), 0);
  TL_CHECK (NULL, tl_exchanges_get_until (none) == TL_INSTANT_FUTURE);
  TL_CHECK (NULL, !tl_exchange_query_set_within (query, "two weeks", &error));
  TL_CHECK (NULL, g_error_matches (error, TL_ERROR, TL_ERROR_DURATION));
  g_clear_error (&error);
  TL_CHECK (NULL, !tl_exchange_query_set_scale (query, "weis", &error));
  TL_CHECK (NULL, g_error_matches (error, TL_ERROR, TL_ERROR_REFERENCE));
  g_clear_error (&error);
  tl_exchange_query_set_pair (query, "gbr", "atlantis");
  TL_CHECK (NULL, tl_timeline_find_exchanges (timeline, query, NULL, &error) == NULL);
  TL_CHECK (NULL, g_error_matches (error, TL_ERROR, TL_ERROR_REFERENCE));
}

/* An exchange and a ladder outlive the collection and the timeline. */
static void
test_kept (void)
{
  TlTimeline *timeline = read_acts (FROM ("a", "01", 4) "," BACK ("b", "02", 4), NULL);
  TlExchanges *exchanges = ask_exchanges (timeline, FALSE, "P1W", "diplomats");
  g_autoptr (TlExchange) exchange = g_boxed_copy (TL_TYPE_EXCHANGE, tl_exchanges_get_exchange (exchanges, 0));
  g_autoptr (TlLadder) ladder = g_boxed_copy (TL_TYPE_LADDER, tl_exchanges_get_ladder (exchanges, 0));

  tl_exchanges_unref (exchanges);
  g_object_unref (timeline);
  TL_CHECK_STR (NULL, tl_exchange_get_answer (exchange), "b");
  TL_CHECK_STR (NULL, tl_ladder_get_acts (ladder)[1], "b");
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = { { "answers", test_answers },
                          { "ladders", test_ladders },
                          { "scores", test_scores },
                          { "on", test_on },
                          { "wrong-queries", test_wrong_queries },
                          { "kept", test_kept },
                          CU_TEST_INFO_NULL };
  CU_SuiteInfo suites[] = { { "exchanges", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
