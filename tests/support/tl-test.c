/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* main() of the CUnit programs: --list, --suite NAME, --test NAME, --xml ROOT, --tap, --verbose */
#include "config.h"

#include "tl-test.h"

#include <CUnit/Automated.h>
#include <CUnit/Basic.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

gboolean
tl_check_impl (gboolean ok, const char *file, int line, const char *row, const char *fmt, ...)
{
  va_list args;
  g_autofree char *text = NULL;
  g_autofree char *message = NULL;

  if (ok)
    return CU_assertImplementation (CU_TRUE, (unsigned int) line, "ok", file, "", CU_FALSE);
  va_start (args, fmt);
  text = g_strdup_vprintf (fmt, args);
  va_end (args);
  message = row != NULL ? g_strdup_printf ("[%s] %s", row, text) : g_strdup (text);
  return CU_assertImplementation (CU_FALSE, (unsigned int) line, message, file, "", CU_FALSE);
}

static unsigned int tap_number;

static void
tap_test_complete (const CU_pTest test, const CU_pSuite suite, const CU_pFailureRecord failures)
{
  CU_pFailureRecord f;

  printf ("%s %u - %s/%s\n", failures == NULL ? "ok" : "not ok", ++tap_number, suite->pName, test->pName);
  for (f = failures; f != NULL; f = f->pNext)
    printf ("# %s:%u: %s\n", f->strFileName, f->uiLineNumber, f->strCondition);
  fflush (stdout);
}

static void
tap_suite_init_failed (const CU_pSuite suite)
{
  printf ("not ok %u - %s/(suite initialisation)\n", ++tap_number, suite->pName);
}

GPtrArray *
tl_test_read_table (const char *suite, const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "data", suite, name, NULL);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  TL_CHECK (path, g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text != NULL ? text : "", "\n", -1);
  for (guint i = 1; lines[0] != NULL && lines[i] != NULL; i++)
    if (lines[i][0] != '\0')
      g_ptr_array_add (rows, g_strsplit (lines[i], "\t", -1));
  return rows;
}

int
tl_test_main (int argc, char **argv, CU_SuiteInfo *suites)
{
  static gboolean list, tap, verbose;
  static char **want_suites, **want_tests;
  static char *xml;
  const GOptionEntry entries[] = {
    { "list", 'l', 0, G_OPTION_ARG_NONE, &list, "List suites and tests", NULL },
    { "suite", 's', 0, G_OPTION_ARG_STRING_ARRAY, &want_suites, "Run only this suite", "NAME" },
    { "test", 't', 0, G_OPTION_ARG_STRING_ARRAY, &want_tests, "Run only this test", "NAME" },
    { "xml", 'x', 0, G_OPTION_ARG_FILENAME, &xml, "Write ROOT-Results.xml and ROOT-Listing.xml", "ROOT" },
    { "tap", 0, 0, G_OPTION_ARG_NONE, &tap, "Write TAP", NULL },
    { "verbose", 'v', 0, G_OPTION_ARG_NONE, &verbose, "Print every test", NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  unsigned int failed, n_tests = 0, n_suites = 0;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      fprintf (stderr, "%s\n", error->message);
      return 99; /* automake: hard error */
    }
  /* automake passes no arguments to a test program, so its TAP driver is switched on by the environment */
  if (g_getenv ("TL_TEST_TAP") != NULL)
    tap = TRUE;
  if (CU_initialize_registry () != CUE_SUCCESS)
    return 99;
  for (CU_SuiteInfo *s = suites; s->pName != NULL; s++)
    {
      CU_pSuite suite;

      if (want_suites != NULL && !g_strv_contains ((const char *const *) want_suites, s->pName))
        continue;
      suite = CU_add_suite_with_setup_and_teardown (s->pName, s->pInitFunc, s->pCleanupFunc, s->pSetUpFunc,
                                                    s->pTearDownFunc);
      if (suite == NULL)
        return 99;
      n_suites++;
      for (CU_TestInfo *t = s->pTests; t->pName != NULL; t++)
        {
          if (want_tests != NULL && !g_strv_contains ((const char *const *) want_tests, t->pName))
            continue;
          if (list)
            printf ("%s/%s\n", s->pName, t->pName);
          if (CU_add_test (suite, t->pName, t->pTestFunc) == NULL)
            return 99;
          n_tests++;
        }
    }
  if (list)
    {
      CU_cleanup_registry ();
      return 0;
    }
  if (n_tests == 0)
    {
      fprintf (stderr, "no test selected\n");
      return 99;
    }
  if (xml != NULL)
    {
      CU_set_output_filename (xml);
      CU_list_tests_to_file ();
      CU_automated_run_tests ();
    }
  else if (tap)
    {
      printf ("1..%u\n", n_tests);
      CU_set_test_complete_handler (tap_test_complete);
      CU_set_suite_init_failure_handler (tap_suite_init_failed);
      CU_run_all_tests ();
      printf ("# suites %u/%u tests %u/%u asserts %u total, %u passed, %u failed\n", CU_get_number_of_suites_run (),
              n_suites, CU_get_number_of_tests_run (), n_tests, CU_get_number_of_asserts (),
              CU_get_number_of_successes (), CU_get_number_of_failures ());
    }
  else
    {
      CU_basic_set_mode (verbose ? CU_BRM_VERBOSE : CU_BRM_NORMAL);
      CU_basic_run_tests ();
    }
  /* failure records also count suites whose init or cleanup failed, which the number of failed asserts does not */
  failed = CU_get_number_of_failure_records () + CU_get_number_of_suites_failed ();
  if (CU_get_number_of_tests_run () != n_tests)
    failed++;
  /* fd 9 is the terminal when automake runs us (AM_TESTS_FD_REDIRECT = 9>&2) */
  if (g_getenv ("TL_TEST_FD") != NULL)
    dprintf (atoi (g_getenv ("TL_TEST_FD")), "  %-16s suites %u tests %u asserts %u passed %u failed %u\n",
             g_get_prgname (), CU_get_number_of_suites_run (), CU_get_number_of_tests_run (),
             CU_get_number_of_asserts (), CU_get_number_of_successes (), CU_get_number_of_failures ());
  fflush (NULL);
  CU_cleanup_registry ();
  g_strfreev (want_suites);
  g_strfreev (want_tests);
  g_free (xml);
  return failed == 0 ? 0 : 1;
}
