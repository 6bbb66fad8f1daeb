/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The problems that a check has found. */
#include "config.h"

#include "model/noun/tl-problem-private.h"
#include "reason/check/tl-check-private.h"

void
_tl_check_add (TlCheck *self, TlSeverity severity, const char *code, const char *where, const char *const *chain,
               const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (self->problems, _tl_problem_new (severity, code, where, message, chain));
}

GPtrArray *
_tl_check_sort_problems (const TlCheck *self)
{
  const GPtrArray *problems = self->problems;
  GPtrArray *sorted = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_problem_unref);

  for (int severity = TL_SEVERITY_ERROR; severity >= TL_SEVERITY_NOTE; severity--)
    for (guint i = 0; i < problems->len; i++)
      if ((int) tl_problem_get_severity (problems->pdata[i]) == severity)
        g_ptr_array_add (sorted, tl_problem_ref (problems->pdata[i]));
  return sorted;
}
