/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Dates: what expressions mean, which are refused and where, annotations, order; durations; the calendar. */
#include "config.h"

#include "tl-test.h"

#include "date/tl-calendar-private.h"
#include "date/tl-date-private.h"

#include <string.h>

static void
test_expressions (void)
{
  g_autoptr (GPtrArray) rows = tl_test_read_table ("dates", "expressions.tsv");

  TL_CHECK (NULL, rows->len > 60);
  for (guint i = 0; i < rows->len; i++)
    {
      char **row = rows->pdata[i];
      g_autoptr (GError) error = NULL;
      g_autoptr (TlDate) date = tl_date_new (row[0], &error), again = NULL;
      g_autofree char *first = NULL, *last = NULL;
      gint64 start, end;

      TL_CHECK_STR (row[0], error != NULL ? error->message : NULL, NULL);
      if (date == NULL)
        continue;
      tl_date_get_start (date, &start, NULL);
      tl_date_get_end (date, NULL, &end);
      first = tl_instant_to_string (start);
      last = tl_instant_to_string (end);
      TL_CHECK_STR (row[0], tl_date_get_edtf (date), row[1]);
      TL_CHECK_INT (row[0], tl_date_get_level (date), row[2][0] - '0');
      TL_CHECK_STR (row[0], tl_precision_to_string (tl_date_get_precision (date)), row[3]);
      TL_CHECK_STR (row[0], first != NULL ? first : "-", row[4]);
      TL_CHECK_STR (row[0], last != NULL ? last : "-", row[5]);
      again = tl_date_new (row[1], NULL);
      TL_CHECK (row[0], again != NULL && tl_date_equal (date, again) && tl_date_hash (date) == tl_date_hash (again)
                            && tl_date_compare (date, again) == 0);
    }
}

/* A day as the table writes it: "open" and "unknown" are ends without one, and long years begin with Y. */
static void
check_day (const char *row, const char *expected, gint64 instant, TlDateEnd kind)
{
  g_autofree char *text = tl_instant_to_string (instant), *wanted = NULL;

  if (strcmp (expected, "open") == 0 || strcmp (expected, "unknown") == 0)
    {
      TL_CHECK (row, text == NULL && kind == (expected[0] == 'o' ? TL_DATE_END_OPEN : TL_DATE_END_UNKNOWN));
      return;
    }
  wanted = expected[0] != 'Y'   ? g_strdup (expected)
           : expected[1] == '-' ? g_strdup (expected + 1)
                                : g_strconcat ("+", expected + 1, NULL);
  TL_CHECK (row, text != NULL && g_str_has_prefix (text, wanted) && text[strlen (wanted)] == 'T');
}

static void
test_specification (void)
{
  g_autoptr (GPtrArray) rows = tl_test_read_table ("dates", "specification.tsv");

  TL_CHECK (NULL, rows->len > 60);
  for (guint i = 0; i < rows->len; i++)
    {
      char **row = rows->pdata[i];
      g_autoptr (TlDate) date = tl_date_new (row[1], NULL);
      gint64 first, last;

      TL_CHECK (row[1], date != NULL);
      if (date == NULL)
        continue;
      TL_CHECK_STR (row[1], tl_date_get_edtf (date), row[2]);
      TL_CHECK_INT (row[1], tl_date_get_level (date), row[3][0] - '0');
      tl_date_get_start (date, &first, NULL);
      tl_date_get_end (date, NULL, &last);
      check_day (row[1], row[4], first, tl_date_get_start_kind (date));
      check_day (row[1], row[5], last, tl_date_get_end_kind (date));
    }
}

static void
test_words (void)
{
  g_autoptr (GPtrArray) rows = tl_test_read_table ("dates", "words.tsv");
  g_autoptr (TlDate) said = tl_date_new_annotated (NULL, "some day", NULL, FALSE);
  g_autofree char *words = tl_date_to_words (said);

  TL_CHECK (NULL, rows->len > 30);
  TL_CHECK_STR (NULL, words, "“some day”");
  for (guint i = 0; i < rows->len; i++)
    {
      char **row = rows->pdata[i];
      g_autoptr (TlDate) date = tl_date_new (row[0], NULL);
      g_autofree char *told = date != NULL ? tl_date_to_words (date) : NULL;

      TL_CHECK_STR (row[0], told, row[1]);
    }
}

/* By a day for days, by a month for months, by nothing for the rest. */
static void
test_tolerance (void)
{
  const gint64 tolerance[] = { 0, 0, 0, 86400, 30 * 86400, 0, 0, 0, 0, 0, 0 };
  static const char *const rows[][3] = {
    { "2014-05-19~", "2014-05-18T00:00:00Z", "2014-05-20T23:59:59Z" },
    { "2014-05-19", "2014-05-19T00:00:00Z", "2014-05-19T23:59:59Z" },
    { "2014-~05-19", "2014-05-18T00:00:00Z", "2014-05-20T23:59:59Z" },
    { "2014-05?", "2014-04-01T00:00:00Z", "2014-06-30T23:59:59Z" },
    { "2014%", "2014-01-01T00:00:00Z", "2014-12-31T23:59:59Z" },
    { "2014-05-19~/2014-06-02", "2014-05-18T00:00:00Z", "2014-06-02T23:59:59Z" },
    { "2014-05-19/2014-06-02~", "2014-05-19T00:00:00Z", "2014-06-03T23:59:59Z" },
    { "[2014-05-19~,2014-06-02]", "2014-05-18T00:00:00Z", "2014-06-02T23:59:59Z" },
    { "{2014-05-19,2014-06-02?}", "2014-05-19T00:00:00Z", "2014-06-03T23:59:59Z" },
    { "../2014-06-02~", NULL, "2014-06-03T23:59:59Z" },
    { "Y999999999999999~", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TlDate) date = tl_date_new (rows[i][0], NULL);
      g_autofree char *first = NULL, *last = NULL;
      TlBounds bounds;

      tl_date_get_bounds (date, tolerance, &bounds);
      first = tl_instant_to_string (bounds.earliest_start);
      last = tl_instant_to_string (bounds.latest_end);
      TL_CHECK_STR (rows[i][0], first, rows[i][1]);
      TL_CHECK_STR (rows[i][0], last, rows[i][2]);
    }
}

static void
test_refused (void)
{
  g_autoptr (GPtrArray) rows = tl_test_read_table ("dates", "refused.tsv");

  TL_CHECK (NULL, rows->len > 30);
  for (guint i = 0; i < rows->len; i++)
    {
      char **row = rows->pdata[i];
      g_autofree char *column = g_strdup_printf ("column %s: ", row[1]);
      g_autoptr (GError) error = NULL;
      g_autoptr (TlDate) date = tl_date_new (row[0], &error);

      TL_CHECK (row[0], date == NULL);
      TL_CHECK (row[0], g_error_matches (error, TL_ERROR, TL_ERROR_DATE));
      if (error != NULL && !g_str_has_prefix (error->message, column))
        TL_CHECK_STR (row[0], error->message, column);
    }
}

static void
test_hints (void)
{
  static const char *const rows[][2] = { { "19", "19XX" }, { "193", "193X" }, { "-19", "-19XX" } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      TL_CHECK (rows[i][0], tl_date_new (rows[i][0], &error) == NULL);
      TL_CHECK (rows[i][0], error != NULL && strstr (error->message, rows[i][1]) != NULL);
    }
}

/* The message says what a date in another style is in EDTF, and nothing if it is no date. */
static void
test_other_styles (void)
{
  g_autoptr (GPtrArray) rows = tl_test_read_table ("dates", "hints.tsv");

  TL_CHECK (NULL, rows->len > 25);
  for (guint i = 0; i < rows->len; i++)
    {
      char **row = rows->pdata[i];
      const char *hint = row[1] != NULL ? row[1] : "";
      g_autofree char *end = g_strdup_printf ("; perhaps %s is meant", hint);
      g_autoptr (GError) error = NULL;

      TL_CHECK (row[0], tl_date_new (row[0], &error) == NULL);
      TL_CHECK (row[0], g_error_matches (error, TL_ERROR, TL_ERROR_DATE));
      if (hint[0] != '\0')
        TL_CHECK (row[0], g_str_has_suffix (error->message, end));
      else
        TL_CHECK (row[0], strstr (error->message, "perhaps") == NULL);
    }
}

static void
test_flags (void)
{
  static const struct
  {
    const char *text;
    guint all, year, month, day;
  } rows[] = {
    { "2014", 0, 0, 0, 0 },
    { "2014?", 1, 1, 0, 0 },
    { "2014-05~", 2, 2, 2, 0 },
    { "2014-05-19%", 3, 3, 3, 3 },
    { "2014-~05-19", 2, 0, 2, 0 },
    { "2014?-05-19~", 3, 3, 2, 2 },
    { "201X", 4, 0, 0, 0 },
    { "2014-05-19T10:00:00", 8, 0, 0, 0 },
    { "2014-05-19T10:00:00Z", 0, 0, 0, 0 },
    { "1984?/2004~", 3, 0, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TlDate) date = tl_date_new (rows[i].text, NULL);

      TL_CHECK_INT (rows[i].text, tl_date_get_flags (date), rows[i].all);
      TL_CHECK_INT (rows[i].text, tl_date_get_component_flags (date, TL_DATE_COMPONENT_YEAR), rows[i].year);
      TL_CHECK_INT (rows[i].text, tl_date_get_component_flags (date, TL_DATE_COMPONENT_MONTH), rows[i].month);
      TL_CHECK_INT (rows[i].text, tl_date_get_component_flags (date, TL_DATE_COMPONENT_DAY), rows[i].day);
    }
}

static void
test_ends_and_members (void)
{
  g_autoptr (TlDate) open = tl_date_new ("../1985", NULL), unknown = tl_date_new ("1985/", NULL);
  g_autoptr (TlDate) set = tl_date_new ("[1667, 1668,1670..1672]", NULL);
  g_auto (GStrv) members = tl_date_dup_members (set);
  g_autofree char *joined = g_strjoinv ("|", members);

  TL_CHECK_INT (NULL, tl_date_get_start_kind (open), TL_DATE_END_OPEN);
  TL_CHECK_INT (NULL, tl_date_get_end_kind (open), TL_DATE_END_BOUNDED);
  TL_CHECK_INT (NULL, tl_date_get_end_kind (unknown), TL_DATE_END_UNKNOWN);
  TL_CHECK_STR (NULL, joined, "1667|1668|1670..1672");
  TL_CHECK (NULL, tl_date_dup_members (open) == NULL);
}

static void
test_annotations (void)
{
  g_autoptr (TlDate) day = tl_date_new ("2014-05-19", NULL);
  g_autoptr (TlDate) words = tl_date_new_annotated (NULL, "in the spring", NULL, FALSE);
  g_autoptr (TlDate) both = tl_date_new_annotated (day, "that Monday", "19 May", TRUE);
  g_autoptr (TlDate) other = tl_date_new_annotated (day, "that Monday", "19 May", FALSE);
  gint64 start, end;

  TL_CHECK_STR (NULL, tl_date_get_edtf (words), NULL);
  TL_CHECK_STR (NULL, tl_date_get_verbatim (words), "in the spring");
  tl_date_get_start (words, &start, NULL);
  tl_date_get_end (words, NULL, &end);
  TL_CHECK (NULL, start == TL_INSTANT_PAST && end == TL_INSTANT_FUTURE);
  TL_CHECK_STR (NULL, tl_date_get_edtf (both), "2014-05-19");
  TL_CHECK_STR (NULL, tl_date_get_label (both), "19 May");
  TL_CHECK (NULL, tl_date_is_inferred (both) && !tl_date_is_inferred (day));
  TL_CHECK (NULL, !tl_date_equal (both, day) && !tl_date_equal (both, other) && !tl_date_equal (words, day));
  TL_CHECK (NULL, tl_date_compare (day, words) < 0);
}

/* Day by day against GLib, which knows the years from 1. */
static void
test_calendar (void)
{
  g_autoptr (GDate) date = g_date_new_dmy (1, 1, 1);
  guint32 epoch = 719163; /* GLib's number of 1970-01-01 */

  for (guint julian = 1; julian < 800000; julian += 97)
    {
      TlCivil civil = _tl_civil_from_instant (((gint64) julian - epoch) * 86400 + 86399, NULL);

      g_date_set_julian (date, julian);
      if (civil.year != g_date_get_year (date) || civil.month != (int) g_date_get_month (date)
          || civil.day != g_date_get_day (date))
        TL_CHECK_INT ("civil", civil.year * 10000 + civil.month * 100 + civil.day, julian);
      if (_tl_day_begin (civil.year, civil.month, civil.day) != ((gint64) julian - epoch) * 86400)
        TL_CHECK_INT ("begin", _tl_day_begin (civil.year, civil.month, civil.day), julian);
    }
  for (gint64 year = -5000; year < 12000; year += 7)
    TL_CHECK (NULL, _tl_day_end (year, 12, 31) + 1 == _tl_day_begin (year + 1, 1, 1));
}

static void
test_durations (void)
{
  static const struct
  {
    const char *text;
    gboolean ok;
    gint64 shortest, longest;
  } rows[] = {
    { "P0D", TRUE, 0, 0 },
    { "P3D", TRUE, 259200, 259200 },
    { "P2W", TRUE, 1209600, 1209600 },
    { "PT90S", TRUE, 90, 90 },
    { "PT1H30M", TRUE, 5400, 5400 },
    { "P1Y2M", TRUE, 36374400, 36979200 },
    { "P1DT0.5S", TRUE, 86400, 86400 },
    { "P", FALSE, 0, 0 },
    { "PT", FALSE, 0, 0 },
    { "P1", FALSE, 0, 0 },
    { "P1D1D", FALSE, 0, 0 },
    { "P1D2M", FALSE, 0, 0 },
    { "PT1D", FALSE, 0, 0 },
    { "P1H", FALSE, 0, 0 },
    { "P-1D", FALSE, 0, 0 },
    { "3D", FALSE, 0, 0 },
    { "P1.5D", FALSE, 0, 0 },
    { "P1D ", FALSE, 0, 0 },
    { "", FALSE, 0, 0 },
    { "P9999999999999Y", FALSE, 0, 0 },
    { "PT99999999999999999999S", FALSE, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gint64 shortest = 0, longest = 0;
      g_autoptr (GError) error = NULL;

      TL_CHECK_INT (rows[i].text, tl_duration_parse (rows[i].text, &shortest, &longest, &error), rows[i].ok);
      TL_CHECK_INT (rows[i].text, shortest, rows[i].shortest);
      TL_CHECK_INT (rows[i].text, longest, rows[i].longest);
      TL_CHECK (rows[i].text, rows[i].ok || g_error_matches (error, TL_ERROR, TL_ERROR_DURATION));
    }
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = {
    { "expressions", test_expressions },
    { "specification", test_specification },
    { "words", test_words },
    { "tolerance", test_tolerance },
    { "refused", test_refused },
    { "hints", test_hints },
    { "other-styles", test_other_styles },
    { "flags", test_flags },
    { "ends-and-members", test_ends_and_members },
    { "annotations", test_annotations },
    { "calendar", test_calendar },
    { "durations", test_durations },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = { { "date", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
