/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Documents made of the fuzzer's bytes: well formed, small and nasty. Each byte is a choice, and when the
 * bytes end every choice is the first. Few ids exist, so references hit; there are cycles, parallel links,
 * own types, vague dates, affiliations, tracks, citations that deny, and unknown members. */
#pragma once

#include "fuzz.h"

typedef struct
{
  const guint8 *data;
  gsize left;
} FuzzBytes;

/* Returns a number below N, which is 256 at the most. */
guint fuzz_take (FuzzBytes *self, guint n);
const char *fuzz_take_text (FuzzBytes *self, const char *const *texts, guint n);
#define FUZZ_TAKE_TEXT(bytes, texts) fuzz_take_text (bytes, texts, G_N_ELEMENTS (texts))

/* Returns a date, or NULL where none is chosen. */
TlDate *fuzz_take_date (FuzzBytes *self);

/* Returns the id of an actor, event and so on, by the letter of its kind, as text of JSON without quotes. */
char *fuzz_dup_id (char letter, guint index);

/* Returns the lines of a document in JSON Lines, the head first. */
GPtrArray *fuzz_take_lines (FuzzBytes *self);
/* Returns the timeline of lines; that they can be read is asserted. */
TlTimeline *fuzz_read_lines (const GPtrArray *lines);
TlTimeline *fuzz_take_timeline (FuzzBytes *self);

/* Changes a timeline at random, by up to N edits, each of which may fail. A failed one must change nothing. */
void fuzz_edit (FuzzBytes *self, TlTimeline *timeline, guint n);

/* Returns the id of any event, or NULL if there is none. */
const char *fuzz_take_event (FuzzBytes *self, TlTimeline *timeline);
/* Returns the id of any actor, or NULL. */
const char *fuzz_take_actor (FuzzBytes *self, TlTimeline *timeline);
