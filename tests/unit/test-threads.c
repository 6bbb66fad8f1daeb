/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Many threads ask one timeline at once, whose index none has built yet: each gets the answers that one alone gets. */
#include "config.h"

#include "tl-test.h"

#include <string.h>

#define N_EVENTS 300
#define N_THREADS 8

static TlTimeline *
make_timeline (void)
{
  TlTimeline *timeline = tl_timeline_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (int i = 0; i < N_EVENTS; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%03d", i),
                      *text = g_strdup_printf ("2014-%02d-%02d", i / 28 % 12 + 1, i % 28 + 1);
      g_autoptr (TlEvent) event = tl_event_new (id, "talks");
      g_autoptr (TlDate) date = tl_date_new (text, NULL);

      if (i % 5 > 0)
        tl_event_set_date (event, date);
      TL_CHECK (NULL, tl_timeline_add_event (timeline, event, NULL));
      for (int j = 0; i > 0 && j < 2; j++)
        {
          g_autofree char *from = g_strdup_printf ("e%03d", g_rand_int_range (rand, MAX (i - 20, 0), i));
          g_autoptr (TlLink) link = tl_link_new (from, id, "causes");

          tl_link_set_confidence (link, 0.9);
          (void) tl_timeline_add_link (timeline, link, NULL);
        }
    }
  return timeline;
}

static void
append_chains (GString *out, GPtrArray *chains)
{
  for (guint i = 0; i < chains->len; i++)
    {
      g_autofree char *path = g_strjoinv (" ", (char **) tl_chain_get_path (chains->pdata[i]));

      g_string_append_printf (out, "%s %.9f\n", path, tl_chain_get_confidence (chains->pdata[i]));
    }
}

/* What all questions answer, in one text. */
static gpointer
ask_all (gpointer data)
{
  TlTimeline *timeline = data;
  GString *out = g_string_new (NULL);
  g_autoptr (TlWriter) writer = tl_writer_new ();
  g_autofree char *json = tl_writer_write_data (writer, timeline, NULL, NULL);
  g_autoptr (TlInference) inference = tl_timeline_infer (timeline, NULL, NULL, NULL, NULL);
  g_autoptr (GPtrArray) problems = tl_timeline_check (timeline, NULL, NULL, NULL, NULL);
  g_autoptr (TlOrder) order = tl_timeline_find_order (timeline);
  g_autoptr (TlQuery) query = tl_query_new ();
  g_autoptr (TlEventIter) iter = tl_timeline_query (timeline, query, NULL);

  for (int i = 0; i < N_EVENTS; i += 37)
    {
      g_autofree char *id = g_strdup_printf ("e%03d", i);
      g_autoptr (GPtrArray) causes = tl_timeline_find_causes (timeline, id, 0, 0, NULL);
      g_autoptr (GPtrArray) roots = tl_timeline_find_roots (timeline, id, TL_CHAIN_MINIMUM, NULL);
      g_auto (GStrv) pivots = tl_timeline_find_pivots (timeline, id, NULL);
      g_autofree char *line = g_strjoinv (" ", pivots);

      append_chains (out, causes);
      append_chains (out, roots);
      g_string_append (out, line);
    }
  while (tl_event_iter_next (iter))
    g_string_append (out, tl_event_get_id (tl_event_iter_get_event (iter)));
  g_string_append_printf (out, "%s %u %u %u", json, tl_inference_get_n_tightened (inference), problems->len,
                          tl_order_get_n_generations (order));
  return g_string_free (out, FALSE);
}

static void
test_readers (void)
{
  g_autoptr (TlTimeline) alone = make_timeline (), shared = make_timeline ();
  g_autofree char *expected = ask_all (alone);
  GThread *threads[N_THREADS];

  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("reader", ask_all, shared);
  for (guint i = 0; i < N_THREADS; i++)
    {
      g_autofree char *answer = g_thread_join (threads[i]);

      TL_CHECK (NULL, strcmp (answer, expected) == 0);
    }
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = { { "readers", test_readers }, CU_TEST_INFO_NULL };
  CU_SuiteInfo suites[] = { { "threads", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
