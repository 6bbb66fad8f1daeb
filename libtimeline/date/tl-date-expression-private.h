/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "date/tl-date-parse-private.h"

typedef enum
{
  TL_DATE_SINGLE,
  TL_DATE_INTERVAL,
  TL_DATE_ONE_OF, /* [a,b..c] */
  TL_DATE_ALL_OF, /* {a,b..c} */
} TlDateKind;

/* What a whole expression says. */
typedef struct
{
  TlDateKind kind;
  int level;
  TlPrecision precision;
  guint8 flags;
  guint8 part_flags[3]; /* of a single date */
  guint8 ends[2];       /* TlDateEnd */
  TlBounds bounds;
} TlExpression;

/* What an expression may stand for, a piece each: the whole, or a member of a set.
 *
 *   [1667, 1760-12..]   ->   "1667"  first..last,   "1760-12.."  first..without end
 */
typedef struct
{
  char *text; /* canonical */
  gint64 first;
  gint64 last;
  gboolean masked; /* not every day between is meant: SINGLE says which */
  TlSingle single;
} TlPiece;

/* Reads the whole of TEXT; its canonical text goes behind OUT, and where PIECES is not NULL, its pieces into it
 * (TlPiece; the array is to free their texts). What is qualified is widened by the entry of its precision in TOLERANCE,
 * in seconds, where that is not NULL. FALSE with TL_ERROR_DATE. */
gboolean _tl_expression_parse (TlExpression *self, const char *text, gsize length, const gint64 *tolerance,
                               GString *out, GArray *pieces, GError **error);

/* The pieces of a date's expression (TlPiece); none where it has none. */
GArray *_tl_date_get_pieces (const TlDate *self);
