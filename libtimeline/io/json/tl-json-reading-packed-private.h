/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/json/tl-json-reading-private.h"

/* An event or link read straight into the record that a timeline stores, without a value on the way. That goes as long
 * as members come in the order of the shape, as whoever writes the format canonically has them. Where one does not,
 * what was read becomes a value, which takes the rest.
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

/* Looks for the ends of a link that are left, and notes those that nothing defines yet. DEPTH is that of what holds the
 * link. */
void _tl_json_reading_settle_ends (TlJsonReading *self, TlPacked *packed, const TlJsonPlace *places, guint depth);
