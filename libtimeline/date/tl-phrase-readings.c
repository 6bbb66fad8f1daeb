/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Combining the meanings of a phrase, on one day or several, into one EDTF expression that is true of each. */
#include "config.h"

#include "date/tl-phrase-private.h"

#include <string.h>

void
_tl_readings_init (TlReadings *self)
{
  *self = (TlReadings){ g_array_new (FALSE, FALSE, sizeof (TlMeaning)), g_array_new (FALSE, FALSE, sizeof (TlMeaning)),
                        FALSE, FALSE, FALSE };
}

void
_tl_readings_clear (TlReadings *self)
{
  g_array_unref (self->starts);
  g_array_unref (self->ends);
}

void
_tl_readings_take (TlReadings *self, const TlSense *sense)
{
  self->is_span = sense->is_span;
  self->has_start = sense->has_start;
  self->has_end = sense->has_end;
  g_array_append_vals (self->starts, sense->meanings, sense->n);
  g_array_append_vals (self->ends, sense->ends, sense->n);
}

/* ---- moments ----------------------------------------------------------------------------------------------------- */

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
  const char *dots = strstr (meaning->text, "..");
  gsize length = dots != NULL ? (gsize) (dots - meaning->text) : strlen (meaning->text);

  return length >= 10 && meaning->first > G_MININT64 && meaning->last < G_MAXINT64
         && strchr (meaning->text, '~') == NULL && (dots == NULL || strlen (dots + 2) >= 10);
}

static void
append_days (GString *out, gint64 first, gint64 last)
{
  TlSense sense = { .n = 0 };

  _tl_phrase_add_day (&sense, first, "");
  _tl_phrase_add_day (&sense, last, "");
  g_string_append (out, sense.meanings[0].text);
  if (last > first)
    g_string_append_printf (out, "%s%s", last == first + 1 ? "," : "..", sense.meanings[1].text);
}

/* Of the meanings that are open at the same end only the widest is kept, because it contains the others. */
static void
unite_open (GArray *meanings)
{
  const TlMeaning *earliest = NULL, *latest = NULL;
  guint kept = 0;
  TlMeaning after, before;

  for (guint i = 0; i < meanings->len; i++)
    {
      const TlMeaning *m = &g_array_index (meanings, TlMeaning, i);

      if (m->last == G_MAXINT64 && (earliest == NULL || m->first < earliest->first))
        earliest = m;
      else if (m->first == G_MININT64 && (latest == NULL || m->last > latest->last))
        latest = m;
    }
  after = earliest != NULL ? *earliest : (TlMeaning){ 0 };
  before = latest != NULL ? *latest : (TlMeaning){ 0 };
  for (guint i = 0; i < meanings->len; i++)
    {
      TlMeaning m = g_array_index (meanings, TlMeaning, i);

      if (m.last != G_MAXINT64 && m.first != G_MININT64)
        g_array_index (meanings, TlMeaning, kept++) = m;
    }
  g_array_set_size (meanings, kept);
  if (earliest != NULL)
    g_array_append_val (meanings, after);
  if (latest != NULL)
    g_array_append_val (meanings, before);
}

/* One of several meanings: a single date, or a set in which consecutive days form a range. */
static char *
join_meanings (GArray *meanings)
{
  GString *out = g_string_new ("[");
  const TlMeaning *m;

  unite_open (meanings);
  g_array_sort (meanings, compare_meanings);
  m = (const TlMeaning *) (gpointer) meanings->data;
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

/* ---- spans ------------------------------------------------------------------------------------------------------- */

/* Whether an interval can have END as its start or end: it is one date. If there are several, or it is a range, it is
 * replaced by the month or year that contains them all. */
static gboolean
make_end (GArray *meanings, TlMeaning *end)
{
  *end = g_array_index (meanings, TlMeaning, 0);
  for (guint i = 1; i < meanings->len; i++)
    {
      const TlMeaning *other = &g_array_index (meanings, TlMeaning, i);

      if (strcmp (other->text, end->text) == 0)
        continue;
      end->first = MIN (end->first, other->first);
      end->last = MAX (end->last, other->last);
      g_strlcpy (end->text, "..", sizeof end->text);
    }
  return strstr (end->text, "..") == NULL || _tl_meaning_coarsen (end);
}

static gboolean
are_all_equal (GArray *meanings)
{
  const TlMeaning *m = (const TlMeaning *) (gpointer) meanings->data;

  for (guint i = 1; i < meanings->len; i++)
    if (strcmp (m[i].text, m[0].text) != 0)
      return FALSE;
  return TRUE;
}

static gboolean
has_range (GArray *meanings)
{
  for (guint i = 0; i < meanings->len; i++)
    if (strstr (g_array_index (meanings, TlMeaning, i).text, "..") != NULL)
      return TRUE;
  return FALSE;
}

/* One interval if that is exact but for one end, or else the set of all, each a range. The set is weaker, because it
 * does not say that the event lasts, but it keeps the readings apart. */
static char *
join_spans (TlReadings *self)
{
  TlMeaning start = { .text = ".." }, end = { .text = ".." };
  gboolean is_open = !self->has_start || !self->has_end;
  gboolean one_end = is_open
                     || ((are_all_equal (self->starts) || are_all_equal (self->ends)) && !has_range (self->starts)
                         && !has_range (self->ends));

  if (one_end && (!self->has_start || make_end (self->starts, &start))
      && (!self->has_end || make_end (self->ends, &end)))
    return g_strconcat (start.text, "/", end.text, NULL);
  for (guint i = 0; i < self->starts->len; i++)
    {
      TlMeaning *from = &g_array_index (self->starts, TlMeaning, i);

      *from = _tl_meaning_between (self->has_start ? from : NULL,
                                   self->has_end ? &g_array_index (self->ends, TlMeaning, i) : NULL);
    }
  return join_meanings (self->starts);
}

char *
_tl_readings_to_edtf (TlReadings *self)
{
  return self->is_span ? join_spans (self) : join_meanings (self->starts);
}

/* ---- without a day ----------------------------------------------------------------------------------------------- */

char *
_tl_phrase_to_edtf (const char *phrase)
{
  const TlPhraseLanguage *language = _tl_phrase_language_find (NULL, phrase, NULL);
  TlPhraseWord words[TL_PHRASE_MAX_WORDS];
  g_autoptr (TlPhraseTree) tree = _tl_phrase_parse (language, words, _tl_phrase_split (language, phrase, words));
  g_auto (TlReadings) readings = { 0 };
  TlSense sense = { .has_day = FALSE };

  _tl_readings_init (&readings);
  if (tree == NULL || !_tl_phrase_mean (&sense, _tl_phrase_tree_get_root (tree)))
    return NULL;
  _tl_readings_take (&readings, &sense);
  return _tl_readings_to_edtf (&readings);
}
