/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "base/tl-arena-private.h"

#include <libtimeline/tl-bounds-change.h>

/* The changes of one answer, in one block; a reference to one of them is one to all. */
typedef struct
{
  gatomicrefcount ref_count;
  TlArena *names; /* where the ids live */
  TlBoundsChange *items;
  guint n;
  guint capacity;
} TlBoundsChanges;

struct _TlBoundsChange
{
  TlBoundsChanges *all; /* not counted */
  const char *event;
  TlBounds before;
  TlBounds after;
};

TlBoundsChanges *_tl_bounds_changes_new (TlArena *names);
void _tl_bounds_changes_unref (TlBoundsChanges *self);
/* EVENT is borrowed from the arena. Only while nobody else has the changes. */
void _tl_bounds_changes_add (TlBoundsChanges *self, const char *event, const TlBounds *before, const TlBounds *after);
