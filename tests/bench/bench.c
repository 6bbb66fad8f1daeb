/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Timing jobs and whole runs, and telling it in rows. */
#define _GNU_SOURCE /* wait4 */
#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>

guint
bench_size (int argc, char **argv, guint size)
{
  return MAX (argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : size, 10);
}

gboolean
bench_is_alone (void)
{
  return g_getenv ("TL_BENCH_ALONE") != NULL;
}

static int
compare (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static double
median (double *seconds, int n)
{
  qsort (seconds, (size_t) n, sizeof *seconds, compare);
  return seconds[n / 2];
}

/* What takes that long is not done again: whatever disturbs it is small beside it. */
#define LONG 20.0

static gboolean
is_enough (const double *seconds, int n)
{
  return n == BENCH_RUNS || (n == 1 && seconds[0] > LONG);
}

static double
seconds_since (gint64 begin)
{
  return (double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC;
}

double
bench_time (BenchJob job, gpointer data)
{
  double seconds[BENCH_RUNS];
  int n = 0;

  while (!is_enough (seconds, n))
    {
      gint64 begin = g_get_monotonic_time ();

      job (data);
      seconds[n++] = seconds_since (begin);
    }
  return median (seconds, n);
}

static gboolean
run_once (char **argv, double *seconds, gsize *memory)
{
  gint64 begin = g_get_monotonic_time ();
  struct rusage usage;
  int status;
  GPid pid;

  if (!g_spawn_async (NULL, argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, NULL)
      || wait4 (pid, &status, 0, &usage) != pid)
    return FALSE;
  *seconds = seconds_since (begin);
  *memory = MAX (*memory, (gsize) usage.ru_maxrss * 1024);
  return WIFEXITED (status) && WEXITSTATUS (status) == 0;
}

gboolean
bench_run (char **argv, double *seconds, gsize *memory)
{
  double each[BENCH_RUNS];
  int n = 0;

  *memory = 0;
  while (!is_enough (each, n))
    if (!run_once (argv, &each[n++], memory))
      return FALSE;
  *seconds = median (each, n);
  return TRUE;
}

static void tell (const char *format, ...) G_GNUC_PRINTF (1, 2);

static void
tell (const char *format, ...)
{
  const char *path = g_getenv ("TL_BENCH_JSON");
  FILE *file = path != NULL ? fopen (path, "a") : NULL;
  va_list args;

  if (file == NULL)
    return;
  va_start (args, format);
  vfprintf (file, format, args);
  va_end (args);
  fclose (file);
}

void
bench_row_with_memory (guint n, const char *job, const char *who, double seconds, double here, gsize memory)
{
  printf ("%-40s %-12s %11.3f ms %9.2f", job, who, seconds * 1000, seconds / here);
  if (memory > 0)
    printf ("  %7.0f MB", (double) memory / 1e6);
  putchar ('\n');
  fflush (stdout);
  tell ("{\"n\":%u,\"job\":\"%s\",\"who\":\"%s\",\"seconds\":%.9f,\"ratio\":%.4f,\"memory\":%" G_GSIZE_FORMAT "}\n", n,
        job, who, seconds, seconds / here, memory);
}

void
bench_row (guint n, const char *job, const char *who, double seconds, double here)
{
  bench_row_with_memory (n, job, who, seconds, here, 0);
}

void
bench_bytes (guint n, const char *what, double bytes)
{
  printf ("%-40s %-12s %11.0f bytes an event\n", what, "libtimeline", bytes / n);
  tell ("{\"n\":%u,\"what\":\"%s\",\"who\":\"libtimeline\",\"bytes_an_event\":%.1f}\n", n, what, bytes / n);
}
