/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The table of all fuzz targets, and what several of them assert. */
#include "fuzz.h"

const FuzzTarget fuzz_targets[] = {
  { "check", fuzz_check },         { "claims", fuzz_claims }, { "date", fuzz_date },
  { "date-cell", fuzz_date_cell }, { "diff", fuzz_diff },     { "edits", fuzz_edits },
  { "exchanges", fuzz_exchanges }, { "gdelt", fuzz_gdelt },   { "icews", fuzz_icews },
  { "infer", fuzz_infer },         { "json", fuzz_json },     { "judge", fuzz_judge },
  { "merge", fuzz_merge },         { "phrase", fuzz_phrase }, { "plover", fuzz_plover },
  { "query", fuzz_query },         { "reader", fuzz_reader }, { "same", fuzz_same },
  { "series", fuzz_series },       { "status", fuzz_status }, { "table", fuzz_table },
  { "versions", fuzz_versions },   { "why", fuzz_why },       { "without", fuzz_without },
  { "workbook", fuzz_workbook },   { "writer", fuzz_writer }, { NULL, NULL },
};

const FuzzTarget *
fuzz_find_target (const char *name)
{
  for (const FuzzTarget *target = fuzz_targets; target->name != NULL; target++)
    if (g_strcmp0 (target->name, name) == 0)
      return target;
  return NULL;
}

char *
fuzz_write (TlTimeline *timeline, const char *format)
{
  g_autoptr (TlWriter) writer = tl_writer_new ();
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_assert_true (tl_writer_set_format (writer, format, NULL));
  text = tl_writer_write_data (writer, timeline, NULL, &error);
  g_assert_no_error (error);
  return text;
}

TlTimeline *
fuzz_read (const char *text, const char *format)
{
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (GError) error = NULL;
  TlTimeline *timeline = NULL;

  g_assert_true (tl_reader_set_format (reader, format, NULL));
  timeline = tl_reader_read_data (reader, text, -1, &error);
  g_assert_no_error (error);
  return timeline;
}

void
fuzz_assert_round_trip (TlTimeline *timeline, const char *format)
{
  g_autofree char *first = fuzz_write (timeline, format), *second = NULL;
  g_autoptr (TlTimeline) again = fuzz_read (first, format);

  second = fuzz_write (again, format);
  g_assert_cmpstr (first, ==, second);
}
