/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Documents of hostile shape. Each has a size at which reading it, or the question asked of it, would take minutes or
 * more memory than there is if it took quadratic time; the whole table takes a few seconds. */
#include "config.h"

#include "tl-test.h"

#define N 60000
#define N_LINKS 300000

/* Appends to an array of JSON, with commas between the items. */
static void G_GNUC_PRINTF (2, 3) add_item (GString *json, const char *format, ...)
{
  va_list arguments;

  if (json->str[json->len - 1] != '[')
    g_string_append_c (json, ',');
  va_start (arguments, format);
  g_string_append_vprintf (json, format, arguments);
  va_end (arguments);
}

static void
begin_array (GString *json, const char *name)
{
  g_string_append_printf (json, ",'%s':[", name);
}

static void
end_array (GString *json)
{
  g_string_append_c (json, ']');
}

/* ---- shapes ------------------------------------------------------------------------------------------------------ */

/* One link of each of n types between two events. With REPEATED, the last link is there twice. */
static void
make_links_of_pair (GString *json, gboolean repeated)
{
  g_string_append (json, ",'types':{'links':[");
  for (guint i = 0; i < N_LINKS; i++)
    add_item (json, "{'id':'q%u','family':'causal'}", i);
  g_string_append (json, "]}");
  begin_array (json, "events");
  add_item (json, "{'id':'a','type':'talks'},{'id':'b','type':'talks'}");
  end_array (json);
  begin_array (json, "links");
  for (guint i = 0; i < N_LINKS; i++)
    add_item (json, "{'from':'a','to':'b','type':'q%u'}", i);
  if (repeated)
    add_item (json, "{'from':'a','to':'b','type':'q7'}");
  end_array (json);
}

static void
make_pair_types (GString *json)
{
  make_links_of_pair (json, FALSE);
}

/* Each actor's parent is the one before, up to a state. With CIRCLE the first one's is the last; none is a state. */
static void
make_ranks (GString *json, gboolean circle)
{
  begin_array (json, "actors");
  for (guint i = 0; i < N; i++)
    if (i > 0 || circle)
      add_item (json, "{'id':'a%u','parent':'a%u'}", i, (i + N - 1) % N);
    else
      add_item (json, "{'id':'a0','kind':'state'}");
  add_item (json, "{'id':'other','kind':'state'}");
  end_array (json);
  begin_array (json, "events");
  for (guint i = 0; i < N; i++)
    add_item (json,
              "{'id':'e%u','type':'talks','date':'2014-05-01','participants':[{'actor':'a%u','role':'initiator'},"
              "{'actor':'other','role':'target'}]}",
              i, i);
  end_array (json);
}

static void
make_chain (GString *json)
{
  make_ranks (json, FALSE);
}

static void
make_circle (GString *json)
{
  make_ranks (json, TRUE);
}

/* One person acts for n states; it acts n times on one of them. */
static void
make_affiliations (GString *json)
{
  begin_array (json, "actors");
  for (guint i = 0; i < N; i++)
    add_item (json, "{'id':'a%u','kind':'state'}", i);
  add_item (json, "{'id':'p','affiliations':[");
  for (guint i = 0; i < N; i++)
    add_item (json, "{'actor':'a%u','date':'2014'}", i);
  g_string_append (json, "]}");
  end_array (json);
  begin_array (json, "events");
  for (guint i = 0; i < N; i++)
    add_item (json,
              "{'id':'e%u','type':'talks','date':'2014-05-01','participants':[{'actor':'p','role':'initiator'},"
              "{'actor':'a1','role':'target'}]}",
              i);
  end_array (json);
}

/* One event sets n states of a track. */
static void
make_effects (GString *json)
{
  g_string_append (json, ",'actors':[{'id':'a0'},{'id':'a1'}],'tracks':[{'id':'k','between':['a0','a1'],'states':[");
  for (guint i = 0; i < N; i++)
    add_item (json, "'z%u'", i);
  g_string_append (json, "]}],'events':[{'id':'e','type':'talks','date':'2014','effects':[");
  for (guint i = 0; i < N; i++)
    add_item (json, "{'track':'k','state':'z%u'}", i);
  g_string_append (json, "]}]");
}

/* N events on as many days set two states in turn: every one of them certainly. */
static void
make_changes (GString *json)
{
  g_string_append (json, ",'actors':[{'id':'a0'},{'id':'a1'}],"
                         "'tracks':[{'id':'k','between':['a0','a1'],'states':['on','off']}]");
  begin_array (json, "events");
  for (guint i = 0; i < N; i++)
    add_item (json, "{'id':'e%u','type':'talks','date':'%04u-%02u-%02u','effects':[{'track':'k','state':'%s'}]}", i,
              1000 + i / 336, i / 28 % 12 + 1, i % 28 + 1, i % 2 == 0 ? "on" : "off");
  end_array (json);
}

/* One event lists two states n times, on both sides. */
static void
make_same_participants (GString *json)
{
  g_string_append (json, ",'actors':[{'id':'a0','kind':'state'},{'id':'a1','kind':'state'}],"
                         "'events':[{'id':'e','type':'talks','date':'2014-05-01','participants':[");
  for (guint i = 0; i < N; i++)
    add_item (json, "{'actor':'a%u','role':'%s'}", i % 2, i % 4 < 2 ? "initiator" : "target");
  g_string_append (json, "]}]");
}

static void
make_sides (GString *json)
{
  begin_array (json, "actors");
  for (guint i = 0; i < N; i++)
    add_item (json, "{'id':'a%u','kind':'state'}", i);
  end_array (json);
  g_string_append (json, ",'events':[{'id':'e','type':'talks','date':'2014-05-01','participants':[");
  for (guint i = 0; i < N; i++)
    add_item (json, "{'actor':'a%u','role':'%s'}", i, i % 2 == 0 ? "initiator" : "target");
  g_string_append (json, "]}]");
}

/* ---- questions: each returns a number, or -1 if a limit is passed ------------------------------------------------ */

static int
count_links (TlTimeline *timeline)
{
  return (int) tl_timeline_get_n_links (timeline);
}

static int
count_query (TlTimeline *timeline, TlQuery *query)
{
  g_autoptr (GError) error = NULL;
  guint n = 0;

  TL_CHECK (NULL, tl_timeline_count (timeline, query, &n, &error));
  return (int) n;
}

static int
count_of_actor (TlTimeline *timeline)
{
  g_autoptr (TlQuery) query = tl_query_new ();

  tl_query_set_actor (query, "a0");
  return count_query (timeline, query);
}

static int
count_between (TlTimeline *timeline)
{
  g_autoptr (TlQuery) query = tl_query_new ();

  tl_query_set_dyad (query, "a0", "a1");
  return count_query (timeline, query);
}

/* Adds up the events of all rows. */
static int
count_series (TlTimeline *timeline, const char *first, const char *second)
{
  g_autoptr (TlSeriesQuery) query = tl_series_query_new ();
  g_autoptr (TlSeries) series = NULL;
  g_autoptr (GError) error = NULL;
  int n = 0;

  tl_series_query_set_pair (query, first, second);
  series = tl_timeline_find_series (timeline, query, NULL, &error);
  if (series == NULL)
    {
      TL_CHECK (NULL, g_error_matches (error, TL_ERROR, TL_ERROR_LIMIT));
      return -1;
    }
  for (guint i = 0; i < tl_series_get_n_rows (series); i++)
    n += (int) tl_series_row_get_count (tl_series_get_row (series, i));
  return n;
}

static int
count_all_series (TlTimeline *timeline)
{
  return count_series (timeline, NULL, NULL);
}

static int
count_pair_series (TlTimeline *timeline)
{
  return count_series (timeline, "a0", "a1");
}

static int
count_account (TlTimeline *timeline)
{
  g_autoptr (TlTimeline) account = tl_timeline_dup_account (timeline, "a0", NULL, NULL);

  return (int) tl_timeline_get_n_events (account);
}

static int
count_history (TlTimeline *timeline)
{
  g_autoptr (GPtrArray) states = tl_timeline_find_status (timeline, "a0", "a1", NULL, NULL);

  return (int) states->len;
}

static int
count_on_day (TlTimeline *timeline)
{
  g_autoptr (TlDate) day = tl_date_new ("2014-06-01", NULL);
  g_autoptr (GPtrArray) states = tl_timeline_find_status (timeline, "a0", "a1", day, NULL);

  return (int) states->len;
}

static const struct
{
  const char *name;
  void (*make) (GString *json);
  struct
  {
    int (*ask) (TlTimeline *timeline);
    int answer;
  } questions[5];
} shapes[] = {
  { "links of own types between two events", make_pair_types, { { count_links, N_LINKS } } },
  { "a chain of parents",
    make_chain,
    { { count_of_actor, N }, { count_between, N - 1 }, { count_all_series, N }, { count_account, 0 } } },
  { "a circle of parents",
    make_circle,
    { { count_of_actor, N }, { count_between, N }, { count_all_series, N }, { count_account, 0 } } },
  { "affiliations of one actor",
    make_affiliations,
    { { count_of_actor, N }, { count_between, N }, { count_pair_series, N }, { count_all_series, -1 } } },
  { "effects of one event", make_effects, { { count_history, N }, { count_on_day, N } } },
  { "changes of one track", make_changes, { { count_history, N }, { count_on_day, 1 } } },
  { "two participants again and again",
    make_same_participants,
    { { count_all_series, 1 }, { count_pair_series, 1 }, { count_between, 1 } } },
  { "initiators and targets", make_sides, { { count_all_series, -1 }, { count_pair_series, 1 } } },
};

static void
test_shapes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      g_autoptr (GString) json = g_string_new ("{'format':'libtimeline','version':1");
      g_autoptr (TlTimeline) timeline = NULL;

      shapes[i].make (json);
      g_string_append_c (json, '}');
      timeline = tl_test_read_json (json->str);
      for (guint j = 0; j < G_N_ELEMENTS (shapes[i].questions) && shapes[i].questions[j].ask != NULL; j++)
        {
          g_autofree char *row = g_strdup_printf ("%s, question %u", shapes[i].name, j);

          TL_CHECK_INT (row, shapes[i].questions[j].ask (timeline), shapes[i].questions[j].answer);
        }
    }
}

/* A link whose hash has counted its type is found again all the same. */
static void
test_repeated_link (void)
{
  g_autoptr (GString) quoted = g_string_new ("{'format':'libtimeline','version':1");
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (TlTimeline) timeline = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *json = NULL;

  make_links_of_pair (quoted, TRUE);
  g_string_append_c (quoted, '}');
  json = tl_test_json (quoted->str);
  timeline = tl_reader_read_data (reader, json, -1, &error);
  TL_CHECK (NULL, timeline == NULL && g_error_matches (error, TL_ERROR, TL_ERROR_DUPLICATE));
}

/* A link without id is replaced again and again, and removed and added: beside another of its events, which is there
 * first, since links of one group need no table. */
static void
test_changed_link (void)
{
  g_autoptr (TlTimeline) timeline = tl_test_read_json (
      "{'format':'libtimeline','version':1,'events':[{'id':'a','type':'talks'},{'id':'b','type':'talks'},"
      "{'id':'c','type':'talks'}],'links':[{'from':'a','to':'b','type':'causes'},{'from':'b','to':'c','type':'causes'},"
      "{'from':'a','to':'c','type':'causes'}]}");

  for (guint i = 0; i < N; i++)
    {
      g_autoptr (TlLink) link = tl_link_new ("a", "b", "causes");

      if (i % 2 == 0)
        TL_CHECK (NULL, tl_timeline_replace_link (timeline, link, NULL));
      else
        TL_CHECK (NULL, tl_timeline_remove_link (timeline, "a", "b", "causes", NULL, NULL)
                            && tl_timeline_add_link (timeline, link, NULL));
    }
  TL_CHECK_INT (NULL, tl_timeline_get_n_links (timeline), 3);
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = { { "shapes", test_shapes },
                          { "repeated-link", test_repeated_link },
                          { "changed-link", test_changed_link },
                          CU_TEST_INFO_NULL };
  CU_SuiteInfo suites[] = { { "shapes", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
