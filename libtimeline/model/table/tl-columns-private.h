/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/table/tl-names-private.h"
#include "model/noun/tl-nouns-private.h"

/* Events and links as a timeline holds them: members that questions ask for often in columns, an array each, and the
 * rest packed into a record in the arena. A column of a million events is read without their titles between.
 *
 *   document                                              names
 *   event "ban"      sanction    2014-05    "Oil ban"     events       0 ban   1 reply   2 talks
 *   link  ban triggers reply, confidence 0.8              dates        0 2014-05   1 2014-05-19
 *   event "talks"    negotiation 2014-05-19 active        event types  12 sanction   40 negotiation
 *   (the event "reply" has been removed)                  link types   3 triggers
 *
 * The row of an event is the number of its id among the names, so an id that is removed and added again keeps its row,
 * and a link can name an event before it comes. Types and dates are numbers of names as well:
 *
 *   row   types   dates   known   statuses   bounds                      records
 *   0     12      0       NONE    0          1 May to 31 May 2014        -> title "Oil ban"
 *   1     NONE    -       -       -          no bounds                   -                      no event in this row
 *   2     40      1       NONE    16 + 0     19 May 2014                 -> effect: active
 *
 * NONE is TL_SYMBOL_NONE. The status shares its byte with the mark of events that have effects, 16. The record leaves
 * out what the columns have: see tl-record-private.h. */
typedef struct
{
  guint32 n;      /* rows, of which */
  guint32 n_live; /* hold an event */
  guint32 capacity;
  guint32 *types; /* TL_SYMBOL_NONE: no event in this row */
  guint32 *dates;
  guint32 *known;
  guint8 *statuses; /* and above them TL_EVENTS_EFFECTS */
  TlBounds *bounds;
  const guint8 **records;
  guint32 *n_links; /* that name the event; NULL until a change asks */
} TlEventColumns;

/* Beside the status: the event sets the state of a track. */
#define TL_EVENTS_STATUS 15
#define TL_EVENTS_EFFECTS 16

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

void _tl_events_clear (TlEventColumns *self);
void _tl_events_reserve (TlEventColumns *self, guint32 n);

static inline gboolean
_tl_events_has (const TlEventColumns *self, guint32 row)
{
  return row < self->n && self->types[row] != TL_SYMBOL_NONE;
}

/* What the columns hold of an event. */
typedef struct
{
  guint32 type;
  guint32 date; /* TL_SYMBOL_NONE: none */
  guint32 known;
  guint8 status; /* with TL_EVENTS_EFFECTS */
} TlEventRow;

/* Puts an event into ROW whose record is packed already. */
void
_tl_events_put_row (TlEventColumns *self, guint32 row, const TlEventRow *event, const GString *record, TlNames *names);
/* Puts EVENT into ROW. Every name in it must exist; INTERNED as in _tl_record_pack(). */
void _tl_events_put (TlEventColumns *self, guint32 row, const TlEvent *event, TlNames *names, GString *scratch,
                     gboolean interned);
void _tl_events_remove (TlEventColumns *self, guint32 row);
/* Fills EVENT, which is new, from ROW; what it points to is lent by the arena of NAMES. */
void _tl_events_get (const TlEventColumns *self, guint32 row, TlEvent *event, const TlNames *names);
/* The same as a new value in ARENA; in a loop over many that is emptied after each. */
TlEvent *_tl_events_unpack (const TlEventColumns *self, guint32 row, const TlNames *names, TlArena *arena);
gsize _tl_events_get_size (const TlEventColumns *self);

typedef struct _TlLinkGroups TlLinkGroups; /* see tl-link-groups-private.h */

/* What a link is, side by side, for whoever comes by one wants more than one of these. */
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
  guint32 type; /* TL_SYMBOL_NONE: no link in this row any more */
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
  TlLinkGroups *groups; /* NULL where they cannot tell what is there; then */
  TlSymbolSlot *slots;  /* rows by (from, to, type) of those without id; NULL until a change asks */
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

/* The row of the link alike, or of that id; TL_SYMBOL_NONE where there is none. */
guint32 _tl_links_find (TlLinkColumns *self, guint32 from, guint32 to, guint32 type, guint32 id, TlHashKey key);
/* Has what _tl_links_find() will look at brought near. */
void _tl_links_expect (const TlLinkColumns *self, guint32 from, guint32 to, TlHashKey key);
/* What the columns hold of a link. */
typedef struct
{
  guint32 id; /* TL_SYMBOL_NONE: none */
  guint32 from;
  guint32 to;
  guint32 type;
  double confidence;
} TlLinkRow;

/* Adds a link whose record is packed already; there must be none alike. Returns the row. */
guint32 _tl_links_add_row (TlLinkColumns *self, const TlLinkRow *link, const GString *record, TlNames *names);
/* There must be no link alike. Names that are new are interned. Returns the row. */
guint32 _tl_links_add (TlLinkColumns *self, const TlLink *link, TlNames *names, GString *scratch, gboolean interned);
void _tl_links_remove (TlLinkColumns *self, guint32 row);
void _tl_links_get (const TlLinkColumns *self, guint32 row, TlLink *link, const TlNames *names);
/* The same as a new value in ARENA; in a loop over many that is emptied after each. */
TlLink *_tl_links_unpack (const TlLinkColumns *self, guint32 row, const TlNames *names, TlArena *arena);
/* Give back what only changes need. */
void _tl_events_settle (TlEventColumns *self);
void _tl_links_settle (TlLinkColumns *self);
gsize _tl_links_get_size (const TlLinkColumns *self);

/* CAPACITY grown for one more than N items. */
guint32 _tl_columns_grown (guint32 n);
