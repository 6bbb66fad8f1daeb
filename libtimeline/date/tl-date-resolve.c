/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Resolving a phrase relative to a day, or to several days: combines the meanings for each day. */
#include "config.h"

#include "date/tl-date-private.h"
#include "base/tl-error-private.h"
#include "date/tl-phrase-private.h"

#include <string.h>

#define MAX_WORDS 16
#define MAX_DAYS 366

/* ---- words ------------------------------------------------------------------------------------------------------- */

/* Converts to lower case, removes "the", and replaces punctuation and hyphens between letters with blanks. */
static char **
split_words (const char *phrase, guint *n)
{
  g_autofree char *text = g_ascii_strdown (phrase, -1);
  char **words;

  *n = 0;
  for (char *p = text; *p != '\0'; p++)
    if (strchr (",.;:()\"\t\n\r", *p) != NULL || (*p == '-' && p > text && !g_ascii_isdigit (p[-1])))
      *p = ' ';
  words = g_strsplit (text, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] == '\0' || strcmp (words[i], "the") == 0)
      g_free (words[i]);
    else
      words[(*n)++] = words[i];
  words[*n] = NULL;
  return words;
}

/* ---- readings of all days ---------------------------------------------------------------------------------------- */

/* The meanings for all days of the anchor; for spans, those of their ends. */
typedef struct
{
  GArray *starts; /* TlMeaning */
  GArray *ends;
  gboolean is_span;
} Readings;

static void
take (Readings *self, const TlSense *sense)
{
  self->is_span = sense->is_span;
  if (!sense->is_span)
    g_array_append_vals (self->starts, sense->meanings, sense->n);
  else if (sense->has_start)
    {
      g_array_append_vals (self->starts, &sense->meanings[0], 1);
      g_array_append_vals (self->ends, &sense->meanings[1], sense->n - 1);
    }
  else
    g_array_append_vals (self->ends, &sense->meanings[0], 1);
}

static int
compare_meanings (gconstpointer a, gconstpointer b)
{
  const TlMeaning *x = a, *y = b;

  if (x->first != y->first)
    return x->first < y->first ? -1 : 1;
  if (x->last != y->last)
    return x->last < y->last ? -1 : 1;
  return strcmp (x->text, y->text);
}

/* A day, or a range of days. */
static gboolean
is_of_days (const TlMeaning *meaning)
{
  gsize length = strlen (meaning->text);

  return (length == 10 || length == 22) && meaning->first > G_MININT64 && meaning->last < G_MAXINT64
         && strchr (meaning->text, '~') == NULL;
}

static void
append_days (GString *out, gint64 first, gint64 last)
{
  TlCivil from = _tl_civil_from_instant (first * 86400, NULL), to = _tl_civil_from_instant (last * 86400, NULL);

  g_string_append_printf (out, "%04d-%02d-%02d", (int) from.year, from.month, from.day);
  if (last > first)
    g_string_append_printf (out, "%s%04d-%02d-%02d", last == first + 1 ? "," : "..", (int) to.year, to.month, to.day);
}

/* One of several meanings: a single date, or a set in which consecutive days form a range. */
static char *
join_meanings (GArray *meanings)
{
  const TlMeaning *m = (const TlMeaning *) (gpointer) meanings->data;
  GString *out = g_string_new ("[");

  for (guint i = 0; i < meanings->len; i++)
    {
      gint64 first = m[i].first, last = m[i].last;

      if (i > 0 && strcmp (m[i].text, m[i - 1].text) == 0)
        continue;
      g_string_append (out, out->len > 1 ? "," : "");
      if (!is_of_days (&m[i]))
        {
          g_string_append (out, m[i].text);
          continue;
        }
      for (; i + 1 < meanings->len && is_of_days (&m[i + 1]) && m[i + 1].first <= last + 1; i++)
        last = MAX (last, m[i + 1].last);
      append_days (out, first, last);
    }
  if (strchr (out->str, ',') == NULL && strstr (out->str, "..") == NULL)
    g_string_erase (out, 0, 1);
  else
    g_string_append_c (out, ']');
  return g_string_free (out, FALSE);
}

/* One end of a span that contains all its meanings. */
static const char *
join_ends (GArray *ends)
{
  TlMeaning *whole = (TlMeaning *) (gpointer) ends->data;
  gboolean differ = FALSE;

  if (ends->len == 0)
    return "..";
  for (guint i = 1; i < ends->len; i++)
    {
      const TlMeaning *end = &g_array_index (ends, TlMeaning, i);

      differ |= strcmp (end->text, whole->text) != 0;
      whole->first = MIN (whole->first, end->first);
      whole->last = MAX (whole->last, end->last);
    }
  if (differ)
    _tl_meaning_coarsen (whole);
  return whole->text;
}

static char *
join (const Readings *self)
{
  g_array_sort (self->starts, compare_meanings);
  g_array_sort (self->ends, compare_meanings);
  return self->is_span ? g_strconcat (join_ends (self->starts), "/", join_ends (self->ends), NULL)
                       : join_meanings (self->starts);
}

/* ---- resolving --------------------------------------------------------------------------------------------------- */

static gboolean
unknown (const char *phrase, const char *why, GError **error)
{
  return _tl_error_set (error, TL_ERROR_PHRASE, "\"%s\" %s", phrase, why);
}

static gboolean
read_on_day (Readings *self, const TlDate *day, char **words, guint n)
{
  TlSense sense = { .day = _tl_date_get_bounds (day)->earliest_start / 86400 };

  sense.civil = _tl_civil_from_instant (_tl_date_get_bounds (day)->earliest_start, NULL);
  if (!_tl_phrase_read (&sense, words, n))
    return FALSE;
  take (self, &sense);
  return TRUE;
}

static char *
read_on_days (const char *phrase, TlDateIter *days, char **words, guint n, GError **error)
{
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (TlMeaning));
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (TlMeaning));
  Readings readings = { starts, ends, FALSE };
  guint n_days = 0;
  TlDate *day;

  while ((day = tl_date_iter_next (days)) != NULL)
    {
      gboolean known = n_days < MAX_DAYS && read_on_day (&readings, day, words, n);

      tl_date_unref (day);
      if (known)
        n_days++;
      else
        unknown (phrase, n_days == MAX_DAYS ? "is anchored to more than 366 days" : "is not a known phrase about time",
                 error);
      if (!known)
        return NULL;
    }
  return join (&readings);
}

TlDate *
tl_date_resolve (const char *phrase, const TlDate *anchor, GError **error)
{
  g_autoptr (TlDateIter) days = NULL;
  g_autoptr (TlDate) date = NULL;
  g_auto (GStrv) words = NULL;
  g_autofree char *text = NULL;
  guint n;

  g_return_val_if_fail (phrase != NULL && anchor != NULL, NULL);
  days = tl_date_iter_new (anchor, TL_PRECISION_DAY, error);
  if (days == NULL)
    return NULL;
  words = split_words (phrase, &n);
  if (n <= MAX_WORDS)
    text = read_on_days (phrase, days, words, n, error);
  else
    unknown (phrase, "is not a known phrase about time", error);
  if (text == NULL || (date = tl_date_new (text, error)) == NULL)
    return NULL;
  return tl_date_new_annotated (date, phrase, NULL, TRUE);
}
