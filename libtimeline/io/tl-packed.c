/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Documents in gzip data, and in a zip archive of one file: what is packed is read through. */
#include "config.h"

#include "io/tl-packed-private.h"
#include "base/tl-error-private.h"

#ifdef HAVE_LIBARCHIVE
#include <archive.h>
#include <archive_entry.h>
#endif
#include <string.h>

TlPacking
_tl_packing_of (const guint8 *head, gsize length)
{
  if (length >= 3 && memcmp (head, "\037\213\010", 3) == 0)
    return TL_PACKING_GZIP;
  return length >= 4 && memcmp (head, "PK\003\004", 4) == 0 ? TL_PACKING_ZIP : TL_PACKING_NONE;
}

char *
_tl_packed_dup_name (const char *name)
{
  static const char *const endings[] = { ".gz", ".zip" };
  gsize length = name != NULL ? strlen (name) : 0;

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (length > strlen (endings[i]) && g_ascii_strcasecmp (name + length - strlen (endings[i]), endings[i]) == 0)
      return g_strndup (name, length - strlen (endings[i]));
  return g_strdup (name);
}

/* ---- the packed bytes: those that were looked at, then the stream ------------------------------------------------ */

#define TL_TYPE_PACKED_STREAM (tl_packed_stream_get_type ())
G_DECLARE_FINAL_TYPE (TlPackedStream, tl_packed_stream, TL, PACKED_STREAM, GInputStream)

struct _TlPackedStream
{
  GInputStream parent_instance;
  guint8 *head;
  gsize length, at;
  GInputStream *stream;
};

G_DEFINE_FINAL_TYPE (TlPackedStream, tl_packed_stream, G_TYPE_INPUT_STREAM)

static gssize
tl_packed_stream_read (GInputStream *stream, void *buffer, gsize size, GCancellable *cancellable, GError **error)
{
  TlPackedStream *self = TL_PACKED_STREAM (stream);
  gsize n = MIN (size, self->length - self->at);

  if (n == 0)
    return g_input_stream_read (self->stream, buffer, size, cancellable, error);
  memcpy (buffer, self->head + self->at, n);
  self->at += n;
  return (gssize) n;
}

static void
tl_packed_stream_finalize (GObject *object)
{
  TlPackedStream *self = TL_PACKED_STREAM (object);

  g_free (self->head);
  g_clear_object (&self->stream);
  G_OBJECT_CLASS (tl_packed_stream_parent_class)->finalize (object);
}

static void
tl_packed_stream_class_init (TlPackedStreamClass *class)
{
  G_OBJECT_CLASS (class)->finalize = tl_packed_stream_finalize;
  G_INPUT_STREAM_CLASS (class)->read_fn = tl_packed_stream_read;
}

static void
tl_packed_stream_init (TlPackedStream *self)
{
  (void) self;
}

/* Takes what INPUT has looked at. */
static GInputStream *
take_packed (TlInput *input)
{
  TlPackedStream *self = g_object_new (TL_TYPE_PACKED_STREAM, NULL);

  self->head = g_steal_pointer (&input->head);
  self->length = input->head_length;
  self->stream = g_object_ref (input->stream);
  return G_INPUT_STREAM (self);
}

#define PACKED_BLOCK (64 * 1024)

/* ---- a zip archive ----------------------------------------------------------------------------------------------- */

#ifdef HAVE_LIBARCHIVE

#define TL_TYPE_ZIP_STREAM (tl_zip_stream_get_type ())
G_DECLARE_FINAL_TYPE (TlZipStream, tl_zip_stream, TL, ZIP_STREAM, GInputStream)

struct _TlZipStream
{
  GInputStream parent_instance;
  GInputStream *packed;
  struct archive *zip;
  gboolean at_end;
  GError *error; /* of the packed bytes */
  guint8 *block;
};

G_DEFINE_FINAL_TYPE (TlZipStream, tl_zip_stream, G_TYPE_INPUT_STREAM)

static la_ssize_t
read_packed_block (struct archive *zip, void *user_data, const void **block)
{
  TlZipStream *self = user_data;

  (void) zip;
  *block = self->block;
  return self->error != NULL ? -1 : g_input_stream_read (self->packed, self->block, PACKED_BLOCK, NULL, &self->error);
}

static gboolean
fail_zip (TlZipStream *self, GError **error)
{
  const char *message = archive_error_string (self->zip);

  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return FALSE;
    }
  return _tl_error_set (error, TL_ERROR_SYNTAX, "the zip archive cannot be unpacked: %s",
                        message != NULL ? message : "it is broken");
}

/* Goes to the next file. FALSE with the error set; FOUND: whether there is one. */
static gboolean
find_file (TlZipStream *self, gboolean *found, GError **error)
{
  struct archive_entry *entry;
  int status;

  *found = FALSE;
  while ((status = archive_read_next_header (self->zip, &entry)) == ARCHIVE_OK || status == ARCHIVE_WARN)
    {
      if (archive_entry_is_encrypted (entry))
        return _tl_error_set (error, TL_ERROR_SYNTAX, "the zip archive has a password: unpack it first");
      if (archive_entry_filetype (entry) != AE_IFREG)
        continue;
      *found = TRUE;
      return TRUE;
    }
  return status == ARCHIVE_EOF || fail_zip (self, error);
}

/* After the file there must be no other. */
static gssize
end_zip (TlZipStream *self, GError **error)
{
  gboolean found;

  self->at_end = TRUE;
  if (!find_file (self, &found, error))
    return -1;
  if (!found)
    return 0;
  _tl_error_set (error, TL_ERROR_SYNTAX, "the zip archive has several files, expected one: unpack it first");
  return -1;
}

static gssize
tl_zip_stream_read (GInputStream *stream, void *buffer, gsize size, GCancellable *cancellable, GError **error)
{
  TlZipStream *self = TL_ZIP_STREAM (stream);
  la_ssize_t n;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return -1;
  if (self->at_end)
    return 0;
  n = archive_read_data (self->zip, buffer, size);
  if (n < 0)
    {
      fail_zip (self, error);
      return -1;
    }
  return n > 0 ? (gssize) n : end_zip (self, error);
}

static void
tl_zip_stream_finalize (GObject *object)
{
  TlZipStream *self = TL_ZIP_STREAM (object);

  archive_read_free (self->zip);
  g_free (self->block);
  g_clear_object (&self->packed);
  g_clear_error (&self->error);
  G_OBJECT_CLASS (tl_zip_stream_parent_class)->finalize (object);
}

static void
tl_zip_stream_class_init (TlZipStreamClass *class)
{
  G_OBJECT_CLASS (class)->finalize = tl_zip_stream_finalize;
  G_INPUT_STREAM_CLASS (class)->read_fn = tl_zip_stream_read;
}

static void
tl_zip_stream_init (TlZipStream *self)
{
  self->zip = archive_read_new ();
  self->block = g_malloc (PACKED_BLOCK);
}

static GInputStream *
open_packed_zip (GInputStream *packed, GError **error)
{
  g_autoptr (TlZipStream) self = g_object_new (TL_TYPE_ZIP_STREAM, NULL);
  gboolean found;

  self->packed = g_object_ref (packed);
  archive_read_support_format_zip (self->zip);
  if (archive_read_open (self->zip, self, NULL, read_packed_block, NULL) != ARCHIVE_OK)
    {
      fail_zip (self, error);
      return NULL;
    }
  if (!find_file (self, &found, error))
    return NULL;
  if (found)
    return G_INPUT_STREAM (g_steal_pointer (&self));
  _tl_error_set (error, TL_ERROR_SYNTAX, "the zip archive has no file");
  return NULL;
}

#else

static GInputStream *
open_packed_zip (GInputStream *packed, GError **error)
{
  (void) packed;
  _tl_error_set (error, TL_ERROR_FORMAT,
                 "this is a zip archive, which this build does not read: it was made without libarchive");
  return NULL;
}

#endif

/* ---- gzip data --------------------------------------------------------------------------------------------------- */

static GInputStream *
open_gzip (GInputStream *packed)
{
  g_autoptr (GConverter) decompressor = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));

  return g_converter_input_stream_new (packed, decompressor);
}

gboolean
_tl_input_unpack (TlInput *input, TlPacking packing, GError **error)
{
  g_autoptr (GInputStream) packed = NULL;

  if (packing == TL_PACKING_NONE)
    return TRUE;
  packed = take_packed (input);
  input->head_length = 0;
  input->at_end = FALSE;
  input->unpacked = packing == TL_PACKING_GZIP ? open_gzip (packed) : open_packed_zip (packed, error);
  input->stream = input->unpacked;
  return input->stream != NULL;
}
