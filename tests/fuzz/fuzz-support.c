/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* What same-answers.c uses of tests/support/tl-test.c, without CUnit: here a check that fails ends the
 * program. */
#include "fuzz.h"

#include "tl-test.h"

gboolean
tl_check_impl (gboolean ok, const char *file, int line, const char *row, const char *fmt, ...)
{
  va_list args;

  if (ok)
    return TRUE;
  va_start (args, fmt);
  g_logv (NULL, G_LOG_LEVEL_WARNING, fmt, args);
  va_end (args);
  g_error ("%s:%d: %s", file, line, row != NULL ? row : "");
}

char *
tl_test_write_json (TlTimeline *timeline)
{
  return fuzz_write (timeline, "json");
}
