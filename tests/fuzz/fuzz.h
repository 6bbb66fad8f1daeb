/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* What the fuzz targets share. With TL_FUZZ_MAIN a target is a program that replays the files it is given. */
#pragma once

#include <libtimeline/libtimeline.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

#ifdef TL_FUZZ_MAIN
int
main (int argc, char **argv)
{
  for (int i = 1; i < argc; i++)
    {
      g_autofree char *data = NULL;
      gsize length;

      if (!g_file_get_contents (argv[i], &data, &length, NULL))
        return 1;
      LLVMFuzzerTestOneInput ((const uint8_t *) data, length);
    }
  printf ("%d files replayed\n", argc - 1);
  return argc > 1 ? 0 : 1;
}
#endif
