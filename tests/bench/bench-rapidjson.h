/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* RapidJSON, which is C++, as jobs that C can time: a file read into its tree, and the tree written to /dev/null. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _BenchRapid BenchRapid;

BenchRapid *bench_rapid_new (const char *path);
void bench_rapid_free (BenchRapid *self);
void bench_rapid_load (gpointer self);
void bench_rapid_write (gpointer self); /* what was loaded last */

G_END_DECLS
