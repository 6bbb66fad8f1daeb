/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Data derived from a timeline's columns and values. A change drops them; the next reader builds them again. */
#include "config.h"

#include "model/tl-below-private.h"
#include "model/tl-timeline-private.h"

void
_tl_timeline_drop_derived (TlTimeline *self)
{
  self->n_changes++;
  g_clear_pointer (&self->index, _tl_index_free);
  g_clear_pointer (&self->link_order, g_free);
  g_clear_pointer (&self->below, _tl_below_free);
  for (guint i = 0; i < TL_N_POSTINGS; i++)
    g_clear_pointer (&self->postings[i], _tl_postings_free);
}

/* Several threads may read an unchanging timeline: the first builds the index while the others wait; later none
 * takes the lock. The second read is atomic too, for race detectors that do not know GLib's mutexes. */
const TlIndex *
_tl_timeline_get_index (TlTimeline *self)
{
  TlIndex *index = g_atomic_pointer_get (&self->index);

  if (G_LIKELY (index != NULL))
    return index;
  g_mutex_lock (&self->lock);
  index = g_atomic_pointer_get (&self->index);
  if (index == NULL)
    {
      index = _tl_index_new (&self->events, &self->links, &self->names, self->defined);
      g_atomic_pointer_set (&self->index, index);
    }
  g_mutex_unlock (&self->lock);
  return index;
}

const guint32 *
_tl_timeline_get_link_order (TlTimeline *self)
{
  guint32 *order = g_atomic_pointer_get (&self->link_order);
  const TlIndex *index;

  if (G_LIKELY (order != NULL))
    return order;
  index = _tl_timeline_get_index (self);
  g_mutex_lock (&self->lock);
  order = g_atomic_pointer_get (&self->link_order);
  if (order == NULL)
    {
      order = _tl_index_sort_links (index, &self->links, &self->names);
      g_atomic_pointer_set (&self->link_order, order);
    }
  g_mutex_unlock (&self->lock);
  return order;
}

const TlPostings *
_tl_timeline_get_postings (TlTimeline *self, TlPostingsKind kind)
{
  TlPostings *postings = g_atomic_pointer_get (&self->postings[kind]);
  const TlIndex *index;

  if (G_LIKELY (postings != NULL))
    return postings;
  index = _tl_timeline_get_index (self);
  g_mutex_lock (&self->lock);
  postings = g_atomic_pointer_get (&self->postings[kind]);
  if (postings == NULL)
    {
      postings = _tl_postings_new (&self->events, index, &self->names, kind);
      g_atomic_pointer_set (&self->postings[kind], postings);
    }
  g_mutex_unlock (&self->lock);
  return postings;
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
      below = _tl_below_new (self->defined[TL_NAME_ACTOR], &self->names);
      g_atomic_pointer_set (&self->below, below);
    }
  g_mutex_unlock (&self->lock);
  return below;
}
