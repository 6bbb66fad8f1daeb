/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* timeline infer, without: dates tightened through links; what would be left without an event or a source. */
#include "config.h"

#include "timeline.h"

/* ---- bounds ------------------------------------------------------------------------------------------------------ */

static struct json_object *
json_pair (gint64 earliest, gint64 latest)
{
  struct json_object *pair = json_object_new_array ();

  json_object_array_add (pair, json_instant (earliest));
  json_object_array_add (pair, json_instant (latest));
  return pair;
}

/* {"given":[e,l],"inferred":[e,l]}, or with other names */
static struct json_object *
json_change (const char *const names[2], const gint64 first[2], const gint64 second[2])
{
  struct json_object *object = json_object_new_object ();

  json_object_object_add (object, names[0], json_pair (first[0], first[1]));
  json_object_object_add (object, names[1], json_pair (second[0], second[1]));
  return object;
}

static void
add_changes (struct json_object *object, const char *const names[2], const TlBounds *a, const TlBounds *b)
{
  json_object_object_add (object, "start",
                          json_change (names, (const gint64[]){ a->earliest_start, a->latest_start },
                                       (const gint64[]){ b->earliest_start, b->latest_start }));
  json_object_object_add (object, "end",
                          json_change (names, (const gint64[]){ a->earliest_end, a->latest_end },
                                       (const gint64[]){ b->earliest_end, b->latest_end }));
}

static void
append_instants (GString *out, const char *name, gint64 earliest, gint64 latest)
{
  g_autofree char *first = tl_instant_to_string (earliest), *last = tl_instant_to_string (latest);

  g_string_append_printf (out, "  %-9s %s to %s\n", name, first != NULL ? first : "open", last != NULL ? last : "open");
}

/* The bounds of B that differ from those of A. */
static void
append_changes (GString *out, const TlBounds *a, const TlBounds *b)
{
  if (a->earliest_start != b->earliest_start || a->latest_start != b->latest_start)
    append_instants (out, "starts", b->earliest_start, b->latest_start);
  if (a->earliest_end != b->earliest_end || a->latest_end != b->latest_end)
    append_instants (out, "ends", b->earliest_end, b->latest_end);
}

static void
append_link (GString *out, const char *before, const TlLink *link)
{
  g_autofree char *line = g_strdup_printf ("%s%s %s %s", before, tl_link_get_from (link), tl_link_get_link_type (link),
                                           tl_link_get_to (link));

  append_padded (out, line, 0);
  g_string_append_c (out, '\n');
}

/* ---- infer ------------------------------------------------------------------------------------------------------- */

static const char *const given_inferred[] = { "given", "inferred" };

static struct json_object *
json_tightened (const TlInference *inference, guint index)
{
  struct json_object *object = json_object_new_object (), *by = json_object_new_array ();
  g_autoptr (GPtrArray) links = tl_inference_dup_evidence (inference, index);
  TlBounds given, inferred;

  json_object_object_add (object, "id", json_text (tl_inference_get_tightened (inference, index, &given, &inferred)));
  add_changes (object, given_inferred, &given, &inferred);
  for (guint i = 0; i < links->len; i++)
    json_object_array_add (by, json_link (links->pdata[i]));
  json_object_object_add (object, "by", by);
  return object;
}

static void
append_tightened (GString *out, const TlInference *inference, guint index)
{
  g_autoptr (GPtrArray) links = tl_inference_dup_evidence (inference, index);
  TlBounds given, inferred;

  append_padded (out, tl_inference_get_tightened (inference, index, &given, &inferred), 0);
  g_string_append_c (out, '\n');
  append_changes (out, &given, &inferred);
  for (guint i = 0; i < links->len; i++)
    append_link (out, "  because   ", links->pdata[i]);
}

/* The bound of a step, then the constraint between it and the next. */
static void
add_step (struct json_object *chain, const TlInference *inference, guint index)
{
  struct json_object *place = json_object_new_object (), *constraint;
  const char *bound, *required;
  g_autoptr (TlLink) link = NULL;
  gint64 earliest, latest;
  const char *event = tl_inference_get_step (inference, index, &bound, &earliest, &latest, &required);

  json_object_object_add (place, "event", json_text (event));
  json_object_object_add (place, "bound", json_text (bound));
  json_object_object_add (place, "earliest", json_instant (earliest));
  json_object_object_add (place, "latest", json_instant (latest));
  json_object_array_add (chain, place);
  if (required == NULL)
    return;
  link = tl_inference_dup_step_link (inference, index);
  constraint = json_object_new_object ();
  json_object_object_add (constraint, "link", link != NULL ? json_link (link) : NULL);
  json_object_object_add (constraint, "constraint", json_text (required));
  json_object_array_add (chain, constraint);
}

static void
append_step (GString *out, const TlInference *inference, guint index)
{
  const char *bound, *required;
  g_autoptr (TlLink) link = NULL;
  gint64 earliest, latest;
  g_autofree char *place = NULL;

  place = g_strdup_printf ("(%s)", tl_inference_get_step (inference, index, &bound, &earliest, &latest, &required));
  g_string_append (out, bound);
  append_padded (out, place, 0);
  g_string_append_c (out, '\n');
  append_instants (out, "is within", earliest, latest);
  if (required == NULL)
    return;
  g_string_append (out, "  constraint ");
  append_padded (out, required, 0);
  g_string_append_c (out, '\n');
  link = tl_inference_dup_step_link (inference, index);
  if (link != NULL)
    append_link (out, "  because   ", link);
}

static int
answer_contradiction (const Options *options, const TlInference *inference)
{
  g_autoptr (GString) text = g_string_new ("These dates and links contradict each other:\n");
  struct json_object *answer, *chain;

  if (!options->json)
    {
      for (guint i = 0; i <= tl_inference_get_n_steps (inference); i++)
        append_step (text, inference, i);
      return answer_text (text, STATUS_NO);
    }
  answer = json_object_new_object ();
  chain = json_object_new_array ();
  for (guint i = 0; i <= tl_inference_get_n_steps (inference); i++)
    add_step (chain, inference, i);
  json_object_object_add (answer, "consistent", json_object_new_boolean (FALSE));
  json_object_object_add (answer, "chain", chain);
  return answer_json (options, answer, STATUS_NO);
}

static int
answer_inference (const Options *options, const TlInference *inference)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = tl_inference_get_n_tightened (inference);
  struct json_object *answer, *tightened;

  if (!options->json)
    {
      g_string_append_printf (text, "The dates and links are consistent; %u events are dated more exactly.\n", n);
      for (guint i = 0; i < n; i++)
        append_tightened (text, inference, i);
      return answer_text (text, STATUS_DONE);
    }
  answer = json_object_new_object ();
  tightened = json_object_new_array ();
  for (guint i = 0; i < n; i++)
    json_object_array_add (tightened, json_tightened (inference, i));
  json_object_object_add (answer, "consistent", json_object_new_boolean (TRUE));
  json_object_object_add (answer, "tightened", tightened);
  return answer_json (options, answer, STATUS_DONE);
}

int
timeline_command_infer (int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  g_autoptr (TlTimeline) timeline = NULL;
  g_autoptr (TlInference) inference = NULL;
  Progress progress;

  if (!options_parse (&options, NULL, "FILE", 1, 1, &argc, &argv))
    return STATUS_WRONG;
  timeline = load (&options, argv[1]);
  if (timeline == NULL)
    return STATUS_WRONG;
  progress_begin (&progress);
  inference = tl_timeline_infer (timeline, NULL, progress_show, &progress, NULL);
  progress_end (&progress);
  return tl_inference_is_consistent (inference) ? answer_inference (&options, inference)
                                                : answer_contradiction (&options, inference);
}

/* ---- without ----------------------------------------------------------------------------------------------------- */

static struct json_object *
json_counterfactual (const TlCounterfactual *without)
{
  static const char *const before_after[] = { "before", "after" };
  struct json_object *answer = json_object_new_object (), *widened = json_object_new_array (),
                     *tracks = json_object_new_array ();

  for (guint i = 0; i < tl_counterfactual_get_n_widened (without); i++)
    {
      struct json_object *object = json_object_new_object ();
      TlBounds before, after;

      json_object_object_add (object, "id", json_text (tl_counterfactual_get_widened (without, i, &before, &after)));
      add_changes (object, before_after, &before, &after);
      json_object_array_add (widened, object);
    }
  for (guint i = 0; i < tl_counterfactual_get_n_tracks (without); i++)
    {
      struct json_object *object = json_object_new_object ();
      const char *const *before, *const *after;

      json_object_object_add (object, "track", json_text (tl_counterfactual_get_track (without, i, &before, &after)));
      json_object_object_add (object, "before", json_strings (before));
      json_object_object_add (object, "after", json_strings (after));
      json_object_array_add (tracks, object);
    }
  json_object_object_add (answer, "removed", json_strings (tl_counterfactual_get_removed (without)));
  json_object_object_add (answer, "orphaned", json_strings (tl_counterfactual_get_orphaned (without)));
  json_object_object_add (answer, "widened", widened);
  json_object_object_add (answer, "tracks", tracks);
  return answer;
}

static void
append_list (GString *out, const char *name, const char *const *ids, const char *between)
{
  append_padded (out, name, 10);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_string_append (out, i > 0 ? between : "");
      append_padded (out, ids[i], 0);
    }
  g_string_append (out, ids[0] != NULL ? "\n" : "none\n");
}

static void
append_counterfactual (GString *out, const TlCounterfactual *without)
{
  append_list (out, "removed", tl_counterfactual_get_removed (without), ", ");
  append_list (out, "orphaned", tl_counterfactual_get_orphaned (without), ", ");
  for (guint i = 0; i < tl_counterfactual_get_n_widened (without); i++)
    {
      TlBounds before, after;

      g_string_append (out, "widened   ");
      append_padded (out, tl_counterfactual_get_widened (without, i, &before, &after), 0);
      g_string_append_c (out, '\n');
      append_changes (out, &before, &after);
    }
  for (guint i = 0; i < tl_counterfactual_get_n_tracks (without); i++)
    {
      const char *const *before, *const *after;

      g_string_append (out, "track     ");
      append_padded (out, tl_counterfactual_get_track (without, i, &before, &after), 0);
      g_string_append_c (out, '\n');
      append_list (out, "  before", before, " → ");
      append_list (out, "  after", after, " → ");
    }
}

int
timeline_command_without (int argc, char **argv)
{
  g_autofree char *source = NULL;
  const GOptionEntry entries[] = { { "source", 0, 0, G_OPTION_ARG_STRING, &source,
                                     "Remove source S, and everything that cites no other source", "S" },
                                   G_OPTION_ENTRY_NULL };
  g_auto (Options) options = { 0 };
  g_autoptr (TlTimeline) timeline = NULL;
  g_autoptr (TlCounterfactual) without = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  Progress progress;

  if (!options_parse (&options, entries, "FILE EVENT…, or FILE --source S", 1, G_MAXINT, &argc, &argv))
    return STATUS_WRONG;
  if ((argc > 2) == (source != NULL))
    return fail (STATUS_WRONG, "usage: timeline without FILE EVENT…, or FILE --source S");
  timeline = load (&options, argv[1]);
  if (timeline == NULL)
    return STATUS_WRONG;
  progress_begin (&progress);
  without = tl_timeline_find_without (timeline, (const char *const *) argv + 2, source, NULL, progress_show, &progress,
                                      &error);
  progress_end (&progress);
  if (without == NULL)
    return fail (STATUS_NO, "%s: %s", argv[1], error->message);
  if (options.json)
    return answer_json (&options, json_counterfactual (without), STATUS_DONE);
  append_counterfactual (text, without);
  return answer_text (text, STATUS_DONE);
}
