/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The file that a timeline was read from or last saved to, so that what another program has saved there since is not
 * overwritten. */
#include "config.h"

#include "document/tl-origin-private.h"

#include <stdlib.h>
#include <string.h>

/* A file is unchanged if all of these are. */
typedef struct
{
  char *path; /* without links */
  dev_t device;
  ino_t inode;
  off_t size;
  struct timespec modified;
} Origin;

static GQuark
get_origin_quark (void)
{
  return g_quark_from_static_string ("tl-origin");
}

static void
origin_free (gpointer data)
{
  Origin *self = data;

  g_free (self->path);
  g_free (self);
}

/* The path without links; NULL if there is no such file. */
static char *
dup_real_path (const char *path)
{
  char *real = realpath (path, NULL), *copy = g_strdup (real);

  free (real);
  return copy;
}

void
_tl_origin_set (TlTimeline *timeline, const char *path, const struct stat *status)
{
  char *real = S_ISREG (status->st_mode) ? dup_real_path (path) : NULL;
  Origin *origin;

  if (real == NULL)
    return;
  origin = g_new (Origin, 1);
  *origin = (Origin){ real, status->st_dev, status->st_ino, status->st_size, status->st_mtim };
  g_object_set_qdata_full (G_OBJECT (timeline), get_origin_quark (), origin, origin_free);
}

static gboolean
is_unchanged (const Origin *self, const struct stat *now)
{
  return self->device == now->st_dev && self->inode == now->st_ino && self->size == now->st_size
         && self->modified.tv_sec == now->st_mtim.tv_sec && self->modified.tv_nsec == now->st_mtim.tv_nsec;
}

gboolean
_tl_origin_check (TlTimeline *timeline, const char *path, GError **error)
{
  const Origin *origin = g_object_get_qdata (G_OBJECT (timeline), get_origin_quark ());
  g_autofree char *real = origin != NULL ? dup_real_path (path) : NULL;
  struct stat now;

  if (real == NULL || strcmp (real, origin->path) != 0 || stat (real, &now) != 0 || is_unchanged (origin, &now))
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG,
               "%s: another program has changed the file since it was read, and it is only replaced by force", path);
  return FALSE;
}
