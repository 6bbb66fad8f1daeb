/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Memory: a timeline uses as much as it reports, does not keep the text it was read from, and frees everything. */
#include "config.h"

#include "bench-document.h"
#include "tl-test.h"

#include <malloc.h>
#include <string.h>

#define ROUNDS 12
#define SLACK 65536 /* what GLib and the C library keep for themselves */

/* Bytes that have been given out; 0 where the C library does not say, as under a sanitizer. What it keeps for a thread
 * counts too, so the tests run without that (GLIBC_TUNABLES). */
static gsize
in_use (void)
{
#ifdef HAVE_MALLINFO2
  struct mallinfo2 info = mallinfo2 ();

  return info.uordblks + info.hblkhd;
#else
  return 0;
#endif
}

static TlTimeline *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  TlTimeline *timeline = tl_timeline_load (path, &error);

  TL_CHECK_STR (path, error != NULL ? error->message : NULL, NULL);
  return timeline;
}

/* Whatever may be asked first, so that every index is there. */
static void
ask (TlTimeline *timeline)
{
  g_autoptr (TlOrder) order = tl_timeline_find_order (timeline);
  g_autoptr (TlQuery) query = tl_query_new ();
  g_autofree char *written = NULL;
  guint n;

  tl_query_set_dyad (query, "actor-1", "actor-2");
  TL_CHECK (NULL, tl_timeline_count (timeline, query, &n, NULL));
  TL_CHECK (NULL, tl_order_is_acyclic (order));
}

static void
test_repeated (void)
{
  BenchDocument *document = bench_document_new (20000, TRUE);
  gsize first = 0, before;

  g_object_unref (load (document->path)); /* types register, tables are built */
  before = in_use ();
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (TlTimeline) timeline = load (document->path);
      gsize size = tl_timeline_get_size (timeline, NULL, NULL, NULL, NULL), held = in_use () - before;

      TL_CHECK (NULL, in_use () == 0 || (held < size + size / 5 + SLACK && held + SLACK > size - size / 10));
      TL_CHECK (NULL, size < document->bytes);
      ask (timeline);
      g_clear_object (&timeline);
      first = i == 0 ? in_use () : first;
      TL_CHECK (NULL, in_use () <= first + SLACK);
    }
  bench_document_free (document);
}

/* Names of two hundred bytes, in four members of each event, none of them twice. */
static char *
make_long_names (guint n)
{
  g_autofree char *name = g_strnfill (200, 'x');
  GString *text = g_string_new ("{'format':'libtimeline','version':1,'events':[");

  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (text, "%s{'id':'%u','type':'talks'", i > 0 ? "," : "", i);
      g_string_append_printf (text, ",'date':{'edtf':'2014','label':'%s%u'}", name, i);
      g_string_append_printf (text, ",'known':{'edtf':'2014','label':'%s%u'}", name, i);
      g_string_append_printf (text, ",'tags':['%s%u'],'marking':'%s%u'}", name, i, name, i);
    }
  g_string_append (text, "]}");
  return g_string_free (text, FALSE);
}

static void
note_most (double done, gpointer most)
{
  (void) done;
  *(gsize *) most = MAX (*(gsize *) most, in_use ());
}

/* Writing needs little memory besides its output, however long that is. */
static void
test_writing (void)
{
  g_autofree char *text = make_long_names (20000);
  g_autoptr (TlTimeline) timeline = tl_test_read_json (text);
  g_autoptr (TlWriter) writer = tl_writer_new ();
  gsize before = in_use (), most = 0;

  tl_writer_set_progress (writer, note_most, &most, NULL);
  TL_CHECK (NULL, tl_writer_write_file (writer, timeline, "/dev/null", NULL, NULL));
  TL_CHECK (NULL, most == 0 || (most >= before && most - before < strlen (text) / 3));
}

/* ---- limits ------------------------------------------------------------------------------------------------------ */

#define MOST_BYTES (1024 * 1024)
#define MOST_TIMES 64 /* as SECURITY.md says */

/* Documents without an end: HEAD, and then PART again and again, in which %x is a number and %u a year. */
#define HEAD "{'format':'libtimeline','version':1"
#define EVENT "{'id':'a','type':'talks'"
static const struct
{
  const char *name, *head, *part;
} endless[] = {
  { "events", HEAD "}", "\n{'event':{'id':'%x','type':'talks'}}" },
  { "links", HEAD "}\n{'event':" EVENT "}}\n{'event':{'id':'b','type':'talks'}}",
    "\n{'link':{'id':'%x','from':'a','to':'b','type':'ends'}}" },
  { "actors", HEAD "}", "\n{'actor':{'id':'%x'}}" },
  { "unknown members", HEAD ",'x':0", ",'%x':0" },
  { "unknown items", HEAD ",'x':[0", ",0" },
  { "objects", HEAD ",'x':{'':0", ",'%x':0" },
  { "tags", HEAD ",'events':[" EVENT ",'tags':['x'", ",'%x'" },
  { "participants", HEAD ",'actors':[{'id':'a'}],'events':[" EVENT ",'participants':[{'actor':'a','role':'host'}",
    ",{'actor':'a','role':'%x'}" },
  { "attributes", HEAD ",'events':[" EVENT ",'attributes':{'x':0", ",'%x':0" },
  { "dates", HEAD ",'events':[" EVENT "}", ",{'id':'%x','type':'talks','date':'%u-03~/%u?'}" },
  { "problems", HEAD ",'events':[0", ",0" },
  { "one string", HEAD ",'title':'", "x" },
  { "nesting", HEAD ",'x':[0", ",[[[[[[[[[[0]]]]]]]]]]" },
};

/* A stream that notes the memory in use whenever it is read. */
typedef GMemoryInputStream NotingStream;
typedef GMemoryInputStreamClass NotingStreamClass;

static gsize most_in_use;

GType noting_stream_get_type (void);
G_DEFINE_TYPE (NotingStream, noting_stream, G_TYPE_MEMORY_INPUT_STREAM)

static gssize
noting_stream_read (GInputStream *stream, void *buffer, gsize count, GCancellable *cancellable, GError **error)
{
  most_in_use = MAX (most_in_use, in_use ());
  return G_INPUT_STREAM_CLASS (noting_stream_parent_class)->read_fn (stream, buffer, count, cancellable, error);
}

static void
noting_stream_class_init (NotingStreamClass *klass)
{
  G_INPUT_STREAM_CLASS (klass)->read_fn = noting_stream_read;
}

static void
noting_stream_init (NotingStream *self)
{
  (void) self;
}

static GInputStream *
noting_stream_new (const char *text)
{
  GInputStream *stream = g_object_new (noting_stream_get_type (), NULL);

  g_memory_input_stream_add_data (G_MEMORY_INPUT_STREAM (stream), text, (gssize) strlen (text), NULL);
  return stream;
}

static char *
make_endless (guint row)
{
  GString *text = g_string_new (endless[row].head);

  for (guint i = 0; text->len < 2 * MOST_BYTES; i++)
    for (const char *p = endless[row].part; *p != '\0'; p++)
      if (*p != '%')
        g_string_append_c (text, *p);
      else if (*++p == 'x')
        g_string_append_printf (text, "%x", i);
      else
        g_string_append_printf (text, "%u", 1000 + i % 9000);
  return g_string_free (text, FALSE);
}

/* With a limit on the bytes, reading takes no more memory than a multiple of the limit, whatever it reads. */
static void
test_limits (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (endless); i++)
    {
      g_autofree char *quoted = make_endless (i), *text = tl_test_json (quoted);
      g_autoptr (GInputStream) stream = noting_stream_new (text);
      g_autoptr (TlReader) reader = tl_reader_new ();
      g_autoptr (TlTimeline) timeline = NULL;
      g_autoptr (GError) error = NULL;
      gsize before = most_in_use = in_use ();

      tl_reader_set_limit (reader, TL_LIMIT_BYTES, MOST_BYTES);
      tl_reader_set_collect (reader, TRUE);
      timeline = tl_reader_read_stream (reader, stream, endless[i].name, NULL, &error);
      TL_CHECK (endless[i].name, timeline == NULL && g_error_matches (error, TL_ERROR, TL_ERROR_LIMIT));
      if (g_getenv ("TL_TEST_SHOW") != NULL)
        g_print ("%-16s %.1f\n", endless[i].name, (double) (most_in_use - before) / MOST_BYTES);
      TL_CHECK (endless[i].name, most_in_use <= before + MOST_BYTES * (gsize) MOST_TIMES);
    }
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = {
    { "repeated", test_repeated }, { "writing", test_writing }, { "limits", test_limits }, CU_TEST_INFO_NULL
  };
  CU_SuiteInfo suites[] = { { "memory", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
