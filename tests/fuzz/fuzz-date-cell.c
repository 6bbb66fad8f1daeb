/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Fuzzing cells of tables: two bytes are the rules of the column, and the rest is the cell. What is read is a date that
 * the order of days and months narrows, and what is not has an error of one line. */
#include "date/tl-date-cell-private.h"
#include "fuzz-document.h"

static TlDateCellRules
take_rules (FuzzBytes *bytes)
{
  TlDateCellRules rules = { (TlDayOrder) fuzz_take (bytes, 3), 0, 0, 0, FALSE, FALSE };
  guint options = fuzz_take (bytes, 32);

  rules.pivot = options & 1 ? 1950 : 0;
  rules.year = options & 2 ? 2014 : 0;
  rules.serial = options & 4 ? (options & 8 ? 1904 : 1900) : 0;
  rules.years = (options & 8) != 0;
  rules.end = (options & 16) != 0;
  return rules;
}

/* Both readings of an ambiguous cell are within its set. */
static void
assert_orders (const gchar *cell, gsize length, TlDateCellRules rules, const TlDate *set)
{
  TlBounds wide;

  tl_date_get_bounds (set, NULL, &wide);
  for (guint order = TL_DAY_ORDER_DAY_FIRST; order <= TL_DAY_ORDER_MONTH_FIRST; order++)
    {
      TlDateCellFlags flags;
      g_autoptr (TlDate) date = NULL;
      TlBounds narrow;

      rules.order = (TlDayOrder) order;
      date = _tl_date_cell_parse (cell, (gssize) length, &rules, &flags, NULL);
      g_assert_nonnull (date);
      g_assert_cmpint (flags & TL_DATE_CELL_AMBIGUOUS, ==, 0);
      g_assert_cmpint (flags & TL_DATE_CELL_ORDERED, !=, 0);
      tl_date_get_bounds (date, NULL, &narrow);
      g_assert_true (wide.earliest_start <= narrow.earliest_start && wide.latest_end >= narrow.latest_end);
    }
}

void
fuzz_date_cell (const guint8 *data, gsize size)
{
  FuzzBytes bytes = { data, size };
  TlDateCellRules rules = take_rules (&bytes);
  const gchar *cell = (const gchar *) bytes.data;
  TlDateCellFlags flags;
  g_autoptr (GError) error = NULL;
  g_autoptr (TlDate) date = _tl_date_cell_parse (cell, (gssize) bytes.left, &rules, &flags, &error);

  g_assert_true ((date != NULL) + (error != NULL) + ((flags & (TL_DATE_CELL_OPEN | TL_DATE_CELL_UNDATED)) != 0) == 1);
  g_assert_true (error == NULL || strchr (error->message, '\n') == NULL);
  g_assert_true ((flags & TL_DATE_CELL_OPEN) == 0 || rules.end);
  if (date == NULL)
    return;
  fuzz_assert_date (date);
  g_assert_null (tl_date_get_verbatim (date));
  if ((flags & TL_DATE_CELL_AMBIGUOUS) != 0)
    assert_orders (cell, bytes.left, rules, date);
}
