/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "base/tl-progress-private.h"
#include "io/tl-format-private.h"

#include <gio/gio.h>

/* The bytes that a format writes. It appends to BUFFER, and says after each item that one is done:
 *
 *   write -> buffer -> stream      handed on whenever 64 KiB are full
 *            buffer                without a stream it holds the whole text
 */
#define TL_OUTPUT_FULL (64 * 1024)

struct _TlOutput
{
  GString *buffer;
  GOutputStream *stream; /* borrowed; NULL: all stays in the buffer */
  GCancellable *cancellable;
  TlProgress *progress; /* borrowed; NULL: progress is not reported */
  const TlFormat *format;
  GHashTable *options; /* borrowed: names to values, as given; may be NULL */
};

void _tl_output_init (TlOutput *self, GOutputStream *stream, GCancellable *cancellable);
void _tl_output_clear (TlOutput *self);

/* The value of an option of the format. */
const char *_tl_output_get_option (const TlOutput *self, const char *name);

/* Hands a full buffer, or with ALL any, to the stream. FALSE with the error set, also if the work was cancelled. */
gboolean _tl_output_flush (TlOutput *self, gboolean all, GError **error);

/* One item is written. */
static inline gboolean
_tl_output_step (TlOutput *self, GError **error)
{
  gboolean goes_on = _tl_progress_step (self->progress);

  return (goes_on && self->buffer->len < TL_OUTPUT_FULL) || _tl_output_flush (self, FALSE, error);
}
