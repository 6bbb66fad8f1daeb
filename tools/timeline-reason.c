/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* timeline infer, without: dates tightened through links; what would be left without an event or a source. */
#include "config.h"

#include "timeline.h"

#include <math.h>
#include <string.h>

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

static struct json_object *
json_start_change (const char *const names[2], const TlBounds *a, const TlBounds *b)
{
  return json_change (names, (const gint64[]){ a->earliest_start, a->latest_start },
                      (const gint64[]){ b->earliest_start, b->latest_start });
}

static struct json_object *
json_end_change (const char *const names[2], const TlBounds *a, const TlBounds *b)
{
  return json_change (names, (const gint64[]){ a->earliest_end, a->latest_end },
                      (const gint64[]){ b->earliest_end, b->latest_end });
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

static void
append_bounds_change (GString *out, Doubts *doubts, const TlBoundsChange *change)
{
  append_padded (out, tl_bounds_change_get_event (change), 0);
  append_padded (out, find_doubt (doubts, tl_bounds_change_get_event (change)), 0);
  g_string_append_c (out, '\n');
  append_changes (out, tl_bounds_change_get_before (change), tl_bounds_change_get_after (change));
}

/* Without paths, only the links next to the event. */
static void
put_tightened (Listing *listing, const TlInference *inference, guint index, gboolean no_paths)
{
  const TlBoundsChange *change = tl_inference_get_tightened (inference, index);
  g_autoptr (GPtrArray) links = tl_inference_dup_near_evidence (inference, index, no_paths ? 1 : G_MAXUINT, NULL);
  const TlBounds *before = tl_bounds_change_get_before (change), *after = tl_bounds_change_get_after (change);

  listing_open (listing, NULL, '{');
  listing_put_text (listing, "id", tl_bounds_change_get_event (change));
  listing_put (listing, "start", json_start_change (given_inferred, before, after));
  listing_put (listing, "end", json_end_change (given_inferred, before, after));
  listing_open (listing, no_paths ? "via" : "by", '[');
  for (guint i = 0; i < links->len; i++)
    listing_put (listing, NULL, json_link (links->pdata[i]));
  listing_close (listing);
  listing_close (listing);
}

static void
append_tightened (GString *out, Doubts *doubts, const TlInference *inference, guint index, gboolean no_paths)
{
  gboolean more;
  g_autoptr (GPtrArray) links =
      tl_inference_dup_near_evidence (inference, index, no_paths ? 1 : MOST_LINKS_SHOWN, &more);

  append_bounds_change (out, doubts, tl_inference_get_tightened (inference, index));
  if (more && !no_paths)
    g_string_append (out, "  because   … and more links before these\n");
  for (guint i = 0; i < links->len; i++)
    append_link (out, "  because   ", links->pdata[i]);
}

/* The bound of a step, then the constraint between it and the next. */
static void
add_step (struct json_object *chain, const TlInferenceStep *step)
{
  struct json_object *place = json_object_new_object (), *constraint;
  const char *required = tl_inference_step_get_constraint (step);
  const TlLink *link = tl_inference_step_get_link (step);

  json_object_object_add (place, "event", json_text (tl_inference_step_get_event (step)));
  json_object_object_add (place, "bound", json_text (tl_inference_step_get_bound (step)));
  json_object_object_add (place, "earliest", json_instant (tl_inference_step_get_earliest (step)));
  json_object_object_add (place, "latest", json_instant (tl_inference_step_get_latest (step)));
  json_object_array_add (chain, place);
  if (required == NULL)
    return;
  constraint = json_object_new_object ();
  json_object_object_add (constraint, "link", link != NULL ? json_link (link) : NULL);
  json_object_object_add (constraint, "constraint", json_text (required));
  json_object_array_add (chain, constraint);
}

static void
append_step (GString *out, Doubts *doubts, const TlInferenceStep *step)
{
  const char *required = tl_inference_step_get_constraint (step), *event = tl_inference_step_get_event (step);
  const TlLink *link = tl_inference_step_get_link (step);
  g_autofree char *place = g_strdup_printf ("(%s)%s", event, find_doubt (doubts, event));

  g_string_append (out, tl_inference_step_get_bound (step));
  append_padded (out, place, 0);
  g_string_append_c (out, '\n');
  append_instants (out, "is within", tl_inference_step_get_earliest (step), tl_inference_step_get_latest (step));
  if (required == NULL)
    return;
  g_string_append (out, "  constraint ");
  append_padded (out, required, 0);
  g_string_append_c (out, '\n');
  if (link != NULL)
    append_link (out, "  because   ", link);
}

static int
answer_contradiction (const Options *options, TlTimeline *timeline, const TlInference *inference)
{
  g_autoptr (Doubts) doubts = doubts_new (timeline);
  g_autoptr (GString) text = g_string_new ("These dates and links contradict each other:\n");
  struct json_object *answer, *chain;

  if (!options->json)
    {
      for (guint i = 0; i < tl_inference_get_n_steps (inference); i++)
        append_step (text, doubts, tl_inference_get_step (inference, i));
      return answer_text (text, STATUS_NO);
    }
  answer = json_object_new_object ();
  chain = json_object_new_array ();
  for (guint i = 0; i < tl_inference_get_n_steps (inference); i++)
    add_step (chain, tl_inference_get_step (inference, i));
  json_object_object_add (answer, "consistent", json_object_new_boolean (FALSE));
  json_object_object_add (answer, "chain", chain);
  return answer_json (options, answer, STATUS_NO);
}

static int
answer_inference (const Options *options, TlTimeline *timeline, const TlInference *inference, gboolean no_paths)
{
  guint n = tl_inference_get_n_tightened (inference);
  g_autoptr (Doubts) doubts = doubts_new (timeline);
  Listing listing;

  listing_begin_members (&listing, options);
  if (options->json)
    {
      listing_put (&listing, "consistent", json_object_new_boolean (TRUE));
      listing_open (&listing, "tightened", '[');
    }
  else
    g_string_append_printf (listing.text, "The dates and links are consistent; %u events are dated more exactly.\n", n);
  for (guint i = 0; i < n; i++)
    if (options->json)
      put_tightened (&listing, inference, i, no_paths);
    else
      {
        append_tightened (listing.text, doubts, inference, i, no_paths);
        listing_add (&listing, NULL);
      }
  return listing_end (&listing);
}

int
timeline_command_infer (int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  gboolean no_paths = FALSE;
  const GOptionEntry entries[] = { { "no-paths", 0, 0, G_OPTION_ARG_NONE, &no_paths,
                                     "Of the links that moved a date, only those next to the event", NULL },
                                   G_OPTION_ENTRY_NULL };
  g_autoptr (TlTimeline) timeline = NULL;
  g_autoptr (TlInference) inference = NULL;
  Progress progress;

  if (!options_parse (&options, entries, "FILE", 1, 1, &argc, &argv))
    return STATUS_WRONG;
  timeline = load (&options, argv[1]);
  if (timeline == NULL)
    return STATUS_WRONG;
  progress_begin (&progress);
  inference = tl_timeline_infer (timeline, progress.monitor, NULL);
  progress_end (&progress);
  return tl_inference_is_consistent (inference) ? answer_inference (&options, timeline, inference, no_paths)
                                                : answer_contradiction (&options, timeline, inference);
}

/* ---- without ----------------------------------------------------------------------------------------------------- */

static const char *const before_after[] = { "before", "after" };

static struct json_object *
json_widened (const TlBoundsChange *change)
{
  struct json_object *object = json_object_new_object ();
  const TlBounds *before = tl_bounds_change_get_before (change), *after = tl_bounds_change_get_after (change);

  json_object_object_add (object, "id", json_text (tl_bounds_change_get_event (change)));
  json_object_object_add (object, "start", json_start_change (before_after, before, after));
  json_object_object_add (object, "end", json_end_change (before_after, before, after));
  return object;
}

static struct json_object *
json_credibility (const TlStanding *standing)
{
  double credibility = tl_standing_get_credibility (standing, NULL);

  return isnan (credibility) ? NULL : json_double (credibility);
}

/* {"id","before","after","credibility":[before,after]} */
static struct json_object *
json_standing_change (const TlStanding *before, const TlStanding *after)
{
  struct json_object *object = json_object_new_object (), *credibility = json_object_new_array ();

  json_object_array_add (credibility, json_credibility (before));
  json_object_array_add (credibility, json_credibility (after));
  json_object_object_add (object, "id", json_text (tl_standing_get_event (before)));
  json_object_object_add (object, "before", json_text (tl_verdict_to_string (tl_standing_get_verdict (before))));
  json_object_object_add (object, "after", json_text (tl_verdict_to_string (tl_standing_get_verdict (after))));
  json_object_object_add (object, "credibility", credibility);
  return object;
}

/* What only a source that is not trusted changes. */
static void
add_distrust (struct json_object *answer, const TlCounterfactual *without)
{
  struct json_object *standings = json_object_new_array ();

  for (guint i = 0; i < tl_counterfactual_get_n_standings (without); i++)
    {
      const TlStanding *before, *after;

      tl_counterfactual_get_standing (without, i, &before, &after);
      json_object_array_add (standings, json_standing_change (before, after));
    }
  json_object_object_add (answer, "uncaused", json_strings (tl_counterfactual_get_uncaused (without)));
  json_object_object_add (answer, "standing", standings);
}

static struct json_object *
json_counterfactual (const TlCounterfactual *without, gboolean distrust)
{
  struct json_object *answer = json_object_new_object (), *widened = json_object_new_array (),
                     *tracks = json_object_new_array ();

  for (guint i = 0; i < tl_counterfactual_get_n_widened (without); i++)
    json_object_array_add (widened, json_widened (tl_counterfactual_get_widened (without, i)));
  for (guint i = 0; i < tl_counterfactual_get_n_tracks (without); i++)
    {
      struct json_object *object = json_object_new_object ();
      const TlTrackChange *change = tl_counterfactual_get_track (without, i);

      json_object_object_add (object, "track", json_text (tl_track_change_get_track (change)));
      json_object_object_add (object, "before", json_strings (tl_track_change_get_before (change)));
      json_object_object_add (object, "after", json_strings (tl_track_change_get_after (change)));
      json_object_array_add (tracks, object);
    }
  json_object_object_add (answer, "removed", json_strings (tl_counterfactual_get_removed (without)));
  json_object_object_add (answer, "orphaned", json_strings (tl_counterfactual_get_orphaned (without)));
  json_object_object_add (answer, "widened", widened);
  json_object_object_add (answer, "tracks", tracks);
  if (distrust)
    add_distrust (answer, without);
  return answer;
}

static void
append_states (GString *out, const char *name, const char *const *states)
{
  append_padded (out, name, 10);
  for (guint i = 0; states[i] != NULL; i++)
    {
      g_string_append (out, i > 0 ? " → " : "");
      append_padded (out, states[i], 0);
    }
  g_string_append (out, states[0] != NULL ? "\n" : "none\n");
}

static void
append_marked (GString *out, Doubts *doubts, const char *name, const char *const *ids)
{
  append_events (out, doubts, name, 10, ids);
  if (ids[0] != NULL)
    return;
  append_padded (out, name, 10);
  g_string_append (out, "none\n");
}

/* "contested → asserted", or "asserted" if it is the same before and after */
static void
append_change (GString *out, const char *name, const char *before, const char *after)
{
  g_string_append (out, "  ");
  append_padded (out, name, 13);
  append_padded (out, before, 0);
  if (strcmp (before, after) != 0)
    {
      g_string_append (out, " → ");
      append_padded (out, after, 0);
    }
  g_string_append_c (out, '\n');
}

static void
append_side_change (GString *out, TlTimeline *timeline, const char *name, const char *const *before,
                    const char *const *after)
{
  g_autoptr (GString) first = g_string_new (NULL), second = g_string_new (NULL);

  append_actors (first, timeline, before);
  append_actors (second, timeline, after);
  if (!g_string_equal (first, second))
    append_change (out, name, first->len > 0 ? first->str : "nobody", second->len > 0 ? second->str : "nobody");
}

static char *
dup_credibility (const TlStanding *standing, gboolean against)
{
  double denials, credibility = tl_standing_get_credibility (standing, &denials);

  credibility = against ? denials : credibility;
  return isnan (credibility) ? g_strdup ("not rated") : dup_hundredths (credibility);
}

static void
append_standing_change (GString *out, Doubts *doubts, const TlStanding *before, const TlStanding *after)
{
  TlTimeline *timeline = doubts->timeline;
  const char *const ids[] = { tl_standing_get_event (before), NULL };

  append_events (out, doubts, "standing", 10, ids);
  append_change (out, "verdict", tl_verdict_to_string (tl_standing_get_verdict (before)),
                 tl_verdict_to_string (tl_standing_get_verdict (after)));
  append_side_change (out, timeline, "supporters", tl_standing_get_supporters (before),
                      tl_standing_get_supporters (after));
  append_side_change (out, timeline, "deniers", tl_standing_get_deniers (before), tl_standing_get_deniers (after));
  append_side_change (out, timeline, "doubters", tl_standing_get_doubters (before), tl_standing_get_doubters (after));
  for (guint against = 0; against < 2; against++)
    {
      g_autofree char *first = dup_credibility (before, against != 0), *second = dup_credibility (after, against != 0);

      if (strcmp (first, second) != 0)
        append_change (out, against != 0 ? "of denials" : "credibility", first, second);
    }
  if (tl_standing_get_n_independent (before) != tl_standing_get_n_independent (after))
    g_string_append_printf (out, "  %-13s%u → %u\n", "independent", tl_standing_get_n_independent (before),
                            tl_standing_get_n_independent (after));
}

static void
append_counterfactual (GString *out, TlTimeline *timeline, const TlCounterfactual *without, gboolean distrust)
{
  g_autoptr (Doubts) doubts = doubts_new (timeline);

  append_marked (out, doubts, "removed", tl_counterfactual_get_removed (without));
  if (distrust)
    append_marked (out, doubts, "uncaused", tl_counterfactual_get_uncaused (without));
  else
    append_marked (out, doubts, "orphaned", tl_counterfactual_get_orphaned (without));
  for (guint i = 0; i < tl_counterfactual_get_n_standings (without); i++)
    {
      const TlStanding *before, *after;

      tl_counterfactual_get_standing (without, i, &before, &after);
      append_standing_change (out, doubts, before, after);
    }
  for (guint i = 0; i < tl_counterfactual_get_n_widened (without); i++)
    {
      g_string_append (out, "widened   ");
      append_bounds_change (out, doubts, tl_counterfactual_get_widened (without, i));
    }
  for (guint i = 0; i < tl_counterfactual_get_n_tracks (without); i++)
    {
      const TlTrackChange *change = tl_counterfactual_get_track (without, i);

      g_string_append (out, "track     ");
      append_padded (out, shown_track (timeline, tl_track_change_get_track (change)), 0);
      g_string_append_c (out, '\n');
      append_states (out, "  before", tl_track_change_get_before (change));
      append_states (out, "  after", tl_track_change_get_after (change));
    }
}

int
timeline_command_without (int argc, char **argv)
{
  g_autofree char *source = NULL;
  const GOptionEntry entries[] = { { "source", 0, 0, G_OPTION_ARG_STRING, &source,
                                     "Do not trust source S: remove it, and what cites no other source", "S" },
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
  without = tl_timeline_find_without (timeline, (const char *const *) argv + 2, source, progress.monitor, &error);
  progress_end (&progress);
  if (without == NULL)
    return fail (STATUS_NO, "%s: %s", argv[1], error->message);
  if (options.json)
    return answer_json (&options, json_counterfactual (without, source != NULL), STATUS_DONE);
  append_counterfactual (text, timeline, without, source != NULL);
  return answer_text (text, STATUS_DONE);
}
