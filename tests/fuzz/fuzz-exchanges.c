/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Fuzzing exchanges: acts and answers are events, days are in order, what is unanswered has no answer, and the
 * steps of a ladder exist. */
#include "fuzz-document.h"

static void
assert_exchange (TlTimeline *timeline, const TlExchange *exchange, gboolean answered)
{
  const char *act = tl_exchange_get_act (exchange), *answer = tl_exchange_get_answer (exchange);
  gint64 fewest, most;

  g_assert_true (tl_timeline_get_event_index (timeline, act, NULL));
  g_assert_cmpint (answer != NULL, ==, answered);
  g_assert_true (answer == NULL || tl_timeline_get_event_index (timeline, answer, NULL));
  g_assert_cmpstr (act, !=, answer);
  g_assert_true (!tl_exchange_get_days (exchange, &fewest, &most) || fewest <= most);
  g_assert_nonnull (tl_timeline_lookup_actor (timeline, tl_exchange_get_from (exchange)));
  g_assert_nonnull (tl_timeline_lookup_actor (timeline, tl_exchange_get_to (exchange)));
}

static void
assert_ladder (TlTimeline *timeline, const TlLadder *ladder)
{
  const char *const *acts = tl_ladder_get_acts (ladder);

  g_assert_nonnull (tl_trend_to_string (tl_ladder_get_trend (ladder)));
  g_assert_true (acts[0] != NULL && acts[1] != NULL);
  for (guint i = 0; acts[i] != NULL; i++)
    g_assert_true (tl_timeline_get_event_index (timeline, acts[i], NULL));
}

void
fuzz_exchanges (const guint8 *data, gsize size)
{
  static const char *const durations[] = { NULL, "P0D", "P30D", "P1Y" };
  FuzzBytes bytes = { data, size };
  const char *within = FUZZ_TAKE_TEXT (&bytes, durations);
  gboolean pair = fuzz_take (&bytes, 3) == 2;
  g_autoptr (TlDate) on = fuzz_take_date (&bytes);
  g_autoptr (TlTimeline) timeline = fuzz_take_timeline (&bytes);
  g_autoptr (TlExchangeQuery) query = tl_exchange_query_new ();
  g_autoptr (TlExchanges) exchanges = NULL;
  const char *a = fuzz_take_actor (&bytes, timeline), *b = fuzz_take_actor (&bytes, timeline);

  if (within != NULL)
    g_assert_true (tl_exchange_query_set_within (query, within, NULL));
  if (pair && a != NULL && strcmp (a, b) != 0)
    tl_exchange_query_set_pair (query, a, b);
  if (on != NULL)
    tl_exchange_query_set_on (query, on);
  tl_exchange_query_set_measure (query, "count");
  exchanges = tl_timeline_find_exchanges (timeline, query, NULL, NULL);
  for (guint i = 0; i < tl_exchanges_get_n_exchanges (exchanges); i++)
    assert_exchange (timeline, tl_exchanges_get_exchange (exchanges, i), TRUE);
  for (guint i = 0; i < tl_exchanges_get_n_unanswered (exchanges); i++)
    assert_exchange (timeline, tl_exchanges_get_unanswered (exchanges, i), FALSE);
  for (guint i = 0; i < tl_exchanges_get_n_ladders (exchanges); i++)
    assert_ladder (timeline, tl_exchanges_get_ladder (exchanges, i));
}
