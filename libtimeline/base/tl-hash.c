/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* A keyed hash for short strings. */
#include "config.h"

#include "base/tl-hash-private.h"

#include <string.h>

TlHashKey
_tl_hash_key_new (void)
{
  TlHashKey key;

  /* GLib seeds its generator from the system's random source */
  key.k0 = (guint64) g_random_int () << 32 | g_random_int ();
  key.k1 = (guint64) g_random_int () << 32 | g_random_int ();
  return key;
}

static inline guint64
rotate (guint64 x, int bits)
{
  return x << bits | x >> (64 - bits);
}

static inline void
sip_round (guint64 v[4])
{
  v[0] += v[1];
  v[1] = rotate (v[1], 13) ^ v[0];
  v[0] = rotate (v[0], 32);
  v[2] += v[3];
  v[3] = rotate (v[3], 16) ^ v[2];
  v[0] += v[3];
  v[3] = rotate (v[3], 21) ^ v[0];
  v[2] += v[1];
  v[1] = rotate (v[1], 17) ^ v[2];
  v[2] = rotate (v[2], 32);
}

static inline void
absorb (guint64 v[4], guint64 word)
{
  v[3] ^= word;
  sip_round (v);
  v[0] ^= word;
}

guint64
_tl_hash (TlHashKey key, const char *bytes, gsize length)
{
  guint64 v[4] = { key.k0 ^ G_GUINT64_CONSTANT (0x736f6d6570736575), key.k1 ^ G_GUINT64_CONSTANT (0x646f72616e646f6d),
                   key.k0 ^ G_GUINT64_CONSTANT (0x6c7967656e657261), key.k1 ^ G_GUINT64_CONSTANT (0x7465646279746573) };
  guint64 tail = (guint64) length << 56;
  guint64 word;
  gsize whole = length & ~(gsize) 7;

  for (gsize i = 0; i < whole; i += 8)
    {
      memcpy (&word, bytes + i, 8);
      absorb (v, GUINT64_FROM_LE (word));
    }
  for (gsize i = whole; i < length; i++)
    tail |= (guint64) (guint8) bytes[i] << (8 * (i - whole));
  absorb (v, tail);
  v[2] ^= 0xff;
  for (int i = 0; i < 3; i++)
    sip_round (v);
  return v[0] ^ v[1] ^ v[2] ^ v[3];
}
