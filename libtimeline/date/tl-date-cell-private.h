/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <libtimeline/tl-date.h>

/* Dates as they are written in the cells of a table: what one cell means, without an anchor and without a guess. */

typedef enum
{
  TL_DAY_ORDER_UNKNOWN, /* both readings of 05/06/2014 are kept */
  TL_DAY_ORDER_DAY_FIRST,
  TL_DAY_ORDER_MONTH_FIRST,
} TlDayOrder;

typedef struct
{
  TlDayOrder order;
  gint pivot;  /* two-digit years are pivot .. pivot + 99; 0: the century is not known */
  gint year;   /* of days and months without a year; 0: not known */
  gint serial; /* 1900, 1904: numbers are Excel's days of that system; 0: they are an error. Four digits are a year */
  gboolean years; /* one to three digits are a year */
  gboolean end;   /* the column of ends: "ongoing" is an open end */
} TlDateCellRules;

typedef enum
{
  TL_DATE_CELL_AMBIGUOUS = 1 << 0, /* both readings are possible: the date is the set of them */
  TL_DATE_CELL_NO_YEAR = 1 << 1,
  TL_DATE_CELL_NO_CENTURY = 1 << 2,
  TL_DATE_CELL_DAY_FIRST = 1 << 3, /* the cell proves the order: a part over 12 */
  TL_DATE_CELL_MONTH_FIRST = 1 << 4,
  TL_DATE_CELL_OPEN = 1 << 5,    /* "ongoing" in the column of ends: no date, the end is open */
  TL_DATE_CELL_UNDATED = 1 << 6, /* blank, "unknown", "n.d.": no date and no error */
  TL_DATE_CELL_ORDERED = 1 << 7, /* the cell has a/b/year in numbers with a, b <= 12, a != b, read by rules->order */
} TlDateCellFlags;

/* The date of CELL (UTF-8, of LENGTH bytes or -1). NULL with an error; NULL without one if flags say OPEN or UNDATED.
 * FLAGS is set always. With an error, AMBIGUOUS says that the cell may be a date once rules->order is known
 * (10/11/12, before 05/06/2014); ORDERED may be set as well, and no other flag is. The date has no verbatim text: the
 * caller keeps the cell. Time complexity: O(1), because more than 256 bytes are no date. */
TlDate *_tl_date_cell_parse (const gchar *cell, gssize length, const TlDateCellRules *rules, TlDateCellFlags *flags,
                             GError **error);
