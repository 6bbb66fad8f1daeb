/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Collects the acts of pairs, and the answers that reaction links give them. */
#include "config.h"

#include "base/tl-error-private.h"
#include "base/tl-radix-digits-private.h"
#include "reason/dates/tl-network-private.h"
#include "reason/relations/tl-pair-acts-private.h"

#include <stdlib.h>

#define MOST 10000000 /* acts, and answers */

void
_tl_pair_acts_init (TlPairActs *self, TlTimeline *timeline, const TlScale *scale, guint32 first, guint32 second)
{
  *self = (TlPairActs){ .timeline = timeline, .until = TL_INSTANT_FUTURE, .last = TL_INSTANT_PAST };
  _tl_graph_init (&self->graph, timeline);
  _tl_scoring_init (&self->scoring, timeline, scale);
  _tl_dyads_init (&self->forth, &self->scoring, first, second, TRUE);
  _tl_dyads_init (&self->back, &self->scoring, second, first, TRUE);
  _tl_dyads_init (&self->replies, &self->scoring, first, second, TRUE);
  self->marks = g_malloc0 ((gsize) timeline->defined[TL_NAME_ACTOR]->len + 1);
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->acts = g_array_new (FALSE, FALSE, sizeof (TlPairAct));
  self->answers = g_array_new (FALSE, FALSE, sizeof (TlPairAnswer));
}

void
_tl_pair_acts_clear (TlPairActs *self)
{
  _tl_dyads_clear (&self->forth);
  _tl_dyads_clear (&self->back);
  _tl_dyads_clear (&self->replies);
  _tl_scoring_clear (&self->scoring);
  g_free (self->marks);
  g_array_unref (self->rows);
  g_array_unref (self->acts);
  g_array_unref (self->answers);
}

/* ---- answers by links -------------------------------------------------------------------------------------------- */

static gboolean
counts_as_act (const TlPairActs *self, guint32 row)
{
  return _tl_network_binds (&self->graph, row) != TL_CERTAINTY_IMPOSSIBLE
         && self->graph.events->bounds[row].earliest_start <= self->until;
}

static int
compare_reply_rank (gconstpointer a, gconstpointer b, gpointer rank)
{
  guint32 x = ((const guint32 *) rank)[*(const guint32 *) a], y = ((const guint32 *) rank)[*(const guint32 *) b];

  return x < y ? -1 : x > y;
}

/* Lists the events that reaction links of ROW lead to, each once, in canonical order. */
static void
list_replies (TlPairActs *self, guint32 row)
{
  const TlAdjacency *out = &self->graph.index->out;
  guint32 *rows;
  guint n = 0;

  g_array_set_size (self->rows, 0);
  for (guint32 i = out->start[row]; i < out->start[row + 1]; i++)
    {
      const TlLinkCore *link = &self->graph.links->rows[out->links[i]];

      if (self->graph.index->families[link->type] == TL_LINK_FAMILY_REACTION && counts_as_act (self, link->to))
        g_array_append_val (self->rows, link->to);
    }
  if (self->rows->len < 2)
    return;
  g_array_sort_with_data (self->rows, compare_reply_rank, self->graph.index->rank);
  rows = (guint32 *) (gpointer) self->rows->data;
  for (guint i = 0; i < self->rows->len; i++)
    if (n == 0 || rows[n - 1] != rows[i])
      rows[n++] = rows[i];
  g_array_set_size (self->rows, n);
}

static void
add_answer (TlPairActs *self, guint64 pair, guint32 act, guint32 answer, guint32 way)
{
  TlPairAnswer found = { pair, act, answer, way };

  g_array_append_val (self->answers, found);
}

/* An answer of one of those acted upon answers each of those that act. The work is that of the participants and of the
 * answers found; marks are cleared on the way, so that nobody answers twice. */
static void
add_answers_of_all (TlPairActs *self, guint32 act, guint32 answer)
{
  const TlNumbers *acting = _tl_dyads_list_acting (&self->replies, answer);
  const TlNumbers *from = self->forth.from, *to = self->forth.to;

  for (guint i = 0; i < acting->n; i++)
    self->marks[acting->items[i]] = 1;
  for (guint i = 0; i < to->n && self->answers->len <= MOST; i++)
    {
      guint64 b = self->forth.ranks[to->items[i]];

      if (!self->marks[to->items[i]])
        continue;
      self->marks[to->items[i]] = 0;
      for (guint j = 0; j < from->n; j++)
        {
          guint64 a = self->forth.ranks[from->items[j]];

          if (a != b)
            add_answer (self, MIN (a, b) * self->forth.n + MAX (a, b), act, answer, a < b ? TL_WAY_FORTH : TL_WAY_BACK);
        }
    }
  for (guint i = 0; i < acting->n; i++)
    self->marks[acting->items[i]] = 0;
}

static void
add_answers_of_pair (TlPairActs *self, guint32 act, guint32 answer, guint32 ways)
{
  const TlDyads *dyads = &self->forth;
  const TlNumbers *acting = _tl_dyads_list_acting (&self->replies, answer);

  if ((ways & TL_WAY_FORTH) != 0 && _tl_dyads_is_acting (&self->replies, acting, answer, dyads->second))
    add_answer (self, 0, act, answer, TL_WAY_FORTH);
  if ((ways & TL_WAY_BACK) != 0 && _tl_dyads_is_acting (&self->replies, acting, answer, dyads->first))
    add_answer (self, 0, act, answer, TL_WAY_BACK);
}

/* ---- acts -------------------------------------------------------------------------------------------------------- */

static int
compare_number (gconstpointer a, gconstpointer b)
{
  guint32 x = *(const guint32 *) a, y = *(const guint32 *) b;

  return x < y ? -1 : x > y;
}

static void
keep_numbers_once (TlNumbers *numbers)
{
  guint n = 0;

  qsort (numbers->items, numbers->n, sizeof *numbers->items, compare_number);
  for (guint i = 0; i < numbers->n; i++)
    if (n == 0 || numbers->items[n - 1] != numbers->items[i])
      numbers->items[n++] = numbers->items[i];
  numbers->n = n;
}

static int
compare_found (gconstpointer a, gconstpointer b)
{
  guint64 x = *(const guint64 *) a, y = *(const guint64 *) b;

  return x < y ? -1 : x > y;
}

/* The dyads are directed; an act has both directions of a pair together. */
static void
add_acts_of_all (TlPairActs *self, guint32 row)
{
  const TlDyads *dyads = &self->forth;

  for (guint i = 0; i < dyads->n_found; i++)
    {
      guint64 a = dyads->found[i] / dyads->n, b = dyads->found[i] % dyads->n, other = b * dyads->n + a;
      gboolean both = bsearch (&other, dyads->found, dyads->n_found, sizeof other, compare_found) != NULL;
      TlPairAct act = { MIN (a, b) * dyads->n + MAX (a, b), row, a < b ? TL_WAY_FORTH : TL_WAY_BACK };

      if (both && a > b)
        continue;
      act.ways |= both ? TL_WAY_BACK : 0;
      g_array_append_val (self->acts, act);
    }
}

static gboolean
add_row_of_all (TlPairActs *self, guint32 row)
{
  if (!_tl_dyads_list (&self->forth, row, MOST - self->acts->len))
    return FALSE;
  if (self->forth.n_found == 0)
    return TRUE;
  add_acts_of_all (self, row);
  list_replies (self, row);
  if (self->rows->len == 0)
    return TRUE;
  keep_numbers_once (self->forth.from);
  if (self->forth.to != self->forth.from)
    keep_numbers_once (self->forth.to);
  for (guint i = 0; i < self->rows->len; i++)
    add_answers_of_all (self, row, g_array_index (self->rows, guint32, i));
  return self->answers->len <= MOST;
}

static gboolean
add_row_of_pair (TlPairActs *self, guint32 row)
{
  TlPairAct act = { 0, row, 0 };

  _tl_dyads_list (&self->forth, row, MOST);
  _tl_dyads_list (&self->back, row, MOST);
  act.ways = (self->forth.n_found > 0 ? TL_WAY_FORTH : 0) | (self->back.n_found > 0 ? TL_WAY_BACK : 0);
  if (act.ways == 0)
    return TRUE;
  g_array_append_val (self->acts, act);
  list_replies (self, row);
  for (guint i = 0; i < self->rows->len; i++)
    add_answers_of_pair (self, row, g_array_index (self->rows, guint32, i), act.ways);
  return self->acts->len <= MOST && self->answers->len <= MOST;
}

static void
reach_moment (TlPairActs *self, const TlBounds *bounds)
{
  gint64 latest = bounds->latest_start != TL_INSTANT_FUTURE ? bounds->latest_start : bounds->earliest_start;

  self->last = MAX (self->last, MIN (latest, self->until));
}

static void
sort_by_pair (TlPairActs *self)
{
  g_autofree TlPairAct *acts = g_new (TlPairAct, (gsize) self->acts->len + 1);
  g_autofree TlPairAnswer *answers = g_new (TlPairAnswer, (gsize) self->answers->len + 1);

  if (_tl_radix_sort_digits (self->acts->data, acts, self->acts->len, sizeof *acts) == acts)
    memcpy (self->acts->data, acts, self->acts->len * sizeof *acts);
  if (_tl_radix_sort_digits (self->answers->data, answers, self->answers->len, sizeof *answers) == answers)
    memcpy (self->answers->data, answers, self->answers->len * sizeof *answers);
}

gboolean
_tl_pair_acts_collect (TlPairActs *self, TlProgress *progress, GError **error)
{
  const TlIndex *index = self->graph.index;
  gboolean ok = TRUE;

  _tl_progress_stage (progress, 0.5, index->n_events);
  for (guint32 i = 0; ok && i < index->n_events && _tl_progress_step (progress); i++)
    {
      guint32 row = index->order[i];

      if (!counts_as_act (self, row))
        continue;
      reach_moment (self, &self->graph.events->bounds[row]);
      ok = self->forth.pair ? add_row_of_pair (self, row) : add_row_of_all (self, row);
      if (!ok)
        _tl_error_set (error, TL_ERROR_LIMIT, "with event \"%s\" there are more than %d acts or answers of pairs",
                       _tl_names_text (self->graph.names, TL_NAME_EVENT, row), MOST);
    }
  if (ok)
    sort_by_pair (self);
  return ok;
}
