/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Fuzzing the readers of event data: the first byte says how lenient the reader is and what limits it has. What is read
 * is written as JSON and reads back. */
#include "fuzz-document.h"

static void
read_events (const char *format, const guint8 *data, gsize size)
{
  FuzzBytes bytes = { data, size };
  guint flags = fuzz_take (&bytes, 16);
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (TlTimeline) timeline = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tl_reader_set_format (reader, format, NULL));
  tl_reader_set_collect (reader, (flags & 1) != 0);
  tl_reader_set_lenient (reader, (flags & 2) != 0);
  if ((flags & 4) != 0)
    tl_reader_set_limit (reader, TL_LIMIT_ITEMS, 5);
  if ((flags & 8) != 0)
    tl_reader_set_limit (reader, TL_LIMIT_STRING, 20);
  timeline = tl_reader_read_data (reader, (const char *) bytes.data, (gssize) bytes.left, &error);
  g_assert_true ((timeline == NULL) == (error != NULL));
  if (error != NULL)
    g_assert_true (strchr (error->message, '\n') == NULL && g_utf8_validate (error->message, -1, NULL));
  if (timeline != NULL)
    fuzz_assert_round_trip (timeline, "json");
}

void
fuzz_gdelt (const guint8 *data, gsize size)
{
  read_events ("gdelt", data, size);
}

void
fuzz_icews (const guint8 *data, gsize size)
{
  read_events ("icews", data, size);
}

void
fuzz_plover (const guint8 *data, gsize size)
{
  read_events ("plover", data, size);
}
