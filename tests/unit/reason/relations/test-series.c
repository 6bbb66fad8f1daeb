/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Series: who acts on whom, scores and classes, periods, and counts against every possible day of each event. */
#include "config.h"

#include "date/tl-period-private.h"
#include "tl-test.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define ACTORS                                                                                                         \
  "'actors':[{'id':'usa','kind':'state'},{'id':'chn','kind':'state'},{'id':'rus','kind':'state'},"                     \
  "{'id':'eu','kind':'organisation'},{'id':'fra','kind':'state','parent':'eu'},"                                       \
  "{'id':'doj','kind':'agency','parent':'usa'},{'id':'army','parent':'chn'},"                                          \
  "{'id':'pla','kind':'armed-unit','parent':'army'},{'id':'snowden','kind':'person'},"                                 \
  "{'id':'holder','kind':'person','affiliations':[{'actor':'doj','office':'Attorney General',"                         \
  "'date':'2009/2015'}]},{'id':'twins','affiliations':[{'actor':'usa'},{'actor':'chn'}]}]"
#define TYPES                                                                                                          \
  "'types':{'events':[{'id':'odd','parent':'cameo-112','cameo':'99'},"                                                 \
  "{'id':'hack-back-twice','parent':'hack-back'},{'id':'hack-back','cameo':'173'},{'id':'loose'}]}"

static TlTimeline *
read_events (const char *events)
{
  g_autofree char *text =
      g_strdup_printf ("{'format':'libtimeline','version':1," ACTORS "," TYPES ",'events':[%s]}", events);
  g_autofree char *json = tl_test_json (text);

  return tl_test_read_json (json);
}

/* The series of two, or of all; NULL with an error where there is no such actor. */
static TlSeries *
ask (TlTimeline *timeline, const char *first, const char *second, TlPeriod period, const TlScale *scale,
     gboolean directed)
{
  g_autoptr (TlSeriesQuery) query = tl_series_query_new ();

  tl_series_query_set_pair (query, first, second);
  tl_series_query_set_period (query, period);
  tl_series_query_set_scale (query, scale);
  tl_series_query_set_directed (query, directed);
  return tl_timeline_find_series (timeline, query, NULL, NULL);
}

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

/* ---- scores ------------------------------------------------------------------------------------------------------ */

static void
check_score (char **row, TlTimeline *timeline)
{
  const TlScale *scale = tl_scale_lookup (row[1]);
  g_autoptr (TlSeries) series = ask (timeline, NULL, NULL, TL_PERIOD_DAY, scale, TRUE);
  g_autofree char *label = g_strjoinv (" ", row);
  const TlSeriesRow *only = tl_series_get_row (series, 0);
  double score = NAN, mean = tl_series_row_get_mean (only);
  gboolean scored = tl_timeline_get_score (timeline, "a", scale, &score);

  TL_CHECK_INT (label, scored, row[2][0] != '-' || row[2][1] != '\0');
  TL_CHECK_INT (label, tl_series_get_n_rows (series), 1);
  TL_CHECK_INT (label, !isnan (mean), scored);
  for (TlQuad quad = TL_QUAD_NONE; quad <= TL_QUAD_MATERIAL_CONFLICT; quad++)
    TL_CHECK_INT (label, tl_series_row_get_quad (only, quad), (int) quad == atoi (row[3]));
  if (!scored)
    return;
  TL_CHECK (label, fabs (score - g_ascii_strtod (row[2], NULL)) < 0.005);
  TL_CHECK (label, mean == score && tl_series_row_get_sum (only) == score);
  TL_CHECK (label, tl_series_row_get_cooperation (only) == MAX (score, 0));
  TL_CHECK (label, tl_series_row_get_conflict (only) == MIN (score, 0));
}

static void
test_scores (void)
{
  g_autoptr (GPtrArray) rows = tl_test_read_table ("diplomacy", "scores.tsv");

  for (guint i = 0; i < rows->len; i++)
    {
      char **row = rows->pdata[i];
      g_autofree char *event =
          g_strdup_printf ("{'id':'a','date':'2014-05-19','participants':[{'actor':'usa','role':'initiator'},"
                           "{'actor':'chn','role':'target'}],%s}",
                           row[0]);
      g_autoptr (TlTimeline) timeline = read_events (event);

      check_score (row, timeline);
    }
}

/* ---- periods ----------------------------------------------------------------------------------------------------- */

static void
test_labels (void)
{
  static const char *const formats[] = { "%Y-%m-%d", "%G-W%V", "%Y-%m", NULL, "%Y" };

  for (gint64 day = -150000; day < 150000; day += 97)
    {
      g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (day * 86400 + 4321);

      for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
        {
          g_autofree char *label = _tl_period_label (i, _tl_period_number (i, day * 86400 + 4321));
          g_autofree char *expected = formats[i] != NULL ? g_date_time_format (date, formats[i])
                                                         : g_strdup_printf ("%04d-Q%d", g_date_time_get_year (date),
                                                                            (g_date_time_get_month (date) + 2) / 3);

          TL_CHECK_STR (expected, label, expected);
        }
    }
}

static void
test_far_labels (void)
{
  static const struct
  {
    const char *date, *year, *month;
  } rows[] = { { "-0001-03", "-0001", "-0001-03" },
               { "0000-12", "0000", "0000-12" },
               { "Y10000", "+10000", NULL },
               { "0001-01", "0001", "0001-01" } };
  g_autoptr (GError) error = NULL;
  TlPeriod period;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TlDate) date = tl_date_new (rows[i].date, NULL);
      gint64 earliest;
      g_autofree char *year = NULL, *month = NULL;

      tl_date_get_start (date, &earliest, NULL);
      year = _tl_period_label (TL_PERIOD_YEAR, _tl_period_number (TL_PERIOD_YEAR, earliest));
      month = _tl_period_label (TL_PERIOD_MONTH, _tl_period_number (TL_PERIOD_MONTH, earliest));
      TL_CHECK_STR (rows[i].date, year, rows[i].year);
      if (rows[i].month != NULL)
        TL_CHECK_STR (rows[i].date, month, rows[i].month);
    }
  TL_CHECK (NULL, tl_period_from_string ("quarter", &period, NULL) && period == TL_PERIOD_QUARTER);
  TL_CHECK (NULL, !tl_period_from_string ("decade", &period, NULL));
  TL_CHECK (NULL, !tl_period_from_string ("quater", &period, &error));
  TL_CHECK_STR (NULL, error != NULL ? error->message : NULL,
                "a period is day, week, month, quarter or year, not \"quater\"; there is \"quarter\"");
}

/* ---- against every possible day ---------------------------------------------------------------------------------- */

#define DAYS 40

typedef struct
{
  int first, last; /* days from 2014-01-20; -1, -1: not dated */
  int from, to;    /* days between them on which it did not start; -1, -1: none */
  int status;
  double score;
} Act;

static const char *const statuses[] = { "reported", "alleged", "planned", "confirmed" };

/* From the first to the last day of an act, with or without a gap. */
static char *
make_act_date (GRand *rand, Act *act)
{
  char *labels[4], *date;

  act->from = act->to = -1;
  if (act->last - act->first > 1 && g_rand_boolean (rand))
    {
      act->from = g_rand_int_range (rand, act->first + 1, act->last);
      act->to = g_rand_int_range (rand, act->from, act->last);
    }
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    labels[i] = _tl_period_label (TL_PERIOD_DAY, 16090
                                                     + (i == 0   ? act->first
                                                        : i == 1 ? act->last
                                                        : i == 2 ? act->from - 1
                                                                 : act->to + 1));
  date = act->from < 0 ? g_strdup_printf ("'date':'[%s..%s]',", labels[0], labels[1])
                       : g_strdup_printf ("'date':'[%s..%s,%s..%s]',", labels[0], labels[2], labels[3], labels[1]);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    g_free (labels[i]);
  return date;
}

static TlTimeline *
make_acts (GRand *rand, Act *acts, int n)
{
  g_autoptr (GString) events = g_string_new (NULL);

  for (int i = 0; i < n; i++)
    {
      g_autofree char *date = NULL;

      acts[i].first = g_rand_int_range (rand, 0, DAYS);
      acts[i].last = acts[i].first + g_rand_int_range (rand, 0, 3) * g_rand_int_range (rand, 0, 8);
      acts[i].last = MIN (acts[i].last, DAYS - 1);
      acts[i].status = g_rand_int_range (rand, 0, 4);
      acts[i].score = g_rand_int_range (rand, -20, 21) / 2.0;
      date = make_act_date (rand, &acts[i]);
      if (g_rand_int_range (rand, 0, 8) == 0)
        acts[i].first = acts[i].last = -1;
      g_string_append_printf (events,
                              "%s{'id':'e%d','type':'talks',%s'status':'%s','scores':{'goldstein-icews':%g},"
                              "'participants':[{'actor':'usa','role':'initiator'},{'actor':'chn','role':'target'}]}",
                              i > 0 ? "," : "", i, acts[i].first >= 0 ? date : "", statuses[acts[i].status],
                              acts[i].score);
    }
  return read_events (events->str);
}

typedef struct
{
  guint count, possible, making;
  double sum, low, high;
} Expected;

/* An act is in a period in each of its readings, in some, or in none. */
static Expected
enumerate (const Act *acts, int n, TlPeriod period, gint32 number)
{
  Expected expected = { 0 };

  for (int i = 0; i < n; i++)
    {
      int in = 0, all = 0;

      for (int day = acts[i].first; acts[i].first >= 0 && day <= acts[i].last; day++)
        if (day < acts[i].from || day > acts[i].to)
          {
            in += _tl_period_number (period, (16090 + day) * G_GINT64_CONSTANT (86400)) == number;
            all++;
          }
      if (acts[i].status == 2 || (acts[i].first >= 0 && in == 0))
        continue;
      expected.possible++;
      expected.making += acts[i].first >= 0;
      if (acts[i].first >= 0 && in == all && acts[i].status != 1)
        {
          expected.count++;
          expected.sum += acts[i].score;
          expected.low += acts[i].score;
          expected.high += acts[i].score;
          continue;
        }
      expected.low += MIN (acts[i].score, 0);
      expected.high += MAX (acts[i].score, 0);
    }
  return expected;
}

static void
check_acts (TlTimeline *timeline, const Act *acts, int n, TlPeriod period)
{
  const TlScale *scale = tl_scale_lookup ("goldstein-icews");
  g_autoptr (TlSeries) series = ask (timeline, "usa", "chn", period, scale, TRUE);
  gint32 first = _tl_period_number (period, 16090 * G_GINT64_CONSTANT (86400));
  gint32 last = _tl_period_number (period, (16090 + DAYS) * G_GINT64_CONSTANT (86400));
  guint at = 0;

  for (gint32 number = first; number <= last; number++)
    {
      Expected expected = enumerate (acts, n, period, number);
      g_autofree char *label = _tl_period_label (period, number), *found = NULL;
      const TlSeriesRow *row;

      if (expected.making == 0)
        continue;
      TL_CHECK (label, at < tl_series_get_n_rows (series));
      if (at == tl_series_get_n_rows (series))
        return;
      row = tl_series_get_row (series, at++);
      found = tl_series_row_dup_period (row);
      TL_CHECK_STR (label, found, label);
      TL_CHECK_INT (label, tl_series_row_get_count (row), expected.count);
      TL_CHECK_INT (label, tl_series_row_get_possible_count (row), expected.possible);
      TL_CHECK (label, tl_series_row_get_sum (row) == expected.sum && tl_series_row_get_sum_low (row) == expected.low
                           && tl_series_row_get_sum_high (row) == expected.high);
    }
  TL_CHECK_INT (NULL, tl_series_get_n_rows (series), at);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1949);

  for (guint round = 0; round < 200; round++)
    {
      Act acts[12];
      int n = g_rand_int_range (rand, 0, 13);
      g_autoptr (TlTimeline) timeline = make_acts (rand, acts, n);

      for (TlPeriod period = TL_PERIOD_DAY; period <= TL_PERIOD_YEAR; period++)
        check_acts (timeline, acts, n, period);
    }
}

static const char one[] =
    "{'id':'a','type':'talks','date':'2014-05-19','participants':[{'actor':'usa','role':'initiator'},"
    "{'actor':'chn','role':'target'}]},";

/* How many days between usa and OTHER have a row when there is one more event of DATE between them; and how many events
 * are possible on 2014-05-19. */
static guint
count_rows (const char *date, const char *other, guint *possible)
{
  g_autofree char *event =
      g_strdup_printf ("%s{'id':'b','type':'talks','date':%s,'participants':[{'actor':'usa','role':'initiator'},"
                       "{'actor':'%s','role':'target'}]}",
                       one, date, other);
  g_autoptr (TlTimeline) timeline = read_events (event);
  g_autoptr (TlSeries) series = ask (timeline, "usa", other, TL_PERIOD_DAY, NULL, TRUE);

  *possible = 0;
  for (guint i = 0; i < tl_series_get_n_rows (series); i++)
    {
      const TlSeriesRow *row = tl_series_get_row (series, i);
      g_autofree char *period = tl_series_row_dup_period (row);

      if (strcmp (period, "2014-05-19") == 0)
        *possible = tl_series_row_get_possible_count (row);
    }
  return tl_series_get_n_rows (series);
}

/* Possible in more than a thousand periods, or in all: no row of its own. */
static void
test_wide (void)
{
  static const struct
  {
    const char *date;
    guint rows, possible; /* alone; together with the other */
  } rows[] = {
    { "'2014-05-19'", 1, 2 },     { "'2014'", 365, 2 },        { "'2012/2014'", 366, 1 }, /* it starts in 2012 */
    { "'[2012..2013]'", 731, 1 }, { "'[1900,2014]'", 730, 2 }, /* only the days of its members count */
    { "'20X4-05-19'", 10, 2 },    { "'20X4-06-16'", 10, 1 },   { "'XXXX-06-16'", 0, 1 },
    { "'201X'", 0, 2 },           { "'../2020'", 0, 2 },       { "'19XX'", 0, 1 },
    { "'2015/..'", 365, 1 },      { "'Y-200000000'", 0, 1 },   { "{'verbatim':'one day'}", 0, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint possible;

      TL_CHECK_INT (rows[i].date, count_rows (rows[i].date, "rus", &possible), rows[i].rows);
      count_rows (rows[i].date, "chn", &possible);
      TL_CHECK_INT (rows[i].date, possible, rows[i].possible);
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
  static const char *const states[] = { "chn", "hkg", "usa", "gbr" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (1972);

  for (guint round = 0; round < 150; round++)
    {
      g_autoptr (TlTimeline) timeline = make_parties (rand);

      for (guint i = 0; i < G_N_ELEMENTS (states); i++)
        for (guint j = 0; j < G_N_ELEMENTS (states); j++)
          for (gboolean directed = FALSE; directed <= TRUE && i != j; directed++)
            {
              g_autofree char *pair = list_rows (timeline, states[i], states[j], FALSE, directed);
              g_autofree char *all = list_rows (timeline, states[i], states[j], TRUE, directed);

              TL_CHECK_STR (states[i], pair, all);
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

/* ---- rows as values ---------------------------------------------------------------------------------------------- */

/* A row keeps its series, and neither needs the timeline any more. */
static void
test_kept_row (void)
{
  g_autoptr (TlTimeline) timeline =
      read_events ("{'id':'a','type':'talks','date':'2014','participants':[{'actor':'usa','role':'signatory'},"
                   "{'actor':'chn','role':'signatory'}]}");
  TlSeries *series = ask (timeline, NULL, NULL, TL_PERIOD_YEAR, NULL, FALSE);
  TlSeriesRow *row = g_boxed_copy (TL_TYPE_SERIES_ROW, tl_series_get_row (series, 0));
  g_autofree char *period = NULL;

  g_clear_object (&timeline);
  tl_series_unref (series);
  period = tl_series_row_dup_period (row);
  TL_CHECK_STR (NULL, tl_series_row_get_from (row), "chn");
  TL_CHECK_STR (NULL, tl_series_row_get_to (row), "usa");
  TL_CHECK_STR (NULL, period, "2014");
  TL_CHECK (NULL, tl_series_row_get_count (row) == 1 && isnan (tl_series_row_get_mean (row)));
  TL_CHECK_INT (NULL, tl_series_row_get_quad (row, TL_QUAD_NONE) + tl_series_row_get_quad (row, 1), 1);
  g_boxed_free (TL_TYPE_SERIES_ROW, row);
}

/* Rows are the same in whatever order they are asked for, of one series or of another like it; and differ else. */
static void
test_equal_rows (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1648);
  Act acts[12];
  g_autoptr (TlTimeline) timeline = make_acts (rand, acts, 12);
  g_autoptr (TlSeries) days = ask (timeline, NULL, NULL, TL_PERIOD_DAY, NULL, TRUE);
  g_autoptr (TlSeries) again = ask (timeline, NULL, NULL, TL_PERIOD_DAY, NULL, TRUE);
  g_autoptr (TlSeries) months = ask (timeline, NULL, NULL, TL_PERIOD_MONTH, NULL, TRUE);
  guint n = tl_series_get_n_rows (days);

  TL_CHECK (NULL, n > 2 && n == tl_series_get_n_rows (again));
  for (guint i = n; i > 0; i--)
    {
      TL_CHECK (NULL, tl_series_row_equal (tl_series_get_row (days, i - 1), tl_series_get_row (again, i - 1)));
      TL_CHECK (NULL, !tl_series_row_equal (tl_series_get_row (days, i - 1), tl_series_get_row (again, i % n)));
      TL_CHECK (NULL, !tl_series_row_equal (tl_series_get_row (days, i - 1), tl_series_get_row (months, 0)));
    }
  TL_CHECK (NULL, tl_series_get_row (days, 0) == tl_series_get_row (days, 0));
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = { { "dyads", test_dyads },
                          { "undirected", test_undirected },
                          { "too-many", test_too_many },
                          { "scores", test_scores },
                          { "labels", test_labels },
                          { "far-labels", test_far_labels },
                          { "random", test_random },
                          { "pair-among-all", test_pair_among_all },
                          { "without-kinds", test_without_kinds },
                          { "wide", test_wide },
                          { "kept-row", test_kept_row },
                          { "equal-rows", test_equal_rows },
                          CU_TEST_INFO_NULL };
  CU_SuiteInfo suites[] = { { "series", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
