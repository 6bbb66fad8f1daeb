/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* What if it had not happened: what loses its cause, its date, its state. */
#include "config.h"

#include "base/tl-error-private.h"
#include "reason/dates/tl-network-private.h"

#include <libtimeline/tl-counterfactual.h>
#include <string.h>

typedef struct
{
  const char *event;
  TlBounds before;
  TlBounds after;
} Widened;

typedef struct
{
  TlTrack *track;
  GPtrArray *states[2]; /* before and after, each ending in NULL */
} Changed;

struct _TlCounterfactual
{
  gatomicrefcount ref_count;
  TlArena *names;
  const char **removed;
  const char **orphaned;
  GArray *widened; /* Widened */
  GArray *tracks;  /* Changed */
};

G_DEFINE_BOXED_TYPE (TlCounterfactual, tl_counterfactual, tl_counterfactual_ref, tl_counterfactual_unref)

/* ---- life -------------------------------------------------------------------------------------------------------- */

static void
clear_changed (gpointer changed)
{
  tl_track_unref (((Changed *) changed)->track);
  g_ptr_array_unref (((Changed *) changed)->states[0]);
  g_ptr_array_unref (((Changed *) changed)->states[1]);
}

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
  g_array_unref (self->widened);
  g_array_unref (self->tracks);
  g_free (self);
}

/* ---- what is taken out ------------------------------------------------------------------------------------------- */

/* By row: 1 for what is removed, 2 for what is orphaned. */
enum
{
  REMOVED = 1,
  ORPHANED = 2,
};

typedef struct
{
  TlTimeline *timeline;
  TlGraph graph;
  guint8 *events;
  guint8 *links;
  TlArena *scratch;
  TlProgress progress;
} Without;

/* Whether there are citations, all of SOURCE. */
static gboolean
rests_on (const TlList *citations, const char *source)
{
  for (guint i = 0; i < citations->n; i++)
    if (strcmp (((const TlCitation *) citations->items[i])->source, source) != 0)
      return FALSE;
  return citations->n > 0;
}

static void
remove_source (Without *self, const char *source)
{
  _tl_progress_stage (&self->progress, 0.2, (guint64) self->graph.index->n_events + self->graph.links->n);
  for (guint32 i = 0; i < self->graph.index->n_events && _tl_progress_step (&self->progress); i++)
    {
      guint32 row = self->graph.index->order[i];
      TlEvent *event = _tl_value_new_in (&_tl_event_shape, self->scratch);

      _tl_events_get (self->graph.events, row, event, self->graph.names);
      if (rests_on (&event->citations, source))
        self->events[row] = REMOVED;
      _tl_arena_reset (self->scratch);
    }
  for (guint32 row = 0; row < self->graph.links->n && _tl_progress_step (&self->progress); row++)
    {
      TlLink *link;

      if (!_tl_links_has (self->graph.links, row))
        continue;
      link = _tl_value_new_in (&_tl_link_shape, self->scratch);
      _tl_links_get (self->graph.links, row, link, self->graph.names);
      self->links[row] = rests_on (&link->citations, source);
      _tl_arena_reset (self->scratch);
    }
}

static gboolean
remove_all (Without *self, const char *const *events, const char *source, GError **error)
{
  for (guint i = 0; events != NULL && events[i] != NULL; i++)
    {
      guint32 row = _tl_timeline_find_event (self->timeline, events[i]);

      if (row == TL_SYMBOL_NONE)
        return _tl_error_set (error, TL_ERROR_REFERENCE, "there is no event \"%s\"", events[i]);
      self->events[row] = REMOVED;
    }
  if (source != NULL && _tl_timeline_require (self->timeline, TL_NAME_SOURCE, source, error) == TL_SYMBOL_NONE)
    return FALSE;
  if (source != NULL)
    remove_source (self, source);
  return TRUE;
}

/* ---- what loses its causes --------------------------------------------------------------------------------------- */

/* How many causes each event has left; what is left with none though it had some goes, and so on. */
static void
find_orphans (Without *self)
{
  const TlGraph *graph = &self->graph;
  g_autofree guint32 *left = g_new0 (guint32, (gsize) graph->events->n + 1);
  g_autofree guint8 *had = g_new0 (guint8, (gsize) graph->events->n + 1);
  g_autoptr (GArray) gone = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 link = 0; link < graph->links->n; link++)
    if (_tl_links_has (graph->links, link) && _tl_graph_follows (graph, link))
      {
        had[graph->links->rows[link].to] = TRUE;
        left[graph->links->rows[link].to] += !self->links[link] && self->events[graph->links->rows[link].from] == 0;
      }
  for (guint32 i = 0; i < graph->index->n_events; i++)
    if (had[graph->index->order[i]] && left[graph->index->order[i]] == 0 && self->events[graph->index->order[i]] == 0)
      g_array_append_val (gone, graph->index->order[i]);
  for (guint i = 0; i < gone->len; i++)
    {
      guint32 row = g_array_index (gone, guint32, i);

      self->events[row] = ORPHANED;
      TL_GRAPH_EACH (graph, &graph->index->out, row, link, effect)
      if (!self->links[link] && --left[effect] == 0 && self->events[effect] == 0)
        g_array_append_val (gone, effect);
    }
}

static const char **
list_marked (const Without *self, guint8 mark)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 i = 0; i < self->graph.index->n_events; i++)
    if (self->events[self->graph.index->order[i]] == mark)
      g_array_append_val (rows, self->graph.index->order[i]);
  return _tl_graph_ids (&self->graph, (const guint32 *) (gpointer) rows->data, rows->len);
}

/* ---- what is dated less exactly ---------------------------------------------------------------------------------- */

/* Only what is removed takes its links away: an event without a cause still has its date. */
static void
find_widened (TlCounterfactual *self, Without *without)
{
  g_autofree guint8 *removed = g_new0 (guint8, (gsize) without->graph.events->n + 1);
  g_autoptr (GArray) chain = g_array_new (FALSE, FALSE, sizeof (guint32));
  TlNetwork before, after;
  gboolean ok;

  for (guint32 row = 0; row < without->graph.events->n; row++)
    removed[row] = without->events[row] == REMOVED;
  _tl_network_init (&before, without->timeline, (TlGone){ NULL, NULL }, FALSE);
  _tl_network_init (&after, without->timeline, (TlGone){ removed, without->links }, FALSE);
  before.progress = after.progress = &without->progress;
  before.end = 0.5;
  after.end = 0.8;
  ok = _tl_network_solve (&before, chain) && _tl_network_solve (&after, chain);
  for (guint32 i = 0; ok && i < without->graph.index->n_events; i++)
    {
      guint32 row = without->graph.index->order[i];
      Widened widened = { _tl_names_text (without->graph.names, TL_NAME_EVENT, row),
                          _tl_network_get_found (&before, row), _tl_network_get_found (&after, row) };

      if (!removed[row] && memcmp (&widened.before, &widened.after, sizeof widened.before) != 0)
        g_array_append_val (self->widened, widened);
    }
  _tl_network_clear (&before);
  _tl_network_clear (&after);
}

/* ---- what goes through other states ------------------------------------------------------------------------------ */

static void
set_state (GPtrArray *states, const char *state)
{
  if (states->len == 0 || strcmp (states->pdata[states->len - 1], state) != 0)
    g_ptr_array_add (states, (gpointer) state);
}

static void
init_changed (Changed *changed, const TlTrack *track)
{
  changed->track = tl_track_ref (track);
  for (guint i = 0; i < 2; i++)
    {
      changed->states[i] = g_ptr_array_new ();
      if (tl_track_get_initial (track) != NULL)
        set_state (changed->states[i], tl_track_get_initial (track));
    }
}

static void
apply_effects (const TlEvent *event, guint8 mark, GHashTable *places, GArray *tracks)
{
  for (guint i = 0; i < event->effects.n; i++)
    {
      const TlEffect *effect = (const TlEffect *) event->effects.items[i];
      gpointer place = g_hash_table_lookup (places, effect->track);
      Changed *changed = &g_array_index (tracks, Changed, GPOINTER_TO_UINT (place));

      set_state (changed->states[0], effect->state);
      if (mark == 0)
        set_state (changed->states[1], effect->state);
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
keep_changed (GArray *tracks)
{
  for (guint i = tracks->len; i > 0; i--)
    {
      Changed *changed = &g_array_index (tracks, Changed, i - 1);

      if (same_states (changed->states[0], changed->states[1]))
        {
          g_array_remove_index (tracks, i - 1);
          continue;
        }
      g_ptr_array_add (changed->states[0], NULL);
      g_ptr_array_add (changed->states[1], NULL);
    }
}

/* The texts of states live in the tracks, and in the arena of the names, which the answer keeps. */
static void
find_tracks (TlCounterfactual *self, Without *without)
{
  guint32 n = tl_timeline_get_n_tracks (without->timeline) > 0 ? without->graph.index->n_events : 0;
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < tl_timeline_get_n_tracks (without->timeline); i++)
    {
      Changed changed;

      init_changed (&changed, tl_timeline_get_track (without->timeline, i));
      g_array_append_val (self->tracks, changed);
      g_hash_table_insert (places, (gpointer) tl_track_get_id (changed.track), GUINT_TO_POINTER (i));
    }
  _tl_progress_stage (&without->progress, 1, n);
  for (guint32 i = 0; i < n && _tl_progress_step (&without->progress); i++)
    {
      guint32 row = without->graph.index->order[i];
      TlEvent *event = _tl_value_new_in (&_tl_event_shape, without->scratch);

      _tl_events_get (without->graph.events, row, event, without->graph.names);
      if (_tl_network_binds (&without->graph, row) == TL_CERTAINTY_CERTAIN)
        apply_effects (event, without->events[row], places, self->tracks);
      _tl_arena_reset (without->scratch);
    }
  keep_changed (self->tracks);
}

/* ---- the answer -------------------------------------------------------------------------------------------------- */

static TlCounterfactual *
conclude (Without *without)
{
  TlCounterfactual *self = g_new0 (TlCounterfactual, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->names = _tl_arena_ref (without->graph.names->arena);
  self->removed = list_marked (without, REMOVED);
  self->orphaned = list_marked (without, ORPHANED);
  self->widened = g_array_new (FALSE, FALSE, sizeof (Widened));
  self->tracks = g_array_new (FALSE, FALSE, sizeof (Changed));
  g_array_set_clear_func (self->tracks, clear_changed);
  find_widened (self, without);
  find_tracks (self, without);
  return self;
}

TlCounterfactual *
tl_timeline_find_without (TlTimeline *self, const char *const *events, const char *source, GCancellable *cancellable,
                          TlProgressFunc progress, gpointer progress_data, GError **error)
{
  g_autoptr (TlCounterfactual) counterfactual = NULL;
  g_autofree guint8 *event_marks = NULL, *link_marks = NULL;
  g_autoptr (TlArena) scratch = NULL;
  Without without = { .timeline = self };

  g_return_val_if_fail (TL_IS_TIMELINE (self), NULL);
  _tl_graph_init (&without.graph, self);
  without.events = event_marks = g_new0 (guint8, (gsize) without.graph.events->n + 1);
  without.links = link_marks = g_new0 (guint8, (gsize) without.graph.links->n + 1);
  without.scratch = scratch = _tl_arena_new (1 << 12);
  _tl_progress_init (&without.progress, cancellable, progress, progress_data);
  if (!remove_all (&without, events, source, error))
    return NULL;
  find_orphans (&without);
  counterfactual = conclude (&without);
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

guint
tl_counterfactual_get_n_widened (const TlCounterfactual *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->widened->len;
}

const char *
tl_counterfactual_get_widened (const TlCounterfactual *self, guint index, TlBounds *before, TlBounds *after)
{
  const Widened *widened;

  g_return_val_if_fail (self != NULL && index < self->widened->len, NULL);
  widened = &g_array_index (self->widened, Widened, index);
  if (before != NULL)
    *before = widened->before;
  if (after != NULL)
    *after = widened->after;
  return widened->event;
}

guint
tl_counterfactual_get_n_tracks (const TlCounterfactual *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->tracks->len;
}

const char *
tl_counterfactual_get_track (const TlCounterfactual *self, guint index, const char *const **before,
                             const char *const **after)
{
  const Changed *changed;

  g_return_val_if_fail (self != NULL && index < self->tracks->len, NULL);
  changed = &g_array_index (self->tracks, Changed, index);
  if (before != NULL)
    *before = (const char *const *) changed->states[0]->pdata;
  if (after != NULL)
    *after = (const char *const *) changed->states[1]->pdata;
  return tl_track_get_id (changed->track);
}
