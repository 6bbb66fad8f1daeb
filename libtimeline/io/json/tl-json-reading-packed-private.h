/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/json/tl-json-reading-value-private.h"

/* An event or link read straight into the record that a timeline stores, without a value on the way, as long as members
 * come in the order of the shape, which is the canonical one. At the first that does not, what was read becomes a
 * value, which takes the rest. Why there are two readers is explained in tl-json-reading-private.h.
 *
 *   {"id":..,"type":..,"title":..,"x":..}      numbers[id], numbers[type] | record: title .. | here VALUE takes all
 */
#define TL_PACKED_COLUMNS 5 /* first members of events and links are columns, and names or dates but for the last */

typedef struct
{
  TlValue *value;                     /* of the shape; holds the columns that are neither names nor dates; WHOLE: all */
  gboolean whole;                     /* nothing is in the record, all is in VALUE */
  guint64 seen;                       /* a bit for each member that came, where not WHOLE */
  guint32 numbers[TL_PACKED_COLUMNS]; /* TL_SYMBOL_NONE: absent, or to be looked for by */
  const char *texts[TL_PACKED_COLUMNS];
  gsize lengths[TL_PACKED_COLUMNS];
  guint32 hashes[TL_PACKED_COLUMNS];
} TlPacked;

/* Reads the members of an object whose opening brace was the token; VALUE is new. Its own id and those of events are
 * left to be looked for, but where WHOLE all is as _tl_json_reading_value() leaves it. */
gboolean
_tl_json_reading_packed (TlJsonReading *self, TlPacked *packed, TlValue *value, GString *record, TlJsonPlace *places);

/* Puts all into the value, where it is not. The ends of links must be settled. */
void _tl_json_reading_make_whole (TlJsonReading *self, TlPacked *packed, GString *record);

/* The place of a link in its array, counted from 0; -1 in a line. DEPTH is that of what holds the link. */
gint64 _tl_json_reading_get_link_index (const TlJsonReading *self, guint depth);
/* As _tl_json_parser_dup_path() gave it while the link was read. */
char *_tl_json_reading_dup_link_path (gint64 index);
/* Notes that nothing defines the event yet which a link names. */
void _tl_json_reading_refer_to_end (TlJsonReading *self, guint32 number, TlJsonPlace place, gint64 index,
                                    const char *member);

/* The number of an event's id, which is noted if nothing defines it yet. */
static inline guint32
_tl_json_reading_settle_end (TlJsonReading *self, const char *text, gsize length, guint32 hash, TlJsonPlace place,
                             gint64 index, const char *member)
{
  TlSymbols *ids = &self->names->symbols[TL_NAME_EVENT];
  guint32 n = ids->n, number = _tl_symbols_intern_hashed (ids, text, length, hash);

  _tl_json_reading_remember (self, TL_NAME_EVENT, text, length, number);
  if (number == n)
    _tl_json_reading_refer_to_end (self, number, place, index, member);
  return number;
}

/* Looks for the ends of a link that are left, and notes those that nothing defines yet. DEPTH is that of what holds the
 * link. */
void _tl_json_reading_settle_ends (TlJsonReading *self, TlPacked *packed, const TlJsonPlace *places, guint depth);
