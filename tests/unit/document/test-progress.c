/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Long verbs: how far they say they are, and that they stop when they are cancelled. */
#include "config.h"

#include "tl-test.h"

#define EVENTS 10000 /* so that every verb has to report on its way */

/* A chain of accusations, each provoking the next, each denied by a denial of the same day; every third cites a source
 * that the others do not. */
static TlTimeline *
make_long (void)
{
  g_autoptr (GString) json =
      g_string_new ("{'format':'libtimeline','version':1,'actors':[{'id':'usa'},{'id':'chn'}],'sources':[{'id':'s'},"
                    "{'id':'t'}],'tracks':[{'id':'mood','states':['good','bad']}],'events':[");

  for (int i = 0; i < EVENTS; i++)
    g_string_append_printf (json,
                            "%s{'id':'e%d','type':'%s','date':'%04d','participants':[{'actor':'usa','role':'speaker'},"
                            "{'actor':'chn','role':'target'}],'citations':[{'source':'%s'}]%s}",
                            i > 0 ? "," : "", i, i % 2 == 0 ? "accusation" : "denial", 1 + i / 2,
                            i % 3 == 0 ? "s" : "t", i % 1000 == 0 ? ",'effects':[{'track':'mood','state':'bad'}]" : "");
  g_string_append (json, "],'links':[");
  for (int i = 0; i + 2 < EVENTS; i += 2)
    g_string_append_printf (json,
                            "%s{'from':'e%d','to':'e%d','type':'provokes'},{'from':'e%d','to':'e%d','type':'denies'}",
                            i > 0 ? "," : "", i, i + 2, i + 1, i);
  g_string_append (json, "]}");
  return tl_test_read_json (json->str);
}

/* ---- who watches ------------------------------------------------------------------------------------------------- */

typedef struct
{
  GCancellable *cancellable; /* NULL: nothing cancels the verb */
  gboolean cancels;          /* as soon as something is done */
  double last;
  guint n_between; /* calls with more than 0 and less than 1 */
  gboolean fell;
} Watched;

static void
note (double fraction, gpointer watched)
{
  Watched *self = watched;

  self->fell = self->fell || fraction < self->last || fraction > 1;
  self->last = fraction;
  self->n_between += fraction > 0 && fraction < 1;
  if (self->cancels && fraction > 0)
    g_cancellable_cancel (self->cancellable);
}

static TlMonitor *
monitor_of (Watched *self)
{
  TlMonitor *monitor = tl_monitor_new (self->cancellable);

  tl_monitor_set_progress (monitor, note, self, NULL);
  TL_CHECK (NULL, tl_monitor_get_cancellable (monitor) == self->cancellable);
  return monitor;
}

/* ---- the verbs --------------------------------------------------------------------------------------------------- */

#define VERB(name, call, unref)                                                                                        \
  static gboolean name (TlTimeline *timeline, Watched *watched, GError **error)                                        \
  {                                                                                                                    \
    g_autoptr (TlMonitor) monitor = watched != NULL ? monitor_of (watched) : NULL;                                     \
    gpointer answer = call;                                                                                            \
                                                                                                                       \
    if (answer != NULL)                                                                                                \
      unref (answer);                                                                                                  \
    return answer != NULL;                                                                                             \
  }

VERB (run_check, tl_timeline_check (timeline, monitor, error), g_ptr_array_unref)
VERB (run_infer, tl_timeline_infer (timeline, monitor, error), tl_inference_unref)
VERB (run_without, tl_timeline_find_without (timeline, NULL, "s", monitor, error), tl_counterfactual_unref)
VERB (run_claims, tl_timeline_find_claims (timeline, monitor, error), g_ptr_array_unref)
VERB (run_unanswered, tl_timeline_find_unanswered (timeline, NULL, monitor, error), g_ptr_array_unref)
VERB (run_series, tl_timeline_find_series (timeline, NULL, monitor, error), tl_series_unref)
VERB (run_exchanges, tl_timeline_find_exchanges (timeline, NULL, monitor, error), tl_exchanges_unref)
VERB (run_account, tl_timeline_dup_account (timeline, "usa", monitor, error), g_object_unref)
VERB (run_differences, tl_timeline_find_differences (timeline, timeline, monitor, error), g_ptr_array_unref)

static gboolean
run_as_of (TlTimeline *timeline, Watched *watched, GError **error)
{
  g_autoptr (TlMonitor) monitor = watched != NULL ? monitor_of (watched) : NULL;
  g_autoptr (TlDate) day = tl_date_new ("9000", NULL);
  g_autoptr (TlTimeline) part = tl_timeline_dup_as_of (timeline, day, monitor, error);

  return part != NULL;
}

static gboolean
run_merge (TlTimeline *timeline, Watched *watched, GError **error)
{
  g_autoptr (TlMonitor) monitor = watched != NULL ? monitor_of (watched) : NULL;
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (TlTimeline) merged = tl_timeline_merge (timeline, timeline, timeline, &conflicts, monitor, error);

  TL_CHECK ("merge", (merged != NULL) == (conflicts != NULL));
  return merged != NULL;
}

static gboolean
run_write (TlTimeline *timeline, Watched *watched, GError **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (TlWriter) writer = tl_writer_new ();

  if (watched != NULL)
    tl_writer_set_progress (writer, note, watched, NULL);
  return tl_writer_write_stream (writer, timeline, stream, watched != NULL ? watched->cancellable : NULL, error);
}

static gboolean
run_read (TlTimeline *timeline, Watched *watched, GError **error)
{
  g_autoptr (TlWriter) writer = tl_writer_new ();
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (TlTimeline) again = NULL;
  gsize length;
  char *text = tl_writer_write_data (writer, timeline, &length, NULL);

  stream = g_memory_input_stream_new_from_data (text, (gssize) length, g_free);
  if (watched != NULL)
    tl_reader_set_progress (reader, note, watched, NULL);
  again = tl_reader_read_stream (reader, stream, NULL, watched != NULL ? watched->cancellable : NULL, error);
  return again != NULL;
}

static const struct
{
  const char *name;
  gboolean (*run) (TlTimeline *timeline, Watched *watched, GError **error);
} verbs[] = {
  { "check", run_check },         { "infer", run_infer },           { "without", run_without },
  { "claims", run_claims },       { "unanswered", run_unanswered }, { "series", run_series },
  { "exchanges", run_exchanges }, { "account", run_account },       { "differences", run_differences },
  { "as-of", run_as_of },         { "merge", run_merge },           { "read", run_read },
  { "write", run_write },
};

/* ---- what they report -------------------------------------------------------------------------------------------- */

static void
test_told (void)
{
  g_autoptr (TlTimeline) timeline = make_long ();

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_autoptr (GError) error = NULL;
      Watched watched = { 0 };

      TL_CHECK (verbs[i].name, verbs[i].run (timeline, &watched, &error));
      TL_CHECK (verbs[i].name, error == NULL);
      TL_CHECK (verbs[i].name, !watched.fell);
      TL_CHECK (verbs[i].name, watched.n_between > 0);
      TL_CHECK (verbs[i].name, watched.last == 1.0);
    }
}

/* Before it begins: nothing is watched. */
static void
test_cancelled (void)
{
  g_autoptr (TlTimeline) timeline = make_long ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_autoptr (GError) error = NULL;
      Watched watched = { .cancellable = cancellable, .last = -1 };

      TL_CHECK (verbs[i].name, !verbs[i].run (timeline, &watched, &error));
      TL_CHECK (verbs[i].name, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
      TL_CHECK (verbs[i].name, watched.last == -1);
    }
}

/* On the way: it goes no further, and the timeline answers afterwards as if nobody had asked. */
static void
test_stopped (void)
{
  g_autoptr (TlTimeline) timeline = make_long ();

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      Watched watched = { .cancellable = cancellable, .cancels = TRUE };

      TL_CHECK (verbs[i].name, !verbs[i].run (timeline, &watched, &error));
      TL_CHECK (verbs[i].name, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
      TL_CHECK_INT (verbs[i].name, watched.n_between, 1);
      TL_CHECK (verbs[i].name, watched.last < 1);
      TL_CHECK (verbs[i].name, verbs[i].run (timeline, NULL, NULL));
    }
}

/* ---- the monitor itself ------------------------------------------------------------------------------------------ */

static void
count_down (gpointer n)
{
  --*(int *) n;
}

/* What is set is freed once, when it is replaced or goes with the monitor. */
static void
test_monitor (void)
{
  g_autoptr (TlMonitor) monitor = tl_monitor_new (NULL);
  g_autoptr (TlTimeline) timeline = tl_timeline_new ();
  int n[2] = { 1, 1 };
  TlMonitor *same;

  TL_CHECK (NULL, tl_monitor_get_cancellable (monitor) == NULL);
  tl_monitor_set_progress (monitor, NULL, &n[0], count_down);
  TL_CHECK (NULL, run_check (timeline, NULL, NULL));
  tl_monitor_set_progress (monitor, NULL, &n[1], count_down);
  TL_CHECK (NULL, n[0] == 0 && n[1] == 1);
  same = g_boxed_copy (TL_TYPE_MONITOR, monitor);
  TL_CHECK (NULL, same == monitor);
  g_clear_pointer (&monitor, tl_monitor_unref);
  TL_CHECK_INT (NULL, n[1], 1);
  g_boxed_free (TL_TYPE_MONITOR, same);
  TL_CHECK (NULL, n[0] == 0 && n[1] == 0);
}

/* One monitor serves one verb after another. */
static void
test_again (void)
{
  g_autoptr (TlTimeline) timeline = make_long ();
  Watched watched = { 0 };
  g_autoptr (TlMonitor) monitor = monitor_of (&watched);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) problems = tl_timeline_check (timeline, monitor, NULL);

      TL_CHECK (NULL, problems != NULL && watched.last == 1.0 && !watched.fell);
      watched.last = 0;
    }
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = { { "told", test_told },       { "cancelled", test_cancelled }, { "stopped", test_stopped },
                          { "monitor", test_monitor }, { "again", test_again },         CU_TEST_INFO_NULL };
  CU_SuiteInfo suites[] = { { "progress", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
