/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "document/tl-formats-private.h"
#include "io/json/tl-json-parser-private.h"
#include "model/tl-timeline-private.h"

#include <libtimeline/tl-reader.h>

/* One reading of one document: the parser, what it fills, and what is still owed.
 *
 *   parser -> value (in scratch, its names interned) -> columns of the timeline
 *                 |
 *                 +-> mentions: names that nothing defines yet, each with its place; paid when the text ends
 */
typedef struct
{
  TlNameKind kind;
  guint32 number;
  TlJsonPlace place;
  char *path;
} TlForwardReference;

typedef struct
{
  guint32 event; /* whose effects name a state */
  TlJsonPlace place;
  char *path;
} TlDeferredCheck;

/* A name that came lately: all of it, so that those far away in memory are not looked at. */
typedef struct
{
  guint64 first; /* eight bytes */
  guint64 last;
  guint32 number;
  guint8 kind;
  guint8 length; /* 0: none */
} TlRecent;

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
  TlTimeline *timeline; /* NULL: one value by itself, whose names are not looked up */
  TlNames *names;
  TlArena *scratch; /* of the value being read */
  GString *text;
  GArray *forward_references; /* TlForwardReference */
  GArray *deferred_checks;    /* TlDeferredCheck */
  TlPendingLink *pending;
  guint n_pending;
  TlRecent *recent; /* names that came lately, by a hash of their ends; whoever crafts them gains nothing but misses */

  gboolean collect;
  guint max_problems;
  guint64 max_items;
  guint64 n_items;
  GPtrArray *problems; /* TlProblem; in collect mode */
  GError *error;
  const char *name; /* of the document, for messages; may be NULL */
} TlJsonReading;

void _tl_json_reading_init (TlJsonReading *self, GInputStream *stream, GCancellable *cancellable, TlTimeline *timeline);
void _tl_json_reading_clear (TlJsonReading *self);

/* Notes that something at PLACE and PATH is wrong. Takes PROBLEM. FALSE where reading must stop: always, unless
 * problems are collected. */
gboolean _tl_json_reading_problem_at (TlJsonReading *self, TlJsonPlace place, const char *path, GError *problem);
/* The same at the parser's token, of which what is left is skipped. */
gboolean _tl_json_reading_problem (TlJsonReading *self, TlJsonToken token, GError *problem);
gboolean _tl_json_reading_wrong (TlJsonReading *self, TlJsonToken token, TlError code, const char *format, ...)
    G_GNUC_PRINTF (4, 5);
/* The text itself is broken: never goes on. */
gboolean _tl_json_reading_broken (TlJsonReading *self);

/* Adds the links that are pending. To be called before anything is told that comes behind them in the text. */
gboolean _tl_json_reading_settle_links (TlJsonReading *self);

/* Reads the members of an object whose opening brace was TOKEN into VALUE. PLACES gets the place of each field, and
 * the last the place of the object; it may be NULL. */
gboolean _tl_json_reading_value (TlJsonReading *self, gpointer value, TlJsonPlace *places);

/* Says that the key just read holds U+0000, and skips its value. */
gboolean _tl_json_reading_skip_member (TlJsonReading *self);

/* Keeps the value behind the key just read among the unknown members in MAP. */
gboolean _tl_json_reading_unknown (TlJsonReading *self, TlMap *map, TlArena *arena);

/* Reads the whole document, finding out whether it is one text or lines where FORMAT does not say. */
gboolean _tl_json_reading_document (TlJsonReading *self, TlFormat format);
