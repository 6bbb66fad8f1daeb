/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Changing a document by hand: it is read, changed, checked and saved, or left as it was. */
#include "config.h"

#include "timeline.h"

#include <stdio.h>
#include <string.h>

/* ---- problems ---------------------------------------------------------------------------------------------------- */

static char *
dup_problem_key (const TlProblem *problem)
{
  return g_strjoin ("\n", tl_problem_get_code (problem), tl_problem_get_where (problem),
                    tl_problem_get_message (problem), NULL);
}

static GPtrArray *
find_problems (TlTimeline *timeline)
{
  GPtrArray *found;
  Progress progress;

  progress_begin (&progress);
  found = tl_timeline_check (timeline, progress.monitor, NULL);
  progress_end (&progress);
  return found;
}

static void
note_errors (Change *self)
{
  g_autoptr (GPtrArray) problems = find_problems (self->timeline);

  self->errors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < problems->len; i++)
    if (tl_problem_get_severity (problems->pdata[i]) == TL_SEVERITY_ERROR)
      g_hash_table_add (self->errors, dup_problem_key (problems->pdata[i]));
}

/* An error that the document had before is no reason to refuse a change. */
gboolean
change_check (Change *self, GError **error)
{
  g_autoptr (GPtrArray) problems = find_problems (self->timeline);

  for (guint i = 0; i < problems->len; i++)
    {
      const TlProblem *problem = problems->pdata[i];
      g_autofree char *key = dup_problem_key (problem);

      if (tl_problem_get_severity (problem) != TL_SEVERITY_ERROR || g_hash_table_contains (self->errors, key))
        continue;
      g_set_error (error, TL_ERROR, TL_ERROR_VALUE, "nothing is changed, because %s: %s: %s",
                   tl_problem_get_code (problem), tl_problem_get_where (problem), tl_problem_get_message (problem));
      return FALSE;
    }
  return TRUE;
}

/* ---- reading ----------------------------------------------------------------------------------------------------- */

/* Whether a file is JSON with a line for each member, which it then keeps. */
static gboolean
is_indented (const char *path)
{
  FILE *file = strcmp (path, "-") != 0 ? fopen (path, "r") : NULL;
  int first = file != NULL ? fgetc (file) : EOF, second = first == '{' ? fgetc (file) : EOF;

  if (file != NULL)
    fclose (file);
  return second == '\n' || second == '\r';
}

static gboolean
check_output (const Options *options, const char *path)
{
  if (options->output != NULL || strcmp (path, "-") != 0)
    return TRUE;
  fail (STATUS_WRONG, "standard input cannot be changed; write the changed document with -o FILE");
  return FALSE;
}

/* Gzip data and zip archives are read, but not written. */
static gboolean
is_packed (const char *path)
{
  FILE *file = strcmp (path, "-") != 0 ? fopen (path, "r") : NULL;
  int first = file != NULL ? fgetc (file) : EOF, second = file != NULL ? fgetc (file) : EOF;

  if (file != NULL)
    fclose (file);
  return (first == 0x1f && second == 0x8b) || (first == 'P' && second == 'K');
}

/* A table holds less than a timeline, and has the columns that its author gave it. */
static gboolean
check_in_place (const char *path, const TlFormat *format)
{
  if (is_packed (path))
    {
      fail (STATUS_WRONG, "%s: a packed file is not changed in place; write a document with -o FILE.timeline.json",
            path);
      return FALSE;
    }
  if (strcmp (tl_format_get_name (format), "json") == 0 || strcmp (tl_format_get_name (format), "jsonl") == 0)
    return TRUE;
  fail (STATUS_WRONG,
        "%s: a %s is not changed in place, since it cannot hold all of a timeline; write a document with -o "
        "FILE.timeline.json",
        path, tl_format_get_label (format));
  return FALSE;
}

/* A file that is changed in place keeps the format that it has, whatever its name says. */
gboolean
change_begin (Change *self, Options *options, const char *path)
{
  const TlFormat *format;

  *self = (Change){ .options = options, .path = path };
  self->timeline = check_output (options, path) ? load_as (options, path, &format) : NULL;
  if (self->timeline == NULL)
    return FALSE;
  if (options->output == NULL && !check_in_place (path, format))
    return FALSE;
  if (options->output == NULL)
    {
      options->output = g_strdup (path);
      options->written_format = g_strdup (tl_format_get_name (format));
    }
  self->writer = options_writer (options, is_indented (path));
  if (self->writer == NULL)
    return FALSE;
  note_errors (self);
  return TRUE;
}

void
change_note (Change *self, const char *format, ...)
{
  va_list args;

  if (self->notes == NULL)
    self->notes = g_ptr_array_new_with_free_func (g_free);
  va_start (args, format);
  g_ptr_array_add (self->notes, g_strdup_vprintf (format, args));
  va_end (args);
}

void
change_clear (Change *self)
{
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_object (&self->timeline);
  g_clear_object (&self->writer);
  g_clear_pointer (&self->errors, g_hash_table_unref);
}

int
change_refuse (const Change *self, const GError *error)
{
  int status = g_error_matches (error, TL_ERROR, TL_ERROR_REFERENCE) ? STATUS_NO : STATUS_WRONG;

  return fail (status, "%s: %s", self->path, error->message);
}

/* ---- saving ------------------------------------------------------------------------------------------------------ */

/* Returns whether an answer is to follow, which it does not if the document itself goes to standard output. */
static gboolean
change_save (Change *self, int *status)
{
  g_autoptr (GError) error = NULL;

  *status = change_check (self, &error) ? write_document (self->options, self->writer, self->timeline, STATUS_DONE)
                                        : change_refuse (self, error);
  for (guint i = 0; *status == STATUS_DONE && self->notes != NULL && i < self->notes->len; i++)
    fail (STATUS_DONE, "%s", (const char *) self->notes->pdata[i]);
  return *status == STATUS_DONE && strcmp (self->options->output, "-") != 0;
}

int
change_end (Change *self, const char *id)
{
  struct json_object *answer;
  GString *text;
  int status;

  if (!change_save (self, &status))
    return status;
  if (self->options->json)
    {
      answer = json_object_new_object ();
      json_object_object_add (answer, "id", json_text (id));
      return answer_json (self->options, answer, status);
    }
  text = g_string_new (NULL);
  append_padded (text, id, 0);
  g_string_append_c (text, '\n');
  status = answer_text (text, status);
  g_string_free (text, TRUE);
  return status;
}

int
change_end_number (Change *self, guint n)
{
  struct json_object *answer;
  g_autoptr (GString) text = NULL;
  int status;

  if (!change_save (self, &status))
    return status;
  if (self->options->json)
    {
      answer = json_object_new_object ();
      json_object_object_add (answer, "changed", json_object_new_int64 (n));
      return answer_json (self->options, answer, status);
    }
  text = g_string_new (NULL);
  g_string_append_printf (text, "%u item%s changed\n", n, n == 1 ? "" : "s");
  return answer_text (text, status);
}
