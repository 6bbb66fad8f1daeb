/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Fuzzing merge: with A for what neither changed and B for what one or both did, A A B, A B A and A B B all
 * merge to B without a conflict; and whatever is merged can be written and read again. */
#include "fuzz-document.h"

static void
assert_merged (TlTimeline *base, TlTimeline *ours, TlTimeline *theirs, TlTimeline *expected)
{
  g_autoptr (GPtrArray) conflicts = NULL, differences = NULL;
  g_autoptr (TlTimeline) merged = tl_timeline_merge (base, ours, theirs, &conflicts, NULL, NULL);

  g_assert_cmpuint (conflicts->len, ==, 0);
  differences = tl_timeline_find_differences (merged, expected, NULL, NULL);
  g_assert_cmpuint (differences->len, ==, 0);
}

/* Returns the number of conflicts. */
static guint
assert_readable (TlTimeline *base, TlTimeline *ours, TlTimeline *theirs)
{
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (TlTimeline) merged = tl_timeline_merge (base, ours, theirs, &conflicts, NULL, NULL);

  for (guint i = 0; i < conflicts->len; i++)
    g_assert_cmpstr (tl_problem_get_code (conflicts->pdata[i]), ==, "merge-conflict");
  fuzz_assert_round_trip (merged, "json");
  return conflicts->len;
}

static TlTimeline *
take_version (FuzzBytes *bytes, const GPtrArray *lines)
{
  TlTimeline *timeline;

  if (fuzz_take (bytes, 3) == 2)
    return fuzz_take_timeline (bytes);
  timeline = fuzz_read_lines (lines);
  fuzz_edit (bytes, timeline, 6);
  return timeline;
}

void
fuzz_merge (const guint8 *data, gsize size)
{
  FuzzBytes bytes = { data, size };
  g_autoptr (GPtrArray) lines = fuzz_take_lines (&bytes);
  g_autoptr (TlTimeline) base = fuzz_read_lines (lines);
  g_autoptr (TlTimeline) ours = take_version (&bytes, lines), theirs = take_version (&bytes, lines);

  assert_merged (base, base, base, base);
  assert_merged (base, ours, base, ours);
  assert_merged (base, base, theirs, theirs);
  assert_merged (base, ours, ours, ours);
  g_assert_cmpint (assert_readable (base, ours, theirs) > 0, ==, assert_readable (base, theirs, ours) > 0);
}
