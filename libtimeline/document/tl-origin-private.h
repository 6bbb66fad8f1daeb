/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <libtimeline/tl-timeline.h>
#include <sys/stat.h>

/* Remembers that the timeline is what the file at PATH holds, whose status is STATUS. Only for regular files. */
void _tl_origin_set (TlTimeline *timeline, const char *path, const struct stat *status);
/* Fails with %G_IO_ERROR_WRONG_ETAG if PATH is the remembered file and that has changed since. */
gboolean _tl_origin_check (TlTimeline *timeline, const char *path, GError **error);
