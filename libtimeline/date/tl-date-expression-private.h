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

/* A parsed expression. */
typedef struct
{
  TlDateKind kind;
  int level;
  TlPrecision precision;
  guint8 flags;
  guint8 part_flags[3]; /* of a single date */
  guint8 ends[2];       /* TlDateEnd */
  TlBounds bounds;
  gboolean gaps;    /* see _tl_date_has_gaps() */
  guint8 fractions; /* TlFractions */
} TlExpression;

/* A part of an expression: the whole of it, or a member of a set.
 *
 *   [1667, 1760-12..]   ->   "1667"  first..last,   "1760-12.."  first..unbounded */
typedef struct
{
  char *text; /* canonical */
  gint64 first;
  gint64 last;
  gboolean masked; /* some days between FIRST and LAST are not included: SINGLE says which are */
  TlSingle single; /* the first or only date */
  TlSingle until;  /* the last date */
  TlBounds bounds; /* of an interval or range from the one to the other */
} TlPiece;

/* Parses the whole of TEXT. Appends the canonical text to OUT and, unless PIECES is NULL, the parts to PIECES (TlPiece;
 * the array must free their texts). Unless TOLERANCE is NULL, qualified parts are extended by its entry for their
 * precision, in seconds. Returns FALSE with TL_ERROR_DATE if TEXT is not EDTF. */
gboolean _tl_expression_parse (TlExpression *self, const char *text, gsize length, const gint64 *tolerance,
                               GString *out, GArray *pieces, GError **error);

/* The parts of a date's expression (TlPiece); empty if the date has no expression. */
GArray *_tl_date_get_pieces (const TlDate *self);
