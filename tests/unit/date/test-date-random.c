/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Properties that every date has, over expressions made at random from the grammar, and over texts that are nearly
 * such. */
#include "config.h"

#include "tl-test.h"

#include <string.h>

#define SEED 20140519
#define MANY 20000

/* ---- expressions ------------------------------------------------------------------------------------------------- */

static const char *
pick (GRand *rand, const char *const *list, int n)
{
  return list[g_rand_int_range (rand, 0, n)];
}

static const char *
flag (GRand *rand)
{
  static const char *const flags[] = { "", "", "", "", "?", "~", "%" };

  return pick (rand, flags, G_N_ELEMENTS (flags));
}

static void
append_single (GString *out, GRand *rand)
{
  static const char *const years[] = { "2014", "0000", "-0044", "1999", "201X", "20XX", "XXXX", "1X9X", "2012" };
  static const char *const longs[] = { "Y170000002", "Y-17E7", "1950S2", "Y3388E2S3", "Y17E12" };
  static const char *const times[] = { "T10:20:30", "T10:20:30.5Z", "T23:59+14:00", "T00-09:30", "T12:00:00Z" };
  int form = g_rand_int_range (rand, 0, 12);
  int month = g_rand_int_range (rand, 1, 13), day = g_rand_int_range (rand, 1, 29);

  if (form == 0)
    g_string_append_printf (out, "%s%s", pick (rand, longs, G_N_ELEMENTS (longs)), flag (rand));
  else if (form == 1)
    g_string_append_printf (out, "2014-%02d-%02d%s", month, day, pick (rand, times, G_N_ELEMENTS (times)));
  else if (form == 2)
    g_string_append_printf (out, "%s-%d%s", pick (rand, years, G_N_ELEMENTS (years)), g_rand_int_range (rand, 21, 42),
                            flag (rand));
  else if (form == 3)
    g_string_append_printf (out, "%s-XX-%02d", pick (rand, years, G_N_ELEMENTS (years)), day);
  else if (form == 4)
    g_string_append_printf (out, "%s-%02d-XX%s", pick (rand, years, G_N_ELEMENTS (years)), month, flag (rand));
  else
    {
      g_string_append_printf (out, "%s%s%s", flag (rand), pick (rand, years, G_N_ELEMENTS (years)), flag (rand));
      if (form > 6)
        g_string_append_printf (out, "-%s%02d%s", flag (rand), month, flag (rand));
      if (form > 8)
        g_string_append_printf (out, "-%s%02d%s", flag (rand), day, flag (rand));
    }
}

static void
append_set (GString *out, GRand *rand)
{
  gboolean one_of = g_rand_boolean (rand);
  int n = g_rand_int_range (rand, 1, 5);

  g_string_append_c (out, one_of ? '[' : '{');
  for (int i = 0; i < n; i++)
    {
      int form = g_rand_int_range (rand, 0, 8);

      g_string_append (out, i > 0 ? g_rand_boolean (rand) ? ", " : "," : "");
      if (form == 0 && i == 0)
        g_string_append (out, "..");
      append_single (out, rand);
      if (form == 1)
        g_string_append (out, "..");
      if (form == 2)
        {
          g_string_append (out, "..");
          append_single (out, rand);
        }
    }
  g_string_append_c (out, one_of ? ']' : '}');
}

static char *
make_expression (GRand *rand)
{
  GString *out = g_string_new (NULL);
  int form = g_rand_int_range (rand, 0, 8);

  if (form == 0)
    append_set (out, rand);
  else if (form < 3)
    {
      int open = g_rand_int_range (rand, 0, 6);

      if (open == 0)
        g_string_append (out, "..");
      else if (open != 1)
        append_single (out, rand);
      g_string_append_c (out, '/');
      if (open == 2)
        g_string_append (out, "..");
      else if (open != 3)
        append_single (out, rand);
    }
  else
    append_single (out, rand);
  return g_string_free (out, FALSE);
}

/* ---- properties -------------------------------------------------------------------------------------------------- */

static void
check_properties (const char *text, const TlDate *date)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TlDate) again = tl_date_new (tl_date_get_edtf (date), &error);
  TlBounds b;

  TL_CHECK (text, again != NULL && strcmp (tl_date_get_edtf (again), tl_date_get_edtf (date)) == 0);
  if (again == NULL)
    return;
  TL_CHECK (text, tl_date_equal (date, again) && tl_date_compare (date, again) == 0);
  TL_CHECK_INT (text, tl_date_get_flags (date), tl_date_get_flags (again));
  TL_CHECK_INT (text, tl_date_get_precision (date), tl_date_get_precision (again));
  tl_date_get_bounds (date, NULL, &b);
  TL_CHECK (text, b.earliest_start <= b.latest_start && b.earliest_end <= b.latest_end
                      && b.earliest_start <= b.earliest_end && b.latest_start <= b.latest_end);
}

/* Without fractions of a second, the members of a date never allow more than its bounds do. The bounds of a set {…} are
 * those of the interval from its first to its last member. */
static gboolean
is_within_bounds (const TlDate *date)
{
  return strstr (tl_date_get_edtf (date), ".5") == NULL && tl_date_get_edtf (date)[0] != '{';
}

static void
check_pair (const char *text, const TlDate *a, const TlDate *b)
{
  TlRelations relations = tl_date_find_relations (a, b);
  TlBounds first, second;

  tl_date_get_bounds (a, NULL, &first);
  tl_date_get_bounds (b, NULL, &second);
  if (is_within_bounds (a) && is_within_bounds (b))
    TL_CHECK_INT (text, relations & ~(guint) tl_relations_find (&first, &second), 0);
  TL_CHECK (text, relations != TL_RELATION_NONE);
  TL_CHECK_INT (text, relations, tl_relations_converse (tl_date_find_relations (b, a)));
  TL_CHECK (text, (tl_date_compare (a, b) < 0) == (tl_date_compare (b, a) > 0));
}

static void
test_expressions (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autoptr (TlDate) previous = NULL;
  guint valid = 0;

  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *text = make_expression (rand);
      g_autoptr (GError) error = NULL;
      TlDate *date = tl_date_new (text, &error);

      TL_CHECK (text, (date != NULL) == (error == NULL));
      if (date == NULL)
        continue;
      valid++;
      check_properties (text, date);
      if (previous != NULL && valid % 4 == 0)
        check_pair (text, previous, date);
      g_clear_pointer (&previous, tl_date_unref);
      previous = date;
    }
  TL_CHECK (NULL, valid > MANY / 2);
}

/* A character is changed, doubled or left out. Nothing crashes, and a text that is still a date has all properties. */
static void
test_mutants (void)
{
  static const char characters[] = "0123456789XYESTZ-+:./?~%[]{}, \xff";
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED + 1);

  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *text = make_expression (rand);
      g_autoptr (GString) mutant = g_string_new (text);
      gssize at = g_rand_int_range (rand, 0, (int) mutant->len);
      g_autoptr (GError) error = NULL;
      g_autoptr (TlDate) date = NULL;

      if (g_rand_boolean (rand))
        mutant->str[at] = characters[g_rand_int_range (rand, 0, (int) sizeof characters - 1)];
      else if (g_rand_boolean (rand))
        g_string_insert_c (mutant, at, mutant->str[at]);
      else
        g_string_erase (mutant, at, 1);
      date = tl_date_new (mutant->str, &error);
      if (date != NULL)
        check_properties (mutant->str, date);
      else
        TL_CHECK (mutant->str, error != NULL && strncmp (error->message, "column ", 7) == 0);
    }
}

/* The bounds of a day are within those of its month, these within those of its year, and so on. */
static void
test_nesting (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED + 2);

  for (guint i = 0; i < MANY / 10; i++)
    {
      int year = g_rand_int_range (rand, 1000, 10000), month = g_rand_int_range (rand, 1, 13);
      int day = g_rand_int_range (rand, 1, 29), hour = g_rand_int_range (rand, 0, 24);
      g_auto (GStrv) texts = g_new0 (char *, 10);
      TlBounds inner = { 0 };

      texts[0] = g_strdup_printf ("%04d-%02d-%02dT%02d:30:00Z", year, month, day, hour);
      texts[1] = g_strdup_printf ("%04d-%02d-%02dT%02d:30Z", year, month, day, hour);
      texts[2] = g_strdup_printf ("%04d-%02d-%02dT%02dZ", year, month, day, hour);
      texts[3] = g_strdup_printf ("%04d-%02d-%02d", year, month, day);
      texts[4] = g_strdup_printf ("%04d-%02d", year, month);
      texts[5] = g_strdup_printf ("%04d", year);
      texts[6] = g_strdup_printf ("%03dX", year / 10);
      texts[7] = g_strdup_printf ("%02dXX", year / 100);
      texts[8] = g_strdup_printf ("%dXXX", year / 1000);
      for (guint j = 0; texts[j] != NULL; j++)
        {
          g_autoptr (TlDate) date = tl_date_new (texts[j], NULL);
          TlBounds outer;

          tl_date_get_bounds (date, NULL, &outer);
          TL_CHECK (texts[j],
                    j == 0 || (outer.earliest_start <= inner.earliest_start && outer.latest_end >= inner.latest_end));
          TL_CHECK_INT (texts[j], tl_date_get_precision (date), j < 5 ? j : j + 1); /* but for seasons */
          inner = outer;
        }
    }
}

/* Sorting is total: transitive, and stable whatever order it begins with. */
static void
test_order (void)
{
  enum
  {
    N = 200
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED + 3);
  g_autoptr (GPtrArray) dates = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_date_unref);

  while (dates->len < N)
    {
      g_autofree char *text = make_expression (rand);
      TlDate *date = tl_date_new (text, NULL);

      if (date != NULL)
        g_ptr_array_add (dates, date);
    }
  for (guint i = 0; i < N; i++)
    for (guint j = 0; j < N; j++)
      for (guint k = 0; k < N; k += 7)
        if (tl_date_compare (dates->pdata[i], dates->pdata[j]) <= 0
            && tl_date_compare (dates->pdata[j], dates->pdata[k]) <= 0
            && tl_date_compare (dates->pdata[i], dates->pdata[k]) > 0)
          TL_CHECK (tl_date_get_edtf (dates->pdata[i]), FALSE);
  TL_CHECK_INT (NULL, dates->len, N);
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = {
    { "expressions", test_expressions },
    { "mutants", test_mutants },
    { "nesting", test_nesting },
    { "order", test_order },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = { { "date-random", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
