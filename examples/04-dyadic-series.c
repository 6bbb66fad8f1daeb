/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* What two states did to each other, counted and scored by quarter, and printed as a table. */
#include <libtimeline/libtimeline.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* Dates as exact as they are known: "May 2014" is in one quarter for certain, "2014" is possible in four. */
static const struct
{
  const char *id, *type, *date, *from, *to;
} events[] = {
  { "working-group", "talks", "2013-07-08", "usa", "chn" },
  { "visit", "visit", "2013-09", "chn", "usa" },
  { "indictment", "indictment", "2014-05-19", "doj", "pla" },
  { "suspension", "suspension-of-dialogue", "2014-05", "chn", "usa" },
  { "summons", "diplomatic-protest", "2014-05-20", "chn", "usa" },
  { "accusation", "accusation", "2014", "usa", "chn" },
};

static void
add (gboolean ok, const GError *error)
{
  if (ok)
    return;
  fprintf (stderr, "%s\n", error->message);
  exit (1);
}

static TlTimeline *
make_timeline (void)
{
  static const struct
  {
    const char *id, *parent;
    TlActorKind kind;
  } actors[] = { { "usa", NULL, TL_ACTOR_KIND_STATE },
                 { "chn", NULL, TL_ACTOR_KIND_STATE },
                 { "doj", "usa", TL_ACTOR_KIND_AGENCY },
                 { "pla", "chn", TL_ACTOR_KIND_ARMED_UNIT } };
  TlTimeline *timeline = tl_timeline_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (actors); i++)
    {
      g_autoptr (TlActor) actor = tl_actor_new (actors[i].id);

      tl_actor_set_kind (actor, actors[i].kind);
      tl_actor_set_parent (actor, actors[i].parent);
      add (tl_timeline_add_actor (timeline, actor, &error), error);
    }
  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    {
      g_autoptr (TlEvent) event = tl_event_new (events[i].id, events[i].type);
      g_autoptr (TlDate) date = tl_date_new (events[i].date, NULL);

      tl_event_set_date (event, date);
      tl_event_add_participant (event, events[i].from, "initiator");
      tl_event_add_participant (event, events[i].to, "target");
      add (tl_timeline_add_event (timeline, event, &error), error);
    }
  return timeline;
}

/* What no event with a score is in is not known. */
static void
print_score (double score, int width)
{
  if (isnan (score))
    printf ("  %*s", width, "-");
  else
    printf ("  %*.1f", width, score);
}

int
main (void)
{
  g_autoptr (TlTimeline) timeline = make_timeline ();
  g_autoptr (TlSeriesQuery) query = tl_series_query_new ();
  g_autoptr (TlSeries) series = NULL;

  tl_series_query_set_pair (query, "usa", "chn");
  tl_series_query_set_period (query, TL_PERIOD_QUARTER);
  series = tl_timeline_find_series (timeline, query, NULL, NULL);
  printf ("scores by %s\n", tl_series_get_scale (series));
  printf ("quarter  count  at most    sum    low   high  cooperation  conflict\n");
  for (guint i = 0; i < tl_series_get_n_rows (series); i++)
    {
      const TlSeriesRow *row = tl_series_get_row (series, i);
      g_autofree char *period = tl_series_row_dup_period (row);

      printf ("%s  %5u  %7u", period, tl_series_row_get_count (row), tl_series_row_get_possible_count (row));
      print_score (tl_series_row_get_sum (row), 5);
      print_score (tl_series_row_get_sum_low (row), 5);
      print_score (tl_series_row_get_sum_high (row), 5);
      print_score (tl_series_row_get_cooperation (row), 11);
      print_score (tl_series_row_get_conflict (row), 8);
      printf ("\n");
    }
  return 0;
}
