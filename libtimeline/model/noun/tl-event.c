/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Events: typed, dated nodes. */
#include "config.h"

#include "base/tl-error-private.h"
#include "base/tl-nearest-private.h"
#include "model/noun/tl-accessors-private.h"

#include <math.h>

TL_NOUN (event, TlEvent)
TL_GET (event, TlEvent, const char *, id, NULL)
TL_GET_TYPE (event, TlEvent)
TL_DATE (event, TlEvent, date)
TL_DATE (event, TlEvent, known)
TL_TEXT (event, TlEvent, title)
TL_KEYED (event, TlEvent, title_in, titles)
TL_TEXT (event, TlEvent, description)
TL_CHOICE (event, TlEvent, TlEventStatus, status, TL_EVENT_STATUS_RETRACTED)
TL_PARTS (event, TlEvent, participant, participants)
TL_PARTS (event, TlEvent, coding, codings)
TL_CITATIONS (event, TlEvent)
TL_PARTS (event, TlEvent, effect, effects)
TL_STRINGS (event, TlEvent, tag, tags)
TL_TEXT (event, TlEvent, marking)
TL_RECORD (event, TlEvent)

const char *
tl_event_status_to_string (TlEventStatus status)
{
  g_return_val_if_fail ((guint) status <= TL_EVENT_STATUS_RETRACTED, NULL);
  return _tl_statuses[status];
}

gboolean
tl_event_status_from_string (const char *name, TlEventStatus *status, GError **error)
{
  g_autofree char *suggestion = NULL;

  g_return_val_if_fail (name != NULL && status != NULL, FALSE);
  for (guint i = 0; _tl_statuses[i] != NULL; i++)
    if (strcmp (_tl_statuses[i], name) == 0)
      {
        *status = (TlEventStatus) i;
        return TRUE;
      }
  suggestion = _tl_nearest_of (name, _tl_statuses);
  return _tl_error_set (error, TL_ERROR_VALUE, "there is no status \"%s\"%s", name, suggestion);
}

TlCertainty
tl_event_status_get_certainty (TlEventStatus status)
{
  switch (status)
    {
    case TL_EVENT_STATUS_PLANNED:
    case TL_EVENT_STATUS_HYPOTHETICAL:
    case TL_EVENT_STATUS_RETRACTED:
    case TL_EVENT_STATUS_DENIED:
      return TL_CERTAINTY_IMPOSSIBLE;
    case TL_EVENT_STATUS_ALLEGED:
    case TL_EVENT_STATUS_DISPUTED:
      return TL_CERTAINTY_POSSIBLE;
    default:
      return TL_CERTAINTY_CERTAIN;
    }
}

TlEvent *
tl_event_new (const char *id, const char *type)
{
  TlEvent *self;

  g_return_val_if_fail (id != NULL && type != NULL, NULL);
  self = _tl_value_new (&_tl_event_shape);
  self->id = _tl_value_dup_text (self, id);
  self->type = _tl_value_dup_text (self, type);
  return self;
}

void
tl_event_set_event_type (TlEvent *self, const char *type)
{
  g_return_if_fail (TL_IS_OPEN (self) && type != NULL);
  self->type = _tl_value_dup_text (self, type);
}

void
tl_event_add_participant (TlEvent *self, const char *actor, const char *role)
{
  TlParticipant *part;

  g_return_if_fail (TL_IS_OPEN (self) && actor != NULL && role != NULL);
  part = _tl_value_new_in (&_tl_participant_shape, self->value.arena);
  part->actor = _tl_value_dup_text (self, actor);
  part->role = _tl_value_dup_text (self, role);
  _tl_list_add (&self->participants, self->value.arena, part);
}

void
tl_event_get_participant (const TlEvent *self, guint index, const char **actor, const char **role)
{
  const TlParticipant *part;

  g_return_if_fail (self != NULL && index < self->participants.n);
  part = (const TlParticipant *) self->participants.items[index];
  TL_OUT (actor, part->actor);
  TL_OUT (role, part->role);
}

void
tl_event_set_place (TlEvent *self, const char *name, const char *country, double latitude, double longitude)
{
  g_return_if_fail (TL_IS_OPEN (self));
  g_return_if_fail (isnan (latitude) || fabs (latitude) <= 90.0);
  g_return_if_fail (isnan (longitude) || fabs (longitude) <= 180.0);
  self->place = NULL;
  if (name == NULL && country == NULL && isnan (latitude) && isnan (longitude))
    return;
  self->place = _tl_value_new_in (&_tl_place_shape, self->value.arena);
  self->place->name = _tl_value_dup_text (self, name);
  self->place->country = _tl_value_dup_text (self, country);
  self->place->lat = latitude;
  self->place->lon = longitude;
}

gboolean
tl_event_get_place (const TlEvent *self, const char **name, const char **country, double *latitude, double *longitude)
{
  const TlPlace *place;

  g_return_val_if_fail (self != NULL, FALSE);
  place = self->place;
  TL_OUT (name, place != NULL ? place->name : NULL);
  TL_OUT (country, place != NULL ? place->country : NULL);
  TL_OUT (latitude, place != NULL ? place->lat : NAN);
  TL_OUT (longitude, place != NULL ? place->lon : NAN);
  return place != NULL;
}

void
tl_event_set_score (TlEvent *self, const char *scale, double score)
{
  g_return_if_fail (TL_IS_OPEN (self) && scale != NULL);
  g_return_if_fail (isnan (score) || isfinite (score));
  if (isnan (score))
    _tl_map_remove (&self->scores, scale);
  else
    _tl_map_put (&self->scores, self->value.arena, scale, TRUE)->number = score;
}

gboolean
tl_event_get_score (const TlEvent *self, const char *scale, double *score)
{
  const TlPair *pair;

  g_return_val_if_fail (self != NULL && scale != NULL && score != NULL, FALSE);
  pair = _tl_map_find (&self->scores, scale);
  if (pair != NULL)
    *score = pair->number;
  return pair != NULL;
}

void
tl_event_add_coding (TlEvent *self, const char *scheme, const char *code, const char *mode, const char *coder)
{
  TlCoding *part;

  g_return_if_fail (TL_IS_OPEN (self) && scheme != NULL && code != NULL);
  part = _tl_value_new_in (&_tl_coding_shape, self->value.arena);
  part->scheme = _tl_value_dup_text (self, scheme);
  part->code = _tl_value_dup_text (self, code);
  part->mode = _tl_value_dup_text (self, mode);
  part->coder = _tl_value_dup_text (self, coder);
  _tl_list_add (&self->codings, self->value.arena, part);
}

void
tl_event_get_coding (const TlEvent *self, guint index, const char **scheme, const char **code, const char **mode,
                     const char **coder)
{
  const TlCoding *part;

  g_return_if_fail (self != NULL && index < self->codings.n);
  part = (const TlCoding *) self->codings.items[index];
  TL_OUT (scheme, part->scheme);
  TL_OUT (code, part->code);
  TL_OUT (mode, part->mode);
  TL_OUT (coder, part->coder);
}

void
tl_event_add_effect (TlEvent *self, const char *track, const char *state)
{
  TlEffect *part;

  g_return_if_fail (TL_IS_OPEN (self) && track != NULL && state != NULL);
  part = _tl_value_new_in (&_tl_effect_shape, self->value.arena);
  part->track = _tl_value_dup_text (self, track);
  part->state = _tl_value_dup_text (self, state);
  _tl_list_add (&self->effects, self->value.arena, part);
}

void
tl_event_get_effect (const TlEvent *self, guint index, const char **track, const char **state)
{
  const TlEffect *part;

  g_return_if_fail (self != NULL && index < self->effects.n);
  part = (const TlEffect *) self->effects.items[index];
  TL_OUT (track, part->track);
  TL_OUT (state, part->state);
}
