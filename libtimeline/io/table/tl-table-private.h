/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <glib.h>

/* The rows of a table, whatever it was read from: text with delimiters, or a sheet of a workbook.
 *
 *   header   "Date"        "Title"          cells are text without blanks around it; an empty cell is ""
 *   rows     "2014-05-19"  "Indictment"     each with its line
 *
 * The rows are read more than once, since what a cell means may depend on its whole column. They are kept as bytes in
 * blocks, which the last pass frees one by one, so a table and the timeline that is made of it are not in memory as a
 * whole at the same time. */
typedef struct
{
  const char *sheet; /* of a workbook, that the rows are in; borrowed. NULL: text */
  GPtrArray *header; /* char * */
  guint64 header_line;
  GPtrArray *blocks; /* GByteArray *; NULL once they have been freed */
  guint64 n_rows;
} TlTable;

typedef struct
{
  guint64 number; /* from 1, without the header; in a sheet, that of the sheet */
  guint64 line;   /* of the text, or row of the sheet, from 1 */
  guint n;        /* cells */
  const char **cells;
} TlTableRow;

typedef struct
{
  TlTable *table;
  gboolean last; /* the last pass: frees what it has passed */
  guint block;
  gsize offset;
  guint64 n;
  GPtrArray *cells;
} TlTableIter;

void _tl_table_init (TlTable *self);
void _tl_table_clear (TlTable *self);
/* Adds a row, or the header if there is none yet. */
void _tl_table_add (TlTable *self, guint64 line, const char *const *cells, guint n);

void _tl_table_iter_init (TlTableIter *self, TlTable *table, gboolean last);
void _tl_table_iter_clear (TlTableIter *self);
/* The cells are valid until the next call. Cells that a row lacks are empty, so N is at least that of the header. */
gboolean _tl_table_iter_next (TlTableIter *self, TlTableRow *row);

/* The text of a cell without blanks around it: white space, no-break spaces and byte order marks. LENGTH becomes that
 * of the result. */
const char *_tl_table_trim (const char *text, gsize *length);
