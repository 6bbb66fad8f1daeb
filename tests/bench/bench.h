/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* What the benchmarks share: the median of five runs, and a row a job beside its peer in the same run. Where
 * TL_BENCH_JSON names a file, each row is added to it as a line of JSON too. */
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

/* One row: who took how long for the job, as a multiple of what the library took, HERE. N is the size of the input. */
static inline void
bench_row (guint n, const char *job, const char *who, double seconds, double here)
{
  const char *path = g_getenv ("TL_BENCH_JSON");
  FILE *file = path != NULL ? fopen (path, "a") : NULL;

  printf ("%-34s %-12s %10.2f ms %9.2f\n", job, who, seconds * 1000, seconds / here);
  fflush (stdout);
  if (file == NULL)
    return;
  fprintf (file, "{\"n\":%u,\"job\":\"%s\",\"who\":\"%s\",\"seconds\":%.9f,\"ratio\":%.4f}\n", n, job, who, seconds,
           seconds / here);
  fclose (file);
}
