/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The reader: its settings, and where text comes from. */
#include "config.h"

#include "document/tl-origin-private.h"
#include "document/tl-reader-private.h"
#include "document/tl-content-private.h"
#include "document/tl-settings-private.h"
#include "io/tl-companion-private.h"
#include "io/tl-input-private.h"
#include "io/tl-intake-private.h"
#include "io/tl-packed-private.h"
#include "base/tl-error-private.h"

#include <gio/gfiledescriptorbased.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define DEFAULT_PROBLEMS 100
#define TEXT_SHARE 0.9 /* of the work; the rest is the index */

struct _TlReader
{
  GObject parent_instance;
  TlSettings settings;
  guint64 limits[TL_LIMIT_PROBLEMS + 1];
  gboolean collect;
  gboolean lenient;
  guint n_errors; /* of the last reading */
  GPtrArray *problems;
  const TlFormat *format; /* of the last reading; NULL before */
  char *mapping;          /* of its columns, or NULL */
  char **companions;      /* paths, or NULL */
};

G_DEFINE_FINAL_TYPE (TlReader, tl_reader, G_TYPE_OBJECT)

static void
tl_reader_init (TlReader *self)
{
  self->limits[TL_LIMIT_PROBLEMS] = DEFAULT_PROBLEMS;
  _tl_settings_init (&self->settings, TL_FORMAT_READ);
  self->problems = g_ptr_array_new ();
}

static void
tl_reader_finalize (GObject *object)
{
  _tl_settings_clear (&TL_READER (object)->settings);
  g_clear_pointer (&TL_READER (object)->problems, g_ptr_array_unref);
  g_clear_pointer (&TL_READER (object)->mapping, g_free);
  g_clear_pointer (&TL_READER (object)->companions, g_strfreev);
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
  g_return_val_if_fail (TL_IS_READER (self), FALSE);
  return _tl_settings_set_format (&self->settings, format, error);
}

gboolean
tl_reader_set_option (TlReader *self, const char *name, const char *value, GError **error)
{
  g_return_val_if_fail (TL_IS_READER (self) && name != NULL, FALSE);
  return _tl_settings_set_option (&self->settings, name, value, error);
}

void
_tl_reader_set_formats (TlReader *self, TlFormats formats)
{
  self->settings.formats = formats;
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
tl_reader_set_lenient (TlReader *self, gboolean lenient)
{
  g_return_if_fail (TL_IS_READER (self));
  self->lenient = lenient;
}

void
tl_reader_set_companions (TlReader *self, const char *const *paths)
{
  char **companions = g_strdupv ((char **) paths);

  g_return_if_fail (TL_IS_READER (self));
  g_strfreev (self->companions);
  self->companions = companions;
}

void
tl_reader_set_progress (TlReader *self, TlProgressFunc progress, gpointer progress_data,
                        GDestroyNotify progress_destroy)
{
  g_return_if_fail (TL_IS_READER (self));
  _tl_settings_set_progress (&self->settings, progress, progress_data, progress_destroy);
}

TlProgressSink *
_tl_reader_get_progress_sink (TlReader *self)
{
  return self->settings.sink;
}

TlReader *
_tl_reader_copy (TlReader *self, TlProgressSink *sink)
{
  TlReader *copy = tl_reader_new ();

  _tl_settings_copy (&copy->settings, &self->settings, sink);
  memcpy (copy->limits, self->limits, sizeof copy->limits);
  copy->collect = self->collect;
  copy->lenient = self->lenient;
  copy->companions = g_strdupv (self->companions);
  return copy;
}

guint
tl_reader_get_n_problems (TlReader *self)
{
  g_return_val_if_fail (TL_IS_READER (self), 0);
  return self->problems->len;
}

guint
tl_reader_get_n_errors (TlReader *self)
{
  g_return_val_if_fail (TL_IS_READER (self), 0);
  return self->n_errors;
}

const TlProblem *
tl_reader_get_problem (TlReader *self, guint index)
{
  g_return_val_if_fail (TL_IS_READER (self) && index < self->problems->len, NULL);
  return self->problems->pdata[index];
}

const TlFormat *
tl_reader_get_format (TlReader *self)
{
  g_return_val_if_fail (TL_IS_READER (self), NULL);
  return self->format;
}

char *
tl_reader_dup_mapping (TlReader *self)
{
  g_return_val_if_fail (TL_IS_READER (self), NULL);
  return g_strdup (self->mapping);
}

/* ---- reading ----------------------------------------------------------------------------------------------------- */

static void
apply_limits (TlReader *self, TlIntake *intake)
{
  intake->collect = self->collect || self->lenient;
  intake->lenient = self->lenient;
  intake->max_problems = (guint) MIN (self->limits[TL_LIMIT_PROBLEMS], G_MAXUINT32);
  intake->max_problems = intake->max_problems > 0 ? intake->max_problems : G_MAXUINT;
  intake->max_items = self->limits[TL_LIMIT_ITEMS];
  intake->max_string = self->limits[TL_LIMIT_STRING];
}

void
_tl_reader_share_problems (TlReader *self, TlReader *other)
{
  GPtrArray *old = self->problems;

  self->problems = g_ptr_array_ref (other->problems);
  self->n_errors = other->n_errors;
  self->format = other->format;
  g_free (self->mapping);
  self->mapping = g_strdup (other->mapping);
  g_ptr_array_unref (old);
}

/* Takes the problems over, and the error if nothing worse is to be said. */
static gboolean
conclude_reading (TlReader *self, TlIntake *intake, gboolean ok, GError **error)
{
  const char *name = intake->name;

  g_ptr_array_unref (self->problems);
  self->problems = g_ptr_array_ref (intake->problems);
  self->n_errors = intake->n_errors;
  self->format = intake->format;
  g_free (self->mapping);
  self->mapping = g_steal_pointer (&intake->mapping);
  if (ok && intake->n_errors > 0 && !intake->lenient)
    return _tl_error_set (error, TL_ERROR_PROBLEMS, "%s%s%u problems", name != NULL ? name : "",
                          name != NULL ? ": " : "", intake->n_errors);
  if (!ok)
    g_propagate_error (error, g_steal_pointer (&intake->error));
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

/* The format that was set, or else that of the content; a name that says another is noted. */
static const TlFormat *
find_format (TlReader *self, TlIntake *intake, TlInput *input, GError **error)
{
  g_autofree char *name = input->unpacked != NULL ? _tl_packed_dup_name (input->name) : g_strdup (input->name);
  const TlFormat *format, *named;
  const guint8 *head;
  gsize length;

  if (self->settings.format != NULL)
    return self->settings.format;
  head = _tl_input_peek (input, &length, error);
  if (head == NULL)
    return NULL;
  format = _tl_content_find_format (self->settings.formats, head, length, name, &named, error);
  if (format != NULL && named != NULL)
    _tl_intake_note (intake, "other-format", &(TlPosition){ 0, 0, NULL },
                     "the content is %s, although the name ends like that of %s: it is read as %s", format->label,
                     named->label, format->label);
  return format;
}

/* A zip archive may be a document by itself: a workbook. */
static gboolean
unpack (TlReader *self, TlInput *input, GError **error)
{
  gsize length;
  const guint8 *head = _tl_input_peek (input, &length, error);
  TlPacking packing = head != NULL ? _tl_packing_of (head, length) : TL_PACKING_NONE;

  if (head == NULL)
    return FALSE;
  if (packing == TL_PACKING_ZIP && _tl_content_is_sure (self->settings.formats, head, length))
    return TRUE;
  return _tl_input_unpack (input, packing, error);
}

static gboolean
check_companions (TlReader *self, const TlFormat *format, GError **error)
{
  return self->companions == NULL || self->companions[0] == NULL || format->takes_companions
         || _tl_error_set (error, TL_ERROR_FORMAT, "a document in %s is one file: it is not read together with %s",
                           format->label, self->companions[0]);
}

static gboolean
read_input (TlReader *self, TlIntake *intake, TlInput *input)
{
  GError *error = NULL;
  const TlFormat *format;

  apply_limits (self, intake);
  intake->name = input->name;
  intake->options = self->settings.options;
  intake->companions = self->companions;
  intake->format_given = self->settings.format != NULL;
  intake->format = format = unpack (self, input, &error) ? find_format (self, intake, input, &error) : NULL;
  if (format != NULL && _tl_settings_check_options (&self->settings, format, &error)
      && check_companions (self, format, &error) && format->read (intake, input, &error))
    return _tl_intake_finish (intake);
  return error == NULL ? FALSE : _tl_intake_stop (intake, &(TlPosition){ 0, 0, NULL }, error);
}

TlTimeline *
tl_reader_read_stream (TlReader *self, GInputStream *stream, const char *name, GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (TlTimeline) timeline = NULL;
  g_autoptr (TlProgressSink) sink = NULL;
  TlProgress progress;
  TlIntake intake;
  TlInput input;
  gboolean ok;

  g_return_val_if_fail (TL_IS_READER (self) && G_IS_INPUT_STREAM (stream), NULL);
  timeline = tl_timeline_new ();
  sink = _tl_progress_sink_ref (self->settings.sink);
  _tl_progress_init (&progress, cancellable, sink->func, sink->user_data);
  _tl_progress_stage (&progress, TEXT_SHARE, size_of (stream));
  _tl_input_init (&input, stream, name, cancellable);
  input.progress = &progress;
  input.max_bytes = self->limits[TL_LIMIT_BYTES];
  _tl_intake_init (&intake, timeline);
  ok = read_input (self, &intake, &input);
  ok = conclude_reading (self, &intake, ok, error);
  _tl_intake_clear (&intake);
  _tl_input_clear (&input);
  if (!ok)
    return NULL;
  if (_tl_progress_stage (&progress, 1, 0))
    {
      _tl_timeline_settle (timeline);
      _tl_timeline_get_index (timeline);
    }
  return _tl_progress_end (&progress, error) ? g_steal_pointer (&timeline) : NULL;
}

TlTimeline *
tl_reader_read_file (TlReader *self, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GInputStream) stream = NULL;
  TlTimeline *timeline;
  GError *local = NULL;
  struct stat status;

  g_return_val_if_fail (TL_IS_READER (self) && path != NULL, NULL);
  stream = _tl_input_open (path, &status, &local);
  timeline = stream != NULL ? tl_reader_read_stream (self, stream, path, cancellable, &local) : NULL;
  if (stream != NULL && local != NULL && local->domain != TL_ERROR)
    g_prefix_error (&local, "%s: ", path);
  if (local != NULL)
    g_propagate_error (error, local);
  if (timeline != NULL && strcmp (path, "-") != 0)
    _tl_origin_set (timeline, path, &status);
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
