/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Dates of sheets: what a number format shows, and the date that a number is. */
#include "config.h"

#include "io/workbook/tl-sheet-date-private.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#define DAY (TL_SHOWS_YEAR | TL_SHOWS_MONTH | TL_SHOWS_DAY)
#define TIMES (TL_SHOWS_HOUR | TL_SHOWS_MINUTE | TL_SHOWS_SECOND)
#define SECONDS_A_DAY 86400
#define LAST_NUMBER 2958465 /* 9999-12-31 */

/* ---- formats ----------------------------------------------------------------------------------------------------- */

TlShows
_tl_shows_of_builtin (guint format)
{
  if (format == 14 || format == 15 || (format >= 27 && format <= 36) || (format >= 50 && format <= 58))
    return DAY;
  if (format == 16)
    return TL_SHOWS_MONTH | TL_SHOWS_DAY;
  if (format == 17)
    return TL_SHOWS_YEAR | TL_SHOWS_MONTH;
  if (format == 18 || format == 20)
    return TL_SHOWS_HOUR | TL_SHOWS_MINUTE;
  if (format == 22)
    return DAY | TL_SHOWS_HOUR | TL_SHOWS_MINUTE;
  return format == 19 || format == 21 || (format >= 45 && format <= 47) ? TIMES : 0;
}

/* What is shown as it stands: "text", \x, _x, *x. [h] counts hours; other brackets are a colour, a language or a
 * condition. Returns where the code goes on. */
static const char *
skip_literal (const char *at)
{
  gsize elapsed = at[0] == '[' ? strspn (at + 1, "hHmMsS") : 0;
  const char *end;

  if (at[0] == '"')
    {
      end = strchr (at + 1, '"');
      return end != NULL ? end + 1 : at + strlen (at);
    }
  if (strchr ("\\_*", at[0]) != NULL && at[1] != '\0')
    return g_utf8_next_char (at + 1);
  if (at[0] == '[' && (elapsed == 0 || at[1 + elapsed] != ']'))
    {
      end = strchr (at, ']');
      return end != NULL ? end + 1 : at + strlen (at);
    }
  if (g_ascii_strncasecmp (at, "AM/PM", 5) == 0)
    return at + 5;
  return g_ascii_strncasecmp (at, "A/P", 3) == 0 ? at + 3 : at;
}

/* An "m" beside hours or seconds is minutes, else a month. */
static TlShows
shows_of_m (char before, const char *after)
{
  const char *next;

  if (before == 'h')
    return TL_SHOWS_MINUTE;
  while (*after != '\0' && *after != ';')
    {
      next = skip_literal (after);
      if (next == after && g_ascii_isalpha (*after))
        return g_ascii_tolower (*after) == 's' ? TL_SHOWS_MINUTE : TL_SHOWS_MONTH;
      after = next != after ? next : after + 1;
    }
  return before == 's' ? TL_SHOWS_MINUTE : TL_SHOWS_MONTH;
}

static TlShows
shows_of_letter (char letter, char before, const char *after)
{
  switch (letter)
    {
    case 'y':
      return TL_SHOWS_YEAR;
    case 'd':
      return TL_SHOWS_DAY;
    case 'h':
      return TL_SHOWS_HOUR;
    case 's':
      return TL_SHOWS_SECOND;
    case 'm':
      return shows_of_m (before, after);
    default:
      return 0;
    }
}

/* Weekdays, "ddd" and "dddd", show no day of the month. Years of other eras, "e" and "b", are no date that can be
 * read. */
TlShows
_tl_shows_of_code (const char *code)
{
  TlShows shows = 0;
  char before = '\0';

  if (g_ascii_strncasecmp (code, "General", 7) == 0)
    return 0;
  for (const char *at = code, *next; *at != '\0' && *at != ';'; at = next)
    {
      char letter = g_ascii_tolower (*at);

      next = skip_literal (at);
      if (next != at)
        continue;
      while (g_ascii_tolower (*next) == letter)
        next++;
      if (letter == 'e' || letter == 'b')
        return 0;
      if (letter != 'd' || next - at < 3)
        shows |= shows_of_letter (letter, before, next);
      if (g_ascii_isalpha (letter))
        before = letter;
    }
  return shows;
}

/* ---- dates ------------------------------------------------------------------------------------------------------- */

typedef struct
{
  gint year;
  guint month, day;
  guint64 seconds; /* of the day; of a time that is no date, more than a day */
} SheetDate;

static void
append_time_shown (const SheetDate *date, TlShows shows, GString *text)
{
  guint64 minutes = date->seconds / 60;

  g_string_append_printf (text, "%02u:%02u", (guint) (minutes / 60), (guint) (minutes % 60));
  if ((shows & TL_SHOWS_SECOND) != 0)
    g_string_append_printf (text, ":%02u", (guint) (date->seconds % 60));
}

static void
append_no_year (const SheetDate *date, GString *text)
{
  static const char *const months[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };

  g_string_append_printf (text, "%u %s", date->day, months[date->month - 1]);
}

static TlSheetDateKind
append_shown (const TlSheetDates *self, const SheetDate *date, TlShows shows, GString *text)
{
  gboolean has_time = (shows & TL_SHOWS_HOUR) != 0 && (shows & DAY) == DAY;
  gboolean hides = has_time ? (shows & TL_SHOWS_SECOND) == 0 && date->seconds % 60 != 0 : date->seconds != 0;

  if ((shows & (TL_SHOWS_MONTH | TL_SHOWS_DAY | TL_SHOWS_YEAR)) == (TL_SHOWS_MONTH | TL_SHOWS_DAY)
      && !self->hidden_year)
    append_no_year (date, text);
  else
    {
      g_string_append_printf (text, "%04d", date->year);
      if ((shows & TL_SHOWS_MONTH) != 0)
        g_string_append_printf (text, "-%02u", date->month);
      if ((shows & TL_SHOWS_MONTH) != 0 && (shows & TL_SHOWS_DAY) != 0)
        g_string_append_printf (text, "-%02u", date->day);
    }
  if (has_time)
    {
      g_string_append_c (text, 'T');
      append_time_shown (date, shows, text);
    }
  return hides ? TL_SHEET_DATE_HIDDEN_TIME : TL_SHEET_DATE_PLAIN;
}

/* Whether the date can be shown: from its year on, or as a day and a month. */
static gboolean
is_shown (TlShows shows)
{
  return (shows & TL_SHOWS_YEAR) != 0 || (~shows & (TL_SHOWS_MONTH | TL_SHOWS_DAY)) == 0;
}

/* ---- numbers ----------------------------------------------------------------------------------------------------- */

void
_tl_sheet_set_number (double number, GString *text)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_assign (text, g_ascii_formatd (buffer, sizeof buffer, "%.15g", number));
}

/* The system of 1900 has a day 60 that never was, so the days before it count from one later. */
static void
set_sheet_day (SheetDate *date, guint number, gboolean from_1904)
{
  GDate day;

  g_date_clear (&day, 1);
  if (from_1904)
    g_date_set_dmy (&day, 1, G_DATE_JANUARY, 1904);
  else
    g_date_set_dmy (&day, number < 60 ? 31 : 30, G_DATE_DECEMBER, 1899);
  g_date_add_days (&day, number);
  date->year = g_date_get_year (&day);
  date->month = g_date_get_month (&day);
  date->day = g_date_get_day (&day);
}

TlSheetDateKind
_tl_sheet_date_of_number (const TlSheetDates *self, double number, TlShows shows, GString *text)
{
  double days = floor (number), seconds = floor ((number - days) * SECONDS_A_DAY + 0.5);
  SheetDate date = { 0 };

  g_string_truncate (text, 0);
  if (!(number >= 0 && number < LAST_NUMBER + 1) || (!is_shown (shows) && (shows & TL_SHOWS_HOUR) == 0))
    {
      _tl_sheet_set_number (number, text);
      if (shows != 0 && number < 0)
        g_string_prepend (text, "day ");
      return TL_SHEET_DATE_NONE;
    }
  if (!is_shown (shows))
    {
      date.seconds = (guint64) days * SECONDS_A_DAY + (guint64) seconds;
      append_time_shown (&date, shows, text);
      return TL_SHEET_DATE_PLAIN;
    }
  if (seconds >= SECONDS_A_DAY && (shows & TL_SHOWS_HOUR) != 0)
    {
      days++;
      seconds = 0;
    }
  if (!self->from_1904 && (days == 0 || days == 60))
    {
      g_string_assign (text, days == 0 ? "1900-01-00" : "1900-02-29");
      return TL_SHEET_DATE_PLAIN;
    }
  set_sheet_day (&date, (guint) days, self->from_1904);
  date.seconds = (guint64) seconds;
  return append_shown (self, &date, shows, text);
}

/* ---- ISO dates --------------------------------------------------------------------------------------------------- */

/* Digits of a part of an ISO date, as many as it has. */
static gboolean
take_digits (const char **at, guint n, guint most, guint *number)
{
  *number = 0;
  for (guint i = 0; i < n; i++, ++*at)
    {
      if (!g_ascii_isdigit (**at))
        return FALSE;
      *number = *number * 10 + (guint) g_ascii_digit_value (**at);
    }
  return *number <= most;
}

/* "T10:30:00.000000000"; a zone is left out. */
static gboolean
take_time (const char *at, SheetDate *date)
{
  guint hour, minute, second;

  if (*at == '\0')
    return TRUE;
  if (*at++ != 'T' || !take_digits (&at, 2, 23, &hour) || *at++ != ':' || !take_digits (&at, 2, 59, &minute)
      || *at++ != ':' || !take_digits (&at, 2, 59, &second))
    return FALSE;
  date->seconds = (guint64) (hour * 60 + minute) * 60 + second;
  return TRUE;
}

static gboolean
parse_iso (const char *at, SheetDate *date)
{
  guint year;

  if (!take_digits (&at, 4, 9999, &year) || *at++ != '-' || !take_digits (&at, 2, 12, &date->month) || *at++ != '-'
      || !take_digits (&at, 2, 31, &date->day))
    return FALSE;
  date->year = (gint) year;
  return date->month > 0 && take_time (at, date);
}

/* A year before 1 or after 9999, and what is no ISO date, stays as it is. */
TlSheetDateKind
_tl_sheet_date_of_iso (const TlSheetDates *self, const char *iso, TlShows shows, GString *text)
{
  SheetDate date = { 0 };

  g_string_truncate (text, 0);
  if (!parse_iso (iso, &date))
    {
      g_string_assign (text, iso);
      return TL_SHEET_DATE_NONE;
    }
  if (!is_shown (shows) && (shows & TL_SHOWS_HOUR) != 0)
    {
      append_time_shown (&date, shows, text);
      return TL_SHEET_DATE_PLAIN;
    }
  if (!is_shown (shows))
    shows = date.seconds != 0 ? DAY | TIMES : DAY;
  return append_shown (self, &date, shows, text);
}
