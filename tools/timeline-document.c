/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Reading and writing documents: the options of their formats, and what was lost. */
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

TlTimeline *
load (const Options *options, const char *path)
{
  g_autoptr (TlReader) reader = options_reader (options);
  g_autoptr (GError) error = NULL;
  TlTimeline *timeline;
  Progress progress;

  if (reader == NULL)
    return NULL;
  progress_begin (&progress);
  tl_reader_set_progress (reader, progress_show, &progress, NULL);
  timeline = tl_reader_read_file (reader, path, NULL, &error);
  progress_end (&progress);
  if (timeline == NULL)
    fail_error (STATUS_WRONG, error);
  else
    report_errors (reader, path);
  return timeline;
}

static gboolean
write_file (const char *path, TlWriter *writer, TlTimeline *timeline, GError **error)
{
  Progress progress;
  gboolean ok;

  progress_begin (&progress);
  tl_writer_set_progress (writer, progress_show, &progress, NULL);
  ok = tl_writer_write_file (writer, timeline, path, NULL, error);
  progress_end (&progress);
  return ok;
}

static gboolean
write_out (const Options *options, TlWriter *writer, TlTimeline *timeline, GError **error)
{
  g_autoptr (GOutputStream) out = NULL;

  if (options->output != NULL && strcmp (options->output, "-") != 0)
    return write_file (options->output, writer, timeline, error);
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

  if (tl_writer_set_format (writer, options->format, &error)
      && (!options->pretty || !is_written_with (get_written_format (options), "indent")
          || tl_writer_set_option (writer, "indent", "yes", &error))
      && set_given_options (options, writer, (SetOption) tl_writer_set_option, &error))
    return writer;
  fail_error (STATUS_WRONG, error);
  g_object_unref (writer);
  return NULL;
}

/* ---- what was lost ----------------------------------------------------------------------------------------------- */

/* "event date rounded" */
static char *
dup_loss_kind (const TlProblem *loss)
{
  char *kind = g_strconcat (tl_problem_get_what (loss), " ", tl_problem_get_code (loss), NULL);

  return g_strdelimit (kind, ".", ' ');
}

/* "12 event dates rounded": KIND with its number. */
static void
append_count (GString *text, const char *kind, guint n)
{
  const char *code = strrchr (kind, ' ');
  gboolean plural = n != 1 && code > kind && code[-1] != 's';

  g_string_append_printf (text, "%s%u %.*s%s%s", text->len > 0 ? ", " : "", n, (int) (code - kind), kind,
                          plural ? "s" : "", code);
}

/* One line that counts the losses of each kind, in the order in which they first came. */
static void
summarize_losses (const Options *options, TlWriter *writer)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) kinds = g_ptr_array_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < tl_writer_get_n_losses (writer); i++)
    {
      char *kind = dup_loss_kind (tl_writer_get_loss (writer, i));
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, kind));

      if (n == 0)
        g_ptr_array_add (kinds, kind);
      g_hash_table_insert (counts, kind, GUINT_TO_POINTER (n + 1));
    }
  for (guint i = 0; i < kinds->len; i++)
    append_count (text, kinds->pdata[i], GPOINTER_TO_UINT (g_hash_table_lookup (counts, kinds->pdata[i])));
  if (text->len > 0)
    fail (STATUS_DONE, "%s: see %s", text->str, options->loss_report != NULL ? options->loss_report : "--loss-report");
}

static gboolean
write_loss_report (const Options *options, TlWriter *writer, GError **error)
{
  struct json_object *report = json_object_new_array ();
  FILE *file = fopen (options->loss_report, "w");
  int code = errno;
  gboolean ok;

  for (guint i = 0; i < tl_writer_get_n_losses (writer); i++)
    {
      const TlProblem *loss = tl_writer_get_loss (writer, i);
      struct json_object *row = json_object_new_object ();

      json_object_object_add (row, "what", json_text (tl_problem_get_what (loss)));
      json_object_object_add (row, "id", json_text (tl_problem_get_id (loss)));
      json_object_object_add (row, "why", json_text (tl_problem_get_message (loss)));
      json_object_object_add (row, "code", json_text (tl_problem_get_code (loss)));
      json_object_array_add (report, row);
    }
  ok = file != NULL && fprintf (file, "%s\n", serialize_json (options, report)) >= 0;
  code = ok || file == NULL ? code : errno;
  json_object_put (report);
  if (file != NULL && fclose (file) != 0 && ok)
    {
      code = errno;
      ok = FALSE;
    }
  if (!ok)
    g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", options->loss_report, g_strerror (code));
  return ok;
}

int
write_document (const Options *options, TlWriter *writer, TlTimeline *timeline, int status)
{
  g_autoptr (GError) error = NULL;

  if (!write_out (options, writer, timeline, &error)
      || (options->loss_report != NULL && !write_loss_report (options, writer, &error)))
    return fail_error (STATUS_WRONG, error);
  summarize_losses (options, writer);
  return status;
}
