/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/tl-timeline-private.h"

/* The three timelines of a merge. */
enum
{
  BASE,
  OURS,
  THEIRS,
  N_SIDES,
};

/* The state of a merge of values, which goes by their shape, member by member. */
typedef struct
{
  TlArena *arena; /* memory for merged values */
  TlNames names;  /* names for records: items of lists are compared as records */
  GString *bytes;
  GString *path; /* "event e1: participants" */
  void (*report) (gpointer user_data, const char *path, const char *message);
  gpointer user_data;
} TlMerging;

void _tl_merging_init (TlMerging *self, TlArena *arena);
void _tl_merging_clear (TlMerging *self);

/* Reports that both sides changed the member at the path. A text is NULL if that side has no value; then the other is
 * kept. */
void _tl_merging_report (TlMerging *self, const char *ours, const char *theirs);
/* Reports that one side removed the value at the path and the other changed it. */
void _tl_merging_report_removed (TlMerging *self, gboolean by_theirs);
/* Returns a number, or a plain member, as a text for the report of a conflict, or NULL if there is none. */
char *_tl_merging_dup_number (double number);
char *_tl_merging_dup_text (const TlField *field, const TlValue *value);

/* Merges two values that come from BASE. BASE is NULL if both sides added the value. In a conflict ours is kept. */
gpointer _tl_merge_values (TlMerging *self, const TlValue *base, const TlValue *ours, const TlValue *theirs);

/* Merges a text and returns one of the three. Each of them may be NULL. */
const char *_tl_merge_texts (TlMerging *self, const char *base, const char *ours, const char *theirs);
/* Merges the MAPS of base, ours and theirs, all of one KIND: TL_FIELD_TEXT_MAP, TL_FIELD_NUMBER_MAP or
 * TL_FIELD_JSON_MAP, as unknown members are. Objects in JSON are merged key by key. MERGED is not sorted. */
void _tl_merge_maps (TlMerging *self, TlFieldKind kind, TlMap *merged, const TlMap maps[3]);
/* Returns members that _tl_unknown_split() split as one text. */
char *_tl_merge_join_members (const TlMap *members);

/* Merge lists by their items: the items of ours in their order, without those that theirs removed, then the items that
 * theirs added. */
void _tl_merge_strings (TlMerging *self, TlStrings *merged, const TlStrings *base, const TlStrings *ours,
                        const TlStrings *theirs);
void _tl_merge_lists (TlMerging *self, TlList *merged, const TlList *base, const TlList *ours, const TlList *theirs);

/* Merges a document's own event type or link type and returns a new type. VALUES are base, which may be NULL, ours and
 * theirs. */
gpointer _tl_merge_types (TlMerging *self, TlNameKind kind, const char *id, const gpointer values[3]);
void _tl_type_unref (TlNameKind kind, gpointer type);
gboolean _tl_event_type_same (gconstpointer a, gconstpointer b);
gboolean _tl_link_type_same (gconstpointer a, gconstpointer b);
/* Breaks the cycles in the tree of event types that the changes of both sides cause together. The types on a cycle get
 * the parents that they have in ours, which has no cycle. Returns whether any parent was changed. */
gboolean _tl_merge_break_cycles (TlMerging *self, TlTimeline *merged, const TlTimeline *ours);

/* Reports the cycles of causes, of precedes, of part-of and of parents that only the changes of both sides make
 * together. All is kept: which of the changes is wrong, the merge cannot know. */
void _tl_merge_report_cycles (TlMerging *self, TlTimeline *merged, TlTimeline *ours, TlTimeline *theirs);
