/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The progress of a long verb, as a line on a terminal. */
#include "config.h"

#include "timeline.h"

#include <stdio.h>
#include <unistd.h>

#define PROGRESS_LINE "%s: %3d %%"

void
progress_begin (Progress *self)
{
  *self = (Progress){ tl_monitor_new (NULL), g_get_monotonic_time (), -1,
                      isatty (STDERR_FILENO) && g_strcmp0 (g_getenv ("TERM"), "dumb") != 0 };
  tl_monitor_set_progress (self->monitor, progress_show, self, NULL);
}

void
progress_show (double fraction, gpointer progress)
{
  Progress *self = progress;
  int percent = (int) (fraction * 100);

  /* the length of a pipe is unknown: its progress is 0 until the end */
  if (!self->terminal || percent == 0 || percent == self->percent
      || g_get_monotonic_time () - self->begun < G_USEC_PER_SEC)
    return;
  self->percent = percent;
  fprintf (stderr, "\r" PROGRESS_LINE, g_get_prgname (), percent);
}

void
progress_end (Progress *self)
{
  int width = self->percent >= 0 ? g_snprintf (NULL, 0, PROGRESS_LINE, g_get_prgname (), self->percent) : 0;

  if (width > 0)
    fprintf (stderr, "\r%*s\r", width, "");
  tl_monitor_unref (self->monitor);
}
