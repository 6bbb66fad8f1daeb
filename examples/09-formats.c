/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Reads documents from any stream, reports their mistakes, and writes them back unchanged: the program of
 * docs/guide/formats.md. */
#include <libtimeline/libtimeline.h>

#include <stdio.h>
#include <stdlib.h>

/* Another program added "x-desk", and an attribute with more digits than a double holds. */
static const char document[] =
    "{ \"format\": \"libtimeline\", \"version\": 1, \"x-desk\": [\"east\"],\n"
    "  \"events\": [ { \"id\": \"b\", \"type\": \"talks\", \"date\": \"2014-06\" },\n"
    "              { \"type\": \"leak\", \"id\": \"a\", \"date\": \"2014-05\",\n"
    "                \"attributes\": { \"pages\": 31, \"hash\": 12345678901234567890123 } } ] }\n";

static const char broken[] = "{ \"format\": \"libtimeline\", \"version\": 1,\n"
                             "  \"events\": [ { \"id\": \"a\", \"type\": \"talks\", \"date\": \"2014-13\" },\n"
                             "              { \"id\": \"b\", \"type\": \"chatter\" } ] }\n";

static void
must (gboolean ok, const GError *error)
{
  if (ok)
    return;
  fprintf (stderr, "%s\n", error->message);
  exit (1);
}

/* The same timeline is always written as the same bytes, whatever the order in which it was built. */
static void
print_as (TlTimeline *timeline, const char *format)
{
  g_autoptr (TlWriter) writer = tl_writer_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  must (tl_writer_set_format (writer, format, &error), error);
  text = tl_writer_write_data (writer, timeline, NULL, &error);
  must (text != NULL, error);
  printf ("%s", text);
}

/* The stream may be a socket, a decompressor or a pipe: the whole text is never in memory. */
static TlTimeline *
read_stream (GInputStream *stream)
{
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (GError) error = NULL;
  TlTimeline *timeline = tl_reader_read_stream (reader, stream, "the stream", NULL, &error);

  must (timeline != NULL, error);
  return timeline;
}

static void
print_kept (TlTimeline *timeline)
{
  g_autoptr (TlEvent) event = tl_timeline_lookup_event (timeline, "a");
  gint64 pages = 0;

  if (tl_event_get_attribute_int64 (event, "pages", &pages))
    printf ("pages: %d\n", (int) pages);
  printf ("hash: %s\n", tl_event_get_attribute (event, "hash"));
}

/* By default reading ends at the first mistake. In collect mode it continues and lists all of them. */
static void
print_mistakes (void)
{
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TlTimeline) none = tl_reader_read_data (reader, broken, -1, &error);

  printf ("first: %s\n", none == NULL ? error->message : "none");
  g_clear_error (&error);
  tl_reader_set_collect (reader, TRUE);
  none = tl_reader_read_data (reader, broken, -1, &error);
  for (guint i = 0; i < tl_reader_get_n_problems (reader); i++)
    {
      const TlProblem *problem = tl_reader_get_problem (reader, i);

      printf ("%s: %s: %s\n", tl_problem_get_code (problem), tl_problem_get_where (problem),
              tl_problem_get_message (problem));
    }
}

/* Set limits for documents from untrusted sources. */
static void
print_refused (void)
{
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TlTimeline) none = NULL;

  tl_reader_set_limit (reader, TL_LIMIT_BYTES, 64 * 1024 * 1024);
  tl_reader_set_limit (reader, TL_LIMIT_ITEMS, 1);
  none = tl_reader_read_data (reader, document, -1, &error);
  if (g_error_matches (error, TL_ERROR, TL_ERROR_LIMIT))
    printf ("refused: %s\n", error->message);
}

int
main (void)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (document, -1, NULL);
  g_autoptr (TlTimeline) timeline = read_stream (stream);

  print_as (timeline, "json");
  print_as (timeline, "jsonl");
  print_kept (timeline);
  print_mistakes ();
  print_refused ();
  return 0;
}
