/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "base/tl-progress-private.h"
#include "model/tl-timeline-private.h"

/* Making one timeline of another: a part of it, or the two merged. Nothing is checked: whoever calls sees to it that
 * all that is named gets there. */

/* What is copied: marks by row of events and links, and by number of sources; NULL copies all. A link goes only with
 * both its events, a citation only with its source. Before an event or link is put away, EDIT may change what it holds;
 * its texts are lent by the timeline it comes from. */
typedef struct
{
  const guint8 *events;
  const guint8 *links;
  const guint8 *sources;
  void (*edit_event) (TlEvent *event, guint32 row, gpointer user_data);
  void (*edit_link) (TlLink *link, guint32 row, gpointer user_data);
  gpointer user_data;
  TlProgress *progress; /* may be NULL */
} TlPart;

/* NULL where it was cancelled. */
TlTimeline *_tl_timeline_copy_part (TlTimeline *self, const TlPart *part);

/* Title, description, language and the members of the head that the library does not know. */
void _tl_timeline_copy_head (TlTimeline *self, const TlTimeline *from);

/* Under its own id; takes a reference. */
void _tl_timeline_put_defined (TlTimeline *self, TlNameKind kind, gpointer value);
