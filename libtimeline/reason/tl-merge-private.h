/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/tl-timeline-private.h"

/* Merging values by their shape, member by member. */
typedef struct
{
  TlArena *arena; /* where what is merged is made */
  TlNames names;  /* items of lists are compared as records of these */
  GString *bytes;
  GString *path; /* "event e1: participants" */
  /* Both changed the member at PATH; a text is NULL where there is none. */
  void (*conflict) (gpointer user_data, const char *path, const char *ours, const char *theirs);
  gpointer user_data;
} TlMerging;

void _tl_merging_init (TlMerging *self, TlArena *arena);
void _tl_merging_clear (TlMerging *self);

/* BASE may be NULL: both added it. In a conflict ours is kept. */
gpointer _tl_merge_values (TlMerging *self, const TlValue *base, const TlValue *ours, const TlValue *theirs);

/* One of three texts, any of which may be NULL. */
const char *_tl_merge_texts (TlMerging *self, const char *base, const char *ours, const char *theirs);
/* Maps whose values are texts. */
void _tl_merge_maps (TlMerging *self, TlMap *merged, const TlMap *base, const TlMap *ours, const TlMap *theirs,
                     gboolean numbers, gboolean sorted);
