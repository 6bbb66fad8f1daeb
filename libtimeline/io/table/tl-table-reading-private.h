/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/table/tl-table-plan-private.h"
#include "io/table/tl-table-text-private.h"
#include "io/table/tl-table-values-private.h"
#include "io/tl-input-private.h"

/* What the rows of a table are. */
typedef enum
{
  TL_TABLE_EVENTS,
  TL_TABLE_ACTORS,
  TL_TABLE_SOURCES,
  TL_TABLE_TRACKS,
  TL_TABLE_LINKS,
  TL_TABLE_N_KINDS,
} TlTableKind;

/* One of the tables that are read together. */
typedef struct
{
  const char *name; /* of the document, for messages; may be NULL */
  TlTableKind kind;
  TlTable table;
  TlTableForm form;
} TlTableSheet;

typedef struct _TlTableLeftovers TlTableLeftovers;

/* Reading a table of events:
 *
 *   bytes -> text -> records -> TlTable     once, in pieces; then, row by row
 *                                 |
 *            TlTablePlan  <-------+--> dates of whole columns
 *                 |
 *                 +-> event, actors, sources, links -> TlIntake */
typedef struct
{
  TlIntake *intake;
  TlTablePlan plan;
  TlTableValues values;
  TlTableRow row;              /* that is being read */
  GString *path;               /* of the cell that is being read */
  GHashTable *rows;            /* id to TlTableSeen, in tl-table-ids.c */
  GString *item;               /* of a cell, for _tl_table_next_item () */
  GPtrArray *sources;          /* const char *: ids, of the row */
  GPtrArray *stripped;         /* char *: cells of the row without HTML */
  TlTableLeftovers *leftovers; /* NULL: none */
  GHashTable *unmapped;        /* words that the mapping does not have, by column: a warning has been given */
  guint64 n_made_ids;
  guint64 n_stripped; /* cells that had tags of HTML */
} TlTableReading;

/* ---- tl-table-cell.c ---- */

/* Makes COLUMN of the row the place of the intake. */
void _tl_table_at (TlTableReading *self, guint column);
/* Reports that the cell of COLUMN is wrong. Takes PROBLEM. FALSE if reading must stop. */
gboolean _tl_table_wrong (TlTableReading *self, guint column, GError *problem);

/* The next item of a cell that holds several, without blanks around it, borrowed until the next call. NULL after the
 * last. AT begins as the cell. SEPARATORS: one of them ends an item, except "\|", which is a "|". */
const char *_tl_table_next_item (TlTableReading *self, const char **at, const char *separators);

/* A number with the decimal mark of the table. */
gboolean _tl_table_parse_number (const TlTableReading *self, const char *text, double *number, GError **error);

/* ---- tl-table-ids.c ---- */

/* The id of the row's event, from its cell, or made from its content. NULL if the row is no event of its own: it is
 * there already, or its id is repeated. FALSE if reading must stop. */
gboolean _tl_table_find_id (TlTableReading *self, char **id);

/* ---- tl-table-details.c ---- */

/* Place, status, tags, marking, effects, scores, codings and attributes of the row. FALSE if reading must stop. */
gboolean _tl_table_read_details (TlTableReading *self, TlEvent *event);

/* ---- tl-table-event.c ---- */

/* Reads the row as an event, and what belongs to it. FALSE if reading must stop. */
gboolean _tl_table_read_event (TlTableReading *self);

/* ---- tl-table-citations.c ---- */

/* The sources of the row, with their quotes and speakers, become citations of EVENT. */
gboolean _tl_table_read_citations (TlTableReading *self, TlEvent *event);

/* ---- tl-table-links.c ---- */

/* The links into and from the event ID that the cells of its row name. */
gboolean _tl_table_read_links (TlTableReading *self, const char *id);

/* ---- tl-table-beside.c ---- */

/* The kind of table that a file or sheet is by its name: "actors.csv", "Sources", "skripal-links.csv". FALSE with the
 * error set. */
gboolean _tl_table_find_kind (const char *name, TlTableKind *kind, GError **error);
/* Adds the actors, sources, tracks or links of a table. FALSE if reading must stop. */
gboolean _tl_table_read_beside (TlTableReading *self, TlTableSheet *sheet);

/* ---- tl-table-leftovers.c: what a table that we wrote has as JSON ---- */

/* Reads the rows that have nothing but JSON: actors, sources, types and tracks. FALSE if reading must stop. */
gboolean _tl_table_leftovers_begin (TlTableReading *self, TlTable *table);
/* Whether the row is one of those. */
gboolean _tl_table_leftovers_has (const TlTableReading *self);
/* Replaces what was read of the cells by the exact event, except for cells that were edited since. */
gboolean _tl_table_leftovers_restore (TlTableReading *self, TlEvent **event);
/* Adds the exact links in place of LINK, which a cell names. FOUND: whether there are any; if not, nothing is added. */
gboolean _tl_table_leftovers_add_links (TlTableReading *self, const TlLink *link, gboolean *found);
/* All rows are read: adds the links that no cell could name. */
gboolean _tl_table_leftovers_finish (TlTableReading *self);
void _tl_table_leftovers_clear (TlTableReading *self);

/* ---- tl-table-reading.c ---- */

/* Reads tables together, one of which has events. FALSE if reading must stop. */
gboolean _tl_table_read_sheets (TlIntake *intake, TlTableSheet *sheets, guint n, const TlTableMapping *mapping);
/* Reads a table of events from text, and those that the intake names as its companions. */
gboolean _tl_table_read_text (TlIntake *intake, TlInput *input, const char *delimiters, GError **error);
