/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "date/tl-calendar-private.h"

/* One reading of a phrase: a date, or a range "a..b" that means one of its days. Days are counted from 1970-01-01. */
typedef struct
{
  gint64 first;
  gint64 last;
  char text[64];
} TlMeaning;

/* The meaning of a phrase on one day. A span extends from the first meaning to the second; either may be missing:
 *
 *   "last Wednesday"  ->  2014-10-08, 2014-10-15        "since 2009"  ->  span, 2009 .. */
typedef struct
{
  gint64 day; /* on which the phrase is said */
  TlCivil civil;
  TlMeaning meanings[4];
  guint n;
  gboolean is_inside; /* inside "since", "before" and similar words, which may occur once */
  gboolean is_ahead;  /* "by Friday" may mean the next one */
  gboolean is_span;
  gboolean has_start; /* for a span: it has a start, which is the first meaning */
} TlSense;

/* A rule for one form of phrase. A pattern consists of words and of classes, in capitals (tl-phrase.c lists them). The
 * values that the classes read are passed in V, in their order. */
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

/* Add a meaning to a sense. MONTH counts from January of YEAR, and may be in another year. CODE is the EDTF code of a
 * season. The years that begin with the digits of NUMBER are a decade (LENGTH 10) or a century (100). MARK is "" or
 * "~". */
void _tl_phrase_add_day (TlSense *sense, gint64 day);
void _tl_phrase_add_range (TlSense *sense, gint64 first, gint64 last);
void _tl_phrase_add_month (TlSense *sense, gint64 year, int month, const char *mark);
void _tl_phrase_add_year (TlSense *sense, gint64 year, const char *mark);
void _tl_phrase_add_years (TlSense *sense, gint64 number, int length);
void _tl_phrase_add_season (TlSense *sense, gint64 year, int code);
/* Appends MARK to the last meaning. */
void _tl_phrase_mark (TlSense *sense, const char *mark);

gint64 _tl_phrase_day_of (gint64 year, int month, int day);
/* Monday is 0. */
int _tl_phrase_weekday_of (gint64 day);
gint64 _tl_phrase_monday_of (gint64 day);

/* Replaces a meaning by the month, year, decade or century that contains its days. */
void _tl_meaning_coarsen (TlMeaning *self);

/* Parses a phrase of N words. Returns FALSE if it is unknown. */
gboolean _tl_phrase_read (TlSense *sense, char **words, guint n);
