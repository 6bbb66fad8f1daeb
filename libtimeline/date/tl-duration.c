/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* ISO 8601 durations as the shortest and the longest number of seconds. */
#include "config.h"

#include "base/tl-error-private.h"

#include <libtimeline/tl-duration.h>
#include <string.h>

/* A year counts as 365 to 366 days and a month as 28 to 31. The units are in the order of the text; those from H on
 * follow the T. */
static const struct
{
  char letter;
  gboolean time;
  gint64 shortest;
  gint64 longest;
} units[] = { { 'Y', FALSE, 365 * 86400, 366 * 86400 },
              { 'M', FALSE, 28 * 86400, 31 * 86400 },
              { 'W', FALSE, 7 * 86400, 7 * 86400 },
              { 'D', FALSE, 86400, 86400 },
              { 'H', TRUE, 3600, 3600 },
              { 'M', TRUE, 60, 60 },
              { 'S', TRUE, 1, 1 } };

static gboolean
add (gint64 *sum, gint64 count, gint64 unit)
{
  gint64 product;

  return count < G_MAXINT64 && !__builtin_mul_overflow (count, unit, &product)
         && !__builtin_add_overflow (*sum, product, sum);
}

static gboolean
fail (GError **error, const char *text, const char *at, const char *expected)
{
  return _tl_error_set (error, TL_ERROR_DURATION, "\"%s\" is not an ISO 8601 duration: column %ld: expected %s", text,
                        g_utf8_strlen (text, at - text) + 1, expected);
}

/* Digits; a fraction of a second is skipped. */
static const char *
read_count (const char *p, gint64 *count)
{
  char *end;

  if (!g_ascii_isdigit (*p))
    return NULL;
  *count = g_ascii_strtoll (p, &end, 10);
  if (*end == '.' && g_ascii_isdigit (end[1]))
    for (end++; g_ascii_isdigit (*end); end++)
      ;
  return end;
}

gboolean
tl_duration_parse (const char *text, gint64 *shortest, gint64 *longest, GError **error)
{
  gint64 least = 0, most = 0, count;
  gboolean time = FALSE;
  const char *p = text;
  guint unit = 0;

  g_return_val_if_fail (text != NULL, FALSE);
  if (*p++ != 'P')
    return fail (error, text, p - 1, "P");
  while (*p != '\0')
    {
      const char *begin = p, *dot;

      if (*p == 'T' && !time)
        {
          time = TRUE;
          if (*++p == '\0')
            return fail (error, text, p, "a number of hours, minutes or seconds");
          continue;
        }
      p = read_count (p, &count);
      if (p == NULL)
        return fail (error, text, begin, "a number");
      while (unit < G_N_ELEMENTS (units) && (units[unit].letter != *p || units[unit].time != time))
        unit++;
      if (unit == G_N_ELEMENTS (units))
        return fail (error, text, p, time ? "H, M or S in this order" : "Y, M, W or D in this order, or T");
      dot = memchr (begin, '.', (gsize) (p - begin));
      if (dot != NULL && *p != 'S')
        return fail (error, text, dot, "a whole number");
      if (!add (&least, count, units[unit].shortest) || !add (&most, count, units[unit].longest))
        return _tl_error_set (error, TL_ERROR_DURATION, "the duration \"%s\" is beyond 64 bits of seconds", text);
      unit++;
      p++;
    }
  if (unit == 0)
    return fail (error, text, p, "a number and its unit");
  if (shortest != NULL)
    *shortest = least;
  if (longest != NULL)
    *longest = most;
  return TRUE;
}
