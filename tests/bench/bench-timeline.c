/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* A document of N events and about 2 N links: loading, writing, queries, series, and the bytes it takes, beside json-c,
 * RapidJSON, SQLite and pandas. Usage: bench-timeline [N]
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

#ifdef HAVE_RAPIDJSON
#include "bench-rapidjson.h"
#endif

#include <unistd.h>

#define N_WINDOWS 1000
#define N_TYPES 20

static gboolean alone; /* without the other programs */

typedef struct
{
  guint n;
  GString *text;
  TlTimeline *timeline;
  gint64 windows[N_WINDOWS]; /* first day of each, of four weeks, since 1970 */
  int pairs[N_WINDOWS][2];   /* of actors */
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
    {
      double u = g_rand_double (rand), v = g_rand_double (rand);

      self->windows[i] = g_rand_int_range (rand, 3287, 20089);
      self->pairs[i][0] = (int) (500 * u * u);
      self->pairs[i][1] = (int) (500 * v * v);
    }
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
      g_autofree char *a = g_strdup_printf ("actor-%d", self->pairs[i][0]);
      g_autofree char *b = g_strdup_printf ("actor-%d", self->pairs[i][1]);
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
  g_autoptr (TlSeries) series = tl_timeline_find_series (
      self->timeline, NULL, NULL, TL_PERIOD_MONTH, tl_scale_lookup ("goldstein-gdelt"), TRUE, NULL, NULL, NULL, NULL);

  while (tl_series_next (series))
    self->found += tl_series_get_count (series, NULL);
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
      const TlEvent *event = tl_event_iter_get_event (iter);
      const char *source, *target;
      double score = 0;
      TlBounds bounds;

      tl_event_get_participant (event, 0, &source, NULL);
      tl_event_get_participant (event, 1, &target, NULL);
      tl_event_get_score (event, "goldstein-gdelt", &score);
      tl_date_get_bounds (tl_event_iter_get_date (iter), NULL, &bounds);
      sqlite3_bind_text (insert, 1, tl_event_iter_get_id (iter), -1, SQLITE_TRANSIENT);
      sqlite3_bind_int64 (insert, 2, bounds.earliest_start);
      sqlite3_bind_int64 (insert, 3, bounds.latest_end);
      sqlite3_bind_text (insert, 4, tl_event_get_event_type (event), -1, SQLITE_TRANSIENT);
      sqlite3_bind_text (insert, 5, source, -1, SQLITE_TRANSIENT);
      sqlite3_bind_text (insert, 6, target, -1, SQLITE_TRANSIENT);
      sqlite3_bind_text (insert, 7, tl_date_get_edtf (tl_event_get_date (event)), 7, SQLITE_TRANSIENT);
      sqlite3_bind_double (insert, 8, score);
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
      g_autofree char *a = g_strdup_printf ("actor-%d", self->pairs[i][0]);
      g_autofree char *b = g_strdup_printf ("actor-%d", self->pairs[i][1]);

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

/* ---- memory ------------------------------------------------------------------------------------------------------ */

/* The most memory this process has had so far, in kilobytes, as Linux tells it; 0 elsewhere. */
static long
get_peak (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, "VmHWM:");
  return line != NULL ? strtol (line + strlen ("VmHWM:"), NULL, 10) : 0;
}

/* The most memory that loading FILE takes, in a process of its own; asked for with --peak FILE. */
static int
print_peak (const char *path)
{
  long before = get_peak ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TlTimeline) timeline = tl_timeline_load (path, &error);

  if (timeline == NULL)
    return 1;
  printf ("%ld %" G_GSIZE_FORMAT "\n", (get_peak () - before) * 1024,
          tl_timeline_get_size (timeline, NULL, NULL, NULL, NULL));
  return 0;
}

static void
print_size (const Bench *self, const char *program, const char *path)
{
  gsize parts[4];
  gsize size = tl_timeline_get_size (self->timeline, &parts[0], &parts[1], &parts[2], &parts[3]);
  const char *const arguments[] = { program, "--peak", path, NULL };
  g_autofree char *out = NULL;

  printf ("bytes an event: %.0f (columns of events %.0f, of links %.0f, indexes %.0f, texts and records %.0f)\n",
          (double) size / self->n, (double) parts[0] / self->n, (double) parts[1] / self->n,
          (double) parts[2] / self->n, (double) parts[3] / self->n);
  if (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &out, NULL, NULL, NULL)
      && strchr (out, ' ') != NULL)
    printf ("peak while loading: %.0f bytes an event, %.2f of what is held\n", strtod (out, NULL) / self->n,
            strtod (out, NULL) / strtod (strchr (out, ' '), NULL));
}

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
      const TlEvent *event = tl_event_iter_get_event (iter);
      const char *source, *target;
      double score = 0;
      TlBounds bounds;

      tl_event_get_participant (event, 0, &source, NULL);
      tl_event_get_participant (event, 1, &target, NULL);
      tl_event_get_score (event, "goldstein-gdelt", &score);
      tl_date_get_bounds (tl_event_get_date (event), NULL, &bounds);
      g_string_append_printf (table, "%s\t%" G_GINT64_FORMAT "\t%s\t%s\t%g\n", tl_event_get_id (event),
                              bounds.earliest_start, source, target, score);
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
  tl_timeline_remove_event (self->timeline, "one more", NULL);
  self->found += tl_timeline_get_event_id (self->timeline, 0) != NULL;
}

static void
bench_json (Bench *bench)
{
  double load = bench_time (load_here, bench), write = bench_time (write_here, bench), parse, print;
  struct json_object *tree;

  bench_row (bench->n, "load, with every index", "libtimeline", load, load);
  bench_row (bench->n, "write", "libtimeline", write, write);
  bench_row (bench->n, "load and write", "libtimeline", load + write, load + write);
  if (alone)
    return;
  parse = bench_time (load_jsonc, bench);
  tree = json_tokener_parse (bench->text->str);
  print = bench_time (write_jsonc, tree);
  json_object_put (tree);
  bench_row (bench->n, "load, with every index", "json-c tree", parse, load);
  bench_row (bench->n, "write", "json-c tree", print, write);
  bench_row (bench->n, "load and write", "json-c tree", parse + print, load + write);
#ifdef HAVE_RAPIDJSON
  {
    BenchRapid *rapid = bench_rapid_new (bench->text->str, bench->text->len);

    parse = bench_time (bench_rapid_parse, rapid);
    print = bench_time (bench_rapid_write, rapid);
    bench_rapid_free (rapid);
    bench_row (bench->n, "load, with every index", "RapidJSON", parse, load);
    bench_row (bench->n, "write", "RapidJSON", print, write);
    bench_row (bench->n, "load and write", "RapidJSON", parse + print, load + write);
  }
#endif
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
  if (!alone)
    fill_sqlite (bench);
#endif
  for (guint i = 0; i < G_N_ELEMENTS (jobs); i++)
    {
      here = bench_time (jobs[i].here, bench);
      bench_row (bench->n, jobs[i].job, "libtimeline", here, here);
      if (jobs[i].sqlite != NULL && !alone)
        bench_row (bench->n, jobs[i].job, "SQLite", bench_time (jobs[i].sqlite, bench), here);
    }
#ifdef HAVE_SQLITE
  g_clear_pointer (&bench->database, sqlite3_close);
#endif
  {
    double order = bench_time (index_here, bench);

    bench_row (bench->n, "order by date, every index", "libtimeline", order, order);
    if (!alone)
      print_pandas (bench, here, order);
  }
}

int
main (int argc, char **argv)
{
  Bench bench = { 0 };
  g_autofree char *path = NULL;
  int fd;

  if (argc == 3 && strcmp (argv[1], "--peak") == 0)
    return print_peak (argv[2]);
  alone = g_getenv ("TL_BENCH_ALONE") != NULL;
  bench.n = MAX (bench_size (argc, argv, 100000), 10);
  make_document (&bench);
  load_here (&bench);
  printf ("%u events, %u links, %.1f MB; median of %d; ratio to libtimeline\n", bench.n,
          tl_timeline_get_n_links (bench.timeline), (double) bench.text->len / 1e6, BENCH_RUNS);
  fd = g_file_open_tmp ("bench-XXXXXX.json", &path, NULL);
  if (fd >= 0)
    {
      close (fd);
      g_file_set_contents (path, bench.text->str, (gssize) bench.text->len, NULL);
      print_size (&bench, argv[0], path);
      unlink (path);
    }
  bench_json (&bench);
  bench_queries (&bench);
  g_object_unref (bench.timeline);
  g_string_free (bench.text, TRUE);
  return bench.found > 0 ? 0 : 1;
}
