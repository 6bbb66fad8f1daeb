/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* timeline convert: writes a document in another format. */
#include "config.h"

#include "timeline.h"

#include <errno.h>
#include <stdio.h>

/* Both formats represent a timeline completely, so nothing is lost. */
static gboolean
write_loss_report (const char *path, GError **error)
{
  FILE *file = fopen (path, "w");
  gboolean ok = file != NULL && fputs ("[]\n", file) >= 0;
  int code = errno;

  if (file != NULL && fclose (file) != 0 && ok)
    {
      code = errno;
      ok = FALSE;
    }
  if (!ok)
    g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", path, g_strerror (code));
  return ok;
}

int
timeline_command_convert (int argc, char **argv)
{
  g_auto (Options) options = { .document = TRUE };
  g_autofree char *loss_report = NULL;
  const GOptionEntry entries[] = { { "loss-report", 0, 0, G_OPTION_ARG_FILENAME, &loss_report,
                                     "Write to FILE a list of what the format cannot represent", "FILE" },
                                   G_OPTION_ENTRY_NULL };
  g_autoptr (TlTimeline) timeline = NULL;
  g_autoptr (TlWriter) writer = NULL;
  g_autoptr (GError) error = NULL;

  if (!options_parse (&options, entries, "IN -o OUT", 1, 1, &argc, &argv))
    return STATUS_WRONG;
  writer = options_writer (&options);
  timeline = writer != NULL ? load (&options, argv[1]) : NULL;
  if (timeline == NULL || write_document (&options, writer, timeline, STATUS_DONE) != STATUS_DONE)
    return STATUS_WRONG;
  if (loss_report != NULL && !write_loss_report (loss_report, &error))
    return fail_error (STATUS_WRONG, error);
  return STATUS_DONE;
}
