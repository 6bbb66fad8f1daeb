/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <glib.h>

/* A reference-counted bump allocator: memory from an arena lives until the last reference to the arena is dropped.
 *
 *   TlArena -> [chunk: used | free] -> [chunk: full] -> NULL
 *           -> kept: objects that memory of the arena points to, each with the function that releases it
 *
 * The arena holds one reference count for everything allocated in it and is freed as a whole. Any thread may take and
 * drop references; only one thread at a time may allocate. */
typedef struct _TlArena TlArena;

TlArena *_tl_arena_new (gsize first_chunk);
TlArena *_tl_arena_ref (TlArena *self);
void _tl_arena_unref (TlArena *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlArena, _tl_arena_unref)

/* Returns memory that is zeroed and aligned for any type. */
gpointer _tl_arena_alloc0 (TlArena *self, gsize size);
/* Returns memory that is not zeroed and is aligned for 32-bit numbers. */
gpointer _tl_arena_alloc_words (TlArena *self, gsize size);
/* Returns memory that is neither zeroed nor aligned. */
char *_tl_arena_alloc_bytes (TlArena *self, gsize size);
char *_tl_arena_strndup (TlArena *self, const char *text, gsize length);

/* Calls RELEASE on OBJECT, which may be NULL, when the arena is freed or reset. Returns OBJECT. */
gpointer _tl_arena_take (TlArena *self, gpointer object, GDestroyNotify release);
/* Holds a reference to OTHER until the arena is freed or reset. */
void _tl_arena_keep (TlArena *self, TlArena *other);

/* Frees all allocated memory and releases the kept objects, but keeps the newest chunk for reuse. Only for an arena
 * with one reference. */
void _tl_arena_reset (TlArena *self);

gsize _tl_arena_get_size (const TlArena *self);
