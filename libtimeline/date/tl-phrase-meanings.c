/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Adding meanings to a sense as EDTF: days, ranges of days, months, seasons, years. */
#include "config.h"

#include "date/tl-phrase-private.h"

#include <string.h>

/* ---- meanings ---------------------------------------------------------------------------------------------------- */

static void append (TlMeaning *meaning, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
append (TlMeaning *meaning, const char *format, ...)
{
  gsize length = strlen (meaning->text);
  va_list args;

  va_start (args, format);
  g_vsnprintf (meaning->text + length, (gulong) (sizeof meaning->text - length), format, args);
  va_end (args);
}

static void
append_year (TlMeaning *meaning, gint64 year)
{
  append (meaning, "%s%04d", year < 0 ? "-" : "", (int) ABS (year));
}

static void
append_day (TlMeaning *meaning, gint64 day)
{
  TlCivil civil = _tl_civil_from_instant (day * 86400, NULL);

  append_year (meaning, civil.year);
  append (meaning, "-%02d-%02d", civil.month, civil.day);
}

static TlMeaning *
add (TlSense *sense, gint64 first, gint64 last)
{
  TlMeaning *meaning = &sense->meanings[MIN (sense->n, G_N_ELEMENTS (sense->meanings) - 1)];

  *meaning = (TlMeaning){ .first = first, .last = last };
  sense->n = MIN (sense->n + 1, G_N_ELEMENTS (sense->meanings));
  return meaning;
}

void
_tl_phrase_add_day (TlSense *sense, gint64 day)
{
  append_day (add (sense, day, day), day);
}

/* Some day from FIRST to LAST. */
void
_tl_phrase_add_range (TlSense *sense, gint64 first, gint64 last)
{
  TlMeaning *meaning = add (sense, first, last);

  append_day (meaning, first);
  if (last == first)
    return;
  append (meaning, "..");
  append_day (meaning, last);
}

gint64
_tl_phrase_day_of (gint64 year, int month, int day)
{
  return _tl_day_begin (year, month, day) / 86400;
}

/* MONTH counts from January of YEAR, and may be in another year. */
void
_tl_phrase_add_month (TlSense *sense, gint64 year, int month, const char *mark)
{
  gint64 number = year * 12 + month - 1;
  gint64 y = number / 12 - (number % 12 < 0);
  int m = (int) (number - y * 12) + 1;
  TlMeaning *meaning = add (sense, _tl_phrase_day_of (y, m, 1), _tl_phrase_day_of (y, m, _tl_days_in_month (y, m)));

  append_year (meaning, y);
  append (meaning, "-%02d%s", m, mark);
}

void
_tl_phrase_add_year (TlSense *sense, gint64 year, const char *mark)
{
  TlMeaning *meaning = add (sense, _tl_phrase_day_of (year, 1, 1), _tl_phrase_day_of (year, 12, 31));

  append_year (meaning, year);
  append (meaning, "%s", mark);
}

/* The years that begin with the digits of NUMBER: a decade is a year without its last digit, a century without its last
 * two. */
void
_tl_phrase_add_years (TlSense *sense, gint64 number, int length)
{
  TlMeaning *meaning;

  if (number <= 0)
    return; /* there is no common name for decades and centuries before year 0 */
  meaning =
      add (sense, _tl_phrase_day_of (number * length, 1, 1), _tl_phrase_day_of (number * length + length - 1, 12, 31));

  append (meaning, length == 10 ? "%03dX" : "%02dXX", (int) number);
}

/* CODE is the EDTF code from 21 on. A season that begins in December ends in the next year. */
void
_tl_phrase_add_season (TlSense *sense, gint64 year, int code)
{
  gboolean is_quarter = code >= 33;
  int month = is_quarter ? 3 * (code - 33) + 1 : 3 * (code - 20);
  gint64 end_year = year + (month + 2 > 12);
  int end = (month + 1) % 12 + 1;
  TlMeaning *meaning = add (sense, _tl_phrase_day_of (year, month, 1),
                            _tl_phrase_day_of (end_year, end, _tl_days_in_month (end_year, end)));

  append_year (meaning, year);
  append (meaning, "-%d", code);
}

/* Monday is 0; 1970-01-01 was a Thursday. */
int
_tl_phrase_weekday_of (gint64 day)
{
  return (int) (((day + 3) % 7 + 7) % 7);
}

gint64
_tl_phrase_monday_of (gint64 day)
{
  return day - _tl_phrase_weekday_of (day);
}

void
_tl_phrase_mark (TlSense *sense, const char *mark)
{
  append (&sense->meanings[sense->n - 1], "%s", mark);
}
