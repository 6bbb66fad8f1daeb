/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The bytes of a document: a head that may be looked at twice, then the stream. */
#include "config.h"

#include "io/tl-input-private.h"
#include "base/tl-error-private.h"

#include <string.h>

void
_tl_input_init (TlInput *self, GInputStream *stream, const char *name, GCancellable *cancellable)
{
  *self = (TlInput){ .stream = stream, .name = name, .cancellable = cancellable };
}

void
_tl_input_clear (TlInput *self)
{
  g_clear_pointer (&self->head, g_free);
  g_clear_object (&self->unpacked);
}

/* What GIO says of gzip data names neither them nor what is wrong. */
static void
explain_unpacking (GError **error)
{
  gboolean early = error != NULL && g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT);

  if (!early && (error == NULL || !g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA)))
    return;
  g_clear_error (error);
  _tl_error_set (error, TL_ERROR_SYNTAX, early ? "the gzip data end too early" : "the gzip data are broken");
}

static gssize
read_stream (TlInput *self, gpointer buffer, gsize size, GError **error)
{
  gssize n = self->at_end ? 0 : g_input_stream_read (self->stream, buffer, size, self->cancellable, error);

  if (n < 0 && self->unpacked != NULL)
    explain_unpacking (error);
  self->at_end = self->at_end || n == 0; /* a terminal would be asked again */
  return n;
}

const guint8 *
_tl_input_peek (TlInput *self, gsize *length, GError **error)
{
  gssize n = 1;

  if (self->head == NULL)
    self->head = g_malloc (TL_INPUT_HEAD);
  while (n > 0 && self->head_length < TL_INPUT_HEAD)
    {
      n = read_stream (self, self->head + self->head_length, TL_INPUT_HEAD - self->head_length, error);
      self->head_length += n > 0 ? (gsize) n : 0;
    }
  *length = self->head_length;
  return n >= 0 ? self->head : NULL;
}

gssize
_tl_input_read (TlInput *self, gpointer buffer, gsize size, GError **error)
{
  gssize n = (gssize) MIN (size, self->head_length - self->head_read);

  if (n > 0)
    {
      memcpy (buffer, self->head + self->head_read, (gsize) n);
      self->head_read += (gsize) n;
    }
  else
    n = read_stream (self, buffer, size, error);
  if (n < 0)
    return -1;
  self->n_read += (guint64) n;
  _tl_progress_reach (self->progress, self->n_read);
  if (self->max_bytes == 0 || self->n_read <= self->max_bytes)
    return n;
  _tl_error_set (error, TL_ERROR_LIMIT, "the text is longer than the limit of %" G_GUINT64_FORMAT " bytes",
                 self->max_bytes);
  return -1;
}
