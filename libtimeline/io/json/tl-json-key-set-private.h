/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "base/tl-symbols-private.h"
#include "model/noun/tl-value-private.h"

/* Whether a key stands in an object already: against a few it is compared, against more it is hashed, so that no
 * object makes reading quadratic. All zero is an empty set. */
typedef struct
{
  TlArena *arena;
  TlSymbols set;
} TlJsonKeySet;

/* MAP holds the keys so far. */
gboolean _tl_json_key_set_repeats (TlJsonKeySet *self, const TlMap *map, const char *key, gsize length);
void _tl_json_key_set_clear (TlJsonKeySet *self);
