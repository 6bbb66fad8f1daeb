/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Memory: what a timeline holds is what it says, the text is not among it, and it all comes back. */
#include "config.h"

#include "bench-document.h"
#include "tl-test.h"

#include <malloc.h>

#define ROUNDS 12
#define SLACK 65536 /* what GLib and the C library keep for themselves */

/* Bytes that have been given out; 0 where the C library does not say, as under a sanitizer. */
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

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = { { "repeated", test_repeated }, CU_TEST_INFO_NULL };
  CU_SuiteInfo suites[] = { { "memory", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
