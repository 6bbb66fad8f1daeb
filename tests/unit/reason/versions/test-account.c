/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* What was known on a day, and what one actor or source tells. */
#include "config.h"

#include "tl-test.h"

#include <string.h>

#define HEAD                                                                                                           \
  "{'format':'libtimeline','version':1,'title':'T','x-head':1,'actors':[{'id':'usa'},"                                 \
  "{'id':'chn','aliases':['China']},{'id':'mod','parent':'chn'},{'id':'doj','parent':'usa'},"                          \
  "{'id':'press','kind':'medium'},{'id':'leaker'},{'id':'blog'}],"

/* ---- as of ------------------------------------------------------------------------------------------------------- */

static const char story[] =
    HEAD "'sources':[{'id':'early','date':'2013-01'},{'id':'late','date':'2014-06','derived_from':['early']},"
         "{'id':'undated','derived_from':['late']}],"
         "'tracks':[{'id':'t','states':['on']}],'events':["
         "{'id':'old','type':'talks','date':'2012','citations':[{'source':'early'},{'source':'late'}]},"
         "{'id':'secret','type':'espionage','date':'2010','known':'2013-06-05','citations':[{'source':'undated'}]},"
         "{'id':'summit','type':'summit','date':'2014-11','known':'2013-05'},"
         "{'id':'vague','type':'talks','date':'[2013-03..2015-01]'},"
         "{'id':'undated','type':'talks'},{'id':'new','type':'talks','date':'2014-05-19'}],"
         "'links':[{'from':'old','to':'new','type':'causes'},{'from':'old','to':'summit','type':'causes',"
         "'citations':[{'source':'late'}]}]}";

static char *
list_events (TlTimeline *timeline)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < tl_timeline_get_n_events (timeline); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", tl_timeline_get_event_id (timeline, i));
  return g_string_free (text, FALSE);
}

static void
test_as_of (void)
{
  static const struct
  {
    const char *day, *events;
    guint links, sources;
  } rows[] = {
    { "2011-12-31", "undated", 0, 1 },
    { "2012-01-01", "old undated", 0, 1 },
    { "2013-05-01", "old vague summit undated", 1, 2 },
    { "2013-06-04", "old vague summit undated", 1, 2 },
    { "2013-06", "secret old vague summit undated", 1, 2 },
    { "2014-05-18", "secret old vague summit undated", 1, 2 },
    { "2014-05-19", "secret old vague new summit undated", 2, 2 },
    { "2014-06", "secret old vague new summit undated", 2, 3 },
    { "2020/..", "secret old vague new summit undated", 2, 3 },
  };
  g_autoptr (TlTimeline) timeline = tl_test_read_json (story);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TlDate) day = tl_date_new (rows[i].day, NULL);
      g_autoptr (TlTimeline) part = tl_timeline_dup_as_of (timeline, day, NULL, NULL);
      g_autofree char *events = list_events (part);

      TL_CHECK_STR (rows[i].day, events, rows[i].events);
      TL_CHECK_INT (rows[i].day, tl_timeline_get_n_links (part), rows[i].links);
      TL_CHECK_INT (rows[i].day, tl_timeline_get_n_sources (part), rows[i].sources);
      TL_CHECK_INT (rows[i].day, tl_timeline_get_n_actors (part), 7);
      TL_CHECK_STR (rows[i].day, tl_timeline_get_title (part), "T");
    }
}

/* At the end of all it is the same document; before, no source or citation speaks of what is not there. */
static void
test_as_of_text (void)
{
  g_autoptr (TlTimeline) timeline = tl_test_read_json (story);
  g_autoptr (TlDate) end = tl_date_new ("2030", NULL), before = tl_date_new ("2013-12", NULL);
  g_autoptr (TlTimeline) same = tl_timeline_dup_as_of (timeline, end, NULL, NULL);
  g_autoptr (TlTimeline) part = tl_timeline_dup_as_of (timeline, before, NULL, NULL);
  g_autofree char *text = tl_test_write_json (timeline), *same_text = tl_test_write_json (same),
                  *part_text = tl_test_write_json (part);
  g_autoptr (TlTimeline) again = tl_test_read_json (part_text);

  TL_CHECK_STR (NULL, same_text, text);
  TL_CHECK (NULL, strstr (part_text, "late") == NULL);
  TL_CHECK (NULL, strstr (part_text, "\"x-head\":1") != NULL);
  TL_CHECK_INT (NULL, tl_timeline_get_n_events (again), tl_timeline_get_n_events (part));
}

/* "confirms 2014, denies 2015": of citations each with a source of its own, of statements each with an event. */
static void
append_said (const char *text, GString *sources, GString *citations, GString *events, GString *links)
{
  g_auto (GStrv) parts = g_strsplit (text, ", ", -1);

  for (guint i = 0; strcmp (text, "-") != 0 && parts[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (parts[i], " ", 2);

      if (citations != NULL)
        {
          g_string_append_printf (sources, "%s{'id':'s%u','date':'%s'}", i > 0 ? "," : "", i, words[1]);
          g_string_append_printf (citations, "%s{'source':'s%u','stance':'%s'}", i > 0 ? "," : "", i, words[0]);
          continue;
        }
      g_string_append_printf (events, ",{'id':'x%u','type':'statement','date':'%s'}", i, words[1]);
      g_string_append_printf (links, "%s{'from':'x%u','to':'e','type':'%s'}", i > 0 ? "," : "", i, words[0]);
    }
}

static void
test_as_of_statuses (void)
{
  g_autoptr (GPtrArray) rows = tl_test_read_table ("diplomacy", "known.tsv");

  for (guint i = 0; i < rows->len; i++)
    {
      char **row = rows->pdata[i];
      g_autoptr (GString) sources = g_string_new (NULL), citations = g_string_new (NULL), events = g_string_new (NULL),
                          links = g_string_new (NULL);
      g_autofree char *json = NULL, *what = g_strjoinv (" | ", row);
      g_autoptr (TlTimeline) timeline = NULL, part = NULL;
      g_autoptr (TlDate) day = tl_date_new (row[3], NULL);
      g_autoptr (TlEvent) event = NULL;

      append_said (row[1], sources, citations, NULL, NULL);
      append_said (row[2], NULL, NULL, events, links);
      json = g_strdup_printf ("{'format':'libtimeline','version':1,'sources':[%s],'events':[{'id':'e','type':'talks',"
                              "'date':'2010','status':'%s','citations':[%s]}%s],'links':[%s]}",
                              sources->str, row[0], citations->str, events->str, links->str);
      timeline = tl_test_read_json (json);
      part = tl_timeline_dup_as_of (timeline, day, NULL, NULL);
      event = tl_timeline_lookup_event (part, "e");
      TL_CHECK_STR (what, tl_event_status_to_string (tl_event_get_status (event)), row[4]);
      TL_CHECK_INT (what, tl_event_get_n_citations (event), g_ascii_strtoll (row[5], NULL, 10));
    }
}

static void
test_as_of_offices (void)
{
  g_autoptr (GPtrArray) rows = tl_test_read_table ("diplomacy", "offices.tsv");

  for (guint i = 0; i < rows->len; i++)
    {
      char **row = rows->pdata[i];
      g_autofree char *what = g_strjoinv (" | ", row);
      g_autofree char *json =
          g_strdup_printf ("{'format':'libtimeline','version':1,'actors':[{'id':'fbi'},{'id':'comey','affiliations':["
                           "{'actor':'fbi','office':'Director','date':{'edtf':'%s','verbatim':'until he was dismissed'}"
                           "},{'actor':'fbi'}]}]}",
                           row[0]);
      g_autoptr (TlTimeline) timeline = tl_test_read_json (json);
      g_autoptr (TlDate) day = tl_date_new (row[1], NULL);
      g_autoptr (TlTimeline) part = tl_timeline_dup_as_of (timeline, day, NULL, NULL);
      const TlActor *comey = tl_timeline_lookup_actor (part, "comey");
      gboolean gone = strcmp (row[2], "-") == 0;
      const TlDate *date = NULL;

      TL_CHECK_INT (what, tl_actor_get_n_affiliations (comey), gone ? 1 : 2);
      tl_actor_get_affiliation (comey, 0, NULL, NULL, &date);
      TL_CHECK_STR (what, date != NULL ? tl_date_get_edtf (date) : "-", row[2]);
      TL_CHECK_INT (what, date != NULL && tl_date_get_verbatim (date) != NULL, strcmp (row[0], row[2]) == 0);
      tl_actor_get_affiliation (tl_timeline_lookup_actor (timeline, "comey"), 0, NULL, NULL, &date);
      TL_CHECK_STR (what, tl_date_get_edtf (date), row[0]);
    }
}

/* A citation that gives a later date is left out of events and links; its source stays. */
static void
test_as_of_citations (void)
{
  g_autoptr (TlTimeline) timeline = tl_test_read_json (
      "{'format':'libtimeline','version':1,'sources':[{'id':'s'}],'events':[{'id':'a','type':'talks','date':'2013',"
      "'citations':[{'source':'s','date':'2013-05'},{'source':'s','date':'2014-05'},{'source':'s'}]},"
      "{'id':'b','type':'talks'}],'links':[{'from':'a','to':'b','type':'causes','citations':[{'source':'s',"
      "'date':'2014-05'},{'source':'s','date':'2013'}]}]}");
  static const struct
  {
    const char *day;
    guint event, link;
  } rows[] = { { "2013-04", 1, 1 }, { "2013-05", 2, 1 }, { "2014-04-30", 2, 1 }, { "2014-05-01", 3, 2 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TlDate) day = tl_date_new (rows[i].day, NULL);
      g_autoptr (TlTimeline) part = tl_timeline_dup_as_of (timeline, day, NULL, NULL);
      g_autoptr (TlEvent) event = tl_timeline_lookup_event (part, "a");
      g_autoptr (TlLink) link = tl_timeline_dup_link (part, 0);

      TL_CHECK_INT (rows[i].day, tl_event_get_n_citations (event), rows[i].event);
      TL_CHECK_INT (rows[i].day, tl_link_get_n_citations (link), rows[i].link);
      TL_CHECK_INT (rows[i].day, tl_timeline_get_n_sources (part), 1);
    }
}

/* ---- accounts ---------------------------------------------------------------------------------------------------- */

/* The press reports that the doj charges somebody with the breach, that the mod dismisses that; the wire prints what a
 * leaker says of a secret, which the usa deny; a blog doubts the breach. */
static const char claims[] =
    HEAD "'sources':[{'id':'paper','author':'press'},{'id':'wire'},{'id':'post','author':'blog',"
         "'derived_from':['paper']}],'events':["
         "{'id':'breach','type':'cyber-operation','date':'2013','status':'alleged',"
         "'citations':[{'source':'paper'},{'source':'post','stance':'doubts'}]},"
         "{'id':'charge','type':'accusation','date':'2014-05','participants':[{'actor':'doj','role':'speaker'}],"
         "'citations':[{'source':'paper'}]},"
         "{'id':'dismissal','type':'denial','date':'2014-06','participants':[{'actor':'mod','role':'initiator'}],"
         "'citations':[{'source':'paper'}]},"
         "{'id':'secret','type':'espionage','date':'2014-07','citations':[{'source':'wire','speaker':'leaker'},"
         "{'source':'wire','speaker':'usa','stance':'denies'}]},{'id':'other','type':'talks','date':'2014-08',"
         "'participants':[{'actor':'usa','role':'initiator'}]}],"
         "'links':[{'from':'charge','to':'breach','type':'accuses-of'},"
         "{'from':'dismissal','to':'breach','type':'denies'},{'from':'breach','to':'charge','type':'provokes',"
         "'confidence':0.5,'citations':[{'source':'paper'},{'source':'paper','speaker':'doj','stance':'denies'}]}]}";

static void
test_accounts (void)
{
  g_autoptr (GPtrArray) rows = tl_test_read_table ("diplomacy", "accounts.tsv");
  g_autoptr (TlTimeline) timeline = tl_test_read_json (claims);

  for (guint i = 0; i < rows->len; i++)
    {
      char **row = rows->pdata[i];
      g_autoptr (TlTimeline) account = tl_timeline_dup_account (timeline, row[0], NULL, NULL);
      g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_free);
      g_auto (GStrv) expected = g_strsplit (row[1], " ", -1);

      for (guint j = 0; j < tl_timeline_get_n_events (account); j++)
        {
          g_autoptr (TlEvent) event = tl_timeline_dup_event (account, j);

          g_ptr_array_add (told, g_strconcat (tl_event_get_id (event), ":",
                                              tl_event_status_to_string (tl_event_get_status (event)), NULL));
        }
      TL_CHECK_INT (row[0], told->len, g_strv_length (expected));
      for (guint j = 0; j < told->len; j++)
        TL_CHECK (told->pdata[j], g_strv_contains ((const char *const *) expected, told->pdata[j]));
    }
}

static void
test_account_text (void)
{
  g_autoptr (TlTimeline) timeline = tl_test_read_json (claims);
  g_autoptr (TlTimeline) usa = tl_timeline_dup_account (timeline, "usa", NULL, NULL);
  g_autoptr (TlTimeline) blog = tl_timeline_dup_account (timeline, "blog", NULL, NULL);
  g_autoptr (TlTimeline) china = tl_timeline_dup_account (timeline, "China", NULL, NULL);
  g_autoptr (TlTimeline) chn = tl_timeline_dup_account (timeline, "chn", NULL, NULL);
  g_autofree char *china_text = tl_test_write_json (china), *chn_text = tl_test_write_json (chn);
  g_autoptr (TlLink) link = NULL;
  g_autoptr (TlEvent) secret = tl_timeline_lookup_event (usa, "secret");
  g_autoptr (GPtrArray) outgoing = tl_timeline_dup_outgoing (usa, "breach");
  g_autoptr (GError) error = NULL;

  TL_CHECK_STR (NULL, china_text, chn_text);
  /* only the denial of the secret is the usa's; of the link, too */
  TL_CHECK_INT (NULL, tl_event_get_n_citations (secret), 1);
  TL_CHECK_INT (NULL, outgoing->len, 1);
  TL_CHECK (NULL, tl_link_get_confidence (outgoing->pdata[0]) == 0);
  TL_CHECK_INT (NULL, tl_link_get_n_citations (outgoing->pdata[0]), 1);
  /* with the post comes what it derives from */
  TL_CHECK_INT (NULL, tl_timeline_get_n_sources (blog), 2);
  TL_CHECK (NULL, tl_timeline_dup_account (timeline, "nobody", NULL, &error) == NULL);
  TL_CHECK_STR (NULL, error->message, "there is no actor and no source \"nobody\"");
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = { { "as-of", test_as_of },
                          { "as-of-text", test_as_of_text },
                          { "as-of-statuses", test_as_of_statuses },
                          { "as-of-offices", test_as_of_offices },
                          { "as-of-citations", test_as_of_citations },
                          { "accounts", test_accounts },
                          { "account-text", test_account_text },
                          CU_TEST_INFO_NULL };
  CU_SuiteInfo suites[] = { { "account", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
