/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Conversion of dates from and to GDateTime and ISO 8601-1. */
#include "config.h"

#include "date/tl-calendar-private.h"
#include "date/tl-date-expression-private.h"
#include "base/tl-error-private.h"

#include <string.h>

/* ---- GDateTime --------------------------------------------------------------------------------------------------- */

/* EDTF has zones of whole minutes up to 14 hours; an instant in any other zone is converted to UTC. */
static gboolean
is_writable_zone (gint64 offset)
{
  return offset % 60 == 0 && ABS (offset) <= 14 * 3600;
}

TlDate *
tl_date_new_from_datetime (GDateTime *datetime)
{
  gint64 offset;
  g_autoptr (GDateTime) shown = NULL;
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (datetime != NULL, NULL);
  offset = g_date_time_get_utc_offset (datetime) / G_USEC_PER_SEC;
  shown = is_writable_zone (offset) ? g_date_time_ref (datetime) : g_date_time_to_utc (datetime);
  offset = g_date_time_get_utc_offset (shown) / G_USEC_PER_SEC;
  text = g_string_new (NULL);
  g_string_printf (text, "%04d-%02d-%02dT%02d:%02d:%02d", g_date_time_get_year (shown), g_date_time_get_month (shown),
                   g_date_time_get_day_of_month (shown), g_date_time_get_hour (shown), g_date_time_get_minute (shown),
                   g_date_time_get_second (shown));
  if (g_date_time_get_microsecond (shown) > 0)
    {
      g_string_append_printf (text, ".%06d", g_date_time_get_microsecond (shown));
      while (text->str[text->len - 1] == '0')
        g_string_truncate (text, text->len - 1);
    }
  if (offset == 0)
    g_string_append_c (text, 'Z');
  else
    g_string_append_printf (text, "%c%02d:%02d", offset < 0 ? '-' : '+', (int) ABS (offset) / 3600,
                            (int) ABS (offset) / 60 % 60);
  return _tl_date_new_len (text->str, text->len, NULL);
}

/* The first six digits of a fraction. */
static int
microseconds (const TlSingle *single)
{
  int value = 0;

  for (int i = 0; i < 6; i++)
    value = value * 10 + (i < single->n_fraction ? single->fraction[i] - '0' : 0);
  return value;
}

GDateTime *
tl_date_to_datetime (const TlDate *self)
{
  const char *edtf;
  TlCursor cursor;
  TlSingle single;
  g_autoptr (GTimeZone) zone = NULL;
  g_autoptr (GDateTime) second = NULL;
  TlCivil civil;

  g_return_val_if_fail (self != NULL, NULL);
  edtf = tl_date_get_edtf (self);
  if (edtf == NULL || tl_date_get_precision (self) != TL_PRECISION_SECOND || strpbrk (edtf, "/[{") != NULL)
    return NULL;
  cursor = (TlCursor){ edtf, edtf, edtf + strlen (edtf), NULL };
  if (!_tl_single_parse (&single, &cursor))
    return NULL;
  civil = _tl_civil_from_instant (single.first + single.zone * 60, NULL);
  zone = g_time_zone_new_offset (single.zone * 60);
  if (civil.year < 1 || civil.year > 9999)
    return NULL;
  second = g_date_time_new (zone, (int) civil.year, civil.month, civil.day, single.hour, single.minute, single.second);
  return second != NULL ? g_date_time_add (second, microseconds (&single)) : NULL;
}

/* ---- ISO 8601 ---------------------------------------------------------------------------------------------------- */

char *
tl_date_to_iso8601 (const TlDate *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return tl_date_get_edtf (self) != NULL && tl_date_get_level (self) == 0 ? g_strdup (tl_date_get_edtf (self)) : NULL;
}

/* N digits with a value from MIN to MAX. */
static gboolean
read_digits (TlCursor *cursor, int n, int min, int max, const char *expected, int *number)
{
  const char *begin = cursor->p;

  *number = 0;
  for (int i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (_tl_cursor_peek (cursor)))
        return _tl_cursor_fail (cursor, expected);
      *number = *number * 10 + *cursor->p++ - '0';
    }
  if (*number >= min && *number <= max)
    return TRUE;
  cursor->p = begin;
  return _tl_cursor_fail (cursor, expected);
}

static void
append_day (GString *out, gint64 day)
{
  TlCivil civil = _tl_civil_from_instant (day * 86400, NULL);

  g_string_append_printf (out, "%04d-%02d-%02d", (int) civil.year, civil.month, civil.day);
}

/* 2014-W21, 2014-W21-1: week 1 is the week of January 4, and weeks begin on Monday. */
static gboolean
read_week (TlCursor *cursor, int year, GString *out, gboolean *is_day)
{
  gint64 fourth = _tl_day_begin (year, 1, 4) / 86400, monday = fourth - (((fourth + 3) % 7) + 7) % 7;
  gint64 next = _tl_day_begin (year + 1, 1, 4) / 86400, next_monday = next - (((next + 3) % 7) + 7) % 7;
  int week, day = 0;

  cursor->p++;
  if (!read_digits (cursor, 2, 1, (int) (next_monday - monday) / 7, "a week that the year has", &week))
    return FALSE;
  if (_tl_cursor_peek (cursor) == '-')
    cursor->p++;
  *is_day = g_ascii_isdigit (_tl_cursor_peek (cursor)) || cursor->p[-1] == '-';
  if (*is_day && !read_digits (cursor, 1, 1, 7, "a day of the week from 1 to 7", &day))
    return FALSE;
  monday += 7 * (week - 1);
  append_day (out, monday + MAX (day - 1, 0));
  if (*is_day)
    return TRUE;
  g_string_append_c (out, '/');
  append_day (out, monday + 6);
  return TRUE;
}

static gboolean
read_month_and_day (TlCursor *cursor, int year, gboolean extended, GString *out, gboolean *is_day)
{
  int month, day;

  if (!read_digits (cursor, 2, 1, 12, "a month from 01 to 12", &month))
    return FALSE;
  g_string_append_printf (out, "%04d-%02d", year, month);
  *is_day = !extended || _tl_cursor_peek (cursor) == '-';
  cursor->p += extended && *is_day;
  if (!*is_day)
    return TRUE;
  if (!read_digits (cursor, 2, 1, _tl_days_in_month (year, month), "a day that the month has", &day))
    return FALSE;
  g_string_append_printf (out, "-%02d", day);
  return TRUE;
}

static gboolean
read_iso_date (TlCursor *cursor, GString *out, gboolean *is_day)
{
  gboolean extended;
  int year, day, n = 0;

  *is_day = FALSE;
  if (!read_digits (cursor, 4, 0, 9999, "a year of four digits", &year))
    return FALSE;
  if (cursor->p == cursor->end)
    {
      g_string_append_printf (out, "%04d", year);
      return TRUE;
    }
  extended = _tl_cursor_peek (cursor) == '-';
  cursor->p += extended;
  if (_tl_cursor_peek (cursor) == 'W')
    return read_week (cursor, year, out, is_day);
  while (cursor->p + n < cursor->end && g_ascii_isdigit (cursor->p[n]))
    n++;
  if (n != 3)
    return read_month_and_day (cursor, year, extended, out, is_day);
  *is_day = TRUE;
  if (!read_digits (cursor, 3, 1, _tl_is_leap (year) ? 366 : 365, "a day that the year has", &day))
    return FALSE;
  append_day (out, _tl_day_begin (year, 1, 1) / 86400 + day - 1);
  return TRUE;
}

static gboolean
read_iso_zone (TlCursor *cursor, GString *out)
{
  char sign = _tl_cursor_peek (cursor);
  int hours, minutes = 0;

  if (sign == 'Z')
    g_string_append_c (out, *cursor->p++);
  if (sign != '+' && sign != '-')
    return TRUE;
  cursor->p++;
  if (!read_digits (cursor, 2, 0, 14, "hours of a zone from 00 to 14", &hours))
    return FALSE;
  if (_tl_cursor_peek (cursor) == ':')
    cursor->p++;
  if ((g_ascii_isdigit (_tl_cursor_peek (cursor)) || cursor->p[-1] == ':')
      && !read_digits (cursor, 2, 0, hours < 14 ? 59 : 0, "minutes of a zone up to +14:00", &minutes))
    return FALSE;
  g_string_append_printf (out, "%c%02d:%02d", sign, hours, minutes);
  return TRUE;
}

static gboolean
read_iso_time (TlCursor *cursor, GString *out)
{
  static const char *const expected[] = { "an hour from 00 to 23", "a minute from 00 to 59", "a second from 00 to 59" };
  int part;

  cursor->p++;
  for (int i = 0; i < 3; i++)
    {
      if (i > 0 && _tl_cursor_peek (cursor) == ':')
        cursor->p++;
      else if (i > 0 && !g_ascii_isdigit (_tl_cursor_peek (cursor)))
        break;
      if (!read_digits (cursor, 2, 0, i == 0 ? 23 : 59, expected[i], &part))
        return FALSE;
      g_string_append_printf (out, "%c%02d", i == 0 ? 'T' : ':', part);
      if (i < 2 || (_tl_cursor_peek (cursor) != '.' && _tl_cursor_peek (cursor) != ','))
        continue;
      g_string_append_c (out, '.');
      cursor->p++;
      if (!g_ascii_isdigit (_tl_cursor_peek (cursor)))
        return _tl_cursor_fail (cursor, "a digit");
      while (g_ascii_isdigit (_tl_cursor_peek (cursor)))
        g_string_append_c (out, *cursor->p++);
    }
  return read_iso_zone (cursor, out);
}

TlDate *
tl_date_new_from_iso8601 (const char *text, GError **error)
{
  TlCursor cursor = { text, text, text, error };
  g_autoptr (GString) edtf = NULL;
  gboolean is_day;

  g_return_val_if_fail (text != NULL, NULL);
  cursor.end = text + strlen (text);
  edtf = g_string_new (NULL);
  if (!read_iso_date (&cursor, edtf, &is_day))
    return NULL;
  if (is_day && _tl_cursor_peek (&cursor) == 'T' && !read_iso_time (&cursor, edtf))
    return NULL;
  if (cursor.p < cursor.end)
    {
      _tl_cursor_fail (&cursor, "the end");
      return NULL;
    }
  return _tl_date_new_len (edtf->str, edtf->len, error);
}
