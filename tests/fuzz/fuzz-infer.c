/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Fuzzing inference: bounds only narrow, each has evidence, and one link less leaves the bounds as wide or
 * wider. */
#include "fuzz-document.h"

static gboolean
is_within (const TlBounds *inner, const TlBounds *outer)
{
  return inner->earliest_start >= outer->earliest_start && inner->latest_start <= outer->latest_start
         && inner->earliest_end >= outer->earliest_end && inner->latest_end <= outer->latest_end;
}

static const TlBoundsChange *
find_change (const TlInference *inference, const char *event)
{
  for (guint i = 0; i < tl_inference_get_n_tightened (inference); i++)
    if (strcmp (tl_bounds_change_get_event (tl_inference_get_tightened (inference, i)), event) == 0)
      return tl_inference_get_tightened (inference, i);
  return NULL;
}

static void
assert_wider (TlTimeline *timeline, const TlInference *before, guint index)
{
  g_autoptr (TlLink) link = tl_timeline_dup_link (timeline, index);
  g_autoptr (TlInference) after = NULL;

  g_assert_true (tl_timeline_remove_link (timeline, tl_link_get_from (link), tl_link_get_to (link),
                                          tl_link_get_link_type (link), tl_link_get_id (link), NULL));
  after = tl_timeline_infer (timeline, NULL, NULL);
  g_assert_true (tl_inference_is_consistent (after));
  for (guint i = 0; i < tl_inference_get_n_tightened (after); i++)
    {
      const TlBoundsChange *wide = tl_inference_get_tightened (after, i);
      const TlBoundsChange *narrow = find_change (before, tl_bounds_change_get_event (wide));

      g_assert_nonnull (narrow);
      g_assert_true (is_within (tl_bounds_change_get_after (narrow), tl_bounds_change_get_after (wide)));
    }
}

void
fuzz_infer (const guint8 *data, gsize size)
{
  FuzzBytes bytes = { data, size };
  g_autoptr (TlTimeline) timeline = fuzz_take_timeline (&bytes);
  g_autoptr (TlInference) inference = tl_timeline_infer (timeline, NULL, NULL);
  guint n_steps = tl_inference_get_n_steps (inference);

  for (guint i = 0; i < n_steps; i++) /* a constraint between two instants: none after the last */
    g_assert_true ((tl_inference_step_get_constraint (tl_inference_get_step (inference, i)) != NULL)
                   == (i + 1 < n_steps));
  if (!tl_inference_is_consistent (inference))
    return;
  for (guint i = 0; i < tl_inference_get_n_tightened (inference); i++)
    {
      const TlBoundsChange *change = tl_inference_get_tightened (inference, i);
      g_autoptr (GPtrArray) evidence = tl_inference_dup_evidence (inference, i);

      g_assert_true (is_within (tl_bounds_change_get_after (change), tl_bounds_change_get_before (change)));
      g_assert_cmpuint (evidence->len, >, 0);
    }
  if (tl_timeline_get_n_links (timeline) > 0)
    assert_wider (timeline, inference, fuzz_take (&bytes, tl_timeline_get_n_links (timeline)));
}
