/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The version: of the headers, of the library, and of the package are one; what is newer and older than it. */
#include "config.h"

#include "tl-test.h"

static void
test_one (void)
{
  g_auto (GStrv) parts = g_strsplit (PACKAGE_VERSION, ".", -1);
  guint major = 99, minor = 99, micro = 99;

  TL_CHECK_INT (PACKAGE_VERSION, g_strv_length (parts), 3);
  tl_get_version (&major, &minor, &micro);
  TL_CHECK_INT (PACKAGE_VERSION, major, g_ascii_strtoull (parts[0], NULL, 10));
  TL_CHECK_INT (PACKAGE_VERSION, minor, g_ascii_strtoull (parts[1], NULL, 10));
  TL_CHECK_INT (PACKAGE_VERSION, micro, g_ascii_strtoull (parts[2], NULL, 10));
  TL_CHECK_INT (NULL, major, TL_MAJOR_VERSION);
  TL_CHECK_INT (NULL, minor, TL_MINOR_VERSION);
  TL_CHECK_INT (NULL, micro, TL_MICRO_VERSION);
  tl_get_version (NULL, NULL, NULL);
}

/* The steps from the version that is there, and whether headers and library are as new as that. */
static void
test_check (void)
{
  static const struct
  {
    const char *name;
    int step[3];
    gboolean headers;
    gboolean library;
  } rows[] = {
    { "the same", { 0, 0, 0 }, TRUE, TRUE },      { "newer micro", { 0, 0, 1 }, FALSE, FALSE },
    { "newer minor", { 0, 1, 0 }, FALSE, FALSE }, { "newer major", { 1, 0, 0 }, FALSE, FALSE },
    { "older major", { -1, 0, 0 }, TRUE, FALSE }, { "older major, newer minor", { -1, 5, 5 }, TRUE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      int major = TL_MAJOR_VERSION + rows[i].step[0], minor = TL_MINOR_VERSION + rows[i].step[1],
          micro = TL_MICRO_VERSION + rows[i].step[2];

      TL_CHECK_INT (rows[i].name, TL_CHECK_VERSION (major, minor, micro), rows[i].headers);
      TL_CHECK_INT (rows[i].name, tl_check_version ((guint) major, (guint) minor, (guint) micro), rows[i].library);
    }
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = { { "one", test_one }, { "check", test_check }, CU_TEST_INFO_NULL };
  CU_SuiteInfo suites[] = { { "version", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
