/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Loads beside a main loop and shows a list model that reports its changes, as a user interface does: the program of
 * docs/guide/user-interfaces.md. */
#include <glib/gstdio.h>
#include <libtimeline/libtimeline.h>

#include <stdio.h>
#include <unistd.h>

static const char document[] =
    "{\"format\":\"libtimeline\",\"version\":1,\"events\":["
    "{\"id\":\"end\",\"type\":\"suspension-of-dialogue\",\"date\":\"2014-05-20\",\"title\":\"The dialogue ends\"},"
    "{\"id\":\"indictment\",\"type\":\"indictment\",\"date\":\"2014-05\",\"title\":\"Five officers are indicted\"}]}";

typedef struct
{
  GMainLoop *loop;
  guint last_percent; /* shown by a progress bar */
} Window;

static void
show (GListModel *events)
{
  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (TlEventItem) item = g_list_model_get_item (events, i);

      printf ("  %-12s  %s\n", tl_event_item_get_date_text (item), tl_event_item_get_title (item));
    }
}

static void
on_items_changed (GListModel *events, guint position, guint removed, guint added, gpointer user_data)
{
  (void) events;
  (void) user_data;
  printf ("at row %u: %u go, %u come\n", position, removed, added);
}

/* A list view does both by itself: it gets the visible rows, and gets rows again when they change. */
static void
list_events (TlTimeline *timeline)
{
  g_autoptr (TlEventModel) events = tl_event_model_new (timeline, NULL, NULL);
  g_autoptr (TlEvent) protest = tl_event_new ("protest", "protest");
  g_autoptr (TlDate) date = tl_date_new ("2014-05-19", NULL);

  show (G_LIST_MODEL (events));
  g_signal_connect (events, "items-changed", G_CALLBACK (on_items_changed), NULL);
  tl_event_set_date (protest, date);
  tl_event_set_title (protest, "The ambassador is called in");
  if (tl_timeline_add_event (timeline, protest, NULL))
    tl_event_model_refresh (events, NULL);
  show (G_LIST_MODEL (events));
}

static void
on_progress (double fraction, gpointer user_data)
{
  Window *window = user_data;

  window->last_percent = (guint) (100 * fraction);
}

static void
on_loaded (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Window *window = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TlTimeline) timeline = tl_timeline_load_finish (result, &error);

  (void) object;
  printf ("%u %%: %s\n", window->last_percent, timeline != NULL ? "loaded" : error->message);
  if (timeline != NULL)
    list_events (timeline);
  g_main_loop_quit (window->loop);
}

int
main (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new (); /* for a button that cancels */
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autofree char *path = NULL;
  Window window = { .loop = loop };
  int descriptor = g_file_open_tmp ("timeline-XXXXXX", &path, NULL);

  if (descriptor < 0 || !g_file_set_contents (path, document, -1, NULL))
    return 1;
  tl_timeline_load_async (path, cancellable, on_progress, &window, NULL, on_loaded, &window);
  g_main_loop_run (loop);
  close (descriptor);
  return g_unlink (path) != 0;
}
