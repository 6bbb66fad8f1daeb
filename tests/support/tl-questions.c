/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Every question of the public API that a timeline answers, each answer as a text. */
#include "config.h"

#include "tl-questions.h"

static void
append_json (GString *out, TlTimeline *timeline, const char *format)
{
  g_autoptr (TlWriter) writer = tl_writer_new ();
  g_autofree char *json = NULL;

  TL_CHECK (format, tl_writer_set_format (writer, format, NULL));
  json = tl_writer_write_data (writer, timeline, NULL, NULL);
  g_string_append (out, json);
}

void
tl_questions_append_ids (GString *out, const char *const *ids)
{
  g_autofree char *line = g_strjoinv (" ", (char **) ids);

  g_string_append_printf (out, "%s\n", line);
}

static void
append_bounds (GString *out, const TlBounds *bounds)
{
  g_string_append_printf (out, "%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n",
                          bounds->earliest_start, bounds->latest_start, bounds->earliest_end, bounds->latest_end);
}

void
tl_questions_append_chain (GString *out, TlTimeline *timeline, const TlChain *chain)
{
  g_autofree char *sentences = tl_chain_to_sentences (chain, timeline);
  g_autoptr (TlLink) link = tl_chain_dup_link (chain, timeline, tl_chain_get_weakest (chain));

  tl_questions_append_ids (out, tl_chain_get_path (chain));
  g_string_append_printf (out, "%.9f %s %s\n", tl_chain_get_confidence (chain), tl_link_get_link_type (link),
                          sentences);
}

static void
append_chains (GString *out, TlTimeline *timeline, GPtrArray *chains)
{
  g_autoptr (GPtrArray) owned = chains;

  for (guint i = 0; i < owned->len; i++)
    tl_questions_append_chain (out, timeline, owned->pdata[i]);
}

void
tl_questions_append_query (GString *out, TlTimeline *timeline, const TlQuery *query)
{
  g_autoptr (TlEventIter) iter = tl_timeline_query (timeline, query, NULL);
  guint n = 0;

  while (tl_event_iter_next (iter))
    {
      const TlDate *date = tl_event_iter_get_date (iter);
      g_autoptr (TlEvent) event = tl_event_iter_dup_event (iter);

      g_string_append_printf (
          out, "%u %s %s %s %s %s %d\n", tl_event_iter_get_index (iter), tl_event_iter_get_id (iter),
          tl_event_iter_get_event_type (iter), date != NULL ? tl_date_get_edtf (date) : "undated",
          tl_event_get_title (tl_event_iter_get_event (iter)), tl_event_get_id (event), tl_event_iter_get_match (iter));
    }
  TL_CHECK (NULL, tl_timeline_count (timeline, query, &n, NULL));
  g_string_append_printf (out, "%u\n", n);
}

static void
ask_queries (TlTimeline *timeline, GString *out)
{
  g_autoptr (TlDate) since = tl_date_new ("2014-02", NULL), until = tl_date_new ("2014-03-14", NULL);
  TlQuery *queries[10];

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    queries[i] = tl_query_new ();
  tl_query_set_window (queries[1], since, until);
  tl_query_set_window (queries[2], since, until);
  tl_query_set_certainly (queries[2], TRUE);
  tl_query_set_type (queries[3], "statement");
  tl_query_set_actor (queries[4], "US");
  tl_query_set_dyad (queries[5], "fbi", "geng");
  tl_query_set_tag (queries[6], "t1");
  tl_query_set_source (queries[7], "s2");
  tl_query_set_status (queries[8], TL_EVENT_STATUS_ALLEGED);
  tl_query_set_words (queries[9], "row 15");
  tl_query_set_limit (queries[9], 5);
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      tl_questions_append_query (out, timeline, queries[i]);
      tl_query_unref (queries[i]);
    }
}

static void
ask_look_ups (TlTimeline *timeline, GString *out)
{
  const TlActor *usa = tl_timeline_find_actor (timeline, "US", NULL);

  for (guint i = 0; i < tl_timeline_get_n_events (timeline); i++)
    {
      const char *id = tl_timeline_get_event_id (timeline, i);
      g_autoptr (TlEvent) event = tl_timeline_dup_event (timeline, i), same = tl_timeline_lookup_event (timeline, id);
      g_autoptr (GPtrArray) in = tl_timeline_dup_incoming (timeline, id), of = tl_timeline_dup_outgoing (timeline, id);
      g_autofree char *json = tl_event_to_json (event);
      guint index = 0;

      TL_CHECK (id, tl_event_equal (event, same) && tl_timeline_get_event_index (timeline, id, &index));
      g_string_append_printf (out, "%u %s %u %u\n", index, json, in->len, of->len);
    }
  for (guint i = 0; i < tl_timeline_get_n_links (timeline); i++)
    {
      g_autoptr (TlLink) link = tl_timeline_dup_link (timeline, i);
      g_autofree char *json = tl_link_to_json (link);

      g_string_append (out, json);
    }
  g_string_append_printf (out, "%s %u %s %s %s %s %" G_GSIZE_FORMAT, tl_actor_get_name (usa),
                          tl_timeline_get_n_actors (timeline),
                          tl_source_get_author (tl_timeline_lookup_source (timeline, "s2")),
                          tl_track_get_initial (tl_timeline_lookup_track (timeline, "dialogue")),
                          tl_event_type_get_label (tl_timeline_lookup_event_type (timeline, "talks")),
                          tl_link_type_get_label (tl_timeline_lookup_link_type (timeline, "causes")),
                          (gsize) tl_timeline_get_n_sources (timeline));
}

static void
ask_causes (TlTimeline *timeline, GString *out)
{
  for (guint i = 0; i < tl_timeline_get_n_events (timeline); i += 37)
    {
      g_autofree char *id = g_strdup_printf ("e%03u", i);

      append_chains (out, timeline, tl_timeline_find_causes (timeline, id, 0, 0.01, NULL));
      append_chains (out, timeline, tl_timeline_find_effects (timeline, id, 3, 0, NULL));
      append_chains (out, timeline, tl_timeline_find_roots (timeline, id, TL_CHAIN_MINIMUM, NULL));
    }
}

static void
ask_paths (TlTimeline *timeline, GString *out)
{
  g_autoptr (TlOrder) order = tl_timeline_find_order (timeline);
  g_autoptr (GPtrArray) redundant = tl_timeline_find_redundant (timeline);

  for (TlChainRule rule = TL_CHAIN_PRODUCT; rule <= TL_CHAIN_SHORTEST; rule++)
    {
      g_autoptr (TlChain) path = tl_timeline_find_path (timeline, "e003", "e120", rule, NULL);

      tl_questions_append_chain (out, timeline, path);
    }
  for (guint i = 11; i < tl_timeline_get_n_events (timeline); i += 40)
    {
      g_autofree char *id = g_strdup_printf ("e%03u", i);
      g_auto (GStrv) pivots = tl_timeline_find_pivots (timeline, id, NULL);

      tl_questions_append_ids (out, (const char *const *) pivots);
    }
  for (guint i = 0; i < tl_order_get_n_generations (order); i++)
    tl_questions_append_ids (out, tl_order_get_generation (order, i));
  tl_questions_append_ids (out, tl_order_get_longest (order));
  for (guint i = 0; i < redundant->len; i++)
    g_string_append_printf (out, "%s %s\n", tl_link_get_from (redundant->pdata[i]),
                            tl_link_get_to (redundant->pdata[i]));
}

/* A tracer belongs to this thread; the timeline to all. */
static void
ask_tracer (TlTimeline *timeline, GString *out)
{
  g_autoptr (TlTracer) tracer = tl_tracer_new (timeline);
  g_autoptr (TlOrder) order = NULL;
  g_autofree const char **ids = NULL;
  guint n_ids = 0;

  tl_tracer_set_min_confidence (tracer, 0.6);
  append_chains (out, timeline, tl_tracer_find_effects (tracer, "e010", 0, 0, NULL));
  append_chains (out, timeline, tl_tracer_find_roots (tracer, "e099", TL_CHAIN_PRODUCT, NULL));
  ids = tl_tracer_list_causes (tracer, "e099", 0, &n_ids, NULL);
  for (guint i = 0; i < n_ids; i++)
    g_string_append_printf (out, "%s ", ids[i]);
  order = tl_tracer_find_order (tracer);
  g_string_append_printf (out, "%u %u\n", n_ids, tl_order_get_n_generations (order));
}

void
tl_questions_append_inference (GString *out, const TlInference *inference)
{
  for (guint i = 0; i < tl_inference_get_n_tightened (inference); i++)
    {
      const TlBoundsChange *change = tl_inference_get_tightened (inference, i);
      g_autoptr (GPtrArray) evidence = tl_inference_dup_evidence (inference, i);

      g_string_append_printf (out, "%s %u ", tl_bounds_change_get_event (change), evidence->len);
      append_bounds (out, tl_bounds_change_get_after (change));
    }
  for (guint i = 0; i < tl_inference_get_n_steps (inference); i++)
    {
      const TlInferenceStep *step = tl_inference_get_step (inference, i);

      g_string_append_printf (out, "%s %s %" G_GINT64_FORMAT "\n", tl_inference_step_get_event (step),
                              tl_inference_step_get_bound (step), tl_inference_step_get_earliest (step));
    }
}

static void
ask_inference (TlTimeline *timeline, GString *out)
{
  const char *const events[] = { "e020", NULL };
  g_autoptr (TlInference) inference = tl_timeline_infer (timeline, NULL, NULL);
  g_autoptr (TlCounterfactual) without = tl_timeline_find_without (timeline, events, NULL, NULL, NULL);
  g_autoptr (TlCounterfactual) distrusted = tl_timeline_find_without (timeline, NULL, "s1", NULL, NULL);

  tl_questions_append_inference (out, inference);
  tl_questions_append_ids (out, tl_counterfactual_get_removed (without));
  tl_questions_append_ids (out, tl_counterfactual_get_orphaned (without));
  tl_questions_append_ids (out, tl_counterfactual_get_removed (distrusted));
  tl_questions_append_ids (out, tl_counterfactual_get_uncaused (distrusted));
  g_string_append_printf (out, "%u %u %u\n", tl_counterfactual_get_n_widened (distrusted),
                          tl_counterfactual_get_n_tracks (distrusted), tl_counterfactual_get_n_standings (distrusted));
}

static void
ask_check (TlTimeline *timeline, GString *out)
{
  g_autoptr (GPtrArray) problems = tl_timeline_check (timeline, NULL, NULL);

  for (guint i = 0; i < problems->len; i++)
    g_string_append_printf (out, "%s %s\n", tl_problem_get_code (problems->pdata[i]),
                            tl_problem_get_message (problems->pdata[i]));
}

void
tl_questions_append_standing (GString *out, const TlStanding *standing)
{
  double against, credibility = tl_standing_get_credibility (standing, &against);

  g_string_append_printf (out, "%s %s %u %.9f %.9f\n", tl_standing_get_event (standing),
                          tl_verdict_to_string (tl_standing_get_verdict (standing)),
                          tl_standing_get_n_independent (standing), credibility, against);
  tl_questions_append_ids (out, tl_standing_get_supporters (standing));
  tl_questions_append_ids (out, tl_standing_get_deniers (standing));
  tl_questions_append_ids (out, tl_standing_get_doubters (standing));
  tl_questions_append_ids (out, tl_standing_get_answers (standing));
}

static void
ask_claims (TlTimeline *timeline, GString *out)
{
  g_autoptr (TlDate) day = tl_date_new ("2014-04-30", NULL);
  g_autoptr (GPtrArray) claims = tl_timeline_find_claims (timeline, NULL, NULL);
  g_autoptr (GPtrArray) open = tl_timeline_find_unanswered (timeline, day, NULL, NULL);
  g_autoptr (TlStandings) standings = tl_standings_new (timeline);

  for (guint i = 0; i < tl_timeline_get_n_events (timeline); i += 5)
    {
      g_autofree char *id = g_strdup_printf ("e%03u", i);
      g_autoptr (TlStanding) standing =
          i % 2 == 0 ? tl_timeline_find_standing (timeline, id, NULL) : tl_standings_find (standings, id, NULL);
      g_autofree char *doubt = tl_standing_dup_doubt (standing, timeline);

      tl_questions_append_standing (out, standing);
      g_string_append_printf (out, "%s\n", doubt != NULL ? doubt : "no doubt");
    }
  for (guint i = 0; i < claims->len; i++)
    tl_questions_append_standing (out, claims->pdata[i]);
  g_string_append_printf (out, "%u claims, %u open\n", claims->len, open->len);
}

static void
ask_status (TlTimeline *timeline, GString *out)
{
  g_autoptr (TlDate) day = tl_date_new ("2014-03", NULL);
  g_autoptr (GPtrArray) on = tl_timeline_find_status (timeline, "usa", "chn", day, NULL);
  g_autoptr (GPtrArray) history = tl_timeline_find_status (timeline, NULL, NULL, NULL, NULL);

  for (guint i = 0; i < on->len + history->len; i++)
    {
      const TlStatus *status = i < on->len ? on->pdata[i] : history->pdata[i - on->len];
      const char *event = tl_status_get_event (status);

      g_string_append_printf (out, "%s %s %d %s\n", tl_status_get_track (status), tl_status_get_state (status),
                              tl_status_get_certainty (status), event != NULL ? event : "initial");
    }
}

static void
ask_series (TlTimeline *timeline, GString *out)
{
  g_autoptr (TlSeriesQuery) query = tl_series_query_new ();
  g_autoptr (TlSeries) series = NULL;

  tl_series_query_set_period (query, TL_PERIOD_WEEK);
  TL_CHECK (NULL, tl_series_query_set_scale (query, "goldstein-gdelt", NULL));
  tl_series_query_set_directed (query, TRUE);
  series = tl_timeline_find_series (timeline, query, NULL, NULL);
  for (guint i = 0; i < tl_series_get_n_rows (series); i++)
    {
      const TlSeriesRow *row = tl_series_get_row (series, i);
      g_autofree char *period = tl_series_row_dup_period (row);

      g_string_append_printf (out, "%s %s %s %u %u %.9f %.9f %.9f\n", tl_series_row_get_from (row),
                              tl_series_row_get_to (row), period, tl_series_row_get_count (row),
                              tl_series_row_get_possible_count (row), tl_series_row_get_sum (row),
                              tl_series_row_get_sum_low (row), tl_series_row_get_sum_high (row));
    }
  g_string_append_printf (out, "%.9f\n", tl_timeline_find_score (timeline, "e007", "goldstein-gdelt", NULL));
}

static void
ask_exchanges (TlTimeline *timeline, GString *out)
{
  g_autoptr (TlExchangeQuery) query = tl_exchange_query_new ();
  g_autoptr (TlExchanges) exchanges = NULL;

  TL_CHECK (NULL, tl_exchange_query_set_within (query, "P1M", NULL));
  exchanges = tl_timeline_find_exchanges (timeline, query, NULL, NULL);
  for (guint i = 0; i < tl_exchanges_get_n_exchanges (exchanges); i++)
    {
      const TlExchange *exchange = tl_exchanges_get_exchange (exchanges, i);

      g_string_append_printf (out, "%s %s %.9f\n", tl_exchange_get_act (exchange), tl_exchange_get_answer (exchange),
                              tl_exchange_get_ratio (exchange, NULL, NULL));
    }
  g_string_append_printf (out, "%u %u\n", tl_exchanges_get_n_unanswered (exchanges),
                          tl_exchanges_get_n_ladders (exchanges));
}

/* Timelines made of a timeline; the difference and the merging read two and three at once. */
static void
ask_timelines (TlTimeline *timeline, GString *out)
{
  g_autoptr (TlDate) day = tl_date_new ("2014-02-20", NULL);
  g_autoptr (TlTimeline) then = tl_timeline_dup_as_of (timeline, day, NULL, NULL);
  g_autoptr (TlTimeline) account = tl_timeline_dup_account (timeline, "chn", NULL, NULL);
  g_autoptr (GPtrArray) differences = tl_timeline_find_differences (timeline, account, NULL, NULL);
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (TlTimeline) merged = tl_timeline_merge (timeline, then, account, &conflicts, NULL, NULL);

  append_json (out, then, "json");
  append_json (out, account, "json");
  append_json (out, merged, "json");
  for (guint i = 0; i < differences->len; i++)
    {
      g_autofree char *old = tl_difference_dup_old_json (differences->pdata[i]);

      g_string_append_printf (out, "%s %s\n", tl_difference_get_kind (differences->pdata[i]), old != NULL ? old : "-");
    }
  g_string_append_printf (out, "%u\n", conflicts->len);
}

static void
ask_writers (TlTimeline *timeline, GString *out)
{
  append_json (out, timeline, "json");
  append_json (out, timeline, "jsonl");
}

const TlQuestion tl_questions[] = {
  { "queries", ask_queries },     { "look-ups", ask_look_ups },
  { "causes", ask_causes },       { "paths", ask_paths },
  { "tracer", ask_tracer },       { "inference", ask_inference },
  { "check", ask_check },         { "claims", ask_claims },
  { "status", ask_status },       { "series", ask_series },
  { "exchanges", ask_exchanges }, { "timelines", ask_timelines },
  { "writers", ask_writers },     { NULL, NULL },
};
