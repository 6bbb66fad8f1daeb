/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Finds an actor by any of its names, and the actors for which it acts on a date. */
#include "config.h"

#include "model/tl-actors-private.h"
#include "base/tl-compressed-rows-private.h"
#include "base/tl-error-private.h"
#include "base/tl-nearest-private.h"
#include "date/tl-date-members-private.h"

#include <string.h>

/* ---- finding ----------------------------------------------------------------------------------------------------- */

/* Compares a name with those of an actor: exactly, or regardless of case. */
typedef gboolean (*NameTest) (const TlActor *actor, const char *name);

static gboolean
is_called_exactly (const TlActor *actor, const char *name)
{
  for (guint i = 0; i < actor->aliases.n; i++)
    if (strcmp (actor->aliases.items[i], name) == 0)
      return TRUE;
  for (guint i = 0; i < actor->codes.n; i++)
    if (strcmp (actor->codes.pairs[i].text, name) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_called (const TlActor *actor, const char *folded)
{
  if (_tl_fold_matches (actor->id, folded) || (actor->name != NULL && _tl_fold_matches (actor->name, folded)))
    return TRUE;
  for (guint i = 0; i < actor->names.n; i++)
    if (_tl_fold_matches (actor->names.pairs[i].text, folded))
      return TRUE;
  for (guint i = 0; i < actor->aliases.n; i++)
    if (_tl_fold_matches (actor->aliases.items[i], folded))
      return TRUE;
  for (guint i = 0; i < actor->codes.n; i++)
    if (_tl_fold_matches (actor->codes.pairs[i].text, folded))
      return TRUE;
  return FALSE;
}

static gboolean
is_actor_before (const GPtrArray *actors, guint32 a, guint32 b)
{
  return strcmp (((const TlActor *) actors->pdata[a])->id, ((const TlActor *) actors->pdata[b])->id) < 0;
}

/* Finds the first two actors with that name, by id. Returns the number found, at most two. */
static guint
list_called (const TlTimeline *self, NameTest test, const char *name, guint32 found[2])
{
  const GPtrArray *actors = self->defined[TL_NAME_ACTOR];
  guint n = 0;

  for (guint32 i = 0; i < actors->len; i++)
    {
      if (actors->pdata[i] == NULL || !test (actors->pdata[i], name))
        continue;
      if (n == 0 || is_actor_before (actors, i, found[0]))
        {
          found[1] = found[0];
          found[0] = i;
        }
      else if (n == 1 || is_actor_before (actors, i, found[1]))
        found[1] = i;
      n = MIN (n + 1, 2);
    }
  return n;
}

static guint32
report_ambiguous (const TlTimeline *self, const char *name, const guint32 found[2], GError **error)
{
  const TlActor *first = _tl_timeline_get_defined (self, TL_NAME_ACTOR, found[0]);
  const TlActor *second = _tl_timeline_get_defined (self, TL_NAME_ACTOR, found[1]);

  _tl_error_set (error, TL_ERROR_REFERENCE, "\"%s\" names more than one actor: \"%s\" and \"%s\"", name, first->id,
                 second->id);
  return TL_SYMBOL_NONE;
}

guint32
_tl_actor_find (TlTimeline *self, const char *name, GError **error)
{
  guint32 number = _tl_names_find (&self->names, TL_NAME_ACTOR, name), found[2] = { 0, 0 };
  g_autofree char *folded = NULL;
  guint n;

  if (_tl_timeline_is_defined (self, TL_NAME_ACTOR, number))
    return number;
  n = list_called (self, is_called_exactly, name, found);
  if (n == 0)
    {
      folded = _tl_fold (name);
      n = list_called (self, is_called, folded, found);
    }
  if (n > 1)
    return report_ambiguous (self, name, found, error);
  if (n == 0 && error != NULL)
    _tl_timeline_report_missing (self, TL_NAME_ACTOR, name, error);
  return n == 1 ? found[0] : TL_SYMBOL_NONE;
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

/* Returns whether some reading of DATE overlaps BOUNDS. */
static gboolean
may_overlap_bounds (const TlDate *date, const TlBounds *bounds)
{
  return date == NULL || _tl_date_match (date, bounds) != TL_CERTAINTY_IMPOSSIBLE;
}

/* Actors found on the way up, each once; a set if there are many. */
typedef struct
{
  GArray *numbers;
  GHashTable *set;
} Seen;

#define FEW 16

static gboolean
is_actor_seen (Seen *self, guint32 number)
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

  if (!is_actor_seen (seen, number))
    g_array_append_val (seen->numbers, number);
}

/* Adds the actors directly above an actor at BOUNDS. */
static void
add_all_above (const TlTimeline *self, Seen *seen, const TlActor *actor, const TlBounds *bounds)
{
  if (actor->parent != NULL)
    add_above (self, seen, actor->parent);
  for (guint i = 0; i < actor->affiliations.n; i++)
    {
      const TlAffiliation *affiliation = (const TlAffiliation *) actor->affiliations.items[i];

      if (may_overlap_bounds (affiliation->date, bounds))
        add_above (self, seen, affiliation->actor);
    }
}

static void
seen_actors_init (Seen *self, guint32 actor)
{
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->set = NULL;
  g_array_append_val (self->numbers, actor);
}

static void
seen_actors_clear (Seen *self)
{
  g_array_unref (self->numbers);
  g_clear_pointer (&self->set, g_hash_table_unref);
}

/* Returns FALSE if the way up has more than STEPS. */
static gboolean
look_up (const TlTimeline *self, Seen *seen, guint32 ancestor, const TlBounds *bounds, guint *steps, gboolean *found)
{
  *found = FALSE;
  for (guint i = 0; i < seen->numbers->len && !*found; i++)
    {
      guint32 number = g_array_index (seen->numbers, guint32, i);
      const TlActor *actor = _tl_timeline_get_defined (self, TL_NAME_ACTOR, number);
      guint n = actor->affiliations.n + 1;

      *found = number == ancestor;
      if (*found)
        return TRUE;
      if (n > *steps)
        return FALSE;
      *steps -= n;
      add_all_above (self, seen, actor, bounds);
    }
  return TRUE;
}

gboolean
_tl_actor_leads_up (const TlTimeline *self, guint32 actor, guint32 ancestor, const TlBounds *bounds, guint *steps,
                    gboolean *found)
{
  gboolean decided;
  Seen seen;

  seen_actors_init (&seen, actor);
  decided = look_up (self, &seen, ancestor, bounds, steps, found);
  seen_actors_clear (&seen);
  return decided;
}

guint
_tl_actor_list_states (const TlTimeline *self, guint32 actor, const TlBounds *bounds, GArray *states)
{
  guint before = states->len, steps = 0;
  Seen seen;

  seen_actors_init (&seen, actor);
  for (guint i = 0; i < seen.numbers->len; i++)
    {
      guint32 number = g_array_index (seen.numbers, guint32, i);
      const TlActor *value = _tl_timeline_get_defined (self, TL_NAME_ACTOR, number);

      steps += 1 + value->affiliations.n;
      if (value->kind == TL_ACTOR_KIND_STATE)
        g_array_append_val (states, number);
      else
        add_all_above (self, &seen, value, bounds);
    }
  if (states->len == before)
    g_array_append_val (states, actor);
  seen_actors_clear (&seen);
  return steps;
}

/* ---- actors below ------------------------------------------------------------------------------------------------ */

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
          always = always && below->dates[j] == NULL;
          if (!is_actor_seen (&seen, below->actors[j]))
            g_array_append_val (actors, below->actors[j]);
        }
    }
  g_clear_pointer (&seen.set, g_hash_table_unref);
  return always;
}
