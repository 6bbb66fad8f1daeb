/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Actors and sources that event data mention and nothing defines. */
#include "config.h"

#include "io/events/tl-event-actors-private.h"

#include <libtimeline/tl-country.h>
#include <string.h>

static gboolean
count_made (TlIntake *intake)
{
  GError *problem = NULL;

  return _tl_intake_count_item (intake, &problem) || _tl_intake_stop (intake, &intake->place, problem);
}

guint32
_tl_event_actors_take (TlIntake *intake, const char *id, gsize length, TlActor **actor)
{
  guint32 number = _tl_symbols_intern (&intake->names->symbols[TL_NAME_ACTOR], id, length);

  *actor = NULL;
  if (_tl_timeline_get_defined (intake->timeline, TL_NAME_ACTOR, number) != NULL)
    return number;
  if (!count_made (intake))
    return TL_SYMBOL_NONE;
  *actor = _tl_value_new_in (&_tl_actor_shape, intake->names->arena);
  (*actor)->id = _tl_names_text (intake->names, TL_NAME_ACTOR, number);
  _tl_value_seal (*actor);
  _tl_timeline_define (intake->timeline, TL_NAME_ACTOR, number, _tl_value_ref (*actor));
  return number;
}

static gboolean
has_text (const char *text, const char *other, gsize length)
{
  return strncmp (text, other, length) == 0 && text[length] == '\0';
}

void
_tl_event_actors_name (TlIntake *intake, guint32 number, const char *name, gsize length)
{
  TlActor *actor = _tl_timeline_get_defined (intake->timeline, TL_NAME_ACTOR, number);
  TlArena *arena = intake->names->arena;

  if (length == 0)
    return;
  if (actor->name == NULL)
    {
      actor->name = _tl_arena_strndup (arena, name, length);
      return;
    }
  if (has_text (actor->name, name, length) || actor->aliases.n >= TL_EVENT_ALIASES)
    return;
  for (guint i = 0; i < actor->aliases.n; i++)
    if (has_text (actor->aliases.items[i], name, length))
      return;
  _tl_strings_add (&actor->aliases, arena, _tl_arena_strndup (arena, name, length));
}

void
_tl_event_actors_describe (TlIntake *intake, TlActor *actor, TlActorKind kind, guint32 parent, const char *scheme,
                           const char *code)
{
  TlArena *arena = intake->names->arena;

  actor->kind = (guint8) kind;
  actor->parent = _tl_names_text (intake->names, TL_NAME_ACTOR, parent);
  if (code != NULL)
    _tl_map_put (&actor->codes, arena, scheme, TRUE)->text = _tl_arena_strndup (arena, code, strlen (code));
}

void
_tl_event_actors_finish (TlIntake *intake, const char *scheme)
{
  const GPtrArray *actors = intake->timeline->defined[TL_NAME_ACTOR];

  for (guint i = 0; i < actors->len; i++)
    {
      TlActor *actor = actors->pdata[i];
      const TlPair *code = actor != NULL && actor->name == NULL ? _tl_map_find (&actor->codes, scheme) : NULL;
      const TlCountry *country = code != NULL ? tl_country_find (scheme, code->text) : NULL;

      if (country != NULL)
        actor->name = _tl_arena_strndup (intake->names->arena, tl_country_get_name (country),
                                         strlen (tl_country_get_name (country)));
    }
}

gboolean
_tl_event_sources_make (TlIntake *intake, guint32 number, TlSource **source)
{
  if (!count_made (intake))
    return FALSE;
  *source = _tl_value_new_in (&_tl_source_shape, intake->names->arena);
  (*source)->id = _tl_names_text (intake->names, TL_NAME_SOURCE, number);
  _tl_value_seal (*source);
  _tl_timeline_define (intake->timeline, TL_NAME_SOURCE, number, _tl_value_ref (*source));
  return TRUE;
}

gboolean
_tl_event_text_is_url (const char *text, gsize length)
{
  return (length > 7 && memcmp (text, "http://", 7) == 0) || (length > 8 && memcmp (text, "https://", 8) == 0);
}
