/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* What a format could not hold: a line that counts it, and a report that lists it. */
#include "config.h"

#include "timeline.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

static struct json_object *
json_losses (TlWriter *writer)
{
  struct json_object *report = json_object_new_array ();

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
  return report;
}

static gboolean
is_standard_output (const char *path)
{
  return path == NULL || strcmp (path, "-") == 0;
}

/* Whether the report would take the place of the document. */
static gboolean
is_report_the_output (const Options *options)
{
  g_autofree char *output = NULL, *report = NULL;
  GStatBuf one, other;

  if (options->loss_report == NULL)
    return FALSE;
  if (is_standard_output (options->output) || is_standard_output (options->loss_report))
    return is_standard_output (options->output) && is_standard_output (options->loss_report);
  output = g_canonicalize_filename (options->output, NULL);
  report = g_canonicalize_filename (options->loss_report, NULL);
  return strcmp (output, report) == 0
         || (g_stat (output, &one) == 0 && g_stat (report, &other) == 0 && S_ISREG (one.st_mode)
             && one.st_dev == other.st_dev && one.st_ino == other.st_ino);
}

/* Adds to what /dev/stdout or a pipe already holds. */
static gboolean
append_report (const char *path, const char *text, GError **error)
{
  FILE *file = fopen (path, "a");
  gboolean ok = file != NULL && fputs (text, file) >= 0;

  if (file != NULL && fclose (file) != 0)
    ok = FALSE;
  if (!ok)
    g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s: %s", path, g_strerror (errno));
  return ok;
}

/* A regular file is replaced whole, also at the end of links; a device, a pipe and a descriptor are written to. */
static gboolean
write_report_file (const char *path, const char *text, GError **error)
{
  char *real = realpath (path, NULL);
  g_autofree char *target = g_strdup (real != NULL ? real : path);
  GStatBuf status;

  free (real);
  if (g_str_has_prefix (path, "/dev/") || g_str_has_prefix (path, "/proc/")
      || (g_stat (path, &status) == 0 && !S_ISREG (status.st_mode)))
    return append_report (path, text, error);
  return g_file_set_contents_full (target, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0666, error);
}

static int
write_loss_report (const Options *options, TlWriter *writer)
{
  struct json_object *report = json_losses (writer);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (is_standard_output (options->loss_report))
    return answer_json (options, report, STATUS_DONE);
  text = g_strconcat (serialize_json (options, report), "\n", NULL);
  json_object_put (report);
  return write_report_file (options->loss_report, text, &error) ? STATUS_DONE : fail_error (STATUS_WRONG, error);
}

gboolean
check_loss_report (const Options *options, GError **error)
{
  if (!is_report_the_output (options))
    return TRUE;
  g_set_error (error, TL_ERROR, TL_ERROR_VALUE, "--loss-report \"%s\" is the output; name another file",
               options->loss_report);
  return FALSE;
}

int
report_losses (const Options *options, TlWriter *writer, int status)
{
  if (options->loss_report != NULL && write_loss_report (options, writer) != STATUS_DONE)
    return STATUS_WRONG;
  summarize_losses (options, writer);
  return status;
}
