/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/table/tl-table-plan-private.h"

/* The dates of a table. What 05/06/2014 or 43 means is found from the whole column:
 *
 *   19/05/2014 somewhere, and no 05/19/2014   day first; a note names the row that proves it
 *   both                                      an error that names both rows
 *   neither                                   the set of both readings, with a warning
 *   most cells are years                      43 is the year 0043 */

/* Completes the rules of each column of dates. FALSE if reading must stop. */
gboolean _tl_table_dates_settle (TlTablePlan *plan, TlTable *table, TlIntake *intake);

/* The date of a cell, with the cell as its verbatim text unless that is the expression; NULL if there is none. FALSE
 * if the cell is wrong and reading must stop. */
gboolean
_tl_table_dates_read (const TlTablePlan *plan, guint column, const TlTableRow *row, TlIntake *intake, TlDate **date);
/* The date of an event: of its date column, its start and end, or their parts. */
gboolean _tl_table_dates_read_event (const TlTablePlan *plan, const TlTableRow *row, TlIntake *intake, TlDate **date);
/* Reports that the cell of COLUMN is wrong. Takes PROBLEM. FALSE if reading must stop. */
gboolean
_tl_table_report_cell (const TlTablePlan *plan, const TlTableRow *row, guint column, TlIntake *intake, GError *problem);
