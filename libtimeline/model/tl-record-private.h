/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/tl-names-private.h"

/* A value packed into bytes, as a timeline stores it: small, read in one pass, its texts lent in place.
 *
 *   record   := member* 0
 *   member   := (index of the field + 1) payload      fields in the shape's order, absent ones and columns left out
 *   text     := length bytes NUL                      lengths and numbers of names are LEB128
 *   word, id := number of the name                    date: number of the date
 *   list, map, part: count of items, or a record
 *   unknown members: 255 and a map of texts
 */

/* Packs SELF behind what SCRATCH holds. Where INTERNED, every name in SELF is one that NAMES handed out. */
void _tl_record_pack (GByteArray *scratch, gconstpointer self, TlNames *names, gboolean interned);

/* Fills SELF, which is new, from a record. Texts and names are lent by the arena of NAMES; dates too. */
void _tl_record_unpack (const guint8 *record, gpointer self, const TlNames *names);
