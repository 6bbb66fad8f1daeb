/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "date/tl-date-private.h"

/* One date of an expression, split into components.
 *
 *   ?2004-06~-1X   ->   year "2004" ?~   month "06" ~   day "1X"        flags by component, digits with X */
typedef enum
{
  TL_YEAR_DIGITS, /* four digits, any of which may be X */
  TL_YEAR_LONG,   /* Y and a number, with or without an exponent */
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
  char month[3];   /* "" if there is none; a season is one of 21 to 41 */
  char day[3];
  guint8 n_x[3];     /* number of digits that are X in year, month, day */
  guint8 flags[3];   /* TlDateFlags of year, month, day, as written */
  gboolean on_parts; /* a flag is elsewhere than at the end */
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

/* The text of an expression, with the position of the parser. */
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

/* Parses one date at the cursor. */
gboolean _tl_single_parse (TlSingle *self, TlCursor *cursor);
/* Appends the canonical text. */
void _tl_single_append (const TlSingle *self, GString *out);
int _tl_single_level (const TlSingle *self);
TlPrecision _tl_single_precision (const TlSingle *self);
guint8 _tl_single_flags (const TlSingle *self);
/* Computes its first and last second. Returns FALSE if there is no such date. */
gboolean _tl_single_find_bounds (TlSingle *self);
/* Whether any of its digits is an X. */
gboolean _tl_single_is_masked (const TlSingle *self);
/* Whether the day is one of those that the date may mean. With DAY 0 it is a month, with MONTH and DAY 0 a year. */
gboolean _tl_single_matches (const TlSingle *self, gint64 year, int month, int day);

/* The members of a date are the days, months, seasons or years that it may mean: XX15-06-16 has one hundred. Returns
 * their number if there is time between them, 1 if there is none, and more than TL_MEMBERS_MAX if there are more. */
guint _tl_single_count_members (const TlSingle *self);
/* Finds the first member whose last second is not before FROM. Returns FALSE if there is none. Time complexity: O(1);
 * at most a thousand years are skipped. */
gboolean _tl_single_find_member (const TlSingle *self, gint64 from, gint64 *first, gint64 *last);
