/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Adding meanings to a sense as EDTF: days, ranges of days, months, seasons, years. */
#include "config.h"

#include "date/tl-phrase-private.h"

#include <string.h>

/* ---- adding ------------------------------------------------------------------------------------------------------ */

static void append_text (TlMeaning *meaning, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
append_text (TlMeaning *meaning, const char *format, ...)
{
  gsize length = strlen (meaning->text);
  va_list args;

  va_start (args, format);
  g_vsnprintf (meaning->text + length, (gulong) (sizeof meaning->text - length), format, args);
  va_end (args);
}

static void
append_edtf_year (TlMeaning *meaning, gint64 year)
{
  append_text (meaning, "%s%04d", year < 0 ? "-" : "", (int) ABS (year));
}

static void
append_edtf_day (TlMeaning *meaning, gint64 day)
{
  TlCivil civil = _tl_civil_from_instant (day * 86400, NULL);

  append_edtf_year (meaning, civil.year);
  append_text (meaning, "-%02d-%02d", civil.month, civil.day);
}

/* Returns NULL if there is no room, or the days are outside the years that have four digits. */
static TlMeaning *
add_meaning (TlSense *sense, gint64 first, gint64 last)
{
  TlMeaning *meaning = &sense->meanings[MIN (sense->n, TL_MAX_MEANINGS - 1)];

  if (sense->n == TL_MAX_MEANINGS || first < _tl_phrase_day_of (-9999, 1, 1) || last > _tl_phrase_day_of (9999, 12, 31))
    return NULL;
  *meaning = (TlMeaning){ .first = first, .last = last };
  sense->n++;
  return meaning;
}

void
_tl_phrase_add_day (TlSense *sense, gint64 day, const char *mark)
{
  TlMeaning *meaning = add_meaning (sense, day, day);

  if (meaning == NULL)
    return;
  append_edtf_day (meaning, day);
  append_text (meaning, "%s", mark);
}

void
_tl_phrase_add_range (TlSense *sense, gint64 first, gint64 last)
{
  TlMeaning *meaning = add_meaning (sense, first, last);

  if (meaning == NULL)
    return;
  append_edtf_day (meaning, first);
  if (last == first)
    return;
  append_text (meaning, "..");
  append_edtf_day (meaning, last);
}

gint64
_tl_phrase_day_of (gint64 year, int month, int day)
{
  return _tl_floor_div (_tl_day_begin (year, month, day), 86400);
}

void
_tl_phrase_add_month (TlSense *sense, gint64 year, int month, const char *mark)
{
  gint64 number = year * 12 + month - 1, y = _tl_floor_div (number, 12);
  int m = (int) (number - y * 12) + 1;
  TlMeaning *meaning =
      add_meaning (sense, _tl_phrase_day_of (y, m, 1), _tl_phrase_day_of (y, m, _tl_days_in_month (y, m)));

  if (meaning == NULL)
    return;
  append_edtf_year (meaning, y);
  append_text (meaning, "-%02d%s", m, mark);
}

void
_tl_phrase_add_year (TlSense *sense, gint64 year, const char *mark)
{
  TlMeaning *meaning = add_meaning (sense, _tl_phrase_day_of (year, 1, 1), _tl_phrase_day_of (year, 12, 31));

  if (meaning == NULL)
    return;
  append_edtf_year (meaning, year);
  append_text (meaning, "%s", mark);
}

/* The mask of a century includes its year 00: the first century is 00XX, from the year 0 on. */
void
_tl_phrase_add_years (TlSense *sense, gint64 number, int length)
{
  TlMeaning *meaning;

  if (number < 0)
    return; /* there is no common name for decades before the year 0 */
  meaning = add_meaning (sense, _tl_phrase_day_of (number * length, 1, 1),
                         _tl_phrase_day_of (number * length + length - 1, 12, 31));
  if (meaning != NULL)
    append_text (meaning, length == 10 ? "%03dX" : "%02dXX", (int) number);
}

/* A season that begins in December ends in the next year. */
void
_tl_phrase_add_season (TlSense *sense, gint64 year, int code)
{
  int month = code >= 40 ? 6 * (code - 40) + 1 : code >= 33 ? 3 * (code - 33) + 1 : 3 * (code - 20);
  int n = code >= 40 ? 6 : 3;
  gint64 end_year = year + (month + n - 1 > 12);
  int end = (month + n - 2) % 12 + 1;
  TlMeaning *meaning = add_meaning (sense, _tl_phrase_day_of (year, month, 1),
                                    _tl_phrase_day_of (end_year, end, _tl_days_in_month (end_year, end)));

  if (meaning == NULL)
    return;
  append_edtf_year (meaning, year);
  append_text (meaning, "-%d", code);
}

/* ---- changing ---------------------------------------------------------------------------------------------------- */

TlMeaning
_tl_meaning_between (const TlMeaning *a, const TlMeaning *b)
{
  TlMeaning whole = { .first = a != NULL ? a->first : G_MININT64, .last = b != NULL ? b->last : G_MAXINT64 };
  const char *dots = b != NULL ? strstr (b->text, "..") : NULL;
  const char *from = a != NULL ? a->text : "", *to = dots != NULL ? dots + 2 : b != NULL ? b->text : "";
  gsize length = strstr (from, "..") != NULL ? (gsize) (strstr (from, "..") - from) : strlen (from);

  if (a != NULL && b != NULL && strcmp (a->text, b->text) == 0)
    return *a;
  g_snprintf (whole.text, sizeof whole.text, "%.*s..%.28s", (int) MIN (length, 28), from, to);
  return whole;
}

void
_tl_phrase_unite (TlSense *sense, guint first)
{
  TlMeaning earliest, latest;

  if (sense->n <= first + 1)
    return;
  earliest = latest = sense->meanings[first];
  for (guint i = first + 1; i < sense->n; i++)
    {
      if (sense->meanings[i].first < earliest.first)
        earliest = sense->meanings[i];
      if (sense->meanings[i].last > latest.last)
        latest = sense->meanings[i];
    }
  sense->meanings[first] = _tl_meaning_between (&earliest, &latest);
  sense->n = first + 1;
}

/* Both ends of a range are approximate. */
void
_tl_meaning_approximate (TlMeaning *self)
{
  char *dots = strstr (self->text, "..");
  g_autofree char *end = dots != NULL ? g_strdup (dots + 2) : NULL;

  if (strchr (self->text, '~') != NULL || self->first == G_MININT64 || self->last == G_MAXINT64)
    return;
  if (dots != NULL)
    dots[0] = '\0';
  append_text (self, "~");
  if (end != NULL)
    append_text (self, "..%s~", end);
}

gboolean
_tl_meaning_coarsen (TlMeaning *self)
{
  TlCivil from, to;

  if (self->first == G_MININT64 || self->last == G_MAXINT64)
    return FALSE;
  from = _tl_civil_from_instant (self->first * 86400, NULL);
  to = _tl_civil_from_instant (self->last * 86400, NULL);
  if (from.year != to.year)
    return FALSE;
  self->text[0] = '\0';
  append_edtf_year (self, from.year);
  if (from.month == to.month)
    append_text (self, "-%02d", from.month);
  return TRUE;
}

/* ---- weekdays ---------------------------------------------------------------------------------------------------- */

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

/* ---- what occurs again and again --------------------------------------------------------------------------------- */

/* Appends the meaning at index AT of FROM, unless it is there. */
static void
take_meaning (TlSense *to, const TlSense *from, guint at)
{
  for (guint i = 0; i < to->n; i++)
    if (strcmp (to->meanings[i].text, from->meanings[at].text) == 0)
      return;
  if (to->n < TL_MAX_MEANINGS)
    to->meanings[to->n++] = from->meanings[at];
}

static gboolean
find_occurrence (TlSense *sense, const int *v, TlOccurrence add, int k)
{
  sense->n = 0;
  add (sense, v, k);
  return sense->n > 0;
}

/* The first that ends on FROM or later. */
static void
add_first_from (TlSense *sense, TlSense *one, const int *v, TlOccurrence add, int reach)
{
  for (int k = -reach; k <= reach; k++)
    if (find_occurrence (one, v, add, k) && one->meanings[0].last >= sense->from)
      {
        take_meaning (sense, one, 0);
        return;
      }
}

/* The last that begins on TO or earlier. */
static void
add_last_to (TlSense *sense, TlSense *one, const int *v, TlOccurrence add, int reach)
{
  for (int k = reach; k >= -reach; k--)
    if (find_occurrence (one, v, add, k) && one->meanings[0].first <= sense->to)
      {
        take_meaning (sense, one, 0);
        return;
      }
}

/* The latest that has begun. */
static void
add_latest (TlSense *sense, TlSense *one, const int *v, TlOccurrence add, int reach)
{
  for (int k = reach; k >= -reach; k--)
    if (find_occurrence (one, v, add, k) && one->meanings[0].first <= sense->day)
      {
        take_meaning (sense, one, 0);
        return;
      }
}

/* The next that has not ended. */
static void
add_next (TlSense *sense, TlSense *one, const int *v, TlOccurrence add, int reach)
{
  for (int k = -reach; k <= reach; k++)
    if (find_occurrence (one, v, add, k) && one->meanings[0].last >= sense->day)
      {
        take_meaning (sense, one, 0);
        return;
      }
}

void
_tl_phrase_add_recurring (TlSense *sense, const int *v, TlOccurrence add, int reach)
{
  TlSense one = *sense;
  gint64 near = sense->has_from ? sense->from : sense->to;

  sense->n = 0;
  if (sense->has_from || sense->has_to)
    {
      one.day = near;
      one.civil = _tl_civil_from_instant (near * 86400, NULL);
      if (sense->has_from)
        add_first_from (sense, &one, v, add, reach);
      else
        add_last_to (sense, &one, v, add, reach);
      return;
    }
  if (sense->tense != TL_TENSE_FUTURE)
    add_latest (sense, &one, v, add, reach);
  if (sense->tense == TL_TENSE_FUTURE || sense->tense == TL_TENSE_EITHER)
    add_next (sense, &one, v, add, reach);
  if (sense->tense == TL_TENSE_UNKNOWN && sense->is_ahead && find_occurrence (&one, v, add, 0)
      && one.meanings[0].first > sense->day)
    take_meaning (sense, &one, 0);
}
