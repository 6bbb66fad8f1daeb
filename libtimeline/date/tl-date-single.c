/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Parsing one date of an EDTF expression, and writing it canonically. */
#include "config.h"

#include "date/tl-date-parse-private.h"
#include "base/tl-error-private.h"

#include <string.h>

gboolean
_tl_cursor_fail (const TlCursor *self, const char *expected)
{
  glong column = g_utf8_strlen (self->text, self->p - self->text) + 1;
  gunichar c;

  if (self->p >= self->end)
    return _tl_error_set (self->error, TL_ERROR_DATE, "column %ld: found the end, expected %s", column, expected);
  c = g_utf8_get_char_validated (self->p, self->end - self->p);
  if (c > G_MAXINT32 || g_unichar_iscntrl (c))
    return _tl_error_set (self->error, TL_ERROR_DATE, "column %ld: found the byte 0x%02X, expected %s", column,
                          (guint8) *self->p, expected);
  return _tl_error_set (self->error, TL_ERROR_DATE, "column %ld: found '%.*s', expected %s", column,
                        (int) (g_utf8_next_char (self->p) - self->p), self->p, expected);
}

/* ---- flags ------------------------------------------------------------------------------------------------------- */

static guint8
flag_of (char c)
{
  return c == '?'   ? TL_DATE_UNCERTAIN
         : c == '~' ? TL_DATE_APPROXIMATE
         : c == '%' ? TL_DATE_UNCERTAIN | TL_DATE_APPROXIMATE
                    : 0;
}

static guint8
take_flag (TlCursor *cursor)
{
  guint8 flag = flag_of (_tl_cursor_peek (cursor));

  if (flag != 0)
    cursor->p++;
  return flag;
}

/* A flag after a component applies to it and to all components on its left; a flag before it applies to it alone (level
 * 2, "qualification of individual components" and "group qualification"). */
static void
flag_group (TlSingle *self, guint last, guint8 flag)
{
  for (guint i = 0; i <= last; i++)
    self->flags[i] |= flag;
}

/* ---- digits ------------------------------------------------------------------------------------------------------ */

static gboolean
is_digit_or_x (char c)
{
  return g_ascii_isdigit (c) || c == 'X';
}

static gboolean
read_two (TlCursor *cursor, char *out, guint8 *n_x, const char *expected)
{
  const char *begin = cursor->p;

  for (int i = 0; i < 2; i++)
    {
      if (!is_digit_or_x (_tl_cursor_peek (cursor)))
        return _tl_cursor_fail (cursor, expected);
      *n_x += *cursor->p == 'X';
      out[i] = *cursor->p++;
    }
  if (is_digit_or_x (_tl_cursor_peek (cursor)))
    return _tl_cursor_fail (cursor, "no third digit");
  cursor->p = begin + 2;
  return TRUE;
}

/* Two digits with a value from MIN to MAX, without X. */
static gboolean
read_number (TlCursor *cursor, int *number, int max, const char *expected)
{
  int value = 0;

  for (int i = 0; i < 2; i++)
    {
      if (cursor->p + i >= cursor->end || !g_ascii_isdigit (cursor->p[i]))
        return _tl_cursor_fail (cursor, expected);
      value = value * 10 + cursor->p[i] - '0';
    }
  if (value > max)
    return _tl_cursor_fail (cursor, expected);
  cursor->p += 2;
  *number = value;
  return TRUE;
}

static gboolean
read_magnitude (TlCursor *cursor, gint64 *number)
{
  const char *begin = cursor->p;

  *number = 0;
  for (; g_ascii_isdigit (_tl_cursor_peek (cursor)); cursor->p++)
    if (__builtin_mul_overflow (*number, 10, number) || __builtin_add_overflow (*number, *cursor->p - '0', number))
      return _tl_cursor_fail (cursor, "a year within 64 bits");
  return cursor->p > begin || _tl_cursor_fail (cursor, "a digit");
}

/* ---- years ------------------------------------------------------------------------------------------------------- */

static gboolean
read_significant (TlSingle *self, TlCursor *cursor)
{
  gint64 number;

  if (_tl_cursor_peek (cursor) != 'S')
    return TRUE;
  cursor->p++;
  if (_tl_cursor_peek (cursor) == '0')
    return _tl_cursor_fail (cursor, "a number of significant digits from 1");
  if (!read_magnitude (cursor, &number))
    return FALSE;
  self->significant = (int) MIN (number, 20);
  return TRUE;
}

static gboolean
read_long_year (TlSingle *self, TlCursor *cursor)
{
  const char *begin;
  gint64 exponent = 0;

  self->form = TL_YEAR_LONG;
  self->exponent = -1;
  cursor->p++;
  self->negative = _tl_cursor_peek (cursor) == '-';
  cursor->p += self->negative;
  begin = cursor->p;
  if (_tl_cursor_peek (cursor) == '0')
    return _tl_cursor_fail (cursor, "a digit from 1 to 9");
  if (!read_magnitude (cursor, &self->mantissa))
    return FALSE;
  self->number = self->mantissa;
  if (_tl_cursor_peek (cursor) == 'E')
    {
      cursor->p++;
      if (!read_magnitude (cursor, &exponent))
        return FALSE;
      self->exponent = (int) MIN (exponent, 99);
      for (gint64 i = 0; i < self->exponent; i++)
        if (__builtin_mul_overflow (self->number, 10, &self->number))
          return _tl_cursor_fail (cursor, "a year within 64 bits");
    }
  else if (cursor->p - begin < 5)
    {
      cursor->p = begin;
      return _tl_cursor_fail (cursor, "a year of more than four digits after Y");
    }
  return read_significant (self, cursor);
}

static gboolean
fail_short_year (const TlSingle *self, TlCursor *cursor, int n)
{
  char hint[80];

  if (n != 2 && n != 3)
    return _tl_cursor_fail (cursor, "a year of four digits");
  g_snprintf (hint, sizeof hint, "a year of four digits; the %s is %s%.*s%s", n == 2 ? "century" : "decade",
              self->negative ? "-" : "", n, self->year, n == 2 ? "XX" : "X");
  return _tl_cursor_fail (cursor, hint);
}

static gboolean
read_year (TlSingle *self, TlCursor *cursor)
{
  const char *begin = cursor->p;
  int n = 0;

  if (_tl_cursor_peek (cursor) == 'Y')
    return read_long_year (self, cursor);
  self->negative = _tl_cursor_peek (cursor) == '-';
  cursor->p += self->negative;
  for (; n < 4 && is_digit_or_x (_tl_cursor_peek (cursor)); n++)
    {
      self->n_x[0] += *cursor->p == 'X';
      self->year[n] = *cursor->p++;
    }
  if (n < 4)
    return fail_short_year (self, cursor, n);
  if (is_digit_or_x (_tl_cursor_peek (cursor)))
    return _tl_cursor_fail (cursor, "a year of four digits; longer ones begin with Y");
  if (self->negative && strcmp (self->year, "0000") == 0)
    {
      cursor->p = begin;
      return _tl_cursor_fail (cursor, "a year; there is no year -0000");
    }
  if (_tl_cursor_peek (cursor) == 'S' && self->n_x[0] > 0)
    return _tl_cursor_fail (cursor, "no significant digits after an X");
  return read_significant (self, cursor);
}

/* ---- times ------------------------------------------------------------------------------------------------------- */

static gboolean
read_zone (TlSingle *self, TlCursor *cursor)
{
  char sign = _tl_cursor_peek (cursor);
  const char *begin = cursor->p;
  int hours, minutes = 0;

  if (sign == 'Z')
    {
      self->zoned = self->zulu = TRUE;
      cursor->p++;
    }
  if (sign != '+' && sign != '-')
    return TRUE;
  cursor->p++;
  if (!read_number (cursor, &hours, 14, "hours of a zone from 00 to 14"))
    return FALSE;
  if (_tl_cursor_peek (cursor) == ':')
    {
      cursor->p++;
      if (!read_number (cursor, &minutes, 59, "minutes from 00 to 59"))
        return FALSE;
    }
  self->zoned = TRUE;
  self->zone = (sign == '-' ? -1 : 1) * (hours * 60 + minutes);
  if (ABS (self->zone) <= 14 * 60)
    return TRUE;
  cursor->p = begin;
  return _tl_cursor_fail (cursor, "a zone from -14:00 to +14:00");
}

static gboolean
read_time (TlSingle *self, TlCursor *cursor)
{
  int *const parts[] = { &self->hour, &self->minute, &self->second };
  static const char *const expected[] = { "an hour from 00 to 23", "a minute from 00 to 59", "a second from 00 to 59" };

  if (_tl_cursor_peek (cursor) != 'T')
    return TRUE;
  if (_tl_single_is_masked (self) || self->on_parts)
    return _tl_cursor_fail (cursor, "no time after an incomplete date");
  do
    {
      cursor->p++;
      if (!read_number (cursor, parts[self->n_time], self->n_time == 0 ? 23 : 59, expected[self->n_time]))
        return FALSE;
      self->n_time++;
    }
  while (self->n_time < 3 && _tl_cursor_peek (cursor) == ':');
  if (self->n_time == 3 && _tl_cursor_peek (cursor) == '.')
    {
      self->fraction = ++cursor->p;
      for (; g_ascii_isdigit (_tl_cursor_peek (cursor)); cursor->p++)
        self->n_fraction++;
      if (self->n_fraction == 0)
        return _tl_cursor_fail (cursor, "a digit");
    }
  return read_zone (self, cursor);
}

/* ---- a date ------------------------------------------------------------------------------------------------------ */

/* A component after a "-": its own flag, two digits, and the flag of the group that ends here. */
static gboolean
read_component (TlSingle *self, TlCursor *cursor, guint part, char *out, const char *expected)
{
  guint8 flag;

  cursor->p++;
  flag = take_flag (cursor);
  self->on_parts |= flag != 0;
  self->flags[part] |= flag;
  if (!read_two (cursor, out, &self->n_x[part], expected))
    return FALSE;
  flag = take_flag (cursor);
  flag_group (self, part, flag);
  self->on_parts |= flag != 0 && _tl_cursor_peek (cursor) == '-';
  return TRUE;
}

static gboolean
is_season (const char *month)
{
  return month[0] >= '2' && month[0] <= '4';
}

static gboolean
check_month (const TlSingle *self, TlCursor *cursor)
{
  int tens = self->month[0] - '0', number = tens * 10 + self->month[1] - '0';
  gboolean ok;

  if (self->month[0] == 'X')
    ok = TRUE;
  else if (self->month[1] == 'X')
    ok = tens <= 1;
  else
    ok = (number >= 1 && number <= 12) || (number >= 21 && number <= 41);
  if (ok)
    return TRUE;
  cursor->p -= 2 + (flag_of (cursor->p[-1]) != 0);
  return _tl_cursor_fail (cursor, "a month from 01 to 12, a season from 21 to 41, or XX");
}

static gboolean
read_month_and_day (TlSingle *self, TlCursor *cursor)
{
  if (_tl_cursor_peek (cursor) != '-' || self->form == TL_YEAR_LONG || self->significant > 0)
    return TRUE;
  if (!read_component (self, cursor, 1, self->month, "a month from 01 to 12, a season from 21 to 41, or XX")
      || !check_month (self, cursor))
    return FALSE;
  if (_tl_cursor_peek (cursor) != '-' || is_season (self->month))
    return TRUE;
  return read_component (self, cursor, 2, self->day, "a day from 01 to 31, or XX") && read_time (self, cursor);
}

gboolean
_tl_single_parse (TlSingle *self, TlCursor *cursor)
{
  TlCursor begin = *cursor;
  guint8 flag;

  *self = (TlSingle){ .exponent = -1 };
  self->flags[0] = take_flag (cursor);
  self->on_parts = self->flags[0] != 0;
  if (!read_year (self, cursor))
    return FALSE;
  flag = take_flag (cursor);
  self->flags[0] |= flag;
  self->on_parts |= flag != 0 && _tl_cursor_peek (cursor) == '-';
  if (!read_month_and_day (self, cursor))
    return FALSE;
  if (self->day[0] != '\0' && self->n_time == 0 && _tl_cursor_peek (cursor) == 'T' && !read_time (self, cursor))
    return FALSE;
  if (_tl_single_find_bounds (self))
    return TRUE;
  return _tl_cursor_fail (&begin, "a day that exists");
}

/* ---- canonical text ---------------------------------------------------------------------------------------------- */

static char
flag_char (guint8 flag)
{
  static const char chars[] = { '\0', '?', '~', '%' };

  return chars[flag & 3];
}

static void
append_flag (GString *out, guint8 flag)
{
  if ((flag & 3) != 0)
    g_string_append_c (out, flag_char (flag));
}

static void
append_year (const TlSingle *self, GString *out)
{
  if (self->form == TL_YEAR_LONG)
    {
      g_string_append_printf (out, "Y%s%" G_GINT64_FORMAT, self->negative ? "-" : "", self->mantissa);
      if (self->exponent >= 0)
        g_string_append_printf (out, "E%d", self->exponent);
    }
  else
    {
      g_string_append_len (out, "-", self->negative);
      g_string_append_len (out, self->year, 4);
    }
  if (self->significant > 0)
    g_string_append_printf (out, "S%d", self->significant);
}

/* MARK and two digits */
static void
append_two (GString *out, char mark, int number)
{
  const char text[] = { mark, (char) ('0' + number / 10), (char) ('0' + number % 10) };

  g_string_append_len (out, text, sizeof text);
}

static void
append_time (const TlSingle *self, GString *out)
{
  if (self->n_time > 0)
    append_two (out, 'T', self->hour);
  if (self->n_time > 1)
    append_two (out, ':', self->minute);
  if (self->n_time > 2)
    append_two (out, ':', self->second);
  if (self->n_fraction > 0)
    {
      g_string_append_c (out, '.');
      g_string_append_len (out, self->fraction, self->n_fraction);
    }
  if (self->zulu)
    g_string_append_c (out, 'Z');
  else if (self->zoned)
    {
      append_two (out, self->zone < 0 ? '-' : '+', ABS (self->zone) / 60);
      append_two (out, ':', ABS (self->zone) % 60);
    }
}

/* Writes a flag on all components at the end; otherwise a flag on the year and the following components after the last
 * of them, and the others before their components. */
void
_tl_single_append (const TlSingle *self, GString *out)
{
  const char *const parts[] = { "", self->month, self->day };
  guint n = self->month[0] == '\0' ? 1 : self->day[0] == '\0' ? 2 : 3, group = 1;

  while (group < n && self->flags[group] == self->flags[0])
    group++;
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (out, '-');
      if (i >= group)
        append_flag (out, self->flags[i]);
      if (i == 0)
        append_year (self, out);
      else
        g_string_append (out, parts[i]);
      if (i + 1 == group)
        append_flag (out, self->flags[0]);
    }
  append_time (self, out);
}
