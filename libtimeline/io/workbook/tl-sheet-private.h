/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/table/tl-table-mapping-private.h"
#include "io/table/tl-table-private.h"
#include "io/tl-intake-private.h"
#include "io/workbook/tl-sheet-date-private.h"

#define TL_SHEET_ROWS 1048576
#define TL_SHEET_COLUMNS 16384

/* A sheet of a workbook, and its way into the rows of a table. Its parser sets the cells of a row, then ends the row:
 *
 *   A       B           C
 *   Notes                          rows before the header are left out
 *           Date        Title      the header: at least two names that are known, among the first 20 rows
 *           2014-05-19  Indictment
 *
 * A sheet is gone through twice: to look for its header, and to fill the table. */
typedef struct
{
  char *name;
  char *part;         /* where it is in the workbook, */
  guint number;       /* and, of .ods, which table of that part, from 1 */
  gboolean is_hidden; /* the whole sheet */
  gboolean is_beside; /* actors, sources, tracks or links: its header is its first row */
  guint64 header;     /* its row, from 1; 0: there is none */
  guint n_known;      /* names in it */
  gboolean has_links; /* hyperlinks of cells */
} TlSheet;

TlSheet *_tl_sheet_new (const char *name, const char *part, gboolean is_hidden);
void _tl_sheet_free (TlSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlSheet, _tl_sheet_free)

/* Cells down which a merged cell goes on: its text, if the option fill-down is yes. */
typedef struct
{
  guint64 last; /* row; 0: none */
  char *text;
} TlSheetMerged;

typedef struct
{
  TlSheet *sheet;
  TlIntake *intake;
  const TlTableMapping *mapping; /* or NULL */
  TlSheetDates dates;
  TlTable *table; /* NULL: the header is looked for */
  gboolean stop;  /* nothing more is wanted, or something is wrong */
  gboolean ok;    /* FALSE: it has been reported */

  guint64 row;      /* that is being read, from 1; 0: none yet */
  gboolean hidden;  /* the row */
  GString *text;    /* of its cells, each with its NUL */
  GArray *starts;   /* gsize, by column: where a cell begins in the text; G_MAXSIZE: it is empty */
  guint width;      /* of the row: the columns up to its last cell */
  GArray *wrong;    /* guint: columns whose formulas have failed */
  GPtrArray *links; /* char *, by column: the hyperlink of a cell, or NULL */
  GPtrArray *cells; /* const char *: for the table */

  guint n_columns;    /* of the header */
  TlTarget *targets;  /* of these */
  gboolean has_extra; /* a column of sources for the hyperlinks of titles */
  gboolean fills_down;
  TlSheetMerged *merged; /* by column */
  guint64 skip;          /* rows after the header */
  guint64 n_bytes;       /* in the table, */
  guint64 max_bytes;     /* and the most of them */
  guint64 n_hidden_rows, first_hidden_row;
  guint64 n_hidden_times;
  char *first_hidden_time; /* its place */
} TlSheetFilling;

void _tl_sheet_filling_init (TlSheetFilling *self, TlSheet *sheet, TlIntake *intake, const TlTableMapping *mapping);
void _tl_sheet_filling_clear (TlSheetFilling *self);

/* Begins a row after those before. What is wrong with it or its cells is reported, and sets STOP. */
void _tl_sheet_begin_row (TlSheetFilling *self, guint64 row, gboolean hidden);
/* Sets the cell in COLUMN, from 0, of the row. */
void _tl_sheet_set_cell (TlSheetFilling *self, guint column, const char *text, gsize length);
/* The same for a number or a date, by what its format shows. */
void _tl_sheet_set_number_cell (TlSheetFilling *self, guint column, double number, TlShows shows);
void _tl_sheet_set_date_cell (TlSheetFilling *self, guint column, const char *iso, TlShows shows);
/* Its formula has failed: "#REF!". #N/A is no value. */
void _tl_sheet_set_wrong_cell (TlSheetFilling *self, guint column, const char *text);
/* Its hyperlink, which makes a source. */
void _tl_sheet_set_link (TlSheetFilling *self, guint column, const char *url);
/* The cell goes on down to the row LAST. */
void _tl_sheet_set_merged (TlSheetFilling *self, guint column, guint64 last);
/* The row is complete. Sets STOP if no more rows are wanted. */
void _tl_sheet_end_row (TlSheetFilling *self);
/* The next N rows are the same. */
void _tl_sheet_repeat_row (TlSheetFilling *self, guint64 n);
/* The sheet is complete: notes what is worth knowing. */
void _tl_sheet_end (TlSheetFilling *self);

/* ---- tl-sheet-header.c ---- */

/* The row may be the header: notes it in the sheet if it is. */
void _tl_sheet_look_for_header (TlSheetFilling *self);
/* The row is the header: adds it to the table. */
void _tl_sheet_add_header (TlSheetFilling *self);
/* The text of a cell of the row, "" if it is empty. */
const char *_tl_sheet_get_cell (const TlSheetFilling *self, guint column);
