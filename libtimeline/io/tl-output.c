/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The bytes of a document that is written: collected, and handed on by the block. */
#include "config.h"

#include "io/tl-output-private.h"

void
_tl_output_init (TlOutput *self, GOutputStream *stream, GCancellable *cancellable)
{
  *self = (TlOutput){ .stream = stream, .cancellable = cancellable };
  self->buffer = g_string_sized_new (stream != NULL ? 2 * TL_OUTPUT_FULL : 256);
}

void
_tl_output_clear (TlOutput *self)
{
  if (self->buffer != NULL)
    g_string_free (self->buffer, TRUE);
  self->buffer = NULL;
}

const char *
_tl_output_get_option (const TlOutput *self, const char *name)
{
  return _tl_format_get_value (self->format, self->options, name);
}

gboolean
_tl_output_flush (TlOutput *self, gboolean all, GError **error)
{
  if (_tl_progress_is_stopped (self->progress))
    return _tl_progress_end (self->progress, error);
  if (self->stream == NULL || (!all && self->buffer->len < TL_OUTPUT_FULL))
    return TRUE;
  if (!g_output_stream_write_all (self->stream, self->buffer->str, self->buffer->len, NULL, self->cancellable, error))
    return FALSE;
  g_string_truncate (self->buffer, 0);
  return TRUE;
}
