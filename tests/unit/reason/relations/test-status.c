/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The states of tracks against all readings of the dates, one by one. */
#include "config.h"

#include "tl-test.h"

#include <stdlib.h>
#include <string.h>

#define MOST 4
#define DAYS 6

typedef struct
{
  int first, last; /* days of May 2014 from 1 */
  guint days;      /* bits: those of them on which it may start */
  int state;       /* A, B or C */
  gboolean firm;
} Change;

/* It starts in one of these seconds: the first of each day, or of some days, so that the date has gaps. */
static char *
make_date (GRand *rand, Change *change)
{
  gboolean gaps = g_rand_boolean (rand);
  g_autoptr (GString) text = g_string_new (NULL);

  change->days = 0;
  for (int day = change->first; day <= change->last; day++)
    if (!gaps || day == change->first || day == change->last || g_rand_boolean (rand))
      {
        change->days |= 1u << day;
        g_string_append_printf (text, "%c2014-05-%02dT00:00:00Z", text->len > 0 ? ',' : '[', day);
      }
  g_string_append_c (text, ']');
  if (!gaps)
    g_string_printf (text, "[2014-05-%02dT00:00:00Z..2014-05-%02dT00:00:00Z]", change->first, change->last);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static TlTimeline *
make_timeline (GRand *rand, Change *changes, int n, const char *initial)
{
  static const char *const states[] = { "A", "B", "C" };
  TlTimeline *timeline = tl_timeline_new ();
  g_autoptr (TlTrack) track = tl_track_new ("t");

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    tl_track_add_state (track, states[i]);
  tl_track_set_initial (track, initial);
  TL_CHECK (NULL, tl_timeline_add_track (timeline, track, NULL));
  for (int i = 0; i < n; i++)
    {
      const char id[] = { (char) ('a' + i), '\0' };
      g_autoptr (TlEvent) event = tl_event_new (id, "talks");
      g_autoptr (TlDate) date = NULL;
      g_autofree char *text = NULL;

      changes[i].first = g_rand_int_range (rand, 1, DAYS + 1);
      changes[i].last = g_rand_int_range (rand, changes[i].first, MIN (changes[i].first + 3, DAYS) + 1);
      changes[i].state = g_rand_int_range (rand, 0, 3);
      changes[i].firm = g_rand_int_range (rand, 0, 4) > 0;
      text = make_date (rand, &changes[i]);
      date = tl_date_new (text, NULL);
      tl_event_set_date (event, date);
      if (!changes[i].firm)
        tl_event_set_status (event, TL_EVENT_STATUS_ALLEGED);
      tl_event_add_effect (event, "t", states[changes[i].state]);
      TL_CHECK (NULL, tl_timeline_add_event (timeline, event, NULL));
    }
  return timeline;
}

/* What all readings together say of one state: how it may have begun, and when. */
#define ALWAYS (1u << MOST) /* beside a bit for each change */
#define NEVER (-1)

typedef struct
{
  guint by; /* bits; 0: it never held */
  int earliest, latest;
} Found;

/* One reading: when each change started, 0 for one that did not happen, and which of two at one moment came first. */
typedef struct
{
  const Change *changes;
  int n;
  int initial; /* NEVER: none */
  int starts[MOST];
  int order[MOST];
} Reading;

/* The state in force on DAY, by what was set last, and back to where it began. */
static int
hold_on (const Reading *reading, int day, Found found[3])
{
  int chain[MOST], n = 0, state, begun;

  for (int start = 1; start <= day; start++)
    for (int i = 0; i < reading->n; i++)
      if (reading->starts[reading->order[i]] == start)
        chain[n++] = reading->order[i];
  state = n > 0 ? reading->changes[chain[n - 1]].state : reading->initial;
  if (state == NEVER)
    return NEVER;
  for (begun = n; begun > 0 && reading->changes[chain[begun - 1]].state == state; begun--)
    ;
  if (begun == 0 && state == reading->initial)
    {
      found[state].by |= ALWAYS;
      return state;
    }
  found[state].by |= 1u << chain[begun];
  found[state].earliest = MIN (found[state].earliest, reading->starts[chain[begun]]);
  found[state].latest = MAX (found[state].latest, reading->starts[chain[begun]]);
  return state;
}

/* All orders of those that may start at one moment: all of the changes. */
static void
enumerate_orders (Reading *reading, int i, int first, int last, Found found[3], guint *states)
{
  if (i < reading->n)
    {
      for (int j = i; j < reading->n; j++)
        {
          int order = reading->order[i];

          reading->order[i] = reading->order[j];
          reading->order[j] = order;
          enumerate_orders (reading, i + 1, first, last, found, states);
          reading->order[j] = reading->order[i];
          reading->order[i] = order;
        }
      return;
    }
  for (int day = first; day <= last; day++)
    *states |= 1u << (hold_on (reading, day, found) + 1);
}

/* All readings: each start, and for what is doubtful, also that it never was. */
static void
enumerate (Reading *reading, int i, int first, int last, Found found[3], guint *states)
{
  if (i == reading->n)
    {
      enumerate_orders (reading, 0, first, last, found, states);
      return;
    }
  for (reading->starts[i] = reading->changes[i].first; reading->starts[i] <= reading->changes[i].last;
       reading->starts[i]++)
    if ((reading->changes[i].days & 1u << reading->starts[i]) != 0)
      enumerate (reading, i + 1, first, last, found, states);
  reading->starts[i] = 0;
  if (!reading->changes[i].firm)
    enumerate (reading, i + 1, first, last, found, states);
}

static int
day_of (gint64 instant)
{
  g_autofree char *text = tl_instant_to_string (instant);

  return text != NULL ? atoi (text + strlen ("2014-05-")) : 0;
}

static void
check_row (const char *day, const TlStatus *status, const Found *found)
{
  gint64 earliest, latest;
  guint events = found->by & ~ALWAYS;
  gboolean begun = tl_status_get_since (status, &earliest, &latest);
  const char *event = tl_status_get_event (status);
  const char id[] = { (char) ('a' + g_bit_nth_lsf (events, -1)), '\0' };

  TL_CHECK_INT (day, begun, events != 0);
  TL_CHECK_STR (day, event, (found->by & ALWAYS) == 0 && (events & (events - 1)) == 0 ? id : NULL);
  TL_CHECK_INT (day, day_of (earliest), (found->by & ALWAYS) != 0 ? 0 : found->earliest);
  TL_CHECK_INT (day, day_of (latest), events != 0 ? found->latest : 0);
}

static void
check_days (TlTimeline *timeline, Reading *reading, int first, int last)
{
  g_autofree char *text = g_strdup_printf ("2014-05-%02dT00:00:00Z/2014-05-%02dT00:00:00Z", first, last);
  g_autoptr (TlDate) on = tl_date_new (text, NULL);
  g_autoptr (GPtrArray) answers = tl_timeline_find_status (timeline, NULL, NULL, on, NULL);
  Found found[3] = { { 0, DAYS + 1, 0 }, { 0, DAYS + 1, 0 }, { 0, DAYS + 1, 0 } };
  guint states = 0, told = 0;

  enumerate (reading, 0, first, last, found, &states);
  for (guint i = 0; i < answers->len; i++)
    {
      int state = tl_status_get_state (answers->pdata[i])[0] - 'A';

      TL_CHECK_INT (text, told >> state & 1, 0);
      told |= 1u << state;
      TL_CHECK (text, found[state].by != 0);
      check_row (text, answers->pdata[i], &found[state]);
      TL_CHECK_INT (text, tl_status_get_certainty (answers->pdata[i]),
                    (states & (states - 1)) == 0 ? TL_CERTAINTY_CERTAIN : TL_CERTAINTY_POSSIBLE);
    }
  TL_CHECK_INT (text, told, states >> 1);
}

static void
test_random (void)
{
  static const char *const initials[] = { NULL, "A", "B" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (1914);

  for (guint round = 0; round < 600; round++)
    {
      Change changes[MOST];
      int n = g_rand_int_range (rand, 0, MOST + 1), initial = g_rand_int_range (rand, 0, 3);
      g_autoptr (TlTimeline) timeline = make_timeline (rand, changes, n, initials[initial]);
      Reading reading = { changes, n, initial - 1, { 0 }, { 0, 1, 2, 3 } };

      for (int day = 1; day <= DAYS + 1; day++)
        check_days (timeline, &reading, day, MIN (DAYS + 1, day + g_rand_int_range (rand, 0, 3)));
    }
}

/* ---- by hand ----------------------------------------------------------------------------------------------------- */

static const char document[] =
    "{'format':'libtimeline','version':1,'actors':[{'id':'usa','aliases':['US']},{'id':'chn'},{'id':'rus'}],"
    "'tracks':[{'id':'talks','between':['chn','usa'],'states':['none','active','suspended'],'initial':'none'},"
    "{'id':'other','between':['chn','rus'],'states':['open'],'initial':'open'},"
    "{'id':'bare','between':['chn','usa'],'states':['x']}],'events':["
    "{'id':'start','type':'talks','date':'2013-07-08','effects':[{'track':'talks','state':'active'}]},"
    "{'id':'again','type':'talks','date':'2013-12','effects':[{'track':'talks','state':'active'}]},"
    "{'id':'plan','type':'talks','status':'planned','date':'2014-01','effects':[{'track':'talks',"
    "'state':'none'}]},{'id':'stop','type':'talks','date':'2014-05','effects':[{'track':'talks',"
    "'state':'suspended'}]}]}";

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
  g_autoptr (TlTimeline) timeline = tl_test_read_json (document);

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

/* Since when, by hand. */
#define SETS(id, date, status, state)                                                                                  \
  "{'id':'" id "','type':'talks','date':'" date "','status':'" status "','effects':[{'track':'t','state':'" state "'}" \
  "]}"
#define FIRM(id, date, state) SETS (id, date, "confirmed", state)
static const struct
{
  const char *initial, *events, *on, *found;
} since[] = {
  /* what may have interrupted it or not */
  { "none",
    FIRM ("a", "2012", "suspended") "," FIRM ("b", "[2011..2013]", "active") "," FIRM ("c", "2014", "suspended"),
    "2015", "suspended certain 2012-01-01T00:00:00Z 2014-12-31T23:59:59Z -" },
  { "none",
    FIRM ("a", "2012", "suspended") "," FIRM ("b", "[2011..2013]", "active") "," FIRM ("c", "2014", "suspended"), NULL,
    "none certain - - -, active possible 2011-01-01T00:00:00Z 2013-12-31T23:59:59Z b, "
    "suspended possible 2012-01-01T00:00:00Z 2012-12-31T23:59:59Z a, "
    "suspended certain 2014-01-01T00:00:00Z 2014-12-31T23:59:59Z c" },
  { "none",
    FIRM ("a", "2012", "suspended") "," SETS ("b", "2013", "alleged", "active") "," FIRM ("c", "2014", "suspended"),
    "2015", "suspended certain 2012-01-01T00:00:00Z 2014-12-31T23:59:59Z -" },
  /* a state that is set again */
  { "none", FIRM ("a", "2012", "suspended") "," FIRM ("c", "2014", "suspended"), "2015",
    "suspended certain 2012-01-01T00:00:00Z 2012-12-31T23:59:59Z a" },
  { "active", FIRM ("a", "2012", "active"), "2015", "active certain - - -" },
  { "active", FIRM ("a", "2012", "active"), "2012-06", "active certain - - -" },
  { "active", FIRM ("a", "2012", "active") "," FIRM ("b", "2013", "suspended"), "2012", "active certain - - -" },
  { "active", SETS ("b", "2011", "disputed", "suspended") "," FIRM ("a", "2012", "active"), "2015",
    "active certain - 2012-12-31T23:59:59Z -" },
  /* several that may have done it */
  { "none", FIRM ("a", "[2012..2014]", "suspended") "," FIRM ("b", "[2012..2014]", "suspended"), "2015",
    "suspended certain 2012-01-01T00:00:00Z 2014-12-31T23:59:59Z -" },
  { "none", FIRM ("a", "[2012..2013]", "suspended") "," FIRM ("b", "2014", "suspended"), "2015",
    "suspended certain 2012-01-01T00:00:00Z 2013-12-31T23:59:59Z a" },
  /* on a day within the bounds it can only have begun by then */
  { "none", FIRM ("a", "2014-05", "suspended"), "2014-05-10",
    "none possible - - -, suspended possible 2014-05-01T00:00:00Z 2014-05-10T23:59:59Z a" },
  { NULL, FIRM ("a", "2014-05", "suspended"), "2014-05-10",
    "suspended possible 2014-05-01T00:00:00Z 2014-05-10T23:59:59Z a" },
  { NULL, FIRM ("a", "2014-05", "suspended"), "2013", "" },
  { "none", FIRM ("a", "2014-05-01", "active") "," FIRM ("b", "2014-05-01", "suspended"), "2014-06",
    "active possible 2014-05-01T00:00:00Z 2014-05-01T23:59:59Z a, "
    "suspended possible 2014-05-01T00:00:00Z 2014-05-01T23:59:59Z b" },
  { "none", FIRM ("a", "2014-05-01", "active") "," FIRM ("b", "2014-05-01", "suspended"), NULL,
    "none certain - - -, active possible 2014-05-01T00:00:00Z 2014-05-01T23:59:59Z a, "
    "suspended possible 2014-05-01T00:00:00Z 2014-05-01T23:59:59Z b" },
  { "none", FIRM ("a", "2014-05-01", "active") "," SETS ("b", "2014", "alleged", "suspended"), NULL,
    "none certain - - -, suspended possible 2014-01-01T00:00:00Z 2014-12-31T23:59:59Z b, "
    "active certain 2014-05-01T00:00:00Z 2014-05-01T23:59:59Z a" },
};

/* "STATE CERTAINTY EARLIEST LATEST EVENT, ..." */
static char *
tell_since (GPtrArray *answers)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < answers->len; i++)
    {
      const TlStatus *status = answers->pdata[i];
      const char *event = tl_status_get_event (status);
      g_autofree char *first = NULL, *last = NULL;
      gint64 earliest, latest;

      tl_status_get_since (status, &earliest, &latest);
      first = tl_instant_to_string (earliest);
      last = tl_instant_to_string (latest);
      g_string_append_printf (text, "%s%s %s %s %s %s", i > 0 ? ", " : "", tl_status_get_state (status),
                              tl_status_get_certainty (status) == TL_CERTAINTY_CERTAIN ? "certain" : "possible",
                              first != NULL ? first : "-", last != NULL ? last : "-", event != NULL ? event : "-");
    }
  return g_string_free (text, FALSE);
}

static void
test_since (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (since); i++)
    {
      g_autofree char *begin =
          since[i].initial != NULL ? g_strdup_printf (",'initial':'%s'", since[i].initial) : g_strdup ("");
      g_autofree char *json =
          g_strconcat ("{'format':'libtimeline','version':1,'tracks':[{'id':'t','states':['none','active','suspended']",
                       begin, "}],'events':[", since[i].events, "]}", NULL);
      g_autoptr (TlTimeline) timeline = tl_test_read_json (json);
      g_autoptr (TlDate) on = since[i].on != NULL ? tl_date_new (since[i].on, NULL) : NULL;
      g_autoptr (GPtrArray) answers = tl_timeline_find_status (timeline, NULL, NULL, on, NULL);
      g_autofree char *found = tell_since (answers);

      TL_CHECK_STR (since[i].events, found, since[i].found);
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
      "{'format':'libtimeline','version':1,'actors':[{'id':'usa'},{'id':'chn'},{'id':'rus'},"
      "{'id':'doj','parent':'usa'},{'id':'envoy','affiliations':[{'actor':'chn','date':'2013/2015'}]}],"
      "'tracks':[{'id':'t','between':['doj','envoy'],'states':['on'],'initial':'on'}]}";
  g_autoptr (TlTimeline) timeline = tl_test_read_json (json);

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
  CU_TestInfo tests[] = { { "random", test_random },   { "days", test_days },     { "since", test_since },
                          { "roll-up", test_roll_up }, { "nobody", test_nobody }, CU_TEST_INFO_NULL };
  CU_SuiteInfo suites[] = { { "status", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
