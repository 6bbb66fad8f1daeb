/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Dates in plain English, exactly as precise as they are known. */
#include "config.h"

#include "date/tl-calendar-private.h"
#include "date/tl-date-expression-private.h"

#include <string.h>

static const char *const months[] = { "January", "February", "March",     "April",   "May",      "June",
                                      "July",    "August",   "September", "October", "November", "December" };

/* Year 0 of the calendar is 1 BC. */
static void
append_year (GString *out, gint64 year)
{
  if (year > 0)
    g_string_append_printf (out, "%" G_GINT64_FORMAT, year);
  else
    g_string_append_printf (out, "%" G_GINT64_FORMAT " BC", 1 - year);
}

/* The parts of a day down to PRECISION, without those that are SHARED with a later day: 3, 3 May, 3 May 2014. */
static void
append_day (GString *out, TlCivil day, TlPrecision precision, TlPrecision shared)
{
  if (precision <= TL_PRECISION_DAY)
    g_string_append_printf (out, "%d", day.day);
  if (precision <= TL_PRECISION_MONTH && shared > TL_PRECISION_MONTH)
    g_string_append_printf (out, "%s%s", precision <= TL_PRECISION_DAY ? " " : "", months[day.month - 1]);
  if (shared <= TL_PRECISION_YEAR)
    return;
  if (precision <= TL_PRECISION_MONTH)
    g_string_append_c (out, ' ');
  append_year (out, day.year);
}

/* ---- one date ---------------------------------------------------------------------------------------------------- */

static void
append_season (GString *out, const TlSingle *single, TlCivil day)
{
  static const char *const seasons[] = { "spring", "summer", "autumn", "winter" };
  static const char *const counts[] = { "first", "second", "third", "fourth" };
  int code = (single->month[0] - '0') * 10 + single->month[1] - '0' - 21;

  if (code < 12)
    g_string_append_printf (out, "%s%s ", code < 8 ? "" : "southern ", seasons[code % 4]);
  else if (code < 16)
    g_string_append_printf (out, "the %s quarter of ", counts[code - 12]);
  else if (code < 19)
    g_string_append_printf (out, "the %s third of ", counts[code - 16]);
  else
    g_string_append_printf (out, "the %s half of ", counts[code - 19]);
  append_year (out, day.year);
}

static gboolean
is_named_season (const TlSingle *single)
{
  return single->month[0] >= '2' && single->month[0] <= '4' && !_tl_single_is_masked (single);
}

static const char *
doubt (guint8 flags)
{
  static const char *const words[] = { "", "perhaps ", "around ", "perhaps around " };

  return words[flags & 3];
}

static void
append_between (GString *out, gint64 first, gint64 last)
{
  TlCivil from = _tl_civil_from_instant (first, NULL), to = _tl_civil_from_instant (last, NULL);
  gboolean same_year = from.year == to.year;

  g_string_append (out, "between ");
  append_day (out, from, TL_PRECISION_DAY,
              same_year && from.month == to.month ? TL_PRECISION_MONTH
              : same_year                         ? TL_PRECISION_YEAR
                                                  : TL_PRECISION_LONGER);
  g_string_append (out, " and ");
  append_day (out, to, TL_PRECISION_DAY, TL_PRECISION_LONGER);
}

static void
append_single (GString *out, const TlSingle *single)
{
  TlPrecision precision = _tl_single_precision (single);
  TlCivil day = _tl_civil_from_instant (single->first + single->zone * 60, NULL);

  g_string_append (out, doubt (_tl_single_flags (single)));
  if (_tl_single_is_masked (single) && precision == TL_PRECISION_DECADE && single->month[0] == '\0' && day.year > 0)
    g_string_append_printf (out, "the %" G_GINT64_FORMAT "s", day.year);
  else if (_tl_single_is_masked (single) || precision > TL_PRECISION_YEAR)
    append_between (out, single->first, single->last);
  else if (is_named_season (single))
    append_season (out, single, day);
  else
    append_day (out, day, precision, TL_PRECISION_LONGER);
  if (single->n_time > 1)
    g_string_append_printf (out, ", %02d:%02d", single->hour, single->minute);
}

/* ---- any date ---------------------------------------------------------------------------------------------------- */

static gboolean
parse_single (TlSingle *single, const char *text, gsize length)
{
  TlCursor cursor = { text, text, text + length, NULL };

  return length > 0 && _tl_single_parse (single, &cursor) && cursor.p == cursor.end;
}

/* Two ends, either of which may be missing. WORDS are the forms for both, for the first alone, and for the last
 * alone. */
static gboolean
append_two (GString *out, const char *text, const char *mark, const char *const words[4])
{
  const char *at = strstr (text, mark), *last = at + strlen (mark);
  gboolean has_first, has_last;
  TlSingle from, to;

  has_first = parse_single (&from, text, (gsize) (at - text));
  has_last = parse_single (&to, last, strlen (last));
  if (!has_first && !has_last)
    return FALSE;
  g_string_append (out, !has_first ? words[3] : !has_last ? words[2] : words[0]);
  if (has_first)
    append_single (out, &from);
  if (has_first && has_last)
    g_string_append (out, words[1]);
  if (has_last)
    append_single (out, &to);
  if (!has_last)
    g_string_append (out, " on");
  return TRUE;
}

static void
append_piece (GString *out, const TlPiece *piece)
{
  static const char *const moments[] = { "between ", " and ", "at some time from ", "at some time until " };
  gboolean is_range = strstr (piece->text, "..") != NULL;
  gboolean is_closed = piece->first > TL_INSTANT_PAST && piece->last < TL_INSTANT_FUTURE;

  if (!is_range)
    append_single (out, &piece->single);
  else if (is_closed && strlen (piece->text) == 22 && strpbrk (piece->text, "X?~%") == NULL)
    append_between (out, piece->first, piece->last);
  else
    append_two (out, piece->text, "..", moments);
}

/* "5 or 6 June 2013": two days of one month have a short form. */
static gboolean
append_two_days (GString *out, const GArray *pieces, const char *word)
{
  const TlPiece *a = &g_array_index (pieces, TlPiece, 0), *b = &g_array_index (pieces, TlPiece, 1);
  TlCivil first, second;

  if (pieces->len != 2 || strlen (a->text) != 10 || strlen (b->text) != 10 || a->masked || b->masked)
    return FALSE;
  first = _tl_civil_from_instant (a->first, NULL);
  second = _tl_civil_from_instant (b->first, NULL);
  if (first.year != second.year || first.month != second.month)
    return FALSE;
  g_string_append_printf (out, "%d%s", first.day, word);
  append_day (out, second, TL_PRECISION_DAY, TL_PRECISION_LONGER);
  return TRUE;
}

static void
append_set (GString *out, const GArray *pieces, gboolean one_of)
{
  const char *word = one_of ? " or " : " and ";

  if (append_two_days (out, pieces, word))
    return;
  for (guint i = 0; i < pieces->len; i++)
    {
      g_string_append (out, i == 0 ? "" : i + 1 == pieces->len ? word : ", ");
      append_piece (out, &g_array_index (pieces, TlPiece, i));
    }
}

char *
tl_date_to_words (const TlDate *self)
{
  static const char *const lasting[] = { "from ", " to ", "from ", "until " };
  g_autoptr (GArray) pieces = NULL;
  const char *edtf;
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);
  edtf = tl_date_get_edtf (self);
  if (edtf == NULL)
    return g_strdup_printf ("“%s”", tl_date_get_verbatim (self));
  out = g_string_new (NULL);
  if (edtf[0] == '[' || edtf[0] == '{')
    {
      pieces = _tl_date_get_pieces (self);
      append_set (out, pieces, edtf[0] == '[');
    }
  else if (strchr (edtf, '/') != NULL)
    {
      if (!append_two (out, edtf, "/", lasting))
        g_string_append (out, "at an unbounded time");
    }
  else
    {
      pieces = _tl_date_get_pieces (self);
      append_piece (out, &g_array_index (pieces, TlPiece, 0));
    }
  return g_string_free (out, FALSE);
}
