/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Fuzzing check: the problems are lines of valid text, and the same after a round trip. */
#include "fuzz-document.h"

static void
assert_problem (const TlProblem *problem)
{
  const char *message = tl_problem_get_message (problem);

  g_assert_true (message != NULL && *message != '\0' && strchr (message, '\n') == NULL);
  g_assert_true (g_utf8_validate (message, -1, NULL));
  g_assert_nonnull (tl_problem_get_code (problem));
  g_assert_nonnull (tl_severity_to_string (tl_problem_get_severity (problem)));
}

void
fuzz_check (const guint8 *data, gsize size)
{
  FuzzBytes bytes = { data, size };
  g_autoptr (TlTimeline) timeline = fuzz_take_timeline (&bytes), again = NULL;
  g_autofree char *text = fuzz_write (timeline, "json");
  g_autoptr (GPtrArray) problems = tl_timeline_check (timeline, NULL, NULL), second = NULL;

  again = fuzz_read (text, "json");
  second = tl_timeline_check (again, NULL, NULL);
  g_assert_cmpuint (problems->len, ==, second->len);
  for (guint i = 0; i < problems->len; i++)
    {
      assert_problem (problems->pdata[i]);
      g_assert_cmpstr (tl_problem_get_code (problems->pdata[i]), ==, tl_problem_get_code (second->pdata[i]));
      g_assert_cmpstr (tl_problem_get_message (problems->pdata[i]), ==, tl_problem_get_message (second->pdata[i]));
    }
}
