/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Series: scores and classes, what is not known, empty periods, and counts against every possible day of each
 * event. */
#include "config.h"

#include "date/tl-period-private.h"
#include "tl-series-fixture.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* ---- scores ------------------------------------------------------------------------------------------------------ */

static void
check_score (char **row, TlTimeline *timeline)
{
  g_autoptr (TlSeries) series = ask (timeline, NULL, NULL, TL_PERIOD_DAY, row[1], TRUE);
  g_autofree char *label = g_strjoinv (" ", row);
  const TlSeriesRow *only = tl_series_get_row (series, 0);
  double score = tl_timeline_find_score (timeline, "a", row[1], NULL), mean = tl_series_row_get_mean (only);
  gboolean scored = row[2][0] != '-' || row[2][1] != '\0';

  TL_CHECK_INT (label, !isnan (score), scored);
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

/* ---- what is not known ------------------------------------------------------------------------------------------ */

/* "1 -2.72 -2.72..-2.72 0 -2.72": count, sum, bounds, cooperation and conflict. */
static char *
show_row (const TlSeriesRow *row)
{
  return g_strdup_printf ("%u %.17g %.17g..%.17g %.17g %.17g", tl_series_row_get_count (row),
                          tl_series_row_get_sum (row), tl_series_row_get_sum_low (row),
                          tl_series_row_get_sum_high (row), tl_series_row_get_cooperation (row),
                          tl_series_row_get_conflict (row));
}

#define ACT(id, date, rest)                                                                                            \
  "{'id':'" id "','date':'" date "','participants':[{'actor':'usa','role':'initiator'},"                               \
  "{'actor':'chn','role':'target'}]," rest "}"

static void
test_unknown (void)
{
  static const struct
  {
    const char *name, *scale, *events, *row;
  } cases[] = {
    { "scored", "goldstein-icews", ACT ("a", "2014", "'type':'accusation'"), "1 -2 -2..-2 0 -2" },
    { "no score", "goldstein-icews", ACT ("a", "2014", "'type':'diplomacy'"), "1 nan nan..nan nan nan" },
    { "counted only", NULL, ACT ("a", "2014", "'type':'accusation'"), "1 nan nan..nan nan nan" },
    { "one of two", "goldstein-icews",
      ACT ("a", "2014", "'type':'diplomacy'") "," ACT ("b", "2014", "'type':'accusation'"), "2 -2 -2..-2 0 -2" },
    { "possible", "goldstein-icews", ACT ("a", "2014", "'type':'accusation','status':'alleged'"),
      "0 nan -2..0 nan nan" },
    { "possible without score", "goldstein-icews", ACT ("a", "2014", "'type':'diplomacy','status':'alleged'"),
      "0 nan nan..nan nan nan" },
    { "scored 0", "goldstein-icews", ACT ("a", "2014", "'type':'diplomacy','scores':{'goldstein-icews':0}"),
      "1 0 0..0 0 0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TlTimeline) timeline = read_events (cases[i].events);
      g_autoptr (TlSeries) series = ask (timeline, "usa", "chn", TL_PERIOD_YEAR, cases[i].scale, FALSE);
      g_autofree char *row = show_row (tl_series_get_row (series, 0));

      TL_CHECK_STR (cases[i].name, row, cases[i].row);
      TL_CHECK_STR (cases[i].name, tl_series_get_scale (series), cases[i].scale);
    }
}

/* Sums and means are those of decimals, which doubles hold inexactly. */
static void
test_decimals (void)
{
  static const struct
  {
    const char *scores[4];
    double sum, mean;
  } cases[] = { { { "-2.4", "-0.32" }, -2.72, -1.36 },
                { { "0.1", "0.2", "-0.3" }, 0, 0 },
                { { "0.1", "0.2" }, 0.3, 0.15 },
                { { "-13.6", "0", "0", "0" }, -13.6, -3.4 },
                { { "-2.71828182845" }, -2.71828182845, -2.71828182845 },
                { { "1e-9" }, 1e-9, 1e-9 },
                { { "1", "0", "0" }, 1, 1.0 / 3 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) events = g_string_new (NULL);
      g_autoptr (TlTimeline) timeline = NULL;
      g_autoptr (TlSeries) series = NULL;
      const TlSeriesRow *row;

      for (guint j = 0; j < G_N_ELEMENTS (cases[i].scores) && cases[i].scores[j] != NULL; j++)
        g_string_append_printf (events,
                                "%s{'id':'e%u','type':'talks','date':'2014-05','scores':{'goldstein-icews':%s},"
                                "'participants':[{'actor':'usa','role':'initiator'},{'actor':'chn','role':'target'}]}",
                                j > 0 ? "," : "", j, cases[i].scores[j]);
      timeline = read_events (events->str);
      series = tl_timeline_find_series (timeline, NULL, NULL, NULL);
      row = tl_series_get_row (series, 0);
      TL_CHECK (cases[i].scores[0], tl_series_row_get_sum (row) == cases[i].sum);
      TL_CHECK (cases[i].scores[0], tl_series_row_get_mean (row) == cases[i].mean);
      TL_CHECK (cases[i].scores[0], tl_series_row_get_sum_low (row) == cases[i].sum);
    }
}

/* The same scale by default in a new query and without a query; and scales are taken by their names. */
static void
test_scales (void)
{
  g_autoptr (TlTimeline) timeline = read_events (ACT ("a", "2014-05", "'type':'denial'"));
  g_autoptr (TlSeriesQuery) query = tl_series_query_new ();
  g_autoptr (TlSeries) usual = tl_timeline_find_series (timeline, NULL, NULL, NULL);
  g_autoptr (TlSeries) fresh = tl_timeline_find_series (timeline, query, NULL, NULL);
  g_autoptr (TlSeries) other = NULL;
  g_autoptr (GError) error = NULL;

  TL_CHECK_STR (NULL, tl_series_get_scale (usual), "goldstein-icews");
  TL_CHECK (NULL, tl_series_row_equal (tl_series_get_row (usual, 0), tl_series_get_row (fresh, 0)));
  TL_CHECK (NULL, tl_series_row_get_sum (tl_series_get_row (usual, 0)) == -5);
  TL_CHECK (NULL, tl_series_query_set_scale (query, "goldstein-gdelt", NULL));
  TL_CHECK (NULL, !tl_series_query_set_scale (query, "goldstein-gdlet", &error));
  TL_CHECK (NULL, g_error_matches (error, TL_ERROR, TL_ERROR_REFERENCE));
  g_clear_error (&error);
  other = tl_timeline_find_series (timeline, query, NULL, NULL);
  TL_CHECK_STR (NULL, tl_series_get_scale (other), "goldstein-gdelt");
  TL_CHECK (NULL, tl_series_row_get_sum (tl_series_get_row (other, 0)) == -2);
  TL_CHECK (NULL, !tl_series_row_equal (tl_series_get_row (usual, 0), tl_series_get_row (other, 0)));
  TL_CHECK (NULL, tl_timeline_find_score (timeline, "a", NULL, NULL) == -5);
  TL_CHECK (NULL, isnan (tl_timeline_find_score (timeline, "b", NULL, &error)));
  TL_CHECK (NULL, g_error_matches (error, TL_ERROR, TL_ERROR_REFERENCE));
  g_clear_error (&error);
  TL_CHECK (NULL, isnan (tl_timeline_find_score (timeline, "a", "weis", &error)));
  TL_CHECK (NULL, g_error_matches (error, TL_ERROR, TL_ERROR_REFERENCE));
}

/* ---- empty periods ---------------------------------------------------------------------------------------------- */

/* "2013:1 2014:0/2": the count of each year and, if it is greater, the possible count. */
static char *
list_years (TlTimeline *timeline, const char *second, gboolean empty)
{
  g_autoptr (TlSeriesQuery) query = tl_series_query_new ();
  g_autoptr (TlSeries) series = NULL;
  GString *text = g_string_new (NULL);

  tl_series_query_set_pair (query, "usa", second);
  tl_series_query_set_period (query, TL_PERIOD_YEAR);
  tl_series_query_set_empty (query, empty);
  series = tl_timeline_find_series (timeline, query, NULL, NULL);
  for (guint i = 0; i < tl_series_get_n_rows (series); i++)
    {
      const TlSeriesRow *row = tl_series_get_row (series, i);
      g_autofree char *year = tl_series_row_dup_period (row);
      guint count = tl_series_row_get_count (row), possible = tl_series_row_get_possible_count (row);

      g_string_append_printf (text, "%s%s:%u", i > 0 ? " " : "", year, count);
      if (possible > count)
        g_string_append_printf (text, "/%u", possible);
      TL_CHECK (year, count > 0 || isnan (tl_series_row_get_sum (row)));
    }
  return g_string_free (text, FALSE);
}

static void
test_empty_periods (void)
{
  static const struct
  {
    const char *events, *without, *with;
  } cases[] = {
    { ACT ("a", "2010", "'type':'talks'"), "2010:1", "2010:1" },
    { ACT ("a", "2010", "'type':'talks'") "," ACT ("b", "2013", "'type':'talks'"), "2010:1 2013:1",
      "2010:1 2011:0 2012:0 2013:1" },
    { ACT ("a", "2010", "'type':'talks'") "," ACT ("b", "[2012,2013]", "'type':'talks'"), "2010:1 2012:0/1 2013:0/1",
      "2010:1 2011:0 2012:0/1 2013:0/1" },
    { ACT ("a", "[2010,2011]", "'type':'talks'") "," ACT ("b", "2014", "'type':'talks'"), "2010:0/1 2011:0/1 2014:1",
      "2010:0/1 2011:0/1 2012:0 2013:0 2014:1" },
    { ACT ("a", "2010", "'type':'talks'") "," ACT ("b", "2013", "'type':'talks'") "," ACT ("c", "XXXX",
                                                                                           "'type':'talks'"),
      "2010:1/2 2013:1/2", "2010:1/2 2011:0/1 2012:0/1 2013:1/2" },
    { ACT ("c", "XXXX", "'type':'talks'"), "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TlTimeline) timeline = read_events (cases[i].events);
      g_autofree char *without = list_years (timeline, "chn", FALSE), *with = list_years (timeline, "chn", TRUE);
      g_autofree char *others = list_years (timeline, "rus", TRUE);

      TL_CHECK_STR (cases[i].without, without, cases[i].without);
      TL_CHECK_STR (cases[i].with, with, cases[i].with);
      TL_CHECK_STR (cases[i].with, others, "");
    }
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
  g_autoptr (TlSeries) series = ask (timeline, "usa", "chn", period, "goldstein-icews", TRUE);
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
      TL_CHECK (label,
                expected.count > 0 ? tl_series_row_get_sum (row) == expected.sum : isnan (tl_series_row_get_sum (row)));
      TL_CHECK (label,
                tl_series_row_get_sum_low (row) == expected.low && tl_series_row_get_sum_high (row) == expected.high);
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

/* How many days between usa and OTHER have a row when there is one more event of DATE between them; and how many
 * events are possible on 2014-05-19. */
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
  CU_TestInfo tests[] = { { "scores", test_scores },
                          { "unknown", test_unknown },
                          { "decimals", test_decimals },
                          { "scales", test_scales },
                          { "empty-periods", test_empty_periods },
                          { "random", test_random },
                          { "wide", test_wide },
                          { "kept-row", test_kept_row },
                          { "equal-rows", test_equal_rows },
                          CU_TEST_INFO_NULL };
  CU_SuiteInfo suites[] = { { "series", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
