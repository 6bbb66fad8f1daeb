/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Making the document of the benchmarks. */
#include "bench-document.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

#define FIRST_DAY 722450 /* 1979-01-01, as GDate counts */
#define N_DAYS (46 * 365)
#define N_ACTORS 500
#define N_SOURCES 1000
#define N_TYPES 20
#define CAUSE_EVERY 8 /* events between two that may have effects */
#define MOST_CAUSES 32
#define FLUSH (1 << 20)

guint
bench_pick_skewed (GRand *rand, guint n)
{
  double u = g_rand_double (rand);

  return (guint) (n * u * u);
}

/* ---- events ------------------------------------------------------------------------------------------------------ */

static void
append_date (GString *out, GRand *rand, guint i, guint n, gboolean noisy)
{
  int kind = g_rand_int_range (rand, 0, 100);
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, FIRST_DAY + (guint32) ((guint64) i * N_DAYS / n));
  if (noisy)
    {
      g_date_set_day (&date, (GDateDay) g_rand_int_range (rand, 1, 29));
      g_date_set_month (&date, (GDateMonth) g_rand_int_range (rand, 1, 13));
    }
  g_string_append_printf (out, "%04d-%02d", g_date_get_year (&date), g_date_get_month (&date));
  if (kind < 85 || kind >= 95)
    g_string_append_printf (out, "-%02d", g_date_get_day (&date));
  if (kind >= 95)
    g_string_append_printf (out, "/%04d-12", g_date_get_year (&date));
}

static void
append_event (GString *out, GRand *rand, guint i, guint n, gboolean noisy)
{
  g_string_append_printf (out, "%s{\"id\":\"event-%u\",\"type\":\"cameo-%02d\",\"date\":\"", i > 0 ? "," : "", i,
                          g_rand_int_range (rand, 1, N_TYPES + 1));
  append_date (out, rand, i, n, noisy);
  g_string_append_printf (out,
                          "\",\"title\":\"%s %u\",\"participants\":[{\"actor\":\"actor-%u\",\"role\":\"initiator\"},",
                          g_rand_int_range (rand, 0, 10) < 4 ? "Gespräche über den Handel, 会谈, zwischen den beiden"
                                                             : "A round of talks on trade and security between the two",
                          i, bench_pick_skewed (rand, N_ACTORS));
  g_string_append_printf (out, "{\"actor\":\"actor-%u\",\"role\":\"target\"}],\"scores\":{\"goldstein-gdelt\":%.1f},",
                          bench_pick_skewed (rand, N_ACTORS), g_rand_int_range (rand, -100, 101) / 10.0);
  g_string_append_printf (
      out, "\"citations\":[{\"source\":\"source-%d\"%s}]}", g_rand_int_range (rand, 0, N_SOURCES),
      g_rand_int_range (rand, 0, 10) < 3
          ? ",\"quote\":\"the two sides agreed to go on talking about what divides them, and to meet again\""
          : "");
}

/* ---- links ------------------------------------------------------------------------------------------------------- */

/* An earlier event: mostly one shortly before, else one of the hubs, the lower the number the more often. Numbers with
 * many factors of two are causes more often. */
static guint32
pick_cause (GRand *rand, guint i)
{
  double u = g_rand_double (rand);
  guint every = CAUSE_EVERY, cause;

  if (g_rand_int_range (rand, 0, 100) < 85)
    cause = i - (guint) g_rand_int_range (rand, 1, (int) MIN (i, 400) + 1);
  else
    cause = (guint) (i * u * u * u);
  while (g_rand_boolean (rand) && every < 1 << 20)
    every *= 2;
  return cause / every * every;
}

static void
add_link (BenchDocument *self, GString *out, GRand *rand, guint32 from, guint32 to)
{
  int confidence = g_rand_int_range (rand, 30, 101);

  self->from[self->n_links] = from;
  self->to[self->n_links] = to;
  self->confidences[self->n_links] = confidence / 100.0;
  g_string_append_printf (out, "%s{\"from\":\"event-%u\",\"to\":\"event-%u\",\"type\":\"%s\",\"confidence\":%.2f}",
                          self->n_links++ > 0 ? "," : "", from, to, g_rand_boolean (rand) ? "causes" : "contributes-to",
                          confidence / 100.0);
}

/* Two on the average; none twice. */
static void
append_links (BenchDocument *self, GString *out, GRand *rand, guint i)
{
  guint32 causes[MOST_CAUSES];
  guint n = 0;

  while (i > 0 && n < MIN (i, MOST_CAUSES) && g_rand_double (rand) < 0.68)
    {
      guint32 from = pick_cause (rand, i);
      guint j = 0;

      while (j < n && causes[j] != from)
        j++;
      if (j < n)
        continue;
      causes[n++] = from;
      add_link (self, out, rand, from, i);
    }
}

/* ---- the whole --------------------------------------------------------------------------------------------------- */

static void
flush (BenchDocument *self, GString *out, FILE *file, gsize least)
{
  if (out->len < least)
    return;
  if (fwrite (out->str, 1, out->len, file) != out->len)
    g_error ("the document cannot be written");
  self->bytes += out->len;
  g_string_truncate (out, 0);
}

static void
write_document (BenchDocument *self, FILE *file, gboolean noisy)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (440);
  GString *out = g_string_new ("{\"format\":\"libtimeline\",\"version\":1,\"actors\":[");

  for (guint i = 0; i < N_ACTORS; i++)
    g_string_append_printf (out, "%s{\"id\":\"actor-%u\"}", i > 0 ? "," : "", i);
  g_string_append (out, "],\"sources\":[");
  for (guint i = 0; i < N_SOURCES; i++)
    g_string_append_printf (out, "%s{\"id\":\"source-%u\",\"title\":\"Source number %u\"}", i > 0 ? "," : "", i, i);
  g_string_append (out, "],\"events\":[");
  for (guint i = 0; i < self->n; i++, flush (self, out, file, FLUSH))
    append_event (out, rand, i, self->n, noisy);
  g_string_append (out, "],\"links\":[");
  for (guint i = 0; i < self->n; i++, flush (self, out, file, FLUSH))
    append_links (self, out, rand, i);
  g_string_append (out, "]}\n");
  flush (self, out, file, 0);
  g_string_free (out, TRUE);
}

BenchDocument *
bench_document_new (guint n, gboolean noisy)
{
  BenchDocument *self = g_new0 (BenchDocument, 1);
  int fd = g_file_open_tmp ("bench-XXXXXX.json", &self->path, NULL);
  FILE *file = fd >= 0 ? fdopen (fd, "w") : NULL;
  gsize most = 4 * (gsize) n + MOST_CAUSES; /* in the end about two each */

  if (file == NULL)
    g_error ("there is no place for a document");
  self->n = n;
  self->from = g_new (guint32, most);
  self->to = g_new (guint32, most);
  self->confidences = g_new (double, most);
  write_document (self, file, noisy);
  fclose (file);
  return self;
}

void
bench_document_free (BenchDocument *self)
{
  g_unlink (self->path);
  g_free (self->path);
  g_free (self->from);
  g_free (self->to);
  g_free (self->confidences);
  g_free (self);
}
