/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Dates in cells of tables: against tests/data/date-cells, and every day of two years in every order. */
#include "config.h"

#include "date/tl-date-cell-private.h"
#include "tl-test.h"

#include <string.h>

/* ---- rows of a table -------------------------------------------------------------------------------------------- */

/* "dates=dmy,pivot=1950" */
static TlDateCellRules
rules_of (const char *row, const char *options)
{
  g_auto (GStrv) list = g_strsplit (options, ",", -1);
  TlDateCellRules rules = { TL_DAY_ORDER_UNKNOWN, 0, 0, 0, FALSE, FALSE };

  for (guint i = 0; list[i] != NULL; i++)
    {
      const char *value = strchr (list[i], '=');
      gint number = value != NULL ? (gint) g_ascii_strtoll (value + 1, NULL, 10) : 0;

      if (g_str_has_prefix (list[i], "dates="))
        rules.order = strcmp (value, "=dmy") == 0 ? TL_DAY_ORDER_DAY_FIRST : TL_DAY_ORDER_MONTH_FIRST;
      else if (g_str_has_prefix (list[i], "pivot="))
        rules.pivot = number;
      else if (g_str_has_prefix (list[i], "year="))
        rules.year = number;
      else if (g_str_has_prefix (list[i], "serial="))
        rules.serial = number;
      else if (strcmp (list[i], "years=yes") == 0)
        rules.years = TRUE;
      else
        TL_CHECK (row, strcmp (list[i], "end") == 0 && (rules.end = TRUE));
    }
  return rules;
}

static char *
words_of (TlDateCellFlags flags)
{
  static const char *const names[] = { "ambiguous-date", "no-year", "no-century", "day-first",
                                       "month-first",    "open",    "undated",    "ordered" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if ((flags & 1u << i) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", names[i]);
  return g_string_free (text, FALSE);
}

/* A date, an error of one line that quotes the cell, or neither with a flag that says why. */
static void
check_consistent (const char *name, const TlDate *date, TlDateCellFlags flags, const GError *error)
{
  const TlDateCellFlags none = TL_DATE_CELL_OPEN | TL_DATE_CELL_UNDATED;

  TL_CHECK (name, (date != NULL) + (error != NULL) + ((flags & none) != 0) == 1);
  TL_CHECK (name, error == NULL || g_error_matches (error, TL_ERROR, TL_ERROR_DATE));
  TL_CHECK (name, error == NULL || strchr (error->message, '\n') == NULL);
  TL_CHECK (name, date == NULL || tl_date_get_verbatim (date) == NULL);
  TL_CHECK (name, date == NULL || !tl_date_is_inferred (date));
  TL_CHECK (name, error == NULL || (flags & ~(TL_DATE_CELL_AMBIGUOUS | TL_DATE_CELL_ORDERED)) == 0);
}

/* In FULL rows the note has all flags, or the words of the message; else one warning, or anything. */
static void
check_row (char **row, gboolean full)
{
  g_autofree char *name = g_strjoin (" | ", row[0], row[1], NULL);
  const char *cell = strcmp (row[0], "(blank)") == 0 ? "" : row[0];
  TlDateCellRules rules = rules_of (name, row[1]);
  TlDateCellFlags flags, again;
  g_autoptr (GError) error = NULL;
  g_autoptr (TlDate) date = _tl_date_cell_parse (cell, -1, &rules, &flags, &error);
  g_autoptr (TlDate) silent = _tl_date_cell_parse (cell, (gssize) strlen (cell), &rules, &again, NULL);
  g_autofree char *words = words_of (flags);
  const char *found = date != NULL                  ? tl_date_get_edtf (date)
                      : error != NULL               ? "ERROR"
                      : (flags & TL_DATE_CELL_OPEN) ? ".."
                                                    : "";
  const char *note = row[2] != NULL && row[3] != NULL ? row[3] : "";

  check_consistent (name, date, flags, error);
  TL_CHECK_STR (name, error != NULL && strcmp (row[2], "ERROR") != 0 ? error->message : found, row[2]);
  TL_CHECK (name, flags == again && (date == NULL) == (silent == NULL));
  if (error != NULL && full)
    TL_CHECK_STR (name, strstr (error->message, note) != NULL ? note : error->message, note);
  else if (error == NULL && full)
    TL_CHECK_STR (name, words, note);
  else if (error == NULL && note[0] != '\0')
    TL_CHECK (name, strstr (words, note) != NULL);
}

static void
test_rows (void)
{
  g_autoptr (GPtrArray) rows = tl_test_read_table ("date-cells", "cells.tsv");

  TL_CHECK (NULL, rows->len > 300);
  for (guint i = 0; i < rows->len; i++)
    check_row (rows->pdata[i], TRUE);
}

/* Without letters a cell means the same in capitals; so it does with letters, of which only the T and Z of a time and
 * the X of EDTF are special. */
static void
test_capitals (void)
{
  g_autoptr (GPtrArray) rows = tl_test_read_table ("date-cells", "cells.tsv");

  for (guint i = 0; i < rows->len; i++)
    {
      char **row = rows->pdata[i];
      g_autofree char *capitals = g_utf8_strup (row[0], -1);
      TlDateCellRules rules = rules_of (row[0], row[1]);
      TlDateCellFlags flags;
      g_autoptr (TlDate) date = _tl_date_cell_parse (capitals, -1, &rules, &flags, NULL);

      if (strcmp (row[0], "(blank)") != 0 && strcmp (row[2], "ERROR") != 0)
        TL_CHECK_STR (row[0], date != NULL ? tl_date_get_edtf (date) : flags & TL_DATE_CELL_OPEN ? ".." : "", row[2]);
    }
}

/* The cells of a collection outside of this project, if it is there. */
static void
test_shared (void)
{
  const char *folder = g_getenv ("TL_SHARED_DATA");
  g_autofree char *path = g_build_filename (folder != NULL ? folder : "", "formats", "date-cells.tsv", NULL),
                  *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (folder == NULL || !g_file_get_contents (path, &text, NULL, NULL))
    {
      g_message ("TL_SHARED_DATA names no folder with formats/date-cells.tsv: nothing to compare");
      return;
    }
  lines = g_strsplit (text, "\n", -1);
  TL_CHECK (path, g_strv_length (lines) > 140);
  for (guint i = 1; lines[i] != NULL; i++)
    {
      g_auto (GStrv) row = g_strsplit (lines[i], "\t", -1);

      if (g_strv_length (row) >= 3)
        check_row (row, FALSE);
    }
}

/* ---- every day -------------------------------------------------------------------------------------------------- */

static gboolean
day_exists (guint day, guint month, guint year)
{
  return month >= 1 && month <= 12 && g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year);
}

/* What a/b/year means in an order: each reading that exists. */
static char *
expect_order (guint a, guint b, guint year, TlDayOrder order, gboolean dots)
{
  gboolean day_first = day_exists (a, b, year), month_first = day_exists (b, a, year);

  if (dots)
    order = TL_DAY_ORDER_DAY_FIRST;
  if (order == TL_DAY_ORDER_UNKNOWN && a >= 1 && b >= 1 && a <= 12 && b <= 12 && a != b)
    return g_strdup_printf ("[%04u-%02u-%02u,%04u-%02u-%02u]", year, MIN (a, b), MAX (a, b), year, MAX (a, b),
                            MIN (a, b));
  if (day_first && order != TL_DAY_ORDER_MONTH_FIRST)
    return g_strdup_printf ("%04u-%02u-%02u", year, b, a);
  return month_first && order != TL_DAY_ORDER_DAY_FIRST ? g_strdup_printf ("%04u-%02u-%02u", year, a, b) : NULL;
}

static void
check_order (guint a, guint b, guint year, TlDayOrder order, char separator, gboolean padded)
{
  TlDateCellRules rules = { .order = order };
  g_autofree char *cell = padded ? g_strdup_printf ("%02u%c%02u%c%u", a, separator, b, separator, year)
                                 : g_strdup_printf ("%u%c%u%c%u", a, separator, b, separator, year);
  g_autofree char *expected = expect_order (a, b, year, order, separator == '.');
  TlDateCellFlags flags;
  g_autoptr (GError) error = NULL;
  g_autoptr (TlDate) date = _tl_date_cell_parse (cell, -1, &rules, &flags, &error);

  check_consistent (cell, date, flags, error);
  TL_CHECK_STR (cell, date != NULL ? tl_date_get_edtf (date) : NULL, expected);
  if (separator == '.' || date == NULL)
    return;
  TL_CHECK (cell, (flags & TL_DATE_CELL_DAY_FIRST) == (a > 12 ? TL_DATE_CELL_DAY_FIRST : 0));
  TL_CHECK (cell, (flags & TL_DATE_CELL_MONTH_FIRST) == (b > 12 ? TL_DATE_CELL_MONTH_FIRST : 0));
  TL_CHECK (cell, ((flags & TL_DATE_CELL_ORDERED) != 0) == (a <= 12 && b <= 12 && a != b));
  TL_CHECK (cell, ((flags & TL_DATE_CELL_AMBIGUOUS) != 0) == (tl_date_get_edtf (date)[0] == '['));
}

static void
test_orders (void)
{
  for (guint year = 2014; year <= 2016; year += 2)
    for (guint a = 0; a <= 32; a++)
      for (guint b = 0; b <= 32; b++)
        for (guint order = TL_DAY_ORDER_UNKNOWN; order <= TL_DAY_ORDER_MONTH_FIRST; order++)
          for (const char *separator = "/-."; *separator != '\0'; separator++)
            {
              check_order (a, b, year, (TlDayOrder) order, *separator, TRUE);
              check_order (a, b, year, (TlDayOrder) order, *separator, FALSE);
            }
}

static void
check_cell_is (const char *cell, const char *expected)
{
  static const TlDateCellRules rules = { .order = TL_DAY_ORDER_UNKNOWN };
  TlDateCellFlags flags;
  g_autoptr (TlDate) date = _tl_date_cell_parse (cell, -1, &rules, &flags, NULL);

  TL_CHECK_STR (cell, date != NULL ? tl_date_get_edtf (date) : NULL, expected);
}

static void
check_day (guint year, guint month, guint day)
{
  static const char *const names[] = { "Jan",  "février", "März",  "abril",   "maggio", "junho",
                                       "juli", "août",    "Sept.", "ottobre", "nov.",   "Dezember" };
  g_autofree char *expected =
      day_exists (day, month, year) ? g_strdup_printf ("%04u-%02u-%02u", year, month, day) : NULL;
  char *cells[] = {
    g_strdup_printf ("%u-%02u-%02u", year, month, day),
    g_strdup_printf ("%u/%u/%u", year, month, day),
    g_strdup_printf ("%u.%02u.%02u", year, month, day),
    g_strdup_printf ("%u%02u%02u", year, month, day),
    g_strdup_printf ("%u年%u月%u日", year, month, day),
    g_strdup_printf ("%u %s %u", day, names[month - 1], year),
    g_strdup_printf ("%s %u, %u", names[month - 1], day, year),
    g_strdup_printf ("%02u-%s-%u", day, names[month - 1], year),
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      check_cell_is (cells[i], expected);
      g_free (cells[i]);
    }
}

static void
test_days (void)
{
  for (guint year = 2014; year <= 2016; year += 2)
    for (guint month = 1; month <= 12; month++)
      for (guint day = 1; day <= 31; day++)
        check_day (year, month, day);
}

/* Each number of Excel is the day after the one before. */
static void
test_serials (void)
{
  for (guint serial = 1900; serial <= 1904; serial += 4)
    for (guint number = 10000; number <= 99999; number += 7)
      {
        TlDateCellRules rules = { .serial = (gint) serial };
        g_autofree char *cell = g_strdup_printf ("%u", number), *expected = NULL;
        g_autoptr (GDateTime) first =
            serial == 1900 ? g_date_time_new_utc (1899, 12, 30, 0, 0, 0) : g_date_time_new_utc (1904, 1, 1, 0, 0, 0);
        g_autoptr (GDateTime) day = g_date_time_add_days (first, (gint) number);
        TlDateCellFlags flags;
        g_autoptr (TlDate) date = _tl_date_cell_parse (cell, -1, &rules, &flags, NULL);

        expected = g_date_time_format (day, "%F");
        TL_CHECK_STR (cell, date != NULL ? tl_date_get_edtf (date) : NULL, expected);
      }
}

/* ---- anything --------------------------------------------------------------------------------------------------- */

static void
check_anything (const char *cell, gsize length, guint choice)
{
  TlDateCellRules rules = { .order = (TlDayOrder) (choice % 3),
                            .pivot = choice & 4 ? 1950 : 0,
                            .year = choice & 8 ? 2014 : 0,
                            .serial = choice & 16 ? 1900 : 0,
                            .years = (choice & 32) != 0,
                            .end = (choice & 64) != 0 };
  TlDateCellFlags flags;
  g_autoptr (GError) error = NULL;
  g_autoptr (TlDate) date = _tl_date_cell_parse (cell, (gssize) length, &rules, &flags, &error);

  check_consistent (NULL, date, flags, error);
}

static void
test_random (void)
{
  static const char *const parts[] = { "2014",  "19",   "5",      "/",     "-",      ".",         " ",       ",",
                                       "May",   "mar",  "juil.",  "c.",    "BC",     "av. J.-C.", "between", "and",
                                       "to",    "from", "before", "Q2",    "W21",    "(",         ")",       "[",
                                       "]",     "?",    "~",      "10:30", "PM",     "UTC",       "EST",     "+",
                                       "年",    "月",   "日",     "–",     "'",      "1st",       "the",     "present",
                                       "41778", "X",    "..",     "early", "Monday", "\xFF",      "é",       "\n" };
  g_autoptr (GRand) random = g_rand_new_with_seed (19);

  for (guint i = 0; i < 60000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      guint n = (guint) g_rand_int_range (random, 0, 12);

      for (guint k = 0; k < n; k++)
        if (i % 3 == 0)
          g_string_append_c (text, (char) g_rand_int_range (random, 0, 256));
        else
          g_string_append (text, parts[g_rand_int_range (random, 0, (gint32) G_N_ELEMENTS (parts))]);
      check_anything (text->str, text->len, (guint) g_rand_int_range (random, 0, 128));
    }
}

static void
test_long (void)
{
  static const char *const parts[] = { "2014-05-19 - ", "c. ", "0", "(", "May ", "é", "between ", "\xFF" };
  static const TlDateCellRules rules = { .order = TL_DAY_ORDER_UNKNOWN };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    for (guint n = 1; n <= 100000; n *= 10)
      {
        g_autoptr (GString) text = g_string_new ("x");
        g_autoptr (GError) error = NULL;
        TlDateCellFlags flags;

        for (guint k = 0; k < n; k++)
          g_string_append (text, parts[i]);
        TL_CHECK (parts[i], _tl_date_cell_parse (text->str, -1, &rules, &flags, &error) == NULL);
        TL_CHECK (parts[i], error != NULL && strlen (error->message) < 1200);
      }
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = {
    { "rows", test_rows },     { "capitals", test_capitals }, { "shared", test_shared },
    { "orders", test_orders }, { "days", test_days },         { "serials", test_serials },
    { "random", test_random }, { "long", test_long },         CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = { { "date-cell", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
