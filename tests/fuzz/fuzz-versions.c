/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Fuzzing versions: what was known on a day is the same if it is asked twice, and it and every account can be
 * written and read. */
#include "fuzz-document.h"

void
fuzz_versions (const guint8 *data, gsize size)
{
  FuzzBytes bytes = { data, size };
  g_autoptr (TlDate) chosen = fuzz_take_date (&bytes), other = tl_date_new ("2014-05-01", NULL);
  const TlDate *day = chosen != NULL ? chosen : other;
  g_autoptr (TlTimeline) timeline = fuzz_take_timeline (&bytes), then = NULL, again = NULL, account = NULL;
  g_autofree char *first = NULL, *second = NULL;
  const char *who = fuzz_take_actor (&bytes, timeline);

  then = tl_timeline_dup_as_of (timeline, day, NULL, NULL);
  g_assert_cmpuint (tl_timeline_get_n_events (then), <=, tl_timeline_get_n_events (timeline));
  fuzz_assert_round_trip (then, "json");
  again = tl_timeline_dup_as_of (then, day, NULL, NULL);
  first = fuzz_write (then, "json");
  second = fuzz_write (again, "json");
  g_assert_cmpstr (first, ==, second);
  if (who == NULL)
    return;
  account = tl_timeline_dup_account (timeline, who, NULL, NULL);
  g_assert_nonnull (account);
  fuzz_assert_round_trip (account, "json");
}
