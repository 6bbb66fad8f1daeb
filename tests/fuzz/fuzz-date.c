/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Fuzzing dates: two lines are two expressions, and the first a phrase said on the second. What is read must
 * read back from its canonical text, and every question about it must have an answer. */
#include "fuzz.h"

void
fuzz_assert_date (const TlDate *date)
{
  const gint64 tolerance[TL_PRECISION_LONGER + 1] = { 1, 60, 3600, 86400, G_MAXINT64 / 2, G_MAXINT64, 1, 1, 1, 1, 1 };
  g_autoptr (TlDate) again = tl_date_new (tl_date_get_edtf (date), NULL), converted = NULL;
  g_autoptr (TlDateIter) years = tl_date_iter_new (date, TL_PRECISION_YEAR, NULL);
  g_auto (GStrv) members = tl_date_dup_members (date);
  g_autoptr (GDateTime) datetime = tl_date_to_datetime (date);
  g_autofree char *iso = tl_date_to_iso8601 (date), *words = tl_date_to_words (date);
  TlBounds bounds;

  g_assert_nonnull (again);
  g_assert_cmpstr (tl_date_get_edtf (date), ==, tl_date_get_edtf (again));
  tl_date_get_bounds (date, tolerance, &bounds);
  g_assert_true (bounds.earliest_start <= bounds.latest_end);
  for (guint i = 0; years != NULL && i < 20; i++)
    {
      g_autoptr (TlDate) year = tl_date_iter_next (years);

      g_assert_true (year != NULL || i > 0);
      if (year == NULL)
        break;
    }
  if (datetime != NULL)
    converted = tl_date_new_from_datetime (datetime);
  g_assert_true (datetime == NULL || converted != NULL);
  g_assert_true (members == NULL || members[0] != NULL);
  g_assert_nonnull (words);
  g_assert_cmpint (tl_date_compare (date, again), ==, 0);
  g_assert_true (tl_date_get_verbatim (date) != NULL || tl_date_equal (date, again));
  g_assert_true ((iso != NULL) == (tl_date_get_level (date) == 0));
}

void
fuzz_date (const guint8 *data, gsize size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  char *line = strchr (text, '\n');
  g_autoptr (TlDate) first = NULL, second = NULL, resolved = NULL, iso = NULL;

  if (line != NULL)
    *line++ = '\0';
  first = tl_date_new (text, NULL);
  iso = tl_date_new_from_iso8601 (text, NULL);
  if (first != NULL)
    fuzz_assert_date (first);
  if (line == NULL || (second = tl_date_new (line, NULL)) == NULL)
    return;
  if (first != NULL)
    g_assert_true (tl_date_find_relations (first, second)
                   == tl_relations_converse (tl_date_find_relations (second, first)));
  if (g_utf8_validate (text, -1, NULL) && (resolved = tl_date_resolve (text, second, NULL)) != NULL)
    fuzz_assert_date (resolved);
  g_assert_true (iso == NULL || tl_date_get_edtf (iso) != NULL);
}
