/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The sources of a row: what they say, who speaks in them. */
#include "config.h"

#include "io/table/tl-table-dates-private.h"
#include "io/table/tl-table-reading-private.h"

#include <string.h>

/* ---- sources ----------------------------------------------------------------------------------------------------- */

/* The items of all cells of a target, in the order of the columns. */
static void
list_items (TlTableReading *self, TlTarget target, const char *separators, GPtrArray *items, GArray *columns)
{
  for (guint i = 0; i < self->plan.n; i++)
    {
      const TlTableColumn *column = &self->plan.columns[i];
      const char *at = _tl_table_column_get (column, self->row.cells[i]), *item;

      if (column->target != target || _tl_table_is_absent (at))
        continue;
      while ((item = _tl_table_next_item (self, &at, separators)) != NULL)
        {
          g_ptr_array_add (items, g_strdup (item));
          if (columns != NULL)
            g_array_append_val (columns, i);
        }
    }
}

static const char *
nth (const GPtrArray *items, guint i)
{
  return i < items->len && !_tl_table_is_absent (items->pdata[i]) ? items->pdata[i] : NULL;
}

static const char *
get_once (const TlTableReading *self, TlTarget target)
{
  const char *cell = _tl_table_plan_get (&self->plan, &self->row, target);

  return _tl_table_is_absent (cell) ? NULL : cell;
}

static gboolean
add_source (TlTableReading *self, guint column, const char *text, const char *url, const TlDate *date)
{
  gboolean first = self->sources->len == 0;
  TlTableSource details = { .url = url, .date = date };
  const char *id;

  if (first)
    {
      details.title = get_once (self, TL_TARGET_SOURCE_TITLE);
      details.author = get_once (self, TL_TARGET_AUTHOR);
      details.publisher = get_once (self, TL_TARGET_PUBLISHER);
    }
  _tl_table_at (self, column);
  id = _tl_table_values_source (&self->values, text, &details);
  if (id == NULL)
    return FALSE;
  for (guint i = 0; i < self->sources->len; i++)
    if (strcmp (self->sources->pdata[i], id) == 0)
      return TRUE;
  g_ptr_array_add (self->sources, (gpointer) id);
  return TRUE;
}

/* Sources come with their URLs, in the same order; a URL that is left over is a source by itself. */
static gboolean
find_sources (TlTableReading *self, const TlDate *date)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free), urls = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) url_columns = g_array_new (FALSE, FALSE, sizeof (guint));

  list_items (self, TL_TARGET_SOURCE, self->plan.split, texts, columns);
  list_items (self, TL_TARGET_URL, self->plan.split, urls, url_columns);
  for (guint i = 0; i < texts->len; i++)
    if (!_tl_table_is_absent (texts->pdata[i])
        && !add_source (self, g_array_index (columns, guint, i), texts->pdata[i], nth (urls, i), date))
      return FALSE;
  for (guint i = texts->len; i < urls->len; i++)
    if (!_tl_table_is_absent (urls->pdata[i])
        && !add_source (self, g_array_index (url_columns, guint, i), urls->pdata[i], NULL, date))
      return FALSE;
  return TRUE;
}

/* ---- speakers ---------------------------------------------------------------------------------------------------- */

/* The length of the source in "source/actor", or 0: the source must be one of the row. */
static gsize
find_cited (const TlTableReading *self, const char *item, guint *index)
{
  for (guint i = 0; i < self->sources->len; i++)
    {
      const char *id = self->sources->pdata[i];
      gsize n = strlen (id);

      if (strncmp (item, id, n) == 0 && item[n] == '/' && item[n + 1] != '\0')
        {
          *index = i;
          return n;
        }
    }
  return 0;
}

/* Speakers of a source of the row speak in its citation; others take part in the event. */
static gboolean
read_speakers (TlTableReading *self, TlEvent *event, GPtrArray *citations)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (guint));

  list_items (self, TL_TARGET_SPEAKER, self->plan.split, items, columns);
  for (guint i = 0; i < items->len; i++)
    {
      const char *item = items->pdata[i], *actor;
      guint index = 0;
      gsize n = find_cited (self, item, &index);

      _tl_table_at (self, g_array_index (columns, guint, i));
      actor = _tl_table_values_actor (&self->values, n > 0 ? item + n + 1 : item);
      if (actor == NULL)
        return FALSE;
      if (n > 0)
        tl_citation_set_speaker (citations->pdata[index], actor);
      else if (actor[0] != '\0')
        tl_event_add_participant (event, actor, "speaker");
    }
  return TRUE;
}

/* ---- citations --------------------------------------------------------------------------------------------------- */

/* The quotes from INDEX on, as one: there are no more sources that they could belong to. */
static char *
dup_rest (const GPtrArray *quotes, guint index)
{
  GString *text = g_string_new (quotes->pdata[index]);

  for (guint i = index + 1; i < quotes->len; i++)
    g_string_append_printf (text, " | %s", (const char *) quotes->pdata[i]);
  return g_string_free (text, FALSE);
}

/* One quote belongs to the first source; several are separated like the items of the table that we write. */
static void
set_quotes (TlTableReading *self, GPtrArray *citations)
{
  g_autoptr (GPtrArray) quotes = g_ptr_array_new_with_free_func (g_free);

  list_items (self, TL_TARGET_QUOTE, citations->len > 1 ? "|" : "", quotes, NULL);
  for (guint i = 0; i < MIN (citations->len, quotes->len); i++)
    {
      g_autofree char *quote = i + 1 < citations->len ? g_strdup (quotes->pdata[i]) : dup_rest (quotes, i);

      if (!_tl_table_is_absent (quote))
        tl_citation_set_quote (citations->pdata[i], quote);
    }
}

gboolean
_tl_table_read_citations (TlTableReading *self, TlEvent *event)
{
  g_autoptr (GPtrArray) citations = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_citation_unref);
  gint published = self->plan.single[TL_TARGET_PUBLISHED];
  g_autoptr (TlDate) date = NULL;

  g_ptr_array_set_size (self->sources, 0);
  if (published >= 0 && !_tl_table_dates_read (&self->plan, (guint) published, &self->row, self->intake, &date))
    return FALSE;
  if (!find_sources (self, date))
    return FALSE;
  for (guint i = 0; i < self->sources->len; i++)
    g_ptr_array_add (citations, tl_citation_new (self->sources->pdata[i]));
  set_quotes (self, citations);
  if (!read_speakers (self, event, citations))
    return FALSE;
  for (guint i = 0; i < citations->len; i++)
    tl_event_add_citation (event, citations->pdata[i]);
  return TRUE;
}
