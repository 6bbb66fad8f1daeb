/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The states that replace actors. */
#include "config.h"

#include "base/tl-components-private.h"
#include "base/tl-error-private.h"
#include "model/tl-actors-private.h"
#include "reason/relations/tl-states-private.h"

#define MOST_REMEMBERED (1 << 20) /* numbers; then all are forgotten */

/* ---- single states ----------------------------------------------------------------------------------------------- */

/* The actors directly above each actor that is no state, at all times or at some, as compressed rows by number. */
typedef struct
{
  guint32 n;
  guint32 *begins;
  GArray *ends;
  guint8 *dated; /* by number: whether an affiliation of the actor has a date */
} Above;

static void
list_above (Above *self, const TlTimeline *timeline, const TlActor *actor, guint32 number)
{
  guint32 end;

  if (actor->parent != NULL)
    {
      end = _tl_names_find (&timeline->names, TL_NAME_ACTOR, actor->parent);
      g_array_append_val (self->ends, end);
    }
  for (guint i = 0; i < actor->affiliations.n; i++)
    {
      const TlAffiliation *affiliation = (const TlAffiliation *) actor->affiliations.items[i];

      end = _tl_names_find (&timeline->names, TL_NAME_ACTOR, affiliation->actor);
      g_array_append_val (self->ends, end);
      self->dated[number] = self->dated[number] || affiliation->date != NULL;
    }
}

static void
above_init (Above *self, const TlTimeline *timeline)
{
  const GPtrArray *actors = timeline->defined[TL_NAME_ACTOR];

  self->n = actors->len;
  self->begins = g_new (guint32, (gsize) self->n + 1);
  self->ends = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->dated = g_malloc0 ((gsize) self->n + 1);
  for (guint32 i = 0; i < self->n; i++)
    {
      const TlActor *actor = actors->pdata[i];

      self->begins[i] = self->ends->len;
      if (actor != NULL && actor->kind != TL_ACTOR_KIND_STATE)
        list_above (self, timeline, actor, i);
    }
  self->begins[self->n] = self->ends->len;
}

static void
above_clear (Above *self)
{
  g_free (self->begins);
  g_array_unref (self->ends);
  g_free (self->dated);
}

/* What two ways up lead to together; TL_SYMBOL_NONE is no state. */
static guint32
join_states (guint32 a, guint32 b)
{
  if (a == b || b == TL_SYMBOL_NONE)
    return a;
  if (a == TL_SYMBOL_NONE)
    return b;
  return a == TL_STATES_DATED || b == TL_STATES_DATED ? TL_STATES_DATED : TL_STATES_SEVERAL;
}

/* Joins what the actors above ACTOR lead to. Those of its own component are left out. */
static guint32
find_state_above (const Above *above, const guint32 *components, const guint32 *reached, guint32 actor)
{
  guint32 state = above->dated[actor] ? TL_STATES_DATED : TL_SYMBOL_NONE;

  for (guint32 i = above->begins[actor]; i < above->begins[actor + 1]; i++)
    {
      guint32 component = components[g_array_index (above->ends, guint32, i)];

      if (component != components[actor])
        state = join_states (state, reached[component]);
    }
  return state;
}

/* Actors that are above each other are a component: they lead to the same states. SEQUENCE has those above last. */
static void
find_singles (TlStates *self, const Above *above)
{
  const GPtrArray *actors = self->timeline->defined[TL_NAME_ACTOR];
  g_autofree guint32 *components = g_new (guint32, (gsize) above->n + 1);
  g_autofree guint32 *sequence = g_new (guint32, (gsize) above->n + 1);
  g_autofree guint32 *reached = g_new (guint32, (gsize) above->n + 1); /* by component */

  _tl_components_find (above->begins, (const guint32 *) (gpointer) above->ends->data, above->n, components, sequence,
                       NULL);
  for (guint32 i = 0; i <= above->n; i++)
    reached[i] = TL_SYMBOL_NONE;
  for (guint32 i = above->n; i-- > 0;)
    {
      guint32 actor = sequence[i], *state = &reached[components[actor]];

      if (actors->pdata[actor] != NULL && ((const TlActor *) actors->pdata[actor])->kind == TL_ACTOR_KIND_STATE)
        *state = actor;
      else
        *state = join_states (*state, find_state_above (above, components, reached, actor));
    }
  for (guint32 i = 0; i < above->n; i++)
    self->singles[i] = reached[components[i]] != TL_SYMBOL_NONE ? reached[components[i]] : i;
}

/* ---- life -------------------------------------------------------------------------------------------------------- */

/* GLib's hash of a 64-bit integer is its lower half. */
static guint
hash_actor_and_date (gconstpointer key)
{
  return (guint) ((*(const guint64 *) key * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)) >> 32);
}

void
_tl_states_init (TlStates *self, TlTimeline *timeline, guint32 first, guint32 second)
{
  Above above;

  *self = (TlStates){ .timeline = timeline, .first = first, .second = second };
  self->answers = g_hash_table_new_full (hash_actor_and_date, g_int64_equal, g_free, NULL);
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint32));
  above_init (&above, timeline);
  self->singles = g_new (guint32, (gsize) above.n + 1);
  find_singles (self, &above);
  above_clear (&above);
}

void
_tl_states_clear (TlStates *self)
{
  g_free (self->singles);
  g_clear_pointer (&self->answers, g_hash_table_unref);
  g_clear_pointer (&self->numbers, g_array_unref);
}

/* ---- looking up -------------------------------------------------------------------------------------------------- */

/* Leaves only the states asked for among the numbers from PLACE on. */
static void
keep_asked (TlStates *self, guint place)
{
  guint n = place;

  for (guint i = place; i < self->numbers->len; i++)
    {
      guint32 number = g_array_index (self->numbers, guint32, i);

      if (number == self->first || number == self->second)
        g_array_index (self->numbers, guint32, n++) = number;
    }
  g_array_set_size (self->numbers, n);
}

static guint
remember_states (TlStates *self, guint64 key, guint32 actor, guint32 row)
{
  guint place;

  if (self->numbers->len > MOST_REMEMBERED)
    {
      g_hash_table_remove_all (self->answers);
      g_array_set_size (self->numbers, 0);
    }
  place = self->numbers->len;
  g_array_set_size (self->numbers, place + 1);
  if (self->steps > TL_STATES_MOST)
    g_array_append_val (self->numbers, actor);
  else
    self->steps += _tl_actor_list_states (self->timeline, actor, &self->timeline->events.bounds[row], self->numbers);
  if (self->first != TL_SYMBOL_NONE)
    keep_asked (self, place + 1);
  g_array_index (self->numbers, guint32, place) = self->numbers->len - place - 1;
  g_hash_table_insert (self->answers, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (place + 1));
  return place;
}

const guint32 *
_tl_states_list (TlStates *self, guint32 actor, guint32 row, guint32 *n)
{
  guint32 single = self->singles[actor];
  guint32 date = single == TL_STATES_DATED ? self->timeline->events.dates[row] : TL_SYMBOL_NONE;
  guint64 key = (guint64) actor << 32 | date;
  guint place;

  *n = 1;
  if (G_LIKELY (single < TL_STATES_SEVERAL))
    return &self->singles[actor];
  place = GPOINTER_TO_UINT (g_hash_table_lookup (self->answers, &key));
  place = place > 0 ? place - 1 : remember_states (self, key, actor, row);
  *n = g_array_index (self->numbers, guint32, place);
  return &g_array_index (self->numbers, guint32, place + 1);
}

gboolean
_tl_states_check (const TlStates *self, GError **error)
{
  if (self->steps <= TL_STATES_MOST)
    return TRUE;
  return _tl_error_set (error, TL_ERROR_LIMIT,
                        "finding the states of actors takes more than %d steps up; fewer affiliations per actor, or "
                        "fewer events, take fewer",
                        TL_STATES_MOST);
}
