/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/tl-timeline-private.h"

/* The cells of the events of a timeline, as a table of ours has them: the same in text and in a workbook.
 *
 *   id       type      date     earliest    latest      precision  ...  score.goldstein-icews
 *   summit   meeting   2014-05  2014-05-01  2014-05-31  month           3.4
 *
 * The columns of scores and codings are those that the timeline has any of. */
typedef struct
{
  TlTimeline *timeline;
  TlArena *scratch;
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

void _tl_table_cells_init (TlTableCells *self, TlTimeline *timeline);
void _tl_table_cells_clear (TlTableCells *self);
TlTableCellKind _tl_table_cells_get_kind (const TlTableCells *self, guint column);
/* Makes the cells those of the event in a row of the timeline. */
void _tl_table_cells_set_event (TlTableCells *self, guint32 row);
