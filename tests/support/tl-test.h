/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* What every CUnit program shares: the runner and checks that name the row of a table. */
#pragma once

#include <CUnit/CUnit.h>
#include <libtimeline/libtimeline.h>

/* Table-driven checks: ROW names the row of the table, so that a failure says which row broke. */
gboolean
tl_check_impl (gboolean ok, const char *file, int line, const char *row, const char *fmt, ...) G_GNUC_PRINTF (5, 6);

#define TL_CHECK(row, cond) tl_check_impl ((cond) != 0, __FILE__, __LINE__, (row), "%s", #cond)
#define TL_CHECK_INT(row, a, b)                                                                                        \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    gint64 _a = (a), _b = (b);                                                                                         \
    tl_check_impl (_a == _b, __FILE__, __LINE__, (row), "%s == %s (%" G_GINT64_FORMAT " vs %" G_GINT64_FORMAT ")", #a, \
                   #b, _a, _b);                                                                                        \
  }                                                                                                                    \
  G_STMT_END
#define TL_CHECK_STR(row, a, b)                                                                                        \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    const char *_a = (a), *_b = (b);                                                                                   \
    tl_check_impl (g_strcmp0 (_a, _b) == 0, __FILE__, __LINE__, (row), "%s == %s (\"%s\" vs \"%s\")", #a, #b,          \
                   _a ? _a : "(null)", _b ? _b : "(null)");                                                            \
  }                                                                                                                    \
  G_STMT_END

/* JSON in a test is written in single quotes. QUOTED with a double quote in place of each single quote: an apostrophe
 * within a string is therefore written \u0027, and a double quote stays as it is. NULL gives NULL. */
char *tl_test_json (const char *quoted);

/* As TL_CHECK_STR, where EXPECTED is JSON in single quotes. */
#define TL_CHECK_JSON(row, a, expected)                                                                                \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *_json = tl_test_json (expected);                                                                  \
    const char *_found = (a);                                                                                          \
    tl_check_impl (g_strcmp0 (_found, _json) == 0, __FILE__, __LINE__, (row), "%s == %s (\"%s\" vs \"%s\")", #a,       \
                   #expected, _found ? _found : "(null)", _json ? _json : "(null)");                                   \
  }                                                                                                                    \
  G_STMT_END

/* The rows of tests/data/SUITE/NAME after its heading, each a strv split at its tabs. */
GPtrArray *tl_test_read_table (const char *suite, const char *name);

/* The timeline of a document in JSON; that it is one is checked. A text without double quotes is in single quotes. */
TlTimeline *tl_test_read_json (const char *text);
/* A timeline as canonical JSON. */
char *tl_test_write_json (TlTimeline *timeline);

int tl_test_main (int argc, char **argv, CU_SuiteInfo *suites);
