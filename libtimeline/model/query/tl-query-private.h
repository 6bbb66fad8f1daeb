/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "date/tl-date-private.h"

#include "model/tl-timeline-private.h"

#include <libtimeline/tl-query.h>

/* Marks the type NUMBER and all types below it in MARKS, as well as types elsewhere whose own CAMEO code is one of
 * these, and all types below them. MARKS has one element for each type, all zero. */
void _tl_event_types_mark_below (const TlTimeline *timeline, guint8 *marks, guint32 number);

/* Returns the number of the parent type, or TL_SYMBOL_NONE for a root. */
guint32 _tl_event_type_parent (const TlTimeline *self, guint32 type);

struct _TlQuery
{
  gatomicrefcount ref_count;
  TlBounds window; /* from its first to its last second */
  gboolean certainly;
  char *type;
  char *actor;
  char *other; /* of the dyad */
  gboolean dyad;
  int status; /* -1 for any status */
  char *tag;
  char *source;
  char **words; /* folded */
  guint limit;
};
