/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Works fast on many events: the program of docs/guide/large-timelines.md. */
#include <libtimeline/libtimeline.h>

#include <stdio.h>

#define N_EVENTS 20000

/* Writes JSON Lines: one event a day, talks and accusations in turn, each the cause of the next. */
static TlTimeline *
make_timeline (void)
{
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (GDateTime) first = g_date_time_new_utc (1960, 1, 1, 0, 0, 0);
  g_autoptr (GString) text = g_string_new ("{\"format\":\"libtimeline\",\"version\":1}\n");

  for (int i = 0; i < N_EVENTS; i++)
    {
      g_autoptr (GDateTime) day = g_date_time_add_days (first, i);
      g_autofree char *date = g_date_time_format (day, "%Y-%m-%d");

      g_string_append_printf (text, "{\"event\":{\"id\":\"e%05d\",\"type\":\"%s\",\"date\":\"%s\"}}\n", i,
                              i % 2 == 0 ? "talks" : "accusation", date);
      if (i > 0)
        g_string_append_printf (text, "{\"link\":{\"from\":\"e%05d\",\"to\":\"e%05d\",\"type\":\"causes\"}}\n", i - 1,
                                i);
    }
  return tl_reader_read_data (reader, text->str, text->len, NULL);
}

/* Counting unpacks nothing. */
static guint
count (TlTimeline *timeline, const char *since, const char *until)
{
  g_autoptr (TlQuery) query = tl_query_new ();
  g_autoptr (TlDate) from = tl_date_new (since, NULL), to = tl_date_new (until, NULL);
  guint found = 0;

  tl_query_set_window (query, from, to);
  tl_timeline_count (timeline, query, &found, NULL);
  return found;
}

/* The iterator lends the members in columns (id, type, date). It unpacks the whole event only when you ask for it. */
static guint
count_mondays (TlTimeline *timeline)
{
  g_autoptr (TlEventIter) events = tl_timeline_query (timeline, NULL, NULL);
  guint mondays = 0;

  while (tl_event_iter_next (events))
    {
      gint64 start;

      tl_date_get_start (tl_event_iter_get_date (events), &start, NULL);
      mondays += (start / 86400 + 3) % 7 == 0; /* day 0, 1 January 1970, was a Thursday */
    }
  return mondays;
}

/* A tracer reuses its memory for the next question. */
static guint
sum_of_causes (TlTimeline *timeline)
{
  g_autoptr (TlTracer) tracer = tl_tracer_new (timeline);
  guint sum = 0;

  for (guint i = 0; i < N_EVENTS; i += 1000)
    {
      g_autoptr (GPtrArray) causes = tl_tracer_find_causes (tracer, tl_timeline_get_event_id (timeline, i), 5, 0, NULL);

      sum += causes->len;
    }
  return sum;
}

/* Any number of threads may read a timeline that none changes, each with an iterator of its own. */
static gpointer
count_accusations (gpointer timeline)
{
  g_autoptr (TlQuery) query = tl_query_new ();
  guint found = 0;

  tl_query_set_type (query, "accusation");
  tl_timeline_count (timeline, query, &found, NULL);
  return GUINT_TO_POINTER (found);
}

static void
stop_at_half (double fraction, gpointer cancellable)
{
  if (fraction >= 0.5)
    g_cancellable_cancel (cancellable);
}

/* A verb that may take long reports its progress, and stops when it is cancelled, from this or another thread. */
static void
check_half (TlTimeline *timeline)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = tl_timeline_check (timeline, cancellable, stop_at_half, cancellable, &error);

  printf ("check: %s\n", problems == NULL ? error->message : "done");
}

int
main (void)
{
  g_autoptr (TlTimeline) timeline = make_timeline ();
  GThread *threads[2];

  printf ("in 1969: %u\n", count (timeline, "1969", "1969"));
  printf ("on a Monday: %u\n", count_mondays (timeline));
  printf ("causes at most five links away, of every thousandth: %u\n", sum_of_causes (timeline));
  for (guint i = 0; i < 2; i++)
    threads[i] = g_thread_new (NULL, count_accusations, timeline);
  for (guint i = 0; i < 2; i++)
    printf ("thread %u: %u accusations\n", i, GPOINTER_TO_UINT (g_thread_join (threads[i])));
  check_half (timeline);
  return 0;
}
