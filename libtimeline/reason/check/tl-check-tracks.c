/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Checking the effects of events on tracks: states that no event sets, and states whose order is unknown. */
#include "config.h"

#include "date/tl-date-private.h"
#include "reason/check/tl-check-private.h"
#include "reason/dates/tl-network-private.h"

#include <string.h>

/* A table from track and state to an event:
 *
 *   "dialogue\nactive"     -> opening       of the events that certainly set it, the one that may be the last
 *   "dialogue\nsuspended"  -> NULL          only events that may not have happened set it
 */

static char *
dup_state_key (const char *track, const char *state)
{
  return g_strconcat (track, "\n", state, NULL);
}

static gboolean
find_setter (GHashTable *states, const char *track, const char *state, guint32 *row)
{
  g_autofree char *key = dup_state_key (track, state);
  gpointer place = g_hash_table_lookup (states, key);

  *row = GPOINTER_TO_UINT (place) - 1;
  return place != NULL;
}

/* ---- states in unknown order ------------------------------------------------------------------------------------- */

static void
add_unknown (TlCheck *self, const TlEffect *effect, guint32 row, const char *state, guint32 other)
{
  guint32 rows[] = { other, row };
  g_autofree const char **ids = _tl_graph_ids (&self->graph, rows, other == row ? 1 : 2);
  g_autofree char *where = g_strdup_printf ("event %s", ids[other == row ? 0 : 1]);

  if (other == row)
    _tl_check_add (self, TL_SEVERITY_WARNING, "state-order-unknown", where, ids,
                   "it sets track \"%s\" to \"%s\" and to \"%s\" at once", effect->track, state, effect->state);
  else
    _tl_check_add (self, TL_SEVERITY_WARNING, "state-order-unknown", where, ids,
                   "it sets track \"%s\" to \"%s\", \"%s\" to \"%s\", and the dates do not say which came last",
                   effect->track, effect->state, ids[0], state);
}

/* Events are checked in canonical order. An earlier event in that order may in fact have come later if its latest start
 * is not before the earliest start of this one. */
static void
check_effect (TlCheck *self, const TlEffect *effect, guint32 row, GHashTable *states)
{
  const TlTrack *track = tl_timeline_lookup_track (self->timeline, effect->track);
  const TlBounds *bounds = self->graph.events->bounds;
  guint32 other;

  for (guint i = 0; i < track->states.n; i++)
    {
      const char *state = track->states.items[i];

      if (strcmp (state, effect->state) == 0 || !find_setter (states, track->id, state, &other)
          || bounds[other].latest_start < bounds[row].earliest_start)
        continue;
      add_unknown (self, effect, row, state, other);
      return;
    }
}

static void
note_effect (TlCheck *self, const TlEffect *effect, guint32 row, GHashTable *states)
{
  const TlBounds *bounds = self->graph.events->bounds;
  guint32 other;

  if (!find_setter (states, effect->track, effect->state, &other)
      || bounds[other].latest_start <= bounds[row].latest_start)
    g_hash_table_insert (states, dup_state_key (effect->track, effect->state), GUINT_TO_POINTER (row + 1));
}

/* Only the effects of events that certainly happened are compared. The effects of other events only mark a state as
 * possibly set. */
static void
check_event_effects (TlCheck *self, const TlEvent *event, guint32 row, GHashTable *states)
{
  gboolean certain = _tl_network_binds (&self->graph, row) == TL_CERTAINTY_CERTAIN;

  for (guint i = 0; i < event->effects.n; i++)
    {
      const TlEffect *effect = (const TlEffect *) event->effects.items[i];
      g_autofree char *key = dup_state_key (effect->track, effect->state);

      if (certain)
        {
          check_effect (self, effect, row, states);
          note_effect (self, effect, row, states);
        }
      else if (!g_hash_table_contains (states, key))
        g_hash_table_insert (states, g_steal_pointer (&key), NULL);
    }
}

/* ---- states that no event sets ----------------------------------------------------------------------------------- */

static void
check_reached (TlCheck *self, GHashTable *states)
{
  for (guint i = 0; i < tl_timeline_get_n_tracks (self->timeline); i++)
    {
      const TlTrack *track = tl_timeline_get_track (self->timeline, i);

      for (guint j = 0; j < track->states.n; j++)
        {
          const char *state = track->states.items[j];
          g_autofree char *key = dup_state_key (track->id, state);
          g_autofree char *where = g_strdup_printf ("track %s", track->id);

          if (g_strcmp0 (state, track->initial) != 0 && !g_hash_table_contains (states, key))
            _tl_check_add (self, TL_SEVERITY_NOTE, "unreachable-state", where, NULL, "no event sets the state \"%s\"",
                           state);
        }
    }
}

void
_tl_check_tracks (TlCheck *self)
{
  g_autoptr (GHashTable) states = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  _tl_progress_stage (&self->progress, 1, self->graph.index->n_events);
  for (guint32 i = 0; i < self->graph.index->n_events && _tl_progress_step (&self->progress); i++)
    {
      guint32 row = self->graph.index->order[i];
      TlEvent *event;

      if (!_tl_events_has_effects (self->graph.events, row))
        continue;
      event = _tl_events_unpack (self->graph.events, row, self->graph.names, self->scratch);
      check_event_effects (self, event, row, states);
      _tl_arena_reset (self->scratch);
    }
  check_reached (self, states);
}
