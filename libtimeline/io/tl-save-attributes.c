/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* What a new file takes over from the file that it replaces: owner, group, mode, access control list, extended
 * attributes. */
#include "config.h"

#include "io/tl-save-private.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#ifdef HAVE_SYS_XATTR_H
#include <sys/xattr.h>

/* Attributes that the file system or a security module sets by itself may be refused, and a file system may know none:
 * neither keeps a document from being saved. */
static void
copy_extended_attributes (const char *path, int descriptor)
{
  ssize_t length = listxattr (path, NULL, 0);
  g_autofree char *names = g_malloc0 ((gsize) MAX (length, 0) + 1);

  length = length > 0 ? listxattr (path, names, (gsize) length) : 0;
  for (const char *name = names; name < names + length; name += strlen (name) + 1)
    {
      ssize_t size = getxattr (path, name, NULL, 0);
      g_autofree char *value = g_malloc ((gsize) MAX (size, 0) + 1);

      size = size >= 0 ? getxattr (path, name, value, (gsize) size) : -1;
      if (size >= 0 && fsetxattr (descriptor, name, value, (gsize) size, 0) != 0 && errno == ENOSPC)
        return;
    }
}
#else
static void
copy_extended_attributes (const char *path, int descriptor)
{
  (void) path;
  (void) descriptor;
}
#endif

/* Gives the file the owner and the group of OLD. A group that cannot be kept loses its permissions: they must not pass
 * to another group. Returns the mode that is left. */
static mode_t
keep_owner (int descriptor, const struct stat *old)
{
  mode_t mode = old->st_mode & 07777;
  struct stat now;

  if (fstat (descriptor, &now) == 0 && now.st_uid == old->st_uid && now.st_gid == old->st_gid)
    return mode;
  if (fchown (descriptor, old->st_uid, old->st_gid) == 0)
    return mode;
  if (fchown (descriptor, (uid_t) -1, old->st_gid) == 0)
    return mode & ~(mode_t) S_ISUID;
  return mode & ~(mode_t) (S_ISUID | S_ISGID | S_IRWXG);
}

int
_tl_save_keep_attributes (const TlSave *self, const struct stat *old)
{
  mode_t mode = keep_owner (self->descriptor, old);

  if (fchmod (self->descriptor, mode) != 0)
    return errno;
  if (mode == (old->st_mode & 07777))
    copy_extended_attributes (self->target, self->descriptor);
  return 0;
}
