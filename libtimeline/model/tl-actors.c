/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Finding an actor by any of its names, and whom it acts for on a date. */
#include "config.h"

#include "model/tl-actors-private.h"
#include "base/tl-compressed-rows-private.h"
#include "base/tl-error-private.h"

#include <string.h>

/* ---- finding ----------------------------------------------------------------------------------------------------- */

static gboolean
is_named (const TlActor *actor, const char *name)
{
  for (guint i = 0; i < actor->aliases.n; i++)
    if (strcmp (actor->aliases.items[i], name) == 0)
      return TRUE;
  for (guint i = 0; i < actor->codes.n; i++)
    if (strcmp (actor->codes.pairs[i].text, name) == 0)
      return TRUE;
  return FALSE;
}

guint32
_tl_actor_find (TlTimeline *self, const char *name, GError **error)
{
  const GPtrArray *actors = self->defined[TL_NAME_ACTOR];
  guint32 number = _tl_names_find (&self->names, TL_NAME_ACTOR, name);
  guint32 found = TL_SYMBOL_NONE;

  if (number != TL_SYMBOL_NONE && _tl_timeline_is_defined (self, TL_NAME_ACTOR, number))
    return number;
  for (guint32 i = 0; i < actors->len; i++)
    {
      const TlActor *actor = actors->pdata[i];

      if (actor == NULL || !is_named (actor, name))
        continue;
      if (found != TL_SYMBOL_NONE)
        {
          _tl_error_set (error, TL_ERROR_REFERENCE, "\"%s\" names more than one actor: \"%s\" and \"%s\"", name,
                         ((const TlActor *) actors->pdata[found])->id, actor->id);
          return TL_SYMBOL_NONE;
        }
      found = i;
    }
  if (found == TL_SYMBOL_NONE)
    _tl_error_set (error, TL_ERROR_REFERENCE, "there is no actor \"%s\"", name);
  return found;
}

const TlActor *
tl_timeline_find_actor (TlTimeline *self, const char *name, GError **error)
{
  guint32 number;

  g_return_val_if_fail (TL_IS_TIMELINE (self) && name != NULL, NULL);
  number = _tl_actor_find (self, name, error);
  return number != TL_SYMBOL_NONE ? _tl_timeline_get_defined (self, TL_NAME_ACTOR, number) : NULL;
}

/* ---- acting for another ------------------------------------------------------------------------------------------ */

/* Some reading of the two dates overlaps. */
static gboolean
may_overlap (const TlDate *date, const TlBounds *bounds)
{
  const TlBounds *other;

  if (date == NULL)
    return TRUE;
  other = _tl_date_get_bounds (date);
  return other->earliest_start <= bounds->latest_end && bounds->earliest_start <= other->latest_end;
}

/* Actors met on the way up, each once; a set where they are many. */
typedef struct
{
  GArray *numbers;
  GHashTable *set;
} Seen;

#define FEW 16

static gboolean
is_seen (Seen *self, guint32 number)
{
  if (self->numbers->len < FEW)
    {
      for (guint i = 0; i < self->numbers->len; i++)
        if (g_array_index (self->numbers, guint32, i) == number)
          return TRUE;
      return FALSE;
    }
  if (self->set == NULL)
    {
      self->set = g_hash_table_new (NULL, NULL);
      for (guint i = 0; i < self->numbers->len; i++)
        g_hash_table_add (self->set, GUINT_TO_POINTER (g_array_index (self->numbers, guint32, i) + 1));
    }
  return !g_hash_table_add (self->set, GUINT_TO_POINTER (number + 1));
}

static void
add_above (const TlTimeline *self, Seen *seen, const char *id)
{
  guint32 number = _tl_names_find (&self->names, TL_NAME_ACTOR, id);

  if (!is_seen (seen, number))
    g_array_append_val (seen->numbers, number);
}

/* Those right above an actor at BOUNDS; TRUE where an affiliation has a date. */
static gboolean
add_all_above (const TlTimeline *self, Seen *seen, const TlActor *actor, const TlBounds *bounds)
{
  gboolean dated = FALSE;

  if (actor->parent != NULL)
    add_above (self, seen, actor->parent);
  for (guint i = 0; i < actor->affiliations.n; i++)
    {
      const TlAffiliation *affiliation = (const TlAffiliation *) actor->affiliations.items[i];

      dated = dated || affiliation->date != NULL;
      if (may_overlap (affiliation->date, bounds))
        add_above (self, seen, affiliation->actor);
    }
  return dated;
}

static void
seen_init (Seen *self, guint32 actor)
{
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->set = NULL;
  g_array_append_val (self->numbers, actor);
}

static void
seen_clear (Seen *self)
{
  g_array_unref (self->numbers);
  g_clear_pointer (&self->set, g_hash_table_unref);
}

static gboolean
leads_to (const TlTimeline *self, Seen *seen, guint32 ancestor, const TlBounds *bounds)
{
  for (guint i = 0; i < seen->numbers->len; i++)
    {
      guint32 number = g_array_index (seen->numbers, guint32, i);

      if (number == ancestor)
        return TRUE;
      add_all_above (self, seen, _tl_timeline_get_defined (self, TL_NAME_ACTOR, number), bounds);
    }
  return FALSE;
}

gboolean
_tl_actor_acts_for (const TlTimeline *self, guint32 actor, guint32 ancestor, const TlBounds *bounds)
{
  Seen seen;
  gboolean found;

  if (actor == ancestor)
    return TRUE;
  seen_init (&seen, actor);
  found = leads_to (self, &seen, ancestor, bounds);
  seen_clear (&seen);
  return found;
}

void
_tl_actor_list_states (const TlTimeline *self, guint32 actor, const TlBounds *bounds, GArray *states, gboolean *dated)
{
  guint before = states->len;
  Seen seen;

  seen_init (&seen, actor);
  for (guint i = 0; i < seen.numbers->len; i++)
    {
      guint32 number = g_array_index (seen.numbers, guint32, i);
      const TlActor *value = _tl_timeline_get_defined (self, TL_NAME_ACTOR, number);

      if (value->kind == TL_ACTOR_KIND_STATE)
        g_array_append_val (states, number);
      else if (add_all_above (self, &seen, value, bounds) && dated != NULL)
        *dated = TRUE;
    }
  if (states->len == before)
    g_array_append_val (states, actor);
  seen_clear (&seen);
}

/* ---- from above -------------------------------------------------------------------------------------------------- */

typedef struct
{
  guint32 above;
  guint32 actor;
  gboolean dated;
} Edge;

static void
add_edge (const TlTimeline *self, GArray *edges, const char *above, guint32 actor, gboolean dated)
{
  Edge edge = { _tl_names_find (&self->names, TL_NAME_ACTOR, above), actor, dated };

  g_array_append_val (edges, edge);
}

static GArray *
list_edges (const TlTimeline *self)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (Edge));
  const GPtrArray *actors = self->defined[TL_NAME_ACTOR];

  for (guint32 i = 0; i < actors->len; i++)
    {
      const TlActor *actor = actors->pdata[i];

      if (actor != NULL && actor->parent != NULL)
        add_edge (self, edges, actor->parent, i, FALSE);
      for (guint j = 0; actor != NULL && j < actor->affiliations.n; j++)
        {
          const TlAffiliation *affiliation = (const TlAffiliation *) actor->affiliations.items[j];

          add_edge (self, edges, affiliation->actor, i, affiliation->date != NULL);
        }
    }
  return edges;
}

static TlBelow *
below_new (const TlTimeline *self)
{
  g_autoptr (GArray) edges = list_edges (self);
  guint32 n = self->names.symbols[TL_NAME_ACTOR].n;
  TlBelow *below = g_new0 (TlBelow, 1);

  below->start = _tl_rows_new (n);
  below->actors = g_new (guint32, (gsize) edges->len + 1);
  below->dated = g_new (guint8, (gsize) edges->len + 1);
  for (guint i = 0; i < edges->len; i++)
    _tl_rows_count (below->start, g_array_index (edges, Edge, i).above);
  _tl_rows_sum (below->start, n);
  for (guint i = 0; i < edges->len; i++)
    {
      const Edge *edge = &g_array_index (edges, Edge, i);
      guint32 place = _tl_rows_place (below->start, edge->above);

      below->actors[place] = edge->actor;
      below->dated[place] = edge->dated != FALSE;
    }
  return below;
}

void
_tl_below_free (TlBelow *self)
{
  g_free (self->start);
  g_free (self->actors);
  g_free (self->dated);
  g_free (self);
}

const TlBelow *
_tl_timeline_get_below (TlTimeline *self)
{
  TlBelow *below = g_atomic_pointer_get (&self->below);

  if (G_LIKELY (below != NULL))
    return below;
  g_mutex_lock (&self->lock);
  below = g_atomic_pointer_get (&self->below);
  if (below == NULL)
    {
      below = below_new (self);
      g_atomic_pointer_set (&self->below, below);
    }
  g_mutex_unlock (&self->lock);
  return below;
}

gboolean
_tl_actor_list_below (TlTimeline *self, guint32 actor, GArray *actors)
{
  const TlBelow *below = _tl_timeline_get_below (self);
  Seen seen = { actors, NULL };
  gboolean always = TRUE;

  g_array_append_val (actors, actor);
  for (guint i = 0; i < actors->len; i++)
    {
      guint32 above = g_array_index (actors, guint32, i);

      for (guint32 j = below->start[above]; j < below->start[above + 1]; j++)
        {
          always = always && !below->dated[j];
          if (!is_seen (&seen, below->actors[j]))
            g_array_append_val (actors, below->actors[j]);
        }
    }
  g_clear_pointer (&seen.set, g_hash_table_unref);
  return always;
}
