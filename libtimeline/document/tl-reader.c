/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The reader: its settings, and where text comes from. */
#include "config.h"

#include "document/tl-reader-private.h"
#include "io/json/tl-json-reading-private.h"
#include "base/tl-error-private.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gfiledescriptorbased.h>
#include <gio/gunixinputstream.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define DEFAULT_PROBLEMS 100
#define TEXT_SHARE 0.9 /* of the work; the rest is the index */

struct _TlReader
{
  GObject parent_instance;
  TlFormat format;
  guint64 limits[TL_LIMIT_PROBLEMS + 1];
  gboolean collect;
  TlProgressSink *sink;
  GPtrArray *problems;
};

G_DEFINE_FINAL_TYPE (TlReader, tl_reader, G_TYPE_OBJECT)

static void
tl_reader_init (TlReader *self)
{
  self->limits[TL_LIMIT_PROBLEMS] = DEFAULT_PROBLEMS;
  self->sink = _tl_progress_sink_new (NULL, NULL, NULL);
  self->problems = g_ptr_array_new ();
}

static void
tl_reader_finalize (GObject *object)
{
  g_clear_pointer (&TL_READER (object)->sink, _tl_progress_sink_unref);
  g_clear_pointer (&TL_READER (object)->problems, g_ptr_array_unref);
  G_OBJECT_CLASS (tl_reader_parent_class)->finalize (object);
}

static void
tl_reader_class_init (TlReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tl_reader_finalize;
}

TlReader *
tl_reader_new (void)
{
  return g_object_new (TL_TYPE_READER, NULL);
}

/* ---- settings ---------------------------------------------------------------------------------------------------- */

gboolean
tl_reader_set_format (TlReader *self, const char *format, GError **error)
{
  TlFormat found;

  g_return_val_if_fail (TL_IS_READER (self), FALSE);
  found = format != NULL ? _tl_format_from_name (format, error) : TL_FORMAT_UNKNOWN;
  if (format != NULL && found == TL_FORMAT_UNKNOWN)
    return FALSE;
  self->format = found;
  return TRUE;
}

void
tl_reader_set_limit (TlReader *self, TlLimit limit, guint64 most)
{
  g_return_if_fail (TL_IS_READER (self) && (guint) limit < G_N_ELEMENTS (self->limits));
  self->limits[limit] = most;
}

void
tl_reader_set_collect (TlReader *self, gboolean collect)
{
  g_return_if_fail (TL_IS_READER (self));
  self->collect = collect;
}

void
tl_reader_set_progress (TlReader *self, TlProgressFunc progress, gpointer progress_data,
                        GDestroyNotify progress_destroy)
{
  TlProgressSink *old;

  g_return_if_fail (TL_IS_READER (self));
  old = self->sink;
  self->sink = _tl_progress_sink_new (progress, progress_data, progress_destroy);
  _tl_progress_sink_unref (old);
}

TlProgressSink *
_tl_reader_get_progress_sink (TlReader *self)
{
  return self->sink;
}

TlReader *
_tl_reader_copy (TlReader *self, TlProgressSink *sink)
{
  TlReader *copy = tl_reader_new ();

  copy->format = self->format;
  memcpy (copy->limits, self->limits, sizeof copy->limits);
  copy->collect = self->collect;
  _tl_progress_sink_unref (copy->sink);
  copy->sink = _tl_progress_sink_ref (sink);
  return copy;
}

guint
tl_reader_get_n_problems (TlReader *self)
{
  g_return_val_if_fail (TL_IS_READER (self), 0);
  return self->problems->len;
}

const TlProblem *
tl_reader_get_problem (TlReader *self, guint index)
{
  g_return_val_if_fail (TL_IS_READER (self) && index < self->problems->len, NULL);
  return self->problems->pdata[index];
}

/* ---- reading ----------------------------------------------------------------------------------------------------- */

static void
apply_settings (TlReader *self, TlJsonReading *reading, const char *name)
{
  reading->name = name;
  reading->collect = self->collect;
  reading->max_problems = (guint) MIN (self->limits[TL_LIMIT_PROBLEMS], G_MAXUINT32);
  reading->max_problems = reading->max_problems > 0 ? reading->max_problems : G_MAXUINT;
  reading->max_items = self->limits[TL_LIMIT_ITEMS];
  reading->parser.max_bytes = self->limits[TL_LIMIT_BYTES];
  reading->parser.max_string = self->limits[TL_LIMIT_STRING];
}

void
_tl_reader_share_problems (TlReader *self, TlReader *other)
{
  GPtrArray *old = self->problems;

  self->problems = g_ptr_array_ref (other->problems);
  g_ptr_array_unref (old);
}

/* Takes the problems over; what is left to say where something was wrong. */
static gboolean
conclude (TlReader *self, TlJsonReading *reading, gboolean ok, GError **error)
{
  g_ptr_array_unref (self->problems);
  self->problems = g_ptr_array_ref (reading->problems);
  if (self->problems->len > 0 && (ok || self->problems->len >= reading->max_problems))
    return _tl_error_set (error, TL_ERROR_PROBLEMS, "%s%s%u problems", reading->name != NULL ? reading->name : "",
                          reading->name != NULL ? ": " : "", self->problems->len);
  if (!ok)
    g_propagate_error (error, g_steal_pointer (&reading->error));
  return ok;
}

/* How many bytes are to come, where that can be known; else 0. */
static guint64
size_of (GInputStream *stream)
{
  struct stat status;
  goffset at, end;
  int descriptor;

  if (G_IS_MEMORY_INPUT_STREAM (stream))
    {
      at = g_seekable_tell (G_SEEKABLE (stream));
      g_seekable_seek (G_SEEKABLE (stream), 0, G_SEEK_END, NULL, NULL);
      end = g_seekable_tell (G_SEEKABLE (stream));
      g_seekable_seek (G_SEEKABLE (stream), at, G_SEEK_SET, NULL, NULL);
      return (guint64) (end - at);
    }
  if (!G_IS_FILE_DESCRIPTOR_BASED (stream))
    return 0;
  descriptor = g_file_descriptor_based_get_fd (G_FILE_DESCRIPTOR_BASED (stream));
  if (fstat (descriptor, &status) != 0 || !S_ISREG (status.st_mode))
    return 0;
  at = lseek (descriptor, 0, SEEK_CUR);
  return at >= 0 && at < status.st_size ? (guint64) (status.st_size - at) : 0;
}

TlTimeline *
tl_reader_read_stream (TlReader *self, GInputStream *stream, const char *name, GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (TlTimeline) timeline = NULL;
  g_autoptr (TlProgressSink) sink = NULL;
  TlProgress progress;
  TlJsonReading reading;
  gboolean ok;

  g_return_val_if_fail (TL_IS_READER (self) && G_IS_INPUT_STREAM (stream), NULL);
  timeline = tl_timeline_new ();
  sink = _tl_progress_sink_ref (self->sink);
  _tl_progress_init (&progress, cancellable, sink->func, sink->user_data);
  _tl_progress_stage (&progress, TEXT_SHARE, size_of (stream));
  _tl_json_reading_init (&reading, stream, cancellable, timeline);
  apply_settings (self, &reading, name);
  reading.parser.progress = &progress;
  ok = _tl_json_reading_document (&reading, self->format);
  ok = conclude (self, &reading, ok, error);
  _tl_json_reading_clear (&reading);
  if (!ok)
    return NULL;
  if (_tl_progress_stage (&progress, 1, 0))
    {
      _tl_timeline_settle (timeline);
      _tl_timeline_get_index (timeline);
    }
  return _tl_progress_end (&progress, error) ? g_steal_pointer (&timeline) : NULL;
}

static GInputStream *
open_file (const char *path, GError **error)
{
  int descriptor = strcmp (path, "-") == 0 ? STDIN_FILENO : g_open (path, O_RDONLY | O_CLOEXEC, 0);
  struct stat status;
  int code = 0;

  if (descriptor < 0 || fstat (descriptor, &status) != 0)
    code = errno;
  else if (S_ISDIR (status.st_mode))
    code = EISDIR;
  if (code == 0)
    return g_unix_input_stream_new (descriptor, descriptor != STDIN_FILENO);
  if (descriptor > STDIN_FILENO)
    close (descriptor);
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", path, g_strerror (code));
  return NULL;
}

TlTimeline *
tl_reader_read_file (TlReader *self, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GInputStream) stream = NULL;
  TlTimeline *timeline;
  GError *local = NULL;

  g_return_val_if_fail (TL_IS_READER (self) && path != NULL, NULL);
  stream = open_file (path, &local);
  timeline = stream != NULL ? tl_reader_read_stream (self, stream, path, cancellable, &local) : NULL;
  if (stream != NULL && local != NULL && local->domain != TL_ERROR)
    g_prefix_error (&local, "%s: ", path);
  if (local != NULL)
    g_propagate_error (error, local);
  return timeline;
}

TlTimeline *
tl_reader_read_data (TlReader *self, const char *data, gssize length, GError **error)
{
  g_autoptr (GInputStream) stream = NULL;

  g_return_val_if_fail (TL_IS_READER (self) && (data != NULL || length == 0), NULL);
  length = length >= 0 ? length : (gssize) strlen (data);
  stream = g_memory_input_stream_new_from_data (data, length, NULL);
  return tl_reader_read_stream (self, stream, NULL, NULL, error);
}

TlTimeline *
tl_timeline_load (const char *path, GError **error)
{
  g_autoptr (TlReader) reader = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  reader = tl_reader_new ();
  return tl_reader_read_file (reader, path, NULL, error);
}
