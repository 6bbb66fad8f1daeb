/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Scales: what they score, what they fall back to, and where two tables of one name differ. */
#include "config.h"

#include "tl-test.h"

#include <string.h>

static void
test_builtin (void)
{
  static const char *const names[] = { "goldstein-gdelt", "goldstein-icews" };

  CU_ASSERT_EQUAL (tl_scale_get_n_builtin (), G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const TlScale *scale = tl_scale_get_builtin (i);

      TL_CHECK_STR (names[i], tl_scale_get_id (scale), names[i]);
      TL_CHECK (names[i], tl_scale_lookup (names[i]) == scale);
      TL_CHECK (names[i], strlen (tl_scale_get_version (scale)) > 0);
      TL_CHECK (names[i], strlen (tl_scale_get_origin (scale)) > 0);
      TL_CHECK (names[i], strchr (tl_scale_get_origin (scale), '\n') == NULL);
    }
  CU_ASSERT_PTR_NULL (tl_scale_lookup ("goldstein"));
  CU_ASSERT_PTR_NULL (tl_scale_lookup ("goldstein-gdelt "));
  CU_ASSERT_PTR_NULL (tl_scale_lookup (""));
}

static void
test_boxed (void)
{
  const TlScale *scale = tl_scale_get_builtin (0);
  TlScale *copy = g_boxed_copy (TL_TYPE_SCALE, scale);

  CU_ASSERT_PTR_EQUAL (copy, scale);
  g_boxed_free (TL_TYPE_SCALE, copy);
  CU_ASSERT_STRING_EQUAL (tl_scale_get_id (scale), "goldstein-gdelt");
}

/* Scores in tenths, NONE where a scale has none: compared as whole numbers. */
#define NONE G_MAXINT

static int
tenths (const TlScale *scale, const char *code)
{
  double score = 123.0;

  if (!tl_scale_get_score (scale, code, &score))
    return score == 123.0 ? NONE : NONE - 1;
  return (int) (score * 10 + (score < 0 ? -0.5 : 0.5));
}

static void
test_scores (void)
{
  static const struct
  {
    const char *code;
    int gdelt, icews;
  } rows[] = {
    { "01", 0, 0 },
    { "010", 0, 0 },
    { "011", -1, -1 },
    { "042", 19, 19 },
    { "046", 70, 70 },
    { "057", 80, 80 },
    { "112", -20, -20 },
    { "1125", -20, -20 },
    { "163", -80, -80 },
    { "173", -50, -50 },
    { "2042", -100, -100 },
    /* the five places where the tables differ */
    { "016", -20, -50 },
    { "022", 32, 34 },
    { "164", -70, -65 },
    { "165", -65, -70 },
    { "1213", -40, -40 }, /* in GDELT's by way of 121 */
    /* codes that no table has take the score of the longest that they begin with */
    { "1214", -40, -40 },
    { "176", -70, -70 },
    { "1952", -100, -100 },
    { "0421", 19, 19 },
    { "17399999999999", -50, -50 },
    { "01x", 0, 0 },
    /* and those that begin with none have none */
    { "", NONE, NONE },
    { "0", NONE, NONE },
    { "1", NONE, NONE },
    { "99", NONE, NONE },
    { "x173", NONE, NONE },
    { " 173", NONE, NONE },
    { "COERCE", NONE, NONE },
  };
  const TlScale *gdelt = tl_scale_lookup ("goldstein-gdelt"), *icews = tl_scale_lookup ("goldstein-icews");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      TL_CHECK_INT (rows[i].code, tenths (gdelt, rows[i].code), rows[i].gdelt);
      TL_CHECK_INT (rows[i].code, tenths (icews, rows[i].code), rows[i].icews);
    }
}

/* Every code of the tree has a score, the tables differ in four of them and lie within Goldstein's range. */
static void
test_all_codes (void)
{
  const TlScale *gdelt = tl_scale_lookup ("goldstein-gdelt"), *icews = tl_scale_lookup ("goldstein-icews");
  guint n_differ = 0;

  for (guint i = 0; i < tl_event_type_get_n_builtin (); i++)
    {
      const TlEventType *type = tl_event_type_get_builtin (i);
      const char *id = tl_event_type_get_id (type), *code = tl_event_type_get_cameo (type);
      int a, b;

      if (code == NULL)
        continue;
      a = tenths (gdelt, code);
      b = tenths (icews, code);
      TL_CHECK (id, a >= -100 && a <= 100 && b >= -100 && b <= 100);
      if (a != b && g_str_has_prefix (id, "cameo-"))
        n_differ++;
    }
  CU_ASSERT_EQUAL (n_differ, 4);
}

int
main (int argc, char **argv)
{
  CU_TestInfo scales[] = {
    { "builtin", test_builtin },     { "boxed", test_boxed }, { "scores", test_scores },
    { "all-codes", test_all_codes }, CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = {
    { "scale", NULL, NULL, NULL, NULL, scales },
    CU_SUITE_INFO_NULL,
  };

  return tl_test_main (argc, argv, suites);
}
