/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/table/tl-names-private.h"

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
void _tl_record_pack (GString *scratch, gconstpointer self, TlNames *names, gboolean interned);

/* One member, with its index; nothing where it is absent or has a column. Every name in SELF is interned. */
void _tl_record_pack_field (GString *scratch, const TlField *field, gconstpointer self, TlNames *names);

/* Fills SELF, which is new, from a record. Texts and names are lent by the arena of NAMES; dates too. */
void _tl_record_unpack (const guint8 *record, gpointer self, const TlNames *names);

/* Where the payload of a member begins, without unpacking anything; NULL where the record has none. FIELD is the place
 * in SHAPE. Time complexity: O(members and items before it), whatever the length of their texts. */
const guint8 *_tl_record_find (const guint8 *record, const TlShape *shape, guint field);
/* The same from a member on, so that several are found on one way; returns where FIELD or what comes after it begins,
 * with its number: see _tl_record_is(). */
const guint8 *_tl_record_seek (const guint8 *p, const TlShape *shape, guint field);

static inline gboolean
_tl_record_is (const guint8 *p, guint field)
{
  return *p == field + 1;
}

/* Stands in the place of a field's number before the unknown members. */
#define TL_RECORD_UNKNOWN 255

static inline const guint8 *
_tl_record_length (const guint8 *p, guint64 *length)
{
  guint64 result = *p & 0x7f;

  for (guint shift = 7; (*p++ & 0x80) != 0; shift += 7)
    result |= (guint64) (*p & 0x7f) << shift;
  *length = result;
  return p;
}

/* Numbers of 32 bits as a record holds them. Most have one byte or two, in no order that
 * could be foreseen, so there is no branch between these; a byte always stands behind a number. */
static inline const guint8 *
_tl_record_number (const guint8 *p, guint32 *number)
{
  guint64 result;
  guint more = *p >> 7;

  if (G_LIKELY ((p[0] & p[1] & 0x80) == 0))
    {
      *number = (*p & 0x7fu) | (p[1] & -more) << 7;
      return p + 1 + more;
    }
  p = _tl_record_length (p, &result);
  *number = (guint32) result;
  return p;
}

/* Where what stands behind a part begins. */
const guint8 *_tl_record_skip (const guint8 *p, const TlShape *shape);

/* An item of a list of parts whose first two members are numbers of names and always there: an actor and its role, a
 * track and its state. Returns where the next one begins. */
const guint8 *_tl_record_pair (const guint8 *p, const TlShape *shape, guint32 *first, guint32 *second);
