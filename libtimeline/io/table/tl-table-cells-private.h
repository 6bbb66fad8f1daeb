/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/tl-timeline-private.h"

/* The cells of the events of a timeline, as a table of ours has them: the same in text and in a workbook.
 *
 *   id       type      date     earliest    latest      precision  ...  score.goldstein-icews
 *   summit   meeting   2014-05  2014-05-01  2014-05-31  month           3.4
 *
 * The columns of scores and codings are those that the timeline has any of. The last column, json, is for what the
 * others cannot carry. */
typedef struct
{
  TlTimeline *timeline;
  TlArena *scratch;
  gboolean has_json;
  GPtrArray *header;  /* char * */
  GPtrArray *details; /* const char *, by column: the scale or the scheme; NULL in others */
  GPtrArray *cells;   /* GString *: of the row that is being written */
} TlTableCells;

/* Whether the cells of a column are numbers, or dates that no program should take for its own. */
typedef enum
{
  TL_CELL_TEXT,
  TL_CELL_NUMBER,
  TL_CELL_DATE,
} TlTableCellKind;

void _tl_table_cells_init (TlTableCells *self, TlTimeline *timeline, gboolean has_json);
void _tl_table_cells_clear (TlTableCells *self);
TlTableCellKind _tl_table_cells_get_kind (const TlTableCells *self, guint column);
/* Makes the cells those of the event in a row of the timeline. */
void _tl_table_cells_set_event (TlTableCells *self, guint32 row);
/* Makes all cells empty. */
void _tl_table_cells_empty (TlTableCells *self);
/* Sets the cell of the column json, in a table that has it. */
void _tl_table_cells_set_json (TlTableCells *self, const char *json, gsize length);

/* Writes the cell of EVENT, whose sources are in TIMELINE, in the column HEADER. MEMBER becomes that of the event from
 * which the cell is made. FALSE if we write no such column, or one of links. */
gboolean _tl_table_cells_render (TlTimeline *timeline, const TlEvent *event, const char *header, GString *cell,
                                 const char **member);
