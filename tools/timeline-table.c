/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Tables in text answers: each column is as wide as its widest cell, so no row breaks the columns. */
#include "config.h"

#include "timeline.h"

#include <string.h>

void
table_begin (Table *self, const char *const *headings, const char *sides)
{
  *self = (Table){ .n = g_strv_length ((char **) headings), .sides = sides };
  g_assert (self->n <= G_N_ELEMENTS (self->widths) && strlen (sides) == self->n);
  table_measure (self, headings);
}

void
table_measure (Table *self, const char *const *cells)
{
  for (guint i = 0; i < self->n; i++)
    self->widths[i] = MAX (self->widths[i], columns (cells[i]));
}

void
table_append (const Table *self, GString *out, const char *const *cells)
{
  for (guint i = 0; i < self->n; i++)
    {
      gboolean right = self->sides[i] == 'r', last = i + 1 == self->n;

      if (right)
        append_padded (out, "", self->widths[i] - columns (cells[i]));
      append_padded (out, cells[i], right || last ? 0 : self->widths[i]);
      g_string_append (out, last ? "" : "  ");
    }
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  g_string_append_c (out, '\n');
}

void
table_append_heading (const Table *self, GString *out, const char *const *headings)
{
  g_string_append (out, bold_on ());
  table_append (self, out, headings);
  g_string_insert (out, (gssize) out->len - 1, bold_off ());
}

/* ---- many rows --------------------------------------------------------------------------------------------------- */

#define MOST_HELD 512 /* rows are measured so many at a time; later ones are at least as wide as earlier ones */

typedef struct
{
  char **cells;
  char *below; /* a line below the row, or NULL */
} Row;

static void
clear_row (gpointer data)
{
  Row *row = data;

  g_strfreev (row->cells);
  g_free (row->below);
}

void
rows_begin (Rows *self, Listing *listing, const char *const *headings, const char *sides)
{
  *self = (Rows){ .listing = listing, .headings = headings, .held = g_array_new (FALSE, FALSE, sizeof (Row)) };
  g_array_set_clear_func (self->held, clear_row);
  table_begin (&self->table, headings, sides);
}

static void
print_rows (Rows *self)
{
  if (self->headings != NULL && self->held->len > 0 && self->headings[0][0] != '\0')
    table_append_heading (&self->table, self->listing->text, self->headings);
  self->headings = NULL;
  for (guint i = 0; i < self->held->len; i++)
    {
      const Row *row = &g_array_index (self->held, Row, i);

      table_append (&self->table, self->listing->text, (const char *const *) row->cells);
      if (row->below != NULL)
        g_string_append (self->listing->text, row->below);
      listing_add (self->listing, NULL);
    }
  g_array_set_size (self->held, 0);
}

void
rows_add (Rows *self, char **cells, char *below)
{
  Row row = { cells, below };

  table_measure (&self->table, (const char *const *) cells);
  g_array_append_val (self->held, row);
  if (self->held->len == MOST_HELD)
    print_rows (self);
}

void
rows_end (Rows *self)
{
  print_rows (self);
  g_array_unref (self->held);
}
