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

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = { { "repeated", test_repeated }, { "writing", test_writing }, CU_TEST_INFO_NULL };
  CU_SuiteInfo suites[] = { { "memory", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
