/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The document that all benchmarks work on: N events and about 2 N links, the same every time.
 *
 * Days go up from 1979 to 2025 with the events (85 % days, 10 % months, 5 % intervals), or in their years only where
 * they are NOISY; 20 types; two of 500 actors, few of which are in most events; one of 1,000 sources, with a quote in
 * 30 %; titles of which 40 % are not ASCII; one score. In-degrees are geometric, causes mostly recent, out-degrees a
 * power law: one event in 8 has effects at all. No cycles. */
#pragma once

#include <glib.h>

typedef struct
{
  guint n;
  char *path;  /* of a file that is removed in the end */
  gsize bytes; /* in it */
  guint n_links;
  guint32 *from; /* numbers of events */
  guint32 *to;
  double *confidences;
} BenchDocument;

BenchDocument *bench_document_new (guint n, gboolean noisy);
void bench_document_free (BenchDocument *self);

/* A number that small ones are more often, below N. */
guint bench_pick_skewed (GRand *rand, guint n);
