/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/tl-json-out-private.h"
#include "model/tl-timeline-private.h"

/* Events and links as compact JSON straight from their columns and packed records: nothing is unpacked. The text is the
 * same, to the byte, as what tl-json-out makes of the values.
 *
 *   names that repeat (words, ids of actors and sources, types, dates) are quoted and escaped once, and copied:
 *   quoted[kind][number] -> {6, "\"talks\""}
 */
typedef struct
{
  guint32 length;
  char text[];
} TlQuoted;

typedef struct
{
  TlTimeline *timeline;
  GString *out;
  char *end; /* up to where it may be filled without being asked */
  TlArena *arena;
  const TlQuoted **quoted[TL_N_NAMES]; /* NULL: of that kind each is written once or twice only */
} TlJsonDirect;

void _tl_json_direct_init (TlJsonDirect *self, TlTimeline *timeline, GString *out);
void _tl_json_direct_clear (TlJsonDirect *self);

/* An event or link as an object. */
void _tl_json_direct_event (TlJsonDirect *self, guint32 row);
void _tl_json_direct_link (TlJsonDirect *self, guint32 row);

/* Has what events or links up to TL_EXPECTED places further on in ROWS need brought near. */
#define TL_EXPECTED 24
void _tl_json_direct_expect_event (const TlJsonDirect *self, const guint32 *rows);
void _tl_json_direct_expect_link (const TlJsonDirect *self, const guint32 *rows);
