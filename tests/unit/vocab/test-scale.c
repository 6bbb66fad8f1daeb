/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Scales: the codes they score, the codes they fall back to, and the codes on which two Goldstein tables differ. */
#include "config.h"

#include "tl-test.h"

#include <string.h>

static void
test_builtin (void)
{
  static const char *const names[] = { "goldstein-gdelt", "goldstein-icews", "schrodt-plover" };

  CU_ASSERT_EQUAL (tl_scale_get_n_builtin (), G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const TlScale *scale = tl_scale_get_builtin (i);

      TL_CHECK_STR (names[i], tl_scale_get_id (scale), names[i]);
      TL_CHECK (names[i], tl_scale_lookup (names[i]) == scale);
      TL_CHECK_STR (names[i], tl_scale_get_scheme (scale), i < 2 ? "cameo" : "plover");
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

static void
test_quads (void)
{
  static const struct
  {
    TlQuadRule rule;
    const char *code;
    TlQuad quad;
  } rows[] = { { TL_QUAD_RULE_GDELT, "01", 1 },      { TL_QUAD_RULE_GDELT, "057", 1 },
               { TL_QUAD_RULE_GDELT, "0841", 2 },    { TL_QUAD_RULE_GDELT, "09", 2 },
               { TL_QUAD_RULE_GDELT, "139", 3 },     { TL_QUAD_RULE_GDELT, "14", 3 },
               { TL_QUAD_RULE_GDELT, "2042", 4 },    { TL_QUAD_RULE_GDELT, "21", 0 },
               { TL_QUAD_RULE_GDELT, "1", 0 },       { TL_QUAD_RULE_GDELT, "", 0 },
               { TL_QUAD_RULE_GDELT, "AID", 0 },     { TL_QUAD_RULE_PLOVER, "AID", 2 },
               { TL_QUAD_RULE_PLOVER, "AIDED", 0 },  { TL_QUAD_RULE_PLOVER, "CONSULT-visit", 1 },
               { TL_QUAD_RULE_PLOVER, "ACCUSE", 3 }, { TL_QUAD_RULE_PLOVER, "SANCTION-expel", 4 },
               { TL_QUAD_RULE_PLOVER, "01", 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    TL_CHECK_INT (rows[i].code, tl_quad_from_code (rows[i].rule, rows[i].code), rows[i].quad);
}

static char *
tell_crosswalk (const TlCrosswalk *crosswalk, gboolean from_cameo)
{
  GString *text = g_string_new (NULL);

  if (crosswalk == NULL)
    return g_string_free (g_string_append (text, "nothing"), FALSE);
  if (!from_cameo)
    return g_string_free (g_string_append (text, tl_crosswalk_get_cameo (crosswalk)), FALSE);
  g_string_append (text, tl_crosswalk_get_category (crosswalk));
  if (tl_crosswalk_get_mode (crosswalk) != NULL)
    g_string_append_printf (text, " %s", tl_crosswalk_get_mode (crosswalk));
  for (const char *const *context = tl_crosswalk_get_contexts (crosswalk); *context != NULL; context++)
    g_string_append_printf (text, " %s", *context);
  return g_string_free (text, FALSE);
}

static void
test_crosswalk (void)
{
  g_autoptr (GPtrArray) rows = tl_test_read_table ("diplomacy", "crosswalk.tsv");

  for (guint i = 0; i < rows->len; i++)
    {
      char **row = rows->pdata[i];
      gboolean from_cameo = strcmp (row[0], "cameo") == 0;
      g_auto (GStrv) contexts = g_strsplit (row[3], " ", -1);
      g_autoptr (TlCrosswalk) crosswalk =
          from_cameo
              ? tl_crosswalk_from_cameo (row[1])
              : tl_crosswalk_from_plover (row[1], row[2][0] != '\0' ? row[2] : NULL, (const char *const *) contexts);
      g_autofree char *label = g_strjoinv (" ", row), *found = tell_crosswalk (crosswalk, from_cameo);
      g_autofree char *lost =
          crosswalk != NULL ? g_strjoinv (", ", (char **) tl_crosswalk_get_lost (crosswalk)) : g_strdup ("");

      TL_CHECK_STR (label, found, row[4]);
      TL_CHECK_STR (label, lost, row[5]);
    }
}

/* What PLOVER keeps of a code leads back to the code, or to one that PLOVER does not distinguish from it. */
static void
test_there_and_back (void)
{
  for (guint i = 0; i < tl_event_type_get_n_builtin (); i++)
    {
      const char *code = tl_event_type_get_cameo (tl_event_type_get_builtin (i));
      g_autoptr (TlCrosswalk) there = code != NULL ? tl_crosswalk_from_cameo (code) : NULL;
      g_autoptr (TlCrosswalk) back = NULL;
      g_autofree char *other = NULL;

      if (there == NULL)
        continue;
      back = tl_crosswalk_from_plover (tl_crosswalk_get_category (there), tl_crosswalk_get_mode (there),
                                       tl_crosswalk_get_contexts (there));
      other = g_strconcat ("cameo ", tl_crosswalk_get_cameo (back), NULL);
      TL_CHECK_STR (code, tl_crosswalk_get_lost (back)[0], NULL);
      TL_CHECK (code, strcmp (tl_crosswalk_get_cameo (back), code) == 0
                          || g_strv_contains (tl_crosswalk_get_lost (there), other));
    }
}

int
main (int argc, char **argv)
{
  CU_TestInfo scales[] = {
    { "builtin", test_builtin },
    { "boxed", test_boxed },
    { "scores", test_scores },
    { "all-codes", test_all_codes },
    { "quads", test_quads },
    { "crosswalk", test_crosswalk },
    { "there-and-back", test_there_and_back },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = {
    { "scale", NULL, NULL, NULL, NULL, scales },
    CU_SUITE_INFO_NULL,
  };

  return tl_test_main (argc, argv, suites);
}
