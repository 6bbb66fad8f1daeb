/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/tl-timeline-private.h"

/* The three that are merged. */
enum
{
  BASE,
  OURS,
  THEIRS,
  N_SIDES,
};

/* Merging values by their shape, member by member. */
typedef struct
{
  TlArena *arena; /* where what is merged is made */
  TlNames names;  /* items of lists are compared as records of these */
  GString *bytes;
  GString *path; /* "event e1: participants" */
  void (*report) (gpointer user_data, const char *path, const char *message);
  gpointer user_data;
} TlMerging;

void _tl_merging_init (TlMerging *self, TlArena *arena);
void _tl_merging_clear (TlMerging *self);

/* Both changed what stands at the path; a text is NULL where there is none, and then the other is kept. */
void _tl_merging_report (TlMerging *self, const char *ours, const char *theirs);
/* One removed what stands at the path, and the other changed it. */
void _tl_merging_report_removed (TlMerging *self, gboolean by_theirs);
/* A number, or a plain member, as a text to report in a conflict; NULL where there is none. */
char *_tl_merging_dup_number (double number);
char *_tl_merging_dup_text (const TlField *field, const TlValue *value);

/* BASE may be NULL: both added it. In a conflict ours is kept. */
gpointer _tl_merge_values (TlMerging *self, const TlValue *base, const TlValue *ours, const TlValue *theirs);

/* One of three texts, any of which may be NULL. */
const char *_tl_merge_texts (TlMerging *self, const char *base, const char *ours, const char *theirs);
/* Maps whose values are texts. */
void _tl_merge_maps (TlMerging *self, TlMap *merged, const TlMap *base, const TlMap *ours, const TlMap *theirs,
                     gboolean numbers, gboolean sorted);

/* Lists by their items: ours, in its order, without what theirs removed; then what theirs added. */
void _tl_merge_strings (TlMerging *self, TlStrings *merged, const TlStrings *base, const TlStrings *ours,
                        const TlStrings *theirs);
void _tl_merge_lists (TlMerging *self, TlList *merged, const TlList *base, const TlList *ours, const TlList *theirs);

/* A document's own types of both kinds: base, which may be NULL, ours and theirs. Returns a new one. */
gpointer _tl_merge_types (TlMerging *self, TlNameKind kind, const char *id, const gpointer values[3]);
void _tl_type_unref (TlNameKind kind, gpointer type);
gboolean _tl_event_type_same (gconstpointer a, gconstpointer b);
gboolean _tl_link_type_same (gconstpointer a, gconstpointer b);
/* What each changed of the tree may together be a cycle: the types on it get the parents that they have in ours, where
 * there is none. Returns whether any got another. */
gboolean _tl_merge_break_cycles (TlMerging *self, TlTimeline *merged, const TlTimeline *ours);
