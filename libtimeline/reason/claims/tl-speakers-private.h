/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "reason/graph/tl-graph-private.h"

/* Who says what: whom a citation quotes, who speaks in a statement, and what a statement says of another event. For the
 * length of one question.
 *
 *   source   author          authors
 *   0        "press"         press      an actor's id
 *   1        "The Press"     press      its name, alias or code, and nobody else's
 *   2        "J. Smith"      J. Smith   no actor: the text
 *   3        -               -
 */
typedef struct
{
  TlTimeline *timeline;
  const char **authors; /* by number of a source; NULL: none, or not asked for yet */
  GHashTable *named;    /* actors by what they are called; NULL until an author is no id */
} TlSpeakers;

void _tl_speakers_init (TlSpeakers *self, TlTimeline *timeline);
void _tl_speakers_clear (TlSpeakers *self);

/* Who says what a citation says: its speaker, else the author of its source; NULL where neither is named. CITATION is
 * one that the timeline lent. */
const char *_tl_speakers_of_citation (TlSpeakers *self, const TlCitation *citation);
/* Appends who speaks in a statement: its speakers; only where there is none, its initiators; only where there is none
 * either, whoever its asserting and confirming citations have it from. Borrowed, and not each once. */
void _tl_speakers_of_statement (TlSpeakers *self, const TlEvent *statement, GPtrArray *names);
/* Whether anybody takes part as a speaker. */
gboolean _tl_event_has_speaker (const TlEvent *event);

/* What a link says of the event it goes to. */
typedef enum
{
  TL_SAYING_NOTHING,
  TL_SAYING_SO,      /* confirms */
  TL_SAYING_NOT,     /* denies, contradicts */
  TL_SAYING_ACCUSES, /* accuses-of */
} TlSaying;

/* The one rule of statements: one whose status makes it impossible says nothing. See
 * tl_event_status_get_certainty(). */
gboolean _tl_statement_counts (const TlGraph *graph, guint32 row);
/* What the event that a link comes from says of the one it goes to, where it counts. */
TlSaying _tl_statement_says (const TlGraph *graph, guint32 link);
