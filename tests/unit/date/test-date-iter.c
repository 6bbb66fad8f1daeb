/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The days, months and years that a date spans. */
#include "config.h"

#include "tl-test.h"

static void
test_spans (void)
{
  static const struct
  {
    const char *text;
    TlPrecision unit;
    guint n;
    const char *first, *last;
  } rows[] = {
    { "2014-05", TL_PRECISION_DAY, 31, "2014-05-01", "2014-05-31" },
    { "2014-02", TL_PRECISION_DAY, 28, "2014-02-01", "2014-02-28" },
    { "2012", TL_PRECISION_DAY, 366, "2012-01-01", "2012-12-31" },
    { "2012", TL_PRECISION_MONTH, 12, "2012-01", "2012-12" },
    { "2014-05-19T10:00:00Z", TL_PRECISION_DAY, 1, "2014-05-19", "2014-05-19" },
    { "2014-05-19/2014-07-02", TL_PRECISION_MONTH, 3, "2014-05", "2014-07" },
    { "2014-05-19/2016", TL_PRECISION_YEAR, 3, "2014", "2016" },
    { "2014-XX-25", TL_PRECISION_DAY, 12, "2014-01-25", "2014-12-25" },
    { "2013-XX-31", TL_PRECISION_MONTH, 7, "2013-01", "2013-12" },
    { "15XX-12-25", TL_PRECISION_DAY, 100, "1500-12-25", "1599-12-25" },
    { "XXXX-02-29", TL_PRECISION_YEAR, 2425, "0000", "9996" },
    { "[1667,1668,1670..1672]", TL_PRECISION_YEAR, 5, "1667", "1672" },
    { "[2014-05-19,2014-05,2014-05-31]", TL_PRECISION_DAY, 31, "2014-05-01", "2014-05-31" },
    { "{2014-01-31,2014-01-01}", TL_PRECISION_DAY, 2, "2014-01-01", "2014-01-31" },
    { "-0001-12-31/0000-01-01", TL_PRECISION_DAY, 2, "-0001-12-31", "0000-01-01" },
    { "-0001/0001", TL_PRECISION_MONTH, 36, "-0001-01", "0001-12" },
    { "-019X", TL_PRECISION_YEAR, 10, "-0199", "-0190" },
    { "Y17E4", TL_PRECISION_YEAR, 1, "Y170000", "Y170000" },
    { "Y171010000S8", TL_PRECISION_YEAR, 10, "Y171010000", "Y171010009" },
    { "2014-24", TL_PRECISION_MONTH, 3, "2014-12", "2015-02" },
    { "201X-24", TL_PRECISION_MONTH, 30, "2010-12", "2020-02" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TlDate) date = tl_date_new (rows[i].text, NULL);
      g_autoptr (TlDateIter) iter = date != NULL ? tl_date_iter_new (date, rows[i].unit, NULL) : NULL;
      g_autoptr (TlDate) first = iter != NULL ? tl_date_iter_next (iter) : NULL;
      g_autoptr (TlDate) last = first != NULL ? tl_date_ref (first) : NULL;
      guint n = first != NULL;

      for (TlDate *next; iter != NULL && (next = tl_date_iter_next (iter)) != NULL; n++)
        {
          TL_CHECK (rows[i].text, tl_date_compare (last, next) < 0);
          tl_date_unref (last);
          last = next;
        }
      TL_CHECK_INT (rows[i].text, n, rows[i].n);
      TL_CHECK_STR (rows[i].text, first != NULL ? tl_date_get_edtf (first) : NULL, rows[i].first);
      TL_CHECK_STR (rows[i].text, last != NULL ? tl_date_get_edtf (last) : NULL, rows[i].last);
    }
}

static void
test_endless (void)
{
  static const char *const rows[] = { "2014/..", "../2014", "2014/", "[2014..]", "Y17E12", "Y17E5-" };

  for (guint i = 0; i < G_N_ELEMENTS (rows) - 1; i++)
    {
      g_autoptr (TlDate) date = tl_date_new (rows[i], NULL);
      g_autoptr (GError) error = NULL;

      TL_CHECK (rows[i], tl_date_iter_new (date, TL_PRECISION_YEAR, &error) == NULL);
      TL_CHECK (rows[i], g_error_matches (error, TL_ERROR, TL_ERROR_DATE));
    }
}

static void
test_copies (void)
{
  g_autoptr (TlDate) date = tl_date_new ("2014", NULL), far = tl_date_new ("Y17E5", NULL);
  g_autoptr (TlDateIter) iter = tl_date_iter_new (date, TL_PRECISION_MONTH, NULL), copy = NULL;
  g_autoptr (TlDate) january = tl_date_iter_next (iter), february = NULL, again = NULL;
  g_autoptr (GError) error = NULL;

  copy = tl_date_iter_copy (iter);
  february = tl_date_iter_next (iter);
  again = tl_date_iter_next (copy);
  TL_CHECK_STR (NULL, tl_date_get_edtf (january), "2014-01");
  TL_CHECK_STR (NULL, tl_date_get_edtf (february), "2014-02");
  TL_CHECK (NULL, tl_date_equal (february, again));
  TL_CHECK (NULL, tl_date_iter_new (far, TL_PRECISION_DAY, &error) == NULL && error != NULL);
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = {
    { "spans", test_spans }, { "endless", test_endless }, { "copies", test_copies }, CU_TEST_INFO_NULL
  };
  CU_SuiteInfo suites[] = { { "date-iter", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
