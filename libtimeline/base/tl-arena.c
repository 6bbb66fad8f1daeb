/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* A reference-counted bump allocator. */
#include "config.h"

#include "base/tl-arena-private.h"

#include <string.h>

#define CHUNK_MAX (1024 * 1024)
#define ALIGN 8

typedef struct _Chunk Chunk;
struct _Chunk
{
  Chunk *next;
  gsize size;
  gsize used;
  _Alignas(ALIGN) char bytes[];
};

typedef struct _Kept Kept;
struct _Kept
{
  Kept *next;
  gpointer object;
  GDestroyNotify release;
};

struct _TlArena
{
  gatomicrefcount ref_count;
  Chunk *chunks; /* newest first */
  Kept *kept;    /* nodes allocated in the arena itself */
  gsize size;
};

static Chunk *
chunk_new (gsize size)
{
  Chunk *chunk = g_malloc (sizeof *chunk + size);

  chunk->next = NULL;
  chunk->size = size;
  chunk->used = 0;
  return chunk;
}

TlArena *
_tl_arena_new (gsize first_chunk)
{
  TlArena *self = g_new0 (TlArena, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->chunks = chunk_new (first_chunk);
  self->size = first_chunk;
  return self;
}

TlArena *
_tl_arena_ref (TlArena *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

static void
drop_kept (TlArena *self)
{
  for (Kept *kept = self->kept; kept != NULL; kept = kept->next)
    kept->release (kept->object);
  self->kept = NULL;
}

static void
free_chunks (Chunk *chunk)
{
  while (chunk != NULL)
    {
      Chunk *next = chunk->next;

      g_free (chunk);
      chunk = next;
    }
}

void
_tl_arena_unref (TlArena *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  drop_kept (self);
  free_chunks (self->chunks);
  g_free (self);
}

void
_tl_arena_reset (TlArena *self)
{
  drop_kept (self);
  free_chunks (self->chunks->next);
  self->chunks->next = NULL;
  self->chunks->used = 0;
  self->size = self->chunks->size;
}

/* Chunks double in size up to CHUNK_MAX. A larger request gets a chunk of its own. */
static void
add_chunk (TlArena *self, gsize size)
{
  Chunk *chunk = chunk_new (MAX (size, MIN (self->chunks->size * 2, CHUNK_MAX)));

  chunk->next = self->chunks;
  self->chunks = chunk;
  self->size += chunk->size;
}

char *
_tl_arena_alloc_bytes (TlArena *self, gsize size)
{
  char *bytes;

  if (G_UNLIKELY (size > self->chunks->size - self->chunks->used))
    add_chunk (self, size);
  bytes = self->chunks->bytes + self->chunks->used;
  self->chunks->used += size;
  return bytes;
}

/* Moves the next free byte to a multiple of ALIGNMENT, a power of two. */
static void
align (TlArena *self, gsize alignment)
{
  gsize used = (self->chunks->used + alignment - 1) & ~(alignment - 1);

  self->chunks->used = MIN (used, self->chunks->size);
}

gpointer
_tl_arena_alloc_words (TlArena *self, gsize size)
{
  align (self, sizeof (guint32));
  return _tl_arena_alloc_bytes (self, size);
}

gpointer
_tl_arena_alloc0 (TlArena *self, gsize size)
{
  size = (size + ALIGN - 1) & ~(gsize) (ALIGN - 1);
  align (self, ALIGN);
  return memset (_tl_arena_alloc_bytes (self, size), 0, size);
}

char *
_tl_arena_strndup (TlArena *self, const char *text, gsize length)
{
  char *copy = _tl_arena_alloc_bytes (self, length + 1);

  memcpy (copy, text, length);
  copy[length] = '\0';
  return copy;
}

gpointer
_tl_arena_take (TlArena *self, gpointer object, GDestroyNotify release)
{
  Kept *kept;

  if (object == NULL)
    return NULL;
  kept = _tl_arena_alloc0 (self, sizeof *kept);
  *kept = (Kept){ self->kept, object, release };
  self->kept = kept;
  return object;
}

void
_tl_arena_keep (TlArena *self, TlArena *other)
{
  _tl_arena_take (self, _tl_arena_ref (other), (GDestroyNotify) _tl_arena_unref);
}

gsize
_tl_arena_get_size (const TlArena *self)
{
  return self->size;
}
