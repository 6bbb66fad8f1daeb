/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Counterfactuals: the events that lose their cause, the dates that become less exact and the tracks that change if
 * some events had not happened or a source is not trusted. */
#include "config.h"

#include "base/tl-error-private.h"
#include "base/tl-monitor-private.h"
#include "reason/dates/tl-bounds-change-private.h"
#include "reason/dates/tl-network-private.h"
#include "reason/tl-without-private.h"

#include <libtimeline/tl-counterfactual.h>
#include <string.h>

struct _TlTrackChange
{
  gatomicrefcount ref_count;
  TlArena *names; /* holds the states that the track does not list */
  TlTrack *track;
  GPtrArray *states[2]; /* before and after, each ending in NULL */
};

struct _TlCounterfactual
{
  gatomicrefcount ref_count;
  TlArena *names;
  const char **removed;
  const char **orphaned;
  const char **uncaused;
  TlBoundsChanges *widened;
  GPtrArray *standings[2]; /* TlStanding before and after */
  GPtrArray *tracks;       /* TlTrackChange */
};

G_DEFINE_BOXED_TYPE (TlCounterfactual, tl_counterfactual, tl_counterfactual_ref, tl_counterfactual_unref)
G_DEFINE_BOXED_TYPE (TlTrackChange, tl_track_change, tl_track_change_ref, tl_track_change_unref)

/* ---- life -------------------------------------------------------------------------------------------------------- */

TlCounterfactual *
tl_counterfactual_ref (const TlCounterfactual *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&((TlCounterfactual *) self)->ref_count);
  return (TlCounterfactual *) self;
}

void
tl_counterfactual_unref (TlCounterfactual *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  _tl_arena_unref (self->names);
  g_free (self->removed);
  g_free (self->orphaned);
  g_free (self->uncaused);
  for (guint i = 0; i < 2; i++)
    g_ptr_array_unref (self->standings[i]);
  _tl_bounds_changes_unref (self->widened);
  g_ptr_array_unref (self->tracks);
  g_free (self);
}

/* ---- events and links to leave out ------------------------------------------------------------------------------- */

static gboolean
remove_events (TlWithout *self, const char *const *events, const char *source, GError **error)
{
  for (guint i = 0; events != NULL && events[i] != NULL; i++)
    {
      guint32 row = _tl_timeline_require_event (self->timeline, events[i], error);

      if (row == TL_SYMBOL_NONE)
        return FALSE;
      self->events[row] = TL_WITHOUT_REMOVED;
    }
  return source == NULL || _tl_timeline_require (self->timeline, TL_NAME_SOURCE, source, error) != TL_SYMBOL_NONE;
}

/* ---- events that lose their causes ------------------------------------------------------------------------------- */

/* Lists the events that had causes and have none left, in canonical order. LEFT becomes the number of causes that each
 * event has left. */
static GArray *
list_causeless (const TlWithout *self, guint32 *left)
{
  const TlGraph *graph = &self->graph;
  g_autofree guint8 *had = g_new0 (guint8, (gsize) graph->events->n + 1);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 link = 0; link < graph->links->n; link++)
    if (_tl_links_has (graph->links, link) && _tl_graph_follows (graph, link))
      {
        had[graph->links->rows[link].to] = TRUE;
        left[graph->links->rows[link].to] +=
            !self->links[link] && _tl_without_fate (self, graph->links->rows[link].from) == 0;
      }
  for (guint32 i = 0; i < graph->index->n_events; i++)
    {
      guint32 row = graph->index->order[i];

      if (had[row] && left[row] == 0 && _tl_without_fate (self, row) == 0)
        g_array_append_val (rows, row);
    }
  return rows;
}

/* An event that has lost all its causes is orphaned and no longer counts as a cause of others. */
static void
find_orphans (TlWithout *self)
{
  const TlGraph *graph = &self->graph;
  g_autofree guint32 *left = g_new0 (guint32, (gsize) graph->events->n + 1);
  g_autoptr (GArray) gone = list_causeless (self, left);

  for (guint i = 0; i < gone->len; i++)
    {
      guint32 row = g_array_index (gone, guint32, i);

      self->events[row] |= TL_WITHOUT_ORPHANED;
      TL_GRAPH_EACH (graph, &graph->index->out, row, link, effect)
      if (--left[effect] == 0 && _tl_without_fate (self, effect) == 0)
        g_array_append_val (gone, effect);
    }
}

/* An event whose causes rested on the source is uncaused: other sources, or none, say that it happened, so that it
 * still counts as a cause of others. */
static void
find_uncaused (TlWithout *self)
{
  g_autofree guint32 *left = g_new0 (guint32, (gsize) self->graph.events->n + 1);
  g_autoptr (GArray) causeless = list_causeless (self, left);

  for (guint i = 0; i < causeless->len; i++)
    self->events[g_array_index (causeless, guint32, i)] |= TL_WITHOUT_UNCAUSED;
}

static const char **
list_marked (const TlWithout *self, guint8 mark)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 i = 0; i < self->graph.index->n_events; i++)
    if (_tl_without_fate (self, self->graph.index->order[i]) == mark)
      g_array_append_val (rows, self->graph.index->order[i]);
  return _tl_graph_ids (&self->graph, (const guint32 *) (gpointer) rows->data, rows->len);
}

/* ---- events that are dated less exactly -------------------------------------------------------------------------- */

/* Only removed events take their links out of the network: an orphaned event still has its date. */
static void
find_widened (TlCounterfactual *self, TlWithout *without)
{
  g_autofree guint8 *removed = g_new0 (guint8, (gsize) without->graph.events->n + 1);
  g_autoptr (GArray) chain = g_array_new (FALSE, FALSE, sizeof (guint32));
  TlNetwork before, after;
  gboolean ok;

  for (guint32 row = 0; row < without->graph.events->n; row++)
    removed[row] = _tl_without_fate (without, row) == TL_WITHOUT_REMOVED;
  _tl_network_init (&before, without->timeline, (TlGone){ NULL, NULL }, FALSE);
  _tl_network_init (&after, without->timeline, (TlGone){ removed, without->links }, FALSE);
  before.progress = after.progress = &without->progress;
  before.end = 0.5;
  after.end = 0.8;
  ok = _tl_network_solve (&before, chain) && _tl_network_solve (&after, chain);
  for (guint32 i = 0; ok && i < without->graph.index->n_events; i++)
    {
      guint32 row = without->graph.index->order[i];
      TlBounds with = _tl_network_get_found (&before, row), less = _tl_network_get_found (&after, row);

      if (!removed[row] && memcmp (&with, &less, sizeof with) != 0)
        _tl_bounds_changes_add (self->widened, _tl_names_text (without->graph.names, TL_NAME_EVENT, row), &with, &less);
    }
  _tl_network_clear (&before);
  _tl_network_clear (&after);
}

/* ---- tracks that pass through other states ----------------------------------------------------------------------- */

static void
set_state (GPtrArray *states, const char *state)
{
  if (states->len == 0 || strcmp (states->pdata[states->len - 1], state) != 0)
    g_ptr_array_add (states, (gpointer) state);
}

static TlTrackChange *
track_change_new (const TlTrack *track, TlArena *names)
{
  TlTrackChange *self = g_new0 (TlTrackChange, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->names = _tl_arena_ref (names);
  self->track = tl_track_ref (track);
  for (guint i = 0; i < 2; i++)
    {
      self->states[i] = g_ptr_array_new ();
      if (tl_track_get_initial (track) != NULL)
        set_state (self->states[i], tl_track_get_initial (track));
    }
  return self;
}

static void
apply_effects (const TlEvent *event, gboolean happened, GHashTable *tracks)
{
  for (guint i = 0; i < event->effects.n; i++)
    {
      const TlEffect *effect = (const TlEffect *) event->effects.items[i];
      TlTrackChange *change = g_hash_table_lookup (tracks, effect->track);

      set_state (change->states[0], effect->state);
      if (happened)
        set_state (change->states[1], effect->state);
    }
}

static gboolean
same_states (const GPtrArray *a, const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (strcmp (a->pdata[i], b->pdata[i]) != 0)
      return FALSE;
  return TRUE;
}

static void
keep_changed (GPtrArray *tracks)
{
  for (guint i = tracks->len; i > 0; i--)
    {
      TlTrackChange *change = tracks->pdata[i - 1];

      if (same_states (change->states[0], change->states[1]))
        {
          g_ptr_array_remove_index (tracks, i - 1);
          continue;
        }
      g_ptr_array_add (change->states[0], NULL);
      g_ptr_array_add (change->states[1], NULL);
    }
}

/* The texts of states are in the tracks or in the arena of the names. Each change keeps a reference to both. */
static void
find_tracks (TlCounterfactual *self, TlWithout *without)
{
  guint32 n = tl_timeline_get_n_tracks (without->timeline) > 0 ? without->graph.index->n_events : 0;
  g_autoptr (GHashTable) changes = g_hash_table_new (g_str_hash, g_str_equal); /* by the id of the track */

  for (guint i = 0; i < tl_timeline_get_n_tracks (without->timeline); i++)
    {
      TlTrackChange *change = track_change_new (tl_timeline_get_track (without->timeline, i), self->names);

      g_ptr_array_add (self->tracks, change);
      g_hash_table_insert (changes, (gpointer) tl_track_get_id (change->track), change);
    }
  _tl_progress_stage (&without->progress, 1, n);
  for (guint32 i = 0; i < n && _tl_progress_step (&without->progress); i++)
    {
      guint32 row = without->graph.index->order[i];
      TlEvent *event = _tl_events_unpack (without->graph.events, row, without->graph.names, without->scratch);

      if (_tl_network_binds (&without->graph, row) == TL_CERTAINTY_CERTAIN)
        apply_effects (event, _tl_without_happened (without, row), changes);
      _tl_arena_reset (without->scratch);
    }
  keep_changed (self->tracks);
}

/* ---- the answer -------------------------------------------------------------------------------------------------- */

static TlCounterfactual *
conclude_without (TlWithout *without, const char *source)
{
  TlCounterfactual *self = g_new0 (TlCounterfactual, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->names = _tl_arena_ref (without->graph.names->arena);
  self->removed = list_marked (without, TL_WITHOUT_REMOVED);
  self->orphaned = list_marked (without, TL_WITHOUT_ORPHANED);
  self->uncaused = list_marked (without, TL_WITHOUT_UNCAUSED);
  for (guint i = 0; i < 2; i++)
    self->standings[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_standing_unref);
  if (source != NULL)
    _tl_without_compare_standings (without, source, self->standings[0], self->standings[1]);
  self->widened = _tl_bounds_changes_new (self->names);
  self->tracks = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_track_change_unref);
  find_widened (self, without);
  find_tracks (self, without);
  return self;
}

TlCounterfactual *
tl_timeline_find_without (TlTimeline *self, const char *const *events, const char *source, TlMonitor *monitor,
                          GError **error)
{
  g_autoptr (TlCounterfactual) counterfactual = NULL;
  g_autofree guint8 *event_marks = NULL, *link_marks = NULL;
  g_autoptr (TlArena) scratch = NULL;
  TlWithout without = { .timeline = self };

  g_return_val_if_fail (TL_IS_TIMELINE (self), NULL);
  _tl_graph_init (&without.graph, self);
  without.events = event_marks = g_new0 (guint8, (gsize) without.graph.events->n + 1);
  without.links = link_marks = g_new0 (guint8, (gsize) without.graph.links->n + 1);
  without.scratch = scratch = _tl_arena_new (1 << 12);
  _tl_monitor_begin (monitor, &without.progress);
  if (!remove_events (&without, events, source, error))
    return NULL;
  find_orphans (&without);
  if (source != NULL)
    {
      _tl_without_remove_source (&without, source);
      find_uncaused (&without);
    }
  counterfactual = conclude_without (&without, source);
  return _tl_progress_end (&without.progress, error) ? g_steal_pointer (&counterfactual) : NULL;
}

/* ---- getters ----------------------------------------------------------------------------------------------------- */

const char *const *
tl_counterfactual_get_removed (const TlCounterfactual *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->removed;
}

const char *const *
tl_counterfactual_get_orphaned (const TlCounterfactual *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->orphaned;
}

const char *const *
tl_counterfactual_get_uncaused (const TlCounterfactual *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->uncaused;
}

guint
tl_counterfactual_get_n_standings (const TlCounterfactual *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->standings[0]->len;
}

void
tl_counterfactual_get_standing (const TlCounterfactual *self, guint index, const TlStanding **before,
                                const TlStanding **after)
{
  g_return_if_fail (self != NULL && index < self->standings[0]->len);
  if (before != NULL)
    *before = self->standings[0]->pdata[index];
  if (after != NULL)
    *after = self->standings[1]->pdata[index];
}

guint
tl_counterfactual_get_n_widened (const TlCounterfactual *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->widened->n;
}

const TlBoundsChange *
tl_counterfactual_get_widened (const TlCounterfactual *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->widened->n, NULL);
  return &self->widened->items[index];
}

guint
tl_counterfactual_get_n_tracks (const TlCounterfactual *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->tracks->len;
}

const TlTrackChange *
tl_counterfactual_get_track (const TlCounterfactual *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->tracks->len, NULL);
  return self->tracks->pdata[index];
}

/* ---- a track that changes ---------------------------------------------------------------------------------------- */

TlTrackChange *
tl_track_change_ref (const TlTrackChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&((TlTrackChange *) self)->ref_count);
  return (TlTrackChange *) self;
}

void
tl_track_change_unref (TlTrackChange *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  tl_track_unref (self->track);
  g_ptr_array_unref (self->states[0]);
  g_ptr_array_unref (self->states[1]);
  _tl_arena_unref (self->names);
  g_free (self);
}

const char *
tl_track_change_get_track (const TlTrackChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return tl_track_get_id (self->track);
}

const char *const *
tl_track_change_get_before (const TlTrackChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return (const char *const *) self->states[0]->pdata;
}

const char *const *
tl_track_change_get_after (const TlTrackChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return (const char *const *) self->states[1]->pdata;
}
