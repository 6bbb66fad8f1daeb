/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Reading and writing documents, with the options of their formats. */
#include "config.h"

#include "timeline.h"

#include <errno.h>
#include <gio/gunixoutputstream.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* ---- options of formats ------------------------------------------------------------------------------------------ */

static const TlFormatOption *
find_format_option (const TlFormat *format, const char *name)
{
  for (guint i = 0; i < tl_format_get_n_options (format); i++)
    if (strcmp (tl_format_option_get_name (tl_format_get_option (format, i)), name) == 0)
      return tl_format_get_option (format, i);
  return NULL;
}

static gboolean
is_written_with (const TlFormat *format, const char *name)
{
  const TlFormatOption *option = format != NULL ? find_format_option (format, name) : NULL;

  return option != NULL && tl_format_option_is_for_writing (option);
}

static gboolean
is_any_read_with (const char *name)
{
  for (guint i = 0; i < tl_format_get_n_builtin (); i++)
    {
      const TlFormatOption *option = find_format_option (tl_format_get_builtin (i), name);

      if (option != NULL && tl_format_option_is_for_reading (option))
        return TRUE;
    }
  return FALSE;
}

/* As the writer will choose it. */
static const TlFormat *
get_written_format (const Options *options)
{
  const TlFormat *format = options->output != NULL ? tl_format_lookup_by_path (options->output) : NULL;

  if (options->format != NULL)
    return tl_format_lookup (options->format);
  return format != NULL ? format : tl_format_lookup ("json");
}

/* An option belongs to the format that is written if that takes it, else to the one that is read. */
static gboolean
is_for_writer (const Options *options, const char *name)
{
  return options->document && (is_written_with (get_written_format (options), name) || !is_any_read_with (name));
}

typedef gboolean (*SetOption) (gpointer object, const char *name, const char *value, GError **error);

/* Hands those of --option on that are for the reader or the writer. */
static gboolean
set_given_options (const Options *options, gpointer object, SetOption set, GError **error)
{
  gboolean is_writer = TL_IS_WRITER (object);

  for (guint i = 0; options->given != NULL && options->given[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (options->given[i], "=", 2);

      if (parts[0] == NULL || parts[1] == NULL)
        {
          g_set_error (error, TL_ERROR, TL_ERROR_VALUE, "--option wants NAME=VALUE, not \"%s\"", options->given[i]);
          return FALSE;
        }
      if (is_for_writer (options, parts[0]) == is_writer && !set (object, parts[0], parts[1], error))
        return FALSE;
    }
  return TRUE;
}

/* ---- documents --------------------------------------------------------------------------------------------------- */

TlReader *
options_reader (const Options *options)
{
  TlReader *reader = tl_reader_new ();
  g_autoptr (GError) error = NULL;

  tl_reader_set_lenient (reader, options->lenient);
  tl_reader_set_companions (reader, (const char *const *) options->also);
  if (tl_reader_set_format (reader, options->from_format, &error)
      && set_given_options (options, reader, (SetOption) tl_reader_set_option, &error))
    return reader;
  fail_error (STATUS_WRONG, error);
  g_object_unref (reader);
  return NULL;
}

/* What lenient reading left out or kept in words: how many, and the first ones. */
static void
report_errors (TlReader *reader, const char *path)
{
  enum
  {
    SHOWN = 10
  };
  guint n = tl_reader_get_n_errors (reader), shown = 0;

  if (n == 0)
    return;
  fail (STATUS_DONE, "%s: %u mistake%s; what breaks a rule was left out, or kept in words:", path, n,
        n == 1 ? "" : "s");
  for (guint i = 0; i < tl_reader_get_n_problems (reader) && shown < SHOWN; i++)
    {
      const TlProblem *problem = tl_reader_get_problem (reader, i);

      if (tl_problem_get_severity (problem) != TL_SEVERITY_ERROR)
        continue;
      fail (STATUS_DONE, "%s: %s", tl_problem_get_where (problem), tl_problem_get_message (problem));
      shown++;
    }
  if (n > shown)
    fail (STATUS_DONE, "%s: and %u more; 'timeline check --limit 0' lists all", path, n - shown);
}

/* What was assumed about a table is said aloud: the first warnings, and how many notes there are. */
static void
report_warnings (TlReader *reader, const char *path)
{
  enum
  {
    SHOWN = 10
  };
  guint n[TL_SEVERITY_ERROR + 1] = { 0 };

  for (guint i = 0; i < tl_reader_get_n_problems (reader); i++)
    {
      const TlProblem *problem = tl_reader_get_problem (reader, i);

      if (n[tl_problem_get_severity (problem)]++ < SHOWN && tl_problem_get_severity (problem) == TL_SEVERITY_WARNING)
        fail (STATUS_DONE, "%s: warning: %s", tl_problem_get_where (problem), tl_problem_get_message (problem));
    }
  if (n[TL_SEVERITY_WARNING] > SHOWN || n[TL_SEVERITY_NOTE] > 0)
    fail (STATUS_DONE, "%s: %u warning%s and %u note%s; 'timeline convert --dry-run' lists all", path,
          n[TL_SEVERITY_WARNING], n[TL_SEVERITY_WARNING] == 1 ? "" : "s", n[TL_SEVERITY_NOTE],
          n[TL_SEVERITY_NOTE] == 1 ? "" : "s");
}

TlTimeline *
load_with (TlReader *reader, const char *path)
{
  g_autoptr (GError) error = NULL;
  TlTimeline *timeline;
  Progress progress;

  progress_begin (&progress);
  tl_reader_set_progress (reader, progress_show, &progress, NULL);
  timeline = tl_reader_read_file (reader, path, NULL, &error);
  progress_end (&progress);
  if (timeline == NULL)
    fail_error (STATUS_WRONG, error);
  else
    {
      report_errors (reader, path);
      report_warnings (reader, path);
    }
  return timeline;
}

TlTimeline *
load (const Options *options, const char *path)
{
  g_autoptr (TlReader) reader = options_reader (options);

  return reader != NULL ? load_with (reader, path) : NULL;
}

static gboolean
write_file (const char *path, TlWriter *writer, TlTimeline *timeline, GError **error)
{
  Progress progress;
  Signals signals;
  gboolean ok;

  progress_begin (&progress);
  signals_begin (&signals);
  tl_writer_set_progress (writer, progress_show, &progress, NULL);
  ok = tl_writer_write_file (writer, timeline, path, signals.cancellable, error);
  progress_end (&progress);
  signals_end (&signals);
  return ok;
}

/* What is written for a person to see must not control the terminal. */
static gboolean
write_to_terminal (TlWriter *writer, TlTimeline *timeline, GError **error)
{
  g_autofree char *text = tl_writer_write_data (writer, timeline, NULL, error), *shown = NULL;

  if (text == NULL)
    return FALSE;
  shown = dup_json_for_terminal (text);
  if (fputs (shown, stdout) >= 0 && fflush (stdout) == 0)
    return TRUE;
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "standard output: %s", g_strerror (errno));
  return FALSE;
}

static gboolean
write_out (const Options *options, TlWriter *writer, TlTimeline *timeline, GError **error)
{
  g_autoptr (GOutputStream) out = NULL;

  if (options->output != NULL && strcmp (options->output, "-") != 0)
    return write_file (options->output, writer, timeline, error);
  if (isatty (STDOUT_FILENO))
    return write_to_terminal (writer, timeline, error);
  out = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  if (tl_writer_write_stream (writer, timeline, out, NULL, error))
    return TRUE;
  g_prefix_error (error, "standard output: ");
  return FALSE;
}

TlWriter *
options_writer (const Options *options)
{
  TlWriter *writer = tl_writer_new ();
  g_autoptr (GError) error = NULL;

  tl_writer_set_force (writer, options->force);
  if (check_loss_report (options, &error) && tl_writer_set_format (writer, options->format, &error)
      && (!options->pretty || !is_written_with (get_written_format (options), "indent")
          || tl_writer_set_option (writer, "indent", "yes", &error))
      && set_given_options (options, writer, (SetOption) tl_writer_set_option, &error))
    return writer;
  fail_error (STATUS_WRONG, error);
  g_object_unref (writer);
  return NULL;
}

int
write_document (const Options *options, TlWriter *writer, TlTimeline *timeline, int status)
{
  g_autoptr (GError) error = NULL;

  if (!write_out (options, writer, timeline, &error))
    return fail_error (STATUS_WRONG, error);
  return report_losses (options, writer, status);
}
