/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The writer: its settings, and where text goes. */
#include "config.h"

#include "io/tl-formats-private.h"
#include "io/tl-save-private.h"
#include "io/tl-writing-private.h"

#include <libtimeline/tl-writer.h>

struct _TlWriter
{
  GObject parent_instance;
  TlFormat format;
  gboolean pretty;
};

G_DEFINE_FINAL_TYPE (TlWriter, tl_writer, G_TYPE_OBJECT)

static void
tl_writer_init (TlWriter *self)
{
  self->format = TL_FORMAT_UNKNOWN;
}

static void
tl_writer_class_init (TlWriterClass *klass)
{
  (void) klass;
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

/* ---- writing ----------------------------------------------------------------------------------------------------- */

static gboolean
write_format (TlWriter *self, TlJsonOut *out, TlTimeline *timeline, TlFormat format)
{
  out->pretty = self->pretty && format != TL_FORMAT_JSONL;
  return format == TL_FORMAT_JSONL ? _tl_writing_lines (out, timeline) : _tl_writing_document (out, timeline);
}

static gboolean
write_to_stream (TlWriter *self, TlTimeline *timeline, GOutputStream *stream, TlFormat format,
                 GCancellable *cancellable, GError **error)
{
  TlJsonOut out;
  gboolean ok;

  _tl_json_out_init (&out, stream, cancellable, FALSE);
  ok = write_format (self, &out, timeline, format) && g_output_stream_flush (stream, cancellable, &out.error);
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
