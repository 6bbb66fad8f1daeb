/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The members of an event that take a cell each: place, status, tags, effects, scores, codings, attributes. */
#include "config.h"

#include "io/json/tl-json-text-private.h"
#include "io/table/tl-table-reading-private.h"
#include "base/tl-error-private.h"
#include "base/tl-nearest-private.h"
#include "model/noun/tl-nouns-private.h"

#include <libtimeline/tl-country.h>
#include <libtimeline/tl-json.h>
#include <math.h>
#include <string.h>

/* ---- attributes -------------------------------------------------------------------------------------------------- */

static void
set_text_attribute (TlEvent *event, const char *key, const char *text)
{
  g_autoptr (GString) json = g_string_new (NULL);

  _tl_json_append_string (json, text, strlen (text));
  _tl_map_put (&event->attributes, event->value.arena, key, TRUE)->text =
      _tl_arena_strndup (event->value.arena, json->str, json->len);
}

/* TRUE or FALSE, yes or no, 1 or 0. */
static gboolean
parse_boolean (const char *text, gboolean *value, GError **error)
{
  static const char *const words[] = { "false", "true", "no", "yes", "0", "1" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (text, words[i]) == 0)
      {
        *value = i % 2;
        return TRUE;
      }
  return _tl_error_set (error, TL_ERROR_VALUE, "found \"%s\", expected TRUE or FALSE", text);
}

static gboolean
set_json_attribute (TlTableReading *self, guint column, TlEvent *event, const char *json)
{
  GError *problem = NULL;

  return tl_event_set_attribute (event, self->plan.columns[column].detail, json, &problem)
         || _tl_table_wrong (self, column, problem);
}

static gboolean
read_attribute (TlTableReading *self, guint column, TlEvent *event, const char *cell)
{
  const TlTableColumn *of = &self->plan.columns[column];
  TlMappedAs as = of->mapped != NULL ? of->mapped->as : TL_MAPPED_STRING;
  char text[TL_JSON_NUMBER_SIZE + 1];
  GError *problem = NULL;
  gboolean flag = FALSE;
  double number;

  if (as == TL_MAPPED_STRING)
    {
      set_text_attribute (event, of->detail, cell);
      return TRUE;
    }
  if (as == TL_MAPPED_BOOLEAN)
    {
      if (!parse_boolean (cell, &flag, &problem))
        return _tl_table_wrong (self, column, problem);
      return set_json_attribute (self, column, event, flag ? "true" : "false");
    }
  if (!_tl_table_parse_number (self, cell, &number, &problem))
    return _tl_table_wrong (self, column, problem);
  *_tl_json_put_number (text, number) = '\0';
  return set_json_attribute (self, column, event, text);
}

/* All attributes as one object of JSON: the table that we write. */
static gboolean
read_attributes (TlTableReading *self, guint column, TlEvent *event, const char *cell)
{
  g_autofree char *json = g_strdup_printf ("{\"id\":\"a\",\"type\":\"event\",\"attributes\":%s}", cell);
  g_autoptr (TlEvent) holder = NULL;
  GError *problem = NULL, *cause = NULL;

  holder = tl_event_new_from_json (json, -1, &cause);
  if (holder == NULL)
    {
      g_clear_error (&cause);
      _tl_error_set (&problem, TL_ERROR_VALUE, "expected the attributes as an object of JSON");
      return _tl_table_wrong (self, column, problem);
    }
  for (guint i = 0; i < holder->attributes.n; i++)
    _tl_map_put (&event->attributes, event->value.arena, holder->attributes.pairs[i].key, TRUE)->text =
        _tl_value_dup_text (event, holder->attributes.pairs[i].text);
  return TRUE;
}

/* ---- place ------------------------------------------------------------------------------------------------------- */

static gboolean
read_degrees (TlTableReading *self, TlTarget target, double most, double *degrees)
{
  gint column = self->plan.single[target];
  const char *cell = _tl_table_plan_get (&self->plan, &self->row, target);
  GError *problem = NULL;

  *degrees = NAN;
  if (column < 0 || _tl_table_is_absent (cell))
    return TRUE;
  if (!_tl_table_parse_number (self, cell, degrees, &problem))
    {
      *degrees = NAN;
      return _tl_table_wrong (self, (guint) column, problem);
    }
  if (fabs (*degrees) <= most)
    return TRUE;
  _tl_error_set (&problem, TL_ERROR_VALUE, "%s is out of range, expected degrees from -%.0f to %.0f", cell, most, most);
  *degrees = NAN;
  return _tl_table_wrong (self, (guint) column, problem);
}

/* A country by any of its names and codes; what is none is kept as it is written. */
static char *
dup_country (const char *cell)
{
  const TlCountry *country = tl_country_find_by_name (cell);
  const char *code;

  if (country == NULL)
    country = tl_country_find ("iso3166", cell);
  code = country != NULL ? tl_country_get_code (country, "iso3166-1-alpha-3") : NULL;
  return code != NULL ? g_ascii_strdown (code, -1) : g_strdup (cell);
}

static gboolean
read_place (TlTableReading *self, TlEvent *event)
{
  const char *name = _tl_table_plan_get (&self->plan, &self->row, TL_TARGET_PLACE);
  const char *country = _tl_table_plan_get (&self->plan, &self->row, TL_TARGET_COUNTRY);
  g_autofree char *code = _tl_table_is_absent (country) ? NULL
                          : self->plan.is_guarded       ? g_strdup (country)
                                                        : dup_country (country);
  double latitude, longitude;

  if (!read_degrees (self, TL_TARGET_LAT, 90, &latitude) || !read_degrees (self, TL_TARGET_LON, 180, &longitude))
    return FALSE;
  tl_event_set_place (event, _tl_table_is_absent (name) ? NULL : name, code, latitude, longitude);
  return TRUE;
}

/* ---- status, effects, scores, codings ---------------------------------------------------------------------------- */

static void
read_status (TlTableReading *self, guint column, TlEvent *event, const char *cell)
{
  g_autofree char *word = g_ascii_strdown (cell, -1);
  TlEventStatus status;

  if (tl_event_status_from_string (word, &status, NULL))
    tl_event_set_status (event, status);
  else
    set_text_attribute (event, self->plan.columns[column].header, cell);
}

static gboolean
is_track (const TlIntake *intake, const char *id)
{
  return _tl_timeline_is_defined (intake->timeline, TL_NAME_TRACK, _tl_names_find (intake->names, TL_NAME_TRACK, id));
}

/* A table that we wrote has effects on tracks that are not in it. */
static gboolean
read_effect (TlTableReading *self, guint column, TlEvent *event, const char *item)
{
  const char *equals = strchr (item, '=');
  g_autofree char *track = equals != NULL ? g_strndup (item, (gsize) (equals - item)) : NULL;
  GError *problem = NULL;

  if (equals == NULL || equals == item || equals[1] == '\0')
    {
      _tl_error_set (&problem, TL_ERROR_VALUE, "found \"%s\", expected track=state", item);
      return _tl_table_wrong (self, column, problem);
    }
  if (self->plan.is_guarded && !is_track (self->intake, g_strchomp (track)))
    {
      _tl_table_at (self, column);
      _tl_intake_warn (self->intake, "unknown-track", &self->intake->place,
                       "no track \"%s\" is known: the effect is left out", track);
      return TRUE;
    }
  tl_event_add_effect (event, g_strchomp (track), equals + 1 + strspn (equals + 1, " "));
  return TRUE;
}

static gboolean
read_score (TlTableReading *self, guint column, TlEvent *event, const char *cell)
{
  GError *problem = NULL;
  double number;

  if (!_tl_table_parse_number (self, cell, &number, &problem))
    return _tl_table_wrong (self, column, problem);
  tl_event_set_score (event, self->plan.columns[column].detail, number);
  return TRUE;
}

static void
add_new_tag (TlEvent *event, const char *tag)
{
  for (guint i = 0; i < event->tags.n; i++)
    if (strcmp (event->tags.items[i], tag) == 0)
      return;
  tl_event_add_tag (event, tag);
}

/* Items of a cell that holds several. */
static gboolean
read_detail_items (TlTableReading *self, guint column, TlEvent *event, const char *at)
{
  TlTarget target = self->plan.columns[column].target;
  const char *item;

  while ((item = _tl_table_next_item (self, &at, self->plan.split)) != NULL)
    if (target == TL_TARGET_TAG)
      add_new_tag (event, item);
    else if (!read_effect (self, column, event, item))
      return FALSE;
  return TRUE;
}

static gboolean
read_detail_cell (TlTableReading *self, guint column, TlEvent *event, const char *cell)
{
  switch (self->plan.columns[column].target)
    {
    case TL_TARGET_ATTRIBUTE:
      return read_attribute (self, column, event, cell);
    case TL_TARGET_ATTRIBUTES:
      return read_attributes (self, column, event, cell);
    case TL_TARGET_STATUS:
      read_status (self, column, event, cell);
      return TRUE;
    case TL_TARGET_TAG:
    case TL_TARGET_EFFECT:
      return read_detail_items (self, column, event, cell);
    case TL_TARGET_MARKING:
      tl_event_set_marking (event, cell);
      return TRUE;
    case TL_TARGET_SCORE:
      return read_score (self, column, event, cell);
    case TL_TARGET_CODING:
      tl_event_add_coding (event, self->plan.columns[column].detail, cell, NULL, NULL);
      return TRUE;
    default:
      return TRUE;
    }
}

/* What belongs to a source, in a row that has none. */
static void
keep_orphans (TlTableReading *self, TlEvent *event)
{
  for (guint i = 0; self->sources->len == 0 && i < self->plan.n; i++)
    {
      const TlTableColumn *column = &self->plan.columns[i];
      const char *cell = _tl_table_column_get (column, self->row.cells[i]);
      TlTarget target = column->target;

      if ((target == TL_TARGET_QUOTE || target == TL_TARGET_AUTHOR || target == TL_TARGET_PUBLISHER
           || target == TL_TARGET_PUBLISHED || target == TL_TARGET_SOURCE_TITLE)
          && !_tl_table_is_absent (cell))
        set_text_attribute (event, column->header, cell);
    }
}

/* Members that the mapping gives to every event. */
static gboolean
set_constants (TlTableReading *self, TlEvent *event)
{
  const TlTableMapping *mapping = self->plan.mapping;
  const char *tags = mapping != NULL ? g_hash_table_lookup (mapping->constants, "tags") : NULL;
  const char *marking = mapping != NULL ? g_hash_table_lookup (mapping->constants, "marking") : NULL;
  const char *status = mapping != NULL ? g_hash_table_lookup (mapping->constants, "status") : NULL, *item;
  TlEventStatus known;

  while (tags != NULL && (item = _tl_table_next_item (self, &tags, "|")) != NULL)
    add_new_tag (event, item);
  if (marking != NULL)
    tl_event_set_marking (event, marking);
  if (status == NULL || self->plan.single[TL_TARGET_STATUS] >= 0)
    return TRUE;
  if (tl_event_status_from_string (status, &known, NULL))
    tl_event_set_status (event, known);
  return TRUE;
}

gboolean
_tl_table_read_details (TlTableReading *self, TlEvent *event)
{
  if (!read_place (self, event) || !set_constants (self, event))
    return FALSE;
  for (guint i = 0; i < self->plan.n; i++)
    {
      const char *cell = _tl_table_column_get (&self->plan.columns[i], self->row.cells[i]);

      if (!_tl_table_is_absent (cell) && !read_detail_cell (self, i, event, cell))
        return FALSE;
    }
  keep_orphans (self, event);
  return TRUE;
}
