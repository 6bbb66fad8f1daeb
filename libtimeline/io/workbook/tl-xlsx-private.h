/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/workbook/tl-sheet-private.h"
#include "io/workbook/tl-workbook-archive-private.h"

/* A workbook of Office Open XML (ECMA-376, part 1, chapter 18):
 *
 *   xl/workbook.xml       sheets, each with the id of a relationship
 *   xl/_rels/workbook.xml.rels       id -> part of the sheet, of the strings, of the styles
 *   xl/sharedStrings.xml  texts of cells, by number
 *   xl/styles.xml         style of a cell -> number format -> what it shows
 *   xl/worksheets/…       rows and cells; after them, hyperlinks and merged cells */
typedef struct
{
  TlWorkbookArchive *archive; /* borrowed */
  GPtrArray *sheets;          /* TlSheet */
  gboolean from_1904;
  char *strings_part, *styles_part; /* NULL: there is none */
  GString *strings;                 /* each with its NUL */
  GArray *string_starts;            /* guint32 */
  GArray *shows;                    /* guint8: TlShows, by style */
} TlXlsx;

/* Lists the sheets. FALSE with the error set. Call _tl_xlsx_clear() in any case. */
gboolean _tl_xlsx_open (TlXlsx *self, TlWorkbookArchive *archive, GError **error);
void _tl_xlsx_clear (TlXlsx *self);
/* Reads the strings and the styles; once. */
gboolean _tl_xlsx_prepare (TlXlsx *self, GError **error);
/* Goes through a sheet. FALSE with the error set; what is wrong with the rows is reported. */
gboolean _tl_xlsx_read_sheet (TlXlsx *self, TlSheetFilling *filling, GError **error);

/* ---- tl-xlsx-relations.c ---- */

/* What a part refers to: other parts, or URLs. */
typedef struct
{
  GHashTable *by_id;   /* char * to char * */
  GHashTable *by_type; /* the same, by the last word of the type: "styles" */
} TlXlsxRelations;

/* The relationships of a part, which may have none. FALSE with the error set. Clear them in any case. */
gboolean _tl_xlsx_read_relations (TlXlsxRelations *self, TlWorkbookArchive *archive, const char *part, GError **error);
void _tl_xlsx_relations_clear (TlXlsxRelations *self);

/* ---- tl-xlsx-strings.c ---- */

gboolean _tl_xlsx_read_strings (TlXlsx *self, GError **error);
/* Appends a text in which _x000A_ and such are characters that XML cannot hold. */
void _tl_xlsx_append_decoded (GString *out, const char *text);

/* ---- tl-xlsx-styles.c ---- */

gboolean _tl_xlsx_read_styles (TlXlsx *self, GError **error);
