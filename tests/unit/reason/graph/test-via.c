/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Answers without paths, against those with paths, on small random graphs: the neighbours of all events found give back
 * every path, and the links nearest to every event give back all evidence. */
#include "config.h"

#include "tl-test.h"

#include <string.h>

#define MOST 9

/* A graph of at most nine events, a to i, some dated; links have confidences and lags, or neither. */
static TlTimeline *
make_graph (GRand *rand, gboolean acyclic)
{
  g_autoptr (GString) json = g_string_new ("{'format':'libtimeline','version':1,'events':[");
  int n = g_rand_int_range (rand, 2, MOST + 1);
  const char *comma = "";

  for (int i = 0; i < n; i++)
    {
      g_string_append_printf (json, "%s{'id':'%c','type':'talks'", i > 0 ? "," : "", 'a' + i);
      if (g_rand_int_range (rand, 0, 3) == 0)
        g_string_append_printf (json, ",'date':'2014-%02d-05/2014-12'", g_rand_int_range (rand, 1, 12));
      g_string_append_c (json, '}');
    }
  g_string_append (json, "],'links':[");
  for (int i = 0; i < n; i++)
    for (int j = acyclic ? i + 1 : 0; j < n; j++)
      {
        if (i == j || g_rand_int_range (rand, 0, 3) > 0)
          continue;
        g_string_append_printf (json, "%s{'from':'%c','to':'%c','type':'causes'", comma, 'a' + i, 'a' + j);
        if (g_rand_boolean (rand))
          g_string_append_printf (json, ",'confidence':0.%d", g_rand_int_range (rand, 1, 10));
        if (acyclic)
          g_string_append_printf (json, ",'lag':{'min':'P%dD'}", g_rand_int_range (rand, 0, 20));
        g_string_append_c (json, '}');
        comma = ",";
      }
  g_string_append (json, "]}");
  return tl_test_read_json (json->str);
}

/* ---- chains ------------------------------------------------------------------------------------------------------ */

static gboolean
append_event (const char *event, gpointer path)
{
  g_string_append (path, event);
  return TRUE;
}

static gboolean
count_event (const char *event, gpointer left)
{
  (void) event;
  return --*(int *) left > 0;
}

/* The path of a chain as a string, made of the neighbours of the events found. */
static char *
follow_via (const char *const vias[MOST], const char *event, const char *asked)
{
  GString *path = g_string_new (event);

  while (*event != *asked && path->len <= MOST)
    {
      event = vias[*event - 'a'];
      g_string_append (path, event);
    }
  return g_string_free (path, FALSE);
}

static double
confidence_of (const TlChain *chain, TlTimeline *timeline, guint index)
{
  g_autoptr (TlLink) link = tl_chain_dup_link (chain, timeline, index);
  double confidence = tl_link_get_confidence (link);

  TL_CHECK_STR (NULL, tl_link_get_from (link), tl_chain_get_path (chain)[index]);
  TL_CHECK_STR (NULL, tl_link_get_to (link), tl_chain_get_path (chain)[index + 1]);
  return confidence == confidence ? confidence : 1;
}

static void
check_chain (TlTimeline *timeline, const TlChain *chain, gboolean effects, const char *const vias[MOST],
             const char *asked)
{
  g_autofree char *path = g_strjoinv ("", (char **) tl_chain_get_path (chain)), *followed = NULL;
  g_autoptr (GString) visited = g_string_new (NULL);
  guint weakest = 0, n = tl_chain_get_n_links (chain);
  int left = 1;

  if (effects)
    g_strreverse (path);
  followed = follow_via (vias, tl_chain_get_event (chain), asked);
  tl_chain_foreach (chain, append_event, visited);
  tl_chain_foreach (chain, count_event, &left);
  TL_CHECK_STR (NULL, followed, path);
  TL_CHECK_STR (NULL, visited->str, path);
  TL_CHECK_INT (NULL, left, 0);
  TL_CHECK_INT (NULL, n, strlen (path) - 1);
  for (guint i = 1; i < n; i++)
    if (confidence_of (chain, timeline, i) < confidence_of (chain, timeline, weakest))
      weakest = i;
  TL_CHECK_INT (path, tl_chain_get_weakest (chain), weakest);
}

static void
check_chains (TlTimeline *timeline, const char *asked, gboolean effects)
{
  g_autoptr (GPtrArray) chains = effects ? tl_timeline_find_effects (timeline, asked, 0, 0, NULL)
                                         : tl_timeline_find_causes (timeline, asked, 0, 0, NULL);
  const char *vias[MOST] = { NULL };

  for (guint i = 0; i < chains->len; i++)
    vias[tl_chain_get_event (chains->pdata[i])[0] - 'a'] = tl_chain_get_via (chains->pdata[i]);
  for (guint i = 0; i < chains->len; i++)
    check_chain (timeline, chains->pdata[i], effects, vias, asked);
}

/* The beginnings of a chain in sentences are beginnings of all its sentences. */
static void
check_sentences (TlTimeline *timeline, const char *asked)
{
  g_autoptr (GPtrArray) chains = tl_timeline_find_roots (timeline, asked, TL_CHAIN_PRODUCT, NULL);
  g_autoptr (TlStandings) standings = tl_standings_new (timeline);

  for (guint i = 0; i < chains->len; i++)
    {
      g_autofree char *all = tl_chain_to_sentences (chains->pdata[i], timeline);

      for (guint n = 0; n <= tl_chain_get_n_links (chains->pdata[i]); n++)
        {
          g_autofree char *some = tl_standings_describe_chain (standings, chains->pdata[i], n);
          g_auto (GStrv) lines = g_strsplit (some, "\n", -1);

          TL_CHECK (some, g_str_has_prefix (all, some));
          TL_CHECK_INT (some, g_strv_length (lines), n > 0 ? n + 1 : 0);
        }
    }
}

static void
test_chains (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1871);

  for (guint round = 0; round < 600; round++)
    {
      g_autoptr (TlTimeline) timeline = make_graph (rand, round % 2 == 0);

      for (guint i = 0; i < tl_timeline_get_n_events (timeline); i++)
        {
          const char asked[] = { (char) ('a' + i), '\0' };

          check_chains (timeline, asked, FALSE);
          check_chains (timeline, asked, TRUE);
          check_sentences (timeline, asked);
        }
    }
}

/* A link that another one replaced, in another row, is no longer found; one that only moved is. */
static void
test_changed (void)
{
  g_autoptr (TlTimeline) timeline = tl_test_read_json (
      "{'format':'libtimeline','version':1,'events':[{'id':'a','type':'talks'},{'id':'b','type':'talks'},"
      "{'id':'c','type':'talks'}],'links':[{'from':'a','to':'b','type':'causes'},"
      "{'from':'b','to':'c','type':'causes'}]}");
  g_autoptr (TlChain) chain = tl_timeline_find_path (timeline, "a", "c", TL_CHAIN_PRODUCT, NULL);
  g_autoptr (TlLink) second = NULL;

  TL_CHECK (NULL, tl_timeline_remove_link (timeline, "a", "b", "causes", NULL, NULL));
  TL_CHECK (NULL, tl_chain_dup_link (chain, timeline, 0) == NULL);
  second = tl_chain_dup_link (chain, timeline, 1);
  TL_CHECK (NULL, second != NULL && strcmp (tl_link_get_from (second), "b") == 0);
}

/* ---- evidence ---------------------------------------------------------------------------------------------------- */

/* Bits of the links, by their ends. */
typedef gboolean Links[MOST][MOST];

static void
add_links (Links links, const GPtrArray *found)
{
  for (guint i = 0; i < found->len; i++)
    links[tl_link_get_from (found->pdata[i])[0] - 'a'][tl_link_get_to (found->pdata[i])[0] - 'a'] = TRUE;
}

/* Whether each link of the evidence is nearest to the event, or to one that such links lead to. */
static void
check_evidence (const TlInference *inference, guint index, Links nearest[MOST])
{
  g_autoptr (GPtrArray) evidence = tl_inference_dup_evidence (inference, index);
  gboolean reached[MOST] = { FALSE };
  Links found = { { FALSE } };

  reached[tl_bounds_change_get_event (tl_inference_get_tightened (inference, index))[0] - 'a'] = TRUE;
  for (guint round = 0; round < MOST; round++)
    for (guint event = 0; event < MOST; event++)
      for (guint from = 0; from < MOST && reached[event]; from++)
        for (guint to = 0; to < MOST; to++)
          if (nearest[event][from][to])
            found[from][to] = reached[from] = reached[to] = TRUE;
  for (guint i = 0; i < evidence->len; i++)
    TL_CHECK (NULL,
              found[tl_link_get_from (evidence->pdata[i])[0] - 'a'][tl_link_get_to (evidence->pdata[i])[0] - 'a']);
}

/* Returns how many events had more evidence than one link for each bound. */
static guint
check_inference (TlTimeline *timeline)
{
  g_autoptr (TlInference) inference = tl_timeline_infer (timeline, NULL, NULL);
  Links nearest[MOST] = { { { FALSE } } };
  guint n = tl_inference_get_n_tightened (inference), n_more = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GPtrArray) all = tl_inference_dup_evidence (inference, i), near = NULL, same = NULL;
      gboolean more;

      near = tl_inference_dup_near_evidence (inference, i, 1, &more);
      TL_CHECK (NULL, near->len >= 1 && near->len <= 4 && near->len <= all->len);
      TL_CHECK (NULL, more || near->len == all->len);
      add_links (nearest[tl_bounds_change_get_event (tl_inference_get_tightened (inference, i))[0] - 'a'], near);
      same = tl_inference_dup_near_evidence (inference, i, MOST * MOST, &more);
      TL_CHECK (NULL, !more && same->len == all->len);
      n_more += near->len < all->len;
    }
  for (guint i = 0; i < n; i++)
    check_evidence (inference, i, nearest);
  return n_more;
}

static void
test_evidence (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1905);
  guint n_more = 0;

  for (guint round = 0; round < 1000; round++)
    {
      g_autoptr (TlTimeline) timeline = make_graph (rand, TRUE);

      n_more += check_inference (timeline);
    }
  TL_CHECK (NULL, n_more > 100); /* else the test shows little */
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = {
    { "chains", test_chains }, { "changed", test_changed }, { "evidence", test_evidence }, CU_TEST_INFO_NULL
  };
  CU_SuiteInfo suites[] = { { "via", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
