/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Queries, series and the order of N events beside SQLite and pandas. Usage: bench-query [N] */
#include "config.h"

#include "bench-document.h"
#include "bench.h"

#include <glib/gstdio.h>
#include <libtimeline/libtimeline.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifdef HAVE_SQLITE
#include <sqlite3.h>
#endif

#define N_WINDOWS 1000
#define N_TYPES 20

typedef struct
{
  guint n;
  TlTimeline *timeline;
  gint64 windows[N_WINDOWS]; /* first day of each, of four weeks, since 1970 */
  guint pairs[N_WINDOWS][2]; /* of actors */
  gsize found;
#ifdef HAVE_SQLITE
  sqlite3 *database;
#endif
} Bench;

/* What the other programs are given of an event. */
typedef struct
{
  const TlEvent *event;
  const char *source;
  const char *target;
  double score;
  TlBounds bounds;
} Row;

static Row
get_row (TlEventIter *iter)
{
  Row row = { .event = tl_event_iter_get_event (iter) };

  tl_event_get_participant (row.event, 0, &row.source, NULL);
  tl_event_get_participant (row.event, 1, &row.target, NULL);
  tl_event_get_score (row.event, "goldstein-gdelt", &row.score);
  tl_date_get_bounds (tl_event_get_date (row.event), NULL, &row.bounds);
  return row;
}

/* ---- jobs -------------------------------------------------------------------------------------------------------- */

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

static guint
count_found (TlTimeline *timeline, const TlQuery *query)
{
  TlEventIter *iter = tl_timeline_query (timeline, query, NULL);
  guint n = 0;

  for (; tl_event_iter_next (iter); n++)
    if (tl_event_iter_get_id (iter) == NULL)
      abort ();
  tl_event_iter_free (iter);
  return n;
}

static void
pairs_here (gpointer data)
{
  Bench *self = data;

  for (guint i = 0; i < N_WINDOWS; i++)
    {
      g_autofree char *a = g_strdup_printf ("actor-%u", self->pairs[i][0]);
      g_autofree char *b = g_strdup_printf ("actor-%u", self->pairs[i][1]);
      g_autoptr (TlQuery) query = tl_query_new ();

      tl_query_set_dyad (query, a, b);
      self->found += count_found (self->timeline, query);
    }
}

static void
types_here (gpointer data)
{
  Bench *self = data;

  for (int i = 1; i <= N_TYPES; i++)
    {
      g_autofree char *type = g_strdup_printf ("cameo-%02d", i);
      g_autoptr (TlQuery) query = tl_query_new ();

      tl_query_set_type (query, type);
      self->found += count_found (self->timeline, query);
    }
}

static void
series_here (gpointer data)
{
  Bench *self = data;
  g_autoptr (TlSeriesQuery) query = tl_series_query_new ();
  g_autoptr (TlSeries) series = NULL;

  tl_series_query_set_period (query, TL_PERIOD_MONTH);
  tl_series_query_set_scale (query, "goldstein-gdelt", NULL);
  tl_series_query_set_directed (query, TRUE);
  series = tl_timeline_find_series (self->timeline, query, NULL, NULL);
  for (guint i = 0; i < tl_series_get_n_rows (series); i++)
    self->found += tl_series_row_get_count (tl_series_get_row (series, i));
}

#ifdef HAVE_SQLITE
/* What cannot be done here is a fault of the benchmark. */
static void
must (sqlite3 *database, int code)
{
  if (code != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (database));
}

static void
fill_sqlite (Bench *self)
{
  g_autoptr (TlEventIter) iter = tl_timeline_query (self->timeline, NULL, NULL);
  sqlite3_stmt *insert;

  sqlite3_open (":memory:", &self->database);
  must (
      self->database,
      sqlite3_exec (
          self->database,
          "CREATE TABLE event (id TEXT, first INTEGER, last INTEGER, type TEXT, source TEXT, target TEXT, month TEXT, "
          "score REAL); BEGIN",
          NULL, NULL, NULL));
  must (self->database,
        sqlite3_prepare_v2 (self->database, "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?)", -1, &insert, NULL));
  while (tl_event_iter_next (iter))
    {
      Row row = get_row (iter);

      sqlite3_bind_text (insert, 1, tl_event_iter_get_id (iter), -1, SQLITE_TRANSIENT);
      sqlite3_bind_int64 (insert, 2, row.bounds.earliest_start);
      sqlite3_bind_int64 (insert, 3, row.bounds.latest_end);
      sqlite3_bind_text (insert, 4, tl_event_get_event_type (row.event), -1, SQLITE_TRANSIENT);
      sqlite3_bind_text (insert, 5, row.source, -1, SQLITE_TRANSIENT);
      sqlite3_bind_text (insert, 6, row.target, -1, SQLITE_TRANSIENT);
      sqlite3_bind_text (insert, 7, tl_date_get_edtf (tl_event_get_date (row.event)), 7, SQLITE_TRANSIENT);
      sqlite3_bind_double (insert, 8, row.score);
      sqlite3_step (insert);
      sqlite3_reset (insert);
    }
  sqlite3_finalize (insert);
  must (self->database,
        sqlite3_exec (
            self->database,
            "COMMIT; CREATE INDEX by_first ON event (first, last, id); CREATE INDEX by_last ON event (last, first, id);"
            "CREATE INDEX by_type ON event (type, first); CREATE INDEX series ON event (source, target, month, score);"
            "CREATE TABLE part (actor TEXT, event INTEGER, PRIMARY KEY (actor, event)) WITHOUT ROWID;"
            "INSERT OR IGNORE INTO part SELECT source, rowid FROM event;"
            "INSERT OR IGNORE INTO part SELECT target, rowid FROM event",
            NULL, NULL, NULL));
}

static void
windows_sqlite (Bench *self, const char *sql)
{
  sqlite3_stmt *select;

  must (self->database, sqlite3_prepare_v2 (self->database, sql, -1, &select, NULL));
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
step_all (Bench *self, sqlite3_stmt *select)
{
  while (sqlite3_step (select) == SQLITE_ROW)
    self->found++;
  sqlite3_reset (select);
}

static void
pairs_sqlite (gpointer data)
{
  Bench *self = data;
  sqlite3_stmt *select;

  must (self->database,
        sqlite3_prepare_v2 (
            self->database,
            "SELECT event.id FROM part AS a JOIN part AS b ON b.actor = ?2 AND b.event = a.event JOIN event "
            "ON event.rowid = a.event "
            "WHERE a.actor = ?1 ORDER BY first",
            -1, &select, NULL));
  for (guint i = 0; i < N_WINDOWS; i++)
    {
      g_autofree char *a = g_strdup_printf ("actor-%u", self->pairs[i][0]);
      g_autofree char *b = g_strdup_printf ("actor-%u", self->pairs[i][1]);

      sqlite3_bind_text (select, 1, a, -1, SQLITE_STATIC);
      sqlite3_bind_text (select, 2, b, -1, SQLITE_STATIC);
      step_all (self, select);
    }
  sqlite3_finalize (select);
}

static void
types_sqlite (gpointer data)
{
  Bench *self = data;
  sqlite3_stmt *select;

  must (self->database, sqlite3_prepare_v2 (self->database, "SELECT id FROM event WHERE type = ?1 ORDER BY first, id",
                                            -1, &select, NULL));
  for (int i = 1; i <= N_TYPES; i++)
    {
      g_autofree char *type = g_strdup_printf ("cameo-%02d", i);

      sqlite3_bind_text (select, 1, type, -1, SQLITE_STATIC);
      step_all (self, select);
    }
  sqlite3_finalize (select);
}

/* From an index that covers it, which is the best it can do. */
static void
series_sqlite (gpointer data)
{
  Bench *self = data;
  sqlite3_stmt *select;

  sqlite3_prepare_v2 (
      self->database,
      "SELECT source, target, month, count(*), sum(score), avg(score), sum(max(score, 0)), sum(min(score, "
      "0)) FROM event WHERE source <> target GROUP BY 1, 2, 3",
      -1, &select, NULL);
  step_all (self, select);
  sqlite3_finalize (select);
}

static void
list_windows_sqlite (gpointer data)
{
  windows_sqlite (data, "SELECT id FROM event WHERE first <= ?1 AND last >= ?2");
}
#endif

/* ---- other programs ---------------------------------------------------------------------------------------------- */

/* Says how long pandas takes for what it is asked on standard output: "job seconds" a line. */
static void
print_pandas (const Bench *self, double series, double order)
{
  const char *script = g_getenv ("TL_BENCH_PANDAS"); /* the Makefile says where it is */
  const char *arguments[] = { "/usr/bin/python3", script, NULL, NULL };
  g_autofree char *out = NULL, *path = NULL;
  g_auto (GStrv) lines = NULL;
  GString *table = g_string_new (NULL);
  g_autoptr (TlEventIter) iter = tl_timeline_query (self->timeline, NULL, NULL);
  int fd = script != NULL ? g_file_open_tmp ("bench-XXXXXX.tsv", &path, NULL) : -1;

  if (fd < 0)
    {
      g_string_free (table, TRUE);
      return;
    }
  close (fd);
  while (tl_event_iter_next (iter))
    {
      Row row = get_row (iter);

      g_string_append_printf (table, "%s\t%" G_GINT64_FORMAT "\t%s\t%s\t%g\n", tl_event_get_id (row.event),
                              row.bounds.earliest_start, row.source, row.target, row.score);
    }
  g_file_set_contents (path, table->str, (gssize) table->len, NULL);
  g_string_free (table, TRUE);
  arguments[2] = path;
  if (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &out,
                    NULL, NULL, NULL))
    {
      lines = g_strsplit (out, "\n", -1);
      for (guint i = 0; lines[i] != NULL && strchr (lines[i], ' ') != NULL; i++)
        if (g_str_has_prefix (lines[i], "series "))
          bench_row (self->n, "monthly series of all pairs", "pandas", g_ascii_strtod (lines[i] + 7, NULL), series);
        else if (g_str_has_prefix (lines[i], "order "))
          bench_row (self->n, "order by date, every index", "pandas", g_ascii_strtod (lines[i] + 6, NULL), order);
    }
  unlink (path);
}

/* ---- the table --------------------------------------------------------------------------------------------------- */

/* A change and its undoing leave the index to be built again. */
static void
index_here (gpointer data)
{
  Bench *self = data;
  g_autoptr (TlEvent) event = tl_event_new ("one more", "talks");

  tl_timeline_add_event (self->timeline, event, NULL);
  tl_timeline_remove_event (self->timeline, "one more", TL_REMOVE_NONE, NULL);
  self->found += tl_timeline_get_event_id (self->timeline, 0) != NULL;
}

static void
bench_queries (Bench *bench)
{
  static const struct
  {
    const char *job;
    BenchJob here;
    BenchJob sqlite;
  } jobs[] = {
#ifdef HAVE_SQLITE
#define SQLITE(job) job
#else
#define SQLITE(job) NULL
#endif
    { "1,000 windows, counted", count_windows_here, SQLITE (count_windows_sqlite) },
    { "1,000 windows, listed", list_windows_here, SQLITE (list_windows_sqlite) },
    { "1,000 pairs of actors, listed", pairs_here, SQLITE (pairs_sqlite) },
    { "20 types, listed", types_here, SQLITE (types_sqlite) },
    { "monthly series of all pairs", series_here, SQLITE (series_sqlite) },
  };
  double here = 0;

#ifdef HAVE_SQLITE
  if (!bench_is_alone ())
    fill_sqlite (bench);
#endif
  for (guint i = 0; i < G_N_ELEMENTS (jobs); i++)
    {
      here = bench_time (jobs[i].here, bench);
      bench_row (bench->n, jobs[i].job, "libtimeline", here, here);
      if (jobs[i].sqlite != NULL && !bench_is_alone ())
        bench_row (bench->n, jobs[i].job, "SQLite", bench_time (jobs[i].sqlite, bench), here);
    }
#ifdef HAVE_SQLITE
  g_clear_pointer (&bench->database, sqlite3_close);
#endif
  {
    double order = bench_time (index_here, bench);

    bench_row (bench->n, "order by date, every index", "libtimeline", order, order);
    if (!bench_is_alone ())
      print_pandas (bench, here, order);
  }
}

static void
pick_questions (Bench *self)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (77);

  for (guint i = 0; i < N_WINDOWS; i++)
    {
      self->windows[i] = g_rand_int_range (rand, 3287, 20089);
      self->pairs[i][0] = bench_pick_skewed (rand, 500);
      self->pairs[i][1] = bench_pick_skewed (rand, 500);
    }
}

int
main (int argc, char **argv)
{
  BenchDocument *document = bench_document_new (bench_size (argc, argv, 100000), TRUE);
  Bench bench = { .n = document->n };
  g_autoptr (GError) error = NULL;

  bench.timeline = tl_timeline_load (document->path, &error);
  if (bench.timeline == NULL)
    g_error ("%s", error->message);
  bench_document_free (document);
  pick_questions (&bench);
  printf ("%u events; median of %d; ratio to libtimeline\n", bench.n, BENCH_RUNS);
  bench_queries (&bench);
  g_object_unref (bench.timeline);
  return bench.found > 0 ? 0 : 1;
}
