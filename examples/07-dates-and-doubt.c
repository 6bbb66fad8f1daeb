/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Stores, compares, queries and narrows dates that are only partly known: the program of
 * docs/guide/dates-and-doubt.md. */
#include <libtimeline/libtimeline.h>

#include <stdio.h>

/* An effect does not start before its cause, and this one started at most three days after it. */
static const char document[] =
    "{ \"format\": \"libtimeline\", \"version\": 1, \"events\": ["
    "    { \"id\": \"theft\", \"type\": \"espionage\" },"
    "    { \"id\": \"indictment\", \"type\": \"indictment\", \"date\": \"2014-05-19\" },"
    "    { \"id\": \"suspension\", \"type\": \"suspension-of-dialogue\", \"date\": \"2014-05\" },"
    "    { \"id\": \"talks\", \"type\": \"talks\", \"date\": \"2014-06-04\" } ],"
    "  \"links\": ["
    "  { \"from\": \"indictment\", \"to\": \"suspension\", \"type\": \"triggers\", \"lag\": { \"max\": \"P3D\" } } ] }";

static const char *const certainties[] = { "impossible", "possible", "certain" };

static void
print_start (const char *name, const TlBounds *bounds)
{
  g_autofree char *earliest = tl_instant_to_string (bounds->earliest_start);
  g_autofree char *latest = tl_instant_to_string (bounds->latest_start);

  printf ("  %-26s %s to %s\n", name, earliest != NULL ? earliest : "whenever", latest);
}

/* Two of the four bounds say when an event starts. */
static void
print_bounds (void)
{
  static const char *const dates[] = { "2014-05-19", "2014-05",       "2014-05-03/2014-06", "[2014-06-12,2014-06-13]",
                                       "201X",       "2014-05-19/..", "../2014-05" };

  printf ("it starts:\n");
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (TlDate) when = tl_date_new (dates[i], NULL);
      TlBounds bounds;

      tl_date_get_bounds (when, NULL, &bounds);
      print_start (dates[i], &bounds);
    }
}

static void
compare (const char *first, const char *second)
{
  g_autoptr (TlDate) a = tl_date_new (first, NULL), b = tl_date_new (second, NULL);
  TlRelations relations = tl_date_find_relations (a, b);

  printf ("  %s before %s is %s:", first, second, certainties[tl_date_is_before (a, b)]);
  for (guint i = 0; i < TL_N_RELATIONS; i++)
    if (relations & (1 << i))
      printf (" %s", tl_relations_get_name (i));
  printf ("\n");
}

/* Resolves the words of a newspaper relative to the day it was written. The date keeps the words. */
static void
print_resolved (const char *phrase, const char *day)
{
  g_autoptr (TlDate) anchor = tl_date_new (day, NULL);
  g_autoptr (TlDate) resolved = tl_date_resolve (phrase, anchor, NULL);

  printf ("  \"%s\" is %s%s\n", tl_date_get_verbatim (resolved), tl_date_get_edtf (resolved),
          tl_date_is_inferred (resolved) ? ", inferred" : "");
}

/* For each event in the window the iterator says whether it is certainly in it. */
static void
print_window (TlTimeline *timeline, const char *since, const char *until)
{
  g_autoptr (TlQuery) query = tl_query_new ();
  g_autoptr (TlDate) from = tl_date_new (since, NULL), to = tl_date_new (until, NULL);
  g_autoptr (TlEventIter) events = NULL;

  tl_query_set_window (query, from, to);
  events = tl_timeline_query (timeline, query, NULL);
  printf ("from %s to %s:\n", since, until);
  while (tl_event_iter_next (events))
    printf ("  %-26s %s\n", tl_event_iter_get_id (events), certainties[tl_event_iter_get_match (events)]);
}

/* Prints the dates that the links narrow. */
static void
print_inferred (TlTimeline *timeline)
{
  g_autoptr (TlInference) inference = tl_timeline_infer (timeline, NULL, NULL, NULL, NULL);

  printf ("with the links, it starts:\n");
  for (guint i = 0; i < tl_inference_get_n_tightened (inference); i++)
    {
      TlBounds inferred;
      const char *id = tl_inference_get_tightened (inference, i, NULL, &inferred);

      print_start (id, &inferred);
    }
}

int
main (void)
{
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (TlTimeline) timeline = tl_reader_read_data (reader, document, -1, NULL);

  print_bounds ();
  printf ("compared:\n");
  compare ("2014-05-19", "2014-06");
  compare ("2014-05-19", "2014-05");
  compare ("2014-06", "2014-05");
  printf ("said on 16 October 2014:\n");
  print_resolved ("last Wednesday", "2014-10-16");
  print_resolved ("earlier this month", "2014-10-16");
  print_resolved ("since 2009", "2014-10-16");
  print_window (timeline, "2014-05-20", "2014-06-30");
  print_inferred (timeline);
  return 0;
}
