/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* What a path to save to stands for: a file that may be replaced, or something that is written through. */
#include "config.h"

#include "io/tl-save-private.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAX_LINKS 40 /* as many as the kernel follows */

/* The number of the descriptor of this process that NAME is in FOLDER, which has no links; -1 if it is none. The names
 * are /proc/PID/fd/N and /proc/PID/task/TID/fd/N; /dev/fd/N and /dev/stdout are links to them. */
static int
find_own_descriptor (const char *folder, const char *name)
{
  gint64 process = 0, number = 0;
  g_auto (GStrv) parts = g_strsplit (folder, "/", -1);
  guint n = g_strv_length (parts);

  if ((n != 4 && n != 6) || strcmp (parts[1], "proc") != 0 || strcmp (parts[n - 1], "fd") != 0)
    return -1;
  if (!g_ascii_string_to_signed (parts[2], 10, 1, G_MAXINT, &process, NULL) || process != getpid ())
    return -1;
  return g_ascii_string_to_signed (name, 10, 0, G_MAXINT, &number, NULL) ? (int) number : -1;
}

/* Follows at most one link from END. Returns the next path, or NULL if SELF has its target or descriptor. */
static char *
follow_link (TlSave *self, const char *end)
{
  g_autofree char *folder = g_path_get_dirname (end), *name = g_path_get_basename (end);
  g_autofree char *target = g_file_read_link (end, NULL);
  char *real = realpath (folder, NULL);
  int descriptor = real != NULL ? find_own_descriptor (real, name) : -1;

  if (descriptor >= 0)
    self->given = descriptor;
  else if (target == NULL)
    self->target = g_build_filename (real != NULL ? real : folder, name, NULL);
  free (real);
  if (descriptor >= 0 || target == NULL)
    return NULL;
  return g_path_is_absolute (target) ? g_strdup (target) : g_build_filename (folder, target, NULL);
}

int
_tl_save_find_target (TlSave *self, const char *path)
{
  char *end = g_strdup (path);

  self->given = -1;
  for (guint i = 0; end != NULL && i < MAX_LINKS; i++)
    {
      char *next = follow_link (self, end);

      g_free (end);
      end = next;
    }
  if (end == NULL)
    return 0;
  g_free (end);
  return ELOOP;
}
