/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Writing a file so that a run that ends early leaves the old one. */
#include "config.h"

#include "io/tl-save-private.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAX_LINKS 40 /* as many as the kernel follows */

static gboolean
fail_save (const char *path, int code, GError **error)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", path, g_strerror (code));
  return FALSE;
}

/* The file that PATH stands for: links are followed, also to a file that does not exist yet. */
static char *
resolve (const char *path)
{
  char *real = realpath (path, NULL), *end = g_strdup (path);

  for (guint i = 0; real == NULL && i < MAX_LINKS; i++)
    {
      g_autofree char *target = g_file_read_link (end, NULL), *folder = g_path_get_dirname (end), *link = end;

      if (target == NULL)
        {
          g_steal_pointer (&link);
          break;
        }
      end = g_path_is_absolute (target) ? g_strdup (target) : g_build_filename (folder, target, NULL);
    }
  if (real != NULL)
    {
      g_free (end);
      end = g_strdup (real);
      free (real);
    }
  return end;
}

static gboolean
open_temporary (TlSave *self, const struct stat *old, GError **error)
{
  self->temporary = g_strconcat (self->target, ".XXXXXX", NULL);
  /* a new file gets what the umask leaves; one that takes the place of another, its mode */
  self->descriptor = g_mkstemp_full (self->temporary, O_WRONLY | O_CLOEXEC, old != NULL ? 0600 : 0666);
  if (self->descriptor < 0)
    {
      g_clear_pointer (&self->temporary, g_free);
      return fail_save (self->target, errno, error);
    }
  if (old == NULL || fchmod (self->descriptor, old->st_mode & 07777) == 0)
    return TRUE;
  fail_save (self->target, errno, error);
  close (self->descriptor);
  self->descriptor = -1;
  g_unlink (self->temporary);
  g_clear_pointer (&self->temporary, g_free);
  return FALSE;
}

gboolean
_tl_save_begin (TlSave *self, const char *path, GError **error)
{
  struct stat old;
  gboolean exists = stat (path, &old) == 0;

  *self = (TlSave){ .target = resolve (path), .descriptor = -1 };
  if (exists && !S_ISREG (old.st_mode))
    {
      self->descriptor = open (path, O_WRONLY | O_CLOEXEC);
      if (self->descriptor < 0)
        fail_save (path, errno, error);
    }
  else
    open_temporary (self, exists ? &old : NULL, error);
  if (self->descriptor < 0)
    {
      g_free (self->target);
      return FALSE;
    }
  self->stream = g_unix_output_stream_new (self->descriptor, FALSE);
  return TRUE;
}

/* So that the new name survives a loss of power; a file system that cannot is no reason to fail. */
static void
sync_folder (const char *target)
{
  g_autofree char *folder = g_path_get_dirname (target);
  int descriptor = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (descriptor < 0)
    return;
  fsync (descriptor);
  close (descriptor);
}

gboolean
_tl_save_end (TlSave *self, gboolean commit, GError **error)
{
  gboolean ok = commit;

  if (ok && self->temporary != NULL && fsync (self->descriptor) != 0)
    ok = fail_save (self->target, errno, error);
  if (close (self->descriptor) != 0 && ok)
    ok = fail_save (self->target, errno, error);
  if (ok && self->temporary != NULL && g_rename (self->temporary, self->target) != 0)
    ok = fail_save (self->target, errno, error);
  if (ok && self->temporary != NULL)
    sync_folder (self->target);
  if (!ok && self->temporary != NULL)
    g_unlink (self->temporary);
  g_clear_object (&self->stream);
  g_free (self->temporary);
  g_free (self->target);
  return ok;
}
