/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* timeline info, check: the size of a document, and its problems. */
#include "config.h"

#include "timeline.h"

#include <string.h>

/* ---- info -------------------------------------------------------------------------------------------------------- */

typedef struct
{
  gint64 earliest;
  gint64 latest;
  GHashTable *types; /* id to number */
  GHashTable *link_types;
} Census;

static void
count_one (GHashTable *counts, const char *id)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, id));

  g_hash_table_insert (counts, g_strdup (id), GUINT_TO_POINTER (n + 1));
}

static void
take_census (Census *census, TlTimeline *timeline)
{
  g_autoptr (TlEventIter) iter = tl_timeline_query (timeline, NULL, NULL);
  gint64 start, end;

  census->earliest = TL_INSTANT_FUTURE;
  census->latest = TL_INSTANT_PAST;
  while (tl_event_iter_next (iter))
    {
      const TlDate *date = tl_event_iter_get_date (iter);

      count_one (census->types, tl_event_iter_get_event_type (iter));
      if (date == NULL)
        continue;
      tl_date_get_start (date, &start, NULL);
      tl_date_get_end (date, NULL, &end);
      if (start != TL_INSTANT_PAST)
        census->earliest = MIN (census->earliest, start);
      if (end != TL_INSTANT_FUTURE)
        census->latest = MAX (census->latest, end);
    }
  for (guint i = 0; i < tl_timeline_get_n_links (timeline); i++)
    {
      g_autoptr (TlLink) link = tl_timeline_dup_link (timeline, i);

      count_one (census->link_types, tl_link_get_link_type (link));
    }
}

static GList *
sorted_keys (GHashTable *counts)
{
  return g_list_sort (g_hash_table_get_keys (counts), (GCompareFunc) strcmp);
}

static struct json_object *
json_counts (GHashTable *counts)
{
  struct json_object *object = json_object_new_object ();
  g_autoptr (GList) keys = sorted_keys (counts);

  for (GList *key = keys; key != NULL; key = key->next)
    json_object_object_add (object, key->data,
                            json_object_new_int64 (GPOINTER_TO_UINT (g_hash_table_lookup (counts, key->data))));
  return object;
}

static struct json_object *
json_info (TlTimeline *timeline, const Census *census)
{
  struct json_object *object = json_object_new_object ();

  json_object_object_add (object, "title", json_text (tl_timeline_get_title (timeline)));
  json_object_object_add (object, "events", json_object_new_int64 (tl_timeline_get_n_events (timeline)));
  json_object_object_add (object, "links", json_object_new_int64 (tl_timeline_get_n_links (timeline)));
  json_object_object_add (object, "actors", json_object_new_int64 (tl_timeline_get_n_actors (timeline)));
  json_object_object_add (object, "sources", json_object_new_int64 (tl_timeline_get_n_sources (timeline)));
  json_object_object_add (object, "tracks", json_object_new_int64 (tl_timeline_get_n_tracks (timeline)));
  json_object_object_add (object, "earliest",
                          census->earliest != TL_INSTANT_FUTURE ? json_instant (census->earliest) : NULL);
  json_object_object_add (object, "latest", census->latest != TL_INSTANT_PAST ? json_instant (census->latest) : NULL);
  json_object_object_add (object, "types", json_counts (census->types));
  json_object_object_add (object, "link_types", json_counts (census->link_types));
  return object;
}

static void
append_counts (GString *out, const char *heading, GHashTable *counts)
{
  g_autoptr (GList) keys = sorted_keys (counts);

  if (keys != NULL)
    g_string_append_printf (out, "\n%s%s%s\n", bold_on (), heading, bold_off ());
  for (GList *key = keys; key != NULL; key = key->next)
    {
      g_string_append (out, "  ");
      append_padded (out, key->data, 30);
      g_string_append_printf (out, " %6u\n", GPOINTER_TO_UINT (g_hash_table_lookup (counts, key->data)));
    }
}

static void
append_info (GString *out, TlTimeline *timeline, const Census *census)
{
  g_autofree char *earliest = tl_instant_to_string (census->earliest);
  g_autofree char *latest = tl_instant_to_string (census->latest);

  if (tl_timeline_get_title (timeline) != NULL)
    {
      g_string_append (out, bold_on ());
      append_padded (out, tl_timeline_get_title (timeline), 0);
      g_string_append_printf (out, "%s\n\n", bold_off ());
    }
  g_string_append_printf (out, "events   %6u\nlinks    %6u\nactors   %6u\nsources  %6u\ntracks   %6u\n",
                          tl_timeline_get_n_events (timeline), tl_timeline_get_n_links (timeline),
                          tl_timeline_get_n_actors (timeline), tl_timeline_get_n_sources (timeline),
                          tl_timeline_get_n_tracks (timeline));
  if (earliest != NULL && latest != NULL)
    g_string_append_printf (out, "from     %s\nto       %s\n", earliest, latest);
  append_counts (out, "Events by type", census->types);
  append_counts (out, "Links by type", census->link_types);
}

int
timeline_command_info (int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  g_autoptr (TlTimeline) timeline = NULL;
  g_autoptr (GHashTable) types = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) link_types = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  Census census = { .types = types, .link_types = link_types };

  if (!options_parse (&options, NULL, "FILE", 1, 1, &argc, &argv))
    return STATUS_WRONG;
  timeline = load (&options, argv[1]);
  if (timeline == NULL)
    return STATUS_WRONG;
  take_census (&census, timeline);
  if (options.json)
    return answer_json (&options, json_info (timeline, &census), STATUS_DONE);
  append_info (text, timeline, &census);
  return answer_text (text, STATUS_DONE);
}

/* ---- check ------------------------------------------------------------------------------------------------------- */

struct json_object *
json_problem (const TlProblem *problem)
{
  struct json_object *object = json_object_new_object ();

  json_object_object_add (object, "severity", json_text (tl_severity_to_string (tl_problem_get_severity (problem))));
  json_object_object_add (object, "code", json_text (tl_problem_get_code (problem)));
  json_object_object_add (object, "where", json_text (tl_problem_get_where (problem)));
  json_object_object_add (object, "message", json_text (tl_problem_get_message (problem)));
  if (tl_problem_get_chain (problem)[0] != NULL)
    json_object_object_add (object, "chain", json_strings (tl_problem_get_chain (problem)));
  return object;
}

static void
append_problem (GString *out, const TlProblem *problem)
{
  append_padded (out, tl_severity_to_string (tl_problem_get_severity (problem)), 8);
  append_padded (out, tl_problem_get_code (problem), 20);
  g_string_append_c (out, ' ');
  append_padded (out, tl_problem_get_where (problem), 0);
  g_string_append (out, ": ");
  append_padded (out, tl_problem_get_message (problem), 0);
  g_string_append_c (out, '\n');
}

/* All problems, of which a part is listed. */
typedef struct
{
  GPtrArray *list;                /* TlProblem: the worst first */
  guint n[TL_SEVERITY_ERROR + 1]; /* by severity, with those that are not in the list */
  guint limit;                    /* 0: none */
} Problems;

static void
add_problem (Problems *self, const TlProblem *problem)
{
  g_ptr_array_add (self->list, tl_problem_ref (problem));
  self->n[tl_problem_get_severity (problem)]++;
}

static void
add_read_problems (Problems *self, TlReader *reader, gboolean errors)
{
  for (guint i = 0; i < tl_reader_get_n_problems (reader); i++)
    if ((tl_problem_get_severity (tl_reader_get_problem (reader, i)) == TL_SEVERITY_ERROR) == errors)
      add_problem (self, tl_reader_get_problem (reader, i));
  if (errors)
    self->n[TL_SEVERITY_ERROR] = tl_reader_get_n_errors (reader);
}

static guint
count_shown (const Problems *self)
{
  return self->limit > 0 ? MIN (self->limit, self->list->len) : self->list->len;
}

static void
append_problems (GString *text, const Problems *self, guint total)
{
  guint shown = count_shown (self);

  for (guint i = 0; i < shown; i++)
    append_problem (text, self->list->pdata[i]);
  if (total > shown)
    g_string_append_printf (text, "and %u more, which --limit 0 lists too\n", total - shown);
  g_string_append_printf (text, "%s%u error%s, %u warning%s, %u note%s%s\n", bold_on (), self->n[TL_SEVERITY_ERROR],
                          self->n[TL_SEVERITY_ERROR] == 1 ? "" : "s", self->n[TL_SEVERITY_WARNING],
                          self->n[TL_SEVERITY_WARNING] == 1 ? "" : "s", self->n[TL_SEVERITY_NOTE],
                          self->n[TL_SEVERITY_NOTE] == 1 ? "" : "s", bold_off ());
}

static int
answer_problems (const Options *options, const Problems *self)
{
  guint total = self->n[TL_SEVERITY_ERROR] + self->n[TL_SEVERITY_WARNING] + self->n[TL_SEVERITY_NOTE];
  int status = self->n[TL_SEVERITY_ERROR] > 0 ? STATUS_NO : STATUS_DONE;
  g_autoptr (GString) text = g_string_new (NULL);
  struct json_object *array, *answer;

  if (!options->json)
    {
      append_problems (text, self, total);
      return answer_text (text, status);
    }
  answer = json_object_new_object ();
  array = json_object_new_array ();
  for (guint i = 0; i < count_shown (self); i++)
    json_object_array_add (array, json_problem (self->list->pdata[i]));
  json_object_object_add (answer, "ok", json_object_new_boolean (self->n[TL_SEVERITY_ERROR] == 0));
  json_object_object_add (answer, "problems", array);
  json_object_object_add (answer, "total", json_object_new_int64 (total));
  return answer_json (options, answer, status);
}

static void
check_timeline (Problems *self, TlTimeline *timeline)
{
  g_autoptr (GPtrArray) found = NULL;
  Progress progress;

  progress_begin (&progress);
  found = tl_timeline_check (timeline, progress.monitor, NULL);
  progress_end (&progress);
  for (guint i = 0; i < found->len; i++)
    add_problem (self, found->pdata[i]);
}

/* A broken rule of the format is reported as a problem. A file in another format cannot be checked. */
int
timeline_command_check (int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  g_autoptr (TlReader) reader = NULL;
  g_autoptr (TlTimeline) timeline = NULL;
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_problem_unref);
  g_autoptr (GError) error = NULL;
  Problems problems = { .list = list };
  int limit = 100;
  const GOptionEntry entries[] = { { "limit", 0, 0, G_OPTION_ARG_INT, &limit,
                                     "List at most N problems: 100 by default, 0 for all", "N" },
                                   G_OPTION_ENTRY_NULL };

  if (!options_parse (&options, entries, "FILE", 1, 1, &argc, &argv))
    return STATUS_WRONG;
  if (limit < 0)
    return fail (STATUS_WRONG, "--limit is %d, but must be 0 or more", limit);
  reader = options_reader (&options);
  if (reader == NULL)
    return STATUS_WRONG;
  problems.limit = (guint) limit;
  tl_reader_set_collect (reader, TRUE);
  tl_reader_set_limit (reader, TL_LIMIT_PROBLEMS, problems.limit);
  timeline = tl_reader_read_file (reader, argv[1], NULL, &error);
  if (timeline == NULL && !g_error_matches (error, TL_ERROR, TL_ERROR_PROBLEMS))
    return fail_error (STATUS_WRONG, error);
  add_read_problems (&problems, reader, TRUE);
  if (timeline != NULL)
    check_timeline (&problems, timeline);
  add_read_problems (&problems, reader, FALSE);
  return answer_problems (&options, &problems);
}
