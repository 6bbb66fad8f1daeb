/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/events/tl-event-rows-private.h"

#include <string.h>

/* What short cells of GDELT stand for: dates, codes and scores, of which each file has few. A cell of up to 15 bytes is
 * its own key:
 *
 *   20140519   -> date 7                  "043"  -> type 61, code 12, "Host a visit"
 *   20140519230000 -> date 9, day 7       "-5.0" -> -5
 *
 * Each table has a fixed size; a cell takes the place of another with the same hash. */
typedef struct
{
  guint64 words[2]; /* the text, padded with NUL, and its length in the last byte */
} TlGdeltCell;

typedef struct
{
  TlGdeltCell cell;
  guint32 date; /* number; TL_SYMBOL_NONE: it is none */
  guint32 day;  /* number of the date of its day, which differs if it has a time */
} TlGdeltDay;

typedef struct
{
  TlGdeltCell cell;
  guint32 type; /* number */
  guint32 code; /* number of the word */
  const char *label;
  gsize label_length;
} TlGdeltCode;

typedef struct
{
  TlGdeltCell cell;
  double score; /* NAN: it is no number */
} TlGdeltScore;

#define TL_GDELT_DAY_BITS 12
#define TL_GDELT_CODE_BITS 10
#define TL_GDELT_SCORE_BITS 8

typedef struct
{
  TlIntake *intake;
  GHashTable *unknown; /* codes that were warned of */
  TlGdeltDay days[1 << TL_GDELT_DAY_BITS];
  TlGdeltCode codes[1 << TL_GDELT_CODE_BITS];
  TlGdeltScore scores[1 << TL_GDELT_SCORE_BITS];
} TlGdeltMemo;

TlGdeltMemo *_tl_gdelt_memo_new (TlIntake *intake);
void _tl_gdelt_memo_free (TlGdeltMemo *self);

/* Each returns what the cell COLUMN of ROW stands for, valid until the next call. */
const TlGdeltDay *_tl_gdelt_memo_day (TlGdeltMemo *self, const TlEventLine *row, guint column);
const TlGdeltCode *_tl_gdelt_memo_code (TlGdeltMemo *self, const TlEventLine *row, guint column);
double _tl_gdelt_memo_score (TlGdeltMemo *self, const TlEventLine *row, guint column);

/* The type of a code of CAMEO, or of the longest prefix that is known; then *KNOWN is FALSE. */
const char *_tl_cameo_find_type (const char *code, gboolean *known);
