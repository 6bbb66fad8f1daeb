/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Standing: who says that an event is so, and who denies it. */
#include "config.h"

#include "base/tl-date-private.h"
#include "base/tl-error-private.h"
#include "model/tl-nouns-private.h"
#include "model/tl-query-private.h"
#include "reason/tl-standing-private.h"

#include <libtimeline/tl-standing.h>
#include <math.h>
#include <string.h>

struct _TlStanding
{
  gatomicrefcount ref_count;
  TlVerdict verdict;
  char *event;
  char **supporters;
  char **deniers;
  char **doubters;
  char **answers;
  guint n_attributed[TL_ATTRIBUTION_SELF + 1];
  double credibility[2]; /* of those that say so, and of those that deny it; NAN: nobody judged */
  guint n_independent;
  gint64 shortest; /* seconds to the first answer */
  gint64 longest;  /* TL_INSTANT_FUTURE: no answer, or none that is bounded */
};

G_DEFINE_BOXED_TYPE (TlStanding, tl_standing, tl_standing_ref, tl_standing_unref)

TlStanding *
tl_standing_ref (const TlStanding *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&((TlStanding *) self)->ref_count);
  return (TlStanding *) self;
}

void
tl_standing_unref (TlStanding *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->event);
  g_strfreev (self->supporters);
  g_strfreev (self->deniers);
  g_strfreev (self->doubters);
  g_strfreev (self->answers);
  g_free (self);
}

TlVerdict
tl_standing_get_verdict (const TlStanding *self)
{
  g_return_val_if_fail (self != NULL, TL_VERDICT_ASSERTED);
  return self->verdict;
}

const char *const *
tl_standing_get_supporters (const TlStanding *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return (const char *const *) self->supporters;
}

const char *const *
tl_standing_get_deniers (const TlStanding *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return (const char *const *) self->deniers;
}

const char *const *
tl_standing_get_doubters (const TlStanding *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return (const char *const *) self->doubters;
}

guint
tl_standing_get_n_attributed (const TlStanding *self, TlAttribution attribution)
{
  g_return_val_if_fail (self != NULL && (guint) attribution <= TL_ATTRIBUTION_SELF, 0);
  return self->n_attributed[attribution];
}

double
tl_standing_get_credibility (const TlStanding *self, double *against)
{
  g_return_val_if_fail (self != NULL, NAN);
  if (against != NULL)
    *against = self->credibility[1];
  return self->credibility[0];
}

const char *
tl_standing_get_event (const TlStanding *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->event;
}

guint
tl_standing_get_n_independent (const TlStanding *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_independent;
}

const char *const *
tl_standing_get_answers (const TlStanding *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return (const char *const *) self->answers;
}

gboolean
tl_standing_get_delay (const TlStanding *self, gint64 *shortest, gint64 *longest)
{
  g_return_val_if_fail (self != NULL, FALSE);
  if (shortest != NULL)
    *shortest = self->shortest;
  if (longest != NULL)
    *longest = self->longest;
  return self->longest != TL_INSTANT_FUTURE;
}

const char *
tl_verdict_to_string (TlVerdict verdict)
{
  static const char *const names[] = { "asserted", "confirmed", "contested", "denied", "retracted" };

  g_return_val_if_fail ((guint) verdict < G_N_ELEMENTS (names), NULL);
  return names[verdict];
}

/* ---- folding ----------------------------------------------------------------------------------------------------- */

/* Names in the order they came, each once. */
typedef struct
{
  GPtrArray *list;
  GHashTable *seen; /* borrows from the list */
} Names;

typedef struct
{
  TlTimeline *timeline;
  TlGraph graph;
  Names supporters;
  Names deniers;
  Names doubters;
  guint n_attributed[TL_ATTRIBUTION_SELF + 1];
  guint n_for; /* also of those without a name */
  guint n_against;
  gboolean confirmed;
  guint32 *sources; /* disjoint sets */
} Fold;

static void
add_once (const Names *names, const char *name)
{
  char *copy;

  if (name == NULL || g_hash_table_contains (names->seen, name))
    return;
  copy = g_strdup (name);
  g_ptr_array_add (names->list, copy);
  g_hash_table_add (names->seen, copy);
}

const char *
_tl_citation_speaker (const TlTimeline *timeline, const TlCitation *citation)
{
  const TlSource *source = _tl_timeline_get_defined (timeline, TL_NAME_SOURCE, _tl_symbol_number (citation->source));

  return citation->speaker != NULL ? citation->speaker : source->author;
}

static void
fold_citations (Fold *self, const TlEvent *event)
{
  for (guint i = 0; i < event->citations.n; i++)
    {
      const TlCitation *citation = (const TlCitation *) event->citations.items[i];

      if (citation->stance == TL_STANCE_ASSERTS || citation->stance == TL_STANCE_CONFIRMS)
        {
          self->n_for++;
          self->n_attributed[citation->attribution]++;
          self->confirmed |= citation->stance == TL_STANCE_CONFIRMS;
          add_once (&self->supporters, _tl_citation_speaker (self->timeline, citation));
        }
      else if (citation->stance == TL_STANCE_DENIES)
        {
          self->n_against++;
          add_once (&self->deniers, _tl_citation_speaker (self->timeline, citation));
        }
      else
        add_once (&self->doubters, _tl_citation_speaker (self->timeline, citation));
    }
}

static void
add_speakers (const TlEvent *statement, const Names *names)
{
  for (guint i = 0; i < statement->participants.n; i++)
    {
      const TlParticipant *part = (const TlParticipant *) statement->participants.items[i];

      if (strcmp (part->role, "speaker") == 0 || strcmp (part->role, "initiator") == 0)
        add_once (names, part->actor);
    }
}

/* Statements that speak of the event: their speakers, else their initiators, take a side. */
static void
fold_statement (Fold *self, guint32 link)
{
  const char *type = _tl_names_text (self->graph.names, TL_NAME_LINK_TYPE, self->graph.links->types[link]);
  gboolean confirms = strcmp (type, "confirms") == 0;
  g_autoptr (TlEvent) statement = NULL;

  if (!confirms && strcmp (type, "denies") != 0 && strcmp (type, "contradicts") != 0)
    return;
  statement = _tl_timeline_dup_event_row (self->timeline, self->graph.links->from[link]);
  if (statement->status == TL_EVENT_STATUS_RETRACTED || statement->status == TL_EVENT_STATUS_HYPOTHETICAL
      || statement->status == TL_EVENT_STATUS_PLANNED)
    return;
  self->confirmed |= confirms;
  *(confirms ? &self->n_for : &self->n_against) += 1;
  add_speakers (statement, confirms ? &self->supporters : &self->deniers);
}

static TlVerdict
judge (const Fold *self, const TlEvent *event)
{
  if (event->status == TL_EVENT_STATUS_RETRACTED)
    return TL_VERDICT_RETRACTED;
  if (self->n_against > 0)
    return self->n_for > 0 ? TL_VERDICT_CONTESTED : TL_VERDICT_DENIED;
  if (event->status == TL_EVENT_STATUS_DENIED)
    return TL_VERDICT_DENIED;
  return self->confirmed || event->status == TL_EVENT_STATUS_CONFIRMED ? TL_VERDICT_CONFIRMED : TL_VERDICT_ASSERTED;
}

static void
init_names (Names *names)
{
  names->list = g_ptr_array_new ();
  names->seen = g_hash_table_new (g_str_hash, g_str_equal);
}

static char **
end_names (Names *names)
{
  g_hash_table_unref (names->seen);
  g_ptr_array_add (names->list, NULL);
  return (char **) g_ptr_array_free (names->list, FALSE);
}

/* ---- independent sources ----------------------------------------------------------------------------------------- */

/* By number of a source, one that stands for all it is connected with through derived_from (disjoint sets, R. Tarjan,
 * "Efficiency of a good but not linear set union algorithm", JACM 22, 1975). A circle of sources that derive from each
 * other is one set. */
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

static guint32 *
join_sources (TlTimeline *timeline)
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

static guint
count_independent (const Fold *self, const TlEvent *event)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < event->citations.n; i++)
    {
      const TlCitation *citation = (const TlCitation *) event->citations.items[i];
      guint32 number = _tl_names_find (self->graph.names, TL_NAME_SOURCE, citation->source);

      if (citation->stance == TL_STANCE_ASSERTS || citation->stance == TL_STANCE_CONFIRMS)
        g_hash_table_add (seen, GUINT_TO_POINTER (find_set (self->sources, number) + 1));
    }
  return g_hash_table_size (seen);
}

/* ---- credibility ------------------------------------------------------------------------------------------------- */

/* Judgements of the Admiralty system (NATO AJP-2.1) as likelihoods: A to E of a source, 1 to 5 of what it says; F and 6
 * say that it cannot be judged, 0 that nobody did. */
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

/* Of sources that derive from one another the best; independent ones together as alternative causes of belief, of which
 * any suffices: 1 - (1 - a)(1 - b) ... (J. Pearl, Probabilistic Reasoning in Intelligent Systems, 1988, 4.3.2). */
static double
combine (const Fold *self, const TlEvent *event, gboolean against)
{
  g_autoptr (GHashTable) best = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  double doubt = 1;
  GHashTableIter iter;
  gpointer weight;

  for (guint i = 0; i < event->citations.n; i++)
    {
      const TlCitation *citation = (const TlCitation *) event->citations.items[i];
      gpointer set = GUINT_TO_POINTER (find_set (self->sources, _tl_symbol_number (citation->source)) + 1);
      double own = takes_side (citation, against) ? weigh (self->timeline, citation) : NAN;
      const double *other = g_hash_table_lookup (best, set);

      if (!isnan (own) && (other == NULL || *other < own))
        g_hash_table_insert (best, set, g_memdup2 (&own, sizeof own));
    }
  if (g_hash_table_size (best) == 0)
    return NAN;
  for (g_hash_table_iter_init (&iter, best); g_hash_table_iter_next (&iter, NULL, &weight);)
    doubt *= 1 - *(double *) weight;
  return 1 - doubt;
}

/* ---- answers ----------------------------------------------------------------------------------------------------- */

static const char *
type_of (const Fold *self, guint32 link)
{
  return _tl_names_text (self->graph.names, TL_NAME_LINK_TYPE, self->graph.links->types[link]);
}

static gboolean
is_reply (const char *type)
{
  return strcmp (type, "denies") == 0 || strcmp (type, "confirms") == 0 || strcmp (type, "contradicts") == 0;
}

static int
compare_rank (gconstpointer a, gconstpointer b, gpointer rank)
{
  guint32 x = ((const guint32 *) rank)[*(const guint32 *) a], y = ((const guint32 *) rank)[*(const guint32 *) b];

  return x < y ? -1 : x > y;
}

/* Rows, each once, in canonical order. */
static GArray *
list_answers (const Fold *self, guint32 row)
{
  const TlIndex *index = self->graph.index;
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint n = 0;

  for (guint32 i = index->out.start[row]; i < index->out.start[row + 1]; i++)
    if (index->families[self->graph.links->types[index->out.links[i]]] == TL_LINK_FAMILY_REACTION)
      g_array_append_val (rows, self->graph.links->to[index->out.links[i]]);
  for (guint32 i = index->in.start[row]; i < index->in.start[row + 1]; i++)
    if (is_reply (type_of (self, index->in.links[i])))
      g_array_append_val (rows, self->graph.links->from[index->in.links[i]]);
  g_array_sort_with_data (rows, compare_rank, index->rank);
  for (guint i = 0; i < rows->len; i++)
    if (n == 0 || g_array_index (rows, guint32, n - 1) != g_array_index (rows, guint32, i))
      g_array_index (rows, guint32, n++) = g_array_index (rows, guint32, i);
  g_array_set_size (rows, n);
  return rows;
}

static gint64
difference (gint64 later, gint64 earlier, gint64 unbounded)
{
  gint64 seconds;

  if (later == TL_INSTANT_PAST || later == TL_INSTANT_FUTURE || earlier == TL_INSTANT_PAST
      || earlier == TL_INSTANT_FUTURE || __builtin_sub_overflow (later, earlier, &seconds))
    return unbounded;
  return MAX (seconds, 0);
}

/* From when it was known, else from its start, to the first of the answers. */
static void
measure_delay (const Fold *self, guint32 row, const GArray *answers, TlStanding *standing)
{
  const TlBounds *bounds = self->graph.events->bounds;
  const TlDate *known = _tl_names_date (self->graph.names, self->graph.events->known[row]);
  gint64 earliest = known != NULL ? _tl_date_get_bounds (known)->earliest_start : bounds[row].earliest_start;
  gint64 latest = known != NULL ? _tl_date_get_bounds (known)->latest_end : bounds[row].latest_start;

  standing->shortest = standing->longest = TL_INSTANT_FUTURE;
  for (guint i = 0; i < answers->len; i++)
    {
      const TlBounds *answer = &bounds[g_array_index (answers, guint32, i)];

      standing->shortest = MIN (standing->shortest, difference (answer->earliest_start, latest, 0));
      standing->longest = MIN (standing->longest, difference (answer->latest_start, earliest, TL_INSTANT_FUTURE));
    }
}

/* ---- one event --------------------------------------------------------------------------------------------------- */

static void
fold_begin (Fold *self, TlTimeline *timeline)
{
  self->timeline = timeline;
  _tl_graph_init (&self->graph, timeline);
  self->sources = join_sources (timeline);
}

static TlStanding *
fold_event (Fold *self, guint32 row)
{
  g_autoptr (TlEvent) value = _tl_timeline_dup_event_row (self->timeline, row);
  g_autoptr (GArray) answers = list_answers (self, row);
  TlStanding *standing = g_new0 (TlStanding, 1);
  const TlAdjacency *in = &self->graph.index->in;

  self->n_for = self->n_against = 0;
  self->confirmed = FALSE;
  init_names (&self->supporters);
  init_names (&self->deniers);
  init_names (&self->doubters);
  memset (self->n_attributed, 0, sizeof self->n_attributed);
  fold_citations (self, value);
  for (guint32 i = in->start[row]; i < in->start[row + 1]; i++)
    fold_statement (self, in->links[i]);
  g_atomic_ref_count_init (&standing->ref_count);
  standing->verdict = judge (self, value);
  standing->event = g_strdup (value->id);
  standing->supporters = end_names (&self->supporters);
  standing->deniers = end_names (&self->deniers);
  standing->doubters = end_names (&self->doubters);
  memcpy (standing->n_attributed, self->n_attributed, sizeof standing->n_attributed);
  for (guint side = 0; side < 2; side++)
    standing->credibility[side] = combine (self, value, side == 1);
  standing->n_independent = count_independent (self, value);
  standing->answers = g_new0 (char *, answers->len + 1);
  for (guint i = 0; i < answers->len; i++)
    standing->answers[i] =
        g_strdup (_tl_names_text (self->graph.names, TL_NAME_EVENT, g_array_index (answers, guint32, i)));
  measure_delay (self, row, answers, standing);
  return standing;
}

TlStanding *
tl_timeline_find_standing (TlTimeline *self, const char *event, GError **error)
{
  Fold fold = { 0 };
  TlStanding *standing;
  guint32 row;

  g_return_val_if_fail (TL_IS_TIMELINE (self) && event != NULL, NULL);
  row = _tl_timeline_find_event (self, event);
  if (row == TL_SYMBOL_NONE)
    {
      _tl_error_set (error, TL_ERROR_REFERENCE, "there is no event \"%s\"", event);
      return NULL;
    }
  fold_begin (&fold, self);
  standing = fold_event (&fold, row);
  g_free (fold.sources);
  return standing;
}

/* ---- claims ------------------------------------------------------------------------------------------------------ */

static GPtrArray *
standings_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) tl_standing_unref);
}

/* By number of a type, whether it is an accusation or one below. */
static guint8 *
mark_accusations (TlTimeline *timeline)
{
  guint32 n = timeline->names.symbols[TL_NAME_EVENT_TYPE].n;
  guint32 accusation = _tl_names_find (&timeline->names, TL_NAME_EVENT_TYPE, "accusation");
  guint8 *marks = g_malloc0 ((gsize) n + 1);

  _tl_event_types_mark_below (timeline, marks, accusation);
  return marks;
}

static gboolean
is_spoken_of (const Fold *self, guint32 row)
{
  const TlAdjacency *in = &self->graph.index->in;

  for (guint32 i = in->start[row]; i < in->start[row + 1]; i++)
    if (is_reply (type_of (self, in->links[i])) || strcmp (type_of (self, in->links[i]), "accuses-of") == 0)
      return TRUE;
  return FALSE;
}

GPtrArray *
tl_timeline_find_claims (TlTimeline *self)
{
  g_autofree guint8 *accusations = NULL;
  Fold fold = { 0 };
  GPtrArray *claims;

  g_return_val_if_fail (TL_IS_TIMELINE (self), NULL);
  fold_begin (&fold, self);
  accusations = mark_accusations (self);
  claims = standings_new ();
  for (guint32 i = 0; i < fold.graph.index->n_events; i++)
    {
      guint32 row = fold.graph.index->order[i];

      if (accusations[fold.graph.events->types[row]] || is_spoken_of (&fold, row))
        g_ptr_array_add (claims, fold_event (&fold, row));
    }
  g_free (fold.sources);
  return claims;
}

/* Whether one of the answers may have started by then. */
static gboolean
is_answered (const Fold *self, guint32 row, gint64 end)
{
  g_autoptr (GArray) answers = list_answers (self, row);

  for (guint i = 0; i < answers->len; i++)
    if (self->graph.events->bounds[g_array_index (answers, guint32, i)].earliest_start <= end)
      return TRUE;
  return FALSE;
}

GPtrArray *
tl_timeline_find_unanswered (TlTimeline *self, const TlDate *on)
{
  gint64 end = on != NULL ? _tl_date_get_bounds (on)->latest_end : TL_INSTANT_FUTURE;
  g_autofree guint8 *accusations = NULL;
  Fold fold = { 0 };
  GPtrArray *claims;

  g_return_val_if_fail (TL_IS_TIMELINE (self), NULL);
  fold_begin (&fold, self);
  accusations = mark_accusations (self);
  claims = standings_new ();
  for (guint32 i = 0; i < fold.graph.index->n_events; i++)
    {
      guint32 row = fold.graph.index->order[i];

      if (accusations[fold.graph.events->types[row]] && fold.graph.events->bounds[row].earliest_start <= end
          && !is_answered (&fold, row, end))
        g_ptr_array_add (claims, fold_event (&fold, row));
    }
  g_free (fold.sources);
  return claims;
}
