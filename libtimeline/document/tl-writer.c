/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The writer: its settings, and where text goes. */
#include "config.h"

#include "document/tl-formats-private.h"
#include "io/tl-save-private.h"
#include "document/tl-writer-private.h"
#include "io/json/tl-json-writing-private.h"

struct _TlWriter
{
  GObject parent_instance;
  TlFormat format;
  gboolean pretty;
  TlProgressSink *sink;
};

G_DEFINE_FINAL_TYPE (TlWriter, tl_writer, G_TYPE_OBJECT)

static void
tl_writer_init (TlWriter *self)
{
  self->format = TL_FORMAT_UNKNOWN;
  self->sink = _tl_progress_sink_new (NULL, NULL, NULL);
}

static void
tl_writer_finalize (GObject *object)
{
  g_clear_pointer (&TL_WRITER (object)->sink, _tl_progress_sink_unref);
  G_OBJECT_CLASS (tl_writer_parent_class)->finalize (object);
}

static void
tl_writer_class_init (TlWriterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tl_writer_finalize;
}

TlWriter *
tl_writer_new (void)
{
  return g_object_new (TL_TYPE_WRITER, NULL);
}

gboolean
tl_writer_set_format (TlWriter *self, const char *format, GError **error)
{
  TlFormat found;

  g_return_val_if_fail (TL_IS_WRITER (self), FALSE);
  found = format != NULL ? _tl_format_from_name (format, error) : TL_FORMAT_UNKNOWN;
  if (format != NULL && found == TL_FORMAT_UNKNOWN)
    return FALSE;
  self->format = found;
  return TRUE;
}

void
tl_writer_set_pretty (TlWriter *self, gboolean pretty)
{
  g_return_if_fail (TL_IS_WRITER (self));
  self->pretty = pretty;
}

void
tl_writer_set_progress (TlWriter *self, TlProgressFunc progress, gpointer progress_data,
                        GDestroyNotify progress_destroy)
{
  TlProgressSink *old;

  g_return_if_fail (TL_IS_WRITER (self));
  old = self->sink;
  self->sink = _tl_progress_sink_new (progress, progress_data, progress_destroy);
  _tl_progress_sink_unref (old);
}

TlProgressSink *
_tl_writer_get_progress_sink (TlWriter *self)
{
  return self->sink;
}

TlWriter *
_tl_writer_copy (TlWriter *self, TlProgressSink *sink)
{
  TlWriter *copy = tl_writer_new ();

  copy->format = self->format;
  copy->pretty = self->pretty;
  _tl_progress_sink_unref (copy->sink);
  copy->sink = _tl_progress_sink_ref (sink);
  return copy;
}

/* ---- writing ----------------------------------------------------------------------------------------------------- */

static guint64
count_items (TlTimeline *timeline)
{
  return (guint64) tl_timeline_get_n_events (timeline) + tl_timeline_get_n_links (timeline)
         + tl_timeline_get_n_actors (timeline) + tl_timeline_get_n_sources (timeline)
         + tl_timeline_get_n_tracks (timeline) + tl_timeline_get_n_event_types (timeline)
         + tl_timeline_get_n_link_types (timeline);
}

/* All is told to be done once it is written, before a file comes into its place: what is cancelled does not. */
static gboolean
write_format (TlWriter *self, TlJsonOut *out, TlTimeline *timeline, TlFormat format)
{
  g_autoptr (TlProgressSink) sink = _tl_progress_sink_ref (self->sink);
  TlProgress progress;
  gboolean ok;

  _tl_progress_init (&progress, out->cancellable, sink->func, sink->user_data);
  _tl_progress_stage (&progress, 1, count_items (timeline));
  out->progress = &progress;
  out->pretty = self->pretty && format != TL_FORMAT_JSONL;
  ok = format == TL_FORMAT_JSONL ? _tl_json_writing_lines (out, timeline) : _tl_json_writing_document (out, timeline);
  out->progress = NULL;
  if (ok && out->stream != NULL)
    g_output_stream_flush (out->stream, out->cancellable, &out->error);
  return out->error == NULL && _tl_progress_end (&progress, &out->error);
}

static gboolean
write_to_stream (TlWriter *self, TlTimeline *timeline, GOutputStream *stream, TlFormat format,
                 GCancellable *cancellable, GError **error)
{
  TlJsonOut out;
  gboolean ok;

  _tl_json_out_init (&out, stream, cancellable, FALSE);
  ok = write_format (self, &out, timeline, format);
  if (!ok)
    g_propagate_error (error, g_steal_pointer (&out.error));
  _tl_json_out_clear (&out);
  return ok;
}

gboolean
tl_writer_write_stream (TlWriter *self, TlTimeline *timeline, GOutputStream *stream, GCancellable *cancellable,
                        GError **error)
{
  g_return_val_if_fail (TL_IS_WRITER (self) && TL_IS_TIMELINE (timeline) && G_IS_OUTPUT_STREAM (stream), FALSE);
  return write_to_stream (self, timeline, stream, self->format, cancellable, error);
}

gboolean
tl_writer_write_file (TlWriter *self, TlTimeline *timeline, const char *path, GCancellable *cancellable, GError **error)
{
  TlFormat format;
  GError *local = NULL;
  TlSave save;
  gboolean ok;

  g_return_val_if_fail (TL_IS_WRITER (self) && TL_IS_TIMELINE (timeline) && path != NULL, FALSE);
  format = self->format != TL_FORMAT_UNKNOWN ? self->format : _tl_format_from_path (path);
  if (!_tl_save_begin (&save, path, error))
    return FALSE;
  ok = write_to_stream (self, timeline, save.stream, format, cancellable, &local);
  if (!ok)
    g_prefix_error (&local, "%s: ", path);
  ok = _tl_save_end (&save, ok, ok ? &local : NULL);
  if (local != NULL)
    g_propagate_error (error, local);
  return ok;
}

char *
tl_writer_write_data (TlWriter *self, TlTimeline *timeline, gsize *length, GError **error)
{
  TlJsonOut out;
  char *text = NULL;

  g_return_val_if_fail (TL_IS_WRITER (self) && TL_IS_TIMELINE (timeline), NULL);
  _tl_json_out_init (&out, NULL, NULL, FALSE);
  if (write_format (self, &out, timeline, self->format))
    {
      if (length != NULL)
        *length = out.buffer->len;
      text = g_string_free (g_steal_pointer (&out.buffer), FALSE);
    }
  else
    g_propagate_error (error, g_steal_pointer (&out.error));
  _tl_json_out_clear (&out);
  return text;
}

gboolean
tl_timeline_save (TlTimeline *self, const char *path, GError **error)
{
  g_autoptr (TlWriter) writer = NULL;

  g_return_val_if_fail (TL_IS_TIMELINE (self) && path != NULL, FALSE);
  writer = tl_writer_new ();
  return tl_writer_write_file (writer, self, path, NULL, error);
}
