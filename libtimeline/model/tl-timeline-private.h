/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/table/tl-columns-private.h"
#include "model/table/tl-index-private.h"

#include <libtimeline/tl-timeline.h>

typedef struct _TlPostings TlPostings; /* tl-postings-private.h */
typedef struct _TlBelow TlBelow;       /* tl-actors-private.h */

/* The collection behind its API: names, values of which there are few, columns of those of which there are many, and
 * an index that is built when a reader first asks after a change. */
struct _TlTimeline
{
  GObject parent_instance;

  char *title;
  char *description;
  char *language;
  TlMap unknown;       /* members of the head */
  TlMap unknown_types; /* members beside "events" and "links" in "types" */

  TlNames names;
  GPtrArray *defined[TL_N_NAMES]; /* actors, sources, tracks, own types by the number of their id; NULL: mentioned */
  GHashTable *states;             /* of tracks with many: "number of the track, state"; NULL: none has */
  TlEventColumns events;
  TlLinkColumns links;
  GString *scratch;

  GMutex lock; /* held while one of these is built */
  TlIndex *index;
  guint32 *link_order;
  TlPostings *postings[4]; /* by TlPostingsKind; NULL: not asked for yet */
  TlBelow *below;
  guint n_changes; /* what was asked before the last is out of date */
};

/* Built where it is not; then safe to read from any thread until the next change. */
const TlIndex *_tl_timeline_get_index (TlTimeline *self);
const guint32 *_tl_timeline_get_link_order (TlTimeline *self);

/* Gives back what adding has reserved, and makes room for events that are only named: when a timeline has been made,
 * before anybody else may read it. */
void _tl_timeline_settle (TlTimeline *self);

/* To be called before every change. */
void _tl_timeline_changed (TlTimeline *self);

/* The row of an event that is there; TL_SYMBOL_NONE where there is none. */
guint32 _tl_timeline_find_event (const TlTimeline *self, const char *id);
/* The same; TL_SYMBOL_NONE with the error set. */
guint32 _tl_timeline_require_event (TlTimeline *self, const char *id, GError **error);

/* An event or link with an arena of its own, which keeps what it borrows. */
TlEvent *_tl_timeline_dup_event_row (TlTimeline *self, guint32 row);
TlLink *_tl_timeline_dup_link_row (TlTimeline *self, guint32 row);

/* The value of that kind and number, or NULL where it is only mentioned. */
gpointer _tl_timeline_get_defined (const TlTimeline *self, TlNameKind kind, guint32 number);
void _tl_timeline_define (TlTimeline *self, TlNameKind kind, guint32 number, gpointer value);
/* Whether a track has a state. */
gboolean _tl_timeline_has_state (const TlTimeline *self, guint32 track, const char *state);
gboolean _tl_timeline_is_defined (const TlTimeline *self, TlNameKind kind, guint32 number);
