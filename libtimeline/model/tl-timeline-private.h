/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/table/tl-columns-private.h"
#include "model/table/tl-index-private.h"
#include "model/table/tl-postings-private.h"

#include <libtimeline/tl-timeline.h>

typedef struct _TlBelow TlBelow; /* tl-below-private.h */

/* The timeline as its files see it: names, values of which there are few, columns of those of which there are many, and
 * what is derived from all of these when a reader first asks after a change. */
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
  GPtrArray *former[TL_N_NAMES];  /* values replaced or removed: they may have been lent; NULL: none has been */
  GHashTable *states;             /* of tracks with many: "number of the track, state"; NULL: none has */
  TlEventColumns events;
  TlLinkColumns links;
  GString *scratch;

  GMutex lock; /* held while one of these is built */
  TlIndex *index;
  guint32 *link_order;
  TlPostings *postings[TL_N_POSTINGS]; /* NULL: not asked for yet */
  TlBelow *below;
  guint n_changes; /* what was asked before the last is out of date */

  guint n_frozen;       /* calls that hold back the signal */
  gboolean has_changed; /* while it was held back */
};

/* ---- tl-timeline.c: life, head, signal ---- */

/* To be called after every change that a caller of the library makes, once the timeline is whole again. */
void _tl_timeline_notify_changed (TlTimeline *self);

/* Gives back what adding has reserved, and makes room for events that are only named: when a timeline has been made,
 * before anybody else may read it. */
void _tl_timeline_settle (TlTimeline *self);

/* ---- tl-timeline-derived.c ---- */

/* To be called before every change. */
void _tl_timeline_drop_derived (TlTimeline *self);

/* Each is built if it is missing; then it is safe to read from any thread until the next change. */
const TlIndex *_tl_timeline_get_index (TlTimeline *self);
const guint32 *_tl_timeline_get_link_order (TlTimeline *self);
const TlPostings *_tl_timeline_get_postings (TlTimeline *self, TlPostingsKind kind);
const TlBelow *_tl_timeline_get_below (TlTimeline *self);

/* ---- tl-defined.c: values of which there are few ---- */

/* The value of that kind and number, or NULL where it is only mentioned, or built in. */
gpointer _tl_timeline_get_defined (const TlTimeline *self, TlNameKind kind, guint32 number);
gboolean _tl_timeline_is_defined (const TlTimeline *self, TlNameKind kind, guint32 number);
gboolean _tl_timeline_is_builtin (TlNameKind kind, guint32 number);
/* Takes VALUE in the place of what was there, which is kept; NULL leaves the name without a value. */
void _tl_timeline_define (TlTimeline *self, TlNameKind kind, guint32 number, gpointer value);
/* Whether a track has a state. */
gboolean _tl_timeline_has_state (const TlTimeline *self, guint32 track, const char *state);

/* The id of an actor, source, track or type. */
const char *_tl_defined_get_id (TlNameKind kind, gconstpointer value);
gpointer _tl_defined_ref (TlNameKind kind, gconstpointer value);
void _tl_defined_free_all (TlNameKind kind, GPtrArray *values);
void _tl_defined_seal (TlNameKind kind, gpointer value);

/* ---- tl-timeline-rows.c: events and links ---- */

/* The row of an event that is there; TL_SYMBOL_NONE where there is none. */
guint32 _tl_timeline_find_event (const TlTimeline *self, const char *id);

/* An event or link with an arena of its own, which keeps what it borrows. */
TlEvent *_tl_timeline_dup_event_row (TlTimeline *self, guint32 row);
TlLink *_tl_timeline_dup_link_row (TlTimeline *self, guint32 row);

/* Puts an event into the row of its id. Nothing is checked: the caller sees to it that all it names gets there. */
void _tl_timeline_put_event (TlTimeline *self, const TlEvent *event);
/* Likewise; there must be no link alike. */
void _tl_timeline_put_link (TlTimeline *self, const TlLink *link);
void _tl_timeline_drop_link (TlTimeline *self, guint32 row);

/* How many links name the event. Counted when first asked for; put_link and drop_link keep it true from then on. */
guint32 _tl_timeline_count_links_of (TlTimeline *self, guint32 row);

/* ---- tl-missing.c ---- */

/* "; there is "rus" (Russian Federation)": what is near a name that does not exist, or "". Time complexity: bounded. */
char *_tl_timeline_suggest (const TlTimeline *self, TlNameKind kind, const char *name);
/* Sets the error "there is no actor "Russia"" with a suggestion. Returns FALSE. */
gboolean _tl_timeline_report_missing (const TlTimeline *self, TlNameKind kind, const char *name, GError **error);
/* The row of the event; TL_SYMBOL_NONE with the error set. */
guint32 _tl_timeline_require_event (TlTimeline *self, const char *id, GError **error);
/* The number of an actor, source, track or type by its id; TL_SYMBOL_NONE with the error set. */
guint32 _tl_timeline_require (const TlTimeline *self, TlNameKind kind, const char *id, GError **error);
