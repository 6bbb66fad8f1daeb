/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Builds a first timeline, queries it, saves it and loads it again: the program of docs/guide/first-timeline.md. */
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

/* Add first what events name: the actors, the source, and the track of relations that they change. */
static void
add_names (TlTimeline *timeline)
{
  g_autoptr (TlActor) usa = tl_actor_new ("usa"), chn = tl_actor_new ("chn");
  g_autoptr (TlSource) paper = tl_source_new ("paper");
  g_autoptr (TlTrack) dialogue = tl_track_new ("dialogue");
  g_autoptr (GError) error = NULL;

  tl_track_add_actor (dialogue, "chn");
  tl_track_add_actor (dialogue, "usa");
  tl_track_add_state (dialogue, "active");
  tl_track_add_state (dialogue, "suspended");
  tl_track_set_initial (dialogue, "active");
  must (tl_timeline_add_actor (timeline, usa, &error) && tl_timeline_add_actor (timeline, chn, &error), error);
  must (tl_timeline_add_source (timeline, paper, &error) && tl_timeline_add_track (timeline, dialogue, &error), error);
}

/* No date is more exact than its source: the theft has none, and the suspension happened on some day of a month. */
static gboolean
add_event (TlTimeline *timeline, const char *id, const char *type, const char *day, const char *initiator,
           const char *target, GError **error)
{
  g_autoptr (TlEvent) event = tl_event_new (id, type);
  g_autoptr (TlCitation) citation = tl_citation_new ("paper");
  g_autoptr (TlDate) date = day != NULL ? tl_date_new (day, NULL) : NULL;

  tl_event_set_date (event, date);
  tl_event_add_participant (event, initiator, "initiator");
  tl_event_add_participant (event, target, "target");
  tl_event_add_citation (event, citation);
  if (g_str_equal (type, "suspension-of-dialogue"))
    tl_event_add_effect (event, "dialogue", "suspended");
  return tl_timeline_add_event (timeline, event, error);
}

/* A link reads as a sentence: the indictment triggers the suspension. */
static void
add_links (TlTimeline *timeline)
{
  g_autoptr (TlLink) answer = tl_link_new ("theft", "indictment", "provokes");
  g_autoptr (TlLink) cause = tl_link_new ("indictment", "suspension", "triggers");
  g_autoptr (GError) error = NULL;

  tl_link_set_confidence (answer, 0.9);
  tl_link_set_confidence (cause, 0.8);
  must (tl_timeline_add_link (timeline, answer, &error) && tl_timeline_add_link (timeline, cause, &error), error);
}

static void
print_events (TlTimeline *timeline)
{
  g_autoptr (TlEventIter) events = tl_timeline_query (timeline, NULL, NULL);

  while (tl_event_iter_next (events))
    {
      const TlDate *date = tl_event_iter_get_date (events);

      printf ("%-12s%s\n", tl_event_iter_get_id (events), date != NULL ? tl_date_get_edtf (date) : "undated");
    }
}

static void
print_causes (TlTimeline *timeline, const char *event)
{
  g_autoptr (GPtrArray) causes = tl_timeline_find_causes (timeline, event, 0, 0, NULL);

  for (guint i = 0; i < causes->len; i++)
    {
      g_autofree char *path = g_strjoinv (" → ", (char **) tl_chain_get_path (causes->pdata[i]));

      printf ("%s: %.2f\n", path, tl_chain_get_confidence (causes->pdata[i]));
    }
}

static void
save_and_load (TlTimeline *timeline, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TlTimeline) again = NULL;

  must (tl_timeline_save (timeline, path, &error), error);
  again = tl_timeline_load (path, &error);
  must (again != NULL, error);
  printf ("loaded: %u events, %u links\n", tl_timeline_get_n_events (again), tl_timeline_get_n_links (again));
  remove (path);
}

int
main (void)
{
  g_autoptr (TlTimeline) timeline = tl_timeline_new ();
  g_autoptr (GError) error = NULL;

  add_names (timeline);
  must (add_event (timeline, "theft", "espionage", NULL, "chn", "usa", &error), error);
  must (add_event (timeline, "indictment", "indictment", "2014-05-19", "usa", "chn", &error), error);
  must (add_event (timeline, "suspension", "suspension-of-dialogue", "2014-05", "chn", "usa", &error), error);
  add_links (timeline);
  print_events (timeline);
  print_causes (timeline, "suspension");
  save_and_load (timeline, "first.json");
  if (!add_event (timeline, "arrest", "arrest", "2014-06", "usa", "nobody", &error))
    printf ("error: %s\n", error->message);
  return 0;
}
