/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Actors, own types and a question that the tests of series share. */
#pragma once

#include "tl-test.h"

#define ACTORS                                                                                                         \
  "'actors':[{'id':'usa','kind':'state'},{'id':'chn','kind':'state'},{'id':'rus','kind':'state'},"                     \
  "{'id':'eu','kind':'organisation'},{'id':'fra','kind':'state','parent':'eu'},"                                       \
  "{'id':'doj','kind':'agency','parent':'usa'},{'id':'army','parent':'chn'},"                                          \
  "{'id':'pla','kind':'armed-unit','parent':'army'},{'id':'snowden','kind':'person'},"                                 \
  "{'id':'holder','kind':'person','affiliations':[{'actor':'doj','office':'Attorney General',"                         \
  "'date':'2009/2015'}]},{'id':'twins','affiliations':[{'actor':'usa'},{'actor':'chn'}]}]"
#define TYPES                                                                                                          \
  "'types':{'events':[{'id':'odd','parent':'cameo-112','cameo':'99'},"                                                 \
  "{'id':'hack-back-twice','parent':'hack-back'},{'id':'hack-back','cameo':'173'},{'id':'loose'}]}"

static inline TlTimeline *
read_events (const char *events)
{
  g_autofree char *text =
      g_strdup_printf ("{'format':'libtimeline','version':1," ACTORS "," TYPES ",'events':[%s]}", events);
  g_autofree char *json = tl_test_json (text);

  return tl_test_read_json (json);
}

/* The series of two, or of all; NULL if there is no such actor. Without a scale it counts only. */
static inline TlSeries *
ask (TlTimeline *timeline, const char *first, const char *second, TlPeriod period, const char *scale, gboolean directed)
{
  g_autoptr (TlSeriesQuery) query = tl_series_query_new ();

  tl_series_query_set_pair (query, first, second);
  tl_series_query_set_period (query, period);
  TL_CHECK (scale, tl_series_query_set_scale (query, scale, NULL));
  tl_series_query_set_directed (query, directed);
  return tl_timeline_find_series (timeline, query, NULL, NULL);
}
