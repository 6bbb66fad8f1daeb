/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <glib.h>

/* A counted bump allocator: everything allocated lives until the last reference to the arena goes.
 *
 *   TlArena -> [chunk: used | free] -> [chunk: full] -> NULL
 *           -> kept: objects that what is allocated here points to, each with the function that releases it
 *
 * The arena holds the reference count of all that is allocated in it and is freed as a whole. Any thread may take and
 * drop references; only one thread at a time may allocate. */
typedef struct _TlArena TlArena;

TlArena *_tl_arena_new (gsize first_chunk);
TlArena *_tl_arena_ref (TlArena *self);
void _tl_arena_unref (TlArena *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlArena, _tl_arena_unref)

/* Zeroed and aligned for any type. */
gpointer _tl_arena_alloc0 (TlArena *self, gsize size);
/* Not zeroed, aligned for numbers of 32 bits. */
gpointer _tl_arena_alloc_words (TlArena *self, gsize size);
/* Neither zeroed nor aligned. */
char *_tl_arena_alloc_bytes (TlArena *self, gsize size);
char *_tl_arena_strndup (TlArena *self, const char *text, gsize length);

/* Calls RELEASE on OBJECT, which may be NULL, when the arena is freed or reset. Returns OBJECT. */
gpointer _tl_arena_take (TlArena *self, gpointer object, GDestroyNotify release);
/* Holds a reference to OTHER for as long. */
void _tl_arena_keep (TlArena *self, TlArena *other);

/* Forget everything allocated and kept; the newest chunk is used again. Only for an arena with one reference. */
void _tl_arena_reset (TlArena *self);

gsize _tl_arena_get_size (const TlArena *self);
