/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* How Russia answered the expulsions of March 2018, by the number of diplomats. */
#include <libtimeline/libtimeline.h>

#include <stdio.h>
#include <stdlib.h>

static const struct
{
  const char *id, *title;
} sources[] = {
  { "commons", "House of Commons, Hansard, 14 March 2018, statement of the Prime Minister on the Salisbury incident" },
  { "mfa-17", "Ministry of Foreign Affairs of Russia, statement, 17 March 2018" },
  { "white-house", "The White House, statement on the expulsion of Russian intelligence officers, 26 March 2018" },
  { "ukraine", "President of Ukraine, statement, 26 March 2018" },
  { "germany", "Federal Foreign Office, press release, 26 March 2018" },
  { "australia", "Prime Minister of Australia, media release, 27 March 2018" },
  { "mfa-29", "Ministry of Foreign Affairs of Russia, briefing of the Foreign Minister, 29 March 2018" },
  { "mfa-30", "Ministry of Foreign Affairs of Russia, press release, 30 March 2018" },
};

static const struct
{
  const char *id, *type, *date, *from, *to, *source;
  int diplomats;
} acts[] = {
  { "uk-expels", "expulsion-of-diplomat", "2018-03-14", "gbr", "rus", "commons", 23 },
  { "russia-expels-uk", "expulsion-of-diplomat", "2018-03-17", "rus", "gbr", "mfa-17", 23 },
  { "us-expels", "expulsion-of-diplomat", "2018-03-26", "usa", "rus", "white-house", 60 },
  { "us-closes-seattle", "closure-of-consulate", "2018-03-26", "usa", "rus", "white-house", 0 },
  { "ukraine-expels", "expulsion-of-diplomat", "2018-03-26", "ukr", "rus", "ukraine", 13 },
  { "germany-expels", "expulsion-of-diplomat", "2018-03-26", "deu", "rus", "germany", 4 },
  { "australia-expels", "expulsion-of-diplomat", "2018-03-27", "aus", "rus", "australia", 2 },
  { "russia-expels-us", "expulsion-of-diplomat", "2018-03-29", "rus", "usa", "mfa-29", 60 },
  { "russia-closes-petersburg", "closure-of-consulate", "2018-03-29", "rus", "usa", "mfa-29", 0 },
  { "russia-expels-ukraine", "expulsion-of-diplomat", "2018-03-30", "rus", "ukr", "mfa-30", 13 },
  { "russia-expels-germany", "expulsion-of-diplomat", "2018-03-30", "rus", "deu", "mfa-30", 4 },
  { "russia-expels-australia", "expulsion-of-diplomat", "2018-03-30", "rus", "aus", "mfa-30", 2 },
};

/* The statements of Russia say what they answer; for the others, the order in time must do. */
static const struct
{
  const char *act, *answer;
} answers[] = { { "uk-expels", "russia-expels-uk" },
                { "us-expels", "russia-expels-us" },
                { "us-closes-seattle", "russia-closes-petersburg" } };

static void
must (gboolean ok, const GError *error)
{
  if (ok)
    return;
  fprintf (stderr, "%s\n", error->message);
  exit (1);
}

static void
add_names (TlTimeline *timeline)
{
  static const char *const states[] = { "aus", "deu", "gbr", "rus", "ukr", "usa" };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr (TlActor) actor = tl_actor_new (states[i]);

      tl_actor_set_kind (actor, TL_ACTOR_KIND_STATE);
      must (tl_timeline_add_actor (timeline, actor, &error), error);
    }
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autoptr (TlSource) source = tl_source_new (sources[i].id);

      tl_source_set_title (source, sources[i].title);
      must (tl_timeline_add_source (timeline, source, &error), error);
    }
}

static void
add_acts (TlTimeline *timeline)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      g_autoptr (TlEvent) event = tl_event_new (acts[i].id, acts[i].type);
      g_autoptr (TlDate) date = tl_date_new (acts[i].date, NULL);
      g_autoptr (TlCitation) citation = tl_citation_new (acts[i].source);
      g_autofree char *diplomats = acts[i].diplomats > 0 ? g_strdup_printf ("%d", acts[i].diplomats) : NULL;

      tl_event_set_date (event, date);
      tl_event_add_participant (event, acts[i].from, "initiator");
      tl_event_add_participant (event, acts[i].to, "target");
      tl_event_add_citation (event, citation);
      must (tl_event_set_attribute (event, "diplomats", diplomats, &error), error);
      must (tl_timeline_add_event (timeline, event, &error), error);
    }
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autoptr (TlLink) link = tl_link_new (answers[i].act, answers[i].answer, "retaliated-by");

      must (tl_timeline_add_link (timeline, link, &error), error);
    }
}

static void
print_exchange (const TlExchange *exchange)
{
  gint64 fewest, most;
  double act, answer;

  tl_exchange_get_days (exchange, &fewest, &most);
  printf ("%-17s > %-24s %d days", tl_exchange_get_act (exchange), tl_exchange_get_answer (exchange), (int) most);
  if (tl_exchange_get_ratio (exchange, &act, &answer) == 1)
    printf (", %g : %g", act, answer);
  printf ("%s%s\n", tl_exchange_is_like (exchange) ? ", like for like" : "",
          tl_exchange_is_linked (exchange) ? "" : ", by their order");
}

int
main (void)
{
  g_autoptr (TlTimeline) timeline = tl_timeline_new ();
  g_autoptr (TlExchangeQuery) query = tl_exchange_query_new ();
  g_autoptr (TlExchanges) exchanges = NULL;
  g_autoptr (GError) error = NULL;

  add_names (timeline);
  add_acts (timeline);
  tl_exchange_query_set_measure (query, "diplomats");
  must (tl_exchange_query_set_within (query, "P1W", &error), error);
  exchanges = tl_timeline_find_exchanges (timeline, query, NULL, &error);
  must (exchanges != NULL, error);
  for (guint i = 0; i < tl_exchanges_get_n_exchanges (exchanges); i++)
    print_exchange (tl_exchanges_get_exchange (exchanges, i));
  for (guint i = 0; i < tl_exchanges_get_n_ladders (exchanges); i++)
    {
      const TlLadder *ladder = tl_exchanges_get_ladder (exchanges, i);

      printf ("%s is a ladder: %s\n", tl_ladder_get_acts (ladder)[0],
              tl_trend_to_string (tl_ladder_get_trend (ladder)));
    }
  return 0;
}
