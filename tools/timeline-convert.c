/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* timeline convert: from one format to another. */
#include "config.h"

#include "timeline.h"

#include <errno.h>
#include <gio/gunixoutputstream.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static gboolean
write_out (TlWriter *writer, TlTimeline *timeline, const char *path, GError **error)
{
  g_autoptr (GOutputStream) out = NULL;

  if (path != NULL && strcmp (path, "-") != 0)
    return tl_writer_write_file (writer, timeline, path, NULL, error);
  out = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  if (tl_writer_write_stream (writer, timeline, out, NULL, error))
    return TRUE;
  g_prefix_error (error, "standard output: ");
  return FALSE;
}

/* Both formats carry everything, so nothing is lost between them. */
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
  g_auto (Options) options = { 0 };
  g_autofree char *output = NULL, *loss_report = NULL;
  const GOptionEntry entries[] = { { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
                                     "Write FILE, in the format of its name", "FILE" },
                                   { "loss-report", 0, 0, G_OPTION_ARG_FILENAME, &loss_report,
                                     "List in FILE what the format could not carry", "FILE" },
                                   G_OPTION_ENTRY_NULL };
  g_autoptr (TlTimeline) timeline = NULL;
  g_autoptr (TlWriter) writer = tl_writer_new ();
  g_autoptr (GError) error = NULL;

  if (!options_parse (&options, entries, "IN -o OUT", 1, 1, &argc, &argv))
    return STATUS_WRONG;
  if (!tl_writer_set_format (writer, options.format, &error))
    return fail_error (STATUS_WRONG, error);
  tl_writer_set_pretty (writer, options.pretty);
  timeline = load (&options, argv[1]);
  if (timeline == NULL)
    return STATUS_WRONG;
  if (!write_out (writer, timeline, output, &error)
      || (loss_report != NULL && !write_loss_report (loss_report, &error)))
    return fail_error (STATUS_WRONG, error);
  return STATUS_DONE;
}
