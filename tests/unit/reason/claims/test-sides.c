/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Sides: who supports, denies and doubts an event, the doubt in words, and that accounts agree with standings. */
#include "config.h"

#include "tl-test.h"

#include <string.h>

/* ---- case by case ------------------------------------------------------------------------------------------------ */

#define ACTORS                                                                                                         \
  "'actors':[{'id':'usa','name':'Uncle "                                                                               \
  "Sam'},{'id':'chn'},{'id':'gbr','name':'Gemini'},{'id':'irl'},{'id':'speaker'}],"

/* "asserts usa": a stance and a speaker; a capital is the author of a source, and - has no author. */
static void
append_citations (GString *json, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ", ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (parts[i], " ", 2);

      g_string_append_printf (json, "%s{'source':'%s','stance':'%s'", i > 0 ? "," : "",
                              g_ascii_islower (words[1][0]) ? "-" : words[1], words[0]);
      g_string_append_printf (json, g_ascii_islower (words[1][0]) ? ",'speaker':'%s'}" : "}", words[1]);
    }
}

/* A document of the event, and statement x0, x1, ... for each of "denies chn, ...". */
static TlTimeline *
make_event (const char *status, const char *citations, const char *statements)
{
  g_auto (GStrv) parts = g_strsplit (statements, ", ", -1);
  g_autoptr (GString) json = g_string_new ("{'format':'libtimeline','version':1," ACTORS "'sources':[{'id':'-'}");
  g_autoptr (GString) links = g_string_new (NULL);

  for (char letter = 'A'; letter <= 'J'; letter++)
    g_string_append_printf (json, ",{'id':'%c','author':'%c'}", letter, letter);
  g_string_append_printf (json, "],'events':[{'id':'e','type':'espionage','status':'%s','citations':[", status);
  append_citations (json, citations);
  g_string_append (json, "]}");
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (parts[i], " ", 2);

      g_string_append_printf (json, ",{'id':'x%u','type':'statement','participants':[{'actor':'%s','role':'speaker'}]}",
                              i, words[1]);
      g_string_append_printf (links, "%s{'from':'x%u','to':'e','type':'%s'}", i > 0 ? "," : "", i, words[0]);
    }
  g_string_append_printf (json, "],'links':[%s]}", links->str);
  return tl_test_read_json (json->str);
}

static void
check_names (const char *what, const char *const *names, const char *expected)
{
  g_autofree char *joined = g_strjoinv (" ", (char **) names);

  TL_CHECK_STR (what, joined, expected);
}

static void
test_sides (void)
{
  g_autoptr (GPtrArray) rows = tl_test_read_table ("diplomacy", "sides.tsv");

  for (guint i = 0; i < rows->len; i++)
    {
      char **row = rows->pdata[i];
      g_autofree char *what = g_strjoinv (" | ", row);
      g_autoptr (TlTimeline) timeline = make_event (row[0], row[1], row[2]);
      g_autoptr (TlStanding) standing = tl_timeline_find_standing (timeline, "e", NULL);
      g_autofree char *doubt = tl_standing_dup_doubt (standing, timeline);

      TL_CHECK_STR (what, tl_event_status_to_string (tl_standing_get_status (standing)), row[0]);
      TL_CHECK_STR (what, tl_verdict_to_string (tl_standing_get_verdict (standing)), row[3]);
      check_names (what, tl_standing_get_supporters (standing), row[4]);
      check_names (what, tl_standing_get_deniers (standing), row[5]);
      check_names (what, tl_standing_get_doubters (standing), row[6]);
      TL_CHECK_STR (what, doubt, strcmp (row[7], "-") == 0 ? NULL : row[7]);
    }
}

/* ---- one finder for many events ---------------------------------------------------------------------------------- */

static void
test_finder (void)
{
  g_autoptr (TlTimeline) timeline = make_event ("reported", "asserts A", "denies chn");
  g_autoptr (TlStandings) standings = tl_standings_new (timeline);
  g_autoptr (TlLink) link = tl_link_new ("x1", "e", "doubts");
  g_autoptr (TlEvent) doubt = tl_event_new ("x1", "statement");
  g_autoptr (GError) error = NULL;

  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (TlStanding) standing = tl_standings_find (standings, "e", NULL);
      g_autoptr (TlStanding) statement = tl_standings_find (standings, "x0", NULL);
      g_autofree char *none = tl_standing_dup_doubt (statement, timeline);

      check_names (NULL, tl_standing_get_deniers (standing), "chn");
      check_names (NULL, tl_standing_get_doubters (standing), round == 0 ? "" : "usa");
      TL_CHECK_STR (NULL, none, NULL);
      if (round > 0)
        break;
      tl_event_add_participant (doubt, "usa", "speaker");
      TL_CHECK (NULL, tl_timeline_add_event (timeline, doubt, NULL) && tl_timeline_add_link (timeline, link, NULL));
    }
  TL_CHECK (NULL, tl_standings_find (standings, "f", &error) == NULL);
  TL_CHECK (NULL, g_error_matches (error, TL_ERROR, TL_ERROR_REFERENCE));
}

/* ---- accounts agree with standings ------------------------------------------------------------------------------- */

/* Whether an actor may act for another at some time. */
static gboolean
may_act_for (TlTimeline *timeline, const char *id, const char *other)
{
  const TlActor *actor = tl_timeline_lookup_actor (timeline, id);

  if (strcmp (id, other) == 0)
    return TRUE;
  if (actor == NULL)
    return FALSE;
  if (tl_actor_get_parent (actor) != NULL && may_act_for (timeline, tl_actor_get_parent (actor), other))
    return TRUE;
  for (guint i = 0; i < tl_actor_get_n_affiliations (actor); i++)
    {
      const char *body;

      tl_actor_get_affiliation (actor, i, &body, NULL, NULL);
      if (may_act_for (timeline, body, other))
        return TRUE;
    }
  return FALSE;
}

static gboolean
any_acts_for (TlTimeline *timeline, const char *const *names, const char *actor)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (may_act_for (timeline, names[i], actor))
      return TRUE;
  return FALSE;
}

/* Whether the actor takes part in the event, or is cited by it: it may be a statement of the actor's own. */
static gboolean
may_be_own (TlTimeline *timeline, const TlEvent *event, const TlStanding *standing, const char *actor)
{
  for (guint i = 0; i < tl_event_get_n_participants (event); i++)
    {
      const char *who;

      tl_event_get_participant (event, i, &who, NULL);
      if (may_act_for (timeline, who, actor))
        return TRUE;
    }
  return any_acts_for (timeline, tl_standing_get_supporters (standing), actor);
}

/* EXACT: no actor acts for another by an affiliation, which holds for a time only. */
static void
check_account (const char *what, TlTimeline *timeline, const char *actor, gboolean exact)
{
  g_autoptr (TlTimeline) account = tl_timeline_dup_account (timeline, actor, NULL, NULL);

  for (guint i = 0; i < tl_timeline_get_n_events (timeline); i++)
    {
      const char *id = tl_timeline_get_event_id (timeline, i);
      g_autoptr (TlEvent) event = tl_timeline_dup_event (timeline, i), told = tl_timeline_lookup_event (account, id);
      g_autoptr (TlStanding) standing = tl_timeline_find_standing (timeline, id, NULL);
      gboolean supports = any_acts_for (timeline, tl_standing_get_supporters (standing), actor);
      gboolean denies = any_acts_for (timeline, tl_standing_get_deniers (standing), actor);
      gboolean doubts = any_acts_for (timeline, tl_standing_get_doubters (standing), actor);
      TlEventStatus status = told != NULL ? tl_event_get_status (told) : TL_EVENT_STATUS_REPORTED;
      g_autofree char *where = g_strdup_printf ("%s: %s in the account of %s", what, id, actor);

      if (exact && (supports || denies || doubts))
        TL_CHECK (where, told != NULL);
      if (told == NULL || may_be_own (timeline, event, standing, actor))
        continue;
      TL_CHECK (where, supports || denies || doubts);
      if (exact && !supports)
        TL_CHECK_INT (where, status, denies ? TL_EVENT_STATUS_DENIED : TL_EVENT_STATUS_DISPUTED);
      if (exact && supports)
        TL_CHECK_INT (where, status, tl_event_get_status (event));
    }
}

static const char *
pick (GRand *rand, const char *const *choices)
{
  return choices[g_rand_int_range (rand, 0, (gint32) g_strv_length ((char **) choices))];
}

/* Six events, each possibly a statement about another. */
static char *
make_random (GRand *rand)
{
  static const char *const who[] = { "a", "b", "c", "d", NULL },
                           *const roles[] = { "speaker", "initiator", "target", NULL },
                           *const sources[] = { "of-a", "of-d", "plain", NULL },
                           *const stances[] = { "asserts", "confirms", "denies", "doubts", NULL },
                           *const types[] = { "accuses-of", "confirms", "denies",  "contradicts", "doubts",
                                              "reports",    "reveals",  "remarks", "causes",      NULL };
  GString *json = g_string_new ("{'format':'libtimeline','version':1,'actors':[{'id':'a'},{'id':'b','parent':'a'},"
                                "{'id':'c'},{'id':'d','parent':'c'}],'types':{'links':[{'id':'remarks','family':"
                                "'discourse'}]},'sources':[{'id':'of-a','author':'a'},{'id':'of-d','author':'d'},"
                                "{'id':'plain'}],'events':[");

  for (int i = 0; i < 6; i++)
    {
      g_string_append_printf (json, "%s{'id':'e%d','type':'statement','status':'%s','participants':[", i > 0 ? "," : "",
                              i, g_rand_int_range (rand, 0, 6) == 0 ? "retracted" : "reported");
      for (int j = g_rand_int_range (rand, 0, 3); j > 0; j--)
        g_string_append_printf (json, "{'actor':'%s','role':'%s'}%s", pick (rand, who), pick (rand, roles),
                                j > 1 ? "," : "");
      g_string_append (json, "],'citations':[");
      for (int j = g_rand_int_range (rand, 0, 3); j > 0; j--)
        g_string_append_printf (json, "{'source':'%s','stance':'%s'}%s", pick (rand, sources), pick (rand, stances),
                                j > 1 ? "," : "");
      g_string_append (json, "]}");
    }
  g_string_append (json, "],'links':[");
  for (int i = 0; i < 6; i++)
    g_string_append_printf (json, "%s{'id':'l%d','from':'e%d','to':'e%d','type':'%s'}", i > 0 ? "," : "", i, i,
                            (i + g_rand_int_range (rand, 1, 6)) % 6, pick (rand, types));
  g_string_append (json, "]}");
  return g_string_free (json, FALSE);
}

static void
test_random_accounts (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1961);

  for (guint round = 0; round < 500; round++)
    {
      g_autofree char *json = make_random (rand);
      g_autoptr (TlTimeline) timeline = tl_test_read_json (json);

      TL_CHECK (json, timeline != NULL);
      for (guint i = 0; i < tl_timeline_get_n_actors (timeline); i++)
        check_account (json, timeline, tl_actor_get_id (tl_timeline_get_actor (timeline, i)), TRUE);
    }
}

/* Every actor of the worked example. */
static void
test_example_accounts (void)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "examples", "02-us-china-cyber.out", NULL);
  g_autofree char *text = NULL;
  g_autoptr (TlTimeline) timeline = NULL;

  TL_CHECK (path, g_file_get_contents (path, &text, NULL, NULL));
  timeline = tl_test_read_json (text);
  TL_CHECK (path, tl_timeline_get_n_actors (timeline) > 0);
  for (guint i = 0; i < tl_timeline_get_n_actors (timeline); i++)
    check_account (path, timeline, tl_actor_get_id (tl_timeline_get_actor (timeline, i)), FALSE);
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = { { "sides", test_sides },
                          { "finder", test_finder },
                          { "random-accounts", test_random_accounts },
                          { "example-accounts", test_example_accounts },
                          CU_TEST_INFO_NULL };
  CU_SuiteInfo suites[] = { { "sides", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
