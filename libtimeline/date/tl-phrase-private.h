/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Phrases about time: the tables of a language, the words and the tree of a phrase, and what it means on a day. */
#pragma once

#include "date/tl-calendar-private.h"

#include <libtimeline/tl-date.h>

/* ---- languages: data/phrases, converted by data/generate-phrases.awk --------------------------------------------- */

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

/* How a word takes part in a number: "twenty" "one", "two" "hundred", "twenty" "first". */
typedef enum
{
  TL_NUMERAL_DIGIT,
  TL_NUMERAL_NUMBER,
  TL_NUMERAL_TIMES,
  TL_NUMERAL_ORDINAL,
} TlNumeralForm;

typedef struct
{
  gint16 literal;
  guint8 form;
  gint16 value;
} TlPhraseNumeral;

/* Classes that the library reads itself; those of a language follow. The generator has the same list. */
typedef enum
{
  TL_CLASS_DATE = 1, /* a phrase within a phrase */
  TL_CLASS_NUMBER,   /* 1 to 999, in digits or words */
  TL_CLASS_DAY,      /* 1 to 31, in digits, or an ordinal */
  TL_CLASS_NTH,      /* the same, with the ending of an ordinal */
  TL_CLASS_ORDINAL,  /* 1 to 99 */
  TL_CLASS_YEAR,     /* 1000 to 2999 */
  TL_CLASS_DECADE,   /* 1990s: 1990 */
  TL_CLASS_SHORT,    /* '90s: 9 */
  TL_CLASS_TWO,      /* two digits */
  TL_CLASS_ISO_DAY,  /* three values */
} TlPhraseClassId;

/* One way to write a class. Its value is the number VALUE, or the value at that place in the pattern, from MIN to
 * MAX. */
typedef struct
{
  guint8 class;
  gint16 first_item;
  guint8 n_items;
  gboolean is_read;
  gint16 value;
  gint16 min, max;
} TlPhraseClass;

#define TL_PHRASE_VALUE 1000 /* added to the place of a value in the pattern, to tell it from a number */

/* A rule for one form of phrase. Its arguments are numbers or values that the classes of its pattern read. */
typedef struct
{
  gint16 first_item;
  guint8 n_items; /* 0 at the end of the table */
  guint8 mean;    /* TlPhraseMean */
  gint16 args[6];
} TlPhraseRule;

/* A language. Its lists end with NULL, zeros or a literal of -1. */
typedef struct
{
  const char *name;
  const char *script; /* ISO 15924 */
  gboolean joined;    /* written without blanks between words */
  const char *const *literals;
  const TlPhraseNumeral *numerals;
  const gint16 *items;
  const TlPhraseClass *classes;
  const TlPhraseRule *rules;
  const char *const *variants; /* pairs: a character, and the one to read in its place */
  const char *const *drops;    /* words without meaning */
  const char *const *endings;  /* to remove from words, such as 's */
  const char *const *ordinals; /* endings of ordinal numbers in digits */
  const char *const *decades;  /* endings of decades in digits */
} TlPhraseLanguage;

/* The language with a name; if NAME is NULL, the first whose script occurs in PHRASE, or else the first. Returns NULL
 * with an error if there is none with the name. */
const TlPhraseLanguage *_tl_phrase_language_find (const char *name, const char *phrase, GError **error);

/* ---- words ------------------------------------------------------------------------------------------------------- */

typedef enum
{
  TL_WORD_PLAIN,
  TL_WORD_NUMBER,  /* in words */
  TL_WORD_DIGITS,  /* in digits */
  TL_WORD_ORDINAL, /* in words */
  TL_WORD_NTH,     /* in digits with an ending */
  TL_WORD_DECADE,  /* 1990s */
  TL_WORD_SHORT,   /* '90s */
  TL_WORD_ISO_DAY,
} TlWordKind;

typedef struct
{
  int literal; /* -1 if it is none of the language */
  TlWordKind kind;
  int value;
  int length; /* of digits */
  int date[3];
} TlPhraseWord;

#define TL_PHRASE_MAX_WORDS 24

/* Splits a phrase into words. Returns their number, or TL_PHRASE_MAX_WORDS + 1 if there are more. */
guint _tl_phrase_split (const TlPhraseLanguage *language, const char *phrase, TlPhraseWord *words);

/* ---- trees ------------------------------------------------------------------------------------------------------- */

/* A phrase, or one within it. */
typedef struct _TlPhraseNode TlPhraseNode;
struct _TlPhraseNode
{
  const TlPhraseRule *rule;
  int values[6];
  const TlPhraseNode *children[2];
};

typedef struct _TlPhraseTree TlPhraseTree;

/* Returns NULL if no rule fits the words. */
TlPhraseTree *_tl_phrase_parse (const TlPhraseLanguage *language, const TlPhraseWord *words, guint n);
const TlPhraseNode *_tl_phrase_tree_get_root (const TlPhraseTree *self);
void _tl_phrase_tree_free (TlPhraseTree *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlPhraseTree, _tl_phrase_tree_free)

/* ---- meanings ---------------------------------------------------------------------------------------------------- */

/* One reading of a phrase: a date, or a range "a..b" that means one of its days. Days are counted from 1970-01-01. */
typedef struct
{
  gint64 first;
  gint64 last;
  char text[64];
} TlMeaning;

#define TL_MAX_MEANINGS 12

/* A phrase said on one day, and its meanings. A span extends from a meaning to the end with the same index.
 *
 *   "last Wednesday"  ->  2014-10-08, 2014-10-15        "since 2009"  ->  span, 2009 .. */
typedef struct
{
  gboolean has_day; /* the day on which it is said is known */
  gint64 day;
  TlCivil civil;
  TlTense tense;
  gboolean is_ahead; /* "by Friday" may mean the next one */
  gboolean has_from; /* a date without a year or month is the first from FROM on */
  gint64 from;
  gboolean has_to; /* … or the last up to TO */
  gint64 to;

  gboolean needs_day; /* there is no answer because the day is not known */
  TlMeaning meanings[TL_MAX_MEANINGS];
  TlMeaning ends[TL_MAX_MEANINGS];
  guint n;
  gboolean is_bounded; /* the phrase has "since", "before" or a similar word, which may occur once */
  gboolean is_span;
  gboolean has_start;
  gboolean has_end;
} TlSense;

/* Add a meaning to a sense; nothing outside the years -9999 to 9999. MONTH counts from January of YEAR, and may be in
 * another year. CODE is the EDTF code of a season, quarter or half. The years that begin with the digits of NUMBER are
 * a decade (LENGTH 10) or a century (100). MARK is "" or "~". */
void _tl_phrase_add_day (TlSense *sense, gint64 day, const char *mark);
void _tl_phrase_add_range (TlSense *sense, gint64 first, gint64 last);
void _tl_phrase_add_month (TlSense *sense, gint64 year, int month, const char *mark);
void _tl_phrase_add_year (TlSense *sense, gint64 year, const char *mark);
void _tl_phrase_add_years (TlSense *sense, gint64 number, int length);
void _tl_phrase_add_season (TlSense *sense, gint64 year, int code);
/* Replaces the meanings from the index FIRST on by one that extends from the first to the last of them. */
void _tl_phrase_unite (TlSense *sense, guint first);
/* Some moment from A to B; NULL is open. */
TlMeaning _tl_meaning_between (const TlMeaning *a, const TlMeaning *b);
/* Marks a meaning as approximate, unless it is. */
void _tl_meaning_approximate (TlMeaning *self);
/* Replaces the text by the month or year that contains its days. Returns FALSE if there is none. */
gboolean _tl_meaning_coarsen (TlMeaning *self);

gint64 _tl_phrase_day_of (gint64 year, int month, int day);
/* Monday is 0. */
int _tl_phrase_weekday_of (gint64 day);
gint64 _tl_phrase_monday_of (gint64 day);

/* ---- rules ------------------------------------------------------------------------------------------------------- */

/* What a rule without phrases within it means. V has its arguments. */
typedef void (*TlPhraseFunction) (TlSense *sense, const int *v);

/* How much of a date a phrase leaves to its context: "Friday" or "the 5th" the month, "May" or "5 May" the year. */
typedef enum
{
  TL_PHRASE_WITHOUT_MONTH,
  TL_PHRASE_WITHOUT_YEAR,
  TL_PHRASE_WHOLE,    /* nothing, but it may be relative to the day */
  TL_PHRASE_ABSOLUTE, /* nothing, and it needs no day */
} TlPhraseNeed;

typedef enum
{
  /* days and weeks: tl-phrase-days.c */
  TL_MEAN_DAY,
  TL_MEAN_TWO_DAYS,
  TL_MEAN_WEEKDAY,
  TL_MEAN_WEEKDAY_NIGHT,
  TL_MEAN_LAST_WEEKDAY,
  TL_MEAN_PAST_WEEKDAY,
  TL_MEAN_COMING_WEEKDAY,
  TL_MEAN_NEXT_WEEKDAY,
  TL_MEAN_THIS_WEEKDAY,
  TL_MEAN_WEEKDAY_OF_WEEK,
  TL_MEAN_UNIT,
  TL_MEAN_EARLIER_UNIT,
  TL_MEAN_LATER_UNIT,
  TL_MEAN_UNIT_TO_DATE,
  TL_MEAN_WEEKEND,
  TL_MEAN_WEEKEND_OF_WEEK,
  TL_MEAN_NEXT_WEEKEND,
  /* counted units: tl-phrase-counts.c */
  TL_MEAN_COUNT,
  TL_MEAN_ABOUT_COUNT,
  TL_MEAN_COUNT_UNDER,
  TL_MEAN_COUNT_OVER,
  TL_MEAN_COUNT_SOME,
  TL_MEAN_COUNT_HALF,
  TL_MEAN_SPAN,
  TL_MEAN_SPAN_SOME,
  /* months, seasons, years: tl-phrase-calendar.c */
  TL_MEAN_MONTH,
  TL_MEAN_LAST_MONTH,
  TL_MEAN_NEXT_MONTH,
  TL_MEAN_MONTH_OF_YEAR,
  TL_MEAN_MONTH_IN,
  TL_MEAN_DATE,
  TL_MEAN_MONTH_DAY,
  TL_MEAN_DAY_OF_YEAR,
  TL_MEAN_DAY_OF_MONTH,
  TL_MEAN_DAY_IN_MONTH,
  TL_MEAN_DAYS_OF,
  TL_MEAN_DAYS_IN,
  TL_MEAN_DAYS_BETWEEN,
  TL_MEAN_SEASON,
  TL_MEAN_THIS_SEASON,
  TL_MEAN_LAST_SEASON,
  TL_MEAN_NEXT_SEASON,
  TL_MEAN_SEASON_OF_YEAR,
  TL_MEAN_SEASON_IN,
  TL_MEAN_SEASON_ACROSS,
  TL_MEAN_PART,
  TL_MEAN_PART_OF_YEAR,
  TL_MEAN_PART_IN,
  TL_MEAN_YEAR,
  TL_MEAN_YEAR_BEFORE,
  TL_MEAN_YEARS_OF,
  TL_MEAN_DECADE,
  TL_MEAN_SHORT_DECADE,
  TL_MEAN_SHORT_DECADE_OF,
  TL_MEAN_DECADE_IN,
  TL_MEAN_DECADE_OF_CENTURY,
  TL_MEAN_CENTURY,
  TL_MEAN_CENTURY_BEFORE,
  TL_MEAN_ISO_DAY,
  TL_MEAN_REFUSE,
  /* phrases with others within them: tl-phrase-mean.c */
  TL_MEAN_SAME,
  TL_MEAN_ABOUT,
  TL_MEAN_SINCE,
  TL_MEAN_FROM,
  TL_MEAN_UNTIL,
  TL_MEAN_BEFORE,
  TL_MEAN_AFTER,
  TL_MEAN_FROM_TO,
  TL_MEAN_BETWEEN,
  TL_MEAN_EITHER,
  TL_MEAN_ON_WEEKDAY,
  TL_MEAN_NIGHT,
  TL_MEAN_TEN_DAYS,
  TL_MEAN_COUNT_FROM,
} TlPhraseMean;

typedef struct
{
  TlPhraseFunction mean;
  TlPhraseNeed need;
} TlPhraseMeaningRow;

/* The rows of the kinds from TL_MEAN_DAY, TL_MEAN_COUNT and TL_MEAN_MONTH on. */
extern const TlPhraseMeaningRow _tl_phrase_days[];
extern const TlPhraseMeaningRow _tl_phrase_counts[];
extern const TlPhraseMeaningRow _tl_phrase_calendar[];

/* Reads V as { number, unit, sign }. */
void _tl_phrase_mean_count (TlSense *sense, const int *v);

/* Something that occurs again and again, such as a month: adds its occurrence number K, counted from the year or month
 * of the day, to SENSE, or nothing if it does not exist. */
typedef void (*TlOccurrence) (TlSense *sense, const int *v, int k);
/* Adds the occurrences that the context leaves: the latest, and the one of this year or month if it is ahead. */
void _tl_phrase_add_recurring (TlSense *sense, const int *v, TlOccurrence add, int reach);

/* Finds what a phrase means on the day in SENSE. Returns FALSE if it means nothing. */
gboolean _tl_phrase_mean (TlSense *sense, const TlPhraseNode *node);

/* ---- the whole --------------------------------------------------------------------------------------------------- */

/* The EDTF text of a phrase that needs no day, or NULL. */
char *_tl_phrase_to_edtf (const char *phrase);

/* Combines the meanings on several days. */
typedef struct
{
  GArray *starts; /* TlMeaning */
  GArray *ends;
  gboolean is_span;
  gboolean has_start;
  gboolean has_end;
} TlReadings;
void _tl_readings_init (TlReadings *self);
void _tl_readings_clear (TlReadings *self);
void _tl_readings_take (TlReadings *self, const TlSense *sense);
char *_tl_readings_to_edtf (TlReadings *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TlReadings, _tl_readings_clear)
