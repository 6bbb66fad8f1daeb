/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Reading and writing in a thread, while the main loop of who asks for it goes on. */
#include "config.h"

#include "base/tl-monitor-private.h"
#include "document/tl-reader-private.h"
#include "document/tl-writer-private.h"

/* What a thread works with. Nobody else has the reader or the writer: whose settings these are may change. */
typedef struct
{
  TlReader *reader;     /* to read, */
  TlWriter *writer;     /* or to write */
  TlTimeline *timeline; /* this */
  char *path;
  TlRelay *relay; /* NULL once it is closed */
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  g_clear_object (&self->reader);
  g_clear_object (&self->writer);
  g_clear_object (&self->timeline);
  g_clear_pointer (&self->relay, _tl_relay_close);
  g_free (self->path);
  g_free (self);
}

static Job *
job_new (GTask *task, TlProgressSink *sink, const char *path)
{
  Job *self = g_new0 (Job, 1);

  self->path = g_strdup (path);
  self->relay = _tl_relay_new (sink, g_task_get_cancellable (task));
  g_task_set_task_data (task, self, job_free);
  return self;
}

static GCancellable *
cancellable_of (const TlMonitor *monitor)
{
  return monitor != NULL ? tl_monitor_get_cancellable (monitor) : NULL;
}

/* ---- reading ----------------------------------------------------------------------------------------------------- */

static void
read_here (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  TlTimeline *timeline = tl_reader_read_file (job->reader, job->path, cancellable, &error);

  (void) source;
  g_clear_pointer (&job->relay, _tl_relay_close);
  if (timeline != NULL)
    g_task_return_pointer (task, timeline, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
begin_reading (GTask *task, TlReader *settings, TlProgressSink *sink, const char *path)
{
  Job *job = job_new (task, sink, path);
  g_autoptr (TlProgressSink) relay = _tl_progress_sink_new (_tl_relay_report, job->relay, NULL);

  job->reader = _tl_reader_copy (settings, relay);
  g_task_run_in_thread (task, read_here);
}

void
tl_reader_read_file_async (TlReader *self, const char *path, GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (TL_IS_READER (self) && path != NULL);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, tl_reader_read_file_async);
  begin_reading (task, self, _tl_reader_get_progress_sink (self), path);
}

TlTimeline *
tl_reader_read_file_finish (TlReader *self, GAsyncResult *result, GError **error)
{
  Job *job;

  g_return_val_if_fail (TL_IS_READER (self) && g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, tl_reader_read_file_async), NULL);
  job = g_task_get_task_data (G_TASK (result));
  _tl_reader_share_problems (self, job->reader);
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
tl_timeline_load_async (const char *path, TlMonitor *monitor, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (TlProgressSink) sink = NULL;
  g_autoptr (TlReader) reader = NULL;
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (path != NULL);
  sink = _tl_monitor_ref_sink (monitor);
  reader = tl_reader_new ();
  task = g_task_new (NULL, cancellable_of (monitor), callback, user_data);
  g_task_set_source_tag (task, tl_timeline_load_async);
  begin_reading (task, reader, sink, path);
}

TlTimeline *
tl_timeline_load_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, tl_timeline_load_async), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- writing ----------------------------------------------------------------------------------------------------- */

static void
write_here (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  gboolean ok = tl_writer_write_file (job->writer, job->timeline, job->path, cancellable, &error);

  (void) source;
  g_clear_pointer (&job->relay, _tl_relay_close);
  if (ok)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
begin_writing (GTask *task, TlWriter *settings, TlTimeline *timeline, TlProgressSink *sink, const char *path)
{
  Job *job = job_new (task, sink, path);
  g_autoptr (TlProgressSink) relay = _tl_progress_sink_new (_tl_relay_report, job->relay, NULL);

  job->writer = _tl_writer_copy (settings, relay);
  job->timeline = g_object_ref (timeline);
  /* what has come into its place was written, whatever was asked for since */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, write_here);
}

void
tl_writer_write_file_async (TlWriter *self, TlTimeline *timeline, const char *path, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (TL_IS_WRITER (self) && TL_IS_TIMELINE (timeline) && path != NULL);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, tl_writer_write_file_async);
  begin_writing (task, self, timeline, _tl_writer_get_progress_sink (self), path);
}

gboolean
tl_writer_write_file_finish (TlWriter *self, GAsyncResult *result, GError **error)
{
  Job *job;

  g_return_val_if_fail (TL_IS_WRITER (self) && g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, tl_writer_write_file_async), FALSE);
  job = g_task_get_task_data (G_TASK (result));
  _tl_writer_share_losses (self, job->writer);
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
tl_timeline_save_async (TlTimeline *self, const char *path, TlMonitor *monitor, GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (TlProgressSink) sink = NULL;
  g_autoptr (TlWriter) writer = NULL;
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (TL_IS_TIMELINE (self) && path != NULL);
  sink = _tl_monitor_ref_sink (monitor);
  writer = tl_writer_new ();
  task = g_task_new (self, cancellable_of (monitor), callback, user_data);
  g_task_set_source_tag (task, tl_timeline_save_async);
  begin_writing (task, writer, self, sink, path);
}

gboolean
tl_timeline_save_finish (TlTimeline *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (TL_IS_TIMELINE (self) && g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, tl_timeline_save_async), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}
