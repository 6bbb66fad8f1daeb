/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Fuzzing the writer: every timeline reads back as it was written, in every format that is read and written,
 * however it is laid out, and to a reader that collects or is lenient. */
#include "fuzz-document.h"

static void
assert_pretty (TlTimeline *timeline)
{
  g_autoptr (TlWriter) writer = tl_writer_new ();
  g_autoptr (TlTimeline) again = NULL;
  g_autofree char *plain = fuzz_write (timeline, "json"), *pretty = NULL, *second = NULL;

  g_assert_true (tl_writer_set_format (writer, "json", NULL) && tl_writer_set_option (writer, "indent", "yes", NULL));
  pretty = tl_writer_write_data (writer, timeline, NULL, NULL);
  again = fuzz_read (pretty, "json");
  second = fuzz_write (again, "json");
  g_assert_cmpstr (plain, ==, second);
}

static void
assert_read (const char *text, gboolean collect, gboolean lenient)
{
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (TlTimeline) timeline = NULL;
  g_autofree char *again = NULL;

  tl_reader_set_collect (reader, collect);
  tl_reader_set_lenient (reader, lenient);
  timeline = tl_reader_read_data (reader, text, -1, NULL);
  g_assert_nonnull (timeline);
  g_assert_cmpuint (tl_reader_get_n_errors (reader), ==, 0);
  again = fuzz_write (timeline, "json");
  g_assert_cmpstr (text, ==, again);
}

/* A table with all that it cannot carry as JSON. */
static void
assert_table (TlTimeline *timeline, const char *format)
{
  g_autoptr (TlWriter) writer = tl_writer_new ();
  g_autoptr (TlTimeline) again = NULL;
  g_autofree char *text = NULL, *before = fuzz_write (timeline, "json"), *after = NULL;

  g_assert_true (tl_writer_set_format (writer, format, NULL)
                 && tl_writer_set_option (writer, "leftovers", "all", NULL));
  text = tl_writer_write_data (writer, timeline, NULL, NULL);
  g_assert_nonnull (text);
  again = fuzz_read (text, format);
  after = fuzz_write (again, "json");
  g_assert_cmpstr (before, ==, after);
}

void
fuzz_writer (const guint8 *data, gsize size)
{
  FuzzBytes bytes = { data, size };
  g_autoptr (TlTimeline) timeline = fuzz_take_timeline (&bytes);
  g_autofree char *text = fuzz_write (timeline, "json");

  fuzz_assert_round_trip (timeline, "json");
  fuzz_assert_round_trip (timeline, "jsonl");
  assert_pretty (timeline);
  assert_table (timeline, "csv");
  assert_read (text, TRUE, FALSE);
  assert_read (text, FALSE, TRUE);
  for (guint i = 0; i < tl_format_get_n_builtin (); i++)
    if (tl_format_is_written (tl_format_get_builtin (i)))
      g_free (fuzz_write (timeline, tl_format_get_name (tl_format_get_builtin (i))));
}
