/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Many threads ask one timeline at once, of which nothing is indexed yet, and read values that all of them hold: each
 * gets the answers that one alone gets. Under --enable-sanitizers=thread it shows that no read is a race. */
#include "config.h"

#include "tl-questions.h"

#include <string.h>

#define N_EVENTS 160
#define N_THREADS 8

static void
must (gboolean ok, const GError *error)
{
  TL_CHECK (error != NULL ? error->message : NULL, ok);
}

static void
add_actors (TlTimeline *timeline)
{
  const char *const actors[] = {
    "{'id':'usa','kind':'state','name':'United States','aliases':['US']}",
    "{'id':'chn','kind':'state','name':'China'}",
    "{'id':'fbi','kind':'agency','name':'FBI','parent':'usa'}",
    "{'id':'geng','kind':'person','affiliations':[{'actor':'chn','date':'2014'}]}",
  };
  const char *const sources[] = { "{'id':'s0','author':'fbi','date':'2014-03','reliability':'B'}",
                                  "{'id':'s1','derived_from':['s0']}", "{'id':'s2','author':'geng'}" };
  const char *track = "{'id':'dialogue','between':['chn','usa'],'states':['active','suspended'],'initial':'active'}";
  g_autoptr (GError) error = NULL;
  g_autofree char *track_json = tl_test_json (track);
  g_autoptr (TlTrack) dialogue = tl_track_new_from_json (track_json, -1, &error);

  for (guint i = 0; i < G_N_ELEMENTS (actors); i++)
    {
      g_autofree char *json = tl_test_json (actors[i]);
      g_autoptr (TlActor) actor = tl_actor_new_from_json (json, -1, &error);

      must (actor != NULL && tl_timeline_add_actor (timeline, actor, &error), error);
    }
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autofree char *json = tl_test_json (sources[i]);
      g_autoptr (TlSource) source = tl_source_new_from_json (json, -1, &error);

      must (source != NULL && tl_timeline_add_source (timeline, source, &error), error);
    }
  must (dialogue != NULL && tl_timeline_add_track (timeline, dialogue, &error), error);
}

static TlEvent *
make_event (int i)
{
  const char *const types[] = { "accusation", "denial", "talks", "sanction", "cyber-operation" };
  const char *const actors[] = { "usa", "chn", "fbi", "geng" };
  g_autofree char *day = g_strdup_printf (i % 6 == 5 ? "2014-%02d" : "2014-%02d-%02d", i / 28 + 1, i % 28 + 1);
  g_autofree char *date = i % 7 == 3 ? g_strdup ("") : g_strdup_printf ("'date':'%s',", day);
  g_autofree char *effect =
      i % 29 == 0 ? g_strdup_printf ("'effects':[{'track':'dialogue','state':'%s'}],", i % 2 ? "active" : "suspended")
                  : g_strdup ("");
  g_autofree char *text = g_strdup_printf (
      "{'id':'e%03d','type':'%s',%s%s'title':'Step %d of the row','status':'%s','participants':[{'actor':'%s',"
      "'role':'initiator'},{'actor':'%s','role':'target'}],'scores':{'goldstein-gdelt':%d.5},"
      "'citations':[{'source':'s%d','stance':'%s'}],'tags':['t%d'],'attributes':{'step':%d},'unheard-of':[%d]}",
      i, types[i % 5], date, effect, i, i % 9 == 4 ? "alleged" : "confirmed", actors[i % 4], actors[(i + 1) % 4],
      i % 9 - 5, i % 3, i % 11 == 6 ? "denies" : "asserts", i % 3, i, i);
  g_autoptr (GError) error = NULL;
  g_autofree char *json = tl_test_json (text);
  TlEvent *event = tl_event_new_from_json (json, -1, &error);

  must (event != NULL, error);
  return event;
}

static void
add_link (TlTimeline *timeline, int from, int to, const char *type)
{
  g_autofree char *from_id = g_strdup_printf ("e%03d", from), *to_id = g_strdup_printf ("e%03d", to);
  g_autoptr (TlLink) link = tl_link_new (from_id, to_id, type);
  g_autoptr (GError) error = NULL;

  tl_link_set_confidence (link, 0.5 + to % 5 / 10.0);
  must (tl_timeline_add_link (timeline, link, &error), error);
}

/* An event is caused by the one before and by one of those before that; each denial answers an accusation. */
static TlTimeline *
make_timeline (int n_events)
{
  TlTimeline *timeline = tl_timeline_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  add_actors (timeline);
  for (int i = 0; i < n_events; i++)
    {
      g_autoptr (TlEvent) event = make_event (i);
      g_autoptr (GError) error = NULL;

      must (tl_timeline_add_event (timeline, event, &error), error);
      if (i > 0)
        add_link (timeline, i - 1, i, "causes");
      if (i > 1)
        add_link (timeline, g_rand_int_range (rand, MAX (i - 20, 0), i - 1), i, "contributes-to");
      if (i % 5 == 1)
        {
          add_link (timeline, i, i - 1, "denies");
          add_link (timeline, i - 1, i, "answered-by");
        }
    }
  return timeline;
}

typedef struct
{
  TlTimeline *timeline;
  guint first; /* the question asked first, so that threads meet in all that is made when first asked for */
  char *answers[TL_QUESTIONS];
} Asker;

static gpointer
ask_all (gpointer data)
{
  Asker *asker = data;

  for (guint i = 0; i < TL_QUESTIONS; i++)
    {
      guint question = (asker->first + i) % TL_QUESTIONS;
      GString *out = g_string_new (NULL);

      tl_questions[question].ask (asker->timeline, out);
      asker->answers[question] = g_string_free (out, FALSE);
    }
  return NULL;
}

/* Two threads begin with each question. */
static void
test_questions (void)
{
  g_autoptr (TlTimeline) alone = make_timeline (N_EVENTS);
  Asker expected = { .timeline = alone };

  ask_all (&expected);
  for (guint round = 0; round < TL_QUESTIONS; round += N_THREADS / 2)
    {
      g_autoptr (TlTimeline) shared = make_timeline (N_EVENTS);
      Asker askers[N_THREADS] = { { NULL, 0, { NULL } } };
      GThread *threads[N_THREADS];

      for (guint i = 0; i < N_THREADS; i++)
        {
          askers[i].timeline = shared;
          askers[i].first = round + i / 2;
          threads[i] = g_thread_new ("asker", ask_all, &askers[i]);
        }
      for (guint i = 0; i < N_THREADS; i++)
        {
          g_thread_join (threads[i]);
          for (guint j = 0; j < TL_QUESTIONS; j++)
            {
              TL_CHECK (tl_questions[j].name, strcmp (askers[i].answers[j], expected.answers[j]) == 0);
              g_free (askers[i].answers[j]);
            }
        }
    }
  for (guint j = 0; j < TL_QUESTIONS; j++)
    {
      TL_CHECK (tl_questions[j].name, strlen (expected.answers[j]) > 40);
      g_free (expected.answers[j]);
    }
}

/* What one thread has made and all read. */
typedef struct
{
  TlTimeline *timeline;
  TlEvent *event;
  TlDate *date;
  TlQuery *query;
  TlInference *inference;
  TlOrder *order;
  GPtrArray *chains, *claims;
} Values;

static gpointer
read_values (gpointer data)
{
  const Values *values = data;
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (TlEvent) event = tl_event_ref (values->event);
      g_autoptr (TlDate) date = tl_date_ref (values->date);
      g_autoptr (TlOrder) order = tl_order_ref (values->order);
      g_autofree char *json = tl_event_to_json (event), *words = tl_date_to_words (date);
      const TlCitation *citation = tl_event_get_citation (event, 0);
      g_autoptr (TlCitation) kept = tl_citation_ref (citation);
      gint64 step = 0;

      TL_CHECK (NULL, tl_event_get_attribute_int64 (event, "step", &step));
      g_string_append_printf (out, "%s %s %d %s %s\n", json, words, (int) step, tl_citation_get_source (kept),
                              tl_event_get_unknown (event, "unheard-of"));
      tl_questions_append_ids (out, tl_order_get_longest (order));
    }
  tl_questions_append_query (out, values->timeline, values->query);
  tl_questions_append_inference (out, values->inference);
  for (guint i = 0; i < values->chains->len; i++)
    tl_questions_append_chain (out, values->timeline, values->chains->pdata[i]);
  for (guint i = 0; i < values->claims->len; i++)
    tl_questions_append_standing (out, values->claims->pdata[i]);
  return g_string_free (out, FALSE);
}

static void
make_values (Values *values, TlTimeline *timeline)
{
  values->timeline = timeline;
  values->event = tl_timeline_lookup_event (timeline, "e077");
  values->date = tl_date_new ("2014-05-19~/2014-06-XX", NULL);
  values->query = tl_query_new ();
  tl_query_set_actor (values->query, "chn");
  values->inference = tl_timeline_infer (timeline, NULL, NULL);
  values->order = tl_timeline_find_order (timeline);
  values->chains = tl_timeline_find_causes (timeline, "e100", 0, 0, NULL);
  values->claims = tl_timeline_find_claims (timeline, NULL, NULL);
}

static void
clear_values (Values *values)
{
  tl_event_unref (values->event);
  tl_date_unref (values->date);
  tl_query_unref (values->query);
  tl_inference_unref (values->inference);
  tl_order_unref (values->order);
  g_ptr_array_unref (values->chains);
  g_ptr_array_unref (values->claims);
}

static void
test_values (void)
{
  g_autoptr (TlTimeline) timeline = make_timeline (N_EVENTS);
  Values alone, shared;
  g_autofree char *expected = NULL;
  GThread *threads[N_THREADS];

  make_values (&alone, timeline);
  make_values (&shared, timeline);
  expected = read_values (&alone);
  TL_CHECK (NULL, strlen (expected) > 1000);
  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("reader", read_values, &shared);
  for (guint i = 0; i < N_THREADS; i++)
    {
      g_autofree char *answer = g_thread_join (threads[i]);

      TL_CHECK (NULL, strcmp (answer, expected) == 0);
    }
  clear_values (&alone);
  clear_values (&shared);
}

/* Each thread drops what all were given, in whatever order: the last of them frees it. */
static gpointer
drop_event (gpointer data)
{
  g_autoptr (TlEvent) event = data;

  return GINT_TO_POINTER ((int) tl_event_get_n_participants (event));
}

static void
test_last_reference (void)
{
  for (guint round = 0; round < 20; round++)
    {
      TlEvent *event = make_event ((int) round);
      GThread *threads[N_THREADS];

      for (guint i = 0; i < N_THREADS; i++)
        threads[i] = g_thread_new ("dropper", drop_event, tl_event_ref (event));
      tl_event_unref (event);
      for (guint i = 0; i < N_THREADS; i++)
        TL_CHECK_INT (NULL, GPOINTER_TO_INT (g_thread_join (threads[i])), 2);
    }
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = { { "questions", test_questions },
                          { "values", test_values },
                          { "last-reference", test_last_reference },
                          CU_TEST_INFO_NULL };
  CU_SuiteInfo suites[] = { { "threads", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
