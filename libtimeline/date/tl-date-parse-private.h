/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "date/tl-date-private.h"

/* One date of an expression, taken apart.
 *
 *   ?2004-06~-1X   ->   year "2004" ?~   month "06" ~   day "1X"        flags by component, digits with X
 */
typedef enum
{
  TL_YEAR_DIGITS, /* four, any of them X */
  TL_YEAR_LONG,   /* Y and a number, perhaps with an exponent */
} TlYearForm;

typedef struct
{
  TlYearForm form;
  gboolean negative;
  char year[5];  /* TL_YEAR_DIGITS */
  gint64 number; /* TL_YEAR_LONG: the magnitude, exponent applied; G_MAXINT64: beyond 64 bits */
  gint64 mantissa;
  int exponent;    /* -1: none */
  int significant; /* digits; 0: all */
  char month[3];   /* "" where there is none; a season is one of 21 to 41 */
  char day[3];
  guint8 n_x[3];     /* how many digits of year, month, day are X */
  guint8 flags[3];   /* TlDateFlags of year, month, day, as written */
  gboolean on_parts; /* a flag stands elsewhere than at the end */
  int n_time;        /* parts of the time: 0 to 3 */
  int hour, minute, second;
  const char *fraction; /* digits in the text */
  int n_fraction;
  gboolean zoned;
  int zone; /* minutes east */
  gboolean zulu;
  gint64 first; /* its first and last second */
  gint64 last;
} TlSingle;

/* What of an expression has been read and what is left. */
typedef struct
{
  const char *text;
  const char *p;
  const char *end;
  GError **error;
} TlCursor;

gboolean _tl_cursor_fail (const TlCursor *self, const char *expected);
static inline char
_tl_cursor_peek (const TlCursor *self)
{
  return self->p < self->end ? *self->p : '\0';
}

/* Reads one date from the cursor. */
gboolean _tl_single_parse (TlSingle *self, TlCursor *cursor);
/* The canonical text of it. */
void _tl_single_append (const TlSingle *self, GString *out);
int _tl_single_level (const TlSingle *self);
TlPrecision _tl_single_precision (const TlSingle *self);
guint8 _tl_single_flags (const TlSingle *self);
/* Finds its first and last second; FALSE where no such date exists. */
gboolean _tl_single_find_bounds (TlSingle *self);
/* Whether any of its digits is an X. */
gboolean _tl_single_is_masked (const TlSingle *self);
/* Whether it may stand for a day, for one in a month (DAY 0), or for one in a year (MONTH and DAY 0). */
gboolean _tl_single_matches (const TlSingle *self, gint64 year, int month, int day);
