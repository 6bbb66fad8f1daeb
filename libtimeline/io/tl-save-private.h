/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <gio/gio.h>
#include <sys/stat.h>

/* A file that is being written and comes into its place whole or not at all.
 *
 *   path -> (links followed)   a regular file or nothing   a file without a name in the same folder; at the end it is
 *                                                          synced, named .NAME.XXXXXXXX and renamed to the target
 *                              a descriptor, /dev/stdout   a duplicate of the descriptor, written through
 *                              anything else               opened and written through
 *
 * A process that is killed thus leaves nothing. A file system without unnamed files gets the name at the start.
 */
typedef struct
{
  char *target;
  char *temporary; /* NULL: written through, or without a name yet */
  GOutputStream *stream;
  int descriptor;
  int given;         /* the descriptor that the path names, or -1 */
  gboolean replaces; /* a regular file that comes into its place at the end */
} TlSave;

/* If FORCE, replaces also a file that is not writable. */
gboolean _tl_save_begin (TlSave *self, const char *path, gboolean force, GError **error);
/* Ends it: brings the file into its place if COMMIT, else leaves no trace. */
gboolean _tl_save_end (TlSave *self, gboolean commit, GError **error);

/* ---- for tl-save.c; both return 0, or an errno ---- */

/* Sets target or given. */
int _tl_save_find_target (TlSave *self, const char *path);
/* Gives the new file what the file OLD has. */
int _tl_save_keep_attributes (const TlSave *self, const struct stat *old);
