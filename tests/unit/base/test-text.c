/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Visible text: what may control a terminal or reorder a line is escaped; an error and a problem are one line. */
#include "config.h"

#include "tl-test.h"

#include <string.h>

static const struct
{
  const char *text, *visible;
} rows[] = {
  { "", "" },
  { "plain text", "plain text" },
  { "中文 naïve 👩‍👩‍👧 \xe2\x9d\xa4\xef\xb8\x8f",
    "中文 naïve 👩‍👩‍👧 \xe2\x9d\xa4\xef\xb8\x8f" },
  { "a\nb\tc\rd", "a\\nb\\tc\\rd" },
  { "\033[31mred\033[0m", "\\x1b[31mred\\x1b[0m" },
  { "bell\a del\x7f c1\xc2\x9b"
    "31m",
    "bell\\x07 del\\x7f c1\\x9b31m" },
  { "\xe2\x80\xae"
    "evil\xe2\x80\xac",
    "\\u202eevil\\u202c" },
  { "\xe2\x81\xa6iso\xe2\x81\xa9 \xe2\x80\x8f \xd8\x9c", "\\u2066iso\\u2069 \\u200f \\u061c" },
  { "line\xe2\x80\xa8sep", "line\\u2028sep" },
  { "\xff\xfe", "\\xff\\xfe" },
  { "cut \xe4\xb8", "cut \\xe4\\xb8" },
  { "long \xc0\xaf surrogate \xed\xa0\x80", "long \\xc0\\xaf surrogate \\xed\\xa0\\x80" },
};

static void
test_texts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *visible = tl_text_dup_visible (rows[i].text);
      g_autofree char *twice = tl_text_dup_visible (visible);

      TL_CHECK_STR (rows[i].visible, visible, rows[i].visible);
      TL_CHECK_STR (rows[i].visible, twice, visible);
    }
  TL_CHECK (NULL, tl_text_dup_visible (NULL) == NULL);
}

/* Every byte, alone and between letters: the answer is UTF-8, one line, and has no control code. */
static void
test_bytes (void)
{
  for (guint byte = 1; byte < 256; byte++)
    for (guint next = 1; next < 256; next += 7)
      {
        const char text[] = { (char) byte, (char) next, 'x', '\0' };
        g_autofree char *visible = tl_text_dup_visible (text);

        TL_CHECK (visible, g_utf8_validate (visible, -1, NULL));
        for (const char *p = visible; *p != '\0'; p = g_utf8_next_char (p))
          TL_CHECK (visible, !g_unichar_iscntrl (g_utf8_get_char (p)));
      }
}

/* What a look-up quotes, and what a check quotes. */
static void
test_messages (void)
{
  g_autoptr (TlTimeline) timeline = tl_test_read_json ("{'format':'libtimeline','version':1}");
  g_autoptr (TlEvent) event = tl_event_new ("a \xe2\x80\xae b", "talks");
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  TL_CHECK (NULL, tl_timeline_find_event (timeline, "no\n\033[2Jsuch", &error) == NULL);
  TL_CHECK_STR (NULL, error->message, "there is no event \"no\\n\\x1b[2Jsuch\"");
  TL_CHECK (NULL, tl_timeline_add_event (timeline, event, NULL));
  problems = tl_timeline_check (timeline, NULL, NULL);
  for (guint i = 0; i < problems->len; i++)
    n += strstr (tl_problem_get_where (problems->pdata[i]), "a \\u202e b") != NULL;
  TL_CHECK (NULL, n > 0);
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = {
    { "texts", test_texts }, { "bytes", test_bytes }, { "messages", test_messages }, CU_TEST_INFO_NULL
  };
  CU_SuiteInfo suites[] = { { "text", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
