/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The states of tracks: on a day, and over time. */
#include "config.h"

#include "date/tl-date-members-private.h"
#include "model/tl-acting-private.h"
#include "model/tl-actors-private.h"
#include "reason/dates/tl-network-private.h"
#include "reason/relations/tl-others-private.h"
#include "reason/relations/tl-status-private.h"

#include <libtimeline/tl-status.h>
#include <string.h>

struct _TlStatus
{
  gatomicrefcount ref_count;
  TlTrack *track;
  TlArena *names; /* holds the texts, unless the track does */
  const char *state;
  const char *event; /* NULL: not the same in all readings, or none */
  TlCertainty certainty;
  gint64 earliest;
  gint64 latest;
  gboolean begun; /* an event set it, in some reading */
};

G_DEFINE_BOXED_TYPE (TlStatus, tl_status, tl_status_ref, tl_status_unref)

/* ---- life -------------------------------------------------------------------------------------------------------- */

TlStatus *
tl_status_ref (const TlStatus *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&((TlStatus *) self)->ref_count);
  return (TlStatus *) self;
}

void
tl_status_unref (TlStatus *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  tl_track_unref (self->track);
  _tl_arena_unref (self->names);
  g_free (self);
}

const char *
tl_status_get_track (const TlStatus *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return tl_track_get_id (self->track);
}

const char *
tl_status_get_state (const TlStatus *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->state;
}

TlCertainty
tl_status_get_certainty (const TlStatus *self)
{
  g_return_val_if_fail (self != NULL, TL_CERTAINTY_IMPOSSIBLE);
  return self->certainty;
}

const char *
tl_status_get_event (const TlStatus *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->event;
}

gboolean
tl_status_get_since (const TlStatus *self, gint64 *earliest, gint64 *latest)
{
  g_return_val_if_fail (self != NULL, FALSE);
  if (earliest != NULL)
    *earliest = self->earliest;
  if (latest != NULL)
    *latest = self->latest;
  return self->begun;
}

/* ---- effects ----------------------------------------------------------------------------------------------------- */

typedef struct
{
  TlTimeline *timeline;
  TlGraph graph;
  TlBounds when;      /* the day asked for, or all time */
  guint budget;       /* for times without gaps; 0 if no day is asked for */
  GHashTable *places; /* by id of a track asked for: its place in changes + 1 */
  GPtrArray *tracks;  /* TlTrack, borrowed */
  GPtrArray *changes; /* GArray of TlStateChange by track, in canonical order */
} Collection;

static void
add_change (Collection *self, GArray *changes, TlStateChange *change, const TlDate *date)
{
  g_autoptr (GArray) starts = NULL;

  change->first = change->earliest;
  change->last = change->latest;
  if (date == NULL || !_tl_date_has_gaps (date))
    {
      g_array_append_val (changes, *change);
      return;
    }
  starts = _tl_date_list_starts (date, &self->budget);
  for (guint i = 0; i < starts->len; i++)
    {
      change->first = g_array_index (starts, TlStart, i).first;
      change->last = g_array_index (starts, TlStart, i).last;
      g_array_append_val (changes, *change);
    }
}

static void
collect_effects (Collection *self, const TlEvent *event, guint32 row)
{
  for (guint i = 0; i < event->effects.n; i++)
    {
      const TlEffect *effect = (const TlEffect *) event->effects.items[i];
      guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, effect->track));
      const TlBounds *bounds = &self->graph.events->bounds[row];
      TlStateChange change = { effect->state,
                               _tl_names_text (self->graph.names, TL_NAME_EVENT, row),
                               bounds->earliest_start,
                               bounds->latest_start,
                               0,
                               0,
                               _tl_network_binds (&self->graph, row) == TL_CERTAINTY_CERTAIN,
                               0 };

      if (place > 0)
        add_change (self, self->changes->pdata[place - 1], &change, event->date);
    }
}

static void
collect_changes (Collection *self)
{
  g_autoptr (TlArena) scratch = _tl_arena_new (1 << 12);

  for (guint32 i = 0; self->tracks->len > 0 && i < self->graph.index->n_events; i++)
    {
      guint32 row = self->graph.index->order[i];
      TlEvent *event;

      if (!_tl_events_has_effects (self->graph.events, row)
          || _tl_network_binds (&self->graph, row) == TL_CERTAINTY_IMPOSSIBLE)
        continue;
      event = _tl_events_unpack (self->graph.events, row, self->graph.names, scratch);
      collect_effects (self, event, row);
      _tl_arena_reset (scratch);
    }
}

/* Counts the members of the track that are the actor or act for it. FIRST gets the index of the first of them. */
static guint
count_members (const Collection *self, const TlTrack *track, TlActing *acting, guint *first)
{
  guint n = 0;

  for (guint i = 0; i < track->between.n; i++)
    if (_tl_acting_has (acting, _tl_names_find (self->graph.names, TL_NAME_ACTOR, track->between.items[i]), &self->when)
        && n++ == 0)
      *first = i;
  return n;
}

/* Whether both actors are represented by members of the track, each by a different one. */
static gboolean
is_track_between (const Collection *self, const TlTrack *track, TlActing *const acting[2])
{
  guint n[2] = { 2, 2 }, members[2] = { 0, 1 };

  for (guint i = 0; i < 2; i++)
    if (acting[i] != NULL)
      n[i] = count_members (self, track, acting[i], &members[i]);
  if (acting[0] == NULL || acting[1] == NULL)
    return n[0] > 0 && n[1] > 0;
  return n[0] > 0 && n[1] > 0 && (n[0] > 1 || n[1] > 1 || members[0] != members[1]);
}

static void
collection_init (Collection *self, TlTimeline *timeline, const guint32 actors[2], const TlDate *on)
{
  TlActing *acting[2] = { NULL, NULL };

  self->timeline = timeline;
  self->when = on != NULL ? *_tl_date_get_bounds (on) : TL_BOUNDS_NONE;
  self->budget = on != NULL ? TL_STARTS_MOST : 0;
  _tl_graph_init (&self->graph, timeline);
  self->places = g_hash_table_new (g_str_hash, g_str_equal);
  self->tracks = g_ptr_array_new ();
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < 2; i++)
    if (actors[i] != TL_SYMBOL_NONE)
      acting[i] = _tl_acting_new (timeline, actors[i]);
  for (guint i = 0; i < tl_timeline_get_n_tracks (timeline); i++)
    {
      const TlTrack *track = tl_timeline_get_track (timeline, i);

      if (!is_track_between (self, track, acting))
        continue;
      g_ptr_array_add (self->tracks, (gpointer) track);
      g_ptr_array_add (self->changes, g_array_new (FALSE, FALSE, sizeof (TlStateChange)));
      g_hash_table_insert (self->places, (gpointer) track->id, GUINT_TO_POINTER (self->tracks->len));
    }
  for (guint i = 0; i < 2; i++)
    g_clear_pointer (&acting[i], _tl_acting_free);
  collect_changes (self);
}

static void
collection_clear (Collection *self)
{
  g_hash_table_unref (self->places);
  g_ptr_array_unref (self->tracks);
  g_ptr_array_unref (self->changes);
}

static void
add_status (GPtrArray *answers, const Collection *self, guint place, const TlStateRun *run, TlCertainty certainty)
{
  TlStatus *status = g_new0 (TlStatus, 1);

  g_atomic_ref_count_init (&status->ref_count);
  status->track = tl_track_ref (self->tracks->pdata[place]);
  status->names = _tl_arena_ref (self->graph.names->arena);
  status->state = run->state;
  status->event = run->event;
  status->certainty = certainty;
  status->earliest = run->earliest;
  status->latest = run->latest;
  status->begun = run->begun;
  g_ptr_array_add (answers, status);
}

/* ---- on a day ---------------------------------------------------------------------------------------------------- */

static void
add_on_day (GPtrArray *answers, const Collection *self, guint place, gint64 first, gint64 last)
{
  const TlTrack *track = self->tracks->pdata[place];
  gboolean certain;
  g_autoptr (GArray) runs = _tl_status_list_runs (self->changes->pdata[place], track->initial, first, last, &certain);

  for (guint i = 0; i < runs->len; i++)
    add_status (answers, self, place, &g_array_index (runs, TlStateRun, i),
                certain ? TL_CERTAINTY_CERTAIN : TL_CERTAINTY_POSSIBLE);
}

/* ---- over time --------------------------------------------------------------------------------------------------- */

/* The changes that certainly happened, by earliest start, with the latest start. */
static GArray *
list_firm_changes (const GArray *changes)
{
  GArray *firm = _tl_others_new ();

  for (guint i = 0; i < changes->len; i++)
    {
      const TlStateChange *change = &g_array_index (changes, TlStateChange, i);

      if (change->firm)
        _tl_others_add (firm, change->number, change->earliest, change->latest);
    }
  _tl_others_sort (firm);
  return firm;
}

/* Whether the event certainly set the state, and its place in the order is certain: every event that certainly sets
 * another state starts certainly before it or certainly after it. */
static gboolean
is_certain (const GArray *firm, const TlStateChange *change)
{
  gint64 latest;

  return change->firm
         && (!_tl_others_find (firm, change->number, change->latest, &latest) || latest < change->earliest);
}

static void
add_history (GPtrArray *answers, const Collection *self, guint place)
{
  const TlTrack *track = self->tracks->pdata[place];
  GArray *changes = self->changes->pdata[place];
  g_autoptr (GArray) firm = NULL;

  _tl_status_number_states (changes, track->initial);
  firm = list_firm_changes (changes);
  if (track->initial != NULL)
    add_status (answers, self, place, &(TlStateRun){ track->initial, NULL, TL_INSTANT_PAST, TL_INSTANT_PAST, FALSE },
                TL_CERTAINTY_CERTAIN);
  for (guint i = 0; i < changes->len; i++)
    {
      const TlStateChange *change = &g_array_index (changes, TlStateChange, i);

      add_status (answers, self, place,
                  &(TlStateRun){ change->state, change->event, change->earliest, change->latest, TRUE },
                  is_certain (firm, change) ? TL_CERTAINTY_CERTAIN : TL_CERTAINTY_POSSIBLE);
    }
}

GPtrArray *
tl_timeline_find_status (TlTimeline *self, const char *first, const char *second, const TlDate *on, GError **error)
{
  guint32 actors[2];
  Collection collection;
  GPtrArray *answers;

  g_return_val_if_fail (TL_IS_TIMELINE (self), NULL);
  if (!_tl_actor_find_optional (self, first, &actors[0], error)
      || !_tl_actor_find_optional (self, second, &actors[1], error))
    return NULL;
  collection_init (&collection, self, actors, on);
  answers = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_status_unref);
  for (guint i = 0; i < collection.tracks->len; i++)
    if (on != NULL)
      add_on_day (answers, &collection, i, _tl_date_get_bounds (on)->earliest_start,
                  _tl_date_get_bounds (on)->latest_end);
    else
      add_history (answers, &collection, i);
  collection_clear (&collection);
  return answers;
}
