/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Fuzzing what would be left without an event or a source: bounds only widen, and what is removed is what was
 * asked. */
#include "fuzz-document.h"

static void
assert_left (TlTimeline *timeline, const TlCounterfactual *without)
{
  const char *const *lists[] = { tl_counterfactual_get_removed (without), tl_counterfactual_get_orphaned (without),
                                 tl_counterfactual_get_uncaused (without) };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; lists[i][j] != NULL; j++)
      {
        g_assert_true (tl_timeline_get_event_index (timeline, lists[i][j], NULL));
        g_assert_true (i == 0 || !g_strv_contains (lists[0], lists[i][j]));
      }
  for (guint i = 0; i < tl_counterfactual_get_n_widened (without); i++)
    {
      const TlBoundsChange *change = tl_counterfactual_get_widened (without, i);
      const TlBounds *before = tl_bounds_change_get_before (change), *after = tl_bounds_change_get_after (change);

      g_assert_true (after->earliest_start <= before->earliest_start && after->latest_start >= before->latest_start);
      g_assert_true (after->earliest_end <= before->earliest_end && after->latest_end >= before->latest_end);
    }
  for (guint i = 0; i < tl_counterfactual_get_n_tracks (without); i++)
    {
      const TlTrackChange *change = tl_counterfactual_get_track (without, i);

      g_assert_nonnull (tl_timeline_lookup_track (timeline, tl_track_change_get_track (change)));
      g_assert_false (g_strv_equal (tl_track_change_get_before (change), tl_track_change_get_after (change)));
    }
}

void
fuzz_without (const guint8 *data, gsize size)
{
  FuzzBytes bytes = { data, size };
  g_autoptr (TlTimeline) timeline = fuzz_take_timeline (&bytes);

  for (guint i = 0; i < tl_timeline_get_n_events (timeline); i++)
    {
      const char *const events[] = { tl_timeline_get_event_id (timeline, i), NULL };
      g_autoptr (TlCounterfactual) without = tl_timeline_find_without (timeline, events, NULL, NULL, NULL);

      g_assert_true (g_strv_equal (tl_counterfactual_get_removed (without), events));
      assert_left (timeline, without);
    }
  for (guint i = 0; i < tl_timeline_get_n_sources (timeline); i++)
    {
      const char *source = tl_source_get_id (tl_timeline_get_source (timeline, i));
      g_autoptr (TlCounterfactual) without = tl_timeline_find_without (timeline, NULL, source, NULL, NULL);

      assert_left (timeline, without);
    }
}
