/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Writing a table as text: RFC 4180, with quotes only where they are needed, and safe to open in a spreadsheet. */
#include "config.h"

#include "io/table/tl-table-writing-private.h"
#include "io/table/tl-table-cells-private.h"
#include "io/tl-losses-found-private.h"

#include <string.h>

#define BYTE_ORDER_MARK "\357\273\277"

/* A spreadsheet computes a cell that begins like this. */
static gboolean
looks_like_formula (const char *text)
{
  return text[0] != '\0' && strchr ("=+-@\t\r\n", text[0]) != NULL;
}

/* An apostrophe before a formula makes it a text. Where one is there already, one more is. */
static gboolean
needs_apostrophe (const char *text)
{
  return looks_like_formula (text) || (text[0] == '\'' && looks_like_formula (text + strspn (text, "'")));
}

static gboolean
needs_quotes (const char *text, gsize length, char delimiter)
{
  const char special[] = { delimiter, '"', '\r', '\n', '\0' };

  return strpbrk (text, special) != NULL
         || (length > 0 && (g_ascii_isspace (text[0]) || g_ascii_isspace (text[length - 1])));
}

static void
append_quoted (GString *out, const char *text)
{
  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

static void
append_table_cell (GString *out, const GString *cell, TlTableCellKind kind, char delimiter)
{
  g_autofree char *guarded =
      kind != TL_CELL_NUMBER && needs_apostrophe (cell->str) ? g_strconcat ("'", cell->str, NULL) : NULL;
  const char *text = guarded != NULL ? guarded : cell->str;

  if (needs_quotes (text, strlen (text), delimiter))
    append_quoted (out, text);
  else
    g_string_append (out, text);
}

static void
append_header (const TlTableCells *cells, GString *out, char delimiter)
{
  for (guint i = 0; i < cells->header->len; i++)
    {
      const char *name = cells->header->pdata[i];

      if (i > 0)
        g_string_append_c (out, delimiter);
      if (needs_quotes (name, strlen (name), delimiter))
        append_quoted (out, name);
      else
        g_string_append (out, name);
    }
  g_string_append (out, "\r\n");
}

static void
append_row (const TlTableCells *cells, GString *out, char delimiter)
{
  for (guint i = 0; i < cells->cells->len; i++)
    {
      if (i > 0)
        g_string_append_c (out, delimiter);
      append_table_cell (out, cells->cells->pdata[i], _tl_table_cells_get_kind (cells, i), delimiter);
    }
  g_string_append (out, "\r\n");
}

/* Everything is in memory until it has been read again, so nothing is written of a timeline that a table cannot
 * hold. */
gboolean
_tl_table_write_text (TlTimeline *timeline, TlOutput *output, TlLosses *losses, char delimiter, GError **error)
{
  const TlIndex *index = _tl_timeline_get_index (timeline);
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean goes_on = TRUE;
  TlTableCells cells;

  if (strcmp (_tl_output_get_option (output, "bom"), "yes") == 0)
    g_string_append (text, BYTE_ORDER_MARK);
  _tl_table_cells_init (&cells, timeline);
  append_header (&cells, text, delimiter);
  for (guint32 i = 0; goes_on && i < index->n_events; i++)
    {
      _tl_table_cells_set_event (&cells, index->order[i]);
      append_row (&cells, text, delimiter);
      goes_on = _tl_output_step (output, error);
    }
  _tl_table_cells_clear (&cells);
  if (!goes_on || !_tl_losses_find_in_text (losses, timeline, output->format, text, error))
    return FALSE;
  g_string_append_len (output->buffer, text->str, (gssize) text->len);
  return TRUE;
}
