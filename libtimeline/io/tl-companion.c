/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Files: opening them, and those that are read together with a document. */
#include "config.h"

#include "io/tl-companion-private.h"
#include "io/tl-packed-private.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

GInputStream *
_tl_input_open (const char *path, struct stat *status, GError **error)
{
  int descriptor = strcmp (path, "-") == 0 ? STDIN_FILENO : g_open (path, O_RDONLY | O_CLOEXEC, 0);
  int code = 0;

  if (descriptor < 0 || fstat (descriptor, status) != 0)
    code = errno;
  else if (S_ISDIR (status->st_mode))
    code = EISDIR;
  if (code == 0)
    return g_unix_input_stream_new (descriptor, descriptor != STDIN_FILENO);
  if (descriptor > STDIN_FILENO)
    close (descriptor);
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", path, g_strerror (code));
  return NULL;
}

gboolean
_tl_companion_open (TlCompanion *self, TlIntake *intake, const TlInput *document, const char *path, GError **error)
{
  struct stat status;
  const guint8 *head;
  gsize length;

  *self = (TlCompanion){ .intake = intake, .name = intake->name };
  self->stream = _tl_input_open (path, &status, error);
  if (self->stream == NULL)
    return FALSE;
  _tl_input_init (&self->input, self->stream, path, document->cancellable);
  self->input.max_bytes = document->max_bytes;
  intake->name = path;
  head = _tl_input_peek (&self->input, &length, error);
  if (head != NULL && _tl_input_unpack (&self->input, _tl_packing_of (head, length), error))
    return TRUE;
  _tl_input_clear (&self->input);
  g_clear_object (&self->stream);
  return FALSE;
}

void
_tl_companion_close (TlCompanion *self)
{
  self->intake->name = self->name;
  _tl_input_clear (&self->input);
  g_clear_object (&self->stream);
}
