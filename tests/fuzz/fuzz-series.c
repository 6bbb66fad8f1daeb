/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Fuzzing series: counts and sums are in order, a year has at least what each of its months has, and a pair
 * asked for the other way round has the same. */
#include "fuzz-document.h"

static TlSeries *
find (TlTimeline *timeline, TlPeriod period, gboolean directed, const char *first, const char *second)
{
  g_autoptr (TlSeriesQuery) query = tl_series_query_new ();
  TlSeries *series;

  tl_series_query_set_period (query, period);
  tl_series_query_set_directed (query, directed);
  if (first != NULL)
    tl_series_query_set_pair (query, first, second);
  series = tl_timeline_find_series (timeline, query, NULL, NULL);
  g_assert_nonnull (series);
  return series;
}

static void
assert_row (const TlSeriesRow *row)
{
  guint quads = 0;

  g_assert_cmpuint (tl_series_row_get_count (row), <=, tl_series_row_get_possible_count (row));
  g_assert_false (tl_series_row_get_sum_low (row) > tl_series_row_get_sum_high (row));
  g_assert_true (tl_series_row_equal (row, row));
  for (TlQuad quad = TL_QUAD_VERBAL_COOPERATION; quad <= TL_QUAD_MATERIAL_CONFLICT; quad++)
    quads += tl_series_row_get_quad (row, quad);
  g_assert_cmpuint (quads, <=, tl_series_row_get_possible_count (row));
}

/* Asserts that the year of a month has at least what the month has. */
static void
assert_year (const TlSeries *years, const TlSeriesRow *month)
{
  g_autofree char *period = tl_series_row_dup_period (month);

  for (guint i = 0; i < tl_series_get_n_rows (years); i++)
    {
      const TlSeriesRow *row = tl_series_get_row (years, i);
      g_autofree char *year = tl_series_row_dup_period (row);

      if (strcmp (tl_series_row_get_from (row), tl_series_row_get_from (month)) != 0
          || strcmp (tl_series_row_get_to (row), tl_series_row_get_to (month)) != 0 || !g_str_has_prefix (period, year))
        continue;
      g_assert_cmpuint (tl_series_row_get_count (row), >=, tl_series_row_get_count (month));
      g_assert_cmpuint (tl_series_row_get_possible_count (row), >=, tl_series_row_get_possible_count (month));
      return;
    }
  g_assert_not_reached ();
}

static void
assert_pair (TlTimeline *timeline, const char *a, const char *b)
{
  g_autoptr (TlSeries) there = find (timeline, TL_PERIOD_YEAR, FALSE, a, b);
  g_autoptr (TlSeries) back = find (timeline, TL_PERIOD_YEAR, FALSE, b, a);

  g_assert_cmpuint (tl_series_get_n_rows (there), ==, tl_series_get_n_rows (back));
  for (guint i = 0; i < tl_series_get_n_rows (there); i++)
    g_assert_cmpuint (tl_series_row_get_count (tl_series_get_row (there, i)), ==,
                      tl_series_row_get_count (tl_series_get_row (back, i)));
}

void
fuzz_series (const guint8 *data, gsize size)
{
  FuzzBytes bytes = { data, size };
  gboolean directed = fuzz_take (&bytes, 2) == 1;
  g_autoptr (TlTimeline) timeline = fuzz_take_timeline (&bytes);
  g_autoptr (TlSeries) months = find (timeline, TL_PERIOD_MONTH, directed, NULL, NULL);
  g_autoptr (TlSeries) years = find (timeline, TL_PERIOD_YEAR, directed, NULL, NULL);
  const char *a = fuzz_take_actor (&bytes, timeline), *b = fuzz_take_actor (&bytes, timeline);

  for (guint i = 0; i < tl_series_get_n_rows (years); i++)
    assert_row (tl_series_get_row (years, i));
  for (guint i = 0; i < MIN (tl_series_get_n_rows (months), 500); i++)
    {
      assert_row (tl_series_get_row (months, i));
      assert_year (years, tl_series_get_row (months, i));
    }
  if (a != NULL && strcmp (a, b) != 0)
    assert_pair (timeline, a, b);
}
