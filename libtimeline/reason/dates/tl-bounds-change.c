/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Events whose bounds an inference or a counterfactual changes. */
#include "config.h"

#include "reason/dates/tl-bounds-change-private.h"

G_DEFINE_BOXED_TYPE (TlBoundsChange, tl_bounds_change, tl_bounds_change_ref, tl_bounds_change_unref)

TlBoundsChanges *
_tl_bounds_changes_new (TlArena *names)
{
  TlBoundsChanges *self = g_new0 (TlBoundsChanges, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->names = _tl_arena_ref (names);
  return self;
}

void
_tl_bounds_changes_unref (TlBoundsChanges *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  _tl_arena_unref (self->names);
  g_free (self->items);
  g_free (self);
}

void
_tl_bounds_changes_add (TlBoundsChanges *self, const char *event, const TlBounds *before, const TlBounds *after)
{
  if (self->n == self->capacity)
    {
      self->capacity = MAX (16, self->capacity * 2);
      self->items = g_renew (TlBoundsChange, self->items, self->capacity);
    }
  self->items[self->n++] = (TlBoundsChange){ self, event, *before, *after };
}

TlBoundsChange *
tl_bounds_change_ref (const TlBoundsChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->all->ref_count);
  return (TlBoundsChange *) self;
}

void
tl_bounds_change_unref (TlBoundsChange *self)
{
  g_return_if_fail (self != NULL);
  _tl_bounds_changes_unref (self->all);
}

const char *
tl_bounds_change_get_event (const TlBoundsChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->event;
}

const TlBounds *
tl_bounds_change_get_before (const TlBoundsChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return &self->before;
}

const TlBounds *
tl_bounds_change_get_after (const TlBoundsChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return &self->after;
}
