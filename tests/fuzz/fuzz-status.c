/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Fuzzing the states of tracks: each is a state of its track, a certain one is the only one of its day, and
 * two actors have some of all tracks, whichever is named first. */
#include "fuzz-document.h"

static gboolean
has_status (const GPtrArray *all, const TlStatus *status)
{
  for (guint i = 0; i < all->len; i++)
    if (strcmp (tl_status_get_track (all->pdata[i]), tl_status_get_track (status)) == 0
        && strcmp (tl_status_get_state (all->pdata[i]), tl_status_get_state (status)) == 0
        && tl_status_get_certainty (all->pdata[i]) == tl_status_get_certainty (status))
      return TRUE;
  return FALSE;
}

static guint
count_of_track (const GPtrArray *all, const char *track)
{
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    n += strcmp (tl_status_get_track (all->pdata[i]), track) == 0;
  return n;
}

static void
assert_states (TlTimeline *timeline, const GPtrArray *all, gboolean on_day)
{
  for (guint i = 0; i < all->len; i++)
    {
      const TlStatus *status = all->pdata[i];
      const TlTrack *track = tl_timeline_lookup_track (timeline, tl_status_get_track (status));
      gint64 earliest, latest;

      g_assert_true (g_strv_contains (tl_track_get_states (track), tl_status_get_state (status)));
      g_assert_true (!tl_status_get_since (status, &earliest, &latest) || earliest <= latest);
      if (on_day && tl_status_get_certainty (status) == TL_CERTAINTY_CERTAIN)
        g_assert_cmpuint (count_of_track (all, tl_status_get_track (status)), ==, 1);
    }
}

void
fuzz_status (const guint8 *data, gsize size)
{
  FuzzBytes bytes = { data, size };
  g_autoptr (TlDate) day = fuzz_take_date (&bytes);
  g_autoptr (TlTimeline) timeline = fuzz_take_timeline (&bytes);
  g_autoptr (GPtrArray) all = tl_timeline_find_status (timeline, NULL, NULL, day, NULL), there = NULL, back = NULL;
  const char *a = fuzz_take_actor (&bytes, timeline), *b = fuzz_take_actor (&bytes, timeline);

  assert_states (timeline, all, day != NULL);
  if (a == NULL)
    return;
  there = tl_timeline_find_status (timeline, a, b, day, NULL);
  back = tl_timeline_find_status (timeline, b, a, day, NULL);
  g_assert_cmpuint (there->len, ==, back->len);
  for (guint i = 0; i < there->len; i++)
    {
      g_assert_true (has_status (all, there->pdata[i]));
      g_assert_true (has_status (back, there->pdata[i]));
    }
}
