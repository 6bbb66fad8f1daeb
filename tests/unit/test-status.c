/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The states of tracks against all readings of the dates, one by one. */
#include "config.h"

#include "tl-test.h"

#include <string.h>

#define MOST 4
#define DAYS 6

typedef struct
{
  int first, last; /* days of May 2014 from 1 */
  int state;       /* A, B or C; the initial one is A */
  gboolean firm;
} Change;

static TlTimeline *
make_timeline (GRand *rand, Change *changes, int n)
{
  static const char *const states[] = { "A", "B", "C" };
  TlTimeline *timeline = tl_timeline_new ();
  g_autoptr (TlTrack) track = tl_track_new ("t");

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    tl_track_add_state (track, states[i]);
  tl_track_set_initial (track, "A");
  TL_CHECK (NULL, tl_timeline_add_track (timeline, track, NULL));
  for (int i = 0; i < n; i++)
    {
      const char id[] = { (char) ('a' + i), '\0' };
      g_autoptr (TlEvent) event = tl_event_new (id, "talks");
      g_autoptr (TlDate) date = NULL;
      g_autofree char *text = NULL;

      changes[i].first = g_rand_int_range (rand, 1, DAYS + 1);
      changes[i].last = g_rand_int_range (rand, changes[i].first, MIN (changes[i].first + 2, DAYS) + 1);
      changes[i].state = g_rand_int_range (rand, 0, 3);
      changes[i].firm = g_rand_int_range (rand, 0, 4) > 0;
      /* it starts in one of these seconds: the first of each day */
      text = g_strdup_printf ("[2014-05-%02dT00:00:00Z..2014-05-%02dT00:00:00Z]", changes[i].first, changes[i].last);
      date = tl_date_new (text, NULL);
      tl_event_set_date (event, date);
      if (!changes[i].firm)
        tl_event_set_status (event, TL_EVENT_STATUS_ALLEGED);
      tl_event_add_effect (event, "t", states[changes[i].state]);
      TL_CHECK (NULL, tl_timeline_add_event (timeline, event, NULL));
    }
  return timeline;
}

/* Which states hold in one reading on a day: those set last, at the same moment any of them; bits. STARTS is 0 for what
 * did not happen. */
static guint
hold_on (const Change *changes, const int *starts, int n, int day)
{
  int latest = 0;
  guint states = 0;

  for (int i = 0; i < n; i++)
    if (starts[i] > 0 && starts[i] <= day)
      latest = MAX (latest, starts[i]);
  for (int i = 0; i < n; i++)
    if (starts[i] > 0 && starts[i] == latest)
      states |= 1u << changes[i].state;
  return latest > 0 ? states : 1;
}

/* All readings: each start, and for what is doubtful, also that it never was. */
static guint
enumerate (const Change *changes, int *starts, int i, int n, int day)
{
  guint states = 0;

  if (i == n)
    return hold_on (changes, starts, n, day);
  for (starts[i] = changes[i].first; starts[i] <= changes[i].last; starts[i]++)
    states |= enumerate (changes, starts, i + 1, n, day);
  starts[i] = 0;
  if (!changes[i].firm)
    states |= enumerate (changes, starts, i + 1, n, day);
  return states;
}

static void
check_day (TlTimeline *timeline, const Change *changes, int n, int day)
{
  g_autofree char *text = g_strdup_printf ("2014-05-%02dT00:00:00Z", day);
  g_autoptr (TlDate) on = tl_date_new (text, NULL);
  g_autoptr (GPtrArray) answers = tl_timeline_find_status (timeline, NULL, NULL, on, NULL);
  int starts[MOST] = { 0 };
  guint expected = enumerate (changes, starts, 0, n, day), found = 0;

  for (guint i = 0; i < answers->len; i++)
    {
      found |= 1u << (tl_status_get_state (answers->pdata[i])[0] - 'A');
      TL_CHECK_INT (text, tl_status_get_certainty (answers->pdata[i]),
                    (expected & (expected - 1)) == 0 ? TL_CERTAINTY_CERTAIN : TL_CERTAINTY_POSSIBLE);
    }
  TL_CHECK_INT (text, found, expected);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1914);

  for (guint round = 0; round < 2000; round++)
    {
      Change changes[MOST];
      int n = g_rand_int_range (rand, 0, MOST + 1);
      g_autoptr (TlTimeline) timeline = make_timeline (rand, changes, n);

      for (int day = 1; day <= DAYS + 1; day++)
        check_day (timeline, changes, n, day);
    }
}

/* ---- by hand ----------------------------------------------------------------------------------------------------- */

static const char document[] = "{\"format\":\"libtimeline\",\"version\":1,\"actors\":[{\"id\":\"usa\",\"aliases\":["
                               "\"US\"]},{\"id\":\"chn\"},{\"id\":\"rus\"}],"
                               "\"tracks\":[{\"id\":\"talks\",\"between\":[\"chn\",\"usa\"],\"states\":[\"none\","
                               "\"active\",\"suspended\"],\"initial\":\"none\"},"
                               "{\"id\":\"other\",\"between\":[\"chn\",\"rus\"],\"states\":[\"open\"],\"initial\":"
                               "\"open\"},{\"id\":\"bare\",\"between\":["
                               "\"chn\",\"usa\"],\"states\":[\"x\"]}],\"events\":["
                               "{\"id\":\"start\",\"type\":\"talks\",\"date\":\"2013-07-08\",\"effects\":[{\"track\":"
                               "\"talks\",\"state\":\"active\"}]},"
                               "{\"id\":\"again\",\"type\":\"talks\",\"date\":\"2013-12\",\"effects\":[{\"track\":"
                               "\"talks\",\"state\":\"active\"}]},"
                               "{\"id\":\"plan\",\"type\":\"talks\",\"status\":\"planned\",\"date\":\"2014-01\","
                               "\"effects\":[{\"track\":\"talks\",\"state\":"
                               "\"none\"}]},{\"id\":\"stop\",\"type\":\"talks\",\"date\":\"2014-05\",\"effects\":[{"
                               "\"track\":\"talks\",\"state\":\"suspended\"}]}]}";

static void
test_days (void)
{
  static const struct
  {
    const char *a, *b, *on, *expected;
  } rows[] = {
    { "usa", "chn", "2013-01-01", "talks none certain -" },
    { "US", "chn", "2014-01-01", "talks active certain start" },
    { "chn", "usa", "2014-10-19", "talks suspended certain stop" },
    { "chn", "usa", "2014-05-10", "talks active possible start, talks suspended possible stop" },
    { "chn", "usa", "2013-07-08", "talks none possible -, talks active possible start" },
    { "chn", "usa", "2013/2014", "talks none possible -, talks active possible start, talks suspended possible stop" },
    { "chn", "rus", "2014", "other open certain -" },
    { "usa", "rus", "2014", "" },
    { "chn", "usa", NULL,
      "talks none certain -, talks active certain start, talks active certain again, talks suspended certain stop" },
  };
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (TlTimeline) timeline = tl_reader_read_data (reader, document, -1, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *row = g_strjoin (" ", rows[i].a, rows[i].b, rows[i].on, NULL);
      g_autoptr (TlDate) on = rows[i].on != NULL ? tl_date_new (rows[i].on, NULL) : NULL;
      g_autoptr (GPtrArray) answers = tl_timeline_find_status (timeline, rows[i].a, rows[i].b, on, NULL);
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint j = 0; j < answers->len; j++)
        {
          const TlStatus *status = answers->pdata[j];
          const char *event = tl_status_get_event (status);

          g_string_append_printf (text, "%s%s %s %s %s", j > 0 ? ", " : "", tl_status_get_track (status),
                                  tl_status_get_state (status),
                                  tl_status_get_certainty (status) == TL_CERTAINTY_CERTAIN ? "certain" : "possible",
                                  event != NULL ? event : "-");
          TL_CHECK_INT (row, tl_status_get_since (status, NULL, NULL), event != NULL);
        }
      TL_CHECK_STR (row, text->str, rows[i].expected);
    }
}

/* A dialogue of two agencies is one of their states, on the days on which they act for them. */
static void
test_roll_up (void)
{
  static const struct
  {
    const char *a, *b, *on;
    guint n;
  } rows[] = { { "usa", "chn", "2014", 1 },   { "doj", "chn", "2014", 1 }, { "usa", "envoy", "2014", 1 },
               { "doj", "envoy", "2014", 1 }, { "usa", "chn", "2017", 0 }, { "usa", "chn", NULL, 1 },
               { "usa", "usa", "2014", 0 },   { "usa", "doj", "2014", 0 }, { "usa", NULL, "2017", 1 },
               { NULL, "chn", "2017", 0 },    { NULL, NULL, "2017", 1 },   { "rus", "chn", "2014", 0 } };
  static const char json[] =
      "{\"format\":\"libtimeline\",\"version\":1,\"actors\":[{\"id\":\"usa\"},{\"id\":\"chn\"},{\"id\":\"rus\"},{"
      "\"id\":\"doj\",\"parent\":\"usa\"},{\"id\":\"envoy\",\"affiliations\":[{\"actor\":\"chn\",\"date\":\"2013/"
      "2015\"}]}],\"tracks\":[{\"id\":\"t\",\"between\":[\"doj\",\"envoy\"],\"states\":[\"on\"],\"initial\":\"on\"}]"
      "}";
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (TlTimeline) timeline = tl_reader_read_data (reader, json, -1, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *row = g_strdup_printf ("%s %s %s", rows[i].a, rows[i].b, rows[i].on);
      g_autoptr (TlDate) on = rows[i].on != NULL ? tl_date_new (rows[i].on, NULL) : NULL;
      g_autoptr (GPtrArray) answers = tl_timeline_find_status (timeline, rows[i].a, rows[i].b, on, NULL);

      TL_CHECK_INT (row, answers->len, rows[i].n);
    }
}

static void
test_nobody (void)
{
  g_autoptr (TlTimeline) timeline = tl_timeline_new ();
  g_autoptr (GError) error = NULL;

  TL_CHECK (NULL, tl_timeline_find_status (timeline, "nobody", NULL, NULL, &error) == NULL);
  TL_CHECK_STR (NULL, error->message, "there is no actor \"nobody\"");
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = { { "random", test_random },
                          { "days", test_days },
                          { "roll-up", test_roll_up },
                          { "nobody", test_nobody },
                          CU_TEST_INFO_NULL };
  CU_SuiteInfo suites[] = { { "status", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
