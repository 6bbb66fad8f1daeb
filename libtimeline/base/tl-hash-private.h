/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <glib.h>

/* A random key for hash tables with untrusted contents: without the key, nobody can choose contents that collide. */
typedef struct
{
  guint64 k0;
  guint64 k1;
} TlHashKey;

TlHashKey _tl_hash_key_new (void);

/* SipHash-1-3 (Aumasson and Bernstein, "SipHash: a fast short-input PRF", INDOCRYPT 2012), with one compression and
 * three finalisation rounds. */
guint64 _tl_hash (TlHashKey key, const char *bytes, gsize length);
