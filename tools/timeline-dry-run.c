/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* convert --dry-run: what would be read from a file, and what was assumed. */
#include "config.h"

#include "timeline.h"

#include <string.h>

#define FIRST 3 /* events that are shown */

typedef struct
{
  const Options *options;
  TlReader *reader;
  TlTimeline *timeline; /* NULL: it would not load */
  struct json_object *mapping;
} DryRun;

/* ---- JSON -------------------------------------------------------------------------------------------------------- */

typedef void (*MemberFunc) (const char *name, struct json_object *value, gpointer user_data);

static void
for_each_member (struct json_object *object, MemberFunc func, gpointer user_data)
{
  struct json_object_iterator iter = json_object_iter_begin (object), end = json_object_iter_end (object);

  for (; !json_object_iter_equal (&iter, &end); json_object_iter_next (&iter))
    func (json_object_iter_peek_name (&iter), json_object_iter_peek_value (&iter), user_data);
}

static void
for_each_column (const DryRun *self, MemberFunc func, gpointer user_data)
{
  struct json_object *columns = NULL;

  if (json_object_object_get_ex (self->mapping, "columns", &columns))
    for_each_member (columns, func, user_data);
}

static void
copy_member (const char *name, struct json_object *value, gpointer object)
{
  json_object_object_add (object, name, json_object_get (value));
}

/* {"name":"Date","to":"date"} */
static void
add_column (const char *name, struct json_object *value, gpointer list)
{
  struct json_object *object = json_object_new_object ();

  json_object_object_add (object, "name", json_text (name));
  if (json_object_is_type (value, json_type_string))
    json_object_object_add (object, "to", json_object_get (value));
  else
    for_each_member (value, copy_member, object);
  json_object_array_add (list, object);
}

static struct json_object *
json_columns (const DryRun *self)
{
  struct json_object *list = json_object_new_array ();

  for_each_column (self, add_column, list);
  return list;
}

static struct json_object *
json_counts (TlTimeline *timeline)
{
  struct json_object *counts = json_object_new_object ();

  json_object_object_add (counts, "events", json_object_new_int64 (tl_timeline_get_n_events (timeline)));
  json_object_object_add (counts, "links", json_object_new_int64 (tl_timeline_get_n_links (timeline)));
  json_object_object_add (counts, "actors", json_object_new_int64 (tl_timeline_get_n_actors (timeline)));
  json_object_object_add (counts, "sources", json_object_new_int64 (tl_timeline_get_n_sources (timeline)));
  json_object_object_add (counts, "tracks", json_object_new_int64 (tl_timeline_get_n_tracks (timeline)));
  return counts;
}

static struct json_object *
json_first (TlTimeline *timeline)
{
  struct json_object *list = json_object_new_array ();

  for (guint i = 0; i < MIN (FIRST, tl_timeline_get_n_events (timeline)); i++)
    {
      g_autoptr (TlEvent) event = tl_timeline_dup_event (timeline, i);
      g_autofree char *json = tl_event_to_json (event);

      json_object_array_add (list, json_tokener_parse (json));
    }
  return list;
}

static struct json_object *
json_problems (TlReader *reader)
{
  struct json_object *list = json_object_new_array ();

  for (guint i = 0; i < tl_reader_get_n_problems (reader); i++)
    json_object_array_add (list, json_problem (tl_reader_get_problem (reader, i)));
  return list;
}

static int
answer_in_json (const DryRun *self, int status)
{
  struct json_object *answer = json_object_new_object ();
  TlTimeline *timeline = self->timeline;

  json_object_object_add (answer, "format", json_text (tl_format_get_name (tl_reader_get_format (self->reader))));
  json_object_object_add (answer, "columns", json_columns (self));
  json_object_object_add (answer, "counts", timeline != NULL ? json_counts (timeline) : NULL);
  json_object_object_add (answer, "first", timeline != NULL ? json_first (timeline) : NULL);
  json_object_object_add (answer, "problems", json_problems (self->reader));
  return answer_json (self->options, answer, status);
}

/* ---- text -------------------------------------------------------------------------------------------------------- */

/* Members other than "to", after a comma: "role initiator". */
static void
append_member (const char *name, struct json_object *value, gpointer text)
{
  if (strcmp (name, "to") != 0)
    g_string_append_printf (text, ", %s %s", name, json_object_get_string (value));
}

static char *
dup_target (struct json_object *column)
{
  GString *text = g_string_new (NULL);
  struct json_object *to = NULL;

  if (json_object_is_type (column, json_type_string))
    return g_strdup (json_object_get_string (column));
  if (json_object_object_get_ex (column, "to", &to))
    g_string_append (text, json_object_get_string (to));
  for_each_member (column, append_member, text);
  return g_string_free (text, FALSE);
}

#define WIDEST 40

static void
measure_column (const char *name, G_GNUC_UNUSED struct json_object *value, gpointer width)
{
  *(int *) width = MAX (*(int *) width, MIN (columns (name), WIDEST));
}

typedef struct
{
  GString *out;
  int width;
} ColumnLines;

static void
append_column (const char *name, struct json_object *value, gpointer user_data)
{
  const ColumnLines *lines = user_data;
  g_autofree char *target = dup_target (value), *shown = tl_text_dup_visible (target);

  g_string_append (lines->out, "  ");
  append_padded (lines->out, name, lines->width + 2);
  g_string_append_printf (lines->out, "%s\n", shown);
}

static void
append_columns (const DryRun *self, GString *out)
{
  ColumnLines lines = { out, 0 };

  if (self->mapping == NULL)
    return;
  g_string_append (out, "\ncolumns\n");
  for_each_column (self, measure_column, &lines.width);
  for_each_column (self, append_column, &lines);
}

static void
append_counts (GString *out, TlTimeline *timeline)
{
  g_string_append_printf (out, "\nevents %u, links %u, actors %u, sources %u, tracks %u\n",
                          tl_timeline_get_n_events (timeline), tl_timeline_get_n_links (timeline),
                          tl_timeline_get_n_actors (timeline), tl_timeline_get_n_sources (timeline),
                          tl_timeline_get_n_tracks (timeline));
}

static void
append_first (GString *out, TlTimeline *timeline)
{
  guint n = MIN (FIRST, tl_timeline_get_n_events (timeline));

  if (n > 0)
    g_string_append (out, "\nfirst events\n");
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TlEvent) event = tl_timeline_dup_event (timeline, i);
      g_autofree char *json = tl_event_to_json (event), *shown = tl_text_dup_visible (json);

      g_string_append_printf (out, "  %s\n", shown);
    }
}

static void
append_problems (const DryRun *self, GString *out)
{
  guint n = tl_reader_get_n_problems (self->reader);

  if (n > 0)
    g_string_append (out, "\nnotes, warnings and errors\n");
  for (guint i = 0; i < n; i++)
    {
      const TlProblem *problem = tl_reader_get_problem (self->reader, i);
      g_autofree char *where = tl_text_dup_visible (tl_problem_get_where (problem));
      g_autofree char *message = tl_text_dup_visible (tl_problem_get_message (problem));

      g_string_append_printf (out, "  %s: %s%s%s\n", tl_severity_to_string (tl_problem_get_severity (problem)), where,
                              where[0] != '\0' ? ": " : "", message);
    }
}

static int
answer_in_text (const DryRun *self, int status)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_string_append_printf (out, "format  %s\n", tl_format_get_label (tl_reader_get_format (self->reader)));
  append_columns (self, out);
  if (self->timeline != NULL)
    {
      append_counts (out, self->timeline);
      append_first (out, self->timeline);
    }
  append_problems (self, out);
  if (self->timeline == NULL)
    g_string_append_printf (out, "\n%u error%s: it would not be read\n", tl_reader_get_n_errors (self->reader),
                            tl_reader_get_n_errors (self->reader) == 1 ? "" : "s");
  return answer_text (out, status);
}

/* ---- the whole --------------------------------------------------------------------------------------------------- */

static gboolean
write_mapping (const char *path, const char *mapping, GError **error)
{
  g_autoptr (GString) text = NULL;

  if (path == NULL)
    return TRUE;
  if (mapping == NULL)
    {
      g_set_error (error, TL_ERROR, TL_ERROR_FORMAT, "there are no columns that a mapping could be of");
      return FALSE;
    }
  text = indent_json (mapping);
  g_string_append_c (text, '\n');
  return g_file_set_contents (path, text->str, (gssize) text->len, error);
}

int
dry_run (const Options *options, TlReader *reader, const char *path, const char *mapping)
{
  DryRun self = { options, reader, NULL, NULL };
  g_autoptr (GError) error = NULL, unwritten = NULL;
  g_autofree char *used = NULL;
  int status;

  tl_reader_set_collect (reader, TRUE);
  self.timeline = tl_reader_read_file (reader, path, NULL, &error);
  if (self.timeline == NULL && !g_error_matches (error, TL_ERROR, TL_ERROR_PROBLEMS))
    return fail_error (error->domain == TL_ERROR ? STATUS_NO : STATUS_WRONG, error);
  used = tl_reader_dup_mapping (reader);
  self.mapping = used != NULL ? json_tokener_parse (used) : NULL;
  status = self.timeline != NULL ? STATUS_DONE : STATUS_NO;
  if (!write_mapping (mapping, used, &unwritten))
    status = fail_error (STATUS_WRONG, unwritten);
  else if (g_strcmp0 (options->format, "json") == 0)
    status = answer_in_json (&self, status);
  else
    status = answer_in_text (&self, status);
  g_clear_object (&self.timeline);
  json_object_put (self.mapping);
  return status;
}
