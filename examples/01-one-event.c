/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* One event, from nothing to JSON: the program of the README. */
#include <libtimeline/libtimeline.h>

#include <stdio.h>

int
main (void)
{
  g_autoptr (TlTimeline) timeline = tl_timeline_new ();
  g_autoptr (TlActor) usa = tl_actor_new ("usa");
  g_autoptr (TlEvent) event = tl_event_new ("pla-indictment", "indictment");
  g_autoptr (TlWriter) writer = tl_writer_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TlDate) date = tl_date_new ("2014-05-19", &error);
  g_autofree char *json = NULL;

  tl_event_set_date (event, date);
  tl_event_set_title (event, "Five PLA officers are indicted");
  tl_event_add_participant (event, "usa", "initiator");

  if (tl_timeline_add_actor (timeline, usa, &error) && tl_timeline_add_event (timeline, event, &error))
    json = tl_writer_write_data (writer, timeline, NULL, &error);
  fputs (json != NULL ? json : error->message, json != NULL ? stdout : stderr);
  return json == NULL;
}
