/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Queries: every filter by itself, windows against brute force over readings of the dates. */
#include "config.h"

#include "tl-test.h"

#include <string.h>

static const char document[] =
    "{'format':'libtimeline','version':1,'actors':[{'id':'usa','aliases':['US']},{'id':'chn'},"
    "{'id':'fbi','parent':'usa'},{'id':'comey','affiliations':[{'actor':'fbi',"
    "'date':'2013-09-04/2017-05-09'}]}],'sources':[{'id':'s'},{'id':'t'}],"
    "'types':{'events':[{'id':'hotline-test','parent':'talks'}]},'events':["
    "{'id':'a','type':'talks','date':'2012','participants':[{'actor':'comey','role':'speaker'}],'tags':['x']},"
    "{'id':'b','type':'hotline-test','date':'2014','title':'Der ÄRGER','participants':[{'actor':'comey',"
    "'role':'speaker'},{'actor':'chn','role':'target'}],'citations':[{'source':'s','quote':'enough is enough'}]},"
    "{'id':'c','type':'indictment','status':'alleged','date':'2014-05-19','participants':[{'actor':'usa',"
    "'role':'initiator'}],'citations':[{'source':'t'}],'tags':['x','y']},{'id':'d','type':'talks','title':'Cafe\\u0301 "
    "Straße TÜRKİYE'}]}";

static TlTimeline *
load (void)
{
  TlTimeline *timeline = tl_test_read_json (document);

  return timeline;
}

static char *
answer (TlTimeline *timeline, const TlQuery *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TlEventIter) iter = tl_timeline_query (timeline, query, &error);
  GString *text = g_string_new (NULL);
  guint n = 0, count = 0;

  if (iter == NULL)
    {
      g_string_append (text, error->message);
      return g_string_free (text, FALSE);
    }
  for (; tl_event_iter_next (iter); n++)
    {
      g_autoptr (TlEvent) event = tl_event_iter_dup_event (iter);

      g_string_append (text, tl_event_iter_get_id (iter));
      g_string_append (text, tl_event_iter_get_match (iter) == TL_CERTAINTY_CERTAIN ? "" : "?");
      TL_CHECK (NULL, tl_event_equal (event, tl_event_iter_get_event (iter)));
      TL_CHECK_STR (NULL, tl_timeline_get_event_id (timeline, tl_event_iter_get_index (iter)), tl_event_get_id (event));
    }
  TL_CHECK (NULL, tl_timeline_count (timeline, query, &count, NULL) && count == n);
  return g_string_free (text, FALSE);
}

static void
test_filters (void)
{
  static const struct
  {
    const char *filter, *value, *expected;
  } rows[] = {
    { "all", NULL, "abcd" }, /* by date, undated last */
    { "type", "talks", "abd" },
    { "type", "hotline-test", "b" },
    { "type", "coercion", "c" },
    { "type", "event", "abcd" },
    { "type", "no-such", "there is no event type \"no-such\"" },
    { "actor", "usa", "bc" },
    { "actor", "US", "bc" },
    { "actor", "fbi", "b" },
    { "actor", "comey", "ab" },
    { "actor", "nobody", "there is no actor \"nobody\"" },
    { "dyad", "usa chn", "b" },
    { "dyad", "chn usa", "b" },
    { "status", "alleged", "c" },
    { "status", "reported", "abd" },
    { "tag", "x", "ac" },
    { "tag", "z", "" },
    { "source", "s", "b" },
    { "source", "none", "there is no source \"none\"" },
    { "words", "ärger", "b" },
    { "words", "ENOUGH der", "b" },
    { "words", "enough c", "" },
    { "words", "A\xcc\x88rger", "b" }, /* composed and decomposed */
    { "words", "STRASSE", "d" },
    { "words", "cafe", "" }, /* an accent is a difference */
    { "words", "CAF\xc3\x89", "d" },
    { "words", "t\xc3\xbcrkiye", "d" },
    { "words", "nothing", "" },
    { "limit", "2", "ab" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *row = g_strdup_printf ("%s %s", rows[i].filter, rows[i].value);
      g_autoptr (TlTimeline) timeline = load ();
      g_autoptr (TlQuery) query = tl_query_new ();
      g_autofree char *text = NULL;
      TlEventStatus status;

      if (strcmp (rows[i].filter, "type") == 0)
        tl_query_set_type (query, rows[i].value);
      else if (strcmp (rows[i].filter, "actor") == 0)
        tl_query_set_actor (query, rows[i].value);
      else if (strcmp (rows[i].filter, "dyad") == 0)
        tl_query_set_dyad (query, rows[i].value[0] == 'u' ? "usa" : "chn", rows[i].value[0] == 'u' ? "chn" : "usa");
      else if (strcmp (rows[i].filter, "status") == 0 && tl_event_status_from_string (rows[i].value, &status, NULL))
        tl_query_set_status (query, status);
      else if (strcmp (rows[i].filter, "tag") == 0)
        tl_query_set_tag (query, rows[i].value);
      else if (strcmp (rows[i].filter, "source") == 0)
        tl_query_set_source (query, rows[i].value);
      else if (strcmp (rows[i].filter, "words") == 0)
        tl_query_set_words (query, rows[i].value);
      else if (strcmp (rows[i].filter, "limit") == 0)
        tl_query_set_limit (query, 2);
      text = answer (timeline, query);
      TL_CHECK_STR (row, text, rows[i].expected);
    }
}

static void
test_windows (void)
{
  static const struct
  {
    const char *since, *until;
    gboolean certainly;
    const char *expected;
  } rows[] = {
    { NULL, NULL, FALSE, "abcd" },         { "2014", "2014", FALSE, "bcd?" },
    { "2014", "2014", TRUE, "bc" },        { "2014-05", "2014-06", FALSE, "b?cd?" },
    { "2014-05", "2014-06", TRUE, "c" },   { "2013", NULL, FALSE, "bcd?" },
    { NULL, "2013", FALSE, "ad?" },        { "2014-05-19", "2014-05-19", FALSE, "b?cd?" },
    { "2014-05-20", NULL, FALSE, "b?d?" }, { "2015", NULL, FALSE, "d?" },
    { NULL, NULL, TRUE, "abcd" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *row = g_strdup_printf ("%s to %s", rows[i].since, rows[i].until);
      g_autoptr (TlTimeline) timeline = load ();
      g_autoptr (TlQuery) query = tl_query_new ();
      g_autoptr (TlDate) since = rows[i].since != NULL ? tl_date_new (rows[i].since, NULL) : NULL;
      g_autoptr (TlDate) until = rows[i].until != NULL ? tl_date_new (rows[i].until, NULL) : NULL;
      g_autofree char *text = NULL;

      tl_query_set_window (query, since, until);
      tl_query_set_certainly (query, rows[i].certainly);
      text = answer (timeline, query);
      TL_CHECK_STR (row, text, rows[i].expected);
    }
}

/* Days as numbers: a date from A to B is read as every interval that begins in one part and ends in the other. */
static TlCertainty
judge (const int start[2], const int end[2], const int window[2])
{
  gboolean some = FALSE, all = TRUE;

  for (int s = start[0]; s <= start[1]; s++)
    for (int e = MAX (s, end[0]); e <= end[1]; e++)
      if (s <= window[1] && e >= window[0])
        some = TRUE;
      else
        all = FALSE;
  return !some ? TL_CERTAINTY_IMPOSSIBLE : all ? TL_CERTAINTY_CERTAIN : TL_CERTAINTY_POSSIBLE;
}

static void
test_windows_by_force (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (6);

  for (guint round = 0; round < 2000; round++)
    {
      int s1 = (int) (g_rand_int (random) % 9) + 1, s2 = s1 + (int) (g_rand_int (random) % 4);
      int e1 = s1 + (int) (g_rand_int (random) % 6), e2 = MAX (e1, s2) + (int) (g_rand_int (random) % 4);
      int w1 = (int) (g_rand_int (random) % 14) + 1, w2 = w1 + (int) (g_rand_int (random) % 8);
      g_autofree char *json = g_strdup_printf ("{'format':'libtimeline','version':1,'events':[{'id':'a','type':'talks',"
                                               "'date':'{2014-05-%02d..2014-05-%02d}'}]}",
                                               s1, e2);
      g_autofree char *since = g_strdup_printf ("2014-05-%02d", w1), *until = g_strdup_printf ("2014-05-%02d", w2);
      g_autoptr (TlTimeline) timeline = tl_test_read_json (json);
      g_autoptr (TlDate) from = tl_date_new (since, NULL), to = tl_date_new (until, NULL);
      g_autoptr (TlQuery) query = tl_query_new ();
      g_autofree char *text = NULL;
      TlCertainty expected = judge ((int[]){ s1, s1 }, (int[]){ e2, e2 }, (int[]){ w1, w2 });

      tl_query_set_window (query, from, to);
      text = answer (timeline, query);
      TL_CHECK_STR (json, text,
                    expected == TL_CERTAINTY_IMPOSSIBLE ? ""
                    : expected == TL_CERTAINTY_CERTAIN  ? "a"
                                                        : "a?");
    }
}

/* ---- many events: what the index passes over ----------------------------------------------------------------------
 */

#define MANY 1000

static TlDate *
random_date (GRand *rand)
{
  int year = g_rand_int_range (rand, 1980, 2020), month = g_rand_int_range (rand, 1, 13);
  g_autofree char *text = NULL;

  switch (g_rand_int_range (rand, 0, 12))
    {
    case 0:
      return NULL;
    case 1:
      text = g_strdup_printf ("%d", year);
      break;
    case 2:
      text = g_strdup_printf ("%d/%d", year, year + g_rand_int_range (rand, 0, 9));
      break;
    case 3:
      text = g_rand_int_range (rand, 0, 10) == 0 ? g_strdup_printf ("%d/..", year)
                                                 : g_strdup_printf ("%d-%02d", year, month);
      break;
    default:
      text = g_strdup_printf ("%d-%02d-%02d", year, month, g_rand_int_range (rand, 1, 29));
    }
  return tl_date_new (text, NULL);
}

static TlTimeline *
make_many (GRand *rand, TlBounds *bounds)
{
  TlTimeline *timeline = tl_timeline_new ();

  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);
      g_autoptr (TlEvent) event = tl_event_new (id, "talks");
      g_autoptr (TlDate) date = random_date (rand);

      bounds[i] = (TlBounds){ TL_INSTANT_PAST, TL_INSTANT_FUTURE, TL_INSTANT_PAST, TL_INSTANT_FUTURE };
      if (date != NULL)
        {
          tl_event_set_date (event, date);
          tl_date_get_bounds (date, NULL, &bounds[i]);
        }
      TL_CHECK (NULL, tl_timeline_add_event (timeline, event, NULL));
    }
  return timeline;
}

static guint
count_by_force (const TlBounds *bounds, const TlBounds *window, gboolean certainly)
{
  guint n = 0;

  for (guint i = 0; i < MANY; i++)
    n += certainly
             ? bounds[i].latest_start <= window->latest_end && bounds[i].earliest_end >= window->earliest_start
                   && bounds[i].earliest_start <= window->latest_end && bounds[i].latest_end >= window->earliest_start
             : bounds[i].earliest_start <= window->latest_end && bounds[i].latest_end >= window->earliest_start;
  return n;
}

static void
test_many (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (45);
  g_autofree TlBounds *bounds = g_new (TlBounds, MANY);
  g_autoptr (TlTimeline) timeline = make_many (rand, bounds);

  for (guint i = 0; i < 400; i++)
    {
      g_autoptr (TlQuery) query = tl_query_new ();
      g_autoptr (TlEventIter) iter = NULL;
      g_autoptr (TlDate) since = random_date (rand), until = random_date (rand);
      TlBounds window = { TL_INSTANT_PAST, TL_INSTANT_FUTURE, TL_INSTANT_PAST, TL_INSTANT_FUTURE }, other;
      guint n = 0, count;

      if (since != NULL)
        tl_date_get_bounds (since, NULL, &window);
      other = window;
      if (until != NULL)
        tl_date_get_bounds (until, NULL, &other);
      window.latest_end = until != NULL ? other.latest_end : TL_INSTANT_FUTURE;
      tl_query_set_window (query, since, until);
      tl_query_set_certainly (query, i % 2 == 1);
      iter = tl_timeline_query (timeline, query, NULL);
      while (tl_event_iter_next (iter))
        n++;
      TL_CHECK_INT (NULL, n, count_by_force (bounds, &window, i % 2 == 1));
      TL_CHECK (NULL, tl_timeline_count (timeline, query, &count, NULL));
      TL_CHECK_INT (NULL, count, n);
    }
}

/* ---- filters together, against a look at every event ------------------------------------------------------------- */

#define N_ACTORS 8
#define N_EVENTS 300

/* Actors 1, 2, 3 act for the one before, 3 only in 2014; 4 to 7 for nobody. */
static TlTimeline *
make_crowd (GRand *rand)
{
  static const char *const types[] = { "talks", "summit", "accusation", "arrest", "leak" };
  g_autoptr (GString) json =
      g_string_new ("{'format':'libtimeline','version':1,'sources':[{'id':'s0'},{'id':'s1'},{'id':'s2'}],'actors':[");
  TlTimeline *timeline;

  for (int i = 0; i < N_ACTORS; i++)
    g_string_append_printf (json, "%s{'id':'a%d'%s}", i > 0 ? "," : "", i,
                            i == 1   ? ",'parent':'a0'"
                            : i == 2 ? ",'affiliations':[{'actor':'a1'}]"
                            : i == 3 ? ",'affiliations':[{'actor':'a2','date':'2014'}]"
                                     : "");
  g_string_append (json, "],'events':[");
  for (int i = 0; i < N_EVENTS; i++)
    {
      g_string_append_printf (json, "%s{'id':'e%d','type':'%s'", i > 0 ? "," : "", i,
                              types[g_rand_int_range (rand, 0, 5)]);
      if (g_rand_int_range (rand, 0, 10) > 0)
        g_string_append_printf (json, ",'date':'201%d-%02d'", g_rand_int_range (rand, 3, 6),
                                g_rand_int_range (rand, 1, 13));
      g_string_append_printf (json,
                              ",'participants':[{'actor':'a%d','role':'initiator'},{'actor':'a%d','role':'target'}],"
                              "'citations':[{'source':'s%d'}],'tags':['t%d']}",
                              g_rand_int_range (rand, 0, N_ACTORS), g_rand_int_range (rand, 0, N_ACTORS),
                              g_rand_int_range (rand, 0, 3), g_rand_int_range (rand, 0, 20));
    }
  g_string_append (json, "]}");
  timeline = tl_test_read_json (json->str);
  return timeline;
}

typedef struct
{
  int actor, other, source, tag; /* -1: any */
  const char *type;
  const char *since;
  gboolean certainly;
} Wish;

static gboolean
is_below (const char *type, const char *above)
{
  while (type != NULL && strcmp (type, above) != 0)
    type = tl_event_type_get_parent (tl_event_type_lookup (type));
  return type != NULL;
}

/* Actor 3 acts for those above in 2014 only; an event without a date may be of 2014. */
static gboolean
acts_in (const TlEvent *event, int actor)
{
  const char *edtf = tl_event_get_date (event) != NULL ? tl_date_get_edtf (tl_event_get_date (event)) : "2014";

  for (guint i = 0; i < tl_event_get_n_participants (event); i++)
    {
      const char *id;
      int part;

      tl_event_get_participant (event, i, &id, NULL);
      part = id[1] - '0';
      if (part == actor || (part <= 2 && actor < part) || (part == 3 && actor < 3 && g_str_has_prefix (edtf, "2014")))
        return TRUE;
    }
  return actor < 0;
}

static gboolean
is_wished (const TlEvent *event, const Wish *wish)
{
  const char *edtf = tl_event_get_date (event) != NULL ? tl_date_get_edtf (tl_event_get_date (event)) : NULL;
  g_autofree char *tag = g_strdup_printf ("t%d", wish->tag), *source = g_strdup_printf ("s%d", wish->source);

  return acts_in (event, wish->actor) && acts_in (event, wish->other)
         && (wish->source < 0 || strcmp (tl_citation_get_source (tl_event_get_citation (event, 0)), source) == 0)
         && (wish->tag < 0 || g_strv_contains (tl_event_get_tags (event), tag))
         && (wish->type == NULL || is_below (tl_event_get_event_type (event), wish->type))
         && (wish->since == NULL || (edtf == NULL ? !wish->certainly : strcmp (edtf, wish->since) >= 0));
}

static TlQuery *
make_wish (GRand *rand, Wish *wish)
{
  static const char *const types[] = { NULL, NULL, "talks", "summit", "accusation", "leak", "diplomacy", "event" };
  static const char *const days[] = { NULL, NULL, "2014-06", "2015-11" };
  g_autofree char *actor = NULL, *other = NULL, *source = NULL, *tag = NULL;
  g_autoptr (TlDate) since = NULL;
  TlQuery *query = tl_query_new ();

  *wish = (Wish){ g_rand_int_range (rand, -4, N_ACTORS),
                  -1,
                  g_rand_int_range (rand, -6, 3),
                  g_rand_int_range (rand, -20, 20),
                  types[g_rand_int_range (rand, 0, 8)],
                  days[g_rand_int_range (rand, 0, 4)],
                  g_rand_boolean (rand) };
  wish->actor = MAX (wish->actor, -1);
  if (wish->actor >= 0 && g_rand_boolean (rand))
    wish->other = g_rand_int_range (rand, 0, N_ACTORS);
  actor = g_strdup_printf ("a%d", wish->actor);
  other = g_strdup_printf ("a%d", wish->other);
  source = g_strdup_printf ("s%d", wish->source);
  tag = g_strdup_printf ("t%d", wish->tag);
  if (wish->other >= 0)
    tl_query_set_dyad (query, actor, other);
  else if (wish->actor >= 0)
    tl_query_set_actor (query, actor);
  if (wish->source >= 0)
    tl_query_set_source (query, source);
  if (wish->tag >= 0)
    tl_query_set_tag (query, tag);
  tl_query_set_type (query, wish->type);
  since = wish->since != NULL ? tl_date_new (wish->since, NULL) : NULL;
  tl_query_set_window (query, since, NULL);
  tl_query_set_certainly (query, wish->since != NULL && wish->certainly);
  return query;
}

static void
test_together (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1713);
  g_autoptr (TlTimeline) timeline = make_crowd (rand);

  for (guint round = 0; round < 1500; round++)
    {
      Wish wish;
      g_autoptr (TlQuery) query = make_wish (rand, &wish);
      g_autoptr (TlEventIter) iter = tl_timeline_query (timeline, query, NULL);
      guint n = 0, count = 0;

      for (guint i = 0; i < tl_timeline_get_n_events (timeline); i++)
        {
          g_autoptr (TlEvent) event = tl_timeline_dup_event (timeline, i);

          if (!is_wished (event, &wish))
            continue;
          n++;
          TL_CHECK (tl_event_get_id (event), tl_event_iter_next (iter));
          TL_CHECK_STR (NULL, tl_event_iter_get_id (iter), tl_event_get_id (event));
          TL_CHECK_INT (NULL, tl_event_iter_get_index (iter), i);
        }
      TL_CHECK (NULL, !tl_event_iter_next (iter));
      TL_CHECK (NULL, tl_timeline_count (timeline, query, &count, NULL));
      TL_CHECK_INT (NULL, count, n);
    }
}

/* Every set of filters, each active or not: as many are counted as are listed, whichever way counting takes. */
static TlQuery *
make_query_of_filters (guint filters)
{
  g_autoptr (TlDate) since = tl_date_new ("2014-03", NULL), until = tl_date_new ("2015-02", NULL);
  TlQuery *query = tl_query_new ();

  if (filters & 1 << 0)
    tl_query_set_window (query, since, until);
  tl_query_set_certainly (query, (filters & 1 << 1) != 0);
  if (filters & 1 << 2)
    tl_query_set_type (query, "accusation");
  if (filters & 1 << 3)
    tl_query_set_status (query, TL_EVENT_STATUS_REPORTED);
  if (filters & 1 << 4)
    tl_query_set_actor (query, "a0");
  if (filters & 1 << 5)
    tl_query_set_dyad (query, "a0", "a5");
  if (filters & 1 << 6)
    tl_query_set_source (query, "s1");
  if (filters & 1 << 7)
    tl_query_set_tag (query, "t3");
  if (filters & 1 << 8)
    tl_query_set_words (query, "E1");
  if (filters & 1 << 9)
    tl_query_set_limit (query, 3);
  return query;
}

static void
test_every_set_of_filters (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1716);
  g_autoptr (TlTimeline) timeline = make_crowd (rand);
  guint n_found = 0;

  for (guint filters = 0; filters < 1 << 10; filters++)
    {
      g_autoptr (TlQuery) query = make_query_of_filters (filters);
      g_autoptr (TlEventIter) iter = tl_timeline_query (timeline, query, NULL);
      g_autofree char *row = g_strdup_printf ("filters %x", filters);
      guint n = 0, count = 0;

      while (tl_event_iter_next (iter))
        n++;
      TL_CHECK (row, tl_timeline_count (timeline, query, &count, NULL));
      TL_CHECK_INT (row, count, n);
      n_found += n;
    }
  TL_CHECK (NULL, n_found > 1000);
}

/* An iterator knows that its timeline changed, and then only says so. */
static void
test_changed (void)
{
  g_autoptr (TlTimeline) timeline = tl_timeline_new ();
  g_autoptr (TlEvent) first = tl_event_new ("a", "talks"), second = tl_event_new ("b", "talks");
  g_autoptr (TlEventIter) iter = NULL;

  TL_CHECK (NULL, tl_timeline_add_event (timeline, first, NULL));
  iter = tl_timeline_query (timeline, NULL, NULL);
  TL_CHECK (NULL, tl_event_iter_next (iter) && tl_event_iter_is_valid (iter));
  TL_CHECK (NULL, tl_timeline_add_event (timeline, second, NULL) && !tl_event_iter_is_valid (iter));
  g_test_expect_message ("libtimeline", G_LOG_LEVEL_CRITICAL, "*is_valid*");
  TL_CHECK (NULL, !tl_event_iter_next (iter));
  g_test_assert_expected_messages ();
  g_test_expect_message ("libtimeline", G_LOG_LEVEL_CRITICAL, "*IS_ON_EVENT*");
  TL_CHECK (NULL, tl_event_iter_dup_event (iter) == NULL);
  g_test_assert_expected_messages ();
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = {
    { "filters", test_filters },
    { "windows", test_windows },
    { "windows-by-force", test_windows_by_force },
    { "many", test_many },
    { "together", test_together },
    { "every-set-of-filters", test_every_set_of_filters },
    { "changed", test_changed },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = { { "query", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
