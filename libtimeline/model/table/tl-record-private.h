/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/table/tl-names-private.h"

/* A value packed into bytes, as a timeline stores it. A record is small and is read in one pass; its texts are
 * borrowed, not copied.
 *
 *   record   := member* 0
 *   member   := (index of the field + 1) payload      fields in the shape's order, without absent fields and columns
 *   text     := length bytes NUL                      lengths and numbers of names are LEB128
 *   word, id := number of the name                    date: number of the date
 *   list, map, part: count of items, or a record
 *   unknown members: 255 and a map of JSON
 *   JSON     := text, or 0 and a count of pieces, which are its text one after the other. No JSON is empty.
 *   piece    := (number of a shared piece + 1), or 0 and length bytes
 *
 * Events of the large data sets have attributes that are alike but for a few figures. Each piece that repeats is
 * stored once:
 *
 *   {"place":"Paris","tone":-1.5}     0 3  1  0 4 -1.5  2        pieces   0 {"place":"Paris","tone":
 *   {"place":"Paris","tone":3}        0 3  1  0 1 3     2                 1 }
 */

/* Packs SELF and appends the bytes to SCRATCH. INTERNED means that every name in SELF comes from NAMES. */
void _tl_record_pack (GString *scratch, gconstpointer self, TlNames *names, gboolean interned);

/* Packs one member and its index, or nothing if it is absent or has a column. Every name in SELF must be interned. */
void _tl_record_pack_field (GString *scratch, const TlField *field, gconstpointer self, TlNames *names);

/* Fills SELF, which is new, from a record. Texts, names and dates are borrowed from the arena of NAMES. */
void _tl_record_unpack (const guint8 *record, gpointer self, const TlNames *names);

/* Returns the payload of a member, without unpacking anything, or NULL if the record does not have the member. FIELD
 * is the index in SHAPE. Time complexity: O(members and items before it), whatever the length of their texts. */
const guint8 *_tl_record_find (const guint8 *record, const TlShape *shape, guint field);
/* The same from the member at P on, so that one pass finds several members. Returns the beginning of FIELD or of the
 * next member after it, including its number: see _tl_record_is(). */
const guint8 *_tl_record_seek (const guint8 *p, const TlShape *shape, guint field);

static inline gboolean
_tl_record_is (const guint8 *p, guint field)
{
  return *p == field + 1;
}

/* Replaces the number of a field before the unknown members. */
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

/* Reads a 32-bit number of a record. Most numbers have one or two bytes, in an order that cannot be predicted, so
 * these two cases share one path without a branch. It may read the byte after a number; a record always has one. */
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

/* Reads a piece of JSON. Returns the first byte after it. */
static inline const guint8 *
_tl_record_piece (const guint8 *p, const TlNames *names, const char **text, gsize *length)
{
  guint64 number;

  p = _tl_record_length (p, &number);
  if (number > 0)
    {
      *text = _tl_names_text (names, TL_NAME_PIECE, (guint32) (number - 1));
      *length = _tl_symbol_length (*text);
      return p;
    }
  p = _tl_record_length (p, &number);
  *text = (const char *) p;
  *length = number;
  return p + number;
}

/* Returns the first byte after a part. */
const guint8 *_tl_record_skip (const guint8 *p, const TlShape *shape);

/* Reads an item of a list of parts whose first two members are numbers of names and always present: an actor and its
 * role, or a track and its state. Returns the beginning of the next item. */
const guint8 *_tl_record_pair (const guint8 *p, const TlShape *shape, guint32 *first, guint32 *second);
