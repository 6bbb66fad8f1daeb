/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The writer: its settings, and where text goes. */
#include "config.h"

#include "document/tl-origin-private.h"
#include "document/tl-writer-private.h"
#include "document/tl-settings-private.h"
#include "io/tl-losses-private.h"
#include "io/tl-output-private.h"
#include "io/tl-save-private.h"
#include "base/tl-error-private.h"

#include <libtimeline/tl-problem.h>
#include <string.h>
#include <sys/stat.h>

struct _TlWriter
{
  GObject parent_instance;
  TlSettings settings;
  TlLosses losses;
  gboolean force;
};

G_DEFINE_FINAL_TYPE (TlWriter, tl_writer, G_TYPE_OBJECT)

static void
tl_writer_init (TlWriter *self)
{
  _tl_settings_init (&self->settings, TL_FORMAT_WRITE);
  _tl_losses_init (&self->losses);
}

static void
tl_writer_finalize (GObject *object)
{
  _tl_settings_clear (&TL_WRITER (object)->settings);
  _tl_losses_clear (&TL_WRITER (object)->losses);
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
  g_return_val_if_fail (TL_IS_WRITER (self), FALSE);
  return _tl_settings_set_format (&self->settings, format, error);
}

gboolean
tl_writer_set_option (TlWriter *self, const char *name, const char *value, GError **error)
{
  g_return_val_if_fail (TL_IS_WRITER (self) && name != NULL, FALSE);
  return _tl_settings_set_option (&self->settings, name, value, error);
}

void
tl_writer_set_force (TlWriter *self, gboolean force)
{
  g_return_if_fail (TL_IS_WRITER (self));
  self->force = force;
}

void
_tl_writer_set_formats (TlWriter *self, TlFormats formats)
{
  self->settings.formats = formats;
}

void
tl_writer_set_progress (TlWriter *self, TlProgressFunc progress, gpointer progress_data,
                        GDestroyNotify progress_destroy)
{
  g_return_if_fail (TL_IS_WRITER (self));
  _tl_settings_set_progress (&self->settings, progress, progress_data, progress_destroy);
}

TlProgressSink *
_tl_writer_get_progress_sink (TlWriter *self)
{
  return self->settings.sink;
}

TlWriter *
_tl_writer_copy (TlWriter *self, TlProgressSink *sink)
{
  TlWriter *copy = tl_writer_new ();

  _tl_settings_copy (&copy->settings, &self->settings, sink);
  copy->force = self->force;
  return copy;
}

void
_tl_writer_share_losses (TlWriter *self, TlWriter *other)
{
  GPtrArray *old = self->losses.items;

  self->losses.items = g_ptr_array_ref (other->losses.items);
  g_ptr_array_unref (old);
}

guint
tl_writer_get_n_losses (TlWriter *self)
{
  g_return_val_if_fail (TL_IS_WRITER (self), 0);
  return self->losses.items->len;
}

const TlProblem *
tl_writer_get_loss (TlWriter *self, guint index)
{
  g_return_val_if_fail (TL_IS_WRITER (self) && index < self->losses.items->len, NULL);
  return self->losses.items->pdata[index];
}

/* ---- which format ------------------------------------------------------------------------------------------------ */

static const TlFormat *
refuse_path (TlWriter *self, const char *path, const TlFormat *format, GError **error)
{
  const char *extension = _tl_formats_get_extension (path);
  g_autofree char *known = _tl_formats_dup_names (self->settings.formats, TL_FORMAT_WRITE);

  if (format != NULL)
    _tl_error_set (error, TL_ERROR_FORMAT, "%s: format \"%s\" is not written; the formats that are written are %s",
                   path, format->name, known);
  else if (extension != NULL)
    _tl_error_set (error, TL_ERROR_FORMAT,
                   "%s: no format has the extension \"%s\", and none is set; the formats that are written are %s", path,
                   extension, known);
  else
    _tl_error_set (error, TL_ERROR_FORMAT,
                   "%s: the name has no extension, and no format is set; the formats that are written are %s", path,
                   known);
  return NULL;
}

/* /dev/stdout and /proc/self/fd/1 may be a regular file, by another name. */
static gboolean
is_device (const char *path)
{
  struct stat status;

  return g_str_has_prefix (path, "/dev/") || g_str_has_prefix (path, "/proc/")
         || (stat (path, &status) == 0 && !S_ISREG (status.st_mode));
}

/* The format that was set, else that of the name. A pipe or a device needs no name that says one: it gets the first of
 * the list, which is JSON, as memory and a stream do. */
static const TlFormat *
choose_format (TlWriter *self, const char *path, GError **error)
{
  const TlFormat *format = self->settings.format;

  if (format != NULL)
    return format;
  format = _tl_formats_find_by_path (self->settings.formats, path);
  if (format != NULL && format->write != NULL)
    return format;
  if (path == NULL || (format == NULL && is_device (path)))
    return self->settings.formats[0];
  return refuse_path (self, path, format, error);
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

/* The last report is made once all is written, before a file comes into its place: what is cancelled does not. */
static gboolean
write_output (TlWriter *self, TlTimeline *timeline, const TlFormat *format, TlOutput *output, GError **error)
{
  g_autoptr (TlProgressSink) sink = _tl_progress_sink_ref (self->settings.sink);
  TlProgress progress;

  _tl_losses_clear (&self->losses);
  _tl_losses_init (&self->losses);
  if (!_tl_settings_check_options (&self->settings, format, error))
    return FALSE;
  _tl_progress_init (&progress, output->cancellable, sink->func, sink->user_data);
  _tl_progress_stage (&progress, 1, count_items (timeline));
  output->progress = &progress;
  output->format = format;
  output->options = self->settings.options;
  if (!format->write (timeline, output, &self->losses, error) || !_tl_output_flush (output, TRUE, error))
    return FALSE;
  if (output->stream != NULL && !g_output_stream_flush (output->stream, output->cancellable, error))
    return FALSE;
  return _tl_progress_end (&progress, error);
}

static gboolean
write_to_stream (TlWriter *self, TlTimeline *timeline, const TlFormat *format, GOutputStream *stream,
                 GCancellable *cancellable, GError **error)
{
  TlOutput output;
  gboolean ok;

  _tl_output_init (&output, stream, cancellable);
  ok = write_output (self, timeline, format, &output, error);
  _tl_output_clear (&output);
  return ok;
}

gboolean
tl_writer_write_stream (TlWriter *self, TlTimeline *timeline, GOutputStream *stream, GCancellable *cancellable,
                        GError **error)
{
  g_return_val_if_fail (TL_IS_WRITER (self) && TL_IS_TIMELINE (timeline) && G_IS_OUTPUT_STREAM (stream), FALSE);
  return write_to_stream (self, timeline, choose_format (self, NULL, NULL), stream, cancellable, error);
}

/* The descriptor may be written through, and is then no file to come back to. */
static void
remember_origin (TlTimeline *timeline, const char *path)
{
  struct stat status;

  if (stat (path, &status) == 0)
    _tl_origin_set (timeline, path, &status);
}

static gboolean
write_to_path (TlWriter *self, TlTimeline *timeline, const TlFormat *format, const char *path,
               GCancellable *cancellable, GError **error)
{
  TlSave save;
  gboolean ok, replaces;

  if (!_tl_save_begin (&save, path, self->force, error))
    return FALSE;
  replaces = save.replaces;
  ok = write_to_stream (self, timeline, format, save.stream, cancellable, error);
  if (!ok)
    g_prefix_error (error, "%s: ", path);
  ok = ok && (self->force || !replaces || _tl_origin_check (timeline, path, error));
  ok = _tl_save_end (&save, ok, ok ? error : NULL);
  if (ok && replaces)
    remember_origin (timeline, path);
  return ok;
}

gboolean
tl_writer_write_file (TlWriter *self, TlTimeline *timeline, const char *path, GCancellable *cancellable, GError **error)
{
  const TlFormat *format;
  GError *local = NULL;
  gboolean ok;

  g_return_val_if_fail (TL_IS_WRITER (self) && TL_IS_TIMELINE (timeline) && path != NULL, FALSE);
  format = choose_format (self, path, error);
  if (format == NULL)
    return FALSE;
  ok = write_to_path (self, timeline, format, path, cancellable, &local);
  if (local != NULL)
    g_propagate_error (error, local);
  return ok;
}

char *
tl_writer_write_data (TlWriter *self, TlTimeline *timeline, gsize *length, GError **error)
{
  TlOutput output;
  char *text = NULL;

  g_return_val_if_fail (TL_IS_WRITER (self) && TL_IS_TIMELINE (timeline), NULL);
  _tl_output_init (&output, NULL, NULL);
  if (write_output (self, timeline, choose_format (self, NULL, NULL), &output, error))
    {
      if (length != NULL)
        *length = output.buffer->len;
      text = g_string_free (g_steal_pointer (&output.buffer), FALSE);
    }
  _tl_output_clear (&output);
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
