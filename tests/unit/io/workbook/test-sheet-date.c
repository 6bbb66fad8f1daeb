/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* What number formats show, and the dates that numbers are. */
#include "config.h"

#include "io/workbook/tl-sheet-date-private.h"
#include "tl-test.h"

#include <string.h>

/* "YMDhms": the letters of what is shown */
static char *
dup_letters (TlShows shows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < 6; i++)
    if ((shows & (1u << i)) != 0)
      g_string_append_c (text, "YMDhms"[i]);
  return g_string_free (text, FALSE);
}

static void
test_codes (void)
{
  static const struct
  {
    const char *code, *shows;
  } codes[] = {
    { "yyyy-mm-dd", "YMD" },
    { "d/m/yy", "YMD" },
    { "General", "" },
    { "0.00", "" },
    { "#,##0 \"days\"", "" },
    { "mmm-yy", "YM" },
    { "yyyy", "Y" },
    { "d-mmm", "MD" },
    { "dddd, d mmmm yyyy", "YMD" },
    { "dddd", "" },
    { "yyyy\\-mm\\-dd\\ hh:mm", "YMDhm" },
    { "yyyy-mm-dd\"T\"hh:mm:ss.000", "YMDhms" },
    { "h:mm AM/PM", "hm" },
    { "mm:ss", "ms" },
    { "[h]:mm:ss", "hms" },
    { "[mm]:ss", "ms" },
    { "[$-409]d\\-mmm\\-yyyy;@", "YMD" },
    { "[Red]yyyy;[Magenta]dd", "Y" },
    { "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "YMD" },
    { "yyyy\"\xe5\xb9\xb4\"m\"\xe6\x9c\x88\"d\"\xe6\x97\xa5\"", "YMD" },
    { "[$-411]ggge\"x\"m\"y\"d", "" },
    { "bbbb", "" },
    { "0.00E+00", "" },
    { "\"d\"0", "" },
    { "_d*y0", "" },
    { "@", "" },
    { "\"open", "" },
    { "[open", "" },
    { "\\", "" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autofree char *found = dup_letters (_tl_shows_of_code (codes[i].code));

      TL_CHECK_STR (codes[i].code, found, codes[i].shows);
    }
}

static void
test_builtin (void)
{
  static const struct
  {
    guint first, last;
    const char *shows;
  } formats[] = { { 0, 13, "" },       { 14, 15, "YMD" }, { 16, 16, "MD" },  { 17, 17, "YM" },
                  { 18, 18, "hm" },    { 19, 19, "hms" }, { 20, 20, "hm" },  { 21, 21, "hms" },
                  { 22, 22, "YMDhm" }, { 23, 26, "" },    { 27, 36, "YMD" }, { 37, 44, "" },
                  { 45, 47, "hms" },   { 48, 49, "" },    { 50, 58, "YMD" }, { 59, 200, "" } };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    for (guint format = formats[i].first; format <= formats[i].last; format++)
      {
        g_autofree char *found = dup_letters (_tl_shows_of_builtin (format));

        TL_CHECK_STR ("format", found, formats[i].shows);
      }
}

static void
test_numbers (void)
{
  static const struct
  {
    double number;
    const char *code, *text;
    TlSheetDateKind kind;
  } numbers[] = {
    { 39479, "yyyy-mm-dd", "2008-02-01", TL_SHEET_DATE_PLAIN },
    { 39479.01, "yyyy-mm-dd", "2008-02-01", TL_SHEET_DATE_HIDDEN_TIME },
    { 39479.99999999, "yyyy-mm-dd", "2008-02-01", TL_SHEET_DATE_HIDDEN_TIME },
    { 39479.99999999, "yyyy-mm-dd hh:mm", "2008-02-02T00:00", TL_SHEET_DATE_PLAIN },
    { 39479, "mmm-yy", "2008-02", TL_SHEET_DATE_PLAIN },
    { 39479, "yyyy", "2008", TL_SHEET_DATE_PLAIN },
    { 39479, "d-mmm", "1 Feb", TL_SHEET_DATE_PLAIN },
    { 39479.4375, "yyyy-mm-dd hh:mm", "2008-02-01T10:30", TL_SHEET_DATE_PLAIN },
    { 39479.4375, "yyyy-mm-dd hh:mm:ss", "2008-02-01T10:30:00", TL_SHEET_DATE_PLAIN },
    { 39479.437511, "yyyy-mm-dd hh:mm", "2008-02-01T10:30", TL_SHEET_DATE_HIDDEN_TIME },
    { 39479.4375, "hh:mm", "947506:30", TL_SHEET_DATE_PLAIN },
    { 0.4375, "hh:mm:ss", "10:30:00", TL_SHEET_DATE_PLAIN },
    { 39479, "General", "39479", TL_SHEET_DATE_NONE },
    { 39479.01, "General", "39479.01", TL_SHEET_DATE_NONE },
    { 1, "yyyy-mm-dd", "1900-01-01", TL_SHEET_DATE_PLAIN },
    { 59, "yyyy-mm-dd", "1900-02-28", TL_SHEET_DATE_PLAIN },
    { 60, "yyyy-mm-dd", "1900-02-29", TL_SHEET_DATE_PLAIN },
    { 61, "yyyy-mm-dd", "1900-03-01", TL_SHEET_DATE_PLAIN },
    { 0, "yyyy-mm-dd", "1900-01-00", TL_SHEET_DATE_PLAIN },
    { -1, "yyyy-mm-dd", "day -1", TL_SHEET_DATE_NONE },
    { 2958465, "yyyy-mm-dd", "9999-12-31", TL_SHEET_DATE_PLAIN },
    { 2958466, "yyyy-mm-dd", "2958466", TL_SHEET_DATE_NONE },
    { 1e300, "yyyy-mm-dd", "1e+300", TL_SHEET_DATE_NONE },
    { 39479, "dddd", "39479", TL_SHEET_DATE_NONE },
  };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      TlShows shows = _tl_shows_of_code (numbers[i].code);

      TL_CHECK_INT (numbers[i].text, _tl_sheet_date_of_number (&(TlSheetDates){ 0 }, numbers[i].number, shows, text),
                    numbers[i].kind);
      TL_CHECK_STR (numbers[i].code, text->str, numbers[i].text);
    }
}

/* Every day of both systems, against the day before. */
static void
test_all_days (void)
{
  const TlShows day = _tl_shows_of_builtin (14);
  g_autoptr (GString) text = g_string_new (NULL);
  guint wrong = 0;
  GDate date;

  for (guint system = 0; system < 2; system++)
    {
      g_date_set_dmy (&date, 1, G_DATE_JANUARY, system == 0 ? 1900 : 1904);
      for (guint i = system == 0 ? 1 : 0; i < 60000; i++)
        {
          char expected[16];

          if (system == 0 && i == 60)
            continue;
          _tl_sheet_date_of_number (&(TlSheetDates){ .from_1904 = system == 1 }, i, day, text);
          g_date_strftime (expected, sizeof expected, "%Y-%m-%d", &date);
          wrong += strcmp (expected, text->str) != 0;
          g_date_add_days (&date, 1);
        }
    }
  TL_CHECK_INT ("days", wrong, 0);
}

static void
test_hidden_year (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  _tl_sheet_date_of_number (&(TlSheetDates){ .hidden_year = TRUE }, 39479, _tl_shows_of_builtin (16), text);
  TL_CHECK_STR ("d-mmm", text->str, "2008-02-01");
}

static void
test_iso (void)
{
  static const struct
  {
    const char *iso, *code, *text;
  } dates[] = { { "2014-05-19", "yyyy-mm-dd", "2014-05-19" },
                { "2014-05-19", "", "2014-05-19" },
                { "2014-05-19T10:30:00", "", "2014-05-19T10:30:00" },
                { "2014-05-19T10:30:00.000000000", "yyyy-mm-dd hh:mm", "2014-05-19T10:30" },
                { "2014-05-19T10:30:00", "yyyy", "2014" },
                { "2014-05-19", "mmm yyyy", "2014-05" },
                { "2014-05-19T00:00:00Z", "", "2014-05-19" },
                { "1899-12-30T10:30:00", "hh:mm", "10:30" },
                { "-0044-03-15", "yyyy-mm-dd", "-0044-03-15" },
                { "2014-13-19", "", "2014-13-19" },
                { "2014-00-19", "", "2014-00-19" },
                { "2014-05-19x", "", "2014-05-19x" },
                { "", "", "" } };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      _tl_sheet_date_of_iso (&(TlSheetDates){ 0 }, dates[i].iso, _tl_shows_of_code (dates[i].code), text);
      TL_CHECK_STR (dates[i].iso, text->str, dates[i].text);
    }
}

static CU_TestInfo tests[] = {
  { "codes", test_codes },
  { "built-in formats", test_builtin },
  { "numbers", test_numbers },
  { "all days", test_all_days },
  { "hidden year", test_hidden_year },
  { "ISO dates", test_iso },
  CU_TEST_INFO_NULL,
};

int
main (int argc, char **argv)
{
  CU_SuiteInfo suites[] = { { "sheet dates", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
