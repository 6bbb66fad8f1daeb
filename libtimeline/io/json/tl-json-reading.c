/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* One reading of JSON: its life, and how it reports what is wrong. */
#include "config.h"

#include "io/json/tl-json-reading-private.h"
#include "base/tl-error-private.h"

#include <string.h>

void
_tl_json_reading_init (TlJsonReading *self, TlInput *input, TlIntake *intake)
{
  *self = (TlJsonReading){ .intake = intake,
                           .timeline = intake->timeline,
                           .names = intake->names,
                           .scratch = intake->scratch,
                           .collect = intake->collect };
  _tl_json_parser_init (&self->parser, input);
  self->parser.max_string = intake->max_string;
  self->recent_bits = TL_RECENT_BITS_FIRST;
  self->recent = self->timeline != NULL ? g_new0 (TlRecent, 1 << self->recent_bits) : NULL;
  self->pending = self->timeline != NULL ? g_new (TlPendingLink, TL_PENDING_LINKS) : NULL;
  self->text = g_string_new (NULL);
}

void
_tl_json_reading_clear (TlJsonReading *self)
{
  _tl_json_parser_clear (&self->parser);
  g_clear_pointer (&self->recent, g_free);
  g_clear_pointer (&self->item, g_free);
  g_clear_pointer (&self->pending, g_free);
  g_string_free (self->text, TRUE);
}

gboolean
_tl_json_reading_problem_at (TlJsonReading *self, TlJsonPlace place, const char *path, GError *problem)
{
  return _tl_intake_report (self->intake, &(TlPosition){ place.line, place.column, path }, problem);
}

gboolean
_tl_json_reading_broken (TlJsonReading *self)
{
  g_autofree char *path = _tl_json_parser_dup_path (&self->parser);
  TlJsonPlace place = self->parser.place;

  return _tl_intake_stop (self->intake, &(TlPosition){ place.line, place.column, path },
                          g_steal_pointer (&self->parser.error));
}

gboolean
_tl_json_reading_problem (TlJsonReading *self, TlJsonToken token, GError *problem)
{
  g_autofree char *path = _tl_json_parser_dup_path (&self->parser);

  if (!_tl_json_reading_problem_at (self, self->parser.place, path, problem))
    return FALSE;
  return _tl_json_parser_skip (&self->parser, token) || _tl_json_reading_broken (self);
}

gboolean
_tl_json_reading_wrong (TlJsonReading *self, TlJsonToken token, TlError code, const char *format, ...)
{
  g_autofree char *message = NULL;
  GError *problem = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  _tl_error_set (&problem, code, "%s", message);
  return _tl_json_reading_problem (self, token, problem);
}

gboolean
_tl_json_reading_problem_in (TlJsonReading *self, TlJsonPlace place, const char *member, GError *problem)
{
  g_autofree char *path = _tl_json_parser_dup_path (&self->parser), *longer = g_strconcat (path, ".", member, NULL);

  return _tl_json_reading_problem_at (self, place, longer, problem);
}

gboolean
_tl_json_reading_repeated_id (TlJsonReading *self, TlNameKind kind, const char *id, TlJsonPlace place)
{
  GError *problem = NULL;

  _tl_intake_set_repeated_id (&problem, kind, id);
  return _tl_json_reading_problem_in (self, place, "id", problem);
}

gboolean
_tl_json_reading_rename (TlJsonReading *self, TlNameKind kind, TlValue *value)
{
  const char **id = &TL_FIELD (const char *, value, &value->shape->fields[0]);
  g_autofree char *free_id = NULL;

  if (!self->intake->lenient)
    return FALSE;
  _tl_intake_forgive (self->intake);
  free_id = _tl_intake_dup_free_id (self->intake, kind, *id);
  *id = _tl_arena_strndup (value->arena, free_id, strlen (free_id));
  return TRUE;
}

/* The first member of every noun is its id. */
void
_tl_json_reading_name_item (TlJsonReading *self, const TlValue *value)
{
  const char *id = TL_FIELD_CONST (char *, value, &value->shape->fields[0]);
  const TlLink *link = (const TlLink *) value;

  if (!self->collect)
    return;
  g_clear_pointer (&self->item, g_free);
  if (id != NULL)
    self->item = g_strdup_printf ("%s \"%s\"", value->shape->noun, id);
  else if (value->shape == &_tl_link_shape && link->from != NULL && link->to != NULL)
    self->item =
        g_strdup_printf ("link \"%s\" %s \"%s\"", link->from, link->type != NULL ? link->type : "to", link->to);
}
