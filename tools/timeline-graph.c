/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* timeline path, pivots, order: questions about causal links. */
#include "config.h"

#include "timeline.h"

static void
append_ids (GString *out, const char *const *ids, const char *between)
{
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_string_append (out, i > 0 ? between : "");
      append_padded (out, ids[i], 0);
    }
  g_string_append_c (out, '\n');
}

/* ---- path -------------------------------------------------------------------------------------------------------- */

static struct json_object *
json_path (const TlChain *chain)
{
  struct json_object *object = json_object_new_object ();

  json_object_object_add (object, "path", json_strings (tl_chain_get_path (chain)));
  json_object_object_add (object, "confidence", json_double (tl_chain_get_confidence (chain)));
  return object;
}

static void
append_named_path (GString *out, const char *name, Doubts *doubts, const TlChain *chain)
{
  g_autofree char *confidence = dup_hundredths (tl_chain_get_confidence (chain));

  append_padded (out, name, 10);
  append_padded (out, confidence, 6);
  append_path (out, doubts, tl_chain_get_path (chain));
}

static int
answer_path (const Options *options, TlTimeline *timeline, const TlChain *strongest, const TlChain *shortest)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (Doubts) doubts = doubts_new (timeline);
  struct json_object *answer, *events;

  if (!options->json)
    {
      append_named_path (text, "strongest", doubts, strongest);
      append_named_path (text, "shortest", doubts, shortest);
      return answer_text (text, STATUS_DONE);
    }
  answer = json_object_new_object ();
  json_object_object_add (answer, "strongest", json_path (strongest));
  json_object_object_add (answer, "shortest", json_path (shortest));
  events = json_object_new_object ();
  json_add_path_events (events, doubts->standings, tl_chain_get_path (strongest));
  json_add_path_events (events, doubts->standings, tl_chain_get_path (shortest));
  json_object_object_add (answer, "events", events);
  return answer_json (options, answer, STATUS_DONE);
}

int
timeline_command_path (int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  g_autoptr (TlTimeline) timeline = NULL;
  g_autoptr (TlChain) strongest = NULL, shortest = NULL;
  g_autoptr (GError) error = NULL;

  if (!options_parse (&options, NULL, "FILE FROM TO", 3, 3, &argc, &argv))
    return STATUS_WRONG;
  timeline = load (&options, argv[1]);
  if (timeline == NULL)
    return STATUS_WRONG;
  strongest = tl_timeline_find_path (timeline, argv[2], argv[3], TL_CHAIN_PRODUCT, &error);
  if (error != NULL)
    return fail (STATUS_NO, "%s: %s", argv[1], error->message);
  if (strongest == NULL)
    return fail (STATUS_NO, "%s: no chain leads from \"%s\" to \"%s\"", argv[1], argv[2], argv[3]);
  shortest = tl_timeline_find_path (timeline, argv[2], argv[3], TL_CHAIN_SHORTEST, NULL);
  return answer_path (&options, timeline, strongest, shortest);
}

/* ---- pivots ------------------------------------------------------------------------------------------------------ */

static struct json_object *
json_pivot (TlStandings *standings, const char *event)
{
  struct json_object *object = json_object_new_object ();

  json_object_object_add (object, "id", json_text (event));
  json_add_standing (object, standings, event);
  return object;
}

static void
add_pivot (Rows *rows, Doubts *doubts, const TlEvent *event)
{
  char **cells = g_new0 (char *, 4);

  cells[0] = dup_date (tl_event_get_date (event));
  cells[1] = g_strdup (tl_event_get_id (event));
  cells[2] = dup_title (doubts, event);
  rows_add (rows, cells, NULL);
}

static int
answer_pivots (const Options *options, TlTimeline *timeline, const char *const *pivots)
{
  static const char *const headings[] = { "", "", "", NULL };
  g_autoptr (Doubts) doubts = doubts_new (timeline);
  Listing listing;
  Rows rows;

  listing_begin (&listing, options);
  listing.nothing = "no event is on every chain to it";
  rows_begin (&rows, &listing, headings, "lll");
  for (guint i = 0; pivots[i] != NULL; i++)
    {
      g_autoptr (TlEvent) event = tl_timeline_lookup_event (timeline, pivots[i]);

      if (options->json)
        listing_add (&listing, json_pivot (doubts->standings, pivots[i]));
      else
        add_pivot (&rows, doubts, event);
    }
  rows_end (&rows);
  return listing_end (&listing);
}

int
timeline_command_pivots (int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  g_autoptr (TlTimeline) timeline = NULL;
  g_auto (GStrv) pivots = NULL;
  g_autoptr (GError) error = NULL;

  if (!options_parse (&options, NULL, "FILE EVENT", 2, 2, &argc, &argv))
    return STATUS_WRONG;
  timeline = load (&options, argv[1]);
  if (timeline == NULL)
    return STATUS_WRONG;
  pivots = tl_timeline_find_pivots (timeline, argv[2], &error);
  if (pivots == NULL)
    return fail (STATUS_NO, "%s: %s", argv[1], error->message);
  return answer_pivots (&options, timeline, (const char *const *) pivots);
}

/* ---- order ------------------------------------------------------------------------------------------------------- */

static struct json_object *
json_order (const TlOrder *order)
{
  struct json_object *object = json_object_new_object (), *generations;

  json_object_object_add (object, "acyclic", json_object_new_boolean (tl_order_is_acyclic (order)));
  if (!tl_order_is_acyclic (order))
    {
      json_object_object_add (object, "cycle", json_strings (tl_order_get_cycle (order)));
      return object;
    }
  generations = json_object_new_array ();
  for (guint i = 0; i < tl_order_get_n_generations (order); i++)
    json_object_array_add (generations, json_strings (tl_order_get_generation (order, i)));
  json_object_object_add (object, "generations", generations);
  json_object_object_add (object, "longest", json_strings (tl_order_get_longest (order)));
  return object;
}

static void
append_order (GString *out, const TlOrder *order)
{
  if (!tl_order_is_acyclic (order))
    {
      g_string_append (out, "a cycle: ");
      append_ids (out, tl_order_get_cycle (order), " → ");
      return;
    }
  for (guint i = 0; i < tl_order_get_n_generations (order); i++)
    {
      g_string_append_printf (out, "%s%4u%s  ", bold_on (), i, bold_off ());
      append_ids (out, tl_order_get_generation (order, i), ", ");
    }
  g_string_append (out, "the longest chain: ");
  append_ids (out, tl_order_get_longest (order), " → ");
}

int
timeline_command_order (int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  g_autoptr (TlTimeline) timeline = NULL;
  g_autoptr (TlOrder) order = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  int status;

  if (!options_parse (&options, NULL, "FILE", 1, 1, &argc, &argv))
    return STATUS_WRONG;
  timeline = load (&options, argv[1]);
  if (timeline == NULL)
    return STATUS_WRONG;
  order = tl_timeline_find_order (timeline);
  status = tl_order_is_acyclic (order) ? STATUS_DONE : STATUS_NO;
  if (options.json)
    return answer_json (&options, json_order (order), status);
  append_order (text, order);
  return answer_text (text, status);
}
