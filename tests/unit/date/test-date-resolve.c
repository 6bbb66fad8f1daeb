/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Phrases of news prose against the tables in tests/data/phrases. */
#include "config.h"

#include "tl-test.h"

#include <string.h>

static void
test_phrases (void)
{
  g_autoptr (GPtrArray) rows = tl_test_read_table ("phrases", "phrases.tsv");

  TL_CHECK (NULL, rows->len > 90);
  for (guint i = 0; i < rows->len; i++)
    {
      char **row = rows->pdata[i];
      g_autofree char *name = g_strjoin (" | ", row[0], row[1], NULL);
      g_autoptr (TlDate) anchor = tl_date_new (row[1], NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (TlDate) date = tl_date_resolve (row[0], anchor, &error);

      TL_CHECK_STR (name, date != NULL ? tl_date_get_edtf (date) : error->message, row[2]);
      TL_CHECK (name, date == NULL || tl_date_is_inferred (date));
      TL_CHECK_STR (name, date != NULL ? tl_date_get_verbatim (date) : NULL, row[0]);
    }
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

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = {
    { "phrases", test_phrases }, { "unknown", test_unknown },
    { "anchors", test_anchors }, { "vague-anchors", test_vague_anchors },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = { { "date-resolve", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
