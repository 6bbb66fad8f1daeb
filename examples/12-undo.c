/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Changing what a timeline holds, and undoing it. The library keeps no history: the value that was there before a
 * change is the undo. */
#include <libtimeline/libtimeline.h>

#include <stdio.h>

static void
on_changed (TlTimeline *timeline, gpointer user_data)
{
  const TlActor *actor = tl_timeline_lookup_actor (timeline, "prc");

  (void) user_data;
  printf ("changed: %s\n", actor != NULL ? tl_actor_get_name (actor) : "no actor");
}

/* One step that can be undone: the actor as it was before, with a reference of its own. */
static TlActor *
rename_actor (TlTimeline *timeline, const char *id, const char *name, GError **error)
{
  TlActor *old = tl_actor_ref (tl_timeline_lookup_actor (timeline, id));
  g_autoptr (TlActor) copy = tl_actor_copy (old);

  tl_actor_set_name (copy, name);
  if (!tl_timeline_replace_actor (timeline, copy, error))
    g_clear_pointer (&old, tl_actor_unref);
  return old;
}

static TlTimeline *
make_timeline (void)
{
  TlTimeline *timeline = tl_timeline_new ();
  g_autoptr (TlActor) actor = tl_actor_new ("prc");
  g_autoptr (TlEvent) event = tl_event_new ("protest", "protest");

  tl_actor_set_name (actor, "China");
  tl_event_add_participant (event, "prc", "initiator");
  tl_timeline_add_actor (timeline, actor, NULL);
  tl_timeline_add_event (timeline, event, NULL);
  return timeline;
}

int
main (void)
{
  g_autoptr (TlTimeline) timeline = make_timeline ();
  g_autoptr (TlActor) old = NULL;
  g_autoptr (GError) error = NULL;

  g_signal_connect (timeline, "changed", G_CALLBACK (on_changed), NULL);
  old = rename_actor (timeline, "prc", "People's Republic of China", &error);
  if (old == NULL)
    return 1;
  tl_timeline_replace_actor (timeline, old, NULL); /* the undo */
  if (!tl_timeline_remove_actor (timeline, "prc", TL_REMOVE_NONE, &error))
    printf ("refused: %s\n", error->message);
  tl_timeline_freeze_changed (timeline); /* many changes, one signal */
  tl_timeline_set_title (timeline, "Protests");
  tl_timeline_remove_actor (timeline, "prc", TL_REMOVE_DEPENDENTS, NULL);
  tl_timeline_thaw_changed (timeline);
  return 0;
}
