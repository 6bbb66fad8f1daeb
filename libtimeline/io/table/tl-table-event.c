/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* One row of a table as an event. */
#include "config.h"

#include "io/table/tl-table-dates-private.h"
#include "io/table/tl-table-reading-private.h"
#include "base/tl-error-private.h"

#include <string.h>

/* ---- the row ----------------------------------------------------------------------------------------------------- */

static gboolean
report_row (TlTableReading *self, GError *problem)
{
  g_autofree char *path = _tl_position_path_of_row (self->row.number, NULL);

  return _tl_intake_report (self->intake, &(TlPosition){ self->row.line, 1, path }, problem);
}

/* Whether the row fits the header; FALSE if reading must stop. */
static gboolean
check_width (TlTableReading *self, gboolean *fits)
{
  GError *problem = NULL;

  *fits = FALSE;
  if (self->row.n > self->plan.n)
    {
      _tl_error_set (&problem, TL_ERROR_SYNTAX, "the row has %u cells, the header %u", self->row.n, self->plan.n);
      return report_row (self, problem);
    }
  for (guint i = 0; i < self->plan.n; i++)
    if (self->plan.columns[i].header[0] == '\0' && self->row.cells[i][0] != '\0')
      {
        _tl_error_set (&problem, TL_ERROR_SYNTAX, "column %u has the cell \"%s\" and no name in the header", i + 1,
                       self->row.cells[i]);
        return report_row (self, problem);
      }
  *fits = TRUE;
  return TRUE;
}

/* FNV-1a over the cells and what separates them (G. Fowler, L. C. Noll, K.-P. Vo). */
static guint64
hash_row (const TlTableRow *row)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (guint i = 0; i < row->n; i++)
    for (const char *p = row->cells[i];; p++)
      {
        hash = (hash ^ (guint8) *p) * G_GUINT64_CONSTANT (0x100000001b3);
        if (*p == '\0')
          break;
      }
  return hash;
}

/* ---- ids --------------------------------------------------------------------------------------------------------- */

/* A cell for an id that is made from content: composed, and each run of blanks as one. */
static void
append_normal (GString *content, const char *cell)
{
  g_autofree char *composed = g_utf8_normalize (cell, -1, G_NORMALIZE_ALL_COMPOSE);
  g_auto (GStrv) words = g_strsplit_set (composed != NULL ? composed : cell, " \t\n", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0')
      g_string_append_printf (content, "%s ", words[i]);
  g_string_append_c (content, '\037');
}

static void
append_target (const TlTableReading *self, GString *content, TlTarget target)
{
  append_normal (content, _tl_table_plan_get (&self->plan, &self->row, target));
}

/* The columns of the mapping; otherwise the date, the title and the first source. */
static void
append_content (const TlTableReading *self, GString *content)
{
  static const TlTarget dates[] = { TL_TARGET_DATE,  TL_TARGET_START, TL_TARGET_END,      TL_TARGET_YEAR,
                                    TL_TARGET_MONTH, TL_TARGET_DAY,   TL_TARGET_END_YEAR, TL_TARGET_TITLE };
  char **columns = self->plan.mapping != NULL ? self->plan.mapping->id_columns : NULL;

  for (guint i = 0; columns == NULL && i < G_N_ELEMENTS (dates); i++)
    append_target (self, content, dates[i]);
  for (guint i = 0; i < self->plan.n; i++)
    {
      const TlTableColumn *column = &self->plan.columns[i];
      gboolean source = column->target == TL_TARGET_SOURCE || column->target == TL_TARGET_URL;

      if (columns != NULL && !g_strv_contains ((const char *const *) columns, column->header))
        continue;
      if (columns == NULL && !source)
        continue;
      append_normal (content, self->row.cells[i]);
      if (columns == NULL)
        return;
    }
}

static char *
dup_made_id (const TlTableReading *self)
{
  const TlTableMapping *mapping = self->plan.mapping;
  const char *prefix = mapping != NULL ? mapping->prefix : NULL;
  g_autofree char *own = g_strconcat (self->intake->format->name, "-", NULL), *hash = NULL;
  g_autoptr (GString) content = g_string_new (NULL);

  append_content (self, content);
  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, content->str, (gssize) content->len);
  return g_strdup_printf ("%s%.12s", prefix != NULL ? prefix : own, hash);
}

static gboolean
same_row (const TlTableReading *self, const char *id, guint64 hash)
{
  const guint64 *held = g_hash_table_lookup (self->rows, id);

  return held != NULL && *held == hash;
}

/* A row that is there already is one event with it. */
static void
note_merged (TlTableReading *self, const char *id)
{
  g_autofree char *path = _tl_position_path_of_row (self->row.number, NULL);

  _tl_intake_note (self->intake, "merged-row", &(TlPosition){ self->row.line, 1, path },
                   "the row is there already, as event \"%s\"", id);
}

/* An id that is made gets a number if other content has it. Returns NULL if the row is there already. */
static char *
dup_id (TlTableReading *self)
{
  const char *cell = _tl_table_plan_get (&self->plan, &self->row, TL_TARGET_ID);
  gboolean made = _tl_table_is_absent (cell);
  g_autofree char *id = made ? dup_made_id (self) : g_strdup (cell), *free_id = NULL;
  guint64 hash = hash_row (&self->row), *held;

  if (same_row (self, id, hash))
    {
      note_merged (self, id);
      return NULL;
    }
  self->n_made_ids += made;
  if (made && g_hash_table_contains (self->rows, id))
    return _tl_intake_dup_free_id (self->intake, TL_NAME_EVENT, id);
  held = g_new (guint64, 1);
  *held = hash;
  g_hash_table_replace (self->rows, g_strdup (id), held);
  return g_steal_pointer (&id);
}

/* ---- members ----------------------------------------------------------------------------------------------------- */

static gboolean
read_type (TlTableReading *self, TlEvent *event)
{
  const char *word = _tl_table_plan_get (&self->plan, &self->row, TL_TARGET_TYPE);
  gboolean known;

  if (_tl_table_is_absent (word))
    word = _tl_intake_get_option (self->intake, "type");
  if (word == NULL)
    return TRUE;
  if (self->plan.single[TL_TARGET_TYPE] >= 0)
    _tl_table_at (self, (guint) self->plan.single[TL_TARGET_TYPE]);
  tl_event_set_event_type (event, _tl_table_values_type (&self->values, word, &known));
  if (!known)
    tl_event_add_tag (event, word);
  return TRUE;
}

static void
read_titles (TlTableReading *self, TlEvent *event)
{
  const char *title = _tl_table_plan_get (&self->plan, &self->row, TL_TARGET_TITLE);
  const char *description = _tl_table_plan_get (&self->plan, &self->row, TL_TARGET_DESCRIPTION);

  if (title[0] != '\0')
    tl_event_set_title (event, title);
  if (description[0] != '\0')
    tl_event_set_description (event, description);
  for (guint i = 0; i < self->plan.n; i++)
    if (self->plan.columns[i].target == TL_TARGET_TITLE && self->plan.columns[i].detail != NULL
        && self->row.cells[i][0] != '\0')
      tl_event_set_title_in (event, self->plan.columns[i].detail, self->row.cells[i]);
}

static gboolean
read_dates (TlTableReading *self, TlEvent *event)
{
  gint column = self->plan.single[TL_TARGET_KNOWN];
  g_autoptr (TlDate) date = NULL, known = NULL;

  if (!_tl_table_dates_read_event (&self->plan, &self->row, self->intake, &date))
    return FALSE;
  if (column >= 0 && !_tl_table_dates_read (&self->plan, (guint) column, &self->row, self->intake, &known))
    return FALSE;
  if (date != NULL)
    tl_event_set_date (event, date);
  if (known != NULL)
    tl_event_set_known (event, known);
  return TRUE;
}

/* "actor", or "role=actor" in a column without a role. */
static gboolean
add_participant (TlTableReading *self, guint column, TlEvent *event, const char *item)
{
  const char *role = self->plan.columns[column].detail, *equals = strchr (item, '='), *actor;
  g_autofree char *given = NULL;

  if (role == NULL && equals != NULL && equals > item)
    {
      given = g_strndup (item, (gsize) (equals - item));
      role = g_strchomp (given);
      item = equals + 1 + strspn (equals + 1, " ");
    }
  actor = _tl_table_values_actor (&self->values, item);
  if (actor == NULL)
    return FALSE;
  if (actor[0] != '\0')
    tl_event_add_participant (event, actor, role != NULL ? role : "participant");
  return TRUE;
}

static gboolean
read_participants (TlTableReading *self, TlEvent *event)
{
  for (guint i = 0; i < self->plan.n; i++)
    {
      const TlTableColumn *column = &self->plan.columns[i];
      const char *at = _tl_table_column_get (column, self->row.cells[i]), *item;

      if (column->target != TL_TARGET_PARTICIPANT || _tl_table_is_absent (at))
        continue;
      _tl_table_at (self, i);
      while ((item = _tl_table_next_item (self, &at, self->plan.split)) != NULL)
        if (!add_participant (self, i, event, item))
          return FALSE;
    }
  return TRUE;
}

static gboolean
add_event (TlTableReading *self, TlEvent *event)
{
  g_autofree char *path = _tl_position_path_of_row (self->row.number, NULL);

  _tl_intake_set_place (self->intake, &(TlPosition){ self->row.line, 1, path });
  return _tl_intake_add_value (self->intake, event);
}

/* The slide with the title of a table of TimelineJS is that of the document. */
static gboolean
read_slide (TlTableReading *self, TlEvent *event, gboolean *taken)
{
  const char *slide = _tl_table_plan_get (&self->plan, &self->row, TL_TARGET_STORYLINE);
  TlTimeline *timeline = self->intake->timeline;

  *taken = g_ascii_strcasecmp (slide, "title") == 0;
  if (*taken)
    {
      tl_timeline_set_title (timeline, tl_event_get_title (event));
      tl_timeline_set_description (timeline, tl_event_get_description (event));
    }
  else if (slide[0] != '\0')
    tl_event_add_tag (event, slide);
  return TRUE;
}

gboolean
_tl_table_read_event (TlTableReading *self)
{
  g_autofree char *id = NULL;
  g_autoptr (TlEvent) event = NULL;
  gboolean fits, taken;

  if (!check_width (self, &fits) || !fits)
    return fits || self->intake->error == NULL;
  id = dup_id (self);
  if (id == NULL)
    return TRUE;
  event = tl_event_new (id, "event");
  read_titles (self, event);
  if (!read_slide (self, event, &taken) || taken)
    return TRUE;
  if (!read_type (self, event) || !read_dates (self, event) || !read_participants (self, event)
      || !_tl_table_read_citations (self, event) || !_tl_table_read_details (self, event))
    return FALSE;
  return add_event (self, event) && _tl_table_read_links (self, id);
}
