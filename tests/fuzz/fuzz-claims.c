/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Fuzzing the standings of claims: those of the list are those of each event, and what nobody answered is
 * among them. */
#include "fuzz-document.h"

static void
assert_equal (TlTimeline *timeline, const TlStanding *a, const TlStanding *b)
{
  g_autofree char *first = tl_standing_dup_doubt (a, timeline), *second = tl_standing_dup_doubt (b, timeline);
  double against_a, against_b, for_a = tl_standing_get_credibility (a, &against_a);
  double for_b = tl_standing_get_credibility (b, &against_b);

  g_assert_cmpstr (tl_standing_get_event (a), ==, tl_standing_get_event (b));
  g_assert_cmpint (tl_standing_get_verdict (a), ==, tl_standing_get_verdict (b));
  g_assert_cmpuint (tl_standing_get_n_independent (a), ==, tl_standing_get_n_independent (b));
  g_assert_true (g_strv_equal (tl_standing_get_supporters (a), tl_standing_get_supporters (b)));
  g_assert_true (g_strv_equal (tl_standing_get_deniers (a), tl_standing_get_deniers (b)));
  g_assert_true (g_strv_equal (tl_standing_get_answers (a), tl_standing_get_answers (b)));
  g_assert_cmpstr (first, ==, second);
  g_assert_true (memcmp (&for_a, &for_b, sizeof for_a) == 0 && memcmp (&against_a, &against_b, sizeof against_a) == 0);
}

static void
assert_standing (TlTimeline *timeline, TlStandings *standings, const TlStanding *standing)
{
  const char *event = tl_standing_get_event (standing);
  const char *const *answers = tl_standing_get_answers (standing);
  g_autoptr (TlStanding) alone = tl_timeline_find_standing (timeline, event, NULL);
  g_autoptr (TlStanding) remembered = tl_standings_find (standings, event, NULL);
  gint64 shortest, longest;

  g_assert_nonnull (tl_verdict_to_string (tl_standing_get_verdict (standing)));
  assert_equal (timeline, standing, alone);
  assert_equal (timeline, standing, remembered);
  for (guint i = 0; answers[i] != NULL; i++)
    g_assert_true (tl_timeline_get_event_index (timeline, answers[i], NULL));
  g_assert_true (!tl_standing_get_delay (standing, &shortest, &longest) || shortest <= longest);
  g_assert_true (!tl_standing_get_days_to_answer (standing, &shortest, &longest) || shortest <= longest);
}

static gboolean
has_event (const GPtrArray *standings, const char *event)
{
  for (guint i = 0; i < standings->len; i++)
    if (strcmp (tl_standing_get_event (standings->pdata[i]), event) == 0)
      return TRUE;
  return FALSE;
}

void
fuzz_claims (const guint8 *data, gsize size)
{
  FuzzBytes bytes = { data, size };
  g_autoptr (TlDate) day = fuzz_take_date (&bytes);
  g_autoptr (TlTimeline) timeline = fuzz_take_timeline (&bytes);
  g_autoptr (TlStandings) standings = tl_standings_new (timeline);
  g_autoptr (GPtrArray) claims = tl_timeline_find_claims (timeline, NULL, NULL);
  g_autoptr (GPtrArray) open = tl_timeline_find_unanswered (timeline, day, NULL, NULL);

  for (guint i = 0; i < claims->len; i++)
    assert_standing (timeline, standings, claims->pdata[i]);
  for (guint i = 0; i < open->len; i++)
    g_assert_true (has_event (claims, tl_standing_get_event (open->pdata[i])));
  for (guint i = 0; i < tl_timeline_get_n_events (timeline); i++)
    {
      g_autoptr (TlStanding) standing =
          tl_timeline_find_standing (timeline, tl_timeline_get_event_id (timeline, i), NULL);

      assert_standing (timeline, standings, standing);
    }
}
