/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <glib.h>

/* One event that sets a state of a track. It starts at some moment from EARLIEST to LATEST. If its date has gaps, there
 * is one change for each time without gap, from FIRST to LAST, in which it may start. */
typedef struct
{
  const char *state;
  const char *event;
  gint64 earliest;
  gint64 latest;
  gint64 first;
  gint64 last;
  gboolean firm; /* it certainly happened */
  guint number;  /* of the state; see _tl_status_number_states() */
} TlStateChange;

/* A state that a track may have been in on a day, and since when: the earliest and the latest moment at which it began,
 * over all readings in which the track was in it. */
typedef struct
{
  const char *state;
  const char *event; /* that began it in every reading; NULL: not the same in all, or the state never began */
  gint64 earliest;   /* TL_INSTANT_PAST if it may always have been in force */
  gint64 latest;
  gboolean begun; /* in some reading an event began it */
} TlStateRun;

/* Numbers the states of changes, from 0 in the order of the changes; INITIAL, if it is not NULL, is number 0. Returns
 * how many there are. */
guint _tl_status_number_states (GArray *changes, const char *initial);

/* Lists the states that a track may have been in at some moment from FIRST to LAST, each once, sorted by their earliest
 * beginning. If INITIAL is NULL, the track has no state before the first change. CERTAIN is set to TRUE if the track
 * was in the same state throughout, in every reading. The states are numbered. Time complexity: O(n log n). */
GArray *_tl_status_list_runs (GArray *changes, const char *initial, gint64 first, gint64 last, gboolean *certain);
