/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Finds causes, what depended on them, and contradictions: the program of docs/guide/causes-and-checks.md. */
#include <libtimeline/libtimeline.h>

#include <stdio.h>

/* theft --0.9--> indictment --0.9--> suspension --0.5--> inquiry
 *                                        ^
 * listening ------------0.4--------------+                          */
static const char document[] =
    "{ \"format\": \"libtimeline\", \"version\": 1,"
    "  \"sources\": [ { \"id\": \"paper\" } ],"
    "  \"events\": ["
    "    { \"id\": \"theft\", \"type\": \"espionage\","
    "      \"title\": \"Trade secrets are stolen\", \"citations\": [ { \"source\": \"paper\" } ] },"
    "    { \"id\": \"listening\", \"type\": \"espionage\","
    "      \"title\": \"A company is listened in on\", \"citations\": [ { \"source\": \"paper\" } ] },"
    "    { \"id\": \"indictment\", \"type\": \"indictment\", \"date\": \"2014-05-19\","
    "      \"title\": \"Five officers are indicted\", \"citations\": [ { \"source\": \"paper\" } ] },"
    "    { \"id\": \"suspension\", \"type\": \"suspension-of-dialogue\", \"date\": \"2014-05\","
    "      \"title\": \"China pulls out of the dialogue\", \"citations\": [ { \"source\": \"paper\" } ] },"
    "    { \"id\": \"inquiry\", \"type\": \"policy-announcement\", \"date\": \"2014-06\","
    "      \"title\": \"Foreign software is looked into\" } ],"
    "  \"links\": ["
    "    { \"from\": \"theft\", \"to\": \"indictment\", \"type\": \"provokes\", \"confidence\": 0.9 },"
    "    { \"from\": \"indictment\", \"to\": \"suspension\", \"type\": \"triggers\", \"confidence\": 0.9 },"
    "    { \"from\": \"listening\", \"to\": \"suspension\", \"type\": \"contributes-to\", \"confidence\": 0.4 },"
    "    { \"from\": \"suspension\", \"to\": \"inquiry\", \"type\": \"motivates\", \"confidence\": 0.5 } ] }";

static void
print_causes (TlTimeline *timeline, const char *event, double min_confidence)
{
  g_autoptr (GPtrArray) causes = tl_timeline_find_causes (timeline, event, 0, min_confidence, NULL);

  for (guint i = 0; i < causes->len; i++)
    {
      const TlChain *chain = causes->pdata[i];
      g_autofree char *path = g_strjoinv (" → ", (char **) tl_chain_get_path (chain));

      printf ("  %u  %.2f  %s\n", tl_chain_get_depth (chain), tl_chain_get_confidence (chain), path);
    }
}

/* Prints the strongest chain from every root, in sentences. */
static void
print_why (TlTimeline *timeline, const char *event)
{
  g_autoptr (GPtrArray) chains = tl_timeline_find_roots (timeline, event, TL_CHAIN_PRODUCT, NULL);

  for (guint i = 0; i < chains->len; i++)
    {
      g_autofree char *sentences = tl_chain_to_sentences (chains->pdata[i], timeline);

      printf ("%s\n", sentences);
    }
}

static void
print_without (TlTimeline *timeline, const char *event)
{
  const char *const removed[] = { event, NULL };
  g_autoptr (TlCounterfactual) left = tl_timeline_find_without (timeline, removed, NULL, NULL, NULL);
  g_autofree char *orphaned = g_strjoinv (", ", (char **) tl_counterfactual_get_orphaned (left));

  printf ("without the %s nothing led to: %s\n", event, orphaned);
}

static void
print_problems (TlTimeline *timeline)
{
  g_autoptr (GPtrArray) problems = tl_timeline_check (timeline, NULL, NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      const TlProblem *problem = problems->pdata[i];

      printf ("  %s: %s (%s): %s\n", tl_severity_to_string (tl_problem_get_severity (problem)),
              tl_problem_get_where (problem), tl_problem_get_code (problem), tl_problem_get_message (problem));
    }
}

int
main (void)
{
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (TlTimeline) timeline = tl_reader_read_data (reader, document, -1, NULL);
  g_autoptr (TlLink) wrong = tl_link_new ("inquiry", "indictment", "provokes");
  g_auto (GStrv) pivots = tl_timeline_find_pivots (timeline, "inquiry", NULL);
  g_autofree char *pivotal = g_strjoinv (", ", pivots);

  printf ("causes:\n");
  print_causes (timeline, "suspension", 0);
  printf ("causes, at least as likely as not:\n");
  print_causes (timeline, "suspension", 0.5);
  printf ("why:\n");
  print_why (timeline, "suspension");
  printf ("every chain to the inquiry goes through: %s\n", pivotal);
  print_without (timeline, "theft");
  printf ("problems:\n");
  tl_timeline_add_link (timeline, wrong, NULL);
  print_problems (timeline);
  return 0;
}
