/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/table/tl-names-private.h"
#include "model/noun/tl-nouns-private.h"

/* Events and links as a timeline stores them. Members that queries read often are in columns, one array each. The rest
 * is packed into a record in the arena. A column of a million events is contiguous, without their titles in between.
 *
 *   document                                              names
 *   event "ban"      sanction    2014-05    "Oil ban"     events       0 ban   1 reply   2 talks
 *   link  ban triggers reply, confidence 0.8              dates        0 2014-05   1 2014-05-19
 *   event "talks"    negotiation 2014-05-19 active        event types  12 sanction   40 negotiation
 *   (the event "reply" has been removed)                  link types   3 triggers
 *
 * The row of an event is the number of its id among the names, so an id that is removed and added again keeps its row,
 * and a link can name an event before the event is added. Types and dates are numbers of names as well:
 *
 *   row   types   dates   known   statuses   bounds                      records
 *   0     12      0       NONE    0          1 May to 31 May 2014        -> title "Oil ban"
 *   1     NONE    -       -       -          no bounds                   -                      no event in this row
 *   2     40      1       NONE    16 + 0     19 May 2014                 -> effect: active
 *
 * NONE is TL_SYMBOL_NONE. The status shares its byte with the flags of events that have effects, 16, and of events
 * whose dates have gaps, 32. The record omits
 * the members that are in columns: see tl-record-private.h. */
typedef struct
{
  guint32 n;      /* number of rows */
  guint32 n_live; /* rows that hold an event */
  guint32 capacity;
  guint32 *types; /* TL_SYMBOL_NONE: no event in this row */
  guint32 *dates;
  guint32 *known;
  guint8 *statuses; /* the status and the flags TL_EVENTS_EFFECTS and TL_EVENTS_GAPS */
  TlBounds *bounds;
  const guint8 **records;
  guint32 *n_links; /* number of links that name the event; NULL until a change needs it */
} TlEventColumns;

/* Flags next to the status: the event sets the state of a track; its date has gaps, so its bounds do not suffice. */
#define TL_EVENTS_STATUS 15
#define TL_EVENTS_EFFECTS 16
#define TL_EVENTS_GAPS 32

static inline TlEventStatus
_tl_events_status (const TlEventColumns *self, guint32 row)
{
  return (TlEventStatus) (self->statuses[row] & TL_EVENTS_STATUS);
}

static inline gboolean
_tl_events_has_effects (const TlEventColumns *self, guint32 row)
{
  return (self->statuses[row] & TL_EVENTS_EFFECTS) != 0;
}

static inline gboolean
_tl_events_has_gaps (const TlEventColumns *self, guint32 row)
{
  return (self->statuses[row] & TL_EVENTS_GAPS) != 0;
}

void _tl_events_clear (TlEventColumns *self);
void _tl_events_reserve (TlEventColumns *self, guint32 n);

static inline gboolean
_tl_events_has (const TlEventColumns *self, guint32 row)
{
  return row < self->n && self->types[row] != TL_SYMBOL_NONE;
}

/* The columns of an event. */
typedef struct
{
  guint32 type;
  guint32 date; /* TL_SYMBOL_NONE: none */
  guint32 known;
  guint8 status; /* with the flag TL_EVENTS_EFFECTS */
} TlEventRow;

/* Stores an event, whose record is packed already, in ROW. */
void
_tl_events_put_row (TlEventColumns *self, guint32 row, const TlEventRow *event, const GString *record, TlNames *names);
/* Stores EVENT in ROW. Every name in it must exist. For INTERNED see _tl_record_pack(). */
void _tl_events_put (TlEventColumns *self, guint32 row, const TlEvent *event, TlNames *names, GString *scratch,
                     gboolean interned);
void _tl_events_remove (TlEventColumns *self, guint32 row);
/* Fills EVENT, which is new, from ROW. Its texts and parts are borrowed from the arena of NAMES. */
void _tl_events_get (const TlEventColumns *self, guint32 row, TlEvent *event, const TlNames *names);
/* The same as a new value in ARENA. A loop over many events resets the arena after each. */
TlEvent *_tl_events_unpack (const TlEventColumns *self, guint32 row, const TlNames *names, TlArena *arena);
gsize _tl_events_get_size (const TlEventColumns *self);

typedef struct _TlLinkGroups TlLinkGroups; /* see tl-link-groups-private.h */

/* The essential columns of a link in one struct, because code that reads one of them mostly reads the others too. */
typedef struct
{
  union
  {
    struct
    {
      guint32 from;
      guint32 to;
    };
    guint32 ends[2];
  };
  guint32 type; /* TL_SYMBOL_NONE: the link has been removed */
} TlLinkCore;

static inline gboolean
_tl_link_core_is (const TlLinkCore *self, guint32 from, guint32 to, guint32 type)
{
  return self->from == from && self->to == to && self->type == type;
}

/* Links by row, in the order added. The link of the example above, and one with an id whose confidence is not given:
 *
 *   row   rows {from, to, type}   confidences   records   ids    row_of_id [0]
 *   0     {0, 1, 3}               0.8           NULL      NONE
 *   1     {2, 1, 3}               NaN           NULL      0      1
 *
 * The arrays of records and of ids are made only when the first link has one. */
typedef struct
{
  guint32 n;
  guint32 n_live;
  guint32 capacity;
  TlLinkCore *rows;
  double *confidences;
  const guint8 **records;
  guint32 *ids;       /* numbers of names; TL_SYMBOL_NONE: without id */
  guint32 *row_of_id; /* by the number of the id */
  guint32 n_row_of_id;
  TlLinkGroups *groups; /* NULL if links are not grouped; then the slots are used */
  TlSymbolSlot *slots;  /* rows of links without id, by (from, to, type); NULL until a change needs it */
  guint32 n_slots;
} TlLinkColumns;

void _tl_links_clear (TlLinkColumns *self);

static inline gboolean
_tl_links_has (const TlLinkColumns *self, guint32 row)
{
  return row < self->n && self->rows[row].type != TL_SYMBOL_NONE;
}

static inline guint32
_tl_links_id (const TlLinkColumns *self, guint32 row)
{
  return self->ids != NULL ? self->ids[row] : TL_SYMBOL_NONE;
}

/* Returns the row of the link with ID or, if ID is TL_SYMBOL_NONE, of the link without id that has these ends and
 * this type. Returns TL_SYMBOL_NONE if there is none. */
guint32 _tl_links_find (TlLinkColumns *self, guint32 from, guint32 to, guint32 type, guint32 id, TlHashKey key);
/* Prefetches the memory that _tl_links_find() will read. */
void _tl_links_expect (const TlLinkColumns *self, const TlLinkCore *link, TlHashKey key);
/* The columns of a link. */
typedef struct
{
  guint32 id; /* TL_SYMBOL_NONE: none */
  guint32 from;
  guint32 to;
  guint32 type;
  double confidence;
} TlLinkRow;

/* Adds a link whose record is packed already. The same link must not exist. Returns the row. */
guint32 _tl_links_add_row (TlLinkColumns *self, const TlLinkRow *link, const GString *record, TlNames *names);
/* Adds LINK. The same link must not exist. New names are interned. Returns the row. */
guint32 _tl_links_add (TlLinkColumns *self, const TlLink *link, TlNames *names, GString *scratch, gboolean interned);
void _tl_links_remove (TlLinkColumns *self, guint32 row);
void _tl_links_get (const TlLinkColumns *self, guint32 row, TlLink *link, const TlNames *names);
/* The same as a new value in ARENA. A loop over many links resets the arena after each. */
TlLink *_tl_links_unpack (const TlLinkColumns *self, guint32 row, const TlNames *names, TlArena *arena);
/* Frees memory that only changes need. */
void _tl_events_settle (TlEventColumns *self);
void _tl_links_settle (TlLinkColumns *self);
gsize _tl_links_get_size (const TlLinkColumns *self);

/* Returns a capacity for one item more than N. */
guint32 _tl_columns_grown (guint32 n);
