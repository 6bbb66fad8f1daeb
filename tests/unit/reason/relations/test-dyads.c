/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Who acts on whom: the table of roles, every small set of roles, one pair beside all pairs. */
#include "config.h"

#include "date/tl-period-private.h"
#include "tl-series-fixture.h"

#include <string.h>

/* ---- who acts on whom -------------------------------------------------------------------------------------------- */

/* "usa:initiator chn:target" as JSON */
static char *
participants_json (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);
  GString *json = g_string_new ("[");

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (parts[i], ":", 2);

      g_string_append_printf (json, "%s{'actor':'%s','role':'%s'}", i > 0 ? "," : "", pair[0], pair[1]);
    }
  return g_string_free (g_string_append_c (json, ']'), FALSE);
}

static char *
list_dyads (TlTimeline *timeline, gboolean directed)
{
  g_autoptr (TlSeries) series = ask (timeline, NULL, NULL, TL_PERIOD_YEAR, NULL, directed);
  GString *text = g_string_new (NULL);
  g_autofree char *last = NULL;

  for (guint i = 0; i < tl_series_get_n_rows (series); i++)
    {
      const TlSeriesRow *row = tl_series_get_row (series, i);
      g_autofree char *dyad = g_strconcat (tl_series_row_get_from (row), ">", tl_series_row_get_to (row), NULL);

      if (g_strcmp0 (last, dyad) != 0)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", dyad);
      g_free (last);
      last = g_steal_pointer (&dyad);
    }
  return g_string_free (text, FALSE);
}

/* Each pair by itself says the same as all pairs do. */
static void
check_pairs (TlTimeline *timeline, const char *row, const char *dyads)
{
  g_auto (GStrv) pairs = g_strsplit (dyads, " ", -1);

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      g_auto (GStrv) ends = g_strsplit (pairs[i], ">", 2);
      g_autoptr (TlSeries) to = ask (timeline, ends[0], ends[1], TL_PERIOD_YEAR, NULL, TRUE);
      g_autoptr (TlSeries) both = ask (timeline, ends[1], ends[0], TL_PERIOD_YEAR, NULL, FALSE);

      TL_CHECK (row, tl_series_get_n_rows (to) > 0 && tl_series_get_n_rows (both) > 0);
      TL_CHECK_STR (row, tl_series_row_get_from (tl_series_get_row (to, 0)), ends[0]);
      TL_CHECK_STR (row, tl_series_row_get_from (tl_series_get_row (both, 0)), ends[1]);
    }
}

static void
test_dyads (void)
{
  g_autoptr (GPtrArray) rows = tl_test_read_table ("diplomacy", "dyads.tsv");

  for (guint i = 0; i < rows->len; i++)
    {
      char **row = rows->pdata[i];
      g_autofree char *participants = participants_json (row[0]);
      /* an event that may be at any time makes no row; the second one does */
      g_autofree char *events = g_strdup_printf (
          "{'id':'a','type':'talks','date':'%s','participants':%s}%s%s%s", row[1], participants,
          strcmp (row[1], "XXXX") == 0 ? ",{'id':'b','type':'talks','date':'2014','participants':" : "",
          strcmp (row[1], "XXXX") == 0 ? participants : "", strcmp (row[1], "XXXX") == 0 ? "}" : "");
      g_autoptr (TlTimeline) timeline = read_events (events);
      g_autofree char *dyads = list_dyads (timeline, TRUE);

      TL_CHECK_STR (row[0], dyads, row[2]);
      if (row[2][0] != '\0')
        check_pairs (timeline, row[0], row[2]);
    }
}

/* Both ways together, the first id first; an event counts once. */
static void
test_undirected (void)
{
  g_autoptr (TlTimeline) timeline =
      read_events ("{'id':'a','type':'talks','date':'2014','participants':[{'actor':'usa','role':'signatory'},"
                   "{'actor':'chn','role':'signatory'}]},{'id':'b','type':'talks','date':'2014',"
                   "'participants':[{'actor':'usa','role':'initiator'},{'actor':'chn','role':'target'}]}");
  g_autofree char *dyads = list_dyads (timeline, FALSE);
  g_autoptr (TlSeries) series = ask (timeline, NULL, NULL, TL_PERIOD_YEAR, NULL, FALSE);
  g_autoptr (TlSeries) same = ask (timeline, "usa", "usa", TL_PERIOD_YEAR, NULL, FALSE);
  g_autoptr (TlSeries) within = ask (timeline, "usa", "doj", TL_PERIOD_YEAR, NULL, FALSE);
  g_autoptr (TlSeriesQuery) query = tl_series_query_new ();
  g_autoptr (GError) error = NULL;

  TL_CHECK_STR (NULL, dyads, "chn>usa");
  TL_CHECK_INT (NULL, tl_series_get_n_rows (series), 1);
  TL_CHECK_INT (NULL, tl_series_row_get_count (tl_series_get_row (series, 0)), 2);
  TL_CHECK_INT (NULL, tl_series_get_n_rows (same), 0);
  TL_CHECK_INT (NULL, tl_series_get_n_rows (within), 0);
  tl_series_query_set_pair (query, "usa", "mars");
  TL_CHECK (NULL, tl_timeline_find_series (timeline, query, NULL, &error) == NULL);
  TL_CHECK_STR (NULL, error->message, "there is no actor \"mars\"");
}

/* One event of very many would make more pairs than anybody can hold. */
static void
test_too_many (void)
{
  g_autoptr (TlTimeline) timeline = tl_timeline_new ();
  g_autoptr (TlEvent) event = tl_event_new ("a", "talks");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 8000; i++)
    {
      g_autofree char *id = g_strdup_printf ("x%u", i);
      g_autoptr (TlActor) actor = tl_actor_new (id);

      TL_CHECK (NULL, tl_timeline_add_actor (timeline, actor, NULL));
      tl_event_add_participant (event, id, "signatory");
    }
  TL_CHECK (NULL, tl_timeline_add_event (timeline, event, NULL));
  TL_CHECK (NULL, tl_timeline_find_series (timeline, NULL, NULL, &error) == NULL);
  TL_CHECK (NULL, g_error_matches (error, TL_ERROR, TL_ERROR_LIMIT));
}

/* ---- every small set of roles ------------------------------------------------------------------------------------ */

static const char *const states[] = { "p", "q", "r" };
/* A role is on the side of A, which acts, of B, which is acted upon, or of C, neither; or it never pairs. */
static const struct
{
  const char *role;
  char side;
} role_sides[] = { { "initiator", 'A' }, { "speaker", 'A' }, { "target", 'B' },   { "victim", 'B' },
                   { "signatory", 'C' }, { "host", 'C' },    { "mediator", 'C' }, { "guarantor", 'C' },
                   { "subject", '-' },   { "witness", '-' } };
static const struct
{
  const char *type;
  gboolean cooperative;
} kinds[] = { { "talks", TRUE }, { "cameo-185", FALSE }, { "denial", FALSE }, { "joint-statement", TRUE } };

#define N_CHOICES (G_N_ELEMENTS (states) * G_N_ELEMENTS (role_sides))

typedef struct
{
  guint n, kind;
  guint parts[3]; /* each a state and a role */
} RoleSet;

static char
side_of (const RoleSet *set, guint i)
{
  return role_sides[set->parts[i] % G_N_ELEMENTS (role_sides)].side;
}

static gboolean
has_side (const RoleSet *set, char side)
{
  gboolean found = FALSE;

  for (guint i = 0; i < set->n; i++)
    found |= side_of (set, i) == side;
  return found;
}

/* The rule, said again for one participant on one other. */
static gboolean
does_act (const RoleSet *set, char from, char to)
{
  gboolean a = has_side (set, 'A'), b = has_side (set, 'B'), c = has_side (set, 'C');

  if (from == '-' || to == '-')
    return FALSE;
  if (a && b)
    return from == 'A' && to == 'B';
  if (a && c)
    return from == 'A' && to == 'C';
  if (b && c)
    return from == 'C' && to == 'B';
  return c || kinds[set->kind].cooperative;
}

static char *
list_expected (const RoleSet *set)
{
  GString *dyads = g_string_new (NULL);

  for (guint from = 0; from < G_N_ELEMENTS (states); from++)
    for (guint to = 0; to < G_N_ELEMENTS (states); to++)
      {
        gboolean found = FALSE;

        for (guint i = 0; i < set->n; i++)
          for (guint j = 0; j < set->n; j++)
            found |= set->parts[i] / G_N_ELEMENTS (role_sides) == from
                     && set->parts[j] / G_N_ELEMENTS (role_sides) == to
                     && does_act (set, side_of (set, i), side_of (set, j));
        if (found && from != to)
          g_string_append_printf (dyads, "%s>%s ", states[from], states[to]);
      }
  return g_string_free (dyads, FALSE);
}

static void
add_role_set (TlTimeline *timeline, GArray *sets, const RoleSet *set)
{
  g_autofree char *id = g_strdup_printf ("e%u", sets->len);
  g_autofree char *day = _tl_period_label (TL_PERIOD_DAY, (gint32) sets->len);
  g_autoptr (TlEvent) event = tl_event_new (id, kinds[set->kind].type);
  g_autoptr (TlDate) date = tl_date_new (day, NULL);

  tl_event_set_date (event, date);
  for (guint i = 0; i < set->n; i++)
    tl_event_add_participant (event, states[set->parts[i] / G_N_ELEMENTS (role_sides)],
                              role_sides[set->parts[i] % G_N_ELEMENTS (role_sides)].role);
  TL_CHECK (id, tl_timeline_add_event (timeline, event, NULL));
  g_array_append_val (sets, *set);
}

/* Every set of up to three participants, each on a day of its own. */
static TlTimeline *
make_role_sets (GArray *sets)
{
  TlTimeline *timeline = tl_test_read_json ("{'format':'libtimeline','version':1,'actors':[{'id':'p','kind':'state'},"
                                            "{'id':'q','kind':'state'},{'id':'r','kind':'state'}]}");

  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    for (guint n = 1; n <= 3; n++)
      for (guint i = 0; i < N_CHOICES; i++)
        for (guint j = i; j < (n > 1 ? N_CHOICES : i + 1); j++)
          for (guint k = j; k < (n > 2 ? N_CHOICES : j + 1); k++)
            add_role_set (timeline, sets, &(RoleSet){ n, kind, { i, j, k } });
  return timeline;
}

static void
test_every_role_set (void)
{
  g_autoptr (GArray) sets = g_array_new (FALSE, FALSE, sizeof (RoleSet));
  g_autoptr (TlTimeline) timeline = make_role_sets (sets);
  g_autoptr (TlSeries) series = ask (timeline, NULL, NULL, TL_PERIOD_DAY, NULL, TRUE);
  g_autoptr (GHashTable) by_day = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < tl_series_get_n_rows (series); i++)
    {
      const TlSeriesRow *row = tl_series_get_row (series, i);
      char *day = tl_series_row_dup_period (row);
      const char *before = g_hash_table_lookup (by_day, day);

      TL_CHECK_INT (day, tl_series_row_get_count (row), 1);
      g_hash_table_replace (by_day, day,
                            g_strdup_printf ("%s%s>%s ", before != NULL ? before : "", tl_series_row_get_from (row),
                                             tl_series_row_get_to (row)));
    }
  for (guint i = 0; i < sets->len; i++)
    {
      g_autofree char *day = _tl_period_label (TL_PERIOD_DAY, (gint32) i);
      g_autofree char *expected = list_expected (&g_array_index (sets, RoleSet, i));
      const char *dyads = g_hash_table_lookup (by_day, day);

      TL_CHECK_STR (day, dyads != NULL ? dyads : "", expected);
    }
}

/* Two victims of one attack and two speakers of one denial are no pair, even if events are only counted. */
static void
test_joint_acts (void)
{
  static const char *const scales[] = { NULL, "goldstein-icews", "goldstein-gdelt" };
  g_autoptr (TlTimeline) timeline = tl_test_read_json (
      "{'format':'libtimeline','version':1,'actors':[{'id':'p','kind':'state'},{'id':'q','kind':'state'},"
      "{'id':'r','kind':'state'}],'events':[{'id':'attack','type':'cameo-185','date':'2018-03-04','participants':["
      "{'actor':'p','role':'victim'},{'actor':'q','role':'victim'}]},{'id':'denial','type':'denial',"
      "'date':'2018-03-04','participants':[{'actor':'p','role':'speaker'},{'actor':'q','role':'speaker'}]},"
      "{'id':'statement','type':'joint-statement','date':'2018-03-04','participants':[{'actor':'p','role':'speaker'},"
      "{'actor':'q','role':'speaker'},{'actor':'r','role':'target'}]}]}");

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autoptr (TlSeries) series = ask (timeline, NULL, NULL, TL_PERIOD_DAY, scales[i], TRUE);

      TL_CHECK_INT (scales[i], tl_series_get_n_rows (series), 2);
      for (guint j = 0; j < tl_series_get_n_rows (series); j++)
        TL_CHECK_STR (scales[i], tl_series_row_get_to (tl_series_get_row (series, j)), "r");
    }
}

/* ---- a pair beside all pairs ------------------------------------------------------------------------------------- */

/* A state within a state, people who change sides, and one who is of both. */
static const char parties[] =
    "{'format':'libtimeline','version':1,'actors':[{'id':'chn','kind':'state'},"
    "{'id':'hkg','kind':'state','parent':'chn'},{'id':'usa','kind':'state'},{'id':'gbr','kind':'state'},"
    "{'id':'doj','parent':'usa'},{'id':'police','parent':'hkg'},{'id':'envoy','kind':'person',"
    "'affiliations':[{'actor':'doj','from':'2013','until':'2014'},{'actor':'gbr','from':'2015'}]},"
    "{'id':'broker','kind':'person','affiliations':[{'actor':'chn'},{'actor':'usa'}]},"
    "{'id':'press','kind':'medium'}],'events':[";

static TlTimeline *
make_parties (GRand *rand)
{
  static const char *const actors[] = { "chn", "hkg", "usa", "gbr", "doj", "police", "envoy", "broker", "press" };
  static const char *const roles[] = { "initiator", "target", "speaker", "victim", "host" };
  static const char *const dates[] = {
    "2014-05", "2014-05-19", "2014-12/2015-02", "[2014,2015]", "2015-03-01", "2013"
  };
  g_autoptr (GString) json = g_string_new (parties);

  for (int i = 0, n = g_rand_int_range (rand, 1, 8); i < n; i++)
    {
      g_string_append_printf (json, "%s{'id':'e%d','type':'talks','date':'%s','participants':[", i > 0 ? "," : "", i,
                              dates[g_rand_int_range (rand, 0, G_N_ELEMENTS (dates))]);
      for (int j = 0, m = g_rand_int_range (rand, 1, 5); j < m; j++)
        g_string_append_printf (json, "%s{'actor':'%s','role':'%s'}", j > 0 ? "," : "",
                                actors[g_rand_int_range (rand, 0, G_N_ELEMENTS (actors))],
                                roles[g_rand_int_range (rand, 0, G_N_ELEMENTS (roles))]);
      g_string_append (json, "]}");
    }
  g_string_append (json, "]}");
  return tl_test_read_json (json->str);
}

/* The rows of A and B, or of those among all pairs that are theirs. */
static char *
list_rows (TlTimeline *timeline, const char *a, const char *b, gboolean among_all, gboolean directed)
{
  g_autoptr (TlSeries) series =
      ask (timeline, among_all ? NULL : a, among_all ? NULL : b, TL_PERIOD_MONTH, NULL, directed);
  GString *rows = g_string_new (NULL);

  for (guint i = 0; i < tl_series_get_n_rows (series); i++)
    {
      const TlSeriesRow *row = tl_series_get_row (series, i);
      const char *from = tl_series_row_get_from (row), *to = tl_series_row_get_to (row);
      gboolean theirs =
          (strcmp (from, a) == 0 && strcmp (to, b) == 0) || (!directed && strcmp (from, b) == 0 && strcmp (to, a) == 0);
      g_autofree char *period = tl_series_row_dup_period (row);

      if (theirs)
        g_string_append_printf (rows, "%s %u %u\n", period, tl_series_row_get_count (row),
                                tl_series_row_get_possible_count (row));
    }
  return g_string_free (rows, FALSE);
}

static void
test_pair_among_all (void)
{
  static const char *const parties_of_interest[] = { "chn", "hkg", "usa", "gbr" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (1972);

  for (guint round = 0; round < 150; round++)
    {
      g_autoptr (TlTimeline) timeline = make_parties (rand);

      for (guint i = 0; i < G_N_ELEMENTS (parties_of_interest); i++)
        for (guint j = 0; j < G_N_ELEMENTS (parties_of_interest); j++)
          for (gboolean directed = FALSE; directed <= TRUE && i != j; directed++)
            {
              g_autofree char *pair =
                  list_rows (timeline, parties_of_interest[i], parties_of_interest[j], FALSE, directed);
              g_autofree char *all =
                  list_rows (timeline, parties_of_interest[i], parties_of_interest[j], TRUE, directed);

              TL_CHECK_STR (parties_of_interest[i], pair, all);
            }
    }
}

/* Where actors are not said to be states, whoever acts for one of them counts as it. */
static void
test_without_kinds (void)
{
  g_autoptr (TlTimeline) timeline = tl_test_read_json (
      "{'format':'libtimeline','version':1,'actors':[{'id':'chn'},{'id':'doj','parent':'usa'},{'id':'usa'}],"
      "'events':[{'id':'a','type':'indictment','date':'2014-05','participants':[{'actor':'doj',"
      "'role':'initiator'},{'actor':'chn','role':'target'}]}]}");
  g_autofree char *rows = list_rows (timeline, "usa", "chn", FALSE, TRUE);

  TL_CHECK_STR (NULL, rows, "2014-05 1 1\n");
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = { { "dyads", test_dyads },
                          { "undirected", test_undirected },
                          { "too-many", test_too_many },
                          { "every-role-set", test_every_role_set },
                          { "joint-acts", test_joint_acts },
                          { "pair-among-all", test_pair_among_all },
                          { "without-kinds", test_without_kinds },
                          CU_TEST_INFO_NULL };
  CU_SuiteInfo suites[] = { { "dyads", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
