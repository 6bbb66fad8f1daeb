/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/workbook/tl-sheet-private.h"
#include "io/workbook/tl-workbook-archive-private.h"

/* A workbook of OpenDocument (OASIS, part 3, chapter 9). One part, content.xml, has all:
 *
 *   automatic-styles    style of a cell -> number:date-style -> what it shows
 *   table "Sheet1"
 *     table-row         how often it is repeated
 *       table-cell      how often it is repeated, its value and its text */
typedef struct
{
  TlWorkbookArchive *archive; /* borrowed */
  GPtrArray *sheets;          /* TlSheet */
  GHashTable *of_dates;       /* name of a style of dates or times to TlShows */
  GHashTable *of_cells;       /* name of a style of cells to TlShows */
  GHashTable *hidden;         /* names of styles of sheets that are not displayed */
} TlOds;

/* Lists the sheets and looks for their headers. FALSE with the error set. Call _tl_ods_clear() in any case. */
gboolean
_tl_ods_open (TlOds *self, TlWorkbookArchive *archive, TlIntake *intake, const TlTableMapping *mapping, GError **error);
void _tl_ods_clear (TlOds *self);
/* Goes through a sheet. FALSE with the error set; what is wrong with the rows is reported. */
gboolean _tl_ods_read_sheet (TlOds *self, TlSheetFilling *filling, GError **error);

/* ---- tl-ods-styles.c ---- */

/* Styles, of either part that has some. */
gboolean _tl_ods_read_styles (TlOds *self, const char *part, GError **error);
