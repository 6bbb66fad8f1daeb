/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Actors: who acts, in which office, for which state. */
#include "config.h"

#include "model/noun/tl-accessors-private.h"

TL_NOUN (actor, TlActor)
TL_GET (actor, TlActor, const char *, id, NULL)
TL_CHOICE (actor, TlActor, TlActorKind, kind, TL_ACTOR_KIND_GROUP)
TL_TEXT (actor, TlActor, name)
TL_KEYED (actor, TlActor, name_in, names)
TL_STRINGS (actor, TlActor, alias, aliases)
TL_TEXT (actor, TlActor, parent)
TL_PARTS (actor, TlActor, affiliation, affiliations)
TL_KEYED (actor, TlActor, code, codes)

TlActor *
tl_actor_new (const char *id)
{
  TlActor *self;

  g_return_val_if_fail (id != NULL, NULL);
  self = _tl_value_new (&_tl_actor_shape);
  self->id = _tl_value_dup_text (self, id);
  return self;
}

void
tl_actor_add_affiliation (TlActor *self, const char *actor, const char *office, const TlDate *date)
{
  TlAffiliation *part;

  g_return_if_fail (TL_IS_OPEN (self) && actor != NULL);
  part = _tl_value_new_in (&_tl_affiliation_shape, self->value.arena);
  part->actor = _tl_value_dup_text (self, actor);
  part->office = _tl_value_dup_text (self, office);
  _tl_value_set_date (self, &part->date, date);
  _tl_list_add (&self->affiliations, self->value.arena, part);
}

void
tl_actor_get_affiliation (const TlActor *self, guint index, const char **actor, const char **office,
                          const TlDate **date)
{
  const TlAffiliation *part;

  g_return_if_fail (self != NULL && index < self->affiliations.n);
  part = (const TlAffiliation *) self->affiliations.items[index];
  TL_OUT (actor, part->actor);
  TL_OUT (office, part->office);
  TL_OUT (date, part->date);
}
