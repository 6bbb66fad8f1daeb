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
