/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* A ladder of exchanges as a value, and how it is climbed. */
#include "config.h"

#include "reason/relations/tl-exchange-private.h"

#include <math.h>

G_DEFINE_BOXED_TYPE (TlLadder, tl_ladder, tl_ladder_ref, tl_ladder_unref)

TlLadder *
_tl_ladder_new (TlArena *names)
{
  TlLadder *self = g_new0 (TlLadder, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->names = _tl_arena_ref (names);
  self->acts = g_ptr_array_new ();
  self->turns = g_ptr_array_new ();
  return self;
}

void
_tl_ladder_climb (TlClimb *self, const char *act, double value)
{
  int direction;

  g_ptr_array_add (self->ladder->acts, (gpointer) act);
  if (isnan (value))
    return;
  direction = self->last == NULL ? 0 : (value > self->value) - (value < self->value);
  if (self->last != NULL && self->ladder->trend == TL_TREND_UNKNOWN)
    self->ladder->trend = TL_TREND_LEVEL;
  if (direction != 0)
    {
      if (self->direction == -direction)
        g_ptr_array_add (self->ladder->turns, (gpointer) self->last);
      self->direction = direction;
      self->ladder->trend = direction > 0 ? TL_TREND_ESCALATING : TL_TREND_DE_ESCALATING;
    }
  self->last = act;
  self->value = value;
}

TlLadder *
_tl_ladder_end (TlClimb *self)
{
  g_ptr_array_add (self->ladder->acts, NULL);
  g_ptr_array_add (self->ladder->turns, NULL);
  return g_steal_pointer (&self->ladder);
}

TlLadder *
tl_ladder_ref (const TlLadder *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&((TlLadder *) self)->ref_count);
  return (TlLadder *) self;
}

void
tl_ladder_unref (TlLadder *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->acts);
  g_ptr_array_unref (self->turns);
  _tl_arena_unref (self->names);
  g_free (self);
}

const char *const *
tl_ladder_get_acts (const TlLadder *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return (const char *const *) self->acts->pdata;
}

TlTrend
tl_ladder_get_trend (const TlLadder *self)
{
  g_return_val_if_fail (self != NULL, TL_TREND_UNKNOWN);
  return self->trend;
}

const char *const *
tl_ladder_get_turns (const TlLadder *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return (const char *const *) self->turns->pdata;
}

const char *
tl_trend_to_string (TlTrend trend)
{
  static const char *const names[] = { "unknown", "level", "escalating", "de-escalating" };

  g_return_val_if_fail ((guint) trend < G_N_ELEMENTS (names), NULL);
  return names[trend];
}
