/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* What a check finds that no event shows by itself. */
#include "config.h"

#include "tl-test.h"

#include <string.h>

#define CITED "'type':'talks','citations':[{'source':'s'}]"

/* The codes of all problems, worst first, apart by blanks. */
static char *
check (const char *members)
{
  g_autofree char *json = g_strdup_printf ("{'format':'libtimeline','version':1,'sources':[{'id':'s'}],%s}", members);
  g_autoptr (TlTimeline) timeline = tl_test_read_json (json);
  g_autoptr (GPtrArray) problems = NULL;
  GString *codes = g_string_new (NULL);

  if (timeline == NULL)
    return g_string_free (codes, FALSE);
  problems = tl_timeline_check (timeline, NULL, NULL);
  for (guint i = 0; i < problems->len; i++)
    g_string_append_printf (codes, "%s%s %s", i > 0 ? ", " : "",
                            tl_severity_to_string (tl_problem_get_severity (problems->pdata[i])),
                            tl_problem_get_code (problems->pdata[i]));
  return g_string_free (codes, FALSE);
}

static void
check_rows (const char *const rows[][2], guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *codes = check (rows[i][0]);

      TL_CHECK_STR (rows[i][0], codes, rows[i][1]);
    }
}

#define LINKS(last) "'links':[{'from':'a','to':'b','type':'causes'},{'from':'b','to':'c','type':'" last "'}]"

static void
test_contradictions (void)
{
  static const char *const rows[][2] = {
    { "'events':[{'id':'a','date':'2014-05'," CITED "},{'id':'b'," CITED "},{'id':'c','date':'2014-06'," CITED
      "}]," LINKS ("causes"),
      "" },
    { "'events':[{'id':'a','date':'2014-06'," CITED "},{'id':'b'," CITED "},{'id':'c','date':'2014-05'," CITED
      "}]," LINKS ("causes"),
      "error contradiction" },
    /* what may not have happened makes it a note */
    { "'events':[{'id':'a','date':'2014-06'," CITED "},{'id':'b','status':'alleged'," CITED
      "},{'id':'c','date':'2014-05'," CITED "}]," LINKS ("causes"),
      "note contradiction" },
    { "'events':[{'id':'a','date':'2014-06'," CITED "},{'id':'b','status':'planned'," CITED
      "},{'id':'c','date':'2014-05'," CITED "}]," LINKS ("causes"),
      "" },
    /* a link that is wrong by itself hides no chain */
    { "'events':[{'id':'a','date':'2014-06'," CITED "},{'id':'b'," CITED "},{'id':'c','date':'2014-05'," CITED
      "},{'id':'x','date':'2014-06'," CITED "},{'id':'y','date':'2014-05'," CITED
      "}],'links':[{'from':'a','to':'b','type':'causes'},{'from':'b','to':'c','type':'causes'},"
      "{'from':'x','to':'y','type':'causes'}]",
      "error time-against-link, error contradiction" },
    /* nor does a certain one what depends on doubt */
    { "'events':[{'id':'a','date':'2014-06'," CITED "},{'id':'b'," CITED "},{'id':'c','date':'2014-05'," CITED
      "},{'id':'x','date':'2014-06'," CITED "},{'id':'y','status':'alleged'," CITED
      "},{'id':'z','date':'2014-05'," CITED
      "}],'links':[{'from':'a','to':'b','type':'causes'},{'from':'b','to':'c','type':'causes'},"
      "{'from':'x','to':'y','type':'causes'},{'from':'y','to':'z','type':'causes'}]",
      "error contradiction, note contradiction" },
    /* two lags that no dates can meet */
    { "'events':[{'id':'a'," CITED "},{'id':'b'," CITED "},{'id':'c'," CITED
      "}],'links':[{'from':'a','to':'b','type':'causes','lag':{'min':'P5D'}},{'from':'b','to':'c','type':'causes',"
      "'lag':{'min':'P5D'}},{'from':'a','to':'c','type':'causes','lag':{'max':'P9D'}}]",
      "error contradiction" },
    /* one link by itself is reported once */
    { "'events':[{'id':'a','date':'2014-06'," CITED "},{'id':'b','date':'2014-05'," CITED "},{'id':'c'," CITED
      "}]," LINKS ("causes"),
      "error time-against-link" },
    { "'events':[{'id':'a','date':'2014-05-01'," CITED "},{'id':'b','date':'2014-05-02'," CITED
      "}],'links':[{'from':'a','to':'b','type':'causes','lag':{'min':'P3D'}}]",
      "error time-against-link" },
    { "'events':[{'id':'a','date':'2014-05-01'," CITED "},{'id':'b','date':'2014-05-09'," CITED
      "}],'links':[{'from':'a','to':'b','type':'causes','lag':{'max':'P3D'}}]",
      "error time-against-link" },
    { "'events':[{'id':'a','known':'2014-05-09'," CITED "},{'id':'b','date':'2014-05-01'," CITED
      "}],'links':[{'from':'a','to':'b','type':'provokes'}]",
      "error time-against-link" },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

#define PEOPLE                                                                                                         \
  "'actors':[{'id':'x'},{'id':'p','affiliations':[{'actor':'x','office':'Director','date':'2013/2017'}]},"             \
  "{'id':'q','affiliations':[{'actor':'x','office':'Director','date':'2009/2013-06-30'}]}],"

static void
test_whole (void)
{
  static const char *const rows[][2] = {
    { PEOPLE "'events':[{'id':'a','date':'2014','participants':[{'actor':'q','role':'speaker'}]," CITED "}]",
      "warning office-of-another" },
    { PEOPLE "'events':[{'id':'a','date':'2014','participants':[{'actor':'p','role':'speaker'}]," CITED "}]", "" },
    { PEOPLE "'events':[{'id':'a','date':'2018','participants':[{'actor':'p','role':'speaker'}]," CITED "}]", "" },
    { "'tracks':[{'id':'t','states':['none','on','off'],'initial':'none'}],"
      "'events':[{'id':'a','effects':[{'track':'t','state':'on'}]," CITED "}]",
      "note unreachable-state" },
    { "'actors':[{'id':'x'},{'id':'y'}],'events':[{'id':'a','date':'2014-05','participants':[{'actor':'x',"
      "'role':'speaker'},{'actor':'y','role':'target'}]," CITED
      "},{'id':'b','date':'2014-05-19','participants':[{'actor':'y','role':'target'},"
      "{'actor':'x','role':'speaker'}]," CITED "}]",
      "note likely-duplicate" },
    { "'actors':[{'id':'x'}],'events':[{'id':'a','date':'2014-05','participants':[{'actor':'x','role':'speaker'}]"
      "," CITED "},{'id':'b','date':'2014-06','participants':[{'actor':'x','role':'speaker'}]," CITED
      "},{'id':'c','participants':[{'actor':'x','role':'speaker'}]," CITED "}]",
      "" },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

#define TRACKS "'tracks':[{'id':'t','states':['on','off'],'initial':'on'},{'id':'u','states':['on'],'initial':'on'}],"
#define SETS(id, state, rest) "{'id':'" id "','effects':[{'track':'t','state':'" state "'}]," rest "," CITED "}"

static void
test_states (void)
{
  static const char *const rows[][2] = {
    { TRACKS "'events':[" SETS ("a", "off", "'date':'2014-05-19'") "," SETS ("b", "on", "'date':'2014-05-20'") "]",
      "" },
    { TRACKS "'events':[" SETS ("a", "off", "'date':'2014-05-19'") "," SETS ("b", "on", "'date':'2014-05'") "]",
      "warning state-order-unknown" },
    { TRACKS "'events':[" SETS ("a", "off", "'date':'2014-05-19'") "," SETS ("b", "on", "'date':'2014-05-19'") "]",
      "warning state-order-unknown" },
    /* how long the one takes does not matter */
    { TRACKS
      "'events':[" SETS ("a", "off", "'date':'2014-05-19/2014-06'") "," SETS ("b", "on", "'date':'2014-05-20'") "]",
      "" },
    { TRACKS "'events':[" SETS ("a", "off", "'date':'2014-05'") "," SETS ("b", "off", "'date':'2014-05'") "]", "" },
    { TRACKS "'events':[" SETS ("a", "off", "'date':'2014-05'") "," SETS ("b", "on", "'title':'l'") "]",
      "warning state-order-unknown" },
    /* the one before last may have come after the last */
    { TRACKS "'events':[" SETS ("a", "off", "'date':'2014'") "," SETS ("b", "off", "'date':'2014-02'") "," SETS (
          "c", "on", "'date':'2014-05'") "]",
      "warning state-order-unknown" },
    { TRACKS "'events':[" SETS ("a", "off", "'date':'2014'") "," SETS ("b", "on", "'date':'2014-02'") "," SETS (
          "c", "on", "'date':'2014-05'") "]",
      "warning state-order-unknown, warning state-order-unknown" },
    /* what did not happen, or may not have */
    { TRACKS "'events':[" SETS ("a", "off", "'date':'2014-05'") "," SETS ("b", "on",
                                                                          "'date':'2014-05','status':'planned'") "]",
      "" },
    { TRACKS "'events':[" SETS ("a", "off", "'date':'2014-05'") "," SETS ("b", "on",
                                                                          "'date':'2014-05','status':'alleged'") "]",
      "" },
    { TRACKS "'events':[" SETS ("a", "off", "'date':'2014-05','status':'alleged'") "]", "" },
    { TRACKS "'events':[{'id':'a','effects':[{'track':'t','state':'off'},{'track':'t','state':'on'},"
             "{'track':'u','state':'on'}]," CITED "}]",
      "warning state-order-unknown" },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

#define SAYS(who, stance, source) "{'source':'" source "','speaker':'" who "','stance':'" stance "'}"
#define TOLD(citations)                                                                                                \
  "'actors':[{'id':'x'},{'id':'y'}],'events':[{'id':'a','type':'talks','citations':[" citations "]}]"
#define STATEMENT(id, date)                                                                                            \
  "{'id':'" id "','date':'" date "','participants':[{'actor':'x','role':'speaker'}]," CITED "}"

/* s has no date, "1" is of January 2014, "2" of February. */
static char *
check_dated (const char *members)
{
  g_autofree char *json =
      g_strdup_printf ("{'format':'libtimeline','version':1,'sources':[{'id':'s'},{'id':'1','date':'2014-01'},"
                       "{'id':'2','date':'2014-02'}],%s}",
                       members);
  g_autoptr (TlTimeline) timeline = tl_test_read_json (json);
  g_autoptr (GPtrArray) problems = tl_timeline_check (timeline, NULL, NULL);
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    if (strcmp (tl_problem_get_code (problems->pdata[i]), "reversal") == 0)
      g_string_append_printf (found, "%s;", tl_problem_get_message (problems->pdata[i]));
  return g_string_free (found, FALSE);
}

static void
test_reversals (void)
{
  static const char *const rows[][2] = {
    { TOLD (SAYS ("x", "denies", "1") "," SAYS ("x", "confirms", "2")), "\"x\" denied it and later said so;" },
    { TOLD (SAYS ("x", "denies", "2") "," SAYS ("x", "confirms", "1")), "" },
    { TOLD (SAYS ("x", "denies", "1") "," SAYS ("y", "confirms", "2")), "" },
    { TOLD (SAYS ("x", "denies", "1") "," SAYS ("x", "confirms", "1")), "\"x\" denied it and perhaps later said so;" },
    { TOLD (SAYS ("x", "denies", "1") "," SAYS ("x", "asserts", "s")), "\"x\" denied it and perhaps later said so;" },
    { TOLD (SAYS ("x", "denies", "1") "," SAYS ("x", "doubts", "2")), "" },
    { TOLD (SAYS ("x", "denies", "1") "," SAYS ("x", "denies", "2")), "" },
    { TOLD (SAYS ("x", "denies", "1") "," SAYS ("x", "asserts", "2") "," SAYS ("y", "denies",
                                                                               "1") "," SAYS ("y", "confirms", "2")),
      "\"x\" denied it and later said so;\"y\" denied it and later said so;" },
    /* in statements */
    { "'actors':[{'id':'x'}],'events':[{'id':'a'," CITED "}," STATEMENT ("b", "2014-03") "," STATEMENT (
          "c", "2014-04") "],'links':[{'from':'b','to':'a','type':'denies'},{'from':'c','to':'a','type':'confirms'}]",
      "\"x\" denied it and later said so;" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *found = check_dated (rows[i][0]);

      TL_CHECK_STR (rows[i][0], found, rows[i][1]);
    }
}

#define FROM(id, other) "{'id':'" id "','derived_from':[" other "]}"

static void
test_cycles (void)
{
  static const char *const rows[][2] = {
    { FROM ("a", "'b'") "," FROM ("b", "") "," FROM ("c", "'a','b'"), "" },
    { FROM ("a", "'a'"), "\"a\";" },
    { FROM ("a", "'b'") "," FROM ("b", "'c'") "," FROM ("c", "'a'"), "\"a\", \"b\", \"c\";" },
    { FROM ("a", "'b'") "," FROM ("b", "'c'") "," FROM ("c", "'b'"), "\"b\", \"c\";" },
    { FROM ("a", "'b'") "," FROM ("b", "'a'") "," FROM ("c", "'d'") "," FROM ("d", "'c'"),
      "\"a\", \"b\";\"c\", \"d\";" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *json = g_strdup_printf ("{'format':'libtimeline','version':1,'sources':[%s]}", rows[i][0]);
      g_autoptr (TlTimeline) timeline = tl_test_read_json (json);
      g_autoptr (GPtrArray) problems = tl_timeline_check (timeline, NULL, NULL);
      g_autoptr (GString) found = g_string_new (NULL);

      for (guint j = 0; j < problems->len; j++)
        {
          TL_CHECK_STR (json, tl_problem_get_code (problems->pdata[j]), "derivation-cycle");
          g_string_append_printf (found, "%s;", strchr (tl_problem_get_message (problems->pdata[j]), '"'));
        }
      TL_CHECK_STR (json, found->str, rows[i][1]);
    }
}

/* ---- cycles of events and of actors ------------------------------------------------------------------------------ */

#define LINK(from, type, to) "{'from':'" from "','to':'" to "','type':'" type "'}"
#define EVENT(id) "{'id':'" id "'," CITED "}"
#define EVENTS "'events':[" EVENT ("a") "," EVENT ("b") "," EVENT ("c") "],"

static void
test_event_cycles (void)
{
  static const char *const rows[][2] = {
    { EVENTS "'links':[" LINK ("a", "precedes", "b") "," LINK ("b", "precedes", "c") "]", "" },
    { EVENTS
      "'links':[" LINK ("a", "precedes", "b") "," LINK ("b", "precedes", "c") "," LINK ("c", "precedes", "a") "]",
      "error precedes-cycle" },
    { EVENTS "'links':[" LINK ("a", "part-of", "b") "," LINK ("b", "part-of", "a") "]", "error part-cycle" },
    { EVENTS "'links':[" LINK ("a", "causes", "b") "," LINK ("b", "provokes", "a") "]", "error causal-cycle" },
    /* of several kinds: a cause and its effect may begin at once, but nothing precedes its cause */
    { EVENTS "'links':[" LINK ("a", "part-of", "b") "," LINK ("b", "causes", "a") "]", "" },
    { EVENTS "'links':[" LINK ("a", "precedes", "b") "," LINK ("b", "causes", "a") "]", "error contradiction" },
    /* same-as goes both ways */
    { EVENTS "'links':[" LINK ("a", "same-as", "b") "," LINK ("b", "same-as", "a") "]", "" },
    { "'actors':[{'id':'x','parent':'y'},{'id':'y','parent':'z'},{'id':'z'}]", "" },
    { "'actors':[{'id':'w','parent':'x'},{'id':'x','parent':'y'},{'id':'y','parent':'x'}]", "error parent-cycle" },
    { "'actors':[{'id':'x','parent':'x'},{'id':'y','parent':'y'}]", "error parent-cycle, error parent-cycle" },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

/* ---- unknown members --------------------------------------------------------------------------------------------- */

/* The places of unknown members, each with what is suggested. */
static void
test_unknown_members (void)
{
  static const char document[] =
      "{'format':'libtimeline','version':1,'$schema':'x.json','tilte':'t','x-tool':1,\n"
      "'actors':[{'id':'usa','nmae':'USA','affiliations':[{'actor':'usa','ofice':'o'}]}],\n"
      "'sources':[{'id':'s','relaibility':'A'}],'tracks':[{'id':'t','state':['on']}],\n"
      "'types':{'event':[],'events':[{'id':'own','parnet':'talks'}],'links':[{'id':'l','family':'causal','lable':'L'}]}"
      ",\n"
      "'events':[{'id':'a','type':'talks','Date':'2014','titel':'x','participant':[{'actor':'usa','rol':'r'}],"
      "'attributes':{'titel':1},'citations':[{'source':'s','stanse':'denies'}]},\n"
      "{'id':'b','type':'talks','date':{'edtf':'2015','verbatin':'then'},'titel':'y','zzzzzzzzzz':0,"
      "'place':{'longitude':1},'record':{'createt':'2014'}}],\n"
      "'links':[{'from':'a','to':'b','type':'causes','notes':'n','lag':{'minimum':'P1D'}}]}";
  static const char *const expected[][3] = {
    { "document", "tilte", "; there is \"title\"" },
    { "document", "event", "; there is \"events\"" },
    { "actor usa", "nmae", "; there is \"name\"" },
    { "actor usa", "ofice", "; there is \"office\"" },
    { "source s", "relaibility", "; there is \"reliability\"" },
    { "track t", "state", "; there is \"states\"" },
    { "event type own", "parnet", "; there is \"parent\"" },
    { "link type l", "lable", "; there is \"label\"" },
    { "link a causes b", "notes", "; there is \"note\"" },
    { "link a causes b", "minimum", "is read" },
    { "event a", "Date", "; there is \"date\"" },
    { "event b", "titel", " (1 more like it); there is \"title\"" },
    { "event a", "participant", "; there is \"participants\"" },
    { "event a", "stanse", "; there is \"stance\"" },
    { "event b", "zzzzzzzzzz", "is read" },
    { "event b", "verbatin", "; there is \"verbatim\"" },
    { "event b", "longitude", "is read" },
    { "event b", "createt", "; there is \"created\"" },
  };
  g_autoptr (TlTimeline) timeline = tl_test_read_json (document);
  g_autoptr (GPtrArray) problems = tl_timeline_check (timeline, NULL, NULL);
  gboolean found[G_N_ELEMENTS (expected)] = { FALSE };
  guint n = 0;

  for (guint i = 0; i < problems->len; i++)
    {
      const TlProblem *problem = problems->pdata[i];
      const char *message = tl_problem_get_message (problem);
      gboolean known = FALSE;

      if (strcmp (tl_problem_get_code (problem), "unknown-member") != 0)
        continue;
      n++;
      for (guint j = 0; j < G_N_ELEMENTS (expected); j++)
        {
          g_autofree char *name = g_strdup_printf ("no member \"%s\"", expected[j][1]);

          if (strstr (message, name) == NULL || strcmp (tl_problem_get_where (problem), expected[j][0]) != 0)
            continue;
          known = found[j] = TRUE;
          TL_CHECK (message, g_str_has_suffix (message, expected[j][2]));
          TL_CHECK (message, tl_problem_get_severity (problem) == TL_SEVERITY_NOTE);
        }
      TL_CHECK (message, known);
    }
  TL_CHECK_INT (NULL, n, G_N_ELEMENTS (expected));
  for (guint j = 0; j < G_N_ELEMENTS (expected); j++)
    TL_CHECK (expected[j][1], found[j]);
}

/* Every member that the library writes is one that it knows: what this document has else begins with x-. */
static void
test_known_members (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "data", "model", "everything.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TlTimeline) timeline = tl_timeline_load (path, &error);
  g_autoptr (GPtrArray) problems = timeline != NULL ? tl_timeline_check (timeline, NULL, NULL) : g_ptr_array_new ();

  TL_CHECK (path, timeline != NULL);
  for (guint i = 0; i < problems->len; i++)
    TL_CHECK (tl_problem_get_message (problems->pdata[i]),
              strcmp (tl_problem_get_code (problems->pdata[i]), "unknown-member") != 0);
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = { { "contradictions", test_contradictions },
                          { "whole", test_whole },
                          { "states", test_states },
                          { "reversals", test_reversals },
                          { "cycles", test_cycles },
                          { "event-cycles", test_event_cycles },
                          { "unknown-members", test_unknown_members },
                          { "known-members", test_known_members },
                          CU_TEST_INFO_NULL };
  CU_SuiteInfo suites[] = { { "check", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
