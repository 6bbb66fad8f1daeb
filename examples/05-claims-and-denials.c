/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Who says so and who denies it: the program of docs/guide/claims-and-denials.md. */
#include <libtimeline/libtimeline.h>

#include <stdio.h>
#include <stdlib.h>

static void
must (gboolean ok, const GError *error)
{
  if (ok)
    return;
  fprintf (stderr, "%s\n", error->message);
  exit (1);
}

static void
add_actors (TlTimeline *timeline)
{
  static const char *const actors[][2] = { { "usa", NULL }, { "chn", NULL }, { "nsa", "usa" }, { "huawei", NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (actors); i++)
    {
      g_autoptr (TlActor) actor = tl_actor_new (actors[i][0]);
      g_autoptr (GError) error = NULL;

      tl_actor_set_parent (actor, actors[i][1]);
      must (tl_timeline_add_actor (timeline, actor, &error), error);
    }
}

static void
add_sources (TlTimeline *timeline)
{
  g_autoptr (TlSource) paper = tl_source_new ("paper");
  g_autoptr (TlSource) reprint = tl_source_new ("reprint");
  g_autoptr (GError) error = NULL;

  tl_source_set_reliability (paper, TL_RELIABILITY_B);
  tl_source_add_derived_from (reprint, "paper");
  must (tl_timeline_add_source (timeline, paper, &error), error);
  must (tl_timeline_add_source (timeline, reprint, &error), error);
}

static void
cite (TlEvent *event, const char *source, const char *speaker, TlStance stance, guint credibility)
{
  g_autoptr (TlCitation) citation = tl_citation_new (source);

  tl_citation_set_speaker (citation, speaker);
  tl_citation_set_stance (citation, stance);
  tl_citation_set_credibility (citation, credibility);
  tl_event_add_citation (event, citation);
}

/* What is claimed is an event of its own, and no more certain than those who claim it. */
static void
add_claim (TlTimeline *timeline)
{
  g_autoptr (TlEvent) event = tl_event_new ("eavesdropping", "espionage");
  g_autoptr (TlDate) known = tl_date_new ("2014-03-22", NULL);
  g_autoptr (GError) error = NULL;

  tl_event_set_status (event, TL_EVENT_STATUS_ALLEGED);
  tl_event_set_known (event, known);
  tl_event_add_participant (event, "nsa", "initiator");
  tl_event_add_participant (event, "huawei", "target");
  cite (event, "paper", NULL, TL_STANCE_ASSERTS, 2);
  cite (event, "reprint", NULL, TL_STANCE_ASSERTS, 4);
  must (tl_timeline_add_event (timeline, event, &error), error);
}

/* A statement is an event too: somebody says something, on a day. A link tells what it speaks of. */
static void
add_statement (TlTimeline *timeline, const char *id, const char *type, const char *day, const char *speaker,
               const char *link_type)
{
  g_autoptr (TlEvent) event = tl_event_new (id, type);
  g_autoptr (TlDate) date = tl_date_new (day, NULL);
  g_autoptr (TlLink) link = tl_link_new (id, "eavesdropping", link_type);
  g_autoptr (GError) error = NULL;

  tl_event_set_date (event, date);
  tl_event_add_participant (event, speaker, "speaker");
  cite (event, "paper", NULL, TL_STANCE_ASSERTS, 1);
  must (tl_timeline_add_event (timeline, event, &error), error);
  must (tl_timeline_add_link (timeline, link, &error), error);
}

static void
print_names (const char *what, const char *const *names)
{
  if (names[0] == NULL)
    return;
  printf ("  %-13s", what);
  for (guint i = 0; names[i] != NULL; i++)
    printf ("%s%s", i > 0 ? ", " : "", names[i]);
  printf ("\n");
}

static void
print_claims (TlTimeline *timeline)
{
  g_autoptr (GPtrArray) claims = tl_timeline_find_claims (timeline, NULL, NULL, NULL, NULL);

  for (guint i = 0; i < claims->len; i++)
    {
      const TlStanding *standing = claims->pdata[i];

      printf ("%s: %s\n", tl_standing_get_event (standing), tl_verdict_to_string (tl_standing_get_verdict (standing)));
      print_names ("deniers", tl_standing_get_deniers (standing));
      print_names ("answered by", tl_standing_get_answers (standing));
      printf ("  %-13s%u\n", "independent", tl_standing_get_n_independent (standing));
      printf ("  %-13s%.2f\n", "credibility", tl_standing_get_credibility (standing, NULL));
    }
}

static void
print_account (TlTimeline *timeline, const char *teller)
{
  g_autoptr (TlTimeline) account = tl_timeline_dup_account (timeline, teller, NULL, NULL, NULL, NULL);

  printf ("as told by %s:\n", teller);
  for (guint i = 0; i < tl_timeline_get_n_events (account); i++)
    {
      g_autoptr (TlEvent) event = tl_timeline_dup_event (account, i);

      printf ("  %-14s%s\n", tl_event_get_id (event), tl_event_status_to_string (tl_event_get_status (event)));
    }
}

static void
print_known (TlTimeline *timeline, const char *day)
{
  g_autoptr (TlDate) date = tl_date_new (day, NULL);
  g_autoptr (TlTimeline) known = tl_timeline_dup_as_of (timeline, date, NULL, NULL, NULL, NULL);

  printf ("known on %s: %u events\n", day, tl_timeline_get_n_events (known));
}

int
main (void)
{
  g_autoptr (TlTimeline) timeline = tl_timeline_new ();

  add_actors (timeline);
  add_sources (timeline);
  add_claim (timeline);
  add_statement (timeline, "accusation", "accusation", "2014-03-24", "chn", "accuses-of");
  add_statement (timeline, "denial", "denial", "2014-03-25", "nsa", "denies");
  print_claims (timeline);
  print_account (timeline, "chn");
  print_account (timeline, "usa");
  print_known (timeline, "2014-03-21");
  print_known (timeline, "2014-03-24");
  return 0;
}
