/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/events/tl-event-rows-private.h"

/* What rows of GDELT have in common. A row of 57 to 61 cells consists of a few blocks of neighbouring cells, and of
 * each there are far fewer than rows: one says who an actor is, one where something is, one how often it was mentioned.
 * What becomes of a block is kept under its bytes, so that most rows are put together from what is there already:
 *
 *   USA \t UNITED STATES \t USA \t ...      actor 3, piece NONE
 *   4 \t Beijing, Beijing, China \t CH ...  country "chn", 39.93, 116.39, pieces 17, NONE, 21
 *
 * A piece is JSON of the attributes: see tl-record-private.h. Each kind of block has a table of fixed size, in which
 * two blocks with the same hash have a place and the older one makes way for another; so memory is bounded whatever a
 * file holds. The tables are larger than the nearest caches: rows are hashed some time before they are read. */
#define TL_GDELT_KEY 110 /* longest block that is kept */

typedef struct
{
  guint64 hash;
  guint16 length; /* 0: nothing is kept here */
  char bytes[TL_GDELT_KEY];
} TlGdeltKey;

enum
{
  TL_GDELT_ACTOR_1,
  TL_GDELT_ACTOR_2,
  TL_GDELT_ACTION,
  TL_GDELT_SIDES
};

typedef struct
{
  TlGdeltKey key;
  guint32 actor;     /* number; TL_SYMBOL_NONE: the code is blank */
  guint32 pieces[2]; /* numbers, by side; TL_SYMBOL_NONE: no attributes */
} TlGdeltActor;

typedef struct
{
  TlGdeltKey key;
  double lat; /* NAN: none */
  double lon;
  guint32 country;                /* number of the word; TL_SYMBOL_NONE: none */
  guint32 pieces[TL_GDELT_SIDES]; /* TL_SYMBOL_NONE: no attributes */
  gint8 wrong;                    /* the cell of the block that is no coordinate; -1: none */
} TlGdeltPlace;

typedef struct
{
  TlGdeltKey key;
  guint32 piece;
} TlGdeltCounts;

#define TL_GDELT_NOT_MADE (TL_SYMBOL_NONE - 1) /* a piece */
#define TL_GDELT_ACTOR_BITS 16
#define TL_GDELT_PLACE_BITS 16
#define TL_GDELT_COUNT_BITS 12

typedef struct
{
  TlIntake *intake;
  GString *text;
  TlGdeltActor *actors;
  TlGdeltPlace *places;
  TlGdeltCounts *counts;
} TlGdeltBlocks;

void _tl_gdelt_blocks_init (TlGdeltBlocks *self, TlIntake *intake);
void _tl_gdelt_blocks_clear (TlGdeltBlocks *self);

/* The hashes of the blocks of a row. */
typedef struct
{
  guint64 actors[2];
  guint64 places[TL_GDELT_SIDES];
} TlGdeltHashes;

/* Hashes the blocks of ROW, whose places have N cells, 7 or 8, and asks for their places in the tables. */
void _tl_gdelt_blocks_expect (const TlGdeltBlocks *self, const TlEventLine *row, guint n, TlGdeltHashes *hashes);

/* Each returns the block that has SIDE in ROW, valid until the next call; NULL if reading must stop. */
const TlGdeltActor *_tl_gdelt_blocks_actor (TlGdeltBlocks *self, const TlEventLine *row, guint side, guint64 hash);
const TlGdeltPlace *
_tl_gdelt_blocks_place (TlGdeltBlocks *self, const TlEventLine *row, guint n, guint side, guint64 hash);
/* The number of the piece of NumMentions to NumArticles. */
guint32 _tl_gdelt_blocks_counts (TlGdeltBlocks *self, const TlEventLine *row);
/* The number of the piece of the quad class and of what begins all attributes. */
guint32 _tl_gdelt_blocks_head (TlGdeltBlocks *self, const TlEventLine *row);

/* Columns that all widths have in the same place. */
enum
{
  TL_GDELT_ID,
  TL_GDELT_DATE,
  TL_GDELT_ACTOR1 = 5,
  TL_GDELT_ACTOR2 = 15,
  TL_GDELT_ROOT = 25,
  TL_GDELT_CODE,
  TL_GDELT_QUAD = 29,
  TL_GDELT_GOLDSTEIN,
  TL_GDELT_MENTIONS,
  TL_GDELT_SOURCES,
  TL_GDELT_ARTICLES,
  TL_GDELT_TONE,
  TL_GDELT_PLACES
};
/* Cells of an actor. */
#define TL_GDELT_ACTOR_CELLS 10
