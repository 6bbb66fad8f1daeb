/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Fuzzing the reader: whatever is read must be written, and what is written must read back to the same bytes. */
#include "fuzz.h"

static void
check_collected (const char *data, size_t size)
{
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (TlTimeline) timeline = NULL;

  tl_reader_set_collect (reader, TRUE);
  timeline = tl_reader_read_data (reader, data, (gssize) size, NULL);
}

static void
check_questions (TlTimeline *timeline)
{
  g_autoptr (TlOrder) order = tl_timeline_find_order (timeline);
  g_autoptr (GPtrArray) problems = tl_timeline_check (timeline, NULL, NULL);

  g_assert_nonnull (problems);
  g_assert_true (tl_order_is_acyclic (order) || tl_order_get_cycle (order)[0] != NULL);
  if (tl_timeline_get_n_events (timeline) > 0)
    {
      const char *id = tl_timeline_get_event_id (timeline, 0);
      g_autoptr (GPtrArray) causes = tl_timeline_find_causes (timeline, id, 0, 0, NULL);
      g_autoptr (TlStanding) standing = tl_timeline_find_standing (timeline, id, NULL);

      g_assert_nonnull (standing);
      for (guint i = 0; i < causes->len; i++)
        g_assert_nonnull (tl_chain_get_path (causes->pdata[i]));
    }
}

void
fuzz_json (const guint8 *data, gsize size)
{
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (TlTimeline) timeline = tl_reader_read_data (reader, (const char *) data, (gssize) size, NULL);

  if (timeline == NULL)
    {
      check_collected ((const char *) data, size);
      return;
    }
  fuzz_assert_round_trip (timeline, "json");
  fuzz_assert_round_trip (timeline, "jsonl");
  check_questions (timeline);
}
