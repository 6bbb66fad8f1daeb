/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* RapidJSON, which is C++, as jobs that C can time: its tree in memory, and its writer into memory. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _BenchRapid BenchRapid;

BenchRapid *bench_rapid_new (const char *text, gsize length);
void bench_rapid_free (BenchRapid *self);
void bench_rapid_parse (gpointer self);
void bench_rapid_write (gpointer self); /* what was parsed last */

G_END_DECLS
