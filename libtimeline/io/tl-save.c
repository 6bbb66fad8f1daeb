/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Writing a file so that a run that ends early leaves the old one, and nothing else. */
#include "config.h"

#include "io/tl-save-private.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#define LONGEST_NAME 240 /* of the target's, in the temporary one: 255 less ".", "." and 8 digits, and some room */

static gboolean
fail_save (const char *path, int code, GError **error)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", path, g_strerror (code));
  return FALSE;
}

/* ---- the temporary file ------------------------------------------------------------------------------------------ */

/* ".NAME.XXXXXXXX" beside the target, another one each time. A long name is cut, not within a character. */
static char *
make_temporary_name (const TlSave *self)
{
  g_autofree char *folder = g_path_get_dirname (self->target), *name = g_path_get_basename (self->target);
  g_autofree char *temporary = NULL;
  gsize length = strlen (name);

  if (length > LONGEST_NAME)
    for (length = LONGEST_NAME; length > 0 && ((guchar) name[length] & 0xc0) == 0x80;)
      length--;
  temporary = g_strdup_printf (".%.*s.%08x", (int) length, name, g_random_int ());
  return g_build_filename (folder, temporary, NULL);
}

/* A file without a name, if the file system has such files and they can be named later. */
static int
open_unnamed (const TlSave *self, mode_t mode)
{
#ifdef O_TMPFILE
  g_autofree char *folder = g_path_get_dirname (self->target), *entry = NULL;
  int descriptor = open (folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, mode);

  if (descriptor < 0)
    return -1;
  entry = g_strdup_printf ("/proc/self/fd/%d", descriptor);
  if (access (entry, F_OK) == 0)
    return descriptor;
  close (descriptor);
#endif
  return -1;
}

/* Opens a file of a new name, or gives the unnamed one a name. */
static gboolean
take_name (TlSave *self, mode_t mode)
{
  g_autofree char *entry = g_strdup_printf ("/proc/self/fd/%d", self->descriptor);
  gboolean unnamed = self->descriptor >= 0, ok = FALSE;

  for (guint i = 0; !ok && i < 100; i++)
    {
      g_free (self->temporary);
      self->temporary = make_temporary_name (self);
      if (unnamed)
        ok = linkat (AT_FDCWD, entry, AT_FDCWD, self->temporary, AT_SYMLINK_FOLLOW) == 0;
      else
        ok = (self->descriptor = open (self->temporary, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, mode)) >= 0;
      if (!ok && errno != EEXIST)
        break;
    }
  if (!ok)
    g_clear_pointer (&self->temporary, g_free);
  return ok;
}

static gboolean
open_temporary (TlSave *self, const struct stat *old, GError **error)
{
  mode_t mode = old != NULL ? 0600 : 0666; /* a new file gets what the umask leaves */
  int code = 0;

  self->replaces = TRUE;
  self->descriptor = open_unnamed (self, mode);
  if (self->descriptor < 0 && !take_name (self, mode))
    return fail_save (self->target, errno, error);
  code = old != NULL ? _tl_save_keep_attributes (self, old) : 0;
  if (code == 0)
    return TRUE;
  close (self->descriptor);
  if (self->temporary != NULL)
    g_unlink (self->temporary);
  self->descriptor = -1;
  return fail_save (self->target, code, error);
}

/* ---- begin ------------------------------------------------------------------------------------------------------- */

static gboolean
open_through (TlSave *self, const char *path, GError **error)
{
  self->descriptor =
      self->given >= 0 ? fcntl (self->given, F_DUPFD_CLOEXEC, 0) : open (self->target, O_WRONLY | O_CLOEXEC | O_NOCTTY);
  return self->descriptor >= 0 || fail_save (path, errno, error);
}

static gboolean
is_writable (const char *path, const struct stat *status)
{
  /* the superuser may write everything; a file that nobody may write is protected from him, too */
  return (status->st_mode & 0222) != 0 && faccessat (AT_FDCWD, path, W_OK, AT_EACCESS) == 0;
}

static gboolean
open_target (TlSave *self, const char *path, gboolean force, GError **error)
{
  gboolean exists;
  struct stat old;

  if (self->given >= 0)
    return open_through (self, path, error);
  exists = stat (self->target, &old) == 0;
  if (exists && !S_ISREG (old.st_mode))
    return open_through (self, path, error);
  if (g_str_has_suffix (path, "/"))
    return fail_save (path, exists ? ENOTDIR : EISDIR, error);
  if (!exists || force || is_writable (self->target, &old))
    return open_temporary (self, exists ? &old : NULL, error);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED,
               "%s: the file is write-protected, and is only replaced by force", path);
  return FALSE;
}

gboolean
_tl_save_begin (TlSave *self, const char *path, gboolean force, GError **error)
{
  int code;

  *self = (TlSave){ .descriptor = -1 };
  code = _tl_save_find_target (self, path);
  if (code != 0 ? !fail_save (path, code, error) : !open_target (self, path, force, error))
    {
      g_free (self->target);
      g_free (self->temporary);
      return FALSE;
    }
  self->stream = g_unix_output_stream_new (self->descriptor, FALSE);
  return TRUE;
}

/* ---- end --------------------------------------------------------------------------------------------------------- */

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

static gboolean
rename_temporary (const TlSave *self, GError **error)
{
  int code;

  if (g_rename (self->temporary, self->target) == 0)
    return TRUE;
  code = errno;
  g_unlink (self->temporary);
  if (code != EBUSY && code != EPERM && code != EXDEV)
    return fail_save (self->target, code, error);
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code),
               "%s: the file cannot be replaced (%s); write another file, or to standard output, and copy that",
               self->target, g_strerror (code));
  return FALSE;
}

/* Names the file and renames it to the target, without a signal to this thread in between. */
static gboolean
put_in_place (TlSave *self, GError **error)
{
  sigset_t all, before;
  gboolean ok;

  sigfillset (&all);
  pthread_sigmask (SIG_BLOCK, &all, &before);
  ok = self->temporary != NULL || take_name (self, 0) || fail_save (self->target, errno, error);
  ok = ok && rename_temporary (self, error);
  pthread_sigmask (SIG_SETMASK, &before, NULL);
  if (ok)
    sync_folder (self->target);
  return ok;
}

gboolean
_tl_save_end (TlSave *self, gboolean commit, GError **error)
{
  gboolean ok = commit;

  if (ok && self->replaces && fsync (self->descriptor) != 0)
    ok = fail_save (self->target, errno, error);
  if (ok && self->replaces)
    ok = put_in_place (self, error);
  else if (self->temporary != NULL)
    g_unlink (self->temporary);
  if (close (self->descriptor) != 0 && ok)
    ok = fail_save (self->target != NULL ? self->target : "the output", errno, error);
  g_clear_object (&self->stream);
  g_free (self->temporary);
  g_free (self->target);
  return ok;
}
