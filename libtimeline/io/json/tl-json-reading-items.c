/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Reading items into the timeline: actors, sources, tracks and types; events and links. */
#include "config.h"

#include "io/json/tl-json-types-private.h"
#include "io/json/tl-json-reading-items-private.h"
#include "io/json/tl-json-reading-packed-private.h"
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
get_item_id (const TlValue *value)
{
  return TL_FIELD_CONST (char *, value, &value->shape->fields[0]);
}

/* Lenient: a track loses the member that is wrong. */
static gboolean
check_read_track (TlJsonReading *self, TlTrack *track, const TlJsonPlace *places)
{
  GError *problem = NULL;

  while (!_tl_track_check (track, &problem))
    {
      gboolean few = _tl_track_has_few_actors (track);

      if (!_tl_json_reading_problem_in (self, few ? places[1] : places[track->value.shape->n_fields - 1],
                                        few ? "between" : "initial", g_steal_pointer (&problem)))
        return FALSE;
      if (!self->intake->lenient)
        return TRUE;
      if (few)
        track->between.n = 0;
      else
        track->initial = NULL;
    }
  return TRUE;
}

/* These live in the arena of the timeline's names, as long as anything borrowed from it. */
static gboolean
read_few (TlJsonReading *self, TlItem item)
{
  gboolean is_type = item == TL_ITEM_EVENT_TYPE || item == TL_ITEM_LINK_TYPE;
  TlValue *value = _tl_value_new_in (items[item].shape, is_type ? self->scratch : self->names->arena);
  TlIntakeMark mark = _tl_intake_mark (self->intake);
  TlJsonPlace places[TL_MAX_FIELDS];
  guint32 number;

  if (!_tl_json_reading_value (self, value, places))
    return FALSE;
  _tl_json_reading_name_item (self, value);
  if (get_item_id (value) == NULL)
    {
      _tl_intake_leave_out (self->intake, &mark);
      return TRUE;
    }
  if (item == TL_ITEM_TRACK && !check_read_track (self, (TlTrack *) value, places))
    return FALSE;
  number = _tl_names_intern (self->names, items[item].kind, get_item_id (value));
  if (_tl_timeline_is_defined (self->timeline, items[item].kind, number))
    {
      if (!_tl_json_reading_repeated_id (self, items[item].kind, get_item_id (value), places[0]))
        return FALSE;
      if (!_tl_json_reading_rename (self, items[item].kind, value))
        return TRUE;
      number = _tl_names_intern (self->names, items[item].kind, get_item_id (value));
    }
  _tl_timeline_define (self->timeline, items[item].kind, number, stored_value (item, value));
  return TRUE;
}

/* ---- events; links are in tl-json-reading-links.c ---------------------------------------------------------------- */

static gboolean
check_effects_of_item (TlJsonReading *self, const TlEvent *event, guint32 row, TlJsonPlace place)
{
  g_autofree char *path = NULL, *longer = NULL;

  if (event->effects.n == 0)
    return TRUE;
  path = _tl_json_parser_dup_path (&self->parser);
  longer = g_strconcat (path, ".effects", NULL);
  return _tl_intake_check_effects (self->intake, event, row, &(TlPosition){ place.line, place.column, longer });
}

static gboolean
add_whole_event (TlJsonReading *self, TlEvent *event, const TlJsonPlace *places)
{
  guint32 row;

  row = _tl_names_intern (self->names, TL_NAME_EVENT, event->id);
  if (_tl_events_has (&self->timeline->events, row))
    {
      if (!_tl_json_reading_repeated_id (self, TL_NAME_EVENT, event->id, places[0]))
        return FALSE;
      if (!_tl_json_reading_rename (self, TL_NAME_EVENT, &event->value))
        return TRUE;
      row = _tl_names_intern (self->names, TL_NAME_EVENT, event->id);
    }
  if (!check_effects_of_item (self, event, row, places[TL_EVENT_FIELD_EFFECTS]))
    return FALSE;
  _tl_events_put (&self->timeline->events, row, event, self->names, self->timeline->scratch, TRUE);
  return TRUE;
}

/* Whatever has effects is checked as a value. */
static gboolean
add_packed_event (TlJsonReading *self, TlPacked *packed, const TlJsonPlace *places)
{
  TlEvent *event = (TlEvent *) packed->value;
  TlEventRow columns = { .type = packed->numbers[TL_EVENT_FIELD_TYPE],
                         .date = packed->numbers[TL_EVENT_FIELD_DATE],
                         .known = packed->numbers[TL_EVENT_FIELD_KNOWN],
                         .status = event->status };
  guint32 row;

  if ((packed->seen >> TL_EVENT_FIELD_EFFECTS & 1) != 0)
    _tl_json_reading_make_whole (self, packed, self->timeline->scratch);
  if (packed->whole)
    return add_whole_event (self, event, places);
  row = _tl_symbols_intern_hashed (&self->names->symbols[TL_NAME_EVENT], packed->texts[0], packed->lengths[0],
                                   packed->hashes[0]);
  if (_tl_events_has (&self->timeline->events, row))
    return _tl_json_reading_repeated_id (self, TL_NAME_EVENT, packed->texts[0], places[0]);
  _tl_events_put_row (&self->timeline->events, row, &columns, self->timeline->scratch, self->names);
  return TRUE;
}

/* An event without id or type, which is a problem already, is left out. */
static gboolean
read_whole_event (TlJsonReading *self, TlEvent *event, TlJsonPlace *places)
{
  TlIntakeMark mark = _tl_intake_mark (self->intake);

  if (!_tl_json_reading_value (self, event, places))
    return FALSE;
  _tl_json_reading_name_item (self, &event->value);
  if (event->id != NULL && event->type != NULL)
    return add_whole_event (self, event, places);
  _tl_intake_leave_out (self->intake, &mark);
  return TRUE;
}

static gboolean
read_event (TlJsonReading *self)
{
  TlEvent *event = _tl_value_new_in (&_tl_event_shape, self->scratch);
  TlJsonPlace places[TL_MAX_FIELDS];
  TlPacked packed;

  if (self->collect)
    return read_whole_event (self, event, places);
  return _tl_json_reading_packed (self, &packed, &event->value, self->timeline->scratch, places)
         && add_packed_event (self, &packed, places);
}

gboolean
_tl_json_reading_item (TlJsonReading *self, TlItem item, TlJsonToken token)
{
  TlIntakeMark mark;
  gboolean ok;

  if (token == TL_JSON_ERROR)
    return _tl_json_reading_broken (self);
  if (token != TL_JSON_OBJECT)
    return _tl_json_reading_wrong (self, token, TL_ERROR_TYPE, "found %s, expected an object",
                                   _tl_json_token_name (token));
  if (!_tl_intake_count_item (self->intake, &self->parser.error))
    return _tl_json_reading_broken (self);
  mark = _tl_intake_mark (self->intake);
  ok = item == TL_ITEM_EVENT  ? read_event (self)
       : item == TL_ITEM_LINK ? _tl_json_reading_link (self)
                              : read_few (self, item);
  if (self->item != NULL)
    _tl_intake_name_problems (self->intake, &mark, self->item);
  g_clear_pointer (&self->item, g_free);
  _tl_arena_reset (self->scratch);
  return ok;
}

gboolean
_tl_json_reading_items (TlJsonReading *self, TlItem item, TlJsonToken token)
{
  if (token == TL_JSON_ERROR)
    return _tl_json_reading_broken (self);
  if (token != TL_JSON_ARRAY)
    return _tl_json_reading_wrong (self, token, TL_ERROR_TYPE, "found %s, expected an array of objects",
                                   _tl_json_token_name (token));
  while ((token = _tl_json_parser_next (&self->parser)) != TL_JSON_ARRAY_END)
    if (!_tl_json_reading_item (self, item, token))
      return FALSE;
  return _tl_json_reading_settle_links (self);
}
