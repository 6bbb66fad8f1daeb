/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Resolving a phrase relative to a day, or to several days: combines the meanings for each day. */
#include "config.h"

#include "date/tl-date-expression-private.h"
#include "base/tl-error-private.h"
#include "date/tl-phrase-private.h"

#include <string.h>

#define MAX_DAYS 366

/* ---- the days of an anchor --------------------------------------------------------------------------------------- */

/* The last day of an anchor, and a day after which all are later. */
typedef struct
{
  GArray *days; /* gint64, from 1970-01-01 */
  gboolean too_many;
} Days;

static void
add_days (Days *self, gint64 first, gint64 last)
{
  for (gint64 day = first; day <= last && !self->too_many; day++)
    {
      self->too_many = self->days->len == MAX_DAYS;
      if (!self->too_many)
        g_array_append_val (self->days, day);
    }
}

static gboolean
list_days_in_utc (Days *self, const TlDate *anchor, GError **error)
{
  g_autoptr (TlDateIter) iter = tl_date_iter_new (anchor, TL_PRECISION_DAY, error);

  if (iter == NULL)
    return FALSE;
  while (!self->too_many)
    {
      g_autoptr (TlDate) date = tl_date_iter_next (iter);
      gint64 day;

      if (date == NULL)
        break;
      day = _tl_floor_div (_tl_date_get_bounds (date)->earliest_start, 86400);
      add_days (self, day, day);
    }
  return TRUE;
}

/* The days of a date in its own zone: the speaker's. */
static gboolean
find_local_days (const char *text, gint64 *first, gint64 *last)
{
  g_autoptr (TlDate) date = tl_date_new (text, NULL);
  g_autoptr (GArray) pieces = date != NULL ? _tl_date_get_pieces (date) : NULL;
  const TlPiece *piece;

  if (pieces == NULL || pieces->len != 1)
    return FALSE;
  piece = &g_array_index (pieces, TlPiece, 0);
  if (piece->first == TL_INSTANT_PAST || piece->last == TL_INSTANT_FUTURE)
    return FALSE;
  *first = _tl_floor_div (_tl_instant_add (piece->first, piece->single.zone * 60), 86400);
  *last = _tl_floor_div (_tl_instant_add (piece->last, piece->single.zone * 60), 86400);
  return TRUE;
}

static void
add_local_range (Days *self, const char *from, const char *to)
{
  gint64 days[4];

  if (find_local_days (from, &days[0], &days[1]) && find_local_days (to, &days[2], &days[3]))
    add_days (self, days[0], days[3]);
}

/* An anchor with a zone: a date, an interval, or a set of dates and ranges. */
static void
list_days_in_zones (Days *self, const char *edtf)
{
  g_autofree char *inner = g_strndup (edtf + (strchr ("[{", edtf[0]) != NULL), strcspn (edtf, "]}"));
  g_auto (GStrv) members = NULL;

  g_strdelimit (inner, "]}", '\0');
  members = g_strsplit (inner, ",", -1);
  for (guint i = 0; members[i] != NULL; i++)
    {
      char *end = strchr (members[i], '/'), *dots = strstr (members[i], "..");

      if (end != NULL)
        *end++ = '\0';
      else if (dots != NULL)
        {
          *dots = '\0';
          end = dots + 2;
        }
      add_local_range (self, members[i], end != NULL ? end : members[i]);
    }
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const gint64 *x = a, *y = b;

  return *x < *y ? -1 : *x > *y;
}

static gboolean
list_days (Days *self, const TlDate *anchor, GError **error)
{
  const char *edtf = tl_date_get_edtf (anchor);

  if (!list_days_in_utc (self, anchor, error))
    return FALSE;
  if (edtf == NULL || strchr (edtf, 'T') == NULL)
    return TRUE;
  g_array_set_size (self->days, 0);
  self->too_many = FALSE;
  list_days_in_zones (self, edtf);
  g_array_sort (self->days, compare_days);
  return TRUE;
}

/* ---- resolving --------------------------------------------------------------------------------------------------- */

static gboolean
unknown (const char *phrase, const char *why, GError **error)
{
  return _tl_error_set (error, TL_ERROR_PHRASE, "\"%s\" %s", phrase, why);
}

static gboolean
mean_without_day (TlReadings *readings, const TlPhraseNode *root, const char *phrase, TlTense tense, GError **error)
{
  TlSense sense = { .tense = tense };

  if (!_tl_phrase_mean (&sense, root))
    return unknown (phrase,
                    sense.needs_day ? "is relative to the day on which it was said, which is not given"
                                    : "is not a known phrase about time",
                    error);
  _tl_readings_take (readings, &sense);
  return TRUE;
}

static gboolean
mean_on_day (TlReadings *readings, const TlPhraseNode *root, gint64 day, TlTense tense)
{
  TlSense sense = { .has_day = TRUE, .day = day, .civil = _tl_civil_from_instant (day * 86400, NULL), .tense = tense };

  if (!_tl_phrase_mean (&sense, root))
    return FALSE;
  _tl_readings_take (readings, &sense);
  return TRUE;
}

static gboolean
mean_on_days (TlReadings *readings, const TlPhraseNode *root, const Days *days, const char *phrase, TlTense tense,
              GError **error)
{
  if (days->too_many)
    return unknown (phrase, "is anchored to more than 366 days", error);
  for (guint i = 0; i < days->days->len; i++)
    if (!mean_on_day (readings, root, g_array_index (days->days, gint64, i), tense))
      return unknown (phrase, "is not a known phrase about time", error);
  return days->days->len > 0 || unknown (phrase, "is anchored to no day", error);
}

static gboolean
read_phrase (TlReadings *readings, const TlPhraseLanguage *language, const char *phrase, const TlDate *anchor,
             TlTense tense, GError **error)
{
  TlPhraseWord words[TL_PHRASE_MAX_WORDS];
  g_autoptr (TlPhraseTree) tree = NULL;
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (gint64));
  Days days = { list, FALSE };
  guint n;

  if (anchor != NULL && !list_days (&days, anchor, error))
    return FALSE;
  n = _tl_phrase_split (language, phrase, words);
  tree = _tl_phrase_parse (language, words, n);
  if (tree == NULL)
    return unknown (phrase, "is not a known phrase about time", error);
  if (anchor == NULL)
    return mean_without_day (readings, _tl_phrase_tree_get_root (tree), phrase, tense, error);
  return mean_on_days (readings, _tl_phrase_tree_get_root (tree), &days, phrase, tense, error);
}

TlDate *
tl_date_resolve_full (const char *phrase, const TlDate *anchor, TlTense tense, const char *language, GError **error)
{
  g_auto (TlReadings) readings = { 0 };
  g_autoptr (TlDate) date = NULL;
  g_autofree char *text = NULL;
  const TlPhraseLanguage *table;

  g_return_val_if_fail (phrase != NULL && g_utf8_validate (phrase, -1, NULL), NULL);
  _tl_readings_init (&readings);
  table = _tl_phrase_language_find (language, phrase, error);
  if (table == NULL || !read_phrase (&readings, table, phrase, anchor, tense, error))
    return NULL;
  text = _tl_readings_to_edtf (&readings);
  date = tl_date_new (text, error);
  return date != NULL ? tl_date_new_annotated (date, phrase, NULL, TRUE) : NULL;
}

TlDate *
tl_date_resolve (const char *phrase, const TlDate *anchor, GError **error)
{
  return tl_date_resolve_full (phrase, anchor, TL_TENSE_UNKNOWN, NULL, error);
}
