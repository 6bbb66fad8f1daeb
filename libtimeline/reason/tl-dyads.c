/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Who acts on whom. */
#include "config.h"

#include "model/tl-actors-private.h"
#include "model/tl-record-private.h"
#include "reason/tl-dyads-private.h"

#include <string.h>

enum
{
  ACTING,
  ACTED_UPON,
  ALL,
};

/* ---- life -------------------------------------------------------------------------------------------------------- */

/* Whom each actor stands for, where that is one actor whatever the date. */
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

static void
rank_actors (TlDyads *self)
{
  const GPtrArray *sorted = _tl_timeline_get_index (self->timeline)->sorted[TL_NAME_ACTOR];

  self->n = sorted->len;
  self->ids = g_new (const char *, (gsize) self->n + 1);
  self->ranks = g_new0 (guint32, (gsize) self->timeline->defined[TL_NAME_ACTOR]->len + 1);
  for (guint32 i = 0; i < self->n; i++)
    {
      self->ids[i] = ((const TlActor *) sorted->pdata[i])->id;
      self->ranks[_tl_names_find (&self->timeline->names, TL_NAME_ACTOR, self->ids[i])] = i;
    }
}

void
_tl_dyads_init (TlDyads *self, TlTimeline *timeline, guint32 first, guint32 second, gboolean directed)
{
  static const char *const roles[] = { "initiator", "speaker", "target", "victim" };

  *self = (TlDyads){ .timeline = timeline, .directed = directed, .first = first, .second = second };
  self->pair = first != TL_SYMBOL_NONE && second != TL_SYMBOL_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    self->roles[i] = _tl_names_find (&timeline->names, TL_NAME_WORD, roles[i]);
  for (guint i = 0; i < G_N_ELEMENTS (self->parts); i++)
    self->parts[i] = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->stand_in = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->found = g_array_new (FALSE, FALSE, sizeof (guint64));
  rank_actors (self);
  if (!self->pair)
    find_states (self);
}

void
_tl_dyads_clear (TlDyads *self)
{
  g_free (self->ranks);
  g_free (self->ids);
  g_free (self->states);
  for (guint i = 0; i < G_N_ELEMENTS (self->parts); i++)
    g_array_unref (self->parts[i]);
  g_array_unref (self->stand_in);
  g_array_unref (self->found);
}

/* ---- who takes part ---------------------------------------------------------------------------------------------- */

static void
add_part (TlDyads *self, guint32 actor, guint32 role)
{
  g_array_append_val (self->parts[ALL], actor);
  if (role == self->roles[0] || role == self->roles[1])
    g_array_append_val (self->parts[ACTING], actor);
  else if (role == self->roles[2] || role == self->roles[3])
    g_array_append_val (self->parts[ACTED_UPON], actor);
}

/* From the record as it stands: nothing is unpacked. */
static void
list_parts (TlDyads *self, guint32 row)
{
  const guint8 *p =
      _tl_record_find (self->timeline->events.records[row], &_tl_event_shape, TL_EVENT_FIELD_PARTICIPANTS);
  guint32 n = 0, actor, role;

  for (guint i = 0; i < G_N_ELEMENTS (self->parts); i++)
    g_array_set_size (self->parts[i], 0);
  if (p != NULL)
    p = _tl_record_number (p, &n);
  for (; n > 0; n--)
    {
      p = _tl_record_pair (p, &_tl_participant_shape, &actor, &role);
      add_part (self, actor, role);
    }
}

/* ---- between two ------------------------------------------------------------------------------------------------- */

/* How many of PARTS act for ACTOR, counting one actor once, and one of them; enough to know of a pair of two. */
static guint
count_acting (const TlDyads *self, const GArray *parts, guint32 actor, const TlBounds *bounds, guint32 *one)
{
  guint n = 0;

  for (guint i = 0; i < parts->len && n < 2; i++)
    {
      guint32 part = g_array_index (parts, guint32, i);

      if ((n > 0 && part == *one) || !_tl_actor_acts_for (self->timeline, part, actor, bounds))
        continue;
      *one = part;
      n++;
    }
  return n;
}

/* Whether somebody among FROM acts for the one, and somebody else among TO for the other. */
static gboolean
acts_on (const TlDyads *self, const GArray *from, const GArray *to, guint32 first, guint32 second,
         const TlBounds *bounds)
{
  guint32 one = TL_SYMBOL_NONE, other = TL_SYMBOL_NONE;
  guint n = count_acting (self, from, first, bounds, &one);
  guint m = n > 0 ? count_acting (self, to, second, bounds, &other) : 0;

  return n > 0 && m > 0 && (n > 1 || m > 1 || one != other);
}

static void
find_pair (TlDyads *self, const GArray *from, const GArray *to, const TlBounds *bounds)
{
  static const guint64 only = 0;

  if (self->first != self->second
      && (acts_on (self, from, to, self->first, self->second, bounds)
          || (!self->directed && acts_on (self, from, to, self->second, self->first, bounds))))
    g_array_append_val (self->found, only);
}

/* ---- all pairs --------------------------------------------------------------------------------------------------- */

/* PARTS become whom they stand for. */
static void
roll_up (TlDyads *self, GArray *parts, const TlBounds *bounds)
{
  g_array_set_size (self->stand_in, 0);
  for (guint i = 0; i < parts->len; i++)
    {
      guint32 actor = g_array_index (parts, guint32, i);

      if (self->states[actor] != TL_SYMBOL_NONE)
        g_array_append_val (self->stand_in, self->states[actor]);
      else
        _tl_actor_list_states (self->timeline, actor, bounds, self->stand_in, NULL);
    }
  g_array_set_size (parts, 0);
  g_array_append_vals (parts, self->stand_in->data, self->stand_in->len);
}

static int
compare_dyads (gconstpointer a, gconstpointer b)
{
  guint64 x = *(const guint64 *) a, y = *(const guint64 *) b;

  return x < y ? -1 : x > y;
}

static void
keep_once (GArray *dyads)
{
  guint n = 0;

  if (dyads->len < 2)
    return;
  g_array_sort (dyads, compare_dyads);
  for (guint i = 0; i < dyads->len; i++)
    if (n == 0 || g_array_index (dyads, guint64, n - 1) != g_array_index (dyads, guint64, i))
      g_array_index (dyads, guint64, n++) = g_array_index (dyads, guint64, i);
  g_array_set_size (dyads, n);
}

static gboolean
find_all (TlDyads *self, const GArray *from, const GArray *to, guint64 most)
{
  if ((guint64) from->len * to->len > most)
    return FALSE;
  for (guint i = 0; i < from->len; i++)
    for (guint j = 0; j < to->len; j++)
      {
        guint64 a = self->ranks[g_array_index (from, guint32, i)], b = self->ranks[g_array_index (to, guint32, j)];
        guint64 dyad = self->directed || a < b ? a * self->n + b : b * self->n + a;

        if (a != b)
          g_array_append_val (self->found, dyad);
      }
  keep_once (self->found);
  return TRUE;
}

gboolean
_tl_dyads_list (TlDyads *self, guint32 row, guint64 most)
{
  const TlBounds *bounds = &self->timeline->events.bounds[row];
  GArray *from = self->parts[ACTING], *to = self->parts[ACTED_UPON];

  g_array_set_size (self->found, 0);
  list_parts (self, row);
  if (from->len == 0 || to->len == 0)
    from = to = self->parts[ALL];
  if (self->pair)
    {
      find_pair (self, from, to, bounds);
      return TRUE;
    }
  roll_up (self, from, bounds);
  if (to != from)
    roll_up (self, to, bounds);
  return find_all (self, from, to, most);
}

/* Not directed, a pair that was asked for is told as it was asked for. */
void
_tl_dyads_get_ids (const TlDyads *self, guint64 dyad, const char **from, const char **to)
{
  const TlNames *names = &self->timeline->names;

  *from = self->pair ? _tl_names_text (names, TL_NAME_ACTOR, self->first) : self->ids[dyad / self->n];
  *to = self->pair ? _tl_names_text (names, TL_NAME_ACTOR, self->second) : self->ids[dyad % self->n];
}
