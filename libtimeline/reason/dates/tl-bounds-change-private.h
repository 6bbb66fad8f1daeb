/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "base/tl-arena-private.h"

#include <libtimeline/tl-bounds-change.h>

/* All changes of one answer, in one block. A reference to one change keeps the whole block. */
typedef struct
{
  gatomicrefcount ref_count;
  TlArena *names; /* holds the ids */
  TlBoundsChange *items;
  guint n;
  guint capacity;
} TlBoundsChanges;

struct _TlBoundsChange
{
  TlBoundsChanges *all; /* not a counted reference */
  const char *event;
  TlBounds before;
  TlBounds after;
};

TlBoundsChanges *_tl_bounds_changes_new (TlArena *names);
void _tl_bounds_changes_unref (TlBoundsChanges *self);
/* Appends a change. EVENT is borrowed from the arena. It must not be called once anyone else has a reference. */
void _tl_bounds_changes_add (TlBoundsChanges *self, const char *event, const TlBounds *before, const TlBounds *after);
