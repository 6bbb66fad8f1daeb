/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "base/tl-progress-private.h"
#include "model/tl-timeline-private.h"

/* Makes a timeline from another: from a part of it, or by merging. Nothing is checked: the caller must ensure that
 * the copy gets everything that its values name. */

/* The part to copy: marks by row of events and links, and by number of sources; NULL copies all. A link is copied
 * only with both of its events, a citation only with its source. EDIT may change an event or link before it is
 * stored; its texts are borrowed from the timeline it comes from. Of an actor it returns a changed copy, not sealed, or
 * NULL to keep the actor. */
typedef struct
{
  const guint8 *events;
  const guint8 *links;
  const guint8 *sources;
  TlActor *(*edit_actor) (const TlActor *actor, gpointer user_data);
  void (*edit_event) (TlEvent *event, guint32 row, gpointer user_data);
  void (*edit_link) (TlLink *link, guint32 row, gpointer user_data);
  gpointer user_data;
  TlProgress *progress; /* may be NULL */
} TlPart;

/* Returns NULL if the copy was cancelled. */
TlTimeline *_tl_timeline_copy_part (TlTimeline *self, const TlPart *part);

/* Copies the title, description, language and unknown members of the head. */
void _tl_timeline_copy_head (TlTimeline *self, const TlTimeline *from);

/* Stores VALUE under its own id. Takes a reference. */
void _tl_timeline_put_defined (TlTimeline *self, TlNameKind kind, gpointer value);
