/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <glib.h>

/* Where something is in what is read, however the format counts:
 *
 *   text       {3, 15, "events[1].id"}        us.json:3:15: events[1].id
 *   table      {18, 1, "row 17, \"Date\""}    us.csv:18:1: row 17, "Date"
 *   workbook   {0, 0, "Sheet1!F17"}           us.xlsx: Sheet1!F17
 */
typedef struct
{
  guint64 line;     /* from 1; 0: what is read has no lines */
  guint64 column;   /* from 1, in characters */
  const char *path; /* borrowed; NULL or "": nowhere in particular */
} TlPosition;

/* The place in a document, which may have no name: NULL. */
char *_tl_position_to_string (const TlPosition *self, const char *document);

/* Paths: a row, from 1, and the name of a column, which may be NULL; a cell, COLUMN counted from 0. */
char *_tl_position_path_of_row (guint64 row, const char *column);
char *_tl_position_path_of_cell (const char *sheet, guint64 row, guint column);
