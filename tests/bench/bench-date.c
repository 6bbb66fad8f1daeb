/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Dates parsed a second, with their bounds, beside g_date_time_new_from_iso8601. Usage: bench-date [N] */
#include "bench.h"

#include <libtimeline/libtimeline.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct
{
  const char *text;
  guint n;
  guint parsed;
} Parsing;

static void
parse_here (gpointer data)
{
  Parsing *self = data;
  gint64 first;

  for (guint i = 0; i < self->n; i++)
    {
      TlDate *date = tl_date_new (self->text, NULL);

      tl_date_get_start (date, &first, NULL);
      self->parsed += first != 0;
      tl_date_unref (date);
    }
}

static void
parse_in_glib (gpointer data)
{
  Parsing *self = data;

  for (guint i = 0; i < self->n; i++)
    {
      GDateTime *date = g_date_time_new_from_iso8601 (self->text, NULL);

      self->parsed += g_date_time_to_unix (date) != 0;
      g_date_time_unref (date);
    }
}

typedef struct
{
  TlDate *a, *b;
  guint n;
  guint found;
} Relating;

static void
relate (gpointer data)
{
  Relating *self = data;

  for (guint i = 0; i < self->n; i++)
    self->found += tl_date_find_relations (self->a, self->b) != TL_RELATION_NONE;
}

int
main (int argc, char **argv)
{
  static const char *const texts[] = {
    "2014-05-19T00:00:00Z",   "2014-05-19", "2014-05", "2014-05-19/2014-06-02", "[2013-06-05,2013-06-06]", "156X-12-25",
    "2004-06-~01/2004-06-~20"
  };
  guint n = bench_size (argc, argv, 1000000);
  Parsing glib = { texts[0], n, 0 };
  double peer = bench_time (parse_in_glib, &glib);
  Relating relating = { tl_date_new ("2014-05", NULL), tl_date_new ("[2014-05-19..2014-06]", NULL), n, 0 };
  double seconds;

  printf ("%-28s %12s %8s   (%u each, median of %d)\n", "parsed, with bounds", "a second", "ratio", n, BENCH_RUNS);
  printf ("%-28s %12.0f %8s   g_date_time_new_from_iso8601\n", texts[0], n / peer, "1.00");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      Parsing here = { texts[i], n, 0 };

      seconds = bench_time (parse_here, &here);
      printf ("%-28s %12.0f %8.2f\n", texts[i], n / seconds, peer / seconds);
    }
  seconds = bench_time (relate, &relating);
  printf ("%-28s %12.0f\n", "relations of two", n / seconds);
  tl_date_unref (relating.a);
  tl_date_unref (relating.b);
  return 0;
}
