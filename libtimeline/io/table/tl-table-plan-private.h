/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "date/tl-date-cell-private.h"
#include "io/table/tl-table-mapping-private.h"
#include "io/table/tl-table-private.h"
#include "io/table/tl-table-target-private.h"
#include "io/tl-intake-private.h"

/* What each column of a table is, from its header and the mapping, if one is given.
 *
 *   "Title"     title
 *   "Date"      date, day first
 *   "StateA"    participant, initiator; US is usa
 *   "Comment"   attribute "Comment" */
typedef struct
{
  const char *header; /* borrowed */
  TlTarget target;
  const char *detail;                 /* borrowed; see TlTarget */
  const TlTableMappingColumn *mapped; /* borrowed; NULL: found by its name */
  TlDateCellRules rules;              /* of a column of dates */
  gboolean is_years;                  /* most of its cells are years, so 43 is one, too */
} TlTableColumn;

typedef struct
{
  const TlTableMapping *mapping; /* borrowed */
  TlTableColumn *columns;
  guint n;
  const char *sheet; /* borrowed; NULL: text */
  guint64 header_line;
  char *header_path;         /* of the place of the header */
  gint single[TL_N_TARGETS]; /* the column of a target, or -1 */
  const char *split;         /* what separates the items in a cell */
  gchar decimal;
  gboolean is_storyline; /* columns of TimelineJS */
  gboolean is_guarded;   /* earliest, latest and precision guard the date: a table that we wrote */
} TlTablePlan;

/* FALSE if reading must stop. */
gboolean _tl_table_plan_init (TlTablePlan *self, const TlTable *table, const TlTableMapping *mapping, TlIntake *intake);
/* The same for a table that has no events: each column is kept under its name, until the caller says more. */
gboolean _tl_table_plan_init_bare (TlTablePlan *self, const TlTable *table, TlIntake *intake);
void _tl_table_plan_clear (TlTablePlan *self);

/* The place of the cell of a row in COLUMN, or of the whole row: -1. PATH becomes a part of it, to be freed with
 * g_free(). */
TlPosition _tl_table_place (const TlTablePlan *self, const TlTableRow *row, gint column, char **path);
TlPosition _tl_table_place_of_header (const TlTablePlan *self);

/* The text of the cell of a target that a row has once, or "" . */
const char *_tl_table_plan_get (const TlTablePlan *self, const TlTableRow *row, TlTarget target);
/* Whether a cell says that nothing is known: blank, NA, N/A, #N/A, null, -. */
gboolean _tl_table_is_absent (const char *cell);
/* The cell of a column in words that the library knows: as the mapping replaces it, and without the apostrophe that
 * guards a formula. */
const char *_tl_table_column_get (const TlTableColumn *self, const char *cell);
