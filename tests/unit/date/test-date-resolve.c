/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Phrases of news prose against the tables in tests/data/phrases. */
#include "config.h"

#include "tl-test.h"

#include <string.h>

/* What is resolved is inferred, and has the phrase as its words. */
static void
check_resolved (const char *name, const char *phrase, TlDate *date, const GError *error, const char *expected)
{
  TL_CHECK_STR (name, date != NULL ? tl_date_get_edtf (date) : error->message, expected);
  TL_CHECK (name, date == NULL || tl_date_is_inferred (date));
  TL_CHECK_STR (name, date != NULL ? tl_date_get_verbatim (date) : NULL, phrase);
}

static void
check_phrases (const char *file, guint least)
{
  g_autoptr (GPtrArray) rows = tl_test_read_table ("phrases", file);

  TL_CHECK (file, rows->len > least);
  for (guint i = 0; i < rows->len; i++)
    {
      char **row = rows->pdata[i];
      g_autofree char *name = g_strjoin (" | ", row[0], row[1], NULL);
      g_autoptr (TlDate) anchor = tl_date_new (row[1], NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (TlDate) date = tl_date_resolve (row[0], anchor, &error);

      check_resolved (name, row[0], date, error, row[2]);
    }
}

static void
test_phrases (void)
{
  check_phrases ("phrases.tsv", 200);
}

static void
test_chinese (void)
{
  check_phrases ("chinese.tsv", 70);
}

static void
test_unknown (void)
{
  g_autoptr (GPtrArray) rows = tl_test_read_table ("phrases", "unknown.tsv");

  TL_CHECK (NULL, rows->len > 15);
  for (guint i = 0; i < rows->len; i++)
    {
      char **row = rows->pdata[i];
      g_autoptr (TlDate) anchor = tl_date_new (row[1], NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (TlDate) date = tl_date_resolve (row[0], anchor, &error);

      TL_CHECK (row[0], date == NULL);
      TL_CHECK (row[0], g_error_matches (error, TL_ERROR, TL_ERROR_PHRASE) && strstr (error->message, row[0]) != NULL);
      g_clear_pointer (&date, tl_date_unref);
      date = tl_date_resolve (row[0], anchor, NULL);
      TL_CHECK (row[0], date == NULL);
    }
}

/* Without an anchor, and with one, the meaning is the same. */
static void
test_without_day (void)
{
  g_autoptr (GPtrArray) rows = tl_test_read_table ("phrases", "without-day.tsv");
  g_autoptr (TlDate) anchor = tl_date_new ("2024-02-29", NULL);

  TL_CHECK (NULL, rows->len > 20);
  for (guint i = 0; i < rows->len; i++)
    {
      char **row = rows->pdata[i];
      g_autoptr (GError) error = NULL;
      g_autoptr (TlDate) date = tl_date_resolve (row[0], NULL, &error), again = tl_date_resolve (row[0], anchor, NULL);

      check_resolved (row[0], row[0], date, error, row[1]);
      TL_CHECK (row[0], date != NULL && again != NULL && tl_date_equal (date, again));
    }
}

static void
test_needs_day (void)
{
  g_autoptr (GPtrArray) rows = tl_test_read_table ("phrases", "needs-day.tsv");
  g_autoptr (TlDate) anchor = tl_date_new ("2014-10-16", NULL);

  TL_CHECK (NULL, rows->len > 10);
  for (guint i = 0; i < rows->len; i++)
    {
      char **row = rows->pdata[i];
      g_autoptr (GError) error = NULL;
      g_autoptr (TlDate) date = tl_date_resolve (row[0], NULL, &error), known = tl_date_resolve (row[0], anchor, NULL);

      TL_CHECK (row[0], date == NULL && known != NULL);
      TL_CHECK (row[0], g_error_matches (error, TL_ERROR, TL_ERROR_PHRASE)
                            && strstr (error->message, "relative to the day on which it was said") != NULL);
    }
}

static void
test_tenses (void)
{
  static const char *const names[] = { "unknown", "past", "future", "either" };
  g_autoptr (GPtrArray) rows = tl_test_read_table ("phrases", "tenses.tsv");

  TL_CHECK (NULL, rows->len > 25);
  for (guint i = 0; i < rows->len; i++)
    {
      char **row = rows->pdata[i];
      g_autofree char *name = g_strjoin (" | ", row[0], row[1], row[2], NULL);
      g_autoptr (TlDate) anchor = tl_date_new (row[1], NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (TlDate) date = NULL;
      guint tense = 0;

      while (tense + 1 < G_N_ELEMENTS (names) && strcmp (names[tense], row[2]) != 0)
        tense++;
      date = tl_date_resolve_full (row[0], anchor, (TlTense) tense, NULL, &error);
      check_resolved (name, row[0], date, error, row[3]);
    }
}

static void
test_languages (void)
{
  static const struct
  {
    const char *phrase, *language, *edtf;
  } rows[] = {
    { "2014-05-19", "en", "2014-05-19" }, { "2014-05-19", "zh", "2014-05-19" }, { "May 2014", "en", "2014-05" },
    { "May 2014", "zh", NULL },           { "2014年5月", "en", NULL },          { "2014年5月", "zh", "2014-05" },
    { "Mai 2014", "de", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TlDate) date = tl_date_resolve_full (rows[i].phrase, NULL, TL_TENSE_UNKNOWN, rows[i].language, &error);

      TL_CHECK_STR (rows[i].phrase, date != NULL ? tl_date_get_edtf (date) : NULL, rows[i].edtf);
      TL_CHECK (rows[i].phrase, (date == NULL) == g_error_matches (error, TL_ERROR, TL_ERROR_PHRASE));
    }
}

static void
test_anchors (void)
{
  static const struct
  {
    const char *anchor;
    int code;
  } rows[] = { { "2014", -1 },
               { "2012", -1 },
               { "2013/2014", TL_ERROR_PHRASE },
               { "2014/..", TL_ERROR_DATE },
               { "2014-05-19T23:00:00-05:00/..", TL_ERROR_DATE },
               { "2013-01-01T00:00:00+08:00/2014-05-01", TL_ERROR_PHRASE },
               { "Y20000", TL_ERROR_DATE } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TlDate) anchor = tl_date_new (rows[i].anchor, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (TlDate) date = tl_date_resolve ("yesterday", anchor, &error);

      TL_CHECK_INT (rows[i].anchor, error != NULL ? error->code : -1, rows[i].code);
      TL_CHECK (rows[i].anchor, (date == NULL) == (error != NULL));
    }
}

/* The meaning of a phrase on one of the days is among its meanings on all of them. */
static void
test_vague_anchors (void)
{
  g_autoptr (GPtrArray) rows = tl_test_read_table ("phrases", "phrases.tsv");
  g_autoptr (TlDate) first = tl_date_new ("2014-10-16", NULL), all = tl_date_new ("2014-10-16/2014-10-21", NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      char **row = rows->pdata[i];
      g_autoptr (TlDate) one = tl_date_resolve (row[0], first, NULL), any = tl_date_resolve (row[0], all, NULL);
      TlBounds narrow, wide;

      if (one == NULL || any == NULL)
        continue;
      tl_date_get_bounds (one, NULL, &narrow);
      tl_date_get_bounds (any, NULL, &wide);
      TL_CHECK (row[0], wide.earliest_start <= narrow.earliest_start && wide.latest_end >= narrow.latest_end);
    }
}

/* Every phrase around the end of a year and a leap day: two dates are not replaced by the digits that they share, and
 * what was said in the past tense is not after what was said in the future tense. */
static void
test_all_days (void)
{
  g_autoptr (GPtrArray) rows = tl_test_read_table ("phrases", "phrases.tsv");
  g_autoptr (TlDate) days = tl_date_new ("[2011-12-25..2012-01-08,2012-02-26..2012-03-02]", NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      char **row = rows->pdata[i];
      g_autoptr (TlDateIter) iter = tl_date_iter_new (days, TL_PRECISION_DAY, NULL);
      gboolean has_mask = strchr (row[2], 'X') != NULL;
      TlDate *day;

      while ((day = tl_date_iter_next (iter)) != NULL)
        {
          g_autoptr (TlDate) past = tl_date_resolve_full (row[0], day, TL_TENSE_PAST, NULL, NULL);
          g_autoptr (TlDate) future = tl_date_resolve_full (row[0], day, TL_TENSE_FUTURE, NULL, NULL);
          g_autoptr (TlDate) either = tl_date_resolve_full (row[0], day, TL_TENSE_EITHER, NULL, NULL);

          TL_CHECK (row[0], past == NULL || future == NULL || tl_date_is_before (future, past) != TL_CERTAINTY_CERTAIN);
          TL_CHECK (row[0], either == NULL || has_mask || strchr (tl_date_get_edtf (either), 'X') == NULL);
          tl_date_unref (day);
        }
    }
}

/* The time for a long text grows with its length, and not with the number of ways to read it. */
static void
test_long_phrases (void)
{
  static const char *const parts[] = { "or ",   "May or ", "since ", "from May to ", "twenty ",
                                       "1990-", "'",       "三",     "或2009年",     "on in on " };
  g_autoptr (TlDate) anchor = tl_date_new ("2014", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    for (guint n = 1; n <= 100000; n *= 10)
      {
        g_autoptr (GString) text = g_string_new (NULL);
        g_autoptr (TlDate) date = NULL;
        gint64 begun = g_get_monotonic_time ();

        for (guint k = 0; k < n; k++)
          g_string_append (text, parts[i]);
        date = tl_date_resolve (text->str, anchor, NULL);
        TL_CHECK (parts[i], n < 100 || date == NULL);
        TL_CHECK (parts[i], g_get_monotonic_time () - begun < 10 * G_USEC_PER_SEC);
      }
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = {
    { "phrases", test_phrases },         { "chinese", test_chinese },           { "unknown", test_unknown },
    { "without-day", test_without_day }, { "needs-day", test_needs_day },       { "tenses", test_tenses },
    { "languages", test_languages },     { "anchors", test_anchors },           { "vague-anchors", test_vague_anchors },
    { "all-days", test_all_days },       { "long-phrases", test_long_phrases }, CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = { { "date-resolve", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
