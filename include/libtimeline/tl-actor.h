/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once
#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <glib-object.h>
#include <libtimeline/tl-date.h>

G_BEGIN_DECLS

/**
 * TlActorKind:
 * @TL_ACTOR_KIND_NONE: not said
 * @TL_ACTOR_KIND_STATE: a state
 * @TL_ACTOR_KIND_AGENCY: an agency, ministry or court of a state
 * @TL_ACTOR_KIND_ARMED_UNIT: an armed force or a unit of one
 * @TL_ACTOR_KIND_PERSON: a person
 * @TL_ACTOR_KIND_COMPANY: a company
 * @TL_ACTOR_KIND_ORGANISATION: an organisation, international or not
 * @TL_ACTOR_KIND_MEDIUM: a newspaper, broadcaster or site
 * @TL_ACTOR_KIND_GROUP: a group without an organisation
 *
 * What an actor is.
 *
 * Since: 1.0
 */
typedef enum
{
  TL_ACTOR_KIND_NONE,
  TL_ACTOR_KIND_STATE,
  TL_ACTOR_KIND_AGENCY,
  TL_ACTOR_KIND_ARMED_UNIT,
  TL_ACTOR_KIND_PERSON,
  TL_ACTOR_KIND_COMPANY,
  TL_ACTOR_KIND_ORGANISATION,
  TL_ACTOR_KIND_MEDIUM,
  TL_ACTOR_KIND_GROUP,
} TlActorKind;

/**
 * TlActor:
 *
 * Somebody who acts: a state, an agency of it, a person in office. An agency names its `parent`; a person names
 * affiliations, each with an office and a date, so that an act can be counted as the state's whose office was held on
 * that day.
 *
 * A value: atomically counted, built and then sealed. It may be changed until a timeline holds it; from then on it is
 * immutable and may be read by any thread. Strings and dates handed out live as long as the actor.
 *
 * Since: 1.0
 */
typedef struct _TlActor TlActor;

#define TL_TYPE_ACTOR (tl_actor_get_type ())

TL_AVAILABLE_IN_1_0
GType tl_actor_get_type (void) G_GNUC_CONST;

/**
 * tl_actor_new:
 * @id: an id, unique among the actors of a timeline
 *
 * Returns: (transfer full): an actor
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlActor *tl_actor_new (const char *id);

/**
 * tl_actor_copy:
 * @self: an actor
 *
 * Copies all members of @self, for an actor that differs from it in some and takes its place with
 * [method@Tl.Timeline.replace_actor].
 *
 * Time complexity: O(size of @self).
 *
 * Returns: (transfer full): a copy that is not sealed
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlActor *tl_actor_copy (const TlActor *self);

/**
 * tl_actor_ref:
 * @self: an actor
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlActor *tl_actor_ref (const TlActor *self);

/**
 * tl_actor_unref:
 * @self: (transfer full): an actor
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_actor_unref (TlActor *self);

/**
 * tl_actor_equal:
 * @self: an actor
 * @other: another
 *
 * Returns: whether all members of the two are equal
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_actor_equal (const TlActor *self, const TlActor *other);

/**
 * tl_actor_is_sealed:
 * @self: an actor
 *
 * Returns: whether a timeline holds it or gave it out, so that it cannot be changed any more
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_actor_is_sealed (const TlActor *self);

/**
 * tl_actor_get_id:
 * @self: an actor
 *
 * Returns: the id
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_actor_get_id (const TlActor *self);

/**
 * tl_actor_get_kind:
 * @self: an actor
 *
 * Returns: what it is
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlActorKind tl_actor_get_kind (const TlActor *self);

/**
 * tl_actor_set_kind:
 * @self: an actor that is not sealed
 * @kind: what it is
 *
 * Sets what kind of actor it is.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_actor_set_kind (TlActor *self, TlActorKind kind);

/**
 * tl_actor_get_name:
 * @self: an actor
 *
 * Returns: (nullable): the name
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_actor_get_name (const TlActor *self);

/**
 * tl_actor_set_name:
 * @self: an actor that is not sealed
 * @name: (nullable): the name
 *
 * Sets the name.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_actor_set_name (TlActor *self, const char *name);

/**
 * tl_actor_get_name_in:
 * @self: an actor
 * @language: a BCP 47 tag, as in `zh`
 *
 * Returns: (nullable): the name in that language
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_actor_get_name_in (const TlActor *self, const char *language);

/**
 * tl_actor_set_name_in:
 * @self: an actor that is not sealed
 * @language: a BCP 47 tag, as in `zh`
 * @value: (nullable): the name in that language
 *
 * Sets the name in one language.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_actor_set_name_in (TlActor *self, const char *language, const char *value);

/**
 * tl_actor_add_alias:
 * @self: an actor that is not sealed
 * @alias: another name, by which a unique actor can be found
 *
 * Adds an alias, behind those there are.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_actor_add_alias (TlActor *self, const char *alias);

/**
 * tl_actor_remove_alias:
 * @self: an actor that is not sealed
 * @alias: the alias
 *
 * Removes an alias; nothing happens if the actor does not have it.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_actor_remove_alias (TlActor *self, const char *alias);

/**
 * tl_actor_get_aliases:
 * @self: an actor
 *
 * Returns: (transfer none) (array zero-terminated=1): the other names, in the order given
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *const *tl_actor_get_aliases (const TlActor *self);

/**
 * tl_actor_get_parent:
 * @self: an actor
 *
 * Returns: (nullable): the id of the actor it is a part of
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_actor_get_parent (const TlActor *self);

/**
 * tl_actor_set_parent:
 * @self: an actor that is not sealed
 * @parent: (nullable): the id of the actor it is a part of
 *
 * Sets the actor that it is part of.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_actor_set_parent (TlActor *self, const char *parent);

/**
 * tl_actor_add_affiliation:
 * @self: an actor that is not sealed
 * @actor: the id of the actor it belongs to
 * @office: (nullable): the office held there
 * @date: (nullable): when
 *
 * Adds an affiliation, behind those there are.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_actor_add_affiliation (TlActor *self, const char *actor, const char *office, const TlDate *date);

/**
 * tl_actor_remove_affiliation:
 * @self: an actor that is not sealed
 * @index: from 0, in the order given
 *
 * Removes an affiliation; the places of those after it move up by one.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_actor_remove_affiliation (TlActor *self, guint index);

/**
 * tl_actor_get_n_affiliations:
 * @self: an actor
 *
 * Returns: how many affiliations it has
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_actor_get_n_affiliations (const TlActor *self);

/**
 * tl_actor_get_affiliation:
 * @self: an actor
 * @index: from 0
 * @actor: (out) (optional) (transfer none): the id of the actor it belongs to
 * @office: (out) (optional) (nullable) (transfer none): the office held there
 * @date: (out) (optional) (nullable) (transfer none): when
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_actor_get_affiliation (const TlActor *self, guint index, const char **actor, const char **office,
                               const TlDate **date);

/**
 * tl_actor_get_code:
 * @self: an actor
 * @scheme: a scheme, as in `cameo`, `iso3166`, `wikidata`
 *
 * Returns: (nullable): the code in that scheme
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_actor_get_code (const TlActor *self, const char *scheme);

/**
 * tl_actor_set_code:
 * @self: an actor that is not sealed
 * @scheme: a scheme, as in `cameo`, `iso3166`, `wikidata`
 * @value: (nullable): the code in that scheme
 *
 * Sets its code in one scheme.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_actor_set_code (TlActor *self, const char *scheme, const char *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlActor, tl_actor_unref)

G_END_DECLS
