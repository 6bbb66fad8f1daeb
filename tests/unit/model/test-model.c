/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The model: values build and seal; a timeline takes what is whole and refuses the rest; edits against a naive model.
 */
#include "config.h"

#include "tl-test.h"

#include <math.h>
#include <string.h>

static TlTimeline *
small_timeline (void)
{
  TlTimeline *timeline = tl_timeline_new ();
  g_autoptr (TlActor) usa = tl_actor_new ("usa"), chn = tl_actor_new ("chn");
  g_autoptr (TlSource) source = tl_source_new ("s");
  g_autoptr (TlTrack) track = tl_track_new ("t");
  g_autoptr (TlEvent) a = tl_event_new ("a", "talks"), b = tl_event_new ("b", "talks");

  tl_actor_add_alias (usa, "US");
  tl_actor_set_code (usa, "cameo", "USA");
  tl_actor_add_alias (chn, "Beijing");
  tl_track_add_actor (track, "usa");
  tl_track_add_actor (track, "chn");
  tl_track_add_state (track, "active");
  TL_CHECK (NULL, tl_timeline_add_actor (timeline, usa, NULL) && tl_timeline_add_actor (timeline, chn, NULL));
  TL_CHECK (NULL, tl_timeline_add_source (timeline, source, NULL) && tl_timeline_add_track (timeline, track, NULL));
  TL_CHECK (NULL, tl_timeline_add_event (timeline, a, NULL) && tl_timeline_add_event (timeline, b, NULL));
  return timeline;
}

/* ---- refused values ---------------------------------------------------------------------------------------------- */

/* Each is JSON of a value that a small timeline refuses, with the error. */
static const struct
{
  const char *noun, *json;
  TlError code;
} refused[] = {
  { "actor", "{'id':'usa'}", TL_ERROR_DUPLICATE },
  { "actor", "{'id':'x','parent':'y'}", TL_ERROR_REFERENCE },
  { "actor", "{'id':'x','affiliations':[{'actor':'y'}]}", TL_ERROR_REFERENCE },
  { "source", "{'id':'s'}", TL_ERROR_DUPLICATE },
  { "source", "{'id':'x','derived_from':['s','y']}", TL_ERROR_REFERENCE },
  { "track", "{'id':'t'}", TL_ERROR_DUPLICATE },
  { "track", "{'id':'x','between':['usa','y']}", TL_ERROR_REFERENCE },
  { "track", "{'id':'x','between':['usa']}", TL_ERROR_VALUE },
  { "track", "{'id':'x','states':['a'],'initial':'b'}", TL_ERROR_REFERENCE },
  { "event", "{'id':'a','type':'talks'}", TL_ERROR_DUPLICATE },
  { "event", "{'id':'x','type':'no-such'}", TL_ERROR_REFERENCE },
  { "event", "{'id':'x','type':'talks','participants':[{'actor':'y','role':'host'}]}", TL_ERROR_REFERENCE },
  { "event", "{'id':'x','type':'talks','citations':[{'source':'y'}]}", TL_ERROR_REFERENCE },
  { "event", "{'id':'x','type':'talks','citations':[{'source':'s','speaker':'y'}]}", TL_ERROR_REFERENCE },
  { "event", "{'id':'x','type':'talks','effects':[{'track':'y','state':'active'}]}", TL_ERROR_REFERENCE },
  { "event", "{'id':'x','type':'talks','effects':[{'track':'t','state':'over'}]}", TL_ERROR_REFERENCE },
  { "link", "{'from':'a','to':'a','type':'causes'}", TL_ERROR_VALUE },
  { "link", "{'from':'a','to':'x','type':'causes'}", TL_ERROR_REFERENCE },
  { "link", "{'from':'a','to':'b','type':'no-such'}", TL_ERROR_REFERENCE },
  { "link", "{'from':'a','to':'b','type':'causes','lag':{'min':'P3D','max':'P2D'}}", TL_ERROR_VALUE },
  { "link", "{'from':'a','to':'b','type':'causes','citations':[{'source':'y'}]}", TL_ERROR_REFERENCE },
};

#define ADD(noun, Noun)                                                                                                \
  static gboolean add_##noun (TlTimeline *timeline, const char *quoted, GError **error)                                \
  {                                                                                                                    \
    g_autofree char *json = tl_test_json (quoted);                                                                     \
    g_autoptr (Noun) value = tl_##noun##_new_from_json (json, -1, NULL);                                               \
                                                                                                                       \
    TL_CHECK (json, value != NULL);                                                                                    \
    return tl_timeline_add_##noun (timeline, value, error);                                                            \
  }
ADD (actor, TlActor)
ADD (source, TlSource)
ADD (track, TlTrack)
ADD (event, TlEvent)
ADD (link, TlLink)

static gboolean
add (TlTimeline *timeline, const char *noun, const char *json, GError **error)
{
  return strcmp (noun, "actor") == 0    ? add_actor (timeline, json, error)
         : strcmp (noun, "source") == 0 ? add_source (timeline, json, error)
         : strcmp (noun, "track") == 0  ? add_track (timeline, json, error)
         : strcmp (noun, "event") == 0  ? add_event (timeline, json, error)
                                        : add_link (timeline, json, error);
}

static void
test_refused (void)
{
  g_autoptr (TlTimeline) timeline = small_timeline ();
  g_autoptr (TlWriter) writer = tl_writer_new ();
  g_autofree char *before = tl_writer_write_data (writer, timeline, NULL, NULL), *after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      TL_CHECK (refused[i].json, !add (timeline, refused[i].noun, refused[i].json, &error));
      TL_CHECK (refused[i].json, g_error_matches (error, TL_ERROR, (int) refused[i].code));
    }
  after = tl_writer_write_data (writer, timeline, NULL, NULL);
  TL_CHECK_STR (NULL, after, before);
}

/* What C can say and JSON cannot. */
static void
test_bad_text (void)
{
  static const char *const ids[] = { "", "a\x01", "\xff", "a\xc2\x85" };
  g_autoptr (TlTimeline) timeline = tl_timeline_new ();
  g_autoptr (TlActor) actor = tl_actor_new ("x");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (TlActor) bad = tl_actor_new (ids[i]);

      TL_CHECK (ids[i], !tl_timeline_add_actor (timeline, bad, &error));
      TL_CHECK (ids[i], g_error_matches (error, TL_ERROR, TL_ERROR_ID));
      g_clear_error (&error);
    }
  tl_actor_set_name (actor, "\xc3\x28");
  TL_CHECK (NULL, !tl_timeline_add_actor (timeline, actor, &error));
  TL_CHECK (NULL, g_error_matches (error, TL_ERROR, TL_ERROR_VALUE));
}

/* ---- values ------------------------------------------------------------------------------------------------------ */

static void
test_event_members (void)
{
  g_autoptr (TlEvent) event = tl_event_new ("e", "talks"), other = tl_event_new ("e", "talks");
  g_autoptr (TlDate) date = tl_date_new ("2014-05", NULL);
  g_autoptr (TlCitation) citation = tl_citation_new ("s");
  const char *actor, *role, *name, *country, *scheme, *code, *mode, *coder, *track, *state;
  const TlDate *created, *modified;
  double latitude, longitude, score;

  TL_CHECK (NULL, tl_event_equal (event, other));
  tl_event_set_date (event, date);
  tl_event_set_title_in (event, "zh", "x");
  tl_event_set_title_in (event, "de", "y");
  tl_event_add_participant (event, "usa", "host");
  tl_event_set_place (event, "Geneva", "che", 46.2, NAN);
  tl_event_set_score (event, "g", -2.5);
  tl_event_add_coding (event, "cameo", "036", NULL, "me");
  tl_citation_set_credibility (citation, 2);
  tl_event_add_citation (event, citation);
  tl_citation_set_quote (citation, "changed later");
  tl_event_add_effect (event, "t", "active");
  tl_event_add_tag (event, "x");
  tl_event_set_record (event, date, NULL, "me");
  tl_event_get_participant (event, 0, &actor, &role);
  tl_event_get_coding (event, 0, &scheme, &code, &mode, &coder);
  tl_event_get_effect (event, 0, &track, &state);
  TL_CHECK (NULL, tl_event_get_place (event, &name, &country, &latitude, &longitude));
  TL_CHECK (NULL, tl_event_get_record (event, &created, &modified, &coder));
  TL_CHECK_STR (NULL, actor, "usa");
  TL_CHECK_STR (NULL, role, "host");
  TL_CHECK_STR (NULL, code, "036");
  TL_CHECK_STR (NULL, mode, NULL);
  TL_CHECK_STR (NULL, state, "active");
  TL_CHECK_STR (NULL, tl_event_get_title_in (event, "de"), "y");
  TL_CHECK (NULL, latitude == 46.2 && isnan (longitude) && created == date && modified == NULL);
  TL_CHECK (NULL, tl_event_get_score (event, "g", &score) && score == -2.5);
  TL_CHECK_INT (NULL, tl_citation_get_credibility (tl_event_get_citation (event, 0)), 2);
  TL_CHECK_STR (NULL, tl_citation_get_quote (tl_event_get_citation (event, 0)), NULL);
  TL_CHECK_STR (NULL, tl_event_get_tags (event)[0], "x");
  TL_CHECK (NULL, tl_event_get_tags (other)[0] == NULL);
  TL_CHECK (NULL, !tl_event_equal (event, other));
}

/* An empty place, record or lag is none: members that are set and cleared leave no trace. */
static void
test_taken_away (void)
{
  g_autoptr (TlEvent) event = tl_event_new ("e", "talks"), bare_event = tl_event_new ("e", "talks");
  g_autoptr (TlLink) link = tl_link_new ("e", "f", "causes"), bare_link = tl_link_new ("e", "f", "causes");

  tl_event_set_place (event, "Geneva", NULL, NAN, NAN);
  tl_event_set_record (event, NULL, NULL, "me");
  tl_link_set_lag (link, "P1D", NULL);
  tl_link_set_record (link, NULL, NULL, "me");
  TL_CHECK (NULL, !tl_event_equal (event, bare_event) && !tl_link_equal (link, bare_link));
  tl_event_set_place (event, NULL, NULL, NAN, NAN);
  tl_event_set_record (event, NULL, NULL, NULL);
  tl_link_set_lag (link, NULL, NULL);
  tl_link_set_record (link, NULL, NULL, NULL);
  TL_CHECK (NULL, tl_event_equal (event, bare_event) && tl_link_equal (link, bare_link));
  TL_CHECK (NULL, !tl_event_get_place (event, NULL, NULL, NULL, NULL) && !tl_link_get_lag (link, NULL, NULL));
}

/* A reference to a citation of an event keeps the memory of the event. A reference to an event outlives its timeline.
 */
static void
test_lifetimes (void)
{
  g_autoptr (TlTimeline) timeline = small_timeline ();
  g_autofree char *json = tl_test_json (
      "{'id':'x','type':'talks','date':'2014-05-19','title':'T','citations':[{'source':'s','quote':'q'}]}");
  g_autoptr (TlEvent) event = tl_event_new_from_json (json, -1, NULL);
  TlEvent *handed_out;
  TlCitation *citation;

  TL_CHECK (NULL, tl_timeline_add_event (timeline, event, NULL));
  handed_out = tl_timeline_lookup_event (timeline, "x");
  TL_CHECK (NULL, tl_event_equal (event, handed_out));
  TL_CHECK (NULL, tl_timeline_remove_event (timeline, "x", TL_REMOVE_NONE, NULL));
  TL_CHECK (NULL, tl_timeline_lookup_event (timeline, "x") == NULL);
  g_clear_object (&timeline);
  TL_CHECK (NULL, tl_event_equal (event, handed_out));
  citation = tl_citation_ref (tl_event_get_citation (handed_out, 0));
  tl_event_unref (handed_out);
  TL_CHECK_STR (NULL, tl_citation_get_quote (citation), "q");
  tl_citation_unref (citation);
}

static void
test_sealed (void)
{
  g_autoptr (TlTimeline) timeline = small_timeline ();
  g_autoptr (TlEvent) event = tl_event_new ("x", "talks");

  TL_CHECK (NULL, !tl_event_is_sealed (event));
  TL_CHECK (NULL, tl_timeline_add_event (timeline, event, NULL));
  TL_CHECK (NULL, tl_event_is_sealed (event));
  g_test_expect_message ("libtimeline", G_LOG_LEVEL_CRITICAL, "*TL_IS_OPEN*");
  tl_event_set_title (event, "late");
  g_test_assert_expected_messages ();
  TL_CHECK_STR (NULL, tl_event_get_title (event), NULL);
}

static void
test_find_actor (void)
{
  static const char *const rows[][2] = { { "usa", "usa" }, { "US", "usa" }, { "USA", "usa" }, { "Beijing", "chn" } };
  g_autoptr (TlTimeline) timeline = small_timeline ();
  g_autoptr (TlActor) twin = tl_actor_new ("twin");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const TlActor *actor = tl_timeline_find_actor (timeline, rows[i][0], NULL);

      TL_CHECK_STR (rows[i][0], actor != NULL ? tl_actor_get_id (actor) : NULL, rows[i][1]);
    }
  TL_CHECK (NULL, tl_timeline_find_actor (timeline, "nobody", &error) == NULL);
  TL_CHECK (NULL, g_error_matches (error, TL_ERROR, TL_ERROR_REFERENCE));
  g_clear_error (&error);
  tl_actor_add_alias (twin, "US");
  TL_CHECK (NULL, tl_timeline_add_actor (timeline, twin, NULL));
  TL_CHECK (NULL, tl_timeline_find_actor (timeline, "US", &error) == NULL);
  TL_CHECK_STR (NULL, error->message, "\"US\" names more than one actor: \"twin\" and \"usa\"");
}

/* ---- links and removal ------------------------------------------------------------------------------------------- */

static void
test_links (void)
{
  g_autoptr (TlTimeline) timeline = small_timeline ();
  g_autoptr (GPtrArray) incoming = NULL, outgoing = NULL;
  g_autoptr (GError) error = NULL;

  TL_CHECK (NULL, add_link (timeline, "{'from':'a','to':'b','type':'causes','note':'n'}", NULL));
  TL_CHECK (NULL, !add_link (timeline, "{'from':'a','to':'b','type':'causes'}", &error));
  TL_CHECK (NULL, g_error_matches (error, TL_ERROR, TL_ERROR_DUPLICATE));
  g_clear_error (&error);
  TL_CHECK (NULL, add_link (timeline, "{'id':'l','from':'a','to':'b','type':'causes'}", NULL));
  TL_CHECK (NULL, !add_link (timeline, "{'id':'l','from':'b','to':'a','type':'causes'}", &error));
  TL_CHECK (NULL, g_error_matches (error, TL_ERROR, TL_ERROR_DUPLICATE));
  g_clear_error (&error);
  incoming = tl_timeline_dup_incoming (timeline, "b");
  outgoing = tl_timeline_dup_outgoing (timeline, "b");
  TL_CHECK_INT (NULL, incoming->len, 2);
  TL_CHECK_INT (NULL, outgoing->len, 0);
  TL_CHECK_STR (NULL, tl_link_get_note (incoming->pdata[0]), "n");
  TL_CHECK (NULL, tl_timeline_dup_incoming (timeline, "x") == NULL);
  TL_CHECK (NULL, !tl_timeline_remove_event (timeline, "a", TL_REMOVE_NONE, &error));
  TL_CHECK (NULL, g_error_matches (error, TL_ERROR, TL_ERROR_IN_USE));
  TL_CHECK (NULL, tl_timeline_remove_link (timeline, "a", "b", "causes", NULL, NULL));
  TL_CHECK (NULL, !tl_timeline_remove_link (timeline, "a", "b", "causes", NULL, NULL));
  TL_CHECK (NULL, !tl_timeline_remove_event (timeline, "a", TL_REMOVE_NONE, NULL));
  TL_CHECK (NULL, tl_timeline_remove_link (timeline, "a", "b", "causes", "l", NULL));
  TL_CHECK (NULL, tl_timeline_remove_event (timeline, "a", TL_REMOVE_NONE, NULL));
  TL_CHECK_INT (NULL, tl_timeline_get_n_links (timeline), 0);
  TL_CHECK_INT (NULL, tl_timeline_get_n_events (timeline), 1);
}

/* ---- random edits against a naive model -------------------------------------------------------------------------- */

#define N_IDS 24

/* The naive model: the title of each event, or NULL; whether each link is there. */
typedef struct
{
  char *titles[N_IDS];
  gboolean links[N_IDS][N_IDS];
} Naive;

static gboolean
naive_linked (const Naive *naive, guint i)
{
  for (guint j = 0; j < N_IDS; j++)
    if (naive->links[i][j] || naive->links[j][i])
      return TRUE;
  return FALSE;
}

static void
edit_event (TlTimeline *timeline, Naive *naive, guint i, guint what, guint step)
{
  g_autofree char *id = g_strdup_printf ("e%u", i), *title = g_strdup_printf ("title %u", step);
  g_autoptr (TlEvent) event = tl_event_new (id, "talks");
  gboolean expected =
      what == 0 ? naive->titles[i] == NULL : naive->titles[i] != NULL && (what == 1 || !naive_linked (naive, i));
  gboolean done;

  tl_event_set_title (event, title);
  done = what == 0   ? tl_timeline_add_event (timeline, event, NULL)
         : what == 1 ? tl_timeline_replace_event (timeline, event, NULL)
                     : tl_timeline_remove_event (timeline, id, TL_REMOVE_NONE, NULL);
  TL_CHECK_INT (id, done, expected);
  if (!expected)
    return;
  g_clear_pointer (&naive->titles[i], g_free);
  if (what < 2)
    naive->titles[i] = g_steal_pointer (&title);
}

static void
edit_link (TlTimeline *timeline, Naive *naive, guint i, guint j, gboolean take_away)
{
  g_autofree char *from = g_strdup_printf ("e%u", i), *to = g_strdup_printf ("e%u", j);
  g_autoptr (TlLink) link = tl_link_new (from, to, "causes");
  gboolean expected = take_away ? naive->links[i][j]
                                : i != j && naive->titles[i] != NULL && naive->titles[j] != NULL && !naive->links[i][j];

  TL_CHECK_INT (from,
                take_away ? tl_timeline_remove_link (timeline, from, to, "causes", NULL, NULL)
                          : tl_timeline_add_link (timeline, link, NULL),
                expected);
  if (expected)
    naive->links[i][j] = !take_away;
}

static void
compare (TlTimeline *timeline, const Naive *naive)
{
  guint n_events = 0, n_links = 0;

  for (guint i = 0; i < N_IDS; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autoptr (TlEvent) event = tl_timeline_lookup_event (timeline, id);
      g_autoptr (GPtrArray) outgoing = tl_timeline_dup_outgoing (timeline, id);
      guint n = 0;

      TL_CHECK_STR (id, event != NULL ? tl_event_get_title (event) : NULL, naive->titles[i]);
      for (guint j = 0; j < N_IDS; j++)
        n += naive->links[i][j];
      TL_CHECK_INT (id, outgoing != NULL ? outgoing->len : 0, n);
      n_events += naive->titles[i] != NULL;
      n_links += n;
    }
  TL_CHECK_INT (NULL, tl_timeline_get_n_events (timeline), n_events);
  TL_CHECK_INT (NULL, tl_timeline_get_n_links (timeline), n_links);
}

static void
test_random_edits (void)
{
  g_autoptr (TlTimeline) timeline = tl_timeline_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (4);
  Naive naive = { 0 };

  for (guint step = 0; step < 6000; step++)
    {
      guint i = g_rand_int (random) % N_IDS, j = g_rand_int (random) % N_IDS;

      if (g_rand_int (random) % 2)
        edit_event (timeline, &naive, i, g_rand_int (random) % 3, step);
      else
        edit_link (timeline, &naive, i, j, g_rand_int (random) % 2);
      if (step % 50 == 0)
        compare (timeline, &naive);
    }
  compare (timeline, &naive);
  for (guint i = 0; i < N_IDS; i++)
    g_free (naive.titles[i]);
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = {
    { "refused", test_refused },
    { "bad-text", test_bad_text },
    { "event-members", test_event_members },
    { "taken-away", test_taken_away },
    { "lifetimes", test_lifetimes },
    { "sealed", test_sealed },
    { "find-actor", test_find_actor },
    { "links", test_links },
    { "random-edits", test_random_edits },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = { { "model", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
