/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* main() of the CUnit programs: all tests, or one by name. --list, --test NAME, --verbose */
#include "config.h"

#include "tl-test.h"

#include <CUnit/Basic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
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

typedef struct
{
  gboolean list;
  gboolean verbose;
  char **tests;   /* NULL: all */
  unsigned int n; /* chosen */
} Choice;

static gboolean
read_options (Choice *choice, int *argc, char ***argv)
{
  const GOptionEntry entries[] = { { "list", 'l', 0, G_OPTION_ARG_NONE, &choice->list, "List suites and tests", NULL },
                                   { "test", 't', 0, G_OPTION_ARG_STRING_ARRAY, &choice->tests, "Run only this test",
                                     "NAME" },
                                   { "verbose", 'v', 0, G_OPTION_ARG_NONE, &choice->verbose, "Print every test", NULL },
                                   G_OPTION_ENTRY_NULL };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (g_option_context_parse (context, argc, argv, &error))
    return TRUE;
  fprintf (stderr, "%s\n", error->message);
  return FALSE;
}

static gboolean
add_tests (Choice *choice, const CU_SuiteInfo *info, CU_pSuite suite)
{
  for (const CU_TestInfo *t = info->pTests; t->pName != NULL; t++)
    {
      if (choice->tests != NULL && !g_strv_contains ((const char *const *) choice->tests, t->pName))
        continue;
      if (choice->list)
        printf ("%s/%s\n", info->pName, t->pName);
      if (CU_add_test (suite, t->pName, t->pTestFunc) == NULL)
        return FALSE;
      choice->n++;
    }
  return TRUE;
}

static gboolean
add_suites (Choice *choice, const CU_SuiteInfo *suites)
{
  for (const CU_SuiteInfo *s = suites; s->pName != NULL; s++)
    {
      CU_pSuite suite = CU_add_suite_with_setup_and_teardown (s->pName, s->pInitFunc, s->pCleanupFunc, s->pSetUpFunc,
                                                              s->pTearDownFunc);

      if (suite == NULL || !add_tests (choice, s, suite))
        return FALSE;
    }
  if (choice->n == 0)
    fprintf (stderr, "no test selected\n");
  return choice->n > 0;
}

/* fd 9 is the terminal when automake runs us (AM_TESTS_FD_REDIRECT = 9>&2) */
static void
report (void)
{
  if (g_getenv ("TL_TEST_FD") == NULL)
    return;
  dprintf (atoi (g_getenv ("TL_TEST_FD")), "  %-16s suites %u tests %u asserts %u passed %u failed %u\n",
           g_get_prgname (), CU_get_number_of_suites_run (), CU_get_number_of_tests_run (), CU_get_number_of_asserts (),
           CU_get_number_of_successes (), CU_get_number_of_failures ());
}

/* Failure records also count suites whose init or cleanup failed, which the number of failed asserts does not. */
static gboolean
run (const Choice *choice)
{
  CU_basic_set_mode (choice->verbose ? CU_BRM_VERBOSE : CU_BRM_NORMAL);
  CU_basic_run_tests ();
  report ();
  return CU_get_number_of_failure_records () + CU_get_number_of_suites_failed () == 0
         && CU_get_number_of_tests_run () == choice->n;
}

int
tl_test_main (int argc, char **argv, CU_SuiteInfo *suites)
{
  Choice choice = { 0 };
  int status = 99; /* automake: hard error */

  if (read_options (&choice, &argc, &argv) && CU_initialize_registry () == CUE_SUCCESS && add_suites (&choice, suites))
    status = choice.list || run (&choice) ? 0 : 1;
  fflush (NULL);
  CU_cleanup_registry ();
  g_strfreev (choice.tests);
  return status;
}

char *
tl_test_json (const char *quoted)
{
  return quoted != NULL ? g_strdelimit (g_strdup (quoted), "'", '"') : NULL;
}

TlTimeline *
tl_test_read_json (const char *text)
{
  g_autofree char *swapped = strchr (text, '"') == NULL ? tl_test_json (text) : NULL;
  const char *json = swapped != NULL ? swapped : text;
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (GError) error = NULL;
  TlTimeline *timeline = tl_reader_read_data (reader, json, -1, &error);

  TL_CHECK_STR (json, error != NULL ? error->message : NULL, NULL);
  return timeline;
}

char *
tl_test_write_json (TlTimeline *timeline)
{
  g_autoptr (TlWriter) writer = tl_writer_new ();

  return tl_writer_write_data (writer, timeline, NULL, NULL);
}
