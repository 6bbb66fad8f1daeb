/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The changes of a track to other states than one. */
#include "config.h"

#include "base/tl-sorted-private.h"
#include "reason/relations/tl-others-private.h"

GArray *
_tl_others_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (TlOtherStep));
}

void
_tl_others_add (GArray *self, guint state, gint64 at, gint64 value)
{
  TlOtherStep step = { .at = at, .best = { state, value }, .next = TL_OTHER_NONE, .state = state };

  g_array_append_val (self, step);
}

void
_tl_other_keep (TlOther *best, TlOther *next, TlOther value)
{
  if (value.state == G_MAXUINT)
    return;
  if (best->state == value.state || best->state == G_MAXUINT)
    {
      best->value = best->state == value.state ? MAX (best->value, value.value) : value.value;
      best->state = value.state;
    }
  else if (value.value > best->value)
    {
      *next = *best;
      *best = value;
    }
  else if (next->state == G_MAXUINT || value.value > next->value)
    *next = value;
}

static int
compare_other_steps (gconstpointer a, gconstpointer b)
{
  gint64 x = ((const TlOtherStep *) a)->at, y = ((const TlOtherStep *) b)->at;

  return x < y ? -1 : x > y;
}

void
_tl_others_sort (GArray *self)
{
  TlOtherStep *steps = (TlOtherStep *) (gpointer) self->data;

  g_array_sort (self, compare_other_steps);
  for (guint i = 1; i < self->len; i++)
    {
      TlOther own = steps[i].best;

      steps[i].best = steps[i - 1].best;
      steps[i].next = steps[i - 1].next;
      _tl_other_keep (&steps[i].best, &steps[i].next, own);
    }
  for (guint i = self->len; i-- > 0;)
    steps[i].next_other = i + 1 < self->len && steps[i + 1].state == steps[i].state ? steps[i + 1].next_other : i + 1;
}

gboolean
_tl_others_find (const GArray *self, guint state, gint64 at, gint64 *value)
{
  guint n = _tl_sorted_count (self, at);
  const TlOtherStep *step;
  TlOther other;

  if (n == 0)
    return FALSE;
  step = &g_array_index (self, TlOtherStep, n - 1);
  other = _tl_other_than (step->best, step->next, state);
  *value = other.value;
  return other.state != G_MAXUINT;
}

gboolean
_tl_others_find_next (const GArray *self, guint state, gint64 at, gint64 *next)
{
  guint i = _tl_sorted_count (self, at);

  if (i < self->len && g_array_index (self, TlOtherStep, i).state == state)
    i = g_array_index (self, TlOtherStep, i).next_other;
  if (i == self->len)
    return FALSE;
  *next = g_array_index (self, TlOtherStep, i).at;
  return TRUE;
}
