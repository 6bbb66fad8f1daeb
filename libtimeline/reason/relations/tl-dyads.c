/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Who acts on whom. */
#include "config.h"

#include "model/tl-actors-private.h"
#include "model/table/tl-record-private.h"
#include "reason/relations/tl-dyads-private.h"

#include <stdlib.h>
#include <string.h>

enum
{
  ACTING,
  ACTED_UPON,
  OTHERS,
};

static inline void
push (TlNumbers *self, guint32 number)
{
  if (G_UNLIKELY (self->n == self->capacity))
    {
      self->capacity = MAX (8, self->capacity * 2);
      self->items = g_renew (guint32, self->items, self->capacity);
    }
  self->items[self->n++] = number;
}

/* ---- life -------------------------------------------------------------------------------------------------------- */

/* Finds which actor replaces each actor, if it is a single one and does not depend on the date. */
static void
find_states (TlDyads *self)
{
  const GPtrArray *actors = self->timeline->defined[TL_NAME_ACTOR];
  g_autoptr (GArray) states = g_array_new (FALSE, FALSE, sizeof (guint32));

  self->states = g_new (guint32, (gsize) actors->len + 1);
  for (guint32 i = 0; i < actors->len; i++)
    {
      gboolean dated = FALSE;

      self->states[i] = TL_SYMBOL_NONE;
      g_array_set_size (states, 0);
      if (actors->pdata[i] != NULL)
        _tl_actor_list_states (self->timeline, i, &TL_BOUNDS_NONE, states, &dated);
      if (states->len == 1 && !dated)
        self->states[i] = g_array_index (states, guint32, 0);
    }
}

static gboolean
is_state (const TlDyads *self, guint32 actor)
{
  return tl_actor_get_kind (_tl_timeline_get_defined (self->timeline, TL_NAME_ACTOR, actor)) == TL_ACTOR_KIND_STATE;
}

static void
rank_actors (TlDyads *self)
{
  const GPtrArray *sorted = _tl_timeline_get_index (self->timeline)->sorted[TL_NAME_ACTOR];
  const TlNames *names = &self->timeline->names;

  self->n = sorted->len;
  self->ids = g_new (const char *, (gsize) self->n + 1);
  self->ranks = g_new0 (guint32, (gsize) self->timeline->defined[TL_NAME_ACTOR]->len + 1);
  for (guint32 i = 0; i < self->n; i++)
    {
      guint32 actor = _tl_names_find (names, TL_NAME_ACTOR, ((const TlActor *) sorted->pdata[i])->id);

      self->ids[i] = _tl_names_text (names, TL_NAME_ACTOR, actor);
      self->ranks[actor] = i;
    }
}

void
_tl_dyads_init (TlDyads *self, const TlScoring *scoring, guint32 first, guint32 second, gboolean directed)
{
  static const char *const roles[] = { "initiator", "speaker", "target", "victim", "subject", "witness" };
  TlTimeline *timeline = scoring->timeline;

  *self = (TlDyads){ .timeline = timeline, .scoring = scoring, .directed = directed, .first = first, .second = second };
  self->pair = first != TL_SYMBOL_NONE && second != TL_SYMBOL_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    self->roles[i] = _tl_names_find (&timeline->names, TL_NAME_WORD, roles[i]);
  self->stand_in = g_array_new (FALSE, FALSE, sizeof (guint32));
  rank_actors (self);
  self->states_only = self->pair && is_state (self, first) && is_state (self, second);
  if (!self->pair || self->states_only)
    find_states (self);
}

void
_tl_dyads_clear (TlDyads *self)
{
  g_free (self->ranks);
  g_free (self->ids);
  g_free (self->states);
  for (guint i = 0; i < G_N_ELEMENTS (self->parts); i++)
    g_free (self->parts[i].items);
  g_array_unref (self->stand_in);
  g_free (self->found);
}

/* ---- who takes part ---------------------------------------------------------------------------------------------- */

static inline void
add_part (TlDyads *self, guint32 actor, guint32 role)
{
  if (role == self->roles[0] || role == self->roles[1])
    push (&self->parts[ACTING], actor);
  else if (role == self->roles[2] || role == self->roles[3])
    push (&self->parts[ACTED_UPON], actor);
  else if (role != self->roles[4] && role != self->roles[5])
    push (&self->parts[OTHERS], actor);
}

/* Reads the participants from the packed record of the event, without unpacking it. */
static void
list_parts (TlDyads *self, guint32 row)
{
  const guint8 *p =
      _tl_record_seek (self->timeline->events.records[row], &_tl_event_shape, TL_EVENT_FIELD_PARTICIPANTS);
  guint32 n = 0, actor, role;

  for (guint i = 0; i < G_N_ELEMENTS (self->parts); i++)
    self->parts[i].n = 0;
  if (_tl_record_is (p, TL_EVENT_FIELD_PARTICIPANTS))
    p = _tl_record_number (p + 1, &n);
  for (; n > 0; n--)
    {
      p = _tl_record_pair (p, &_tl_participant_shape, &actor, &role);
      add_part (self, actor, role);
    }
  self->after = p;
}

/* GDELT's rule classes a denial (016) as verbal cooperation, and an investigation (09) as material cooperation, but
 * both tables of Goldstein's scores count them as conflict. */
static gboolean
is_cooperative (const TlDyads *self, guint32 row)
{
  double score;
  TlQuad quad;

  _tl_scoring_event (self->scoring, row, self->after, &score, &quad);
  return (quad == TL_QUAD_VERBAL_COOPERATION || quad == TL_QUAD_MATERIAL_COOPERATION) && !(score < 0);
}

/* Decides which of the parts act on which. */
static void
choose_sides (TlDyads *self, guint32 row)
{
  TlNumbers *acting = &self->parts[ACTING], *acted_upon = &self->parts[ACTED_UPON], *others = &self->parts[OTHERS];

  self->from = acting->n > 0 ? acting : others;
  self->to = acted_upon->n > 0 ? acted_upon : others;
  if (self->from->n > 0 && self->to->n > 0)
    return;
  self->from = self->to = self->from->n > 0 ? self->from : self->to;
  if (self->from->n < 2 || !is_cooperative (self, row))
    self->from = self->to = NULL;
}

/* ---- between two ------------------------------------------------------------------------------------------------- */

/* Counts the actors among PARTS that act for ACTOR, up to 2, which is enough for a pair. ONE gets the last counted. */
static guint
count_acting (const TlDyads *self, const TlNumbers *parts, guint32 actor, const TlBounds *bounds, guint32 *one)
{
  guint n = 0;

  for (guint i = 0; i < parts->n && n < 2; i++)
    {
      guint32 part = parts->items[i];

      if ((n > 0 && part == *one) || !_tl_actor_acts_for (self->timeline, part, actor, bounds))
        continue;
      *one = part;
      n++;
    }
  return n;
}

/* Whether an actor among FROM acts for FIRST, and a different one among TO acts for SECOND. */
static gboolean
acts_on (const TlDyads *self, const TlNumbers *from, const TlNumbers *to, guint32 first, guint32 second,
         const TlBounds *bounds)
{
  guint32 one = TL_SYMBOL_NONE, other = TL_SYMBOL_NONE;
  guint n = count_acting (self, from, first, bounds, &one);
  guint m = n > 0 ? count_acting (self, to, second, bounds, &other) : 0;

  return n > 0 && m > 0 && (n > 1 || m > 1 || one != other);
}

static gboolean
has_number (const TlNumbers *parts, guint32 actor)
{
  guint i = 0;

  while (i < parts->n && parts->items[i] != actor)
    i++;
  return i < parts->n;
}

/* FROM and TO have been rolled up to states already. */
static gboolean
is_dyad_between (const TlDyads *self, const TlNumbers *from, const TlNumbers *to)
{
  return (has_number (from, self->first) && has_number (to, self->second))
         || (!self->directed && has_number (from, self->second) && has_number (to, self->first));
}

static inline void
add_dyad (TlDyads *self, guint64 dyad)
{
  if (G_UNLIKELY (self->n_found == self->capacity))
    {
      self->capacity = MAX (8, self->capacity * 2);
      self->found = g_renew (guint64, self->found, self->capacity);
    }
  self->found[self->n_found++] = dyad;
}

static gboolean
is_acted (const TlDyads *self, const TlNumbers *from, const TlNumbers *to, const TlBounds *bounds)
{
  return acts_on (self, from, to, self->first, self->second, bounds)
         || (!self->directed && acts_on (self, from, to, self->second, self->first, bounds));
}

/* ---- all pairs --------------------------------------------------------------------------------------------------- */

/* Replaces PARTS by the nearest states above them. Most have exactly one. */
static void
roll_up (TlDyads *self, TlNumbers *parts, const TlBounds *bounds)
{
  guint n = parts->n;

  for (guint i = 0; i < n; i++)
    {
      guint32 actor = parts->items[i], state = self->states[actor];

      if (G_LIKELY (state != TL_SYMBOL_NONE))
        {
          parts->items[i] = state;
          continue;
        }
      g_array_set_size (self->stand_in, 0);
      _tl_actor_list_states (self->timeline, actor, bounds, self->stand_in, NULL);
      parts->items[i] = g_array_index (self->stand_in, guint32, 0);
      for (guint j = 1; j < self->stand_in->len; j++)
        push (parts, g_array_index (self->stand_in, guint32, j));
    }
}

static int
compare_dyads (gconstpointer a, gconstpointer b)
{
  guint64 x = *(const guint64 *) a, y = *(const guint64 *) b;

  return x < y ? -1 : x > y;
}

static void
keep_once (TlDyads *self)
{
  guint n = 0;

  if (self->n_found < 2)
    return;
  qsort (self->found, self->n_found, sizeof *self->found, compare_dyads);
  for (guint i = 0; i < self->n_found; i++)
    if (n == 0 || self->found[n - 1] != self->found[i])
      self->found[n++] = self->found[i];
  self->n_found = n;
}

static gboolean
find_all (TlDyads *self, const TlNumbers *from, const TlNumbers *to, guint64 most)
{
  if ((guint64) from->n * to->n > most)
    return FALSE;
  for (guint i = 0; i < from->n; i++)
    for (guint j = 0; j < to->n; j++)
      {
        guint64 a = self->ranks[from->items[i]], b = self->ranks[to->items[j]];

        if (a != b)
          add_dyad (self, self->directed || a < b ? a * self->n + b : b * self->n + a);
      }
  keep_once (self);
  return TRUE;
}

gboolean
_tl_dyads_list (TlDyads *self, guint32 row, guint64 most)
{
  const TlBounds *bounds = &self->timeline->events.bounds[row];

  self->n_found = 0;
  list_parts (self, row);
  choose_sides (self, row);
  if (self->from == NULL)
    return TRUE;
  if (!self->pair || self->states_only)
    {
      roll_up (self, self->from, bounds);
      if (self->to != self->from)
        roll_up (self, self->to, bounds);
    }
  if (!self->pair)
    return find_all (self, self->from, self->to, most);
  if (self->first != self->second
      && (self->states_only ? is_dyad_between (self, self->from, self->to)
                            : is_acted (self, self->from, self->to, bounds)))
    add_dyad (self, 0);
  return TRUE;
}

const TlNumbers *
_tl_dyads_list_acting (TlDyads *self, guint32 row)
{
  TlNumbers *acting;

  list_parts (self, row);
  acting = &self->parts[self->parts[ACTING].n > 0 ? ACTING : OTHERS];
  if (!self->pair || self->states_only)
    roll_up (self, acting, &self->timeline->events.bounds[row]);
  return acting;
}

gboolean
_tl_dyads_is_acting (const TlDyads *self, const TlNumbers *acting, guint32 row, guint32 actor)
{
  guint32 one;

  return !self->pair || self->states_only
             ? has_number (acting, actor)
             : count_acting (self, acting, actor, &self->timeline->events.bounds[row], &one) > 0;
}

/* A pair that was asked for is returned in the order of the question, even if it is not directed. */
void
_tl_dyads_get_ids (const TlDyads *self, guint64 dyad, const char **from, const char **to)
{
  const TlNames *names = &self->timeline->names;

  *from = self->pair ? _tl_names_text (names, TL_NAME_ACTOR, self->first) : self->ids[dyad / self->n];
  *to = self->pair ? _tl_names_text (names, TL_NAME_ACTOR, self->second) : self->ids[dyad % self->n];
}
