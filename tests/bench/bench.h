/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* What the benchmarks share: the median of five runs, and a row a job beside its peer in the same run. */
#pragma once

#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BENCH_RUNS 5

typedef void (*BenchJob) (gpointer data);

static int
bench_compare (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

/* Seconds that JOB takes: the median of five. */
static inline double
bench_time (BenchJob job, gpointer data)
{
  double seconds[BENCH_RUNS];

  for (int i = 0; i < BENCH_RUNS; i++)
    {
      gint64 begin = g_get_monotonic_time ();

      job (data);
      seconds[i] = (double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC;
    }
  qsort (seconds, BENCH_RUNS, sizeof *seconds, bench_compare);
  return seconds[BENCH_RUNS / 2];
}

/* The size asked for on the command line, else SIZE. */
static inline guint
bench_size (int argc, char **argv, guint size)
{
  return argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : size;
}
