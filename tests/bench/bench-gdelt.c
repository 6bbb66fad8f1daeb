/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Loading events of GDELT beside DuckDB, SQLite and pandas, which fill a table of all columns: whole runs, each in a
 * process of its own and in one thread, and the bytes an event takes. Usage: bench-gdelt FILE
 *
 * DuckDB is opened at run time: TL_BENCH_DUCKDB names its library if the system does not find it. TL_BENCH_PANDAS names
 * the script of pandas. What is not there is left out. */
#include "config.h"

#include "bench.h"

#include <dlfcn.h>
#include <libtimeline/libtimeline.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* ---- here -------------------------------------------------------------------------------------------------------- */

static TlTimeline *
load_events (const char *path, const char *attributes)
{
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (GError) error = NULL;
  TlTimeline *timeline = NULL;

  if (tl_reader_set_option (reader, "attributes", attributes, &error))
    timeline = tl_reader_read_file (reader, path, NULL, &error);
  if (timeline == NULL)
    g_error ("%s", error->message);
  return timeline;
}

static int
run_here (const char *path)
{
  g_autoptr (TlTimeline) timeline = load_events (path, "yes");

  return tl_timeline_get_n_events (timeline) > 0 ? 0 : 1;
}

/* Writes the numbers of events and of bytes in memory, for the process that asks. */
static int
print_size (const char *path, const char *attributes)
{
  g_autoptr (TlTimeline) timeline = load_events (path, attributes);

  printf ("%u %" G_GSIZE_FORMAT "\n", tl_timeline_get_n_events (timeline),
          tl_timeline_get_size (timeline, NULL, NULL, NULL, NULL));
  return 0;
}

/* ---- DuckDB ------------------------------------------------------------------------------------------------------ */

/* Its interface in C, as far as it is used here. A result is a struct of six members of eight bytes each. */
typedef struct
{
  gpointer members[16];
} DuckResult;

typedef struct
{
  int (*open) (const char *path, gpointer *database);
  int (*connect) (gpointer database, gpointer *connection);
  int (*query) (gpointer connection, const char *sql, DuckResult *result);
  const char *(*result_error) (DuckResult *result);
} Duck;

static gboolean
open_duckdb (Duck *self)
{
  const char *name = g_getenv ("TL_BENCH_DUCKDB");
  gpointer library = dlopen (name != NULL ? name : "libduckdb.so", RTLD_NOW);
  const struct
  {
    gpointer *function;
    const char *name;
  } functions[] = { { (gpointer *) &self->open, "duckdb_open" },
                    { (gpointer *) &self->connect, "duckdb_connect" },
                    { (gpointer *) &self->query, "duckdb_query" },
                    { (gpointer *) &self->result_error, "duckdb_result_error" } };

  for (guint i = 0; library != NULL && i < G_N_ELEMENTS (functions); i++)
    if ((*functions[i].function = dlsym (library, functions[i].name)) == NULL)
      return FALSE;
  return library != NULL;
}

/* The process ends after this, which frees everything. */
static int
run_duckdb (const char *path)
{
  g_autofree char *sql = g_strdup_printf (
      "CREATE TABLE events AS SELECT * FROM read_csv('%s', delim='\t', header=false, quote='', escape='')", path);
  gpointer database, connection;
  DuckResult result;
  Duck duck;

  if (!open_duckdb (&duck) || duck.open (NULL, &database) != 0 || duck.connect (database, &connection) != 0)
    return 1;
  if (duck.query (connection, "SET threads=1", &result) != 0)
    return 1;
  if (duck.query (connection, sql, &result) == 0)
    return 0;
  fprintf (stderr, "DuckDB: %s\n", duck.result_error (&result));
  return 1;
}

/* ---- whole runs -------------------------------------------------------------------------------------------------- */

static guint
count_columns (const char *path)
{
  FILE *file = fopen (path, "r");
  guint n = 1;
  int c;

  while (file != NULL && (c = getc (file)) != EOF && c != '\n')
    n += c == '\t';
  if (file != NULL)
    fclose (file);
  return n;
}

static char *
sqlite_script (const char *path)
{
  guint n = count_columns (path);
  GString *sql = g_string_new ("CREATE TABLE events(c0");

  for (guint i = 1; i < n; i++)
    g_string_append_printf (sql, ",c%u", i);
  g_string_append_printf (sql, ");\n.mode ascii\n.separator \"\\t\" \"\\n\"\n.import %s events\n", path);
  return g_string_free (sql, FALSE);
}

static void
bench_whole (guint n, const char *who, const char *const *arguments, double *here)
{
  double seconds;
  gsize memory;

  if (!bench_run ((char **) arguments, &seconds, &memory))
    {
      if (*here == 0)
        g_error ("the events are not read");
      printf ("%-40s %-12s is not here\n", "load events of GDELT, a whole run", who);
      return;
    }
  *here = *here == 0 ? seconds : *here;
  bench_row_with_memory (n, "load events of GDELT, a whole run", who, seconds, *here, memory);
}

static void
bench_size_of (const char *program, const char *path, const char *attributes, guint *n)
{
  const char *arguments[] = { program, "--size", attributes, path, NULL };
  g_autofree char *output = NULL;
  guint64 size;
  char *end;

  if (!g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, NULL, NULL))
    g_error ("the events are not read");
  *n = (guint) g_ascii_strtoull (output, &end, 10);
  size = g_ascii_strtoull (end, NULL, 10);
  bench_bytes (*n, strcmp (attributes, "yes") == 0 ? "held, with attributes" : "held, without attributes",
               (double) size);
}

static void
bench_all (const char *program, const char *path)
{
  g_autofree char *script = sqlite_script (path);
  const char *const here[] = { program, "--here", path, NULL };
  const char *const duckdb[] = { program, "--duckdb", path, NULL };
  const char *const sqlite[] = { "/bin/sh", "-c", "printf '%s' \"$1\" | sqlite3 :memory:", "sh", script, NULL };
  const char *const pandas[] = { "/usr/bin/env", "python3", g_getenv ("TL_BENCH_PANDAS"), path, NULL };
  struct stat status;
  double own = 0;
  guint n;

  bench_size_of (program, path, "yes", &n);
  bench_size_of (program, path, "no", &n);
  if (stat (path, &status) == 0)
    printf ("%u rows of %u columns, %.1f MB; median of %d; ratio to libtimeline\n", n, count_columns (path),
            (double) status.st_size / 1e6, BENCH_RUNS);
  bench_whole (n, "libtimeline", here, &own);
  bench_whole (n, "DuckDB", duckdb, &own);
  if (bench_is_alone ())
    return;
  bench_whole (n, "SQLite", sqlite, &own);
  if (pandas[2] != NULL)
    bench_whole (n, "pandas", pandas, &own);
}

int
main (int argc, char **argv)
{
  if (argc == 3 && strcmp (argv[1], "--here") == 0)
    return run_here (argv[2]);
  if (argc == 3 && strcmp (argv[1], "--duckdb") == 0)
    return run_duckdb (argv[2]);
  if (argc == 4 && strcmp (argv[1], "--size") == 0)
    return print_size (argv[3], argv[2]);
  if (argc != 2)
    {
      fputs ("Usage: bench-gdelt FILE\n", stderr);
      return 2;
    }
  bench_all (argv[0], argv[1]);
  return 0;
}
