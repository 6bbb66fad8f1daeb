/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* timeline exchanges: how two actors answered each other. */
#include "config.h"

#include "timeline.h"

#include <math.h>
#include <string.h>

/* ---- JSON -------------------------------------------------------------------------------------------------------- */

static struct json_object *
json_pair (struct json_object *first, struct json_object *second)
{
  struct json_object *pair = json_object_new_array ();

  json_object_array_add (pair, first);
  json_object_array_add (pair, second);
  return pair;
}

/* The greatest number is null if it is not bounded. */
static struct json_object *
json_exchange_days (const TlExchange *exchange)
{
  gint64 fewest, most;
  gboolean bounded = tl_exchange_get_days (exchange, &fewest, &most);

  return json_pair (json_object_new_int64 (fewest), bounded ? json_object_new_int64 (most) : NULL);
}

static void
add_actors (struct json_object *object, const TlExchange *exchange)
{
  json_object_object_add (object, "from", json_text (tl_exchange_get_from (exchange)));
  json_object_object_add (object, "to", json_text (tl_exchange_get_to (exchange)));
  json_object_object_add (
      object, "certainty",
      json_text (tl_exchange_get_certainty (exchange) == TL_CERTAINTY_CERTAIN ? "certain" : "possible"));
}

static struct json_object *
json_exchange (const TlExchange *exchange)
{
  struct json_object *object = json_object_new_object ();
  double values[2], scores[2], ratio = tl_exchange_get_ratio (exchange, &values[0], &values[1]);
  double score_ratio = tl_exchange_get_score_ratio (exchange, &scores[0], &scores[1]);

  json_object_object_add (object, "act", json_text (tl_exchange_get_act (exchange)));
  json_object_object_add (object, "answer", json_text (tl_exchange_get_answer (exchange)));
  json_object_object_add (object, "days", json_exchange_days (exchange));
  json_object_object_add (object, "like", json_object_new_boolean (tl_exchange_is_like (exchange)));
  json_object_object_add (object, "ratio", json_double (ratio));
  json_object_object_add (object, "values", json_pair (json_double (values[0]), json_double (values[1])));
  json_object_object_add (object, "score_ratio", json_double (score_ratio));
  json_object_object_add (object, "scores", json_pair (json_double (scores[0]), json_double (scores[1])));
  json_object_object_add (object, "linked", json_object_new_boolean (tl_exchange_is_linked (exchange)));
  add_actors (object, exchange);
  return object;
}

static struct json_object *
json_unanswered (const TlExchange *exchange)
{
  struct json_object *object = json_object_new_object ();

  json_object_object_add (object, "act", json_text (tl_exchange_get_act (exchange)));
  json_object_object_add (object, "days", json_exchange_days (exchange));
  add_actors (object, exchange);
  return object;
}

static struct json_object *
json_ladder (const TlLadder *ladder)
{
  struct json_object *object = json_object_new_object ();
  TlTrend trend = tl_ladder_get_trend (ladder);

  json_object_object_add (object, "acts", json_strings (tl_ladder_get_acts (ladder)));
  json_object_object_add (object, "trend", trend != TL_TREND_UNKNOWN ? json_text (tl_trend_to_string (trend)) : NULL);
  json_object_object_add (object, "turns", json_strings (tl_ladder_get_turns (ladder)));
  return object;
}

static int
answer_exchanges_in_json (const Options *options, const TlExchanges *found, const char *measure)
{
  Listing listing;

  listing_begin_members (&listing, options);
  listing_open (&listing, "exchanges", '[');
  for (guint i = 0; i < tl_exchanges_get_n_exchanges (found); i++)
    listing_put (&listing, NULL, json_exchange (tl_exchanges_get_exchange (found, i)));
  listing_close (&listing);
  listing_open (&listing, "unanswered", '[');
  for (guint i = 0; i < tl_exchanges_get_n_unanswered (found); i++)
    listing_put (&listing, NULL, json_unanswered (tl_exchanges_get_unanswered (found, i)));
  listing_close (&listing);
  listing_open (&listing, "ladders", '[');
  for (guint i = 0; i < tl_exchanges_get_n_ladders (found); i++)
    listing_put (&listing, NULL, json_ladder (tl_exchanges_get_ladder (found, i)));
  listing_close (&listing);
  listing_put_text (&listing, "measure", measure);
  listing_put_text (&listing, "scale", tl_exchanges_get_scale (found));
  listing_put (&listing, "until", json_instant (tl_exchanges_get_until (found)));
  return listing_end (&listing);
}

/* ---- text -------------------------------------------------------------------------------------------------------- */

/* "14 March 2018  United Kingdom: 23 Russian diplomats expelled" */
static void
append_act (GString *out, Doubts *doubts, const char *actor, const char *id)
{
  g_autoptr (TlEvent) event = tl_timeline_lookup_event (doubts->timeline, id);
  g_autofree char *date = dup_date (tl_event_get_date (event));

  append_padded (out, date, 0);
  g_string_append (out, "  ");
  append_padded (out, shown_actor (doubts->timeline, actor), 0);
  g_string_append (out, ": ");
  append_title (out, doubts, event);
}

static void
append_days (GString *out, const TlExchange *exchange)
{
  gint64 fewest, most;
  gboolean bounded = tl_exchange_get_days (exchange, &fewest, &most);

  if (!bounded && fewest == 0)
    g_string_append (out, "an unknown number of days");
  else if (!bounded)
    g_string_append_printf (out, "%" G_GINT64_FORMAT " days or more", fewest);
  else if (fewest < most)
    g_string_append_printf (out, "%" G_GINT64_FORMAT " to %" G_GINT64_FORMAT " days", fewest, most);
  else
    g_string_append_printf (out, "%" G_GINT64_FORMAT " %s", most, most == 1 ? "day" : "days");
}

static void
append_exchange (GString *out, Doubts *doubts, const TlExchange *exchange, const char *measure)
{
  double values[2], ratio = tl_exchange_get_ratio (exchange, &values[0], &values[1]);
  g_autofree char *act = dup_decimal (values[0]), *answer = dup_decimal (values[1]), *shown = NULL;

  append_act (out, doubts, tl_exchange_get_from (exchange), tl_exchange_get_act (exchange));
  g_string_append (out, "\n  ");
  append_act (out, doubts, tl_exchange_get_to (exchange), tl_exchange_get_answer (exchange));
  g_string_append (out, "\n    after ");
  append_days (out, exchange);
  g_string_append_printf (out, "; %s", tl_exchange_is_like (exchange) ? "like for like" : "of another kind");
  shown = dup_decimal (isnan (ratio) ? ratio : rint (ratio * 1e4) / 1e4);
  g_string_append_printf (out, "; %s %s : %s, ratio %s", measure != NULL ? measure : "scores", act, answer, shown);
  if (!tl_exchange_is_linked (exchange))
    g_string_append (out, "; no link says so");
  if (tl_exchange_get_certainty (exchange) != TL_CERTAINTY_CERTAIN)
    g_string_append (out, "; only possible");
  g_string_append_c (out, '\n');
}

static void
append_unanswered (GString *out, Doubts *doubts, const TlExchange *exchange)
{
  append_act (out, doubts, tl_exchange_get_from (exchange), tl_exchange_get_act (exchange));
  g_string_append (out, "\n    without an answer for ");
  append_days (out, exchange);
  g_string_append (out, tl_exchange_get_certainty (exchange) != TL_CERTAINTY_CERTAIN ? "; only possible\n" : "\n");
}

static void
append_ladder (GString *out, Doubts *doubts, const TlLadder *ladder)
{
  TlTrend trend = tl_ladder_get_trend (ladder);

  g_string_append_printf (out, "%s: ", trend != TL_TREND_UNKNOWN ? tl_trend_to_string (trend) : "not known");
  append_path (out, doubts, tl_ladder_get_acts (ladder));
  if (tl_ladder_get_turns (ladder)[0] != NULL)
    append_events (out, doubts, "    turned at", 14, tl_ladder_get_turns (ladder));
}

static void
append_part (Listing *listing, const char *heading, guint n)
{
  if (n > 0)
    g_string_append_printf (listing->text, "%s%s%s%s\n", listing->n > 0 ? "\n" : "", bold_on (), heading, bold_off ());
}

/* "Unanswered by 2018-03-30" */
static void
append_unanswered_heading (Listing *listing, const TlExchanges *found)
{
  g_autofree char *until = tl_instant_to_string (tl_exchanges_get_until (found));
  g_autofree char *heading = NULL;

  if (until != NULL && strchr (until, 'T') != NULL)
    *strchr (until, 'T') = '\0';
  heading = g_strconcat ("Unanswered", until != NULL ? " by " : NULL, until, NULL);
  append_part (listing, heading, tl_exchanges_get_n_unanswered (found));
}

static void
add_answers (Listing *listing, Doubts *doubts, const TlExchanges *found, const char *measure)
{
  append_part (listing, "Exchanges", tl_exchanges_get_n_exchanges (found));
  for (guint i = 0; i < tl_exchanges_get_n_exchanges (found); i++)
    {
      append_exchange (listing->text, doubts, tl_exchanges_get_exchange (found, i), measure);
      listing_add (listing, NULL);
    }
  append_unanswered_heading (listing, found);
  for (guint i = 0; i < tl_exchanges_get_n_unanswered (found); i++)
    {
      append_unanswered (listing->text, doubts, tl_exchanges_get_unanswered (found, i));
      listing_add (listing, NULL);
    }
  append_part (listing, "Ladders", tl_exchanges_get_n_ladders (found));
  for (guint i = 0; i < tl_exchanges_get_n_ladders (found); i++)
    {
      append_ladder (listing->text, doubts, tl_exchanges_get_ladder (found, i));
      listing_add (listing, NULL);
    }
}

static int
answer_in_text (const Options *options, TlTimeline *timeline, const TlExchanges *found, const char *measure,
                char *const *actors)
{
  g_autoptr (Doubts) doubts = doubts_new (timeline);
  g_autofree char *nothing = dup_nothing (timeline, "acts", actors);
  Listing listing;

  listing_begin (&listing, options);
  listing.nothing = nothing;
  add_answers (&listing, doubts, found, measure);
  return listing_end (&listing);
}

/* ---- the command ------------------------------------------------------------------------------------------------- */

typedef struct
{
  char *within;
  char *measure;
  char *scale;
  char *day;
} Wanted;

static void
wanted_clear (Wanted *wanted)
{
  g_free (wanted->within);
  g_free (wanted->measure);
  g_free (wanted->scale);
  g_free (wanted->day);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wanted, wanted_clear)

/* Returns NULL after it has printed what is wrong. */
static TlExchangeQuery *
make_exchange_query (const Wanted *wanted, int argc, char **argv)
{
  g_autoptr (TlExchangeQuery) query = tl_exchange_query_new ();
  g_autoptr (TlDate) on = NULL;
  g_autoptr (GError) error = NULL;

  if (argc > 3)
    tl_exchange_query_set_pair (query, argv[2], argv[3]);
  tl_exchange_query_set_measure (query, wanted->measure);
  if (wanted->within != NULL && !tl_exchange_query_set_within (query, wanted->within, &error))
    fail (STATUS_WRONG, "--within \"%s\": %s", wanted->within, error->message);
  else if (wanted->scale != NULL && !tl_exchange_query_set_scale (query, wanted->scale, &error))
    fail (STATUS_WRONG, "%s; see 'timeline types scales'", error->message);
  else if (wanted->day != NULL && (on = read_given_date ("--on ", wanted->day, &error)) == NULL)
    fail_error (STATUS_WRONG, error);
  if (error != NULL)
    return NULL;
  tl_exchange_query_set_on (query, on);
  return g_steal_pointer (&query);
}

int
timeline_command_exchanges (int argc, char **argv)
{
  g_auto (Wanted) wanted = { 0 };
  const GOptionEntry entries[] = {
    { "within", 0, 0, G_OPTION_ARG_STRING, &wanted.within,
      "Without a link, the next act of the other side within DURATION answers, such as P2W", "DURATION" },
    { "measure", 0, 0, G_OPTION_ARG_STRING, &wanted.measure, "Compare by a numeric attribute instead of scores",
      "ATTRIBUTE" },
    { "scale", 0, 0, G_OPTION_ARG_STRING, &wanted.scale, "Scale for the scores; default " TL_SCALE_DEFAULT, "NAME" },
    { "on", 0, 0, G_OPTION_ARG_STRING, &wanted.day, "As of D; by default, the last day of the document", "D" },
    G_OPTION_ENTRY_NULL
  };
  g_auto (Options) options = { 0 };
  g_autoptr (TlTimeline) timeline = NULL;
  g_autoptr (TlExchangeQuery) query = NULL;
  g_autoptr (TlExchanges) found = NULL;
  g_autoptr (GError) error = NULL;
  Progress progress;

  if (!options_parse (&options, entries, "FILE [A B]", 1, 3, &argc, &argv))
    return STATUS_WRONG;
  if (argc == 3)
    return fail (STATUS_WRONG, "exchanges are of two actors or of all: exchanges FILE [A B]");
  query = make_exchange_query (&wanted, argc, argv);
  timeline = query != NULL ? load (&options, argv[1]) : NULL;
  if (timeline == NULL)
    return STATUS_WRONG;
  progress_begin (&progress);
  found = tl_timeline_find_exchanges (timeline, query, progress.monitor, &error);
  progress_end (&progress);
  if (found == NULL)
    return fail (STATUS_NO, "%s: %s", argv[1], error->message);
  if (options.json)
    return answer_exchanges_in_json (&options, found, wanted.measure);
  return answer_in_text (&options, timeline, found, wanted.measure, argc > 3 ? &argv[2] : NULL);
}
