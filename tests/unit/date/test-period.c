/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Periods: their numbers and labels. */
#include "config.h"

#include "date/tl-period-private.h"
#include "tl-test.h"

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

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = { { "labels", test_labels }, { "far-labels", test_far_labels }, CU_TEST_INFO_NULL };
  CU_SuiteInfo suites[] = { { "period", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
