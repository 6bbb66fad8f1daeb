/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* One row of a table as an event. */
#include "config.h"

#include "io/table/tl-table-dates-private.h"
#include "io/table/tl-table-guard-private.h"
#include "io/table/tl-table-reading-private.h"
#include "io/tl-html-text-private.h"
#include "base/tl-error-private.h"

#include <string.h>

/* ---- the row ----------------------------------------------------------------------------------------------------- */

static gboolean
report_row (TlTableReading *self, GError *problem)
{
  g_autofree char *path = NULL;
  TlPosition place = _tl_table_place (&self->plan, &self->row, -1, &path);

  return _tl_intake_report (self->intake, &place, problem);
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

/* ---- cells ------------------------------------------------------------------------------------------------------- */

/* Once for each word of a column whose words the mapping replaces, except types: a word that is none is warned of
 * anyway. */
static void
warn_of_words (TlTableReading *self)
{
  for (guint i = 0; self->plan.mapping != NULL && i < self->plan.n; i++)
    {
      const TlTableMappingColumn *mapped = self->plan.columns[i].mapped;
      const char *cell = self->row.cells[i];
      g_autofree char *key = NULL;

      if (mapped == NULL || mapped->values == NULL || mapped->target == TL_TARGET_TYPE || _tl_table_is_absent (cell)
          || g_hash_table_contains (mapped->values, cell))
        continue;
      key = g_strdup_printf ("%u %s", i, cell);
      if (!g_hash_table_add (self->unmapped, g_steal_pointer (&key)))
        continue;
      _tl_table_at (self, i);
      _tl_intake_warn (self->intake, "unknown-code", &self->intake->place,
                       "\"%s\" is not among the values of the mapping: it is read as it is", cell);
    }
}

/* The texts of TimelineJS are HTML. */
static gboolean
has_markup (const TlTableColumn *column)
{
  return column->target == TL_TARGET_TITLE || column->target == TL_TARGET_DESCRIPTION
         || column->target == TL_TARGET_QUOTE || column->target == TL_TARGET_SOURCE_TITLE
         || column->target == TL_TARGET_DISPLAY_DATE;
}

static void
strip_markup (TlTableReading *self)
{
  g_ptr_array_set_size (self->stripped, 0);
  for (guint i = 0; i < self->plan.n; i++)
    {
      gboolean had_tags = FALSE;
      char *text;

      if (!has_markup (&self->plan.columns[i]) || strpbrk (self->row.cells[i], "<&") == NULL)
        continue;
      text = _tl_html_dup_text (self->row.cells[i], &had_tags);
      g_ptr_array_add (self->stripped, text);
      self->row.cells[i] = text;
      self->n_stripped += had_tags;
    }
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
      tl_event_set_title_in (event, self->plan.columns[i].detail,
                             _tl_table_column_get (&self->plan.columns[i], self->row.cells[i]));
}

/* Whether our own table says that the date is in words only, even if they look like a date. */
static gboolean
are_words (const TlTableReading *self)
{
  return self->plan.is_guarded
         && strcmp (_tl_table_plan_get (&self->plan, &self->row, TL_TARGET_PRECISION), "words") == 0;
}

static gboolean
read_dates (TlTableReading *self, TlEvent *event)
{
  gint column = self->plan.single[TL_TARGET_KNOWN];
  g_autoptr (TlDate) date = NULL, known = NULL;

  if (are_words (self))
    date = tl_date_new_annotated (NULL, _tl_table_plan_get (&self->plan, &self->row, TL_TARGET_DATE), NULL, FALSE);
  else if (!_tl_table_dates_read_event (&self->plan, &self->row, self->intake, &date))
    return FALSE;
  if (!_tl_table_guard_date (&self->plan, &self->row, self->intake, &date))
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
  g_autofree char *path = NULL;
  TlPosition place = _tl_table_place (&self->plan, &self->row, -1, &path);

  _tl_intake_set_place (self->intake, &place);
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
  if (!_tl_table_find_id (self, &id) || id == NULL)
    return self->intake->error == NULL;
  warn_of_words (self);
  if (self->plan.is_storyline)
    strip_markup (self);
  event = tl_event_new (id, "event");
  read_titles (self, event);
  if (!read_slide (self, event, &taken) || taken)
    return TRUE;
  self->n_made_ids += _tl_table_is_absent (_tl_table_plan_get (&self->plan, &self->row, TL_TARGET_ID));
  if (!read_type (self, event) || !read_dates (self, event) || !read_participants (self, event)
      || !_tl_table_read_citations (self, event) || !_tl_table_read_details (self, event))
    return FALSE;
  if (!_tl_table_leftovers_restore (self, &event))
    return FALSE;
  return add_event (self, event) && _tl_table_read_links (self, id);
}
