/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "date/tl-date-cell-private.h"

/* What the files that read a cell share: its words and numbers, and the parts of one date. */

/* ---- words: tl-date-cell-names.c -------------------------------------------------------------------------------- */

typedef enum
{
  TL_CELL_WORD_NONE,
  TL_CELL_WORD_ARTICLE, /* the, on, le, el */
  TL_CELL_WORD_OF,      /* between day, month and year: of, de, del */
  TL_CELL_WORD_ABOUT,   /* c., circa, about */
  TL_CELL_WORD_PERHAPS,
  TL_CELL_WORD_PART, /* early, mid, late */
  TL_CELL_WORD_BEFORE,
  TL_CELL_WORD_PRIOR, /* followed by "to" */
  TL_CELL_WORD_AFTER,
  TL_CELL_WORD_SINCE,
  TL_CELL_WORD_FROM,
  TL_CELL_WORD_UNTIL,
  TL_CELL_WORD_TO,
  TL_CELL_WORD_BETWEEN,
  TL_CELL_WORD_AND,
  TL_CELL_WORD_ONGOING,
  TL_CELL_WORD_ONWARDS,
  TL_CELL_WORD_DATE,
  TL_CELL_WORD_BC,
  TL_CELL_WORD_AD,
  TL_CELL_WORD_BEFORE_CHRIST, /* av. J.-C., v. Chr.: the word before the name */
  TL_CELL_WORD_AFTER_CHRIST,
  TL_CELL_WORD_CHRIST,
  TL_CELL_WORD_J, /* J.-C. */
  TL_CELL_WORD_QUARTER,
  TL_CELL_WORD_HALF,
  TL_CELL_WORD_WEEK,
  TL_CELL_WORD_SPRING,
  TL_CELL_WORD_SUMMER,
  TL_CELL_WORD_AUTUMN,
  TL_CELL_WORD_WINTER,
  TL_CELL_WORD_AM,
  TL_CELL_WORD_PM,
  TL_CELL_WORD_AT,
  TL_CELL_WORD_T,
  TL_CELL_WORD_UTC,
  TL_CELL_WORD_ZONE, /* EST: an abbreviation that several zones share */
  TL_CELL_WORD_FEIRA,
} TlCellWord;

/* The longest word of a cell that has a meaning, in ASCII. */
#define TL_CELL_WORD_SIZE 16

/* The name, in small ASCII letters without accents, of LENGTH letters. A month is 1 to 12, a weekday 1 (Monday) to 7; 0
 * is neither. */
guint8 _tl_cell_name_month (const gchar *name, gsize length);
guint8 _tl_cell_name_weekday (const gchar *name, gsize length);
TlCellWord _tl_cell_name_word (const gchar *name, gsize length);

/* ---- tokens: tl-date-cell-tokens.c ------------------------------------------------------------------------------ */

typedef enum
{
  TL_CELL_END,
  TL_CELL_NUMBER,
  TL_CELL_WORD,
  TL_CELL_SIGN,
} TlCellTokenKind;

/* "19-May 2014"  ->  NUMBER 19, SIGN -, WORD May, NUMBER 2014; the sign and May are glued to what is before them. */
typedef struct
{
  guint8 kind;
  gboolean glued;   /* no blank before it */
  gboolean ordinal; /* 1st, 1er */
  guint8 digits;    /* of a number; more than nine count as nine */
  guint value;
  guint8 month;
  guint8 weekday;
  guint8 word;   /* TlCellWord */
  gunichar sign; /* a longer dash is 0x2013; 0: no sign of dates */
  guint16 begin, end;
} TlCellToken;

#define TL_CELL_MAX_TOKENS 32

typedef struct
{
  const TlDateCellRules *rules;
  TlDateCellFlags flags;
  const gchar *text; /* without blanks around it */
  gsize length;
  guint n;
  guint at;
  gchar why[256]; /* why the cell is no date; "": because it has another form */
  TlCellToken tokens[TL_CELL_MAX_TOKENS + 1];
} TlCellReader;

/* Splits the text. Returns FALSE if there are too many tokens. */
gboolean _tl_cell_reader_split (TlCellReader *self);

/* Keeps the first reason. Returns FALSE. */
gboolean _tl_cell_reader_refuse (TlCellReader *self, const gchar *format, ...) G_GNUC_PRINTF (2, 3);

static inline const TlCellToken *
_tl_cell_reader_peek (const TlCellReader *self, guint ahead)
{
  return &self->tokens[MIN (self->at + ahead, self->n)];
}

static inline gboolean
_tl_cell_token_is_sign (const TlCellToken *self, gunichar sign)
{
  return self->kind == TL_CELL_SIGN && self->sign == sign;
}

static inline gboolean
_tl_cell_token_is_word (const TlCellToken *self, TlCellWord word)
{
  return self->kind == TL_CELL_WORD && self->word == word && self->month == 0;
}

/* ---- one date ---------------------------------------------------------------------------------------------------- */

typedef enum
{
  TL_CELL_UNCERTAIN = 1 << 0,
  TL_CELL_APPROXIMATE = 1 << 1,
} TlCellMarks;

/* The parts of a date as they are written. */
typedef struct
{
  gboolean bare;    /* one number, in YEAR: a year, or a day that the other end of a span completes */
  gboolean ordinal; /* a bare number is 5th, which is no year */
  gint year;
  guint8 year_digits;  /* 0: there is no year */
  gboolean apostrophe; /* '14 */
  gint8 era;           /* -1: BC, 1: AD */
  guint8 month;        /* 0: none; from 21 on the code of a season, quarter or half in EDTF */
  guint8 day;          /* 0: none */
  guint8 week;         /* 0: none */
  guint8 day_of_week;  /* 0: none */
  guint8 weekday;      /* as written beside the day; 0: none */
  gboolean two_orders; /* day and month may be exchanged */
  guint8 marks;        /* TlCellMarks */
  gchar time[40];      /* "T10:30+08:00" */
  gboolean no_century; /* only the last two digits of YEAR are known; set by _tl_cell_date_settle() */
} TlCellDate;

/* Numbers with signs between them: 19/05/2014, 2014.05.19, 5/2014. Returns FALSE without a reason if they are none of
 * these: tl-date-cell-numbers.c */
gboolean _tl_cell_numbers_read (TlCellReader *reader, TlCellDate *date);

/* A time after a day, if there is one. Returns FALSE with a reason if it is none that exists: tl-date-cell-time.c */
gboolean _tl_cell_time_read (TlCellReader *reader, TlCellDate *date);
/* Whether a time begins at the token. */
gboolean _tl_cell_time_is_next (const TlCellReader *reader, guint ahead);

/* One date: tl-date-cell-single.c */
gboolean _tl_cell_date_read (TlCellReader *reader, TlCellDate *date);

/* Finds the year that is meant, and checks that there is such a date: tl-date-cell-settle.c */
gboolean _tl_cell_date_settle (TlCellReader *reader, TlCellDate *date);

/* Text of EDTF. A longer one is cut, so that it is no date. */
typedef struct
{
  gchar text[240];
  gsize length;
} TlCellText;

void _tl_cell_text_add (TlCellText *self, const gchar *text);
/* Appends a settled date. A week is its first or last day, or the interval of both (END 'w'). */
void _tl_cell_text_add_date (TlCellText *self, const TlCellDate *date, gchar end);
/* The text of a single date, which may be a set of two. */
void _tl_cell_text_add_single (TlCellText *self, const TlCellDate *date);

/* The whole of a cell: dates, bounds, spans. Returns FALSE with or without a reason: tl-date-cell-spans.c */
gboolean _tl_cell_span_read (TlCellReader *reader, TlCellText *out);

/* Excel's number of a day: "41778", "41778.4375". Returns FALSE, with a reason if the text is such a number but the
 * rules do not allow it: tl-date-cell-numbers.c */
gboolean _tl_cell_serial_read (TlCellReader *reader, TlCellText *out);
