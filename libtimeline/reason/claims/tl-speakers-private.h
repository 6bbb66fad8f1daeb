/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "reason/graph/tl-graph-private.h"

/* Who says what: the speaker of a citation, the speakers of a statement, and what a statement says of another event.
 * The object is made for one question.
 *
 *   source   author          authors
 *   0        "press"         press      an actor's id
 *   1        "The Press"     press      the name, alias or code of this actor only
 *   2        "J. Smith"      J. Smith   not an actor: the text
 *   3        -               -
 */
typedef struct
{
  TlTimeline *timeline;
  const char **authors; /* by number of a source; NULL: none, or not looked up yet */
  GHashTable *named;    /* actors by name, alias and code; NULL until an author is not an id */
} TlSpeakers;

void _tl_speakers_init (TlSpeakers *self, TlTimeline *timeline);
void _tl_speakers_clear (TlSpeakers *self);

/* The speaker of a citation, else the author of its source; NULL if neither is named. The timeline owns CITATION. */
const char *_tl_speakers_of_citation (TlSpeakers *self, const TlCitation *citation);
/* Appends the speakers of a statement: its participants in the role of speaker; if there are none, its initiators; if
 * there are none either, the speakers of its asserting and confirming citations. Names are borrowed and may repeat. */
void _tl_speakers_of_statement (TlSpeakers *self, const TlEvent *statement, GPtrArray *names);
/* Whether a participant has the role of speaker. */
gboolean _tl_event_has_speaker (const TlEvent *event);

/* What a link says of the event at its end. */
typedef enum
{
  TL_SAYING_NOTHING,
  TL_SAYING_SO,      /* confirms */
  TL_SAYING_NOT,     /* denies, contradicts */
  TL_SAYING_ACCUSES, /* accuses-of */
  TL_SAYING_REPORTS, /* reports, reveals */
  TL_SAYING_DOUBTS,  /* doubts */
} TlSaying;

/* Whether a saying asserts the event, as a citation with the stance asserts or confirms does. */
static inline gboolean
_tl_saying_asserts (TlSaying saying)
{
  return saying == TL_SAYING_SO || saying == TL_SAYING_ACCUSES || saying == TL_SAYING_REPORTS;
}

/* Whether a statement counts: not if its status makes it impossible. See tl_event_status_get_certainty(). */
gboolean _tl_statement_counts (const TlGraph *graph, guint32 row);
/* What the event at the start of a link says of the event at its end; nothing if that statement does not count. */
TlSaying _tl_statement_says (const TlGraph *graph, guint32 link);
