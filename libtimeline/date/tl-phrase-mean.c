/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* What a phrase means on a day: walks its tree. Here are the phrases that contain others: "since X", "from X to Y". */
#include "config.h"

#include "date/tl-phrase-private.h"

#include <string.h>

static void
clear_answer (TlSense *sense)
{
  sense->n = 0;
  sense->is_bounded = sense->is_span = sense->has_start = sense->has_end = FALSE;
}

static const TlPhraseMeaningRow *
row_of (const TlPhraseNode *node)
{
  guint mean = node->rule->mean;

  if (mean >= TL_MEAN_SAME)
    return NULL;
  return mean >= TL_MEAN_MONTH   ? &_tl_phrase_calendar[mean - TL_MEAN_MONTH]
         : mean >= TL_MEAN_COUNT ? &_tl_phrase_counts[mean - TL_MEAN_COUNT]
                                 : &_tl_phrase_days[mean];
}

static TlPhraseNeed
need_of (const TlPhraseNode *node)
{
  const TlPhraseMeaningRow *row;

  while ((row = row_of (node)) == NULL)
    {
      guint mean = node->rule->mean;

      if (mean != TL_MEAN_SAME && mean != TL_MEAN_ABOUT && mean != TL_MEAN_ON_WEEKDAY && mean != TL_MEAN_NIGHT
          && mean != TL_MEAN_TEN_DAYS)
        return TL_PHRASE_WHOLE;
      node = node->children[0];
    }
  return row->need;
}

static void
read_args (const TlPhraseNode *node, int *v)
{
  for (guint i = 0; i < G_N_ELEMENTS (node->rule->args); i++)
    v[i] = node->rule->args[i] >= TL_PHRASE_VALUE ? node->values[node->rule->args[i] - TL_PHRASE_VALUE]
                                                  : node->rule->args[i];
}

/* The phrase within, which must be neither a span nor bounded. */
static gboolean
mean_part_within (TlSense *sense, const TlPhraseNode *node)
{
  return _tl_phrase_mean (sense, node) && !sense->is_span && !sense->is_bounded;
}

/* ---- one phrase within ------------------------------------------------------------------------------------------- */

static gboolean
mean_about (TlSense *sense, const TlPhraseNode *node)
{
  if (!mean_part_within (sense, node))
    return FALSE;
  for (guint i = 0; i < sense->n; i++)
    _tl_meaning_approximate (&sense->meanings[i]);
  return TRUE;
}

/* "Since X" and "until X" are spans. */
static gboolean
mean_lasting (TlSense *sense, const TlPhraseNode *node, TlPhraseMean mean)
{
  TlTense tense = sense->tense;

  sense->is_ahead = mean == TL_MEAN_UNTIL;
  if (mean == TL_MEAN_SINCE)
    sense->tense = TL_TENSE_PAST;
  if (!mean_part_within (sense, node))
    return FALSE;
  sense->tense = tense;
  _tl_phrase_unite (sense, 0);
  sense->ends[0] = sense->meanings[0];
  sense->is_bounded = sense->is_span = TRUE;
  sense->has_start = mean != TL_MEAN_UNTIL;
  sense->has_end = mean == TL_MEAN_UNTIL;
  return TRUE;
}

/* "After X" is some moment from the earliest day of X on. "Before X" and "by X" are some moment up to the latest day of
 * X. */
static gboolean
mean_open (TlSense *sense, const TlPhraseNode *node, gboolean is_after)
{
  TlMeaning *meaning = &sense->meanings[0];

  sense->is_ahead = !is_after;
  if (!mean_part_within (sense, node))
    return FALSE;
  for (guint i = 1; i < sense->n; i++)
    if (is_after ? sense->meanings[i].first < meaning->first : sense->meanings[i].last > meaning->last)
      *meaning = sense->meanings[i];
  sense->n = 1;
  *meaning = is_after ? _tl_meaning_between (meaning, NULL) : _tl_meaning_between (NULL, meaning);
  sense->is_bounded = TRUE;
  return TRUE;
}

/* "Wednesday May 14": the meanings that are on that weekday. */
static gboolean
mean_on_weekday (TlSense *sense, const TlPhraseNode *node, const int *v)
{
  guint kept = 0;

  if (!mean_part_within (sense, node))
    return FALSE;
  for (guint i = 0; i < sense->n; i++)
    {
      const TlMeaning *meaning = &sense->meanings[i];

      if (meaning->first == meaning->last && _tl_phrase_weekday_of (meaning->first) == v[0])
        sense->meanings[kept++] = *meaning;
    }
  sense->n = kept;
  return kept > 0;
}

/* A night of a day reaches into the next. */
static gboolean
mean_night (TlSense *sense, const TlPhraseNode *node)
{
  if (!mean_part_within (sense, node))
    return FALSE;
  for (guint i = 0; i < sense->n; i++)
    {
      TlSense one = { .n = 0 };

      if (sense->meanings[i].first != sense->meanings[i].last)
        return FALSE;
      _tl_phrase_add_range (&one, sense->meanings[i].first, sense->meanings[i].first + 1);
      if (one.n == 0)
        return FALSE;
      sense->meanings[i] = one.meanings[0];
    }
  return TRUE;
}

/* The first, the second ten days of a month, and the rest: { number }. */
static gboolean
mean_ten_days (TlSense *sense, const TlPhraseNode *node, const int *v)
{
  if (!mean_part_within (sense, node))
    return FALSE;
  for (guint i = 0; i < sense->n; i++)
    {
      TlMeaning *month = &sense->meanings[i];
      TlSense one = { .n = 0 };

      if (month->last - month->first < 27 || month->last - month->first > 30 || strstr (month->text, "..") != NULL)
        return FALSE;
      _tl_phrase_add_range (&one, month->first + 10 * (v[0] - 1),
                            v[0] == 3 ? month->last : month->first + 10 * v[0] - 1);
      if (one.n == 0)
        return FALSE;
      *month = one.meanings[0];
    }
  return TRUE;
}

/* "Three days after 19 May": { number, unit, sign }, counted from each end of the meaning. */
static gboolean
mean_count_from (TlSense *sense, const TlPhraseNode *node, const int *v)
{
  TlSense from = *sense;

  if (!mean_part_within (&from, node))
    {
      sense->needs_day = from.needs_day;
      return FALSE;
    }
  clear_answer (sense);
  for (guint i = 0; i < from.n; i++)
    {
      guint first = sense->n;
      const gint64 days[] = { from.meanings[i].first, from.meanings[i].last };

      for (guint j = 0; j < G_N_ELEMENTS (days); j++)
        {
          sense->day = days[j];
          sense->civil = _tl_civil_from_instant (days[j] * 86400, NULL);
          _tl_phrase_mean_count (sense, v);
        }
      if (sense->n != first + 2)
        return FALSE;
      _tl_phrase_unite (sense, first);
    }
  return sense->n > 0;
}

/* ---- two phrases within ------------------------------------------------------------------------------------------ */

/* A pair of meanings of two phrases that belong together. */
typedef struct
{
  TlMeaning a[TL_MAX_MEANINGS];
  TlMeaning b[TL_MAX_MEANINGS];
  guint n;
} Pairs;

/* For each meaning of the phrase that is more complete, the other takes what it lacks from it: "from May to July 2013",
 * "from the 13th to the 15th of July". */
static gboolean
find_pairs (const TlSense *sense, const TlPhraseNode *node, Pairs *pairs, gboolean *needs_day)
{
  gboolean second_leads = need_of (node->children[1]) > need_of (node->children[0]);
  TlSense leading = *sense, other;

  pairs->n = 0;
  if (!mean_part_within (&leading, node->children[second_leads]))
    {
      *needs_day = leading.needs_day;
      return FALSE;
    }
  for (guint i = 0; i < leading.n; i++)
    {
      const TlMeaning *lead = &leading.meanings[i];

      other = *sense;
      other.has_from = !second_leads;
      other.has_to = second_leads;
      other.from = lead->first;
      other.to = lead->last;
      if (!mean_part_within (&other, node->children[!second_leads]))
        {
          *needs_day = other.needs_day;
          return FALSE;
        }
      for (guint j = 0; j < other.n && pairs->n < TL_MAX_MEANINGS; j++)
        {
          pairs->a[pairs->n] = second_leads ? other.meanings[j] : *lead;
          pairs->b[pairs->n++] = second_leads ? *lead : other.meanings[j];
        }
    }
  return TRUE;
}

static void
add_meaning_pair (TlSense *sense, const TlMeaning *a, const TlMeaning *b, gboolean is_span)
{
  if (b->last < a->first || sense->n == TL_MAX_MEANINGS)
    return;
  sense->meanings[sense->n] = is_span ? *a : _tl_meaning_between (a, b);
  sense->ends[sense->n++] = *b;
}

/* "From Monday to Friday" said on a Wednesday may be of the week before: the pair before A, for both without a year. */
static gboolean
find_pair_before (const TlSense *sense, const TlPhraseNode *node, const TlMeaning *a, Pairs *pairs)
{
  TlSense start = *sense, end = *sense;

  start.has_to = end.has_from = TRUE;
  start.to = a->first - 1;
  if (!mean_part_within (&start, node->children[0]))
    return FALSE;
  end.from = start.meanings[0].first;
  if (!mean_part_within (&end, node->children[1]) || end.meanings[0].first > sense->day)
    return FALSE;
  pairs->a[0] = start.meanings[0];
  pairs->b[0] = end.meanings[0];
  return TRUE;
}

/* "From X to Y" is a span, "between X and Y" some moment. Only pairs in which Y does not end before X begins. */
static gboolean
mean_two (TlSense *sense, const TlPhraseNode *node, gboolean is_span)
{
  gboolean is_free = sense->has_day && need_of (node->children[0]) <= TL_PHRASE_WITHOUT_YEAR
                     && need_of (node->children[1]) <= TL_PHRASE_WITHOUT_YEAR;
  Pairs pairs, before;

  if (!find_pairs (sense, node, &pairs, &sense->needs_day))
    return FALSE;
  clear_answer (sense);
  for (guint i = 0; i < pairs.n; i++)
    {
      gboolean has_before = is_free && sense->tense != TL_TENSE_FUTURE && pairs.a[i].last < sense->day
                            && pairs.b[i].first > sense->day && find_pair_before (sense, node, &pairs.a[i], &before);

      if (has_before)
        add_meaning_pair (sense, &before.a[0], &before.b[0], is_span);
      if (!has_before || sense->tense != TL_TENSE_PAST)
        add_meaning_pair (sense, &pairs.a[i], &pairs.b[i], is_span);
    }
  sense->is_bounded = TRUE;
  sense->is_span = sense->has_start = sense->has_end = is_span;
  return sense->n > 0;
}

/* "X or Y". */
static gboolean
mean_either (TlSense *sense, const TlPhraseNode *node)
{
  TlSense first = *sense, second = *sense;
  Pairs pairs;

  if (need_of (node->children[0]) != need_of (node->children[1])
      && MIN (need_of (node->children[0]), need_of (node->children[1])) <= TL_PHRASE_WITHOUT_YEAR)
    {
      if (!find_pairs (sense, node, &pairs, &sense->needs_day))
        return FALSE;
      clear_answer (sense);
      for (guint i = 0; i < pairs.n && sense->n + 2 <= TL_MAX_MEANINGS; i++)
        {
          sense->meanings[sense->n++] = pairs.a[i];
          sense->meanings[sense->n++] = pairs.b[i];
        }
      return sense->n > 0;
    }
  if (!mean_part_within (&first, node->children[0]) || !mean_part_within (&second, node->children[1]))
    {
      sense->needs_day = first.needs_day || second.needs_day;
      return FALSE;
    }
  *sense = first;
  for (guint i = 0; i < second.n; i++)
    {
      if (sense->n == TL_MAX_MEANINGS)
        return FALSE;
      sense->meanings[sense->n++] = second.meanings[i];
    }
  return TRUE;
}

/* ---- the whole --------------------------------------------------------------------------------------------------- */

static gboolean
mean_composed (TlSense *sense, const TlPhraseNode *node, const int *v)
{
  const TlPhraseNode *within = node->children[0];

  switch (node->rule->mean)
    {
    case TL_MEAN_SAME:
      return _tl_phrase_mean (sense, within);
    case TL_MEAN_ABOUT:
      return mean_about (sense, within);
    case TL_MEAN_BEFORE:
    case TL_MEAN_AFTER:
      return mean_open (sense, within, node->rule->mean == TL_MEAN_AFTER);
    case TL_MEAN_FROM_TO:
    case TL_MEAN_BETWEEN:
      return mean_two (sense, node, node->rule->mean == TL_MEAN_FROM_TO);
    case TL_MEAN_EITHER:
      return mean_either (sense, node);
    case TL_MEAN_ON_WEEKDAY:
      return mean_on_weekday (sense, within, v);
    case TL_MEAN_NIGHT:
      return mean_night (sense, within);
    case TL_MEAN_TEN_DAYS:
      return mean_ten_days (sense, within, v);
    case TL_MEAN_COUNT_FROM:
      return mean_count_from (sense, within, v);
    default:
      return mean_lasting (sense, within, (TlPhraseMean) node->rule->mean);
    }
}

gboolean
_tl_phrase_mean (TlSense *sense, const TlPhraseNode *node)
{
  const TlPhraseMeaningRow *row = row_of (node);
  gboolean has_context;
  int v[G_N_ELEMENTS (node->rule->args)];

  read_args (node, v);
  clear_answer (sense);
  if (row == NULL)
    return mean_composed (sense, node, v);
  has_context = row->need <= TL_PHRASE_WITHOUT_YEAR && (sense->has_from || sense->has_to);
  if (row->need != TL_PHRASE_ABSOLUTE && !sense->has_day && !has_context)
    {
      sense->needs_day = TRUE;
      return FALSE;
    }
  row->mean (sense, v);
  return sense->n > 0;
}
