/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Collects what is said of one event into its standing. */
#include "config.h"

#include "date/tl-date-private.h"
#include "date/tl-days-private.h"
#include "reason/claims/tl-standing-private.h"

#include <string.h>

/* ---- names ------------------------------------------------------------------------------------------------------- */

/* Longer lists are searched by a hash table. */
#define FEW_NAMES 8

static void
init_names (TlNameList *names)
{
  names->list = g_ptr_array_new ();
  names->seen = NULL;
}

static char **
end_names (TlNameList *names)
{
  g_clear_pointer (&names->seen, g_hash_table_unref);
  g_ptr_array_add (names->list, NULL);
  return (char **) g_ptr_array_free (names->list, FALSE);
}

static gboolean
has_name (const TlNameList *names, const char *name)
{
  if (names->seen != NULL)
    return g_hash_table_contains (names->seen, name);
  for (guint i = 0; i < names->list->len; i++)
    if (strcmp (names->list->pdata[i], name) == 0)
      return TRUE;
  return FALSE;
}

static void
hash_names (TlNameList *names)
{
  names->seen = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < names->list->len; i++)
    g_hash_table_add (names->seen, names->list->pdata[i]);
}

static void
add_once (TlNameList *names, const char *name)
{
  char *copy;

  if (name == NULL || has_name (names, name))
    return;
  copy = g_strdup (name);
  g_ptr_array_add (names->list, copy);
  if (names->seen != NULL)
    g_hash_table_add (names->seen, copy);
  else if (names->list->len > FEW_NAMES)
    hash_names (names);
}

/* ---- what counts ------------------------------------------------------------------------------------------------- */

static gboolean
is_link_gone (const TlFold *self, guint32 link)
{
  const TlLinkCore *row = &self->graph.links->rows[link];

  return (self->gone.links != NULL && self->gone.links[link])
         || (self->gone.events != NULL && (self->gone.events[row->from] || self->gone.events[row->to]));
}

static TlSaying
says_of (const TlFold *self, guint32 link)
{
  return is_link_gone (self, link) ? TL_SAYING_NOTHING : _tl_statement_says (&self->graph, link);
}

/* Returns an event without the citations that are left out. */
static TlEvent *
dup_cited_event (const TlFold *self, guint32 row)
{
  TlEvent *event = _tl_timeline_dup_event_row (self->timeline, row);
  guint n = 0;

  for (guint i = 0; self->gone_source != TL_SYMBOL_NONE && i < event->citations.n; i++)
    if (_tl_symbol_number (((const TlCitation *) event->citations.items[i])->source) != self->gone_source)
      event->citations.items[n++] = event->citations.items[i];
  if (self->gone_source != TL_SYMBOL_NONE)
    event->citations.n = n;
  return event;
}

/* ---- sides ------------------------------------------------------------------------------------------------------- */

static void
fold_stances (TlFold *self, const TlEvent *event)
{
  for (guint i = 0; i < event->citations.n; i++)
    {
      const TlCitation *citation = (const TlCitation *) event->citations.items[i];
      const char *speaker = _tl_speakers_of_citation (&self->speakers, citation);

      if (citation->stance == TL_STANCE_ASSERTS || citation->stance == TL_STANCE_CONFIRMS)
        {
          self->n_for++;
          self->n_attributed[citation->attribution]++;
          self->confirmed |= citation->stance == TL_STANCE_CONFIRMS;
          add_once (&self->supporters, speaker);
        }
      else if (citation->stance == TL_STANCE_DENIES)
        {
          self->n_against++;
          add_once (&self->deniers, speaker);
        }
      else
        add_once (&self->doubters, speaker);
    }
}

/* The speakers of a statement about the event take a side. */
static void
fold_statement_link (TlFold *self, guint32 link)
{
  TlSaying says = says_of (self, link);
  TlNameList *side = _tl_saying_asserts (says) ? &self->supporters
                     : says == TL_SAYING_NOT   ? &self->deniers
                                               : &self->doubters;
  g_autoptr (TlEvent) statement = NULL;

  if (says == TL_SAYING_NOTHING)
    return;
  self->confirmed |= says == TL_SAYING_SO;
  self->n_for += _tl_saying_asserts (says);
  self->n_against += says == TL_SAYING_NOT;
  statement = dup_cited_event (self, self->graph.links->rows[link].from);
  g_ptr_array_set_size (self->spoken, 0);
  _tl_speakers_of_statement (&self->speakers, statement, self->spoken);
  for (guint i = 0; i < self->spoken->len; i++)
    add_once (side, self->spoken->pdata[i]);
}

static TlVerdict
judge (const TlFold *self, const TlEvent *event)
{
  if (event->status == TL_EVENT_STATUS_RETRACTED)
    return TL_VERDICT_RETRACTED;
  if (self->n_against > 0)
    return self->n_for > 0 ? TL_VERDICT_CONTESTED : TL_VERDICT_DENIED;
  if (event->status == TL_EVENT_STATUS_DENIED)
    return TL_VERDICT_DENIED;
  return self->confirmed || event->status == TL_EVENT_STATUS_CONFIRMED ? TL_VERDICT_CONFIRMED : TL_VERDICT_ASSERTED;
}

/* ---- answers ----------------------------------------------------------------------------------------------------- */

static gboolean
is_reply (const TlFold *self, guint32 link)
{
  TlSaying says = says_of (self, link);

  return says == TL_SAYING_SO || says == TL_SAYING_NOT;
}

static int
compare_answer_rank (gconstpointer a, gconstpointer b, gpointer rank)
{
  guint32 x = ((const guint32 *) rank)[*(const guint32 *) a], y = ((const guint32 *) rank)[*(const guint32 *) b];

  return x < y ? -1 : x > y;
}

GArray *
_tl_fold_list_answers (const TlFold *self, guint32 row)
{
  const TlIndex *index = self->graph.index;
  const TlLinkColumns *links = self->graph.links;
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint n = 0;

  for (guint32 i = index->out.start[row]; i < index->out.start[row + 1]; i++)
    if (index->families[links->rows[index->out.links[i]].type] == TL_LINK_FAMILY_REACTION
        && !is_link_gone (self, index->out.links[i])
        && _tl_statement_counts (&self->graph, links->rows[index->out.links[i]].to))
      g_array_append_val (rows, links->rows[index->out.links[i]].to);
  for (guint32 i = index->in.start[row]; i < index->in.start[row + 1]; i++)
    if (is_reply (self, index->in.links[i]))
      g_array_append_val (rows, links->rows[index->in.links[i]].from);
  g_array_sort_with_data (rows, compare_answer_rank, index->rank);
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

/* Measures from when the event became known, else from its start, to the first of the answers. */
static void
measure_delay (const TlFold *self, guint32 row, const GArray *answers, TlStanding *standing)
{
  const TlBounds *bounds = self->graph.events->bounds;
  const TlDate *known = _tl_names_date (self->graph.names, self->graph.events->known[row]);
  gint64 earliest = known != NULL ? _tl_date_get_bounds (known)->earliest_start : bounds[row].earliest_start;
  gint64 latest = known != NULL ? _tl_date_get_bounds (known)->latest_end : bounds[row].latest_start;

  standing->shortest = standing->longest = TL_INSTANT_FUTURE;
  standing->days = (TlDays){ G_MAXINT64, G_MAXINT64 };
  for (guint i = 0; i < answers->len; i++)
    {
      const TlBounds *answer = &bounds[g_array_index (answers, guint32, i)];
      TlDays days;

      standing->shortest = MIN (standing->shortest, difference (answer->earliest_start, latest, 0));
      standing->longest = MIN (standing->longest, difference (answer->latest_start, earliest, TL_INSTANT_FUTURE));
      days =
          _tl_days_between ((gint64[]){ earliest, latest }, (gint64[]){ answer->earliest_start, answer->latest_start });
      standing->days.fewest = MIN (standing->days.fewest, days.fewest);
      standing->days.most = MIN (standing->days.most, days.most);
    }
}

static char **
dup_ids (const TlFold *self, const GArray *rows)
{
  char **ids = g_new0 (char *, rows->len + 1);

  for (guint i = 0; i < rows->len; i++)
    ids[i] = g_strdup (_tl_names_text (self->graph.names, TL_NAME_EVENT, g_array_index (rows, guint32, i)));
  return ids;
}

/* ---- one event --------------------------------------------------------------------------------------------------- */

void
_tl_fold_init (TlFold *self, TlTimeline *timeline)
{
  *self = (TlFold){ .timeline = timeline, .gone_source = TL_SYMBOL_NONE };
  _tl_graph_init (&self->graph, timeline);
  _tl_speakers_init (&self->speakers, timeline);
  self->spoken = g_ptr_array_new ();
}

void
_tl_fold_clear (TlFold *self)
{
  _tl_speakers_clear (&self->speakers);
  g_ptr_array_unref (self->spoken);
  g_free (self->sources);
}

static void
begin_event (TlFold *self)
{
  self->n_for = self->n_against = 0;
  self->confirmed = FALSE;
  init_names (&self->supporters);
  init_names (&self->deniers);
  init_names (&self->doubters);
  memset (self->n_attributed, 0, sizeof self->n_attributed);
}

TlStanding *
_tl_fold_event (TlFold *self, guint32 row)
{
  g_autoptr (TlEvent) value = dup_cited_event (self, row);
  g_autoptr (GArray) answers = _tl_fold_list_answers (self, row);
  TlStanding *standing = g_new0 (TlStanding, 1);
  const TlAdjacency *in = &self->graph.index->in;

  begin_event (self);
  fold_stances (self, value);
  for (guint32 i = in->start[row]; i < in->start[row + 1]; i++)
    fold_statement_link (self, in->links[i]);
  g_atomic_ref_count_init (&standing->ref_count);
  standing->verdict = judge (self, value);
  standing->status = value->status;
  standing->n_for = self->n_for;
  standing->n_against = self->n_against;
  standing->event = g_strdup (value->id);
  standing->supporters = end_names (&self->supporters);
  standing->deniers = end_names (&self->deniers);
  standing->doubters = end_names (&self->doubters);
  memcpy (standing->n_attributed, self->n_attributed, sizeof standing->n_attributed);
  for (guint side = 0; side < 2; side++)
    standing->credibility[side] = _tl_fold_weigh (self, value, side == 1);
  standing->n_independent = _tl_fold_count_independent (self, value);
  standing->answers = dup_ids (self, answers);
  measure_delay (self, row, answers, standing);
  return standing;
}
