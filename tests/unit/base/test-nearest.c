/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Names regardless of case, and the nearest name to one that does not exist. */
#include "config.h"

#include "tl-test.h"

#include "base/tl-nearest-private.h"

#include <string.h>

static void
test_fold (void)
{
  static const struct
  {
    const char *a, *b;
    gboolean equal;
  } rows[] = {
    { "China", "CHINA", TRUE },
    { "Straße", "STRASSE", TRUE },
    { "Straße", "strasse", TRUE },
    { "Türkiye", "TÜRKİYE", TRUE },
    { "Türkiye", "TÜRKIYE", TRUE },
    { "Türkiye", "Tu\xcc\x88rkiye", TRUE }, /* the dots by themselves */
    { "Türkiye", "Turkiye", FALSE },
    { "ΟΔΥΣΣΕΥΣ", "οδυσσεύς", FALSE }, /* an accent is no case */
    { "ΟΔΥΣΣΕΥΣ", "οδυσσευς", TRUE },
    { "ﬁnland", "FINLAND", TRUE }, /* a ligature */
    { "Россия", "РОССИЯ", TRUE },
    { "中国", "中国", TRUE },
    { "中国", "中國", FALSE },
    { "", "", TRUE },
    { "a", "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *a = _tl_fold (rows[i].a), *b = _tl_fold (rows[i].b);

      TL_CHECK_INT (rows[i].a, strcmp (a, b) == 0, rows[i].equal);
      TL_CHECK_INT (rows[i].a, _tl_fold_matches (rows[i].b, a), rows[i].equal);
      TL_CHECK_INT (rows[i].a, _tl_fold_matches (rows[i].a, b), rows[i].equal);
    }
}

static void
test_near (void)
{
  static const char *const statuses[] = { "reported", "confirmed",    "alleged",   "disputed", "denied",
                                          "planned",  "hypothetical", "retracted", NULL };
  static const char *const ids[] = { "e12", "e13", "usa", "us-navy", "pla-indictment", "2014-summit", NULL };
  static const struct
  {
    const char *const *names;
    const char *wanted, *expected;
  } rows[] = {
    { statuses, "alledged", "alleged" },
    { statuses, "Confirmed", "confirmed" },
    { statuses, "confrimed", "confirmed" }, /* swapped */
    { statuses, "denid", "denied" },
    { statuses, "planed", "planned" },
    { statuses, "true", NULL },
    { statuses, "", NULL },
    { ids, "e14", NULL }, /* a number is not mistyped */
    { ids, "E12", "e12" },
    { ids, "us", "usa" },
    { ids, "indictment", "pla-indictment" },
    { ids, "pla_indictment", "pla-indictment" },
    { ids, "pla-inditement", "pla-indictment" },
    { ids, "2014-sumit", "2014-summit" },
    { ids, "2015-summit", NULL },
    { ids, "navy", "us-navy" },
    { ids, "nothing", NULL },
    { ids, "\xff\xfe", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *found = _tl_nearest_of (rows[i].wanted, rows[i].names);
      g_autofree char *expected =
          rows[i].expected != NULL ? g_strdup_printf ("; there is \"%s\"", rows[i].expected) : g_strdup ("");

      TL_CHECK_STR (rows[i].wanted, found, expected);
    }
}

/* Of two that are as near the one whose id sorts first, whatever their order. */
static void
test_ties (void)
{
  static const char *const ab[] = { "cat", "bat", NULL }, *const ba[] = { "bat", "cat", NULL };
  g_autofree char *first = _tl_nearest_of ("rat", ab), *second = _tl_nearest_of ("rat", ba);

  TL_CHECK_STR (NULL, first, "; there is \"bat\"");
  TL_CHECK_STR (NULL, second, first);
}

/* What is compared is bounded, in number and in length. */
static void
test_bounds (void)
{
  g_autofree char *large = g_strnfill (1 << 20, 'x'), *suggestion = NULL;
  TlNearest nearest;

  _tl_nearest_init (&nearest, large);
  for (guint i = 0; i < 100000; i++)
    _tl_nearest_offer (&nearest, large, 1 << 20, "x", large, 1 << 20);
  TL_CHECK_INT (NULL, nearest.left, 0);
  suggestion = _tl_nearest_to_string (&nearest);
  TL_CHECK (NULL, g_str_has_prefix (suggestion, "; there is \"x\" (xxx") && strlen (suggestion) < 100);
  _tl_nearest_clear (&nearest);
}

static void
test_labels (void)
{
  static const struct
  {
    const char *label, *expected;
  } rows[] = {
    { NULL, "; there is \"rus\"" },
    { "Russian Federation", "; there is \"rus\" (Russian Federation)" },
    { "rus", "; there is \"rus\"" },
    { "Two\nlines", "; there is \"rus\" (Two lines)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *suggestion = NULL;
      TlNearest nearest;

      _tl_nearest_init (&nearest, "RUS");
      _tl_nearest_offer (&nearest, "rus", 3, "rus", rows[i].label, rows[i].label != NULL ? strlen (rows[i].label) : 0);
      suggestion = _tl_nearest_to_string (&nearest);
      _tl_nearest_clear (&nearest);
      TL_CHECK_STR (rows[i].label, suggestion, rows[i].expected);
    }
}

static void
test_public (void)
{
  static const char *const names[] = { "list", "info", "series", NULL }, *const none[] = { NULL };

  TL_CHECK_STR (NULL, tl_name_find_nearest ("lits", names), "list");
  TL_CHECK_STR (NULL, tl_name_find_nearest ("SERIES", names), "series");
  TL_CHECK_STR (NULL, tl_name_find_nearest ("frobnicate", names), NULL);
  TL_CHECK_STR (NULL, tl_name_find_nearest ("list", none), NULL);
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = { { "fold", test_fold },     { "near", test_near },     { "ties", test_ties },
                          { "bounds", test_bounds }, { "labels", test_labels }, { "public", test_public },
                          CU_TEST_INFO_NULL };
  CU_SuiteInfo suites[] = { { "nearest", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
