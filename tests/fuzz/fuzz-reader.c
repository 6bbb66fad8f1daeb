/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Fuzzing every reader: the first byte chooses a format, or none, the second how lenient the reader is and its
 * limits. What is read is written and reads back. */
#include "fuzz-document.h"

static void
set_reader (FuzzBytes *bytes, TlReader *reader)
{
  guint format = fuzz_take (bytes, tl_format_get_n_builtin () + 1), flags = fuzz_take (bytes, 32);

  if (format < tl_format_get_n_builtin () && tl_format_is_read (tl_format_get_builtin (format)))
    g_assert_true (tl_reader_set_format (reader, tl_format_get_name (tl_format_get_builtin (format)), NULL));
  tl_reader_set_collect (reader, (flags & 1) != 0);
  tl_reader_set_lenient (reader, (flags & 2) != 0);
  if ((flags & 4) != 0)
    tl_reader_set_limit (reader, TL_LIMIT_ITEMS, 3);
  if ((flags & 8) != 0)
    tl_reader_set_limit (reader, TL_LIMIT_STRING, 12);
  if ((flags & 16) != 0)
    tl_reader_set_limit (reader, TL_LIMIT_BYTES, 200);
}

void
fuzz_reader (const guint8 *data, gsize size)
{
  FuzzBytes bytes = { data, size };
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (TlTimeline) timeline = NULL;
  g_autoptr (GError) error = NULL;

  set_reader (&bytes, reader);
  timeline = tl_reader_read_data (reader, (const char *) bytes.data, (gssize) bytes.left, &error);
  g_assert_true ((timeline == NULL) == (error != NULL));
  if (error != NULL)
    g_assert_true (strchr (error->message, '\n') == NULL && g_utf8_validate (error->message, -1, NULL));
  for (guint i = 0; i < tl_reader_get_n_problems (reader); i++)
    g_assert_nonnull (tl_problem_get_message (tl_reader_get_problem (reader, i)));
  if (timeline != NULL)
    fuzz_assert_round_trip (timeline, "json");
}
