/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Writing a table as text: RFC 4180, with quotes only where they are needed, and safe to open in a spreadsheet. */
#include "config.h"

#include "io/table/tl-table-writing-private.h"
#include "io/table/tl-table-cells-private.h"
#include "io/json/tl-json-format-private.h"
#include "io/json/tl-json-losses-private.h"

#include <libtimeline/tl-difference.h>

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
append_table_row (const TlTableCells *cells, GString *out, char delimiter)
{
  for (guint i = 0; i < cells->cells->len; i++)
    {
      if (i > 0)
        g_string_append_c (out, delimiter);
      append_table_cell (out, cells->cells->pdata[i], _tl_table_cells_get_kind (cells, i), delimiter);
    }
  g_string_append (out, "\r\n");
}

/* ---- what the columns cannot carry ------------------------------------------------------------------------------- */

/* The lines of a timeline as JSON Lines that the columns do not carry, found by reading the table without them. */
typedef struct
{
  GString *lines;     /* of the whole timeline */
  GHashTable *events; /* ids of the events that differ */
  GHashTable *links;  /* "from type to" of links that differ */
  const char *event;  /* the line of the next event */
} Leftovers;

static void
leftovers_clear (Leftovers *self)
{
  if (self->lines != NULL)
    g_string_free (self->lines, TRUE);
  g_clear_pointer (&self->events, g_hash_table_unref);
  g_clear_pointer (&self->links, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Leftovers, leftovers_clear)

static void
note_leftover (Leftovers *self, const TlDifference *difference)
{
  const char *id = tl_difference_get_id (difference), *from, *to, *type;

  if (tl_difference_get_link (difference, &from, &to, &type))
    g_hash_table_add (self->links, g_strjoin (" ", from, type, to, NULL));
  else if (strcmp (tl_difference_get_kind (difference), "event") == 0)
    g_hash_table_add (self->events, g_strdup (id));
}

static gboolean
write_lines (TlTimeline *timeline, GString **lines, GError **error)
{
  TlOutput output;
  TlLosses losses;
  gboolean ok;

  _tl_losses_init (&losses);
  _tl_output_init (&output, NULL, NULL);
  output.format = &_tl_json_lines_format;
  ok = _tl_json_lines_format.write (timeline, &output, &losses, error);
  *lines = g_string_new_len (output.buffer->str, (gssize) output.buffer->len);
  _tl_output_clear (&output);
  _tl_losses_clear (&losses);
  return ok;
}

static gboolean
is_line_of (const char *line, const char *noun)
{
  return g_str_has_prefix (line, "{\"") && g_str_has_prefix (line + 2, noun) && line[2 + strlen (noun)] == '"';
}

static const char *
after_line (const char *line)
{
  return line + strcspn (line, "\n") + 1;
}

/* Everything but events and links is left over as a whole: the head, the actors, sources, types and tracks. */
static gboolean
leftovers_find (Leftovers *self, TlTimeline *timeline, const GPtrArray *differences, GError **error)
{
  self->events = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->links = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < differences->len; i++)
    note_leftover (self, differences->pdata[i]);
  if (!write_lines (timeline, &self->lines, error))
    return FALSE;
  self->event = self->lines->str;
  while (*self->event != '\0' && !is_line_of (self->event, "event"))
    self->event = after_line (self->event);
  return TRUE;
}

/* ---- rows -------------------------------------------------------------------------------------------------------- */

typedef struct
{
  TlTimeline *timeline;
  TlOutput *output;
  char delimiter;
  TlTableCells cells;
  Leftovers *leftovers; /* NULL: none */
  GString *text;
} TableWriting;

static void
append_line_row (TableWriting *self, const char *line)
{
  _tl_table_cells_empty (&self->cells);
  _tl_table_cells_set_json (&self->cells, line, strcspn (line, "\n"));
  append_table_row (&self->cells, self->text, self->delimiter);
}

/* A row without an event for each line of the head, actors, sources, types and tracks. */
static void
append_lines_before (TableWriting *self)
{
  for (const char *line = self->leftovers->lines->str; line < self->leftovers->event; line = after_line (line))
    append_line_row (self, line);
}

static void
append_lines_of_links (TableWriting *self)
{
  const guint32 *order = _tl_timeline_get_link_order (self->timeline);
  const TlLinkColumns *links = &self->timeline->links;
  const char *line = self->leftovers->event;

  for (guint32 i = 0; i < links->n_live; i++, line = after_line (line))
    {
      const TlLink *link = _tl_links_unpack (links, order[i], &self->timeline->names, self->cells.scratch);
      g_autofree char *key = g_strjoin (" ", link->from, link->type, link->to, NULL);

      if (g_hash_table_contains (self->leftovers->links, key))
        append_line_row (self, line);
      _tl_arena_reset (self->cells.scratch);
    }
}

/* The line of an event is {"event":{...}}. */
static void
set_leftover (TableWriting *self, guint32 row)
{
  static const gsize before = sizeof "{\"event\":" - 1;
  const char *id = _tl_names_text (&self->timeline->names, TL_NAME_EVENT, row), *line = self->leftovers->event;

  if (g_hash_table_contains (self->leftovers->events, id))
    _tl_table_cells_set_json (&self->cells, line + before, strcspn (line, "\n") - before - 1);
  self->leftovers->event = after_line (line);
}

static gboolean
append_rows (TableWriting *self, GError **error)
{
  const TlIndex *index = _tl_timeline_get_index (self->timeline);

  for (guint32 i = 0; i < index->n_events; i++)
    {
      _tl_table_cells_set_event (&self->cells, index->order[i]);
      if (self->leftovers != NULL)
        set_leftover (self, index->order[i]);
      append_table_row (&self->cells, self->text, self->delimiter);
      if (!_tl_output_step (self->output, error))
        return FALSE;
    }
  return TRUE;
}

static GString *
new_table_text (TlTimeline *timeline, TlOutput *output, char delimiter, Leftovers *leftovers, GError **error)
{
  TableWriting self = { .timeline = timeline, .output = output, .delimiter = delimiter, .leftovers = leftovers };
  gboolean ok;

  self.text = g_string_new (NULL);
  if (strcmp (_tl_output_get_option (output, "bom"), "yes") == 0)
    g_string_append (self.text, BYTE_ORDER_MARK);
  _tl_table_cells_init (&self.cells, timeline, leftovers != NULL);
  append_header (&self.cells, self.text, delimiter);
  if (leftovers != NULL)
    append_lines_before (&self);
  ok = append_rows (&self, error);
  if (ok && leftovers != NULL)
    append_lines_of_links (&self);
  _tl_table_cells_clear (&self.cells);
  if (!ok)
    g_string_free (g_steal_pointer (&self.text), TRUE);
  return self.text;
}

/* ---- the whole --------------------------------------------------------------------------------------------------- */

/* A second table, with what the first one cannot carry as JSON. */
static GString *
new_text_with_leftovers (TlTimeline *timeline, TlOutput *output, char delimiter, const GPtrArray *differences,
                         GError **error)
{
  g_auto (Leftovers) leftovers = { 0 };

  if (!leftovers_find (&leftovers, timeline, differences, error))
    return NULL;
  return new_table_text (timeline, output, delimiter, &leftovers, error);
}

/* Everything is in memory until it has been read again, so nothing is written of a timeline that a table cannot
 * hold. */
gboolean
_tl_table_write_text (TlTimeline *timeline, TlOutput *output, TlLosses *losses, char delimiter, GError **error)
{
  gboolean all = strcmp (_tl_output_get_option (output, "leftovers"), "all") == 0;
  g_autoptr (GString) text = new_table_text (timeline, output, delimiter, NULL, error), whole = NULL;
  g_autoptr (GPtrArray) differences = NULL, left = NULL;

  if (text == NULL || (differences = _tl_losses_compare_text (timeline, output->format, text, error)) == NULL)
    return FALSE;
  _tl_losses_add_differences (losses, differences, all);
  if (all && differences->len > 0)
    {
      whole = new_text_with_leftovers (timeline, output, delimiter, differences, error);
      if (whole == NULL || (left = _tl_losses_compare_text (timeline, output->format, whole, error)) == NULL)
        return FALSE;
      _tl_losses_add_differences (losses, left, FALSE);
    }
  g_string_append_len (output->buffer, (whole != NULL ? whole : text)->str,
                       (gssize) (whole != NULL ? whole : text)->len);
  return TRUE;
}
