/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The rules for values. */
#include "config.h"

#include "model/tl-validate-private.h"
#include "base/tl-error-private.h"
#include "base/tl-nearest-private.h"

#include <libtimeline/tl-duration.h>
#include <math.h>
#include <string.h>

gboolean
_tl_id_check (const char *noun, const char *id, GError **error)
{
  if (id == NULL || id[0] == '\0')
    return _tl_error_set (error, TL_ERROR_ID, "the id of the %s is empty", noun);
  if (!g_utf8_validate (id, -1, NULL))
    return _tl_error_set (error, TL_ERROR_ID, "the id of the %s is not UTF-8", noun);
  for (const char *p = id; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_iscntrl (g_utf8_get_char (p)))
      return _tl_error_set (error, TL_ERROR_ID, "the id of the %s holds the control character U+%04X", noun,
                            g_utf8_get_char (p));
  return TRUE;
}

gboolean
_tl_field_check_text (const TlField *field, const char *text, GError **error)
{
  if (field->kind == TL_FIELD_DURATION)
    return tl_duration_parse (text, NULL, NULL, error);
  return TRUE;
}

gboolean
_tl_field_check_number (const TlField *field, double number, GError **error)
{
  if (field->min < field->max && (number < field->min || number > field->max))
    return _tl_error_set (error, TL_ERROR_VALUE, "%s %.15g is outside %g to %g", field->name, number, field->min,
                          field->max);
  return TRUE;
}

/* ---- one value by itself ----------------------------------------------------------------------------------------- */

static gboolean
check_value_utf8 (const TlValue *value, const char *name, const char *text, GError **error)
{
  if (text == NULL || g_utf8_validate (text, -1, NULL))
    return TRUE;
  return _tl_error_set (error, TL_ERROR_VALUE, "%s of the %s is not UTF-8", name, value->shape->noun);
}

static gboolean
check_strings (const TlValue *value, const char *name, const TlStrings *strings, GError **error)
{
  for (guint i = 0; i < strings->n; i++)
    if (!check_value_utf8 (value, name, strings->items[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
check_map (const TlValue *value, const char *name, const TlMap *map, gboolean numbers, GError **error)
{
  for (guint i = 0; i < map->n; i++)
    if (!check_value_utf8 (value, name, map->pairs[i].key, error)
        || (!numbers && !check_value_utf8 (value, name, map->pairs[i].text, error)))
      return FALSE;
  return TRUE;
}

static gboolean
check_list (const TlList *list, GError **error)
{
  for (guint i = 0; i < list->n; i++)
    if (!_tl_value_check (list->items[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
check_text (const TlField *field, const TlValue *value, const char *text, GError **error)
{
  if (text == NULL && field->kind == TL_FIELD_ID && (field->flags & TL_FIELD_REQUIRED))
    return _tl_id_check (value->shape->noun, text, error);
  if (text == NULL && (field->flags & TL_FIELD_REQUIRED))
    return _tl_error_set (error, TL_ERROR_MISSING, "the %s has no %s", value->shape->noun, field->name);
  if (text != NULL && field->kind == TL_FIELD_ID)
    return _tl_id_check (value->shape->noun, text, error);
  return text == NULL
         || (check_value_utf8 (value, field->name, text, error) && _tl_field_check_text (field, text, error));
}

static gboolean
check_field (const TlField *field, const TlValue *value, GError **error)
{
  switch (field->kind)
    {
    case TL_FIELD_CHOICE:
    case TL_FIELD_DIGIT:
    case TL_FIELD_FLAG:
    case TL_FIELD_DATE:
      return TRUE;
    case TL_FIELD_NUMBER:
      return isnan (TL_FIELD_CONST (double, value, field))
             || _tl_field_check_number (field, TL_FIELD_CONST (double, value, field), error);
    case TL_FIELD_TEXTS:
    case TL_FIELD_SYMBOLS:
    case TL_FIELD_ACTORS:
    case TL_FIELD_SOURCES:
      return check_strings (value, field->name, &TL_FIELD_CONST (TlStrings, value, field), error);
    case TL_FIELD_TEXT_MAP:
    case TL_FIELD_JSON_MAP:
    case TL_FIELD_NUMBER_MAP:
      return check_map (value, field->name, &TL_FIELD_CONST (TlMap, value, field), field->kind == TL_FIELD_NUMBER_MAP,
                        error);
    case TL_FIELD_OBJECT:
      return TL_FIELD_CONST (TlValue *, value, field) == NULL
             || _tl_value_check (TL_FIELD_CONST (TlValue *, value, field), error);
    case TL_FIELD_LIST:
      return check_list (&TL_FIELD_CONST (TlList, value, field), error);
    default:
      return check_text (field, value, TL_FIELD_CONST (char *, value, field), error);
    }
}

gboolean
_tl_value_check (gconstpointer value, GError **error)
{
  const TlShape *shape = ((const TlValue *) value)->shape;

  for (guint i = 0; i < shape->n_fields; i++)
    if (!check_field (&shape->fields[i], value, error))
      return FALSE;
  return TRUE;
}

/* ---- names in a value -------------------------------------------------------------------------------------------- */

static gboolean
check_name (const TlTimeline *self, const TlField *field, const TlValue *value, const char *text, GError **error)
{
  TlNameKind kind = _tl_name_kind (field->kind);
  g_autofree char *suggestion = NULL;

  if (text == NULL || kind == TL_NAME_WORD || kind == TL_N_NAMES
      || _tl_timeline_is_defined (self, kind, _tl_names_find (&self->names, kind, text)))
    return TRUE;
  suggestion = error != NULL ? _tl_timeline_suggest (self, kind, text) : g_strdup ("");
  return _tl_error_set (error, TL_ERROR_REFERENCE, "%s of the %s: there is no %s \"%s\"%s", field->name,
                        value->shape->noun, _tl_name_noun (kind), text, suggestion);
}

static gboolean
check_field_names (const TlTimeline *self, const TlField *field, const TlValue *value, GError **error)
{
  const TlStrings *strings;
  const TlList *list;

  switch (field->kind)
    {
    case TL_FIELD_ACTORS:
    case TL_FIELD_SOURCES:
      strings = &TL_FIELD_CONST (TlStrings, value, field);
      for (guint i = 0; i < strings->n; i++)
        if (!check_name (self, field, value, strings->items[i], error))
          return FALSE;
      return TRUE;
    case TL_FIELD_LIST:
      list = &TL_FIELD_CONST (TlList, value, field);
      for (guint i = 0; i < list->n; i++)
        if (!_tl_timeline_check_names (self, list->items[i], error))
          return FALSE;
      return TRUE;
    case TL_FIELD_ACTOR:
    case TL_FIELD_SOURCE:
    case TL_FIELD_TRACK:
    case TL_FIELD_EVENT:
    case TL_FIELD_EVENT_TYPE:
    case TL_FIELD_LINK_TYPE:
      return check_name (self, field, value, TL_FIELD_CONST (char *, value, field), error);
    default:
      return TRUE;
    }
}

gboolean
_tl_timeline_check_names (const TlTimeline *self, gconstpointer value, GError **error)
{
  const TlShape *shape = ((const TlValue *) value)->shape;

  for (guint i = 0; i < shape->n_fields; i++)
    if (!check_field_names (self, &shape->fields[i], value, error))
      return FALSE;
  return TRUE;
}

/* ---- members against each other ---------------------------------------------------------------------------------- */

static gboolean
has_state (const TlTrack *track, const char *state)
{
  for (guint i = 0; i < track->states.n; i++)
    if (strcmp (track->states.items[i], state) == 0)
      return TRUE;
  return FALSE;
}

static char *
suggest_state (const TlTrack *track, const char *state)
{
  /* as long as the shortest list that _tl_nearest_of () takes */
  static const char *const none[] = { NULL, NULL };

  return _tl_nearest_of (state, track->states.n > 0 ? track->states.items : none);
}

gboolean
_tl_track_has_few_actors (const TlTrack *track)
{
  for (guint i = 1; i < track->between.n; i++)
    if (strcmp (track->between.items[i], track->between.items[0]) != 0)
      return FALSE;
  return track->between.n > 0;
}

gboolean
_tl_track_check (const TlTrack *track, GError **error)
{
  g_autofree char *suggestion = NULL;

  if (_tl_track_has_few_actors (track))
    return _tl_error_set (error, TL_ERROR_VALUE, "track \"%s\" is between one actor only, \"%s\"", track->id,
                          track->between.items[0]);
  if (track->initial == NULL || has_state (track, track->initial))
    return TRUE;
  suggestion = suggest_state (track, track->initial);
  return _tl_error_set (error, TL_ERROR_REFERENCE, "track \"%s\" has no state \"%s\" to begin in%s", track->id,
                        track->initial, suggestion);
}

gboolean
_tl_link_check (const TlLink *link, GError **error)
{
  gint64 least = 0, most = 0;

  if (link->from != NULL && link->to != NULL && strcmp (link->from, link->to) == 0)
    return _tl_error_set (error, TL_ERROR_VALUE, "the link \"%s\" goes from event \"%s\" to itself",
                          link->type != NULL ? link->type : "", link->from);
  if (link->lag == NULL || link->lag->min == NULL || link->lag->max == NULL)
    return TRUE;
  if (tl_duration_parse (link->lag->min, &least, NULL, NULL) && tl_duration_parse (link->lag->max, NULL, &most, NULL)
      && least > most)
    return _tl_error_set (error, TL_ERROR_VALUE, "the lag is reversed: its min %s is longer than its max %s",
                          link->lag->min, link->lag->max);
  return TRUE;
}

gboolean
_tl_timeline_check_lag (const TlTimeline *self, const TlLink *link, GError **error)
{
  guint32 number = _tl_names_find (&self->names, TL_NAME_LINK_TYPE, link->type);
  const TlLinkType *type = _tl_timeline_is_builtin (TL_NAME_LINK_TYPE, number)
                               ? tl_link_type_get_builtin (number)
                               : _tl_timeline_get_defined (self, TL_NAME_LINK_TYPE, number);
  TlLinkFamily family = tl_link_type_get_family (type);

  if (link->lag == NULL || family == TL_LINK_FAMILY_CAUSAL || family == TL_LINK_FAMILY_REACTION)
    return TRUE;
  return _tl_error_set (error, TL_ERROR_VALUE,
                        "a link of type \"%s\" measures no lag; those of the causal and the reaction family do",
                        link->type);
}

gboolean
_tl_timeline_check_effects (const TlTimeline *self, const TlEvent *event, GError **error)
{
  for (guint i = 0; i < event->effects.n; i++)
    {
      const TlEffect *effect = (const TlEffect *) event->effects.items[i];
      guint32 number = _tl_names_find (&self->names, TL_NAME_TRACK, effect->track);
      g_autofree char *suggestion = NULL;

      if (_tl_timeline_has_state (self, number, effect->state))
        continue;
      suggestion = suggest_state (_tl_timeline_get_defined (self, TL_NAME_TRACK, number), effect->state);
      return _tl_error_set (error, TL_ERROR_REFERENCE, "track \"%s\" has no state \"%s\"%s", effect->track,
                            effect->state, suggestion);
    }
  return TRUE;
}
