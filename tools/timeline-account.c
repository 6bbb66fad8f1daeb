/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* timeline asof, account: the document as known on a day; the document according to one actor or source. */
#include "config.h"

#include "timeline.h"

int
timeline_command_asof (int argc, char **argv)
{
  g_auto (Options) options = { .document = TRUE };
  g_autoptr (TlTimeline) timeline = NULL;
  g_autoptr (TlTimeline) part = NULL;
  g_autoptr (TlWriter) writer = NULL;
  g_autoptr (TlDate) day = NULL;
  g_autoptr (GError) error = NULL;
  Progress progress;

  if (!options_parse (&options, NULL, "FILE D", 2, 2, &argc, &argv))
    return STATUS_WRONG;
  day = read_given_date ("", argv[2], &error);
  if (day == NULL)
    return fail_error (STATUS_WRONG, error);
  writer = options_writer (&options, FALSE);
  timeline = writer != NULL ? load (&options, argv[1]) : NULL;
  if (timeline == NULL)
    return STATUS_WRONG;
  progress_begin (&progress);
  part = tl_timeline_dup_as_of (timeline, day, progress.monitor, NULL);
  progress_end (&progress);
  return write_document (&options, writer, part, STATUS_DONE);
}

int
timeline_command_account (int argc, char **argv)
{
  g_auto (Options) options = { .document = TRUE };
  g_autoptr (TlTimeline) timeline = NULL;
  g_autoptr (TlTimeline) part = NULL;
  g_autoptr (TlWriter) writer = NULL;
  g_autoptr (GError) error = NULL;
  Progress progress;

  if (!options_parse (&options, NULL, "FILE ACTOR|SOURCE", 2, 2, &argc, &argv))
    return STATUS_WRONG;
  writer = options_writer (&options, FALSE);
  timeline = writer != NULL ? load (&options, argv[1]) : NULL;
  if (timeline == NULL)
    return STATUS_WRONG;
  progress_begin (&progress);
  part = tl_timeline_dup_account (timeline, argv[2], progress.monitor, &error);
  progress_end (&progress);
  if (part == NULL)
    return fail (STATUS_NO, "%s: %s", argv[1], error->message);
  return write_document (&options, writer, part, STATUS_DONE);
}
