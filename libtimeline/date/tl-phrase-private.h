/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "date/tl-calendar-private.h"

/* One reading of a phrase: a date, or a range "a..b" one of whose days is meant. Days are counted from 1970-01-01. */
typedef struct
{
  gint64 first;
  gint64 last;
  char text[64];
} TlMeaning;

/* What a phrase means on one day. A span runs from the first meaning to the second, and either may be missing:
 *
 *   "last Wednesday"  ->  2014-10-08, 2014-10-15        "since 2009"  ->  span, 2009 ..
 */
typedef struct
{
  gint64 day; /* on which it is said */
  TlCivil civil;
  TlMeaning meanings[4];
  guint n;
  gboolean is_inside; /* of "since", "before" and their like, which stand once */
  gboolean is_ahead;  /* "by Friday": the one to come may be meant */
  gboolean is_span;
  gboolean has_start; /* of a span; then it is the first meaning */
} TlSense;

/* One way of saying something. A pattern is of words and of classes, in capitals (tl-phrase.c lists them); what a class
 * reads goes into V, in their order. */
typedef struct
{
  const char *pattern;
  void (*mean) (TlSense *sense, const int *v);
} TlPhraseRule;

extern const TlPhraseRule _tl_phrase_rules[];

typedef enum
{
  TL_UNIT_DAY,
  TL_UNIT_WEEK,
  TL_UNIT_FORTNIGHT,
  TL_UNIT_MONTH,
  TL_UNIT_QUARTER,
  TL_UNIT_YEAR,
  TL_UNIT_DECADE,
  TL_UNIT_CENTURY,
} TlUnit;

/* Put a meaning into a sense. MONTH counts from January of YEAR, and may lie in another; a season's CODE is that of
 * EDTF; years that begin with the digits of NUMBER are a decade (LENGTH 10) or a century (100); MARK is "" or "~". */
void _tl_phrase_add_day (TlSense *sense, gint64 day);
void _tl_phrase_add_range (TlSense *sense, gint64 first, gint64 last);
void _tl_phrase_add_month (TlSense *sense, gint64 year, int month, const char *mark);
void _tl_phrase_add_year (TlSense *sense, gint64 year, const char *mark);
void _tl_phrase_add_years (TlSense *sense, gint64 number, int length);
void _tl_phrase_add_season (TlSense *sense, gint64 year, int code);
/* Puts MARK behind the last. */
void _tl_phrase_mark (TlSense *sense, const char *mark);

gint64 _tl_phrase_day_of (gint64 year, int month, int day);
/* Monday is 0. */
int _tl_phrase_weekday_of (gint64 day);
gint64 _tl_phrase_monday_of (gint64 day);

/* Makes of a meaning the month, year, decade or century that holds its days. */
void _tl_meaning_coarsen (TlMeaning *self);

/* Reads a phrase of N words; FALSE where it is not known. */
gboolean _tl_phrase_read (TlSense *sense, char **words, guint n);
