/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Fuzzing queries: several conditions select what each of them selects alone, in order, and as many as are
 * counted. */
#include "fuzz-document.h"

#define MOST 16
#define N_CONDITIONS 8

typedef struct
{
  TlDate *since, *until;
  const char *type, *actor, *other, *source, *words;
  TlEventStatus status;
  gboolean certainly;
} Conditions;

static void
set_condition (TlQuery *query, const Conditions *conditions, guint index)
{
  if (index == 0)
    tl_query_set_window (query, conditions->since, conditions->until);
  if (index == 0)
    tl_query_set_certainly (query, conditions->certainly);
  if (index == 1)
    tl_query_set_type (query, conditions->type);
  if (index == 2)
    tl_query_set_tag (query, "cyber");
  if (index == 3)
    tl_query_set_status (query, conditions->status);
  if (index == 4)
    tl_query_set_words (query, conditions->words);
  if (index == 5 && conditions->actor != NULL)
    tl_query_set_actor (query, conditions->actor);
  if (index == 6 && conditions->actor != NULL && strcmp (conditions->actor, conditions->other) != 0)
    tl_query_set_dyad (query, conditions->actor, conditions->other);
  if (index == 7 && conditions->source != NULL)
    tl_query_set_source (query, conditions->source);
}

/* Returns the events that match, as bits by index. */
static guint
run (TlTimeline *timeline, const TlQuery *query)
{
  g_autoptr (TlEventIter) iter = tl_timeline_query (timeline, query, NULL);
  guint found = 0, count = 0, counted = 0, last = 0;

  while (tl_event_iter_next (iter))
    {
      guint index = tl_event_iter_get_index (iter);

      g_assert_true (index < MOST && (count == 0 || index > last));
      g_assert_cmpstr (tl_event_iter_get_id (iter), ==, tl_timeline_get_event_id (timeline, index));
      g_assert_cmpint (tl_event_iter_get_match (iter), !=, TL_CERTAINTY_IMPOSSIBLE);
      found |= 1u << index;
      last = index;
      count++;
    }
  g_assert_true (tl_timeline_count (timeline, query, &counted, NULL));
  g_assert_cmpuint (count, ==, counted);
  return found;
}

static void
assert_limit (TlTimeline *timeline, TlQuery *taken, guint limit, guint all)
{
  g_autoptr (TlQuery) query = taken;
  guint first = 0, n = 0;

  for (guint i = 0; i < MOST && n < limit; i++)
    if ((all & 1u << i) != 0)
      {
        first |= 1u << i;
        n++;
      }
  tl_query_set_limit (query, limit);
  g_assert_cmpuint (run (timeline, query), ==, first);
}

static void
assert_intersection (TlTimeline *timeline, const Conditions *conditions, guint chosen, guint limit)
{
  g_autoptr (TlQuery) all = tl_query_new ();
  TlQuery *limited = tl_query_new ();
  guint expected = (1u << tl_timeline_get_n_events (timeline)) - 1;

  for (guint i = 0; i < N_CONDITIONS; i++)
    if ((chosen & 1u << i) != 0)
      {
        g_autoptr (TlQuery) alone = tl_query_new ();

        set_condition (alone, conditions, i);
        set_condition (all, conditions, i);
        set_condition (limited, conditions, i);
        expected &= run (timeline, alone);
      }
  g_assert_cmpuint (run (timeline, all), ==, expected);
  assert_limit (timeline, limited, limit, expected);
}

void
fuzz_query (const guint8 *data, gsize size)
{
  static const char *const types[] = { "talks", "accusation", "event", "denial", "sanction" };
  static const char *const words[] = { "the", "TALKS", "caf\303\251", "x", "\347\276\216" };
  FuzzBytes bytes = { data, size };
  guint chosen = fuzz_take (&bytes, 256), limit = 1 + fuzz_take (&bytes, 4);
  g_autoptr (TlDate) since = fuzz_take_date (&bytes), until = fuzz_take_date (&bytes);
  Conditions conditions = { .since = since, .until = until, .certainly = fuzz_take (&bytes, 2) == 1 };
  g_autoptr (TlTimeline) timeline = NULL;

  conditions.words = FUZZ_TAKE_TEXT (&bytes, words);
  conditions.status = (TlEventStatus) fuzz_take (&bytes, TL_EVENT_STATUS_RETRACTED + 1);
  conditions.type = FUZZ_TAKE_TEXT (&bytes, types);
  if (tl_event_type_lookup (conditions.type) == NULL)
    conditions.type = "talks";
  timeline = fuzz_take_timeline (&bytes);
  conditions.actor = fuzz_take_actor (&bytes, timeline);
  conditions.other = fuzz_take_actor (&bytes, timeline);
  if (tl_timeline_get_n_sources (timeline) > 0)
    conditions.source = tl_source_get_id (tl_timeline_get_source (timeline, 0));
  assert_intersection (timeline, &conditions, chosen, limit);
}
