/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Countries: found by each code and each name, however it is typed; no code and no name of two. */
#include "config.h"

#include "tl-test.h"

#include <string.h>

static const char *const schemes[] = {
  "iso3166-1-alpha-2", "iso3166-1-alpha-3", "iso3166-1-numeric", "fips10-4", "cameo", "cow",
  "cow-abbreviation",  "wikidata"
};

/* ---- the table --------------------------------------------------------------------------------------------------- */

static void
test_builtin (void)
{
  guint counts[3] = { 0 };

  for (guint i = 0; i < tl_country_get_n_builtin (); i++)
    {
      const TlCountry *country = tl_country_get_builtin (i);
      const char *name = tl_country_get_name (country);

      TL_CHECK (name, name != NULL && g_utf8_validate (name, -1, NULL));
      TL_CHECK (name, (tl_country_get_own_name (country) == NULL) == (tl_country_get_language (country) == NULL));
      counts[tl_country_get_kind (country)]++;
    }
  CU_ASSERT_EQUAL (counts[TL_COUNTRY_KIND_COUNTRY], 250); /* ISO 3166-1 has 249, and Kosovo */
  CU_ASSERT (counts[TL_COUNTRY_KIND_FORMER] > 20);
  CU_ASSERT (counts[TL_COUNTRY_KIND_REGION] > 20);
  CU_ASSERT_STRING_EQUAL (tl_country_kind_to_string (TL_COUNTRY_KIND_FORMER), "former");
}

static void
test_country_boxed (void)
{
  const TlCountry *country = tl_country_get_builtin (0);
  TlCountry *copy = g_boxed_copy (TL_TYPE_COUNTRY, country);

  CU_ASSERT_PTR_EQUAL (copy, country);
  g_boxed_free (TL_TYPE_COUNTRY, copy);
  CU_ASSERT_STRING_EQUAL (tl_country_get_name (country), "Afghanistan");
}

/* Every code finds its own country: so no code is that of two. */
static void
test_all_codes (void)
{
  for (guint i = 0; i < tl_country_get_n_builtin (); i++)
    {
      const TlCountry *country = tl_country_get_builtin (i);
      guint n = 0;

      for (guint s = 0; s < G_N_ELEMENTS (schemes); s++)
        {
          const char *code = tl_country_get_code (country, schemes[s]);
          g_autofree char *lower = code != NULL ? g_ascii_strdown (code, -1) : NULL;

          if (code == NULL)
            continue;
          TL_CHECK (code, tl_country_find (schemes[s], code) == country);
          TL_CHECK (code, tl_country_find (schemes[s], lower) == country);
          n++;
        }
      TL_CHECK (tl_country_get_name (country), n > 0);
    }
}

/* However it is typed: a capital that the generator does not fold fails here. */
static void
check_name (const TlCountry *country, const char *name)
{
  g_autofree char *upper = g_utf8_strup (name, -1), *lower = g_utf8_strdown (name, -1);
  g_autofree char *apart = g_utf8_normalize (name, -1, G_NORMALIZE_DEFAULT);
  g_auto (GStrv) parts = g_strsplit (name, "'", -1);
  g_autofree char *typeset = g_strjoinv ("\u2019", parts);

  TL_CHECK (name, tl_country_find_by_name (name) == country);
  TL_CHECK (name, tl_country_find_by_name (upper) == country);
  TL_CHECK (name, tl_country_find_by_name (lower) == country);
  TL_CHECK (name, tl_country_find_by_name (apart) == country);
  TL_CHECK (name, tl_country_find_by_name (typeset) == country);
}

static void
test_all_names (void)
{
  for (guint i = 0; i < tl_country_get_n_builtin (); i++)
    {
      const TlCountry *country = tl_country_get_builtin (i);
      g_auto (GStrv) others = tl_country_dup_other_names (country);

      check_name (country, tl_country_get_name (country));
      if (tl_country_get_own_name (country) != NULL)
        check_name (country, tl_country_get_own_name (country));
      for (guint j = 0; others[j] != NULL; j++)
        {
          TL_CHECK (others[j], strcmp (others[j], tl_country_get_name (country)) != 0);
          check_name (country, others[j]);
        }
    }
}

/* ---- known properties of some ------------------------------------------------------------------------------------ */

static const char *
cell_of (char **cells, guint column)
{
  return strcmp (cells[column], "-") != 0 ? cells[column] : NULL;
}

static void
test_known (void)
{
  g_autoptr (GPtrArray) rows = tl_test_read_table ("vocab", "countries.tsv");

  TL_CHECK (NULL, rows->len >= 25);
  for (guint i = 0; i < rows->len; i++)
    {
      char **cells = rows->pdata[i];
      const TlCountry *country = tl_country_find_by_name (cells[0]);

      TL_CHECK (cells[0], country != NULL);
      if (country == NULL)
        continue;
      for (guint s = 0; s < G_N_ELEMENTS (schemes); s++)
        TL_CHECK_STR (cells[0], tl_country_get_code (country, schemes[s]), cell_of (cells, 1 + s));
      if (cell_of (cells, 9) != NULL)
        TL_CHECK_STR (cells[0], tl_country_get_own_name (country), cells[9]);
      TL_CHECK_STR (cells[0], tl_country_get_language (country), cell_of (cells, 10));
      if (cell_of (cells, 11) != NULL)
        TL_CHECK (cells[0], tl_country_find_by_name (cells[11]) == country);
    }
}

static void
test_find_by_code (void)
{
  static const struct
  {
    const char *scheme, *code, *name;
  } rows[] = {
    { "iso3166", "CH", "Switzerland" },
    { "iso3166", "che", "Switzerland" },
    { "iso3166", "756", "Switzerland" },
    { "fips10-4", "CH", "China" },
    { "iso3166", "AUS", "Australia" },
    { "cow-abbreviation", "AUS", "Austria" },
    { "cameo", "ROM", "Romania" },
    { "iso3166", "ROM", NULL },
    { "cameo", "MTN", "Montenegro" },
    { "cameo", "WSB", "West Bank" },
    { "fips10-4", "WE", "West Bank" },
    { "fips10-4", "OD", "South Sudan" },
    { "cow", "2", "United States" },
    { "cow", "002", NULL },
    { "cow", "816", "Vietnam" },
    { "wikidata", "q159", "Russia" },
    { "iso3166-1-alpha-2", "RUS", NULL },
    { "iso3166", "", NULL },
    { "cameo", "", NULL },
    { "cameo", "RU", NULL },
    { "cameo", "RUSS", NULL },
    { "cameo", "RUS ", NULL },
    { "cameo", "RUSSIAN FEDERATION", NULL },
    { "fips", "RS", NULL },
    { "", "RS", NULL },
    { "iso3166-1-alpha-2", "\xc3\xa9", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const TlCountry *country = tl_country_find (rows[i].scheme, rows[i].code);
      g_autofree char *row = g_strdup_printf ("%s %s", rows[i].scheme, rows[i].code);

      TL_CHECK_STR (row, country != NULL ? tl_country_get_name (country) : NULL, rows[i].name);
    }
  CU_ASSERT_STRING_EQUAL (tl_country_get_code (tl_country_find ("fips10-4", "CH"), "iso3166"), "CHN");
  CU_ASSERT_PTR_NULL (tl_country_get_code (tl_country_find ("fips10-4", "CH"), "gec"));
}

static void
test_find_by_name (void)
{
  static const struct
  {
    const char *asked, *name;
  } rows[] = {
    { "russia", "Russia" },
    { "RUSSIAN FEDERATION", "Russia" },
    { "РОССИЯ", "Russia" },
    { "uk", "United Kingdom" },
    { "great britain", "United Kingdom" },
    { "Deutschland", "Germany" },
    { "ÖSTERREICH", "Austria" },
    { "O\xcc\x88sterreich", "Austria" },
    { "ΕΛΛΆΔΑ", "Greece" },
    { "C\xc3\x94TE D\xe2\x80\x99IVOIRE", "Ivory Coast" },
    { "türkiye", "Turkey" },
    { "中国", "China" },
    { "the netherlands", "Netherlands" },
    { "Burma", "Myanmar" },
    { "ussr", "Soviet Union" },
    { "Congo", "Republic of the Congo" },
    { "St. Lucia", "Saint Lucia" },
    { "Korea", NULL },
    { "CHN", NULL },
    { "Russi", NULL },
    { "Russia ", NULL },
    { "", NULL },
    { "\xff\xfe", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const TlCountry *country = tl_country_find_by_name (rows[i].asked);

      TL_CHECK_STR (rows[i].asked, country != NULL ? tl_country_get_name (country) : NULL, rows[i].name);
    }
}

int
main (int argc, char **argv)
{
  CU_TestInfo table[] = {
    { "builtin", test_builtin },
    { "boxed", test_country_boxed },
    { "all-codes", test_all_codes },
    { "all-names", test_all_names },
    CU_TEST_INFO_NULL,
  };
  CU_TestInfo find[] = {
    { "known", test_known },
    { "by-code", test_find_by_code },
    { "by-name", test_find_by_name },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = {
    { "table", NULL, NULL, NULL, NULL, table },
    { "find", NULL, NULL, NULL, NULL, find },
    CU_SUITE_INFO_NULL,
  };

  return tl_test_main (argc, argv, suites);
}
