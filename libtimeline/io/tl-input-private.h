/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "base/tl-progress-private.h"
#include "io/tl-format-private.h"

#include <gio/gio.h>

/* The bytes that a format reads. The first 64 KiB may be looked at beforehand, and are read again with the others:
 *
 *   peek      |head......|
 *   read      |head......|stream..............|
 *
 * So nothing has to be seekable: a pipe is read like a file. */
#define TL_INPUT_HEAD (64 * 1024)

struct _TlInput
{
  GInputStream *stream; /* borrowed, like what follows */
  const char *name;     /* of the document, for messages and to find its format by; may be NULL */
  GCancellable *cancellable;
  TlProgress *progress; /* NULL: progress is not reported */
  guint64 max_bytes;    /* 0: no limit */

  GInputStream *unpacked; /* owned: the stream, if what was given is packed; see tl-packed-private.h */
  guint8 *head;           /* NULL until somebody looks */
  gsize head_length;
  gsize head_read;
  gboolean at_end; /* of the stream */
  guint64 n_read;  /* bytes that were handed out */
};

void _tl_input_init (TlInput *self, GInputStream *stream, const char *name, GCancellable *cancellable);
void _tl_input_clear (TlInput *self);

/* The whole content, or its first 64 KiB: to be called before anything is read. NULL with the error set. */
const guint8 *_tl_input_peek (TlInput *self, gsize *length, GError **error);

/* Reads up to SIZE bytes, and at least one except at the end. Returns how many, or -1 with the error set; also when the
 * content is longer than the limit. */
gssize _tl_input_read (TlInput *self, gpointer buffer, gsize size, GError **error);
