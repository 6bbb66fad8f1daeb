/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/tl-input-private.h"
#include "io/tl-intake-private.h"

/* The rows of the event data sets: lines whose cells are separated by tabs. Nothing is quoted, so a quote is a
 * character like any other.
 *
 *   text     USA \t UNITED STATES \t CHN \n
 *   starts   0      4                18     22        the start of each cell, and that of one more after the last
 *
 * A row is read where it is in the buffer, without a copy, unless it has bytes that are no text, which are those that
 * are not UTF-8, and control characters of ASCII: each becomes U+FFFD. An empty line is no row. */
#define TL_EVENT_CELLS 64         /* cells whose start is kept; a row may have more */
#define TL_EVENT_ROW (1 << 20)    /* most bytes of a row */
#define TL_EVENT_ROW_SLACK 64     /* bytes after a row that may be read, whatever is there */
#define TL_EVENT_COLUMN G_MAXUINT /* of a place: the row itself */

typedef struct
{
  guint64 line; /* from 1 */
  const char *text;
  gsize length;   /* without the end of the line */
  gboolean plain; /* it is ASCII */
  guint n_cells;
  guint32 starts[TL_EVENT_CELLS + 1];
} TlEventLine;

static inline const char *
_tl_event_line_cell (const TlEventLine *self, guint column)
{
  return self->text + self->starts[column];
}

static inline gsize
_tl_event_line_length (const TlEventLine *self, guint column)
{
  return self->starts[column + 1] - self->starts[column] - 1;
}

/* Returns a copy of a cell. */
char *_tl_event_line_dup (const TlEventLine *self, guint column);
/* Reports that the cell in COLUMN, which is called NAME, is wrong, or with TL_EVENT_COLUMN the row. Takes PROBLEM.
 * Lenient: the error is forgiven, since the row is left out. FALSE if reading must stop. */
gboolean
_tl_event_line_wrong (const TlEventLine *self, TlIntake *intake, guint column, const char *name, GError *problem);

typedef struct
{
  TlIntake *intake;
  TlInput *input;
  char *buffer;
  gsize begin; /* of what is left in the buffer */
  gsize end;
  gsize capacity;
  gboolean at_end;
  guint64 line;      /* of the last row */
  GString *repaired; /* the last row, if it had bytes that are no text */
  guint64 n_repaired;
  guint64 first_repaired; /* line */
} TlEventRows;

void _tl_event_rows_init (TlEventRows *self, TlIntake *intake, TlInput *input);
void _tl_event_rows_clear (TlEventRows *self);
/* Returns whether there is another ROW, which is valid until the next call; if not, ERROR may be set, or the intake has
 * reported why. */
gboolean _tl_event_rows_next (TlEventRows *self, TlEventLine *row, GError **error);
/* Returns whether the next row is in the buffer, so that ROW, the last one, remains valid when it is read. */
gboolean _tl_event_rows_is_near (const TlEventRows *self, const TlEventLine *row);
/* Warns about rows that were repaired. */
void _tl_event_rows_finish (TlEventRows *self);

/* Returns the number of cells of the first line at HEAD. */
guint _tl_event_rows_count (const guint8 *head, gsize length);

/* ---- what cells hold ---- */

gboolean _tl_event_text_is_digits (const char *text, gsize length);
/* Whether TEXT is a number as JSON writes it. */
gboolean _tl_event_text_is_number (const char *text, gsize length);
/* Reads a number. Returns FALSE if TEXT is none. */
gboolean _tl_event_text_to_number (const char *text, gsize length, double *number);
/* Returns TEXT as a legal id: each control character becomes U+FFFD. */
char *_tl_event_text_dup_id (const char *text, gsize length);
/* Appends TEXT, a part of a row, as a string of JSON. */
void _tl_event_text_quote (GString *out, const char *text, gsize length);
