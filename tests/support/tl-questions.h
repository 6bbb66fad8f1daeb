/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Every question of the public API that a timeline answers, each answer as a text, so that answers can be compared. The
 * timeline has the actors, sources and events that test-threads.c makes. */
#pragma once

#include "tl-test.h"

typedef struct
{
  const char *name;
  void (*ask) (TlTimeline *timeline, GString *out);
} TlQuestion;

#define TL_QUESTIONS 13
/* NULL-terminated by name */
extern const TlQuestion tl_questions[TL_QUESTIONS + 1];

void tl_questions_append_ids (GString *out, const char *const *ids);
void tl_questions_append_chain (GString *out, TlTimeline *timeline, const TlChain *chain);
void tl_questions_append_query (GString *out, TlTimeline *timeline, const TlQuery *query);
void tl_questions_append_inference (GString *out, const TlInference *inference);
void tl_questions_append_standing (GString *out, const TlStanding *standing);
