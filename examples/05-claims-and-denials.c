/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Who says so and who denies it, in two strands of the worked example: the program of
 * docs/guide/claims-and-denials.md. */
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
add_names (TlTimeline *timeline)
{
  static const char *const actors[][2] = { { "usa" }, { "chn" }, { "nsa", "usa" }, { "fbi", "usa" }, { "hackers" } };
  g_autoptr (TlSource) article = tl_source_new ("no-more-cyber-talks");
  g_autoptr (GError) error = NULL;

  tl_source_set_author (article, "Lawrence Mwangi");
  must (tl_timeline_add_source (timeline, article, &error), error);
  for (guint i = 0; i < G_N_ELEMENTS (actors); i++)
    {
      g_autoptr (TlActor) actor = tl_actor_new (actors[i][0]);

      tl_actor_set_parent (actor, actors[i][1]);
      must (tl_timeline_add_actor (timeline, actor, &error), error);
    }
}

/* The claimed act is an event of its own, and no more certain than the people who claim it. */
static void
add_claim (TlTimeline *timeline, const char *id, const char *type, const char *known, const char *who)
{
  g_autoptr (TlEvent) event = tl_event_new (id, type);
  g_autoptr (TlDate) day = tl_date_new (known, NULL);
  g_autoptr (TlCitation) citation = tl_citation_new ("no-more-cyber-talks");
  g_autoptr (GError) error = NULL;

  tl_event_set_status (event, TL_EVENT_STATUS_ALLEGED);
  tl_event_set_known (event, day);
  tl_event_add_participant (event, who, "initiator");
  tl_event_add_citation (event, citation);
  must (tl_timeline_add_event (timeline, event, &error), error);
}

/* A statement is an event too: somebody says something, on a day. A link says what it is about. */
static void
add_statement (TlTimeline *timeline, const char *id, const char *type, const char *when, const char *speaker,
               const char *says, const char *claim)
{
  g_autoptr (TlEvent) event = tl_event_new (id, type);
  g_autoptr (TlDate) date = tl_date_new (when, NULL);
  g_autoptr (TlLink) link = tl_link_new (id, claim, says);
  g_autoptr (GError) error = NULL;

  tl_event_set_date (event, date);
  tl_event_add_participant (event, speaker, "speaker");
  must (tl_timeline_add_event (timeline, event, &error) && tl_timeline_add_link (timeline, link, &error), error);
}

static void
print_claims (TlTimeline *timeline)
{
  g_autoptr (GPtrArray) claims = tl_timeline_find_claims (timeline, NULL, NULL, NULL, NULL);

  for (guint i = 0; i < claims->len; i++)
    {
      const TlStanding *standing = claims->pdata[i];
      const char *const *deniers = tl_standing_get_deniers (standing);
      const char *const *answers = tl_standing_get_answers (standing);

      printf ("%s: %s\n", tl_standing_get_event (standing), tl_verdict_to_string (tl_standing_get_verdict (standing)));
      for (; *deniers != NULL; deniers++)
        printf ("  denied by %s\n", *deniers);
      for (; *answers != NULL; answers++)
        printf ("  answered by %s\n", *answers);
    }
}

static void
print_events (const char *what, TlTimeline *taken)
{
  g_autoptr (TlTimeline) part = taken;

  printf ("%s:\n", what);
  for (guint i = 0; i < tl_timeline_get_n_events (part); i++)
    {
      g_autoptr (TlEvent) event = tl_timeline_dup_event (part, i);

      printf ("  %-21s %s\n", tl_event_get_id (event), tl_event_status_to_string (tl_event_get_status (event)));
    }
}

int
main (void)
{
  g_autoptr (TlTimeline) timeline = tl_timeline_new ();
  g_autoptr (TlDate) day = tl_date_new ("2014-10-14", NULL);

  add_names (timeline);
  add_claim (timeline, "huawei-eavesdropping", "espionage", "2014-03-22", "nsa");
  add_statement (timeline, "nsa-denial", "denial", "[2014-03-22..2014-10-21]", "nsa", "denies", "huawei-eavesdropping");
  add_claim (timeline, "data-breaches", "cyber-operation", "2014-10-15", "hackers");
  add_statement (timeline, "fbi-accusation", "accusation", "2014-10-15", "fbi", "accuses-of", "data-breaches");
  add_statement (timeline, "china-dismissal", "denial", "[2014-10-15..2014-10-21]", "chn", "denies", "data-breaches");
  print_claims (timeline);
  print_events ("as told by the US", tl_timeline_dup_account (timeline, "usa", NULL, NULL, NULL, NULL));
  print_events ("as told by China", tl_timeline_dup_account (timeline, "chn", NULL, NULL, NULL, NULL));
  print_events ("as known on 14 October 2014", tl_timeline_dup_as_of (timeline, day, NULL, NULL, NULL, NULL));
  return 0;
}
