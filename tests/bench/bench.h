/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* What the benchmarks share: the median of five runs (of one that takes more than twenty seconds), a row a job beside
 * its peers in the same run, and whole runs in processes of their own. Where TL_BENCH_JSON names a file, each row is
 * added to it as a line of JSON too. */
#pragma once

#include <glib.h>

#define BENCH_RUNS 5

typedef void (*BenchJob) (gpointer data);

/* The size asked for on the command line, else SIZE; ten at least. */
guint bench_size (int argc, char **argv, guint size);
/* Whether the library is measured alone, as TL_BENCH_ALONE asks for. */
gboolean bench_is_alone (void);

/* Seconds that JOB takes. */
double bench_time (BenchJob job, gpointer data);

/* A whole run: ARGV in a process of its own. Its seconds, and the most memory it had, in bytes, or
 * this process before it: to be called before this one grows. FALSE where it fails. */
gboolean bench_run (char **argv, double *seconds, gsize *memory);

/* One row: who took how long for the job, as a multiple of what the library took, HERE. N is the size of the input. */
void bench_row (guint n, const char *job, const char *who, double seconds, double here);
/* The same with the memory it took. */
void bench_row_with_memory (guint n, const char *job, const char *who, double seconds, double here, gsize memory);
/* A size in bytes an event. */
void bench_bytes (guint n, const char *what, double bytes);
