/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <libtimeline/tl-date.h>

/* A counted bump allocator: everything allocated lives until the last reference to the arena goes.
 *
 *   TlArena -> [chunk: used | free] -> [chunk: full] -> NULL
 *           -> keeps: dates and other arenas that what is allocated here points into
 *
 * Values (TlEvent, ...) count their references on their arena, so a citation lent by an event keeps the whole alive.
 * References may be taken and dropped from any thread; allocating is the business of one. */
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

/* Drop DATE, or a reference to OTHER, with the arena. */
TlDate *_tl_arena_take_date (TlArena *self, TlDate *date);
void _tl_arena_keep (TlArena *self, TlArena *other);

/* Forget everything allocated and kept; the newest chunk is used again. Only for an arena with one reference. */
void _tl_arena_reset (TlArena *self);

gsize _tl_arena_get_size (const TlArena *self);
