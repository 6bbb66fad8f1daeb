/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Fuzzing differences: there are none exactly if both write the same bytes, and they mirror each other. */
#include "fuzz-document.h"

static guint
count_changes (const GPtrArray *differences, TlChange change)
{
  guint n = 0;

  for (guint i = 0; i < differences->len; i++)
    n += tl_difference_get_change (differences->pdata[i]) == change;
  return n;
}

static void
assert_difference (const TlDifference *difference)
{
  g_autofree char *old_json = tl_difference_dup_old_json (difference);
  g_autofree char *new_json = tl_difference_dup_new_json (difference);

  g_assert_nonnull (tl_difference_get_kind (difference));
  if (tl_difference_get_change (difference) == TL_CHANGE_CHANGED)
    g_assert_cmpstr (old_json, !=, new_json);
}

void
fuzz_diff (const guint8 *data, gsize size)
{
  FuzzBytes bytes = { data, size };
  gboolean edits = fuzz_take (&bytes, 2) == 0;
  g_autoptr (GPtrArray) lines = fuzz_take_lines (&bytes);
  g_autoptr (TlTimeline) first = fuzz_read_lines (lines);
  g_autoptr (TlTimeline) second = edits ? fuzz_read_lines (lines) : fuzz_take_timeline (&bytes);
  g_autoptr (GPtrArray) there = NULL, back = NULL, none = NULL;
  g_autofree char *first_text = fuzz_write (first, "json"), *second_text = NULL;

  if (edits)
    fuzz_edit (&bytes, second, 8);
  second_text = fuzz_write (second, "json");
  none = tl_timeline_find_differences (first, first, NULL, NULL);
  there = tl_timeline_find_differences (first, second, NULL, NULL);
  back = tl_timeline_find_differences (second, first, NULL, NULL);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpint (there->len == 0, ==, strcmp (first_text, second_text) == 0);
  g_assert_cmpuint (there->len, ==, back->len);
  g_assert_cmpuint (count_changes (there, TL_CHANGE_ADDED), ==, count_changes (back, TL_CHANGE_REMOVED));
  g_assert_cmpuint (count_changes (there, TL_CHANGE_REMOVED), ==, count_changes (back, TL_CHANGE_ADDED));
  for (guint i = 0; i < there->len; i++)
    assert_difference (there->pdata[i]);
}
