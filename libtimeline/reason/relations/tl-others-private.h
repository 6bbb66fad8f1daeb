/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <glib.h>

/* The changes of a track, to be asked about those to other states than one. There may be as many states as changes, so
 * no state has a list of the others. Instead all are in one list, by their time AT, each with the two greatest values
 * up to there that belong to different states: at least one of them belongs to another state than the one asked about.
 *
 *   at  state      value    best, next          next_other
 *   3   active     3        active 3            1
 *   10  suspended  14       suspended 14, active 3     2
 *   12  active     25       active 25, suspended 14    3 (none)
 *
 * States are numbered. The list is sorted once, after the last change has been added. */
typedef struct
{
  guint state;
  gint64 value;
} TlOther;

typedef struct
{
  gint64 at;
  TlOther best;     /* the change's own value, until sorted */
  TlOther next;     /* of another state than BEST; state G_MAXUINT: there is none */
  guint state;      /* of the change */
  guint next_other; /* the next change that sets another state than this one */
} TlOtherStep;

/* A GArray of TlOtherStep. */
GArray *_tl_others_new (void);
void _tl_others_add (GArray *self, guint state, gint64 at, gint64 value);
/* Time complexity: O(n log n). */
void _tl_others_sort (GArray *self);
/* Finds the greatest value of the changes up to AT to another state than STATE. Returns FALSE if there is none.
 * Time complexity: O(log n). */
gboolean _tl_others_find (const GArray *self, guint state, gint64 at, gint64 *value);
/* Finds the first change after AT to another state than STATE. Time complexity: O(log n). */
gboolean _tl_others_find_next (const GArray *self, guint state, gint64 at, gint64 *next);
/* The best of any number of values and the best of another state. BEST and NEXT begin as TL_OTHER_NONE. */
#define TL_OTHER_NONE ((TlOther){ G_MAXUINT, G_MININT64 })
void _tl_other_keep (TlOther *best, TlOther *next, TlOther value);
/* Returns the one of the two that belongs to another state than STATE; its state is G_MAXUINT if there is none. */
static inline TlOther
_tl_other_than (TlOther best, TlOther next, guint state)
{
  return best.state != state ? best : next;
}
