/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Dates from and to GDateTime and ISO 8601: against GLib, day by day. */
#include "config.h"

#include "tl-test.h"

#include <string.h>

static void
test_datetime (void)
{
  static const char *const rows[][2] = {
    { "2014-05-19T10:20:30Z", "2014-05-19T10:20:30Z" },
    { "2014-05-19T10:20:30.25+02:00", "2014-05-19T10:20:30.25+02:00" },
    { "2014-05-19T10:20:30-09:30", "2014-05-19T10:20:30-09:30" },
    { "2014-01-01T00:20:30+14:00", "2014-01-01T00:20:30+14:00" },
    { "2014-12-31T23:59:59.999999-12:00", "2014-12-31T23:59:59.999999-12:00" },
    { "0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z" },
    { "2014-05-19T10:20:30", "2014-05-19T10:20:30Z" },
    { "2014-05-19T10:20", NULL },
    { "2014-05-19", NULL },
    { "0000-05-19T10:20:30Z", NULL },
    { "2014-05-19T10:20:30Z/..", NULL },
    { "[2014-05-19T10:20:30Z]", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TlDate) date = tl_date_new (rows[i][0], NULL), again = NULL;
      g_autoptr (GDateTime) datetime = tl_date_to_datetime (date);
      gint64 first;

      TL_CHECK (rows[i][0], (datetime != NULL) == (rows[i][1] != NULL));
      if (datetime == NULL)
        continue;
      tl_date_get_start (date, &first, NULL);
      TL_CHECK_INT (rows[i][0], g_date_time_to_unix (datetime), first);
      again = tl_date_new_from_datetime (datetime);
      TL_CHECK_STR (rows[i][0], tl_date_get_edtf (again), rows[i][1]);
    }
}

/* An offset with seconds cannot be written, so the instant is. */
static void
test_odd_zones (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (53 * 60 + 28);
  g_autoptr (GDateTime) datetime = g_date_time_new (zone, 1890, 1, 1, 0, 53, 28);
  g_autoptr (TlDate) date = tl_date_new_from_datetime (datetime);

  TL_CHECK_STR (NULL, tl_date_get_edtf (date), "1890-01-01T00:00:00Z");
}

static void
test_iso8601 (void)
{
  static const char *const rows[][2] = {
    { "2014", "2014" },
    { "2014-05", "2014-05" },
    { "2014-05-19", "2014-05-19" },
    { "20140519", "2014-05-19" },
    { "2014-139", "2014-05-19" },
    { "2014139", "2014-05-19" },
    { "2014-W21-1", "2014-05-19" },
    { "2014W211", "2014-05-19" },
    { "2014-W21", "2014-05-19/2014-05-25" },
    { "2009-W01-1", "2008-12-29" },
    { "2009-W53-7", "2010-01-03" },
    { "2012-366", "2012-12-31" },
    { "20140519T123000,5+0200", "2014-05-19T12:30:00.5+02:00" },
    { "2014-05-19T12:30:00.250Z", "2014-05-19T12:30:00.250Z" },
    { "2014-05-19T12:30", "2014-05-19T12:30" },
    { "2014-05-19T12", "2014-05-19T12" },
    { "20140519T1230Z", "2014-05-19T12:30Z" },
    { "2014-05-19T12:30:00-03", "2014-05-19T12:30:00-03:00" },
    { "2014-139T12:30:00Z", "2014-05-19T12:30:00Z" },
    { "201405", NULL },
    { "2014-05-32", NULL },
    { "2014-13", NULL },
    { "2014-366", NULL },
    { "2014-W53", NULL },
    { "2014-W21-8", NULL },
    { "2014-W21-", NULL },
    { "2014-05-19T", NULL },
    { "2014-05-19T24:00:00", NULL },
    { "2014-05-19T12:30:60", NULL },
    { "2014-05-19T12:30:00,", NULL },
    { "2014-05-19T12:30:00+15", NULL },
    { "2014-05-19T12:30:00+14:30", NULL },
    { "2014-05-19T12:30:00+01:", NULL },
    { "2014-05T12:30:00", NULL },
    { "2014-W21T12:30:00", NULL },
    { "2014-05-19 12:30", NULL },
    { "", NULL },
    { "19", NULL },
    { "2014-05-19Z", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TlDate) date = tl_date_new_from_iso8601 (rows[i][0], &error);

      TL_CHECK_STR (rows[i][0], date != NULL ? tl_date_get_edtf (date) : NULL, rows[i][1]);
      TL_CHECK (rows[i][0], date != NULL || strncmp (error->message, "column ", 7) == 0);
    }
}

/* Ordinal and week dates of every day of 28 years, as GLib counts them. */
static void
test_every_day (void)
{
  g_autoptr (GDateTime) day = g_date_time_new_utc (1995, 1, 1, 0, 0, 0);

  for (guint i = 0; i < 28 * 365 + 7; i++)
    {
      GDateTime *next = g_date_time_add_days (day, 1);
      g_autofree char *plain = g_date_time_format (day, "%Y-%m-%d"), *ordinal = g_date_time_format (day, "%Y-%j");
      g_autofree char *week = g_date_time_format (day, "%G-W%V-%u");
      g_autoptr (TlDate) by_ordinal = tl_date_new_from_iso8601 (ordinal, NULL);
      g_autoptr (TlDate) by_week = tl_date_new_from_iso8601 (week, NULL);

      if (by_ordinal == NULL || strcmp (tl_date_get_edtf (by_ordinal), plain) != 0)
        TL_CHECK (ordinal, FALSE);
      if (by_week == NULL || strcmp (tl_date_get_edtf (by_week), plain) != 0)
        TL_CHECK (week, FALSE);
      g_date_time_unref (day);
      day = next;
    }
  TL_CHECK_INT (NULL, g_date_time_get_year (day), 2023);
}

static void
test_to_iso8601 (void)
{
  static const char *const rows[][2] = { { "2014-05-19", "2014-05-19" },
                                         { "2014-05/2014-06", "2014-05/2014-06" },
                                         { "2014-05-19T10:20:30.5Z", "2014-05-19T10:20:30.5Z" },
                                         { "2014-05~", NULL },
                                         { "[2014,2015]", NULL },
                                         { "2014/..", NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TlDate) date = tl_date_new (rows[i][0], NULL);
      g_autofree char *text = tl_date_to_iso8601 (date);

      TL_CHECK_STR (rows[i][0], text, rows[i][1]);
    }
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = {
    { "datetime", test_datetime },   { "odd-zones", test_odd_zones },   { "iso8601", test_iso8601 },
    { "every-day", test_every_day }, { "to-iso8601", test_to_iso8601 }, CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = { { "date-convert", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
