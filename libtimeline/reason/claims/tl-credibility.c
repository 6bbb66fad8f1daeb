/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Which sources are independent, and how credible they are together. */
#include "config.h"

#include "reason/claims/tl-standing-private.h"

#include <math.h>

/* ---- independent sources ----------------------------------------------------------------------------------------- */

/* Finds the representative of a source's set. Sources that are connected through derived_from form one set, even in a
 * cycle (disjoint sets, R. Tarjan, "Efficiency of a good but not linear set union algorithm", JACM 22, 1975). */
static guint32
find_set (guint32 *sets, guint32 number)
{
  while (sets[number] != number)
    {
      sets[number] = sets[sets[number]];
      number = sets[number];
    }
  return number;
}

guint32 *
_tl_sources_join (TlTimeline *timeline)
{
  guint32 n = timeline->names.symbols[TL_NAME_SOURCE].n;
  guint32 *sets = g_new (guint32, (gsize) n + 1);

  for (guint32 i = 0; i < n; i++)
    sets[i] = i;
  for (guint i = 0; i < tl_timeline_get_n_sources (timeline); i++)
    {
      const TlSource *source = tl_timeline_get_source (timeline, i);
      guint32 number = _tl_names_find (&timeline->names, TL_NAME_SOURCE, source->id);

      for (guint j = 0; j < source->derived_from.n; j++)
        {
          guint32 other = _tl_names_find (&timeline->names, TL_NAME_SOURCE, source->derived_from.items[j]);

          sets[find_set (sets, number)] = find_set (sets, other);
        }
    }
  return sets;
}

/* The set that the source of a citation is in. */
static guint32
set_of (TlFold *self, const TlCitation *citation)
{
  if (self->sources == NULL)
    self->sources = _tl_sources_join (self->timeline);
  return find_set (self->sources, _tl_symbol_number (citation->source));
}

guint
_tl_fold_count_independent (TlFold *self, const TlEvent *event)
{
  g_autoptr (GHashTable) seen = NULL;

  if (event->citations.n == 0)
    return 0;
  seen = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < event->citations.n; i++)
    {
      const TlCitation *citation = (const TlCitation *) event->citations.items[i];

      if (citation->stance == TL_STANCE_ASSERTS || citation->stance == TL_STANCE_CONFIRMS)
        g_hash_table_add (seen, GUINT_TO_POINTER (set_of (self, citation) + 1));
    }
  return g_hash_table_size (seen);
}

/* ---- credibility ------------------------------------------------------------------------------------------------- */

/* Multiplies FACTOR by the likelihood of a rating in the Admiralty system (NATO AJP-2.1): A to E for a source, 1 to 5
 * for what it says. F and 6 mean that it cannot be judged and 0 that it is not rated; both leave FACTOR as it is. */
static gboolean
likelihood (guint judgement, double *factor)
{
  static const double likelihoods[] = { 0.9, 0.7, 0.5, 0.3, 0.1 };

  if (judgement == 0 || judgement > G_N_ELEMENTS (likelihoods))
    return FALSE;
  *factor *= likelihoods[judgement - 1];
  return TRUE;
}

static double
weigh (const TlTimeline *timeline, const TlCitation *citation)
{
  const TlSource *source = _tl_timeline_get_defined (timeline, TL_NAME_SOURCE, _tl_symbol_number (citation->source));
  double weight = 1;
  gboolean judged = likelihood (source->reliability, &weight);

  return likelihood (citation->credibility, &weight) || judged ? weight : NAN;
}

static gboolean
takes_side (const TlCitation *citation, gboolean against)
{
  return against ? citation->stance == TL_STANCE_DENIES
                 : citation->stance == TL_STANCE_ASSERTS || citation->stance == TL_STANCE_CONFIRMS;
}

/* Of sources that derive from one another, only the best counts. Independent sources are combined as alternative causes
 * of belief, any one being enough: 1 - (1 - a)(1 - b) ... (J. Pearl, Probabilistic Reasoning in Intelligent Systems,
 * 1988, 4.3.2). */
double
_tl_fold_weigh (TlFold *self, const TlEvent *event, gboolean against)
{
  g_autoptr (GHashTable) best = NULL;
  double doubt = 1;
  GHashTableIter iter;
  gpointer weight;

  for (guint i = 0; i < event->citations.n; i++)
    {
      const TlCitation *citation = (const TlCitation *) event->citations.items[i];
      double own = takes_side (citation, against) ? weigh (self->timeline, citation) : NAN;
      const double *other;
      gpointer set;

      if (isnan (own))
        continue;
      if (best == NULL)
        best = g_hash_table_new_full (NULL, NULL, NULL, g_free);
      set = GUINT_TO_POINTER (set_of (self, citation) + 1);
      other = g_hash_table_lookup (best, set);
      if (other == NULL || *other < own)
        g_hash_table_insert (best, set, g_memdup2 (&own, sizeof own));
    }
  if (best == NULL)
    return NAN;
  for (g_hash_table_iter_init (&iter, best); g_hash_table_iter_next (&iter, NULL, &weight);)
    doubt *= 1 - *(double *) weight;
  return 1 - doubt;
}
