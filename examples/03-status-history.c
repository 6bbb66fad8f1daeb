/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The relations of two states: a track, the events that set its states, its history, and its state on three days. */
#include <libtimeline/libtimeline.h>

#include <stdio.h>
#include <stdlib.h>

/* The agency acts for its state, so its dealings with others count as those of the state. */
static const struct
{
  const char *id, *type, *date, *status, *state;
} events[] = {
  { "working-group", "talks", "2013-07-08", "reported", "active" },
  { "indictment", "indictment", "2014-05-19", "confirmed", NULL },
  { "suspension", "suspension-of-dialogue", "2014-05", "reported", "suspended" },
  { "rumour-of-talks", "resumption-of-dialogue", "2014-12", "alleged", "active" },
  { "high-level-talks", "resumption-of-dialogue", "2015-12-01", "confirmed", "active" },
};

static void
fail (const GError *error)
{
  fprintf (stderr, "%s\n", error->message);
  exit (1);
}

static void
add_event (TlTimeline *timeline, guint i)
{
  g_autoptr (TlEvent) event = tl_event_new (events[i].id, events[i].type);
  g_autoptr (GError) error = NULL;
  g_autoptr (TlDate) date = tl_date_new (events[i].date, &error);
  TlEventStatus status = TL_EVENT_STATUS_REPORTED;

  tl_event_status_from_string (events[i].status, &status);
  tl_event_set_date (event, date);
  tl_event_set_status (event, status);
  if (events[i].state != NULL)
    tl_event_add_effect (event, "cyber-dialogue", events[i].state);
  if (!tl_timeline_add_event (timeline, event, &error))
    fail (error);
}

static TlTimeline *
make_timeline (void)
{
  static const char *const actors[][2] = { { "usa", NULL }, { "chn", NULL }, { "state-department", "usa" } };
  static const char *const states[] = { "none", "active", "suspended" };
  TlTimeline *timeline = tl_timeline_new ();
  g_autoptr (TlTrack) track = tl_track_new ("cyber-dialogue");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (actors); i++)
    {
      g_autoptr (TlActor) actor = tl_actor_new (actors[i][0]);

      tl_actor_set_parent (actor, actors[i][1]);
      if (!tl_timeline_add_actor (timeline, actor, &error))
        fail (error);
    }
  tl_track_add_actor (track, "state-department");
  tl_track_add_actor (track, "chn");
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    tl_track_add_state (track, states[i]);
  tl_track_set_initial (track, "none");
  if (!tl_timeline_add_track (timeline, track, &error))
    fail (error);
  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    add_event (timeline, i);
  return timeline;
}

/* The state on a day, or with NULL the whole history. */
static void
print_status (TlTimeline *timeline, const char *day)
{
  g_autoptr (TlDate) on = day != NULL ? tl_date_new (day, NULL) : NULL;
  g_autoptr (GPtrArray) answers = tl_timeline_find_status (timeline, "usa", "chn", on, NULL);

  printf ("%s:\n", day != NULL ? day : "history");
  for (guint i = 0; i < answers->len; i++)
    {
      const TlStatus *status = answers->pdata[i];
      const char *event = tl_status_get_event (status);
      gboolean certain = tl_status_get_certainty (status) == TL_CERTAINTY_CERTAIN;

      printf ("  %-9s  %-8s  %s\n", tl_status_get_state (status), certain ? "certain" : "possible",
              event != NULL ? event : "-");
    }
}

int
main (void)
{
  g_autoptr (TlTimeline) timeline = make_timeline ();

  print_status (timeline, NULL);
  print_status (timeline, "2014-01-01");
  print_status (timeline, "2014-05-10"); /* it may have been suspended by then, or not yet */
  print_status (timeline, "2015-06-01"); /* an alleged event leaves the state open */
  return 0;
}
