/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Runs a command and writes what it took to a file, "seconds of processor time<tab>most kilobytes of memory":
 * measure FILE SECONDS COMMAND [ARGUMENT...]. It ends as the command does, or with 124 if that took over SECONDS. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

static double
seconds_of (struct timeval time)
{
  return (double) time.tv_sec + (double) time.tv_usec / 1e6;
}

int
main (int argc, char **argv)
{
  struct rlimit limit;
  struct rusage usage;
  int status;
  pid_t child;
  FILE *out;

  if (argc < 4 || (child = fork ()) < 0)
    return 2;
  if (child == 0)
    {
      limit.rlim_cur = limit.rlim_max = (rlim_t) strtoul (argv[2], NULL, 10);
      setrlimit (RLIMIT_CPU, &limit);
      execv (argv[3], argv + 3);
      perror (argv[3]);
      _exit (127);
    }
  if (wait4 (child, &status, 0, &usage) != child || (out = fopen (argv[1], "w")) == NULL)
    return 2;
  fprintf (out, "%.3f\t%ld", seconds_of (usage.ru_utime) + seconds_of (usage.ru_stime), usage.ru_maxrss);
  if (fclose (out) != 0)
    return 2;
  return WIFEXITED (status) ? WEXITSTATUS (status) : 124;
}
