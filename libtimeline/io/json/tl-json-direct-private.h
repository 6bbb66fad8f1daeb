/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/json/tl-json-pieces-private.h"
#include "model/tl-timeline-private.h"

/* Events and links as compact JSON straight from their columns and packed records: nothing is unpacked. The text is the
 * same, to the byte, as what tl-json-out makes of the values; why there are two writers is explained there.
 *
 *   column type   17                     ,"type":"talks"      the piece of name 17, made once
 *   record        title 5 Talks          ,"title":"Talks"     copied, and looked through for what must be escaped
 *                 actor 3 role 9 ...     ,"actor":"usa"       pieces again
 */
typedef struct
{
  TlTimeline *timeline;
  GString *out;
  char *start; /* of what it holds */
  char *end;   /* up to where it may be filled without being asked */
  TlJsonPieces pieces;
} TlJsonDirect;

void _tl_json_direct_init (TlJsonDirect *self, TlTimeline *timeline, GString *out);
void _tl_json_direct_clear (TlJsonDirect *self);

/* An event or link as an object. */
void _tl_json_direct_event (TlJsonDirect *self, guint32 row);
void _tl_json_direct_link (TlJsonDirect *self, guint32 row);

/* Has what events or links up to TL_EXPECTED places further on in ROWS need brought near. */
#define TL_EXPECTED 32
void _tl_json_direct_expect_event (const TlJsonDirect *self, const guint32 *rows);
void _tl_json_direct_expect_link (const TlJsonDirect *self, const guint32 *rows);
