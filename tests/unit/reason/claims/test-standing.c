/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Standing: who says so, who denies it. */
#include "config.h"

#include "tl-test.h"

#include <math.h>
#include <string.h>

static const struct
{
  const char *event, *statement, *link; /* members of the event; of a statement, and its link to the event */
  const char *verdict, *supporters, *deniers;
} rows[] = {
  { "'citations':[{'source':'s'}]", NULL, NULL, "asserted", "An author", "" },
  { "'citations':[{'source':'s','speaker':'usa'}]", NULL, NULL, "asserted", "usa", "" },
  { "'citations':[{'source':'s'},{'source':'t','stance':'confirms'}]", NULL, NULL, "confirmed", "An author", "" },
  { "'citations':[{'source':'s'},{'source':'s','speaker':'chn','stance':'denies'}]", NULL, NULL, "contested",
    "An author", "chn" },
  { "'citations':[{'source':'s','speaker':'chn','stance':'denies'}]", NULL, NULL, "denied", "", "chn" },
  { "'citations':[{'source':'s','stance':'doubts'}]", NULL, NULL, "asserted", "", "" },
  { "'status':'retracted'", NULL, NULL, "retracted", "", "" },
  { "'status':'confirmed'", NULL, NULL, "confirmed", "", "" },
  { "'citations':[{'source':'s'}]", "'participants':[{'actor':'chn','role':'speaker'}]", "denies", "contested",
    "An author", "chn" },
  { "'citations':[{'source':'s'}]", "'participants':[{'actor':'chn','role':'speaker'}]", "contradicts", "contested",
    "An author", "chn" },
  { "'citations':[{'source':'s'}]", "'participants':[{'actor':'usa','role':'speaker'}]", "confirms", "confirmed",
    "An author usa", "" },
  { "'citations':[{'source':'s'}]", "'participants':[{'actor':'usa','role':'speaker'}]", "accuses-of", "asserted",
    "An author usa", "" },
  { "'citations':[{'source':'s'}]", "'status':'retracted'", "denies", "asserted", "An author", "" },
};

static void
test_verdicts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) json =
          g_string_new ("{'format':'libtimeline','version':1,'actors':[{'id':'usa'},{'id':'chn'}],"
                        "'sources':[{'id':'s','author':'An author'},{'id':'t'}],'events':[");
      g_autoptr (TlTimeline) timeline = NULL;
      g_autoptr (TlStanding) standing = NULL;
      g_autofree char *supporters = NULL, *deniers = NULL;

      g_string_append_printf (json, "{'id':'e','type':'espionage',%s}", rows[i].event);
      if (rows[i].statement != NULL)
        g_string_append_printf (json, ",{'id':'x','type':'statement',%s}", rows[i].statement);
      g_string_append (json, "]");
      if (rows[i].link != NULL)
        g_string_append_printf (json, ",'links':[{'from':'x','to':'e','type':'%s'}]", rows[i].link);
      g_string_append (json, "}");
      timeline = tl_test_read_json (json->str);
      TL_CHECK (json->str, timeline != NULL);
      standing = tl_timeline_find_standing (timeline, "e", NULL);
      supporters = g_strjoinv (" ", (char **) tl_standing_get_supporters (standing));
      deniers = g_strjoinv (" ", (char **) tl_standing_get_deniers (standing));
      TL_CHECK_STR (json->str, tl_verdict_to_string (tl_standing_get_verdict (standing)), rows[i].verdict);
      TL_CHECK_STR (json->str, supporters, rows[i].supporters);
      TL_CHECK_STR (json->str, deniers, rows[i].deniers);
    }
}

/*   s2 and s3 derive from s1, s4 from s5 and s5 from s4 (a cycle), s6 stands alone */
#define SOURCES                                                                                                        \
  "'sources':[{'id':'s1'},{'id':'s2','derived_from':['s1']},{'id':'s3','derived_from':['s1']},"                        \
  "{'id':'s4','derived_from':['s5']},{'id':'s5','derived_from':['s4']},{'id':'s6'}],"

static void
test_independent (void)
{
  static const struct
  {
    const char *sources; /* cited, by their last character; of a - the citation denies */
    guint n;
  } cases[] = { { "", 0 },   { "1", 1 },      { "23", 1 }, { "236", 2 },
                { "45", 1 }, { "123456", 3 }, { "-6", 0 }, { "1-6", 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) json = g_string_new ("{'format':'libtimeline','version':1," SOURCES
                                               "'events':[{'id':'a','type':'talks','citations':[");
      g_autoptr (TlTimeline) timeline = NULL;
      g_autoptr (TlStanding) standing = NULL;

      for (const char *p = cases[i].sources; *p != '\0'; p++)
        {
          gboolean denies = *p == '-';

          p += denies;
          g_string_append_printf (json, "%s{'source':'s%c'%s}", json->str[json->len - 1] == '[' ? "" : ",", *p,
                                  denies ? ",'stance':'denies'" : "");
        }
      g_string_append (json, "]}]}");
      timeline = tl_test_read_json (json->str);
      standing = tl_timeline_find_standing (timeline, "a", NULL);
      TL_CHECK_INT (cases[i].sources, tl_standing_get_n_independent (standing), cases[i].n);
    }
}

/* "a1 asserts 1": source, stance, digit; a1 and a2 are of letter A and derive from each other, e and f are E and F. */
static char *
citations_json (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ", ", -1);
  GString *json = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (parts[i], " ", -1);

      g_string_append_printf (json, "%s{'source':'%s','stance':'%s'", i > 0 ? "," : "", words[0], words[1]);
      if (strcmp (words[2], "0") != 0)
        g_string_append_printf (json, ",'credibility':%s", words[2]);
      g_string_append (json, ",'attribution':'official','speaker':'x'}");
    }
  return g_string_free (json, FALSE);
}

static void
check_likelihood (const char *row, double found, const char *expected)
{
  if (strcmp (expected, "-") == 0)
    TL_CHECK (row, isnan (found));
  else
    TL_CHECK (row, fabs (found - g_ascii_strtod (expected, NULL)) < 1e-12);
}

static void
test_credibility (void)
{
  g_autoptr (GPtrArray) table = tl_test_read_table ("diplomacy", "credibility.tsv");

  for (guint i = 0; i < table->len; i++)
    {
      char **row = table->pdata[i];
      g_autofree char *citations = row[0][0] != '\0' ? citations_json (row[0]) : g_strdup ("");
      g_autofree char *json = g_strdup_printf (
          "{'format':'libtimeline','version':1,'actors':[{'id':'x'}],'sources':[{'id':'a1','reliability':'A'},"
          "{'id':'a2','reliability':'A','derived_from':['a1']},{'id':'e','reliability':'E'},"
          "{'id':'f','reliability':'F'},{'id':'n'}],'events':[{'id':'a','type':'talks','citations':[%s]}]}",
          citations);
      g_autoptr (TlTimeline) timeline = tl_test_read_json (json);
      g_autoptr (TlStanding) standing = tl_timeline_find_standing (timeline, "a", NULL);
      double against, credibility = tl_standing_get_credibility (standing, &against);
      guint n_for = 0;

      for (const char *p = row[0]; (p = strpbrk (p, "ac")) != NULL; p++)
        n_for += g_str_has_prefix (p, "asserts") || g_str_has_prefix (p, "confirms");
      check_likelihood (row[0], credibility, row[1]);
      check_likelihood (row[0], against, row[2]);
      TL_CHECK_INT (row[0], tl_standing_get_n_attributed (standing, TL_ATTRIBUTION_OFFICIAL), n_for);
      TL_CHECK_INT (row[0], tl_standing_get_n_attributed (standing, TL_ATTRIBUTION_NONE), 0);
      TL_CHECK_STR (row[0], tl_standing_get_doubters (standing)[0], strstr (row[0], "doubts") != NULL ? "x" : NULL);
    }
}

/* An accusation of 1 May, or later, and what answers it. */
static void
test_answers (void)
{
  static const struct
  {
    const char *name, *accusation, *rest, *answers;
    gboolean bounded;
    gint64 fewest, most; /* days */
  } cases[] = {
    { "none", "'date':'2014-05-01'", "", "", FALSE, 0, 0 },
    { "a denial two days later", "'date':'2014-05-01'",
      ",{'id':'b','type':'denial','date':'2014-05-03'}],'links':[{'from':'b','to':'a','type':'denies'}", "b", TRUE, 2,
      2 },
    { "a denial on the next day", "'date':'2018-03-12'",
      ",{'id':'b','type':'denial','date':'2018-03-13'}],'links':[{'from':'b','to':'a','type':'denies'}", "b", TRUE, 1,
      1 },
    { "a denial on the same day", "'date':'2018-03-12'",
      ",{'id':'b','type':'denial','date':'2018-03-12'}],'links':[{'from':'b','to':'a','type':'denies'}", "b", TRUE, 0,
      0 },
    { "a minute before and after midnight", "'date':'2018-03-12T23:59:00Z'",
      ",{'id':'b','type':'denial','date':'2018-03-13T00:00:00Z'}],'links':[{'from':'b','to':'a','type':'denies'}", "b",
      TRUE, 1, 1 },
    { "an answer in May", "'date':'2014-05-01'",
      ",{'id':'b','type':'statement','date':'2014-05'}],'links':[{'from':'a','to':'b','type':'answered-by'}", "b", TRUE,
      0, 30 },
    { "known later", "'date':'2014-04-01','known':'2014-05-01'",
      ",{'id':'b','type':'statement','date':'2014-05-11'}],'links':[{'from':'a','to':'b','type':'answered-by'}", "b",
      TRUE, 10, 10 },
    { "two answers", "'date':'2014-05-01'",
      ",{'id':'c','type':'denial','date':'2014-06-01'},{'id':'b','type':'statement','date':'2014-05-05'}],"
      "'links':[{'from':'a','to':'b','type':'answered-by'},{'from':'c','to':'a','type':'contradicts'},"
      "{'from':'b','to':'a','type':'denies'}",
      "b c", TRUE, 4, 4 },
    { "an undated answer", "'date':'2014-05-01'",
      ",{'id':'b','type':'denial'}],'links':[{'from':'b','to':'a','type':'denies'}", "b", FALSE, 0, 0 },
    { "a cause is no answer", "'date':'2014-05-01'",
      ",{'id':'b','type':'denial','date':'2014-05-03'}],'links':[{'from':'a','to':'b','type':'causes'}", "", FALSE, 0,
      0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json =
          g_strdup_printf ("{'format':'libtimeline','version':1,'events':[{'id':'a','type':'accusation',%s}%s]}",
                           cases[i].accusation, cases[i].rest);
      g_autoptr (TlTimeline) timeline = tl_test_read_json (json);
      g_autoptr (TlStanding) standing = tl_timeline_find_standing (timeline, "a", NULL);
      g_autoptr (GPtrArray) unanswered = tl_timeline_find_unanswered (timeline, NULL, NULL, NULL);
      g_autofree char *answers = g_strjoinv (" ", (char **) tl_standing_get_answers (standing));
      gint64 fewest, most;

      TL_CHECK_STR (cases[i].name, answers, cases[i].answers);
      TL_CHECK_INT (cases[i].name, tl_standing_get_days_to_answer (standing, &fewest, &most), cases[i].bounded);
      TL_CHECK_INT (cases[i].name, unanswered->len, cases[i].answers[0] == '\0');
      if (!cases[i].bounded)
        continue;
      TL_CHECK_INT (cases[i].name, fewest, cases[i].fewest);
      TL_CHECK_INT (cases[i].name, most, cases[i].most);
    }
}

/* On a day only what had been said by then counts. */
static void
test_unanswered (void)
{
  static const char document[] =
      "{'format':'libtimeline','version':1,'types':{'events':[{'id':'slur','parent':'accusation'}]},"
      "'events':[{'id':'a','type':'accusation','date':'2014-05'},{'id':'b','type':'denial',"
      "'date':'2014-06-15'},{'id':'c','type':'slur','date':'2014-08'},{'id':'d','type':'talks'},"
      "{'id':'e','type':'espionage'}],'links':[{'from':'b','to':'a','type':'denies'},"
      "{'from':'c','to':'e','type':'accuses-of'}]}";
  static const char *const cases[][2] = { { "2014-04", "" },    { "2014-05", "a" },    { "2014-06-14", "a" },
                                          { "2014-06-15", "" }, { "2014-08-01", "c" }, { NULL, "c" } };
  g_autoptr (TlTimeline) timeline = tl_test_read_json (document);
  g_autoptr (GPtrArray) claims = tl_timeline_find_claims (timeline, NULL, NULL);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TlDate) on = cases[i][0] != NULL ? tl_date_new (cases[i][0], NULL) : NULL;
      g_autoptr (GPtrArray) unanswered = tl_timeline_find_unanswered (timeline, on, NULL, NULL);

      TL_CHECK_STR (cases[i][0], unanswered->len > 0 ? tl_standing_get_event (unanswered->pdata[0]) : "", cases[i][1]);
      TL_CHECK (cases[i][0], unanswered->len <= 1);
    }
  for (guint i = 0; i < claims->len; i++)
    g_string_append (ids, tl_standing_get_event (claims->pdata[i]));
  TL_CHECK_STR (NULL, ids->str, "ace");
}

/* ---- against all readings ---------------------------------------------------------------------------------------- */

#define MOST 3
#define DAYS 6

typedef struct
{
  int first, last; /* seconds, from the first of May 2014 */
} Range;

static Range
random_range (GRand *rand)
{
  Range range = { g_rand_int_range (rand, 0, DAYS), 0 };

  range.last = g_rand_int_range (rand, range.first, DAYS);
  return range;
}

static char *
range_json (Range range)
{
  return g_strdup_printf ("'date':'[2014-05-01T00:00:%02dZ..2014-05-01T00:00:%02dZ]'", range.first, range.last);
}

/* Accusation A, and N answers of which each denies it or is what it is answered by. */
static TlTimeline *
make_claim (GRand *rand, Range accusation, const Range *answers, int n)
{
  g_autofree char *date = range_json (accusation);
  g_autoptr (GString) events = g_string_new (NULL), links = g_string_new (NULL);
  g_autofree char *json = NULL;

  g_string_append_printf (events, "{'id':'a','type':'accusation',%s}", date);
  for (int i = 0; i < n; i++)
    {
      g_autofree char *day = range_json (answers[i]);

      g_string_append_printf (events, ",{'id':'b%d','type':'statement',%s}", i, day);
      g_string_append_printf (links,
                              g_rand_boolean (rand) ? "%s{'from':'b%d','to':'a','type':'denies'}"
                                                    : "%s{'to':'b%d','from':'a','type':'answered-by'}",
                              i > 0 ? "," : "", i);
    }
  json = g_strdup_printf ("{'format':'libtimeline','version':1,'events':[%s],'links':[%s]}", events->str, links->str);
  return tl_test_read_json (json);
}

/* One reading after the other: when it is made, when each answer comes; an answer is not before the accusation. */
static void
enumerate (Range accusation, const Range *answers, int *at, int i, int n, int *shortest, int *longest)
{
  if (i < n)
    {
      for (at[i] = answers[i].first; at[i] <= answers[i].last; at[i]++)
        enumerate (accusation, answers, at, i + 1, n, shortest, longest);
      return;
    }
  for (int made = accusation.first; made <= accusation.last; made++)
    {
      int delay = DAYS;

      for (int j = 0; j < n; j++)
        delay = MIN (delay, MAX (at[j] - made, 0));
      *shortest = MIN (*shortest, delay);
      *longest = MAX (*longest, delay);
    }
}

/* Possibly made by the day and possibly not answered by then: some reading has it so. */
static gboolean
may_be_open (Range accusation, const Range *answers, int n, int day)
{
  gboolean answered = FALSE;

  for (int i = 0; i < n; i++)
    answered = answered || answers[i].first <= day;
  return accusation.first <= day && !answered;
}

static void
test_readings (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1898);

  for (guint round = 0; round < 1000; round++)
    {
      Range accusation = random_range (rand), answers[MOST];
      int n = g_rand_int_range (rand, 0, MOST + 1), at[MOST], shortest = DAYS, longest = 0;
      g_autoptr (TlTimeline) timeline = NULL;
      g_autoptr (TlStanding) standing = NULL;
      gint64 least, most;

      for (int i = 0; i < n; i++)
        answers[i] = random_range (rand);
      timeline = make_claim (rand, accusation, answers, n);
      standing = tl_timeline_find_standing (timeline, "a", NULL);
      enumerate (accusation, answers, at, 0, n, &shortest, &longest);
      TL_CHECK_INT (NULL, tl_standing_get_delay (standing, &least, &most), n > 0);
      if (n > 0)
        {
          TL_CHECK_INT ("shortest", least, shortest);
          TL_CHECK_INT ("longest", most, longest);
        }
      for (int day = 0; day < DAYS; day++)
        {
          g_autofree char *text = g_strdup_printf ("2014-05-01T00:00:%02dZ", day);
          g_autoptr (TlDate) on = tl_date_new (text, NULL);
          g_autoptr (GPtrArray) open = tl_timeline_find_unanswered (timeline, on, NULL, NULL);

          TL_CHECK_INT (text, open->len, may_be_open (accusation, answers, n, day));
        }
    }
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = { { "verdicts", test_verdicts },
                          { "independent", test_independent },
                          { "credibility", test_credibility },
                          { "readings", test_readings },
                          { "answers", test_answers },
                          { "unanswered", test_unanswered },
                          CU_TEST_INFO_NULL };
  CU_SuiteInfo suites[] = { { "standing", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
