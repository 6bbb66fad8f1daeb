/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <gio/gio.h>

/* A file that is being written and comes into its place whole or not at all.
 *
 *   path -> (links followed) target        a regular file or nothing:  target.XXXXXX, synced, then renamed to target
 *                                          anything else:              written through
 */
typedef struct
{
  char *target;
  char *temporary; /* NULL: written through */
  GOutputStream *stream;
  int descriptor;
} TlSave;

gboolean _tl_save_begin (TlSave *self, const char *path, GError **error);
/* Ends it: into place where COMMIT, else without a trace. */
gboolean _tl_save_end (TlSave *self, gboolean commit, GError **error);
