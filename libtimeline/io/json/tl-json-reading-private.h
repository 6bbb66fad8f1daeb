/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/json/tl-json-parser-private.h"
#include "io/tl-intake-private.h"

/* One reading of one document: the parser, and what it fills. There are two readers, which take turns member by member:
 *
 *   by value    parser -> TlValue (in scratch, its names interned) -> packed record -> columns of the timeline
 *   packed      parser ------------------------------------------> packed record -> columns of the timeline
 *
 * Both read {"id":"a","type":"talks","title":"Talks"} into the columns id, type and the record "title 5 Talks". The
 * first does so by way of a struct, in which any member may come in any order, be wrong, be repeated or be unknown.
 * The second appends to the record what it sees, which needs the members in the order of the shape. This is how they
 * are written, so it reads nearly all events and links, and faster. At the first member out of turn, say "title" before
 * "type", it unpacks what it has into a struct, and the first goes on from there. In collect mode, and for actors and
 * whatever else is few, only the first is used. Files, each using those before it:
 *
 *   reading  names  value  packed  links  items  document
 */

/* A name that came lately: all of it, so that those far away in memory are not looked at. */
typedef struct
{
  guint64 first; /* eight bytes */
  guint64 last;
  guint32 number;
  guint8 kind;
  guint8 length; /* 0: none */
} TlRecent;

/* The names that came lately have a place each, found by their bytes. There are few places at first, and four times as
 * many, up to the most, whenever as many names have been remembered as there are places. */
#define TL_RECENT_BITS_FIRST 5
#define TL_RECENT_BITS 13

/* A link whose ends are still to be looked for. Several are looked for at once: see _tl_symbols_expect(). */
#define TL_PENDING_LINKS 32
#define TL_PENDING_TEXT 40 /* longer ids are looked for one by one */

typedef struct
{
  TlLinkRow row;
  TlJsonPlace places[2]; /* of from and to */
  gint64 index;          /* in the array of links; -1 in a line */
  guint32 hashes[2];
  guint8 lengths[2]; /* 0: the row has the number */
  char texts[2][TL_PENDING_TEXT];
} TlPendingLink;
#define TL_MAX_FIELDS 32

typedef struct
{
  TlJsonParser parser;
  TlIntake *intake;     /* borrowed; so is what follows, which it holds as well: */
  TlTimeline *timeline; /* NULL: one value by itself, whose names are not looked up */
  TlNames *names;
  TlArena *scratch;
  gboolean collect;
  char *item; /* the name of the item that was read last, if problems are collected; NULL: it has none */
  GString *text;
  TlPendingLink *pending;
  guint n_pending;
  TlRecent *recent;  /* names used recently, by a hash of their ends; a crafted document only causes misses */
  guint recent_bits; /* the logarithm of their number */
  guint n_remembered;
} TlJsonReading;

void _tl_json_reading_init (TlJsonReading *self, TlInput *input, TlIntake *intake);
void _tl_json_reading_clear (TlJsonReading *self);

/* Reports that something at PLACE and PATH is wrong. Takes PROBLEM. FALSE if reading must stop: always, unless problems
 * are collected. */
gboolean _tl_json_reading_problem_at (TlJsonReading *self, TlJsonPlace place, const char *path, GError *problem);
/* The same at the parser's token, of which what is left is skipped. */
gboolean _tl_json_reading_problem (TlJsonReading *self, TlJsonToken token, GError *problem);
gboolean _tl_json_reading_wrong (TlJsonReading *self, TlJsonToken token, TlError code, const char *format, ...)
    G_GNUC_PRINTF (4, 5);
/* Something is wrong with a member of the item that was read last. Takes PROBLEM. */
gboolean _tl_json_reading_problem_in (TlJsonReading *self, TlJsonPlace place, const char *member, GError *problem);
gboolean _tl_json_reading_repeated_id (TlJsonReading *self, TlNameKind kind, const char *id, TlJsonPlace place);
/* Lenient: gives a value whose id is repeated, which is reported, a free one. Returns FALSE if it must be left out. */
gboolean _tl_json_reading_rename (TlJsonReading *self, TlNameKind kind, TlValue *value);
/* Keeps the name of an event, a link or any other item for its problems. */
void _tl_json_reading_name_item (TlJsonReading *self, const TlValue *value);
/* The text itself is broken: never goes on. */
gboolean _tl_json_reading_broken (TlJsonReading *self);

/* Adds the links that are pending: when no more come, and before what comes after them in the text is reported. */
gboolean _tl_json_reading_settle_links (TlJsonReading *self);

/* Reads the members of an object whose opening brace was TOKEN into VALUE. PLACES gets the place of each field, and
 * the last the place of the object; it may be NULL. */
gboolean _tl_json_reading_value (TlJsonReading *self, gpointer value, TlJsonPlace *places);

/* Puts the key just read, which is that of an unknown member, into the form in which its name is kept. */
void _tl_json_reading_code_name (TlJsonReading *self);

/* Keeps the value of that key among the unknown members in MAP. */
gboolean _tl_json_reading_unknown (TlJsonReading *self, TlMap *map, TlArena *arena);

typedef enum
{
  TL_JSON_ONE_TEXT,
  TL_JSON_LINES,
  TL_JSON_EITHER, /* lines if the head fills the first line and holds no items */
} TlJsonLayout;

/* Reads a whole document into the intake; the error, if any, is there. */
gboolean _tl_json_reading_document (TlIntake *intake, TlInput *input, TlJsonLayout layout);
