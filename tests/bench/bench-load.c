/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Loading and writing a document of N events beside json-c and RapidJSON, in whole runs and in parts, and the bytes it
 * takes. Usage: bench-load [N] */
#include "config.h"

#include "bench-document.h"
#include "bench.h"

#include <json-c/json.h>
#include <json-c/json_util.h>
#include <libtimeline/libtimeline.h>
#include <stdio.h>
#include <string.h>

#ifdef HAVE_RAPIDJSON
#include "bench-rapidjson.h"
#endif

/* What one program has of the document. */
typedef struct
{
  const char *path;
  TlTimeline *timeline;
  struct json_object *tree;
#ifdef HAVE_RAPIDJSON
  BenchRapid *rapid;
#endif
} Loaded;

/* ---- jobs -------------------------------------------------------------------------------------------------------- */

static void
load_here (gpointer data)
{
  Loaded *self = data;
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->timeline);
  self->timeline = tl_timeline_load (self->path, &error);
  if (self->timeline == NULL)
    g_error ("%s", error->message);
}

static void
write_here (gpointer data)
{
  Loaded *self = data;
  g_autoptr (TlWriter) writer = tl_writer_new ();

  if (!tl_writer_write_file (writer, self->timeline, "/dev/null", NULL, NULL))
    g_error ("nothing was written");
}

static void
load_jsonc (gpointer data)
{
  Loaded *self = data;

  json_object_put (self->tree);
  self->tree = json_object_from_file (self->path);
  if (self->tree == NULL)
    g_error ("%s", json_util_get_last_err ());
}

static void
write_jsonc (gpointer data)
{
  Loaded *self = data;

  if (json_object_to_file_ext ("/dev/null", self->tree, JSON_C_TO_STRING_PLAIN) != 0)
    g_error ("%s", json_util_get_last_err ());
}

#ifdef HAVE_RAPIDJSON
static void
load_rapid (gpointer data)
{
  bench_rapid_load (((Loaded *) data)->rapid);
}

static void
write_rapid (gpointer data)
{
  bench_rapid_write (((Loaded *) data)->rapid);
}
#endif

static const struct
{
  const char *who;
  BenchJob load;
  BenchJob write;
} programs[] = {
  { "libtimeline", load_here, write_here }, /* the one that the others are measured by */
#ifdef HAVE_RAPIDJSON
  { "RapidJSON", load_rapid, write_rapid },
#endif
  { "json-c", load_jsonc, write_jsonc },
};

static void
begin (Loaded *self, const char *path)
{
  *self = (Loaded){ .path = path };
#ifdef HAVE_RAPIDJSON
  self->rapid = bench_rapid_new (path);
#endif
}

static void
end (Loaded *self)
{
  g_clear_object (&self->timeline);
  json_object_put (self->tree);
#ifdef HAVE_RAPIDJSON
  bench_rapid_free (self->rapid);
#endif
}

/* ---- whole runs -------------------------------------------------------------------------------------------------- */

/* What a process of its own does: --whole NUMBER FILE, or --load. It does not clear away what goes with it. */
static int
run_whole (const char *what, const char *number, const char *path)
{
  guint i = (guint) g_ascii_strtoull (number, NULL, 10);
  Loaded loaded;

  begin (&loaded, path);
  programs[i].load (&loaded);
  if (strcmp (what, "--whole") == 0)
    programs[i].write (&loaded);
  fflush (NULL);
  _Exit (0);
}

static guint
count_programs (void)
{
  return bench_is_alone () ? 1 : G_N_ELEMENTS (programs);
}

static void
print_peak (const BenchDocument *document, const char *program)
{
  const char *const arguments[] = { program, "--load", "0", document->path, NULL };
  double seconds;
  gsize memory;

  if (bench_run ((char **) arguments, &seconds, &memory))
    bench_bytes (document->n, "at most while loading, program and all", (double) memory);
}

static void
bench_whole (const BenchDocument *document, const char *program)
{
  double here = 0;

  for (guint i = 0; i < count_programs (); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);
      const char *const arguments[] = { program, "--whole", number, document->path, NULL };
      double seconds;
      gsize memory;

      if (!bench_run ((char **) arguments, &seconds, &memory))
        g_error ("%s cannot load the document", programs[i].who);
      here = i == 0 ? seconds : here;
      bench_row_with_memory (document->n, "load and write, a whole run", programs[i].who, seconds, here, memory);
    }
}

/* ---- parts ------------------------------------------------------------------------------------------------------- */

static void
print_sizes (guint n, TlTimeline *timeline)
{
  static const char *const names[] = { "columns of events", "columns of links", "indexes and names",
                                       "texts and records" };
  gsize parts[4], size = tl_timeline_get_size (timeline, &parts[0], &parts[1], &parts[2], &parts[3]);

  bench_bytes (n, "held after loading", (double) size);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    bench_bytes (n, names[i], (double) parts[i]);
}

/* Each program's tree is gone before the next one loads. */
static void
bench_parts (const BenchDocument *document)
{
  double load[G_N_ELEMENTS (programs)], write[G_N_ELEMENTS (programs)];

  for (guint i = 0; i < count_programs (); i++)
    {
      Loaded loaded;

      begin (&loaded, document->path);
      load[i] = bench_time (programs[i].load, &loaded);
      if (i == 0)
        print_sizes (document->n, loaded.timeline);
      write[i] = bench_time (programs[i].write, &loaded);
      end (&loaded);
    }
  for (guint i = 0; i < count_programs (); i++)
    bench_row (document->n, "load, ready for every question", programs[i].who, load[i], load[0]);
  for (guint i = 0; i < count_programs (); i++)
    bench_row (document->n, "write", programs[i].who, write[i], write[0]);
}

/* ---- a small document -------------------------------------------------------------------------------------------- */

#define SMALL_TIMES 1000

static const char small[] =
    "{\"format\":\"libtimeline\",\"version\":1,\"actors\":[{\"id\":\"usa\",\"kind\":\"state\"},{\"id\":\"chn\"}],"
    "\"events\":[{\"id\":\"a\",\"type\":\"indictment\",\"date\":\"2014-05-19\","
    "\"participants\":[{\"actor\":\"usa\",\"role\":\"initiator\"},{\"actor\":\"chn\",\"role\":\"target\"}]},"
    "{\"id\":\"b\",\"type\":\"denial\",\"date\":\"2014-05-20\"},"
    "{\"id\":\"c\",\"type\":\"talks\",\"date\":\"2014-07\"}],"
    "\"links\":[{\"from\":\"a\",\"to\":\"b\",\"type\":\"answered-by\"},"
    "{\"from\":\"b\",\"to\":\"c\",\"type\":\"precedes\"}]}";

static void
read_small_here (gpointer text)
{
  for (guint i = 0; i < SMALL_TIMES; i++)
    {
      g_autoptr (TlReader) reader = tl_reader_new ();
      g_autoptr (TlTimeline) timeline = tl_reader_read_data (reader, text, sizeof small - 1, NULL);

      if (timeline == NULL)
        g_error ("the small document is not read");
    }
}

static void
read_small_jsonc (gpointer text)
{
  for (guint i = 0; i < SMALL_TIMES; i++)
    json_object_put (json_tokener_parse (text));
}

static void
bench_small (void)
{
  gpointer text = (gpointer) small;
  double here = bench_time (read_small_here, text) / SMALL_TIMES;

  bench_row (3, "read a small document", "libtimeline", here, here);
  bench_row (3, "read a small document", "json-c", bench_time (read_small_jsonc, text) / SMALL_TIMES, here);
}

int
main (int argc, char **argv)
{
  BenchDocument *document;

  if (argc == 4)
    return run_whole (argv[1], argv[2], argv[3]);
  document = bench_document_new (bench_size (argc, argv, 100000), TRUE);
  printf ("%u events, %u links, %.1f MB; median of %d; ratio to libtimeline\n", document->n, document->n_links,
          (double) document->bytes / 1e6, BENCH_RUNS);
  bench_whole (document, argv[0]);
  print_peak (document, argv[0]);
  bench_parts (document);
  bench_small ();
  bench_document_free (document);
  return 0;
}
