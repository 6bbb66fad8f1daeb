/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <glib.h>

/* Splits text into records of cells, by RFC 4180 with these decisions:
 *
 *   line ends            CR LF, LF or CR, mixed
 *   "a ""b"" c"          a quote opens a quoted cell only as its first byte; within, two are one
 *   "a                   a line end within quotes is kept, as LF
 *    b"
 *   a "b" c              elsewhere a quote is a character like any other
 *   ,,                   a record of empty cells is left out
 *
 * Text comes in pieces of any length. */
typedef gboolean (*TlTableRecordFunc) (guint64 line, const char *const *cells, guint n, gpointer user_data);

typedef enum
{
  TL_TABLE_CELL_START,
  TL_TABLE_CELL_PLAIN,
  TL_TABLE_CELL_QUOTED,
  TL_TABLE_CELL_CLOSED, /* after the second quote */
} TlTableState;

typedef struct
{
  char delimiter;
  gsize max_cell; /* bytes */
  TlTableRecordFunc func;
  gpointer user_data;

  TlTableState state;
  guint64 line;        /* of what comes next, from 1 */
  guint64 record_line; /* where the record began */
  guint64 quote_line;  /* where the quoted cell began */
  gboolean after_return;
  gboolean stopped; /* by the function */
  GString *text;    /* the cells of the record, each with a NUL */
  GArray *starts;   /* gsize, of the cells */
  GPtrArray *cells;
} TlTableScanner;

void _tl_table_scanner_init (TlTableScanner *self, char delimiter, gsize max_cell, TlTableRecordFunc func,
                             gpointer user_data);
void _tl_table_scanner_clear (TlTableScanner *self);

/* Hands each record that ends in TEXT to the function. FALSE: with the error set, whose place is the line; or without,
 * if the function returned FALSE. */
gboolean _tl_table_scanner_push (TlTableScanner *self, const char *text, gsize length, GError **error);
/* There is no more text. */
gboolean _tl_table_scanner_end (TlTableScanner *self, GError **error);
