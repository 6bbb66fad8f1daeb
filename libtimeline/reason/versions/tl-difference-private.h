/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/tl-timeline-private.h"

#include <libtimeline/tl-difference.h>

/* A difference: the member, and its old and new content. For a member in a shape the two values are kept, for any other
 * member its two texts.
 *
 *   change   kind     id    member    field    values   texts            raw
 *   CHANGED  "event"  "e1"  "title"   title    old,new  -                -
 *   CHANGED  "event"  "e1"  "x-note"  -        -        "1", NULL        yes: the texts are JSON
 *   CHANGED  "timeline"  -  "title"   -        -        "Old", "New"     no: plain texts
 */
struct _TlDifference
{
  gatomicrefcount ref_count;
  TlChange change;
  const char *kind;
  char *id;
  char *link[3]; /* from, to, type */
  char *member;
  const TlField *field;
  TlValue *values[2];
  char *texts[2];
  gboolean raw;
};

/* Returns the actor, source, track or own type with that id, or NULL if there is none. */
static inline gpointer
_tl_timeline_find_defined (const TlTimeline *timeline, TlNameKind kind, const char *id)
{
  guint32 number = _tl_names_find (&timeline->names, kind, id);

  return number != TL_SYMBOL_NONE ? _tl_timeline_get_defined (timeline, kind, number) : NULL;
}

/* An iterator over the links of several timelines side by side. Each step returns the same link in all of them: that
 * with the same id or, without an id, the same events and type. Links come in canonical order, links without an id
 * first.
 *
 *   timelines   0: a>b, b>c          rows   a>b: 0 NONE     b>c: 1 0     c>d: NONE 1
 *               1: b>c, c>d
 */
typedef struct
{
  TlTimeline *timeline;
  const guint32 *order;
  guint32 n;
  guint32 at;
} TlLinkCursor;

typedef struct
{
  TlLinkCursor cursors[3];
  guint n;
  guint turn; /* the cursor whose links with an id are next; n: links without an id are next */
} TlLinkJoin;

void _tl_link_join_init (TlLinkJoin *self, TlTimeline *const *timelines, guint n);
/* Moves to the next link and returns FALSE at the end. ROWS is set to its row in each timeline, or to TL_SYMBOL_NONE.
 */
gboolean _tl_link_join_next (TlLinkJoin *self, guint32 *rows);

/* The members of an own type as texts: parent, label, CAMEO code, PLOVER code and unknown members of an event type;
 * family, label and unknown members of a link type. */
#define TL_TYPE_N_MEMBERS 5
typedef struct
{
  const char *names[TL_TYPE_N_MEMBERS]; /* ends in NULL */
  const char *texts[TL_TYPE_N_MEMBERS]; /* the text after the last name: unknown members */
} TlTypeMembers;
void _tl_type_list_members (TlNameKind kind, gconstpointer type, TlTypeMembers *members);
