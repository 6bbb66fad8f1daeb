/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* What is left if a source is not trusted: case by case, and against documents written without it. */
#include "config.h"

#include "tl-test.h"

#include <math.h>
#include <string.h>

/* ---- case by case ------------------------------------------------------------------------------------------------ */

/*   speech -> expulsion -> protest       the speech rests on s1, the expulsion on s1 and s2, the protest on nothing;
 *   denial denies the expulsion          the denial rests on s3
 *   t: the expulsion suspends it                                                                                   */
static const char story[] =
    "{'format':'libtimeline','version':1,'actors':[{'id':'uk'},{'id':'rus'},{'id':'press'}],"
    "'sources':[{'id':'s1','author':'press','reliability':'A'},{'id':'s2','author':'uk','reliability':'C'},{'id':'s3'}]"
    ","
    "'tracks':[{'id':'t','between':['uk','rus'],'states':['normal','suspended'],'initial':'normal'}],"
    "'events':[{'id':'speech','type':'statement','date':'2018-03-12','citations':[{'source':'s1'}]},"
    "{'id':'expulsion','type':'expulsion-of-diplomat','date':'2018-03-14','citations':[{'source':'s1'},"
    "{'source':'s2'}],'effects':[{'track':'t','state':'suspended'}]},"
    "{'id':'denial','type':'denial','date':'2018-03-15','participants':[{'actor':'rus','role':'speaker'}],"
    "'citations':[{'source':'s3'}]},{'id':'protest','type':'protest','date':'2018-03-16'}],"
    "'links':[{'from':'speech','to':'expulsion','type':'causes'},{'from':'expulsion','to':'protest','type':'causes'},"
    "{'from':'denial','to':'expulsion','type':'denies'}]}";

/* "expulsion contested contested 0.95 0.50", for each standing that changes */
static char *
describe_standings (const TlCounterfactual *without)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < tl_counterfactual_get_n_standings (without); i++)
    {
      const TlStanding *before, *after;

      tl_counterfactual_get_standing (without, i, &before, &after);
      g_string_append_printf (out, "%s%s %s %s %.2f %.2f", i > 0 ? ", " : "", tl_standing_get_event (before),
                              tl_verdict_to_string (tl_standing_get_verdict (before)),
                              tl_verdict_to_string (tl_standing_get_verdict (after)),
                              tl_standing_get_credibility (before, NULL), tl_standing_get_credibility (after, NULL));
      TL_CHECK_STR (NULL, tl_standing_get_event (after), tl_standing_get_event (before));
    }
  return g_string_free (out, FALSE);
}

static void
test_cases (void)
{
  static const struct
  {
    const char *event, *source, *removed, *orphaned, *uncaused, *standings;
    guint n_tracks;
  } rows[] = {
    { NULL, "s1", "speech", "", "expulsion", "expulsion contested contested 0.95 0.50", 0 },
    { NULL, "s2", "", "", "", "expulsion contested contested 0.95 0.90", 0 },
    { NULL, "s3", "denial", "", "", "expulsion contested asserted 0.95 0.95", 0 },
    { "speech", NULL, "speech", "expulsion protest", "", "", 1 },
    { "denial", NULL, "denial", "", "", "", 0 },
    { "expulsion", "s1", "speech expulsion", "protest", "", "", 1 },
    { "speech", "s3", "speech denial", "expulsion protest", "", "", 1 },
  };
  g_autoptr (TlTimeline) timeline = tl_test_read_json (story);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *const events[] = { rows[i].event, NULL };
      g_autofree char *row = g_strdup_printf ("%s, %s", rows[i].event, rows[i].source);
      g_autoptr (TlCounterfactual) without = tl_timeline_find_without (timeline, events, rows[i].source, NULL, NULL);
      g_autofree char *removed = g_strjoinv (" ", (char **) tl_counterfactual_get_removed (without));
      g_autofree char *orphaned = g_strjoinv (" ", (char **) tl_counterfactual_get_orphaned (without));
      g_autofree char *uncaused = g_strjoinv (" ", (char **) tl_counterfactual_get_uncaused (without));
      g_autofree char *standings = describe_standings (without);

      TL_CHECK_STR (row, removed, rows[i].removed);
      TL_CHECK_STR (row, orphaned, rows[i].orphaned);
      TL_CHECK_STR (row, uncaused, rows[i].uncaused);
      TL_CHECK_STR (row, standings, rows[i].standings);
      TL_CHECK_INT (row, tl_counterfactual_get_n_tracks (without), rows[i].n_tracks);
    }
}

/* ---- against documents written without the source ---------------------------------------------------------------- */

#define EVENTS 6
#define LINKS 9
#define CITATIONS 3

typedef struct
{
  int source, stance, digit;
} Cited;

typedef struct
{
  int speaker; /* -1: nobody */
  int n;
  Cited citations[CITATIONS];
} Event;

typedef struct
{
  int from, to, type, n;
  Cited citations[CITATIONS];
} Link;

typedef struct
{
  Event events[EVENTS];
  Link links[LINKS];
} Story;

static const char *const types[] = { "causes", "provokes", "accuses-of", "confirms", "denies", "doubts", "reports" };
#define CAUSAL 2 /* the first of them */

static int
fill_citations (GRand *rand, Cited *citations)
{
  int n = g_rand_int_range (rand, 0, CITATIONS + 1);

  for (int i = 0; i < n; i++)
    citations[i] =
        (Cited){ g_rand_int_range (rand, 0, 3), g_rand_int_range (rand, 0, 4), g_rand_int_range (rand, 1, 7) };
  return n;
}

/* Causes lead to later events only. */
static void
fill_story (GRand *rand, Story *story_)
{
  for (int i = 0; i < EVENTS; i++)
    {
      story_->events[i].speaker = g_rand_int_range (rand, -1, 3);
      story_->events[i].n = fill_citations (rand, story_->events[i].citations);
    }
  for (int i = 0; i < LINKS; i++)
    {
      Link *link = &story_->links[i];
      int from = g_rand_int_range (rand, 0, EVENTS), to = (from + g_rand_int_range (rand, 1, EVENTS)) % EVENTS;

      link->type = g_rand_int_range (rand, 0, G_N_ELEMENTS (types));
      link->from = link->type < CAUSAL ? MIN (from, to) : from;
      link->to = link->type < CAUSAL ? MAX (from, to) : to;
      link->n = fill_citations (rand, link->citations);
    }
}

/* GONE: the number of the source that is not trusted, or -1. */
static gboolean
is_gone (const Cited *citations, int n, int gone)
{
  for (int i = 0; i < n; i++)
    if (citations[i].source != gone)
      return FALSE;
  return n > 0;
}

static gboolean
is_link_gone (const Story *story_, const Link *link, int gone)
{
  const Event *from = &story_->events[link->from], *to = &story_->events[link->to];

  return is_gone (link->citations, link->n, gone) || is_gone (from->citations, from->n, gone)
         || is_gone (to->citations, to->n, gone);
}

static void
append_cited (GString *json, const Cited *citations, int n, int gone)
{
  static const char *const stances[] = { "asserts", "confirms", "denies", "doubts" };
  const char *comma = "";

  g_string_append (json, ",'citations':[");
  for (int i = 0; i < n; i++)
    {
      if (citations[i].source == gone)
        continue;
      g_string_append_printf (json, "%s{'source':'s%d','stance':'%s','credibility':%d}", comma, citations[i].source,
                              stances[citations[i].stance], citations[i].digit);
      comma = ",";
    }
  g_string_append (json, "]}");
}

static TlTimeline *
write_story (const Story *story_, int gone)
{
  g_autoptr (GString) json =
      g_string_new ("{'format':'libtimeline','version':1,'actors':[{'id':'a0'},{'id':'a1'},{'id':'a2'}],"
                    "'sources':[{'id':'s0','author':'a0','reliability':'A'},{'id':'s1','author':'a1',"
                    "'reliability':'C','derived_from':['s0']},{'id':'s2'}],'events':[");
  const char *comma = "";

  for (int i = 0; i < EVENTS; i++)
    {
      const Event *event = &story_->events[i];

      if (is_gone (event->citations, event->n, gone))
        continue;
      g_string_append_printf (json, "%s{'id':'e%d','type':'statement'", comma, i);
      if (event->speaker >= 0)
        g_string_append_printf (json, ",'participants':[{'actor':'a%d','role':'speaker'}]", event->speaker);
      append_cited (json, event->citations, event->n, gone);
      comma = ",";
    }
  g_string_append (json, "],'links':[");
  comma = "";
  for (int i = 0; i < LINKS; i++)
    {
      const Link *link = &story_->links[i];

      if (is_link_gone (story_, link, gone))
        continue;
      g_string_append_printf (json, "%s{'id':'l%d','from':'e%d','to':'e%d','type':'%s'", comma, i, link->from, link->to,
                              types[link->type]);
      append_cited (json, link->citations, link->n, gone);
      comma = ",";
    }
  g_string_append (json, "]}");
  return tl_test_read_json (json->str);
}

static gboolean
same_sides (const TlStanding *a, const TlStanding *b)
{
  double against[2],
      credibility[2] = { tl_standing_get_credibility (a, &against[0]), tl_standing_get_credibility (b, &against[1]) };

  return tl_standing_get_verdict (a) == tl_standing_get_verdict (b)
         && g_strv_equal (tl_standing_get_supporters (a), tl_standing_get_supporters (b))
         && g_strv_equal (tl_standing_get_deniers (a), tl_standing_get_deniers (b))
         && g_strv_equal (tl_standing_get_doubters (a), tl_standing_get_doubters (b))
         && g_strv_equal (tl_standing_get_answers (a), tl_standing_get_answers (b))
         && tl_standing_get_n_independent (a) == tl_standing_get_n_independent (b)
         && (credibility[0] == credibility[1] || (isnan (credibility[0]) && isnan (credibility[1])))
         && (against[0] == against[1] || (isnan (against[0]) && isnan (against[1])));
}

/* The standings of the event that the answer has; both stay NULL if it says that nothing changes. */
static void
find_change (const TlCounterfactual *without, const char *event, const TlStanding **before, const TlStanding **after)
{
  *before = *after = NULL;
  for (guint i = 0; i < tl_counterfactual_get_n_standings (without) && *before == NULL; i++)
    {
      tl_counterfactual_get_standing (without, i, before, after);
      if (strcmp (tl_standing_get_event (*before), event) != 0)
        *before = *after = NULL;
    }
}

static gboolean
has_cause (TlTimeline *timeline, const char *event)
{
  g_autoptr (GPtrArray) links = tl_timeline_dup_incoming (timeline, event);

  for (guint i = 0; i < links->len; i++)
    for (guint j = 0; j < CAUSAL; j++)
      if (strcmp (tl_link_get_link_type (links->pdata[i]), types[j]) == 0)
        return TRUE;
  return FALSE;
}

static void
check_event (const char *row, TlTimeline *with, TlTimeline *less, const TlCounterfactual *without, const char *event)
{
  g_autoptr (TlStanding) before = tl_timeline_find_standing (with, event, NULL);
  g_autoptr (TlStanding) after = tl_timeline_find_standing (less, event, NULL);
  const TlStanding *found[2];
  gboolean uncaused = after != NULL && has_cause (with, event) && !has_cause (less, event);

  find_change (without, event, &found[0], &found[1]);
  TL_CHECK_INT (row, g_strv_contains (tl_counterfactual_get_removed (without), event), after == NULL);
  TL_CHECK_INT (row, g_strv_contains (tl_counterfactual_get_uncaused (without), event), uncaused);
  if (after == NULL)
    TL_CHECK (row, found[0] == NULL);
  else if (found[0] != NULL)
    TL_CHECK (row, same_sides (found[0], before) && same_sides (found[1], after));
  else
    TL_CHECK_INT (row, tl_standing_get_verdict (before), tl_standing_get_verdict (after));
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2018);

  for (int round = 0; round < 600; round++)
    {
      Story random;
      int gone = round % 3;
      g_autofree char *source = g_strdup_printf ("s%d", gone);
      g_autofree char *row = g_strdup_printf ("round %d", round);
      g_autoptr (TlTimeline) with = NULL, less = NULL;
      g_autoptr (TlCounterfactual) without = NULL;

      fill_story (rand, &random);
      with = write_story (&random, -1);
      less = write_story (&random, gone);
      without = tl_timeline_find_without (with, NULL, source, NULL, NULL);
      TL_CHECK (row, tl_counterfactual_get_orphaned (without)[0] == NULL);
      for (guint i = 0; i < tl_timeline_get_n_events (with); i++)
        check_event (row, with, less, without, tl_timeline_get_event_id (with, i));
    }
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = { { "cases", test_cases }, { "random", test_random }, CU_TEST_INFO_NULL };
  CU_SuiteInfo suites[] = { { "counterfactual", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
