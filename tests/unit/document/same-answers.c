/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Asks a timeline every question about each thing that it holds, and writes each answer down in full. */
#include "config.h"

#include "same-answers.h"

/* ---- parts of answers -------------------------------------------------------------------------------------------- */

static void
append_ids (GString *out, const char *name, const char *const *ids)
{
  g_autofree char *line = ids != NULL ? g_strjoinv (" ", (char **) ids) : NULL;

  g_string_append_printf (out, "%s: %s\n", name, line != NULL ? line : "-");
}

static void
append_text (GString *out, const char *name, char *text)
{
  g_string_append_printf (out, "%s: %s\n", name, text != NULL ? text : "-");
  g_free (text);
}

static void
append_link (GString *out, const char *name, const TlLink *link)
{
  append_text (out, name, link != NULL ? tl_link_to_json (link) : NULL);
}

static void
append_links (GString *out, const char *name, GPtrArray *links)
{
  g_autoptr (GPtrArray) owned = links;

  for (guint i = 0; owned != NULL && i < owned->len; i++)
    append_link (out, name, owned->pdata[i]);
}

static void
append_bounds (GString *out, const TlBounds *bounds)
{
  g_string_append_printf (out,
                          "[%" G_GINT64_FORMAT " %" G_GINT64_FORMAT "] [%" G_GINT64_FORMAT " %" G_GINT64_FORMAT "]\n",
                          bounds->earliest_start, bounds->latest_start, bounds->earliest_end, bounds->latest_end);
}

static void
append_chain (GString *out, TlTimeline *timeline, const TlChain *chain)
{
  append_ids (out, "chain", tl_chain_get_path (chain));
  g_string_append_printf (out, "%s %.17g %u weakest %u\n", tl_chain_get_event (chain), tl_chain_get_confidence (chain),
                          tl_chain_get_depth (chain), tl_chain_get_weakest (chain));
  for (guint i = 0; i < tl_chain_get_n_links (chain); i++)
    {
      g_autoptr (TlLink) link = tl_chain_dup_link (chain, timeline, i);

      append_link (out, "  by", link);
    }
  append_text (out, "told", tl_chain_to_sentences (chain, timeline));
}

static void
append_chains (GString *out, TlTimeline *timeline, const char *name, GPtrArray *chains)
{
  g_autoptr (GPtrArray) owned = chains;

  g_string_append_printf (out, "%s\n", name);
  for (guint i = 0; owned != NULL && i < owned->len; i++)
    append_chain (out, timeline, owned->pdata[i]);
}

static void
append_standing (GString *out, TlTimeline *timeline, const TlStanding *standing)
{
  gint64 shortest = 0, longest = 0;
  double against, credibility = tl_standing_get_credibility (standing, &against);

  g_string_append_printf (out, "%s %s status %d independent %u credibility %.17g %.17g\n",
                          tl_standing_get_event (standing), tl_verdict_to_string (tl_standing_get_verdict (standing)),
                          tl_standing_get_status (standing), tl_standing_get_n_independent (standing), credibility,
                          against);
  append_ids (out, "supporters", tl_standing_get_supporters (standing));
  append_ids (out, "deniers", tl_standing_get_deniers (standing));
  append_ids (out, "doubters", tl_standing_get_doubters (standing));
  append_ids (out, "answers", tl_standing_get_answers (standing));
  append_text (out, "doubt", tl_standing_dup_doubt (standing, timeline));
  tl_standing_get_delay (standing, &shortest, &longest);
  g_string_append_printf (out, "delay %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " attributed", shortest, longest);
  for (int i = TL_ATTRIBUTION_NONE; i <= TL_ATTRIBUTION_SELF; i++)
    g_string_append_printf (out, " %u", tl_standing_get_n_attributed (standing, (TlAttribution) i));
  g_string_append_c (out, '\n');
}

static void
append_json (TlTimeline *timeline, GString *out)
{
  append_text (out, "document", tl_test_write_json (timeline));
}

/* ---- what it holds ----------------------------------------------------------------------------------------------- */

static void
append_contents (TlTimeline *timeline, GString *out)
{
  for (guint i = 0; i < tl_timeline_get_n_actors (timeline); i++)
    append_text (out, "actor", tl_actor_to_json (tl_timeline_get_actor (timeline, i)));
  for (guint i = 0; i < tl_timeline_get_n_sources (timeline); i++)
    append_text (out, "source", tl_source_to_json (tl_timeline_get_source (timeline, i)));
  for (guint i = 0; i < tl_timeline_get_n_tracks (timeline); i++)
    append_text (out, "track", tl_track_to_json (tl_timeline_get_track (timeline, i)));
  for (guint i = 0; i < tl_timeline_get_n_event_types (timeline); i++)
    g_string_append_printf (out, "%s\n", tl_event_type_get_id (tl_timeline_get_event_type (timeline, i)));
  for (guint i = 0; i < tl_timeline_get_n_link_types (timeline); i++)
    g_string_append_printf (out, "%s\n", tl_link_type_get_id (tl_timeline_get_link_type (timeline, i)));
  for (guint i = 0; i < tl_timeline_get_n_events (timeline); i++)
    {
      const char *id = tl_timeline_get_event_id (timeline, i);
      g_autoptr (TlEvent) event = tl_timeline_dup_event (timeline, i);

      append_text (out, "event", tl_event_to_json (event));
      append_links (out, "in", tl_timeline_dup_incoming (timeline, id));
      append_links (out, "out", tl_timeline_dup_outgoing (timeline, id));
    }
  for (guint i = 0; i < tl_timeline_get_n_links (timeline); i++)
    {
      g_autoptr (TlLink) link = tl_timeline_dup_link (timeline, i);

      append_link (out, "link", link);
    }
}

/* What a name finds, or why it finds nothing. */
static void
append_found (TlTimeline *timeline, GString *out)
{
  const char *const names[] = { "US", "China", "n1", "both", "nobody", "a", "e", "usb", NULL };

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GError) no_actor = NULL, no_event = NULL;
      const TlActor *actor = tl_timeline_find_actor (timeline, names[i], &no_actor);
      g_autoptr (TlEvent) event = tl_timeline_find_event (timeline, names[i], &no_event);

      g_string_append_printf (out, "%s: %s, %s\n", names[i],
                              actor != NULL ? tl_actor_get_id (actor) : no_actor->message,
                              event != NULL ? tl_event_get_id (event) : no_event->message);
    }
}

/* ---- the graph --------------------------------------------------------------------------------------------------- */

static void
append_paths (TlTimeline *timeline, GString *out, guint from)
{
  const char *id = tl_timeline_get_event_id (timeline, from);

  for (guint to = 0; to < tl_timeline_get_n_events (timeline); to++)
    for (TlChainRule rule = TL_CHAIN_PRODUCT; rule <= TL_CHAIN_SHORTEST; rule++)
      {
        g_autoptr (GError) error = NULL;
        g_autoptr (TlChain) chain =
            tl_timeline_find_path (timeline, id, tl_timeline_get_event_id (timeline, to), rule, &error);

        if (chain != NULL)
          append_chain (out, timeline, chain);
        else if (error != NULL)
          g_string_append_printf (out, "%s\n", error->message);
      }
}

static void
append_graph (TlTimeline *timeline, GString *out)
{
  for (guint i = 0; i < tl_timeline_get_n_events (timeline); i++)
    {
      const char *id = tl_timeline_get_event_id (timeline, i);
      g_auto (GStrv) pivots = tl_timeline_find_pivots (timeline, id, NULL);

      append_chains (out, timeline, "causes", tl_timeline_find_causes (timeline, id, 0, 0.2, NULL));
      append_chains (out, timeline, "effects", tl_timeline_find_effects (timeline, id, 3, 0, NULL));
      append_chains (out, timeline, "roots", tl_timeline_find_roots (timeline, id, TL_CHAIN_PRODUCT, NULL));
      append_chains (out, timeline, "weak", tl_timeline_find_roots (timeline, id, TL_CHAIN_MINIMUM, NULL));
      append_chains (out, timeline, "short", tl_timeline_find_roots (timeline, id, TL_CHAIN_SHORTEST, NULL));
      append_ids (out, "pivots", (const char *const *) pivots);
      append_paths (timeline, out, i);
    }
}

static void
append_order (GString *out, const TlOrder *order)
{
  for (guint i = 0; i < tl_order_get_n_generations (order); i++)
    append_ids (out, "generation", tl_order_get_generation (order, i));
  append_ids (out, "longest", tl_order_get_longest (order));
  append_ids (out, "cycle", tl_order_get_cycle (order));
}

static void
append_orders (TlTimeline *timeline, GString *out)
{
  g_autoptr (TlOrder) order = tl_timeline_find_order (timeline);

  append_order (out, order);
  append_links (out, "redundant", tl_timeline_find_redundant (timeline));
  for (TlLinkFamily family = TL_LINK_FAMILY_CAUSAL; family <= TL_LINK_FAMILY_STRUCTURE; family++)
    {
      g_autoptr (TlTracer) tracer = tl_tracer_new (timeline);
      g_autoptr (TlOrder) own = NULL;

      tl_tracer_set_family (tracer, family, TRUE);
      own = tl_tracer_find_order (tracer);
      append_order (out, own);
      for (guint i = 0; i < tl_timeline_get_n_events (timeline); i++)
        {
          guint n = 0;
          g_autofree const char **ids =
              tl_tracer_list_causes (tracer, tl_timeline_get_event_id (timeline, i), 0, &n, NULL);

          for (guint j = 0; j < n; j++)
            g_string_append_printf (out, "%s ", ids[j]);
        }
      append_links (out, "redundant", tl_tracer_find_redundant (tracer));
    }
}

/* ---- dates ------------------------------------------------------------------------------------------------------- */

static void
append_inference (TlTimeline *timeline, GString *out)
{
  g_autoptr (TlInference) inference = tl_timeline_infer (timeline, NULL, NULL);

  for (guint i = 0; i < tl_inference_get_n_tightened (inference); i++)
    {
      const TlBoundsChange *change = tl_inference_get_tightened (inference, i);

      g_string_append_printf (out, "%s ", tl_bounds_change_get_event (change));
      append_bounds (out, tl_bounds_change_get_after (change));
      append_links (out, "  by", tl_inference_dup_evidence (inference, i));
    }
  for (guint i = 0; i < tl_inference_get_n_steps (inference); i++)
    {
      const TlInferenceStep *step = tl_inference_get_step (inference, i);

      g_string_append_printf (out, "%s %s %s\n", tl_inference_step_get_event (step), tl_inference_step_get_bound (step),
                              tl_inference_step_get_constraint (step));
      append_link (out, "  link", tl_inference_step_get_link (step));
    }
}

static void
append_counterfactual (GString *out, TlTimeline *timeline, TlCounterfactual *taken)
{
  g_autoptr (TlCounterfactual) without = taken;

  if (without == NULL)
    return;
  append_ids (out, "removed", tl_counterfactual_get_removed (without));
  append_ids (out, "orphaned", tl_counterfactual_get_orphaned (without));
  append_ids (out, "uncaused", tl_counterfactual_get_uncaused (without));
  for (guint i = 0; i < tl_counterfactual_get_n_widened (without); i++)
    {
      const TlBoundsChange *change = tl_counterfactual_get_widened (without, i);

      g_string_append_printf (out, "%s ", tl_bounds_change_get_event (change));
      append_bounds (out, tl_bounds_change_get_before (change));
      append_bounds (out, tl_bounds_change_get_after (change));
    }
  for (guint i = 0; i < tl_counterfactual_get_n_tracks (without); i++)
    {
      const TlTrackChange *change = tl_counterfactual_get_track (without, i);

      append_ids (out, tl_track_change_get_track (change), tl_track_change_get_before (change));
      append_ids (out, "  now", tl_track_change_get_after (change));
    }
  for (guint i = 0; i < tl_counterfactual_get_n_standings (without); i++)
    {
      const TlStanding *before, *after;

      tl_counterfactual_get_standing (without, i, &before, &after);
      append_standing (out, timeline, before);
      append_standing (out, timeline, after);
    }
}

static void
append_withouts (TlTimeline *timeline, GString *out)
{
  for (guint i = 0; i < tl_timeline_get_n_events (timeline); i++)
    {
      const char *const events[] = { tl_timeline_get_event_id (timeline, i), NULL };

      append_counterfactual (out, timeline, tl_timeline_find_without (timeline, events, NULL, NULL, NULL));
    }
  for (guint i = 0; i < tl_timeline_get_n_sources (timeline); i++)
    append_counterfactual (
        out, timeline,
        tl_timeline_find_without (timeline, NULL, tl_source_get_id (tl_timeline_get_source (timeline, i)), NULL, NULL));
}

/* ---- claims, problems -------------------------------------------------------------------------------------------- */

static void
append_claims (TlTimeline *timeline, GString *out)
{
  g_autoptr (TlDate) day = tl_date_new ("2014-06-01", NULL);
  g_autoptr (GPtrArray) claims = tl_timeline_find_claims (timeline, NULL, NULL);
  g_autoptr (GPtrArray) open = tl_timeline_find_unanswered (timeline, day, NULL, NULL);
  g_autoptr (TlStandings) standings = tl_standings_new (timeline);

  for (guint i = 0; i < tl_timeline_get_n_events (timeline); i++)
    {
      g_autoptr (TlStanding) standing = tl_standings_find (standings, tl_timeline_get_event_id (timeline, i), NULL);

      append_standing (out, timeline, standing);
    }
  for (guint i = 0; i < claims->len; i++)
    append_standing (out, timeline, claims->pdata[i]);
  for (guint i = 0; i < open->len; i++)
    append_standing (out, timeline, open->pdata[i]);
}

static void
append_problem_list (GString *out, const GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const TlProblem *problem = problems->pdata[i];

      g_string_append_printf (out, "%s %s %s %s %s %s\n", tl_severity_to_string (tl_problem_get_severity (problem)),
                              tl_problem_get_code (problem), tl_problem_get_where (problem),
                              tl_problem_get_what (problem), tl_problem_get_id (problem),
                              tl_problem_get_message (problem));
      append_ids (out, "  chain", tl_problem_get_chain (problem));
    }
}

static void
append_problems (TlTimeline *timeline, GString *out)
{
  g_autoptr (GPtrArray) problems = tl_timeline_check (timeline, NULL, NULL);

  append_problem_list (out, problems);
}

/* ---- relations --------------------------------------------------------------------------------------------------- */

static void
append_statuses (TlTimeline *timeline, GString *out, const char *edtf)
{
  g_autoptr (TlDate) day = edtf != NULL ? tl_date_new (edtf, NULL) : NULL;
  g_autoptr (GPtrArray) found = tl_timeline_find_status (timeline, NULL, NULL, day, NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const TlStatus *status = found->pdata[i];
      gint64 earliest = 0, latest = 0;

      tl_status_get_since (status, &earliest, &latest);
      g_string_append_printf (out, "%s %s %d %s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n",
                              tl_status_get_track (status), tl_status_get_state (status),
                              tl_status_get_certainty (status), tl_status_get_event (status), earliest, latest);
    }
}

static void
append_series (TlTimeline *timeline, GString *out, TlPeriod period, gboolean directed)
{
  g_autoptr (TlSeriesQuery) query = tl_series_query_new ();
  g_autoptr (TlSeries) series = NULL;

  tl_series_query_set_period (query, period);
  TL_CHECK (NULL, tl_series_query_set_scale (query, "goldstein-gdelt", NULL));
  tl_series_query_set_directed (query, directed);
  series = tl_timeline_find_series (timeline, query, NULL, NULL);
  for (guint i = 0; i < tl_series_get_n_rows (series); i++)
    {
      const TlSeriesRow *row = tl_series_get_row (series, i);
      g_autofree char *name = tl_series_row_dup_period (row);

      g_string_append_printf (
          out, "%s %s %s %u %u %.17g %.17g %.17g %.17g %.17g %.17g", tl_series_row_get_from (row),
          tl_series_row_get_to (row), name, tl_series_row_get_count (row), tl_series_row_get_possible_count (row),
          tl_series_row_get_sum (row), tl_series_row_get_sum_low (row), tl_series_row_get_sum_high (row),
          tl_series_row_get_mean (row), tl_series_row_get_cooperation (row), tl_series_row_get_conflict (row));
      for (TlQuad quad = TL_QUAD_VERBAL_COOPERATION; quad <= TL_QUAD_MATERIAL_CONFLICT; quad++)
        g_string_append_printf (out, " %u", tl_series_row_get_quad (row, quad));
      g_string_append_c (out, '\n');
    }
}

static void
append_exchange (GString *out, const char *name, const TlExchange *exchange)
{
  gint64 fewest = 0, most = 0;
  double act = 0, answer = 0, ratio = tl_exchange_get_score_ratio (exchange, &act, &answer);

  tl_exchange_get_days (exchange, &fewest, &most);
  g_string_append_printf (out, "%s: %s %s, %s %s, %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %d %d %d %.17g\n", name,
                          tl_exchange_get_act (exchange), tl_exchange_get_answer (exchange),
                          tl_exchange_get_from (exchange), tl_exchange_get_to (exchange), fewest, most,
                          tl_exchange_get_certainty (exchange), tl_exchange_is_linked (exchange),
                          tl_exchange_is_like (exchange), ratio);
}

static void
append_exchanges (TlTimeline *timeline, GString *out)
{
  g_autoptr (TlExchangeQuery) query = tl_exchange_query_new ();
  g_autoptr (TlExchanges) exchanges = NULL;

  TL_CHECK (NULL, tl_exchange_query_set_within (query, "P60D", NULL));
  exchanges = tl_timeline_find_exchanges (timeline, query, NULL, NULL);
  for (guint i = 0; i < tl_exchanges_get_n_exchanges (exchanges); i++)
    append_exchange (out, "exchange", tl_exchanges_get_exchange (exchanges, i));
  for (guint i = 0; i < tl_exchanges_get_n_unanswered (exchanges); i++)
    append_exchange (out, "unanswered", tl_exchanges_get_unanswered (exchanges, i));
  for (guint i = 0; i < tl_exchanges_get_n_ladders (exchanges); i++)
    {
      const TlLadder *ladder = tl_exchanges_get_ladder (exchanges, i);

      append_ids (out, tl_trend_to_string (tl_ladder_get_trend (ladder)), tl_ladder_get_acts (ladder));
      append_ids (out, "turns", tl_ladder_get_turns (ladder));
    }
}

static void
append_relations (TlTimeline *timeline, GString *out)
{
  append_exchanges (timeline, out);
  append_statuses (timeline, out, NULL);
  append_statuses (timeline, out, "2014-04");
  append_series (timeline, out, TL_PERIOD_YEAR, FALSE);
  append_series (timeline, out, TL_PERIOD_MONTH, TRUE);
}

/* ---- queries ----------------------------------------------------------------------------------------------------- */

static void
append_query (GString *out, TlTimeline *timeline, TlQuery *taken)
{
  g_autoptr (TlQuery) query = taken;
  g_autoptr (TlEventIter) iter = tl_timeline_query (timeline, query, NULL);
  guint n = 0;

  while (iter != NULL && tl_event_iter_next (iter))
    g_string_append_printf (out, "%u %s %d\n", tl_event_iter_get_index (iter), tl_event_iter_get_id (iter),
                            tl_event_iter_get_match (iter));
  tl_timeline_count (timeline, query, &n, NULL);
  g_string_append_printf (out, "%u\n", n);
}

static void
append_queries (TlTimeline *timeline, GString *out)
{
  g_autoptr (TlDate) since = tl_date_new ("2014-02", NULL), until = tl_date_new ("2014-04", NULL);
  TlQuery *query = tl_query_new ();

  tl_query_set_window (query, since, until);
  append_query (out, timeline, query);
  query = tl_query_new ();
  tl_query_set_limit (query, 3);
  tl_query_set_words (query, "the");
  append_query (out, timeline, query);
  for (guint i = 0; i < tl_timeline_get_n_actors (timeline); i++)
    {
      query = tl_query_new ();
      tl_query_set_actor (query, tl_actor_get_id (tl_timeline_get_actor (timeline, i)));
      append_query (out, timeline, query);
    }
  for (guint i = 0; i < tl_timeline_get_n_sources (timeline); i++)
    {
      query = tl_query_new ();
      tl_query_set_source (query, tl_source_get_id (tl_timeline_get_source (timeline, i)));
      append_query (out, timeline, query);
    }
}

/* ---- versions ---------------------------------------------------------------------------------------------------- */

static void
append_differences (GString *out, const GPtrArray *differences)
{
  for (guint i = 0; i < differences->len; i++)
    {
      const TlDifference *difference = differences->pdata[i];

      g_string_append_printf (out, "%d %s %s %s\n", tl_difference_get_change (difference),
                              tl_difference_get_kind (difference), tl_difference_get_id (difference),
                              tl_difference_get_member (difference));
      append_text (out, "  old", tl_difference_dup_old_json (difference));
      append_text (out, "  new", tl_difference_dup_new_json (difference));
    }
}

static void
append_account (TlTimeline *timeline, GString *out, const TlTimeline *then, const char *id)
{
  g_autoptr (TlTimeline) account = tl_timeline_dup_account (timeline, id, NULL, NULL), merged = NULL;
  g_autoptr (GPtrArray) differences = NULL, conflicts = NULL;

  if (account == NULL)
    return;
  append_json (account, out);
  differences = tl_timeline_find_differences (timeline, account, NULL, NULL);
  append_differences (out, differences);
  merged = tl_timeline_merge (timeline, (TlTimeline *) then, account, &conflicts, NULL, NULL);
  if (merged != NULL)
    append_json (merged, out);
  append_problem_list (out, conflicts);
}

static void
append_versions (TlTimeline *timeline, GString *out)
{
  g_autoptr (TlDate) day = tl_date_new ("2014-03-15", NULL);
  g_autoptr (TlTimeline) then = tl_timeline_dup_as_of (timeline, day, NULL, NULL);

  append_json (then, out);
  for (guint i = 0; i < tl_timeline_get_n_actors (timeline); i++)
    append_account (timeline, out, then, tl_actor_get_id (tl_timeline_get_actor (timeline, i)));
  for (guint i = 0; i < tl_timeline_get_n_sources (timeline); i++)
    append_account (timeline, out, then, tl_source_get_id (tl_timeline_get_source (timeline, i)));
}

const SameAnswer same_answers[SAME_ANSWERS + 1] = {
  { "document", append_json },
  { "contents", append_contents },
  { "names", append_found },
  { "graph", append_graph },
  { "order", append_orders },
  { "inference", append_inference },
  { "without", append_withouts },
  { "claims", append_claims },
  { "problems", append_problems },
  { "relations", append_relations },
  { "queries", append_queries },
  { "versions", append_versions },
  { NULL, NULL },
};
