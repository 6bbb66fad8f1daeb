/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* JSON's scalars as text, written and read. */
#include "config.h"

#include "io/json/tl-json-text-private.h"
#include "base/tl-bytes-private.h"
#include "base/tl-members-private.h"

#include <math.h>
#include <string.h>

/* ---- strings ----------------------------------------------------------------------------------------------------- */

static void
append_escape (GString *out, guint8 c)
{
  static const char letters[] = "btn?fr";

  if (c == '"' || c == '\\')
    {
      g_string_append_c (out, '\\');
      g_string_append_c (out, (char) c);
    }
  else if (c >= 8 && c <= 13 && c != 11)
    {
      g_string_append_c (out, '\\');
      g_string_append_c (out, letters[c - 8]);
    }
  else
    g_string_append_printf (out, "\\u%04x", c);
}

/* The first byte that wants to be escaped, or END. */
static const char *
pass_plain (const char *text, const char *end)
{
  for (; end - text >= 8; text += 8)
    {
      guint64 specials = _tl_json_specials (text);

      if (specials != 0)
        return text + __builtin_ctzll (specials) / 8;
    }
  while (text < end && (guint8) *text >= 0x20 && *text != '"' && *text != '\\')
    text++;
  return text;
}

static void
append_escaped (GString *out, const char *text, gsize length)
{
  const char *end = text + length;

  g_string_append_c (out, '"');
  while (text < end)
    {
      const char *run = text;

      text = pass_plain (text, end);
      g_string_append_len (out, run, text - run);
      if (text < end)
        append_escape (out, (guint8) *text++);
    }
  g_string_append_c (out, '"');
}

void
_tl_json_append_string (GString *out, const char *text, gsize length)
{
  char *to = _tl_bytes_room (out, length + 2);

  if (!_tl_json_copy_plain (to + 1, text, length))
    {
      append_escaped (out, text, length);
      return;
    }
  to[0] = '"';
  to[length + 1] = '"';
  to[length + 2] = '\0';
  out->len += length + 2;
}

void
_tl_json_append_unknown_name (GString *out, const char *coded, gsize length)
{
  g_autoptr (GString) name = NULL;

  if (!_tl_members_is_name_coded (coded, length))
    {
      _tl_json_append_string (out, coded, length);
      return;
    }
  name = g_string_new (NULL);
  _tl_members_decode_name (name, coded);
  _tl_json_append_string (out, name->str, name->len);
}

/* ---- numbers ----------------------------------------------------------------------------------------------------- */

/* WHOLE with a point before the last DECIMALS digits, from the last on. */
static char *
put_digits (char *to, gboolean negative, gint64 whole, guint decimals)
{
  char text[2 * TL_JSON_NUMBER_SIZE], *p = text + TL_JSON_NUMBER_SIZE;

  for (; decimals > 0 && whole % 10 == 0; decimals--)
    whole /= 10;
  for (guint i = 0; whole > 0 || i <= decimals; i++)
    {
      if (i == decimals && i > 0)
        *--p = '.';
      *--p = (char) ('0' + whole % 10);
      whole /= 10;
    }
  if (negative)
    *--p = '-';
  memcpy (to, p, TL_JSON_NUMBER_SIZE); /* of a size known beforehand */
  return to + (text + TL_JSON_NUMBER_SIZE - p);
}

/* A number that is a whole one over a small power of ten, as most are. Both are exact, so their quotient is correctly
 * rounded (W. Clinger, "How to read floating point numbers accurately", PLDI 1990): equal means it reads back equal.
 * Doubles of that size lie closer than the decimals tried, so no other has as few or fewer. NULL where it is none. */
static char *
put_decimal (char *to, double number)
{
  static const struct
  {
    double below, scale;
    guint decimals;
  } tries[] = { { 1e9, 1e2, 2 }, { 1e9, 1e6, 6 }, { 1e15, 1e0, 0 } };
  double size = fabs (number);

  for (guint i = 0; i < G_N_ELEMENTS (tries); i++)
    {
      gint64 whole = size < tries[i].below ? (gint64) (size * tries[i].scale + 0.5) : -1;

      if (whole >= 0 && (double) whole / tries[i].scale == size)
        return put_digits (to, number < 0.0, whole, tries[i].decimals);
    }
  return NULL;
}

/* 1e+05 and 1e-05 as 1e5 and 1e-5. */
static char *
put_short_exponent (char *to, const char *text)
{
  const char *exponent = strchr (text, 'e');

  if (exponent == NULL)
    return g_stpcpy (to, text);
  memcpy (to, text, (gsize) (exponent - text) + 1);
  to += exponent - text + 1;
  exponent++;
  if (*exponent == '-')
    *to++ = '-';
  return g_stpcpy (to, exponent + strspn (exponent, "+-0"));
}

char *
_tl_json_put_number (char *to, double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE], format[8], *end;

  if (number == 0.0)
    return g_stpcpy (to, signbit (number) ? "-0" : "0");
  end = put_decimal (to, number);
  if (end != NULL)
    return end;
  for (int precision = 1; precision <= 17; precision++)
    {
      g_snprintf (format, sizeof format, "%%.%dg", precision);
      g_ascii_formatd (text, sizeof text, format, number);
      if (g_ascii_strtod (text, NULL) == number)
        break;
    }
  return put_short_exponent (to, text);
}

void
_tl_json_append_number (GString *out, double number)
{
  char text[TL_JSON_NUMBER_SIZE];

  g_string_append_len (out, text, _tl_json_put_number (text, number) - text);
}

double
_tl_json_read_number (const char *text, gsize length)
{
  static const double powers[] = { 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14 };
  g_autofree char *copy = NULL;
  gsize i = text[0] == '-', point = length;
  guint64 digits = 0;

  for (; i < length && length <= 16 && (g_ascii_isdigit (text[i]) || text[i] == '.'); i++)
    if (text[i] == '.')
      point = i;
    else
      digits = digits * 10 + (guint64) (text[i] - '0');
  if (i == length && length <= 16)
    {
      double number = (double) digits / powers[point < length ? length - point - 1 : 0];

      return text[0] == '-' ? -number : number;
    }
  copy = g_strndup (text, length);
  return g_ascii_strtod (copy, NULL);
}

int
_tl_json_shown (const char *text, gsize length)
{
  gsize shown = MIN (length, TL_JSON_KEY_SHOWN);

  while (shown < length && shown > 0 && ((guint8) text[shown] & 0xc0) == 0x80)
    shown--;
  return (int) shown;
}
