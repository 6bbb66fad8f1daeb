/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/table/tl-names-private.h"
#include "model/noun/tl-nouns-private.h"

/* Events and links as a timeline holds them: hot members in columns, the rest packed into a record in the arena.
 *
 *   row     type   date   known   status   bounds                record
 *   0       12     0      -       0        {s,s,e,e}             -> "..."
 *   1       -      -      -       -        -                     -        mentioned by a link, or removed
 *
 * The row of an event is the number of its id among the names, so an id removed and added again keeps its row. */
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

/* Links by row, in the order added.
 *
 *   row     {from, to, type}   confidence       and only where any link has them:  record, id
 */
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
/* Give back what only changes need. */
void _tl_events_settle (TlEventColumns *self);
void _tl_links_settle (TlLinkColumns *self);
gsize _tl_links_get_size (const TlLinkColumns *self);

/* CAPACITY grown for one more than N items. */
guint32 _tl_columns_grown (guint32 n);
