/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Leaves the document of the benchmarks in a file. Usage: make-document N FILE */
#include "bench-document.h"

#include <gio/gio.h>

int
main (int argc, char **argv)
{
  BenchDocument *document;
  g_autoptr (GFile) from = NULL, to = NULL;
  gboolean ok;

  if (argc != 3)
    return 2;
  document = bench_document_new ((guint) g_ascii_strtoull (argv[1], NULL, 10), TRUE);
  from = g_file_new_for_path (document->path);
  to = g_file_new_for_path (argv[2]);
  ok = g_file_copy (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, NULL);
  bench_document_free (document);
  return ok ? 0 : 1;
}
