/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Causes, effects and order: on small graphs drawn beside their rows, and on random ones against brute force. */
#include "config.h"

#include "tl-test.h"

#include <math.h>
#include <string.h>

/* Edges as "a>b 0.9": events a, b of type talks, a causal link of that confidence; "a|b" is one outside chains. */
static TlTimeline *
draw (const char *graph)
{
  TlTimeline *timeline = tl_timeline_new ();
  g_auto (GStrv) edges = g_strsplit (graph, ", ", -1);

  for (guint i = 0; edges[i] != NULL; i++)
    {
      char ids[2][2] = { { edges[i][0], '\0' }, { edges[i][2], '\0' } };
      g_autoptr (TlLink) link = tl_link_new (ids[0], ids[1], edges[i][1] == '|' ? "prevents" : "causes");

      for (guint j = 0; j < 2; j++)
        {
          g_autoptr (TlEvent) event = tl_event_new (ids[j], "talks");

          tl_timeline_add_event (timeline, event, NULL);
        }
      if (edges[i][3] == ' ')
        tl_link_set_confidence (link, g_ascii_strtod (edges[i] + 4, NULL));
      TL_CHECK (edges[i], tl_timeline_add_link (timeline, link, NULL));
    }
  return timeline;
}

static char *
describe (const GPtrArray *chains)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < chains->len; i++)
    {
      g_autofree char *path = g_strjoinv ("", (char **) tl_chain_get_path (chains->pdata[i]));

      g_string_append_printf (text, "%s%s %u %g %s", i > 0 ? ", " : "", tl_chain_get_event (chains->pdata[i]),
                              tl_chain_get_depth (chains->pdata[i]), tl_chain_get_confidence (chains->pdata[i]), path);
    }
  return g_string_free (text, FALSE);
}

static void
test_chains (void)
{
  static const struct
  {
    const char *graph, *event;
    gboolean effects;
    guint depth;
    double least;
    const char *expected; /* event, depth, confidence, path */
  } rows[] = {
    /*  a --> b --> c   */
    { "a>b, b>c", "c", FALSE, 0, 0, "b 1 1 bc, a 2 1 abc" },
    { "a>b, b>c", "a", TRUE, 0, 0, "b 1 1 ab, c 2 1 abc" },
    { "a>b, b>c", "c", FALSE, 1, 0, "b 1 1 bc" },
    { "a>b, b>c", "a", FALSE, 0, 0, "" },
    /*  a --.5--> c,  a --.9--> b --.9--> c : the detour is stronger, the depth is that of the short way */
    { "a>c 0.5, a>b 0.9, b>c 0.9", "c", FALSE, 0, 0, "a 1 0.81 abc, b 1 0.9 bc" },
    { "a>c 0.5, a>b 0.9, b>c 0.9", "c", FALSE, 0, 0.85, "b 1 0.9 bc" },
    /*  a --> b --> d and a --> c --> d, equally strong: the smaller id */
    { "a>c, a>b, c>d, b>d", "d", FALSE, 0, 0, "b 1 1 bd, c 1 1 cd, a 2 1 abd" },
    { "a>c, a>b, c>d, b>d", "a", TRUE, 0, 0, "b 1 1 ab, c 1 1 ac, d 2 1 abd" },
    /*  equally strong over two links and three: the fewer */
    { "a>b, b>c, c>d, a>e, e>d", "d", FALSE, 0, 0, "c 1 1 cd, e 1 1 ed, a 2 1 aed, b 2 1 bcd" },
    /*  a cycle: every other event is a cause, the event itself is not */
    { "a>b 0.5, b>c 0.5, c>a 0.5", "a", FALSE, 0, 0, "c 1 0.5 ca, b 2 0.25 bca" },
    /*  inhibition is outside chains */
    { "a|b, b>c", "c", FALSE, 0, 0, "b 1 1 bc" },
    { "a>b 0, b>c", "c", FALSE, 0, 0, "b 1 1 bc, a 2 0 abc" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TlTimeline) timeline = draw (rows[i].graph);
      g_autoptr (GPtrArray) chains =
          rows[i].effects ? tl_timeline_find_effects (timeline, rows[i].event, rows[i].depth, rows[i].least, NULL)
                          : tl_timeline_find_causes (timeline, rows[i].event, rows[i].depth, rows[i].least, NULL);
      g_autofree char *text = describe (chains);

      TL_CHECK_STR (rows[i].graph, text, rows[i].expected);
    }
}

static char *
describe_order (const TlOrder *order)
{
  GString *text = g_string_new (NULL);
  g_autofree char *longest = g_strjoinv ("", (char **) tl_order_get_longest (order));
  g_autofree char *cycle = g_strjoinv ("", (char **) tl_order_get_cycle (order));

  for (guint i = 0; i < tl_order_get_n_generations (order); i++)
    {
      g_autofree char *ids = g_strjoinv ("", (char **) tl_order_get_generation (order, i));

      g_string_append_printf (text, "%s ", ids);
    }
  g_string_append_printf (text, "longest %s cycle %s", longest, cycle);
  return g_string_free (text, FALSE);
}

static void
test_orders (void)
{
  static const struct
  {
    const char *graph, *expected;
  } rows[] = {
    { "a>b, b>c", "a b c longest abc cycle " },          { "a>c, a>b, b>c, d|e", "ade b c longest abc cycle " },
    { "c>b, b>a", "c b a longest cba cycle " },          { "a>b, c>d", "ac bd longest ab cycle " },
    { "a>b, b>c, c>a", "longest  cycle abc" },           { "x>b, b>c, c>b, c>z", "longest  cycle bc" },
    { "a>b, b>c, c>d, d>a, c>a", "longest  cycle abc" }, { "a>b, b|a", "a b longest ab cycle " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TlTimeline) timeline = draw (rows[i].graph);
      g_autoptr (TlOrder) order = tl_timeline_find_order (timeline);
      g_autofree char *text = describe_order (order);

      TL_CHECK_STR (rows[i].graph, text, rows[i].expected);
      TL_CHECK_INT (rows[i].graph, tl_order_is_acyclic (order), strstr (rows[i].expected, "longest  cycle") == NULL);
    }
}

static void
test_empty (void)
{
  g_autoptr (TlTimeline) timeline = tl_timeline_new ();
  g_autoptr (TlOrder) order = tl_timeline_find_order (timeline);
  g_autoptr (GPtrArray) problems = tl_timeline_check (timeline, NULL, NULL);
  g_autoptr (TlTracer) tracer = NULL;
  g_autoptr (GError) error = NULL;

  TL_CHECK (NULL, tl_order_is_acyclic (order) && tl_order_get_n_generations (order) == 0);
  TL_CHECK (NULL, tl_order_get_longest (order)[0] == NULL && problems->len == 0);
  TL_CHECK (NULL, tl_timeline_find_causes (timeline, "a", 0, 0, &error) == NULL);
  TL_CHECK (NULL, g_error_matches (error, TL_ERROR, TL_ERROR_REFERENCE));
  g_clear_error (&error);
  tracer = tl_tracer_new (timeline);
  TL_CHECK (NULL, tl_tracer_list_effects (tracer, "a", 0, NULL, &error) == NULL);
  TL_CHECK (NULL, g_error_matches (error, TL_ERROR, TL_ERROR_REFERENCE));
}

/* ---- random graphs ----------------------------------------------------------------------------------------------- */

#define N 9

typedef struct
{
  double confidence[N][N]; /* -1: no link */
  double best[N];
  guint fewest[N];
} Brute;

/* Every simple path that ends in TO, one after the other. */
static void
walk (Brute *brute, guint from, guint set, guint links, double product)
{
  brute->best[from] = MAX (brute->best[from], product);
  brute->fewest[from] = MIN (brute->fewest[from], links);
  for (guint cause = 0; cause < N; cause++)
    if (brute->confidence[cause][from] >= 0 && !(set >> cause & 1))
      walk (brute, cause, set | 1u << cause, links + 1, product * brute->confidence[cause][from]);
}

static void
check_chain (const Brute *brute, const TlChain *chain, guint to)
{
  const char *const *path = tl_chain_get_path (chain);
  guint cause = (guint) (tl_chain_get_event (chain)[0] - 'a');
  double product = 1.0;
  guint i = 0;

  for (; path[i + 1] != NULL; i++)
    product *= brute->confidence[path[i][0] - 'a'][path[i + 1][0] - 'a'];
  TL_CHECK ("path", path[0][0] - 'a' == (int) cause && path[i][0] - 'a' == (int) to);
  TL_CHECK ("product", fabs (product - tl_chain_get_confidence (chain)) < 1e-12);
  TL_CHECK ("best", fabs (brute->best[cause] - tl_chain_get_confidence (chain)) < 1e-12);
  TL_CHECK_INT ("depth", tl_chain_get_depth (chain), brute->fewest[cause]);
}

/* Asked for by itself, the way between the two is the same one, as deep. */
static void
check_path (TlTracer *tracer, const TlChain *chain, const char *to)
{
  const char *from = tl_chain_get_event (chain);
  g_autoptr (TlChain) path = tl_tracer_find_path (tracer, from, to, TL_CHAIN_PRODUCT, NULL);
  g_autofree char *ids = g_strjoinv (" ", (char **) tl_chain_get_path (chain));
  g_autofree char *found = path != NULL ? g_strjoinv (" ", (char **) tl_chain_get_path (path)) : NULL;

  TL_CHECK_STR ("one to another", found, ids);
  TL_CHECK_INT ("one to another", path != NULL ? tl_chain_get_depth (path) : 0, tl_chain_get_depth (chain));
}

/* The ids alone are those of the chains, by depth; and whatever led to an event has it among its effects. */
static void
check_lists (TlTracer *tracer, GPtrArray *chains, const char *to)
{
  guint n, depth = 0;
  g_autofree const char **causes = tl_tracer_list_causes (tracer, to, 0, &n, NULL);

  TL_CHECK_INT (to, n, chains->len);
  for (guint i = 0; i < chains->len; i++)
    {
      const char *from = tl_chain_get_event (chains->pdata[i]);
      guint at = 0, cause_depth = tl_chain_get_depth (chains->pdata[i]);
      g_autofree const char **effects = tl_tracer_list_effects (tracer, from, 0, NULL, NULL);
      g_autofree const char **near = tl_tracer_list_causes (tracer, to, cause_depth, &at, NULL);

      TL_CHECK (from, g_strv_contains (effects, to) && g_strv_contains (causes, from) && g_strv_contains (near, from));
      g_free (g_steal_pointer (&near));
      near =
          cause_depth > 1 ? tl_tracer_list_causes (tracer, to, cause_depth - 1, &at, NULL) : g_new0 (const char *, 1);
      TL_CHECK (from, !g_strv_contains (near, from) && cause_depth >= depth);
      depth = cause_depth;
      check_path (tracer, chains->pdata[i], to);
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);

  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (GString) graph = g_string_new ("a|b");
      g_autoptr (TlTimeline) timeline = NULL;
      g_autoptr (TlTracer) tracer = NULL;
      g_autoptr (GPtrArray) chains = NULL;
      Brute brute;
      guint n = 0;

      for (guint i = 0; i < N; i++)
        for (guint j = 0; j < N; j++)
          {
            brute.confidence[i][j] = i != j && g_rand_int (random) % 4 == 0 ? g_rand_int (random) % 11 / 10.0 : -1;
            if (brute.confidence[i][j] >= 0)
              g_string_append_printf (graph, ", %c>%c %.1f", 'a' + i, 'a' + j, brute.confidence[i][j]);
          }
      timeline = draw (graph->str);
      tracer = tl_tracer_new (timeline);
      for (guint to = 0; to < N; to++)
        {
          char id[2] = { (char) ('a' + to), '\0' };

          for (guint i = 0; i < N; i++)
            {
              brute.best[i] = -1;
              brute.fewest[i] = G_MAXUINT;
            }
          walk (&brute, to, 1u << to, 0, 1.0);
          g_clear_pointer (&chains, g_ptr_array_unref);
          chains = tl_timeline_find_causes (timeline, id, 0, 0, NULL);
          if (chains == NULL)
            continue;
          n = 0;
          for (guint i = 0; i < N; i++)
            n += i != to && brute.best[i] >= 0;
          TL_CHECK_INT (graph->str, chains->len, n);
          for (guint i = 0; i < chains->len; i++)
            check_chain (&brute, chains->pdata[i], to);
          check_lists (tracer, chains, id);
        }
    }
}

/* A chain and a cycle of very many events: no recursion, nothing quadratic. */
static void
test_long (void)
{
  g_autoptr (TlTimeline) timeline = tl_timeline_new ();
  g_autoptr (GPtrArray) chains = NULL, problems = NULL;
  g_autoptr (TlOrder) order = NULL, cycle = NULL;
  const guint n = 100000;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i), *before = g_strdup_printf ("%u", i - 1);
      g_autoptr (TlEvent) event = tl_event_new (id, "talks");
      g_autoptr (TlLink) link = tl_link_new (before, id, "causes");

      tl_timeline_add_event (timeline, event, NULL);
      if (i > 0)
        tl_timeline_add_link (timeline, link, NULL);
    }
  order = tl_timeline_find_order (timeline);
  TL_CHECK_INT (NULL, tl_order_get_n_generations (order), n);
  chains = tl_timeline_find_causes (timeline, "99999", 0, 0, NULL);
  TL_CHECK_INT (NULL, chains->len, n - 1);
  {
    g_autoptr (TlLink) link = tl_link_new ("99999", "0", "causes");

    tl_timeline_add_link (timeline, link, NULL);
  }
  cycle = tl_timeline_find_order (timeline);
  TL_CHECK_INT (NULL, g_strv_length ((char **) tl_order_get_cycle (cycle)), n);
  problems = tl_timeline_check (timeline, NULL, NULL);
  TL_CHECK_STR (NULL, tl_problem_get_code (problems->pdata[0]), "causal-cycle");
}

/* ---- check ------------------------------------------------------------------------------------------------------- */

/* Two events and a link between them, against its constraint on time. */
static void
test_time_against_links (void)
{
  static const struct
  {
    const char *type, *from, *from_known, *from_status, *to;
    const char *severity; /* NULL: no problem */
  } rows[] = {
    { "causes", "2014-05-19", NULL, NULL, "2014-05-19", NULL },
    { "causes", "2014-05-19", NULL, NULL, "2014-05-18", "error" },
    { "causes", "2014-05", NULL, NULL, "2014-05-01", NULL },
    { "causes", "2014-05", NULL, NULL, "2014-04", "error" },
    { "causes", "2014-05", NULL, "alleged", "2014-04", "warning" },
    { "causes", "2014-05", NULL, "planned", "2014-04", NULL },
    { "provokes", "2009", "2013-06", NULL, "2010", "error" },
    { "provokes", "2009", "2013-06", NULL, "2013-06-05", NULL },
    { "provokes", "2014", "2013-06", NULL, "2013-07", NULL }, /* known before it happened: an announced summit */
    { "ends", "2014", NULL, NULL, "2010/2015", NULL },
    { "ends", "2014", NULL, NULL, "2015/2016", "error" },
    { "ends", "2014", NULL, NULL, "2010/2013", "error" },
    { "reports", "2014", NULL, NULL, "2015", "error" },
    { "denies", "2014", NULL, NULL, "2015", NULL },
    { "part-of", "2014-05", NULL, NULL, "2014", NULL },
    { "part-of", "2014/2016", NULL, NULL, "2013/2015", "error" },
    { "precedes", "2014/2016", NULL, NULL, "2015", "error" },
    { "precedes", "2014-05-19", NULL, NULL, "2014-05-19", NULL },
    /* strictly before, as far as whole seconds can say */
    { "precedes", "2014-05-19T10:00:00Z", NULL, NULL, "2014-05-19T10:00:01Z", NULL },
    { "precedes", "2014-05-19T10:00:00Z", NULL, NULL, "2014-05-19T10:00:00Z", "error" },
    { "precedes", "2014-05-19T10:00:00.1Z", NULL, NULL, "2014-05-19T10:00:00.9Z", NULL },
    { "prevents", "2014", NULL, NULL, "2010", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *known =
          rows[i].from_known != NULL ? g_strdup_printf (",'known':'%s'", rows[i].from_known) : NULL;
      g_autofree char *status =
          rows[i].from_status != NULL ? g_strdup_printf (",'status':'%s'", rows[i].from_status) : NULL;
      g_autofree char *json = g_strdup_printf (
          "{'format':'libtimeline','version':1,'sources':[{'id':'s'}],'events':[{'id':'a','type':'talks',"
          "'date':'%s'%s%s,'citations':[{'source':'s'}]},{'id':'b','type':'talks','date':'%s',"
          "'citations':[{'source':'s'}]}],'links':[{'from':'a','to':'b','type':'%s'}]}",
          rows[i].from, known != NULL ? known : "", status != NULL ? status : "", rows[i].to, rows[i].type);
      g_autoptr (TlTimeline) timeline = tl_test_read_json (json);
      g_autoptr (GPtrArray) problems = tl_timeline_check (timeline, NULL, NULL);

      TL_CHECK_STR (json,
                    problems->len > 0 ? tl_severity_to_string (tl_problem_get_severity (problems->pdata[0])) : NULL,
                    rows[i].severity);
      TL_CHECK (json,
                problems->len == 0 || strcmp (tl_problem_get_code (problems->pdata[0]), "time-against-link") == 0);
    }
}

/* One event that breaks one rule. */
static void
test_event_rules (void)
{
  static const struct
  {
    const char *members, *code;
  } rows[] = {
    { "'type':'talks'", "no-source" },
    { "'type':'talks','date':'2014-05-19','citations':[{'source':'s','date':'2014-05'}]", "date-too-exact" },
    { "'type':'talks','date':{'edtf':'2014-05-19','inferred':true},'citations':[{'source':'s','date':'2014-05'}]",
      NULL },
    { "'type':'talks','citations':[{'source':'s','date':'2014-05'},{'source':'s','date':'2014-06'}]",
      "dates-disagree" },
    { "'type':'talks','citations':[{'source':'s','date':'2014-05'},{'source':'s','stance':'denies',"
      "'date':'2014-06'}]",
      NULL },
    { "'type':'espionage','citations':[{'source':'s'}]", "secret-without-known" },
    { "'type':'denial','citations':[{'source':'s'}]", "denial-of-nothing" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *json = g_strdup_printf (
          "{'format':'libtimeline','version':1,'sources':[{'id':'s'}],'events':[{'id':'a',%s}]}", rows[i].members);
      g_autoptr (TlTimeline) timeline = tl_test_read_json (json);
      g_autoptr (GPtrArray) problems = tl_timeline_check (timeline, NULL, NULL);

      TL_CHECK_INT (rows[i].members, problems->len, rows[i].code != NULL);
      TL_CHECK_STR (rows[i].members, problems->len > 0 ? tl_problem_get_code (problems->pdata[0]) : NULL, rows[i].code);
    }
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = {
    { "chains", test_chains },           { "orders", test_orders }, { "empty", test_empty },
    { "random", test_random },           { "long", test_long },     { "time-against-links", test_time_against_links },
    { "event-rules", test_event_rules }, CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = { { "graph", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
