/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <glib.h>

/* Dates in the cells of a sheet. The number format of a cell says what it shows, and that is how precise its date is:
 *
 *   39479.01   yyyy-mm-dd   2008-02-01, and a time is hidden
 *   39479.01   mmm-yy       2008-02
 *   39479.01   d-mmm        1 Feb: the program filled in the year
 *   39479.01   0.00         a number */
typedef enum
{
  TL_SHOWS_YEAR = 1 << 0,
  TL_SHOWS_MONTH = 1 << 1,
  TL_SHOWS_DAY = 1 << 2,
  TL_SHOWS_HOUR = 1 << 3,
  TL_SHOWS_MINUTE = 1 << 4,
  TL_SHOWS_SECOND = 1 << 5,
} TlShows;

/* What a built-in number format of .xlsx shows, and what the code of one shows; 0: no date. */
TlShows _tl_shows_of_builtin (guint format);
TlShows _tl_shows_of_code (const char *code);

typedef enum
{
  TL_SHEET_DATE_NONE,  /* the format shows no date: the cell is a number */
  TL_SHEET_DATE_PLAIN, /* all is shown */
  TL_SHEET_DATE_HIDDEN_TIME,
} TlSheetDateKind;

/* How the dates of a workbook are read. */
typedef struct
{
  gboolean from_1904;   /* day 0 is 1904-01-01 */
  gboolean hidden_year; /* d-mmm: take the year that is not shown */
} TlSheetDates;

/* Sets TEXT to the date of a number of days, or of an ISO date with or without a time, as a cell of a table has it. A
 * day that there is not, such as that of number 60, becomes a text that is no date. */
TlSheetDateKind _tl_sheet_date_of_number (const TlSheetDates *self, double number, TlShows shows, GString *text);
TlSheetDateKind _tl_sheet_date_of_iso (const TlSheetDates *self, const char *iso, TlShows shows, GString *text);
/* A number as a spreadsheet shows it: with 15 digits at most. */
void _tl_sheet_set_number (double number, GString *text);
