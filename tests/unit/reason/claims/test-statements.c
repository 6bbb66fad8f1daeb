/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Statements: which of them count, and who speaks in them. */
#include "config.h"

#include "tl-test.h"

#include <string.h>

/* gbr and irl share an alias and a code; the name of one is an alias of the other */
#define HEAD                                                                                                           \
  "{'format':'libtimeline','version':1,'actors':[{'id':'usa','name':'Uncle Sam',"                                      \
  "'names':{'de':'Vereinigte Staaten'},'aliases':['United States'],'codes':{'fips':'US'}},{'id':'chn'},"               \
  "{'id':'gbr','name':'Gemini','codes':{'iso3166':'UK'}},{'id':'irl','aliases':['Gemini'],'codes':{'x':'UK'}}],"

/* ---- which count ------------------------------------------------------------------------------------------------- */

/* An accusation, A, of espionage, E, and X, by which China speaks, of a status. LINK stands between A and X, either
 * way. */
static TlTimeline *
make_answer (const char *status, const char *type, gboolean reaction)
{
  g_autofree char *json = g_strdup_printf (
      HEAD "'events':[{'id':'a','type':'accusation','date':'2014-05-01','participants':[{'actor':'usa',"
           "'role':'speaker'}]},{'id':'x','type':'statement','date':'2014-05-02','status':'%s',"
           "'participants':[{'actor':'chn','role':'speaker'}]}],'links':[{'from':'%s','to':'%s','type':'%s'}]}",
      status, reaction ? "a" : "x", reaction ? "x" : "a", type);

  return tl_test_read_json (json);
}

static void
test_answers (void)
{
  static const struct
  {
    const char *type;
    gboolean reaction;
    TlVerdict verdict;
    const char *supporter, *denier;
  } links[] = {
    { "confirms", FALSE, TL_VERDICT_CONFIRMED, "chn", NULL }, { "denies", FALSE, TL_VERDICT_DENIED, NULL, "chn" },
    { "contradicts", FALSE, TL_VERDICT_DENIED, NULL, "chn" }, { "answered-by", TRUE, TL_VERDICT_ASSERTED, NULL, NULL },
    { "provokes", TRUE, TL_VERDICT_ASSERTED, NULL, NULL },
  };
  g_autoptr (GPtrArray) rows = tl_test_read_table ("diplomacy", "statuses.tsv");

  for (guint i = 0; i < rows->len * G_N_ELEMENTS (links); i++)
    {
      char **row = rows->pdata[i / G_N_ELEMENTS (links)];
      gboolean counts = strcmp (row[1], "yes") == 0;
      guint j = i % G_N_ELEMENTS (links);
      g_autofree char *what = g_strdup_printf ("%s %s", row[0], links[j].type);
      g_autoptr (TlTimeline) timeline = make_answer (row[0], links[j].type, links[j].reaction);
      g_autoptr (TlStanding) standing = tl_timeline_find_standing (timeline, "a", NULL);
      g_autoptr (GPtrArray) open = tl_timeline_find_unanswered (timeline, NULL, NULL, NULL);

      TL_CHECK_INT (what, tl_standing_get_verdict (standing), counts ? links[j].verdict : TL_VERDICT_ASSERTED);
      TL_CHECK_STR (what, tl_standing_get_supporters (standing)[0], counts ? links[j].supporter : NULL);
      TL_CHECK_STR (what, tl_standing_get_deniers (standing)[0], counts ? links[j].denier : NULL);
      TL_CHECK_STR (what, tl_standing_get_answers (standing)[0], counts ? "x" : NULL);
      TL_CHECK_INT (what, tl_standing_get_delay (standing, NULL, NULL), counts);
      TL_CHECK_INT (what, open->len, !counts);
    }
}

/* An accusation that nobody answers, of what makes a claim of its own only if the accusation counts. */
static void
test_accusations (void)
{
  g_autoptr (GPtrArray) rows = tl_test_read_table ("diplomacy", "statuses.tsv");

  for (guint i = 0; i < rows->len; i++)
    {
      char **row = rows->pdata[i];
      gboolean counts = strcmp (row[1], "yes") == 0;
      g_autofree char *json = g_strdup_printf (
          HEAD
          "'events':[{'id':'a','type':'accusation','status':'%s','participants':[{'actor':'usa',"
          "'role':'speaker'}]},{'id':'e','type':'espionage'}],'links':[{'from':'a','to':'e','type':'accuses-of'}]}",
          row[0]);
      g_autoptr (TlTimeline) timeline = tl_test_read_json (json);
      g_autoptr (GPtrArray) claims = tl_timeline_find_claims (timeline, NULL, NULL);
      g_autoptr (GPtrArray) open = tl_timeline_find_unanswered (timeline, NULL, NULL, NULL);
      g_autoptr (TlTimeline) account = tl_timeline_dup_account (timeline, "usa", NULL, NULL);

      TL_CHECK_INT (row[0], claims->len, counts ? 2 : 1);
      TL_CHECK_STR (row[0], tl_standing_get_event (claims->pdata[0]), "a");
      TL_CHECK_INT (row[0], open->len, counts);
      TL_CHECK_INT (row[0], tl_timeline_get_n_events (account), counts ? 2 : 0);
    }
}

/* What China denies is denied in its account, if it said so. */
static void
test_account (void)
{
  g_autoptr (GPtrArray) rows = tl_test_read_table ("diplomacy", "statuses.tsv");

  for (guint i = 0; i < rows->len; i++)
    {
      char **row = rows->pdata[i];
      gboolean counts = strcmp (row[1], "yes") == 0;
      g_autoptr (TlTimeline) timeline = make_answer (row[0], "denies", FALSE);
      g_autoptr (TlTimeline) account = tl_timeline_dup_account (timeline, "chn", NULL, NULL);
      g_autoptr (TlEvent) accusation = tl_timeline_lookup_event (account, "a");

      TL_CHECK_INT (row[0], tl_timeline_get_n_events (account), counts ? 2 : 0);
      TL_CHECK_INT (row[0], accusation != NULL, counts);
      if (accusation != NULL)
        TL_CHECK_INT (row[0], tl_event_get_status (accusation), TL_EVENT_STATUS_DENIED);
    }
}

/* ---- who speaks -------------------------------------------------------------------------------------------------- */

static char *
participants_json (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ", ", -1);
  GString *json = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL && text[0] != '\0'; i++)
    {
      g_auto (GStrv) words = g_strsplit (parts[i], ":", -1);

      g_string_append_printf (json, "%s{'actor':'%s','role':'%s'}", i > 0 ? "," : "", words[0], words[1]);
    }
  return g_string_free (json, FALSE);
}

/* "wire chn": a source, and whom it quotes; of "-wire" the citation denies. */
static char *
citations_json (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ", ", -1);
  GString *json = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (parts[i], " ", -1);
      gboolean denies = words[0][0] == '-';

      g_string_append_printf (json, "%s{'source':'%s'", i > 0 ? "," : "", words[0] + denies);
      if (words[1] != NULL)
        g_string_append_printf (json, ",'speaker':'%s'", words[1]);
      g_string_append (json, denies ? ",'stance':'denies'}" : "}");
    }
  return g_string_free (json, FALSE);
}

/* Who denies an event by a statement with these participants and citations. */
static void
test_speakers (void)
{
  g_autoptr (GPtrArray) rows = tl_test_read_table ("diplomacy", "speakers.tsv");

  for (guint i = 0; i < rows->len; i++)
    {
      char **row = rows->pdata[i];
      g_autofree char *participants = participants_json (row[0]), *citations = citations_json (row[1]);
      g_autofree char *json =
          g_strdup_printf (HEAD "'sources':[{'id':'wire','author':'US'},{'id':'paper'},{'id':'code','author':'chn'}],"
                                "'events':[{'id':'e','type':'espionage'},{'id':'x','type':'denial','participants':[%s],"
                                "'citations':[%s]}],'links':[{'from':'x','to':'e','type':'denies'}]}",
                           participants, citations);
      g_autoptr (TlTimeline) timeline = tl_test_read_json (json);
      g_autoptr (TlStanding) standing = tl_timeline_find_standing (timeline, "e", NULL);
      g_autofree char *deniers = g_strjoinv (" ", (char **) tl_standing_get_deniers (standing));

      TL_CHECK_STR (json, deniers, row[2]);
      TL_CHECK_INT (json, tl_standing_get_verdict (standing), TL_VERDICT_DENIED);
      for (guint actor = 0; actor < 2; actor++)
        {
          const char *id = actor == 0 ? "usa" : "chn";
          g_autoptr (TlTimeline) account = tl_timeline_dup_account (timeline, id, NULL, NULL);
          g_autoptr (TlEvent) denied = tl_timeline_lookup_event (account, "e");

          TL_CHECK_INT (json, denied != NULL, strstr (row[2], id) != NULL);
        }
    }
}

/* What an author is called, and who that is: of an event's supporters, and of whose account it is a part. */
static void
test_authors (void)
{
  g_autoptr (GPtrArray) rows = tl_test_read_table ("diplomacy", "authors.tsv");

  for (guint i = 0; i < rows->len; i++)
    {
      char **row = rows->pdata[i];
      g_autofree char *json = g_strdup_printf (
          HEAD
          "'sources':[{'id':'s','author':'%s'}],'events':[{'id':'e','type':'espionage','citations':[{'source':'s'}]}]}",
          row[0]);
      g_autoptr (TlTimeline) timeline = tl_test_read_json (json);
      g_autoptr (TlStanding) standing = tl_timeline_find_standing (timeline, "e", NULL);
      g_autoptr (TlTimeline) account = tl_timeline_dup_account (timeline, "usa", NULL, NULL);

      TL_CHECK_STR (row[0], tl_standing_get_supporters (standing)[0], row[1]);
      TL_CHECK_INT (row[0], tl_timeline_get_n_events (account), strcmp (row[1], "usa") == 0);
    }
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = { { "answers", test_answers }, { "accusations", test_accusations },
                          { "account", test_account }, { "speakers", test_speakers },
                          { "authors", test_authors }, CU_TEST_INFO_NULL };
  CU_SuiteInfo suites[] = { { "statements", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
