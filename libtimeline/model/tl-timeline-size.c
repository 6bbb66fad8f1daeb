/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The memory that a timeline uses. */
#include "config.h"

#include "model/tl-timeline-private.h"

gsize
tl_timeline_get_size (TlTimeline *self, gsize *events, gsize *links, gsize *indexes, gsize *texts)
{
  gsize parts[4];

  g_return_val_if_fail (TL_IS_TIMELINE (self), 0);
  parts[0] = _tl_events_get_size (&self->events);
  parts[1] = _tl_links_get_size (&self->links);
  parts[2] = _tl_timeline_get_index (self)->size
             + (g_atomic_pointer_get (&self->link_order) != NULL ? 4 * (gsize) self->links.n_live : 0);
  for (guint i = 0; i < TL_N_POSTINGS; i++)
    if (g_atomic_pointer_get (&self->postings[i]) != NULL)
      parts[2] += _tl_postings_get_size (self->postings[i]);
  for (guint i = 0; i < TL_N_NAMES; i++)
    parts[2] += _tl_symbols_get_size (&self->names.symbols[i]);
  parts[3] = _tl_arena_get_size (self->names.arena) + _tl_arena_get_size (self->names.texts);
  if (events != NULL)
    *events = parts[0];
  if (links != NULL)
    *links = parts[1];
  if (indexes != NULL)
    *indexes = parts[2];
  if (texts != NULL)
    *texts = parts[3];
  return parts[0] + parts[1] + parts[2] + parts[3];
}
