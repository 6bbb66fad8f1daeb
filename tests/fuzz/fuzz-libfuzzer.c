/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* One program of libFuzzer for all targets: the variable TL_FUZZ_TARGET names the one to run. */
#include "fuzz.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static const FuzzTarget *chosen;

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  const char *name = g_getenv ("TL_FUZZ_TARGET");

  (void) argc;
  (void) argv;
  chosen = fuzz_find_target (name);
  if (chosen == NULL)
    {
      fprintf (stderr, "TL_FUZZ_TARGET is \"%s\", which is no target; tests/fuzz/replay --list lists them\n",
               name != NULL ? name : "");
      exit (2);
    }
  return 0;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  chosen->run (data, size);
  return 0;
}
