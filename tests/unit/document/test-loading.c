/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Loading and saving beside a main loop: the loop continues, gets their progress, and can cancel them. */
#include "config.h"

#include "tl-test.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define EVENTS 200000
#define TICKS 5 /* at least so many, a millisecond apart, fit into the loading or saving of so many events */

static char *folder;
static char *large; /* a document of EVENTS */

static char *
path_of (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static gboolean
write_large (void)
{
  g_autoptr (GString) text = g_string_new ("{'format':'libtimeline','version':1}\n"
                                           "{'actor':{'id':'usa'}}\n{'actor':{'id':'chn'}}\n");
  g_autofree char *json = NULL;

  for (guint i = 0; i < EVENTS; i++)
    g_string_append_printf (
        text,
        "{'event':{'id':'e%06u','type':'accusation','date':'%04u-05-19',"
        "'title':'Accusation number %u, which is denied','participants':[{'actor':'usa','role':'speaker'},"
        "{'actor':'chn','role':'target'}],'scores':{'own':-%u.5}}}\n",
        i, 1 + i % 2000, i, i % 10);
  json = tl_test_json (text->str);
  return g_file_set_contents (large, json, -1, NULL);
}

static int
make_folder (void)
{
  folder = g_dir_make_tmp ("tl-loading-XXXXXX", NULL);
  large = folder != NULL ? path_of ("large.jsonl") : NULL;
  return large == NULL || !write_large ();
}

static int
remove_folder (void)
{
  int left = g_unlink (large) + g_rmdir (folder);

  g_free (large);
  g_free (folder);
  return left; /* a temporary file that stayed makes this fail */
}

/* ---- a main loop ------------------------------------------------------------------------------------------------- */

typedef struct
{
  GMainLoop *loop;
  GThread *thread; /* in which every call is expected */
  GCancellable *cancellable;
  double cancel_at; /* cancelled once so much is done; 0: never */
  guint n_ticks;

  guint n_told;
  guint n_between; /* calls with more than 0 and less than 1 */
  guint ticks_between;
  double last;
  guint n_wrong; /* calls with less progress than before, in another thread, or after it was cancelled */
  guint n_destroyed;
  GAsyncResult *result;
} Watch;

static void
watch_init (Watch *self, GMainContext *context)
{
  *self = (Watch){ .loop = g_main_loop_new (context, FALSE),
                   .thread = g_thread_self (),
                   .cancellable = g_cancellable_new () };
}

static void
watch_clear (Watch *self)
{
  g_main_loop_unref (self->loop);
  g_object_unref (self->cancellable);
  g_clear_object (&self->result);
}

static gboolean
tick (gpointer watch)
{
  ((Watch *) watch)->n_ticks++;
  return G_SOURCE_CONTINUE;
}

static void
on_progress (double fraction, gpointer watch)
{
  Watch *self = watch;

  self->n_wrong += fraction < self->last || fraction > 1 || g_thread_self () != self->thread
                   || g_cancellable_is_cancelled (self->cancellable) || self->result != NULL || self->n_destroyed > 0;
  self->n_told++;
  self->last = fraction;
  if (fraction > 0 && fraction < 1)
    {
      self->n_between++;
      self->ticks_between = self->n_ticks;
    }
  if (self->cancel_at > 0 && fraction >= self->cancel_at)
    g_cancellable_cancel (self->cancellable);
}

static void
on_destroy (gpointer watch)
{
  Watch *self = watch;

  self->n_wrong += g_thread_self () != self->thread;
  self->n_destroyed++;
}

static void
on_done (GObject *object, GAsyncResult *result, gpointer watch)
{
  Watch *self = watch;

  (void) object;
  self->n_wrong += g_thread_self () != self->thread;
  self->result = g_object_ref (result);
  g_main_loop_quit (self->loop);
}

/* The monitor is dropped at once; its data live as long as the work. */
static void
load_watched (const char *path, Watch *self)
{
  g_autoptr (TlMonitor) monitor = tl_monitor_new (self->cancellable);

  tl_monitor_set_progress (monitor, on_progress, self, on_destroy);
  tl_timeline_load_async (path, monitor, on_done, self);
}

static void
save_watched (TlTimeline *timeline, const char *path, TlProgressFunc progress, Watch *self)
{
  g_autoptr (TlMonitor) monitor = tl_monitor_new (self->cancellable);

  tl_monitor_set_progress (monitor, progress, self, on_destroy);
  tl_timeline_save_async (timeline, path, monitor, on_done, self);
}

/* Until the callback was called. */
static void
run (Watch *self)
{
  g_autoptr (GSource) timer = g_timeout_source_new (1);

  g_source_set_callback (timer, tick, self, NULL);
  g_source_attach (timer, g_main_loop_get_context (self->loop));
  g_main_loop_run (self->loop);
  g_source_destroy (timer);
}

static void
check_told (const char *row, const Watch *self)
{
  TL_CHECK_INT (row, self->n_wrong, 0);
  TL_CHECK (row, self->last == 1);
  TL_CHECK (row, self->n_between > 0);
  TL_CHECK (row, self->ticks_between > 0 && self->n_ticks >= TICKS);
  TL_CHECK_INT (row, self->n_destroyed, 1);
}

/* ---- responsive -------------------------------------------------------------------------------------------------- */

static void
test_ticking (void)
{
  g_autofree char *path = path_of ("again.jsonl"), *text = NULL, *again = NULL;
  g_autoptr (TlTimeline) timeline = NULL;
  g_autoptr (GError) error = NULL;
  gsize length = 0, length_again = 0;
  Watch load, save;

  watch_init (&load, NULL);
  load_watched (large, &load);
  run (&load);
  timeline = tl_timeline_load_finish (load.result, &error);
  TL_CHECK_STR (NULL, error != NULL ? error->message : NULL, NULL);
  TL_CHECK_INT (NULL, timeline != NULL ? tl_timeline_get_n_events (timeline) : 0, EVENTS);
  check_told ("load", &load);
  watch_clear (&load);
  if (timeline == NULL)
    return;
  watch_init (&save, NULL);
  save_watched (timeline, path, on_progress, &save);
  run (&save);
  TL_CHECK (NULL, tl_timeline_save_finish (timeline, save.result, &error));
  check_told ("save", &save);
  watch_clear (&save);
  TL_CHECK (NULL, g_file_get_contents (path, &text, &length, NULL));
  g_unlink (path);
  TL_CHECK (NULL, tl_timeline_save (timeline, path, NULL) && g_file_get_contents (path, &again, &length_again, NULL));
  TL_CHECK (NULL, length == length_again && memcmp (text, again, length) == 0);
  g_unlink (path);
}

static gpointer
load_elsewhere (gpointer n_events)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (TlTimeline) timeline = NULL;
  Watch watch;

  g_main_context_push_thread_default (context);
  watch_init (&watch, context);
  load_watched (large, &watch);
  run (&watch);
  timeline = tl_timeline_load_finish (watch.result, NULL);
  *(guint *) n_events = timeline != NULL ? tl_timeline_get_n_events (timeline) : 0;
  check_told ("elsewhere", &watch);
  watch_clear (&watch);
  g_main_context_pop_thread_default (context);
  return NULL;
}

/* A thread with a main context of its own gets the progress in that context. */
static void
test_context (void)
{
  guint n_events = 0;

  g_thread_join (g_thread_new ("loader", load_elsewhere, &n_events));
  TL_CHECK_INT (NULL, n_events, EVENTS);
}

/* A caller that does not want progress, or does not keep the result. */
static void
test_quiet (void)
{
  g_autoptr (TlTimeline) timeline = tl_timeline_new ();
  g_autofree char *path = path_of ("quiet.json");
  g_autoptr (GError) error = NULL;
  Watch watch;

  watch_init (&watch, NULL);
  save_watched (timeline, path, NULL, &watch);
  run (&watch);
  TL_CHECK (NULL, tl_timeline_save_finish (timeline, watch.result, NULL));
  TL_CHECK_INT (NULL, watch.n_destroyed, 1);
  g_clear_object (&watch.result);
  tl_timeline_load_async (path, NULL, on_done, &watch);
  run (&watch);
  TL_CHECK_INT (NULL, watch.n_told + watch.n_wrong, 0);
  watch_clear (&watch);
  g_unlink (path);

  watch_init (&watch, NULL);
  load_watched (path, &watch);
  run (&watch);
  TL_CHECK (NULL, tl_timeline_load_finish (watch.result, &error) == NULL);
  TL_CHECK (NULL, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND));
  TL_CHECK (NULL, error != NULL && strstr (error->message, path) != NULL);
  TL_CHECK_INT (NULL, watch.n_destroyed, 1);
  TL_CHECK_INT (NULL, watch.n_told + watch.n_wrong, 0);
  watch_clear (&watch);
}

/* ---- cancelled --------------------------------------------------------------------------------------------------- */

static void
test_cancel_load (void)
{
  static const struct
  {
    const char *name;
    double at;
  } rows[] = { { "at once", 0 }, { "on the way", 0.01 }, { "at the end", 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      Watch watch;

      watch_init (&watch, NULL);
      watch.cancel_at = rows[i].at;
      load_watched (large, &watch);
      if (rows[i].at == 0.0)
        g_cancellable_cancel (watch.cancellable);
      run (&watch);
      TL_CHECK (rows[i].name, tl_timeline_load_finish (watch.result, &error) == NULL);
      TL_CHECK (rows[i].name, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
      TL_CHECK_INT (rows[i].name, watch.n_wrong, 0);
      TL_CHECK (rows[i].name, (watch.n_told == 0) == (rows[i].at == 0.0));
      TL_CHECK_INT (rows[i].name, watch.n_destroyed, 1);
      watch_clear (&watch);
    }
}

static void
cancel (double fraction, gpointer cancellable)
{
  if (fraction > 0.5)
    g_cancellable_cancel (cancellable);
}

/* The file has its old content or all of the new. No other file is left next to it. */
static void
check_file (const char *row, const char *path, gboolean written)
{
  g_autofree char *text = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_files = 0;
  gsize length = 0;

  TL_CHECK (row, g_file_get_contents (path, &text, &length, NULL));
  if (written)
    TL_CHECK (row, strstr (text, "\"Accusation number 199999, ") != NULL && g_str_has_suffix (text, "}}\n"));
  else
    TL_CHECK_STR (row, text, "old");
  while (g_dir_read_name (dir) != NULL)
    n_files++;
  TL_CHECK_INT (row, n_files, 2);
}

static void
test_cancel_save (void)
{
  g_autoptr (TlTimeline) timeline = tl_timeline_load (large, NULL);
  g_autoptr (TlWriter) writer = tl_writer_new ();
  g_autofree char *path = path_of ("old.jsonl");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  TL_CHECK (NULL, g_file_set_contents (path, "old", -1, NULL));
  tl_writer_set_progress (writer, cancel, cancellable, NULL);
  TL_CHECK (NULL, !tl_writer_write_file (writer, timeline, path, cancellable, &error));
  TL_CHECK (NULL, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  check_file ("here", path, FALSE);
  for (guint i = 0; i < 2; i++)
    {
      const char *row = i == 0 ? "at once" : "on the way";
      g_autoptr (GError) again = NULL;
      gboolean written;
      Watch watch;

      watch_init (&watch, NULL);
      watch.cancel_at = 0.1 * i;
      save_watched (timeline, path, on_progress, &watch);
      if (i == 0)
        g_cancellable_cancel (watch.cancellable);
      run (&watch);
      written = tl_timeline_save_finish (timeline, watch.result, &again);
      /* on the way, a machine that is busy elsewhere may hear of it when all is written */
      TL_CHECK (row, i == 0 ? !written : watch.n_told > 0);
      TL_CHECK (row, written || g_error_matches (again, G_IO_ERROR, G_IO_ERROR_CANCELLED));
      TL_CHECK_INT (row, watch.n_wrong, 0);
      check_file (row, path, written);
      watch_clear (&watch);
    }
  g_unlink (path);
}

/* ---- readers and writers ----------------------------------------------------------------------------------------- */

/* A reader and a writer can be set up and used again at once. The problems of a reading are those listed when it
 * finishes. */
static void
test_settings (void)
{
  g_autofree char *bad = tl_test_json ("{'format':'libtimeline','version':1,'events':[{'id':'a'},{'type':'talks'}]}");
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autofree char *path = path_of ("bad.json");
  g_autoptr (TlTimeline) timeline = NULL;
  g_autoptr (GError) error = NULL;
  Watch first, second;

  TL_CHECK (NULL, g_file_set_contents (path, bad, -1, NULL));
  watch_init (&first, NULL);
  watch_init (&second, NULL);
  tl_reader_set_collect (reader, TRUE);
  tl_reader_read_file_async (reader, path, NULL, on_done, &first);
  tl_reader_set_collect (reader, FALSE);
  tl_reader_set_progress (reader, on_progress, &second, on_destroy);
  tl_reader_read_file_async (reader, large, NULL, on_done, &second);
  run (&first);
  if (second.result == NULL)
    run (&second);
  TL_CHECK_INT (NULL, tl_reader_get_n_problems (reader), 0);
  timeline = tl_reader_read_file_finish (reader, second.result, NULL);
  TL_CHECK_INT (NULL, timeline != NULL ? tl_timeline_get_n_events (timeline) : 0, EVENTS);
  TL_CHECK (NULL, second.last == 1 && second.n_wrong == 0 && first.n_told == 0);
  TL_CHECK (NULL, tl_reader_read_file_finish (reader, first.result, &error) == NULL);
  TL_CHECK (NULL, g_error_matches (error, TL_ERROR, TL_ERROR_PROBLEMS));
  TL_CHECK_INT (NULL, tl_reader_get_n_problems (reader), 2);
  tl_reader_set_progress (reader, NULL, NULL, NULL);
  watch_clear (&first);
  watch_clear (&second);
  g_unlink (path);
}

static void
test_writer (void)
{
  g_autoptr (TlTimeline) timeline = tl_timeline_new ();
  g_autoptr (TlWriter) writer = tl_writer_new ();
  g_autofree char *path = path_of ("pretty.json"), *text = NULL;
  Watch watch;

  watch_init (&watch, NULL);
  TL_CHECK (NULL, tl_writer_set_option (writer, "indent", "yes", NULL));
  tl_writer_set_progress (writer, on_progress, &watch, on_destroy);
  tl_writer_write_file_async (writer, timeline, path, NULL, on_done, &watch);
  TL_CHECK (NULL, tl_writer_set_option (writer, "indent", NULL, NULL));
  run (&watch);
  TL_CHECK (NULL, tl_writer_write_file_finish (writer, watch.result, NULL));
  TL_CHECK (NULL, watch.last == 1 && watch.n_wrong == 0 && watch.n_destroyed == 0);
  tl_writer_set_progress (writer, NULL, NULL, NULL);
  g_clear_object (&watch.result);
  TL_CHECK (NULL, g_file_get_contents (path, &text, NULL, NULL));
  TL_CHECK_JSON (NULL, text, "{\n  'format': 'libtimeline',\n  'version': 1\n}\n");
  watch_clear (&watch);
  g_unlink (path);
}

/* ---- what a reader tells ----------------------------------------------------------------------------------------- */

static void
note (double fraction, gpointer told)
{
  g_array_append_val ((GArray *) told, fraction);
}

/* The size of a stream is what remains to be read; the size of a pipe is unknown. */
static void
test_size (void)
{
  g_autofree char *text = tl_test_json ("behind{'format':'libtimeline','version':1}");
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (GArray) told = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GInputStream) memory = g_memory_input_stream_new_from_data (text, -1, NULL);
  g_autoptr (TlTimeline) first = NULL, second = NULL;
  g_autofree char *command = g_strdup_printf ("cat '%s'", large);
  g_autoptr (GSubprocess) cat = NULL;
  guint n_between = 0;

  tl_reader_set_progress (reader, note, told, NULL);
  g_input_stream_skip (memory, strlen ("behind"), NULL, NULL);
  first = tl_reader_read_stream (reader, memory, NULL, NULL, NULL);
  TL_CHECK (NULL, first != NULL && told->len > 2);
  TL_CHECK (NULL, told->len > 2 && g_array_index (told, double, 0) == 0 && g_array_index (told, double, 1) == 0.9);
  g_array_set_size (told, 0);

  cat = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL, "sh", "-c", command, NULL);
  second = tl_reader_read_stream (reader, g_subprocess_get_stdout_pipe (cat), NULL, NULL, NULL);
  TL_CHECK_INT (NULL, second != NULL ? tl_timeline_get_n_events (second) : 0, EVENTS);
  for (guint i = 0; i < told->len; i++)
    n_between += g_array_index (told, double, i) > 0 && g_array_index (told, double, i) < 0.9;
  TL_CHECK_INT (NULL, n_between, 0);
  TL_CHECK (NULL, told->len > 2 && g_array_index (told, double, told->len - 1) == 1);
}

/* ThreadSanitizer does not see what a GLib that is built without it orders, and all that a task hands over is that. */
#ifdef __SANITIZE_THREAD__
#define SEES_TASKS FALSE
#else
#define SEES_TASKS TRUE
#endif

int
main (int argc, char **argv)
{
  CU_TestInfo here[] = { { "size", test_size }, CU_TEST_INFO_NULL };
  CU_TestInfo beside[] = { { "ticking", test_ticking },
                           { "context", test_context },
                           { "quiet", test_quiet },
                           { "cancel-load", test_cancel_load },
                           { "cancel-save", test_cancel_save },
                           { "settings", test_settings },
                           { "writer", test_writer },
                           CU_TEST_INFO_NULL };
  CU_SuiteInfo suites[] = { { "here", make_folder, remove_folder, NULL, NULL, here },
                            { "beside", make_folder, remove_folder, NULL, NULL, beside },
                            CU_SUITE_INFO_NULL };

  if (!SEES_TASKS)
    suites[1] = (CU_SuiteInfo) CU_SUITE_INFO_NULL;
  return tl_test_main (argc, argv, suites);
}
