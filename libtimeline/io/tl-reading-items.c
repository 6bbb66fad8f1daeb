/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Reading items into the timeline: actors, sources, tracks and types; events and links. */
#include "config.h"

#include "io/tl-json-types-private.h"
#include "io/tl-reading-items-private.h"
#include "base/tl-error-private.h"
#include "model/tl-validate-private.h"
#include "vocab/tl-vocab-private.h"

#include <string.h>

static const struct
{
  const char *line;  /* its member in a line of JSON Lines */
  const char *array; /* its array in a document; types have theirs within "types" */
  TlNameKind kind;
  const TlShape *shape;
} items[TL_N_ITEMS] = {
  [TL_ITEM_ACTOR] = { "actor", "actors", TL_NAME_ACTOR, &_tl_actor_shape },
  [TL_ITEM_SOURCE] = { "source", "sources", TL_NAME_SOURCE, &_tl_source_shape },
  [TL_ITEM_TRACK] = { "track", "tracks", TL_NAME_TRACK, &_tl_track_shape },
  [TL_ITEM_EVENT_TYPE] = { "event_type", NULL, TL_NAME_EVENT_TYPE, &_tl_event_type_shape },
  [TL_ITEM_LINK_TYPE] = { "link_type", NULL, TL_NAME_LINK_TYPE, &_tl_link_type_shape },
  [TL_ITEM_EVENT] = { "event", "events", TL_NAME_EVENT, &_tl_event_shape },
  [TL_ITEM_LINK] = { "link", "links", TL_NAME_LINK, &_tl_link_shape },
};

const char *
_tl_item_line (TlItem item)
{
  return items[item].line;
}

const char *
_tl_item_array (TlItem item)
{
  return items[item].array;
}

static gboolean
problem_in (TlReading *self, TlJsonPlace place, const char *member, GError *problem)
{
  g_autofree char *path = _tl_json_parser_dup_path (&self->parser);
  g_autofree char *longer = g_strconcat (path, ".", member, NULL);

  return _tl_reading_problem_at (self, place, longer, problem);
}

static gboolean
repeated_id (TlReading *self, TlItem item, const char *id, TlJsonPlace place)
{
  GError *problem = NULL;

  _tl_error_set (&problem, TL_ERROR_DUPLICATE, "%s \"%s\" is there already", _tl_name_noun (items[item].kind), id);
  return problem_in (self, place, "id", problem);
}

/* ---- the few: actors, sources, tracks, types --------------------------------------------------------------------- */

static gpointer
stored_value (TlItem item, TlValue *value)
{
  if (item == TL_ITEM_EVENT_TYPE)
    {
      TlEventType *type = _tl_event_type_from_item ((const TlEventTypeItem *) value);

      _tl_event_type_seal (type);
      return type;
    }
  if (item == TL_ITEM_LINK_TYPE)
    return _tl_link_type_from_item ((const TlLinkTypeItem *) value);
  _tl_value_seal (value);
  return _tl_value_ref (value);
}

/* The first member of each is its id. */
static const char *
id_of (const TlValue *value)
{
  return TL_FIELD_CONST (char *, value, &value->shape->fields[0]);
}

static gboolean
check_track (TlReading *self, const TlTrack *track, const TlJsonPlace *places)
{
  GError *problem = NULL;
  gboolean few = track->between.n == 1;

  if (_tl_track_check (track, &problem))
    return TRUE;
  return problem_in (self, few ? places[1] : places[track->value.shape->n_fields - 1], few ? "between" : "initial",
                     problem);
}

/* These live in the arena of the timeline's names, as long as anything borrowed from it. */
static gboolean
read_few (TlReading *self, TlItem item)
{
  gboolean is_type = item == TL_ITEM_EVENT_TYPE || item == TL_ITEM_LINK_TYPE;
  TlValue *value = _tl_value_new_in (items[item].shape, is_type ? self->scratch : self->names->arena);
  TlJsonPlace places[TL_MAX_FIELDS];
  guint32 number;

  if (!_tl_reading_value (self, value, places))
    return FALSE;
  if (id_of (value) == NULL)
    return TRUE;
  if (item == TL_ITEM_TRACK && !check_track (self, (const TlTrack *) value, places))
    return FALSE;
  number = _tl_names_intern (self->names, items[item].kind, id_of (value));
  if (_tl_timeline_is_defined (self->timeline, items[item].kind, number))
    return repeated_id (self, item, id_of (value), places[0]);
  _tl_timeline_define (self->timeline, items[item].kind, number, stored_value (item, value));
  return TRUE;
}

/* ---- the many: events and links ---------------------------------------------------------------------------------- */

/* States are checked when the track is there, else when the text ends. */
static gboolean
check_effects (TlReading *self, const TlEvent *event, guint32 row, TlJsonPlace place)
{
  TlPromise promise = { row, place, NULL };
  GError *problem = NULL;

  if (event->effects.n == 0)
    return TRUE;
  for (guint i = 0; i < event->effects.n; i++)
    {
      const TlEffect *effect = (const TlEffect *) event->effects.items[i];

      if (effect->track == NULL || effect->state == NULL)
        return TRUE; /* a problem already */
      if (_tl_timeline_is_defined (self->timeline, TL_NAME_TRACK, _tl_symbol_number (effect->track)))
        continue;
      promise.path = _tl_json_parser_dup_path (&self->parser);
      g_array_append_val (self->promises, promise);
      return TRUE;
    }
  return _tl_timeline_check_effects (self->timeline, event, &problem) || problem_in (self, place, "effects", problem);
}

static gboolean
read_event (TlReading *self)
{
  TlEvent *event = _tl_value_new_in (&_tl_event_shape, self->scratch);
  TlJsonPlace places[TL_MAX_FIELDS];
  guint32 row;

  if (!_tl_reading_value (self, event, places))
    return FALSE;
  if (event->id == NULL || event->type == NULL)
    return TRUE;
  row = _tl_names_intern (self->names, TL_NAME_EVENT, event->id);
  if (_tl_events_has (&self->timeline->events, row))
    return repeated_id (self, TL_ITEM_EVENT, event->id, places[0]);
  if (!check_effects (self, event, row, places[TL_EVENT_FIELD_EFFECTS]))
    return FALSE;
  _tl_events_put (&self->timeline->events, row, event, self->names, self->timeline->scratch, TRUE);
  return TRUE;
}

static gboolean
check_link (TlReading *self, const TlLink *link, const TlJsonPlace *places)
{
  guint32 id = link->id != NULL ? _tl_names_intern (self->names, TL_NAME_LINK, link->id) : TL_SYMBOL_NONE;
  gboolean to_itself = link->from == link->to;
  GError *problem = NULL;

  /* names are the same where their places are */
  if ((to_itself || link->lag != NULL) && !_tl_link_check (link, &problem))
    return problem_in (self, to_itself ? places[2] : places[5], to_itself ? "to" : "lag", problem);
  if (_tl_links_find (&self->timeline->links, _tl_symbol_number (link->from), _tl_symbol_number (link->to),
                      _tl_symbol_number (link->type), id, self->names->symbols[0].key)
      == TL_SYMBOL_NONE)
    return TRUE;
  if (link->id != NULL)
    return repeated_id (self, TL_ITEM_LINK, link->id, places[0]);
  _tl_error_set (&problem, TL_ERROR_DUPLICATE, "the link \"%s\" %s \"%s\" is there already, and neither has an id",
                 link->from, link->type, link->to);
  return problem_in (self, places[1], "from", problem);
}

static gboolean
read_link (TlReading *self)
{
  TlLink *link = _tl_value_new_in (&_tl_link_shape, self->scratch);
  TlJsonPlace places[TL_MAX_FIELDS];

  if (!_tl_reading_value (self, link, places))
    return FALSE;
  if (link->from == NULL || link->to == NULL || link->type == NULL)
    return TRUE;
  if (!check_link (self, link, places))
    return FALSE;
  _tl_links_add (&self->timeline->links, link, self->names, self->timeline->scratch, TRUE);
  return TRUE;
}

gboolean
_tl_reading_item (TlReading *self, TlItem item, TlJsonToken token)
{
  gboolean ok;

  if (token == TL_JSON_ERROR)
    return _tl_reading_broken (self);
  if (token != TL_JSON_OBJECT)
    return _tl_reading_wrong (self, token, TL_ERROR_TYPE, "found %s, expected an object", _tl_json_token_name (token));
  if (self->max_items > 0 && self->n_items++ == self->max_items)
    {
      _tl_error_set (&self->parser.error, TL_ERROR_LIMIT, "more than the limit of %" G_GUINT64_FORMAT " items",
                     self->max_items);
      return _tl_reading_broken (self);
    }
  ok = item == TL_ITEM_EVENT ? read_event (self) : item == TL_ITEM_LINK ? read_link (self) : read_few (self, item);
  _tl_arena_reset (self->scratch);
  return ok;
}

gboolean
_tl_reading_items (TlReading *self, TlItem item, TlJsonToken token)
{
  if (token == TL_JSON_ERROR)
    return _tl_reading_broken (self);
  if (token != TL_JSON_ARRAY)
    return _tl_reading_wrong (self, token, TL_ERROR_TYPE, "found %s, expected an array of objects",
                              _tl_json_token_name (token));
  while ((token = _tl_json_parser_next (&self->parser)) != TL_JSON_ARRAY_END)
    if (!_tl_reading_item (self, item, token))
      return FALSE;
  return TRUE;
}
