/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Runs a fuzz target on files: "replay NAME FILE…". "replay --list" prints the names of the targets. */
#include "fuzz.h"

#include <stdio.h>

static int
list_targets (void)
{
  for (const FuzzTarget *target = fuzz_targets; target->name != NULL; target++)
    puts (target->name);
  return 0;
}

int
main (int argc, char **argv)
{
  const FuzzTarget *target = argc > 1 ? fuzz_find_target (argv[1]) : NULL;

  if (argc == 2 && strcmp (argv[1], "--list") == 0)
    return list_targets ();
  if (target == NULL || argc < 3)
    {
      fprintf (stderr, "usage: replay NAME FILE... | replay --list\n");
      return 2;
    }
  for (int i = 2; i < argc; i++)
    {
      g_autofree char *data = NULL;
      g_autoptr (GError) error = NULL;
      gsize length;

      if (!g_file_get_contents (argv[i], &data, &length, &error))
        {
          fprintf (stderr, "%s\n", error->message);
          return 2;
        }
      if (g_getenv ("TL_FUZZ_SHOW") != NULL)
        fprintf (stderr, "%s %s\n", target->name, argv[i]);
      target->run ((const guint8 *) data, length);
    }
  printf ("%s: %d files replayed\n", target->name, argc - 2);
  return 0;
}
