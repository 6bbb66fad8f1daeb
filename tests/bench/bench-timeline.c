/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* A document of N events and about 2 N links: loading, writing, windows, and the bytes it takes, beside json-c and
 * SQLite. Usage: bench-timeline [N]
 *
 * The document is the same every time: increasing noisy dates of 1979 to 2025 (85 % days, 10 % months, 5 % intervals),
 * 20 types, two of 500 actors, one of 1,000 sources with a quote in 30 %, titles of which 40 % are not ASCII, one
 * score. */
#include "config.h"

#include "bench.h"

#include <json-c/json.h>
#include <libtimeline/libtimeline.h>

#ifdef HAVE_SQLITE
#include <sqlite3.h>
#endif

#define N_WINDOWS 1000

typedef struct
{
  guint n;
  GString *text;
  TlTimeline *timeline;
  gint64 windows[N_WINDOWS]; /* first day of each, of four weeks, since 1970 */
  gsize found;
#ifdef HAVE_SQLITE
  sqlite3 *database;
#endif
} Bench;

/* ---- the document ------------------------------------------------------------------------------------------------ */

static void
append_date (GString *out, GRand *rand, guint i, guint n)
{
  int year = 1979 + (int) (46.0 * i / n), month = g_rand_int_range (rand, 1, 13), day = g_rand_int_range (rand, 1, 29);
  int kind = g_rand_int_range (rand, 0, 100);

  if (kind < 85)
    g_string_append_printf (out, "%04d-%02d-%02d", year, month, day);
  else if (kind < 95)
    g_string_append_printf (out, "%04d-%02d", year, month);
  else
    g_string_append_printf (out, "%04d-%02d-%02d/%04d-12", year, month, day, year);
}

static void
append_event (GString *out, GRand *rand, guint i, guint n)
{
  double u = g_rand_double (rand), v = g_rand_double (rand);

  g_string_append_printf (out, "%s{\"id\":\"event-%u\",\"type\":\"cameo-%02d\",\"date\":\"", i > 0 ? "," : "", i,
                          g_rand_int_range (rand, 1, 21));
  append_date (out, rand, i, n);
  g_string_append_printf (
      out,
      "\",\"title\":\"%s %u\",\"participants\":[{\"actor\":\"actor-%d\",\"role\":\"initiator\"},{\"actor\":"
      "\"actor-%d\",\"role\":\"target\"}],\"scores\":{\"goldstein-gdelt\":%.1f},\"citations\":[{\"source\":"
      "\"source-%d\"%s}]}",
      g_rand_int_range (rand, 0, 10) < 4 ? "Gespräche über den Handel, 会谈, zwischen den beiden"
                                         : "A round of talks on trade and security between the two",
      i, (int) (500 * u * u), (int) (500 * v * v), g_rand_int_range (rand, -100, 101) / 10.0,
      g_rand_int_range (rand, 0, 1000),
      g_rand_int_range (rand, 0, 10) < 3
          ? ",\"quote\":\"the two sides agreed to go on talking about what divides them, and to meet again\""
          : "");
}

/* An earlier event: mostly one shortly before, else one of the hubs, the lower the number the more often. */
static guint
pick_cause (GRand *rand, guint i)
{
  double u = g_rand_double (rand);

  if (g_rand_int_range (rand, 0, 100) < 85)
    return i - (guint) g_rand_int_range (rand, 1, (int) MIN (i, 400) + 1);
  return (guint) (i * u * u * u);
}

/* Geometric, two on the average; none twice. */
static void
append_links (GString *out, GRand *rand, guint i)
{
  guint causes[32], n = 0;

  while (i > 0 && n < MIN (i, G_N_ELEMENTS (causes)) && g_rand_double (rand) < 2.0 / 3.0)
    {
      guint from = pick_cause (rand, i), j = 0;

      while (j < n && causes[j] != from)
        j++;
      if (j < n)
        continue;
      causes[n++] = from;
      g_string_append_printf (out, "%s{\"from\":\"event-%u\",\"to\":\"event-%u\",\"type\":\"%s\",\"confidence\":%.2f}",
                              out->str[out->len - 1] == '[' ? "" : ",", from, i,
                              g_rand_boolean (rand) ? "causes" : "contributes-to", 0.3 + 0.7 * g_rand_double (rand));
    }
}

static void
make_document (Bench *self)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (440);
  GString *out = self->text = g_string_new ("{\"format\":\"libtimeline\",\"version\":1,\"actors\":[");

  for (guint i = 0; i < 500; i++)
    g_string_append_printf (out, "%s{\"id\":\"actor-%u\"}", i > 0 ? "," : "", i);
  g_string_append (out, "],\"sources\":[");
  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (out, "%s{\"id\":\"source-%u\",\"title\":\"Source number %u\"}", i > 0 ? "," : "", i, i);
  g_string_append (out, "],\"events\":[");
  for (guint i = 0; i < self->n; i++)
    append_event (out, rand, i, self->n);
  g_string_append (out, "],\"links\":[");
  for (guint i = 0; i < self->n; i++)
    append_links (out, rand, i);
  g_string_append (out, "]}");
  for (guint i = 0; i < N_WINDOWS; i++)
    self->windows[i] = g_rand_int_range (rand, 3287, 20089);
}

/* ---- jobs -------------------------------------------------------------------------------------------------------- */

static void
load_here (gpointer data)
{
  Bench *self = data;
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->timeline);
  self->timeline = tl_reader_read_data (reader, self->text->str, (gssize) self->text->len, &error);
  if (error != NULL)
    g_error ("%s", error->message);
}

static void
write_here (gpointer data)
{
  Bench *self = data;
  g_autoptr (TlWriter) writer = tl_writer_new ();

  if (!tl_writer_write_file (writer, self->timeline, "/dev/null", NULL, NULL))
    g_error ("nothing was written");
}

/* Every answer is had of a query of its own, as an embedder would. */
static void
windows_here (Bench *self, gboolean list)
{
  for (guint i = 0; i < N_WINDOWS; i++)
    {
      g_autoptr (GDateTime) first = g_date_time_new_from_unix_utc (self->windows[i] * 86400);
      g_autoptr (GDateTime) last = g_date_time_add_days (first, 27);
      g_autofree char *from = g_date_time_format (first, "%Y-%m-%d"), *to = g_date_time_format (last, "%Y-%m-%d");
      g_autoptr (TlDate) since = tl_date_new (from, NULL), until = tl_date_new (to, NULL);
      g_autoptr (TlQuery) query = tl_query_new ();
      g_autoptr (TlEventIter) iter = NULL;
      guint count = 0;

      tl_query_set_window (query, since, until);
      if (list)
        for (iter = tl_timeline_query (self->timeline, query, NULL); tl_event_iter_next (iter); count++)
          self->found += tl_event_iter_get_id (iter) != NULL;
      else
        tl_timeline_count (self->timeline, query, &count, NULL);
      self->found += count;
    }
}

static void
count_windows_here (gpointer data)
{
  windows_here (data, FALSE);
}

static void
list_windows_here (gpointer data)
{
  windows_here (data, TRUE);
}

static void
load_jsonc (gpointer data)
{
  Bench *self = data;
  struct json_object *tree = json_tokener_parse (self->text->str);

  self->found += json_object_get_type (tree) == json_type_object;
  json_object_put (tree);
}

static void
write_jsonc (gpointer tree)
{
  if (strlen (json_object_to_json_string_ext (tree, JSON_C_TO_STRING_PLAIN)) == 0)
    abort ();
}

#ifdef HAVE_SQLITE
static void
fill_sqlite (Bench *self)
{
  g_autoptr (TlEventIter) iter = tl_timeline_query (self->timeline, NULL, NULL);
  sqlite3_stmt *insert;

  sqlite3_open (":memory:", &self->database);
  sqlite3_exec (self->database, "CREATE TABLE event (id TEXT, first INTEGER, last INTEGER); BEGIN", NULL, NULL, NULL);
  sqlite3_prepare_v2 (self->database, "INSERT INTO event VALUES (?, ?, ?)", -1, &insert, NULL);
  while (tl_event_iter_next (iter))
    {
      TlBounds bounds;

      tl_date_get_bounds (tl_event_iter_get_date (iter), NULL, &bounds);
      sqlite3_bind_text (insert, 1, tl_event_iter_get_id (iter), -1, SQLITE_TRANSIENT);
      sqlite3_bind_int64 (insert, 2, bounds.earliest_start);
      sqlite3_bind_int64 (insert, 3, bounds.latest_end);
      sqlite3_step (insert);
      sqlite3_reset (insert);
    }
  sqlite3_finalize (insert);
  sqlite3_exec (
      self->database,
      "COMMIT; CREATE INDEX by_first ON event (first, last, id); CREATE INDEX by_last ON event (last, first, id)", NULL,
      NULL, NULL);
}

static void
windows_sqlite (Bench *self, const char *sql)
{
  sqlite3_stmt *select;

  sqlite3_prepare_v2 (self->database, sql, -1, &select, NULL);
  for (guint i = 0; i < N_WINDOWS; i++)
    {
      sqlite3_bind_int64 (select, 1, (self->windows[i] + 28) * 86400 - 1);
      sqlite3_bind_int64 (select, 2, self->windows[i] * 86400);
      while (sqlite3_step (select) == SQLITE_ROW)
        self->found++;
      sqlite3_reset (select);
    }
  sqlite3_finalize (select);
}

static void
count_windows_sqlite (gpointer data)
{
  windows_sqlite (
      data, "SELECT (SELECT count (*) FROM event WHERE first <= ?1) - (SELECT count (*) FROM event WHERE last < ?2)");
}

static void
list_windows_sqlite (gpointer data)
{
  windows_sqlite (data, "SELECT id FROM event WHERE first <= ?1 AND last >= ?2");
}
#endif

/* ---- the table --------------------------------------------------------------------------------------------------- */

static void
print_row (const char *job, const char *who, double seconds, double here)
{
  printf ("%-28s %-12s %10.1f ms %8.2f\n", job, who, seconds * 1000, seconds / here);
}

static void
print_size (const Bench *self)
{
  gsize parts[4];
  gsize size = tl_timeline_get_size (self->timeline, &parts[0], &parts[1], &parts[2], &parts[3]);

  printf ("bytes an event: %.0f (columns of events %.0f, of links %.0f, indexes %.0f, texts and records %.0f)\n",
          (double) size / self->n, (double) parts[0] / self->n, (double) parts[1] / self->n,
          (double) parts[2] / self->n, (double) parts[3] / self->n);
}

int
main (int argc, char **argv)
{
  Bench bench = { .n = MAX (bench_size (argc, argv, 100000), 10) };
  struct json_object *tree;
  double load, write, count, list;

  make_document (&bench);
  load = bench_time (load_here, &bench);
  write = bench_time (write_here, &bench);
  count = bench_time (count_windows_here, &bench);
  list = bench_time (list_windows_here, &bench);
  printf ("%u events, %u links, %.1f MB; median of %d; ratio to libtimeline\n", bench.n,
          tl_timeline_get_n_links (bench.timeline), (double) bench.text->len / 1e6, BENCH_RUNS);
  print_size (&bench);
  print_row ("load, with every index", "libtimeline", load, load);
  print_row ("parse into a tree", "json-c", bench_time (load_jsonc, &bench), load);
  print_row ("write", "libtimeline", write, write);
  tree = json_tokener_parse (bench.text->str);
  print_row ("write, to memory", "json-c", bench_time (write_jsonc, tree), write);
  json_object_put (tree);
  print_row ("1,000 windows, counted", "libtimeline", count, count);
  print_row ("1,000 windows, listed", "libtimeline", list, list);
#ifdef HAVE_SQLITE
  fill_sqlite (&bench);
  print_row ("1,000 windows, counted", "SQLite", bench_time (count_windows_sqlite, &bench), count);
  print_row ("1,000 windows, listed", "SQLite", bench_time (list_windows_sqlite, &bench), list);
  sqlite3_close (bench.database);
#endif
  g_object_unref (bench.timeline);
  g_string_free (bench.text, TRUE);
  return bench.found > 0 ? 0 : 1;
}
