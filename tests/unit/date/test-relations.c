/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Allen's relations: proved against brute force over small ranges. */
#include "config.h"

#include "tl-test.h"

/* The one relation of two intervals whose ends are known: straight from Allen's definitions, over whole seconds. */
static guint
classify (int as, int ae, int bs, int be)
{
  const gboolean holds[TL_N_RELATIONS] = {
    ae + 1 < bs,
    ae + 1 == bs,
    as < bs && bs <= ae && ae < be,
    as == bs && ae<be, as> bs && ae < be,
    ae == be && as > bs,
    as == bs && ae == be,
    be + 1 < as,
    be + 1 == as,
    bs < as && as <= be && be < ae,
    as == bs && be<ae, bs> as && be < ae,
    ae == be && bs > as,
  };
  guint set = 0;

  for (guint i = 0; i < TL_N_RELATIONS; i++)
    set |= holds[i] ? 1u << i : 0;
  return set;
}

#define N 5 /* seconds: all bounds over them, each against each */

static guint
list_bounds (TlBounds *out)
{
  guint n = 0;

  for (int s1 = 0; s1 < N; s1++)
    for (int s2 = s1; s2 < N; s2++)
      for (int e1 = s1; e1 < N; e1++)
        for (int e2 = MAX (e1, s2); e2 < N; e2++)
          out[n++] = (TlBounds){ s1, s2, e1, e2 };
  return n;
}

/* All that A and B may be, looked at one by one. */
static guint
enumerate (const TlBounds *a, const TlBounds *b)
{
  guint set = 0;

  for (int as = (int) a->earliest_start; as <= a->latest_start; as++)
    for (int ae = MAX (as, (int) a->earliest_end); ae <= a->latest_end; ae++)
      for (int bs = (int) b->earliest_start; bs <= b->latest_start; bs++)
        for (int be = MAX (bs, (int) b->earliest_end); be <= b->latest_end; be++)
          set |= classify (as, ae, bs, be);
  return set;
}

static void
test_brute_force (void)
{
  g_autofree TlBounds *all = g_new (TlBounds, N * N * N * N);
  guint n = list_bounds (all), wrong = 0, single = 0;

  TL_CHECK (NULL, n > 100);
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      {
        guint found = tl_relations_find (&all[i], &all[j]);

        wrong += found != enumerate (&all[i], &all[j]);
        wrong += found != (guint) tl_relations_converse (tl_relations_find (&all[j], &all[i]));
        single += (found & (found - 1)) == 0;
      }
  TL_CHECK_INT (NULL, wrong, 0);
  TL_CHECK (NULL, single > 0);
}

/* No bound is a bound far away. */
static void
test_unbounded (void)
{
  g_autofree TlBounds *all = g_new (TlBounds, N * N * N * N);
  guint n = list_bounds (all), wrong = 0;

  for (guint i = 0; i < n * 4; i++)
    {
      TlBounds open = all[i / 4], far = all[i / 4];

      if (i & 1)
        {
          open.earliest_start = TL_INSTANT_PAST;
          far.earliest_start = -8;
        }
      if (i & 2)
        {
          open.latest_end = TL_INSTANT_FUTURE;
          far.latest_end = N + 8;
        }
      for (guint j = 0; j < n; j += 3)
        wrong += tl_relations_find (&open, &all[j]) != (TlRelations) enumerate (&far, &all[j]);
    }
  TL_CHECK_INT (NULL, wrong, 0);
}

static void
test_beyond (void)
{
  g_autoptr (TlDate) day = tl_date_new ("2014-05-19", NULL), far = tl_date_new ("Y17E12", NULL);
  g_autoptr (TlDate) long_ago = tl_date_new ("Y-17E12", NULL);

  TL_CHECK_INT (NULL, tl_date_find_relations (day, far), TL_RELATION_BEFORE);
  TL_CHECK_INT (NULL, tl_date_find_relations (day, long_ago), TL_RELATION_AFTER);
  TL_CHECK_INT (NULL, tl_date_find_relations (long_ago, far), TL_RELATION_BEFORE);
}

static guint
compose_by_force (guint ab, guint bc)
{
  enum
  {
    SECONDS = 11
  };
  guint set = 0;

  for (int bs = 0; bs < SECONDS; bs++)
    for (int be = bs; be < SECONDS; be++)
      for (int as = 0; as < SECONDS; as++)
        for (int ae = as; ae < SECONDS; ae++)
          {
            if ((classify (as, ae, bs, be) & ab) == 0)
              continue;
            for (int cs = 0; cs < SECONDS; cs++)
              for (int ce = cs; ce < SECONDS; ce++)
                if ((classify (bs, be, cs, ce) & bc) != 0)
                  set |= classify (as, ae, cs, ce);
          }
  return set;
}

static void
test_composition (void)
{
  guint entries = 0;

  for (guint i = 0; i < TL_N_RELATIONS; i++)
    for (guint j = 0; j < TL_N_RELATIONS; j++)
      {
        TlRelations r = (TlRelations) (1 << i), s = (TlRelations) (1 << j), both = tl_relations_compose (r, s);

        TL_CHECK_INT (tl_relations_get_name (i), both, compose_by_force (1u << i, 1u << j));
        TL_CHECK_INT (NULL, tl_relations_converse (both),
                      tl_relations_compose (tl_relations_converse (s), tl_relations_converse (r)));
        entries += (guint) __builtin_popcount (both);
      }
  /* the sum of the entries of Allen's table of 1983 */
  TL_CHECK_INT (NULL, entries, 409);
  TL_CHECK_INT (NULL, tl_relations_compose (TL_RELATION_NONE, TL_RELATION_ALL), TL_RELATION_NONE);
  TL_CHECK_INT (NULL, tl_relations_compose (TL_RELATION_ALL, TL_RELATION_EQUALS), TL_RELATION_ALL);
  TL_CHECK_INT (NULL, tl_relations_compose (TL_RELATION_BEFORE | TL_RELATION_MEETS, TL_RELATION_MEETS),
                TL_RELATION_BEFORE);
}

static void
test_converse (void)
{
  for (guint set = 0; set <= TL_RELATION_ALL; set++)
    {
      TlRelations converse = tl_relations_converse ((TlRelations) set);

      if (tl_relations_converse (converse) != (TlRelations) set)
        TL_CHECK_INT (NULL, tl_relations_converse (converse), set);
    }
  TL_CHECK_INT (NULL, tl_relations_converse (TL_RELATION_OVERLAPS | TL_RELATION_EQUALS),
                TL_RELATION_OVERLAPPED_BY | TL_RELATION_EQUALS);
}

static void
test_dates (void)
{
  static const struct
  {
    const char *a, *b;
    TlCertainty before, after, within, overlaps;
  } rows[] = {
    { "2014-05-19", "2014-05-20", TL_CERTAINTY_CERTAIN, TL_CERTAINTY_IMPOSSIBLE, TL_CERTAINTY_IMPOSSIBLE,
      TL_CERTAINTY_IMPOSSIBLE },
    { "2014-05", "2014-05-19", TL_CERTAINTY_POSSIBLE, TL_CERTAINTY_POSSIBLE, TL_CERTAINTY_POSSIBLE,
      TL_CERTAINTY_POSSIBLE },
    { "2014-05-19", "2014-05-01T00:00:00Z/2014-05-31T23:59:59Z", TL_CERTAINTY_IMPOSSIBLE, TL_CERTAINTY_IMPOSSIBLE,
      TL_CERTAINTY_CERTAIN, TL_CERTAINTY_CERTAIN },
    { "2014/..", "2013", TL_CERTAINTY_IMPOSSIBLE, TL_CERTAINTY_CERTAIN, TL_CERTAINTY_IMPOSSIBLE,
      TL_CERTAINTY_IMPOSSIBLE },
    { "../2014", "2015/..", TL_CERTAINTY_CERTAIN, TL_CERTAINTY_IMPOSSIBLE, TL_CERTAINTY_IMPOSSIBLE,
      TL_CERTAINTY_IMPOSSIBLE },
    { "2014-05-19T10:00:00Z", "2014-05-19T10:00:00Z", TL_CERTAINTY_IMPOSSIBLE, TL_CERTAINTY_IMPOSSIBLE,
      TL_CERTAINTY_CERTAIN, TL_CERTAINTY_CERTAIN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TlDate) a = tl_date_new (rows[i].a, NULL), b = tl_date_new (rows[i].b, NULL);
      g_autofree char *row = g_strjoin (" ", rows[i].a, rows[i].b, NULL);

      TL_CHECK_INT (row, tl_date_is_before (a, b), rows[i].before);
      TL_CHECK_INT (row, tl_date_is_after (b, a), rows[i].before);
      TL_CHECK_INT (row, tl_date_is_after (a, b), rows[i].after);
      TL_CHECK_INT (row, tl_date_is_within (a, b), rows[i].within);
      TL_CHECK_INT (row, tl_date_overlaps (a, b), rows[i].overlaps);
    }
}

#define ANY_ORDER TL_RELATION_ALL

/* Bounds are whole seconds. Where a date has a fraction, its order within its own second is not known. */
static void
test_same_second (void)
{
  static const struct
  {
    const char *a, *b;
    TlRelations expected;
  } rows[] = {
    { "2014-05-19T10:00:00.100Z", "2014-05-19T10:00:00.900Z", ANY_ORDER },
    { "2014-05-19T10:00:00.100Z", "2014-05-19T10:00:00Z", ANY_ORDER },
    { "2014-05-19T10:00:00Z", "2014-05-19T12:00:00.5+02:00", ANY_ORDER },
    { "2014-05-19T10:00:00Z", "2014-05-19T10:00:00Z", TL_RELATION_EQUALS },
    { "2014-05-19T10:00:00.900Z", "2014-05-19T10:00:01.100Z", TL_RELATION_MEETS },
    { "2014-05-19T10:00:00.900Z", "2014-05-19T10:00:02.100Z", TL_RELATION_BEFORE },
    { "2014-05-19T10:00:00.5Z/2014-05-19T11:00:00Z", "2014-05-19T10:00:00.7Z/2014-05-19T12:00:00Z",
      TL_RELATION_OVERLAPS | TL_RELATION_STARTS | TL_RELATION_DURING },
    { "2014-05-19T09:00:00Z/2014-05-19T10:00:00.5Z", "2014-05-19T10:00:00.7Z/2014-05-19T12:00:00Z",
      TL_RELATION_BEFORE | TL_RELATION_MEETS | TL_RELATION_OVERLAPS },
    { "2014-05-19T09:00:00Z/2014-05-19T10:00:00.5Z", "2014-05-19T09:00:00Z/2014-05-19T10:00:00.7Z",
      TL_RELATION_STARTS | TL_RELATION_EQUALS | TL_RELATION_STARTED_BY },
    { "2014-05-19T09:00:00Z/2014-05-19T10:00:00Z", "2014-05-19T09:00:00Z/2014-05-19T10:00:00Z", TL_RELATION_EQUALS },
    { "2014-05-19T10:00:00.1Z", "2014-05-19T10:00:00Z/2014-05-19T12:00:00Z",
      TL_RELATION_BEFORE | TL_RELATION_MEETS | TL_RELATION_OVERLAPS | TL_RELATION_STARTS | TL_RELATION_DURING },
    { "2014-05-19T10:00:00.1Z", "2014-05-19T09:00:00Z/2014-05-19T12:00:00Z", TL_RELATION_DURING },
    { "[2014-05-19T10:00:00.1Z,2014-05-20]", "2014-05-19T10:00:00.9Z", ANY_ORDER },
    { "[2014-05-19T10:00:00Z,2014-05-20T10:00:00.1Z]", "2014-05-19T10:00:00Z", TL_RELATION_EQUALS | TL_RELATION_AFTER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TlDate) a = tl_date_new (rows[i].a, NULL), b = tl_date_new (rows[i].b, NULL);
      g_autofree char *row = g_strjoin (" ", rows[i].a, rows[i].b, NULL);

      TL_CHECK_INT (row, tl_date_find_relations (a, b), rows[i].expected);
      TL_CHECK_INT (row, tl_date_find_relations (b, a), tl_relations_converse (rows[i].expected));
    }
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = {
    { "brute-force", test_brute_force }, { "unbounded", test_unbounded },
    { "beyond", test_beyond },           { "composition", test_composition },
    { "converse", test_converse },       { "dates", test_dates },
    { "same-second", test_same_second }, CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = { { "relations", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
