/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/tl-timeline-private.h"

#include <libtimeline/tl-quad.h>
#include <libtimeline/tl-scale.h>

/* Scores and classes events: by their own score, else by their most specific coding, else by their type.
 *
 *   by type    0 event    1 statement    2 cameo-01    ...    557 own
 *   scores     NAN        0.0            0.0                  -5.0      of the code of the type, else of its parent
 *   quads      0          1              1                    3
 */
typedef struct
{
  TlTimeline *timeline;
  const TlScale *scale; /* NULL: classed only */
  const char *scheme;
  guint32 scale_word; /* as texts of the timeline; TL_SYMBOL_NONE: no event uses it */
  guint32 scheme_word;
  double *scores;
  guint8 *quads;
} TlScoring;

void _tl_scoring_init (TlScoring *self, TlTimeline *timeline, const TlScale *scale);
void _tl_scoring_clear (TlScoring *self);
/* SCORE gets NAN if there is none. FROM is a place in the record of the event, before its scores. */
void _tl_scoring_event (const TlScoring *self, guint32 row, const guint8 *from, double *score, TlQuad *quad);
