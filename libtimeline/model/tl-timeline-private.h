/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/table/tl-columns-private.h"
#include "model/table/tl-index-private.h"
#include "model/table/tl-postings-private.h"

#include <libtimeline/tl-timeline.h>

typedef struct _TlBelow TlBelow; /* tl-below-private.h */

/* The timeline as its own files see it: names, the values of which there are few, columns for those of which there
 * are many, and data derived from these, which the first reader after a change builds. */
struct _TlTimeline
{
  GObject parent_instance;

  char *title;
  char *description;
  char *language;
  TlMap unknown;       /* members of the head */
  TlMap unknown_types; /* members other than "events" and "links" in "types" */

  TlNames names;
  GPtrArray *defined[TL_N_NAMES]; /* actors, sources, tracks, own types by number of the id; NULL if only mentioned */
  GPtrArray *former[TL_N_NAMES];  /* replaced or removed values, which may be borrowed; NULL if none */
  GHashTable *states;             /* of tracks with many: "number of the track, state"; NULL if no track has many */
  TlEventColumns events;
  TlLinkColumns links;
  GString *scratch;

  GMutex lock; /* held while one of these is built */
  TlIndex *index;
  guint32 *link_order;
  TlPostings *postings[TL_N_POSTINGS]; /* NULL until needed */
  TlBelow *below;
  guint n_changes; /* number of changes; answers from before the last one are out of date */

  guint n_frozen;       /* freezes in effect, which hold back the signal */
  gboolean has_changed; /* whether a change was made while the signal was held back */
};

/* ---- tl-timeline.c: life, head, signal ---- */

/* Must be called after every change by a user of the library, when the timeline is consistent again. */
void _tl_timeline_notify_changed (TlTimeline *self);

/* Frees memory reserved for additions, and makes room for events that are only mentioned. Called when a timeline has
 * been built, before another thread may read it. */
void _tl_timeline_settle (TlTimeline *self);

/* ---- tl-timeline-derived.c ---- */

/* Must be called before every change. */
void _tl_timeline_drop_derived (TlTimeline *self);

/* Each function builds its data if they are missing. The result may be read from any thread until the next change. */
const TlIndex *_tl_timeline_get_index (TlTimeline *self);
const guint32 *_tl_timeline_get_link_order (TlTimeline *self);
const TlPostings *_tl_timeline_get_postings (TlTimeline *self, TlPostingsKind kind);
const TlBelow *_tl_timeline_get_below (TlTimeline *self);

/* ---- tl-defined.c: values of which there are few ---- */

/* Returns the value with that kind and number, or NULL if it is only mentioned or is built in. */
gpointer _tl_timeline_get_defined (const TlTimeline *self, TlNameKind kind, guint32 number);
gboolean _tl_timeline_is_defined (const TlTimeline *self, TlNameKind kind, guint32 number);
gboolean _tl_timeline_is_builtin (TlNameKind kind, guint32 number);
/* Takes ownership of VALUE and stores it in place of the former value, which is kept. NULL leaves the name without a
 * value. */
void _tl_timeline_define (TlTimeline *self, TlNameKind kind, guint32 number, gpointer value);
/* Returns whether a track has a state. */
gboolean _tl_timeline_has_state (const TlTimeline *self, guint32 track, const char *state);

/* Returns the id of an actor, source, track or type. */
const char *_tl_defined_get_id (TlNameKind kind, gconstpointer value);
gpointer _tl_defined_ref (TlNameKind kind, gconstpointer value);
void _tl_defined_free_all (TlNameKind kind, GPtrArray *values);
void _tl_defined_seal (TlNameKind kind, gpointer value);

/* ---- tl-timeline-rows.c: events and links ---- */

/* Returns the row of an event that exists, or TL_SYMBOL_NONE. */
guint32 _tl_timeline_find_event (const TlTimeline *self, const char *id);

/* Returns an event or link with an arena of its own, which keeps alive the data that it borrows. */
TlEvent *_tl_timeline_dup_event_row (TlTimeline *self, guint32 row);
TlLink *_tl_timeline_dup_link_row (TlTimeline *self, guint32 row);

/* Stores an event in the row of its id. Nothing is checked: the caller must ensure that everything it names exists
 * or will be added. */
void _tl_timeline_put_event (TlTimeline *self, const TlEvent *event);
/* The same for a link. The same link must not exist. */
void _tl_timeline_put_link (TlTimeline *self, const TlLink *link);
void _tl_timeline_drop_link (TlTimeline *self, guint32 row);

/* Returns the number of links that name the event. They are counted on the first call; after that, put_link and
 * drop_link keep the counts up to date. */
guint32 _tl_timeline_count_links_of (TlTimeline *self, guint32 row);

/* ---- tl-missing.c ---- */

/* Returns a suggestion for a name that does not exist, such as "; there is "rus" (Russian Federation)", or "". Time
 * complexity: bounded. */
char *_tl_timeline_suggest (const TlTimeline *self, TlNameKind kind, const char *name);
/* Sets the error "there is no actor "Russia"" with a suggestion. Returns FALSE. */
gboolean _tl_timeline_report_missing (const TlTimeline *self, TlNameKind kind, const char *name, GError **error);
/* Returns the row of the event, or TL_SYMBOL_NONE with the error set. */
guint32 _tl_timeline_require_event (TlTimeline *self, const char *id, GError **error);
/* Returns the number of the actor, source, track or type with that id, or TL_SYMBOL_NONE with the error set. */
guint32 _tl_timeline_require (const TlTimeline *self, TlNameKind kind, const char *id, GError **error);
