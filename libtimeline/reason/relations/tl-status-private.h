/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <glib.h>

/* One event that sets a state of a track; it starts somewhere from EARLIEST to LATEST. */
typedef struct
{
  const char *state;
  const char *event;
  gint64 earliest;
  gint64 latest;
  gboolean firm; /* it certainly happened */
} TlStateChange;

/* A state that a track may have been in on a day, and since when: over all readings in which it was, the earliest and
 * the latest moment at which it became so. */
typedef struct
{
  const char *state;
  const char *event; /* that began it in every reading; NULL: not always the same, or it had always been */
  gint64 earliest;   /* TL_INSTANT_PAST where it may always have been */
  gint64 latest;
  gboolean begun; /* in some reading an event began it */
} TlStateRun;

/* The states that a track may have been in at some moment from FIRST to LAST, each once, in the order of when they
 * began. INITIAL may be NULL: then there is none before the first change. CERTAIN: there is but one, in every reading
 * and throughout. */
GArray *_tl_status_list_runs (const GArray *changes, const char *initial, gint64 first, gint64 last, gboolean *certain);
