/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Adding values that may refer to what comes later. JSON has a faster way for events and links: see io/json. */
#include "config.h"

#include "io/tl-intake-private.h"
#include "base/tl-error-private.h"
#include "model/tl-validate-private.h"
#include "vocab/tl-vocab-private.h"

#include <string.h>

void
_tl_intake_set_place (TlIntake *self, const TlPosition *place)
{
  self->place = *place;
}

void
_tl_intake_set_locate (TlIntake *self, TlLocateFunc locate, gpointer user_data)
{
  self->locate = locate;
  self->locate_data = user_data;
}

static TlPosition
place_of_member (const TlIntake *self, const char *member)
{
  TlPosition place = self->place;

  if (member != NULL && self->locate != NULL)
    self->locate (member, &place, self->locate_data);
  return place;
}

static gboolean
report_member (TlIntake *self, const char *member, GError *problem)
{
  TlPosition place = place_of_member (self, member);

  return _tl_intake_report (self, &place, problem);
}

static gboolean
report_repeated_id (TlIntake *self, TlNameKind kind, const char *id)
{
  GError *problem = NULL;

  _tl_intake_set_repeated_id (&problem, kind, id);
  return report_member (self, "id", problem);
}

/* ---- what a value refers to -------------------------------------------------------------------------------------- */

/* What nothing defines yet is noted when it first comes; in collect mode always, since each is a problem of its own. */
static void
refer_to (TlIntake *self, const char *member, TlNameKind kind, const char *text)
{
  guint32 n = self->names->symbols[kind].n, number = _tl_names_intern (self->names, kind, text);
  TlPosition place;

  if ((number < n && !self->collect) || _tl_timeline_is_defined (self->timeline, kind, number))
    return;
  place = place_of_member (self, member);
  place.path = g_strdup (place.path);
  _tl_intake_take_reference (self, kind, number, place);
}

/* MEMBER is that of the whole value which VALUE is a part of; NULL if it is the whole. */
static void
refer_to_names (TlIntake *self, const char *member, const TlValue *value)
{
  for (guint i = 0; i < value->shape->n_fields; i++)
    {
      const TlField *field = &value->shape->fields[i];
      TlNameKind kind = _tl_name_kind (field->kind);
      const char *name = member != NULL ? member : field->name;

      if (field->kind == TL_FIELD_ACTORS || field->kind == TL_FIELD_SOURCES)
        for (guint j = 0; j < TL_FIELD_CONST (TlStrings, value, field).n; j++)
          refer_to (self, name, kind, TL_FIELD_CONST (TlStrings, value, field).items[j]);
      else if (field->kind == TL_FIELD_LIST)
        for (guint j = 0; j < TL_FIELD_CONST (TlList, value, field).n; j++)
          refer_to_names (self, name, TL_FIELD_CONST (TlList, value, field).items[j]);
      else if (field->kind >= TL_FIELD_ACTOR && field->kind <= TL_FIELD_LINK_TYPE
               && TL_FIELD_CONST (char *, value, field) != NULL)
        refer_to (self, name, kind, TL_FIELD_CONST (char *, value, field));
    }
}

/* Gives a value whose id is repeated a free id, if what can be kept is kept. Returns FALSE if the value must be left
 * out, and reading ends unless GOES_ON. */
static gboolean
settle_repeated_id (TlIntake *self, TlNameKind kind, TlValue *value, guint32 *number, gboolean *goes_on)
{
  const char **id = &TL_FIELD (const char *, value, &value->shape->fields[0]);
  g_autofree char *free_id = NULL;

  *goes_on = report_repeated_id (self, kind, *id);
  if (!*goes_on || !self->lenient)
    return FALSE;
  _tl_intake_forgive (self);
  free_id = _tl_intake_dup_free_id (self, kind, *id);
  *id = _tl_arena_strndup (value->arena, free_id, strlen (free_id));
  *number = _tl_names_intern (self->names, kind, *id);
  return TRUE;
}

/* ---- values ------------------------------------------------------------------------------------------------------ */

static gboolean
take_event (TlIntake *self, TlEvent *event)
{
  guint32 row = _tl_names_intern (self->names, TL_NAME_EVENT, event->id);
  gboolean goes_on;
  TlPosition place;

  if (_tl_events_has (&self->timeline->events, row)
      && !settle_repeated_id (self, TL_NAME_EVENT, &event->value, &row, &goes_on))
    return goes_on;
  refer_to_names (self, NULL, &event->value);
  place = place_of_member (self, "effects");
  if (!_tl_intake_check_effects (self, event, row, &place))
    return FALSE;
  _tl_events_put (&self->timeline->events, row, event, self->names, self->timeline->scratch, FALSE);
  return TRUE;
}

static gboolean
take_link (TlIntake *self, TlLink *link)
{
  TlNames *names = self->names;
  TlIntakeMark mark = _tl_intake_mark (self);
  guint32 from, to, type, id;
  GError *problem = NULL;
  gboolean goes_on;
  TlPosition place;

  if (!_tl_link_check (link, &problem))
    return report_member (self, g_strcmp0 (link->from, link->to) == 0 ? "to" : "lag", problem);
  refer_to_names (self, NULL, &link->value);
  from = _tl_names_intern (names, TL_NAME_EVENT, link->from);
  to = _tl_names_intern (names, TL_NAME_EVENT, link->to);
  type = _tl_names_intern (names, TL_NAME_LINK_TYPE, link->type);
  id = link->id != NULL ? _tl_names_intern (names, TL_NAME_LINK, link->id) : TL_SYMBOL_NONE;
  if (_tl_links_find (&self->timeline->links, from, to, type, id, names->symbols[0].key) != TL_SYMBOL_NONE)
    {
      if (link->id == NULL)
        {
          _tl_intake_leave_out (self, &mark);
          _tl_intake_set_repeated_link (&problem, link);
          return report_member (self, "from", problem);
        }
      if (!settle_repeated_id (self, TL_NAME_LINK, &link->value, &id, &goes_on))
        return goes_on;
    }
  place = place_of_member (self, "lag");
  if (!_tl_intake_check_lag (self, link, &place))
    return FALSE;
  if (self->n_faults > mark.n_faults)
    {
      _tl_intake_leave_out (self, &mark);
      return TRUE;
    }
  _tl_links_add (&self->timeline->links, link, names, self->timeline->scratch, FALSE);
  return TRUE;
}

/* Likewise: a track loses the member that is wrong. */
static gboolean
settle_track (TlIntake *self, TlTrack *track, gboolean *goes_on)
{
  GError *problem = NULL;

  while (!_tl_track_check (track, &problem))
    {
      gboolean few = _tl_track_has_few_actors (track);

      *goes_on = report_member (self, few ? "between" : "initial", g_steal_pointer (&problem));
      if (!*goes_on || !self->lenient)
        return FALSE;
      if (few)
        track->between.n = 0;
      else
        track->initial = NULL;
    }
  return TRUE;
}

/* An actor, a source or a track: the first member of each is its id. */
static gboolean
take_other (TlIntake *self, TlNameKind kind, TlValue *value)
{
  const char *id = TL_FIELD (char *, value, &value->shape->fields[0]);
  guint32 number = _tl_names_intern (self->names, kind, id);
  gboolean goes_on;

  if (kind == TL_NAME_TRACK && !settle_track (self, (TlTrack *) value, &goes_on))
    return goes_on;
  if (_tl_timeline_is_defined (self->timeline, kind, number)
      && !settle_repeated_id (self, kind, value, &number, &goes_on))
    return goes_on;
  refer_to_names (self, NULL, value);
  _tl_timeline_define (self->timeline, kind, number, _tl_value_ref (value));
  return TRUE;
}

gboolean
_tl_intake_add_value (TlIntake *self, gpointer value)
{
  const TlShape *shape = ((TlValue *) value)->shape;
  GError *problem = NULL;

  if (!_tl_intake_count_item (self, &problem))
    return _tl_intake_stop (self, &self->place, problem);
  if (!_tl_value_check (value, &problem))
    return _tl_intake_report (self, &self->place, problem);
  _tl_value_seal (value);
  if (shape == &_tl_event_shape)
    return take_event (self, value);
  if (shape == &_tl_link_shape)
    return take_link (self, value);
  return take_other (self,
                     shape == &_tl_actor_shape    ? TL_NAME_ACTOR
                     : shape == &_tl_source_shape ? TL_NAME_SOURCE
                                                  : TL_NAME_TRACK,
                     value);
}

/* ---- own types --------------------------------------------------------------------------------------------------- */

/* The number under which a new type goes in; TL_SYMBOL_NONE with WENT_ON if that was reported. */
static guint32
claim_type (TlIntake *self, TlNameKind kind, const char *id, gboolean *goes_on)
{
  GError *problem = NULL;
  guint32 number;

  *goes_on = TRUE;
  if (!_tl_intake_count_item (self, &problem))
    *goes_on = _tl_intake_stop (self, &self->place, problem);
  else if (!_tl_id_check (_tl_name_noun (kind), id, &problem))
    *goes_on = report_member (self, "id", problem);
  else
    {
      number = _tl_names_intern (self->names, kind, id);
      if (!_tl_timeline_is_defined (self->timeline, kind, number))
        return number;
      *goes_on = report_repeated_id (self, kind, id);
    }
  return TL_SYMBOL_NONE;
}

gboolean
_tl_intake_add_event_type (TlIntake *self, TlEventType *type)
{
  gboolean goes_on;
  guint32 number = claim_type (self, TL_NAME_EVENT_TYPE, tl_event_type_get_id (type), &goes_on);

  if (number == TL_SYMBOL_NONE)
    return goes_on;
  if (tl_event_type_get_parent (type) != NULL)
    refer_to (self, "parent", TL_NAME_EVENT_TYPE, tl_event_type_get_parent (type));
  _tl_event_type_seal (type);
  _tl_timeline_define (self->timeline, TL_NAME_EVENT_TYPE, number, tl_event_type_ref (type));
  return TRUE;
}

gboolean
_tl_intake_add_link_type (TlIntake *self, TlLinkType *type)
{
  gboolean goes_on;
  guint32 number = claim_type (self, TL_NAME_LINK_TYPE, tl_link_type_get_id (type), &goes_on);

  if (number == TL_SYMBOL_NONE)
    return goes_on;
  _tl_timeline_define (self->timeline, TL_NAME_LINK_TYPE, number, tl_link_type_ref (type));
  return TRUE;
}
