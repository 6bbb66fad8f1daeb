/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* timeline diff, merge: the differences between two documents; a three-way merge. */
#include "config.h"

#include "timeline.h"

#include <string.h>

/* ---- diff -------------------------------------------------------------------------------------------------------- */

/* Copies TEXT unchanged: json-c would reformat numbers. */
static struct json_object *
json_raw (char *text)
{
  struct json_object *object;

  if (text == NULL)
    return NULL;
  object = json_object_new_object ();
  json_object_set_serializer (object, json_object_userdata_to_json_string, text, json_object_free_userdata);
  return object;
}

/* An id; for a link without one {"from","to","type"}; for the head null. */
static struct json_object *
json_id (const TlDifference *difference)
{
  const char *from, *to, *type;
  struct json_object *object;

  if (tl_difference_get_id (difference) != NULL || !tl_difference_get_link (difference, &from, &to, &type))
    return json_text (tl_difference_get_id (difference));
  object = json_object_new_object ();
  json_object_object_add (object, "from", json_text (from));
  json_object_object_add (object, "to", json_text (to));
  json_object_object_add (object, "type", json_text (type));
  return object;
}

static struct json_object *
json_difference (const TlDifference *difference)
{
  struct json_object *object = json_object_new_object ();

  json_object_object_add (object, "kind", json_text (tl_difference_get_kind (difference)));
  json_object_object_add (object, "id", json_id (difference));
  if (tl_difference_get_change (difference) != TL_CHANGE_CHANGED)
    return object;
  json_object_object_add (object, "member", json_text (tl_difference_get_member (difference)));
  json_object_object_add (object, "old", json_raw (tl_difference_dup_old_json (difference)));
  json_object_object_add (object, "new", json_raw (tl_difference_dup_new_json (difference)));
  return object;
}

static struct json_object *
json_differences (const GPtrArray *differences)
{
  static const char *const names[] = { "added", "removed", "changed" };
  struct json_object *answer = json_object_new_object ();
  struct json_object *arrays[G_N_ELEMENTS (names)];

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      arrays[i] = json_object_new_array ();
      json_object_object_add (answer, names[i], arrays[i]);
    }
  for (guint i = 0; i < differences->len; i++)
    json_object_array_add (arrays[tl_difference_get_change (differences->pdata[i])],
                           json_difference (differences->pdata[i]));
  return answer;
}

/* The name of an actor, or the title of an event, source or track; NULL if it has none. */
static char *
dup_shown_name (TlTimeline *timeline, const char *kind, const char *id)
{
  g_autoptr (TlEvent) event = strcmp (kind, "event") == 0 ? tl_timeline_lookup_event (timeline, id) : NULL;
  const char *name = event != NULL                  ? tl_event_get_title (event)
                     : strcmp (kind, "actor") == 0  ? shown_actor (timeline, id)
                     : strcmp (kind, "source") == 0 ? shown_source (timeline, id)
                     : strcmp (kind, "track") == 0  ? shown_track (timeline, id)
                                                    : NULL;

  return name != NULL && strcmp (name, id) != 0 ? g_strdup (name) : NULL;
}

/* " pla-indictment (Five PLA officers are indicted)" */
static void
append_named_id (GString *out, TlTimeline *timeline, const char *kind, const char *id)
{
  g_autofree char *name = dup_shown_name (timeline, kind, id);

  g_string_append_c (out, ' ');
  append_padded (out, id, 0);
  g_string_append (out, name != NULL ? " (" : "");
  append_padded (out, name != NULL ? name : "", 0);
  g_string_append (out, name != NULL ? ")" : "");
}

/* TIMELINE has what differs: it is the new one, or of what was removed the old one. */
static void
append_difference (GString *out, TlTimeline *timeline, const TlDifference *difference)
{
  static const char *const signs[] = { "+ ", "- ", "~ " };
  g_autofree char *old = tl_difference_dup_old_json (difference), *new = tl_difference_dup_new_json (difference);
  const char *from, *to, *type;

  g_string_append (out, signs[tl_difference_get_change (difference)]);
  g_string_append (out, tl_difference_get_kind (difference));
  if (tl_difference_get_id (difference) != NULL)
    append_named_id (out, timeline, tl_difference_get_kind (difference), tl_difference_get_id (difference));
  if (tl_difference_get_id (difference) == NULL && tl_difference_get_link (difference, &from, &to, &type))
    {
      g_autofree char *sentence = g_strdup_printf (" %s %s %s", from, type, to);

      append_padded (out, sentence, 0);
    }
  if (tl_difference_get_change (difference) == TL_CHANGE_CHANGED)
    {
      g_string_append_c (out, ' ');
      append_padded (out, tl_difference_get_member (difference), 0);
      g_string_append (out, ": ");
      append_padded (out, old != NULL ? old : "nothing", 0);
      g_string_append (out, " -> ");
      append_padded (out, new != NULL ? new : "nothing", 0);
    }
  g_string_append_c (out, '\n');
}

int
timeline_command_diff (int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  g_autoptr (TlTimeline) old = NULL;
  g_autoptr (TlTimeline) new = NULL;
  g_autoptr (GPtrArray) differences = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  Progress progress;
  int status;

  if (!options_parse (&options, NULL, "OLD NEW", 2, 2, &argc, &argv))
    return STATUS_WRONG;
  old = load (&options, argv[1]);
  new = old != NULL ? load (&options, argv[2]) : NULL;
  if (new == NULL)
    return STATUS_WRONG;
  progress_begin (&progress);
  differences = tl_timeline_find_differences (old, new, progress.monitor, NULL);
  progress_end (&progress);
  status = differences->len > 0 ? STATUS_NO : STATUS_DONE;
  if (options.json)
    return answer_json (&options, json_differences (differences), status);
  for (guint i = 0; i < differences->len; i++)
    append_difference (text, tl_difference_get_change (differences->pdata[i]) == TL_CHANGE_REMOVED ? old : new,
                       differences->pdata[i]);
  return answer_text (text, status);
}

/* ---- merge ------------------------------------------------------------------------------------------------------- */

int
timeline_command_merge (int argc, char **argv)
{
  g_auto (Options) options = { .document = TRUE };
  g_autoptr (TlTimeline) base = NULL;
  g_autoptr (TlTimeline) ours = NULL;
  g_autoptr (TlTimeline) theirs = NULL;
  g_autoptr (TlTimeline) merged = NULL;
  g_autoptr (TlWriter) writer = NULL;
  g_autoptr (GPtrArray) conflicts = NULL;
  Progress progress;
  int status;

  if (!options_parse (&options, NULL, "BASE OURS THEIRS", 3, 3, &argc, &argv))
    return STATUS_WRONG;
  writer = options_writer (&options, FALSE);
  base = writer != NULL ? load (&options, argv[1]) : NULL;
  ours = base != NULL ? load (&options, argv[2]) : NULL;
  theirs = ours != NULL ? load (&options, argv[3]) : NULL;
  if (theirs == NULL)
    return STATUS_WRONG;
  progress_begin (&progress);
  merged = tl_timeline_merge (base, ours, theirs, &conflicts, progress.monitor, NULL);
  progress_end (&progress);
  status = write_document (&options, writer, merged, conflicts->len > 0 ? STATUS_NO : STATUS_DONE);
  for (guint i = 0; status == STATUS_NO && i < conflicts->len; i++)
    fail (STATUS_NO, "%s: %s", tl_problem_get_where (conflicts->pdata[i]),
          tl_problem_get_message (conflicts->pdata[i]));
  return status;
}
